"""The command that judges: the corpus, or files; and the pages of the manual."""

from __future__ import annotations

import contextlib
import datetime
import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from align.cli.console import (
    CANNOT,
    FOUND,
    Root,
    Spoken,
    open_input,
    speak,
    spoken,
    tell,
    tell_error,
    workspace_around,
    workspace_of,
    write_stdout,
)
from align.cli.findings import (
    FindingFormat,
    print_explained,
    print_findings,
    print_placed,
    write_all,
)
from align.cli.fixing import Fixing, fix_corpus, fix_table, fixing_of
from align.errors import AlignError, nearest
from align.model.anchor import LANGUAGES

if TYPE_CHECKING:
    from align.model.annotation import TermExplanation
    from align.model.finding import Finding
    from align.model.settings import Checks
    from align.pipeline.checking.rows import TableRow
    from align.pipeline.checking.waivers import Judged
    from align.report.machine.placed import PlacedFinding
    from align.workspace import Workspace

_Told = TypeVar("_Told", "Finding", "Finding | TermExplanation")
Only = Annotated[
    list[str] | None,
    typer.Option("--check", metavar="ID", help="Only this check; several are set apart by commas."),
]


def check(  # noqa: PLR0913, PLR0917 one for each option
    what: Annotated[
        list[Path] | None,
        typer.Argument(metavar="DIR|FILE...", help="A workspace, else the one the current folder "
                       "lies in; or files with texts in both languages: .tsv (- for stdin), .csv, "
                       ".xlsx, .jsonl, .tmx, .xlf and others."),
    ] = None,
    root: Root = None,
    glossary: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="In place of the workspace's glossaries; may be "
                     "repeated."),
    ] = None,
    only: Only = None,
    form: Annotated[
        FindingFormat, typer.Option("--format", help="How to print findings.")
    ] = FindingFormat.text,
    waived: Annotated[
        bool, typer.Option("--waived", help="Print the findings that are waived too.")
    ] = False,
    waive: Annotated[
        bool, typer.Option("--waive", help="Print a waiver of each finding, to be pasted into the "
                           "list of waivers.")
    ] = False,
    by: Annotated[
        str, typer.Option(metavar="NAME", help="With --waive: who waives, today.")
    ] = "",
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="With --waive: why the findings may stand.")
    ] = "",
    explained: Annotated[
        bool, typer.Option("--explain", help="Print too why each place is a term or not, and how "
                           "each term is answered.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Write the suggestion in place of refused and misspelt "
                           "forms, where it is unambiguous.")
    ] = False,
    show: Annotated[
        bool, typer.Option("--diff", help="Print what --fix would change, and change nothing.")
    ] = False,
    published: Annotated[
        bool, typer.Option("--published", help="With --fix or --diff: in published texts too.")
    ] = False,
    language: Spoken = None,
) -> None:  # fmt: skip
    """Print the findings of the aligned corpus or of files; exit 1 if one reaches `fail-at`.

    What cannot be checked is told, one line each, and makes the exit code 2.
    """
    speak(language)
    asked = _Asked(root, glossary or [], _checks_named(only or ()), form, explained)
    if explained and waive:
        raise AlignError("--explain", "is not for --waive", "leave one of them out")
    if (by or reason) and not waive:
        raise AlignError("--by, --reason", "are for --waive", "add --waive")
    others = (("--waive", waive), ("--waived", waived), ("--explain", explained))
    if show and form is not FindingFormat.text:
        raise AlignError("--format", "is not for --diff", "leave one of them out")
    if explained and form.of_files:
        raise AlignError("--explain", "is for the formats text and json", "leave one of them out")
    fixing = fixing_of(fix=fix, show=show, published=published, others=others)
    folder, files = _told_apart(what or [])
    if not files:
        _check_corpus(folder, asked, _Waiving(waive, waived, by, reason), fixing)
    elif waive or waived:
        raise AlignError(str(files[0]), "is a table, and waivers are of readouts", "leave it out")
    else:
        _check_files(files, asked, fixing)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be checked with, and how findings are to be printed."""

    root: Path | None
    glossaries: list[Path]
    only: list[str]
    form: FindingFormat
    explained: bool


@dataclass(frozen=True, slots=True)
class _Waiving:
    """What a call says about waivers."""

    write: bool
    show: bool
    by: str
    reason: str


def _check_corpus(
    folder: Path | None, asked: _Asked, waiving: _Waiving, fixing: Fixing | None
) -> None:
    from align.pipeline.check import judge

    workspace = workspace_of(folder, asked.root)
    _refuse_those_off(workspace.settings.checks, asked.only)
    judged, errors = judge(workspace, asked.glossaries)
    if fixing:
        judged, errors = fix_corpus(workspace, judged, errors, asked.glossaries, asked.only, fixing)
    found = [f for f in judged.everything if not asked.only or f.check in asked.only]
    shown = [finding for finding in found if not finding.waived]
    if fixing and fixing.show:
        pass  # what would change has been printed
    elif waiving.write:
        _print_waivers(shown, judged, waiving)
    else:
        told: Iterable[Finding] = found if waiving.show else shown
        if asked.explained:
            from align.pipeline.checking.explain import explain_terms

            explanations = explain_terms(workspace, asked.glossaries, errors)
            print_explained(itertools.chain(told, explanations), asked.form)
        elif asked.form.of_files:
            _print_in_texts(workspace, told, judged, errors, asked.form)
        else:
            print_findings(told, asked.form)
    if waived := len(found) - len(shown):
        tell("1 finding waived" if waived == 1 else f"{waived} findings waived")
    _leave(errors, fails=_fails(shown, workspace.settings.checks))


def _print_in_texts(
    workspace: Workspace,
    told: Iterable[Finding],
    judged: Judged,
    errors: list[AlignError],
    form: FindingFormat,
) -> None:
    """Print findings at their places in the TEI files."""
    from align.pipeline.placing.names import name_in_checkout
    from align.pipeline.placing.texts import place_in_texts

    texts = [
        name_in_checkout(path)
        for record in judged.records
        for lang in LANGUAGES
        if (path := workspace.text(record.readout, lang)).is_file()
    ]
    placed = place_in_texts(workspace, told)
    print_placed(placed, form, texts, errors, workspace.settings.checks.fail_at)


def _print_waivers(findings: Iterable[Finding], judged: Judged, waiving: _Waiving) -> None:
    """Print the YAML of a waiver for each finding, once where one covers several."""
    from align.report.waiving import waiver_block

    day = datetime.date.today().isoformat() if waiving.by else ""
    texts = {record.readout: record.texts for record in judged.records}
    blocks: dict[str, str] = {}
    for finding in findings:
        if finding.check != "W001":
            found = texts.get(finding.readout, {})
            block = waiver_block(finding, found, waiving.reason, waiving.by, day)
            blocks.setdefault(block.partition("\n")[2], block)
    write_all(blocks.values())


def _check_files(files: list[Path], asked: _Asked, fixing: Fixing | None) -> None:
    from align.model.settings import Settings
    from align.pipeline.attempt import attempt
    from align.pipeline.checking.table import table_checker

    workspace = workspace_of(None, asked.root) if asked.root else workspace_around()
    settings = (workspace.settings if workspace else Settings()).checks
    _refuse_those_off(settings, asked.only)
    checker = table_checker(workspace, asked.glossaries, asked.only)
    checked = _CheckedFiles(files, settings)
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
    _leave(checked.errors, fails=checked.fails)


@dataclass(slots=True)
class _CheckedFiles:
    """Files whose findings are read one after the other, and what becomes known by that."""

    files: list[Path]
    settings: Checks
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
            self.fails = self.fails or (isinstance(each, Finding) and _fails([each], self.settings))
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


def _told_apart(what: Iterable[Path]) -> tuple[Path | None, list[Path]]:
    """The workspace that a call names, or its files, each once; of both or two, AlignError."""
    named = list(dict.fromkeys(what))
    files = [path for path in named if _is_file(path)]
    folders = [path for path in named if path not in files]
    if files and folders:
        what_is = f"is a folder, and {files[0]} is a file"
        raise AlignError(str(folders[0]), what_is, "check the one, then the other")
    if len(folders) > 1:
        what_is = f"is a second folder beside {folders[0]}"
        raise AlignError(str(folders[1]), what_is, "check one workspace after the other")
    if not files:
        return (folders[0] if folders else None), []
    from align.pipeline.checking.files import without_second_halves

    return None, without_second_halves(files)


def _is_file(what: Path) -> bool:
    return str(what) == "-" or (bool(what.suffix) and not what.is_dir()) or what.is_file()


def _checks_named(given: Iterable[str]) -> list[str]:
    """The ids of the checks that are asked for."""
    from align.checks.registry import all_checks

    wanted = [ident.strip().upper() for words in given for ident in words.split(",")]
    for ident in wanted:
        if ident not in all_checks():
            raise AlignError("--check", f'unknown check "{ident}"', nearest(ident, all_checks()))
    return wanted


def _refuse_those_off(settings: Checks, only: Iterable[str]) -> None:
    for ident in only:
        if settings.severity.get(ident) == "off":
            what = f"{ident} is switched off in the settings"
            raise AlignError("--check", what, "give it a severity there")


def _fails(findings: Iterable[Finding], settings: Checks) -> bool:
    from align.model.finding import at_least

    return any(at_least(finding.severity, settings.fail_at) for finding in findings)


def _leave(errors: list[AlignError], *, fails: bool) -> None:
    for error in errors:
        tell_error(error)
    if errors:
        raise typer.Exit(CANNOT)
    if fails:
        raise typer.Exit(FOUND)


def explain(
    ident: Annotated[str, typer.Argument(metavar="CHECK", help="For example T001.")],
    language: Spoken = None,
) -> None:
    """Print the manual's page of a check."""
    from align.checks.manual import page_of

    speak(language)
    write_stdout(page_of(ident, spoken().value) + "\n")
