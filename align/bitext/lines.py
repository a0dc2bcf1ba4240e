"""Aligns two lists of segments without documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.bitext.bare.search import SEPARATORS, BareSearch
from align.bitext.blocks import align_blocks
from align.bitext.cost import evidence, lattice, weights_for
from align.bitext.crossing import best_beads
from align.model.alignment import SegmentBead
from align.model.order import side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.bitext.cost import Weights
    from align.bitext.encoder import Encoder
    from align.bitext.lexical.shared_words import WordPairs
    from align.bitext.search import Path, Step


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
    left = tuple(i for i, text in enumerate(source) if text.strip())
    right = tuple(j for j, text in enumerate(target) if text.strip())
    texts = [source[i].strip() for i in left], [target[j].strip() for j in right]
    weights = weights or weights_for(encoder)
    if encoder is None:
        steps = _without_vectors(texts, lexicon, weights)
    else:
        steps = BareSearch(texts, encoder, lexicon, weights).steps()
    beads = [
        SegmentBead(left[i0:i1], right[j0:j1], probability)
        for i0, i1, j0, j1, probability, _ in steps
    ]
    beads += [SegmentBead((i,), (), 1.0) for i in sorted(set(range(len(source))) - set(left))]
    beads += [SegmentBead((), (j,), 1.0) for j in sorted(set(range(len(target))) - set(right))]
    return side_by_side(beads, _places)


def _places(bead: SegmentBead) -> tuple[int | None, int | None]:
    """Where a bead begins on both sides."""
    return (bead.source or (None,))[0], (bead.target or (None,))[0]


def _without_vectors(
    texts: tuple[Sequence[str], Sequence[str]], lexicon: WordPairs | None, weights: Weights
) -> Iterable[Step]:
    """The best beads where there is no encoder."""

    def search(rows: slice, columns: slice) -> Path:
        known = evidence(texts[0][rows], texts[1][columns], None, SEPARATORS, lexicon=lexicon)
        return best_beads(lattice(known, weights))

    return align_blocks(len(texts[0]), len(texts[1]), search).steps


def as_ladder(beads: Iterable[SegmentBead]) -> list[str]:
    """The beads in the format of vecalign, with the probability instead of its cost.

    >>> as_ladder([SegmentBead((0, 1), (0,), 0.934), SegmentBead((2,), (), 1.0)])
    ['[0, 1]:[0]:0.93', '[2]:[]:1.00']
    """
    return [f"{list(source)}:{list(target)}:{score:.2f}" for source, target, score in beads]
