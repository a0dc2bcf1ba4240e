"""Commands on a workspace as a whole."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from align.cli.console import (
    CANNOT,
    FOUND,
    HERE,
    Folder,
    Language,
    TerminalProgress,
    locale,
    say,
    tell,
    write_stdout,
)
from align.errors import AlignError


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
        say(f"wrote {path}")
    say(f"put sources into {folder / 'corpus/sources'}/en and /ja, then: align run {folder}")


def run(
    folder: Folder = HERE,
    remake: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Make this readout's texts from their sources again, "
                     "losing edits by hand; may be repeated."),
    ] = None,
) -> None:  # fmt: skip
    """Ingest what changed, align, check, and write findings and report."""
    from align.pipeline.run import run as run_all
    from align.workspace import open_workspace

    workspace = open_workspace(folder)
    with TerminalProgress() as progress:
        outcome = run_all(workspace, remake or (), progress)
    for notice in outcome.notices:
        say(notice)
    for error in outcome.errors:
        say(f"error: {error}")
    if outcome.summary:
        for line in outcome.summary.lines():
            tell(line)
    tell(f"done        {outcome.done}")
    tell(f"report      {workspace.report}")
    if outcome.errors:
        raise typer.Exit(CANNOT)


def check(
    folder: Folder = HERE,
    form: Annotated[Format, typer.Option("--format", help="How to print findings.")] = Format.text,
    language: Annotated[
        Language | None, typer.Option(help="Of the messages; else that of the locale.")
    ] = None,
) -> None:
    """Print the findings of the aligned corpus; exit 1 if any is as severe as `fail-at`.

    What cannot be checked is told, one line each, and makes the exit code 2.
    """
    from align.model.finding import at_least
    from align.pipeline.check import check as check_all
    from align.report.findings import findings_as_json, findings_as_lines
    from align.workspace import open_workspace

    workspace = open_workspace(folder)
    findings, errors = check_all(workspace)
    if form is Format.json:
        write_stdout(findings_as_json(findings))
    else:
        for line in findings_as_lines(findings, (language or locale()).value):
            tell(line)
    for error in errors:
        say(f"error: {error}")
    if errors:
        raise typer.Exit(CANNOT)
    if any(at_least(f.severity, workspace.settings.checks.fail_at) for f in findings):
        raise typer.Exit(FOUND)


def explain(
    ident: Annotated[str, typer.Argument(metavar="CHECK", help="For example T001.")],
) -> None:
    """Print the manual's page of a check."""
    from align.checks import CHECKS
    from align.errors import nearest

    found = CHECKS.get(ident.upper())
    if found is None:
        raise AlignError(ident, "no such check", nearest(ident.upper(), CHECKS))
    head = f"{found.id} {found.title.en} · {found.title.ja} ({found.severity})"
    write_stdout(f"{head}\n\n{found.page}\n")
