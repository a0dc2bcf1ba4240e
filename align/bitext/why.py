"""Why the aligner takes a bead: its evidence, and how much each part weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.bitext.cost import Weights, features, lattice
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from align.bitext.encoder import Encoder
    from align.model.alignment import Bead
    from align.model.anchor import Anchor
    from align.model.document import Document


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence for a bead; weights are natural logarithms, as in :mod:`align.bitext.cost`.

    Attributes:
        cosine: of the joined texts, -1..1.
        chance: the mean similarity of both to the other text.
        similarity: what both weigh.
        lengths: of the two joined texts, in characters.
        length: what they weigh.
        tokens: what numbers and Latin words weigh that stand on one side only.
        prior: what its size weighs.
        alone: what its segments would weigh if all were left alone.
    """

    cosine: float
    chance: float
    similarity: float
    lengths: tuple[int, int]
    length: float
    tokens: float
    prior: float
    alone: float

    @property
    def total(self) -> float:
        """The weight of the bead."""
        return self.similarity + self.length + self.tokens + self.prior


def evidence(source: Document, target: Document, bead: Bead, encoder: Encoder) -> Evidence | None:
    """The evidence for a bead of two documents.

    Args:
        source: the English document.
        target: the Japanese document.
        bead: of sentences, with two sides.
        encoder: gives the vectors.

    Returns:
        None for a bead of a size that the aligner does not try.
    """
    sides = (source, bead.source), (target, bead.target)
    texts = [_texts(document, anchors) for document, anchors in sides]
    bodies = [
        encoder.encode([s.text for s in document.segments() if not s.anchor.named])
        for document, _ in sides
    ]
    separators = SEGMENT_SEPARATOR["en"], SEGMENT_SEPARATOR["ja"]
    found = features(texts[0], texts[1], encoder, separators, (bodies[0], bodies[1]))
    size, weights = (len(bead.source), len(bead.target)), Weights()
    if size not in found.similarity:
        return None
    joined = [joint.join(each) for joint, each in zip(separators, texts, strict=True)]
    vectors = [encoder.encode([text])[0] for text in joined]
    cosine = float(vectors[0] @ vectors[1])
    length = float(weights.length * found.length[size][size])
    tokens = float(weights.tokens * found.tokens[size][size])
    weighed = lattice(found, weights)
    total, prior = float(weighed.beads[size][size]), weights.prior(size)
    return Evidence(
        cosine,
        cosine - float(found.similarity[size][size]),
        total - length - tokens - prior,
        (len(joined[0]), len(joined[1])),
        length,
        tokens,
        prior,
        float(weighed.source_skip.sum() + weighed.target_skip.sum()),
    )


def _texts(document: Document, anchors: tuple[Anchor, ...]) -> list[str]:
    known = {segment.anchor: segment.text for segment in document.segments()}
    return [known[anchor] for anchor in anchors]
