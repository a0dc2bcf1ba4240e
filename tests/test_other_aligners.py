"""The scores of other aligners, which ours is compared with, do what their papers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
