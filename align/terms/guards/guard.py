"""The rules that apply to one meaning of a pattern."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from align.terms.forms.patterns import KINDS
from align.terms.guards import capitals, english, japanese
from align.text.fold import fold, with_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.annotation import GuardReason
    from align.model.term import Concept, Term
    from align.terms.forms.patterns import Meaning
    from align.terms.guards.place import Place, Rule

_AS_LISTED = frozenset({"listed", "spelling", "inflected"})
_NAMES = frozenset({"person", "place"})
_COMMON = frozenset({"generic", "event", "instrument"})
_DENIED = re.compile(r"(?:\bnon-|\banti-|非)\Z")
_DENYING = frozenset("-非")


class Guard:
    """The rules of one meaning of a pattern.

    ``open`` is whether only a denying prefix, or a Japanese word beside the place, can stand
    against it: most terms are so, and need no rules where neither is there
    (:func:`is_plain`).
    """

    __slots__ = ("_against", "_silent", "open")

    def __init__(self, concept: Concept, term: Term, meaning: Meaning) -> None:
        own = tuple(_own_rules(concept, term, meaning))
        words = tuple(_word_rules(concept, term, meaning))
        self._against: tuple[Rule, ...] = (*own, ("denied by its prefix", _is_denied), *words)
        self._silent: tuple[Rule, ...] = tuple(_silencing_rules(concept, term, meaning))
        short = term.lang == "ja" and len(term.text) <= japanese.SHORT
        self.open = not own and all(
            holds is japanese.has_suffix and not short for _, holds in self._silent
        )

    def against(self, place: Place) -> GuardReason | None:
        """Why a place is not the term."""
        for reason, holds in self._against:
            if holds(place):
                return reason
        return None

    def silent(self, place: Place) -> GuardReason | None:
        """Why a place that is the term does not ask for a rendering."""
        for reason, holds in self._silent:
            if holds(place):
                return reason
        return None


def is_plain(folded: str, start: int, end: int) -> bool:
    """Whether nothing stands beside a match that the rules of an open guard look for."""
    denied = folded[start - 1 : start] in _DENYING
    return not denied and not japanese.may_be_other_word(folded, start, end)


def _own_rules(concept: Concept, term: Term, meaning: Meaning) -> Iterator[Rule]:
    """Rules that depend on what the glossary says of the term."""
    rule = capitals.capitals_rule(concept, term, surname=meaning.surname)
    if rule == "listed":
        yield "capitals differ", partial(capitals.differs_from, term.text)
        yield "part of another name", capitals.follows_new
    elif rule == "initial" and (concept.type in _NAMES or not term.approved):
        yield "capitals differ", capitals.lacks_capital
    exact = concept.type != "person" and KINDS[meaning.kind] in _AS_LISTED
    if rule == "any" and exact and (acronyms := capitals.acronyms_in(term)):
        yield "capitals differ", partial(capitals.lacks_acronyms, acronyms)
    if term.not_inside:
        excluded = tuple(fold(word).text for word in term.not_inside)
        yield "inside an excluded word", partial(_is_inside, excluded)
    if term.context:
        wanted = tuple(fold(word).text for word in term.context)
        yield "context is missing", partial(_lacks_context, wanted)
    if concept.type == "place":
        follows = japanese.follows_direction if term.lang == "ja" else english.follows_direction
        yield "part of another name", follows
        if term.lang == "en":
            yield "part of another name", english.is_surname
        if term.lang == "en" and with_capitals(term.text).lower().startswith("the "):
            yield "part of another name", english.precedes_noun
    if concept.type == "person":
        yield from _name_rules(term, meaning)
    if concept.type == "role":
        lesser = japanese.is_lesser_office if term.lang == "ja" else english.is_lesser_office
        yield "another office", lesser


def _name_rules(term: Term, meaning: Meaning) -> Iterator[Rule]:
    if not meaning.surname:
        if term.lang == "ja" and len(term.text) < 3:
            yield "surname without title", japanese.is_no_name
    elif term.lang == "ja":
        yield "surname without title", japanese.is_bare_kanji
        yield "part of a word", japanese.follows_kanji
        yield "part of another name", japanese.follows_given_name
    else:
        yield "part of another name", english.is_tied_by_hyphen
        yield "part of another name", english.is_in_longer_name


def _word_rules(concept: Concept, term: Term, meaning: Meaning) -> Iterator[Rule]:
    """Rules of Japanese words, which apply only beside certain characters."""
    if term.lang == "ja" and term.boundary != "any":
        name = concept.type in ("place", "person")
        yield "part of a word", japanese.has_other_ending
        if not meaning.surname:  # its title says enough: 前町村大臣
            crosses = japanese.is_off_at_an_end if name else japanese.crosses_words
            yield "part of a word", crosses


def _silencing_rules(concept: Concept, term: Term, meaning: Meaning) -> Iterator[Rule]:
    """Rules by which a term answers, but does not ask."""
    in_japanese = term.lang == "ja"
    if term.satisfies_only:
        yield "may only answer", _always
    if capitals.capitals_rule(concept, term, surname=meaning.surname) == "initial":
        # "parliaments" may answer a name in capitals.
        yield "capitals differ", capitals.lacks_capital
    if meaning.surname:
        titled = japanese.has_title if in_japanese else english.has_title
        yield "surname without title", lambda place: not titled(place)
    elif concept.type == "role" and in_japanese:
        yield "part of another name", japanese.belongs_to_office
        yield "not one country's office", japanese.is_of_several
        yield "holder's title", japanese.follows_name
    elif concept.type == "role":
        yield "holder's title", english.precedes_name
        yield "not one country's office", english.is_of_several
    elif in_japanese and concept.type == "place":
        yield "part of another name", japanese.names_something_else
        yield "holder's title", japanese.is_of_titled_person
    elif in_japanese and concept.type == "organisation":
        yield "part of another name", japanese.is_local
        yield "part of another name", japanese.is_in_name_of_body
    elif concept.type == "organisation" and " " in term.text and not term.text.islower():
        yield "capitals differ", capitals.has_no_capital
    elif in_japanese and concept.type in _COMMON:
        yield "part of another name", japanese.has_suffix


def _always(_: Place) -> bool:
    return True


def _is_denied(place: Place) -> bool:
    return place.last_folded in _DENYING and bool(_DENIED.search(place.folded_before))


def _lacks_context(wanted: tuple[str, ...], place: Place) -> bool:
    return not any(word in place.folded or word in place.around for word in wanted)


def _is_inside(words: tuple[str, ...], place: Place) -> bool:
    """Whether one of some longer words covers the place."""
    for word in words:
        at = place.folded.find(word, max(0, place.folded_end - len(word)))
        while 0 <= at <= place.folded_start:
            if at + len(word) >= place.folded_end:
                return True
            at = place.folded.find(word, at + 1)
    return False
