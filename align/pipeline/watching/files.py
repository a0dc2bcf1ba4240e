"""Files of rows or units that are checked again whenever one is saved."""

from __future__ import annotations

import contextlib
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from align.model.settings import Settings
from align.pipeline.attempt import attempt
from align.pipeline.checking.files import parts_of, rows_of
from align.pipeline.checking.table import table_checker
from align.pipeline.watching.outcome import Look
from align.pipeline.watching.rows import RememberedRows
from align.workspace import SETTINGS, open_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.errors import AlignError
    from align.model.finding import Finding
    from align.pipeline.checking.table import TableChecker
    from align.workspace import Workspace


class WatchedFiles:
    """Some files, the settings and the glossaries that they are checked with."""

    def __init__(
        self,
        files: Sequence[Path],
        root: Path | None,
        glossaries: Sequence[Path] = (),
        only: Sequence[str] = (),
    ) -> None:
        """Nothing is read yet.

        Args:
            files: that are checked.
            root: the folder of the workspace with the settings; None where there is none.
            glossaries: in place of those of the workspace.
            only: ids of the checks that are wanted; none for all.
        """
        self._files = {
            Path(os.path.realpath(part)): file for file in files for part in parts_of(file)
        }
        self._root, self._glossaries, self._only = root, glossaries, only
        self._workspace: Workspace | None = None
        self._checker: TableChecker | None = None
        self._rows: dict[str, RememberedRows] = {}
        self._found: dict[str, tuple[list[Finding], list[AlignError]]] = {}

    def folders(self) -> set[Path]:
        """The folders in which a save matters."""
        return {path.parent for path in (*self._files, *self._shared())}

    def look(self, saved: frozenset[Path]) -> Look | None:
        """The findings now; None where nothing that matters was saved.

        Args:
            saved: what was saved since the last look; nothing at the first.
        """
        look = Look()
        if self._checker is None or saved & self._shared():
            self._open(look.errors)
        else:
            look.subjects = frozenset(str(self._files[path]) for path in saved & {*self._files})
            if not look.subjects:
                return None
            for name in look.subjects:
                self._found.pop(name, None)
        settings = self._workspace.settings if self._workspace else Settings()
        look.fail_at = settings.checks.fail_at
        for name, rows in self._rows.items():
            if name not in self._found:
                self._found[name] = _findings(name, rows)
            findings, errors = self._found[name]
            look.findings += findings
            look.errors += errors
        return look

    def prepare(self) -> None:
        """Nothing: the first look has checked every row, and loaded what that takes."""

    def _open(self, errors: list[AlignError]) -> None:
        """Read the settings and the glossaries; without them nothing is checked."""
        self._checker, self._rows, self._found = None, {}, {}
        with attempt(errors, str(self._root)):
            self._workspace = open_workspace(self._root) if self._root else None
            self._checker = table_checker(self._workspace, self._glossaries, self._only)
            names = map(str, self._files.values())
            self._rows = {name: RememberedRows(self._checker) for name in names}

    def _shared(self) -> set[Path]:
        """The files that all findings depend on."""
        files = list(self._glossaries or (self._workspace.glossaries() if self._workspace else ()))
        if self._root:
            files.append(self._root / SETTINGS)
        return {Path(os.path.realpath(path)) for path in files}


def _findings(name: str, remembered: RememberedRows) -> tuple[list[Finding], list[AlignError]]:
    findings: list[Finding] = []
    errors: list[AlignError] = []
    with attempt(errors, name), contextlib.closing(rows_of(Path(name))) as rows:
        findings.extend(replace(each, file=name) for each in remembered.findings(rows))
    return findings, errors
