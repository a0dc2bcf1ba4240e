"""Reads a page element by element: collects printed lines and makes blocks of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from align.ingest.account import UnprintedText
from align.ingest.block import Block, SourcePlace
from align.ingest.html.line import Line, collapse, has_own_label, is_linked_text
from align.ingest.html.lists import HtmlListCounter, begin_list
from align.ingest.html.notes import (
    bare_mark,
    holds_notes,
    is_mark,
    is_superscript,
    leads_to_note,
    superscript_mark,
)
from align.ingest.html.parts import HEADINGS, Parts, is_caption, is_page_frame, stands_alone, tag_of
from align.ingest.html.tables import OpenTable, holds_data
from align.ingest.ruby import RubyText, with_readings
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
#: Columns of indent for one level of markup. Only the order of the margins matters.
_INDENT = 2
#: A text under a picture that is wider than this (in columns) is a paragraph, not a caption.
_LONGEST_CAPTION = 160
#: A picture of at most this many pixels is an ornament: a bullet, an arrow, a spacer.
_ICON = 60
# Marks that separate links. They are not text.
_BETWEEN_LINKS = re.compile(r"[\s|｜・/／>＞»<＜«\[\]［］（）()、,▲▼△→←↑●■◆○*-]*")


class Walker:
    """Receives the elements of a page in order and collects their text in :attr:`blocks`."""

    def __init__(self, lang: Lang, parts: Parts) -> None:
        self.blocks: list[Block] = []
        self.unprinted: list[UnprintedText] = []
        self.added = ""  # the parentheses of readings
        self.in_order = True
        self.lang = lang
        self._parts = parts
        self._inside_main = parts.main is None
        self._open: dict[str, int] = {}  # how many elements of each tag are open
        self._page_frames: list[etree._Element] = []
        self._captions: list[etree._Element] = []
        self._controls: list[etree._Element] = []
        self._notes: list[etree._Element] = []
        self._superscripts: list[etree._Element] = []
        self._lists: list[HtmlListCounter] = []
        self._tables: list[OpenTable] = []
        self._table_count = 0
        self._rubies: list[str] = []  # for each open ruby element, its reading so far
        self._ruby_parts: list[str] = []
        self._note_marks: set[str] = set()  # note marks seen in the text
        self._label: Label | None = None
        self._lines: list[Line] = [Line()]
        self._source_line = 1
        self._group = 0
        self._skipped = 0  # number of elements left out
        self._picture = False

    # Elements

    def skip(self, element: etree._Element, reason: Reason) -> None:
        """Leave an element out. The text after it is still read by :meth:`tail`."""
        self._update_source_line(element)
        line = self._source_line
        self._skipped += 1
        for text in map(str, element.itertext()):
            if text.strip():
                self.unprinted.append(UnprintedText(text, line, reason, self._skipped))
            self._source_line += text.count("\n")

    def start(self, element: etree._Element) -> None:
        """Open an element and read the text before its first child."""
        tag = str(element.tag)
        self._update_source_line(element)
        if tag in _BLOCKS:
            self.flush()
            self._start_block(tag, element)
        elif element in self._parts.heading_controls or stands_alone(element):
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
        if element in self._parts.heading_controls:
            self._controls.append(element)
        self._start_note(element)
        self._open[tag_of(element)] = self._open.get(tag_of(element), 0) + 1
        self._text(element.text)

    def end(self, element: etree._Element) -> None:
        """Close an element."""
        tag = str(element.tag)
        if tag in _BLOCKS:
            self.flush()
            self._end_block(tag, element)
        elif element in self._parts.heading_controls or stands_alone(element):
            self.flush()
            self._group += 1
        elif tag == "ruby":
            self._end_ruby()
        if tag in _RUBY and self._ruby_parts:
            self._ruby_parts.pop()
        self._open[tag_of(element)] -= 1
        for stack in (self._controls, self._notes, self._superscripts):
            if stack and stack[-1] is element:
                stack.pop()

    def tail(self, element: etree._Element) -> None:
        """Read the text after an element."""
        self._text(element.tail)

    def _update_source_line(self, element: etree._Element) -> None:
        if element.sourceline:
            self._source_line = element.sourceline

    def _start_block(self, tag: str, element: etree._Element) -> None:
        self._group += 1
        if element in (self._parts.main, self._parts.title):
            self._inside_main = True
        if not self._page_frames and holds_notes(element):
            self._notes.append(element)
        elif not self._page_frames and is_page_frame(element):
            self._page_frames.append(element)
        if is_caption(element):
            self._captions.append(element)
        if tag in _LISTS:
            self._begin_list(element)
        elif tag == "li" and self._lists:
            self._label = self._lists[-1].item(element)
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
        for stack in (self._page_frames, self._captions):
            if stack and stack[-1] is element:
                stack.pop()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._label = None
        elif tag == "table" and self._tables:
            self._tables.pop()

    def _begin_list(self, element: etree._Element) -> None:
        label = self._label
        if label and label.readings[0].ordinal:  # an item that holds only a list
            block = Block("", self._source_line, self._margin(), self._group, list_label=label)
            self.blocks.append(block)
            self._label = None
        self._lists.append(begin_list(element, len(self._lists)))

    # Notes and readings

    def _start_note(self, element: etree._Element) -> None:
        """Open a note that a note mark links to, or a note mark."""
        line = self._lines[-1]
        if element in self._parts.notes and (not self._notes or self._notes[-1] is not element):
            if element.tag in _BLOCKS:
                self._notes.append(element)
            else:
                line.note = line.note or not line.number
        follows_word = bool(line.pieces) and not line.pieces[-1][-1:].isspace()
        opens_note = not line.number and (line.note or bool(self._notes))
        if is_superscript(element) or ((follows_word or opens_note) and leads_to_note(element)):
            self._superscripts.append(element)

    def _as_superscript(self, text: str) -> str:
        line = self._lines[-1]
        text, brackets = superscript_mark(text, "".join(line.pieces[-2:]))
        self.added += brackets
        self.in_order = self.in_order and not brackets
        if not line.number:
            line.note_mark = text.strip()
        elif is_mark(text):
            self._note_marks.add(bare_mark(text))
        return text

    def _start_ruby(self) -> None:
        """Adjacent ruby elements are read as one word with one reading."""
        pieces = self._lines[-1].pieces
        continued = bool(pieces) and isinstance(pieces[-1], RubyText)
        self._rubies.append(str(pieces.pop()) if continued else "")
        self._ruby_parts.append("ruby")

    def _end_ruby(self) -> None:
        while self._ruby_parts and self._ruby_parts.pop() != "ruby":
            pass  # parts that were never closed
        pieces = self._lines[-1].pieces
        if reading := self._rubies.pop() if self._rubies else "":
            if pieces and not isinstance(pieces[-1], RubyText):
                pieces[-1] = pieces[-1].rstrip()
            pieces.append(RubyText(reading))
            # A reading without its word may be all there is of a line.
            self._lines[-1].number = self._lines[-1].number or self._source_line

    # Text

    def _text(self, text: str | None) -> None:
        if not text:
            return
        part = self._ruby_parts[-1] if self._ruby_parts else ""
        if part == "rp":
            self.unprinted.append(UnprintedText(text, self._source_line, "ruby"))
        elif part in ("rt", "rtc"):
            self._rubies[-1] += "".join(text.split("\n")) if self.lang == "ja" else text
            self._rubies[-1] = self._rubies[-1].strip()
        elif not any(self._open.get(tag) for tag in _AS_TYPED):
            self._add_text(text)
        else:
            for index, line in enumerate(text.split("\n")):
                if index:
                    self._lines.append(Line(under_picture=self._picture))
                self._add_text(line)

    def _add_text(self, text: str) -> None:
        line = self._lines[-1]
        if stripped := text.strip():
            if self._superscripts:
                text = self._as_superscript(text)
            if not line.number:
                before = text[: len(text) - len(text.lstrip())].count("\n")
                line.number = self._source_line + before
            in_control = self._open.get("a") or self._open.get("button")
            if not in_control and not _BETWEEN_LINKS.fullmatch(stripped):
                line.has_unlinked_text = True
            if not any(self._open.get(tag) for tag in _BOLD):
                line.has_light_text = True
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
                # An empty line between two <BR>. The last <BR> of a block prints no empty line.
                self._group += 0 < index < len(lines) - 1
                continue
            first = len(text) - len(text.lstrip())
            margin = self._margin() + 2 * text[:first].count("　")
            line.under_picture = line.under_picture or (picture and len(lines) == 1)
            line.note = note = line.note or note or line.begins_note(stripped, self._note_marks)
            block = Block(stripped, line.number, margin, self._group)
            found.append(self._with_markup(block, line))
        found = unwrap(found, self.lang) if len(found) > 1 else found
        last = self.blocks[-1] if self.blocks else None
        if last and last.place == "note" and is_mark(last.text) and found[0].place != "outside":
            # The note mark is in a cell or a term of its own.
            found[0] = replace(self.blocks.pop(), text=f"{last.text} {found[0].text}")
        self.blocks += found

    def _printed(self, line: Line) -> str:
        """The text of a line, with readings in parentheses and white space as printed."""
        if any(isinstance(piece, RubyText) for piece in line.pieces):
            self.in_order = False
            found = with_readings(line.pieces)
            self.added += found.added
            for reading in found.left_out:
                self.unprinted.append(UnprintedText(reading, line.number, "ruby"))
            return collapse(found.text, self.lang)
        return collapse("".join(line.pieces), self.lang)

    def _with_markup(self, block: Block, line: Line) -> Block:
        """The block with its place, its list label and its table cell."""
        place, cell = self._place(block, line), None
        if self._tables and self._tables[-1].data and not self._captions and place != "note":
            cell = self._tables[-1].cell
        label, self._label = self._label, None
        if label and (has_own_label(block.text) or place != "text"):
            label = None
        return replace(block, place=place, list_label=label, cell=cell)

    def _place(self, block: Block, line: Line) -> SourcePlace:
        if self._notes or self._is_note(line):
            return "note"
        if self._page_frames or not self._inside_main:
            return "outside"
        short = len(block.text) <= _LONGEST_CAPTION and not block.ends_sentence
        if self._captions or (line.under_picture and short):
            return "caption"
        heading = bool(self._controls) or any(self._open.get(tag) for tag in HEADINGS)
        if not line.has_unlinked_text and not heading and not is_linked_text(block.text):
            return "link"
        if heading or (not line.has_light_text and not block.ends_sentence):
            return "heading"
        return "text"

    def _is_note(self, line: Line) -> bool:
        """Whether a note begins in this line, or has begun in another cell of the same row."""
        if not self._tables:
            return line.note
        table = self._tables[-1]
        if line.note:
            table.note_row = table.row
        return table.row == table.note_row

    def _margin(self) -> int:
        return _INDENT * sum(self._open.get(tag, 0) for tag in _INDENTED)
