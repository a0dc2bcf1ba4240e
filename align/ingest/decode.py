"""Bytes of a source to text, without loss or not at all."""

from __future__ import annotations

import codecs
import re

from align.errors import AlignError
from align.files.disk import decode_utf8

# XML 1.0 section 2.2: what a document can hold, less the white space read below as such.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def decode(data: bytes, name: str) -> str:
    """The text of a source in UTF-8 or in UTF-16 with a byte order mark.

    Line ends become line feeds. Any other encoding, and any character that XML cannot
    hold, is refused with its line: guessing would lose text without a word.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise AlignError(name, f"broken UTF-16 at offset {error.start}") from None
    else:
        text = _utf8(data, name)
    text = _LINE_END.sub("\n", text)
    if found := _FORBIDDEN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise AlignError(
            f"{name}:{line}",
            f"control character U+{ord(found[0]):04X}",
            "remove it; if the whole file looks garbled, it is not plain text",
        )
    return text


def _utf8(data: bytes, name: str) -> str:
    try:
        return decode_utf8(data, name)
    except AlignError as error:
        raise AlignError(
            error.where,
            error.what.replace("not UTF-8", "unknown encoding, not UTF-8"),
            "save it as UTF-8, for example: iconv -f CP932 -t UTF-8",
        ) from None
