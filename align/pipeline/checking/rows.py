"""Reads rows from a table: UTF-8, cells set apart by tabs, quoted as in CSV (RFC 4180).

Rows are read one after the other; nothing is kept of them but their ids.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.export import columns
from align.files.delimited import check_columns, read_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

_NEEDED = ("id", "en", "ja")
_KNOWN = (*_NEEDED, "date")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row, or one unit of another file.

    ``date`` is the day of its texts in ISO form, or "" where nobody says; ``line`` the line of the
    file in which it begins, from 1, or 0 for a file without lines.
    """

    id: str
    en: str
    ja: str
    date: str = ""
    line: int = 0


def read_rows(stream: BinaryIO, name: str) -> Iterator[TableRow]:
    """The rows of a table, in order. Empty lines are passed over.

    Args:
        stream: the bytes of the table; its first row names the columns, in any order.
        name: of the table, for messages.

    Raises:
        AlignError: the first thing that is wrong, with its line.
    """
    records = read_cells(stream, name, "\t")
    first, header = next(records, (1, []))
    en, ja, ident, date = _places(header, f"{name}:{first}")
    seen: set[str] = set()
    for line, cells in records:
        if len(cells) != len(header):
            raise AlignError(
                f"{name}:{line}",
                f"{len(cells)} cells in a table of {len(header)} columns",
                'one tab between cells; a cell with a tab or a line break in it stands in "…"',
            )
        day = cells[date] if date is not None else ""
        row = TableRow(cells[ident], cells[en], cells[ja], day, line)
        _check(row, seen, f"{name}:{line}")
        seen.add(row.id)
        yield row


def _places(header: Sequence[str], where: str) -> tuple[int, int, int, int | None]:
    """Where en, ja, id and date stand; date may be missing."""
    if not header:
        raise AlignError(where, "is empty", "begin with the names of the columns: id, en, ja")
    todo = "the first line names the columns: id, en, ja, and date if there is one"
    check_columns(header, {*_KNOWN, *columns.KNOWN}, _NEEDED, where, todo)
    date = header.index("date") if "date" in header else None
    return header.index("en"), header.index("ja"), header.index("id"), date


def _check(row: TableRow, seen: set[str], where: str) -> None:
    if not row.id.strip():
        raise AlignError(where, "a row without an id", "give each row an id of its own")
    if row.id in seen:
        what = f'id "{row.id}" stands in an earlier row already'
        raise AlignError(where, what, "give each row an id of its own")
    check_date(row.date, where)


def check_date(text: str, where: str) -> None:
    """AlignError for a text that is neither a date in ISO form nor empty."""
    if text and not _is_date(text):
        raise AlignError(where, f'"{text}" is no date', "write YYYY-MM-DD, or nothing")


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return bool(_DATE.fullmatch(text))
