"""Beads that cross others: what a monotone path tears apart or swallows is matched out of order.

A text may have a date before the title where the other has it at the end, or two sentences in
another order. A monotone path (:mod:`align.bitext.search`) leaves such segments alone, or takes
them into a larger bead. Here the path is the beginning: a crossing is put in the place of its steps
only where that is heavier by a margin, so a text without crossings keeps its path.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from align.bitext.search import Path, Step, best_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.bitext.search import Lattice

#: Log weight that a crossing must gain. With less, hard news loses five beads to what was left out
#: on both sides (docs/alignment.md).
_MARGIN = 4.0
#: What it must gain between the first or last lines of both texts: titles, date lines and
#: notes do change places. Texts of fewer segments have no such ends.
_MARGIN_AT_ENDS, _LINES_AT_ENDS, _LEAST_SEGMENTS = 2.0, 2, 8
#: So many steps side by side are looked at as one place where two runs may be exchanged.
_WIDEST = 3
#: A pair that is so probable stays.
_SURE = 0.999
#: Segments of one side that were left alone, and of the beginning or the end of a larger bead.
_LONGEST_RUN, _LONGEST_EDGE = 6, 2


def best_beads(lattice: Lattice) -> Path:
    """The best monotone path, with crossings where they are heavier."""
    return with_crossings(lattice, best_path(lattice))


def with_crossings(lattice: Lattice, path: Path) -> Path:
    """The path with crossing beads where they are heavier.

    Args:
        lattice: the weights of all beads.
        path: the best monotone path through it.

    Returns:
        Steps that hold every segment once, by their place in the source, crossing ones marked;
        and the weight, without what the crossings had to gain.
    """
    steps = _exchanged(lattice, list(path.steps))
    steps = _moved(lattice, steps)
    steps = _shifted(lattice, steps)
    if steps == list(path.steps):
        return path
    steps.sort(key=lambda step: (step.i0, step.i1, step.j0))
    return Path(tuple(steps), sum(_weight(lattice, *_ends(step)) for step in steps))


class _Ends(NamedTuple):
    i0: int
    i1: int
    j0: int
    j1: int


def _ends(step: Step) -> _Ends:
    return _Ends(step.i0, step.i1, step.j0, step.j1)


class _Change(NamedTuple):
    """Steps that may stand in the place of others, what that gains, and which of them cross."""

    gain: float
    old: tuple[Step, ...]
    new: tuple[_Ends, ...]
    marks: tuple[bool, ...]


def _exchanged(lattice: Lattice, steps: list[Step]) -> list[Step]:
    """Two neighbouring runs of both sides in the other order: a swap is two beads, not one."""
    changes = []
    weights = [_weight(lattice, *_ends(step)) for step in steps]
    sure = [_is_sure_pair(step) for step in steps]
    for start, first in enumerate(steps):
        for stop in range(start + 1, min(start + _WIDEST, len(steps)) + 1):
            last = steps[stop - 1]
            if last.i1 - first.i0 < 2 or last.j1 - first.j0 < 2 or all(sure[start:stop]):
                continue
            change = _best_exchange(lattice, tuple(steps[start:stop]), sum(weights[start:stop]))
            if change is not None:
                changes.append(change)
    return _applied(steps, changes)


def _best_exchange(lattice: Lattice, old: tuple[Step, ...], now: float) -> _Change | None:
    """The best exchange of two parts of some steps that weigh so much, if it gains anything."""
    i0, i2, j0, j2 = old[0].i0, old[-1].i1, old[0].j0, old[-1].j1
    best: _Change | None = None
    for i1, j1 in itertools.product(range(i0 + 1, i2), range(j0 + 1, j2)):
        first = lattice.beads.get((i1 - i0, j2 - j1))
        second = lattice.beads.get((i2 - i1, j1 - j0))
        if first is None or second is None:
            continue
        gain = float(first[i1, j2] + second[i2, j1]) - now
        if gain <= 0:  # whatever the margin
            continue
        new = _Ends(i0, i1, j1, j2), _Ends(i1, i2, j0, j1)
        gain -= _margin(lattice, new[0])
        if gain > 0 and (best is None or gain > best.gain):
            best = _Change(gain, old, new, (True, True))
    return best


def _is_sure_pair(step: Step) -> bool:
    """Whether a step is a pair of which nothing can be exchanged for the better."""
    return step.i1 - step.i0 == step.j1 - step.j0 == 1 and step.probability > _SURE


class _Piece(NamedTuple):
    """Segments of one side that may belong elsewhere.

    They are a run of lone ones, or the first or last of a larger bead, of which the rest stays, or
    both side by side.
    """

    start: int
    stop: int
    owners: tuple[Step, ...]
    rest: tuple[_Ends, ...]


def _moved(lattice: Lattice, steps: list[Step]) -> list[Step]:
    """Pieces of both sides that belong together, wherever they stand."""
    sources, targets = list(_pieces(steps, 0)), list(_pieces(steps, 1))
    changes = []
    for source, target in itertools.product(sources, targets):
        ends = _Ends(source.start, source.stop, target.start, target.stop)
        # Most pieces are unlike each other; this is quickly seen.
        if _weight(lattice, *ends) <= _MARGIN_AT_ENDS or set(source.owners) & set(target.owners):
            continue
        new = (ends, *source.rest, *target.rest)
        change = _change(lattice, (*source.owners, *target.owners), new)
        if change.gain > 0:
            changes.append(change)
    return _applied(steps, changes)


def _pieces(steps: Sequence[Step], side: int) -> Iterator[_Piece]:
    """The pieces of one side, 0 for the source."""
    alone = {_sides(step)[side]: step for step in steps if _is_alone(step)}
    runs = list(_runs([(start, step) for (start, stop), step in alone.items() if start < stop]))
    for run in runs:
        yield _Piece(_sides(run[0])[side][0], _sides(run[-1])[side][1], run, ())
    before = {start: run for run in runs for start in (_sides(run[0])[side][0],)}
    after = {stop: run for run in runs for stop in (_sides(run[-1])[side][1],)}
    for step in steps:
        if _is_alone(step):
            continue
        start, stop = _sides(step)[side]
        for cut in range(start + 1, min(start + _LONGEST_EDGE, stop - 1) + 1):
            rest = (_within(step, side, cut, stop),)
            yield _Piece(start, cut, (step,), rest)
            if run := after.get(start, ()):
                yield _Piece(_sides(run[0])[side][0], cut, (*run, step), rest)
        for cut in range(max(stop - _LONGEST_EDGE, start + 1), stop):
            rest = (_within(step, side, start, cut),)
            yield _Piece(cut, stop, (step,), rest)
            if run := before.get(stop, ()):
                yield _Piece(cut, _sides(run[-1])[side][1], (step, *run), rest)


def _within(step: Step, side: int, start: int, stop: int) -> _Ends:
    """A step with other ends on one side."""
    if side == 0:
        return _Ends(start, stop, step.j0, step.j1)
    return _Ends(step.i0, step.i1, start, stop)


def _shifted(lattice: Lattice, steps: list[Step]) -> list[Step]:
    """Neighbours of crossing beads take from them, or give to them, what belongs there."""
    changes = []
    for side in (0, 1):
        order = [step for step in steps if _sides(step)[side][0] < _sides(step)[side][1]]
        order.sort(key=lambda step: _sides(step)[side])
        for first, second in itertools.pairwise(order):
            if not (first.crossing or second.crossing):
                continue
            (start, cut), (_, stop) = _sides(first)[side], _sides(second)[side]
            # One that is alone may be taken in whole.
            least = start if _is_alone(first) else start + 1
            most = stop if _is_alone(second) else stop - 1
            for other in range(least, most + 1):
                ends = _within(first, side, start, other), _within(second, side, other, stop)
                kept = [n for n, each in enumerate(ends) if _sides(each)[side] != (other, other)]
                gain = sum(_weight(lattice, *ends[n]) for n in kept)
                gain -= sum(_weight(lattice, *_ends(step)) for step in (first, second))
                if other != cut and gain > 0:
                    marks = tuple((first.crossing, second.crossing)[n] for n in kept)
                    new = tuple(ends[n] for n in kept)
                    changes.append(_Change(gain, (first, second), new, marks))
    return _applied(steps, changes)


def _is_alone(step: Step) -> bool:
    return step.i0 == step.i1 or step.j0 == step.j1


def _sides(step: Step | _Ends) -> tuple[tuple[int, int], tuple[int, int]]:
    return (step.i0, step.i1), (step.j0, step.j1)


def _change(lattice: Lattice, old: tuple[Step, ...], new: tuple[_Ends, ...]) -> _Change:
    gain = sum(_weight(lattice, *ends) for ends in new) - _margin(lattice, new[0])
    gain -= sum(_weight(lattice, *_ends(step)) for step in old)
    return _Change(gain, old, new, (True, *(False for _ in new[1:])))


def _margin(lattice: Lattice, moved: _Ends) -> float:
    """What a crossing bead must gain."""
    at_ends = all(_is_at_end(lattice, side, *ends) for side, ends in enumerate(_sides(moved)))
    return _MARGIN_AT_ENDS if at_ends else _MARGIN


def _is_at_end(lattice: Lattice, side: int, start: int, stop: int) -> bool:
    """Whether segments are of the first or the last of their text."""
    count, first, last = lattice.shape[side], start, stop - 1
    if lattice.places:
        numbers, count = lattice.places[side]
        first, last = numbers[first], numbers[last]
    near = last < _LINES_AT_ENDS or first >= count - _LINES_AT_ENDS
    return near and count >= _LEAST_SEGMENTS


def _runs(placed: list[tuple[int, Step]]) -> Iterator[tuple[Step, ...]]:
    """All runs of lone segments that follow each other."""
    placed.sort(key=lambda pair: pair[0])
    for start in range(len(placed)):
        for stop in range(start, min(start + _LONGEST_RUN, len(placed))):
            if placed[stop][0] - placed[start][0] != stop - start:
                break
            yield tuple(step for _, step in placed[start : stop + 1])


def _applied(steps: list[Step], changes: list[_Change]) -> list[Step]:
    """The steps after the changes, those that gain the most for each segment first."""
    used: set[int] = set()
    added: list[Step] = []

    def per_segment(change: _Change) -> float:
        size = sum(ends.i1 - ends.i0 + ends.j1 - ends.j0 for ends in change.new)
        return change.gain / size

    for change in sorted(changes, key=per_segment, reverse=True):
        numbers = {id(step) for step in change.old}
        if not numbers & used:
            used |= numbers
            # The odds of the crossing against the steps it replaces.
            probability = float(1 / (1 + np.exp(-min(change.gain, 50.0))))
            added += [
                Step(*ends, probability, crossing=mark)
                for ends, mark in zip(change.new, change.marks, strict=True)
            ]
    kept = [step for step in steps if id(step) not in used]
    return [*kept, *added] if added else steps


def _weight(lattice: Lattice, i0: int, i1: int, j0: int, j1: int) -> float:
    n, m = i1 - i0, j1 - j0
    if not n or not m:
        return float(lattice.source_skip[i0:i1].sum() + lattice.target_skip[j0:j1].sum())
    weights = lattice.beads.get((n, m))
    return -np.inf if weights is None else float(weights[i1, j1])
