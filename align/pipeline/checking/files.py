"""The rows of any file that holds texts in both languages, each named by an id of its own."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.disk import open_bytes, read_start
from align.pipeline.checking.rows import TableRow, check_date, read_rows
from align.pipeline.exchange.incoming import name_of_format, read_placed

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from pathlib import Path

    from align.export.record import UnitRecord

#: What begins a file of markup, perhaps after a byte order mark.
_MARKUP = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\0<")
#: The suffixes of a Moses pair.
_HALVES = (".en", ".ja")
#: What Excel puts behind a day.
_MIDNIGHT = " 00:00:00"


def rows_of(path: Path) -> Generator[TableRow]:
    """The rows of a table, or the units of a file in a format that ``align import`` reads.

    A file whose format cannot be told is read as a table with tabs between its cells.

    Args:
        path: of the file. Of a Moses pair it is one of the two.

    Raises:
        AlignError: the first thing that is wrong in the file, or it holds no texts.
    """
    form = name_of_format(path)
    if not form and read_start(path, 4).startswith(_MARKUP):
        what = "is markup, and of no format that is known"
        raise AlignError(str(path), what, "save it as TMX or XLIFF, or as a table")
    if form in ("", "tsv"):
        with open_bytes(path) as stream:
            yield from read_rows(stream, str(path))
    else:
        with contextlib.closing(read_placed(path, form)) as units:
            yield from rows_from(units, str(path))


def rows_from(units: Iterable[tuple[int, UnitRecord]], name: str) -> Iterator[TableRow]:
    """Each unit as a row.

    A unit without an id is named by its number in the file, ``#3``; one whose id an earlier one
    has, by its id and its number, ``a#3``.

    Args:
        units: each with the line it begins in, or 0.
        name: of the file, for messages.

    Raises:
        AlignError: a unit has links and no texts, or its date is none.
    """
    seen: set[str] = set()
    for number, (line, unit) in enumerate(units, start=1):
        if unit.en is None and unit.ja is None:
            what = "holds links and no texts"
            raise AlignError(name, what, "put the texts beside it, or check a workspace")
        ident = _ident(unit.id, number, seen)
        seen.add(ident)
        day = unit.date.removesuffix(_MIDNIGHT)
        check_date(day, f"{name}:{line or ident}")
        yield TableRow(ident, unit.en or "", unit.ja or "", day, line)


def _ident(given: str, number: int, seen: set[str]) -> str:
    ident = given if given.strip() else f"#{number}"
    while ident in seen:
        ident += f"#{number}"
    return ident


def parts_of(path: Path) -> tuple[Path, ...]:
    """The files that are read for a path: two for one of a Moses pair."""
    if path.suffix.lower() in _HALVES:
        return tuple(path.with_suffix(suffix) for suffix in _HALVES)
    return (path,)


def without_second_halves(files: Iterable[Path]) -> list[Path]:
    """The files without the second one of a Moses pair, which is read with the first."""
    found: dict[Path, Path] = {}
    for file in files:
        in_pair = file.suffix.lower() in _HALVES
        found.setdefault(file.with_suffix("") if in_pair else file, file)
    return list(found.values())
