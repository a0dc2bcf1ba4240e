"""A search with jumps over our weights of beads: the other way to find beads that cross.

The source is read in its order, and each bead may stand anywhere in the target; going on elsewhere
than where the bead before it ended costs the same for any distance (after Vogel, Ney and Tillmann
1996). Ours instead keeps the monotone path and mends it (align/bitext/crossing.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from align.bitext.cost import Weights, evidence, lattice
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.bitext.encoder import Encoder
    from align.bitext.evaluate import Rung
    from align.bitext.search import Lattice, Size

#: A bead as its size, where it ends, and its weight.
_Placed = tuple["Size", int, int, float]


def aligned_with_jumps(
    english: Sequence[str], japanese: Sequence[str], encoder: Encoder, cost: float
) -> list[Rung]:
    """The beads of two texts of at least one segment each; ``cost`` is that of a jump."""
    separators = SEGMENT_SEPARATOR["en"], SEGMENT_SEPARATOR["ja"]
    known = lattice(evidence(english, japanese, encoder, separators), Weights())
    rungs: list[Rung] = []
    taken: set[int] = set()
    # Jumps may read a part of the target twice: the heavier bead has it.
    for (n, m), i, j, _ in sorted(_path(known, cost), key=lambda p: -p[3] / sum(p[0])):
        target = tuple(range(j - m, j))
        if taken.isdisjoint(target):
            taken.update(target)
            rungs.append((tuple(range(i - n, i)), target))
    sources = {i for source, _ in rungs for i in source}
    rungs += [((i,), ()) for i in range(len(english)) if i not in sources]
    rungs += [((), (j,)) for j in range(len(japanese)) if j not in taken]
    return rungs


def _path(known: Lattice, cost: float) -> list[_Placed]:
    """The beads of the heaviest path, from the last to the first."""
    rows, columns = known.shape
    sizes = [size for size in known.beads if size[0] <= rows and size[1] <= columns]
    skipped = np.concatenate([[0.0], np.cumsum(known.target_skip)])
    reach = np.full((rows + 1, columns + 1), -np.inf)
    ways = np.full((rows + 1, columns + 1), -1)  # number of the size; -1 leaves the source alone
    reach[0] = skipped
    for i in range(1, rows + 1):
        reach[i] = reach[i - 1] + known.source_skip[i - 1]
        for number, (n, m) in enumerate(sizes):
            if n <= i:
                begun = np.maximum(reach[i - n], reach[i - n].max() - cost)
                weights = begun[: columns + 1 - m] + known.beads[n, m][i, m:]
                better = weights > reach[i, m:]
                reach[i, m:][better] = weights[better]
                ways[i, m:][better] = number
        best = np.maximum.accumulate(reach[i] - skipped) + skipped
        ways[i][best > reach[i]] = len(sizes)  # leaves the target before it alone
        reach[i] = best
    return _beads_back(known, reach, ways, sizes, cost)


def _beads_back(
    known: Lattice,
    reach: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    ways: np.ndarray[tuple[int, ...], np.dtype[np.int64]],
    sizes: Sequence[Size],
    cost: float,
) -> list[_Placed]:
    i, j = known.shape
    if reach[i].max() - cost > reach[i, j]:
        j = int(reach[i].argmax())
    found: list[_Placed] = []
    while i > 0:
        way = int(ways[i, j])
        if way < 0:
            i -= 1
        elif way == len(sizes):
            j -= 1
        else:
            n, m = sizes[way]
            found.append(((n, m), i, j, float(known.beads[n, m][i, j])))
            before = reach[i - n]
            i, j = i - n, j - m
            if before.max() - cost > before[j]:
                j = int(before.argmax())
    return found
