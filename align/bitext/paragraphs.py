"""Which paragraphs belong together, as their sentences tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.alignment import Bead
    from align.model.anchor import Anchor


def tied_units(sentences: Iterable[Bead]) -> list[tuple[set[Anchor], set[Anchor], float]]:
    """The units of both texts that sentence beads tie, directly or through others.

    Args:
        sentences: the beads; one with an empty side ties nothing to its unit.

    Returns:
        English units, Japanese units, and the lowest probability of the sentence beads in them.
    """
    groups: list[tuple[set[Anchor], set[Anchor], float]] = []
    for bead in sentences:
        left, right = {a.unit for a in bead.source}, {a.unit for a in bead.target}
        probability = bead.probability
        rest = []
        for group in groups:
            if group[0] & left or group[1] & right:
                left, right = group[0] | left, group[1] | right
                probability = min(probability, group[2])
            else:
                rest.append(group)
        groups = [*rest, (left, right, probability)]
    return groups
