"""What `align check --watch` does: print findings, and again whenever a file is saved."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import typer

from align.cli.checking.asked import fails
from align.cli.console import (
    CANNOT,
    CLEAN,
    FOUND,
    tell,
    tell_error,
    workspace_of,
)
from align.cli.findings import FindingFormat, print_findings
from align.cli.named import refuse_those_off, workspace_of_files
from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Collection

    from align.cli.checking.asked import Asked, Waiving
    from align.cli.checking.fixing import Fixing
    from align.model.finding import Finding
    from align.pipeline.watching.outcome import Look


class _Watched(Protocol):
    """What is watched: see :mod:`align.pipeline.watching`."""

    def folders(self) -> set[Path]:
        """The folders in which a save matters."""
        ...

    def look(self, saved: frozenset[Path]) -> Look | None:
        """The findings now; None where nothing that matters was saved."""
        ...

    def prepare(self) -> None:
        """Load what the next look will need, while nobody waits for it."""
        ...


def watch_findings(
    folder: Path | None,
    files: list[Path],
    asked: Asked,
    waiving: Waiving,
    fixing: Fixing | None,
) -> None:
    """Print findings again and again; AlignError for what is done once only."""
    once = {
        "--fix, --diff": fixing is not None,
        "--waive": waiving.write,
        "--explain": asked.explained,
        f"--format {asked.form}": asked.form.of_files,
        "-": Path("-") in files,
    }
    for what, given in once.items():
        if given:
            raise AlignError(what, "is not for --watch", "leave one of them out")
    watched: _Watched
    if files:
        from align.pipeline.watching.files import WatchedFiles

        workspace = workspace_of_files(asked.root)
        root = workspace.root if workspace else None
        watched = WatchedFiles(files, root, asked.glossaries, asked.only)
    else:
        from align.pipeline.watching.corpus import WatchedCorpus

        workspace = workspace_of(folder, asked.root)
        watched = WatchedCorpus(workspace.root, asked.glossaries)
    if workspace:
        refuse_those_off(workspace.settings.checks, asked.only)
    raise typer.Exit(_watch(watched, asked.form, len(files), asked.only, waived=waiving.show))


def _watch(
    watched: _Watched, form: FindingFormat, files: int, only: Collection[str], *, waived: bool
) -> int:
    """Print findings until the person interrupts; the exit code of what was found last.

    Args:
        watched: the files or the workspace.
        form: as text each look prints what was looked at anew, as JSON everything.
        files: how many files are checked; of several, each line says which.
        only: ids of the checks that are wanted; none for all.
        waived: whether findings that are waived are printed too.
    """
    from align.pipeline.watching.saves import saves

    code = CLEAN
    try:
        for saved in saves(watched.folders):
            look = watched.look(saved)
            if look is None:
                continue
            found = [
                finding
                for finding in look.findings
                if (waived or not finding.waived) and (not only or finding.check in only)
            ]
            code = _code(look, found)
            _print(look, found, form, files)
            if not saved:
                watched.prepare()
    except KeyboardInterrupt:
        return code
    return code


def _code(look: Look, found: Collection[Finding]) -> int:
    if look.errors:
        return CANNOT
    return FOUND if fails((f for f in found if not f.waived), look.fail_at) else CLEAN


def _print(look: Look, found: list[Finding], form: FindingFormat, files: int) -> None:
    subjects = look.subjects
    shown = [f for f in found if subjects is None or (f.file or f.readout) in subjects]
    if subjects is not None:
        clock, names = time.strftime("%H:%M:%S"), ", ".join(sorted(subjects))
        tell(f"{clock} saved: {names}")
    print_findings(found if form is FindingFormat.json else shown, form, files)
    for error in look.errors:
        tell_error(error)
    for notice in look.notices:
        tell(notice)
    tell("1 finding; watching" if len(found) == 1 else f"{len(found)} findings; watching")
