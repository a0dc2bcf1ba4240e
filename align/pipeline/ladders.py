"""Ladders on disk: scored against gold, and made of pairs of files of one segment a line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.bitext.evaluate import (
    Counts,
    LaxCounts,
    calibration_error,
    lax,
    read_rung,
    strict,
    strict_by_type,
)
from align.errors import AlignError
from align.files.disk import decode_utf8, read_bytes, write_over
from align.files.limits import FileKind
from align.pipeline.attempt import attempt
from align.pipeline.children import Died, map_in_children

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from align.bitext.evaluate import Rung

#: A line of a ladder or of a text has at most some kilobytes.
_LADDER = FileKind("ladder", 100_000_000)
_TEXT = FileKind("file of segments", 100_000_000)
#: The suffixes of ladders: gold, ours, vecalign's.
_SUFFIXES = (".gold", ".beads", ".vecalign", ".path")


@dataclass(slots=True)
class Evaluation:
    """How well ladders agree with gold.

    Attributes:
        documents: how many were scored.
        strict: beads that are exactly right.
        lax: beads that share a pair of segments.
        by_type: the strict counts of each type of bead.
        judged: the probability of each found bead with two sides, and whether it is right; only
            of ladders whose third field is a number from 0 to 1.
        errors: what keeps documents back.
    """

    documents: int = 0
    strict: Counts = field(default_factory=lambda: Counts(0, 0, 0))
    lax: LaxCounts = field(default_factory=lambda: LaxCounts(0, 0, 0, 0))
    by_type: dict[str, Counts] = field(default_factory=dict)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)

    @property
    def calibration(self) -> float:
        """The expected calibration error over ten bins, 0..1."""
        return calibration_error(self.judged)


def read_segments(file: str, data: bytes) -> list[str]:
    """The segments of a file, one a line; only a line feed ends a line."""
    lines = decode_utf8(data, file).replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def evaluate(gold: Path, found: Path) -> Evaluation:
    """Score a ladder, or each ladder of a folder by the name of its gold.

    Args:
        gold: a ladder, or a folder of them (``*.gold``).
        found: a ladder, or a folder with one of each name.

    Raises:
        AlignError: there is nothing to score.
    """
    result = Evaluation()
    for one, other in _pairs(gold, found, result.errors):
        with attempt(result.errors, str(one)):
            _score(result, _read(one), _read(other))
    return result


def _pairs(gold: Path, found: Path, errors: list[AlignError]) -> Iterator[tuple[Path, Path]]:
    if gold.is_dir() != found.is_dir():
        raise AlignError(str(found), "one is a folder, the other a file", "give two of a kind")
    if not gold.is_dir():
        yield gold, found
        return
    ladders = sorted(gold.glob("*.gold"))
    if not ladders:
        raise AlignError(str(gold), "holds no gold", "let its files end in .gold")
    for one in ladders:
        there = [found / f"{one.stem}{suffix}" for suffix in _SUFFIXES]
        known = [path for path in there if path.is_file() and path != one]
        if known:
            yield one, known[0]
        else:
            errors.append(AlignError(str(found / one.stem), "there is no ladder", "make it"))


def _read(path: Path) -> list[tuple[Rung, float | None]]:
    lines = read_segments(str(path), read_bytes(path, _LADDER))
    rungs = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                rungs.append(read_rung(line))
            except ValueError as error:
                raise AlignError(f"{path}:{number}", str(error), "check the format") from None
    return rungs


def _score(
    result: Evaluation,
    gold: list[tuple[Rung, float | None]],
    found: list[tuple[Rung, float | None]],
) -> None:
    wanted, given = [rung for rung, _ in gold], [rung for rung, _ in found]
    result.documents += 1
    result.strict += strict(wanted, given)
    result.lax += lax(wanted, given)
    for kind, counts in strict_by_type(wanted, given).items():
        result.by_type[kind] = result.by_type.get(kind, Counts(0, 0, 0)) + counts
    right = set(wanted)
    result.judged += [
        (score, rung in right)
        for rung, score in found
        if all(rung) and score is not None and 0 <= score <= 1
    ]


# Pairs of files


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
            read_segments(str(path), read_bytes(path, _TEXT))
            for path in (job.english, job.japanese)
        )
        beads = align_segments(english, japanese)
        write_over(job.output, "".join(f"{line}\n" for line in as_ladder(beads)))
    return errors[0] if errors else None
