"""The printed text of one story of a .docx: the body, one note, one page head or foot.

Tracked changes count as accepted. What Word does not print is left out: deleted and hidden
text, the codes of fields, the second of two forms of one drawing. Text in pictures, charts,
SmartArt and old WordArt is not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from align.errors import AlignError
from align.ingest.account import UnprintedText
from align.ingest.block import Cell
from align.ingest.docx.account import source_of
from align.ingest.docx.paragraph import OpenStory, Run, StoryParagraph, StoryTable
from align.ingest.docx.symbols import font_of, plain_symbols, symbol
from align.ingest.docx.xml import MC, M, W, child, number, on_off, value
from align.ingest.ruby import RubyText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.ingest.account import Reason
    from align.ingest.docx.styles import Styles

#: A hundred pages have about a thousand paragraphs. This limits the work for a malicious file.
_MOST_PARAGRAPHS = 100_000
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PAIRED = "paired"  # attribute set by _pair_fields on both ends of a field
_LINE_END = re.compile("[\v\f\x85\u2028\u2029]")

#: Elements that are not printed, and why.
_UNPRINTED: dict[str, Reason] = {
    W + "del": "deleted", W + "moveFrom": "deleted", W + "delText": "deleted",
    W + "instrText": "field code", W + "delInstrText": "field code",
}  # fmt: skip
_PROPERTIES = frozenset(
    W + name
    for name in (
        *("pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr"),
        *("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "fldData", "ffData"),
    )
)
_ELSEWHERE = {W + "altChunk", W + "subDoc"}
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}


class StoryReader:
    """Reads a story in one pass, without recursion, and collects its paragraphs."""

    def __init__(self, styles: Styles, tables: Iterator[int], name: str) -> None:
        self.name = name
        self.headed: set[int] = set()  # tables that have a heading row
        self.unprinted: list[UnprintedText] = []
        self.notes_left_out: dict[tuple[str, str], Reason] = {}
        self._styles = styles
        self._tables = tables
        self._line = 0
        self._count = 0  # number of paragraphs, also those in boxes
        self._hidden = 0  # number of open hidden runs
        self._branches: list[etree._Element | None] = []
        self._rubies: list[tuple[int, str]] = []
        self._frames: list[OpenStory] = []
        self._start: dict[str, Callable[[etree._Element], Reason | None]] = {
            W + "p": self._start_paragraph,
            W + "r": self._start_run,
            M + "r": self._start_run,
            W + "t": self._text,
            M + "t": self._text,
            W + "tab": self._tab,
            W + "ptab": self._tab,
            W + "br": self._break,
            W + "cr": self._break,
            W + "noBreakHyphen": self._hyphen,
            W + "sym": self._symbol,
            W + "ruby": self._start_ruby,
            W + "rt": self._start_reading,
            W + "fldChar": self._field,
            W + "footnoteReference": self._note,
            W + "endnoteReference": self._note,
            W + "txbxContent": self._start_box,
            W + "tbl": self._start_table,
            W + "tr": self._start_row,
            W + "tc": self._start_cell,
            MC + "AlternateContent": self._start_alternatives,
            MC + "Choice": self._branch,
            MC + "Fallback": self._branch,
        }
        self._end: dict[str, Callable[[etree._Element], None]] = {
            W + "p": self._end_paragraph,
            W + "r": self._end_run,
            M + "r": self._end_run,
            W + "ruby": self._end_ruby,
            W + "rt": self._end_reading,
            W + "txbxContent": self._end_box,
            W + "tbl": self._end_table,
            W + "tc": self._end_cell,
            MC + "AlternateContent": self._end_alternatives,
        }

    def read(self, story: etree._Element) -> list[StoryParagraph]:
        """The paragraphs of a story in order, also empty ones."""
        _pair_fields(story)
        self._frames = [OpenStory()]
        walker = etree.iterwalk(story, events=("start", "end"))
        skipped: list[etree._Element] = []
        for event, element in walker:
            if event == "start":
                if self._skips(element):
                    skipped.append(element)
                    walker.skip_subtree()
            elif skipped and skipped[-1] is element:
                skipped.pop()
            elif action := self._end.get(str(element.tag)):
                action(element)
        self._current.flush()
        return self._current.paragraphs

    @property
    def _current(self) -> OpenStory:
        return self._frames[-1]

    def _skips(self, element: etree._Element) -> bool:
        """Handle the start of an element; return whether its content is skipped."""
        tag = str(element.tag)
        if tag in _PROPERTIES:
            return True
        if tag in _ELSEWHERE:
            message = "text of another file in it, which only Word can take in"
            raise AlignError(self.name, message, "open it in Word and save it")
        action = self._start.get(tag)
        reason = _UNPRINTED.get(tag) or (action(element) if action else None)
        if reason is None:
            return False
        for text in source_of(element):
            self._leave_out(text.text, reason)
        for note in element.iter(*_NOTES):
            self.notes_left_out[_note_of(note)] = reason
        return True

    def _leave_out(self, text: str, reason: Reason) -> None:
        if text.strip():
            self.unprinted.append(UnprintedText(text, max(self._line, 1), reason))

    # Tables

    def _start_table(self, _: etree._Element) -> None:
        self._current.flush()
        self._current.tables.append(StoryTable(next(self._tables)))

    def _end_table(self, _: etree._Element) -> None:
        self._current.tables.pop()

    def _start_row(self, element: etree._Element) -> Reason | None:
        if child(element, "trPr", "del") is not None:
            return "deleted"
        if self._current.tables:
            table = self._current.tables[-1]
            table.row += 1
            table.column = number(value(element, "trPr", "gridBefore")) or 0
            if on_off(element, "trPr", "tblHeader"):
                self.headed.add(table.number)
        return None

    def _start_cell(self, element: etree._Element) -> Reason | None:
        if child(element, "tcPr", "cellDel") is not None:
            return "deleted"
        if self._current.tables:
            table = self._current.tables[-1]
            table.cell = table.column
            table.column += max(1, number(value(element, "tcPr", "gridSpan")) or 1)
        return None

    def _end_cell(self, _: etree._Element) -> None:
        self._current.flush()

    # Paragraphs

    def _start_paragraph(self, element: etree._Element) -> None:
        self._count += 1
        if self._count > _MOST_PARAGRAPHS:
            message = f"more than {_MOST_PARAGRAPHS:,} paragraphs"
            raise AlignError(self.name, message, "split it")
        if len(self._frames) == 1:
            self._line += 1
        cells = tuple(Cell(table.number, table.row, table.cell) for table in self._current.tables)
        properties = child(element, "pPr")
        style = self._styles.paragraph(properties)
        self._current.open.append(StoryParagraph(self._line, cells, style, [properties]))

    def _end_paragraph(self, _: etree._Element) -> None:
        frame = self._current
        paragraph = frame.open.pop()
        mark = child(paragraph.properties[-1], "rPr")
        if frame.carried is not None:
            paragraph.take(frame.carried)
            frame.carried = None
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            paragraph.runs_on = True
            frame.carried = paragraph
        elif self._styles.is_hidden(mark, paragraph.style):
            if paragraph.empty:
                paragraph.properties.clear()
            frame.carried = paragraph
        else:
            frame.paragraphs.append(paragraph)

    # Text boxes: their paragraphs follow the paragraph they belong to

    def _start_box(self, _: etree._Element) -> Reason | None:
        reason = self._why_unprinted()
        if reason is None:
            self._frames.append(OpenStory())
        return reason

    def _end_box(self, _: etree._Element) -> None:
        self._current.flush()
        box = self._frames.pop().paragraphs
        story = self._frames[0]
        if story.open:
            story.open[0].boxes.append(box)
        else:  # a drawing outside any paragraph
            story.paragraphs.extend(box)

    def _start_alternatives(self, element: etree._Element) -> None:
        """Choose the alternative that has text, else the first."""
        forms = [e for e in element if e.tag in {MC + "Choice", MC + "Fallback"}]
        with_text = (form for form in forms if next(form.iter(W + "t"), None) is not None)
        self._branches.append(next(with_text, forms[0] if forms else None))

    def _branch(self, element: etree._Element) -> Reason | None:
        return None if not self._branches or self._branches[-1] is element else "fallback"

    def _end_alternatives(self, _: etree._Element) -> None:
        self._branches.pop()

    # Runs and what is printed in them

    def _start_run(self, element: etree._Element) -> None:
        properties, paragraphs = child(element, "rPr"), self._current.open
        hidden = bool(paragraphs) and self._styles.is_hidden(properties, paragraphs[-1].style)
        self._current.runs.append(Run(hidden, font_of(element)))
        self._hidden += hidden

    def _end_run(self, _: etree._Element) -> None:
        self._hidden -= self._current.runs.pop().hidden

    def _why_unprinted(self) -> Reason | None:
        """Why the current text is not printed; None if it is printed."""
        return (
            "hidden" if self._hidden else "field code" if "code" in self._current.fields else None
        )

    def _print(self, text: str) -> None:
        if reason := self._why_unprinted():
            self._leave_out(text, reason)
        elif self._current.open:
            self._current.open[-1].pieces.append(text)

    def _text(self, element: etree._Element) -> None:
        text = (element.text or "").replace("\n", " ")
        if element.get(_SPACE) != "preserve":
            text = text.strip(" \t")
        font = self._current.runs[-1].font if self._current.runs else None
        self._print(_LINE_END.sub("\n", plain_symbols(text, font)))

    def _tab(self, _: etree._Element) -> None:
        self._print("\t")

    def _break(self, _: etree._Element) -> None:
        self._print("\n")

    def _hyphen(self, _: etree._Element) -> None:
        self._print("\u2011")

    def _symbol(self, element: etree._Element) -> None:
        self._print(symbol(element))

    def _note(self, element: etree._Element) -> None:
        if reason := self._why_unprinted():
            self.notes_left_out[_note_of(element)] = reason
        elif self._current.open:
            self._current.open[-1].notes.append(_note_of(element))

    def _field(self, element: etree._Element) -> None:
        """The text between the begin of a field and its separator is code and not printed."""
        if element.get(_PAIRED) is None:
            return
        fields = self._current.fields
        match element.get(W + "fldCharType"):
            case "begin":
                fields.append("code")
            case "separate" if fields:
                fields[-1] = "result"
            case "end" if fields:
                fields.pop()

    # Ruby: the reading comes before the word in the file, and after it in the text

    def _start_ruby(self, _: etree._Element) -> None:
        """Adjacent ruby elements are read as one word with one reading."""
        pieces = self._current.open[-1].pieces if self._current.open else []
        before = pieces.pop() if pieces and isinstance(pieces[-1], RubyText) else ""
        self._rubies.append((len(pieces), before))

    def _start_reading(self, _: etree._Element) -> Reason | None:
        if not self._rubies or not self._current.open:
            return "ruby"
        self._rubies[-1] = (len(self._current.open[-1].pieces), self._rubies[-1][1])
        return None

    def _end_reading(self, _: etree._Element) -> None:
        pieces = self._current.open[-1].pieces
        start, before = self._rubies[-1]
        self._rubies[-1] = (start, before + "".join(pieces[start:]))
        del pieces[start:]

    def _end_ruby(self, _: etree._Element) -> None:
        reading = self._rubies.pop()[1]
        if reading and self._current.open:
            self._current.open[-1].pieces.append(RubyText(reading))


def _note_of(reference: etree._Element) -> tuple[str, str]:
    """The kind and the id of the note of a reference."""
    return _NOTES[str(reference.tag)], reference.get(W + "id", "")


def _pair_fields(story: etree._Element) -> None:
    """Mark the ends of complete fields. A field without an end must not hide the text after it."""
    begun: list[list[etree._Element]] = []
    for element in story.iter(W + "fldChar"):
        if next(element.iterancestors(W + "del", W + "moveFrom"), None) is not None:
            continue
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            begun.append([element])
        elif begun:
            begun[-1].append(element)
            if kind == "end":
                for each in begun.pop():
                    each.set(_PAIRED, "1")
