"""HTML to blocks: pages of all eras, from nested tables and ``<BR>`` to a CMS's containers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from align.errors import AlignError
from align.ingest.block import Block, Cell, Page, Place
from align.ingest.html_lists import Counter, begin_list
from align.ingest.html_parts import find_main, is_aside
from align.ingest.labels import Label, read_label
from align.ingest.table import is_data_table
from align.ingest.wrapping import unwrap
from align.text.script import is_spaced

if TYPE_CHECKING:
    from align.model.anchor import Lang

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
# What a browser does not print.
_UNPRINTED = frozenset(
    """script style head template noscript iframe object embed audio video canvas svg select
    option datalist textarea button map""".split()
)
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li
    main menu nav ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTS = frozenset(("ol", "ul", "menu", "dir"))
_INDENTED = _LISTS | {"blockquote", "dd"}
_BOLD = frozenset(("b", "strong", *_HEADINGS))
_CAPTIONS = frozenset(("figcaption", "caption"))
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])(?:caption|photo-?text|credit)", re.IGNORECASE)
#: Columns one level of markup indents by; only the order of margins matters.
_INDENT = 2
#: Columns beyond which the text under a picture is a paragraph.
_LONGEST_CAPTION = 160
#: Pixels up to which a picture is an ornament: a bullet, an arrow, a spacer.
_ICON = 60
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Marks between links, which are no text of their own.
_BETWEEN_LINKS = re.compile(r"[\s|｜・/／>＞»<＜«\[\]［］（）()、,▲▼△→←↑●■◆○*-]*")


def parse_html(text: str, name: str) -> etree._Element:
    """The tree of a page, whose text has been decoded already.

    Nests as deep as libxml2 lets it; beyond, it would drop the rest without a word, so that
    is an error here.
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
    return root


def read_html(text: str, name: str, lang: Lang) -> Page:
    """The blocks of a page, with what its markup says of each.

    >>> page = "<h1>Talks</h1><p>Lead.</p><ol><li>One.<li>Two.</ol>"
    >>> [(b.place, b.mark.printed if b.mark else "", b.text)
    ...  for b in read_html(page, "x.html", "en").blocks][1:]
    [('text', '', 'Lead.'), ('text', '1. ', 'One.'), ('text', '2. ', 'Two.')]
    """
    root = parse_html(text, name)
    walker = _Walker(lang, find_main(root))
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        if event == "end":
            walker.end(element)
        elif _is_printed(element):
            walker.start(element)
        else:
            steps.skip_subtree()
    walker.flush()
    canonical = root.find(".//link[@rel='canonical']")
    return Page(
        walker.blocks,
        "".join(walker.printed),
        title=_SPACE.sub(" ", root.findtext(".//head/title") or "").strip(),
        url="" if canonical is None else canonical.get("href", ""),
        lang=root.get("lang", "") or root.get("xml:lang", ""),
    )


def _is_printed(element: etree._Element) -> bool:
    if element.tag in _UNPRINTED or element.get("hidden") is not None:
        return False
    style = element.get("style")
    return not (style and _HIDDEN.search(style))


@dataclass(slots=True)
class _Line:
    """What is gathered of one line of print until something ends it."""

    pieces: list[str] = field(default_factory=list)
    number: int = 0
    plain: bool = False  # something in it is no link
    light: bool = False  # something in it is not bold
    under_picture: bool = False


@dataclass(slots=True)
class _Table:
    number: int
    data: bool
    row: int = -1
    column: int = -1


