"""Where a text says what an acronym stands for, and where it uses the acronym alone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang

#: Capitals, digits between them, a small s of the plural; in full width they are the same.
_ACRONYM = r"[A-ZＡ-Ｚ][A-ZＡ-Ｚ0-9０-９]*[A-ZＡ-Ｚ]"
_USED = re.compile(
    rf"(?<![\wＡ-Ｚａ-ｚ.&@/'’-])(?:non-|anti-|pro-)?({_ACRONYM})s?(?![A-Za-zＡ-Ｚａ-ｚ0-9０-９@])"
)
_USED_JA = re.compile(
    rf"(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９.&@])({_ACRONYM})(?![A-Za-zＡ-Ｚａ-ｚ0-9０-９@])"
)
#: What stands before an acronym in brackets: (hereinafter "KEDO"), （以下「ＫＥＤＯ」という。）.
_LEAD_IN = (
    r"(?:hereinafter |hereafter |referred to as |known as |or |the |以下、?|通称、?|略称、?)*"
    r"[\"'“‘「『]?"
)
_BRACKETED = re.compile(
    rf"[(（]{_LEAD_IN}({_ACRONYM})s?(?:[\"'”’」』、,:：;； ][^()（）]*)?[)）]", re.IGNORECASE
)
#: KEDO (Korean Peninsula …), ＫＥＤＯ（朝鮮半島…）: the words stand in the brackets.
_BEFORE_BRACKET = re.compile(rf"({_ACRONYM})\s?[(（:：]\s?([^()（）]{{4,120}})[)）]")
_WORD = re.compile(r"[A-Za-zÀ-ÿ’']+")
_SMALL = frozenset("of the and for on in to at de la du des et der a an".split())
#: What stands before a surname in capitals: Mr. LEE.
_TITLE = re.compile(r"(?:\b(?:Mr|Ms|Mrs|Dr|Prof)\.?|Minister|Ambassador|President|Secretary)\s+$")
#: The end of a person's title: a body in brackets after it is the person's, and not the title's.
_PERSON = re.compile(
    r"(?:氏|大臣|長官|総理|首相|外相|大統領|大使|局長|部長|次官|代表|議員|議長|委員長|教授|会長|社長)$"
)
#: The end of a Japanese name: four characters that no sentence ends with.
_JAPANESE_NAME = re.compile(r"[一-鿿々ァ-ヺー・Ａ-Ｚ０-９A-Z0-9]{3,}$")
_LEAST_LETTERS, _MOST_WORDS = 2, 9
_SHORTEST_BARE = 3


class Use(NamedTuple):
    """An acronym at ``[start, end)``; ``name`` is it in capitals of half width."""

    name: str
    start: int
    end: int


class Expansion(NamedTuple):
    """The words that an acronym stands for, at ``[start, end)``, both in brackets and before."""

    name: str
    start: int
    end: int
    words: str


def same_width(text: str) -> str:
    """A text with letters of half width: ＩＡＥＡ is IAEA."""
    return unicodedata.normalize("NFKC", text)


def expansions(text: str, lang: Lang) -> list[Expansion]:
    """The places at which a text defines an acronym by brackets.

    >>> expansions("The International Atomic Energy Agency (IAEA) met.", "en")
    [Expansion(name='IAEA', start=4, end=45, words='International Atomic Energy Agency')]
    >>> expansions("国際原子力機関（ＩＡＥＡ）と", "ja")[0].words
    '国際原子力機関'
    """
    found = []
    for match in _BRACKETED.finditer(text):
        name = same_width(match[1])
        if name.isupper() and (words := _words_before(text[: match.start()], name, lang)):
            start = match.start() - len(words)
            found.append(Expansion(name, start, match.end(), words.strip()))
    for match in _BEFORE_BRACKET.finditer(text):
        name, inside = same_width(match[1]), match[2]
        if _answers(inside, name) or (lang == "ja" and _JAPANESE_NAME.match(inside.rstrip("の等"))):
            found.append(Expansion(name, match.start(), match.end(), inside))
    return sorted(found, key=lambda each: each.start)


def uses(text: str, lang: Lang) -> Iterator[Use]:
    """The acronyms that a text uses, those of its expansions left out.

    >>> [use.name for use in uses("Both NPT and non-KEDO states, the SMRs, the U.S.", "en")]
    ['NPT', 'KEDO', 'SMR']
    """
    defined = expansions(text, lang)
    for match in (_USED if lang == "en" else _USED_JA).finditer(text):
        if _TITLE.search(text[: match.start()]):
            continue
        if not any(each.start <= match.start(1) < each.end for each in defined):
            yield Use(same_width(match[1]), *match.span(1))


def bare_expansion(text: str, name: str) -> re.Match[str] | None:
    """The English words with capitals whose initials are an acronym, as they stand by themselves.

    >>> bare_expansion("He met the International Atomic Energy Agency.", "IAEA")[0]
    'International Atomic Energy Agency'
    """
    if len(name) < _SHORTEST_BARE or not name.isalpha():
        return None
    between = r"[ -](?:(?:of|the|and|for|on|in)\s){0,2}"
    words = between.join(rf"{letter}[a-zà-ÿ]+" for letter in name)
    return re.search(rf"(?<![\w-])(?<![A-Z][a-z] )(?:{words})(?![\w-]|\s[A-Z][a-z])", text)


def _words_before(text: str, name: str, lang: Lang) -> str:
    """What stands right before a bracket and is what the acronym in it stands for; else ""."""
    if lang == "ja" and (match := _JAPANESE_NAME.search(text.rstrip())):
        return "" if _PERSON.search(match[0]) else text[match.start() :]
    words = list(_WORD.finditer(text))[-_MOST_WORDS:]
    if not words or text[words[-1].end() :].strip(" \"'”’"):
        return ""
    for size in range(2, len(words) + 1):  # the fewest words that answer
        run = words[-size:]
        between = text[run[0].start() : run[-1].end()]
        if re.search(r"[.,;:!?()]", between):
            return ""
        if run[0][0].lower() not in _SMALL and _spells(between, name):
            return text[run[0].start() :]
    return _capitals_before(text, words, name)


def _spells(words: str, name: str) -> bool:
    """Whether the initials of words, small ones left out, are an acronym letter by letter."""
    initials = [word for word in re.split(r"[\s-]+", words) if word]
    kept = "".join(w[0] for w in initials if w.lower() not in _SMALL)
    return name in {kept.upper(), "".join(w[0] for w in initials).upper()}


def _capitals_before(text: str, words: list[re.Match[str]], name: str) -> str:
    """The words with capitals before a bracket, if they hold at least half of the letters."""
    first = len(words)
    while first and (words[first - 1][0][0].isupper() or words[first - 1][0] in _SMALL):
        gap = text[words[first - 1].end() : words[first].start()] if first < len(words) else ""
        if gap.strip(" -–"):
            break
        first -= 1
    while first < len(words) and words[first][0].lower() in _SMALL:
        first += 1
    run = text[words[first].start() :] if first < len(words) else ""
    return run if _answers(run, name) else ""


def _answers(words: str, name: str) -> bool:
    """Whether words hold the first letter of an acronym as an initial, and half of the others."""
    initials = Counter(
        word[0].upper() for word in re.split(r"[\s-]+", words) if word and word[0].isalpha()
    )
    same = sum((Counter(name) & initials).values())
    return name[0] in initials and same >= _LEAST_LETTERS and same * 2 >= len(name)
