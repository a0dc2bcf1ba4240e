"""Parquet: typed columns, zstd, one folder a year (``year=2005/part-0.parquet``).

A card beside them lets ``datasets.load_dataset`` open the folder. Needs the extra ``parquet``
(pyarrow).
"""

from __future__ import annotations

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
_GROUP = 20_000
_LARGEST_GROUP = 10_000_000  # characters
_LISTS = ("en_anchors", "ja_anchors", "findings")
#: The name Hive gives to the folder of rows without a value.
_NO_YEAR = "__HIVE_DEFAULT_PARTITION__"
#: Bytes of a file that is read.
_LARGEST = 4_000_000_000


def write_parquet(
    units: Iterable[TranslationUnit], create: Creator, options: ExportOptions = DEFAULTS
) -> None:
    """Write the units by year of their readout; AlignError without pyarrow."""
    files = _Files(create)
    group: list[UnitRecord] = []
    year, size = "", 0
    for unit in units:
        record = record_of(unit, options.reader)
        own = _year(record)
        if group and (own != year or len(group) == _GROUP or size > _LARGEST_GROUP):
            files.write(year, group)
            group, size = [], 0
        year = own
        group.append(record)
        size += len(record.en or "") + len(record.ja or "")
    if group:
        files.write(year, group)
    files.close()


def _year(record: UnitRecord) -> str:
    day = date_of_id(record.readout)
    return str(day.year) if day else record.date[:4] or _NO_YEAR


class _Files:
    """The file that is open now; a year that comes again begins another file."""

    def __init__(self, create: Creator) -> None:
        self._create = create
        self._parts: dict[str, int] = {}
        self._year = ""
        self._opened: Any = None
        self._writer: Any = None

    def write(self, year: str, records: Sequence[UnitRecord]) -> None:
        pyarrow, parquet = _packages()
        if self._writer is None or year != self._year:
            self.close()
            part = self._parts.get(year, 0)
            self._parts[year] = part + 1
            self._year = year
            self._opened = self._create(f"year={year}/part-{part}.parquet")
            stream = self._opened.__enter__()
            self._writer = parquet.ParquetWriter(stream, _schema(pyarrow), compression="zstd")
        self._writer.write_table(_table(pyarrow, records))

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._opened.__exit__(None, None, None)
            self._writer = None


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
    import datetime

    found: dict[str, Any] = dict(zip(UnitRecord._fields, zip(*records, strict=True), strict=True))
    for name in ("en_anchors", "ja_anchors"):
        found[name] = [text.split() for text in found[name]]
    found["date"] = [datetime.date.fromisoformat(d) if d else None for d in found["date"]]
    found["changed"] = [
        datetime.datetime.fromisoformat(moment) if moment else None for moment in found["changed"]
    ]
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
