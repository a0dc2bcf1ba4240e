"""Which phrases translate each other: competitive linking of places."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from align.terms.mining.association import LEAST_RATIO, candidate_pairs, log_likelihood, strength
from align.terms.mining.phrases import first_of_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.terms.mining.phrases import Phrases

#: What each word more of a pair adds to its strength: of two pairs that go together as surely, the
#: longer is linked first, so that its parts are left what they have beside it.
_PER_WORD = 0.04
#: Phrases that are linked share at least so much of their beads.
_LEAST_STRENGTH = 0.1


@dataclass(frozen=True, slots=True)
class PhraseLink:
    """An English and a Japanese phrase that translate each other in some beads.

    Attributes:
        english: the number of the phrase.
        japanese: the number of the phrase.
        beads: those whose places were linked.
        english_places: the first word of the linked place of each bead.
        japanese_places: the same, Japanese.
        ratio: log-likelihood over what was not linked before.
        strength: see :func:`~align.terms.mining.association.strength`, over the same.
    """

    english: int
    japanese: int
    beads: NDArray[np.int64]
    english_places: NDArray[np.int64]
    japanese_places: NDArray[np.int64]
    ratio: float
    strength: float


class _Free:
    """The places of one side whose words no link has taken yet."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.taken = np.zeros(len(phrases.side.kinds()), bool)
        self.spent: set[int] = set()  # phrases of which too few places are free

    def places(self, phrase: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The beads in which a phrase has a free place, and the first such place of each."""
        places = self.phrases.places_of(phrase)
        length = int(self.phrases.length[phrase])
        free = ~self.taken[places[:, None] + np.arange(length)].any(axis=1)
        places = places[free]
        beads = self.phrases.bead_of[places]
        first = first_of_each(beads)
        return beads[first].astype(np.int64), places[first]

    def take(self, phrase: int, beads: NDArray[np.int64]) -> None:
        """Take all places of a phrase in some beads."""
        places = self.phrases.places_of(phrase)
        places = places[np.isin(self.phrases.bead_of[places], beads)]
        self.taken[places[:, None] + np.arange(int(self.phrases.length[phrase]))] = True


@dataclass(frozen=True, slots=True)
class Linked:
    """The links of a corpus, and which words they took."""

    links: Sequence[PhraseLink]
    taken_english: NDArray[np.bool_]
    taken_japanese: NDArray[np.bool_]


def link_phrases(english: Phrases, japanese: Phrases, least: int = 2) -> Linked:
    """Link phrases in the order of their strength, each place once (Melamed 2000, section 4).

    Melamed links tokens of one bead at a time; here all places of a pair are linked at once. What
    a link has taken counts no longer, so two phrases that only stand beside each other's
    translations lose their ground.

    Args:
        english: phrases of one side.
        japanese: those of the other, over the same beads.
        least: beads in which a pair must be linked.
    """
    pairs = candidate_pairs(english, japanese, least)
    total = float(english.side.beads)
    sides = _Free(english), _Free(japanese)
    words = english.length[pairs.here] + japanese.length[pairs.there]
    heap = [
        (-_order(s, n), -n, e, j)
        for s, n, e, j in zip(
            strength(
                pairs.both.astype(float),
                english.beads[pairs.here].astype(float),
                japanese.beads[pairs.there].astype(float),
            ).tolist(),
            words.tolist(),
            pairs.here.tolist(),
            pairs.there.tolist(),
            strict=True,
        )
    ]
    heapq.heapify(heap)
    links: list[PhraseLink] = []
    while heap:
        before, length, one, other = heapq.heappop(heap)
        if one in sides[0].spent or other in sides[1].spent:
            continue
        first, first_places = sides[0].places(one)
        second, second_places = sides[1].places(other)
        for side, phrase, free in ((sides[0], one, first), (sides[1], other, second)):
            if len(free) < least:
                side.spent.add(phrase)
        in_both = np.isin(first, second, assume_unique=True)
        both = first[in_both]
        if len(both) < least:
            continue
        in_first, in_second = in_both, np.searchsorted(second, both)
        counts = [np.array(float(len(each))) for each in (both, first, second)]
        ratio = float(log_likelihood(counts[0], counts[1], counts[2], total))
        sure = float(strength(*counts))
        if ratio < LEAST_RATIO or sure < _LEAST_STRENGTH:
            continue
        now = -_order(sure, -length)
        if now > before + 1e-9 and heap and now > heap[0][0]:
            heapq.heappush(heap, (now, length, one, other))
            continue
        sides[0].take(one, both)
        sides[1].take(other, both)
        links.append(
            PhraseLink(
                one, other, both, first_places[in_first], second_places[in_second], ratio, sure
            )
        )
    return Linked(links, sides[0].taken, sides[1].taken)


def _order(sure: float, words: int) -> float:
    return sure * (1 + _PER_WORD * min(words, 10))
