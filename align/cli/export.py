"""Commands that write the corpus for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from align.cli.console import (
    CANNOT,
    Folder,
    Root,
    tell,
    tell_error,
    workspace_of,
    write_output,
)

if TYPE_CHECKING:
    from align.errors import AlignError


def tmx(
    folder: Folder = None,
    root: Root = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help='Else stdout; so is "-".')
    ] = None,
) -> None:
    """TMX 1.4b of all two-sided sentence beads in force."""
    import io

    from align.export.tmx import write_tmx
    from align.pipeline.corpus import load_bitexts

    stream = io.BytesIO()
    errors: list[AlignError] = []
    pairs = load_bitexts(workspace_of(folder, root), errors)
    units = (unit for pair in pairs for unit in pair.units())
    write_tmx(units, stream)
    text = stream.getvalue().decode()
    count = text.count("</tu>")
    write_output(output, text)
    for error in errors:
        tell_error(error)
    tell(f"{count} translation units" + (f" to {output}" if output else ""))
    if errors:
        raise typer.Exit(CANNOT)
