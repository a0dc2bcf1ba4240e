"""Sentences of a unit to which the aligner, asked of this unit alone, gives no counterpart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.fidelity.place import sentences_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.bitext.encoder import Encoder
    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit


#: A text of more sentences is too long to be one unit's; to align it anew would take too long.
_MOST_SENTENCES = 12


def unlinked_sentences(
    unit: TranslationUnit, encoder: Encoder
) -> Mapping[tuple[Lang, int, int], float]:
    """The probability that a sentence has no counterpart, by its language and characters.

    Nothing is asked where both texts have as many sentences, since most of them answer one another
    then, and of long texts.
    """
    return unit.once("unlinked sentences", lambda unit: _unlinked(unit, encoder))


def _unlinked(unit: TranslationUnit, encoder: Encoder) -> dict[tuple[Lang, int, int], float]:
    places = [sentences_of(side) for side in unit.sides]
    counts = [len(found) for found in places]
    if counts[0] == counts[1] or not min(counts) or max(counts) > _MOST_SENTENCES:
        return {}
    from align.bitext.lines import align_lines  # few texts need it

    english, japanese = (
        [side.text[start:end] for start, end in found]
        for side, found in zip(unit.sides, places, strict=True)
    )
    alone: dict[tuple[Lang, int, int], float] = {}
    for bead in align_lines(english, japanese, encoder):
        if not bead.target:
            alone |= {("en", *places[0][i]): bead.probability for i in bead.source}
        elif not bead.source:
            alone |= {("ja", *places[1][j]): bead.probability for j in bead.target}
    return alone
