"""The tables of a page: which of them hold data, and the current cell of an open table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.ingest.block import Cell
from align.ingest.table import is_data_table

if TYPE_CHECKING:
    from lxml import etree


@dataclass(slots=True)
class OpenTable:
    """A table that is being read; rows and columns count from 0."""

    number: int
    data: bool
    row: int = -1
    column: int = -1
    note_row: int = -2  # the last row in which a note began

    @property
    def cell(self) -> Cell:
        """The cell that is open."""
        return Cell(self.number, max(self.row, 0), max(self.column, 0))

    def begin_row(self) -> None:
        """Go on to the next row."""
        self.row += 1
        self.column = -1


def holds_data(table: etree._Element) -> bool:
    """Whether a table holds data and is not only used for the layout of the page."""
    if table.find(".//table") is not None:
        return False
    rows = [
        [["".join(cell.itertext()).strip()] for cell in row if cell.tag in ("td", "th")]
        for row in table.iter("tr")
    ]
    return is_data_table(rows, has_header=table.find(".//th") is not None)
