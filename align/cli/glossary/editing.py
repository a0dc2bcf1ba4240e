"""Commands that change glossaries, and that try out what a change does."""

from __future__ import annotations

import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from align.cli.console import (
    CANNOT,
    Language,
    Root,
    Spoken,
    print_line,
    print_told,
    speak,
    spoken,
    tell,
    tell_error,
    workspace_of,
)
from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.finding import Finding

#: Which glossaries a change looks in.
In = Annotated[
    list[Path] | None,
    typer.Option("--in", metavar="FILE", help="The glossary; else those of the workspace. May be "
                 "repeated."),
]  # fmt: skip
Renderings = list[str] | None


class AddedStatus(StrEnum):
    """The status of a term that is added to an entry."""

    preferred = "preferred"
    admitted = "admitted"
    deprecated = "deprecated"
    superseded = "superseded"


def add(  # noqa: PLR0913, PLR0917 one for each option
    ident: Annotated[str, typer.Argument(metavar="ID", help="The id of the new concept.")],
    kind: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="person, role, organisation, place, "
                          "event, instrument, generic or phrase.")
    ],
    en: Annotated[
        Renderings, typer.Option(metavar="TERM", help="An English term; the first is preferred, "
                                 "the others are admitted.")
    ] = None,
    ja: Annotated[
        Renderings, typer.Option(metavar="TERM", help="A Japanese term, likewise.")
    ] = None,
    not_en: Annotated[
        Renderings, typer.Option("--not-en", metavar="TERM", help="An English term to be avoided.")
    ] = None,
    not_ja: Annotated[
        Renderings, typer.Option("--not-ja", metavar="TERM", help="A Japanese term to be avoided.")
    ] = None,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why those are to be avoided.")
    ] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="A note.")] = "",
    files: In = None,
    root: Root = None,
) -> None:  # fmt: skip
    """Add a concept at the end of a glossary: the last of the workspace, or the one of --in."""
    from align.pipeline.glossary.editing import add as add_entry
    from align.pipeline.glossary.editing import ids_of

    paths = _files(files, root)
    data: dict[str, Any] = {"id": ident, "type": kind}
    if note:
        data["note"] = note
    why = {"reason": reason} if reason else {}
    data["terms"] = [
        *_terms("en", en, not_en, why), *_terms("ja", ja, not_ja, why),
    ]  # fmt: skip
    if not data["terms"]:
        raise AlignError(ident, "has no term", "give --en TERM and --ja TERM")
    place = add_entry(paths[-1], data, ids_of(paths))
    print_told(f"{place}: {ident}: new")


def _terms(
    lang: str, wanted: Renderings, avoided: Renderings, why: dict[str, str]
) -> list[dict[str, str]]:
    statuses = ["preferred", *["admitted"] * len(wanted or ())]
    found = [
        {"lang": lang, "term": text, "status": status}
        for text, status in zip(wanted or (), statuses, strict=False)
    ]
    avoid = ({"lang": lang, "term": text, "status": "deprecated"} | why for text in avoided or ())
    return [*found, *avoid]


def edit(
    ident: Annotated[str, typer.Argument(metavar="ID", help="The id of the concept.")],
    values: Annotated[
        list[str] | None,
        typer.Argument(metavar="KEY=VALUE", help="What a key is to hold, as YAML: note=\"…\", "
                       "context=[a, b]; KEY= takes it out."),
    ] = None,
    term: Annotated[
        str, typer.Option(metavar="LANG:TERM", help="The keys are those of this term: "
                          "ja:六者会合.")
    ] = "",
    added: Annotated[
        str, typer.Option("--add-term", metavar="LANG:TERM", help="Add a term, with --status.")
    ] = "",
    status: Annotated[
        AddedStatus, typer.Option(help="Of the added term; a preferred one makes the one before it "
                                  "admitted.")
    ] = AddedStatus.admitted,
    files: In = None,
    root: Root = None,
) -> None:  # fmt: skip
    """Change a concept; the order, the layout and the comments of the glossary stay."""
    from align.pipeline.glossary.editing import add_term
    from align.pipeline.glossary.editing import edit as edit_entry

    paths = _files(files, root)
    if not values and not added:
        raise AlignError(ident, "nothing is to be changed", "write KEY=VALUE, or --add-term")
    wanted = dict(map(_assignment, values or ()))
    places: list[str] = []
    if added:
        lang, text = _term(added, "--add-term")
        places = add_term(paths, ident, {"lang": lang, "term": text, "status": status.value})
    if wanted:
        places = edit_entry(paths, ident, wanted, _term(term, "--term") if term else None)
    for place in places:
        print_told(f"{place}: changed")


def _assignment(written: str) -> tuple[str, str]:
    key, sign, value = written.partition("=")
    if not sign or not key:
        raise AlignError(written, "is no KEY=VALUE", "write it like note=text")
    return key, value


def _term(written: str, option: str) -> tuple[str, str]:
    lang, sign, text = written.partition(":")
    if lang not in list(Language) or not sign or not text:
        raise AlignError(option, f'cannot be "{written}"', "write it like ja:六者会合")
    return lang, text


def approve(
    idents: Annotated[list[str], typer.Argument(metavar="ID", help="The concepts.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who approves.")],
    day: Annotated[
        str, typer.Option("--date", metavar="DATE", help="When, YYYY-MM-DD; else today.")
    ] = "",
    files: In = None,
    root: Root = None,
) -> None:
    """Write down who has approved concepts, and when."""
    from align.pipeline.glossary.editing import approve as approve_entries

    if not by.strip():
        raise AlignError("--by", "is empty", "say who approves")
    day = day or datetime.date.today().isoformat()
    for place in approve_entries(_files(files, root), idents, by, day):
        print_told(f"{place}: approved")


def impact(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The glossary as it would be.")],
    instead_of: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The glossary whose place it takes; else the one of the "
                     "same file name, or a further layer where there is none."),
    ] = None,
    root: Root = None,
    language: Spoken = None,
) -> None:  # fmt: skip
    """Tell which readouts would get or lose findings by a changed glossary; writes nothing."""
    from align.pipeline.glossary.impact import impact as impact_of

    speak(language)
    found = impact_of(workspace_of(None, root), file, instead_of)
    _print_findings("+", found.gained)
    _print_findings("-", found.lost)
    for error in found.errors:
        tell_error(error)
    readouts = len({each.readout for each in (*found.gained, *found.lost)})
    gained, lost = len(found.gained), len(found.lost)
    tell(f"{gained} findings more, {lost} fewer; readouts concerned: {readouts}")
    if found.errors:
        raise typer.Exit(CANNOT)


def _print_findings(sign: str, findings: Sequence[Finding]) -> None:
    from align.report.findings import finding_as_line

    for each in findings:
        print_line(f"{sign} {finding_as_line(each, spoken().value)}")


def _files(given: list[Path] | None, root: Path | None) -> list[Path]:
    """The glossaries that are meant; AlignError where there is none."""
    if given:
        return given
    found = workspace_of(None, root).glossaries()
    if not found:
        raise AlignError("glossaries", "the settings name none", "name a file with --in FILE")
    return found
