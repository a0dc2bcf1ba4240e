"""Commands that write the corpus for other tools, and read what they hand back."""

from __future__ import annotations

import contextlib
import datetime
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from align.cli.console import (
    CANNOT,
    FOUND,
    Folder,
    Language,
    Root,
    TerminalProgress,
    is_stdout,
    spoken,
    tell,
    tell_error,
    workspace_of,
)
from align.errors import AlignError, Reason
from align.export.formats import READ, WRITTEN, format_named

if TYPE_CHECKING:
    from align.pipeline.exchange.bring_in import ImportOutcome
    from align.pipeline.exchange.export import ExportOutcome, ExportRequest
    from align.pipeline.exchange.plan import ImportPlan
    from align.workspace import Workspace

#: Formats of one file that are no text.
_BINARY = frozenset({"xlsx"})
_FORMATS = f"One of: {', '.join(WRITTEN)}."


class ExportedStatus(StrEnum):
    """The least that has been decided about a bead."""

    auto = "auto"
    confirmed = "confirmed"


class FindingFloor(StrEnum):
    """The severities of findings."""

    error = "error"
    warning = "warning"
    info = "info"


def export(  # noqa: PLR0913, PLR0917 one for each option
    form: Annotated[str, typer.Argument(metavar="FORMAT", help=_FORMATS)],
    folder: Folder = None,
    root: Root = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="PATH", help="The file, else stdout; or the folder "
                     "of a format of several files and of a split."),
    ] = None,
    source: Annotated[
        Language, typer.Option(help="The language that stands as the source.")
    ] = Language.en,
    readouts: Annotated[
        list[str] | None,
        typer.Option("--readout", metavar="ID", help="Only this readout, or those of a pattern "
                     "such as 2005-*; may be repeated."),
    ] = None,
    since: Annotated[
        str, typer.Option(metavar="DATE", help="Only readouts of this day (YYYY-MM-DD) and later.")
    ] = "",
    min_status: Annotated[
        ExportedStatus, typer.Option(help="Only beads about which at least this is decided.")
    ] = ExportedStatus.auto,
    min_probability: Annotated[
        float, typer.Option(min=0, max=1, metavar="P", help="Only beads of this probability and "
                            "above, 0 to 1.")
    ] = 0.0,
    where: Annotated[
        list[str] | None,
        typer.Option(metavar="CONDITION", help='Only units for which it holds: "date>=2005", '
                     '"ja~北朝鮮", "bead!=1-1"; may be repeated.'),
    ] = None,
    without_findings: Annotated[
        FindingFloor | None,
        typer.Option(help="Leave out units with findings of this severity and above."),
    ] = None,
    filters: Annotated[
        list[str] | None,
        typer.Option("--filter", metavar="NAME", help="For training: duplicates, length-ratio=3, "
                     "script=0.2, probability=0.5; several are set apart by commas."),
    ] = None,
    one_sided: Annotated[
        bool, typer.Option("--one-sided", help="Also segments without counterpart.")
    ] = False,
    split: Annotated[
        str, typer.Option(metavar="SHARES", help="Divide by readout into train, validation and "
                          "test, as .9/.05/.05; the lists are kept in the folder.")
    ] = "",
    seed: Annotated[
        str, typer.Option(metavar="WORD", help="With --split: what orders the readouts.")
    ] = "1",
    tokenize: Annotated[
        bool, typer.Option("--tokenize", help="For moses and xces: write words, set apart.")
    ] = False,
    left_out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write each unit that is left out, and why, as TSV."),
    ] = None,
) -> None:  # fmt: skip
    """Write the aligned corpus in a format of other tools, and tell what is left out and why.

    Stale and disputed links are never written. A readout that has one language only is skipped.
    """
    from align.export.contract import ExportOptions
    from align.pipeline.exchange.conditions import read_condition
    from align.pipeline.exchange.export import ExportRequest
    from align.pipeline.exchange.selection import Selection
    from align.pipeline.exchange.split import read_split
    from align.pipeline.exchange.training import read_filters

    if tokenize and not format_named(form).tokens:
        raise AlignError("--tokenize", f"{form} holds no tokens", "leave it out")
    selection = Selection(
        tuple(readouts or ()),
        _day(since),
        min_status.value,
        min_probability,
        tuple(map(read_condition, where or ())),
        without_findings.value if without_findings else None,
        read_filters(filters or ()),
        one_sided,
    )
    described = {
        "source": source.value,
        "readout": " ".join(readouts or ()),
        "since": since,
        "min-status": min_status.value,
        "min-probability": f"{min_probability:g}",
        "where": "; ".join(where or ()),
        "without-findings": without_findings.value if without_findings else "",
        "filter": ",".join(filters or ()),
        "split": split,
    }
    request = ExportRequest(
        form,
        selection,
        ExportOptions(source.value, spoken().value, tokenized=tokenize),
        read_split(split, seed) if split else None,
        {name: value for name, value in described.items() if value},
    )
    _run(request, folder, root, output, left_out)


def _run(
    request: ExportRequest,
    folder: Path | None,
    root: Path | None,
    output: Path | None,
    left_out: Path | None,
) -> None:
    from align.pipeline.exchange.export import export as run_export
    from align.pipeline.exchange.export import refuse_own_files

    workspace = workspace_of(folder, root)
    if left_out is not None:
        refuse_own_files(workspace, left_out)
    with _listener(left_out) as listen, TerminalProgress() as progress:
        goal: Path | BinaryIO | None = output
        if output is None or is_stdout(output):
            goal = _stdout(request.format) if request.split is None else None
        outcome = run_export(workspace, request, goal, progress, listen)
    _tell(outcome, output)
    if outcome.errors:
        raise typer.Exit(CANNOT)


