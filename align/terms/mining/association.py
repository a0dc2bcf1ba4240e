"""How surely two phrases go together: counts over beads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from align.terms.mining.phrases import Phrases

#: Pairs below this are chance: of 10.8, one in a thousand pairs that have nothing to do with each
#: other is above (chi-square of one degree of freedom, which the ratio follows).
LEAST_RATIO = 10.8
#: Of each phrase so many candidates are kept.
_CANDIDATES = 12


def log_likelihood(
    both: NDArray[np.float64], first: NDArray[np.float64], second: NDArray[np.float64], total: float
) -> NDArray[np.float64]:
    """The log-likelihood ratio of two phrases (Dunning 1993, section 4).

    Args:
        both: beads with both.
        first: beads with the first.
        second: beads with the second.
        total: all beads.

    Returns:
        0 where they stand together no more often than by chance.

    >>> ratio = log_likelihood(np.array([5.0, 1.0]), np.array([5.0]), np.array([5.0, 20.0]), 100.0)
    >>> [round(float(each), 1) for each in ratio]
    [39.7, 0.0]
    """
    cells = (both, first - both, second - both, total - first - second + both)
    expected = (
        first * second / total,
        first * (total - second) / total,
        (total - first) * second / total,
        (total - first) * (total - second) / total,
    )
    found = np.zeros(np.broadcast(both, first, second).shape)
    for observed, wanted in zip(cells, expected, strict=True):
        positive = (observed > 0) & (wanted > 0)
        quotient = np.divide(observed, wanted, out=np.ones_like(found), where=positive)
        found += 2 * observed * np.log(quotient)
    return np.where(both > expected[0], np.maximum(found, 0.0), 0.0)


def strength(
    both: NDArray[np.float64], first: NDArray[np.float64], second: NDArray[np.float64]
) -> NDArray[np.float64]:
    """How nearly two phrases stand in the same beads, 0..1: Dice, held down where counts are low.

    One bead is added to each phrase that the other does not share.
    """
    return 2 * both / (first + second + 2)


class PhrasePairs(NamedTuple):
    """Candidates: a phrase of one side and one of the other, the beads with both, the ratio."""

    here: NDArray[np.int64]
    there: NDArray[np.int64]
    both: NDArray[np.int64]
    ratio: NDArray[np.float64]


def candidate_pairs(english: Phrases, japanese: Phrases, least: int) -> PhrasePairs:
    """The likeliest renderings of each phrase, from both sides.

    Args:
        english: phrases of one side.
        japanese: those of the other, over the same beads.
        least: beads that must hold both.
    """
    forth = _best(english, japanese, least)
    back = _best(japanese, english, least)
    size = max(len(japanese), 1)
    keys = np.concatenate((forth.here * size + forth.there, back.there * size + back.here))
    keys, index = np.unique(keys, return_index=True)
    both = np.concatenate((forth.both, back.both))[index]
    ratio = np.concatenate((forth.ratio, back.ratio))[index]
    return PhrasePairs(keys // size, keys % size, both, ratio)


def _best(here: Phrases, there: Phrases, least: int) -> PhrasePairs:
    """For each phrase of one side its best candidates on the other."""
    total, counts = float(here.side.beads), there.beads
    found: list[tuple[int, NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]] = []
    for phrase in np.flatnonzero(~here.known).tolist():
        beads = here.beads_of(phrase)
        if len(beads) * 3 > total > 100:
            continue  # it stands everywhere
        met = there.in_beads(beads)
        if len(met) < 4096:
            others, both = (a.astype(np.int64) for a in np.unique(met, return_counts=True))
        else:
            at = np.bincount(met, minlength=len(there)).astype(np.int64)
            others = np.flatnonzero(at).astype(np.int64)
            both = at[others]
        enough = (both >= least) & ~there.known[others]
        others, both = others[enough], both[enough]
        if not len(others):
            continue
        first = np.array(float(len(beads)))
        ratio = log_likelihood(both.astype(float), first, counts[others].astype(float), total)
        # Of equals the longer phrase comes first.
        order = np.lexsort((-there.length[others], -ratio))[:_CANDIDATES]
        order = order[ratio[order] >= LEAST_RATIO]
        if len(order):
            found.append((phrase, others[order], both[order], ratio[order]))
    if not found:
        none = np.zeros(0, np.int64)
        return PhrasePairs(none, none, none, np.zeros(0))
    sizes = [len(each[1]) for each in found]
    return PhrasePairs(
        np.repeat(np.array([each[0] for each in found], np.int64), sizes),
        np.concatenate([each[1] for each in found]),
        np.concatenate([each[2] for each in found]),
        np.concatenate([each[3] for each in found]),
    )
