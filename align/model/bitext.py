"""Beads, the stand-off alignment, and the bitext of two documents and their alignment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from align.model.annotation import AnnotatedText
from align.model.citation import Citations
from align.model.document import Source
from align.model.unit import Side, TranslationUnit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from align.model.anchor import Anchor, Lang
    from align.model.annotation import Annotator
    from align.model.document import Document, Segment

Level = Literal["paragraph", "sentence"]
Status = Literal["auto", "confirmed", "disputed", "stale"]
STATUSES: tuple[Status, ...] = ("auto", "confirmed", "disputed", "stale")
#: The statuses of links that say what translates what; other links only record decisions.
IN_FORCE: tuple[Status, ...] = ("auto", "confirmed")

#: The person responsible for a link that nobody has edited.
MACHINE = "auto"


@dataclass(frozen=True, slots=True)
class Bead:
    """One alignment step: n English anchors with m Japanese ones; one side may be empty.

    ``probability`` is the posterior probability of this bead, 0..1, rounded to two decimals.
    ``digests`` are the digests of the joined text of each side when the bead was made (""
    where they have not been computed yet). A stale bead also has ``now``: the digests of what
    stood at its anchors when it became stale ("" for anchors that were gone). If a person
    confirms the bead again, ``now`` shows which text that person has seen.
    """

    source: tuple[Anchor, ...]
    target: tuple[Anchor, ...]
    probability: float
    status: Status = "auto"
    responsible: str = MACHINE
    digests: tuple[str, str] = ("", "")
    now: tuple[str, str] = ("", "")

    @property
    def type(self) -> str:
        """How many segments against how many.

        >>> from align.model.anchor import Anchor
        >>> s1, s2 = Anchor.parse("p1.s1"), Anchor.parse("p1.s2")
        >>> Bead((s1, s2), (s1,), 0.9).type
        '2-1'
        """
        return f"{len(self.source)}-{len(self.target)}"

    @property
    def by_person(self) -> bool:
        """Whether a person has decided on this bead, so that no run may remove it."""
        return self.status != "auto"

    @property
    def in_force(self) -> bool:
        """Whether this bead says what translates what.

        A disputed or a stale bead only records a person's decision: its segments are in other
        beads as well.
        """
        return self.status in IN_FORCE

    @property
    def anchors(self) -> tuple[tuple[str, Anchor], ...]:
        """Both sides as (language, anchor)."""
        return (*(("en", a) for a in self.source), *(("ja", a) for a in self.target))


class SegmentBead(NamedTuple):
    """One alignment step between two lists of segments, which count from 0.

    A segment without counterpart is alone in its bead. ``probability`` is 0..1.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The stand-off alignment: beads of both levels, and the digests of the files they link.

    Every unit with text of its own is in exactly one paragraph bead in force, and every segment
    in exactly one sentence bead in force (see :mod:`align.model.completeness`). Disputed and
    stale beads are kept in addition. Beads with two sides come first, in English order, then
    those with one.
    """

    readout: str
    paragraphs: tuple[Bead, ...]
    sentences: tuple[Bead, ...]
    made_from: tuple[str, str] = ("", "")  # digests of the two TEI files
    people: tuple[tuple[str, str], ...] = ()  # id and name of everyone responsible
    signature: str = ""

    def beads(self, level: Level) -> tuple[Bead, ...]:
        """The beads of a level."""
        return self.paragraphs if level == "paragraph" else self.sentences


@dataclass(frozen=True, slots=True)
class Bitext:
    """The two documents of one readout and the beads that link them.

    ``texts`` are the two documents with their annotations; None before :meth:`annotated`.
    """

    source: Document
    target: Document
    alignment: Alignment
    texts: tuple[AnnotatedText, AnnotatedText] | None = None

    @classmethod
    def alone(cls, document: Document) -> Bitext:
        """A text that has no counterpart yet: all its units and segments are unaligned."""
        other: Lang = "ja" if document.lang == "en" else "en"
        absent = replace(document, lang=other, content=(), date="", source=Source("", ""))
        alignment = Alignment(
            document.readout,
            tuple(_alone(document, unit) for unit in units_with_text(document)),
            tuple(_alone(document, segment.anchor) for segment in document.segments()),
        )
        sides = (document, absent) if document.lang == "en" else (absent, document)
        return cls(*sides, alignment)

    def annotated(self, annotator: Annotator) -> Bitext:
        """A copy of this bitext with the terms and values of both texts."""
        source, target = (
            AnnotatedText(document, annotator.annotate(document))
            for document in (self.source, self.target)
        )
        return replace(self, texts=(source, target))

    def units(
        self, level: Level = "sentence", statuses: Collection[Status] = IN_FORCE
    ) -> Iterator[TranslationUnit]:
        """The beads of a level with their texts, in the order of the alignment.

        Args:
            level: paragraphs or sentences.
            statuses: only beads with one of these statuses.

        Returns:
            One unit for each bead, also for beads with one side only. A stale bead may have
            anchors that are not in the text any more: they give no segments.
        """
        sides = _SegmentsOf(self.source, level), _SegmentsOf(self.target, level)
        texts = self.texts or (None, None)
        for bead in self.alignment.beads(level):
            if bead.status in statuses:
                source, target = (
                    side.side(anchors, text)
                    for side, anchors, text in zip(
                        sides, (bead.source, bead.target), texts, strict=True
                    )
                )
                yield TranslationUnit(self.readout, level, bead, source, target)

    @property
    def readout(self) -> str:
        """The id both documents share."""
        return self.source.readout


def units_with_text(document: Document) -> dict[Anchor, None]:
    """The anchors of all units with text of their own, in order."""
    return {segment.anchor.unit: None for segment in document.segments()}


def _alone(document: Document, anchor: Anchor) -> Bead:
    return Bead((anchor,), (), 1.0) if document.lang == "en" else Bead((), (anchor,), 1.0)


class _SegmentsOf:
    """The segments of one document, found by the anchors of a link."""

    def __init__(self, document: Document, level: Level) -> None:
        self.document = document
        self._citations = Citations(document)
        self._by_end: dict[Anchor, list[Segment]] = {}
        for segment in document.segments():
            end = segment.anchor.unit if level == "paragraph" else segment.anchor
            self._by_end.setdefault(end, []).append(segment)

    def side(self, anchors: tuple[Anchor, ...], text: AnnotatedText | None) -> Side:
        segments = tuple(s for anchor in anchors for s in self._by_end.get(anchor, ()))
        annotations = tuple(text.of(s.anchor) for s in segments) if text else ()
        return Side(self.document.lang, anchors, segments, annotations, self._citations)
