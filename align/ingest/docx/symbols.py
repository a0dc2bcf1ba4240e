"""Characters of symbol fonts, which Word stores as U+F000 plus their code in the font."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.ingest.docx.xml import W, child

if TYPE_CHECKING:
    from lxml import etree

# Adobe's table for Symbol (unicode.org, MAPPINGS/VENDORS/ADOBE/symbol.txt) and the names of
# Wingdings' signs in Unicode 7 (L2/11-052): what is used as a bullet, a mark or an arrow.
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xA8: "♦", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xDE: "⇒",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪",
    0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFC: "✓", 0xFE: "☑",
    **{0x81 + place: chr(ord("①") + place) for place in range(10)},
    **{0x8C + place: chr(ord("❶") + place) for place in range(10)},
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_HEX = re.compile("(?!D[89A-F])(?!FFF[EF])(?!00[01])[0-9A-F]{4}", re.IGNORECASE)
_PRIVATE = range(0xF020, 0xF100)
_PLACES = range(0x21, 0x100)


def plain_symbols(text: str, font: str | None) -> str:
    """A text of a symbol font in ordinary characters; unknown characters stay unchanged.

    >>> plain_symbols("\\uf0b7", "Symbol"), plain_symbols("\\uf0b7", "Times")
    ('•', '\\uf0b7')
    """
    table = _FONTS.get((font or "").lower(), {})
    return "".join(table.get(ord(c) & 0xFF, c) if ord(c) in _PRIVATE else c for c in text)


def plain_bullet(text: str, font: str | None) -> str:
    """A bullet as an ordinary character. It may be stored as a letter of a symbol font.

    >>> plain_bullet("l", "Wingdings"), plain_bullet("・", "Wingdings"), plain_bullet("o", "Arial")
    ('●', '・', 'o')
    """
    table = _FONTS.get((font or "").lower(), {})
    return "".join(
        table.get(ord(c), c) if ord(c) in _PLACES else c for c in plain_symbols(text, font)
    )


def symbol(element: etree._Element) -> str:
    """The character of a ``w:sym``; "" where it has none."""
    code = _HEX.fullmatch(element.get(W + "char", ""))
    return plain_bullet(chr(int(code[0], 16)), element.get(W + "font")) if code else ""


def font_of(run: etree._Element | None) -> str | None:
    """The font in the properties of a run; None where it has none."""
    fonts = child(run, "rPr", "rFonts")
    return None if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi")
