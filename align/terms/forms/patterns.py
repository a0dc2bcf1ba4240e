"""All ways to write the terms of a glossary, as patterns over folded text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from align.model.anchor import LANGUAGES
from align.terms.forms import english, japanese, people, places, spelling
from align.terms.forms.nested import Exchanger, NestedTerm
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.model.anchor import Lang
    from align.model.term import Concept, MatchKind, Term

#: How sure a kind of match is, the surest first: a listed form hides what rules make of others.
KINDS: tuple[MatchKind, ...] = ("listed", "spelling", "inflected", "derived", "orthography")
#: Characters of a pattern; the longest name of a treaty has some 200.
LONGEST = 255
_NOUNS = frozenset({"role", "organisation", "event", "instrument", "generic"})
ACRONYM = re.compile(r"[A-ZＡ-Ｚ][A-ZＡ-Ｚ0-9０-９&./+-]*s?")


class Meaning(NamedTuple):
    """One meaning of a pattern: numbers of concept, term within it, and kind; and whether it asks.

    ``surname`` marks a name that counts only beside a title, or after the whole name.
    """

    concept: int
    term: int
    kind: int
    asks: bool
    surname: bool = False

    def packed(self) -> int:
        """All of it in one number: a large glossary has a million meanings."""
        return (
            (self.concept << 16)
            | (self.term << 5)
            | (self.kind << 2)
            | (self.asks << 1)
            | self.surname
        )

    @classmethod
    def unpacked(cls, number: int) -> Meaning:
        """The inverse of :meth:`packed`.

        >>> Meaning.unpacked(Meaning(7, 3, 2, True).packed())
        Meaning(concept=7, term=3, kind=2, asks=True, surname=False)
        """
        kind, asks, surname = (number >> 2) & 7, bool(number & 2), bool(number & 1)
        return cls(number >> 16, (number >> 5) & 2047, kind, asks, surname)


#: Each pattern with its packed meanings.
Patterns = dict[str, list[int]]


def is_acronym(text: str) -> bool:
    """Whether a term is an acronym: WHO, U.S., G7, MOUs.

    >>> [is_acronym(t) for t in ("WHO", "U.S.", "G7", "Diet", "AUKUS", "NGOs", "New START")]
    [True, True, True, False, True, True, False]
    """
    capitals = sum(c.isupper() or c.isdigit() for c in text)
    return capitals > 1 and len(text) <= 10 and bool(ACRONYM.fullmatch(text))


def patterns(concepts: Sequence[Concept]) -> dict[Lang, Patterns]:
    """The patterns of both languages, each with its meanings, the surest of each concept."""
    maker = _PatternMaker(concepts)
    return {lang: maker.of_language(lang) for lang in LANGUAGES}


class _PatternMaker:
    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = concepts
        self._exchangers = {
            lang: Exchanger(
                [
                    NestedTerm(fold(term.text).text, number)
                    for number, concept in enumerate(concepts)
                    if concept.type not in ("person", "phrase")
                    for term in concept.terms
                    if term.lang == lang and term.approved and not term.satisfies_only
                ],
                lang,
            )
            for lang in LANGUAGES
        }
        self._places = {
            name: number
            for number, concept in enumerate(concepts)
            if concept.type == "place"
            for name in _names(concept, "en")
        }

    def of_language(self, lang: Lang) -> Patterns:
        found: dict[str, list[Meaning]] = {}
        for number, concept in enumerate(self._concepts):
            own: dict[str, list[Meaning]] = {}
            for text, meaning in self._of_concept(number, concept, lang):
                own.setdefault(text, []).append(meaning)
            for text, meanings in own.items():
                if 0 < len(text) <= LONGEST:
                    found.setdefault(text, []).extend(_surest_of_concept(meanings))
        return {
            text: [meaning.packed() for meaning in _without_slips(meanings)]
            for text, meanings in found.items()
        }

    def _of_concept(
        self, number: int, concept: Concept, lang: Lang
    ) -> Iterator[tuple[str, Meaning]]:
        own = [(index, term) for index, term in enumerate(concept.terms) if term.lang == lang]
        for index, term in own:
            asks = not term.satisfies_only
            for text, kind in self._of_term(number, concept, term):
                yield text, Meaning(number, index, KINDS.index(kind), asks)
        approved = [index for index, term in own if term.approved]
        if approved:
            derived = KINDS.index("derived")
            for text, asks, surname in self._derived(concept, lang):
                yield text, Meaning(number, approved[0], derived, asks, surname)

    def _of_term(
        self, number: int, concept: Concept, term: Term
    ) -> Iterator[tuple[str, MatchKind]]:
        text = fold(term.text).text
        yield text, "listed"
        acronym = is_acronym(term.text)
        alike = spelling.spellings(text, term.lang, acronym=acronym)
        yield from ((form, "spelling") for form in sorted(alike))
        # A compound with hyphens stands before a noun and takes no ending.
        plain = {form for form in alike if form.count("-") <= text.count("-")}
        for form in sorted({text} | plain):
            for inflected in sorted(_inflected(form, concept, term)):
                yield inflected, "inflected"
        if term.approved:
            exchanged = self._exchangers[term.lang].forms(text, number)
            for form in sorted(exchanged):
                yield form, "derived"
                for inflected in sorted(_inflected(form, concept, term)):
                    yield inflected, "derived"
            for slip in sorted(spelling.orthographies(text, term.lang)):
                if not any(form in slip for form in _refused(concept, term.lang)):
                    yield slip, "orthography"

    def _derived(self, concept: Concept, lang: Lang) -> Iterator[tuple[str, bool, bool]]:
        """Text, whether it asks, and whether it is a surname."""
        if concept.type == "person":
            names = (people.english_names if lang == "en" else people.japanese_names)(concept)
            for text in sorted(names.full):
                yield text, True, False
                alike = spelling.spellings(text, lang, acronym=False)
                yield from ((form, True, False) for form in sorted(alike))
            yield from ((text, True, True) for text in sorted(names.surnames))
        if concept.type == "place" and lang == "en":
            yield from ((text, False, False) for text in sorted(places.adjectives(concept)))
        if place := places.visited(concept):
            yield from ((text, True, False) for text in sorted(self._visits(place)[lang]))
        if lang == "ja":
            for term in concept.terms:
                if term.lang == "ja" and term.approved and (noun := japanese.noun_of(term.text)):
                    yield fold(noun).text, False, False

    def _visits(self, place: str) -> Mapping[Lang, set[str]]:
        number = self._places.get(fold(place).text)
        if number is None:
            return {"en": set(), "ja": set()}
        names: dict[Lang, frozenset[str]] = {
            lang: frozenset(_names(self._concepts[number], lang)) for lang in LANGUAGES
        }
        return places.visits(names)


def _refused(concept: Concept, lang: Lang) -> list[str]:
    return [fold(t.text).text for t in concept.terms if t.lang == lang and not t.approved]


def _names(concept: Concept, lang: Lang) -> list[str]:
    return [fold(t.text).text for t in concept.terms if t.lang == lang and t.approved]


def _inflected(text: str, concept: Concept, term: Term) -> set[str]:
    verbal = term.part_of_speech == "verb" or (
        concept.type == "phrase" and term.part_of_speech is None
    )
    if term.inflects is False:
        return set()
    if term.lang == "ja":
        return japanese.stems(text) if verbal or term.inflects else set()
    if verbal:
        return english.verb_forms(text)
    return english.noun_forms(text) if term.inflects or concept.type in _NOUNS else set()


def _surest_of_concept(meanings: list[Meaning]) -> list[Meaning]:
    """The surest meaning; all listed ones, because they may differ in capitals only."""
    listed = [meaning for meaning in meanings if KINDS[meaning.kind] == "listed"]
    return listed or [min(meanings, key=lambda m: (m.kind, not m.asks))]


def _without_slips(meanings: list[Meaning]) -> list[Meaning]:
    """Without slips, where the same words are right for another concept."""
    slip = KINDS.index("orthography")
    right = [meaning for meaning in meanings if meaning.kind != slip]
    return right or meanings
