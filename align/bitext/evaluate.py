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