class _Walker:
    """Takes a page element by element; :meth:`flush` turns what was gathered into blocks."""

    def __init__(self, lang: Lang, main: etree._Element | None) -> None:
        self.blocks: list[Block] = []
        self.printed: list[str] = []
        self.lang = lang
        self._main = main
        self._inside_main = main is None
        self._open: dict[str, int] = {}  # how many of each kind of element are open
        self._aside: list[etree._Element] = []
        self._captions: list[etree._Element] = []
        self._lists: list[Counter] = []
        self._tables: list[_Table] = []
        self._table_count = 0
        self._mark: Label | None = None
        self._lines: list[_Line] = [_Line()]
        self._source_line = 1
        self._group = 0
        self._picture = False

    # Elements

    def start(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if element.sourceline:
            self._source_line = element.sourceline
        if tag in _BLOCKS:
            self.flush()
            self._start_block(tag, element)
        elif tag == "br":
            self._break()
        elif tag == "img":
            width = element.get("width") or ""
            self._picture = not (width.isdigit() and int(width) <= _ICON)
        self._open[tag] = self._open.get(tag, 0) + 1
        self._text(element.text)

    def _start_block(self, tag: str, element: etree._Element) -> None:
        self._group += 1
        if element is self._main:
            self._inside_main = True
        if not self._aside and is_aside(element):
            self._aside.append(element)
        if tag in _CAPTIONS or _CAPTION_CLASS.search(element.get("class") or ""):
            self._captions.append(element)
        if tag in _LISTS:
            self._begin_list(element)
        elif tag == "li" and self._lists:
            self._mark = self._lists[-1].item(element)
        elif tag == "table":
            self._tables.append(_Table(self._table_count, _holds_data(element)))
            self._table_count += 1
        elif tag == "tr" and self._tables:
            self._tables[-1].row += 1
            self._tables[-1].column = -1
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].column += 1

    def _begin_list(self, element: etree._Element) -> None:
        if self._mark and self._mark.readings[0].ordinal:  # an item that holds but a list
            self._emit(Block("", self._source_line, self._margin(), self._group, mark=self._mark))
            self._mark = None
        self._lists.append(begin_list(element, len(self._lists)))

    def end(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if self._open.get(tag):
            self._open[tag] -= 1
            if tag in _BLOCKS:
                self.flush()
                self._end_block(tag, element)
        self._text(element.tail)

    def _end_block(self, tag: str, element: etree._Element) -> None:
        self._group += 1
        if element is self._main:
            self._inside_main = False
        if self._aside and self._aside[-1] is element:
            self._aside.pop()
        if self._captions and self._captions[-1] is element:
            self._captions.pop()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._mark = None
        elif tag == "table" and self._tables:
            self._tables.pop()

    # Text

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if not self._open.get("pre"):
            self._piece(text)
            return
        for index, line in enumerate(text.split("\n")):
            if index:
                self._break()
            self._piece(line)

    def _piece(self, text: str) -> None:
        line = self._lines[-1]
        if stripped := text.strip():
            self.printed.append(text)
            if not line.number:
                before = text[: text.index(stripped[0])].count("\n")
                line.number = self._source_line + before
            if not self._open.get("a") and not _BETWEEN_LINKS.fullmatch(stripped):
                line.plain = True
            if not any(self._open.get(tag) for tag in _BOLD):
                line.light = True
        line.pieces.append(text)
        self._source_line += text.count("\n")

    def _break(self) -> None:
        self._lines.append(_Line(under_picture=self._picture))

    # Blocks

    def flush(self) -> None:
        """Turn the lines gathered since the last block into blocks."""
        lines, self._lines = self._lines, [_Line()]
        picture, self._picture = self._picture, False
        if not any(line.number for line in lines):
            return
        found: list[Block] = []
        for index, line in enumerate(lines):
            text = self._collapse("".join(line.pieces))
            stripped = text.strip()
            if not stripped:
                # An empty line between <BR>s; the last <BR> of a block prints nothing.
                if 0 < index < len(lines) - 1:
                    self._group += 1
                continue
            first = len(text) - len(text.lstrip())
            margin = self._margin() + 2 * text[:first].count("　")
            line.under_picture = line.under_picture or (picture and len(lines) == 1)
            block = Block(stripped, line.number, margin, self._group)
            found.append(self._judge(block, line))
        for block in unwrap(found, self.lang) if len(found) > 1 else found:
            self._emit(block)

    def _judge(self, block: Block, line: _Line) -> Block:
        """The block with what the markup says of it."""
        text, number, margin, group = block.text, block.line, block.margin, block.group
        cell = None
        if self._tables and self._tables[-1].data and not self._captions:
            table = self._tables[-1]
            cell = Cell(table.number, max(table.row, 0), max(table.column, 0))
        mark, self._mark = self._mark, None
        if mark and (_has_own_label(text) or self._place(block, line) != "text"):
            mark = None
        return Block(text, number, margin, group, self._place(block, line), mark, cell)

    def _place(self, block: Block, line: _Line) -> Place:
        if self._aside or not self._inside_main:
            return "outside"
        short = len(block.text) <= _LONGEST_CAPTION and not block.terminated
        if self._captions or (line.under_picture and short):
            return "caption"
        heading = any(self._open.get(tag) for tag in _HEADINGS)
        if not line.plain and not heading:
            return "link"
        if heading or (not line.light and not block.terminated):
            return "heading"
        return "text"

    def _emit(self, block: Block) -> None:
        self.blocks.append(block)

    def _margin(self) -> int:
        return _INDENT * sum(self._open.get(tag, 0) for tag in _INDENTED)

    def _collapse(self, text: str) -> str:
        """White space as printed: a line end within Japanese is nothing, else one space."""
        if self.lang == "en" or "\n" not in text:
            return _SPACE.sub(" ", text)
        pieces = [piece for piece in re.split(r"[ \t\r\f]*\n[ \t\r\n\f]*", text) if piece]
        joined = ""
        for piece in pieces:
            spaced = joined and is_spaced(joined[-1]) and is_spaced(piece[0])
            joined += f" {piece}" if spaced else piece
        return _SPACE.sub(" ", joined)


def _has_own_label(text: str) -> bool:
    label = read_label(text)
    return label is not None and not all(reading.weak for reading in label.readings)


def _holds_data(table: etree._Element) -> bool:
    """Whether a table is one of figures and names, not a way to lay out a page."""
    if table.find(".//table") is not None:
        return False
    rows = [
        [["".join(cell.itertext()).strip()] for cell in row if cell.tag in ("td", "th")]
        for row in table.iter("tr")
    ]
    return is_data_table(rows, has_header=table.find(".//th") is not None)
