"""XML of any size, read element by element, that may come from anybody."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from lxml import etree

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from typing import BinaryIO

_PIECE = 1 << 18  # bytes
#: An XML declaration ends within this many bytes.
_START = 200
#: The characters of one element that is kept whole: many times a long readout.
_LARGEST_ELEMENT = 50_000_000
#: Lines that libxml2 counts in an element (``xmlNode.line`` is an unsigned short).
_MOST_LINES = 65_535
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
#: By what a file declares, the codec that also knows the characters Windows adds.
_WIDER = {"shift_jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
          "utf-16": "utf-16-le"}  # fmt: skip


def stream_elements(stream: BinaryIO, name: str, tags: Collection[str]) -> Iterator[etree._Element]:
    """Each element with one of these tags, when it is complete; then it is forgotten.

    Its ancestors are there with their attributes. A namespace stands before a tag in braces;
    ``{*}tu`` takes any. Elements of ``tags`` must not stand in one another.

    Args:
        stream: the bytes of the file.
        name: of the file, for messages.
        tags: of the elements that are wanted.

    Raises:
        AlignError: it is not well-formed, not of its encoding, or declares entities of its own.
    """
    parser = etree.XMLPullParser(
        ["end"],
        tag=tuple(tags),
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    begun, size = False, 0
    for piece in _utf8(stream, name):
        try:
            parser.feed(piece)
        except etree.XMLSyntaxError as error:
            raise _malformed(error, name) from None
        size += len(piece)
        for _, element in parser.read_events():
            if not begun:
                _check_declarations(element, name)
                begun = True
            size = 0
            yield element
            _forget(element)
        if size > _LARGEST_ELEMENT:
            raise AlignError(name, f"an element larger than {_LARGEST_ELEMENT:,} bytes", "split it")
    try:
        root = parser.close()
    except etree.XMLSyntaxError as error:
        raise _malformed(error, name) from None
    _check_declarations(root, name)


def line_of(element: etree._Element) -> int:
    """The line in which the start tag of an element ends, from 1; 0 where it is not known.

    libxml2 keeps no more than 65,535 lines of elements; from there on it gives the line in which
    the first text inside ends, so that the breaks of that text are taken off.
    """
    line = element.sourceline or 0
    return line if line < _MOST_LINES else line - (element.text or "").count("\n")


def inline_text(element: etree._Element, instead: Callable[[etree._Element], str | None]) -> str:
    """The text of an element whose content is text with markup inside, however deep.

    Args:
        element: what is read.
        instead: the text that stands for an element inside, whose content is then passed over;
            None for an element whose content is text.
    """
    if not len(element):
        return element.text or ""
    parts: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inner in walker:
        found = instead(inner) if event == "start" and inner is not element else None
        if found is not None:
            parts.append(found)
            walker.skip_subtree()
        elif event == "start":
            parts.append(inner.text or "")
        if event != "start" and inner is not element:
            parts.append(inner.tail or "")
    return "".join(parts)


def _malformed(error: etree.XMLSyntaxError, name: str) -> AlignError:
    return AlignError(f"{name}:{error.lineno or 1}", f"not well-formed XML ({error.msg})")


def _forget(element: etree._Element) -> None:
    """Free an element and all that stand before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    if parent is not None:
        while (before := element.getprevious()) is not None:
            parent.remove(before)


def _check_declarations(element: etree._Element, name: str) -> None:
    dtd = element.getroottree().docinfo.internalDTD
    if dtd is not None and (any(dtd.iterentities()) or any(dtd.iterelements())):
        raise AlignError(name, "declares entities or elements of its own", "remove its DOCTYPE")


def _utf8(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """The bytes of a file as UTF-8, decoded strictly by its mark or what it declares."""
    first = stream.read(_PIECE)
    if not first.strip():
        raise AlignError(name, "is empty", "check that this is the right file")
    mark, marked = next(((m, e) for m, e in _MARKS if first.startswith(m)), (b"", ""))
    encoding = marked or _without_mark(first)
    try:
        decoder = codecs.getincrementaldecoder(encoding)()
    except LookupError:
        raise AlignError(name, f'encoding "{encoding}" is not known', "save it as UTF-8") from None
    piece, offset = first[len(mark) :], len(mark)
    while True:
        try:
            text = decoder.decode(piece, final=not piece)
            yield text.encode()
        except UnicodeError as error:
            at = offset + getattr(error, "start", 0)
            what = f"not {encoding.upper()} (near offset {at})"
            raise AlignError(name, what, "save it as UTF-8") from None
        if not piece:
            return
        offset += len(piece)
        piece = stream.read(_PIECE)


def _without_mark(first: bytes) -> str:
    """The encoding of a file that begins without a mark."""
    if first[1:2] == b"\0":
        return "utf-16-le"
    if first[:1] == b"\0":
        return "utf-16-be"
    found = _DECLARED.match(first[:_START])
    declared = found[1].decode("ascii").lower() if found else "utf-8"
    return _WIDER.get(declared.replace("-", "_"), declared)
