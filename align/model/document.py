"""One language of one readout: units, their segments, and what is not text of the readout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Anchor, Lang

#: Why a text on the page is not part of the readout: a link, part of the page's frame (menus,
#: page head and foot), a notice about the text, its end mark, a caption, an ornament.
BoilerplateKind = Literal["link", "frame", "notice", "end", "caption", "ornament"]
UnitKind = Literal[
    "title", "date", "lead", "section", "paragraph", "item", "subitem", "continuation"
]

#: ``draft``: not yet published, and to be changed freely; ``corrigendum``: corrects an earlier one.
TextStatus = Literal["draft", "published", "corrigendum"]
TEXT_STATUSES: tuple[TextStatus, ...] = ("draft", "published", "corrigendum")

#: The separator between two segments of a unit when they are joined to one text.
SEGMENT_SEPARATOR: dict[Lang, str] = {"en": " ", "ja": ""}


class Segmenter(Protocol):
    """Divides one paragraph into its sentences."""

    def __call__(self, text: str, lang: Lang) -> list[str]:
        """Return the sentences in order; only the white space between them is dropped."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, heading, title line or note, as printed."""

    anchor: Anchor
    text: str


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Text that is on the page but not part of the readout. It is kept in its place."""

    text: str
    kind: BoilerplateKind


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The segments printed as one paragraph; each note is a paragraph of its own."""

    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures or names: rows of cells, each a paragraph, empty or not."""

    rows: tuple[tuple[Paragraph, ...], ...]

    def segments(self) -> Iterator[Segment]:
        """The segments of all cells, row by row."""
        for row in self.rows:
            for cell in row:
                yield from cell.segments


@dataclass(frozen=True, slots=True)
class Unit:
    """A numbered or unnumbered block and its content.

    ``label`` is the label as printed, with the space after it. A ``generated`` label is not in
    the text of the source: list markup prints it. A ``continuation`` has the anchor of its
    parent and continues its segment numbers; it exists because TEI allows no ``p`` after a
    ``div``.
    """

    anchor: Anchor
    kind: UnitKind
    label: str = ""
    heading: tuple[Segment, ...] = ()
    content: tuple[Paragraph | Table | Boilerplate | Unit, ...] = ()
    generated: bool = False

    def own_segments(self) -> Iterator[Segment]:
        """The segments of this unit without those of units below it; continuations are included."""
        yield from (s for s in self.segments() if s.anchor.path == self.anchor.path)

    def segments(self) -> Iterator[Segment]:
        """All segments of this unit and below, as they stand on the page."""
        yield from self.heading
        for part in self.content:
            match part:
                case Paragraph():
                    yield from part.segments
                case Table() | Unit():
                    yield from part.segments()

    def units(self) -> Iterator[Unit]:
        """This unit and all below it in document order; a continuation is part of its unit."""
        yield self
        for part in self.content:
            if isinstance(part, Unit) and part.kind != "continuation":
                yield from part.units()

    def strings(self) -> Iterator[str]:
        """Every printed string in order: label, segments, boilerplate."""
        if not self.generated:
            yield self.label
        yield from (segment.text for segment in self.heading)
        for part in self.content:
            match part:
                case Paragraph():
                    yield from (segment.text for segment in part.segments)
                case Table():
                    yield from (segment.text for segment in part.segments())
                case Boilerplate():
                    yield part.text
                case Unit():
                    yield from part.strings()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from."""

    path: str  # relative to the TEI file; "" where it came from standard input
    digest: str


@dataclass(frozen=True, slots=True)
class Document:
    """One readout in one language.

    ``date`` is the date of the date line in ISO form; "" where it could not be read.
    """

    readout: str
    lang: Lang
    source: Source
    content: tuple[Unit | Boilerplate, ...]
    date: str = ""
    status: TextStatus = "published"

    def units(self) -> Iterator[Unit]:
        """All units in document order, parents before children."""
        for part in self.content:
            if isinstance(part, Unit):
                yield from part.units()

    def segments(self) -> Iterator[Segment]:
        """All segments as they stand on the page."""
        for part in self.content:
            if isinstance(part, Unit):
                yield from part.segments()

    def strings(self) -> Iterator[str]:
        """Every printed string in document order; together they are the source's text."""
        for part in self.content:
            if isinstance(part, Unit):
                yield from part.strings()
            else:
                yield part.text

    @property
    def title(self) -> str:
        """The title's lines joined, or "" where the text has none."""
        lines = [s.text for s in self.segments() if s.anchor.path == ("title",)]
        return SEGMENT_SEPARATOR[self.lang].join(lines)
