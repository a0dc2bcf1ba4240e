"""How well ladders agree with gold."""

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
from align.files.disk import read_bytes
from align.files.limits import FileKind
from align.pipeline.attempt import attempt
from align.pipeline.ladders.segments import read_segments

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from align.bitext.evaluate import Rung

_LADDER = FileKind("ladder", 100_000_000)
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
