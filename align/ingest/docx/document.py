"""Word documents (.docx) to blocks.

The parts are read here and not through python-docx. Of a paragraph, its reading (1.2.0)
gives runs and links only: inserted text, content controls, smart tags, fields of one
element and text boxes are lost, and so are footnotes and every number of a list.
"""

from __future__ import annotations

import itertools
from operator import itemgetter
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.ingest.account import Account, Furniture, SourceText
from align.ingest.block import Block, Page, SourcePlace
from align.ingest.docx.account import noted_in, source_of
from align.ingest.docx.numbering import WordCounter, WordNumbering
from align.ingest.docx.package import Package
from align.ingest.docx.styles import Indent, Styles, outline_kind, read_indent
from align.ingest.docx.tables import Draft, settle_tables
from align.ingest.docx.text import StoryReader
from align.ingest.docx.xml import R, W, switch, value
from align.ingest.ruby import with_readings
from align.text.script import width
from align.values.labels import read_label

if TYPE_CHECKING:
    from lxml import etree

    from align.ingest.account import Reason
    from align.ingest.docx.paragraph import StoryParagraph
    from align.ingest.docx.styles import Kind
    from align.model.anchor import Lang
    from align.values.labels import Label

#: Word indents Japanese by full-width characters of 10.5 points, two columns each; but
#: a step of its lists, two such characters (420 twips), is what two typed spaces are.
_TWIPS_PER_COLUMN = 210
_COLUMNS_PER_LEVEL = 2
_MOST_LABELS = 3

_PLACES: dict[Kind, SourcePlace] = {
    "plain": "text", "title": "heading", "heading": "heading", "caption": "caption",
}  # fmt: skip


def read_docx(data: bytes, name: str, lang: Lang) -> Page:  # noqa: ARG001 - every reader takes it
    """A Word document, as it is printed with all tracked changes accepted.

    ``Block.line`` is the number of the paragraph in the document, empty ones and those of
    tables included; a note or a text box has the number of the paragraph it hangs on.
    Raises AlignError for what is no sound .docx file.
    """
    return _Document(Package(data, name)).page()


