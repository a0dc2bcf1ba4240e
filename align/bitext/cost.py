"""The weight of a bead: similarity of its joined texts, lengths, shared tokens, a prior."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from align.bitext.encoder import encode_runs
from align.bitext.search import Lattice, Matrix, Size
from align.bitext.shared_tokens import shared_tokens
from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from align.bitext.encoder import Encoder, Vectors

#: Beads tried, by size: up to 6-1, 1-6 and 2-2. In readouts one Japanese sentence may stand against
#: six English ones.
SIZES: tuple[Size, ...] = (
    (1, 1),
    *((n, 1) for n in range(2, 7)),
    *((1, n) for n in range(2, 7)),
    (2, 2),
)


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
    further: float = -0.5  # each segment more: 5-1, 6-1 and the like
    square: float = -2.49  # 2-2
    skip: float = 1.0  # one segment without counterpart
    #: Each unit of unpaired numbers and Latin words. Not fitted: from 0.1 to 0.3 the manual gains
    #: and the news stays as it is.
    tokens: float = -0.2

    def prior(self, size: Size) -> float:
        """The log prior of a bead size; both directions have the same."""
        if size == (2, 2):
            return self.square
        known = (0.0, self.double, self.triple, self.quadruple)
        more = max(max(size) - len(known), 0)
        return known[min(max(size), len(known)) - 1] + more * self.further


#: The similarity of two unrelated texts, and its weight in numbers of observed pairs. Short
#: documents have too few pairs to estimate their own.
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
    tokens: Mapping[Size, Matrix]
    alone: tuple[NDArray[np.float64], NDArray[np.float64]]  # unpaired tokens of single segments
    shape: Size


#: A lattice with more points than this would need gigabytes of memory.
_LARGEST = 9_000_000


def searchable(sources: int, targets: int) -> bool:
    """Whether two sequences are short enough for one search."""
    return sources * targets <= _LARGEST


def features(
    source: Sequence[str],
    target: Sequence[str],
    encoder: Encoder,
    separators: tuple[str, str],
    background: tuple[Vectors, Vectors] | None = None,
) -> Features:
    """The features of every possible bead of two sequences.

    The similarity is the cosine of the joined texts minus the mean similarity of each side to
    the segments of the other document (margin as in Artetxe & Schwenk 2019, section 3.1).

    Args:
        source: the English segments (N); none is empty.
        target: the Japanese segments (M); none is empty.
        encoder: gives the vectors of the joined texts.
        separators: the separator between joined segments of each side: a space in English,
            nothing in Japanese.
        background: the vectors of all segments of each document, for sequences that are only
            part of the documents; None to use the sequences themselves.

    Returns:
        One matrix of shape (N + 1, M + 1) for each feature and bead size.

    Raises:
        AlignError: the sequences are too long for one search, see :func:`searchable`.
    """
    if not searchable(len(source), len(target)):
        raise AlignError(
            "alignment",
            f"{len(source):,} × {len(target):,} segments are too many for one search",
            "divide the texts at a place both share",
        )
    depth = max(max(size) for size in SIZES)
    left = encode_runs(encoder, source, separators[0], depth)
    right = encode_runs(encoder, target, separators[1], depth)
    all_left, all_right = background or (left[0], right[0])
    chance_left = [_chance_similarity(vectors, all_right) for vectors in left]
    chance_right = [_chance_similarity(vectors, all_left) for vectors in right]
    source_lengths = _cumulative([len(text) for text in source])
    target_lengths = _cumulative([len(text) for text in target])
    shared = shared_tokens(source, target, depth)
    similarity, length, tokens = {}, {}, {}
    shape = (len(source), len(target))
    for n, m in SIZES:
        cosines = left[n - 1] @ right[m - 1].T
        chance = (chance_left[n - 1][:, None] + chance_right[m - 1][None, :]) / 2
        similarity[n, m] = _shift_to_ends(cosines - chance, n, m, shape, nowhere=-np.inf)
        longer = source_lengths[n:] - source_lengths[:-n]
        shorter = target_lengths[m:] - target_lengths[:-m]
        length[n, m] = _shift_to_ends(_length_surprise(longer, shorter), n, m, shape, nowhere=0.0)
        tokens[n, m] = _shift_to_ends(shared.unpaired(n, m), n, m, shape, nowhere=0.0)
    return Features(similarity, length, tokens, (shared.alone(0), shared.alone(1)), shape)


def lattice(found: Features, weights: Weights) -> Lattice:
    """The log weights of all beads, computed from their features."""
    beads = {}
    for size in SIZES:
        share = (sum(size) / 2) ** weights.size_exponent
        beads[size] = (
            weights.similarity * share * found.similarity[size]
            + weights.length * found.length[size]
            + weights.tokens * found.tokens[size]
            + weights.prior(size)
        )
    skips = [weights.skip + weights.tokens * side for side in found.alone]
    return Lattice(beads, skips[0], skips[1])


def _chance_similarity(vectors: Vectors, others: Vectors) -> NDArray[np.float32]:
    """Mean similarity of each vector to the other side, shrunk towards ``_CHANCE``."""
    total = vectors @ others.sum(axis=0) if len(others) else np.zeros(len(vectors))
    return np.asarray(
        (total + _CHANCE * _CHANCE_COUNT) / (len(others) + _CHANCE_COUNT), dtype=np.float32
    )


def _cumulative(lengths: list[int]) -> NDArray[np.int64]:
    return np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])


def _length_surprise(source: NDArray[np.int64], target: NDArray[np.int64]) -> NDArray[np.float64]:
    """Squared deviation of lengths from their usual ratio (Gale & Church 1993, section 2.2).

    The variance grows with length.
    """
    expected = target[None, :] * _RATIO
    deviation = source[:, None] - expected
    variance = _SPREAD**2 * (source[:, None] + expected) / 2 * _RATIO + _LEAST_VARIANCE
    return np.minimum(deviation**2 / variance, _MOST_SURPRISE)


def _shift_to_ends(
    values: NDArray[np.floating], n: int, m: int, shape: Size, *, nowhere: float
) -> Matrix:
    """Move the value of the bead over i..i+n, j..j+m to the index of its end (i + n, j + m)."""
    matrix = np.full((shape[0] + 1, shape[1] + 1), nowhere)
    if shape[0] >= n and shape[1] >= m:
        matrix[n:, m:] = values
    return matrix
