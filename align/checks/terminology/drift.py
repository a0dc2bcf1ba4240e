"""A check of whether one term keeps one rendering within a readout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.terminology.forms import span_of
from align.model.check import CheckOptions, Problem, bitext_check
from align.model.finding import Wording
from align.terms.forms.patterns import is_acronym

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.bitext import Bitext
    from align.model.document import Segment
    from align.model.term import Occurrence, TermReading
    from align.model.unit import Side

#: Names of persons, roles and places change with style: 町村外務大臣, then 町村大臣.
_TYPES = frozenset({"organisation", "event", "instrument"})
_Named = tuple["Segment", "Occurrence", "TermReading"]


@bitext_check("T011", "Rendering drifts", "訳語の揺れ", "info", CheckOptions, subject="page")
def drift(pair: Bitext, _: CheckOptions) -> Iterator[Problem]:
    """One term is rendered in two approved ways within one readout.

    Why it matters: a reader takes two words for two things.

    With telephone talk and telephone conversation both approved for 電話会談, this pair of two
    paragraphs fails:

        The telephone talk was long.
        電話会談は長時間に及んだ。
        The telephone conversation ended at noon.
        電話会談は正午に終わった。

    and this one passes:

        The telephone talk was long.
        電話会談は長時間に及んだ。
        The telephone talk ended at noon.
        電話会談は正午に終わった。

    Only the names of organisations, events and instruments are compared, and only in paragraphs
    where each side names the concept once. An acronym, a short form (`termType: shortForm`) or a
    form that is part of the other is no finding. Nor is a change that both languages make. To
    settle one: write the first rendering again.
    """
    first: dict[tuple[str, str], _Named] = {}
    for unit in pair.units("paragraph"):
        if not unit.two_sided:
            continue
        for here, there in unit.directions:
            ours, theirs = _once(here), _once(there)
            for ident in ours.keys() & theirs.keys():
                segment, occurrence, reading = ours[ident]
                source = theirs[ident][2].term.text
                known = first.setdefault((ident, f"{here.lang}:{source}"), ours[ident])
                if _differs(known[2], reading):
                    earlier = known[1]
                    span = span_of(here.lang, segment, occurrence)
                    before = known[0].text[earlier.start : earlier.end]
                    message = Wording(
                        f'"{source}" was rendered "{before}" before, here "{span.text}"',
                        f"「{source}」の訳語が前出の「{before}」と異なり「{span.text}」となっています。",
                    )
                    yield Problem(message, (span,), concept=ident, suggestion=before)


def _once(side: Side) -> dict[str, _Named]:
    """The concepts that a side names just once, with the place."""
    found: dict[str, list[_Named]] = {}
    for segment, annotation in side.annotated():
        for occurrence in annotation.occurrences():
            reading = occurrence.readings[0]
            if reading.approved and reading.asks and reading.concept.type in _TYPES:
                found.setdefault(reading.concept.id, []).append((segment, occurrence, reading))
    return {ident: places[0] for ident, places in found.items() if len(places) == 1}


def _differs(one: TermReading, other: TermReading) -> bool:
    """Whether two renderings are two terms, neither a short form of the other."""
    if "derived" in (one.kind, other.kind) or one.term.text == other.term.text:
        return False
    first, second = one.term, other.term
    if "shortForm" in (first.term_type, second.term_type):
        return False
    if is_acronym(first.text) or is_acronym(second.text):
        return False
    return first.text.lower() not in second.text.lower() and (
        second.text.lower() not in first.text.lower()
    )
