"""The command line: arguments in, exit code out."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from align import __version__
from align.cli import corpus, export, texts
from align.cli.console import CANNOT, CLEAN, INTERRUPTED, drop_stdout, say
from align.errors import AlignError

#: What typer raises for a wrong command line: its own class, or click's in older versions.
_UsageError: type[typer.BadParameter] = typer.BadParameter.__bases__[0]

app = typer.Typer(
    name="align",
    help="Japanese-English diplomatic readouts: anchors, alignment, terminology.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
export_app = typer.Typer(no_args_is_help=True, help="Write the corpus for other tools.")
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


def main() -> NoReturn:
    """Run the command. Whatever goes wrong is one line on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            # A file name need not be UTF-8; what cannot be printed is shown by its bytes.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run())


def _run() -> int:
    """The exit code of the command."""
    try:
        code = app(standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        drop_stdout()
        code = CLEAN
    except Exception as error:
        if os.environ.get("ALIGN_DEBUG"):
            traceback.print_exc()
        if type(error).__name__ == "NoArgsIsHelpError":  # its message is the help
            print(error, file=sys.stderr)
        else:
            say(f"error: {_message(error)}")
        code = CANNOT
    if code == INTERRUPTED:
        say("interrupted; what is written is whole, and the next run goes on from there")
    return code if isinstance(code, int) else CLEAN


def _message(error: Exception) -> str:
    """Any error in one line; a fault of the tool's own asks to be reported."""
    if isinstance(error, AlignError):
        return str(error)
    if isinstance(error, _UsageError):
        where = error.ctx.command_path if error.ctx else "align"
        return f"{where}: {error.format_message().rstrip('.')}; see: {where} --help"
    if isinstance(error, OSError):
        drop_stdout()  # a full disk: Python would try once more, and complain, when it ends
        return f"{error.filename or '<stdout>'}: {error.strerror or error}"
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return (
        f"align: internal error ({type(error).__name__} at {place}: {error});"
        " please report it; ALIGN_DEBUG=1 shows more"
    )


if __name__ == "__main__":
    main()
