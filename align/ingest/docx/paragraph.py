"""A paragraph of a .docx while it is read, and what is open around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

    from align.ingest.block import Cell
    from align.ingest.docx.styles import Style


@dataclass(slots=True)
class StoryParagraph:
    """One printed paragraph. In ``pieces`` a line feed stands for a line break."""

    line: int  # the number of the paragraph in the story, from 1
    cells: tuple[Cell, ...]  # the table cells it stands in, outermost first
    style: Style
    #: The properties of its mark; those of marks hidden within it stand before.
    properties: list[etree._Element | None] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # kind and id
    boxes: list[list[StoryParagraph]] = field(default_factory=list)
    #: Whether its mark is deleted, so that it takes the next one's properties.
    unmarked: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is printed in it."""
        return not (self.notes or self.boxes or "".join(self.pieces).strip())

    def take(self, before: StoryParagraph) -> None:
        """Begin with a paragraph whose mark is deleted or hidden."""
        self.line = before.line
        kept = before.properties[:-1] if before.unmarked else before.properties
        self.properties = kept + self.properties
        self.pieces = before.pieces + self.pieces
        self.notes = before.notes + self.notes
        self.boxes = before.boxes + self.boxes


@dataclass(slots=True)
class StoryTable:
    """An open table and the place reached in it."""

    number: int
    row: int = -1
    column: int = 0  # of the next cell
    cell: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """An open run: whether it is printed, and in which font."""

    hidden: bool
    font: str | None


@dataclass(slots=True)
class Frame:
    """The story, or a text box in it."""

    paragraphs: list[StoryParagraph] = field(default_factory=list)
    open: list[StoryParagraph] = field(default_factory=list)
    tables: list[StoryTable] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)  # "code" or "result", outermost first
    runs: list[Run] = field(default_factory=list)
    carried: StoryParagraph | None = None  # waits for the paragraph it runs into

    def flush(self) -> None:
        """Let no paragraph run on beyond its cell, its box or into a table."""
        if self.carried is not None and not self.carried.empty:
            self.paragraphs.append(self.carried)
        self.carried = None
