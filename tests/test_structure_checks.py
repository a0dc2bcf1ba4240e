"""The checks of one text alone, found at ingest with the source's line."""

from __future__ import annotations

import pytest

from align.checks.structure import STRUCTURE
from align.checks.weekday import contradictions
from tests.conftest import CORPUS, document, sample

FOUND: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "sound": ("T\n\nLead.\n\n1. H\n\n(1) A.\n\n(2) B.\n\n2. H\n\n(1) A.\n", []),
    "a gap": ("T\n\nLead.\n\n1. A.\n\n3. C.\n", [("A010", "p3")]),
    "a gap before the first": ("T\n\nLead.\n\n(2) A.\n\n(3) C.\n", [("A010", "p0.2")]),
    "numbers that run on through the sections": (
        "T\n\nI. One\n\n1. A.\n\n2. B.\n\nII. Two\n\n3. C.\n\n4. D.\n",
        [],
    ),
    "numbers that run on with a gap": (
        "T\n\nI. One\n\n1. A.\n\n2. B.\n\nII. Two\n\n4. D.\n\n5. E.\n",
        [("A010", "p2.4")],
    ),
    "a repeat": ("T\n\nLead.\n\n1. A.\n\n1. B.\n\n2. C.\n", [("A011", "p1a")]),
    "a style at two depths": (
        "T\n\nLead.\n\n1. H\n\n(1) X\n\n(a) A.\n\n(b) B.\n\n2. H\n\n(a) A.\n",
        [("A012", "p2.1")],
    ),
    "a figure that is no label": (
        "T\n\nLead.\n\n1. A.\n\n2 days later they met.\n",
        [("A013", "p2")],
    ),
    "a list that starts again under nothing": (
        "T\n\nLead.\n\n(1) A.\n\n(2) B.\n\n(1) C.\n\n(2) D.\n",
        [("A015", "p1")],
    ),
    "a list that starts again under a sentence": (
        "T\n\nLead.\n\n(1) A.\n\n(2) B.\n\nThey also said:\n\n(1) C.\n\n(2) D.\n",
        [],
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_odd_about_a_numbering_is_found(name: str) -> None:
    text, expected = FOUND[name]
    found = [
        (ident, str(unit.anchor))
        for ident, oddities in STRUCTURE.items()
        for unit, _ in oddities(document(text))
    ]
    assert found == expected


def test_a_run_that_starts_again_stands_under_a_unit_of_its_own() -> None:
    found = document("T\n\nLead.\n\n(1) A.\n\n(2) B.\n\n(1) C.\n\n(2) D.\n")
    assert [str(s.anchor) for s in found.segments()] == [
        "title.h1", "p0.s1", "p0.1.s1", "p0.2.s1", "p1.1.s1", "p1.2.s1",
    ]  # fmt: skip


def test_the_wrong_weekday_of_the_sample_corpus_is_found() -> None:
    found = [
        (readout[:10], lang, span.text, wording.en)
        for readout in CORPUS
        for lang in ("en", "ja")
        for _, wording, span in contradictions(sample(readout, lang))
    ]
    assert found == [
        ("2010-06-09", "en", "June 9 (Thu", '"June 9 (Thu": 2010-06-09 was a Wednesday')
    ]
