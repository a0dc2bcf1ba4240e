"""Word documents (.docx) to blocks.

The parts are read here and not with python-docx. Version 1.2.0 of that package gives only the
runs and links of a paragraph: inserted text, content controls, smart tags, simple fields, text
boxes, footnotes and list numbers are lost.
"""

from __future__ import annotations

import itertools
from operator import itemgetter
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.ingest.account import Account, SourceText, UnprintedText
from align.ingest.block import Block, Page, SourcePlace
from align.ingest.docx.account import notes_referred_to, source_of
from align.ingest.docx.numbering import WordCounter, WordNumbering
from align.ingest.docx.package import Package
from align.ingest.docx.styles import Indent, Styles, outline_kind, read_indent
from align.ingest.docx.tables import Draft, resolve_tables
from align.ingest.docx.text import StoryReader
from align.ingest.docx.xml import R, W, on_off, value
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

#: Word indents Japanese text by full-width characters of 10.5 points, two columns each. One
#: level of its lists is indented by two such characters (420 twips), which counts like two
#: typed spaces.
_TWIPS_PER_COLUMN = 210
_COLUMNS_PER_LEVEL = 2
_MOST_LABELS = 3

_PLACES: dict[Kind, SourcePlace] = {
    "plain": "text", "title": "heading", "heading": "heading", "caption": "caption",
}  # fmt: skip


def read_docx(data: bytes, name: str, lang: Lang) -> Page:  # noqa: ARG001 - every reader takes it
    """Read a Word document as it is printed with all tracked changes accepted.

    ``Block.line`` is the number of the paragraph in the document; empty paragraphs and those
    in tables count. A note or a text box has the number of the paragraph it belongs to.

    Args:
        data: the bytes of the file.
        name: its name, for messages.
        lang: not used; every reader takes it.

    Raises:
        AlignError: the file is damaged or is not a .docx file.
    """
    return _Document(Package(data, name)).page()


