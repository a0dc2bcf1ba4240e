"""Tables that hold data, and tables that only set out a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.ingest.block import TERMINATED
from align.text.script import width
from align.values.labels import read_label

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Columns beyond which a cell is running text, not an entry.
_WIDEST_ENTRY = 160
_LONGEST_LABEL = 12
_MOST_LABELS = 3  # "2　(1)" opens two lists, and no readout goes deeper in one line


def is_data_table(rows: Sequence[Sequence[Sequence[str]]], has_header: bool) -> bool:
    """Whether the cells of a table (rows of cells of paragraphs) are entries under headings.

    Else the table only places paragraphs on the page: labels beside their text, two
    languages side by side. A table with one row or one column besides its labels has no
    entries; nor has one with running text in it, unless its source marks a heading row.

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
    """Whether a cell holds nothing, or nothing but printed labels.

    >>> [is_label(text) for text in ("(1)", "２", "1. (a)", "", "G7", "2005")]
    [True, True, True, True, False, False]
    """
    rest = text.strip()
    if len(rest) > _LONGEST_LABEL:
        return False
    for _ in range(_MOST_LABELS):
        label = read_label(rest + "\t")  # some are labels only where space follows
        if label is None:
            break
        rest = rest[len(label.printed) :]
    return not rest
