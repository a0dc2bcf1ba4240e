"""Aligns long texts block by block, so that time grows as the texts do.

A block holds the next segments of both sides. What it settles for sure is kept, and the next
block begins there. Where nothing is sure, one side has much that the other has not: then the block
is made larger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.bitext.search import Path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.bitext.search import Step

#: Points of one search. Its memory is about 300 bytes a point.
_LARGEST = 250_000
#: Segments of each side of a block, and how many of them at most are looked at together.
BLOCK, _LARGEST_BLOCK = 128, 1536
#: A text is divided where so many beads in a row are so probable, before this share of the block:
#: beyond, the block does not see what follows.
_IN_A_ROW, _SURE, _SEEN = 3, 0.98, 0.75


def align_blocks(sources: int, targets: int, search: Callable[[slice, slice], Path]) -> Path:
    """The best beads of two sequences, crossing ones included.

    Short sequences are one block. In longer ones nothing crosses from one block to the next.

    Args:
        sources: the number of English segments.
        targets: the number of Japanese segments.
        search: gives the best beads of some segments of each side.
    """
    steps: list[Step] = []
    weight, i, j, size = 0.0, 0, 0, BLOCK
    while (sources - i) * (targets - j) > _LARGEST:
        rows, columns = min(size, sources - i), min(size, targets - j)
        path = search(slice(i, i + rows), slice(j, j + columns))
        # At the end of a side there is nothing more to see.
        seen = (
            rows if i + rows == sources else int(rows * _SEEN),
            columns if j + columns == targets else int(columns * _SEEN),
        )
        settled = sure_steps(path.steps, seen)
        if not settled and size < _LARGEST_BLOCK:
            size *= 2
            continue
        kept = settled or path.steps
        steps += [step.moved(i, j) for step in kept]
        weight += path.weight * len(kept) / len(path.steps)
        i, j = i + max(s.i1 for s in kept), j + max(s.j1 for s in kept)
        size = BLOCK
    last = search(slice(i, sources), slice(j, targets))
    return Path((*steps, *(step.moved(i, j) for step in last.steps)), weight + last.weight)


def sure_steps(steps: Sequence[Step], seen: tuple[int, int]) -> Sequence[Step]:
    """The steps up to the last place where several in a row are sure; none without such a place.

    Args:
        steps: of a block.
        seen: the segments of both sides before which the steps are believed.
    """
    reached = [(0, 0)]
    for step in steps:
        reached.append((max(reached[-1][0], step.i1), max(reached[-1][1], step.j1)))
    for end in range(len(steps), _IN_A_ROW - 1, -1):
        row = steps[end - _IN_A_ROW : end]
        inside = reached[end][0] <= seen[0] and reached[end][1] <= seen[1]
        if inside and all(map(_is_sure, row)) and _holds_all(steps[: end - 1]):
            return steps[: end - 1]
    return ()


def _is_sure(step: Step) -> bool:
    two_sided = step.i1 > step.i0 and step.j1 > step.j0
    return two_sided and step.probability >= _SURE and not step.crossing


def _holds_all(steps: Sequence[Step]) -> bool:
    """Whether the steps hold every segment up to the last they hold: none crosses what follows."""
    ends = max(s.i1 for s in steps), max(s.j1 for s in steps)
    held = sum(s.i1 - s.i0 for s in steps), sum(s.j1 - s.j0 for s in steps)
    return ends == held
