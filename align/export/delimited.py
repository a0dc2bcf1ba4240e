"""TSV and CSV (RFC 4180): a line of column names, then one unit a record.

A cell that a spreadsheet would take for a formula is guarded by an apostrophe. CSV begins with a
byte order mark, without which Excel does not read Japanese; TSV has none.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, BinaryIO

from align.errors import NO_REASON, AlignError, Reason
from align.export.columns import KNOWN, NEEDED, cells, columns, record_from
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.record import UnitRecord, record_of
from align.files.delimited import (
    check_columns,
    guarded,
    read_cells,
    unguarded,
    written_record,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.model.unit import TranslationUnit


def write_tsv(
    units: Iterable[TranslationUnit], stream: BinaryIO, options: ExportOptions = DEFAULTS
) -> None:
    """Write the units as a table with tabs between its cells."""
    _write(units, stream, options, "\t")


def write_csv(
    units: Iterable[TranslationUnit], stream: BinaryIO, options: ExportOptions = DEFAULTS
) -> None:
    """Write the units as a table with commas between its cells."""
    stream.write(codecs.BOM_UTF8)
    _write(units, stream, options, ",")


def _write(
    units: Iterable[TranslationUnit], stream: BinaryIO, options: ExportOptions, delimiter: str
) -> None:
    names = columns(options.source)
    stream.write(written_record(names, delimiter))
    for unit in units:
        row = map(guarded, cells(record_of(unit, options.reader), names))
        stream.write(written_record(row, delimiter))


def read_tsv(stream: BinaryIO, name: str) -> Iterator[UnitRecord]:
    """The units of a table with tabs between its cells; see :func:`read_csv`."""
    return (record for _, record in read_tsv_lines(stream, name))


def read_tsv_lines(stream: BinaryIO, name: str) -> Iterator[tuple[int, UnitRecord]]:
    """The same, each with the line it begins in."""
    return _read(stream, name, "\t")


def read_csv(stream: BinaryIO, name: str) -> Iterator[UnitRecord]:
    """The units of a table with commas between its cells.

    Args:
        stream: the bytes of the table, in UTF-8; its first line names the columns, in any order.
        name: of the table, for messages.

    Raises:
        AlignError: the first thing that is wrong, with its line.
    """
    return (record for _, record in read_csv_lines(stream, name))


def read_csv_lines(stream: BinaryIO, name: str) -> Iterator[tuple[int, UnitRecord]]:
    """The same, each with the line it begins in."""
    return _read(stream, name, ",")


def _read(stream: BinaryIO, name: str, delimiter: str) -> Iterator[tuple[int, UnitRecord]]:
    rows = read_cells(stream, name, delimiter)
    first, header = next(rows, (1, []))
    check_header(header, f"{name}:{first}")
    for line, row in rows:
        where = f"{name}:{line}"
        if len(row) != len(header):
            what = f"{len(row)} cells in a table of {len(header)} columns"
            raise AlignError(where, what, "give each record as many cells as there are columns")
        yield line, record_from(dict(zip(header, map(unguarded, row), strict=True)), where)


def check_header(header: Sequence[str], where: str) -> None:
    """AlignError where the first row of a table does not name columns of units."""
    todo = "the first line names the columns: id, en, ja and others"
    check_columns(header, KNOWN, NEEDED, where, todo)


def no_nul(record: UnitRecord) -> Reason:
    """A table as text cannot hold a NUL."""
    return Reason("holds a NUL") if "\0" in f"{record.en}{record.ja}" else NO_REASON


TSV = Format(
    "tsv",
    (".tsv",),
    write_stream=write_tsv,
    read_stream=read_tsv,
    read_lines=read_tsv_lines,
    objection=no_nul,
)
CSV = Format(
    "csv",
    (".csv",),
    write_stream=write_csv,
    read_stream=read_csv,
    read_lines=read_csv_lines,
    objection=no_nul,
)
