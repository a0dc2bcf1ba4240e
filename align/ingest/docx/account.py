"""All texts in the parts of a .docx, read without any rules about what Word prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.ingest.account import SourceText
from align.ingest.docx.symbols import font_of, plain_symbols, symbol
from align.ingest.docx.xml import M, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_TEXTS = tuple(
    space + name
    for space, names in ((W, ("t", "delText", "instrText", "delInstrText")), (M, ("t",)))
    for name in names
)
_SYMBOL, _HYPHEN, _PARAGRAPH, _BOX = W + "sym", W + "noBreakHyphen", W + "p", W + "txbxContent"


def source_of(root: etree._Element) -> Iterator[SourceText]:
    """Every text below an element. Its line is the paragraph number, without those in boxes."""
    line = 0
    for element in root.iter(_PARAGRAPH, _SYMBOL, _HYPHEN, *_TEXTS):
        if element.tag == _PARAGRAPH:
            line += next(element.iterancestors(_BOX), None) is None
        elif element.tag == _SYMBOL:
            yield SourceText(symbol(element), line)
        elif element.tag == _HYPHEN:
            yield SourceText("\u2011", line)
        else:
            text = plain_symbols(element.text or "", font_of(element.getparent()))
            yield SourceText(text, line)


def notes_referred_to(root: etree._Element) -> set[tuple[str, str]]:
    """Kind and id of every note that is referred to below an element."""
    return {
        (f"{kind}s", reference.get(W + "id", ""))
        for kind in ("footnote", "endnote")
        for reference in root.iter(f"{W}{kind}Reference")
    }
