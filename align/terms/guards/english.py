"""Rules of English names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.terms.forms.titles import ENGLISH_TITLE, TITLE_BEFORE

if TYPE_CHECKING:
    from align.terms.guards.place import Place

_DIRECTION = re.compile(
    r"\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Latin|New|Equatorial"
    r"|Papua New|Upper|Lower|NORTH|SOUTH|EAST|WEST|LATIN|NEW|Democratic|People's|Arab)[\s-]$"
)
_NOUN_AFTER = re.compile(
    r" (?:[A-Z]|crisis|war|issue|conflict|situation|question|government|side|delegation|embassy"
    r"|economy|conference|recovery|team|people|border|problem|policy)"
)
_NAME_AFTER = re.compile(r"(?:'s?)? +(?!of\b|for\b|and\b)[A-Z][\w'-]+")
_SEVERAL = re.compile(
    r"\b(?:both|(?:the|these|our|their) (?:two|three|four)|their|respective)\b[\w ]{0,12}$",
    re.IGNORECASE,
)
#: A form of address before a name, with the given name.
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Prof)\.? (?:[A-Z][\w.-]* )*$")
_WORD_BEFORE = re.compile(r"\b(?P<word>\w[\w'-]+) $")
_WORD_AFTER = re.compile(r" (?P<word>\w[\w-]+)")
_GIVEN_AFTER = re.compile(r", (?P<word>[A-Z][a-z]\w*)(?=[,.;)(]| \()")
_TITLE_WORD = re.compile(rf"(?:{ENGLISH_TITLE})s?\Z")
#: Words with a capital beside a surname that are no part of a name.
_NO_NAME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May"
    " June July August September October November December On In At To By With For The And"
    " But When While After Before Both Former Then Administration Government Cabinet Statement"
    " Doctrine Initiative Visit Foundation Plan From As If Since That Also".split()
)


def follows_direction(place: Place) -> bool:
    """South America is not America."""
    return bool(_DIRECTION.search(place.before))


def is_surname(place: Place) -> bool:
    """Mr. Peter Jordan is not the country."""
    return bool(_ADDRESSED.search(place.before))


def precedes_noun(place: Place) -> bool:
    """In "the Ukraine crisis" the article belongs to the crisis: it is not "the Ukraine"."""
    return bool(_NOUN_AFTER.match(place.text, place.end))


def is_tied_by_hyphen(place: Place) -> bool:
    """Park-Smith is not Park."""
    return bool(re.search(r"\w-$", place.before) or re.match(r"-\w", place.text[place.end :]))


def is_in_longer_name(place: Place) -> bool:
    """Henrik in Henrik Vossburg is not Henrik Vossberg."""
    before = None if has_title(place) else _WORD_BEFORE.search(place.before)
    after = _WORD_AFTER.match(place.text, place.end)
    if place.surface.isupper():  # HAYASHI, Tadashi
        after = after or _GIVEN_AFTER.match(place.text, place.end)
    words = [match["word"] for match in (before, after) if match]
    return any(
        word[0].isupper() and word not in _NO_NAME and not _TITLE_WORD.match(word) for word in words
    )


def has_title(place: Place) -> bool:
    """Whether a title stands before a name."""
    return bool(TITLE_BEFORE.search(place.before))


def precedes_name(place: Place) -> bool:
    """Whether a title belongs to the name behind it."""
    return bool(_NAME_AFTER.match(place.text, place.end))


#: Before a title: another office. "Vice" may be tied by a hyphen.
_LESSER = re.compile(r"\b(?:Deputy|Vice|Under|Assistant|Acting|Parliamentary)[ -]$", re.IGNORECASE)


def is_lesser_office(place: Place) -> bool:
    """A Deputy Prime Minister is not the Prime Minister."""
    return bool(_LESSER.search(place.before))


def is_of_several(place: Place) -> bool:
    """Both ministers, the two leaders: no one country's office."""
    return bool(_SEVERAL.search(place.before))
