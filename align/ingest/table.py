"""Tables of data told from tables that only lay out a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.ingest.block import TERMINATED
from align.ingest.labels import read_label
from align.text.script import width

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Columns beyond which a cell holds a paragraph, not a figure or a name.
_LONGEST_CELL = 60


def is_data_table(rows: Sequence[Sequence[Sequence[str]]], *, has_header: bool) -> bool:
    """Whether rows of cells of paragraphs are data: short, no sentences, not label and text.

    >>> is_data_table([[["Name"], ["Office"]], [["A"], ["Minister"]]], has_header=False)
    True
    >>> is_data_table([[["(1)"], ["Talks."]], [["(2)"], ["More."]]], has_header=False)
    False
    """
    filled = [row for row in rows if any(text.strip() for cell in row for text in cell)]
    if len(filled) < 2 or max(len(row) for row in filled) < 2:
        return False
    first = [text for row in filled for text in row[0][:1] if text]
    if first and all(_is_label(text) for text in first):
        return False
    texts = [text for row in filled for cell in row for text in cell if text.strip()]
    prose = sum(bool(TERMINATED.search(t)) or width(t) > _LONGEST_CELL for t in texts)
    return prose <= len(texts) * (0.5 if has_header else 0.2)


def _is_label(text: str) -> bool:
    label = read_label(f"{text.strip()} ")
    return label is not None and label.printed.strip() == text.strip()
