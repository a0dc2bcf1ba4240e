"""JSON Lines: one unit a line, always the same keys in the same order, UTF-8."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any, BinaryIO

from align.errors import AlignError, nearest
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.record import UnitRecord, record_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.model.unit import TranslationUnit

#: Bytes of one line; two texts of a megabyte each fit in.
_LONGEST_LINE = 24_000_000
_LISTS = ("en_anchors", "ja_anchors")
_KEYS = frozenset((*UnitRecord._fields, "bead"))


def write_jsonl(
    units: Iterable[TranslationUnit], stream: BinaryIO, options: ExportOptions = DEFAULTS
) -> None:
    """Write one JSON object a line: anchors and findings are lists, a missing value is null."""
    import orjson

    for unit in units:
        line = orjson.dumps(
            _object(record_of(unit, options.reader)), option=orjson.OPT_APPEND_NEWLINE
        )
        stream.write(line)


def _object(record: UnitRecord) -> dict[str, Any]:
    found = record._asdict()
    for key in _LISTS:
        found[key] = found[key].split()
    found["bead"] = record.bead
    return found


def read_jsonl(stream: BinaryIO, name: str) -> Iterator[UnitRecord]:
    """The units of a file of JSON Lines. Keys may be missing; an unknown one is an error.

    Args:
        stream: the bytes of the file, in UTF-8.
        name: of the file, for messages.

    Raises:
        AlignError: a line is no object of a unit; it is named.
    """
    return (record for _, record in read_jsonl_lines(stream, name))


def read_jsonl_lines(stream: BinaryIO, name: str) -> Iterator[tuple[int, UnitRecord]]:
    """The same, each with its line."""
    number = 0
    while line := stream.readline(_LONGEST_LINE + 1):
        number += 1
        where = f"{name}:{number}"
        if len(line) > _LONGEST_LINE:
            raise AlignError(where, f"larger than {_LONGEST_LINE:,} bytes, the limit of a line")
        if line.strip():
            yield number, _record(_parsed(line, where), where)


def _parsed(line: bytes, where: str) -> dict[str, Any]:
    import orjson

    try:
        found = orjson.loads(line.removeprefix(codecs.BOM_UTF8))
    except orjson.JSONDecodeError as error:
        raise AlignError(where, f"not JSON ({error})", "correct it") from None
    if not isinstance(found, dict):
        raise AlignError(where, "is not a JSON object", "give one object a line")
    return found


def _record(found: dict[str, Any], where: str) -> UnitRecord:
    for key, value in found.items():
        if key not in _KEYS:
            raise AlignError(where, f'unknown key "{key}"', nearest(key, _KEYS))
        if not _fits(key, value):
            raise AlignError(where, f'"{key}" has a wrong value', "write it as an export does")
    fields = {key: value for key, value in found.items() if key != "bead" and value is not None}
    for key in _LISTS:
        fields[key] = " ".join(fields.get(key, ()))
    fields["findings"] = tuple(fields.get("findings", ()))
    return UnitRecord(**{"id": "", **fields})


def _fits(key: str, value: Any) -> bool:
    if value is None:
        return key in ("en", "ja", "probability")
    if key in (*_LISTS, "findings"):
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if key == "probability":
        return isinstance(value, float | int) and not isinstance(value, bool) and 0 <= value <= 1
    return isinstance(value, str)


JSONL = Format(
    "jsonl",
    (".jsonl",),
    write_stream=write_jsonl,
    read_stream=read_jsonl,
    read_lines=read_jsonl_lines,
)
