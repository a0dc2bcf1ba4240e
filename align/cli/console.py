"""What commands share: standard streams, exit codes, progress, where the workspace is."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from align.errors import AlignError, one_line
from align.files.limits import TEI, FileKind

if TYPE_CHECKING:
    from align.pipeline.run import Progress
    from align.workspace import Workspace

#: Exit codes: done or clean; findings at the configured severity; cannot run.
CLEAN, FOUND, CANNOT = 0, 1, 2
#: As shells tell it: 128 and the number of the signal.
INTERRUPTED = 130

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The workspace.")]
HERE = Path()


class Language(StrEnum):
    """The two languages of a readout."""

    en = "en"
    ja = "ja"


#: Names that people give to standard output where a file is asked for.
_STDOUT = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


def say(message: str) -> None:
    """A line for the person, not for the data; one line, whatever is in it."""
    if sys.stderr is not None:  # closed by the person who called
        print(one_line(message), file=sys.stderr)


def tell(line: str) -> None:
    """A line of the result for people."""
    if sys.stdout is not None:
        write_stdout(one_line(line) + "\n")


def read(file: str, kind: FileKind = TEI) -> bytes:
    """The bytes of a file, or of standard input for "-", up to the limit of their kind."""
    from align.files.disk import read_bytes, read_stream

    if file != "-":
        return read_bytes(Path(file), kind)
    if sys.stdin is None:
        raise AlignError("<stdin>", "is closed", "hand the text on with | or <")
    return read_stream(sys.stdin.buffer, "<stdin>", kind)


def write_output(output: Path | None, text: str) -> None:
    """Write data to the file that was asked for; None, "-" and its other names are stdout."""
    from align.files.disk import write_over

    if output is None or str(output) in _STDOUT:
        write_stdout(text)
    else:
        write_over(output, text)


def write_stdout(text: str) -> None:
    """Data is UTF-8 whatever the locale says."""
    if sys.stdout is None:
        raise AlignError("<stdout>", "is closed", "leave it open, or send it to a file with >")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader has left: align show … | head
        drop_stdout()


def drop_stdout() -> None:
    """Send what is still to be printed nowhere: Python would complain of it when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def workspace_above(start: Path) -> Workspace:
    """The workspace this folder lies in."""
    from align.workspace import SETTINGS, open_workspace

    for folder in (start, *start.resolve().parents):
        if (folder / SETTINGS).is_file():
            return open_workspace(folder)
    raise AlignError(
        str(start.resolve()), f"no {SETTINGS} here or above", "use --stdout, or: align init DIR"
    )


def locale() -> Language:
    """The language the person's environment asks for."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return Language.ja if value.startswith("ja") else Language.en
    return Language.en


def on_terminal() -> bool:
    """Whether somebody is looking at standard error."""
    return sys.stderr is not None and sys.stderr.isatty()


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
        print(f"\r\x1b[K{one_line(text)}", end="", file=sys.stderr, flush=True)
