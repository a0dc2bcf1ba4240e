"""The command that audits terminology: who writes what, since when, how often."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from align.cli.checking.asked import leave, refuse_those_off
from align.cli.checking.command import Only, checks_named, told_apart
from align.cli.console import (
    Root,
    Spoken,
    TerminalProgress,
    print_told,
    speak,
    workspace_around,
    workspace_of,
)
from align.errors import AlignError

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
    glossary: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="In place of the workspace's glossaries; may be "
                     "repeated."),
    ] = None,
    only: Only = None,
    language: Spoken = None,
) -> None:  # fmt: skip
    """Write who writes what, since when, how often: a page for each concept, and tables.

    Of a workspace the findings of all checks are told; of files, which may be large, those of the
    checks of terms, unless --check names others. What cannot be read is told, one line each, and
    makes the exit code 2.
    """
    speak(language)
    folder, files = told_apart(what or [])
    from align.pipeline.audit.collect import AuditOrder
    from align.pipeline.audit.write import audit_files, audit_workspace, checks_of_terms

    wanted = checks_named(only or ())

    if not files:
        workspace = workspace_of(folder, root)
        refuse_those_off(workspace.settings.checks, wanted)
        target = output or workspace.root / _FOLDER
        with TerminalProgress() as progress:
            order = AuditOrder(target, since, progress, wanted)
            outcome = audit_workspace(workspace, glossary or [], order)
    else:
        from align.pipeline.checking.table import table_checker

        if Path("-") in files:
            raise AlignError("-", "is standard input, and an audit names its files", "name a file")
        around = workspace_of(None, root) if root else workspace_around()
        if around:
            refuse_those_off(around.settings.checks, wanted)
        checker = table_checker(around, glossary or [], wanted or checks_of_terms())
        target = output or (around.root if around else Path()) / _FOLDER
        with TerminalProgress() as progress:
            outcome = audit_files(files, checker, AuditOrder(target, since, progress))
    if figures := outcome.figures:
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
        print_told(f"audit       {target / 'index.html'}")
    leave(outcome.errors, fails=False)
