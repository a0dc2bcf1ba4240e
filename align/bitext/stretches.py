"""What stands before, between and after beads that are fixed."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.alignment import Bead
    from align.model.anchor import Anchor


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of a unit, or of one segment."""

    anchor: Anchor
    text: str


def stretches(
    left: Sequence[Passage], right: Sequence[Passage], fixed: Sequence[Bead]
) -> Iterator[tuple[list[Passage], list[Passage]]]:
    """The passages before, between and after fixed beads, without those in the fixed beads.

    A fixed bead that crosses an earlier one takes its passages out but is no boundary.
    """
    place_left = {p.anchor: i for i, p in enumerate(left)}
    place_right = {p.anchor: i for i, p in enumerate(right)}
    held_left = {anchor for bead in fixed for anchor in bead.source}
    held_right = {anchor for bead in fixed for anchor in bead.target}
    boundaries = [(0, 0)]
    spans = []
    for bead in fixed:
        rows = [place_left[a] for a in bead.source if a in place_left]
        columns = [place_right[a] for a in bead.target if a in place_right]
        if rows and columns:
            spans.append((min(rows), max(rows) + 1, min(columns), max(columns) + 1))
    for i0, i1, j0, j1 in sorted(spans):
        if i0 >= boundaries[-1][0] and j0 >= boundaries[-1][1]:
            boundaries += [(i0, j0), (i1, j1)]
    boundaries.append((len(left), len(right)))
    for (i0, j0), (i1, j1) in itertools.pairwise(boundaries):
        sources = [p for p in left[i0:i1] if p.anchor not in held_left]
        targets = [p for p in right[j0:j1] if p.anchor not in held_right]
        if sources or targets:
            yield sources, targets


def end_of_run(anchors: Sequence[Anchor], wanted: tuple[Anchor, ...]) -> int | None:
    """The end of the wanted anchors in a sequence; None if they are not consecutive in it."""
    if wanted[0] not in anchors:
        return None
    end = anchors.index(wanted[0]) + len(wanted)
    return end if tuple(anchors[end - len(wanted) : end]) == wanted else None
