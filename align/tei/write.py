"""Writes a document as TEI: the inverse of :mod:`align.tei.read`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.model.document import (
    SEGMENT_SEPARATOR,
    Boilerplate,
    Document,
    Paragraph,
    Segment,
    Table,
    Unit,
)
from align.tei.header import E, record_digest, text_header
from align.tei.xml import XML_ID, XML_LANG, XML_SPACE, layout, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from align.model.anchor import Lang


def write_tei(document: Document, signature: str) -> str:
    """The TEI file of a document.

    Its header records a digest of the content, so that later edits are noticed.

    Args:
        document: the text.
        signature: the versions of the stages that made it.
    """
    root = _tree(document, signature)
    record_digest(root)
    return to_text(root)


def write_tei_without_digest(document: Document, signature: str) -> str:
    """The TEI file of a document that need not be what its source becomes.

    Without the digest it counts as edited by a person, so that no run makes it again.
    """
    return to_text(_tree(document, signature))


def _tree(document: Document, signature: str) -> etree._Element:
    lang = document.lang
    front, body = _split(document.content)
    text = E.text()
    if front:
        text.append(E.front(*(_front_part(part, lang) for part in front)))
    text.append(E.body(*(_body_part(part, lang) for part in body)))
    root = E.TEI(text_header(document, signature), text)
    root.set(XML_ID, f"r{document.readout}.{lang}")
    root.set(XML_LANG, lang)
    _date_when(root, document.date)
    layout(root)
    return root


def _split(
    content: Sequence[Unit | Boilerplate],
) -> tuple[Sequence[Unit | Boilerplate], Sequence[Unit | Boilerplate]]:
    """Divide the content after the title and the date line, whichever comes last."""
    named = [i for i, part in enumerate(content) if isinstance(part, Unit) and part.anchor.named]
    cut = named[-1] + 1 if named else 0
    return content[:cut], content[cut:]


def _date_when(root: etree._Element, date: str) -> None:
    line = root.find(f".//{{{root.nsmap[None]}}}docDate")
    if line is not None and date:
        line.set("when", date)


def _front_part(part: Unit | Boilerplate, lang: Lang) -> etree._Element:
    if isinstance(part, Boilerplate):
        return _boilerplate(part)
    element = E.head() if part.kind == "title" else E.docDate()
    element.set(XML_ID, f"{lang}.{part.anchor}")
    for inner in part.content:
        if isinstance(inner, Paragraph):
            _append_spaced(element, [_segment(s, lang) for s in inner.segments], lang)
        elif isinstance(inner, Boilerplate):
            _append_spaced(element, [_boilerplate(inner)], lang)
    return element


def _body_part(part: Unit | Boilerplate, lang: Lang) -> etree._Element:
    return _boilerplate(part) if isinstance(part, Boilerplate) else _unit(part, lang)


def _unit(unit: Unit, lang: Lang) -> etree._Element:
    element = E.div(type=unit.kind)
    if unit.kind != "continuation":
        element.set("n", unit.anchor.ordinal)
        element.set(XML_ID, f"{lang}.{unit.anchor}")
    label = _label(unit) if unit.label else None
    starts_with_text = bool(unit.content) and isinstance(unit.content[0], Paragraph)
    if unit.heading or (label is not None and not starts_with_text):
        head = E.head(*([label] if label is not None else []))
        _append_spaced(head, [_segment(s, lang) for s in unit.heading], lang)
        element.append(head)
        label = None
    for part in unit.content:
        match part:
            case Paragraph():
                element.append(_paragraph(part, label, lang))
                label = None
            case Table():
                element.append(_table(part, lang))
            case Boilerplate():
                element.append(_boilerplate(part))
            case Unit():
                element.append(_unit(part, lang))
    return element


def _table(table: Table, lang: Lang) -> etree._Element:
    element = E.table()
    for row in table.rows:
        line = E.row()
        for paragraph in row:
            cell = E.cell()
            _append_spaced(cell, [_segment(s, lang) for s in paragraph.segments], lang)
            line.append(cell)
        element.append(line)
    return element


def _paragraph(paragraph: Paragraph, label: etree._Element | None, lang: Lang) -> etree._Element:
    element = E.p(*([label] if label is not None else []))
    _append_spaced(element, [_segment(s, lang) for s in paragraph.segments], lang)
    return element


def _append_spaced(parent: etree._Element, children: list[etree._Element], lang: Lang) -> None:
    """Append inline elements, separated by a space in English and by nothing in Japanese."""
    for child in children:
        if len(parent) and not parent[-1].get(XML_SPACE):
            parent[-1].tail = SEGMENT_SEPARATOR[lang] or None
        parent.append(child)


def _label(unit: Unit) -> etree._Element:
    element = E.label(unit.label)
    if unit.generated:
        element.set("type", "generated")
    element.set(XML_SPACE, "preserve")
    return element


def _segment(segment: Segment, lang: Lang) -> etree._Element:
    if segment.anchor.kind == "n":
        element = E.note(segment.text, type="source", place="inline")
    else:
        element = E.s(segment.text)
    element.set(XML_ID, f"{lang}.{segment.anchor}")
    return element


def _boilerplate(part: Boilerplate) -> etree._Element:
    return E.fw(part.text, type=part.kind)
