"""Scoring of beads as other aligners publish it, over our encoder and our search.

The searches of both are approximations of the best path for long texts; on texts as short as the
gold has, the best path itself is taken. So what is compared is how a bead is scored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from align.bitext.cost import shift_to_ends
from align.bitext.encoder import encode_runs
from align.bitext.search import Lattice, best_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from align.bitext.encoder import Encoder, Vectors
    from align.bitext.evaluate import Rung

    Scores = NDArray[np.float64]
    Runs = Sequence[Vectors]

#: The longest run of one side.
_DEPTH = 6
#: vecalign: n + m at most; the share of 1-1 costs below which a deletion pays.
_VECALIGN_SIZE, _DELETION_SHARE, _SAMPLES = 7, 0.2, 100
#: bertalign: n + m at most, and what a segment without counterpart scores.
_BERTALIGN_SIZE, _SKIP = 5, -0.1


def vecalign_like(english: Sequence[str], japanese: Sequence[str], encoder: Encoder) -> list[Rung]:
    """Costs of Thompson & Koehn 2019, sections 3.1 and 3.3.

    The cost of a bead is its cosine distance times the numbers of segments, divided by the mean
    distance of both sides to random segments; a deletion costs a quantile of the 1-1 costs.
    """
    return _beads(english, japanese, encoder, _vecalign_lattice)


def bertalign_like(english: Sequence[str], japanese: Sequence[str], encoder: Encoder) -> list[Rung]:
    """Scores of Liu & Zhu 2023, section 3: cosine less that of neighbours, times a length penalty.

    The score of a bead is the same whatever its size; longer beads win by their better cosine.
    """
    return _beads(english, japanese, encoder, _bertalign_lattice)


def _beads(
    english: Sequence[str],
    japanese: Sequence[str],
    encoder: Encoder,
    weigh: Callable[[Runs, Runs, tuple[Scores, Scores]], Lattice],
) -> list[Rung]:
    if not english or not japanese:
        return [((i,), ()) for i in range(len(english))] + [
            ((), (j,)) for j in range(len(japanese))
        ]
    runs = encode_runs(encoder, english, " ", _DEPTH), encode_runs(encoder, japanese, "", _DEPTH)
    lengths = tuple(
        np.cumsum([0, *(len(text.encode()) for text in side)], dtype=np.float64)
        for side in (english, japanese)
    )
    steps = best_path(weigh(runs[0], runs[1], (lengths[0], lengths[1]))).steps
    return [(tuple(range(s.i0, s.i1)), tuple(range(s.j0, s.j1))) for s in steps]


def _vecalign_lattice(left: Runs, right: Runs, _lengths: tuple[Scores, Scores]) -> Lattice:
    shape = len(left[0]), len(right[0])
    chance = np.random.default_rng(42)
    samples = [side[0][chance.integers(len(side[0]), size=_SAMPLES)] for side in (left, right)]
    beads, costs = {}, np.zeros(0)
    for n in range(1, _DEPTH + 1):
        for m in range(1, min(_DEPTH, _VECALIGN_SIZE - n) + 1):
            to_right = (1 - left[n - 1] @ samples[1].T).mean(axis=1)
            to_left = (1 - right[m - 1] @ samples[0].T).mean(axis=1)
            usual = to_right[:, None] + to_left[None, :]
            cost = 2 * n * m * (1 - left[n - 1] @ right[m - 1].T) / np.maximum(usual, 1e-9)
            if (n, m) == (1, 1):
                costs = cost.ravel()
            beads[n, m] = shift_to_ends(-cost, n, m, shape)
    deletion = float(np.quantile(costs, _DELETION_SHARE))
    return Lattice(beads, np.full(shape[0], -deletion), np.full(shape[1], -deletion))


def _bertalign_lattice(left: Runs, right: Runs, lengths: tuple[Scores, Scores]) -> Lattice:
    shape = len(left[0]), len(right[0])
    ratio = lengths[0][-1] / max(lengths[1][-1], 1)
    beads = {}
    for n in range(1, _BERTALIGN_SIZE):
        for m in range(1, _BERTALIGN_SIZE - n + 1):
            cosine = left[n - 1] @ right[m - 1].T
            around = _neighbours(left[n - 1], right[0], m)
            around = (around + _neighbours(right[m - 1], left[0], n).T) / 2
            source = (lengths[0][n:] - lengths[0][:-n])[:, None]
            target = (lengths[1][m:] - lengths[1][:-m])[None, :] * ratio
            least = np.minimum(source, target) / np.maximum(np.maximum(source, target), 1)
            beads[n, m] = shift_to_ends((cosine - around) * np.log2(1 + least), n, m, shape)
    return Lattice(beads, np.full(shape[0], _SKIP), np.full(shape[1], _SKIP))


def _neighbours(runs: Vectors, singles: Vectors, size: int) -> Scores:
    """The mean similarity of each run to the segments before and after each run of the other side."""
    count = max(len(singles) - size + 1, 0)
    cosines = np.asarray(runs @ singles.T, dtype=np.float64)
    total, known = np.zeros((len(runs), count)), np.zeros(count)
    total[:, 1:] += cosines[:, : max(count - 1, 0)]
    known[1:] += 1
    after = cosines[:, size:]
    total[:, : after.shape[1]] += after
    known[: after.shape[1]] += 1
    return np.asarray(total / np.maximum(known, 1))
