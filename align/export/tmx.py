"""TMX 1.4b (LISA OSCAR, 26 April 2005), level 1."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from lxml import etree

from align import __version__
from align.model.document import JOINT, Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.anchor import Anchor, Lang
    from align.model.bitext import Bead, Bitext

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write_tmx(bitexts: Iterable[Bitext], stream: IO[bytes]) -> int:
    """Stream one translation unit for each two-sided sentence bead in force; say how many.

    Properties tell the readout, the anchors of both sides, the bead's type, status and
    probability. Japanese segments are joined with nothing, English ones with a space.
    """
    count = 0
    with etree.xmlfile(stream, encoding="UTF-8") as file:
        file.write_declaration()
        file.write_doctype(_DOCTYPE)
        with file.element("tmx", version="1.4"):
            file.write("\n", _header(), "\n")
            with file.element("body"):
                file.write("\n")
                for bitext in bitexts:
                    for unit in _units(bitext):
                        file.write(unit, pretty_print=True)
                        count += 1
    stream.write(b"\n")
    return count


def _header() -> etree._Element:
    return etree.Element(
        "header",
        {
            "creationtool": "readout-align",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "TEI",
            "adminlang": "en",
            "srclang": "*all*",
            "datatype": "plaintext",
        },
    )


def _units(bitext: Bitext) -> Iterable[etree._Element]:
    for bead in bitext.alignment.sentences:
        if not (bead.source and bead.target and bead.in_force):
            continue
        unit = etree.Element("tu", tuid=_identifier(bitext.readout, bead), segtype="sentence")
        for kind, value in _properties(bitext, bead):
            prop = etree.SubElement(unit, "prop", type=kind)
            prop.text = value
        for document, anchors in ((bitext.source, bead.source), (bitext.target, bead.target)):
            _variant(unit, document, anchors)
        yield unit


def _identifier(readout: str, bead: Bead) -> str:
    return f"{readout}#{bead.source[0]}-{bead.target[0]}"


def _properties(bitext: Bitext, bead: Bead) -> list[tuple[str, str]]:
    return [
        ("x-readout", bitext.readout),
        ("x-anchor-en", " ".join(map(str, bead.source))),
        ("x-anchor-ja", " ".join(map(str, bead.target))),
        ("x-bead", bead.type),
        ("x-status", bead.status),
        ("x-probability", f"{bead.probability:.2f}"),
    ]


def _variant(unit: etree._Element, document: Document, anchors: tuple[Anchor, ...]) -> None:
    lang: Lang = document.lang
    texts = {s.anchor: s.text for s in document.segments()}
    variant = etree.SubElement(unit, "tuv", {_LANG: lang})
    etree.SubElement(variant, "seg").text = JOINT[lang].join(texts[a] for a in anchors)
