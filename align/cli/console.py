"""What commands share: standard streams, exit codes, progress, where the workspace is."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from contextvars import ContextVar
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from align.errors import AlignError, one_line
from align.files.limits import TEI, FileKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.finding import Wording
    from align.pipeline.run import Progress
    from align.workspace import Workspace

#: Exit codes: done or clean; findings at the configured severity; cannot run.
CLEAN, FOUND, CANNOT = 0, 1, 2
#: As shells tell it: 128 and the number of the signal.
INTERRUPTED = 130

_WORKSPACE = "The workspace; else the one the current folder lies in."
Folder = Annotated[Path | None, typer.Argument(metavar="DIR", help=_WORKSPACE)]
Root = Annotated[Path | None, typer.Option("-w", "--workspace", metavar="DIR", help=_WORKSPACE)]


class Language(StrEnum):
    """The two languages of a readout."""

    en = "en"
    ja = "ja"


_SPOKEN: ContextVar[Language | None] = ContextVar("spoken", default=None)
Spoken = Annotated[
    Language | None, typer.Option("--language", help="Of what is said; else the locale's.")
]
#: The name of standard input in messages.
STDIN = "<stdin>"
#: Names that people give to standard output where a file is asked for.
_STDOUT = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")


def say(message: str) -> None:
    """A line for the person, not for the data; one line, whatever is in it."""
    if sys.stderr is not None:  # closed by the person who called
        print(one_line(message), file=sys.stderr)


def tell(message: str | Wording) -> None:
    """A line in the person's language; English is looked up in the catalogue."""
    say(_worded(message))


def _worded(message: str | Wording) -> str:
    japanese = spoken() is Language.ja
    if not isinstance(message, str):
        return message.ja if japanese else message.en
    if japanese:
        from align.cli.japanese import in_japanese

        return in_japanese(message)
    return message


def tell_error(error: AlignError) -> None:
    """An error's one line."""
    if spoken() is Language.ja:
        from align.cli.japanese import error_in_japanese

        say(f"エラー: {error_in_japanese(error)}")
    else:
        say(f"error: {error}")


def leave(errors: Sequence[AlignError], *, fails: bool = False) -> None:
    """Tell what went wrong, and leave with the exit code that fits; nothing for a clean end."""
    for error in errors:
        tell_error(error)
    if errors:
        raise typer.Exit(CANNOT)
    if fails:
        raise typer.Exit(FOUND)


def print_line(line: str) -> None:
    """A line of the result for people."""
    if sys.stdout is not None:
        write_stdout(one_line(line) + "\n")


def print_told(line: str) -> None:
    """A line of the result in the person's language, as :func:`tell` does."""
    print_line(_worded(line))


def read(file: str, kind: FileKind = TEI) -> bytes:
    """The bytes of a file, or of standard input for "-", up to the limit of their kind."""
    from align.files.disk import read_bytes, read_stream

    if file != "-":
        return read_bytes(Path(file), kind)
    if sys.stdin is None:
        raise _no_stdin()
    return read_stream(sys.stdin.buffer, STDIN, kind)


def _no_stdin() -> AlignError:
    return AlignError(STDIN, "is closed", "hand the text on with | or <")


@contextlib.contextmanager
def open_input(file: Path) -> Iterator[tuple[BinaryIO, str]]:
    """The stream of a file of any size, or standard input for "-", and its name in messages."""
    from align.files.disk import open_bytes

    if str(file) == "-":
        if sys.stdin is None:
            raise _no_stdin()
        yield sys.stdin.buffer, STDIN
    else:
        with open_bytes(file) as stream:
            yield stream, str(file)


def write_output(output: Path | None, text: str) -> None:
    """Write data to the file that was asked for; None, "-" and its other names are stdout."""
    from align.files.disk import write_over

    if output is None or is_stdout(output):
        write_stdout(text)
    else:
        write_over(output, text)


def is_stdout(output: Path) -> bool:
    """Whether a path is one of the names that people give to standard output."""
    return str(output) in _STDOUT


def write_stdout(text: str) -> None:
    """Data is UTF-8 whatever the locale says."""
    try:
        write_piece(text)
    except BrokenPipeError:  # the reader has left: align show … | head
        drop_stdout()


def write_piece(text: str) -> None:
    """A piece of data; BrokenPipeError ends the command where there is much more to come."""
    if sys.stdout is None:
        raise AlignError("<stdout>", "is closed", "leave it open, or send it to a file with >")
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def drop_stdout() -> None:
    """Send what is still to be printed nowhere: Python would complain of it when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def workspace_of(folder: Path | None, root: Path | None = None) -> Workspace:
    """The workspace a call names, as an argument or by --workspace, else the one around here."""
    from align.workspace import SETTINGS, open_workspace

    if folder and root and folder.resolve() != root.resolve():
        raise AlignError("--workspace", f"is {root}, and DIR is {folder}", "give one of them")
    if named := folder or root:
        return open_workspace(named)
    if found := workspace_around():
        return found
    raise AlignError(
        str(Path.cwd()),
        f"no {SETTINGS} here or above",
        "name a workspace with --workspace DIR, or make one: align init DIR",
    )


def workspace_around() -> Workspace | None:
    """The workspace that the current folder lies in; None where it lies in none."""
    from align.workspace import SETTINGS, open_workspace

    here = Path()
    around = (folder for folder in (here, *here.resolve().parents) if (folder / SETTINGS).is_file())
    return next(map(open_workspace, around), None)


def speak(language: Language | None) -> None:
    """From here on speak this language; None leaves the choice to the locale."""
    if language:
        _SPOKEN.set(language)


def spoken() -> Language:
    """The language of messages: the one asked for, else that of the environment."""
    if chosen := _SPOKEN.get():
        return chosen
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
