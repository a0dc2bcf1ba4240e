"""TMX 1.4b (LISA OSCAR, 26 April 2005), levels 1 and 2.

Texts are plain (level 1). A character that XML cannot hold is written as a placeholder ``ph``
(level 2). Of files by others, native codes in ``bpt``, ``ept``, ``it``, ``ph`` and ``ut`` are no
text; what stands in ``hi`` is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from align import __version__
from align.errors import AlignError
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.record import UnitRecord, record_of
from align.files.xml_stream import stream_elements
from align.files.xml_text import escaped, pieces
from align.model.anchor import other_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PLACEHOLDER = "x-character"
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
#: The type of the property that holds each field of a record.
_FIELDS = {
    "x-readout": "readout",
    "x-date": "date",
    "x-anchor-en": "en_anchors",
    "x-anchor-ja": "ja_anchors",
    "x-status": "status",
    "x-responsible": "responsible",
    "x-digest-en": "en_digest",
    "x-digest-ja": "ja_digest",
    "x-url-en": "en_url",
    "x-url-ja": "ja_url",
    "x-source-en": "en_source",
    "x-source-ja": "ja_source",
    "x-licence": "licence",
    "x-tool": "tool",
}


def write_tmx(
    units: Iterable[TranslationUnit], stream: BinaryIO, options: ExportOptions = DEFAULTS
) -> None:
    """Stream the translation units with two sides.

    Properties tell the readout, the anchors of both sides, the bead's type, status and
    probability, the digest of each text, where the texts come from, and the text before and
    after (``x-context-pre``, ``x-context-post``). Findings are notes.
    """
    order = options.source, other_language(options.source)
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{_DOCTYPE}\n'.encode())
    stream.write(f'<tmx version="1.4">\n{_header(options)}\n<body>\n'.encode())
    stream.writelines(_unit(*unit, order).encode() for unit in _with_context(units, options))
    stream.write(b"</body>\n</tmx>\n")


def _with_context(
    units: Iterable[TranslationUnit], options: ExportOptions
) -> Iterator[tuple[UnitRecord, str, str]]:
    """Each record with the source text before and after it in its readout."""
    before: UnitRecord | None = None
    current: UnitRecord | None = None
    for unit in units:
        if not unit.two_sided:
            continue
        following = record_of(unit, options.reader)
        if current is not None:
            yield current, _near(before, current, options), _near(following, current, options)
        before, current = current, following
    if current is not None:
        yield current, _near(before, current, options), ""


def _near(other: UnitRecord | None, record: UnitRecord, options: ExportOptions) -> str:
    if other is None or other.readout != record.readout:
        return ""
    return (other.en if options.source == "en" else other.ja) or ""


def _header(options: ExportOptions) -> str:
    attributes = {
        "creationtool": "readout-align",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "TEI",
        "adminlang": options.reader,
        "srclang": options.source,
        "datatype": "plaintext",
    }
    if options.made:
        attributes["creationdate"] = _compact(options.made)
    told = "".join(f' {name}="{value}"' for name, value in attributes.items())
    licence = _property("x-licence", options.licence) if options.licence else ""
    return f"<header{told}>{licence}</header>" if licence else f"<header{told}/>"


def _compact(moment: str) -> str:
    """An ISO time as TMX writes it: 20050304T102030Z."""
    return moment.replace("-", "").replace(":", "")


def _unit(record: UnitRecord, before: str, after: str, order: tuple[Lang, Lang]) -> str:
    """One ``tu``, written as text: to build elements takes four times as long."""
    created = f' creationdate="{_compact(record.date)}T000000Z"' if record.date else ""
    changed = f' changedate="{_compact(record.changed)}"' if record.changed else ""
    parts = [f'<tu tuid="{escaped(record.id)}"{created}{changed}>']
    parts += [f"<note>{_content(finding)}</note>" for finding in record.findings]
    for kind, field in _FIELDS.items():
        if value := getattr(record, field):
            parts.append(_property(kind, value))
    parts.append(_property("x-bead", record.bead))
    parts.append(_property("x-probability", f"{record.probability:.2f}"))
    if before:
        parts.append(_property("x-context-pre", before))
    if after:
        parts.append(_property("x-context-post", after))
    for lang in order:
        text = (record.en if lang == "en" else record.ja) or ""
        parts.append(f'<tuv xml:lang="{lang}"><seg>{_content(text)}</seg></tuv>')
    parts.append("</tu>\n")
    return "".join(parts)


def _property(kind: str, value: str) -> str:
    return f'<prop type="{kind}">{escaped("".join(pieces(value)[::2]))}</prop>'


def _content(text: str) -> str:
    """A text; a character that XML cannot hold becomes a placeholder with its number."""
    plain, *rest = pieces(text)
    if not rest:
        return escaped(plain)
    codes = (
        f'<ph type="{_PLACEHOLDER}">U+{ord(character):04X}</ph>{escaped(following)}'
        for character, following in zip(rest[::2], rest[1::2], strict=True)
    )
    return escaped(plain) + "".join(codes)


def read_tmx(stream: BinaryIO, name: str) -> Iterator[UnitRecord]:
    """The units of a TMX file of any version, one after the other.

    A unit with several variants in one language is given once for each of them. Variants in
    other languages are passed over.

    Args:
        stream: the bytes of the file.
        name: of the file, for messages.

    Raises:
        AlignError: it is not well-formed, or no TMX.
    """
    licence, seen = "", False
    for element in stream_elements(stream, name, ("header", "tu")):
        root = element.getroottree().getroot()
        if not seen and root.tag != "tmx":
            raise AlignError(name, f"is no TMX: its root is {root.tag!s}", "check the format")
        seen = True
        if element.tag == "header":
            found = (prop.text or "" for prop in element.iterfind("prop[@type='x-licence']"))
            licence = next(found, "")
        else:
            yield from _records(element, licence)
    if not seen:
        raise AlignError(name, "is no TMX, or an empty one", "check the format")


def _records(element: etree._Element, licence: str) -> Iterator[UnitRecord]:
    texts: dict[str, list[str]] = {"en": [], "ja": []}
    found: dict[str, str] = {}
    notes: list[str] = []
    for child in element:
        match child.tag:
            case "prop":
                found[child.get("type", "")] = child.text or ""
            case "note":
                notes.append(_text(child))
            case "tuv":
                lang = (child.get(_LANG) or child.get("lang") or "").lower().partition("-")[0]
                if lang in texts:
                    texts[lang] += (_text(inner) for inner in child if inner.tag == "seg")
    fields = {field: found[kind] for kind, field in _FIELDS.items() if kind in found}
    record = UnitRecord(
        element.get("tuid", ""),
        probability=_number(found.get("x-probability", "")),
        findings=tuple(notes),
        changed=_spread(element.get("changedate", "")),
        **{"licence": licence, **fields},
    )
    for en in texts["en"] or (None,):
        for ja in texts["ja"] or (None,):
            if en is not None or ja is not None:
                yield record._replace(en=en, ja=ja)


def _text(element: etree._Element) -> str:
    """The text of a segment: without native codes, with our placeholders as characters."""
    if not len(element):
        return element.text or ""
    parts = [element.text or ""]
    for inner in element:
        if inner.tag == "ph" and inner.get("type") == _PLACEHOLDER:
            parts.append(_character(inner.text or ""))
        elif inner.tag not in _CODES:
            parts.append(_text(inner))
        parts.append(inner.tail or "")
    return "".join(parts)


def _character(code: str) -> str:
    """The character of a placeholder such as U+0001; "" where somebody has changed it."""
    try:
        return chr(int(code.removeprefix("U+"), 16))
    except (ValueError, OverflowError):
        return ""


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _spread(moment: str) -> str:
    """A time of TMX in ISO 8601; "" for anything else.

    >>> _spread("20050304T102030Z")
    '2005-03-04T10:20:30Z'
    """
    if len(moment) != len("20050304T102030Z") or not (moment[:8] + moment[9:15]).isdigit():
        return ""
    day, time = moment[:8], moment[9:15]
    return f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}Z"


TMX = Format("tmx", (".tmx",), write_stream=write_tmx, read_stream=read_tmx)
