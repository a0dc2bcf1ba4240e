"""The phrases of one language: which word sequences may be terms, where each stands.

Which sequences these are is told by :class:`PhraseRules`: of terms here, of fixed phrases in
:mod:`align.terms.mining.fixed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from align.terms.mining.sides import SideWords

#: Words of the longest phrase, small words counted.
_LONGEST = 13
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # of Knuth's multiplicative hashing, for 64 bits
_WORD, _FIRST, _LAST = 1, 2, 3


class PhraseRules(NamedTuple):
    """What makes a phrase: for each word of a side whether it may stand at a place of one.

    Attributes:
        longest: words of the longest phrase.
        begins: whether a word may begin one.
        ends: whether it may end one.
        joins: whether it may follow the word before it.
        closes: whether nothing may follow it unless it begins the phrase.
        alone: whether it may be one by itself where it may not end one.
        own: words of which each phrase has one at least.
    """

    longest: int
    begins: NDArray[np.bool_]
    ends: NDArray[np.bool_]
    joins: NDArray[np.bool_]
    closes: NDArray[np.bool_]
    alone: NDArray[np.bool_]
    own: NDArray[np.bool_]


def term_rules(side: SideWords) -> PhraseRules:
    """Terms: they hold nothing that stands between phrases, and cut through no known term."""
    kinds, known = side.kinds(), side.known()
    goes_on = np.append(known == 3, False)  # a cut before this word is inside a known term
    return PhraseRules(
        longest=_LONGEST,
        begins=((kinds == _WORD) | (kinds == _FIRST)) & ~goes_on[:-1],
        ends=((kinds == _WORD) | (kinds == _LAST)) & ~goes_on[1:],
        joins=(kinds != 0) & (side.begins() == 0),
        closes=np.zeros(len(kinds), bool),
        alone=np.zeros(len(kinds), bool),
        own=(kinds == _WORD) & (known == 0),
    )


class Phrases:
    """Phrases that stand in enough beads, numbered from 0, and their places.

    A phrase that only ever stands inside one longer phrase is left out, as C-value does (Frantzi,
    Ananiadou and Mima 2000): it says nothing of its own.

    Attributes:
        kinds: the kind of each word, see :meth:`~align.terms.mining.sides.SideWords.kinds`.
        begins: 1 where a segment begins.
        length: words of each phrase.
        beads: beads that hold each phrase.
        where: for each phrase, its slice of ``places``: ``where[n]`` to ``where[n + 1]``.
        places: the first words of all places, by phrase, in order.
        known: whether the glossary knows a phrase somewhere.
        of_bead: the phrases of each bead, each once, as (``bead_where``, ``bead_phrases``).
    """

    def __init__(self, side: SideWords, least: int, rules: PhraseRules | None = None) -> None:
        """Number the phrases of a side that at least ``least`` beads hold; terms, if not said."""
        self.side = side
        self._rules = rules or term_rules(side)
        self._numbers: dict[tuple[str, ...], int] = {}
        self.bead_of = side.bead_of_words()
        self.kinds, self.begins = side.kinds(), side.begins()
        hashes, starts, lengths = self._candidates()
        ids, counts = self._numbered(hashes, starts, lengths, least)
        ids, counts = self._without_parts(ids, counts, starts, lengths)
        kept = ids >= 0
        ids, starts, lengths = ids[kept], starts[kept], lengths[kept]
        order = np.lexsort((starts, ids))
        ids, self.places, lengths = ids[order], starts[order], lengths[order]
        size = len(counts)
        self.beads = counts
        self.where = np.searchsorted(ids, np.arange(size + 1)).astype(np.int64)
        self.length = lengths[self.where[:-1]] if size else np.zeros(0, np.int64)
        is_known = self._is_known[lengths, self.places] if size else np.zeros(0, bool)
        self.known = np.zeros(size, bool)
        self.known[ids[is_known]] = True
        pairs = np.unique(self.bead_of[self.places].astype(np.int64) * max(size, 1) + ids)
        self.bead_phrases = (pairs % max(size, 1)).astype(np.int32)
        bead = pairs // max(size, 1)
        self.bead_where = np.searchsorted(bead, np.arange(side.beads + 1)).astype(np.int64)

    def __len__(self) -> int:
        return len(self.beads)

    def text(self, phrase: int) -> str:
        """A phrase as it stands at its first place."""
        return self.side.text(int(self.places[self.where[phrase]]), int(self.length[phrase]))

    def places_of(self, phrase: int) -> NDArray[np.int64]:
        """The first words of all places of a phrase."""
        return self.places[self.where[phrase] : self.where[phrase + 1]]

    def beads_of(self, phrase: int) -> NDArray[np.int64]:
        """The beads that hold a phrase, in order."""
        beads = self.bead_of[self.places_of(phrase)]
        return beads[first_of_each(beads)].astype(np.int64)

    def find(self, words: Sequence[str]) -> int:
        """The number of a phrase by its words, in any of their forms; -1 where there is none."""
        key = tuple(map(self.side.key_of, words))
        if not self._numbers:
            for phrase in range(len(self)):
                start, length = int(self.places[self.where[phrase]]), int(self.length[phrase])
                found = self.side.words(start, length)
                self._numbers[tuple(map(self.side.key_of, found))] = phrase
        return self._numbers.get(key, -1)

    def in_beads(self, beads: NDArray[np.int64]) -> NDArray[np.int32]:
        """The phrases of some beads, each once a bead."""
        return gather(self.bead_phrases, self.bead_where, beads)

    # How the phrases are found

    def _candidates(self) -> tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.int64]]:
        """The hash, the first word and the length of every phrase at every place."""
        side, rules, longest = self.side, self._rules, self._rules.longest
        keys, known = side.keys().astype(np.uint64), side.known()
        count = len(keys)
        own = np.concatenate(([0], np.cumsum(rules.own)))
        self._is_known = np.zeros((longest + 1, count), bool)
        hashes: list[NDArray[np.uint64]] = []
        starts: list[NDArray[np.int64]] = []
        lengths: list[NDArray[np.int64]] = []
        at = np.flatnonzero(rules.begins | rules.alone).astype(np.int64)
        rolling = keys[at] + np.uint64(1)
        for length in range(1, longest + 1):
            if length > 1:
                inside = at + length - 1 < count
                inside &= rules.begins[at] if length == 2 else ~rules.closes[at + length - 2]
                at, rolling = at[inside], rolling[inside]
                on = rules.joins[at + length - 1]
                at, rolling = at[on], rolling[on]
                rolling = (rolling ^ (rolling >> np.uint64(29))) * _FACTOR
                rolling += keys[at + length - 1] + np.uint64(1)
            ends = rules.ends[at + length - 1]
            if length == 1:
                ends = ends | rules.alone[at]
            single = known[at] == 1
            exact = ends & single & (own[at + length] == own[at])
            self._is_known[length, at[exact]] = True
            chosen = ends & (exact | (own[at + length] > own[at]))
            mixed = (rolling[chosen] ^ np.uint64(length)) * _FACTOR
            hashes.append(mixed ^ (mixed >> np.uint64(32)))
            starts.append(at[chosen])
            lengths.append(np.full(int(chosen.sum()), length, np.int64))
        return np.concatenate(hashes), np.concatenate(starts), np.concatenate(lengths)

    def _numbered(
        self,
        hashes: NDArray[np.uint64],
        starts: NDArray[np.int64],
        lengths: NDArray[np.int64],
        least: int,
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The number of each place's phrase (-1 for a rare one), and the beads of each phrase."""
        del lengths
        _, ids = np.unique(hashes, return_inverse=True)
        ids = ids.astype(np.int64).ravel()
        size = int(ids.max()) + 1 if len(ids) else 0
        beads = self.bead_of[starts].astype(np.int64)
        pairs = np.unique(ids * self.side.beads + beads)
        counts = np.bincount(pairs // max(self.side.beads, 1), minlength=size)
        return _renumbered(ids, counts, counts >= least)

    def _without_parts(
        self,
        ids: NDArray[np.int64],
        counts: NDArray[np.int64],
        starts: NDArray[np.int64],
        lengths: NDArray[np.int64],
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Leave out each phrase that stands in no more beads than one longer phrase around it."""
        longest, size = self._rules.longest, len(self.side.kinds())
        around = np.zeros(len(counts), np.int64)  # the beads of the commonest longer phrase
        at = np.full((longest + 1, size), -1, np.int32)
        kept = ids >= 0
        at[lengths[kept], starts[kept]] = ids[kept]
        for length in range(2, longest + 1):
            outer = np.flatnonzero(at[length] >= 0)
            count = counts[at[length, outer]]
            for part in range(1, length):
                for offset in range(length - part + 1):
                    inner = at[part, outer + offset]
                    found = inner >= 0
                    np.maximum.at(around, inner[found], count[found])
        return _renumbered(ids, counts, counts > around)


def _renumbered(
    ids: NDArray[np.int64], counts: NDArray[np.int64], kept: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Numbers without gaps for the phrases that are kept, -1 for the others."""
    numbers = np.where(kept, np.cumsum(kept) - 1, -1).astype(np.int64)
    return np.append(numbers, -1)[ids], counts[kept]  # -1 is the last


def first_of_each(ordered: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which numbers of a list in order differ from the one before."""
    first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first


def gather(
    values: NDArray[np.int32], where: NDArray[np.int64], rows: NDArray[np.int64]
) -> NDArray[np.int32]:
    """The values of some rows, one after the other; row n is ``where[n]`` to ``where[n + 1]``."""
    sizes = where[rows + 1] - where[rows]
    total = int(sizes.sum())
    if not total:
        return values[:0]
    ends = np.cumsum(sizes)
    index = np.arange(total) - np.repeat(ends - sizes, sizes) + np.repeat(where[rows], sizes)
    found: NDArray[np.int32] = values[index]
    return found
