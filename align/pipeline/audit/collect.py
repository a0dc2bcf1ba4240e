"""Reads a workspace or files of units, one after the other, into the store of an audit."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from typing import TYPE_CHECKING

from align.model.anchor import LANGUAGES
from align.model.bitext import Bitext, Renderings
from align.pipeline.attempt import attempt
from align.pipeline.audit.pairing import occurrences_of
from align.pipeline.audit.store import StoredDocument
from align.pipeline.check import judge_with
from align.pipeline.checking.files import rows_of
from align.pipeline.corpus import load_annotated
from align.pipeline.inputs import own_glossary
from align.pipeline.run import open_tools
from align.report.audit.figures import AuditFinding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from align.errors import AlignError
    from align.model.annotation import AnnotatedText
    from align.model.finding import Finding
    from align.model.term import Concept
    from align.pipeline.audit.store import AuditStore
    from align.pipeline.checking.rows import TableRow
    from align.pipeline.checking.table import TableChecker
    from align.pipeline.run import Progress
    from align.workspace import Workspace

#: The id of an exported unit begins with that of its readout.
_OF_READOUT = re.compile(r"((\d{4}-\d{2}-\d{2})-[^#]+)#.")


class Collected:
    """What was read: the concepts in force and the number of units."""

    def __init__(self) -> None:
        self.concepts: dict[str, Concept] = {}
        self.units = 0

    def know(self, concepts: Iterable[Concept]) -> None:
        """Add the concepts of a glossary; the first of an id stands."""
        for concept in concepts:
            self.concepts.setdefault(concept.id, concept)


def collect_workspace(
    workspace: Workspace,
    glossaries: Sequence[Path],
    store: AuditStore,
    errors: list[AlignError],
    only: Collection[str],
    progress: Progress,
) -> Collected:
    """All readouts that can be read; what keeps others back goes to ``errors``.

    Of the findings those of the checks ``only`` are collected; all where none is named.
    """
    collected = Collected()
    tools = open_tools(workspace, errors, glossaries)
    if tools.terms is None:
        return collected
    collected.know(tools.terms.concepts)
    judged = judge_with(tools, workspace, errors, glossaries)
    by_readout: dict[str, list[Finding]] = {}
    for finding in judged.everything:
        if not only or finding.check in only:
            by_readout.setdefault(finding.readout, []).append(finding)
    readouts, _ = workspace.readouts()
    for number, (readout, languages) in enumerate(readouts.items()):
        progress("audit", number, len(readouts))
        with attempt(errors, readout):
            own = tools if glossaries else tools.of_readout(own_glossary(workspace, readout))
            content = load_annotated(workspace, readout, languages, own)
            found = by_readout.pop(readout, [])
            document = _document_of(readout, content)
            occurrences = list(occurrences_of(content, found, readout, document.date))
            store.add_document(document)
            store.add_occurrences(occurrences)
            store.add_findings(_kept(found, document, ""))
            collected.know(own.terms.concepts if own.terms and own is not tools else ())
            collected.units += _units_of(content)
    for readout, found in by_readout.items():  # of what could not be read, and of stale waivers
        document = StoredDocument(readout, "", "", "")
        store.add_findings(_kept(found, document, ""))
    return collected


def _document_of(readout: str, content: Bitext | AnnotatedText) -> StoredDocument:
    if isinstance(content, Bitext):
        date = content.source.date or content.target.date
        return StoredDocument(readout, content.source.title, content.target.title, date)
    title = content.document.title
    english, japanese = (title if content.lang == lang else "" for lang in LANGUAGES)
    return StoredDocument(readout, english, japanese, content.document.date)


def _units_of(content: Bitext | AnnotatedText) -> int:
    if isinstance(content, Bitext):
        return sum(1 for _ in content.alignment.paragraphs)
    return len({segment.anchor.unit for segment in content.document.segments()})


def collect_files(
    files: Sequence[Path],
    checker: TableChecker,
    store: AuditStore,
    errors: list[AlignError],
    progress: Progress,
) -> Collected:
    """All rows of all files; a file that is wrong is read as far as it can be, and told.

    A row with the id of an exported unit is of that readout, and any other of its file.
    """
    collected = Collected()
    collected.know(checker.concepts)
    before = Renderings()
    for number, file in enumerate(files):
        progress("audit", number, len(files))
        with attempt(errors, str(file)), contextlib.closing(rows_of(file)) as rows:
            for row in rows:
                _collect_row(row, str(file), checker, before, store)
                collected.units += 1
    return collected


def _collect_row(
    row: TableRow, file: str, checker: TableChecker, before: Renderings, store: AuditStore
) -> None:
    content, found = checker.judged(row, before)
    readout = _OF_READOUT.match(row.id)
    document = StoredDocument(readout[1] if readout else file, "", "", row.date)
    store.add_document(document)
    if content is not None:
        store.add_occurrences(occurrences_of(content, found, document.name, row.date, row.id))
        store.add_findings(_kept(found, document, row.id))


def _kept(found: Iterable[Finding], document: StoredDocument, row: str) -> Iterator[AuditFinding]:
    """The findings of one document or row as the audit keeps them."""
    numbers: Counter[str] = Counter()
    for finding in found:
        anchored = finding.spans or finding.source or finding.target
        lang, anchor = finding.place if anchored else ("en", "")
        unit = row or finding.unit
        base = "\t".join((document.name, unit, finding.check, finding.concept, lang, str(anchor)))
        numbers[base] += 1
        yield AuditFinding(
            f"{base}\t{numbers[base]}",
            finding.check,
            finding.severity,
            finding.concept,
            document.name,
            unit,
            row or (finding.cited("en") if anchored else ""),
            row or (finding.cited("ja") if anchored else ""),
            finding.title.en,
            finding.title.ja,
            finding.message.en,
            finding.message.ja,
            finding.waived,
            document.date,
        )
