"""Commands on a workspace as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from align.cli.console import (
    CANNOT,
    Folder,
    Root,
    TerminalProgress,
    print_told,
    tell,
    tell_error,
    workspace_of,
)


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to make it.")],
) -> None:
    """Make a workspace: settings, folders and a starter glossary."""
    from align.workspace import init_workspace

    for path in init_workspace(folder):
        tell(f"wrote {path}")
    tell(f"put sources into {folder / 'corpus/sources'}/en and /ja, then: align run {folder}")


def lexicon(folder: Folder = None, root: Root = None) -> None:
    """Write the lexicon the aligner reads: what glossaries pair and what sure beads teach.

    Nothing else changes it, so that no text is aligned again before you want it. The next run
    aligns all texts by it.
    """
    from align.pipeline.ladders.lexicon import make_lexicon

    workspace = workspace_of(folder, root)
    made = make_lexicon(workspace)
    for error in made.errors:
        tell_error(error)
    tell(
        f"{made.glossary} pairs of the glossaries, {made.learned} learned from {made.beads} beads,"
        f" to {workspace.name(workspace.lexicon)}"
    )
    if made.errors:
        raise typer.Exit(CANNOT)


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
