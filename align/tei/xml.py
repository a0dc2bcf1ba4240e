"""XML of TEI: names, schema validation, and indentation that adds no text."""

from __future__ import annotations

import functools
from importlib import resources
from typing import Literal

from lxml import etree

from align.errors import AlignError

TEI = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# These elements contain text or inline markup, so no white space may be added in them.
_INLINE = frozenset("p cell head docDate fw label s note title date idno".split())


def tag(name: str) -> str:
    """A TEI element's name in lxml's notation."""
    return f"{{{TEI}}}{name}"


def local(element: etree._Element) -> str:
    """An element's name without its namespace; "" for comments and instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


@functools.cache
def _schema(kind: Literal["readout", "alignment"]) -> etree.RelaxNG:
    path = resources.files("align.tei") / "schema" / f"{kind}.rng"
    return etree.RelaxNG(etree.fromstring(path.read_bytes()))


def validate(root: etree._Element, kind: Literal["readout", "alignment"], name: str) -> None:
    """Check a file against its schema.

    Raises:
        AlignError: the file is not valid; the message names the first line that is wrong.
    """
    schema = _schema(kind)
    if schema.validate(root):
        return
    errors = list(schema.error_log)
    first = min(errors, key=lambda e: e.line)
    # In the error log of libxml2, the last error has the best message, the first the right line.
    raise AlignError(
        f"{name}:{first.line}",
        f"not a valid {kind} file ({first.message})",
        "see docs/encoding.md",
    )


def layout(element: etree._Element, level: int = 0) -> None:
    """Indent structural elements by two spaces, leaving all text untouched."""
    if local(element) in _INLINE or not len(element):
        return
    element.text = "\n" + "  " * (level + 1)
    for child in element:
        layout(child, level + 1)
        child.tail = "\n" + "  " * (level + 1)
    element[-1].tail = "\n" + "  " * level


def to_text(root: etree._Element) -> str:
    """The file's text: declaration, UTF-8, one line feed at the end."""
    body = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'
