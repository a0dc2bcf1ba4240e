"""The command line: arguments in, exit code out."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from align import __version__
from align.errors import AlignError

if TYPE_CHECKING:
    from align.pipeline.run import Progress
    from align.workspace import Workspace

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
app.add_typer(export_app, name="export")

#: Exit codes: done or clean; findings at the configured severity; cannot run.
CLEAN, FOUND, CANNOT = 0, 1, 2


class Language(StrEnum):
    """The two languages of a readout."""

    en = "en"
    ja = "ja"


class Format(StrEnum):
    """How findings are printed."""

    text = "text"
    json = "json"


Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The workspace.")]
HERE = Path()


def _say(message: str) -> None:
    print(message, file=sys.stderr)


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


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to make it.")],
) -> None:
    """Make a workspace: settings, folders and a starter glossary."""
    from align.workspace import init_workspace

    for path in init_workspace(folder):
        _say(f"wrote {path}")
    _say(f"put sources into {folder / 'corpus/sources'}/en and /ja, then: align run {folder}")


@app.command()
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

    data, name = _read(file), "<stdin>" if file == "-" else file
    ident = readout_id(readout, "" if file == "-" else Path(file).name, data, lang.value)
    if to_stdout:
        text, reading = tei_of(data, name, ident, lang.value, "")
        for remark in remarks_of(name, reading):
            _say(remark)
        _write_stdout(text)
        return
    workspace = _workspace_above(HERE)
    if file != "-" and Path(file).resolve().is_relative_to(workspace.root.resolve()):
        name = Path(file).resolve().relative_to(workspace.root.resolve()).as_posix()
    path, changed, remarks = ingest_source(workspace, data, name, ident, lang.value, force=force)
    for remark in remarks:
        _say(remark)
    _say(f"{'wrote' if changed else 'unchanged'} {path}")


@app.command()
def show(
    file: Annotated[str, typer.Argument(metavar="FILE.xml", help='A TEI text; "-" is stdin.')],
) -> None:
    """Print a text as lines of anchor, tab, sentence."""
    from align.files.disk import decode_utf8
    from align.tei.read import read_tei

    name = "<stdin>" if file == "-" else file
    document = read_tei(decode_utf8(_read(file), name), name).document
    lines = (f"{s.anchor}\t{s.text}\n" for s in document.segments())
    _write_stdout("".join(lines))


@app.command()
def run(
    folder: Folder = HERE,
    remake: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Make this readout's texts from their sources again, "
                     "losing edits by hand; may be repeated."),
    ] = None,
) -> None:  # fmt: skip
    """Ingest what changed, align, check, and write findings and report."""
    from align.pipeline.run import run as run_all
    from align.workspace import open_workspace

    workspace = open_workspace(folder)
    with _TerminalProgress() as progress:
        outcome = run_all(workspace, remake or (), progress)
    for notice in outcome.notices:
        _say(notice)
    for error in outcome.errors:
        _say(f"error: {error}")
    if outcome.summary:
        for line in outcome.summary.lines():
            print(line)
    print(f"done        {outcome.done}")
    print(f"report      {workspace.report}")
    if outcome.errors:
        raise typer.Exit(CANNOT)


@app.command()
def check(
    folder: Folder = HERE,
    form: Annotated[Format, typer.Option("--format", help="How to print findings.")] = Format.text,
    language: Annotated[
        Language | None, typer.Option(help="Of the messages; else that of the locale.")
    ] = None,
) -> None:
    """Print the findings of the aligned corpus; exit 1 if any is as severe as `fail-at`."""
    from align.model.finding import at_least
    from align.pipeline.check import check as check_all
    from align.report.findings import findings_as_json, findings_as_lines
    from align.workspace import open_workspace

    workspace = open_workspace(folder)
    findings = check_all(workspace)
    if form is Format.json:
        _write_stdout(findings_as_json(findings))
    else:
        for line in findings_as_lines(findings, (language or _locale()).value):
            print(line)
    if any(at_least(f.severity, workspace.settings.checks.fail_at) for f in findings):
        raise typer.Exit(FOUND)


@app.command()
def explain(
    ident: Annotated[str, typer.Argument(metavar="CHECK", help="For example T001.")],
) -> None:
    """Print the manual's page of a check."""
    from align.checks import CHECKS
    from align.errors import nearest

    found = CHECKS.get(ident.upper())
    if found is None:
        raise AlignError(ident, "no such check", nearest(ident.upper(), CHECKS))
    print(f"{found.id} {found.title.en} · {found.title.ja} ({found.severity})\n\n{found.page}")


@export_app.command()
def tmx(
    folder: Folder = HERE,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Else stdout.")
    ] = None,
) -> None:
    """TMX 1.4b of all two-sided sentence beads."""
    import io

    from align.export.tmx import write_tmx
    from align.files.disk import write_over
    from align.pipeline.corpus import load_bitexts
    from align.workspace import open_workspace

    stream = io.BytesIO()
    count = write_tmx(load_bitexts(open_workspace(folder)), stream)
    text = stream.getvalue().decode()
    if output is None:
        _write_stdout(text)
    else:
        write_over(output, text)
    _say(f"{count} translation units" + (f" to {output}" if output else ""))


@app.command()
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
    sides = [decode_utf8(_read(file), file).splitlines() for file in (english, japanese)]
    rungs = align_lines(sides[0], sides[1], default_encoder())
    _write_stdout("".join(line + "\n" for line in as_ladder(rungs)))


def _read(file: str) -> bytes:
    from align.files.disk import read_bytes

    if file != "-":
        return read_bytes(Path(file))
    if sys.stdin is None:
        raise AlignError("<stdin>", "is closed", "hand the text on with | or <")
    return sys.stdin.buffer.read()


def _write_stdout(text: str) -> None:
    """Data is UTF-8 whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _workspace_above(start: Path) -> Workspace:
    from align.workspace import SETTINGS, open_workspace

    for folder in (start, *start.resolve().parents):
        if (folder / SETTINGS).is_file():
            return open_workspace(folder)
    raise AlignError(
        str(start.resolve()), f"no {SETTINGS} here or above", "use --stdout, or: align init DIR"
    )


def _locale() -> Language:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return Language.ja if value.startswith("ja") else Language.en
    return Language.en


def _on_terminal() -> bool:
    return sys.stderr.isatty()


class _TerminalProgress:
    """Shows stage and count on a terminal, nothing elsewhere."""

    def __enter__(self) -> Progress:
        self.shown = _on_terminal()
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


def main() -> NoReturn:
    """Run the command; an AlignError is one line on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            # A file name need not be UTF-8; what cannot be printed is shown by its bytes.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except AlignError as error:
        _say(f"error: {error}")
        sys.exit(CANNOT)
    except BrokenPipeError:
        # The reader has left (align show … | head); Python would complain on closing stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(CLEAN)
    sys.exit(CLEAN)


if __name__ == "__main__":
    main()
