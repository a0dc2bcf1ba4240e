"""A paragraph that the other text has not is left alone, not joined to its neighbour."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from align.bitext.levels import align_documents
from align.bitext.paragraphs import tied_units
from align.model.alignment import Bead
from align.model.anchor import Anchor
from tests.conftest import sample

if TYPE_CHECKING:
    from align.bitext.encoder import Encoder
    from align.model.alignment import Alignment
    from align.model.document import Document

READOUT = "2016-09-13-japan-italy-telephone-talk"


def bead(source: str, target: str, probability: float) -> Bead:
    sides = [tuple(map(Anchor.parse, side.split())) for side in (source, target)]
    return Bead(sides[0], sides[1], probability)


def test_units_are_tied_by_their_sentences() -> None:
    found = tied_units(
        [
            bead("p1.s1", "p1.s1", 0.9),
            bead("p1.s2", "", 0.8),
            bead("p2.s1", "", 0.7),
            bead("p3.s1", "p2.s1", 0.9),
            bead("p3.s2 p4.s1", "p2.s2", 0.6),
            bead("", "p3.s1", 1.0),
        ]
    )
    said = [(sorted(map(str, left)), sorted(map(str, right)), p) for left, right, p in found]
    assert said == [
        (["p1"], ["p1"], 0.8), (["p2"], [], 0.7), (["p3", "p4"], ["p2"], 0.6), ([], ["p3"], 1.0),
    ]  # fmt: skip


def joined_to_others(found: Alignment) -> list[str]:
    """Units in a bead of several of which no sentence is tied to anything."""
    tied = {
        (lang, anchor.unit)
        for each in found.sentences
        if each.source and each.target
        for lang, anchor in each.anchors
    }
    return [
        f"{lang} {anchor}"
        for each in found.paragraphs
        if each.source and each.target and len(each.anchors) > 2
        for lang, anchor in each.anchors
        if (lang, anchor) not in tied
    ]


def without(text: Document, number: int) -> Document:
    content = list(text.content)
    del content[number]
    return replace(text, content=tuple(content))


@pytest.mark.golden
@pytest.mark.parametrize("readout", [READOUT, "2024-02-21-japan-france-foreign-ministers-meeting"])
def test_what_is_left_out_is_alone(readout: str, encoder: Encoder) -> None:
    english, japanese = sample(readout, "en"), sample(readout, "ja")
    for number in range(len(japanese.content)):
        found = align_documents(english, without(japanese, number), encoder)
        assert joined_to_others(found) == []
    for number in range(len(english.content)):
        found = align_documents(without(english, number), japanese, encoder)
        assert joined_to_others(found) == []
