"""A page element by element: lines of print, and from them blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from align.ingest.account import Furniture
from align.ingest.block import Block, SourcePlace
from align.ingest.html.line import Line, collapse, has_own_label, is_linked_text
from align.ingest.html.lists import HtmlListCounter, begin_list
from align.ingest.html.notes import (
    bare_mark,
    holds_notes,
    is_mark,
    is_raised,
    leads_to_note,
    raised,
)
from align.ingest.html.parts import HEADINGS, Parts, is_aside, is_caption, kind_of, stands_alone
from align.ingest.html.tables import OpenTable, holds_data
from align.ingest.ruby import Aside, with_readings
from align.ingest.wrapping import unwrap

if TYPE_CHECKING:
    from lxml import etree

    from align.ingest.account import Reason
    from align.model.anchor import Lang
    from align.values.labels import Label

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li
    listing main marquee menu nav ol p pre section summary table tbody td textarea tfoot th thead tr
    ul xmp""".split()
)
_AS_TYPED = frozenset(("pre", "textarea", "listing", "xmp"))
_LISTS = frozenset(("ol", "ul", "menu", "dir"))
_INDENTED = _LISTS | {"blockquote", "dd"}
_BOLD = frozenset(("b", "strong", *HEADINGS))
_RUBY = frozenset(("rb", "rt", "rtc", "rp"))
#: Columns one level of markup indents by; only the order of margins matters.
_INDENT = 2
#: Columns beyond which the text under a picture is a paragraph.
_LONGEST_CAPTION = 160
#: Pixels up to which a picture is an ornament: a bullet, an arrow, a spacer.
_ICON = 60
# Marks between links, which are no text of their own.
_BETWEEN_LINKS = re.compile(r"[\s|｜・/／>＞»<＜«\[\]［］（）()、,▲▼△→←↑●■◆○*-]*")


