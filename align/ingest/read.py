"""Reads one source and makes a document of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.disk import digest
from align.ingest.account import check_complete, check_order
from align.ingest.formats import read_page
from align.ingest.outline.front import FrontPart, split_front
from align.ingest.outline.numbering import number_blocks
from align.ingest.outline.tree_builder import TreeBuilder
from align.model.anchor import Anchor
from align.model.document import Boilerplate, Document, Paragraph, Segment, Source, Unit
from align.values.date_line import read_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from align.ingest.account import UnprintedText
    from align.ingest.block import Page
    from align.ingest.outline.numbering import Item
    from align.model.anchor import Lang
    from align.model.document import BoilerplateKind, Segmenter


# Every character that XML 1.0 does not allow (section 2.2).
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class BoilerplateBlock:
    """A block that is in the document but is not part of the readout."""

    text: str
    line: int
    kind: BoilerplateKind


@dataclass(frozen=True, slots=True)
class IngestedText:
    """A document, the source line of each of its units, and the texts that are not part of it."""

    document: Document
    lines: Mapping[Anchor, int]
    boilerplate: tuple[BoilerplateBlock, ...] = ()
    unprinted: tuple[UnprintedText, ...] = ()  # what is not printed


def read_source(
    data: bytes, name: str, readout: str, lang: Lang, segmenter: Segmenter, path: str = ""
) -> IngestedText:
    """Read a source and make a document of it.

    Args:
        data: the bytes of the file.
        name: its name, for messages and for the choice between plain text and HTML.
        readout: the id of the readout.
        lang: its language.
        segmenter: divides paragraphs into sentences.
        path: the path of the source to write into the TEI file; "" for standard input.

    Raises:
        AlignError: the bytes cannot be decoded without loss, there is no paragraph, the
            labels cannot be numbered, or a character other than white space would be lost.
    """
    page = read_page(data, name, lang)
    _refuse_unwritable(page, name)
    front, blocks = split_front(page.blocks)
    items = number_blocks(blocks)
    builder = TreeBuilder(items, lang, name, segmenter)
    body = builder.build()
    if not any(isinstance(part, Unit) for part in body):
        raise AlignError(name, "no paragraph of text in it", "check that this is the right file")
    document = Document(
        readout=readout,
        lang=lang,
        source=Source(path, digest(data)),
        content=(*_front_units(front), *body),
        date=_iso_date(front),
    )
    check_order((block.text for block in page.blocks), document.strings(), name)
    check_complete(page.account, document.strings(), name)
    boilerplate = tuple(_boilerplate_blocks(front, items))
    return IngestedText(
        document, builder.lines | _front_lines(front), boilerplate, page.account.unprinted
    )


def _boilerplate_blocks(front: list[FrontPart], items: list[Item]) -> Iterator[BoilerplateBlock]:
    """The blocks that are boilerplate, in the order of the page."""
    for part in front:
        if part.role == "boilerplate":
            yield BoilerplateBlock(part.block.text, part.block.line, part.boilerplate)
    for item in items:
        if item.boilerplate:
            yield BoilerplateBlock(item.text, item.block.line, item.boilerplate)


def _front_lines(front: list[FrontPart]) -> dict[Anchor, int]:
    lines: dict[Anchor, int] = {}
    for part in front:
        if part.role != "boilerplate":
            lines.setdefault(Anchor((part.role,)), part.block.line)
    return lines


def _iso_date(front: list[FrontPart]) -> str:
    for part in front:
        if part.role == "date":
            date = read_date(part.block.text)
            return date.isoformat() if date else ""
    return ""


def _front_units(front: list[FrontPart]) -> list[Unit | Boilerplate]:
    """Title and date units in the order of the page; all lines of the title are one unit."""
    units: list[Unit | Boilerplate] = []
    roles = [part.role for part in front]
    first_title = roles.index("title") if "title" in roles else len(roles)
    last_title = len(roles) - 1 - roles[::-1].index("title") if "title" in roles else -1
    title = Anchor(("title",))
    lines: list[Paragraph | Boilerplate | Unit] = []
    for index, part in enumerate(front):
        text = part.block.text
        if part.role == "title":
            number = 1 + sum(isinstance(line, Paragraph) for line in lines)
            lines.append(Paragraph((Segment(title.segment("h", number), text),)))
        elif first_title < index < last_title:  # a link between the lines of the title
            lines.append(Boilerplate(text, part.boilerplate))
        elif part.role == "boilerplate":
            units.append(Boilerplate(text, part.boilerplate))
        else:
            date = Anchor(("date",))
            line = Paragraph((Segment(date.segment("s", 1), text),))
            units.append(Unit(date, "date", content=(line,)))
        if index == last_title:
            units.append(Unit(title, "title", content=tuple(lines)))
    return units


def _refuse_unwritable(page: Page, name: str) -> None:
    """Raise AlignError for characters that an XML file cannot hold."""
    for block in page.blocks:
        if found := _UNWRITABLE.search(block.text):
            raise AlignError(
                f"{name}:{block.line}",
                f"holds U+{ord(found[0]):04X}, a character that no XML file can hold",
                "remove it from the source",
            )
