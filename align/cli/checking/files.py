"""Checks files with texts in both languages."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from align.cli.checking.asked import fails
from align.cli.checking.fixing import fix_table
from align.cli.console import leave, open_input
from align.cli.findings import print_explained, print_findings, print_placed
from align.cli.named import refuse_those_off, workspace_of_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from align.cli.checking.asked import Asked
    from align.cli.checking.fixing import Fixing
    from align.errors import AlignError
    from align.model.annotation import TermExplanation
    from align.model.finding import Finding, Severity
    from align.pipeline.checking.rows import TableRow
    from align.report.machine.placed import PlacedFinding

_Told = TypeVar("_Told", "Finding", "Finding | TermExplanation")


def check_files(files: list[Path], asked: Asked, fixing: Fixing | None) -> None:
    """Print the findings of some files, and end the command."""
    from align.model.settings import Settings
    from align.pipeline.attempt import attempt
    from align.pipeline.checking.table import table_checker

    workspace = workspace_of_files(asked.root)
    settings = (workspace.settings if workspace else Settings()).checks
    refuse_those_off(settings, asked.only)
    checker = table_checker(workspace, asked.glossaries, asked.only)
    checked = _CheckedFiles(files, settings.fail_at)
    if fixing:
        for file in files:
            with attempt(checked.errors, str(file)):
                fix_table(workspace, file, asked.glossaries, asked.only, fixing)
    if fixing and fixing.show:
        for _ in checked.told(checker.findings):  # only whether there are any
            pass
    elif asked.explained:
        print_explained(checked.told(checker.explained), asked.form, len(files))
    elif asked.form.of_files:
        from align.pipeline.placing.names import name_in_checkout

        found, names = checked.placed(checker.findings), list(map(name_in_checkout, files))
        print_placed(found, asked.form, names, checked.errors, settings.fail_at)
    else:
        print_findings(checked.told(checker.findings), asked.form, len(files))
    leave(checked.errors, fails=checked.fails)


@dataclass(slots=True)
class _CheckedFiles:
    """Files whose findings are read one after the other, and what becomes known by that."""

    files: list[Path]
    fail_at: Severity
    errors: list[AlignError] = field(default_factory=list)
    fails: bool = False

    def told(self, find: Callable[[Iterable[TableRow]], Iterator[_Told]]) -> Iterator[_Told]:
        """What is found in each file, with the file's name."""
        from align.pipeline.attempt import attempt

        for file in self.files:
            with attempt(self.errors, str(file)), _rows_of(file) as (rows, name):
                for each in self._noted(find(rows)):
                    yield replace(each, file=name)

    def placed(
        self, find: Callable[[Iterable[TableRow]], Iterator[Finding]]
    ) -> Iterator[PlacedFinding]:
        """The findings of each file at their places."""
        from align.pipeline.attempt import attempt
        from align.pipeline.placing.tables import place_in_file

        for file in self.files:
            with attempt(self.errors, str(file)), _rows_of(file) as (rows, _):
                yield from place_in_file(file, self._noted(find(rows)))

    def _noted(self, found: Iterable[_Told]) -> Iterator[_Told]:
        from align.model.finding import Finding

        for each in found:
            self.fails = self.fails or (isinstance(each, Finding) and fails([each], self.fail_at))
            yield each


@contextlib.contextmanager
def _rows_of(file: Path) -> Iterator[tuple[Iterator[TableRow], str]]:
    """The rows of a file, or of the table on standard input, and its name in messages."""
    if str(file) == "-":
        from align.pipeline.checking.rows import read_rows

        with open_input(file) as (stream, name):
            yield read_rows(stream, name), name
    else:
        from align.pipeline.checking.files import rows_of

        with contextlib.closing(rows_of(file)) as rows:
            yield rows, str(file)
