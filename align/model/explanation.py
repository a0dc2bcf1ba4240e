"""Why a place of a text was taken for a term or not, and how the other language answers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from align.model.finding import Span
    from align.model.term import TermReading

#: Why a place is not the term, or does not ask for a rendering.
GuardReason = Literal[
    "part of a word",
    "capitals differ",
    "part of another name",
    "denied by its prefix",
    "inside an excluded word",
    "context is missing",
    "surname without title",
    "holder's title",
    "not one country's office",
    "may only answer",
]
#: Why the other side need not name what a term asks for.
Excuse = Literal[
    "pronoun",
    "title gives the office",
    "person named elsewhere",
    "subject left out",
    "country of an office",
    "country named elsewhere",
    "pair of countries",
]
#: How the other side meets a term that asks; only ``misspelt`` and ``absent`` are findings.
DemandVerdict = Literal["rendered", "paraphrased", "excused", "misspelt", "absent"]
#: What else is said of a place.
PlaceVerdict = Literal[
    "not the term",
    "another meaning",
    "inside a longer term",
    "deprecated",
    "superseded",
    "only answers",
    "free",
    "no rendering",
    "no counterpart",
]
Verdict = DemandVerdict | PlaceVerdict


@dataclass(frozen=True, slots=True)
class TermExplanation:
    """One line of ``align check --explain``: a place, what it may mean, and what was decided.

    Attributes:
        readout: the id of the readout; "" in a table.
        row: the id of the row of a table; else "".
        span: the place.
        readings: the terms of which the same was decided.
        verdict: what was decided.
        reason: why; None where the verdict says all.
        answers: the places of the other language that render it, or nearly do.
    """

    readout: str
    row: str
    span: Span
    readings: tuple[TermReading, ...]
    verdict: Verdict
    reason: GuardReason | Excuse | None = None
    answers: tuple[Span, ...] = ()
