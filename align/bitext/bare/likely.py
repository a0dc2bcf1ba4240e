"""Beads between settled pairs that are sure by the vectors of joined texts and by lengths.

What stands between two settled pairs is short as a rule, so all such gaps of a long text are
searched together: those of one shape are one lattice with a last axis (:mod:`align.bitext.search`).
A bead that is probable there, between probable beads, needs no words to be believed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from align.bitext.cost import SIZES, WEIGHTS_WITHOUT_WORDS, Runs, length_surprise
from align.bitext.search import Lattice, posteriors

if TYPE_CHECKING:
    from align.bitext.search import Size

#: Points of the largest gap that is looked at.
_LARGEST = 250_000
#: Segments of so many gaps are searched together: their vectors are in memory.
_TOGETHER = 2048
#: How probable a bead must be, and those before and after it. In the development sets such beads
#: are right, or the whole search has them too (docs/alignment.md).
_SURE, _LIKELY = 0.985, 0.95

#: Where the beads or gaps of the two texts begin and end, of shape (beads, 4): i0, i1, j0, j1.
Ends = NDArray[np.int64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rest:
    """The segments of one side that are in no settled pair: where they stand, and what is known."""

    numbers: Numbers  # their places in the text, from small to large
    runs: Runs
    lengths: Numbers  # characters before each; the last is of all

    def of(self, chosen: Numbers) -> Runs:
        """The runs of some of them, by their places in the text."""
        return self.runs.of(np.searchsorted(self.numbers, chosen))


@dataclass(frozen=True, slots=True)
class Beads:
    """Beads in the order of both texts, and their probabilities."""

    ends: Ends
    probabilities: NDArray[np.float64]

    def where(self, chosen: NDArray[np.bool_]) -> Beads:
        """Some of them."""
        return Beads(self.ends[chosen], self.probabilities[chosen])

    def between(self, start: int, stop: int) -> Beads:
        """Those of some segments of the source."""
        part = slice(*np.searchsorted(self.ends[:, 0], (start, stop)).tolist())
        return Beads(self.ends[part], self.probabilities[part])

    def beside(self, other: Beads) -> Beads:
        """These and others."""
        ends = np.concatenate([self.ends, other.ends])
        order = ends[:, 0].argsort(kind="stable")
        probabilities = np.concatenate([self.probabilities, other.probabilities])
        return Beads(ends[order], probabilities[order])


def sure_beads(settled: Beads, likely: Beads, start: Size, stop: Size) -> Beads:
    """The settled beads, and the likely ones that are sure and beside others of either kind.

    Args:
        settled: the settled pairs.
        likely: what is likely between them.
        start: the point where both begin.
        stop: the point where both end.
    """
    both = settled.beside(likely)
    first, last = both.ends[:, [0, 2]], both.ends[:, [1, 3]]
    before = (first == np.concatenate([[start], last[:-1]])).all(axis=1)
    after = (last == np.concatenate([first[1:], [stop]])).all(axis=1)
    sure = (both.probabilities >= _SURE) & before & after
    return both.where(sure | np.isin(both.ends[:, 0], settled.ends[:, 0]))


def likely_beads(gaps: Ends, sides: tuple[Rest, Rest]) -> Beads:
    """The beads inside some gaps that are likely; no two of them hold the same segment.

    Args:
        gaps: what stands between settled pairs.
        sides: the segments in them.
    """
    found = [np.zeros((0, 4), dtype=np.int64)]
    shares = [np.zeros(0)]
    shapes, kinds = np.unique(gaps[:, [1, 3]] - gaps[:, [0, 2]], axis=0, return_inverse=True)
    for kind, (rows, columns) in enumerate(shapes.tolist()):
        if not 0 < rows * columns <= _LARGEST:
            continue
        same = gaps[kinds.reshape(-1) == kind]
        step = max(_TOGETHER // (rows + columns), 1)
        for first in range(0, len(same), step):
            some = same[first : first + step]
            for size, share in posteriors(_lattice(some, (rows, columns), sides)).items():
                if min(size):
                    i, j, number = np.nonzero(share >= _LIKELY)
                    i, j = some[number, 0] + i, some[number, 2] + j
                    found.append(np.stack([i, i + size[0], j, j + size[1]], axis=1))
                    shares.append(share[share >= _LIKELY])
    return Beads(np.concatenate(found), np.concatenate(shares))


def _lattice(gaps: Ends, shape: Size, sides: tuple[Rest, Rest]) -> Lattice:
    """The weights of all beads of gaps of one shape."""
    weights = WEIGHTS_WITHOUT_WORDS
    depths = [min(count, max(s[k] for s in SIZES)) for k, count in enumerate(shape)]
    known = [
        [_runs_of(side, gaps[:, 2 * k], shape[k], n) for n in range(1, depths[k] + 1)]
        for k, side in enumerate(sides)
    ]
    beads = {}
    for n, m in SIZES:
        if n > shape[0] or m > shape[1]:
            continue
        left, right = known[0][n - 1], known[1][m - 1]
        alike = left.vectors @ right.vectors.transpose(0, 2, 1)
        alike -= (left.chance[:, :, None] + right.chance[:, None, :]) / 2
        weight = (
            weights.prior((n, m))
            + weights.similarity * ((n + m) / 2) ** 0.5 * alike.astype(np.float64)
            + weights.length * length_surprise(left.lengths, right.lengths)
        )
        beads[n, m] = np.full((shape[0] + 1, shape[1] + 1, len(gaps)), -np.inf)
        beads[n, m][n:, m:] = weight.transpose(1, 2, 0)
    skips = [np.full((count, len(gaps)), weights.skip) for count in shape]
    return Lattice(beads, skips[0], skips[1])


@dataclass(frozen=True, slots=True)
class _Known:
    """The runs of one length in some gaps: (gaps, beginnings) and their vectors."""

    vectors: NDArray[np.float32]
    chance: NDArray[np.float32]
    lengths: Numbers


def _runs_of(side: Rest, starts: Numbers, count: int, n: int) -> _Known:
    """The runs of n segments in gaps of so many, by where the gaps begin in the text."""
    first = np.searchsorted(side.numbers, starts)[:, None] + np.arange(count - n + 1)
    return _Known(
        side.runs.vectors[n - 1][first],
        side.runs.chance[n - 1][first],
        side.lengths[first + n] - side.lengths[first],
    )
