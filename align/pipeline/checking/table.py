"""Findings of the rows of a table."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.files.folder import user_cache
from align.model.alignment import IN_FORCE, Alignment, Bead
from align.model.anchor import Anchor
from align.model.annotation import AnnotatedText, Annotation
from align.model.bitext import Bitext, Renderings
from align.model.document import Document, Paragraph, Segment, Source, Unit
from align.model.settings import Settings
from align.pipeline.checking.counted import CountedRows
from align.pipeline.checking.files import rows_of
from align.pipeline.checking.rows import read_rows
from align.pipeline.checking.terms import glossary_files, term_base
from align.terms.homographs import with_meanings
from align.terms.matching import TermBase

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from align.model.alignment import Level, Status
    from align.model.anchor import Lang
    from align.model.annotation import Annotator, StrangeName, TermExplanation
    from align.model.finding import Finding
    from align.model.term import Concept
    from align.model.unit import TranslationUnit
    from align.model.value import Value
    from align.pipeline.checking.rows import TableRow
    from align.pipeline.sources import StrPath
    from align.workspace import Workspace

_More = TypeVar("_More")
_UNIT = Anchor(("1",))
#: The anchor of the one segment of a cell.
_CELL = _UNIT.segment("s", 1)
_NO_SOURCE = Source("", "")
#: The two cells of a row translate each other.
_LINKS = Alignment("", (Bead((_UNIT,), (_UNIT,), 1.0),), (Bead((_CELL,), (_CELL,), 1.0),))


class TableChecker:
    """The terms and the checks that the rows of a table go through."""

    def __init__(self, terms: TermBase, runner: CheckRunner, shown: Collection[str] = ()) -> None:
        """What checks rows.

        Args:
            terms: of the glossaries in force.
            runner: the checks in force.
            shown: the ids of the checks whose findings are wanted; none for all in force.
        """
        self._terms = terms
        self._annotator = _Cells(terms)
        self._runner = runner
        self._shown = shown

    def findings(self, rows: Iterable[TableRow]) -> Iterator[Finding]:
        """The findings of each row, in their order, then those that are counted over all rows."""
        yield from self._told(rows, lambda _row, _content: ())

    def explained(self, rows: Iterable[TableRow]) -> Iterator[Finding | TermExplanation]:
        """The same; after those of each row why each of its places is a term or not."""
        yield from self._told(rows, self._explanations)

    def _told(
        self,
        rows: Iterable[TableRow],
        more: Callable[[TableRow, Bitext | AnnotatedText], Iterable[_More]],
    ) -> Iterator[Finding | _More]:
        """The findings of all rows; after those of each row what there is more to say of it."""
        before, counted = Renderings(), CountedRows(self._runner)
        for row in rows:
            content, found = self.judged(row, before)
            counted.add(row, content, found)
            yield from self._wanted(found)
            if content is not None:
                yield from more(row, content)
        yield from self._wanted(counted.findings())

    def _explanations(
        self, row: TableRow, content: Bitext | AnnotatedText
    ) -> Iterator[TermExplanation]:
        from align.checks.terminology.explain import explained

        return (replace(each, row=row.id) for each in explained(content, self._terms))

    def _wanted(self, found: Iterable[Finding]) -> Iterator[Finding]:
        return (f for f in found if not self._shown or f.check in self._shown)

    def of_row(self, row: TableRow, before: Renderings) -> Iterator[Finding]:
        """The findings of one row.

        Args:
            row: that is checked.
            before: the renderings of the rows before it; those of this row are put in.
        """
        yield from self.judged(row, before)[1]

    def judged(
        self, row: TableRow, before: Renderings
    ) -> tuple[Bitext | AnnotatedText | None, list[Finding]]:
        """What the checks read of a row, and its findings as :meth:`of_row` gives them."""
        content = _content_of(row, self._annotator)
        if isinstance(content, Bitext):
            content = replace(content, renderings=before)
        found = [] if content is None else self._runner.row(row.id, content)
        return content, [replace(finding, line=row.line) for finding in found]

    @property
    def concepts(self) -> Sequence[Concept]:
        """The concepts of the glossaries in force."""
        return self._terms.concepts

    def read(self, row: TableRow) -> tuple[Bitext | AnnotatedText | None, list[Finding]]:
        """What the checks read of a row, and what they find in it by itself."""
        content = _content_of(row, self._annotator)
        return content, [] if content is None else self._runner.row(row.id, content)


def table_checker(
    workspace: Workspace | None, glossaries: Sequence[Path] = (), only: Collection[str] = ()
) -> TableChecker:
    """What checks a table.

    Args:
        workspace: its settings are used, and its glossaries if none are given; None where
            there is none: then the glossary that comes with the package.
        glossaries: the files to be used instead.
        only: the ids of the checks that are wanted; none for all.

    Raises:
        AlignError: a glossary cannot be read.
    """
    settings = workspace.settings if workspace else Settings()
    cache = workspace.cache if workspace else user_cache()
    # T004 explains what T002 finds.
    needed = {*only, "T002"} if "T004" in only else only
    runner = CheckRunner(all_checks(), settings.checks, needed)
    terms = term_base(glossary_files(workspace, glossaries), cache)
    return TableChecker(terms, runner, only)


def table_findings(
    table: StrPath | bytes, terms: TermBase | None, settings: Settings | None
) -> Iterator[Finding]:
    """The findings of a file that a caller hands over by its path, or of a table in bytes."""
    checks = (settings or Settings()).checks
    checker = TableChecker(terms or TermBase(()), CheckRunner(all_checks(), checks))
    return _findings(checker, table)


def _findings(checker: TableChecker, table: StrPath | bytes) -> Iterator[Finding]:
    if isinstance(table, bytes):
        yield from checker.findings(read_rows(io.BytesIO(table), "<table>"))
        return
    for finding in checker.findings(rows_of(Path(table))):
        yield replace(finding, file=str(table))


def units_of_row(row: TableRow) -> list[TranslationUnit]:
    """The translation units of a row, without terms; none where a cell is empty."""
    content = _content_of(row, _Cells(TermBase(())))
    return list(content.units()) if isinstance(content, Bitext) else []


@dataclass(frozen=True, slots=True)
class _PairOfCells(Bitext):
    """Two cells: their one unit of each level is made once for all who read it."""

    _kept: dict[Level, tuple[TranslationUnit, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def units(
        self, level: Level = "sentence", statuses: Collection[Status] = IN_FORCE
    ) -> Iterator[TranslationUnit]:
        if statuses is not IN_FORCE:
            yield from Bitext.units(self, level, statuses)
            return
        if level not in self._kept:
            self._kept[level] = tuple(Bitext.units(self, level))
        yield from self._kept[level]


def _content_of(row: TableRow, annotator: Annotator) -> Bitext | AnnotatedText | None:
    """What checks read of a row: a pair; one text where a cell is empty; None where both are.

    The text of a segment is exactly that of its cell, so that spans count the characters of
    the cell. The row's id stands as the label of its unit: it is cited by that.
    """
    en = _text(row, "en", row.en, annotator)
    ja = _text(row, "ja", row.ja, annotator)
    if en and ja:
        return with_meanings(_PairOfCells(en.document, ja.document, _LINKS, (en, ja)))
    return en or ja


def _text(row: TableRow, lang: Lang, cell: str, annotator: Annotator) -> AnnotatedText | None:
    if not cell.strip():
        return None
    paragraph = Paragraph((Segment(_CELL, cell),))
    unit = Unit(_UNIT, "paragraph", row.id, content=(paragraph,))
    document = Document("", lang, _NO_SOURCE, (unit,), row.date)
    return AnnotatedText(document, annotator.annotate(document))


class _Cells:
    """Finds the terms of a cell at once, its values when a check asks for them."""

    def __init__(self, terms: TermBase) -> None:
        self._terms = terms

    def annotate(self, document: Document) -> Mapping[Anchor, Annotation]:
        """See :class:`align.model.annotation.Annotator`."""
        return {
            s.anchor: _CellAnnotation(self._terms, document, s.text) for s in document.segments()
        }


class _CellAnnotation(Annotation):
    """The annotation of a cell; most rows go through without a look at their dates."""

    __slots__ = ("_document", "_strangers", "_terms")
    _document: Document
    _strangers: tuple[StrangeName, ...] | None
    _terms: TermBase

    def __init__(self, terms: TermBase, document: Document, text: str) -> None:
        mentions = terms.mentions(text, document.lang)
        object.__setattr__(self, "mentions", tuple(mentions))
        object.__setattr__(self, "_strangers", None)
        object.__setattr__(self, "_terms", terms)
        object.__setattr__(self, "_document", document)
        object.__setattr__(self, "_chosen", [])

    @property
    def strangers(self) -> tuple[StrangeName, ...]:
        if self._strangers is None:
            (segment,) = self._document.segments()
            found = self._terms.strangers(segment.text, self._document.lang, self.mentions)
            object.__setattr__(self, "_strangers", found)
        return self._strangers or ()

    @property
    def values(self) -> tuple[Value, ...]:
        from align.terms.annotate import TermsAndValues  # few rows need what reads dates

        return TermsAndValues().annotate(self._document)[_CELL].values
