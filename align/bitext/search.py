"""The best path through a lattice of beads, and the probability of each of its steps.

This module works on numbers only. A lattice over N source and M target segments has the points
(i, j) with 0 <= i <= N and 0 <= j <= M: i source and j target segments have been aligned. A bead
leads from one point to another.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Matrix = NDArray[np.float64]
Size = tuple[int, int]


class PlacesInText(NamedTuple):
    """Where some segments stand in a text of so many, from 0."""

    numbers: Sequence[int]
    all: int


@dataclass(frozen=True, slots=True)
class Lattice:
    """Log weights of all beads; higher is better.

    ``beads[n, m][i, j]`` is the weight of the n-m bead that ends at point (i, j); its shape is
    (N + 1, M + 1), and it is minus infinity where no such bead can end. ``source_skip[i]`` and
    ``target_skip[j]`` are the weights of leaving one segment without counterpart. ``places`` are
    those of the segments in their texts, and how many these have, where the lattice is of some
    segments only.

    One lattice may hold many of the same shape, each a place on a last axis that all arrays have:
    :func:`posteriors` takes such as well.
    """

    beads: Mapping[Size, Matrix]
    source_skip: NDArray[np.float64]  # shape (N,)
    target_skip: NDArray[np.float64]  # shape (M,)
    places: tuple[PlacesInText, PlacesInText] | None = None

    @property
    def shape(self) -> Size:
        """The numbers of segments of the two sides (N, M)."""
        return len(self.source_skip), len(self.target_skip)

    def part(self, start: Size, stop: Size) -> Lattice:
        """The weights of the beads between two points, of the sizes that have room there."""
        rows, columns = slice(start[0], stop[0] + 1), slice(start[1], stop[1] + 1)
        room = stop[0] - start[0], stop[1] - start[1]
        return Lattice(
            {
                size: weights[rows, columns]
                for size, weights in self.beads.items()
                if size[0] <= room[0] and size[1] <= room[1]
            },
            self.source_skip[start[0] : stop[0]],
            self.target_skip[start[1] : stop[1]],
        )


class Step(NamedTuple):
    """One bead of a path: source segments [i0, i1) with target segments [j0, j1)."""

    i0: int
    i1: int
    j0: int
    j1: int
    probability: float
    crossing: bool = False  # whether it stands in another order than the steps around it

    def moved(self, i: int, j: int) -> Step:
        """The step in texts that have so many segments more before these."""
        return self._replace(i0=self.i0 + i, i1=self.i1 + i, j0=self.j0 + j, j1=self.j1 + j)


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from the first point to the last, and their summed log weight."""

    steps: tuple[Step, ...]
    weight: float


def best_paths_through(searches: Sequence[tuple[Lattice, Sequence[Size]]]) -> list[Path]:
    """The best monotone path of each lattice that goes through some points.

    Args:
        searches: lattices and their points, each not before the one before it.
    """
    by_shape: dict[Size, list[tuple[int, Size]]] = defaultdict(list)
    for number, (lattice, points) in enumerate(searches):
        for start, stop in itertools.pairwise(((0, 0), *points, lattice.shape)):
            if stop != start:
                by_shape[stop[0] - start[0], stop[1] - start[1]].append((number, start))
    found: list[tuple[int, Size, Path]] = []
    for (rows, columns), places in by_shape.items():
        parts = [searches[n][0].part((i, j), (i + rows, j + columns)) for n, (i, j) in places]
        found += [(*place, path) for place, path in zip(places, _best_paths(parts), strict=True)]
    found.sort(key=lambda each: each[:2])
    steps: list[list[Step]] = [[] for _ in searches]
    weights = [0.0] * len(searches)
    for number, start, path in found:
        steps[number] += [step.moved(*start) for step in path.steps]
        weights[number] += path.weight
    return [Path(tuple(each), weight) for each, weight in zip(steps, weights, strict=True)]


def best_path(lattice: Lattice) -> Path:
    """The monotone path with the highest weight (Gale & Church 1993, section 3).

    The probability of a step is its posterior: the share of all paths, weighted by the
    exponential of their weight, that take this step (forward-backward algorithm, Rabiner 1989,
    section III.A).

    >>> eye = np.full((3, 3), -np.inf)
    >>> eye[1, 1] = eye[2, 2] = 5.0
    >>> skips = np.full(2, -3.0)
    >>> [(s.i0, s.i1, s.j0, s.j1) for s in best_path(Lattice({(1, 1): eye}, skips, skips)).steps]
    [(0, 1, 0, 1), (1, 2, 1, 2)]
    """
    return _best_paths([lattice])[0]


def _best_paths(lattices: Sequence[Lattice]) -> list[Path]:
    """The best path of each of some lattices of one shape: small ones take less time together."""
    together = lattices[0] if len(lattices) == 1 else _stacked(lattices)
    best = _sweep(together, np.maximum)
    forward, backward = _sweep(together, np.logaddexp), _backward(together)
    if len(lattices) == 1:
        return [_best_path(lattices[0], best, forward, backward)]
    return [
        _best_path(each, best[..., n], forward[..., n], backward[..., n])
        for n, each in enumerate(lattices)
    ]


def _stacked(lattices: Sequence[Lattice]) -> Lattice:
    """Lattices of one shape as one, each a place on the last axis."""
    sizes = lattices[0].beads
    return Lattice(
        {size: np.stack([each.beads[size] for each in lattices], -1) for size in sizes},
        np.stack([each.source_skip for each in lattices], -1),
        np.stack([each.target_skip for each in lattices], -1),
    )


