"""Why each place of a text was taken for a term or not, and how the other side answers it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from align.checks.terminology.comparison import compared, exemption
from align.checks.terminology.forms import is_refused, span_of
from align.model.anchor import other_language
from align.model.annotation import TermExplanation
from align.model.bitext import Bitext
from align.model.finding import Span
from align.terms.annotate import folded_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.checks.terminology.comparison import DemandOutcome
    from align.model.anchor import Anchor, Lang
    from align.model.annotation import (
        AnnotatedText,
        Annotation,
        Excuse,
        GuardReason,
        PlaceVerdict,
        Verdict,
    )
    from align.model.document import Segment
    from align.model.term import Occurrence, TermReading
    from align.model.unit import Side
    from align.terms.matching import TermBase, TermDecision

#: Shorter parts of words are there by chance: "us" in "just".
_SHORTEST_PART = 3
#: A place of a text: language, segment and characters.
_Place = tuple["Lang", "Anchor", int, int]


class _Decided(NamedTuple):
    verdict: Verdict
    reason: GuardReason | Excuse | None = None
    answers: tuple[Span, ...] = ()


def explained(content: Bitext | AnnotatedText, terms: TermBase) -> Iterator[TermExplanation]:
    """What was decided of each place that holds a term, or would but for a rule.

    Left out are parts of words that lie in a term or have less than three characters.

    Args:
        content: an annotated pair, or one text, whose terms then have no counterpart.
        terms: the term base that it was annotated with.

    Returns:
        The explanations in the order of the English text, then of the Japanese one.
    """
    texts: Sequence[AnnotatedText]
    if isinstance(content, Bitext):
        texts, met = content.texts or (), _met(content)
    else:
        texts, met = (content,), {}
    for text in texts:
        around = folded_text(text.document)
        for segment, annotation in text.segments():
            places = _Segment(text.lang, segment, annotation, met)
            places.decide(terms.decisions(segment.text, text.lang, around))
            for each in places.explanations():
                yield replace(each, readout=text.document.readout)


def _met(pair: Bitext) -> dict[_Place, _Decided]:
    """How the other side meets the term of each place that asks."""
    found = {}
    for unit in pair.units("paragraph"):
        for here, there, outcomes in compared(unit):
            for outcome in outcomes:
                decided = _of_outcome(outcome, there)
                for segment, occurrence in outcome.demand.places:
                    place = here.lang, segment.anchor, occurrence.start, occurrence.end
                    found[place] = decided
    return found


def _of_outcome(outcome: DemandOutcome, there: Side) -> _Decided:
    answers = tuple(span_of(there.lang, *place) for place in outcome.answers)
    if outcome.near:
        segment, start, end = outcome.near
        answers = (Span(there.lang, segment.anchor, start, end, segment.text[start:end]),)
    return _Decided(outcome.verdict, outcome.excuse, answers)


@dataclass(slots=True)
class _Segment:
    """The places of a segment, and what was decided of them."""

    lang: Lang
    segment: Segment
    annotation: Annotation
    met: Mapping[_Place, _Decided]
    _found: dict[tuple[int, int, _Decided], list[TermReading]] = field(default_factory=dict)

    def decide(self, decisions: list[TermDecision]) -> None:
        """Judge all terms that were found, and the places that are none."""
        silent = {_key(d.start, d.end, d.reading): d.silent for d in decisions}
        counted = {(o.start, o.end) for o in self.annotation.occurrences()}
        taken = set()
        for mention in self.annotation.mentions:
            for reading in mention.readings:
                key = _key(mention.start, mention.end, reading)
                taken.add(key)
                if not reading.asks and reading.approved:
                    decided = _Decided("only answers", silent.get(key) or "may only answer")
                elif (mention.start, mention.end) not in counted:
                    decided = _Decided("inside a longer term")
                else:
                    decided = self._of_term(mention, reading)
                self._add(mention.start, mention.end, decided, reading)
        for decision in decisions:
            key = _key(decision.start, decision.end, decision.reading)
            if key not in taken and not self._is_chance(decision):
                verdict: PlaceVerdict = "not the term" if decision.against else "another meaning"
                decided = _Decided(verdict, decision.against)
                self._add(decision.start, decision.end, decided, decision.reading)

    def explanations(self) -> Iterator[TermExplanation]:
        """One for each place and decision, in the order of the text."""
        text, anchor = self.segment.text, self.segment.anchor
        for (start, end, decided), readings in sorted(
            self._found.items(), key=lambda item: (item[0][0], -item[0][1])
        ):
            span = Span(self.lang, anchor, start, end, text[start:end])
            yield TermExplanation("", "", span, tuple(readings), *decided)

    def _of_term(self, mention: Occurrence, reading: TermReading) -> _Decided:
        """What was decided of a meaning of a term that counts."""
        why = exemption(reading, other_language(self.lang))
        if why == "refused":
            status = reading.term.status
            if mention.approved:
                return _Decided("another meaning")
            if is_refused(mention):
                return _Decided("superseded" if status == "superseded" else "deprecated")
            return _Decided("free")
        if why:
            return _Decided(why)
        place = self.lang, self.segment.anchor, mention.start, mention.end
        return self.met.get(place, _Decided("no counterpart"))

    def _is_chance(self, decision: TermDecision) -> bool:
        if decision.against != "part of a word":
            return False
        start, end = decision.start, decision.end
        return end - start < _SHORTEST_PART or any(
            mention.start <= start and end <= mention.end for mention in self.annotation.mentions
        )

    def _add(self, start: int, end: int, decided: _Decided, reading: TermReading) -> None:
        readings = self._found.setdefault((start, end, decided), [])
        if _key(0, 0, reading) not in [_key(0, 0, known) for known in readings]:
            readings.append(reading)


def _key(start: int, end: int, reading: TermReading) -> tuple[int, int, str, str]:
    return start, end, reading.concept.id, reading.term.text
