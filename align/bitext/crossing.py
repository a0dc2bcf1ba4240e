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

#: Log weight that a crossing must gain. With 4, news and a manual keep every right bead, and of 59
#: sentences that were moved by chance 53 are found; with 8 there are 46 (docs/alignment.md).
_MARGIN = 4.0
#: So many steps side by side are looked at as one place where two runs may be exchanged.
_WIDEST = 3
#: A pair that is so probable stays.
_SURE = 0.999
#: Segments of one side of a bead that were left alone.
_LONGEST_RUN = 6


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
    """Steps that may stand in the place of others, and what that gains.

    The first ``moved`` of the new ones cross others.
    """

    gain: float
    old: tuple[Step, ...]
    new: tuple[_Ends, ...]
    moved: int


def _exchanged(lattice: Lattice, steps: list[Step]) -> list[Step]:
    """Two neighbouring runs of both sides in the other order: a swap is two beads, not one."""
    changes = []
    for start in range(len(steps)):
        for stop in range(start + 1, min(start + _WIDEST, len(steps)) + 1):
            change = _best_exchange(lattice, tuple(steps[start:stop]))
            if change is not None:
                changes.append(change)
    return _applied(steps, changes)


def _best_exchange(lattice: Lattice, old: tuple[Step, ...]) -> _Change | None:
    i0, i2, j0, j2 = old[0].i0, old[-1].i1, old[0].j0, old[-1].j1
    if i2 - i0 < 2 or j2 - j0 < 2 or all(map(_is_sure_pair, old)):
        return None
    now = sum(_weight(lattice, *_ends(step)) for step in old)
    best: _Change | None = None
    for i1, j1 in itertools.product(range(i0 + 1, i2), range(j0 + 1, j2)):
        new = _Ends(i0, i1, j1, j2), _Ends(i1, i2, j0, j1)
        gain = sum(_weight(lattice, *ends) for ends in new) - now - _MARGIN
        if gain > 0 and (best is None or gain > best.gain):
            best = _Change(gain, old, new, 2)
    return best


def _is_sure_pair(step: Step) -> bool:
    """Whether a step is a pair of which nothing can be exchanged for the better."""
    return step.i1 - step.i0 == step.j1 - step.j0 == 1 and step.probability > _SURE


def _moved(lattice: Lattice, steps: list[Step]) -> list[Step]:
    """Segments that are alone on both sides and belong together, wherever they stand.

    One that stands at the edge of a larger bead is taken out of it, if it belongs to one that is
    alone on the other side.
    """
    alone = [[s for s in steps if s.i1 > s.i0 and s.j0 == s.j1]]
    alone.append([s for s in steps if s.j1 > s.j0 and s.i0 == s.i1])
    changes = [*_between_alone(lattice, alone), *_out_of_beads(lattice, steps, alone)]
    return _applied(steps, changes)


def _between_alone(lattice: Lattice, alone: Sequence[Sequence[Step]]) -> Iterator[_Change]:
    """A run of lone segments of one side with one of the other."""
    for source in _runs([(s.i0, s) for s in alone[0]]):
        for target in _runs([(s.j0, s) for s in alone[1]]):
            if min(len(source), len(target)) > 1:
                continue
            ends = _Ends(source[0].i0, source[-1].i1, target[0].j0, target[-1].j1)
            change = _change(lattice, (*source, *target), (ends,))
            if change.gain > 0:
                yield change


def _out_of_beads(
    lattice: Lattice, steps: Sequence[Step], alone: Sequence[Sequence[Step]]
) -> Iterator[_Change]:
    """The first or last segment of a larger bead with a lone one of the other side."""
    for step in steps:
        i0, i1, j0, j1 = _ends(step)
        if i1 - i0 > 1 and j1 > j0:
            for lone in alone[1]:
                for edge, rest in (((i0, i0 + 1), (i0 + 1, i1)), ((i1 - 1, i1), (i0, i1 - 1))):
                    new = _Ends(*edge, lone.j0, lone.j1), _Ends(*rest, j0, j1)
                    change = _change(lattice, (step, lone), new)
                    if change.gain > 0:
                        yield change
        if j1 - j0 > 1 and i1 > i0:
            for lone in alone[0]:
                for edge, rest in (((j0, j0 + 1), (j0 + 1, j1)), ((j1 - 1, j1), (j0, j1 - 1))):
                    new = _Ends(lone.i0, lone.i1, *edge), _Ends(i0, i1, *rest)
                    change = _change(lattice, (step, lone), new)
                    if change.gain > 0:
                        yield change


def _change(lattice: Lattice, old: tuple[Step, ...], new: tuple[_Ends, ...]) -> _Change:
    gain = sum(_weight(lattice, *ends) for ends in new) - _MARGIN
    return _Change(gain - sum(_weight(lattice, *_ends(step)) for step in old), old, new, 1)


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
                Step(*ends, probability, crossing=number < change.moved)
                for number, ends in enumerate(change.new)
            ]
    kept = [step for step in steps if id(step) not in used]
    return [*kept, *added] if added else steps


def _weight(lattice: Lattice, i0: int, i1: int, j0: int, j1: int) -> float:
    n, m = i1 - i0, j1 - j0
    if not n or not m:
        return float(lattice.source_skip[i0:i1].sum() + lattice.target_skip[j0:j1].sum())
    weights = lattice.beads.get((n, m))
    return -np.inf if weights is None else float(weights[i1, j1])
