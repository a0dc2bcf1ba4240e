"""Aligns two lists of segments without documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from align.bitext.blocks import align_blocks
from align.bitext.cost import above_chance, evidence, lattice, weights_for
from align.bitext.settled import best_beads_around, settled_pairs
from align.model.alignment import SegmentBead
from align.model.document import SEGMENT_SEPARATOR
from align.model.order import side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.bitext.cost import Weights
    from align.bitext.encoder import Encoder, Vectors
    from align.bitext.lexical.shared_words import WordPairs
    from align.bitext.search import Lattice, Path

_SEPARATORS = SEGMENT_SEPARATOR["en"], SEGMENT_SEPARATOR["ja"]


def align_lines(
    source: Sequence[str],
    target: Sequence[str],
    encoder: Encoder | None,
    lexicon: WordPairs | None = None,
    weights: Weights | None = None,
) -> list[SegmentBead]:
    """Align two lists of segments.

    Args:
        source: the English segments. An empty one gets no counterpart.
        target: the Japanese segments. An empty one gets no counterpart.
        encoder: gives the embeddings of the segments; None to do without.
        lexicon: knows words that translate each other; None for what the encoder knows.
        weights: None for those in force.

    Returns:
        One bead for each step: source indices, target indices (both from 0), probability.
    """
    left = [i for i, text in enumerate(source) if text.strip()]
    right = [j for j, text in enumerate(target) if text.strip()]
    texts = [source[i].strip() for i in left], [target[j].strip() for j in right]
    search = _Search(texts, encoder, lexicon, weights or weights_for(encoder))
    beads = [
        SegmentBead(tuple(left[s.i0 : s.i1]), tuple(right[s.j0 : s.j1]), s.probability)
        for s in align_blocks(len(left), len(right), search).steps
    ]
    beads += [SegmentBead((i,), (), 1.0) for i in sorted(set(range(len(source))) - set(left))]
    beads += [SegmentBead((), (j,), 1.0) for j in sorted(set(range(len(target))) - set(right))]
    return side_by_side(beads, lambda b: (min(b.source, default=None), min(b.target, default=None)))


class _Search:
    """Finds the best beads of some lines of each text."""

    def __init__(
        self,
        texts: tuple[Sequence[str], Sequence[str]],
        encoder: Encoder | None,
        lexicon: WordPairs | None,
        weights: Weights,
    ) -> None:
        self._texts = texts
        self._encoder = encoder
        self._lexicon = lexicon
        self._weights = weights
        self._vectors = [LineVectors(each, encoder) for each in texts] if encoder else None

    def __call__(self, rows: slice, columns: slice) -> Path:
        """The best beads, by their places in the slices."""
        texts = self._texts[0][rows], self._texts[1][columns]
        vectors, pairs = None, []
        if self._vectors:
            vectors = self._vectors[0].of(rows), self._vectors[1].of(columns)
            pairs = settled_pairs(above_chance(*vectors))

        def weigh(left: list[int], right: list[int]) -> Lattice:
            chosen = [texts[0][i] for i in left], [texts[1][j] for j in right]
            known = evidence(*chosen, self._encoder, _SEPARATORS, vectors, self._lexicon)
            return lattice(known, self._weights)

        return best_beads_around(pairs, (len(texts[0]), len(texts[1])), weigh)


class LineVectors:
    """The vectors of the lines that are looked at; those of lines before are forgotten."""

    def __init__(self, texts: Sequence[str], encoder: Encoder) -> None:
        self._texts = texts
        self._encoder = encoder
        self._start = 0
        self._known = encoder.encode([])

    def of(self, wanted: slice) -> Vectors:
        """The vectors of some lines; none before those of the last call."""
        kept = self._known[wanted.start - self._start :]
        new = self._encoder.encode(self._texts[wanted.start + len(kept) : wanted.stop])
        self._start = wanted.start
        self._known = np.concatenate([kept, new]) if len(kept) else new
        return self._known[: wanted.stop - wanted.start]


def as_ladder(beads: Iterable[SegmentBead]) -> list[str]:
    """The beads in the format of vecalign, with the probability instead of its cost.

    >>> as_ladder([SegmentBead((0, 1), (0,), 0.934), SegmentBead((2,), (), 1.0)])
    ['[0, 1]:[0]:0.93', '[2]:[]:1.00']
    """
    return [f"{list(source)}:{list(target)}:{score:.2f}" for source, target, score in beads]
