"""The commands that print findings, and the manual's page of a check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from align.cli.checking.asked import Asked, Waiving
from align.cli.checking.corpus import check_corpus
from align.cli.checking.files import check_files
from align.cli.checking.fixing import fixing_of
from align.cli.checking.watching import watch_findings
from align.cli.console import Root, Spoken, speak, spoken, write_stdout
from align.cli.findings import FindingFormat
from align.cli.named import Glossaries, Only, checks_named, told_apart
from align.errors import AlignError


def check(  # noqa: PLR0913, PLR0917 one for each option
    what: Annotated[
        list[Path] | None,
        typer.Argument(metavar="DIR|FILE...", help="A workspace, else the one the current folder "
                       "lies in; or files with texts in both languages: .tsv (- for stdin), .csv, "
                       ".xlsx, .jsonl, .tmx, .xlf and others."),
    ] = None,
    root: Root = None,
    glossaries: Glossaries = None,
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
    again: Annotated[
        bool, typer.Option("--watch", help="Print findings again whenever a file is saved, until "
                           "interrupted.")
    ] = False,
    language: Spoken = None,
) -> None:  # fmt: skip
    """Print the findings of the aligned corpus or of files; exit 1 if one reaches `fail-at`.

    What cannot be checked is told, one line each, and makes the exit code 2.
    """
    speak(language)
    asked = Asked(root, glossaries or [], checks_named(only or ()), form, explained)
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
    waiving = Waiving(waive, waived, by, reason)
    folder, files = told_apart(what or [])
    if files and (waive or waived):
        raise AlignError(str(files[0]), "is a table, and waivers are of readouts", "leave it out")
    if again:
        watch_findings(folder, files, asked, waiving, fixing)
    elif not files:
        check_corpus(folder, asked, waiving, fixing)
    else:
        check_files(files, asked, fixing)


def explain(
    ident: Annotated[str, typer.Argument(metavar="CHECK", help="For example T001.")],
    language: Spoken = None,
) -> None:
    """Print the manual's page of a check."""
    from align.checks.manual import page_of

    speak(language)
    write_stdout(page_of(ident, spoken().value) + "\n")
