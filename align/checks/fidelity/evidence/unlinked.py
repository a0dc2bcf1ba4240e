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


def may_be_unlinked(unit: TranslationUnit) -> bool:
    """Whether the aligner is asked at all.

    It is not where both texts have as many sentences, since most of them answer one another then,
    nor of long texts.
    """
    counts = [len(sentences_of(side)) for side in unit.sides]
    return counts[0] != counts[1] and min(counts) > 0 and max(counts) <= _MOST_SENTENCES


def unlinked_sentences(
    unit: TranslationUnit, encoder: Encoder
) -> Mapping[tuple[Lang, int, int], float]:
    """The probability that a sentence has no counterpart, by its language and characters.

    Nothing where :func:`may_be_unlinked` says that the aligner is not asked.
    """
    return unit.once("unlinked sentences", lambda unit: _unlinked(unit, encoder))


def _unlinked(unit: TranslationUnit, encoder: Encoder) -> dict[tuple[Lang, int, int], float]:
    if not may_be_unlinked(unit):
        return {}
    from align.bitext.lines import align_lines  # few texts need it

    places = [sentences_of(side) for side in unit.sides]
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
