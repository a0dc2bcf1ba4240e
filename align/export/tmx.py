"""TMX 1.4b (LISA OSCAR, 26 April 2005), levels 1 and 2.

Texts are plain (level 1). A character that XML cannot hold is written as a placeholder ``ph``
(level 2). Of files by others, native codes in ``bpt``, ``ept``, ``it``, ``ph`` and ``ut`` are no
text; what stands in ``hi`` is.
"""

from __future__ import annotations

import functools
import operator
import re
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from align import __version__
from align.errors import AlignError
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.record import UnitRecord, record_of
from align.files.xml_stream import inline_text, line_of, stream_elements
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
_CODE = re.compile(f'<ph type="{_PLACEHOLDER}">[^<]*</ph>')
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
#: The type of the property that holds each field of a record: those that a whole readout shares,
#: and those of a unit.
_SHARED = {
    "x-readout": "readout",
    "x-date": "date",
    "x-url-en": "en_url",
    "x-url-ja": "ja_url",
    "x-source-en": "en_source",
    "x-source-ja": "ja_source",
    "x-licence": "licence",
    "x-tool": "tool",
}
_SHARED_VALUES = operator.attrgetter(*_SHARED.values())
_FIELDS = {
    **_SHARED,
    "x-anchor-en": "en_anchors",
    "x-anchor-ja": "ja_anchors",
    "x-status": "status",
    "x-responsible": "responsible",
    "x-digest-en": "en_digest",
    "x-digest-ja": "ja_digest",
    "x-probability": "probability",
}
#: A record of which nothing is known, and where its fields stand.
_NOTHING = UnitRecord("")
_INDICES = {kind: UnitRecord._fields.index(field) for kind, field in _FIELDS.items()}
_ID, _EN, _JA, _PROBABILITY, _FINDINGS, _LICENCE, _CHANGED = map(
    UnitRecord._fields.index,
    ("id", "en", "ja", "probability", "findings", "licence", "changed"),
)


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
) -> Iterator[tuple[_Texts, str, str]]:
    """Each unit with its texts, and the source texts before and after it in its readout."""
    before: _Texts | None = None
    current: _Texts | None = None
    for unit in units:
        if not unit.two_sided:
            continue
        record = record_of(unit, options.reader)
        following = _Texts(record, _content(record.en or ""), _content(record.ja or ""))
        if current is not None:
            yield current, _near(before, current, options), _near(following, current, options)
        before, current = current, following
    if current is not None:
        yield current, _near(before, current, options), ""


class _Texts(NamedTuple):
    """A record, and its two texts as they are written."""

    record: UnitRecord
    en: str
    ja: str

    def of(self, lang: Lang) -> str:
        return self.en if lang == "en" else self.ja


def _near(other: _Texts | None, texts: _Texts, options: ExportOptions) -> str:
    if other is None or other.record.readout != texts.record.readout:
        return ""
    return other.of(options.source)


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


def _unit(texts: _Texts, before: str, after: str, order: tuple[Lang, Lang]) -> str:
    """One ``tu``, written as text: to build elements takes four times as long."""
    record = texts.record
    created = f' creationdate="{_compact(record.date)}T000000Z"' if record.date else ""
    changed = f' changedate="{_compact(record.changed)}"' if record.changed else ""
    notes = "".join(f"<note>{_content(finding)}</note>" for finding in record.findings)
    # Anchors, digests and statuses are of letters that need no escapes.
    return (
        f'<tu tuid="{escaped(record.id)}"{created}{changed}>{notes}'
        f"{_shared(*_SHARED_VALUES(record))}"
        f'<prop type="x-anchor-en">{record.en_anchors}</prop>'
        f'<prop type="x-anchor-ja">{record.ja_anchors}</prop>'
        f'<prop type="x-bead">{record.bead}</prop>'
        f'<prop type="x-status">{record.status}</prop>'
        f'<prop type="x-probability">{record.probability:.2f}</prop>'
        f'<prop type="x-responsible">{record.responsible}</prop>'
        f'<prop type="x-digest-en">{record.en_digest}</prop>'
        f'<prop type="x-digest-ja">{record.ja_digest}</prop>'
        f"{_context('pre', before)}{_context('post', after)}"
        f'<tuv xml:lang="{order[0]}"><seg>{texts.of(order[0])}</seg></tuv>'
        f'<tuv xml:lang="{order[1]}"><seg>{texts.of(order[1])}</seg></tuv></tu>\n'
    )


def _context(side: str, content: str) -> str:
    """A text nearby as a property, which has no placeholders."""
    if not content:
        return ""
    plain = _CODE.sub("", content) if "<" in content else content
    return f'<prop type="x-context-{side}">{plain}</prop>'


@functools.lru_cache(maxsize=16)
def _shared(*values: str) -> str:
    """The properties that are the same for a whole readout."""
    return "".join(
        _property(kind, value) for kind, value in zip(_SHARED, values, strict=True) if value
    )


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
    return (record for _, record in read_tmx_lines(stream, name))


def read_tmx_lines(stream: BinaryIO, name: str) -> Iterator[tuple[int, UnitRecord]]:
    """The same, each with the line its ``tu`` begins in."""
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
            line = line_of(element)
            for record in _records(element, licence):
                yield line, record
    if not seen:
        raise AlignError(name, "is no TMX, or an empty one", "check the format")


def _records(element: etree._Element, licence: str) -> Iterator[UnitRecord]:
    values: list[Any] = list(_NOTHING)  # in the order of a record's fields: many are read
    values[_LICENCE] = licence
    texts: dict[str, list[str]] = {"en": [], "ja": []}
    notes: list[str] = []
    for child in element:
        tag = child.tag
        if tag == "prop":
            index = _INDICES.get(child.get("type", ""))
            if index is not None:
                values[index] = child.text or ""
        elif tag == "tuv":
            lang = (child.get(_LANG) or child.get("lang") or "").lower().partition("-")[0]
            if lang in texts:
                texts[lang] += [_text(inner) for inner in child if inner.tag == "seg"]
        elif tag == "note":
            notes.append(_text(child))
    values[_ID] = element.get("tuid", "")
    values[_PROBABILITY] = _number(values[_PROBABILITY])
    values[_FINDINGS] = tuple(notes)
    values[_CHANGED] = _spread(element.get("changedate", ""))
    for values[_EN] in texts["en"] or (None,):
        for values[_JA] in texts["ja"] or (None,):
            if values[_EN] is not None or values[_JA] is not None:
                yield UnitRecord._make(values)


def _text(element: etree._Element) -> str:
    """The text of a segment: without native codes, with our placeholders as characters."""
    return inline_text(element, _instead)


def _instead(element: etree._Element) -> str | None:
    """What stands for an inline element; None for one whose content is text."""
    if element.tag == "ph" and element.get("type") == _PLACEHOLDER:
        return _character(element.text or "")
    return "" if element.tag in _CODES else None


def _character(code: str) -> str:
    """The character of a placeholder such as U+0001; "" where somebody has changed it."""
    try:
        return chr(int(code.removeprefix("U+"), 16))
    except (ValueError, OverflowError):
        return ""


def _number(text: str | None) -> float | None:
    if not text:
        return None
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


TMX = Format(
    "tmx", (".tmx",), write_stream=write_tmx, read_stream=read_tmx, read_lines=read_tmx_lines
)
