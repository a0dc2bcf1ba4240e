"""Commands on a workspace as a whole."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from align.cli.console import (
    CANNOT,
    FOUND,
    Folder,
    Root,
    Spoken,
    TerminalProgress,
    print_line,
    print_told,
    speak,
    spoken,
    tell,
    tell_error,
    workspace_of,
    write_stdout,
)


class Format(StrEnum):
    """How findings are printed."""

    text = "text"
    json = "json"


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to make it.")],
) -> None:
    """Make a workspace: settings, folders and a starter glossary."""
    from align.workspace import init_workspace

    for path in init_workspace(folder):
        tell(f"wrote {path}")
    tell(f"put sources into {folder / 'corpus/sources'}/en and /ja, then: align run {folder}")


def run(
    folder: Folder = None,
    root: Root = None,
    remake: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Make this readout's texts from their sources again, "
                     "losing edits by hand; may be repeated."),
    ] = None,
    jobs: Annotated[
        int, typer.Option("-j", "--jobs", min=1, max=64, metavar="N",
                          help="How many processes work.")
    ] = 1,
) -> None:  # fmt: skip
    """Ingest what changed, align, check, and write findings and report."""
    from align.pipeline.run import run as run_all

    workspace = workspace_of(folder, root)
    with TerminalProgress() as progress:
        outcome = run_all(workspace, remake or (), progress, jobs)
    for notice in outcome.notices:
        tell(notice)
    for error in outcome.errors:
        tell_error(error)
    if outcome.summary:
        for line in outcome.summary.lines():
            print_told(line)
    print_told(f"done        {outcome.done}")
    if outcome.summary:
        print_told(f"report      {workspace.report}")
    if outcome.errors:
        raise typer.Exit(CANNOT)


def check(
    folder: Folder = None,
    root: Root = None,
    form: Annotated[Format, typer.Option("--format", help="How to print findings.")] = Format.text,
    language: Spoken = None,
) -> None:
    """Print the findings of the aligned corpus; exit 1 if any is as severe as `fail-at`.

    What cannot be checked is told, one line each, and makes the exit code 2.
    """
    from align.model.finding import at_least
    from align.pipeline.check import check as check_all
    from align.report.findings import findings_as_json, findings_as_lines

    speak(language)
    workspace = workspace_of(folder, root)
    findings, errors = check_all(workspace)
    if form is Format.json:
        write_stdout(findings_as_json(findings))
    else:
        for line in findings_as_lines(findings, spoken().value):
            print_line(line)
    for error in errors:
        tell_error(error)
    if errors:
        raise typer.Exit(CANNOT)
    if any(at_least(f.severity, workspace.settings.checks.fail_at) for f in findings):
        raise typer.Exit(FOUND)


def explain(
    ident: Annotated[str, typer.Argument(metavar="CHECK", help="For example T001.")],
    language: Spoken = None,
) -> None:
    """Print the manual's page of a check."""
    from align.checks.manual import page_of

    speak(language)
    write_stdout(page_of(ident, spoken().value) + "\n")
