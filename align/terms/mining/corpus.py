"""What is counted over all beads of a corpus, for what is found in it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from align.terms.mining.fixed import FixedPhrases
from align.terms.mining.linking import link_phrases
from align.terms.mining.phrases import Phrases
from align.terms.mining.sides import SideWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.record import CutBead
    from align.terms.mining.linking import Linked

#: Phrases in fewer beads tell nothing: they go together with everything beside them.
_LEAST = 2


class MinedCorpus:
    """The phrases of both languages, and their links.

    Attributes:
        english: the English phrases.
        japanese: the Japanese phrases.
        linked: which translate each other.
    """

    def __init__(self, beads: Iterable[CutBead]) -> None:
        """Count; of the beads only the words are kept, as numbers."""
        sides = SideWords("en"), SideWords("ja")
        for bead in beads:
            sides[0].add(bead.source)
            sides[1].add(bead.target)
        self.english, self.japanese = (Phrases(side, _LEAST) for side in sides)
        self.linked: Linked = link_phrases(self.english, self.japanese)

    @functools.cached_property
    def fixed(self) -> FixedPhrases:
        """The fixed phrases, which stand where no term does; counted when first asked for."""
        return FixedPhrases((self.english, self.japanese), self.linked, _LEAST)

    @property
    def beads(self) -> int:
        """How many beads were counted."""
        return self.english.side.beads
