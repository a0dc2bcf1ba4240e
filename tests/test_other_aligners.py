"""The scores of other aligners, which ours is compared with, do what their papers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bench.jumping import aligned_with_jumps
from tests.bench.other_aligners import bertalign_like, vecalign_like

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.bitext.encoder import Encoder

EN = [
    "The ministers met in Moscow.",
    "They discussed fishing and energy.",
    "They agreed to meet again next year.",
]
JA = [
    "両大臣はモスクワで会談した。",
    "漁業について協議した。",
    "エネルギーについても協議した。",
    "来年再び会うことで一致した。",
]


@pytest.mark.parametrize("aligner", [vecalign_like, bertalign_like])
def test_pairs_and_merges_are_found(aligner: Callable[..., list[object]], encoder: Encoder) -> None:
    found = aligner(EN, JA, encoder)
    assert found == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))]


@pytest.mark.parametrize("aligner", [vecalign_like, bertalign_like])
def test_an_empty_side_has_no_counterpart(
    aligner: Callable[..., list[object]], encoder: Encoder
) -> None:
    assert aligner(["One."], [], encoder) == [((0,), ())]
    assert aligner([], ["一。"], encoder) == [((), (0,))]


def test_a_search_with_jumps_finds_what_stands_elsewhere(encoder: Encoder) -> None:
    found = aligned_with_jumps(EN, [JA[3], *JA[:3]], encoder, 4.0)
    assert sorted(found) == [((0,), (1,)), ((1,), (2, 3)), ((2,), (0,))]


def test_a_search_with_jumps_reads_no_target_twice(encoder: Encoder) -> None:
    found = aligned_with_jumps([EN[0], EN[0]], [JA[0], JA[1]], encoder, 0.1)
    assert sorted(j for _, target in found for j in target) == [0, 1]
    assert sorted(i for source, _ in found for i in source) == [0, 1]
