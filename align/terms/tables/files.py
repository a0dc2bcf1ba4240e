"""Tables of terms in files: CSV, TSV and Excel workbooks."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any

from align.errors import AlignError
from align.files.delimited import guarded, read_cells, unguarded, written_record
from align.files.workbook import LONGEST_CELL, MOST_ROWS, TEXTS_ONLY, read_workbook
from align.model.term import TermStatus
from align.terms.tables.pairs import is_list_of_pairs, read_pairs
from align.terms.tables.rows import COLUMNS, read_rows, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import BinaryIO

    from align.terms.entry.foreign import ForeignConcept
    from align.terms.entry.form import ConceptEntry

_STATUSES = TermStatus.__args__  # type: ignore[attr-defined]
_WIDTHS = {"id": 26, "term": 36, "definition": 40, "note": 40, "reasonEn": 26, "reasonJa": 26}
_NARROW = 12  # characters


def write_csv_glossary(entries: Iterable[ConceptEntry], stream: BinaryIO) -> None:
    """Write a table with commas; it begins with the mark by which Excel knows UTF-8."""
    stream.write(codecs.BOM_UTF8)
    _write(entries, stream, ",")


def write_tsv_glossary(entries: Iterable[ConceptEntry], stream: BinaryIO) -> None:
    """Write a table with tabs."""
    _write(entries, stream, "\t")


def _write(entries: Iterable[ConceptEntry], stream: BinaryIO, delimiter: str) -> None:
    stream.write(written_record(COLUMNS, delimiter))
    for entry in entries:
        for row in rows_of(entry):
            cells = (guarded(row.get(column, "")) for column in COLUMNS)
            stream.write(written_record(cells, delimiter))


def read_csv_glossary(stream: BinaryIO, name: str) -> Iterator[ForeignConcept]:
    """The concepts of a table with commas; see :func:`align.terms.tables.rows.read_rows`."""
    return _read(stream, name, ",")


def read_tsv_glossary(stream: BinaryIO, name: str) -> Iterator[ForeignConcept]:
    """The concepts of a table with tabs."""
    return _read(stream, name, "\t")


def _read(stream: BinaryIO, name: str, delimiter: str) -> Iterator[ForeignConcept]:
    records = read_cells(stream, name, delimiter)
    _, header = next(records, (1, []))
    rows = ((line, list(map(unguarded, cells))) for line, cells in records)
    return _concepts(header, rows, name)


def read_xlsx_glossary(stream: BinaryIO, name: str) -> Iterator[ForeignConcept]:
    """The concepts of the first sheet of a workbook."""
    records = read_workbook(stream, name)
    header = next(records, [])
    while header and not header[-1]:
        header = header[:-1]
    width = len(header)
    rows = ((n, row[:width]) for n, row in enumerate(records, start=2) if any(row))
    return _concepts(header, rows, name)


def _concepts(
    header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], name: str
) -> Iterator[ForeignConcept]:
    read = read_pairs if is_list_of_pairs(header) else read_rows
    return read(header, rows, name)


def write_xlsx_glossary(entries: Iterable[ConceptEntry], stream: BinaryIO) -> None:
    """Write a workbook: no cell is a formula, and the status is chosen from a list.

    Raises:
        AlignError: a text is longer than a cell, or there are more terms than rows.
    """
    import xlsxwriter

    with xlsxwriter.Workbook(stream, TEXTS_ONLY) as book:
        sheet = book.add_worksheet("terms")
        forms = _lay_out(book, sheet)
        number = 0
        for entry in entries:
            for row in rows_of(entry):
                number += 1
                if number == MOST_ROWS:
                    what = f"more terms than the {MOST_ROWS:,} rows of a sheet"
                    raise AlignError("xlsx", what, "export fewer, or as csv")
                _write_row(sheet, number, row, forms)
        sheet.autofilter(0, 0, max(number, 1), len(COLUMNS) - 1)
        status = COLUMNS.index("status")
        sheet.data_validation(
            1, status, max(number, 1), status, {"validate": "list", "source": list(_STATUSES)}
        )


def _write_row(sheet: Any, number: int, row: dict[str, str], forms: Sequence[Any]) -> None:
    form = forms[row["lang"] == "ja"]
    for column, name in enumerate(COLUMNS):
        if text := row.get(name, ""):
            if len(text.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST_CELL:
                what = f"{name} is longer than the {LONGEST_CELL:,} characters of a cell"
                raise AlignError(f'concept "{row["id"]}"', what, "export as csv or tbx")
            sheet.write_string(number, column, text, form)


def _lay_out(book: Any, sheet: Any) -> list[Any]:
    """Widths, and a first row and column that stay; the formats of English and Japanese rows."""
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    plain = {"valign": "top", "text_wrap": True}
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS.get(name, _NARROW))
        sheet.write_string(0, column, name, head)
    sheet.freeze_panes(1, 1)
    return [book.add_format({**plain, "font_name": font}) for font in ("Calibri", "Yu Gothic")]
