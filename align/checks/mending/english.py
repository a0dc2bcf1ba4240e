"""English words in the number, the capitals and the surroundings of those they replace."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from align.checks.mending.articles import article, starts_sentence
from align.model.finding import Wording
from align.terms.forms.english import noun_forms, verb_forms
from align.terms.forms.number import in_number, is_plural


class Fitted(NamedTuple):
    """New words, and how many characters before and after those replaced they replace too."""

    words: str
    before: int = 0
    after: int = 0


class Around(NamedTuple):
    """What stands around words: the text before and behind, and whether it is a heading."""

    before: str
    after: str
    heading: bool = False


_ONE_OR_MANY = re.compile(
    r"(?<![A-Za-z])(?:an?|this|that|these|those|each|every|one|another|many|several|both|all)\s+$",
    re.IGNORECASE,
)
_AGREEING = re.compile(r"\s+(?:is|are|was|were|has|have|does|do|seems?|remains?)\b")
_SMALL = frozenset("a an the of for on to in with against at from by and or between among".split())


def fit_english(
    surface: str, listed: str, better: str, around: Around, *, noun: bool
) -> Fitted | Wording:
    """The form to write for a refused form of a text, or why there is none.

    Args:
        surface: the words of the text.
        listed: the term that they are, as the glossary has it.
        better: the term to write, as the glossary has it.
        around: what stands around them.
        noun: whether the term is one; a phrase is written only as it is listed.

    Returns:
        The form; or a reason, where it cannot be made or words beside it would have to change too.
    """
    words = _inflected(surface, listed, better, noun=noun)
    if isinstance(words, Wording):
        return words
    if noun and (reason := _other_number(surface, words, around.before, around.after)):
        return reason
    plain, words = words, with_capitals_of(surface, listed, words, around)
    before = article(listed, plain, around.before, around.after, upper=_is_upper(words))
    if isinstance(before, Wording):
        return before
    words, taken = _possessive(surface, words, around.before, around.after)
    return Fitted(before.words + words, before.before, taken)


def with_capitals_of(surface: str, listed: str, words: str, around: Around) -> str:
    """New words with capitals where the old ones have them for their place, not for themselves."""
    letters = [c for c in surface if c.isalpha()]
    sentence = [c for c in around.before + surface + around.after if c.isalpha()]
    capitals = len(surface.split()) > 1 or all(c.isupper() for c in sentence)
    if len(letters) > 1 and capitals and _is_upper(surface) and not _is_upper(listed):
        return words.upper()
    if not surface[:1].isupper():
        return words
    large = [w for w in re.split(r"[\s-]+", surface) if w.lower() not in _SMALL]
    titled = len(large) > 1 and all(w[:1].isupper() for w in large)
    if titled and (around.heading or listed[:1].islower()):
        return _titled(words)
    if listed[:1].islower() or starts_sentence(around.before):
        return words[:1].upper() + words[1:]
    return words


def _titled(words: str) -> str:
    pieces = re.split(r"(\s+)", words)
    return "".join(p if i and p in _SMALL else p[:1].upper() + p[1:] for i, p in enumerate(pieces))


def _is_upper(text: str) -> bool:
    return all(c.isupper() for c in text if c.isalpha())


def _inflected(surface: str, listed: str, better: str, *, noun: bool) -> str | Wording:
    """The new term in the number in which the text has the old one."""
    written = _bare(surface)
    if written == _bare(listed):
        return better
    if not noun and written in {_bare(form) for form in verb_forms(listed.lower())}:
        return _is_inflected(surface, listed)
    others = {_bare(form) for form in noun_forms(listed.lower())}
    if noun and written in others:
        found = in_number(better, plural=not is_plural(listed))
        if found is None:
            return Wording(
                f'the form of "{better}" that fits "{surface}" is not sure',
                f"「{surface}」に合わせた「{better}」の語形が定まらない",
            )
        return found
    same_length = len(re.split(r"[\s-]+", surface)) == len(re.split(r"[\s-]+", listed))
    if same_length and is_plural(surface) == is_plural(listed):
        return better  # spelt otherwise: 6-Party, defense
    return _is_inflected(surface, listed)


def _is_inflected(surface: str, listed: str) -> Wording:
    return Wording(
        f'"{surface}" is an inflected form of "{listed}"',
        f"「{surface}」は「{listed}」の語形変化したものである",
    )


def _bare(text: str) -> str:
    """Words without what spelling differs in: capitals, accents, hyphens, blanks, dots."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[\W_]", "", plain)


def _other_number(surface: str, words: str, before: str, after: str) -> Wording | None:
    """Why words of another number do not fit; None where they do."""
    beside = _ONE_OR_MANY.search(before) or _AGREEING.match(after)
    if is_plural(surface) == is_plural(words) or not beside:
        return None
    return Wording(
        f'"{words}" has another number than "{surface}", so that words beside it must change',
        f"「{words}」は「{surface}」と単数・複数が異なり、前後の語も改める必要がある",
    )


def _possessive(surface: str, words: str, before: str, after: str) -> tuple[str, int]:
    """The new words with the possessive that fits their end, and how much behind it replaces."""
    if re.match(r"['’]s\b", after) and words.endswith("s") and not surface.endswith("s"):
        return words + after[0], 2
    opened = re.search(r"[‘']\S?[^‘'’]*$", before)
    bare = re.match(r"['’](?![A-Za-z])", after)
    if bare and surface.endswith("s") and not words.endswith("s") and not opened:
        return words + after[0] + "s", 1
    return words, 0
