"""Which format a source is in, told by its bytes, and the page it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.ingest.charset import declared_encoding
from align.ingest.decode import decode
from align.ingest.plain import read_plain

if TYPE_CHECKING:
    from align.ingest.block import Page
    from align.model.anchor import Lang

#: What names of sources end in.
SUFFIXES = (".txt", ".html", ".htm", ".xhtml", ".docx")
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def is_packed(data: bytes) -> bool:
    """Whether these are the bytes of an office file, not of a text."""
    return data.startswith((_ZIP, _OLE))


def read_page(data: bytes, name: str, lang: Lang) -> Page:
    """The page of a source, whatever its format; its name decides only between text and HTML."""
    if is_packed(data):
        from align.ingest.docx import read_docx

        return read_docx(data, name, lang)
    text = decode(data, name, lang, declared_encoding(data)).text
    if name.lower().endswith((".html", ".htm", ".xhtml")) or _HTML.match(text):
        from align.ingest.html import read_html

        return read_html(text, name, lang)
    return read_plain(text, lang)
