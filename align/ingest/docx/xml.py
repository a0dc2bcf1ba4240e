"""Names and values of WordprocessingML (ISO/IEC 29500-1), used by all parts of a .docx."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

#: "Strict" files use other namespaces for the same elements.
_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
}

_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
_MEASURE = re.compile(r"([+-]?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)?")
_TWIPS = {"": 1.0, "pt": 20.0, "pc": 240.0, "pi": 240.0, "in": 1440.0, "cm": 567.0, "mm": 56.7}


def to_transitional(root: etree._Element) -> None:
    """Change the names of a strict part to those of a transitional one, in place."""
    if not str(root.tag).startswith(tuple(_STRICT)):
        return
    for element in root.iter("*"):
        element.tag = _transitional_name(str(element.tag))
        for name, value in element.attrib.items():
            modern = _transitional_name(str(name))
            if modern != name:
                del element.attrib[name]
                element.set(modern, value)


def _transitional_name(name: str) -> str:
    namespace, brace, local = name.rpartition("}")
    return _STRICT.get(namespace + brace, namespace + brace) + local


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The element at a path of child names; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(W + name), None)
    return element


def value(element: etree._Element | None, *path: str) -> str | None:
    """The ``w:val`` of the element that :func:`child` finds; None where there is none."""
    found = child(element, *path)
    return None if found is None else found.get(W + "val")


def on_off(element: etree._Element | None, *path: str) -> bool | None:
    """Whether an on/off property is on; None where it is not set."""
    found = child(element, *path)
    return None if found is None else found.get(W + "val", "1") not in {"0", "false", "off"}


def number(text: str | None) -> int | None:
    """A whole number of at most nine digits; None for anything else.

    >>> number("12"), number("x"), number("9" * 5000), number(None)
    (12, None, None, None)
    """
    return int(text) if text is not None and _NUMBER.fullmatch(text) else None


def twips(text: str | None) -> float | None:
    """A length in twips (twentieths of a point), from any unit; None for anything else.

    >>> twips("420"), twips("12pt"), twips("wide")
    (420.0, 240.0, None)
    """
    if text is None or not (match := _MEASURE.fullmatch(text)):
        return None
    return float(match[1]) * _TWIPS[match[2] or ""]
