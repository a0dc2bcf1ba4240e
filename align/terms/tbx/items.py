"""What stands in an element of TBX: its data categories, whatever the dialect and the nesting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from align.files.xml_stream import inline_text
from align.terms.tbx.dialect import PRIVATE, READOUT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

#: Elements that only hold others together.
_GROUPS = frozenset({"descripGrp", "adminGrp", "termNoteGrp", "termGrp"})
#: Elements whose attribute says which data category they are.
_TYPED = frozenset(
    {"descrip", "descripNote", "admin", "adminNote", "termNote", "ref", "xref", "transac"}
)
_SECTIONS = frozenset({"langSec", "langSet", "termSec", "tig", "ntig", "term"})


class TbxItem(NamedTuple):
    """A data category with its value.

    Attributes:
        private: whether it is one of our module.
        of: the category that it tells about, of the same group; "" for the whole element.
    """

    name: str
    text: str
    target: str
    private: bool
    of: str
    line: int


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: etree._Element) -> str:
    """The text of an element with all that is marked in it."""
    return inline_text(element, lambda _: None)


def items(parent: etree._Element, of: str = "") -> Iterator[TbxItem]:
    """The data categories of a concept, a language or a term, without those of its sections."""
    for child in parent:
        tag = local(child)
        if tag in _SECTIONS:
            continue
        if tag in _GROUPS:
            yield from _grouped(child)
        else:
            name, private = _category(child, tag)
            target, line = child.get("target", ""), child.sourceline or 0
            yield TbxItem(name, text_of(child), target, private, of, line)


def _grouped(group: etree._Element) -> Iterator[TbxItem]:
    first = ""
    for item in items(group):
        yield item._replace(of=item.of or first)
        first = first or item.name


def _category(element: etree._Element, tag: str) -> tuple[str, bool]:
    if str(element.tag).startswith(f"{{{READOUT}}}"):
        return tag, True
    if tag not in _TYPED:
        return tag, False
    name = element.get("type") or tag
    return name.removeprefix(PRIVATE), name.startswith(PRIVATE)