def _best_path(lattice: Lattice, best: Matrix, forward: Matrix, backward: Matrix) -> Path:
    """The path, from the weights of reaching each point best and in all, and of what follows it."""
    i, j = lattice.shape
    total = forward[i, j]
    steps: list[Step] = []
    while (i, j) != (0, 0):
        n, m = _step_into(lattice, best, i, j)
        weight = _weight(lattice, n, m, i, j)
        posterior = forward[i - n, j - m] + weight + backward[i, j] - total
        steps.append(Step(i - n, i, j - m, j, float(np.exp(min(posterior, 0.0)))))
        i, j = i - n, j - m
    return Path(tuple(steps[::-1]), float(best[lattice.shape]))


def log_partition(lattice: Lattice) -> float:
    """The logarithm of the summed weights of all paths; used to fit the weights by likelihood."""
    return float(_sweep(lattice, np.logaddexp)[lattice.shape])


def posteriors(lattice: Lattice) -> dict[Size, Matrix]:
    """The probability of every step, by size and by where it begins; used to fit the weights.

    Returns:
        Matrices of shape (N - n + 1, M - m + 1); for the sizes 1-0 and 0-1 vectors of shape (N,)
        and (M,). Of a lattice that holds many, each has its last axis.
    """
    rows, columns = lattice.shape
    forward, backward = _sweep(lattice, np.logaddexp), _backward(lattice)
    total = forward[rows, columns]

    def share(weights: Matrix, n: int, m: int) -> Matrix:
        before = forward[: max(rows + 1 - n, 0), : max(columns + 1 - m, 0)]
        shares = np.exp(np.minimum(before + weights + backward[n:, m:] - total, 0.0))
        return np.asarray(shares, dtype=np.float64)

    shares = {(n, m): share(weights[n:, m:], n, m) for (n, m), weights in lattice.beads.items()}
    shares[1, 0] = share(lattice.source_skip[:, None], 1, 0).sum(axis=1)
    shares[0, 1] = share(lattice.target_skip[None, :], 0, 1).sum(axis=0)
    return shares


def _sweep(lattice: Lattice, join: np.ufunc) -> Matrix:
    """The weight of reaching each point.

    ``join`` combines alternatives: maximum for the best path, log-sum for all paths. Whole rows
    are computed at once: steps inside a row only skip target segments, so a row is the
    cumulative join of (weight - sum of the skips before).
    """
    rows, columns = lattice.shape
    many = lattice.target_skip.shape[1:]
    reach = np.full((rows + 1, columns + 1, *many), -np.inf)
    reach[0, 0] = 0.0
    skipped = np.concatenate([np.zeros((1, *many)), np.cumsum(lattice.target_skip, axis=0)])
    reach[0] = join.accumulate(reach[0] - skipped) + skipped
    sizes = [size for size in lattice.beads if size[1] <= columns]
    ways = np.full((len(sizes) + 1, *reach.shape[1:]), -np.inf)
    for i in range(1, rows + 1):
        np.add(reach[i - 1], lattice.source_skip[i - 1], out=ways[-1])
        for number, (n, m) in enumerate(sizes):
            if n <= i:
                weights = lattice.beads[n, m][i, m:]
                np.add(reach[i - n, : columns + 1 - m], weights, out=ways[number, m:])
        row = ways.max(axis=0) if join is np.maximum else _log_sum(ways)
        reach[i] = join.accumulate(row - skipped) + skipped
    return reach


def _log_sum(values: Matrix) -> Matrix:
    """The logarithm of the summed exponentials along the first axis."""
    largest = values.max(axis=0)
    largest[largest == -np.inf] = 0.0
    with np.errstate(divide="ignore"):
        return np.asarray(np.log(np.exp(values - largest).sum(axis=0)) + largest)


def _backward(lattice: Lattice) -> Matrix:
    """The weight of reaching the end from each point: a forward sweep of the mirrored lattice."""
    mirrored = Lattice(
        {(n, m): _mirror(weights, n, m) for (n, m), weights in lattice.beads.items()},
        lattice.source_skip[::-1],
        lattice.target_skip[::-1],
    )
    return _sweep(mirrored, np.logaddexp)[::-1, ::-1]


def _mirror(weights: Matrix, n: int, m: int) -> Matrix:
    """Mirror the weights of a bead: it begins at (i - n, j - m), where its mirror image ends."""
    mirrored = np.full_like(weights, -np.inf)
    rows, columns = weights.shape[:2]
    if n < rows and m < columns:
        mirrored[n:, m:] = weights[n:, m:][::-1, ::-1]
    return mirrored


def _weight(lattice: Lattice, n: int, m: int, i: int, j: int) -> float:
    if (n, m) == (1, 0):
        return float(lattice.source_skip[i - 1])
    if (n, m) == (0, 1):
        return float(lattice.target_skip[j - 1])
    return float(lattice.beads[n, m][i, j])


def _step_into(lattice: Lattice, best: Matrix, i: int, j: int) -> Size:
    """The step by which the best path reaches a point; in a tie, beads are preferred to skips."""
    sizes = [s for s in lattice.beads if s[0] <= i and s[1] <= j]
    sizes += [s for s in ((1, 0), (0, 1)) if s[0] <= i and s[1] <= j]
    reached = [best[i - n, j - m] + _weight(lattice, n, m, i, j) for n, m in sizes]
    return sizes[int(np.argmax(reached))]
