"""The weight of a bead: its joined texts, their lengths, tokens and words, its size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from align.bitext.encoder import encode_runs
from align.bitext.lexical.shared_tokens import SharedTokens, shared_tokens
from align.bitext.lexical.shared_words import SharedWords, shared_words
from align.bitext.search import Lattice, Matrix, Size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.bitext.encoder import Encoder, Vectors
    from align.bitext.lexical.shared_words import WordPairs

#: Beads tried, by size: up to 6-1, 1-6 and 3-3. In readouts one Japanese sentence may stand against
#: six English ones.
SIZES: tuple[Size, ...] = (
    (1, 1),
    *((n, 1) for n in range(2, 7)),
    *((1, n) for n in range(2, 7)),
    *((n, m) for n in (2, 3) for m in (2, 3)),
)
#: Segments of the longest run of one side.
DEPTH = max(max(size) for size in SIZES)


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the features below; their scale is that of natural logarithms.

    Fitted by likelihood with scripts/fit-aligner, see docs/alignment.md for the figures.
    """

    similarity: float = 19.54
    length: float = -0.04
    tokens: float = -0.39  # each unit of unpaired numbers and Latin words
    found: float = 1.56
    missing: float = -2.53
    joined: float = 0.47  # a bead of more than two segments
    more: float = -0.91  # each segment more than two
    both: float = -0.87  # each segment more than one on the shorter side: 2-2, 3-2, twice in 3-3
    skip: float = 0.09  # one segment without counterpart

    def prior(self, size: Size) -> float:
        """The log prior of a bead size; both directions have the same."""
        more = sum(size) - 2
        return self.joined * (more > 0) + self.more * more + self.both * (min(size) - 1)


#: Without an encoder lengths and tokens have to tell; words are found in a lexicon alone, and weigh
#: as above. The others are fitted by scripts/fit-aligner --without-encoder.
WEIGHTS_WITHOUT_ENCODER = Weights(
    similarity=0.0, length=-0.17, tokens=-0.76, joined=0.68, more=-2.51, both=-1.84, skip=-3.75
)


#: Lengths and vectors alone, for a look at bare lines before words and tokens are counted
#: (align/bitext/bare/runs.py): fitted by scripts/fit-aligner --without-words.
WEIGHTS_WITHOUT_WORDS = Weights(
    similarity=27.95, length=-0.06, tokens=0.0, found=0.0, missing=0.0, joined=0.39, more=0.31,
    both=-1.06, skip=1.12,
)  # fmt: skip


def weights_for(encoder: Encoder | None) -> Weights:
    """The weights in force with an encoder, or without one."""
    return Weights() if encoder is not None else WEIGHTS_WITHOUT_ENCODER


#: The similarity of two unrelated texts, and its weight in numbers of observed pairs. Short
#: documents have too few pairs to estimate their own.
_CHANCE, _CHANCE_COUNT = 0.12, 8.0
# Characters: English runs about 2.2 times as long as Japanese in the development sets.
_RATIO, _SPREAD = 2.2, 1.1
#: Squared characters added to the variance of lengths, for headings of a few characters; and
#: the most that lengths may surprise, so that no bead is ruled out by them alone.
_LEAST_VARIANCE, _MOST_SURPRISE = 25.0, 25.0


class Features(NamedTuple):
    """What tells of each n-m bead, by the beginnings of its two runs: (N - n + 1, M - m + 1)."""

    similarity: NDArray[np.float64]  # of the joined texts above chance, times the root of n + m / 2
    length: NDArray[np.float64]  # how much the lengths surprise
    tokens: NDArray[np.float64]  # numbers and Latin words on one side only
    found: NDArray[np.float64]  # words with their counterpart, the root of their number
    missing: NDArray[np.float64]  # words whose counterpart is elsewhere, the root of their number


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of 1 to 6 consecutive segments of one side, a list by their length.

    ``vectors`` are those of the joined texts, a row for each beginning; ``chance`` is the mean
    similarity of each to the other document.
    """

    vectors: Sequence[Vectors]
    chance: Sequence[NDArray[np.float32]]

    def of(self, chosen: NDArray[np.int64]) -> Runs:
        """Those of some segments in order; of no meaning for segments that do not follow."""
        places = [chosen[: max(len(chosen) - n, 0)] for n in range(len(self.vectors))]
        places = [
            np.minimum(place, max(len(every) - 1, 0))
            for place, every in zip(places, self.vectors, strict=True)
        ]
        return Runs(
            [every[place] for every, place in zip(self.vectors, places, strict=True)],
            [every[place] for every, place in zip(self.chance, places, strict=True)],
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of two sequences of segments (N and M of them).

    ``runs`` are None without an encoder.
    """

    shape: Size
    runs: tuple[Runs, Runs] | None
    lengths: tuple[NDArray[np.int64], NDArray[np.int64]]  # characters before each segment
    tokens: SharedTokens
    words: SharedWords

    def features(self, n: int, m: int) -> Features:
        """The features of all n-m beads."""
        longer, shorter = (
            lengths[size:] - lengths[:-size]
            for lengths, size in zip(self.lengths, (n, m), strict=True)
        )
        found, missing = self.words.found_and_missing(n, m)
        return Features(
            self.above_chance(n, m) * ((n + m) / 2) ** 0.5,
            length_surprise(longer, shorter),
            self.tokens.unpaired(n, m),
            found,
            missing,
        )

    def above_chance(self, n: int, m: int) -> NDArray[np.float64]:
        """The cosine of the joined texts minus the mean similarity of each side to the other.

        This is the margin of Artetxe & Schwenk 2019, section 3.1, over all of the other document.
        """
        if self.runs is None:
            sizes = (max(count - k + 1, 0) for count, k in zip(self.shape, (n, m), strict=True))
            return np.zeros(tuple(sizes))
        left, right = self.runs
        margins = _margins(
            left.vectors[n - 1], right.vectors[m - 1], left.chance[n - 1], right.chance[m - 1]
        )
        return margins.astype(np.float64)


