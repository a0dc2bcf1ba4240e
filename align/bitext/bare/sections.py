"""Divides long texts into sections, so that time grows as the texts do.

A section ends where a pair is settled. To find one, the next segments of both sides are looked at
block by block. Where nothing is settled, one side has much that the other has not: then the
block is made larger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from align.bitext.blocks import sure_steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from align.bitext.bare.likely import Ends
    from align.bitext.bare.pairs import Pairs
    from align.bitext.search import Size, Step

#: Points of a text that is one section.
_LARGEST = 250_000
#: Segments of each side of a block, and how many of them at most are looked at together.
BLOCK, _LARGEST_BLOCK = 128, 1536
#: A block does not see what follows: what is settled beyond this share of it is not believed.
_SEEN = 0.75
#: Segments of both sides outside of settled pairs that a section has at least, but for the last.
_UNSETTLED = 256


class BareSection(NamedTuple):
    """A part of two texts and its settled pairs, all by numbers in the texts."""

    start: Size
    stop: Size
    pairs: Pairs

    def gaps(self) -> Ends:
        """What stands before, between and after the pairs, where there is something."""
        begins = np.concatenate([[self.start], self.pairs + 1])
        ends = np.concatenate([self.pairs, [self.stop]])
        gaps = np.stack([begins[:, 0], ends[:, 0], begins[:, 1], ends[:, 1]], axis=1)
        return np.asarray(gaps[(begins < ends).any(axis=1)])


def sections(
    shape: Size,
    settled: Callable[[slice, slice], Pairs],
    search: Callable[[BareSection], Iterable[Step]],
) -> Iterator[BareSection]:
    """The sections of two texts, in order; a short text is one.

    Args:
        shape: the numbers of segments of the two texts.
        settled: gives the settled pairs of some segments of each side, by their places in the
            slices.
        search: gives the best beads of a section, by their numbers in the texts: they tell where a
            section ends where no pair is settled.
    """
    start = (i, j) = (0, 0)
    pairs: list[Pairs] = []
    unsettled = 0
    size = BLOCK
    while (shape[0] - i) * (shape[1] - j) > _LARGEST:
        stop = min(i + size, shape[0]), min(j + size, shape[1])
        there = settled(slice(i, stop[0]), slice(j, stop[1])) + np.array([i, j])
        found = there[(there < _seen((i, j), stop, shape)).all(axis=1)]
        if not len(found) and size < _LARGEST_BLOCK:
            size *= 2
            continue
        if not len(found):
            found = there  # better than to end the section where the block happens to end
        if len(found):
            pairs.append(found)
            after = (found[-1] + 1).tolist()
            unsettled += after[0] - i + after[1] - j - 2 * len(found)
            i, j = after
        else:
            steps = search(BareSection((i, j), stop, found))
            i, j = _end_of(steps, (i, j), stop, _seen((i, j), stop, shape))
        if not len(found) or unsettled >= _UNSETTLED:
            yield BareSection(start, (i, j), np.concatenate([*pairs, found[:0]]))
            start, pairs, unsettled = (i, j), [], 0
        size = BLOCK
    if start != (i, j):
        yield BareSection(start, (i, j), np.concatenate(pairs))
    if (i, j) != shape:
        found = settled(slice(i, shape[0]), slice(j, shape[1])) + np.array([i, j])
        yield BareSection((i, j), shape, found)


def _end_of(steps: Iterable[Step], start: Size, stop: Size, seen: Size) -> Size:
    """The last place of a block that is sure, else the last one that is seen, else its end."""
    inside = seen[0] - start[0], seen[1] - start[1]
    moved = [step.moved(-start[0], -start[1]) for step in steps]
    kept = sure_steps(moved, inside) or [
        step for step in moved if step.i1 <= inside[0] and step.j1 <= inside[1]
    ]
    if not kept:
        return stop
    return start[0] + max(s.i1 for s in kept), start[1] + max(s.j1 for s in kept)


def _seen(start: Size, stop: Size, shape: Size) -> Size:
    """The segments of both sides before which pairs are believed: all at the end of a side."""
    i, j = (
        last if last == count else first + int((last - first) * _SEEN)
        for first, last, count in zip(start, stop, shape, strict=True)
    )
    return i, j