class Walker:
    """Takes a page element by element; :meth:`flush` turns what was gathered into blocks."""

    def __init__(self, lang: Lang, parts: Parts) -> None:
        self.blocks: list[Block] = []
        self.furniture: list[Furniture] = []
        self.added = ""  # the parentheses of readings
        self.in_order = True
        self.lang = lang
        self._parts = parts
        self._inside_main = parts.main is None
        self._open: dict[str, int] = {}  # how many of each kind of element are open
        self._asides: list[etree._Element] = []
        self._captions: list[etree._Element] = []
        self._heads: list[etree._Element] = []
        self._notes: list[etree._Element] = []
        self._raised: list[etree._Element] = []
        self._lists: list[HtmlListCounter] = []
        self._tables: list[OpenTable] = []
        self._table_count = 0
        self._rubies: list[str] = []  # of each open one the reading so far
        self._ruby_parts: list[str] = []
        self._marks: set[str] = set()  # note marks seen in the text
        self._mark: Label | None = None
        self._lines: list[Line] = [Line()]
        self._source_line = 1
        self._group = 0
        self._skipped = 0  # elements
        self._picture = False

    # Elements

    def skip(self, element: etree._Element, reason: Reason) -> None:
        """Leave an element out; its tail still comes with :meth:`tail`."""
        self._at(element)
        line = self._source_line
        self._skipped += 1
        for text in map(str, element.itertext()):
            if text.strip():
                self.furniture.append(Furniture(text, line, reason, self._skipped))
            self._source_line += text.count("\n")

    def start(self, element: etree._Element) -> None:
        """Open an element and take the text before its first child."""
        tag = str(element.tag)
        self._at(element)
        if tag in _BLOCKS:
            self.flush()
            self._start_block(tag, element)
        elif element in self._parts.heads or stands_alone(element):
            self.flush()
            self._group += 1
        elif tag == "br":
            self._lines.append(Line(under_picture=self._picture))
        elif tag == "img":
            width = element.get("width") or ""
            self._picture = not (width.isdigit() and int(width) <= _ICON)
        elif tag == "ruby":
            self._start_ruby()
        if tag in _RUBY and self._rubies:
            self._ruby_parts.append(tag)
        if element in self._parts.heads:
            self._heads.append(element)
        self._start_note(element)
        self._open[kind_of(element)] = self._open.get(kind_of(element), 0) + 1
        self._text(element.text)

    def end(self, element: etree._Element) -> None:
        """Close an element."""
        tag = str(element.tag)
        if tag in _BLOCKS:
            self.flush()
            self._end_block(tag, element)
        elif element in self._parts.heads or stands_alone(element):
            self.flush()
            self._group += 1
        elif tag == "ruby":
            self._end_ruby()
        if tag in _RUBY and self._ruby_parts:
            self._ruby_parts.pop()
        self._open[kind_of(element)] -= 1
        for stack in (self._heads, self._notes, self._raised):
            if stack and stack[-1] is element:
                stack.pop()

    def tail(self, element: etree._Element) -> None:
        """Take the text after an element."""
        self._text(element.tail)

    def _at(self, element: etree._Element) -> None:
        if element.sourceline:
            self._source_line = element.sourceline

    def _start_block(self, tag: str, element: etree._Element) -> None:
        self._group += 1
        if element in (self._parts.main, self._parts.title):
            self._inside_main = True
        if not self._asides and holds_notes(element):
            self._notes.append(element)
        elif not self._asides and is_aside(element):
            self._asides.append(element)
        if is_caption(element):
            self._captions.append(element)
        if tag in _LISTS:
            self._begin_list(element)
        elif tag == "li" and self._lists:
            self._mark = self._lists[-1].item(element)
        elif tag == "table":
            self._tables.append(OpenTable(self._table_count, holds_data(element)))
            self._table_count += 1
        elif tag == "tr" and self._tables:
            self._tables[-1].begin_row()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].column += 1

    def _end_block(self, tag: str, element: etree._Element) -> None:
        self._group += 1
        if element is self._parts.main:
            self._inside_main = False
        for stack in (self._asides, self._captions):
            if stack and stack[-1] is element:
                stack.pop()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._mark = None
        elif tag == "table" and self._tables:
            self._tables.pop()

    def _begin_list(self, element: etree._Element) -> None:
        if self._mark and self._mark.readings[0].ordinal:  # an item that holds only a list
            block = Block("", self._source_line, self._margin(), self._group, mark=self._mark)
            self.blocks.append(block)
            self._mark = None
        self._lists.append(begin_list(element, len(self._lists)))

    # Notes and readings

    def _start_note(self, element: etree._Element) -> None:
        """Open a note that a mark leads to, or a raised mark."""
        line = self._lines[-1]
        if element in self._parts.notes and (not self._notes or self._notes[-1] is not element):
            if element.tag in _BLOCKS:
                self._notes.append(element)
            else:
                line.note = line.note or not line.number
        glued = bool(line.pieces) and not line.pieces[-1][-1:].isspace()
        opens_note = not line.number and (line.note or bool(self._notes))
        if is_raised(element) or ((glued or opens_note) and leads_to_note(element)):
            self._raised.append(element)

    def _raise(self, text: str) -> str:
        line = self._lines[-1]
        text, brackets = raised(text, "".join(line.pieces[-2:]))
        self.added += brackets
        self.in_order = self.in_order and not brackets
        if not line.number:
            line.mark = text.strip()
        elif is_mark(text):
            self._marks.add(bare_mark(text))
        return text

    def _start_ruby(self) -> None:
        """Words with readings side by side are one word with one reading."""
        pieces = self._lines[-1].pieces
        self._rubies.append(str(pieces.pop()) if pieces and isinstance(pieces[-1], Aside) else "")
        self._ruby_parts.append("ruby")

    def _end_ruby(self) -> None:
        while self._ruby_parts and self._ruby_parts.pop() != "ruby":
            pass  # parts that were never closed
        pieces = self._lines[-1].pieces
        if reading := self._rubies.pop() if self._rubies else "":
            if pieces and not isinstance(pieces[-1], Aside):
                pieces[-1] = pieces[-1].rstrip()
            pieces.append(Aside(reading))

    # Text

    def _text(self, text: str | None) -> None:
        if not text:
            return
        part = self._ruby_parts[-1] if self._ruby_parts else ""
        if part == "rp":
            self.furniture.append(Furniture(text, self._source_line, "ruby"))
        elif part in ("rt", "rtc"):
            self._rubies[-1] += "".join(text.split("\n")) if self.lang == "ja" else text
            self._rubies[-1] = self._rubies[-1].strip()
        elif not any(self._open.get(tag) for tag in _AS_TYPED):
            self._piece(text)
        else:
            for index, line in enumerate(text.split("\n")):
                if index:
                    self._lines.append(Line(under_picture=self._picture))
                self._piece(line)

    def _piece(self, text: str) -> None:
        line = self._lines[-1]
        if stripped := text.strip():
            if self._raised:
                text = self._raise(text)
            if not line.number:
                before = text[: len(text) - len(text.lstrip())].count("\n")
                line.number = self._source_line + before
            pressed = self._open.get("a") or self._open.get("button")
            if not pressed and not _BETWEEN_LINKS.fullmatch(stripped):
                line.plain = True
            if not any(self._open.get(tag) for tag in _BOLD):
                line.light = True
        line.pieces.append(text)
        self._source_line += text.count("\n")

    # Blocks

    def flush(self) -> None:
        """Turn the lines gathered since the last block into blocks."""
        lines, self._lines = self._lines, [Line()]
        picture, self._picture = self._picture, False
        if not any(line.number for line in lines):
            return
        found: list[Block] = []
        note = False
        for index, line in enumerate(lines):
            text = self._printed(line)
            stripped = text.strip()
            if not stripped:
                # An empty line between <BR>s; the last <BR> of a block prints nothing.
                self._group += 0 < index < len(lines) - 1
                continue
            first = len(text) - len(text.lstrip())
            margin = self._margin() + 2 * text[:first].count("　")
            line.under_picture = line.under_picture or (picture and len(lines) == 1)
            line.note = note = line.note or note or line.begins_note(stripped, self._marks)
            block = Block(stripped, line.number, margin, self._group)
            found.append(self._judge(block, line))
        found = unwrap(found, self.lang) if len(found) > 1 else found
        last = self.blocks[-1] if self.blocks else None
        if last and last.place == "note" and is_mark(last.text) and found[0].place != "outside":
            # The mark of the note stands in a cell or a term of its own.
            found[0] = replace(self.blocks.pop(), text=f"{last.text} {found[0].text}")
        self.blocks += found

    def _printed(self, line: Line) -> str:
        """The text of a line, its readings in parentheses, white space as a browser prints it."""
        if any(isinstance(piece, Aside) for piece in line.pieces):
            self.in_order = False
            found = with_readings(line.pieces)
            self.added += found.added
            for reading in found.left_out:
                self.furniture.append(Furniture(reading, line.number, "ruby"))
            return collapse(found.text, self.lang)
        return collapse("".join(line.pieces), self.lang)

    def _judge(self, block: Block, line: Line) -> Block:
        """The block with what the markup says of it."""
        text, number, margin, group = block.text, block.line, block.margin, block.group
        place, cell = self._place(block, line), None
        if self._tables and self._tables[-1].data and not self._captions and place != "note":
            cell = self._tables[-1].cell
        mark, self._mark = self._mark, None
        if mark and (has_own_label(text) or place != "text"):
            mark = None
        return Block(text, number, margin, group, place, mark, cell)

    def _place(self, block: Block, line: Line) -> SourcePlace:
        if self._notes or self._is_note(line):
            return "note"
        if self._asides or not self._inside_main:
            return "outside"
        short = len(block.text) <= _LONGEST_CAPTION and not block.terminated
        if self._captions or (line.under_picture and short):
            return "caption"
        heading = bool(self._heads) or any(self._open.get(tag) for tag in HEADINGS)
        if not line.plain and not heading and not is_linked_text(block.text):
            return "link"
        if heading or (not line.light and not block.terminated):
            return "heading"
        return "text"

    def _is_note(self, line: Line) -> bool:
        """Whether a note begins in this line, or did in another cell of its row."""
        if not self._tables:
            return line.note
        table = self._tables[-1]
        if line.note:
            table.note_row = table.row
        return table.row == table.note_row

    def _margin(self) -> int:
        return _INDENT * sum(self._open.get(tag, 0) for tag in _INDENTED)
