"""Glossaries, settings, annotations and findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from align.checks.manual import page_of
from align.files.limits import GLOSSARY
from align.model.bitext import Bitext
from align.pipeline import check as checking
from align.pipeline import sources
from align.pipeline.checking.table import table_findings
from align.pipeline.checking.terms import term_base
from align.report.findings import findings_as_json, findings_as_lines
from align.workspace import read_settings as settings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.annotation import AnnotatedText
    from align.model.document import Document
    from align.model.finding import Finding
    from align.model.settings import Settings
    from align.pipeline.sources import StrPath
    from align.terms.matching import TermBase

__all__ = [
    "annotate",
    "check",
    "check_table",
    "explain_check",
    "findings_as_json",
    "findings_as_lines",
    "load_glossaries",
    "read_settings",
]


def load_glossaries(*glossaries: StrPath | bytes) -> TermBase:
    """Load glossary files (YAML) as one term base; a later entry replaces one of the same id.

    Args:
        glossaries: the path of each file, or its content.

    Raises:
        AlignError: a file is wrong, with its line.

    >>> import align
    >>> talks = "- {id: talks, type: event, terms: [{lang: en, term: Talks, status: preferred}]}"
    >>> [concept.id for concept in align.load_glossaries(talks.encode()).concepts]
    ['talks']
    """
    return term_base(sources.file_or_bytes(source, GLOSSARY) for source in glossaries)


def read_settings(content: str) -> Settings:
    """Read settings in the form of ``align.toml``.

    Raises:
        AlignError: a key, a check or an option that there is not, or a wrong value.

    >>> import align
    >>> align.read_settings('[checks.severity]\\nT002 = "error"').checks.severity
    {'T002': 'error'}
    """
    return settings_of(content, "<settings>")


@overload
def annotate(content: Bitext, terms: TermBase | None = None) -> Bitext: ...
@overload
def annotate(content: Document, terms: TermBase | None = None) -> AnnotatedText: ...
def annotate(content: Bitext | Document, terms: TermBase | None = None) -> Bitext | AnnotatedText:
    """Find the terms, dates, times and durations in a text, or in both texts of a pair.

    Args:
        content: a pair or one text.
        terms: the glossaries; without them only dates, times and durations are found.

    Returns:
        For a text, each segment with what was found in it; for a pair the same pair, whose
        units now have it on each side.

    >>> import align
    >>> document = align.document_from_text("Talks\\n\\n1. They met on May 4, 2005.\\n", lang="en")
    >>> [v.resolved for _, found in align.annotate(document).segments() for v in found.values]
    [datetime.date(2005, 5, 4)]
    """
    if isinstance(content, Bitext):
        return checking.annotate_pair(content, terms)
    return checking.annotate_text(content, terms)


def check(
    content: Bitext | Document,
    terms: TermBase | None = None,
    settings: Settings | None = None,
) -> list[Finding]:
    """Check a pair, or one text that has no counterpart.

    All installed checks run but those of a whole corpus (see :func:`check_workspace`).

    Args:
        content: a pair or one text.
        terms: the glossaries; None for those a pair was annotated with, else for none.
        settings: severities and options of the checks; the rest of them does not matter here.

    Returns:
        The findings in the order of the text. Spans count characters of a segment from 0.

    Raises:
        AlignError: the settings name a check or an option that there is not.

    >>> import align
    >>> document = align.document_from_text("Talks\\n\\n1. We met.\\n\\n3. We left.\\n", lang="en")
    >>> [(found.check, found.cited("en"), found.message.en) for found in align.check(document)]
    [('A010', '3', '"3." follows 1: is 2 missing?')]
    """
    if isinstance(content, Bitext):
        return checking.check_pair(content, terms, settings)
    return checking.check_text(content, terms, settings)


def check_table(
    table: StrPath | bytes,
    terms: TermBase | None = None,
    settings: Settings | None = None,
) -> Iterator[Finding]:
    """Check the rows of a table, or the units of a file, one after the other.

    Args:
        table: the path of a file with texts in both languages (see docs/checks.md), or the content
            of a tab-separated table with the columns id, en, ja and perhaps date.
        terms: the glossaries; None for none.
        settings: severities and options of the checks.

    Returns:
        The findings in the order of the rows. A finding's ``row`` is the id of its row, ``line``
        the line in which that begins, and its spans count characters of the cell from 0.

    Raises:
        AlignError: as :func:`check`, and while rows are read: something is wrong in a row.

    >>> import align
    >>> table = "id\\ten\\tja\\nr1\\tJune 9, 2010 (Thu)\\t\\n".encode()
    >>> [(found.row, found.message.en) for found in align.check_table(table)]
    [('r1', '"June 9, 2010 (Thu)": 2010-06-09 was a Wednesday')]
    """
    return table_findings(table, terms, settings)


def explain_check(ident: str, reader: Lang = "en") -> str:
    """The manual's page of a check.

    Raises:
        AlignError: there is no such check.

    >>> import align
    >>> align.explain_check("T001").splitlines()[0]
    'T001 Deprecated term · 使用しない表記 (error)'
    """
    return page_of(ident, reader)
