"""A translation unit: one bead with its texts, read by checks, the report and every exporter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from align.model.annotation import EMPTY_ANNOTATION
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.model.alignment import Bead, Level, Status
    from align.model.anchor import Anchor, Lang
    from align.model.annotation import AnnotatedText, Annotation
    from align.model.citation import Citations
    from align.model.document import Segment
    from align.model.finding import Finding

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class TextOrigin:
    """Where one text was fetched, and the digest of its source; "" for what is not known."""

    url: str = ""
    digest: str = ""  # of the bytes of the source, "sha256:…"


@dataclass(frozen=True, slots=True)
class Origin:
    """What an export says of a readout so that others can cite it and make it again.

    Attributes:
        english: the origin of the English text.
        japanese: the origin of the Japanese text.
        licence: the terms under which the texts may be used, as the settings state them; "" where
            they state none.
        tool: the signature of what made the alignment.
        changed: when the texts or their alignment were last written, in ISO 8601, UTC, in
            seconds; "" where they are in no file.
    """

    english: TextOrigin = TextOrigin()
    japanese: TextOrigin = TextOrigin()
    licence: str = ""
    tool: str = ""
    changed: str = ""


#: The origin of texts that only stand in memory.
NO_ORIGIN = Origin()


@dataclass(frozen=True, slots=True)
class Side:
    """One language of a translation unit.

    ``anchors`` are the ends of the bead on this side: segments, or units at the level of
    paragraphs; ``segments`` are the segments they stand for, in order, each with its
    annotation (empty where nobody has annotated the text). A side may be empty.
    """

    lang: Lang
    anchors: tuple[Anchor, ...]
    segments: tuple[Segment, ...]
    annotations: tuple[Annotation, ...]
    citations: Citations
    whole: AnnotatedText | None = None  # the text it is a part of, where that is annotated
    alone: frozenset[Anchor] = frozenset()  # segments of the text that no sentence bead links
    place: int | None = None  # of its first segment on the page, from 0; None for an empty side

    def cited(self, reader: Lang) -> str:
        """The citations of this side, in the reader's language."""
        joint = ", " if reader == "en" else "、"
        return joint.join(dict.fromkeys(self.citations.of(a, reader) for a in self.anchors))

    @property
    def text(self) -> str:
        """The segments as one text: English joined by spaces, Japanese by nothing."""
        if len(self.segments) == 1:
            return self.segments[0].text  # the most common case, and checks ask often
        return SEGMENT_SEPARATOR[self.lang].join(segment.text for segment in self.segments)

    @property
    def named(self) -> frozenset[str]:
        """The ids of all concepts that the whole text names."""
        return self.whole.named if self.whole else frozenset()

    def annotated(self) -> Iterator[tuple[Segment, Annotation]]:
        """Each segment with what was found in it."""
        return zip(
            self.segments, self.annotations or (EMPTY_ANNOTATION,) * len(self.segments), strict=True
        )

    def concepts(self) -> Iterator[str]:
        """The ids of the concepts that this side names, one for each meaning of a mention."""
        for _, annotation in self.annotated():
            for mention in annotation.mentions:
                for reading in mention.readings:
                    yield reading.concept.id


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """A bead with both texts.

    ``findings`` are those of the checks about any of its segments; there are none in a pair that
    nobody has checked.
    """

    readout: str
    level: Level
    bead: Bead
    source: Side
    target: Side
    date: str = ""  # of the readout in ISO form; "" where it is not known
    origin: Origin = NO_ORIGIN
    findings: tuple[Finding, ...] = ()
    _made: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def id(self) -> str:
        """A permanent name: the id of the readout and the first anchor of each side."""
        ends = (str(side.anchors[0]) for side in self.sides if side.anchors)
        return f"{self.readout}#{'-'.join(ends)}"

    def once(self, name: str, make: Callable[[TranslationUnit], Made]) -> Made:
        """What several checks compute of a unit, computed once and kept under a name."""
        if name not in self._made:
            self._made[name] = make(self)
        made: Made = self._made[name]
        return made

    @property
    def sides(self) -> tuple[Side, Side]:
        """English, then Japanese."""
        return self.source, self.target

    @property
    def directions(self) -> tuple[tuple[Side, Side], tuple[Side, Side]]:
        """Both sides, each as (side, other side)."""
        return (self.source, self.target), (self.target, self.source)

    @property
    def two_sided(self) -> bool:
        """Whether both sides have segments."""
        return bool(self.bead.source and self.bead.target)

    @property
    def status(self) -> Status:
        """The status of the bead."""
        return self.bead.status

    @property
    def probability(self) -> float:
        """The probability of the bead, 0..1."""
        return self.bead.probability
