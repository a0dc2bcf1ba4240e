"""The bare aligner, on files of one segment a line, and how well it does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from align.cli.console import (
    CANNOT,
    TerminalProgress,
    print_line,
    read,
    tell,
    tell_error,
    write_stdout,
)
from align.errors import AlignError

if TYPE_CHECKING:
    from align.bitext.evaluate import Counts, LaxCounts
    from align.pipeline.ladders.batch import Means


def sentences(
    english: Annotated[str, typer.Argument(metavar="[EN.txt]", help='"-" is stdin.')] = "",
    japanese: Annotated[str, typer.Argument(metavar="[JA.txt]", help='"-" is stdin.')] = "",
    batch: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Instead: align each X.en of this folder with its X.ja."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="With --batch: where X.beads is written, else beside "
                     "the texts."),
    ] = None,
    jobs: Annotated[
        int, typer.Option("-j", "--jobs", min=1, max=64, metavar="N",
                          help="With --batch: how many processes work.")
    ] = 1,
    encoder: Annotated[
        str, typer.Option(metavar="NAME", help="What turns text into vectors: use3, none for "
                          "lengths, numbers and a lexicon alone, or the folder of a model.")
    ] = "use3",
    lexicon: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Words that translate each other, as "
                                  "align lexicon writes them.")
    ] = None,
) -> None:  # fmt: skip
    """Align two files of one segment a line; print one bead a line as [0, 1]:[0]:0.93."""
    from align.pipeline.ladders.batch import Means, aligner_by

    means = Means(encoder, lexicon)
    if encoder == "none":
        from align.pipeline.run import NO_ENCODER_NOTICE

        tell(NO_ENCODER_NOTICE)
    if batch is not None:
        if english or japanese:
            raise AlignError("--batch", "takes a folder, and files are named too", "leave them out")
        _batch(batch, out or batch, means, jobs)
        return
    if out is not None or jobs > 1:
        raise AlignError("--out, --jobs", "are for --batch", "add --batch DIR")
    if not (english and japanese):
        raise AlignError("sentences", "two files are needed", "name them, or a folder: --batch DIR")
    if english == japanese == "-":
        raise AlignError("sentences", "both files cannot be stdin", "name one of them")
    from align.bitext.lines import as_ladder
    from align.pipeline.ladders.segments import SEGMENTS, read_segments

    aligner = aligner_by(means)
    sides = [read_segments(file, read(file, SEGMENTS)) for file in (english, japanese)]
    beads = aligner(sides[0], sides[1])
    write_stdout("".join(line + "\n" for line in as_ladder(beads)))


def _batch(folder: Path, out: Path, means: Means, processes: int) -> None:
    from align.pipeline.ladders.batch import align_folder, ladder_jobs

    work = ladder_jobs(folder, out)
    with TerminalProgress() as progress:
        errors = align_folder(
            work, means, processes, lambda done: progress("align", done, len(work))
        )
    for error in errors:
        tell_error(error)
    tell(f"{len(work) - len(errors)} of {len(work)} pairs aligned, to {out}")
    if errors:
        raise typer.Exit(CANNOT)


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A file of beads, or a folder of X.gold.")
    ],
    found: Annotated[
        Path, typer.Argument(metavar="FOUND", help="A file of beads, or a folder of X.beads.")
    ],
) -> None:
    """Score beads against gold: exactly right (strict), and sharing a pair (lax).

    Both are in vecalign's format; a third field from 0 to 1 is taken for a probability.
    """
    from align.pipeline.ladders.scoring import evaluate as score

    result = score(gold, found)
    for error in result.errors:
        tell_error(error)
    print_line("         precision  recall      F1    gold   found   right")
    print_line(_row("strict", result.strict, result.strict.both))
    print_line(_row("lax", result.lax, result.lax.found_met))
    for kind, counts in sorted(result.by_type.items(), key=lambda row: -row[1].gold):
        print_line(_row(kind, counts, counts.both))
    if result.judged:
        print_line(f"calibration error {result.calibration:.3f} over {len(result.judged)} beads")
    if result.errors:
        raise typer.Exit(CANNOT)


def _row(name: str, counts: Counts | LaxCounts, right: int) -> str:
    scores = f"{counts.precision:9.4f} {counts.recall:7.4f} {counts.f1:7.4f}"
    return f"{name:<9}{scores} {counts.gold:7} {counts.found:7} {right:7}"
