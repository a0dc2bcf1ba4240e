"""What commands share: standard streams, exit codes, progress, where the workspace is."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from align.errors import AlignError

if TYPE_CHECKING:
    from align.pipeline.run import Progress
    from align.workspace import Workspace

#: Exit codes: done or clean; findings at the configured severity; cannot run.
CLEAN, FOUND, CANNOT = 0, 1, 2
#: As shells count a program ended by Ctrl-C.
INTERRUPTED = 130

_WORKSPACE = "The workspace; else the one the current folder lies in."
Folder = Annotated[Path | None, typer.Argument(metavar="DIR", help=_WORKSPACE)]
Root = Annotated[Path | None, typer.Option("-w", "--workspace", metavar="DIR", help=_WORKSPACE)]


class Language(StrEnum):
    """The two languages of a readout."""

    en = "en"
    ja = "ja"


def say(message: str) -> None:
    """A line for the person, not for the data."""
    print(message, file=sys.stderr)


def read(file: str) -> bytes:
    """The bytes of a file, or of standard input for "-"."""
    from align.files.disk import read_bytes

    if file != "-":
        return read_bytes(Path(file))
    if sys.stdin is None:
        raise AlignError("<stdin>", "is closed", "hand the text on with | or <")
    return sys.stdin.buffer.read()


def write_stdout(text: str) -> None:
    """Data is UTF-8 whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def workspace_of(folder: Path | None, root: Path | None = None) -> Workspace:
    """The workspace a call names, as an argument or by --workspace, else the one around here."""
    from align.workspace import SETTINGS, open_workspace

    if folder and root and folder.resolve() != root.resolve():
        raise AlignError("--workspace", f"is {root}, and DIR is {folder}", "give one of them")
    if named := folder or root:
        return open_workspace(named)
    here = Path()
    for around in (here, *here.resolve().parents):
        if (around / SETTINGS).is_file():
            return open_workspace(around)
    raise AlignError(
        str(here.resolve()),
        f"no {SETTINGS} here or above",
        "name a workspace with --workspace DIR, or make one: align init DIR",
    )


def locale() -> Language:
    """The language the person's environment asks for."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return Language.ja if value.startswith("ja") else Language.en
    return Language.en


def on_terminal() -> bool:
    """Whether somebody is looking at standard error."""
    return sys.stderr.isatty()


class TerminalProgress:
    """Shows stage and count on a terminal, nothing elsewhere."""

    def __enter__(self) -> Progress:
        self.shown = on_terminal()
        return self._show

    def _show(self, stage: str, done: int, total: int) -> None:
        if self.shown:
            self._draw(f"{stage} {done + 1}/{total}")

    def __exit__(self, *_: object) -> None:
        if self.shown:
            self._draw("")

    @staticmethod
    def _draw(text: str) -> None:
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)
