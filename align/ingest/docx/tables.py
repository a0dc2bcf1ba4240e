"""The tables of a .docx: entries keep their cell, a page layout dissolves into paragraphs."""

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
    """A paragraph with all that its styles and lists say, on its way to blocks."""

    lines: list[str]
    line: int
    margin: int
    place: SourcePlace
    mark: Label | None
    cells: tuple[Cell, ...]  # it stands in, outermost first
    cell: Cell | None = None  # the one it is an entry of
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[list[StoryParagraph]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its lines in one."""
        return " ".join(line.strip() for line in self.lines).strip()

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it or hangs on it."""
        return not (self.text or self.mark or self.notes or self.boxes)


def settle_tables(drafts: list[Draft], headed: Container[int]) -> list[Draft]:
    """Mark the entries of data tables; put the labels of other tables before their text."""
    data = _data_tables(drafts, headed)
    alone = _alone(drafts)
    settled: list[Draft] = []
    label: Draft | None = None  # the last one settled, if it is alone in its cell
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
    """The tables that hold data; one with a table in it never does."""
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


def _alone(drafts: list[Draft]) -> set[int]:
    """The places of drafts that are all that is printed in their cell."""
    printed: dict[Cell, list[int]] = {}
    for index, draft in enumerate(drafts):
        if draft.text or draft.mark:
            for cell in draft.cells:
                printed.setdefault(cell, []).append(index)
    return {
        places[0]
        for cell, places in printed.items()
        if len(places) == 1 and drafts[places[0]].cells[-1] == cell
    }


def _beside(label: Draft, draft: Draft) -> bool:
    """Whether a draft stands in a later cell of the row in which a label does."""
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
    draft.mark = label.mark or draft.mark
    draft.line, draft.margin = label.line, label.margin
    draft.notes = label.notes + draft.notes
    draft.boxes = label.boxes + draft.boxes
