"""Reads XLIFF 2.0 and later, our own and what translation tools hand back."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from align.errors import AlignError
from align.export.record import UnitRecord
from align.export.xliff_parts import (
    READOUT_FIELDS,
    UNIT_FIELDS,
    character_of,
    forget_before,
    probability_of,
    source_language,
    text_of,
    with_valid_digests,
)
from align.files.xml_stream import line_of, stream_elements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

#: The core namespace of 2.0 and 2.1, and that of 2.2 (Part 1: Core, Declared XML Namespaces).
_CORES = tuple(f"{{urn:oasis:names:tc:xliff:document:{version}}}" for version in ("2.0", "2.2"))
#: The modules keep their namespaces in every version.
_METADATA = "{urn:oasis:names:tc:xliff:metadata:2.0}"


def read_xliff(stream: BinaryIO, name: str) -> Iterator[UnitRecord]:
    """The segments of an XLIFF file, one after the other.

    A segment whose metadata a tool has dropped has its texts only, and an id made of the ids of
    file, unit and segment.

    Args:
        stream: the bytes of the file.
        name: of the file, for messages.

    Raises:
        AlignError: it is not well-formed, no XLIFF of version 2, or of other languages.
    """
    return (record for _, record in read_xliff_lines(stream, name))


def read_xliff_lines(stream: BinaryIO, name: str) -> Iterator[tuple[int, UnitRecord]]:
    """The same, each with the line its ``segment`` begins in."""
    reader: _Reader | None = None
    for unit in stream_elements(stream, name, [f"{core}unit" for core in _CORES]):
        if reader is None:
            root = unit.getroottree().getroot()
            reader = _Reader(root, str(unit.tag).removesuffix("unit"), name)
        yield from reader.records(unit)
    if reader is None:
        raise AlignError(name, "is no XLIFF of version 2, or an empty one", "check the format")


class _Reader:
    """Reads the units of one document; ``core`` is its namespace in braces."""

    def __init__(self, root: etree._Element, core: str, name: str) -> None:
        self._core = core
        languages = root.get("srcLang", ""), root.get("trgLang", "")
        self._source = source_language(*languages, f"{name}:{root.sourceline or 1}")
        self._file = ""
        self._shared: dict[str, str] = {}

    def records(self, unit: etree._Element) -> Iterator[tuple[int, UnitRecord]]:
        """The segments of a unit, each with its line."""
        file = next(unit.iterancestors(f"{self._core}file"), None)
        if file is not None and file.get("id", "") != self._file:
            self._file = file.get("id", "")
            forget_before(file)
            groups = _groups(file)
            found = groups.get("readout", {})
            self._shared = {f: found[name] for name, f in READOUT_FIELDS.items() if name in found}
        groups = _groups(unit)
        notes = self._notes(unit)
        for number, segment in enumerate(unit.iterfind(f"{self._core}segment"), start=1):
            ident = segment.get("id", "")
            source, target = (
                self._content(segment.find(self._core + kind)) for kind in ("source", "target")
            )
            known = groups.get(f"m-{ident}")
            if known is None:
                place = f"{self._file}#{unit.get('id', '')}.{ident or number}"
                if source or target:
                    yield line_of(segment), self._record(place, source, target)
            else:
                record = self._with_metadata(known, notes.get(ident, ()), source, target)
                yield line_of(segment), record

    def _record(self, ident: str, source: str | None, target: str | None) -> UnitRecord:
        en, ja = (source, target) if self._source == "en" else (target, source)
        return UnitRecord(ident, en=en, ja=ja)

    def _with_metadata(
        self, known: dict[str, str], notes: tuple[str, ...], source: str | None, target: str | None
    ) -> UnitRecord:
        fields = {field: known[name] for name, field in UNIT_FIELDS.items() if name in known}
        ident = fields.pop("id", "")
        record = self._record(ident, source or "", target or "")._replace(
            probability=probability_of(known.get("probability", "")),
            findings=notes,
            **{**self._shared, **fields},
        )
        return with_valid_digests(record, self._source)

    def _notes(self, unit: etree._Element) -> dict[str, tuple[str, ...]]:
        """Our notes by the segment that their id begins with."""
        found: dict[str, tuple[str, ...]] = {}
        for note in unit.iterfind(f"{self._core}notes/{self._core}note"):
            segment, dot, _ = note.get("id", "").partition(".n")
            if dot:
                found[segment] = (*found.get(segment, ()), note.text or "")
        return found

    def _content(self, element: etree._Element | None) -> str | None:
        return None if element is None else text_of(element, self._character)

    def _character(self, element: etree._Element) -> str:
        """What a code stands for: ``cp`` is a character that XML cannot hold (4.3.2.1)."""
        return character_of(element.get("hex", "")) if element.tag == f"{self._core}cp" else ""


def _groups(element: etree._Element) -> dict[str, dict[str, str]]:
    """The metadata of an element: by the id of a group, else its category, its values."""
    found: dict[str, dict[str, str]] = {}
    for group in element.iterfind(f"{_METADATA}metadata/{_METADATA}metaGroup"):
        metas = {
            meta.get("type", ""): meta.text or "" for meta in group.iterfind(f"{_METADATA}meta")
        }
        found[group.get("id", group.get("category", ""))] = metas
    return found
