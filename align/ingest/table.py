"""Distinguishes tables of data from tables that only lay out a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.ingest.block import TERMINATED
from align.text.script import width
from align.values.labels import read_label

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A cell wider than this (in columns) is running text, not an entry of a table.
_WIDEST_ENTRY = 160
_LONGEST_LABEL = 12
_MOST_LABELS = 3  # "2　(1)" has two labels; no readout prints more in one line


def is_data_table(rows: Sequence[Sequence[Sequence[str]]], has_header: bool) -> bool:
    """Whether a table holds data: entries under headings.

    Other tables only lay out the page: labels beside their text, two languages side by side.
    A table with one row, or with one column besides its labels, is a layout table; so is one
    with running text in it, unless the source marks a heading row.

    Args:
        rows: the table as rows of cells; each cell is a list of paragraphs.
        has_header: whether the source marks a heading row.

    >>> is_data_table([[["Country"], ["Visits"]], [["Italy"], ["2"]]], has_header=False)
    True
    >>> is_data_table([[["(1)"], ["Trade."]], [["(2)"], ["Culture"]]], has_header=False)
    False
    """
    filled = [[" ".join(cell).strip() for cell in row] for row in rows]
    filled = [row for row in filled if any(row)]
    wide = max((len(row) for row in filled), default=0)
    labels = 0
    while labels < wide and all(is_label(cell) for row in filled for cell in row[labels:][:1]):
        labels += 1
    entries = [cell for row in filled for cell in row[labels:] if cell]
    columns = {
        place for row in filled for place, cell in enumerate(row) if place >= labels and cell
    }
    if len(filled) < 2 or len(columns) < 2:
        return False
    return has_header or (
        all(len(cell) <= _WIDEST_ENTRY and width(cell) <= _WIDEST_ENTRY for cell in entries)
        and 2 * sum(not TERMINATED.search(cell) for cell in entries) > len(entries)
    )


def is_label(text: str) -> bool:
    """Whether a cell is empty or holds only printed labels.

    >>> [is_label(text) for text in ("(1)", "２", "1. (a)", "", "G7", "2005")]
    [True, True, True, True, False, False]
    """
    rest = text.strip()
    if len(rest) > _LONGEST_LABEL:
        return False
    for _ in range(_MOST_LABELS):
        label = read_label(rest + "\t")  # some styles need white space after them
        if label is None:
            break
        rest = rest[len(label.printed) :]
    return not rest
