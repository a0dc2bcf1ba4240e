"""Translation units: the one way from an alignment to texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.bitext.levels import align_documents
from align.model.alignment import STATUSES, Alignment, Bead
from align.model.anchor import Anchor
from align.model.annotation import Annotation
from align.model.bitext import Bitext
from align.model.term import Concept, Occurrence, Term, TermReading
from tests.conftest import bitext, document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.bitext.encoder import Encoder
    from align.model.alignment import Status
    from align.model.document import Document

STALE: tuple[Status] = ("stale",)
ENGLISH = "Talks\n\n1. They met in Orta. They shook hands.\n\n2. They left.\n"
JAPANESE = "会談\n\n1　両者はオルタで会談した。握手した。\n\n2　両者は出発した。\n"


def anchors(*written: str) -> tuple[Anchor, ...]:
    return tuple(map(Anchor.parse, written))


@pytest.fixture
def pair() -> Bitext:
    beads = (
        Bead(anchors("title.h1"), anchors("title.h1"), 1.0),
        Bead(anchors("p1.s1", "p1.s2"), anchors("p1.s1", "p1.s2"), 0.5),
        Bead(anchors("p2.s1"), anchors("p2.s1"), 0.5, "disputed", "kt"),
        Bead(anchors("p2.s1"), (), 0.5),
        Bead(anchors("p9.s1"), anchors("p2.s1"), 1.0, "stale", "kt"),
    )
    paragraphs = (Bead(anchors("p1"), anchors("p1", "p2"), 0.9),)
    alignment = Alignment("2001-02-03-test", paragraphs, beads)
    return Bitext(document(ENGLISH), document(JAPANESE, "ja"), alignment)


def test_units_hold_both_texts_joined_as_their_language_is(pair: Bitext) -> None:
    unit = list(pair.units())[1]
    assert unit.source.text == "They met in Orta. They shook hands."
    assert unit.target.text == "両者はオルタで会談した。握手した。"
    assert unit.id == "2001-02-03-test#p1.s1-p1.s1"
    assert [side.lang for side in unit.sides] == ["en", "ja"]
    assert [(here.lang, there.lang) for here, there in unit.directions] == [
        ("en", "ja"),
        ("ja", "en"),
    ]


def test_only_links_in_force_are_units_unless_others_are_asked_for(pair: Bitext) -> None:
    assert [unit.bead.type for unit in pair.units()] == ["1-1", "2-2", "1-0"]
    assert [unit.status for unit in pair.units(statuses=STATUSES)] == ["auto", "auto", "disputed", "auto", "stale"]  # fmt: skip
    (stale,) = pair.units(statuses=STALE)
    assert (stale.source.anchors, stale.source.segments) == (anchors("p9.s1"), ())


def test_units_of_paragraphs_hold_all_segments_of_their_units(pair: Bitext) -> None:
    (unit,) = pair.units("paragraph")
    assert [str(s.anchor) for s in unit.target.segments] == ["p1.s1", "p1.s2", "p2.s1"]
    assert unit.two_sided


class Handshakes:
    """Marks the word for hand, and counts how often a text was read."""

    def __init__(self) -> None:
        self.read = 0

    def annotate(self, document: Document) -> Mapping[Anchor, Annotation]:
        self.read += 1
        concept = Concept("hand", "generic", (Term("en", "hands", "preferred"),))
        found = {}
        for segment in document.segments():
            if (start := segment.text.find("hands")) >= 0:
                whole = Occurrence(start, start + 5, (TermReading(concept, concept.terms[0]),))
                part = Occurrence(start + 1, start + 4, (TermReading(concept, concept.terms[0]),))
                found[segment.anchor] = Annotation((whole, part))
        return found


def test_each_text_is_annotated_once_for_all_units(pair: Bitext) -> None:
    annotator = Handshakes()
    annotated = pair.annotated(annotator)
    found = [
        (unit.level, str(segment.anchor), [o.start for o in annotation.occurrences()])
        for level in ("paragraph", "sentence")
        for unit in annotated.units(level)
        for segment, annotation in unit.source.annotated()
        if annotation.mentions
    ]
    assert found == [("paragraph", "p1.s2", [11]), ("sentence", "p1.s2", [11])]
    assert annotator.read == 2
    assert not any(a.mentions for unit in pair.units() for _, a in unit.source.annotated())


def test_every_segment_is_in_one_unit(encoder: Encoder) -> None:
    found = bitext(ENGLISH, JAPANESE, encoder)
    for index, text in enumerate((found.source, found.target)):
        held = [s for unit in found.units() for s in unit.sides[index].segments]
        assert sorted(map(str, held)) == sorted(map(str, text.segments()))
    assert align_documents(found.source, found.target, encoder) == found.alignment
