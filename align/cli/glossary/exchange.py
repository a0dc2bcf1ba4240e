"""Commands that exchange glossaries with other tools."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from align.cli.console import Root, is_stdout, print_told, tell, workspace_of, write_stdout
from align.cli.glossary.inspecting import Files
from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.pipeline.glossary.exchange import GlossaryChange

#: So many concepts that a file lacks are named: a short list lacks nearly all of a glossary.
_MOST_NAMED = 10
_FORMATS = "tbx (TBX 3), tbx-dca, tbx-2008, csv, tsv or xlsx; else told by the file's name."


def export(
    files: Files = None,
    root: Root = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="The file; else stdout.")
    ] = None,
    form: Annotated[str, typer.Option("-f", "--format", metavar="FORMAT", help=_FORMATS)] = "",
) -> None:
    """Write the glossaries in a format of other tools: TBX, a table, or an Excel workbook.

    Of several files the entries in force are written. What other tools do not see of them is said
    in docs/glossary-exchange.md; what is read back here is the same glossary.
    """
    from align.pipeline.exchange.export import refuse_own_files
    from align.pipeline.glossary.exchange import export_glossary, format_of

    workspace = None if files and not root else workspace_of(None, root)
    paths = files or (workspace.glossaries() if workspace else [])
    found = format_of(form, output)
    if output is None or is_stdout(output):
        if sys.stdout is None:
            raise AlignError("<stdout>", "is closed", "leave it open, or send it to a file with >")
        if form == "xlsx" and sys.stdout.isatty():
            what = "xlsx cannot be read on a terminal"
            raise AlignError("<stdout>", what, "name a file: -o FILE")
        sys.stdout.flush()
        count = export_glossary(paths, found, sys.stdout.buffer)
    else:
        if workspace:
            refuse_own_files(workspace, output)
        if any(output.exists() and path.exists() and output.samefile(path) for path in paths):
            raise AlignError(str(output), "is a glossary that is exported", "name another file")
        count = export_glossary(paths, found, output)
    tell("wrote 1 concept" if count == 1 else f"wrote {count} concepts")


def bring_in(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="TBX, CSV, TSV or XLSX.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="NEW.yaml", help="A new glossary; else stdout."),
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option(metavar="GLOSSARY.yaml", help="A glossary to bring the entries into: what is "
                     "the same is not touched, comments and order are kept."),
    ] = None,
    form: Annotated[str, typer.Option("-f", "--format", metavar="FORMAT", help=_FORMATS)] = "",
    write: Annotated[
        bool, typer.Option("--write", help="With --into: change the glossary; else only what would "
                           "change is told.")
    ] = False,
) -> None:  # fmt: skip
    """Read a glossary of another tool, as a new file or into one that is there.

    A table has the columns of `align glossary export`, or is a simple list with a column for each
    language. What a glossary has no place for is told.
    """
    from align.files.disk import write_atomic
    from align.pipeline.glossary.exchange import bring_into, format_of, new_glossary

    found = format_of(form, file)
    if into is not None:
        if output is not None:
            raise AlignError("--output, --into", "exclude each other", "leave one of them out")
        _tell(bring_into(file, found, into, write=write), into, write=write)
        return
    if write:
        raise AlignError("--write", "is for --into", "leave it out")
    change = new_glossary(file, found)
    if output is None or is_stdout(output):
        write_stdout(change.text)
    elif output.exists():
        raise AlignError(str(output), "is there already", f"to change it: --into {output}")
    else:
        write_atomic(output, change.text, over=None)
    _tell_left_out(change)
    count = len(change.added)
    tell("1 concept read" if count == 1 else f"{count} concepts read")


def _tell(change: GlossaryChange, into: Path, *, write: bool) -> None:
    for ident in change.added:
        print_told(f"{into}: {ident}: new")
    for ident in change.changed:
        print_told(f"{into}: {ident}: changed")
    for ident in change.missing[:_MOST_NAMED]:
        print_told(f"{into}: {ident}: not in the file, stays")
    if (more := len(change.missing) - _MOST_NAMED) > 0:
        print_told(f"{into}: not in the file, stay: {more} more")
    _tell_left_out(change)
    new, changed = len(change.added), len(change.changed)
    if write:
        tell(f"{new} new and {changed} changed concepts written")
    elif new or changed:
        tell(f"{new} new and {changed} changed concepts; to write them: --write")
    else:
        tell("nothing would change")


def _tell_left_out(change: GlossaryChange) -> None:
    for what, count in _sorted(change.left_out.items()):
        tell(f"left out: {what} ({count})")


def _sorted(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(counts, key=lambda each: (-each[1], each[0]))
