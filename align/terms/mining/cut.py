"""Cuts the segments of a bead into words, and marks the terms that the glossary knows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from align.model.record import CUT, CutBead, CutSegment
from align.terms.mining.english import cut_english
from align.terms.mining.japanese import cut_japanese
from align.terms.mining.kinds import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.annotation import Annotation
    from align.model.bitext import Bitext
    from align.model.unit import Side

#: Beads less probable than this are not counted; as for the lexicon (align lexicon).
SURE = 0.9


def cut_beads(pair: Bitext) -> Iterator[CutBead]:
    """The sentence beads of an annotated pair that are sure enough, cut into words."""
    for unit in pair.units():
        if unit.two_sided and unit.probability >= SURE and unit.status != "disputed":
            yield CutBead(_cut_side(unit.source), _cut_side(unit.target))


def _cut_side(side: Side) -> tuple[CutSegment, ...]:
    return tuple(
        cut_segment(str(segment.anchor), segment.text, side.lang, annotation)
        for segment, annotation in side.annotated()
    )


def cut_segment(anchor: str, text: str, lang: Lang, annotation: Annotation) -> CutSegment:
    """One segment, cut into words.

    A known term that begins or ends inside a word is marked from the word's beginning to its end.
    """
    text = text.replace(CUT, " ")
    words, kinds = (
        (cut_english if lang == "en" else cut_japanese)(text) if text else ([""], BETWEEN)
    )
    ends = list(accumulate(map(len, words)))
    known: list[tuple[int, int]] = []
    for term in annotation.occurrences():
        start, end = bisect_right(ends, term.start), bisect_left(ends, term.end) + 1
        if not known or start >= known[-1][1]:
            known.append((start, min(end, len(words))))
    return CutSegment(anchor, CUT.join(words), kinds, tuple(known))
