"""Numbers and Latin words that both texts hold: each wants its counterpart in the same bead.

Japanese texts write acronyms, product names and most figures as English ones do. A bead pays for
each such token that only one of its sides holds, up to a limit, so that tokens settle where a
boundary is and never stand against content.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from align.bitext.lexical.runs import incidence, largest_in_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_TOKEN = re.compile(r"[a-z][a-z0-9+]*|\d+(?:[.,]\d+)*")
#: The rarest tokens are enough; more would only take memory.
_MOST_TOKENS = 500
#: What unpaired tokens of one bead may cost in all, in the unit of their weights (natural
#: logarithms of how rare they are).
_MOST_UNPAIRED = 6.0


def tokens(text: str) -> frozenset[str]:
    """The numbers and Latin words of a text, widths and capitals folded.

    >>> sorted(tokens("Ｇ７サミットは6月23日に開催"))
    ['23', '6', 'g7']
    """
    return frozenset(_TOKEN.findall(unicodedata.normalize("NFKC", text).lower()))


@dataclass(frozen=True, slots=True)
class SharedTokens:
    """Which tokens that both texts hold are in which run of segments.

    ``sides`` have for each length of a run a matrix of runs and tokens, 1 where a run holds a
    token; ``weights`` say how rare each token is.
    """

    sides: tuple[Sequence[NDArray[np.float32]], Sequence[NDArray[np.float32]]]
    weights: NDArray[np.float32]

    def unpaired(self, n: int, m: int) -> NDArray[np.float64]:
        """What the unpaired tokens of each n-m bead weigh, by the beginnings of its two runs."""
        left, right = self.sides[0][n - 1], self.sides[1][m - 1]
        both = (left * self.weights) @ right.T
        total = (left @ self.weights)[:, None] + (right @ self.weights)[None, :] - 2 * both
        return np.asarray(np.minimum(total, _MOST_UNPAIRED), dtype=np.float64)

    def alone(self, side: int) -> NDArray[np.float64]:
        """What the tokens of each single segment of a side weigh."""
        total = self.sides[side][0] @ self.weights
        return np.asarray(np.minimum(total, _MOST_UNPAIRED), dtype=np.float64)


def shared_tokens(source: Sequence[str], target: Sequence[str], depth: int) -> SharedTokens:
    """The tokens that two texts share.

    Args:
        source: the English segments.
        target: the Japanese segments.
        depth: the length of the longest run.
    """
    found = [list(map(tokens, texts)) for texts in (source, target)]
    counts = [Counter(token for each in side for token in each) for side in found]
    size = len(source) + len(target)
    rare = {
        token: math.log(size / (counts[0][token] + counts[1][token]))
        for token in counts[0].keys() & counts[1].keys()
    }
    chosen = sorted(rare, key=lambda token: (-rare[token], token))[:_MOST_TOKENS]
    place = {token: index for index, token in enumerate(chosen)}
    left, right = (largest_in_runs(incidence(side, place), depth) for side in found)
    weights = np.array([max(rare[token], 0.0) for token in chosen], dtype=np.float32)
    return SharedTokens((left, right), weights)
