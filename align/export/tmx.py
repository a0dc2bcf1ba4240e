"""TMX 1.4b (LISA OSCAR, 26 April 2005), level 1."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from lxml import etree

from align import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.unit import TranslationUnit

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write_tmx(units: Iterable[TranslationUnit], stream: IO[bytes]) -> int:
    """Stream the translation units with two sides; say how many.

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
                for unit in units:
                    if unit.two_sided:
                        file.write(_unit(unit), pretty_print=True)
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


def _unit(unit: TranslationUnit) -> etree._Element:
    element = etree.Element("tu", tuid=unit.id, segtype="sentence")
    for kind, value in _properties(unit):
        prop = etree.SubElement(element, "prop", type=kind)
        prop.text = value
    for side in unit.sides:
        variant = etree.SubElement(element, "tuv", {_LANG: side.lang})
        etree.SubElement(variant, "seg").text = side.text
    return element


def _properties(unit: TranslationUnit) -> list[tuple[str, str]]:
    return [
        ("x-readout", unit.readout),
        ("x-anchor-en", " ".join(map(str, unit.source.anchors))),
        ("x-anchor-ja", " ".join(map(str, unit.target.anchors))),
        ("x-bead", unit.bead.type),
        ("x-status", unit.status),
        ("x-probability", f"{unit.probability:.2f}"),
    ]
