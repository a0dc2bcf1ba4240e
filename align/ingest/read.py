"""One source to one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.disk import digest
from align.ingest.formats import read_page
from align.ingest.front import FrontPart, split_front
from align.ingest.numbering import number
from align.ingest.structure import TreeBuilder
from align.model.anchor import Anchor
from align.model.document import Boilerplate, Document, Paragraph, Segment, Source, Unit
from align.values.date import read_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model.anchor import Lang
    from align.model.document import Segmenter


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, and the line of the source each of its units begins at."""

    document: Document
    lines: Mapping[Anchor, int]


def read_source(
    data: bytes, name: str, readout: str, lang: Lang, segmenter: Segmenter, path: str = ""
) -> Reading:
    """Read a source as a document; ``path`` is how the TEI file is to point to it.

    Raises AlignError for bytes that cannot be decoded without loss, for a source that holds
    no paragraph or cannot be numbered, and, as a last guard, if any character but white
    space would be lost.
    """
    page = read_page(data, name, lang)
    front, blocks = split_front(page.blocks)
    builder = TreeBuilder(number(blocks), lang, name, segmenter)
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
    _check_nothing_lost(page.printed, document, name)
    return Reading(document, builder.lines | _front_lines(front))


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
    """Title and date units in the page's order; all lines of the title are one unit."""
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


def _check_nothing_lost(text: str, document: Document, name: str) -> None:
    before = "".join(text.split())
    after = "".join("".join(document.strings()).split())
    if before != after:
        at = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
        raise AlignError(
            name,
            f'text would be lost or moved near "{before[at : at + 20]}"',
            "please report this source as a fault of the tool",
        )
