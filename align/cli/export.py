"""Commands that write the corpus for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from align.cli.console import (
    CANNOT,
    HERE,
    Folder,
    say,
    write_output,
)

if TYPE_CHECKING:
    from align.errors import AlignError


def tmx(
    folder: Folder = HERE,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help='Else stdout; so is "-".')
    ] = None,
) -> None:
    """TMX 1.4b of all two-sided sentence beads in force."""
    import io

    from align.export.tmx import write_tmx
    from align.pipeline.corpus import load_bitexts
    from align.workspace import open_workspace

    stream = io.BytesIO()
    errors: list[AlignError] = []
    count = write_tmx(load_bitexts(open_workspace(folder), errors), stream)
    text = stream.getvalue().decode()
    write_output(output, text)
    for error in errors:
        say(f"error: {error}")
    say(f"{count} translation units" + (f" to {output}" if output else ""))
    if errors:
        raise typer.Exit(CANNOT)
