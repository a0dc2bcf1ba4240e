"""What a page says of its own encoding: often right, never to be relied on."""

from __future__ import annotations

import re

from align.encoding.foreign import FOREIGN_LABELS

# The labels one meets, by encoding (Encoding Standard, section 4.2).
_LABELS = {
    "utf-8": "utf8 utf-8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8",
    "utf-16le": "utf-16le utf-16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff",
    "utf-16be": "utf-16be unicodefffe",
    "shift_jis": "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j cp932 csshiftjis",
    "euc-jp": "euc-jp euc_jp eucjp x-euc-jp x-euc eucjp-ms eucjp-win cp51932 cseucpkdfmtjapanese",
    "iso-2022-jp": "iso-2022-jp iso-2022-jp-1 cp50220 cp50221 cp50222 jis csiso2022jp",
    "windows-1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1"
    " latin-1 l1 ascii us-ascii ansi_x3.4-1968 cp819 ibm819 csisolatin1",
}
_ENCODINGS = {
    label: encoding
    for encoding, labels in (_LABELS | FOREIGN_LABELS).items()
    for label in labels.split()
}

_HEAD = 4096
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_XML = re.compile(rb"""\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""")
_META = re.compile(rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def encoding_of(label: str) -> str:
    """The encoding that a label names, or the label itself in lower case.

    >>> encoding_of("Windows-31J"), encoding_of("KOI8-R")
    ('shift_jis', 'koi8-r')
    """
    label = label.strip().lower()
    return _ENCODINGS.get(label, label)


def declared_encoding(data: bytes) -> str:
    """The encoding that a page's XML declaration or its first meta element names, or "".

    >>> declared_encoding(b'<meta http-equiv="Content-Type" content="text/html; charset=x-sjis">')
    'shift_jis'
    """
    head = data[:_HEAD]
    if b"<" not in head:
        return ""
    found = _XML.match(head) or _META.search(_COMMENT.sub(b"", head))
    return encoding_of(found[1].decode("ascii")) if found else ""
