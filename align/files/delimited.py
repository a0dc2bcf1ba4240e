"""Tables as text: UTF-8, cells set apart by one character, quoted as in CSV (RFC 4180).

Records are read one after the other, strictly; nothing is kept of them. Tables with tabs are
written in two ways: spreadsheets quote cells as in CSV, most other programs quote nothing. So a
line with tabs that is no CSV, and has as many cells as the first, is taken as it stands.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from align.errors import AlignError, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from typing import BinaryIO

#: Characters of one cell; a readout of three hours has a quarter of that.
_LONGEST_CELL = 4_000_000
#: Bytes of one line: two such cells of Japanese.
_LONGEST_LINE = 24_000_000


def read_cells(stream: BinaryIO, name: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each record that is not empty: the line it begins in, and its cells.

    Args:
        stream: the bytes of the table.
        name: of the table, for messages.
        delimiter: the character between cells.

    Raises:
        AlignError: the first thing that is wrong, with its line.
    """
    csv.field_size_limit(_LONGEST_CELL)
    lines = _Lines(stream, name)
    width = 0
    for first in lines:
        line = lines.number
        try:
            cells = next(csv.reader(lines.with_next(first), delimiter=delimiter, strict=True), [])
            whole: AlignError | None = None
        except csv.Error as error:
            cells, whole = [], _not_csv(str(error), f"{name}:{line}")
        literal = first.rstrip("\r\n").split("\t") if delimiter == "\t" else []
        if (
            len(literal) == width > 1
            and len(cells) != width
            and max(map(len, literal)) <= _LONGEST_CELL
        ):
            lines.read_again()
            cells, whole = literal, None
        if whole:
            raise whole
        if cells:
            width = width or len(cells)
            yield line, cells


class _Lines:
    """The lines of a stream; those of the last record can be read again, but for its first."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.number = 0  # of the last line
        self._source = _lines(stream, name)
        self._taken: list[str] = []
        self._again: list[str] = []

    def __iter__(self) -> Iterator[str]:
        while (line := self._next()) is not None:
            self._taken = []
            yield line

    def with_next(self, first: str) -> Iterator[str]:
        """The first line of a record, and those after it as they are needed."""
        yield first
        while (line := self._next()) is not None:
            self._taken.append(line)
            yield line

    def read_again(self) -> None:
        """Go back to the line after the first of the last record."""
        self._again = [*self._taken, *self._again]
        self.number -= len(self._taken)
        self._taken = []

    def _next(self) -> str | None:
        line = self._again.pop(0) if self._again else next(self._source, None)
        self.number += line is not None
        return line


def check_columns(
    header: Sequence[str], known: Collection[str], needed: Collection[str], where: str, todo: str
) -> None:
    """AlignError where the first row of a table does not name its columns.

    Args:
        header: the cells of the first row.
        known: the names that a column may have.
        needed: those without which the table says nothing.
        where: file and line, for messages.
        todo: what to write, for a name that is missing.
    """
    for column in header:
        if column not in known:
            raise AlignError(
                where, f'unknown column "{column}"', nearest(column.strip().lower(), known)
            )
        if header.count(column) > 1:
            raise AlignError(where, f'two columns are called "{column}"', "take one of them out")
    for column in needed:
        if column not in header:
            raise AlignError(where, f'no column "{column}"', todo)


def _lines(stream: BinaryIO, name: str) -> Iterator[str]:
    number = 0
    while data := stream.readline(_LONGEST_LINE + 1):
        number += 1
        where = f"{name}:{number}"
        if len(data) > _LONGEST_LINE:
            what = f"larger than {_LONGEST_LINE:,} bytes, the limit of a line"
            raise AlignError(where, what, "check that this is the right file, or split it")
        if b"\0" in data:
            raise AlignError(where, "holds a NUL, which no text does", "save it as UTF-8")
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            raise AlignError(
                where,
                f"not UTF-8 (byte 0x{data[error.start]:02X} at offset {error.start})",
                "save it as UTF-8",
            ) from None
        yield text.removeprefix("\ufeff") if number == 1 else text


def _not_csv(reason: str, where: str) -> AlignError:
    if "unexpected end" in reason:
        return AlignError(where, "a quotation mark opens a cell, and none closes it", "close it")
    if "expected after" in reason:
        what = "a quotation mark stands inside a cell that begins with one"
        return AlignError(where, what, 'write it twice: ""')
    if "field larger" in reason:
        what = f"a cell of more than {_LONGEST_CELL:,} characters"
        return AlignError(where, what, "close its quotation mark, or split it")
    what = "a carriage return stands inside a row"
    return AlignError(where, what, "end lines with LF or CRLF")


# What a program may take for a formula (OWASP, CSV Injection), also by Japanese full-width signs,
# and what has been guarded already.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_FIRST = frozenset("'=+-@\t\r\n＝＋－＠")
_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before it.

    >>> [guarded(c) for c in ("=1+1", "'=1", "－（該当なし）", "G7", "'tis")]
    ["'=1+1", "''=1", "'－（該当なし）", 'G7', "'tis"]
    """
    if cell[:1] not in _FIRST:  # most cells, at once
        return cell
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The inverse of :func:`guarded`.

    >>> [unguarded(guarded(c)) for c in ("=1+1", "'=1", "'tis")]
    ['=1+1', "'=1", "'tis"]
    """
    return cell[1:] if _GUARDED.match(cell) else cell


_QUOTED = re.compile('["\r\n]')


def written_record(cells: Iterable[str], delimiter: str) -> bytes:
    """One record; Python 3.11's csv module would leave a carriage return unquoted."""
    cells = list(cells)
    plain = delimiter.join(cells)
    if plain.count(delimiter) == len(cells) - 1 and not _QUOTED.search(plain):
        return f"{plain}\n".encode()
    special = (delimiter, '"', "\r", "\n")
    quoted = (
        '"' + cell.replace('"', '""') + '"' if any(map(cell.__contains__, special)) else cell
        for cell in cells
    )
    return f"{delimiter.join(quoted)}\n".encode()
