"""What is found in the words of one segment: terms and values, computed once for all checks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.model.anchor import Anchor, Lang
    from align.model.document import Document, Segment
    from align.model.finding import Span
    from align.model.term import Occurrence, TermReading
    from align.model.value import Value


@dataclass(frozen=True, slots=True)
class StrangeName:
    """A name with a title that no concept has, at ``[start, end)``; the title is not part of it.

    ``nearest`` is a name of the glossary that is one slip away, ``concept`` whose it is; both are
    "" where there is none.
    """

    start: int
    end: int
    nearest: str = ""
    concept: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """The terms and values of one segment; all offsets count characters of its text.

    ``mentions`` are all terms, also those inside longer ones, by start, the longest first.
    ``strangers`` are names that the glossary does not know.
    """

    mentions: tuple[Occurrence, ...] = ()
    values: tuple[Value, ...] = ()
    strangers: tuple[StrangeName, ...] = ()
    _chosen: list[Occurrence] = field(default_factory=list, init=False, repr=False, compare=False)

    def occurrences(self) -> Sequence[Occurrence]:
        """The leftmost and longest terms; terms inside a longer one are left out.

        A form that rules have made and that can only answer hides nothing.
        """
        if not self._chosen and self.mentions:  # most checks ask
            end = 0
            for mention in self.mentions:
                counts = any(
                    r.asks or r.kind == "listed" or not r.approved for r in mention.readings
                )
                if counts and mention.start >= end:
                    self._chosen.append(mention)
                    end = mention.end
        return self._chosen


#: The annotation of a segment that has not been annotated.
EMPTY_ANNOTATION = Annotation()


class Annotator(Protocol):
    """Finds the terms and values of a document."""

    def annotate(self, document: Document) -> Mapping[Anchor, Annotation]:
        """An annotation for each segment. A date may depend on the dates before it."""


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """One document and what was found in its segments."""

    document: Document
    annotations: Mapping[Anchor, Annotation]
    _pairs: list[tuple[Segment, Annotation]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    @property
    def lang(self) -> Lang:
        """The document's language."""
        return self.document.lang

    @property
    def named(self) -> frozenset[str]:
        """The ids of all concepts that the text names."""
        return frozenset(
            reading.concept.id
            for annotation in self.annotations.values()
            for mention in annotation.mentions
            for reading in mention.readings
        )

    def of(self, anchor: Anchor) -> Annotation:
        """What was found in one segment."""
        return self.annotations.get(anchor, EMPTY_ANNOTATION)

    def segments(self) -> Sequence[tuple[Segment, Annotation]]:
        """All segments as they stand on the page, each with what was found in it."""
        if not self._pairs:  # every check of a text asks, so they are gathered once
            self._pairs.extend((s, self.of(s.anchor)) for s in self.document.segments())
        return self._pairs


#: Why a place is not the term, or does not ask for a rendering.
GuardReason = Literal[
    "part of a word",
    "capitals differ",
    "part of another name",
    "denied by its prefix",
    "another office",
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
    "broader term in a title",
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
        file: the file of the row as it was named; "" in a readout.
    """

    readout: str
    row: str
    span: Span
    readings: tuple[TermReading, ...]
    verdict: Verdict
    reason: GuardReason | Excuse | None = None
    answers: tuple[Span, ...] = ()
    file: str = ""
