"""Why the aligner takes a bead: its evidence, and how much each part weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.bitext.cost import SIZES, evidence, weights_for
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.bitext.encoder import Encoder
    from align.bitext.lexical.shared_words import WordPairs
    from align.model.alignment import Bead
    from align.model.anchor import Anchor
    from align.model.document import Document, Segment


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a bead is taken; weights are natural logarithms, as in :mod:`align.bitext.cost`.

    Attributes:
        cosine: of the joined texts, -1..1; None without an encoder.
        chance: the mean similarity of both to the other text; None without an encoder.
        similarity: what both weigh.
        lengths: of the two joined texts, in characters.
        length: what they weigh.
        tokens: what numbers and Latin words weigh that stand on one side only.
        found: how many words of both sides find their counterpart in the bead.
        missing: how many have it elsewhere in the text only.
        words: what both weigh.
        prior: what its size weighs.
        alone: what its segments would weigh if all were left alone.
    """

    cosine: float | None
    chance: float | None
    similarity: float
    lengths: tuple[int, int]
    length: float
    tokens: float
    found: float
    missing: float
    words: float
    prior: float
    alone: float

    @property
    def total(self) -> float:
        """The weight of the bead."""
        return self.similarity + self.length + self.tokens + self.words + self.prior


def reasons(
    source: Document,
    target: Document,
    bead: Bead,
    encoder: Encoder | None,
    lexicon: WordPairs | None = None,
) -> Reasons | None:
    """Why a bead of two documents is taken, looked at among all segments of the two.

    Args:
        source: the English document.
        target: the Japanese document.
        bead: of sentences, with two sides.
        encoder: gives the vectors; None to do without.
        lexicon: knows words that translate each other.

    Returns:
        None for a bead of a size that the aligner does not try, or of segments that do not
        follow each other.
    """
    size = len(bead.source), len(bead.target)
    sides = _around(source, bead.source), _around(target, bead.target)
    i, j = _place(sides[0], bead.source), _place(sides[1], bead.target)
    if size not in SIZES or i is None or j is None:
        return None
    texts = [[segment.text for segment in side] for side in sides]
    separators = SEGMENT_SEPARATOR["en"], SEGMENT_SEPARATOR["ja"]
    known = evidence(texts[0], texts[1], encoder, separators, lexicon=lexicon)
    weights, values = (
        weights_for(encoder),
        {name: float(matrix[i, j]) for name, matrix in known.features(*size)._asdict().items()},
    )
    runs = (i, size[0]), (j, size[1])
    joined = [
        joint.join(side[place : place + count])
        for joint, side, (place, count) in zip(separators, texts, runs, strict=True)
    ]
    cosine = chance = None
    if encoder is not None:
        vectors = [encoder.encode([text])[0] for text in joined]
        cosine = float(vectors[0] @ vectors[1])
        chance = cosine - float(known.above_chance(*size)[i, j])
    skips = [
        count * weights.skip
        + weights.tokens * float(known.tokens.alone(side)[place:][:count].sum())
        for side, (place, count) in enumerate(runs)
    ]
    return Reasons(
        cosine=cosine,
        chance=chance,
        similarity=weights.similarity * values["similarity"],
        lengths=(len(joined[0]), len(joined[1])),
        length=weights.length * values["length"],
        tokens=weights.tokens * values["tokens"],
        found=values["found"] ** 2,
        missing=values["missing"] ** 2,
        words=weights.found * values["found"] + weights.missing * values["missing"],
        prior=weights.prior(size),
        alone=sum(skips),
    )


def _around(document: Document, anchors: Sequence[Anchor]) -> list[Segment]:
    """The segments that a bead's are looked at among: those of the title, or those of the text."""
    named = anchors[0].named
    return [segment for segment in document.segments() if segment.anchor.named == named]


def _place(side: Sequence[Segment], anchors: Sequence[Anchor]) -> int | None:
    """Where the anchors stand in a side; None if they do not follow each other."""
    known = [segment.anchor for segment in side]
    place = known.index(anchors[0])
    return place if known[place : place + len(anchors)] == list(anchors) else None
