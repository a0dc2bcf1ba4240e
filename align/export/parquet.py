"""Parquet: typed columns, zstd, one folder a year (``year=2005/part-0.parquet``).

A card beside them lets ``datasets.load_dataset`` open the folder. Needs the extra ``parquet``
(pyarrow).
"""

from __future__ import annotations

import datetime
import functools
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, BinaryIO

from align.errors import AlignError
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.dataset_card import dataset_card
from align.export.record import UnitRecord, record_of
from align.model.anchor import date_of_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.export.contract import Creator
    from align.model.unit import TranslationUnit

#: Units of a row group: some megabytes of memory, and enough for zstd to see what repeats.
_GROUP = 10_000
_MOST_WAITING = 10_000_000  # characters of all years that wait to be written
_LISTS = ("en_anchors", "ja_anchors", "findings")
#: The name Hive gives to the folder of rows without a value.
_NO_YEAR = "__HIVE_DEFAULT_PARTITION__"
#: Bytes of a file that is read.
_LARGEST = 4_000_000_000


def write_parquet(
    units: Iterable[TranslationUnit], create: Creator, options: ExportOptions = DEFAULTS
) -> None:
    """Write the units by year of their readout; AlignError without pyarrow."""
    with ExitStack() as opened:
        years = _Years(create, opened)
        for unit in units:
            years.add(record_of(unit, options.reader))
        years.write_all()


@functools.lru_cache(maxsize=16)  # units come readout by readout
def _year(readout: str, date: str) -> str:
    day = date_of_id(readout)
    return str(day.year) if day else date[:4] or _NO_YEAR


@functools.lru_cache(maxsize=1024)
def _day(date: str) -> datetime.date | None:
    return datetime.date.fromisoformat(date) if date else None


@functools.lru_cache(maxsize=1024)
def _moment(moment: str) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(moment) if moment else None


class _Years:
    """One file a year, all open at once, and the records that wait for their row group."""

    def __init__(self, create: Creator, opened: ExitStack) -> None:
        self._create = create
        self._opened = opened
        self._writers: dict[str, Any] = {}
        self._waiting: dict[str, list[UnitRecord]] = {}
        self._size = 0  # characters since all were written

    def add(self, record: UnitRecord) -> None:
        year = _year(record.readout, record.date)
        group = self._waiting.setdefault(year, [])
        group.append(record)
        self._size += len(record.en or "") + len(record.ja or "")
        if self._size > _MOST_WAITING:
            self.write_all()
        elif len(group) == _GROUP:
            self._write(year)

    def write_all(self) -> None:
        for year in list(self._waiting):
            self._write(year)
        self._size = 0

    def _write(self, year: str) -> None:
        pyarrow, parquet = _packages()
        records = self._waiting.pop(year)
        if year not in self._writers:
            stream = self._opened.enter_context(self._create(f"year={year}/part-0.parquet"))
            writer = parquet.ParquetWriter(stream, _schema(pyarrow), compression="zstd")
            self._writers[year] = self._opened.enter_context(writer)
        self._writers[year].write_table(_table(pyarrow, records))


def _packages() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        what = f"its packages are not installed ({error})"
        raise AlignError("parquet", what, 'install the extra "parquet": see README.md') from None
    return pyarrow, pyarrow.parquet


def _schema(pyarrow: Any) -> Any:
    types = dict.fromkeys((*UnitRecord._fields, "bead"), pyarrow.string())
    types.update(dict.fromkeys(_LISTS, pyarrow.list_(pyarrow.string())))
    types["probability"] = pyarrow.float64()
    types["date"] = pyarrow.date32()
    types["changed"] = pyarrow.timestamp("s", "UTC")
    return pyarrow.schema(types)


def _table(pyarrow: Any, records: Sequence[UnitRecord]) -> Any:
    """Columns of records; what is not known is null where it is no text."""
    found: dict[str, Any] = dict(zip(UnitRecord._fields, zip(*records, strict=True), strict=True))
    for name in ("en_anchors", "ja_anchors"):
        found[name] = [text.split() for text in found[name]]
    found["date"] = list(map(_day, found["date"]))
    found["changed"] = list(map(_moment, found["changed"]))
    found["bead"] = [record.bead for record in records]
    return pyarrow.table(found, schema=_schema(pyarrow))


def read_parquet(stream: BinaryIO, name: str) -> Iterator[UnitRecord]:
    """The units of one Parquet file that :func:`write_parquet` has written.

    Args:
        stream: the bytes of the file.
        name: of the file, for messages.

    Raises:
        AlignError: it is no Parquet file, or has other columns.
    """
    pyarrow, parquet = _packages()
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise AlignError(name, f"larger than {_LARGEST:,} bytes", "split it")
    try:
        file = parquet.ParquetFile(pyarrow.BufferReader(data))
    except (pyarrow.ArrowException, OSError) as error:
        raise AlignError(name, f"is no Parquet file ({error})", "check the format") from None
    lacking = [field for field in ("id", "en", "ja") if field not in file.schema_arrow.names]
    if lacking:
        raise AlignError(name, f'no column "{lacking[0]}"', "write it as an export does")
    known = [field for field in UnitRecord._fields if field in file.schema_arrow.names]
    for batch in file.iter_batches(_GROUP, columns=known):
        for row in batch.to_pylist():
            yield _record(row)


def _record(row: dict[str, Any]) -> UnitRecord:
    fields = {key: value for key, value in row.items() if value is not None}
    for name in ("en_anchors", "ja_anchors"):
        fields[name] = " ".join(fields.get(name, ()))
    fields["findings"] = tuple(fields.get("findings", ()))
    if "date" in fields:
        fields["date"] = fields["date"].isoformat()
    if "changed" in fields:
        fields["changed"] = fields["changed"].strftime("%Y-%m-%dT%H:%M:%SZ")
    return UnitRecord(**{"id": "", **fields})


PARQUET = Format(
    "parquet",
    (".parquet",),
    write_folder=write_parquet,
    read_stream=read_parquet,
    readme=dataset_card,
)
