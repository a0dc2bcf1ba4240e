"""Pairs that are settled before the search, and the search for what is left between them.

Most sentences of a close translation stand against one sentence, in order. Such a pair shows in
the vectors of the two sentences alone, if each is the best counterpart of the other and the
sentences before and after them are such a pair as well: where two sentences were made one, the
neighbours fit no longer. What is settled needs no vectors of joined texts and no words, so long
texts are aligned several times faster (docs/alignment.md has the figures).
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from align.bitext.crossing import with_crossings
from align.bitext.search import Path, PlacesInText, Step, best_path_through

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.bitext.search import Lattice, Matrix, Size

#: How much more alike the two of a pair must be than either to any other segment.
_MARGIN = 0.05
#: How probable such a pair is: of 1,329 in the development sets 1,326 are right.
_PROBABILITY = 0.998

Pair = tuple[int, int]


def settled_pairs(similarity: Matrix) -> list[Pair]:
    """The pairs that need no search, in order.

    Args:
        similarity: of every two segments, above chance, of shape (N, M).

    >>> settled_pairs(np.eye(4))
    [(0, 0), (1, 1), (2, 2), (3, 3)]
    >>> settled_pairs(np.eye(4)[[0, 2, 1, 3]])
    []
    """
    rows, columns = similarity.shape
    if not rows or not columns:
        return []
    best = similarity.argmax(axis=1)
    likely = similarity.argmax(axis=0)[best] == np.arange(rows)
    top = similarity[np.arange(rows), best]
    others = np.maximum(_second(similarity), _second(similarity.T)[best])
    likely &= top - others >= _MARGIN
    pairs = {(i, int(best[i])) for i in np.flatnonzero(likely).tolist()}
    pairs |= {(-1, -1), (rows, columns)}  # before the first and after the last
    inside = sorted(pair for pair in pairs if 0 <= pair[0] < rows)
    return [(i, j) for i, j in inside if {(i - 1, j - 1), (i + 1, j + 1)} <= pairs]


def best_beads_around(
    pairs: Sequence[Pair], shape: Size, weigh: Callable[[list[int], list[int]], Lattice]
) -> Path:
    """The best beads of two texts of which some pairs are settled.

    Args:
        pairs: the settled ones, in the order of both texts.
        shape: the numbers of segments of the two texts.
        weigh: gives the weights of all beads of some segments of each side.

    Returns:
        Steps by their place in the source; the weight is without that of the settled pairs.
    """
    taken = [{pair[side] for pair in pairs} for side in (0, 1)]
    rest = [[n for n in range(shape[side]) if n not in taken[side]] for side in (0, 1)]
    steps = [Step(i, i + 1, j, j + 1, _PROBABILITY) for i, j in pairs]
    if not rest[0] and not rest[1]:
        return Path(tuple(steps), 0.0)
    found = _without_gaps(weigh(rest[0], rest[1]), rest)
    found = replace(
        found, places=(PlacesInText(rest[0], shape[0]), PlacesInText(rest[1], shape[1]))
    )
    points = [(bisect(rest[0], i), bisect(rest[1], j)) for i, j in pairs]
    path = with_crossings(found, best_path_through(found, points))
    steps += [_in_full(step, rest) for step in path.steps]
    steps.sort(key=lambda step: (step.i0, step.i1, step.j0))
    return Path(tuple(steps), path.weight)


def _second(similarity: Matrix) -> Matrix:
    """The second best of each row; minus infinity where there is one only."""
    if similarity.shape[1] == 1:
        return np.full(len(similarity), -np.inf)
    return np.asarray(np.partition(similarity, -2, axis=1)[:, -2], dtype=np.float64)


def _without_gaps(lattice: Lattice, rest: Sequence[Sequence[int]]) -> Lattice:
    """The weights without beads of segments that do not follow each other in their text."""
    beads = {}
    for size, every in lattice.beads.items():
        weights = every.copy()
        for side, count in enumerate(size):
            numbers = np.asarray(rest[side])
            apart = numbers[count - 1 :] - numbers[: max(len(numbers) - count + 1, 0)] >= count
            ends = np.flatnonzero(apart) + count
            weights[(ends,) if side == 0 else (slice(None), ends)] = -np.inf
        beads[size] = weights
    return replace(lattice, beads=beads)


def _in_full(step: Step, rest: Sequence[Sequence[int]]) -> Step:
    """A step of the rest as one of the whole texts."""
    ends = []
    for numbers, start, stop in ((rest[0], step.i0, step.i1), (rest[1], step.j0, step.j1)):
        if start == stop:  # nothing: after what stands before
            first = last = numbers[start - 1] + 1 if start else 0
        else:
            first, last = numbers[start], numbers[stop - 1] + 1
        ends += [first, last]
    return replace(step, i0=ends[0], i1=ends[1], j0=ends[2], j1=ends[3])
