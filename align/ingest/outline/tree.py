"""The tree of units while it is built, and its conversion to frozen units."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.model.document import Boilerplate, Paragraph, Segment, Table, Unit, UnitKind

if TYPE_CHECKING:
    from align.ingest.block import Cell
    from align.model.anchor import Anchor, Lang
    from align.model.document import Segmenter

_KINDS: tuple[UnitKind, ...] = ("section", "paragraph", "item", "subitem")


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph or a note that is not divided into sentences yet."""

    text: str
    note: bool


@dataclass(slots=True)
class Grid:
    """A table while its cells are collected."""

    cells: list[tuple[Cell, str]]


@dataclass(slots=True)
class Node:
    """A unit while it is built."""

    anchor: Anchor
    line: int = 0
    label: str = ""
    generated: bool = False
    margin: int = 0
    labelled: bool = False
    heading: str = ""
    parts: list[Text | Grid | Boilerplate | Node] = field(default_factory=list)
    used: set[str] = field(default_factory=set)  # ordinals of the units below it
    last: str = "0"  # the last of these ordinals
    lacks_heading: bool = False  # whether a labelled unit below it has no heading

    @property
    def label_only(self) -> bool:
        """Whether it has no text yet except its label."""
        return not self.heading and not self.parts


@dataclass(slots=True)
class _Count:
    """The last segment numbers in one unit; continuations continue them."""

    s: int = 0
    n: int = 0


@dataclass(frozen=True, slots=True)
class UnitBuilder:
    """Makes frozen units of nodes and divides their paragraphs into sentences."""

    lang: Lang
    segmenter: Segmenter

    def unit(self, node: Node) -> Unit:
        """The unit of a node, with all units below it."""
        anchor = node.anchor
        depth = min(len(anchor.path), len(_KINDS)) - 1
        kind: UnitKind = "lead" if anchor.path == ("0",) else _KINDS[depth]
        heading = (Segment(anchor.segment("h", 1), node.heading),) if node.heading else ()
        content: list[Paragraph | Table | Boilerplate | Unit] = []
        count = _Count()
        has_child = False
        for part in node.parts:
            match part:
                case Node():
                    content.append(self.unit(part))
                    has_child = True
                case Boilerplate():
                    content.append(part)
                case Text() | Grid():
                    block = self._block(part, anchor, count)
                    # TEI allows no p after a div, so what follows is a continuation.
                    content.append(
                        Unit(anchor, "continuation", content=(block,)) if has_child else block
                    )
        return Unit(anchor, kind, node.label, heading, tuple(content), node.generated)

    def _block(self, part: Text | Grid, anchor: Anchor, count: _Count) -> Paragraph | Table:
        if isinstance(part, Grid):
            return self._table(part, anchor, count)
        if part.note:
            count.n += 1
            return Paragraph((Segment(anchor.segment("n", count.n), part.text),))
        return self._paragraph(part.text, anchor, count)

    def _paragraph(self, text: str, anchor: Anchor, count: _Count) -> Paragraph:
        segments = []
        for sentence in self.segmenter(text, self.lang):
            count.s += 1
            segments.append(Segment(anchor.segment("s", count.s), sentence))
        return Paragraph(tuple(segments))

    def _table(self, grid: Grid, anchor: Anchor, count: _Count) -> Table:
        """All rows get the same number of cells; a missing cell is an empty paragraph."""
        columns = sorted({cell.column for cell, _ in grid.cells})
        rows: dict[int, list[list[Segment]]] = {}
        for cell, text in grid.cells:
            row = rows.setdefault(cell.row, [[] for _ in columns])
            row[columns.index(cell.column)] += self._paragraph(text, anchor, count).segments
        return Table(
            tuple(tuple(Paragraph(tuple(cell)) for cell in rows[number]) for number in sorted(rows))
        )
