"""Commands that look at glossaries: their form, their tests, what is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from align.cli.checking.asked import fails
from align.cli.console import (
    FOUND,
    Root,
    Spoken,
    leave,
    print_line,
    print_told,
    speak,
    spoken,
    tell,
    workspace_around,
    workspace_of,
    write_stdout,
)
from align.cli.findings import FindingFormat, print_placed
from align.errors import AlignError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.finding import GlossaryFinding, Severity
    from align.pipeline.glossary.inspection import InspectionOutcome
    from align.workspace import Workspace

#: Glossary files as an argument.
Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="FILE", help="Glossaries that belong together, the most general first; "
                   "else those of the workspace."),
]  # fmt: skip


def schema() -> None:
    """Print the JSON Schema of a glossary file, for editors."""
    import json

    from align.terms.entry.form import glossary_schema

    write_stdout(json.dumps(glossary_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n")


def run_tests(files: Files = None, root: Root = None) -> None:
    """Run the tests of the terms; print those that fail, and exit 1 if there is one."""
    from align.pipeline.checking.terms import glossary_files, term_base
    from align.terms.selftest import count_tests, failed_tests

    workspace = None if files and not root else workspace_of(None, root)
    terms = term_base(glossary_files(workspace, files or ()))
    failed = 0
    for each in failed_tests(terms):
        failed += 1
        where = f"{each.concept.place}: {each.concept.id}"
        if each.hit:
            print_told(f'{where}: "{each.term.text}" is not found in: {each.text}')
        else:
            print_told(f'{where}: "{each.term.text}" must not be found in: {each.text}')
    count = count_tests(terms)
    if failed:
        tell(f"{failed} of {count} tests failed")
        raise typer.Exit(FOUND)
    print_told("1 test passed" if count == 1 else f"{count} tests passed")


def check(
    files: Files = None,
    root: Root = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--check", metavar="ID", help="Only this check, such as G003; several are "
                     "set apart by commas."),
    ] = None,
    form: Annotated[
        FindingFormat, typer.Option("--format", help="How to print findings.")
    ] = FindingFormat.text,
    language: Spoken = None,
) -> None:  # fmt: skip
    """Print what is wrong with glossaries; exit 1 if a finding reaches `fail-at`.

    Of several files a later one replaces entries of those before it. A file that cannot be read
    is told and makes the exit code 2.
    """
    from align.pipeline.glossary.inspection import check_glossaries
    from align.report.glossary_findings import glossary_finding_as_line, glossary_findings_as_json

    speak(language)
    wanted = list(_checks_of_glossaries(only or ()))
    workspace = _workspace(files, root)
    outcome = check_glossaries(workspace, files or (), wanted)
    found = list(map(_in_both_languages, outcome.findings))
    if form is FindingFormat.json:
        write_stdout(glossary_findings_as_json(found))
    elif form.of_files:
        _print_in_files(workspace, outcome, found, form)
    else:
        for each in found:
            print_line(glossary_finding_as_line(each, spoken().value))
    leave(outcome.errors)
    if not found:
        count = outcome.concepts
        tell("1 concept, nothing found" if count == 1 else f"{count} concepts, nothing found")
    if fails(found, _fail_at(workspace)):
        raise typer.Exit(FOUND)


def _fail_at(workspace: Workspace | None) -> Severity:
    from align.model.settings import Settings

    return (workspace.settings if workspace else Settings()).checks.fail_at


def _print_in_files(
    workspace: Workspace | None,
    outcome: InspectionOutcome,
    found: Iterable[GlossaryFinding],
    form: FindingFormat,
) -> None:
    """Print findings at their lines, for other programs."""
    from align.pipeline.placing.names import name_in_checkout
    from align.report.machine.placed import placed_in_glossary

    folder = workspace.root if workspace else Path()
    names = {file: name_in_checkout(folder / file) for file in outcome.files}
    placed = (placed_in_glossary(each, names[each.problem.file]) for each in found)
    print_placed(placed, form, list(names.values()), outcome.errors, _fail_at(workspace))


def _workspace(files: list[Path] | None, root: Path | None) -> Workspace | None:
    """The workspace whose glossaries, or at least whose severities, are meant."""
    return workspace_around() if files and not root else workspace_of(None, root)


def _checks_of_glossaries(given: Iterable[str]) -> Iterable[str]:
    from align.checks.registry import all_checks

    known = {ident for ident, check in all_checks().items() if check.scope == "glossary"}
    for ident in (word.strip().upper() for words in given for word in words.split(",")):
        if ident not in known:
            what = f'"{ident}" is no check of glossaries'
            raise AlignError("--check", what, nearest(ident, known))
        yield ident


def _in_both_languages(found: GlossaryFinding) -> GlossaryFinding:
    """A finding whose message is an error's in English, with its Japanese."""
    from align.cli.japanese import in_japanese
    from align.model.finding import Wording

    english = found.problem.message.en
    if found.problem.message.ja:
        return found
    what, _, todo = english.partition("; ")
    japanese = "。".join(in_japanese(part) for part in (what, todo) if part) + "。"
    return replace(found, problem=replace(found.problem, message=Wording(english, japanese)))
