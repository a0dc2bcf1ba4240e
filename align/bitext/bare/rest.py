"""The whole search for what is left between beads that are settled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from align.bitext.crossing import with_crossings
from align.bitext.search import PlacesInText, Step, best_paths_through

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from align.bitext.bare.likely import Beads, Numbers
    from align.bitext.search import Lattice, Size

#: Points of the lattices that are searched together.
_TOGETHER = 250_000


class Part(NamedTuple):
    """A part of two texts and its settled beads, in the order of both texts."""

    settled: Beads
    start: Size
    stop: Size


def best_beads_around(
    parts: Iterable[Part], whole: Size, weigh: Callable[[Numbers, Numbers], Lattice]
) -> Iterator[Step]:
    """The best beads of parts of two texts of which some beads are settled.

    Args:
        parts: parts that follow each other.
        whole: the numbers of segments of the two texts.
        weigh: gives the weights of all beads of some segments of each side, by their numbers.

    Yields:
        Steps by their place in the source.
    """
    waiting: list[tuple[Part, _Rest]] = []
    points = 0
    for part in parts:
        rest = _rest(part, whole, weigh)
        waiting.append((part, rest))
        points += len(rest.numbers[0]) * len(rest.numbers[1])
        if points >= _TOGETHER:
            yield from _searched(waiting)
            waiting, points = [], 0
    yield from _searched(waiting)


class _Rest(NamedTuple):
    """The segments of a part that are in no settled bead; their lattice, if both sides have any."""

    numbers: tuple[Numbers, Numbers]
    lattice: Lattice | None


def _rest(part: Part, whole: Size, weigh: Callable[[Numbers, Numbers], Lattice]) -> _Rest:
    rows, columns = (_left_over(part, side) for side in (0, 1))
    if not len(rows) or not len(columns):  # nothing to search: each is left alone
        return _Rest((rows, columns), None)
    places = PlacesInText(rows.tolist(), whole[0]), PlacesInText(columns.tolist(), whole[1])
    known = _without_gaps(weigh(rows, columns), (rows, columns))
    return _Rest((rows, columns), replace(known, places=places))


def _searched(waiting: Sequence[tuple[Part, _Rest]]) -> Iterator[Step]:
    """The steps of some parts, those of the settled beads among them."""
    searches = [
        (rest.lattice, _points(part.settled, rest.numbers))
        for part, rest in waiting
        if rest.lattice is not None
    ]
    paths = iter(best_paths_through(searches))
    for part, rest in waiting:
        settled = part.settled
        steps = list(map(Step, *settled.ends.T.tolist(), settled.probabilities.tolist()))
        if rest.lattice is None:
            steps += _alone(part.stop, rest.numbers)
        else:
            path = with_crossings(rest.lattice, next(paths))
            steps += [_in_full(step, rest.numbers, part.start) for step in path.steps]
        steps.sort()
        yield from steps


def _points(settled: Beads, rest: tuple[Numbers, Numbers]) -> list[Size]:
    """Where the settled beads stand between the segments that are left."""
    points = [np.searchsorted(rest[side], settled.ends[:, 2 * side]) for side in (0, 1)]
    return list(dict.fromkeys(zip(*(each.tolist() for each in points), strict=True)))


def _alone(stop: Size, rest: tuple[Numbers, Numbers]) -> list[Step]:
    """A step for each segment that is left on one side."""
    rows, columns = (numbers.tolist() for numbers in rest)
    steps = [Step(i, i + 1, stop[1], stop[1], 1.0) for i in rows]
    return steps + [Step(stop[0], stop[0], j, j + 1, 1.0) for j in columns]


def _left_over(part: Part, side: int) -> Numbers:
    """The segments of a side that are in no settled bead."""
    start, ends = part.start[side], part.settled.ends
    # One more where a bead begins, one less where it ends: 0 outside of all.
    change = np.zeros(part.stop[side] - start + 1, dtype=np.int64)
    change[ends[:, 2 * side] - start] += 1
    change[ends[:, 2 * side + 1] - start] -= 1
    return np.flatnonzero(np.cumsum(change)[:-1] == 0) + start


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
