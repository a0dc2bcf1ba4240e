"""Commands on single texts."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from align.cli.console import (
    CANNOT,
    FOUND,
    STDIN,
    Language,
    Root,
    TerminalProgress,
    leave,
    read,
    tell,
    tell_error,
    workspace_of,
    write_stdout,
)
from align.errors import AlignError, one_line
from align.files.limits import DOCX, source_kind

if TYPE_CHECKING:
    from align.model.document import TextStatus


class GivenStatus(StrEnum):
    """The status of a text, as it is given."""

    draft = "draft"
    published = "published"
    corrigendum = "corrigendum"


def ingest(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…",
            help='Text, HTML or Word (.docx) files; folders are searched for them; "-" is stdin.',
        ),
    ],
    root: Root = None,
    lang: Annotated[
        Language | None,
        typer.Option(help="The language of the texts; else told by folder, name or script."),
    ] = None,
    readout: Annotated[
        str, typer.Option("--id", metavar="ID", help="YYYY-MM-DD-slug; else taken from the name.")
    ] = "",
    to_stdout: Annotated[
        bool,
        typer.Option("--stdout", help="Print the TEI of one file; needs no workspace."),
    ] = False,
    status: Annotated[
        GivenStatus | None,
        typer.Option(help="Of the texts; else a text keeps its own, and a new one is published."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a text that was edited by hand.")
    ] = False,
) -> None:
    """Turn sources (text, HTML, Word) into TEI, filed in the corpus of the workspace."""
    from align.pipeline.sources import source_files

    given: TextStatus | None = status.value if status else None
    paths = [Path("-")] if files == ["-"] else source_files(files)
    if len(paths) > 1 and (readout or to_stdout):
        option = "--id" if readout else "--stdout"
        raise AlignError(option, f"is for one file, not for {len(paths)}", "leave it out")
    if len(paths) == 1:
        _ingest(paths[0], root, lang, readout, given, to_stdout=to_stdout, force=force)
        return
    workspace_of(None, root)  # without one, that is told once
    failed = 0
    with TerminalProgress() as progress:
        for count, path in enumerate(paths):
            progress("ingest", count, len(paths))
            try:
                _ingest(path, root, lang, "", given, to_stdout=False, force=force)
            except AlignError as error:
                failed += 1
                tell_error(error)
    tell(f"{len(paths) - failed} of {len(paths)} sources ingested")
    if failed:
        raise typer.Exit(CANNOT)


def _ingest(
    path: Path,
    root: Path | None,
    lang: Language | None,
    readout: str,
    status: TextStatus | None,
    *,
    to_stdout: bool,
    force: bool,
) -> None:
    from align.pipeline.inputs import StoredFile
    from align.pipeline.sources import language_of
    from align.pipeline.text import counts_of, printed_id, readout_id, remarks_of, tei_of
    from align.pipeline.text import ingest as ingest_source

    stdin = path == Path("-")
    # What comes by standard input may be a Word document.
    kind = DOCX if stdin else source_kind(path.name)
    data, name = read(str(path), kind), STDIN if stdin else str(path)
    language = lang.value if lang else language_of(path, data)
    identify = printed_id if to_stdout else readout_id
    ident = identify(readout, "" if stdin else path.name, data, language)
    if to_stdout:
        text, reading = tei_of(StoredFile(name, data), ident, language, None, status or "published")
        for remark in remarks_of(name, reading) + counts_of(name, reading):
            tell(remark)
        write_stdout(text)
        return
    workspace = workspace_of(None, root)
    workspace.inside(path)
    if not stdin and path.resolve().is_relative_to(workspace.root.resolve()):
        name = path.resolve().relative_to(workspace.root.resolve()).as_posix()
    source = StoredFile(name, data, workspace.pointer(workspace.text(ident, language), name))
    filed, changed, reading = ingest_source(workspace, source, ident, language, status, force=force)
    for remark in remarks_of(name, reading) + counts_of(name, reading):
        tell(remark)
    tell(f"wrote {filed}" if changed else f"unchanged {filed}")


def show(
    file: Annotated[str, typer.Argument(metavar="FILE.xml", help='A TEI text; "-" is stdin.')],
) -> None:
    """Print a text as lines of anchor, tab, sentence."""
    from align.files.disk import decode_utf8
    from align.tei.read import read_tei

    name = STDIN if file == "-" else file
    document = read_tei(decode_utf8(read(file), name), name).document
    lines = (f"{s.anchor}\t{one_line(s.text)}\n" for s in document.segments())
    write_stdout("".join(lines))


def fetch(
    urls: Annotated[list[str], typer.Argument(metavar="URL…", help="Pages to fetch.")],
    root: Root = None,
    lang: Annotated[
        Language | None, typer.Option(help="The language of the pages; else told by the page.")
    ] = None,
    readout: Annotated[
        str, typer.Option("--id", metavar="ID", help="YYYY-MM-DD-slug; else from address or text.")
    ] = "",
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Ask the server again, whatever the cache holds.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a source that holds something else.")
    ] = False,
) -> None:
    """Fetch pages politely into the sources, each with a note of where it came from."""
    from align.pipeline.fetch import fetch_into, open_fetcher

    workspace = workspace_of(None, root)
    language: Literal["en", "ja"] | None = lang.value if lang else None
    with open_fetcher(workspace, refresh=refresh) as fetcher, TerminalProgress() as progress:
        outcome = fetch_into(
            workspace, fetcher, urls, language, readout, force=force, progress=progress
        )
    for page in outcome.pages:
        name = workspace.name(page.path)
        tell(f"wrote {name}" if page.changed else f"unchanged {name}")
    leave(outcome.errors)


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD.xml", help='A TEI text; "-" is stdin.')],
    new: Annotated[str, typer.Argument(metavar="NEW.xml", help="A later version of it.")],
) -> None:
    """Tell by anchor what moved, changed, came and went; exit 1 if anything did."""
    from align.files.disk import decode_utf8
    from align.model.revision import changes
    from align.tei.read import read_tei

    if old == new == "-":
        raise AlignError("diff", "both files cannot be stdin", "name one of them")
    before, after = (read_tei(decode_utf8(read(name), name), name).document for name in (old, new))
    if before.lang != after.lang:
        raise AlignError(new, f"is in {after.lang}, {old} in {before.lang}", "name two versions")
    found = changes(before, after)
    write_stdout("".join(f"{change}\n" for change in found))
    if found:
        raise typer.Exit(FOUND)


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH…", help="TEI files or folders; else the whole corpus."),
    ] = None,
    root: Root = None,
) -> None:
    """Check TEI texts and alignments: schema, ids, and that every pointer leads somewhere."""
    from align.pipeline.validate import validate as validate_all

    files, failed = 0, 0
    for _, errors in validate_all(workspace_of(None, root), paths or []):
        for error in errors:
            tell_error(error)
        files += 1
        failed += bool(errors)
    tell(f"{files - failed} of {files} files valid")
    if failed:
        raise typer.Exit(CANNOT)
