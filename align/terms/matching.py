"""Finds the terms of a term base in a text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.model.anchor import LANGUAGES, Lang
from align.model.annotation import Annotation, StrangeName
from align.model.term import Concept, Occurrence, TermReading
from align.terms.forms.patterns import KINDS, Meaning
from align.terms.forms.places import country_chains
from align.terms.guards.guard import Guard, is_plain
from align.terms.guards.place import Place
from align.terms.lexicon import Lexicon
from align.terms.prepared import Made, prepared
from align.terms.strangers import KnownNames
from align.text.fold import Folded, fold, kana_readings, loosened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.annotation import GuardReason


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


#: What has officers: the role after the name of one is an office, not a part of a person's name.
_WITH_OFFICES = frozenset({"place", "organisation"})
#: The guard of a meaning, its reading where it asks, and where it can only answer.
_GuardedMeaning = tuple[Guard, TermReading, TermReading]


@dataclass(frozen=True, slots=True)
class _GuardedPattern:
    """The meanings of a pattern; ``open`` where there is one and hardly a rule against it."""

    meanings: list[_GuardedMeaning]
    asking: tuple[TermReading, ...]
    open: bool


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

    def __init__(self, concepts: Sequence[Concept], made: Made | None = None) -> None:
        """Build the automatons of both languages.

        Args:
            concepts: the concepts of all glossaries.
            made: what :func:`prepared` has made of just these concepts.

        Raises:
            AlignError: two concepts have the same id.
        """
        self.concepts = concepts
        self.made = made or prepared(concepts)
        self._lexicons = {
            lang: Lexicon(self.made.texts[lang], lang, self.made.within[lang]) for lang in LANGUAGES
        }
        self._guards: dict[Lang, dict[int, _GuardedPattern]] = {"en": {}, "ja": {}}
        self._combining: dict[str, tuple[TermReading, ...]] = {}
        self._names: KnownNames | None = None
        self._countries_of = frozenset(self.made.combining)

    def concept(self, ident: str) -> Concept | None:
        """The concept with an id."""
        number = self.made.ids.get(ident)
        return None if number is None else self.concepts[number]

    def occurrences(self, text: str, lang: Lang) -> list[Occurrence]:
        """The leftmost and longest terms of a text; see :meth:`Annotation.occurrences`."""
        return list(Annotation(tuple(self.mentions(text, lang))).occurrences())

    def mentions(self, text: str, lang: Lang, around: str = "") -> list[Occurrence]:
        """All terms of a text, also those inside longer ones, by start and then longest first.

        Args:
            text: a segment or a whole text.
            lang: its language.
            around: the folded text that it is a part of, where the context of a term may stand.
        """
        folded = fold(text)
        found = self._found(text, lang, folded, around)
        if (looser := loosened(folded)) is not None:
            known = {(o.start, o.end) for o in found}
            found += (
                Occurrence(o.start, o.end, tuple(map(_as_slip, o.readings)))
                for o in self._found(text, lang, looser, around)
                if (o.start, o.end) not in known
            )
        if lang == "ja":
            if not self._countries_of.isdisjoint(folded.text):
                found += self._combined(folded)
            for inner, offset in _inside_readings(text):
                # Folding drops kana in parentheses, but it may be a name: 大臣（ラブロフ）.
                found += (
                    Occurrence(offset + o.start, offset + o.end, o.readings)
                    for o in self.mentions(inner, lang, around)
                )
        return sorted(found, key=lambda o: (o.start, -o.end)) if len(found) > 1 else found

    def _found(self, text: str, lang: Lang, folded: Folded, around: str) -> list[Occurrence]:
        found: list[Occurrence] = []
        written, known = folded.text, self._guards[lang]
        places: set[int] = set()  # where names of places and bodies end
        for number, at, stop in self._lexicons[lang].matches(written):
            start, end = folded.starts[at], folded.ends[stop - 1]
            guarded = known.get(number) or self._guarded(lang, number)
            if guarded.open and is_plain(written, at, stop):
                found.append(Occurrence(start, end, guarded.asking))
                if guarded.asking[0].concept.type == "organisation":
                    places.add(stop)
                continue
            place = Place(text, lang, start, end, written, at, stop, at in places, around)
            readings = [
                asking if guard.silent(place) is None else answering
                for guard, asking, answering in guarded.meanings
                if guard.against(place) is None
            ]
            if readings:
                found.append(Occurrence(start, end, _same_capitals(readings, text[start:end])))
                if readings[0].concept.type in _WITH_OFFICES:
                    places.add(stop)
        return found

    def strangers(
        self, text: str, lang: Lang, mentions: Sequence[Occurrence]
    ) -> tuple[StrangeName, ...]:
        """The names with a title in a text that are no names of the glossary's persons.

        Args:
            text: the text.
            lang: its language.
            mentions: its terms, as :meth:`mentions` gives them.
        """
        if self._names is None:
            self._names = KnownNames(self.concepts[number] for number in self.made.persons)
        return tuple(self._names.strangers(text, lang, mentions))

    def decisions(self, text: str, lang: Lang, around: str = "") -> list[TermDecision]:
        """Every place that holds a pattern, and what the rules said, in the order of the text."""
        folded = fold(text)
        found = []
        lexicon = self._lexicons[lang]
        whole = set(lexicon.matches(folded.text))
        ends = {
            o.end
            for o in self._found(text, lang, folded, around)
            if o.readings[0].concept.type in _WITH_OFFICES
        }
        for match in lexicon.matches(folded.text, parts=True):
            number, at, stop = match
            start, end = folded.original(at, stop)
            place = Place(text, lang, start, end, folded.text, at, stop, start in ends, around)
            for guard, asking, _ in self._guarded(lang, number).meanings:
                against = guard.against(place) if match in whole else "part of a word"
                silent = None if against else guard.silent(place)
                if silent is None and not asking.asks and not against:
                    silent = "may only answer"
                found.append(TermDecision(start, end, asking, against, silent))
        return sorted(found, key=lambda d: (d.start, -d.end, d.reading.concept.id))

    def _guarded(self, lang: Lang, number: int) -> _GuardedPattern:
        if (known := self._guards[lang].get(number)) is None:
            packed = self.made.meanings[lang][number]
            meanings = [self._guard(Meaning.unpacked(int(code))) for code in packed.split()]
            known = self._guards[lang][number] = _GuardedPattern(
                meanings,
                tuple(asking for _, asking, _ in meanings),
                len(meanings) == 1 and meanings[0][0].open,
            )
        return known

    def _guard(self, meaning: Meaning) -> _GuardedMeaning:
        concept = self.concepts[meaning.concept]
        term, kind = concept.terms[meaning.term], KINDS[meaning.kind]
        return (
            Guard(concept, term, meaning),
            TermReading(concept, term, kind, meaning.asks),
            TermReading(concept, term, kind, asks=False),
        )

    def _combined(self, folded: Folded) -> Iterator[Occurrence]:
        for at, stop in country_chains(folded.text, self.made.combining):
            start, end = folded.original(at, stop)
            yield Occurrence(start, end, self._countries(folded.text[at]))

    def _countries(self, form: str) -> tuple[TermReading, ...]:
        if (known := self._combining.get(form)) is None:
            packed = map(Meaning.unpacked, self.made.combining[form])
            known = tuple(self._guard(meaning)[2] for meaning in packed)
            self._combining[form] = known
        return known


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