class _Document:
    """One document while it is turned into blocks."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = package.main()
        self._root = package.parse(main)
        if self._root.tag != W + "document":
            raise AlignError(package.name, "no Word document in it", "check that it is a .docx")
        self._relations = package.relations(main)
        self._styles = Styles(self._part("styles"))
        self._numbering = WordNumbering(self._part("numbering"), self._styles, package.name)
        self._notes: dict[str, dict[str, etree._Element]] = {}
        self._given: set[tuple[str, str]] = set()  # notes
        self._counters: dict[str, WordCounter] = {}
        self._tables = itertools.count()
        self._headed: set[int] = set()  # tables with a heading row
        self._blocks: list[Block] = []
        self._group = 0
        self._source: list[SourceText] = list(source_of(self._root))
        self._furniture: list[Furniture] = []
        self._notes_left_out: dict[tuple[str, str], Reason] = {}
        self._added = ""  # the parentheses of readings

    def page(self) -> Page:
        """Page heads, the text with its notes and boxes, page feet."""
        drafts = self._drafts(self._root, self._counter("text"))
        last = max((draft.line for draft in drafts), default=1)
        for part in self._outside("header"):
            self._give(self._drafts(part, WordCounter(self._numbering)), "outside", 1)
            self._group += 1
        self._give(drafts)
        for part in self._outside("footer"):
            self._group += 1
            self._give(self._drafts(part, WordCounter(self._numbering)), "outside", last)
        self._leave_out_the_rest()
        account = Account(tuple(self._source), tuple(self._furniture), self._added, in_order=False)
        return Page(self._blocks, account)

    def _leave_out_the_rest(self) -> None:
        """Account for the parts that Word keeps and does not print."""
        in_use = noted_in(self._root)
        for kind in ("footnotes", "endnotes"):
            for identity, note in self._notes_of(kind).items():
                if (kind, identity) in self._given:
                    continue
                if reason := self._notes_left_out.get((kind, identity)):
                    self._leave_out(note, reason)
                elif (kind, identity) not in in_use:
                    self._leave_out(note, "unused note")
        comments = self._part("comments")
        if comments is not None:
            self._source += source_of(comments)
            self._leave_out(comments, "comment")

    def _leave_out(self, part: etree._Element, reason: Reason) -> None:
        self._furniture += (Furniture(t.text, 1, reason) for t in source_of(part) if t.text.strip())

    # Parts

    def _part(self, kind: str) -> etree._Element | None:
        """The part of a kind of which a document has at most one."""
        for relation in self._relations:
            if relation.kind == kind and relation.target in self._package:
                return self._package.parse(relation.target)
        return None

    def _outside(self, kind: str) -> list[etree._Element]:
        """The page heads or feet that are printed, in the order of their sections."""
        even = bool(switch(self._part("settings"), "evenAndOddHeaders"))
        current: dict[str, str] = {}  # sections go on with what they do not replace
        printed: list[str] = []
        for section in self._root.iter(W + "sectPr"):
            for reference in section.iterfind(f"{W}{kind}Reference"):
                current[reference.get(W + "type", "default")] = reference.get(R + "id", "")
            uses = {"first": bool(switch(section, "titlePg")), "default": True, "even": even}
            printed += [current[use] for use in uses if uses[use] and use in current]
        targets = {relation.id: relation.target for relation in self._relations}
        parts = dict.fromkeys(targets[each] for each in printed if each in targets)
        found = []
        for part in dict.fromkeys(r.target for r in self._relations if r.kind == kind):
            if part not in self._package:
                continue
            root = self._package.parse(part)
            self._source += source_of(root)
            if part in parts:
                found.append((list(parts).index(part), root))
            else:
                self._leave_out(root, "unused page head")
        return [root for _, root in sorted(found, key=itemgetter(0))]

    def _notes_of(self, kind: str) -> dict[str, etree._Element]:
        """The footnotes or endnotes by their ids."""
        if kind not in self._notes:
            root = self._part(kind)
            notes = () if root is None else root.iter(W + kind.removesuffix("s"))
            self._notes[kind] = {note.get(W + "id", ""): note for note in notes}
            self._source += () if root is None else source_of(root)
        return self._notes[kind]

    def _note(self, kind: str, identity: str) -> etree._Element:
        """A footnote or an endnote."""
        if identity not in self._notes_of(kind):
            message = f'refers to {kind} "{identity}", which is not in it'
            raise AlignError(self._package.name, message, "open it in Word and save it again")
        return self._notes_of(kind)[identity]

    # Paragraphs to drafts

    def _counter(self, story: str) -> WordCounter:
        """Word numbers the text, the notes and the boxes each for itself."""
        return self._counters.setdefault(story, WordCounter(self._numbering))

    def _drafts(self, story: etree._Element, counter: WordCounter) -> list[Draft]:
        reader = StoryReader(self._styles, self._tables, self._package.name)
        paragraphs = reader.read(story)
        self._headed |= reader.headed
        self._furniture += reader.furniture
        self._notes_left_out |= reader.notes_left_out
        return self._settle(paragraphs, counter)

    def _settle(self, paragraphs: list[StoryParagraph], counter: WordCounter) -> list[Draft]:
        drafts = [self._draft(paragraph, counter) for paragraph in paragraphs]
        return settle_tables(drafts, self._headed)

    def _draft(self, paragraph: StoryParagraph, counter: WordCounter) -> Draft:
        properties = paragraph.properties[-1] if paragraph.properties else None
        style = self._styles.paragraph(properties)
        kind = style.kind
        if kind in {"plain", "heading"}:
            kind = outline_kind(properties) or kind
        printed = with_readings(paragraph.pieces)
        self._added += printed.added
        self._furniture += (Furniture(t, paragraph.line, "ruby") for t in printed.left_out if t)
        lines = printed.text.split("\n")
        return Draft(
            lines=lines,
            line=paragraph.line,
            margin=self._margin(properties),
            place=_PLACES[kind],
            mark=self._mark(paragraph, lines, counter),
            cells=paragraph.cells,
            notes=paragraph.notes,
            boxes=paragraph.boxes,
        )

    def _mark(
        self, paragraph: StoryParagraph, lines: list[str], counter: WordCounter
    ) -> Label | None:
        """The label Word prints, but where the text states its own."""
        places = [self._numbering.place(properties) for properties in paragraph.properties]
        labels = [counter.label(*place) for place in places if place]
        text = next((line.strip() for line in lines if line.strip()), "")
        own = read_label(text)
        if own and not all(reading.ambiguous for reading in own.readings):
            return None
        return next((label for label in labels if label), None)

    def _margin(self, properties: etree._Element | None) -> int:
        """Where its first line begins, or its label; a first-line indent is only a habit."""
        style, place = self._styles.paragraph(properties), self._numbering.place(properties)
        level = self._numbering.level(*place) if place else None
        of_list = level.indent if level else Indent()
        if value(properties, "numPr", "numId") is None:
            indent = style.indent.over(of_list)
        else:
            indent = of_list.over(style.indent)
        indent = read_indent(properties).over(indent)
        columns = round(((indent.left or 0) - (indent.hanging or 0)) / _TWIPS_PER_COLUMN)
        return max(columns, _COLUMNS_PER_LEVEL * place[1] if place else 0)

    # Drafts to blocks

    def _give(self, drafts: list[Draft], place: SourcePlace | None = None, line: int = 0) -> None:
        """Append the blocks of drafts, their boxes and their notes.

        ``place`` and ``line`` stand for the drafts' own where these are part of something
        else; what is itself a note has no notes.
        """
        table = None
        for draft in drafts:
            if (draft.cell and draft.cell.table) != table:
                self._group += 1
                table = draft.cell and draft.cell.table
            self._give_lines(draft, place or draft.place, line or draft.line)
            for box in draft.boxes:
                self._group += 1
                inside = self._settle(box, self._counter("boxes"))
                self._give(inside, place, line or draft.line)
                self._group += 1
            for kind, identity in () if place else draft.notes:
                if (kind, identity) not in self._given:
                    self._given.add((kind, identity))
                    note = self._drafts(self._note(kind, identity), self._counter(kind))
                    self._give(note, "note", draft.line)

    def _give_lines(self, draft: Draft, place: SourcePlace, line: int) -> None:
        """One block a line; an empty line or paragraph ends the group."""
        filled = [index for index, text in enumerate(draft.lines) if text.strip()]
        if not filled:
            self._group += not draft.cells
            return
        mark = draft.mark
        for text in draft.lines[filled[0] : filled[-1] + 1]:
            if not text.strip():
                self._group += 1
                continue
            indent = width(text[: len(text) - len(text.lstrip())].expandtabs())
            self._blocks.append(
                Block(
                    _set_tabs(text.strip()),
                    line,
                    max(0, draft.margin + indent),
                    self._group,
                    place,
                    mark,
                    draft.cell,
                )
            )
            mark = None


def _set_tabs(text: str) -> str:
    """A tab after a label sets it off, and may be what makes it one; any other is a space."""
    start = 0
    for _ in range(_MOST_LABELS):
        label = read_label(text[start:]) if "\t" in text[start:] else None
        if label is None:
            break
        start += len(label.printed)
    return text[:start] + text[start:].replace("\t", " ")
