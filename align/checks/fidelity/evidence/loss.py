"""What tells that a passage of a text was lost, and how much each part of it weighs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class LossWeights:
    """What each part of the evidence weighs, as log odds; fitted by scripts/fit-losses."""

    gain: float
    unanswered: float
    answered: float
    missing: float
    found: float
    names: float
    short: float
    bias: float
    alone: float = 0.0
    marked: float = 0.0


#: With the vectors of an encoder, and without them. The weights of names and of sentences that the
#: aligner leaves alone were set by hand: with a higher one of names, more right pairs of news are
#: accused; of 718 links of several sentences in the gold the aligner leaves a sentence of 4 alone.
WITH_ENCODER = LossWeights(22.82, 2.29, 0.12, 2.67, -1.08, 2.0, 1.57, -7.06, 4.0, 5.0)
WITHOUT_ENCODER = LossWeights(0.0, 3.18, -0.98, 2.95, -1.35, 2.0, 1.92, -7.9, 0.0, 5.0)


class LossEvidence(NamedTuple):
    """What is known of a passage.

    Attributes:
        gain: how much more alike the two texts are without the passage (cosine).
        unanswered: the root of the number of its words that the other text does not answer; words
            that say little count half.
        answered: the root of the number of those that it does.
        missing: its figures and dates that the other text has not, two at most.
        found: those that it has, two at most.
        names: its names of places that the other text has not, two at most.
        short: by how many standard deviations the other text is shorter than expected.
        alone: the probability that the aligner gives to its having no counterpart; 0 where the
            passage is no whole sentence.
        marked: 1 for an item of a list that the other text's list leaves out, and for a condition or
            a reason where the other text has none.
    """

    gain: float
    unanswered: float
    answered: float
    missing: float
    found: float
    names: float
    short: float
    alone: float = 0.0
    marked: float = 0.0

    def score(self, weights: LossWeights) -> float:
        """The log odds that the passage was lost."""
        return (
            weights.bias
            + weights.gain * self.gain
            + weights.unanswered * self.unanswered
            + weights.answered * self.answered
            + weights.missing * self.missing
            + weights.found * self.found
            + weights.names * self.names
            + weights.short * self.short
            + weights.alone * self.alone
            + weights.marked * self.marked
        )


class LostPassage(NamedTuple):
    """A passage at ``[start, end)`` of a side's text, and what is known of it."""

    start: int
    end: int
    evidence: LossEvidence
