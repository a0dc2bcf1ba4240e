"""Finds the terms of a term base in a text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from align.errors import AlignError
from align.model.anchor import LANGUAGES, Lang
from align.model.annotation import Annotation
from align.model.term import Concept, Occurrence, TermReading
from align.terms.guards import Guard, GuardReason, Place, is_part_of_word
from align.terms.places import combining_forms, country_chains
from align.terms.surfaces import KINDS, Meaning, patterns
from align.text.fold import Folded, fold, kana_readings, loosened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.terms.surfaces import Patterns


@dataclass(frozen=True, slots=True)
class TermDecision:
    """Why a place was taken for a term or not: one line of ``--explain``.

    ``against`` is why it is not the term, ``silent`` why it does not ask for a rendering; both
    are None for a term that asks.
    """

    start: int
    end: int
    reading: TermReading
    against: GuardReason | None
    silent: GuardReason | None


@dataclass(slots=True)
class _Lexicon:
    """The patterns of one language: their automaton, and the meanings and guards of each."""

    automaton: AhoCorasick
    meanings: Sequence[Sequence[Meaning]]
    guarded: dict[int, list[tuple[Guard, TermReading, TermReading]]]


class TermBase:
    """Concepts whose terms can be found in texts.

    >>> from align.terms.glossary import read_glossary
    >>> talks = read_glossary('''
    ... - id: six-party-talks
    ...   type: event
    ...   terms:
    ...     - {lang: en, term: Six-Party Talks, status: preferred}
    ...     - {lang: ja, term: 六者会合, status: preferred}
    ...     - {lang: ja, term: 六か国協議, status: deprecated}
    ... ''', "talks.yaml")
    >>> found = TermBase(talks).occurrences("昨日の６ヶ国協議で", "ja")
    >>> [(o.start, o.end, o.readings[0].term.status) for o in found]
    [(3, 8, 'deprecated')]
    """

    def __init__(
        self, concepts: Iterable[Concept], made: Mapping[Lang, Patterns] | None = None
    ) -> None:
        """Build the automatons of both languages.

        Args:
            concepts: the concepts of all glossaries.
            made: the patterns of just these concepts, where they have been made before.

        Raises:
            AlignError: two concepts have the same id.
        """
        self.concepts = tuple(concepts)
        self.by_id: dict[str, Concept] = {}
        for concept in self.concepts:
            if concept.id in self.by_id:
                raise AlignError(
                    concept.place,
                    f'concept "{concept.id}" is already at {self.by_id[concept.id].place}',
                    "keep it in one glossary",
                )
            self.by_id[concept.id] = concept
        self.patterns = made if made is not None else patterns(self.concepts)
        self._lexicons = {lang: _lexicon(self.patterns[lang]) for lang in LANGUAGES}
        self._combining: dict[str, list[TermReading]] = {}
        for concept in self.concepts:
            if concept.type == "place":
                term = next((t for t in concept.terms if t.lang == "ja" and t.approved), None)
                for form in combining_forms(concept) if term else ():
                    if term and len(form) == 1:
                        reading = TermReading(concept, term, "derived", asks=False)
                        self._combining.setdefault(form, []).append(reading)

    def occurrences(self, text: str, lang: Lang) -> list[Occurrence]:
        """The leftmost and longest terms of a text; see :meth:`Annotation.occurrences`."""
        return list(Annotation(tuple(self.mentions(text, lang))).occurrences())

    def mentions(self, text: str, lang: Lang) -> list[Occurrence]:
        """All terms of a text, also those inside longer ones, by start and then longest first."""
        folded = fold(text)
        found = self._found(text, lang, folded)
        if (looser := loosened(folded)) is not None:
            known = {(o.start, o.end) for o in found}
            found += (
                Occurrence(o.start, o.end, tuple(map(_as_slip, o.readings)))
                for o in self._found(text, lang, looser)
                if (o.start, o.end) not in known
            )
        if lang == "ja":
            found += self._combined(folded)
            for inner, offset in _inside_readings(text):
                # Folding drops kana in parentheses, but it may be a name: 大臣（ラブロフ）.
                found += (
                    Occurrence(offset + o.start, offset + o.end, o.readings)
                    for o in self.mentions(inner, lang)
                )
        return sorted(found, key=lambda o: (o.start, -o.end)) if len(found) > 1 else found

    def _found(self, text: str, lang: Lang, folded: Folded) -> list[Occurrence]:
        found: list[Occurrence] = []
        for start, end, at, stop, number in self._matches(folded, lang):
            place = Place(text, lang, start, end, folded.text, at, stop)
            readings = [
                asking if guard.silent(place) is None else answering
                for guard, asking, answering in self._guarded(lang, number)
                if guard.against(place) is None
            ]
            if readings:
                found.append(Occurrence(start, end, _same_capitals(readings, place.surface)))
        return found

    def decisions(self, text: str, lang: Lang) -> list[TermDecision]:
        """Every place that holds a pattern, and what the rules said, in the order of the text."""
        folded = fold(text)
        found = []
        for start, end, at, stop, number in self._matches(folded, lang, whole=False):
            place = Place(text, lang, start, end, folded.text, at, stop)
            part = is_part_of_word(folded.text, at, stop) and not self._any_boundary(lang, number)
            for guard, asking, _ in self._guarded(lang, number):
                against = "part of a word" if part else guard.against(place)
                silent = None if against else guard.silent(place)
                if silent is None and not asking.asks and not against:
                    silent = "may only answer"
                found.append(TermDecision(start, end, asking, against, silent))
        return sorted(found, key=lambda d: (d.start, -d.end, d.reading.concept.id))

    def _matches(
        self, folded: Folded, lang: Lang, *, whole: bool = True
    ) -> Iterator[tuple[int, int, int, int, int]]:
        """Start and end in the text and in its folded form, and the number of the pattern."""
        automaton = self._lexicons[lang].automaton
        for number, at, stop in automaton.find_matches_as_indexes(folded.text, overlapping=True):
            if (
                whole
                and is_part_of_word(folded.text, at, stop)
                and not self._any_boundary(lang, number)
            ):
                continue
            start, end = folded.original(at, stop)
            yield start, end, at, stop, number

    def _any_boundary(self, lang: Lang, number: int) -> bool:
        return any(
            self.concepts[m.concept].terms[m.term].boundary == "any"
            for m in self._lexicons[lang].meanings[number]
        )

    def _guarded(self, lang: Lang, number: int) -> list[tuple[Guard, TermReading, TermReading]]:
        lexicon = self._lexicons[lang]
        if (known := lexicon.guarded.get(number)) is None:
            known = lexicon.guarded[number] = [
                self._guard(meaning) for meaning in lexicon.meanings[number]
            ]
        return known

    def _guard(self, meaning: Meaning) -> tuple[Guard, TermReading, TermReading]:
        concept = self.concepts[meaning.concept]
        term, kind = concept.terms[meaning.term], KINDS[meaning.kind]
        return (
            Guard(concept, term, meaning),
            TermReading(concept, term, kind, meaning.asks),
            TermReading(concept, term, kind, asks=False),
        )

    def _combined(self, folded: Folded) -> Iterator[Occurrence]:
        for at, stop in country_chains(folded.text, self._combining):
            start, end = folded.original(at, stop)
            yield Occurrence(start, end, tuple(self._combining[folded.text[at]]))


def _lexicon(made: Patterns) -> _Lexicon:
    automaton = AhoCorasick(list(made), matchkind=MatchKind.Standard)
    return _Lexicon(automaton, list(made.values()), {})


def _same_capitals(readings: list[TermReading], surface: str) -> tuple[TermReading, ...]:
    """Of terms that differ only in capitals, those with the same capitals as the text; else all."""
    if len(readings) == 1:
        return tuple(readings)
    written = _width(surface)
    exact = tuple(r for r in readings if r.kind == "listed" and _width(r.term.text) == written)
    return exact or tuple(readings)


def _as_slip(reading: TermReading) -> TermReading:
    """A reading of a term that was found only without accents or dots."""
    return replace(reading, kind="orthography")


def _width(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFKC", text)


def _inside_readings(text: str) -> Iterator[tuple[str, int]]:
    if "（" in text or "(" in text:
        for opening, closing in kana_readings(text):
            yield text[opening + 1 : closing - 1], opening + 1
