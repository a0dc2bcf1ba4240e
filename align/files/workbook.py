"""Excel workbooks (Office Open XML) as rows of texts."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

#: Excel's limits: UTF-16 units of a cell, rows of a sheet ("Excel specifications and limits").
LONGEST_CELL, MOST_ROWS = 32_767, 1_048_576
#: What XlsxWriter is told, so that every cell is a text and none is a formula.
TEXTS_ONLY = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
#: Bytes of a workbook, packed and unpacked; a million rows of real units have a quarter of it.
_LARGEST, _LARGEST_UNPACKED = 500_000_000, 4_000_000_000


def read_workbook(stream: BinaryIO, name: str) -> Iterator[list[str]]:
    """The rows of the first sheet, each cell as text.

    Args:
        stream: the bytes of the workbook.
        name: of the file, for messages.

    Raises:
        AlignError: it is no workbook, or too large.
    """
    import python_calamine

    data = stream.read(_LARGEST + 1)
    _check_size(data, name)
    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
        sheet = book.get_sheet_by_index(0)
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError) as error:
        raise AlignError(name, f"is no Excel workbook ({error})", "save it as .xlsx") from None
    for row in sheet.iter_rows():
        yield [_text(cell) for cell in row]


def _check_size(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile:
        raise AlignError(name, "is no Excel workbook", "save it as .xlsx") from None
    if len(data) > _LARGEST or unpacked > _LARGEST_UNPACKED:
        raise AlignError(name, "is larger than any table of texts", "split it")


def _text(cell: Any) -> str:
    """A cell as text; a whole number without its .0, since Excel has no other numbers."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell)
    return "" if cell is None else str(cell)
