"""The command line: arguments in, exit code out."""

from __future__ import annotations

import os
import sys
from typing import Annotated, NoReturn

import typer

from align import __version__
from align.cli import corpus, export, texts
from align.cli.console import CANNOT, CLEAN, INTERRUPTED, say
from align.cli.usage import Commands, UsageError, usage_error
from align.errors import AlignError

app = typer.Typer(
    name="align",
    cls=Commands,
    help="Japanese-English diplomatic readouts: anchors, alignment, terminology.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
export_app = typer.Typer(
    cls=Commands, no_args_is_help=True, help="Write the corpus for other tools."
)
for command in (
    corpus.init,
    texts.fetch,
    texts.ingest,
    texts.show,
    texts.validate,
    texts.diff,
    corpus.run,
    corpus.check,
    corpus.explain,
    texts.sentences,
):
    app.command()(command)
export_app.command()(export.tmx)
app.add_typer(export_app, name="export")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"align {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Japanese-English diplomatic readouts: anchors, alignment, terminology."""


def _call(words: list[str]) -> int:
    """Run the command and return its exit code; a wrong call is an AlignError."""
    command = typer.main.get_command(app)
    try:
        return command.main(words, prog_name="align", standalone_mode=False) or CLEAN
    except UsageError as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            say(str(error))
            return CANNOT
        raise usage_error(error, command, words) from None
    except typer.Abort:
        return INTERRUPTED


def main() -> NoReturn:
    """Run the command; an AlignError is one line on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            # A file name need not be UTF-8; what cannot be printed is shown by its bytes.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(_call(sys.argv[1:]))
    except AlignError as error:
        say(f"error: {error}")
        sys.exit(CANNOT)
    except BrokenPipeError:
        # The reader has left (align show … | head); Python would complain on closing stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(CLEAN)


if __name__ == "__main__":
    main()
