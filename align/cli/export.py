"""Commands that write the corpus for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from align.cli.console import (
    Folder,
    Root,
    tell,
    workspace_of,
    write_stdout,
)


def tmx(
    folder: Folder = None,
    root: Root = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Else stdout.")
    ] = None,
) -> None:
    """TMX 1.4b of all two-sided sentence beads."""
    import io

    from align.export.tmx import write_tmx
    from align.files.disk import write_over
    from align.pipeline.corpus import load_bitexts

    stream = io.BytesIO()
    count = write_tmx(load_bitexts(workspace_of(folder, root)), stream)
    text = stream.getvalue().decode()
    if output is None:
        write_stdout(text)
    else:
        write_over(output, text)
    tell(f"{count} translation units" + (f" to {output}" if output else ""))
