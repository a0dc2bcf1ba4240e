"""Reads TEI as a document: the inverse of :mod:`align.tei.write`. People may edit the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from align.errors import AlignError
from align.files.xml import safe_parse
from align.model.anchor import Anchor, Lang
from align.model.document import (
    SEGMENT_SEPARATOR,
    Boilerplate,
    BoilerplateKind,
    Document,
    Paragraph,
    Segment,
    Source,
    Table,
    Unit,
    UnitKind,
)
from align.tei.header import recorded_digest, text_status
from align.tei.xml import XML_ID, XML_LANG, local, tag, validate

if TYPE_CHECKING:
    from lxml import etree

_BREAK = re.compile(r"[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class TeiText:
    """A text read from its file: the document, and who has written the file."""

    document: Document
    signature: str  # the versions of the stages that made it
    edited: bool  # whether a person has changed or written it


def read_tei(text: str, name: str) -> TeiText:
    """Read and check one text.

    Args:
        text: the XML.
        name: the name of the file, for messages.

    Raises:
        AlignError: the XML is not well-formed or not valid, or an id does not match its
            place. The message names the first such line.
    """
    root = safe_parse(text, name)
    validate(root, "readout", name)
    lang = cast("Lang", root.get(XML_LANG))
    reader = _Reader(lang, name)
    readout = reader.readout(root)
    written, present = recorded_digest(root)
    document = Document(
        readout=readout,
        lang=lang,
        source=_source(root),
        content=reader.content(root),
        date=_date(root),
        status=text_status(root),
    )
    return TeiText(document, _signature(root), edited=not written or written != present)


def _source(root: etree._Element) -> Source:
    bibl = root.find(f".//{tag('sourceDesc')}/{tag('bibl')}")
    if bibl is None:
        return Source("", "")
    pointer = bibl.find(tag("ptr"))
    return Source("" if pointer is None else pointer.get("target", ""), bibl.get("n", ""))


def _date(root: etree._Element) -> str:
    line = root.find(f".//{tag('front')}/{tag('docDate')}")
    return "" if line is None else line.get("when", "")


def _signature(root: etree._Element) -> str:
    return root.findtext(f".//{tag('application')}[@ident='readout-align']/{tag('label')}") or ""


class _Reader:
    """Reads one file and checks that each id matches its place."""

    def __init__(self, lang: Lang, name: str) -> None:
        self.lang = lang
        self.name = name
        self._seen: set[Anchor] = set()
        self._last: dict[tuple[Anchor, str], int] = {}

    def readout(self, root: etree._Element) -> str:
        ident = root.get(XML_ID, "")
        readout, _, lang = ident[1:].rpartition(".")
        if lang != self.lang:
            raise self._error(root, f'xml:id "{ident}" is not for xml:lang "{self.lang}"')
        return readout

    def content(self, root: etree._Element) -> tuple[Unit | Boilerplate, ...]:
        parts: list[Unit | Boilerplate] = []
        text = root.findall(f"{tag('text')}/{tag('front')}") + root.findall(
            f"{tag('text')}/{tag('body')}"
        )
        for element in (child for part in text for child in part):
            match local(element):
                case "fw":
                    parts.append(self._boilerplate(element))
                case "head" | "docDate":
                    parts.append(self._front_unit(element))
                case "div":
                    parts.append(self._unit(element, None))
        return tuple(parts)

    def _front_unit(self, element: etree._Element) -> Unit:
        anchor = self._anchor(element)
        kind: UnitKind = "title" if local(element) == "head" else "date"
        if str(anchor) != kind:
            raise self._error(element, f'its xml:id must be "{self.lang}.{kind}"')
        content: list[Paragraph | Table | Boilerplate | Unit] = []
        for inner in element:
            match local(inner):
                case "s":
                    content.append(Paragraph((self._segment(inner, anchor),)))
                case "fw":
                    content.append(self._boilerplate(inner))
        return Unit(anchor, kind, content=tuple(content))

    def _unit(self, element: etree._Element, parent: Unit | None) -> Unit:
        kind = cast("UnitKind", element.get("type"))
        if kind == "continuation" and parent is not None:
            anchor = parent.anchor
        else:
            anchor = self._anchor(element)
            self._check_place(element, anchor, parent)
        label, generated = "", False
        heading: tuple[Segment, ...] = ()
        content: list[Paragraph | Table | Boilerplate | Unit] = []
        shell = Unit(anchor, kind)
        for inner in element:
            match local(inner):
                case "head":
                    label += self._label(inner)
                    generated = generated or self._is_generated(inner)
                    heading = (*heading, *self._segments(inner, anchor))
                case "p":
                    label += self._label(inner)
                    generated = generated or self._is_generated(inner)
                    content += self._paragraph(inner, anchor)
                case "table":
                    content.append(self._table(inner, anchor))
                case "fw":
                    content.append(self._boilerplate(inner))
                case "div":
                    content.append(self._unit(inner, shell))
        return Unit(anchor, kind, label, heading, tuple(content), generated)

    def _table(self, element: etree._Element, anchor: Anchor) -> Table:
        return Table(
            tuple(
                tuple(Paragraph(self._segments(cell, anchor)) for cell in row if local(cell))
                for row in element
                if local(row)
            )
        )

    def _boilerplate(self, element: etree._Element) -> Boilerplate:
        return Boilerplate(self._text(element), cast("BoilerplateKind", element.get("type")))

    def _paragraph(
        self, element: etree._Element, anchor: Anchor
    ) -> list[Paragraph | Table | Boilerplate | Unit]:
        """One ``p`` is one paragraph; boilerplate inside it divides it."""
        parts: list[Paragraph | Table | Boilerplate | Unit] = []
        run: list[Segment] = []
        for inner in element:
            if local(inner) == "fw":
                if run:
                    parts.append(Paragraph(tuple(run)))
                    run = []
                parts.append(self._boilerplate(inner))
            elif local(inner) in ("s", "note"):
                run.append(self._segment(inner, anchor))
        return [*parts, Paragraph(tuple(run))] if run else parts

    def _segments(self, element: etree._Element, anchor: Anchor) -> tuple[Segment, ...]:
        return tuple(self._segment(s, anchor) for s in element if local(s) == "s")

    def _segment(self, element: etree._Element, unit: Anchor) -> Segment:
        anchor = self._anchor(element)
        kinds = "n" if local(element) == "note" else "sh"
        if anchor.unit != unit or anchor.kind not in kinds:
            raise self._error(element, f'"{anchor}" stands in unit "{unit}"')
        last = self._last.get((unit, anchor.kind), 0)
        if anchor.number < last:
            raise self._error(element, f'"{anchor}" stands after "{unit}.{anchor.kind}{last}"')
        self._last[unit, anchor.kind] = anchor.number
        return Segment(anchor, self._text(element))

    def _label(self, element: etree._Element) -> str:
        label = element.find(tag("label"))
        return "" if label is None else "".join(label.itertext())

    def _is_generated(self, element: etree._Element) -> bool:
        label = element.find(tag("label"))
        return label is not None and label.get("type") == "generated"

    def _text(self, element: etree._Element) -> str:
        """All characters, also inside inline markup. A line break is read as a space."""
        raw = "".join(element.itertext())
        text = _BREAK.sub(SEGMENT_SEPARATOR[self.lang], raw).strip()
        if not text:
            raise self._error(element, f"empty {local(element)}")
        return text

    def _anchor(self, element: etree._Element) -> Anchor:
        ident = element.get(XML_ID, "")
        lang, _, rest = ident.partition(".")
        anchor = Anchor.parse(rest)  # the schema has checked its form
        if lang != self.lang:
            raise self._error(element, f'"{ident}" is not of xml:lang "{self.lang}"')
        if anchor in self._seen:
            raise self._error(element, f'"{ident}" stands twice')
        self._seen.add(anchor)
        return anchor

    def _check_place(self, element: etree._Element, anchor: Anchor, parent: Unit | None) -> None:
        above = parent.anchor.path if parent else ()
        if anchor.named or anchor.path[:-1] != above or anchor.ordinal != element.get("n"):
            expected = Anchor((*above, element.get("n", "?")))
            raise self._error(element, f'"{anchor}" stands where "{expected}" must')

    def _error(self, element: etree._Element, what: str) -> AlignError:
        return AlignError(f"{self.name}:{element.sourceline}", what, "correct the xml:id")
