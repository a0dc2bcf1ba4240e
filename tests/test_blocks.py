"""Long texts are aligned block by block, with an encoder that knows words only by their names."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import pytest

from align.bitext.bare import search, sections
from align.bitext.evaluate import Rung, strict
from align.bitext.lines import align_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.bitext.encoder import Vectors


class Names:
    """Texts are alike as they share words; each word has a direction of its own."""

    signature = "names"

    def __init__(self) -> None:
        self.known: dict[str, np.ndarray] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, 64), np.float32)
        found = np.stack([sum(map(self.direction, text.split())) for text in texts])
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.maximum(lengths, 1e-9), np.float32)

    def direction(self, word: str) -> np.ndarray:
        if word not in self.known:
            self.known[word] = np.random.default_rng(len(self.known)).normal(size=64)
        return self.known[word]


def texts(lines: int, gap: int = 0) -> tuple[list[str], list[str], list[Rung]]:
    """So many English lines, what is left of them on the other side, and the beads.

    Every tenth line is one with the next there, every twentieth is missing, and so are ``gap``
    lines in the middle.
    """
    chance = random.Random(5)  # noqa: S311
    english: list[str] = []
    japanese: list[str] = []
    gold: list[Rung] = []
    while len(english) < lines:
        at = len(english)
        fresh = [" ".join(f"w{chance.randrange(10**6)}" for _ in range(6)) for _ in range(2)]
        other = [f"{line} " for line in fresh]
        missing = at % 20 == 7 or lines // 2 <= at < lines // 2 + gap
        if at % 10 == 3 and not missing:
            english += fresh
            gold.append(((at, at + 1), (len(japanese),)))
            japanese.append("".join(other))
        else:
            english.append(fresh[0])
            gold.append(((at,), () if missing else (len(japanese),)))
            japanese += [] if missing else other[:1]
    return english, japanese, gold


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "_LARGEST", 2500)
    monkeypatch.setattr(sections, "BLOCK", 40)
    monkeypatch.setattr(sections, "_UNSETTLED", 20)
    monkeypatch.setattr(search, "_TOGETHER", 100)
    monkeypatch.setattr(search, "_ENCODED", 60)


@pytest.mark.parametrize("gap", [0, 30, 100])
def test_a_long_text_is_aligned_as_well_as_a_short_one(gap: int) -> None:
    english, japanese, gold = texts(600, gap)
    found = [(s, t) for s, t, _ in align_lines(english, japanese, Names())]
    assert strict(gold, found).f1 > 0.98
    for side, count in ((0, len(english)), (1, len(japanese))):
        assert sorted(n for bead in found for n in bead[side]) == list(range(count))


def test_an_unrelated_end_changes_only_what_is_near() -> None:
    english, japanese, _ = texts(300)
    before = align_lines(english, japanese, Names())
    after = align_lines([*english, *texts(90)[0][45:]], japanese, Names())
    near = len(english) - 20
    assert [(s, t) for s, t, _ in after if s and s[0] < near] == [
        (s, t) for s, t, _ in before if s and s[0] < near
    ]


def test_nothing_in_common_still_leaves_every_segment_in_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sections, "_LARGEST_BLOCK", 80)
    english, japanese = texts(200)[0], [f"v{n} v{n + 1}" for n in range(150)]
    found = align_lines(english, japanese, Names())
    assert sorted(n for bead in found for n in bead.source) == list(range(200))
    assert sorted(n for bead in found for n in bead.target) == list(range(150))


def test_one_side_may_be_far_longer() -> None:
    english, japanese, _ = texts(40)
    found = align_lines([*english, *texts(900)[0][60:]], japanese, Names())
    assert sum(bool(bead.source and bead.target) for bead in found) > 30
    assert sorted(n for bead in found for n in bead.target) == list(range(len(japanese)))
