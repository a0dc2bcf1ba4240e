"""InterText Editor and InterText Server (Pavel Vondřička, Czech National Corpus).

For each readout ``ID.en.xml`` and ``ID.ja.xml`` hold the texts, ``ID.en.ja.xml`` the links: one
``linkGrp`` whose ``xtargets`` name the segments of ``toDoc`` (English) first, then those of
``fromDoc`` (Japanese), as InterText Editor 1.5 writes it. Ids are numbered in two levels, paragraph
and segment, so that InterText can number them anew after a change; the anchor of a segment is in
its attribute ``n``.

The links cover both texts: a segment without a link is a link with one side and the status
``plain``. Links that cross stand at the place of their English side. InterText Editor shows them
("support for cross-order alignment" in its guide).

The status is ``man`` for a link that a person has confirmed, ``auto`` for one that the tool has
made, ``plain`` for any other. There is no place for the probability.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.links.linked_texts import LinkedTexts, Position, ReadLink
from align.export.links.text_files import (
    XmlText,
    links_in,
    read_xml_text,
    xml_objection,
    xml_text,
)
from align.model.anchor import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml import etree

    from align.export.contract import Creator, LinkedPair, Opener
    from align.export.record import UnitRecord
    from align.model.anchor import Lang
    from align.model.document import Segment

_DECLARATION = "<?xml version='1.0' encoding='utf-8'?>\n"
_STATUSES: Mapping[str, str] = {"confirmed": "man", "auto": "auto"}
_PLAIN = "plain"
_READ = {own: ours for ours, own in _STATUSES.items()}
#: The version in the name of a text, ``Title.ja-00.xml``, begins with its language.
_VERSION = re.compile(r"\.(en|ja)(?:[-_][^./]*)?\.xml")


def write_intertext(
    pairs: Iterable[LinkedPair],
    create: Creator,
    options: ExportOptions = DEFAULTS,  # noqa: ARG001 nothing of them applies here
) -> None:
    """Write both texts and the links of each readout."""
    for pair in pairs:
        found = LinkedTexts(pair)
        ids: dict[Lang, list[str]] = {}
        for lang in LANGUAGES:
            numbered = list(_numbered(found, lang))
            ids[lang] = [ident for paragraph in numbered for ident, _ in paragraph]
            with create(f"{found.readout}.{lang}.xml") as stream:
                stream.write("".join(_text(found.readout, lang, numbered)).encode())
        with create(f"{found.readout}.en.ja.xml") as stream:
            documents = f"toDoc='{found.readout}.en.xml' fromDoc='{found.readout}.ja.xml'"
            stream.write(f"{_DECLARATION}<linkGrp {documents}>\n".encode())
            stream.write("".join(_link(one, ids) for one in found.positions()).encode())
            stream.write(b"</linkGrp>\n")


def _numbered(found: LinkedTexts, lang: Lang) -> Iterator[list[tuple[str, Segment]]]:
    """The segments of each paragraph with their ids, both counted from 1."""
    for number, paragraph in enumerate(found.paragraphs[lang], start=1):
        yield [(f"{number}:{k}", segment) for k, segment in enumerate(paragraph, start=1)]


def _text(readout: str, lang: Lang, numbered: Iterable[list[tuple[str, Segment]]]) -> Iterator[str]:
    yield f'{_DECLARATION}<text id="{readout}" xml:lang="{lang}">\n'
    for number, paragraph in enumerate(numbered, start=1):
        yield f'<p id="{number}">\n'
        for ident, segment in paragraph:
            content = xml_text(segment.text)
            yield f'<s id="{ident}" n="{segment.anchor}">{content}</s>\n'
        yield "</p>\n"
    yield "</text>\n"


def _link(position: Position, ids: Mapping[Lang, list[str]]) -> str:
    sides = (
        " ".join(ids[lang][place] for place in places)
        for lang, places in zip(LANGUAGES, (position.source, position.target), strict=True)
    )
    unit = position.unit
    status = _STATUSES.get(unit.status, _PLAIN) if unit else _PLAIN
    return f"<link type='{position.type}' xtargets='{';'.join(sides)}' status='{status}'/>\n"


# Reading


def read_intertext(name: str, opener: Opener) -> Iterator[UnitRecord]:
    """The links of a file of InterText with the texts that it names.

    A link with one side and the status ``plain`` is no link: nobody has said that the segment has
    no counterpart.

    Args:
        name: of the file of links.
        opener: opens a file by its name.

    Raises:
        AlignError: it is no file of InterText, a text is missing, or a link holds a segment that
            is not in it.
    """
    texts: tuple[_Side, _Side] | None = None
    elements = links_in(name, opener, "linkGrp", "InterText")
    for number, element in enumerate(elements, start=1):
        where = f"{name}:{element.sourceline}"
        texts = texts or _both(element, where, opener)
        link = _read_link(element, texts, str(number), where)
        status = element.get("status", _PLAIN)
        if all(link.ids) or (any(link.ids) and status != _PLAIN):
            yield link.record(texts[0].readout, _READ.get(status, ""))


class _Side:
    """A text, its name and its language."""

    def __init__(self, name: str, where: str, opener: Opener) -> None:
        self.name = name
        opened = opener(name)
        if opened is None:
            raise AlignError(where, f"there is no {name} beside it", "put it there")
        with opened as stream:
            self.text: XmlText = read_xml_text(stream, name)
        version = _VERSION.search(name)
        self.lang = version[1] if version else self.text.lang
        if self.lang not in LANGUAGES:
            what = f"{name} is neither English nor Japanese by its name or its xml:lang"
            raise AlignError(where, what, "name it ID.en.xml or ID.ja.xml")
        self.readout = name[: version.start()] if version else name.removesuffix(".xml")


def _both(element: etree._Element, where: str, opener: Opener) -> tuple[_Side, _Side]:
    """The two texts in the order of ``xtargets``."""
    root = element.getroottree().getroot()
    names = root.get("toDoc"), root.get("fromDoc")
    if not names[0] or not names[1]:
        raise AlignError(where, "a link whose texts are not named", "name them: toDoc, fromDoc")
    first, second = (_Side(name, where, opener) for name in names if name)
    if first.lang == second.lang:
        what = f"{names[0]} and {names[1]} are of the same language"
        raise AlignError(where, what, "one is to be English and one Japanese")
    return first, second


def _read_link(
    element: etree._Element, texts: tuple[_Side, _Side], number: str, where: str
) -> ReadLink:
    sides = element.get("xtargets", "").split(";")
    if len(sides) != 2:
        what = f'"{element.get("xtargets", "")}" has not two sides set apart by a semicolon'
        raise AlignError(where, what, 'write it as xtargets="1:1 1:2;1:1"')
    ids: dict[str, list[str]] = {}
    found: dict[str, list[str]] = {}
    for side, one in zip(sides, texts, strict=True):
        for ident in side.split():
            if ident not in one.text.texts:
                what = f'there is no segment "{ident}" in {one.name}'
                raise AlignError(where, what, "correct the link")
        ids[one.lang] = [one.text.anchors[ident] for ident in side.split()]
        found[one.lang] = [one.text.texts[ident] for ident in side.split()]
    return ReadLink(number, (ids["en"], ids["ja"]), (found["en"], found["ja"]))


INTERTEXT = Format(
    "intertext",
    (".xml",),
    write_pairs=write_intertext,
    read_folder=read_intertext,
    one_sided=True,
    main=r".*\.en\.ja\.xml",
    objection=xml_objection,
)
