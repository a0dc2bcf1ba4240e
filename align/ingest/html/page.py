"""HTML to blocks: old pages with nested tables and ``<BR>``, and pages of a modern CMS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from align.errors import AlignError
from align.ingest.account import Account, SourceText
from align.ingest.block import Page
from align.ingest.html.controls import find_controls
from align.ingest.html.notes import note_texts
from align.ingest.html.parts import Parts, find_main, title_above, why_unprinted
from align.ingest.html.walker import Walker

if TYPE_CHECKING:
    from align.model.anchor import Lang

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+))")
_LAST_CHARACTER = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


def parse_html(text: str, name: str) -> etree._Element:
    """Parse the decoded text of a page.

    Args:
        text: the HTML.
        name: the name of the source, for messages.

    Raises:
        AlignError: elements are nested more deeply than libxml2 allows. It would drop the
            rest of the page without an error.
    """
    parser = etree.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    if declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    try:
        root = etree.fromstring(text, parser) if text.strip() else None
    except etree.XMLSyntaxError as error:
        raise AlignError(name, f"not HTML ({error.msg})") from None
    fatal = [entry for entry in parser.error_log if entry.level_name == "FATAL"]
    if fatal:
        raise AlignError(
            f"{name}:{fatal[0].line}",
            f"cannot be read as HTML ({fatal[0].message.split(',')[0].lower()})",
            "save the page from a browser and try again",
        )
    if root is None:
        raise AlignError(name, "an empty page", "check that this is the right file")
    _refuse_replaced(text, root, name)
    return root


def read_html(text: str, name: str, lang: Lang) -> Page:
    """The blocks of a page.

    Args:
        text: the HTML, decoded.
        name: the name of the source, for messages.
        lang: decides how line ends inside paragraphs are joined.

    Raises:
        AlignError: the page cannot be parsed without loss.

    >>> page = "<h1>Talks</h1><p>Lead.</p><ol><li>One.<li>Two.</ol>"
    >>> [(b.place, b.list_label.printed if b.list_label else "", b.text)
    ...  for b in read_html(page, "x.html", "en").blocks][1:]
    [('text', '', 'Lead.'), ('text', '1. ', 'One.'), ('text', '2. ', 'Two.')]
    """
    root = parse_html(text, name)
    controls = find_controls(root)
    main = find_main(root)
    parts = Parts(main, title_above(root, main), controls.heading_controls, note_texts(root))
    walker = Walker(lang, parts)
    steps = etree.iterwalk(root, events=("start", "end"))
    skipped: etree._Element | None = None
    for event, element in steps:
        if event == "start":
            reason = why_unprinted(element)
            if reason and not (reason == "hidden" and element in controls.opened):
                walker.skip(element, reason)
                skipped = element
                steps.skip_subtree()
            else:
                walker.start(element)
            continue
        if element is not skipped:
            walker.end(element)
        walker.tail(element)
    walker.flush()
    if not walker.blocks and (frames := [f.get("src") or "?" for f in root.iter("frame")]):
        raise AlignError(
            name, f"a page of frames: its text is in {', '.join(frames)}", "take that page"
        )
    return Page(
        walker.blocks,
        Account(_source(root), tuple(walker.unprinted), walker.added, walker.in_order),
        title=_SPACE.sub(" ", root.findtext(".//head/title") or "").strip(),
        lang=root.get("lang", "") or root.get("xml:lang", ""),
    )


def _source(root: etree._Element) -> tuple[SourceText, ...]:
    """All texts of a page, in elements of any kind."""
    return tuple(
        SourceText(
            str(text), (text.getparent().sourceline or 0) if text.getparent() is not None else 0
        )
        for text in root.xpath("//text()")
    )


def _refuse_replaced(text: str, root: etree._Element, name: str) -> None:
    """Raise AlignError for references to no character (``&#0;``): the parser would replace them."""
    if not any("\ufffd" in str(piece) for piece in root.xpath("//text()")):
        return
    for match in _REFERENCE.finditer(text):
        code = int(match[1], 16) if match[1] else int(match[2])
        if code == 0 or code in _SURROGATES or code > _LAST_CHARACTER:
            line = text.count("\n", 0, match.start()) + 1
            raise AlignError(
                f"{name}:{line}", f'"{match[0]};" is no character', "remove it from the source"
            )
