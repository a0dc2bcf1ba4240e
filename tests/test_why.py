"""The evidence for a bead is that which the search weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.bitext.cost import Weights, evidence, lattice
from align.bitext.why import reasons
from align.model.alignment import Bead
from tests.conftest import RUSSIA, bitext

if TYPE_CHECKING:
    from pathlib import Path

    from align.bitext.encoder import Encoder
    from tests.conftest import Align

EN = "T\n\nThey met in Moscow. They spoke about fish. It rained.\n"
JA = "題\n\n両者はモスクワで会った。魚について話した。\n"


def test_the_parts_add_up_to_the_weight_of_the_search(encoder: Encoder) -> None:
    pair = bitext(EN, JA, encoder)
    source, target = ([s for s in d.segments() if not s.anchor.named] for d in (pair.source, pair.target))  # fmt: skip
    found = evidence([s.text for s in source], [s.text for s in target], encoder, (" ", ""))
    weights = lattice(found, Weights())
    for n, m in ((1, 1), (2, 1), (1, 2)):
        bead = Bead(tuple(s.anchor for s in source[:n]), tuple(s.anchor for s in target[:m]), 1.0)
        known = reasons(pair.source, pair.target, bead, encoder)
        assert known is not None
        assert known.total == pytest.approx(float(weights.beads[n, m][n, m]), abs=1e-3)
        alone = weights.source_skip[:n].sum() + weights.target_skip[:m].sum()
        assert known.alone == pytest.approx(float(alone))
        assert known.cosine is not None
        assert known.chance is not None
        assert known.cosine - known.chance == pytest.approx(float(found.above_chance(n, m)[0, 0]), abs=1e-4)  # fmt: skip
        assert known.lengths == (
            len(" ".join(s.text for s in source[:n])), len("".join(s.text for s in target[:m])),
        )  # fmt: skip


def test_a_size_that_is_not_tried_has_no_evidence(encoder: Encoder) -> None:
    pair = bitext("T\n\nA b. C d. E f. G h.\n", "題\n\n甲。乙。丙。丁。\n", encoder)
    source, target = (
        tuple(s.anchor for s in d.segments() if not s.anchor.named)
        for d in (pair.source, pair.target)
    )
    assert (len(source), len(target)) == (4, 4)
    assert reasons(pair.source, pair.target, Bead(source, target, 1.0), encoder) is None


def test_the_command_prints_the_bead_and_its_evidence(done: Path, align: Align) -> None:
    result = align("why", RUSSIA, "p1.1.s2", "-w", done)
    assert result.code == 0
    first, english, japanese, *rows = result.out.splitlines()
    assert first.startswith("2-1 auto, probability ")
    assert english.startswith("en p1.1.s1 p1.1.s2: Minister Machimura said")
    assert japanese.startswith("ja p1.1.s1: ")
    assert [row.split()[0] for row in rows] == [
        "similarity",
        "length",
        "tokens",
        "words",
        "size",
        "together",
    ]
    parts = [float(row.split()[1]) for row in rows]
    assert sum(parts[:5]) == pytest.approx(parts[5], abs=0.03)
    assert align("why", RUSSIA, "ja:p1.1.s1", "-w", done).out == result.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((RUSSIA, "p99.s1"), f"ANCHOR: {RUSSIA} has no segment en:p99.s1; align show lists"),
        ((RUSSIA, "fr:p1.s1"), f"ANCHOR: {RUSSIA} has no segment fr:p1.s1"),
        (("2001-01-01-x", "p1.s1"), "corpus/en/2001-01-01-x.xml: no such file"),
    ],
)
def test_what_is_not_there_is_told(
    arguments: tuple[str, str], told: str, done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    result = align("why", *arguments)
    assert result.code == 2
    assert told in result.err
