"""Prints findings, and explanations of terms, as they come and in large pieces."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from align.cli.console import spoken, write_piece
from align.errors import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from align.model.anchor import Lang
    from align.model.annotation import TermExplanation
    from align.model.finding import Finding

_Told = TypeVar("_Told", "Finding", "TermExplanation", "Finding | TermExplanation")
#: Characters of output that are written at once.
_PIECE = 1 << 16


class FindingFormat(StrEnum):
    """How findings are printed."""

    text = "text"
    json = "json"


def print_findings(findings: Iterable[Finding], form: FindingFormat, files: int = 0) -> None:
    """Print findings.

    Args:
        findings: all of them, read one after the other.
        form: how they are printed.
        files: how many files are checked; of several, each line says which.
    """
    if form is FindingFormat.json:
        from align.report.findings import json_pieces

        write_all(json_pieces(findings))
    else:
        from align.report.findings import finding_as_line

        language: Lang = spoken().value
        write_all(_lines(findings, lambda each: finding_as_line(each, language), files))


def print_explained(
    told: Iterable[Finding | TermExplanation], form: FindingFormat, files: int = 0
) -> None:
    """Print findings, and explanations of terms among them; see :func:`print_findings`."""
    if form is FindingFormat.json:
        from align.report.explanations import pieces_with_decisions

        write_all(pieces_with_decisions(told))
    else:
        from align.model.finding import Finding
        from align.report.explanations import explanation_as_line
        from align.report.findings import finding_as_line

        language: Lang = spoken().value

        def worded(each: Finding | TermExplanation) -> str:
            if isinstance(each, Finding):
                return finding_as_line(each, language)
            return explanation_as_line(each, language)

        write_all(_lines(told, worded, files))


def _lines(told: Iterable[_Told], worded: Callable[[_Told], str], files: int) -> Iterator[str]:
    for each in told:
        line = worded(each)
        yield (one_line(f"{each.file}:{line}") if files > 1 else line) + "\n"


def write_all(pieces: Iterable[str]) -> None:
    """Write pieces of text to standard output, many at once."""
    kept: list[str] = []
    size = 0
    for piece in pieces:
        kept.append(piece)
        size += len(piece)
        if size > _PIECE:
            write_piece("".join(kept))
            kept, size = [], 0
    if kept:
        write_piece("".join(kept))
