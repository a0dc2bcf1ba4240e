"""Aligns the pairs of a folder, in one process or several."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.bitext.lexical.word_table import read_word_table
from align.errors import AlignError
from align.files.disk import decode_utf8, read_bytes, write_over
from align.files.limits import LEXICON
from align.pipeline.attempt import attempt
from align.pipeline.children import Died, map_in_children
from align.pipeline.ladders.segments import SEGMENTS, read_segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from align.model.alignment import SegmentBead

    SegmentAligner = Callable[[list[str], list[str]], list[SegmentBead]]


@dataclass(frozen=True, slots=True)
class LadderJob:
    """A pair of files of one segment a line, and where its ladder goes."""

    english: Path
    japanese: Path
    output: Path


@dataclass(frozen=True, slots=True)
class Means:
    """What the aligner knows texts by.

    Attributes:
        encoder: the name of an encoder, see :func:`align.pipeline.tools.encoder_named`.
        lexicon: a file of words that translate each other; None for none.
    """

    encoder: str = "use3"
    lexicon: Path | None = None


def ladder_jobs(folder: Path, output: Path) -> list[LadderJob]:
    """The pairs of a folder: ``X.en`` with ``X.ja``, whose beads become ``X.beads``.

    Raises:
        AlignError: there is no pair.
    """
    jobs = [
        LadderJob(path, path.with_suffix(".ja"), output / f"{path.stem}.beads")
        for path in sorted(folder.glob("*.en"))
    ]
    if not jobs:
        raise AlignError(str(folder), "holds no pair of files", "put X.en and X.ja there")
    return jobs


def align_folder(
    jobs: list[LadderJob], means: Means, processes: int, done: Callable[[int], None]
) -> list[AlignError]:
    """Align pairs of files, with the same result for any number of processes.

    One that is wrong stops no other.

    Args:
        jobs: the pairs.
        means: what all of them are aligned by.
        processes: how many work; with 1 this process does.
        done: told how many are finished, before each next one.

    Raises:
        AlignError: there is no such encoder or lexicon.
    """
    aligner = aligner_by(means)
    errors: list[AlignError] = []
    results: Iterator[tuple[LadderJob, AlignError | Died | None]]
    if processes == 1:
        results = ((job, _aligned_file(aligner, job)) for job in jobs)
    else:
        results = map_in_children(functools.partial(_worker, means), jobs, processes)
    done(0)
    for number, (job, result) in enumerate(results, start=1):
        if isinstance(result, Died):
            errors.append(AlignError(str(job.english), "the process that had it died", "run again"))
        elif result is not None:
            errors.append(result)
        done(number)
    return errors


def aligner_by(means: Means) -> SegmentAligner:
    """What aligns two lists of segments; AlignError for an encoder or a lexicon that is not."""
    from align.pipeline.tools import encoder_named

    encoder = encoder_named(means.encoder)
    lexicon = None
    if means.lexicon is not None:
        name = str(means.lexicon)
        lexicon = read_word_table(decode_utf8(read_bytes(means.lexicon, LEXICON), name), name)
    from align.bitext.lines import align_lines

    return functools.partial(align_lines, encoder=encoder, lexicon=lexicon)


def _worker(means: Means) -> Callable[[LadderJob], AlignError | None]:
    return functools.partial(_aligned_file, aligner_by(means))


def _aligned_file(aligner: SegmentAligner, job: LadderJob) -> AlignError | None:
    from align.bitext.lines import as_ladder

    errors: list[AlignError] = []
    with attempt(errors, str(job.english)):
        english, japanese = (
            read_segments(str(path), read_bytes(path, SEGMENTS))
            for path in (job.english, job.japanese)
        )
        beads = aligner(english, japanese)
        write_over(job.output, "".join(f"{line}\n" for line in as_ladder(beads)))
    return errors[0] if errors else None
