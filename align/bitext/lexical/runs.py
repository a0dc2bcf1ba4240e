"""What segments hold, and what each run of consecutive segments holds."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from numpy.typing import NDArray


def incidence(side: Sequence[Collection[str]], place: Mapping[str, int]) -> NDArray[np.float32]:
    """1 where a segment (row) holds a word (column); words without a place are left out."""
    matrix = np.zeros((len(side), len(place)), dtype=np.float32)
    held = [[place[word] for word in words if word in place] for words in side]
    columns = np.fromiter(itertools.chain.from_iterable(held), dtype=np.int64)
    matrix[np.repeat(np.arange(len(side)), [len(words) for words in held]), columns] = 1
    return matrix


def largest_in_runs(single: NDArray[np.float32], depth: int) -> list[NDArray[np.float32]]:
    """The largest value in each run of 1 to ``depth`` consecutive rows."""
    runs = [single]
    for n in range(2, depth + 1):
        longer = runs[-1][: max(len(single) - n + 1, 0)]
        runs.append(np.maximum(longer, single[n - 1 :][: len(longer)]))
    return runs
