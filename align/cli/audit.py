"""The command that audits terminology: who writes what, since when, how often."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from align.cli.console import (
    Root,
    Spoken,
    TerminalProgress,
    leave,
    print_told,
    speak,
    workspace_of,
)
from align.cli.named import (
    Glossaries,
    Only,
    checks_named,
    refuse_stdin,
    refuse_those_off,
    told_apart,
    workspace_of_files,
)

if TYPE_CHECKING:
    from align.report.audit.figures import AuditFigures

_FOLDER = "audit"


def audit(
    what: Annotated[
        list[Path] | None,
        typer.Argument(metavar="DIR|FILE...", help="A workspace, else the one the current folder "
                       "lies in; or files with texts in both languages: .tsv, .csv, .xlsx, .jsonl, "
                       ".tmx, .xlf and others."),
    ] = None,
    root: Root = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="DIR", help="The folder of the audit, which is "
                     "replaced; else audit in the workspace or in the current folder."),
    ] = None,
    since: Annotated[
        Path | None,
        typer.Option(metavar="AUDIT", help="An older audit, its folder or its audit.json: tell "
                     "what changed."),
    ] = None,
    glossaries: Glossaries = None,
    only: Only = None,
    language: Spoken = None,
) -> None:  # fmt: skip
    """Write who writes what, since when, how often: a page for each concept, and tables.

    Of a workspace the findings of all checks are told; of files, which may be large, those of the
    checks of terms, unless --check names others. What cannot be read is told, one line each, and
    makes the exit code 2.
    """
    from align.pipeline.audit.write import AuditOrder, audit_files, audit_workspace

    speak(language)
    folder, files = told_apart(what or [])
    refuse_stdin(files)
    wanted = checks_named(only or ())
    workspace = workspace_of_files(root) if files else workspace_of(folder, root)
    if workspace:
        refuse_those_off(workspace.settings.checks, wanted)
    target = output or (workspace.root if workspace else Path()) / _FOLDER
    with TerminalProgress() as progress:
        order = AuditOrder(target, since, wanted, progress)
        if workspace and not files:
            outcome = audit_workspace(workspace, glossaries or [], order)
        else:
            outcome = audit_files(files, workspace, glossaries or [], order)
    if outcome.figures:
        _tell_figures(outcome.figures)
        print_told(f"audit       {target / 'index.html'}")
    leave(outcome.errors)


def _tell_figures(figures: AuditFigures) -> None:
    tally = figures.tally
    print_told(
        f"audit       {figures.documents} documents, {tally.occurrences} occurrences of"
        f" {len(figures.seen)} concepts"
    )
    print_told(f"conformity  {tally.conforming} conforming, {tally.deviating} deviating")
    if figures.changes:
        counts = figures.changes.counts
        print_told(
            f"since       {counts['new']} new, {counts['gone']} gone, {counts['changed']}"
            f" rendered otherwise; {counts['findings_new']} new findings,"
            f" {counts['findings_resolved']} resolved"
        )
