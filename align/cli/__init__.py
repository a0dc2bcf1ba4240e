"""The command line: arguments in, exit code out."""

from __future__ import annotations

import os
import sys
import traceback
from contextvars import copy_context
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from align import __version__
from align.cli import audit, corpus, exchange, ladders, texts, why
from align.cli.checking import command as checking
from align.cli.console import (
    CANNOT,
    CLEAN,
    INTERRUPTED,
    Language,
    drop_stdout,
    speak,
    tell,
    tell_error,
)
from align.cli.glossary import glossary_app
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
for command in (
    corpus.init,
    texts.fetch,
    texts.ingest,
    texts.show,
    texts.validate,
    texts.diff,
    corpus.run,
    corpus.lexicon,
    checking.check,
    checking.explain,
    audit.audit,
    ladders.sentences,
    ladders.evaluate,
    why.why,
    exchange.export,
):
    app.command()(command)
app.command("import")(exchange.bring_in)
app.add_typer(glossary_app, name="glossary")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"align {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    _shown: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
    _spoken: Annotated[
        Language | None,
        # By a callback, so that a wrong call after it is told in this language too.
        typer.Option("--language", callback=speak, help="Of what is said; else the locale's."),
    ] = None,
) -> None:
    """Japanese-English diplomatic readouts: anchors, alignment, terminology."""


def _call(words: list[str]) -> int:
    """Run the command and return its exit code; whatever goes wrong is told in one line."""
    command = typer.main.get_command(app)
    try:
        code = command.main(words, prog_name="align", standalone_mode=False) or CLEAN
        if sys.stdout is not None:
            sys.stdout.flush()
    except UsageError as error:
        if type(error).__name__ == "NoArgsIsHelpError":  # its message is the help
            print(error, file=sys.stderr)
        else:
            tell_error(usage_error(error, command, words))
        code = CANNOT
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        drop_stdout()
        code = CLEAN
    except Exception as error:
        if os.environ.get("ALIGN_DEBUG"):
            traceback.print_exc()
        tell_error(_as_told(error))
        code = CANNOT
    if code == INTERRUPTED:
        tell("interrupted; what is written is whole, and the next run goes on from there")
    return code if isinstance(code, int) else CLEAN


def _as_told(error: Exception) -> AlignError:
    """Any error as one that can be told; a fault of the tool's own asks to be reported."""
    if isinstance(error, AlignError):
        return error
    if isinstance(error, OSError):
        drop_stdout()  # a full disk: Python would try once more, and complain, when it ends
        return AlignError(str(error.filename or "<stdout>"), str(error.strerror or error))
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return AlignError(
        "align",
        f"internal error ({type(error).__name__} at {place}: {error})",
        "please report it; ALIGN_DEBUG=1 shows more",
    )


def main() -> NoReturn:
    """Run the command; whatever is wrong is one line on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            # A file name need not be UTF-8; what cannot be printed is shown by its bytes.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    # In a context of its own: the language asked for holds for this call only.
    sys.exit(copy_context().run(_call, sys.argv[1:]))


if __name__ == "__main__":
    main()
