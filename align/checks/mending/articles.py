"""English articles before new words: a or an, and the of countries."""

from __future__ import annotations

import re
from typing import NamedTuple

from align.model.finding import Wording
from align.text.article import takes_an

_ARTICLE = re.compile(r"(?<![A-Za-z.’'-])(an?)(\s+)$", re.IGNORECASE)
_THE = re.compile(r"(?<![A-Za-z.’'-])the\s+$", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:(?<![A-Za-z])(?:the|a|an|this|that|its|their|our)|['’]s?)\s+$", re.IGNORECASE
)
#: Names of states that have an article.
_WITH_THE = re.compile(
    r"(?:[A-Z]\w+ ){0,3}(?:Republic|Kingdom|States|Union|Federation|Emirates)\b"
    r"|(?:Netherlands|Philippines|Holy See)\b"
)
_OWNER = re.compile(r"[^\W\d_]+['’]s\s")
#: After these, a name with 's may stand.
_OPEN = re.compile(
    r"(?:^|[.!?:;,(“\"]\s*|(?<![A-Za-z])(?:of|on|to|by|about|with|against|from|and|or|in|for|that|after"
    r"|before|since|over|amid|regarding|concerning|discuss(?:ed)?|condemn(?:ed|s)?|denounced?|deplored?)\s+)$",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+)[\"“‘'(\[]*$")


class Article(NamedTuple):
    """What to write before new words, in place of so many characters before the old ones."""

    words: str = ""
    before: int = 0


def starts_sentence(before: str) -> bool:
    """Whether a sentence begins after this text.

    >>> starts_sentence("They met. “"), starts_sentence("The ")
    (True, False)
    """
    return bool(_SENTENCE_START.search(before))


def article(listed: str, better: str, before: str, after: str, *, upper: bool) -> Article | Wording:
    """The article that new words need in the place of old ones.

    Args:
        listed: the old term, as the glossary has it.
        better: the new one.
        before: the text before.
        after: the text behind.
        upper: whether the new words stand in capitals.

    Returns:
        The article; or a reason, where the sentence would have to be written otherwise.
    """
    if _OWNER.match(better) and not _OWNER.match(listed):
        return _before_owner(better, before)
    if _WITH_THE.match(better) and not _WITH_THE.match(listed):
        if re.search(r"[-‐–/]$", before) or re.match(r"[-‐–/]", after):
            return Wording(
                f'"{listed}" is a part of a compound, in which "{better}" does not fit',
                f"「{listed}」は複合語の一部であり、「{better}」では合わない",
            )
        if not _DETERMINED.search(before):
            the = "The " if starts_sentence(before) else "the "
            return Article(the.upper() if upper else the)
    if takes_an(listed) != takes_an(better):
        return _indefinite(before, an=takes_an(better), upper=upper)
    return Article()


def _before_owner(better: str, before: str) -> Article | Wording:
    """Without an article: the invasion becomes Russia's aggression."""
    if the := _THE.search(before):
        return Article("", len(the[0]))
    if _OPEN.search(before):
        return Article()
    return Wording(
        f'"{better}" does not fit behind the words before it', f"「{better}」は直前の語に続かない"
    )


def _indefinite(before: str, *, an: bool, upper: bool) -> Article:
    """The other indefinite article, where the one that stands there was right so far."""
    match = _ARTICLE.search(before)
    if match is None or (len(match[1]) > 1) == an:
        return Article()
    start = before[: match.start()]
    if match[1][0].isupper() and not starts_sentence(start) and not before.isupper():
        return Article()  # vitamin A
    upper = upper and before.isupper()
    letters = match[1] + ("N" if upper else "n") if an else match[1][0]
    return Article(letters + match[2], len(match[0]))
