"""Tables as text: UTF-8, cells set apart by one character, quoted as in CSV (RFC 4180).

Records are read one after the other, strictly; nothing is kept of them.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from align.errors import AlignError, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
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
    reader = csv.reader(_lines(stream, name), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _not_csv(str(error), f"{name}:{line}") from None
        if cells:
            yield line, cells


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
