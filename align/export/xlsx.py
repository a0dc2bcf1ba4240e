"""Excel workbooks (Office Open XML): a row of column names, then one unit a row.

Every cell is a text or a number and none is a formula. The status is chosen from a list. Rows are
written as they come and read one after the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from align.errors import NO_REASON, AlignError, Reason
from align.export.columns import cells, columns, record_from
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.delimited import check_header
from align.export.record import UnitRecord, record_of
from align.files.workbook import LONGEST_CELL, MOST_ROWS, TEXTS_ONLY, read_workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.model.unit import TranslationUnit

_SHEET = "units"
_WIDTHS = {"id": 28, "date": 11, "en": 60, "ja": 60, "findings": 40}  # characters
_NARROW = 12
_LINE, _HIGHEST_ROW = 15.5, 409.0  # points
#: Rows that get a height, which stays in memory. Excel fits the others to their texts by itself.
_FITTED_ROWS = 10_000
_STATUSES = ("auto", "confirmed", "disputed")


def write_xlsx(
    units: Iterable[TranslationUnit], stream: BinaryIO, options: ExportOptions = DEFAULTS
) -> None:
    """Write the units as one sheet; AlignError for more units than a sheet has rows."""
    import xlsxwriter

    names = columns(options.source)
    with xlsxwriter.Workbook(stream, TEXTS_ONLY) as book:
        if options.made:
            book.set_properties({"created": _moment(options.made), "author": "readout-align"})
        sheet = book.add_worksheet(_SHEET)
        forms = _lay_out(book, sheet, names)
        number = 0
        for number, unit in enumerate(units, start=1):
            if number == MOST_ROWS:
                what = f"more units than the {MOST_ROWS:,} rows of a sheet"
                raise AlignError("xlsx", what, "export fewer, or as csv or parquet")
            record = record_of(unit, options.reader)
            if number <= _FITTED_ROWS:
                sheet.set_row(number, _height(record))
            for column, cell in enumerate(cells(record, names)):
                if names[column] == "probability" and record.probability is not None:
                    sheet.write_number(number, column, record.probability, forms[column])
                elif cell:
                    sheet.write_string(number, column, cell, forms[column])
        sheet.autofilter(0, 0, number, len(names) - 1)
        sheet.data_validation(
            1, names.index("status"), max(number, 1), names.index("status"),
            {"validate": "list", "source": list(_STATUSES)},
        )  # fmt: skip
        sheet.print_area(0, 0, number, names.index("findings"))


def _moment(text: str) -> Any:
    import datetime

    return datetime.datetime.fromisoformat(text).replace(tzinfo=None)


def _lay_out(book: Any, sheet: Any, names: tuple[str, ...]) -> list[Any]:
    """Widths, a first row that stays, pages as wide as the columns that people read.

    Returns:
        The format of the cells of each column: texts break inside their cells.
    """
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    plain = {"valign": "top", "text_wrap": True}
    english = book.add_format({**plain, "font_name": "Calibri"})
    japanese = book.add_format({**plain, "font_name": "Yu Gothic"})
    forms = [{"ja": japanese, "findings": japanese}.get(name, english) for name in names]
    for column, name in enumerate(names):
        sheet.set_column(column, column, _WIDTHS.get(name, _NARROW), forms[column])
        sheet.write_string(0, column, name, head)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return forms


def _height(record: UnitRecord) -> float:
    """The height of a row in points. Not every program fits it to the texts when it opens a file.

    A Japanese character is as wide as two of the English ones that a column's width counts.
    """
    widths = (
        (len(record.en or ""), _WIDTHS["en"]),
        (2 * len(record.ja or ""), _WIDTHS["ja"]),
        (2 * sum(map(len, record.findings)), _WIDTHS["findings"]),
        (len(record.id), _WIDTHS["id"]),
    )
    lines = max(-(-size // (wide - 3)) for size, wide in widths)
    return min(max(lines, 1) * _LINE, _HIGHEST_ROW)


def read_xlsx(stream: BinaryIO, name: str) -> Iterator[UnitRecord]:
    """The units of the first sheet of a workbook.

    Args:
        stream: the bytes of the workbook.
        name: of the file, for messages.

    Raises:
        AlignError: it is no workbook, or a row is wrong; the message names the row.
    """
    rows = read_workbook(stream, name)
    header = next(rows, [])
    check_header(header, f"{name}:1")
    for number, texts in enumerate(rows, start=2):
        if any(texts):
            yield record_from(dict(zip(header, texts, strict=False)), f"{name}:{number}")


def fits_cells(record: UnitRecord) -> Reason:
    """Why a row cannot hold a unit."""
    both = record.en or "", record.ja or ""
    if max(map(len, both)) * 2 <= LONGEST_CELL:
        return NO_REASON
    longest = max(len(text.encode("utf-16-le", "surrogatepass")) // 2 for text in both)
    if longest <= LONGEST_CELL:
        return NO_REASON
    return Reason(f"longer than the {LONGEST_CELL:,} characters of a cell")


XLSX = Format(
    "xlsx", (".xlsx",), write_stream=write_xlsx, read_stream=read_xlsx, objection=fits_cells
)
