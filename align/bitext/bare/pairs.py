"""Pairs that are settled before the search.

Most sentences of a close translation stand against one sentence, in order. Such a pair shows in
the vectors of the two sentences alone, if each is the best counterpart of the other and the
sentences before and after them are such a pair as well: where two sentences were made one, the
neighbours fit no longer. What is settled needs no vectors of joined texts and no words, so long
texts are aligned several times faster (docs/alignment.md has the figures).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

#: How much more alike the two of a pair must be than either to any other segment.
_MARGIN = 0.05
#: How probable such a pair is: of 1,329 in the development sets 1,326 are right.
PROBABILITY = 0.998

#: Numbers of segments of the two sides, of shape (pairs, 2).
Pairs = NDArray[np.int64]
_Similarity = NDArray[np.floating[Any]]


def settled_pairs(similarity: _Similarity) -> Pairs:
    """The pairs that need no search, in order.

    Args:
        similarity: of every two segments, above chance, of shape (N, M).

    >>> settled_pairs(np.eye(3)).tolist()
    [[0, 0], [1, 1], [2, 2]]
    >>> settled_pairs(np.eye(4)[[0, 2, 1, 3]]).tolist()
    []
    """
    rows, columns = similarity.shape
    if not rows or not columns:
        return np.zeros((0, 2), dtype=np.int64)
    every = np.arange(rows)
    best, top, second = _best_two(similarity)
    back, _, second_back = _best_two(similarity.T)
    likely = (back[best] == every) & (top - np.maximum(second, second_back[best]) >= _MARGIN)
    # With what stands before the first and after the last; -2 is the partner of none.
    partner = np.concatenate([[-1], np.where(likely, best, -2), [columns]])
    before, after = partner[:-2] == best - 1, partner[2:] == best + 1
    numbers = np.flatnonzero(likely & before & after)
    return _in_order(np.stack([numbers, best[numbers]], axis=1))


def _in_order(pairs: Pairs) -> Pairs:
    """Pairs without those that cross others, the ones that cross the most first.

    A run of sentences that stands elsewhere is left for the search, which marks it as crossing.
    """
    while (np.diff(pairs[:, 1]) < 0).any():
        source, target = pairs.T
        apart = (source[:, None] < source) != (target[:, None] < target)
        crossed = (apart & (source[:, None] != source)).sum(axis=1)
        pairs = pairs[crossed < crossed.max()]
    return pairs


def _best_two(similarity: _Similarity) -> tuple[NDArray[np.int64], _Similarity, _Similarity]:
    """Where the best of each row is, how alike it is, and the second; or minus infinity."""
    every = np.arange(len(similarity))
    best = similarity.argmax(axis=1)
    others = similarity.copy()
    others[every, best] = -np.inf
    return best, similarity[every, best], others.max(axis=1)
