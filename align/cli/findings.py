"""Prints findings, and explanations of terms, as they come and in large pieces."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from align.cli.console import STDIN, spoken, write_piece
from align.errors import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from align.errors import AlignError
    from align.model.anchor import Lang
    from align.model.annotation import TermExplanation
    from align.model.finding import Finding, Severity
    from align.report.machine.placed import PlacedFinding, Unread

_Told = TypeVar("_Told", "Finding", "TermExplanation", "Finding | TermExplanation")
#: Characters of output that are written at once.
_PIECE = 1 << 16


class FindingFormat(StrEnum):
    """How findings are printed."""

    text = "text"
    json = "json"
    sarif = "sarif"
    github = "github"
    junit = "junit"

    @property
    def of_files(self) -> bool:
        """Whether it tells places in files to other programs, as :func:`print_placed` does."""
        return self not in {FindingFormat.text, FindingFormat.json}


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


def print_placed(
    findings: Iterable[PlacedFinding],
    form: FindingFormat,
    checked: Sequence[str],
    errors: Sequence[AlignError],
    fail_at: Severity,
) -> None:
    """Print findings at their places in files, for other programs.

    Args:
        findings: all of them, read one after the other.
        form: one that is ``of_files``.
        checked: the names of the files that are checked.
        errors: what could not be read; looked at after the findings.
        fail_at: the severity from which on a finding fails.
    """
    language: Lang = spoken().value

    def what_is_unread() -> list[Unread]:
        return [_unread(error, language) for error in errors]

    if form is FindingFormat.sarif:
        from align import __version__
        from align.checks.manual import page_of
        from align.report.machine.sarif import SarifTool, sarif_pieces

        tool = SarifTool(__version__, language, lambda ident: page_of(ident, language))
        write_all(sarif_pieces(findings, what_is_unread, tool))
    elif form is FindingFormat.github:
        from align.report.machine.github import github_lines

        write_all(github_lines(findings, what_is_unread, language))
    else:
        from align.report.machine.junit import junit_pieces

        write_all(junit_pieces(findings, checked, what_is_unread, fail_at, language))


def _unread(error: AlignError, language: Lang) -> Unread:
    from align.cli.japanese import error_in_japanese
    from align.pipeline.placing.names import name_in_checkout
    from align.report.machine.placed import unread

    found = unread(error.where, error_in_japanese(error) if language == "ja" else str(error))
    name = found.place.file
    if name == STDIN:
        name = "-"  # as findings have it
    elif Path(name).is_file():  # and no readout, say
        name = name_in_checkout(Path(name))
    return replace(found, place=replace(found.place, file=name))


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
