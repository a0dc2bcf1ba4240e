"""The tables of a .docx: data tables keep their cells, layout tables become paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.ingest.table import is_data_table, is_label

if TYPE_CHECKING:
    from collections.abc import Container

    from align.ingest.block import Cell, SourcePlace
    from align.ingest.docx.paragraph import StoryParagraph
    from align.values.labels import Label


@dataclass(slots=True)
class Draft:
    """A paragraph with the properties of its styles and lists, before it becomes blocks."""

    lines: list[str]
    line: int
    margin: int
    place: SourcePlace
    list_label: Label | None
    cells: tuple[Cell, ...]  # the table cells that hold it, outermost first
    cell: Cell | None = None  # its cell in a data table
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[list[StoryParagraph]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its lines joined."""
        return " ".join(line.strip() for line in self.lines).strip()

    @property
    def empty(self) -> bool:
        """Whether it has no text, label, note or box."""
        return not (self.text or self.list_label or self.notes or self.boxes)


def resolve_tables(drafts: list[Draft], headed: Container[int]) -> list[Draft]:
    """Give entries of data tables their cell; in layout tables, join labels and their text."""
    data = _data_tables(drafts, headed)
    alone = _only_in_cell(drafts)
    settled: list[Draft] = []
    label: Draft | None = None  # the last draft, if it is the only one in its cell
    for index, draft in enumerate(drafts):
        if draft.cells and draft.cells[-1].table in data:
            draft.cell = draft.cells[-1]
        if draft.empty and draft.cells and label is not None:
            continue  # an empty cell between a label and its text
        if label is not None and draft.cell is None and _beside(label, draft):
            settled.pop()
            _join(label, draft)
        is_alone = draft.cell is None and index in alone and is_label(draft.text)
        label = draft if is_alone else None
        settled.append(draft)
    return settled


def _data_tables(drafts: list[Draft], headed: Container[int]) -> set[int]:
    """The numbers of the data tables; a table that contains a table is never one."""
    tables: dict[int, dict[int, dict[int, list[str]]]] = {}
    framing: set[int] = set()
    for draft in drafts:
        framing.update(cell.table for cell in draft.cells[:-1])
        if draft.cells:
            cell = draft.cells[-1]
            row = tables.setdefault(cell.table, {}).setdefault(cell.row, {})
            row.setdefault(cell.column, []).append(draft.text)
    return {
        table
        for table, rows in tables.items()
        if table not in framing
        and is_data_table([list(row.values()) for row in rows.values()], table in headed)
    }


def _only_in_cell(drafts: list[Draft]) -> set[int]:
    """The indices of the drafts that are the only text of their cell."""
    printed: dict[Cell, list[int]] = {}
    for index, draft in enumerate(drafts):
        if draft.text or draft.list_label:
            for cell in draft.cells:
                printed.setdefault(cell, []).append(index)
    return {
        places[0]
        for cell, places in printed.items()
        if len(places) == 1 and drafts[places[0]].cells[-1] == cell
    }


def _beside(label: Draft, draft: Draft) -> bool:
    """Whether a draft is in a later cell of the same row as a label."""
    place = label.cells[-1]
    return any(
        (cell.table, cell.row) == (place.table, place.row) and cell.column > place.column
        for cell in draft.cells
    )


def _join(label: Draft, draft: Draft) -> None:
    if label.text:
        first = next((i for i, line in enumerate(draft.lines) if line.strip()), None)
        if first is None:
            draft.lines = [label.text]
        else:
            draft.lines[first] = f"{label.text} {draft.lines[first].strip()}"
    draft.list_label = label.list_label or draft.list_label
    draft.line, draft.margin = label.line, label.margin
    draft.notes = label.notes + draft.notes
    draft.boxes = label.boxes + draft.boxes
