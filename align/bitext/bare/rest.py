"""The whole search for what is left between beads that are settled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from align.bitext.crossing import with_crossings
from align.bitext.search import Path, PlacesInText, Step, best_path_through

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.bitext.bare.likely import Beads, Numbers
    from align.bitext.search import Lattice, Size


def best_beads_around(
    settled: Beads,
    start: Size,
    stop: Size,
    whole: Size,
    weigh: Callable[[Numbers, Numbers], Lattice],
) -> Path:
    """The best beads of a part of two texts of which some beads are settled.

    Args:
        settled: the settled ones, in the order of both texts.
        start: where the part begins in both texts.
        stop: where it ends.
        whole: the numbers of segments of the two texts.
        weigh: gives the weights of all beads of some segments of each side, by their numbers.

    Returns:
        Steps by their place in the source; the weight is without that of the settled beads.
    """
    steps = [
        Step(i0, i1, j0, j1, probability)
        for (i0, i1, j0, j1), probability in zip(
            settled.ends.tolist(), settled.probabilities.tolist(), strict=True
        )
    ]
    rest = [_left_over(settled, side, start[side], stop[side]) for side in (0, 1)]
    if not len(rest[0]) or not len(rest[1]):  # nothing to search: each is left alone
        steps += [Step(i, i + 1, stop[1], stop[1], 1.0) for i in rest[0].tolist()]
        steps += [Step(stop[0], stop[0], j, j + 1, 1.0) for j in rest[1].tolist()]
        steps.sort(key=_order)
        return Path(tuple(steps), 0.0)
    found = replace(
        _without_gaps(weigh(rest[0], rest[1]), rest),
        places=(PlacesInText(rest[0].tolist(), whole[0]), PlacesInText(rest[1].tolist(), whole[1])),
    )
    points = [np.searchsorted(rest[side], settled.ends[:, 2 * side]) for side in (0, 1)]
    through = list(dict.fromkeys(zip(*(each.tolist() for each in points), strict=True)))
    path = with_crossings(found, best_path_through(found, through))
    steps += [_in_full(step, rest, start) for step in path.steps]
    steps.sort(key=_order)
    return Path(tuple(steps), path.weight)


def _left_over(settled: Beads, side: int, start: int, stop: int) -> Numbers:
    """The segments of a side that are in no settled bead."""
    # One more where a bead begins, one less where it ends: 0 outside of all.
    change = np.zeros(stop - start + 1, dtype=np.int64)
    change[settled.ends[:, 2 * side] - start] += 1
    change[settled.ends[:, 2 * side + 1] - start] -= 1
    return np.flatnonzero(np.cumsum(change)[:-1] == 0) + start


def _order(step: Step) -> tuple[int, int, int]:
    return step.i0, step.i1, step.j0


def _without_gaps(lattice: Lattice, rest: Sequence[Numbers]) -> Lattice:
    """The weights without beads of segments that do not follow each other in their text."""
    beads = {}
    for size, every in lattice.beads.items():
        weights = every.copy()
        for side, count in enumerate(size):
            numbers = rest[side]
            apart = numbers[count - 1 :] - numbers[: max(len(numbers) - count + 1, 0)] >= count
            ends = np.flatnonzero(apart) + count
            weights[(ends,) if side == 0 else (slice(None), ends)] = -np.inf
        beads[size] = weights
    return replace(lattice, beads=beads)


def _in_full(step: Step, rest: Sequence[Numbers], start: Size) -> Step:
    """A step of the rest as one of the whole texts."""
    ends = []
    for side, (first, stop) in enumerate(((step.i0, step.i1), (step.j0, step.j1))):
        numbers = rest[side]
        if first == stop:  # nothing: after what stands before
            place = int(numbers[first - 1]) + 1 if first else start[side]
            ends += [place, place]
        else:
            ends += [int(numbers[first]), int(numbers[stop - 1]) + 1]
    return step._replace(i0=ends[0], i1=ends[1], j0=ends[2], j1=ends[3])
