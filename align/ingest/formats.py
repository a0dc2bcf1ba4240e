"""Finds the format of a source from its bytes and reads its page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.encoding.declared import declared_encoding
from align.encoding.decode import decode
from align.encoding.signature import check_kind, is_word
from align.errors import AlignError
from align.ingest.plain import read_plain

if TYPE_CHECKING:
    from align.ingest.block import Page
    from align.model.anchor import Lang

#: How an HTML page begins, after its prolog.
_HTML = re.compile(
    r"(?:[\s\ufeff]|<\?[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"[\s\ufeff]*<(?:\?xml\s|TEI\b)")


def read_page(data: bytes, name: str, lang: Lang | None) -> Page:
    """Read a source of any format.

    Args:
        data: the bytes of the file.
        name: its name. The suffix only decides between plain text and HTML.
        lang: the language; None where it is not known yet. Only the white space of the blocks
            depends on it.

    Raises:
        AlignError: the file is neither text nor a Word document, or it cannot be read.
    """
    check_kind(data, name)
    if is_word(data):
        from align.ingest.docx.document import read_docx

        return read_docx(data, name, lang or "en")
    text = decode(data, name, lang, declared_encoding(data)).text
    if name.lower().endswith((".html", ".htm", ".xhtml")) or _HTML.match(text):
        from align.ingest.html.page import read_html

        return read_html(text, name, lang or "en")
    if _XML.match(text):
        raise AlignError(
            name, "an XML file, which is not read", "give the page or the document it was made from"
        )
    return read_plain(text, lang or "en")
