"""Which meaning of a mention counts, and as which form of its concept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from align.checks.terminology.comparison import DemandOutcome
    from align.model.term import Occurrence, TermReading
    from align.report.audit.figures import RenderingKind

#: Readings of these kinds are the form that the glossary lists.
_AS_LISTED = ("listed", "spelling", "inflected")


def meant_by(outcome: DemandOutcome) -> str:
    """The concept that the other side names for a demand; the first one where it names none."""
    for concept in outcome.demand.concepts:
        for _, mention in outcome.answers[:1]:
            if any(reading.concept.id == concept.id for reading in mention.readings):
                return concept.id
    return outcome.demand.concept.id


def reading_of(mention: Occurrence, meant: str | None, named: frozenset[str]) -> TermReading:
    """The meaning for which a mention counts: what is asked for, else what is named there."""
    right = [r for r in mention.readings if r.approved] or list(mention.readings)
    for wanted in (frozenset({meant}), named):
        for reading in (*right, *mention.readings):
            if reading.concept.id in wanted:
                return reading
    return right[0]


def form_of(reading: TermReading, printed: str) -> str:
    """The form that the glossary lists; what is printed, where that is another spelling of it."""
    return reading.term.text if reading.kind in _AS_LISTED else printed


def kind_of(reading: TermReading, day: datetime.date | None) -> RenderingKind:
    """What the glossary says of a form on a day."""
    term = reading.term
    if term.status == "superseded" and day and term.valid_to and day <= term.valid_to:
        return "former"
    return term.status
