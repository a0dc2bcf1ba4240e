"""Reads and scores ladders: lists of beads in the format of vecalign.

The scores are those of Thompson & Koehn 2019, section 4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Rung = tuple[tuple[int, ...], tuple[int, ...]]
_RUNG = re.compile(r"\[([0-9, ]*)\]:\[([0-9, ]*)\](?::(.*))?")


def read_ladder(text: str) -> list[Rung]:
    """Read a ladder: one bead per line, segments counted from 0.

    Raises:
        ValueError: a line is not a bead.

    >>> read_ladder("[0, 1]:[0]:0.93\\n[2]:[]\\n")
    [((0, 1), (0,)), ((2,), ())]
    """
    return [read_rung(line)[0] for line in text.splitlines() if line.strip()]


def read_rung(line: str) -> tuple[Rung, float | None]:
    """Read one bead and its cost; None where no cost is told.

    Raises:
        ValueError: the line is not a bead.

    >>> read_rung("[0, 1]:[0]:0.93"), read_rung("[2]:[]")
    ((((0, 1), (0,)), 0.93), (((2,), ()), None))
    """
    match = _RUNG.fullmatch(line.strip())
    if match is None:
        raise ValueError(f'"{line}" is not a bead such as [0, 1]:[0]')
    source, target, cost = match.groups()
    sides = (tuple(int(n) for n in side.split(",") if n.strip()) for side in (source, target))
    return (next(sides), next(sides)), _number(cost)


def _number(text: str | None) -> float | None:
    try:
        return float(text or "")
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of beads: in the gold ladder, in the found one, and in both."""

    gold: int
    found: int
    both: int

    @property
    def precision(self) -> float:
        """The share of the found beads that are right, 0..1; 1 if none was found."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold beads that were found, 0..1; 1 if there are none."""
        return self.both / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0..1; 1 if there was nothing to find."""
        return 2 * self.both / (self.gold + self.found) if self.gold + self.found else 1.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.gold + other.gold, self.found + other.found, self.both + other.both)


def strict(gold: Iterable[Rung], found: Iterable[Rung]) -> Counts:
    """Count the beads with two sides, and those that are exactly right.

    >>> strict([((0,), (0,)), ((1,), ())], [((0,), (0,)), ((1,), (1,))]).f1
    0.6666666666666666
    """
    wanted = {rung for rung in gold if all(rung)}
    given = {rung for rung in found if all(rung)}
    return Counts(len(wanted), len(given), len(wanted & given))


def strict_by_type(gold: Iterable[Rung], found: Iterable[Rung]) -> dict[str, Counts]:
    """The strict counts of each type of bead (``1-1``, ``2-1`` ...), by type.

    >>> strict_by_type([((0,), (0,)), ((1, 2), (1,))], [((0,), (0,))])["2-1"].recall
    0.0
    """
    wanted, given = ({rung for rung in rungs if all(rung)} for rungs in (gold, found))
    types = sorted({(len(s), len(t)) for s, t in wanted | given})
    return {
        f"{n}-{m}": strict(
            [rung for rung in wanted if (len(rung[0]), len(rung[1])) == (n, m)],
            [rung for rung in given if (len(rung[0]), len(rung[1])) == (n, m)],
        )
        for n, m in types
    }


@dataclass(frozen=True, slots=True)
class LaxCounts:
    """Numbers of beads, and how many share a segment of each side with a bead of the other list."""

    gold: int
    found: int
    gold_met: int
    found_met: int

    @property
    def precision(self) -> float:
        """The share of the found beads that meet a gold one, 0..1."""
        return self.found_met / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold beads that a found one meets, 0..1."""
        return self.gold_met / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both, 0..1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: LaxCounts) -> LaxCounts:
        return LaxCounts(
            self.gold + other.gold,
            self.found + other.found,
            self.gold_met + other.gold_met,
            self.found_met + other.found_met,
        )


def lax(gold: Iterable[Rung], found: Iterable[Rung]) -> LaxCounts:
    """Count the beads with two sides, and those that share a pair of segments.

    >>> lax([((0, 1), (0,))], [((0,), (0,)), ((1,), (1,))]).precision
    0.5
    """
    wanted, given = ({rung for rung in rungs if all(rung)} for rungs in (gold, found))
    pairs = [{(i, j) for s, t in rungs for i in s for j in t} for rungs in (wanted, given)]

    def met(rungs: set[Rung], others: set[tuple[int, int]]) -> int:
        return sum(any((i, j) in others for i in s for j in t) for s, t in rungs)

    return LaxCounts(len(wanted), len(given), met(wanted, pairs[1]), met(given, pairs[0]))


def calibration_error(judged: Iterable[tuple[float, bool]], bins: int = 10) -> float:
    """The expected calibration error (Guo et al. 2017, section 2): 0 for honest probabilities.

    Args:
        judged: the probability of each bead, 0..1, and whether it is right.
        bins: of equal width, over which means of both are compared.

    >>> round(calibration_error([(0.9, True), (0.9, False)]), 2)
    0.4
    """
    binned: dict[int, list[tuple[float, bool]]] = {}
    for probability, right in judged:
        binned.setdefault(min(int(probability * bins), bins - 1), []).append((probability, right))
    total = sum(map(len, binned.values()))
    gaps = (
        abs(sum(p for p, _ in each) - sum(right for _, right in each)) for each in binned.values()
    )
    return sum(gaps) / total if total else 0.0
