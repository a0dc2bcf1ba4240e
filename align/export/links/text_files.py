"""Files of texts beside a file of links: XML with one element a segment, or one line each.

A character that a file cannot hold is a reason to leave a unit out. The segments of such a unit
are still written as text, since the others are counted with them: there the character is shown
by its picture (␊ for a line feed, U+2400 and following for other controls, U+FFFD for what has
none), so everybody sees that something stood there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from align.errors import NO_REASON, AlignError, Reason
from align.export.links.linked_texts import ReadLink
from align.files.xml_stream import stream_elements
from align.files.xml_text import escaped, pieces
from align.model.anchor import LANGUAGES
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from lxml import etree

    from align.export.contract import Creator, Opener
    from align.export.links.linked_texts import LinkedTexts
    from align.export.record import UnitRecord
    from align.model.anchor import Lang

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PICTURES = 0x2400
#: What a reader may take for the end of a line.
_LINE_ENDS = {0x0A: "\u240a", 0x0D: "\u240d"}
_MISSING = "put it there"
_CHECK = "check the format"


def xml_objection(record: UnitRecord) -> Reason:
    """XML has no way to write most control characters."""
    found = pieces(f"{record.en}{record.ja}")
    if len(found) == 1:
        return NO_REASON
    return Reason(f"holds U+{ord(found[1]):04X}, a character that no XML file can hold")


def pictured(text: str) -> str:
    r"""A text with pictures for the characters that XML cannot hold.

    >>> pictured("a\x01b\ufffe")
    'a␁b�'
    """
    plain, *rest = pieces(text)
    for character, following in zip(rest[::2], rest[1::2], strict=True):
        code = ord(character)
        plain += (chr(_PICTURES + code) if code < 0x20 else "\ufffd") + following
    return plain


def xml_text(text: str) -> str:
    """A text as the content of an element."""
    return escaped(pictured(text))


def links_in(name: str, opener: Opener, root: str, what: str) -> Iterator[etree._Element]:
    """Each element ``link`` of a file of links, one after the other.

    Args:
        name: of the file.
        opener: opens a file by its name.
        root: the tag of its root, without a namespace.
        what: the name of its format, for messages.

    Raises:
        AlignError: there is no such file, or it has another root.
    """
    stream, seen = existing(name, opener), False
    with stream as opened:
        for element in stream_elements(opened, name, ("{*}link", f"{{*}}{root}")):
            top = element.getroottree().getroot()
            found = bare_tag(top)
            if not seen and found != root:
                raise AlignError(name, f"is no {what}: its root is {found}", _CHECK)
            seen = True
            if element is not top:
                yield element
    if not seen:
        raise AlignError(name, f"is no {what}: it has no {root}", _CHECK)


def bare_tag(element: etree._Element) -> str:
    """The name of an element without its namespace, also where its prefix has none."""
    return str(element.tag).rpartition("}")[2]


def existing(name: str, opener: Opener) -> AbstractContextManager[BinaryIO]:
    """The file of a name; AlignError where there is none."""
    stream = opener(name)
    if stream is None:
        raise AlignError(name, "there is no such file", "check its name")
    return stream


class XmlText(NamedTuple):
    """A text read from XML.

    Attributes:
        lang: what its root says of the language; "" where it says nothing.
        texts: by its id, the text of each segment; None where only tokens are known of a segment
            whose anchor is known too.
        anchors: by its id, what stands in the attribute ``n`` of a segment.
    """

    lang: str
    texts: dict[str, str]
    anchors: dict[str, str]


def read_xml_text(
    stream: BinaryIO, name: str, text_of: Callable[[str, Sequence[str]], str | None] | None = None
) -> XmlText:
    """The segments (elements ``s``) of a text.

    Args:
        stream: the bytes of the file.
        name: of the file, for messages.
        text_of: the text of a segment of which tokens (elements ``w``) are given, by its id and
            its tokens; segments for which it gives None are left out of the texts.

    Raises:
        AlignError: it is no XML, or two segments have the same id.
    """
    found = XmlText("", {}, {})
    for element in stream_elements(stream, name, ("{*}s",)):
        if not found.lang:
            root = element.getroottree().getroot()
            told = root.get(_XML_LANG) or root.get("lang") or root.get("language") or ""
            found = found._replace(lang=told.lower().partition("-")[0])
        ident = element.get("id") or element.get(_XML_ID) or ""
        if ident in found.anchors:
            what = f'two segments have the id "{ident}"'
            raise AlignError(f"{name}:{element.sourceline}", what, "give each its own")
        tokens = ["".join(token.itertext()).strip() for token in element.iterfind(".//{*}w")]
        text = text_of(ident, tokens) if tokens and text_of else "".join(element.itertext())
        if text is not None:
            found.texts[ident] = text
        found.anchors[ident] = element.get("n", "")
    return found


# One line each


def write_lines(found: LinkedTexts, create: Creator) -> None:
    """Write ``ID.en.txt`` and ``ID.ja.txt``, and beside each its anchors (``.ids``)."""
    for lang in LANGUAGES:
        segments = found.segments[lang]
        with create(f"{found.readout}.{lang}.txt") as stream:
            stream.write("".join(f"{s.text.translate(_LINE_ENDS)}\n" for s in segments).encode())
        with create(f"{found.readout}.{lang}.ids") as stream:
            stream.write("".join(f"{segment.anchor}\n" for segment in segments).encode())


class LineTexts:
    """Two texts with one segment a line, and the ids of the segments where they are known.

    Attributes:
        stem: the name that all files share.
        ids: by language, the ids; None where there are none.
        texts: by language, the segments.
    """

    def __init__(self, name: str, opener: Opener) -> None:
        """Read the texts that belong to a file of links.

        Args:
            name: of the file of links, which gives the names of the others.
            opener: opens a file by its name.

        Raises:
            AlignError: a text is missing or not UTF-8, or its ids are not as many as its lines.
        """
        self.stem = name.rpartition(".")[0]
        self.texts: dict[Lang, list[str]] = {}
        listed: dict[Lang, list[str] | None] = {}
        for lang in LANGUAGES:
            path = f"{self.stem}.{lang}.txt"
            lines = _lines_of(path, opener)
            if lines is None:
                raise AlignError(name, f"there is no {path} beside it", _MISSING)
            listed[lang] = _lines_of(f"{self.stem}.{lang}.ids", opener)
            if lines and listed[lang] is None:  # we write no byte-order mark, others may
                lines[0] = lines[0].removeprefix("\ufeff")
            self.texts[lang] = lines
        self.ids = self._checked(name, listed)

    def _checked(
        self, name: str, listed: dict[Lang, list[str] | None]
    ) -> dict[Lang, list[str]] | None:
        found: dict[Lang, list[str]] = {}
        missing = [lang for lang in LANGUAGES if listed[lang] is None]
        if len(missing) == 1:
            path = f"{self.stem}.{missing[0]}.ids"
            raise AlignError(name, f"there is no {path} beside it", _MISSING)
        for lang, ids in listed.items():
            if ids is None:
                return None
            if len(ids) != len(self.texts[lang]):
                what = f"{len(ids)} ids for {len(self.texts[lang])} lines of text"
                raise AlignError(f"{self.stem}.{lang}.ids", what, "give each line its id")
            found[lang] = ids
        return found

    def link(self, name: str, source: Sequence[int], target: Sequence[int]) -> ReadLink:
        """A link between lines, which count from 0."""
        ids, texts = [], []
        for lang, places in zip(LANGUAGES, (source, target), strict=True):
            known = self.ids[lang] if self.ids else None
            ids.append([known[k] if known else str(k + 1) for k in places])
            texts.append([self.texts[lang][k] for k in places])
        return ReadLink(name, (ids[0], ids[1]), (texts[0], texts[1]))


def _lines_of(name: str, opener: Opener) -> list[str] | None:
    opened = opener(name)
    if opened is None:
        return None
    with opened as stream:
        return [line for _, line in decoded_lines(stream, name)]


def decoded_lines(stream: Iterable[bytes], name: str) -> Iterator[tuple[int, str]]:
    """Each line of a file of UTF-8 with its number, without its end.

    Raises:
        AlignError: a line is not UTF-8.
    """
    for number, line in enumerate(stream, start=1):
        try:
            text = line.decode().removesuffix("\n").removesuffix("\r")
        except UnicodeDecodeError as error:
            what = f"not UTF-8 (byte 0x{line[error.start]:02X} at offset {error.start})"
            raise AlignError(f"{name}:{number}", what, "save it as UTF-8") from None
        yield number, text


def joined(texts: Sequence[str], lang: Lang) -> str:
    """Segments or tokens as one text: English joined by spaces, Japanese by nothing."""
    return SEGMENT_SEPARATOR[lang].join(texts)
