"""A finding at its place in a file, as programs that show files want it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.finding import Finding, GlossaryFinding, Severity, Wording


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Characters of a file, as editors count them.

    Lines and columns count from 1, in characters (Unicode code points); ``end_column`` is the
    column behind the last one. Each is 0 where nobody knows it: a workbook has no lines.
    """

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding, of texts or of a glossary, at its place.

    ``subject`` is what it is about in our own terms: readout, language and segment, a row, or a
    concept. ``others`` are further places that belong to it. ``mark`` is the same for the same
    finding from one run to the next, also when lines are put in before it.
    """

    check: str
    severity: Severity
    title: Wording
    message: Wording
    place: FilePlace
    subject: str
    mark: str
    others: tuple[FilePlace, ...] = ()
    suggestion: str = ""
    waived: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read, and why, in the reader's language."""

    place: FilePlace
    message: str


def unread(where: str, message: str) -> Unread:
    """What could not be read.

    >>> unread("a.tsv:3", "no date").place
    FilePlace(file='a.tsv', line=3, column=0, end_line=0, end_column=0)
    """
    file, _, line = where.rpartition(":")
    known = bool(file) and line.isascii() and line.isdigit()
    return Unread(FilePlace(file, int(line)) if known else FilePlace(where), message)


def placed(finding: Finding, place: FilePlace, others: tuple[FilePlace, ...] = ()) -> PlacedFinding:
    """A finding of a readout or of a row, at its place."""
    lang, anchor = finding.place
    subject = finding.row or f"{finding.readout}:{lang}:{anchor}"
    words = (span.text for span in finding.spans)
    return PlacedFinding(
        finding.check,
        finding.severity,
        finding.title,
        finding.message,
        place,
        subject,
        _mark(finding.check, subject, finding.concept, *words),
        others,
        finding.suggestion,
        finding.waived,
    )


def placed_in_glossary(finding: GlossaryFinding, file: str) -> PlacedFinding:
    """A finding of a glossary.

    Args:
        finding: with its message in both languages.
        file: the name of the glossary's file.
    """
    problem = finding.problem
    return PlacedFinding(
        finding.check,
        finding.severity,
        finding.title,
        problem.message,
        FilePlace(file, problem.line),
        problem.concept,
        _mark(finding.check, problem.concept, problem.message.en),
        suggestion=problem.suggestion,
    )


def _mark(*words: str) -> str:
    """Hexadecimal digits of what makes a finding the same one."""
    return hashlib.sha256("\0".join(words).encode()).hexdigest()[:32]