def _stdout(form: str) -> BinaryIO:
    if sys.stdout is None:
        raise AlignError("<stdout>", "is closed", "leave it open, or send it to a file with >")
    if form in _BINARY and sys.stdout.isatty():
        raise AlignError("<stdout>", f"{form} cannot be read on a terminal", "name a file: -o FILE")
    sys.stdout.flush()
    return sys.stdout.buffer


@contextlib.contextmanager
def _listener(file: Path | None) -> Iterator[Callable[[str, Reason], None] | None]:
    """What writes each unit that is left out to a file; None where nobody asks for it."""
    if file is None:
        yield None
        return
    from align.files.delimited import guarded
    from align.files.output import new_file

    with new_file(file) as stream:
        stream.write(b"unit\treason\n")
        yield lambda unit, why: _write_line(stream, f"{guarded(unit)}\t{' '.join(why.split())}\n")


def _write_line(stream: BinaryIO, line: str) -> None:
    stream.write(line.encode())


def _tell(outcome: ExportOutcome, output: Path | None) -> None:
    for error in outcome.errors:
        tell_error(error)
    for skipped in outcome.skipped:
        tell(f"skipped: {skipped}")
    for reason, count, names in outcome.left_out.lines():
        tell(f"left out {count}: {reason} ({names})")
    for name, units in outcome.parts.items():
        tell(f"{name}: {units} translation units")
    if output and not is_stdout(output):
        tell(f"{outcome.units} translation units to {output}")
    else:
        tell(f"{outcome.units} translation units")


def _day(text: str) -> str:
    if not text:
        return ""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise AlignError("--since", f'"{text}" is no date', "write YYYY-MM-DD") from None
    return day.isoformat()


def bring_in(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="What another tool hands back, or the folder of "
                             "an export.")
    ],
    into: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Change this corpus: a workspace, or its folder of texts. "
                     "Without it, only tell what would change."),
    ] = None,
    root: Root = None,
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="Its format, if the file does not "
                          f"tell. One of: {', '.join(READ)}.")
    ] = "",
    readout: Annotated[
        str, typer.Option(metavar="ID", help="All units are of this readout; those without "
                          "anchors are found by their texts.")
    ] = "",
    by: Annotated[
        str, typer.Option(metavar="NAME", help="The person who answers for the links.")
    ] = "",
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Take the links of a file that has no statuses for "
                           "decisions of that person.")
    ] = False,
) -> None:  # fmt: skip
    """Read a file back: links that people have decided on, and texts that they have changed.

    Only what the corpus does not contradict is brought in; the rest is shown, and makes the exit
    code 1.
    """
    from align.pipeline.exchange.bring_in import ImportRequest
    from align.pipeline.exchange.bring_in import bring_in as run_import

    workspace = _workspace_into(into, root)
    request = ImportRequest(
        file, form, readout, by, "confirmed" if confirm else None, write=into is not None
    )
    with TerminalProgress() as progress:
        outcome = run_import(workspace, request, progress)
    issues = _tell_import(outcome, workspace)
    if into is None and any(plan.changes for plan in outcome.plans):
        tell("nothing is written without --into DIR")
    if outcome.errors:
        raise typer.Exit(CANNOT)
    if issues:
        raise typer.Exit(FOUND)


def _workspace_into(into: Path | None, root: Path | None) -> Workspace:
    """The workspace to be changed; it may be named by its folder of texts."""
    from align.workspace import SETTINGS, open_workspace

    if into is None:
        return workspace_of(None, root)
    for folder in (into, *into.resolve().parents):
        if (folder / SETTINGS).is_file():
            found = open_workspace(folder)
            texts = (found.root / found.settings.paths.texts).resolve()
            if into.resolve() in (found.root.resolve(), texts):
                return found
    raise AlignError("--into", f"{into} is no corpus", "name a workspace, or its folder of texts")


def _tell_import(outcome: ImportOutcome, workspace: Workspace) -> int:
    """Tell what a file means; how many of its units are not brought in."""
    issues = 0
    for error in outcome.errors:
        tell_error(error)
    for readout, count in outcome.unknown.items():
        issues += count
        if readout:
            tell(f"{count} units of {readout}, a readout that the corpus does not have")
        else:
            tell(f"{count} units that name no readout; name it: --readout ID")
    for plan in outcome.plans:
        issues += len(plan.issues)
        _tell_plan(plan)
    same = sum(plan.unchanged for plan in outcome.plans)
    tell(f"{same} units say what the corpus says")
    for path in outcome.written:
        tell(f"wrote {workspace.name(path)}")
    return issues


def _tell_plan(plan: ImportPlan) -> None:
    for issue in plan.issues:
        if issue.kind == "conflict":
            tell(f"{plan.readout}: conflict in unit {issue.unit}: {issue.why}")
        else:
            tell(f"{plan.readout}: no place for unit {issue.unit}: {issue.why}")
        if issue.theirs or issue.ours:
            tell(f"    the file says:   {issue.theirs}")
            tell(f"    the corpus says: {issue.ours}")
    if plan.changes:
        links, texts = len(plan.beads), len(plan.texts)
        tell(f"{plan.readout}: {links} links decided, {texts} texts changed")
    if plan.outdated:
        tell(f"{plan.readout}: {plan.outdated} links of the tool are not there any more")
