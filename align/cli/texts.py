"""Commands on single texts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from align.cli.console import (
    HERE,
    Language,
    read,
    say,
    workspace_above,
    write_stdout,
)
from align.errors import AlignError


def ingest(
    file: Annotated[str, typer.Argument(metavar="FILE", help='Plain text; "-" is stdin.')],
    lang: Annotated[Language, typer.Option(help="The language of the text.")],
    readout: Annotated[
        str, typer.Option("--id", metavar="ID", help="YYYY-MM-DD-slug; else taken from the name.")
    ] = "",
    to_stdout: Annotated[
        bool, typer.Option("--stdout", help="Print the TEI instead of filing it in the corpus.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a text that was edited by hand.")
    ] = False,
) -> None:
    """Turn one source into TEI in the corpus of this workspace."""
    from align.pipeline.text import ingest as ingest_source
    from align.pipeline.text import readout_id, remarks_of, tei_of

    data, name = read(file), "<stdin>" if file == "-" else file
    ident = readout_id(readout, "" if file == "-" else Path(file).name, data, lang.value)
    if to_stdout:
        text, reading = tei_of(data, name, ident, lang.value, "")
        for remark in remarks_of(name, reading):
            say(remark)
        write_stdout(text)
        return
    workspace = workspace_above(HERE)
    if file != "-" and Path(file).resolve().is_relative_to(workspace.root.resolve()):
        name = Path(file).resolve().relative_to(workspace.root.resolve()).as_posix()
    path, changed, remarks = ingest_source(workspace, data, name, ident, lang.value, force=force)
    for remark in remarks:
        say(remark)
    say(f"{'wrote' if changed else 'unchanged'} {path}")


def show(
    file: Annotated[str, typer.Argument(metavar="FILE.xml", help='A TEI text; "-" is stdin.')],
) -> None:
    """Print a text as lines of anchor, tab, sentence."""
    from align.files.disk import decode_utf8
    from align.tei.read import read_tei

    name = "<stdin>" if file == "-" else file
    document = read_tei(decode_utf8(read(file), name), name).document
    lines = (f"{s.anchor}\t{s.text}\n" for s in document.segments())
    write_stdout("".join(lines))


def sentences(
    english: Annotated[str, typer.Argument(metavar="EN.txt", help='"-" is stdin.')],
    japanese: Annotated[str, typer.Argument(metavar="JA.txt", help='"-" is stdin.')],
) -> None:
    """Align two files of one segment a line; print one bead a line as [0, 1]:[0]:0.93."""
    from align.bitext.encoder import default_encoder
    from align.bitext.lines import align_lines, as_ladder
    from align.files.disk import decode_utf8

    if english == japanese == "-":
        raise AlignError("sentences", "both files cannot be stdin", "name one of them")
    sides = [decode_utf8(read(file), file).splitlines() for file in (english, japanese)]
    rungs = align_lines(sides[0], sides[1], default_encoder())
    write_stdout("".join(line + "\n" for line in as_ladder(rungs)))
