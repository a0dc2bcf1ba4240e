"""What a bead is worth: similarity of its joined texts beyond chance, lengths, a prior."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from align.bitext.search import Lattice, Matrix, Size
from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from align.bitext.encoder import Encoder, Vectors

#: Beads tried, by size: up to 4-1, 1-4 and 2-2.
SIZES: tuple[Size, ...] = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (4, 1), (1, 4), (2, 2))


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the features below; their scale is that of natural logarithms.

    Fitted by likelihood with scripts/fit-aligner, see docs/alignment.md for the figures.
    """

    similarity: float = 28.24
    length: float = -0.08
    size_exponent: float = 0.63
    double: float = -0.25  # 2-1 and 1-2
    triple: float = -1.09  # 3-1 and 1-3
    quadruple: float = -1.62  # 4-1 and 1-4
    square: float = -2.49  # 2-2
    skip: float = 1.0  # one segment left alone

    def prior(self, size: Size) -> float:
        """The log prior of a bead size; both directions have the same."""
        if size == (2, 2):
            return self.square
        return (0.0, self.double, self.triple, self.quadruple)[max(size) - 1]


#: Chance similarity of two unrelated texts, and how many observed pairs it counts for where
#: a document is too short to show its own.
_CHANCE, _CHANCE_COUNT = 0.12, 8.0
# Characters: English runs about 2.2 times as long as Japanese in the development sets.
_RATIO, _SPREAD = 2.2, 1.1
#: Squared characters added to the variance of lengths, for headings of a few characters; and
#: the most that lengths may surprise, so that no bead is ruled out by them alone.
_LEAST_VARIANCE, _MOST_SURPRISE = 25.0, 25.0


@dataclass(frozen=True, slots=True)
class Features:
    """For each bead size, matrices of shape (N + 1, M + 1) indexed by the bead's end."""

    similarity: Mapping[Size, Matrix]
    length: Mapping[Size, Matrix]
    shape: Size


#: Points of a lattice beyond which the dense search would need gigabytes.
_LARGEST = 9_000_000


def searchable(sources: int, targets: int) -> bool:
    """Whether two sequences are short enough for one search."""
    return sources * targets <= _LARGEST


def features(
    source: Sequence[str],
    target: Sequence[str],
    encoder: Encoder,
    joints: tuple[str, str],
    background: tuple[Vectors, Vectors] | None = None,
) -> Features:
    """Similarity beyond chance and length surprise of every bead of two sequences.

    ``joints`` stand between segments that are joined: a space in English, nothing in
    Japanese. The similarity is the cosine of the joined texts less the mean of what each
    side has with the other document's segments (margin as in Artetxe & Schwenk 2019,
    section 3.1); ``background`` is those segments' vectors where the sequences are only
    part of the documents.
    """
    if not searchable(len(source), len(target)):
        raise AlignError(
            "alignment",
            f"{len(source):,} × {len(target):,} segments are too many for one search",
            "divide the texts at a place both share",
        )
    depth = max(max(size) for size in SIZES)
    left = [_overlap(source, n, joints[0], encoder) for n in range(1, depth + 1)]
    right = [_overlap(target, m, joints[1], encoder) for m in range(1, depth + 1)]
    all_left, all_right = background or (left[0], right[0])
    chance_left = [_chance(vectors, all_right) for vectors in left]
    chance_right = [_chance(vectors, all_left) for vectors in right]
    source_lengths = _cumulative([len(text) for text in source])
    target_lengths = _cumulative([len(text) for text in target])
    similarity, length = {}, {}
    shape = (len(source), len(target))
    for n, m in SIZES:
        cosines = left[n - 1] @ right[m - 1].T
        chance = (chance_left[n - 1][:, None] + chance_right[m - 1][None, :]) / 2
        similarity[n, m] = _at_ends(cosines - chance, n, m, shape, nowhere=-np.inf)
        longer = source_lengths[n:] - source_lengths[:-n]
        shorter = target_lengths[m:] - target_lengths[:-m]
        length[n, m] = _at_ends(_length_surprise(longer, shorter), n, m, shape, nowhere=0.0)
    return Features(similarity, length, shape)


def lattice(found: Features, weights: Weights) -> Lattice:
    """Log weights of all beads from their features."""
    beads = {}
    for size in SIZES:
        share = (sum(size) / 2) ** weights.size_exponent
        beads[size] = (
            weights.similarity * share * found.similarity[size]
            + weights.length * found.length[size]
            + weights.prior(size)
        )
    rows, columns = found.shape
    return Lattice(beads, np.full(rows, weights.skip), np.full(columns, weights.skip))


def _overlap(texts: Sequence[str], n: int, joint: str, encoder: Encoder) -> Vectors:
    """Vectors of every run of n texts joined, shape (texts - n + 1, dimensions)."""
    return encoder.encode([joint.join(texts[i : i + n]) for i in range(len(texts) - n + 1)])


def _chance(vectors: Vectors, others: Vectors) -> NDArray[np.float32]:
    """Mean similarity of each vector with the other side, shrunk to the general chance."""
    total = vectors @ others.sum(axis=0) if len(others) else np.zeros(len(vectors))
    return np.asarray(
        (total + _CHANCE * _CHANCE_COUNT) / (len(others) + _CHANCE_COUNT), dtype=np.float32
    )


def _cumulative(lengths: list[int]) -> NDArray[np.int64]:
    return np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])


def _length_surprise(source: NDArray[np.int64], target: NDArray[np.int64]) -> NDArray[np.float64]:
    """Squared deviation of lengths from their usual ratio (Gale & Church 1993, section 2.2).

    Variance grows with length.
    """
    expected = target[None, :] * _RATIO
    deviation = source[:, None] - expected
    variance = _SPREAD**2 * (source[:, None] + expected) / 2 * _RATIO + _LEAST_VARIANCE
    return np.minimum(deviation**2 / variance, _MOST_SURPRISE)


def _at_ends(
    values: NDArray[np.floating], n: int, m: int, shape: Size, *, nowhere: float
) -> Matrix:
    """Place the value of the bead over segments i..i+n, j..j+m at its end (i + n, j + m)."""
    matrix = np.full((shape[0] + 1, shape[1] + 1), nowhere)
    if shape[0] >= n and shape[1] >= m:
        matrix[n:, m:] = values
    return matrix