class _Document:
    """Converts one document to blocks."""

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
        self._appended_notes: set[tuple[str, str]] = set()  # kind and id
        self._counters: dict[str, WordCounter] = {}
        self._tables = itertools.count()
        self._tables_with_heading: set[int] = set()  # numbers of tables
        self._blocks: list[Block] = []
        self._group = 0
        self._source: list[SourceText] = list(source_of(self._root))
        self._unprinted: list[UnprintedText] = []
        self._notes_left_out: dict[tuple[str, str], Reason] = {}
        self._added = ""  # the parentheses added for readings

    def page(self) -> Page:
        """The page: page heads, the text with its notes and boxes, page feet."""
        drafts = self._drafts(self._root, self._counter("text"))
        last = max((draft.line for draft in drafts), default=1)
        for part in self._outside("header"):
            self._append_drafts(self._drafts(part, WordCounter(self._numbering)), "outside", 1)
            self._group += 1
        self._append_drafts(drafts)
        for part in self._outside("footer"):
            self._group += 1
            self._append_drafts(self._drafts(part, WordCounter(self._numbering)), "outside", last)
        self._leave_out_the_rest()
        account = Account(tuple(self._source), tuple(self._unprinted), self._added, in_order=False)
        return Page(self._blocks, account)

    def _leave_out_the_rest(self) -> None:
        """Add the parts that Word stores but does not print to the account."""
        in_use = notes_referred_to(self._root)
        for kind in ("footnotes", "endnotes"):
            for identity, note in self._notes_of(kind).items():
                if (kind, identity) in self._appended_notes:
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
        self._unprinted += (
            UnprintedText(t.text, 1, reason) for t in source_of(part) if t.text.strip()
        )

    # Parts

    def _part(self, kind: str) -> etree._Element | None:
        """The part of this kind, of which a document has at most one; None where it has none."""
        for relation in self._relations:
            if relation.kind == kind and relation.target in self._package:
                return self._package.parse(relation.target)
        return None

    def _outside(self, kind: str) -> list[etree._Element]:
        """The printed page heads or page feet, in the order of their sections."""
        even = bool(on_off(self._part("settings"), "evenAndOddHeaders"))
        current: dict[
            str, str
        ] = {}  # a section keeps those of the section before that it does not replace
        printed: list[str] = []
        for section in self._root.iter(W + "sectPr"):
            for reference in section.iterfind(f"{W}{kind}Reference"):
                current[reference.get(W + "type", "default")] = reference.get(R + "id", "")
            uses = {"first": bool(on_off(section, "titlePg")), "default": True, "even": even}
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
        """The counter of list numbers: Word counts the text, the notes and the boxes separately."""
        return self._counters.setdefault(story, WordCounter(self._numbering))

    def _drafts(self, story: etree._Element, counter: WordCounter) -> list[Draft]:
        reader = StoryReader(self._styles, self._tables, self._package.name)
        paragraphs = reader.read(story)
        self._tables_with_heading |= reader.headed
        self._unprinted += reader.unprinted
        self._notes_left_out |= reader.notes_left_out
        return self._to_drafts(paragraphs, counter)

    def _to_drafts(self, paragraphs: list[StoryParagraph], counter: WordCounter) -> list[Draft]:
        drafts = [self._draft(paragraph, counter) for paragraph in paragraphs]
        return resolve_tables(drafts, self._tables_with_heading)

    def _draft(self, paragraph: StoryParagraph, counter: WordCounter) -> Draft:
        properties = paragraph.properties[-1] if paragraph.properties else None
        style = self._styles.paragraph(properties)
        kind = style.kind
        if kind in {"plain", "heading"}:
            kind = outline_kind(properties) or kind
        printed = with_readings(paragraph.pieces)
        self._added += printed.added
        self._unprinted += (UnprintedText(t, paragraph.line, "ruby") for t in printed.left_out if t)
        lines = printed.text.split("\n")
        return Draft(
            lines=lines,
            line=paragraph.line,
            margin=self._margin(properties),
            place=_PLACES[kind],
            list_label=self._list_label(paragraph, lines, counter),
            cells=paragraph.cells,
            notes=paragraph.notes,
            boxes=paragraph.boxes,
        )

    def _list_label(
        self, paragraph: StoryParagraph, lines: list[str], counter: WordCounter
    ) -> Label | None:
        """The label that Word prints; None where the text begins with a typed label."""
        places = [self._numbering.list_level(properties) for properties in paragraph.properties]
        labels = [counter.label(*place) for place in places if place]
        text = next((line.strip() for line in lines if line.strip()), "")
        typed = read_label(text)
        if typed and not all(reading.ambiguous for reading in typed.readings):
            return None
        return next((label for label in labels if label), None)

    def _margin(self, properties: etree._Element | None) -> int:
        """The column where its first line or its label begins; a first-line indent is ignored."""
        style, place = self._styles.paragraph(properties), self._numbering.list_level(properties)
        level = self._numbering.level(*place) if place else None
        of_list = level.indent if level else Indent()
        if value(properties, "numPr", "numId") is None:
            indent = style.indent.with_defaults(of_list)
        else:
            indent = of_list.with_defaults(style.indent)
        indent = read_indent(properties).with_defaults(indent)
        columns = round(((indent.left or 0) - (indent.hanging or 0)) / _TWIPS_PER_COLUMN)
        return max(columns, _COLUMNS_PER_LEVEL * place[1] if place else 0)

    # Drafts to blocks

    def _append_drafts(
        self, drafts: list[Draft], place: SourcePlace | None = None, line: int = 0
    ) -> None:
        """Append the blocks of drafts, their boxes and their notes.

        Args:
            drafts: the paragraphs.
            place: replaces the place of each draft, if the drafts are part of a note, a page
                head or a page foot. Notes inside these are not followed.
            line: replaces the line of each draft in the same way; 0 keeps it.
        """
        table = None
        for draft in drafts:
            if (draft.cell and draft.cell.table) != table:
                self._group += 1
                table = draft.cell and draft.cell.table
            self._append_lines(draft, place or draft.place, line or draft.line)
            for box in draft.boxes:
                self._group += 1
                inside = self._to_drafts(box, self._counter("boxes"))
                self._append_drafts(inside, place, line or draft.line)
                self._group += 1
            for kind, identity in () if place else draft.notes:
                if (kind, identity) not in self._appended_notes:
                    self._appended_notes.add((kind, identity))
                    note = self._drafts(self._note(kind, identity), self._counter(kind))
                    self._append_drafts(note, "note", draft.line)

    def _append_lines(self, draft: Draft, place: SourcePlace, line: int) -> None:
        """Append one block for each line; an empty line or paragraph ends the group."""
        filled = [index for index, text in enumerate(draft.lines) if text.strip()]
        if not filled:
            self._group += not draft.cells
            return
        mark = draft.list_label
        for text in draft.lines[filled[0] : filled[-1] + 1]:
            if not text.strip():
                self._group += 1
                continue
            indent = width(text[: len(text) - len(text.lstrip())].expandtabs())
            self._blocks.append(
                Block(
                    _resolve_tabs(text.strip()),
                    line,
                    max(0, draft.margin + indent),
                    self._group,
                    place,
                    mark,
                    draft.cell,
                )
            )
            mark = None


def _resolve_tabs(text: str) -> str:
    """Keep a tab after a label, because some labels need it; replace other tabs by spaces."""
    start = 0
    for _ in range(_MOST_LABELS):
        label = read_label(text[start:]) if "\t" in text[start:] else None
        if label is None:
            break
        start += len(label.printed)
    return text[:start] + text[start:].replace("\t", " ")
