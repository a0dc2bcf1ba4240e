"""Aligns the pairs of a folder, in one process or several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.disk import read_bytes, write_over
from align.pipeline.attempt import attempt
from align.pipeline.children import Died, map_in_children
from align.pipeline.ladders.segments import SEGMENTS, read_segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class LadderJob:
    """A pair of files of one segment a line, and where its ladder goes."""

    english: Path
    japanese: Path
    output: Path


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
    jobs: list[LadderJob], processes: int, done: Callable[[int], None]
) -> list[AlignError]:
    """Align pairs of files, with the same result for any number of processes.

    One that is wrong stops no other.

    Args:
        jobs: the pairs.
        processes: how many work; with 1 this process does.
        done: told how many are finished, before each next one.
    """
    errors: list[AlignError] = []
    results: Iterator[tuple[LadderJob, AlignError | Died | None]]
    if processes == 1:
        results = ((job, _aligned_file(job)) for job in jobs)
    else:
        results = map_in_children(_worker, jobs, processes)
    done(0)
    for number, (job, result) in enumerate(results, start=1):
        if isinstance(result, Died):
            errors.append(AlignError(str(job.english), "the process that had it died", "run again"))
        elif result is not None:
            errors.append(result)
        done(number)
    return errors


def _worker() -> Callable[[LadderJob], AlignError | None]:
    return _aligned_file


def _aligned_file(job: LadderJob) -> AlignError | None:
    from align.bitext.lines import as_ladder
    from align.pipeline.tools import align_segments

    errors: list[AlignError] = []
    with attempt(errors, str(job.english)):
        english, japanese = (
            read_segments(str(path), read_bytes(path, SEGMENTS))
            for path in (job.english, job.japanese)
        )
        beads = align_segments(english, japanese)
        write_over(job.output, "".join(f"{line}\n" for line in as_ladder(beads)))
    return errors[0] if errors else None
