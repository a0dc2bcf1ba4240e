"""XLIFF 1.2 (OASIS Standard, 1 February 2008), for tools that read no later version.

A readout is a ``file``, a paragraph pair a ``group``, a bead a ``trans-unit``. Anchors, status and
the like stand in a ``context-group``, findings are notes. No ``state`` and no ``approved`` is
written: the status of a link says nothing about a translation. A character that XML cannot hold
is a ``ph``.

Lost is what is finer than two decimals of a probability, characters in a note or a context that
XML cannot hold, and the order of units in a readout, which becomes that of the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from align import __version__
from align.errors import AlignError
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.record import UnitRecord, record_of
from align.export.xliff_parts import (
    READOUT_FIELDS,
    UNIT_FIELDS,
    by_readout,
    character_of,
    forget_before,
    marked_up,
    paragraph_pairs,
    plain,
    probability_of,
    sides,
    source_language,
    text_of,
    with_valid_digests,
)
from align.files.xml_stream import line_of, stream_elements
from align.model.anchor import other_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_CHARACTER = "x-character"


def write_xliff12(
    units: Iterable[TranslationUnit], stream: BinaryIO, options: ExportOptions = DEFAULTS
) -> None:
    """Write the units readout by readout."""
    stream.write(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="{_NAMESPACE}" version="1.2">\n'
        .encode()
    )  # fmt: skip
    written = False
    for readout, own in by_readout(units):
        stream.write(_file(readout, own, options).encode())
        written = True
    if not written:  # a document has one file at least (2.2)
        stream.write(_file("empty", [], options).encode())
    stream.write(b"</xliff>\n")


def _file(readout: str, units: list[TranslationUnit], options: ExportOptions) -> str:
    target = other_language(options.source)
    made = f' date="{options.made}"' if options.made else ""
    parts = [
        (
            f'<file original="{plain(readout)}" source-language="{options.source}"'
            f' target-language="{target}" datatype="plaintext"{made} tool-id="readout-align">\n'
            f'<header><tool tool-id="readout-align" tool-name="readout-align"'
            f' tool-version="{__version__}"/></header>\n<body>\n'
        )
    ]
    number = 0
    for count, pair in enumerate(paragraph_pairs(units, options.source), start=1):
        parts.append(f'<group id="g{count}" resname="{pair.name}" restype="x-paragraph">\n')
        for unit in pair.units:
            number += 1
            parts.append(_unit(number, unit, options))
        parts.append("</group>\n")
    parts.append("</body>\n</file>\n")
    return "".join(parts)


def _unit(number: int, unit: TranslationUnit, options: ExportOptions) -> str:
    record = record_of(unit, options.reader)
    source, target = sides(unit, options.source)
    there = f"<target>{_content(target.text)}</target>" if target.anchors else ""
    values = {
        kind: getattr(record, field) for kind, field in {**UNIT_FIELDS, **READOUT_FIELDS}.items()
    }
    values |= {"bead": record.bead, "probability": f"{record.probability:.2f}"}
    notes = "".join(f'<note from="readout-align">{plain(text)}</note>' for text in record.findings)
    return (
        f'<trans-unit id="{number}" resname="{plain(record.id)}" xml:space="preserve">'
        f"<source>{_content(source.text)}</source>{there}{_contexts(values)}{notes}"
        "</trans-unit>\n"
    )


def _contexts(values: Mapping[str, str]) -> str:
    contexts = "".join(
        f'<context context-type="x-{kind}">{plain(value)}</context>'
        for kind, value in values.items()
        if value
    )
    return f'<context-group name="readout-align" purpose="information">{contexts}</context-group>'


def _content(text: str) -> str:
    number = 0

    def code(character: str) -> str:
        nonlocal number
        number += 1
        return f'<ph id="{number}" ctype="{_CHARACTER}">U+{ord(character):04X}</ph>'

    return marked_up(text, code)


def read_xliff12(stream: BinaryIO, name: str) -> Iterator[UnitRecord]:
    """The units of an XLIFF file of version 1.0 to 1.2, one after the other.

    A unit whose contexts a tool has dropped has its texts only, and its id.

    Args:
        stream: the bytes of the file.
        name: of the file, for messages.

    Raises:
        AlignError: it is not well-formed, no XLIFF of version 1, or of other languages.
    """
    return (record for _, record in read_xliff12_lines(stream, name))


def read_xliff12_lines(stream: BinaryIO, name: str) -> Iterator[tuple[int, UnitRecord]]:
    """The same, each with the line its ``trans-unit`` begins in."""
    seen = False
    # A header too, since a file without units is one all the same.
    for unit in stream_elements(stream, name, ("{*}trans-unit", "{*}header")):
        if not seen and not _is_version_1(unit.getroottree().getroot()):
            raise AlignError(name, "is no XLIFF of version 1", "check the format")
        seen = True
        if etree.QName(unit).localname == "header":
            continue
        file = next(unit.iterancestors("{*}file"), None)
        if file is None:
            raise AlignError(f"{name}:{unit.sourceline or 1}", "a unit outside of a file")
        forget_before(file)
        languages = file.get("source-language", ""), file.get("target-language", "")
        lang = source_language(*languages, f"{name}:{file.sourceline or 1}")
        yield line_of(unit), _record(unit, lang)
    if not seen:
        raise AlignError(name, "is no XLIFF of version 1, or an empty one", "check the format")


def _is_version_1(root: etree._Element) -> bool:
    version = root.get("version", "").partition(".")[0]
    return etree.QName(root).localname == "xliff" and version == "1"


def _record(unit: etree._Element, source: Lang) -> UnitRecord:
    first, second = (_text(unit.find(f"{{*}}{kind}")) for kind in ("source", "target"))
    known = {
        context.get("context-type", "").removeprefix("x-"): context.text or ""
        for context in unit.iterfind("{*}context-group[@name='readout-align']/{*}context")
    }
    en, ja = (first, second) if source == "en" else (second, first)
    if not known:
        return UnitRecord(unit.get("resname", unit.get("id", "")), en=en, ja=ja)
    fields = {
        field: known[kind]
        for kind, field in {**UNIT_FIELDS, **READOUT_FIELDS}.items()
        if kind in known
    }
    notes = unit.iterfind("{*}note[@from='readout-align']")
    record = UnitRecord(
        **{"id": "", **fields},
        en=en or "",
        ja=ja or "",
        probability=probability_of(known.get("probability", "")),
        findings=tuple(note.text or "" for note in notes),
    )
    return with_valid_digests(record, source)


def _text(element: etree._Element | None) -> str | None:
    return None if element is None else text_of(element, _character)


def _character(element: etree._Element) -> str:
    """The character of one of our placeholders; "" for a native code."""
    if element.get("ctype") != _CHARACTER:
        return ""
    return character_of((element.text or "").removeprefix("U+"))


XLIFF12 = Format(
    "xliff12",
    (".xlf",),
    write_stream=write_xliff12,
    read_stream=read_xliff12,
    read_lines=read_xliff12_lines,
    one_sided=True,
)
