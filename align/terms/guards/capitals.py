"""Rules of capitals: WHO is not "who", Turkey is not "turkey"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from align.terms.forms.patterns import is_acronym
from align.text.fold import with_capitals

if TYPE_CHECKING:
    from align.model.term import CaseSensitivity, Concept, Term
    from align.terms.guards.place import Place

#: ``listed``: as the glossary has them; ``initial``: the first letter is a capital.
CapitalsRule = Literal["any", "initial", "listed"]

_WITH_CAPITAL = frozenset({"person", "place", "organisation", "role"})
_RULES: dict[CaseSensitivity, CapitalsRule] = {
    "sensitive": "listed",
    "initial": "initial",
    "insensitive": "any",
}
#: Small words that a heading in capitals makes look like a name or an acronym.
_SMALL_WORDS = frozenset(
    "us who it start diet aid aids care can may up or and in on at is am".split()
)


def capitals_rule(concept: Concept, term: Term, *, surname: bool) -> CapitalsRule:
    """Which capitals a term must have: as given, or by its shape and the type of its concept."""
    if surname:
        return "initial" if term.lang == "en" else "any"
    if term.case:
        return _RULES[term.case]
    if is_acronym(with_capitals(term.text)):
        return "listed"
    one_word = " " not in term.text and term.text[:1].isupper()
    return "initial" if one_word and concept.type in _WITH_CAPITAL else "any"


def acronyms_in(term: Term) -> tuple[str, ...]:
    """The acronyms among the words of a term: New START."""
    return tuple(word for word in with_capitals(term.text).split() if is_acronym(word))


def lacks_capital(place: Place) -> bool:
    """Whether a place begins with a small letter, or only a heading in capitals gives it one."""
    plain = with_capitals(place.surface)
    return not plain[:1].isupper() or _is_small_word(plain, place)


def has_no_capital(place: Place) -> bool:
    """Whether a name in several words stands all in small letters: a group of eight."""
    return place.surface == place.surface.lower()


def differs_from(listed: str, place: Place) -> bool:
    """Whether the capitals of a place are not those of an acronym; its dots do not matter."""
    found, wanted = (with_capitals(text).replace(".", "") for text in (place.surface, listed))
    if not found.startswith(wanted) and found.rstrip("s") != wanted.rstrip("s"):
        return True
    return _is_small_word(found, place)


_NEW = re.compile(r"(?:\bNew |新)\Z")


def follows_new(place: Place) -> bool:
    """New START is not START."""
    return bool(_NEW.search(place.before))


def lacks_acronyms(acronyms: tuple[str, ...], place: Place) -> bool:
    """Whether a place has not all acronyms of its term in capitals: "new start"."""
    plain = with_capitals(place.surface)
    words = {*plain.split(), *re.split(r"[\s-]+", plain)}
    return not _all_capitals(plain) and not all(
        {acronym, acronym.replace(".", ""), acronym + "s"} & words for acronym in acronyms
    )


def _is_small_word(found: str, place: Place) -> bool:
    return found.lower() in _SMALL_WORDS and _all_capitals(place.text)


def _all_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha() and c.isascii()]
    return len(letters) > 6 and not any(c.islower() for c in letters)