def evidence(
    source: Sequence[str],
    target: Sequence[str],
    encoder: Encoder | None,
    separators: tuple[str, str],
    background: tuple[Vectors, Vectors] | None = None,
    lexicon: WordPairs | None = None,
    runs: tuple[Runs, Runs] | None = None,
) -> Evidence:
    """Gather what is known of two sequences of segments.

    Args:
        source: the English segments (N); none is empty.
        target: the Japanese segments (M); none is empty.
        encoder: gives the vectors of the joined texts and of words; None to do without.
        separators: the separator between joined segments of each side: a space in English,
            nothing in Japanese.
        background: the vectors of all segments of each document, for sequences that are only
            part of the documents; None to use the sequences themselves.
        lexicon: knows pairs of words; None for those that the encoder finds alone.
        runs: those of the two sequences, where they are known.
    """
    if runs is None and encoder is not None:
        left = encode_runs(encoder, source, separators[0], DEPTH)
        right = encode_runs(encoder, target, separators[1], DEPTH)
        others = background or (left[0], right[0])
        runs = runs_beside(left, others[1]), runs_beside(right, others[0])
    return Evidence(
        (len(source), len(target)),
        runs,
        (_cumulative(source), _cumulative(target)),
        shared_tokens(source, target, DEPTH),
        shared_words(source, target, DEPTH, encoder, lexicon),
    )


def runs_beside(vectors: Sequence[Vectors], others: Vectors) -> Runs:
    """Runs beside another document.

    Args:
        vectors: of the joined texts, a list by the length of the run.
        others: the vectors of the segments of the other document.
    """
    total = others.sum(axis=0)
    return Runs(vectors, [_chance_of(each, total, len(others)) for each in vectors])


def lattice(known: Evidence, weights: Weights) -> Lattice:
    """The log weights of all beads."""
    beads = {}
    for size in SIZES:
        summed = weights.prior(size) + sum(
            getattr(weights, name) * values
            for name, values in known.features(*size)._asdict().items()
        )
        beads[size] = shift_to_ends(summed, *size, known.shape)
    skips = [weights.skip + weights.tokens * known.tokens.alone(side) for side in (0, 1)]
    return Lattice(beads, skips[0], skips[1])


def above_chance(source: Vectors, target: Vectors) -> NDArray[np.float32]:
    """The similarity of every two segments above chance, as the search sees pairs of them.

    Args:
        source: unit vectors of shape (N, dimensions).
        target: unit vectors of shape (M, dimensions).
    """
    chance = _chance_similarity(source, target), _chance_similarity(target, source)
    return _margins(source, target, *chance)


def _margins(source: Vectors, target: Vectors, *chance: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(source @ target.T - (chance[0][:, None] + chance[1][None, :]) / 2)


def _chance_similarity(vectors: Vectors, others: Vectors) -> NDArray[np.float32]:
    """Mean similarity of each vector to the other side, shrunk towards ``_CHANCE``."""
    return _chance_of(vectors, others.sum(axis=0), len(others))


def _chance_of(vectors: Vectors, total: Vectors, count: int) -> NDArray[np.float32]:
    """The same, from the sum of so many vectors of the other side."""
    return np.asarray(
        (vectors @ total + _CHANCE * _CHANCE_COUNT) / (count + _CHANCE_COUNT), dtype=np.float32
    )


def _cumulative(texts: Sequence[str]) -> NDArray[np.int64]:
    return np.cumsum([0, *map(len, texts)], dtype=np.int64)


def length_surprise(source: NDArray[np.int64], target: NDArray[np.int64]) -> NDArray[np.float64]:
    """Squared deviation of lengths from their usual ratio (Gale & Church 1993, section 2.2).

    The variance grows with length. Of each source with each target: the last axis of both becomes
    the last two.
    """
    source, expected = source[..., :, None], target[..., None, :] * _RATIO
    deviation = source - expected
    variance = _SPREAD**2 * (source + expected) / 2 * _RATIO + _LEAST_VARIANCE
    return np.minimum(deviation**2 / variance, _MOST_SURPRISE)


def shift_to_ends(values: NDArray[np.float64], n: int, m: int, shape: Size) -> Matrix:
    """Move the value of the bead over i..i+n, j..j+m to the index of its end (i + n, j + m)."""
    matrix = np.full((shape[0] + 1, shape[1] + 1), -np.inf)
    if shape[0] >= n and shape[1] >= m:
        matrix[n:, m:] = values
    return matrix
