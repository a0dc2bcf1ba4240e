"""A paragraph of a .docx while it is read, and the elements that are open around it."""

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
    cells: tuple[Cell, ...]  # the table cells that hold it, outermost first
    style: Style
    #: The properties of its paragraph mark, after those of hidden marks inside it.
    properties: list[etree._Element | None] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # kind and id
    boxes: list[list[StoryParagraph]] = field(default_factory=list)
    #: Whether its paragraph mark is deleted, so that the next paragraph continues it.
    runs_on: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is printed in it."""
        return not (self.notes or self.boxes or "".join(self.pieces).strip())

    def take(self, before: StoryParagraph) -> None:
        """Put the text of a paragraph with a deleted or hidden mark before this one."""
        self.line = before.line
        kept = before.properties[:-1] if before.runs_on else before.properties
        self.properties = kept + self.properties
        self.pieces = before.pieces + self.pieces
        self.notes = before.notes + self.notes
        self.boxes = before.boxes + self.boxes


@dataclass(slots=True)
class StoryTable:
    """An open table and its current row and column."""

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
class OpenStory:
    """The state of reading a story or one text box in it."""

    paragraphs: list[StoryParagraph] = field(default_factory=list)
    open: list[StoryParagraph] = field(default_factory=list)
    tables: list[StoryTable] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)  # "code" or "result", outermost first
    runs: list[Run] = field(default_factory=list)
    carried: StoryParagraph | None = None  # its mark is deleted; joined to the next one

    def flush(self) -> None:
        """End a paragraph without a mark at the end of its cell or box, or before a table."""
        if self.carried is not None and not self.carried.empty:
            self.paragraphs.append(self.carried)
        self.carried = None
