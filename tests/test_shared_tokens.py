"""Numbers and Latin words that both texts hold settle where a bead ends."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from align.bitext.lexical.shared_tokens import _MOST_UNPAIRED, shared_tokens, tokens

EN = ["6.9.2. Configuring APT", "See G7 and APT.", "It rained."]
JA = ["6.9.2. ＡＰＴの設定", "Ｇ７とAPTを参照。", "雨が降った。"]


def test_widths_and_capitals_are_folded() -> None:
    assert tokens("Ｇ７ and 1,000 ＡＰＴ") == {"g7", "and", "1,000", "apt"}


def test_tokens_that_only_one_text_holds_cost_nothing() -> None:
    found = shared_tokens(EN, JA, 2)
    assert found.unpaired(1, 1)[2, 2] == 0
    assert found.alone(0)[2] == found.alone(1)[2] == 0


def test_a_bead_pays_for_what_only_one_side_holds() -> None:
    unpaired = shared_tokens(EN, JA, 2).unpaired(1, 1)
    assert unpaired[0, 0] == unpaired[1, 1] == 0
    assert unpaired[0, 1] > 0  # 6.9.2 and G7; APT is on both sides
    assert unpaired[0, 2] > 0
    assert np.allclose(shared_tokens(EN, JA, 2).unpaired(2, 2)[0, 0], 0)


def test_a_rare_token_weighs_more() -> None:
    texts = ["a 1", "a 2", "a 3", "b"]
    alone = shared_tokens(texts, ["a 1", "a", "a", "い"], 1).alone(0)
    assert alone[0] > alone[1] == alone[2] > 0


def test_there_is_a_limit() -> None:
    many = " ".join(f"word{n}" for n in range(90))
    found = shared_tokens([many, "x"], ["x", many], 1)
    assert found.unpaired(1, 1)[0, 0] == np.float32(_MOST_UNPAIRED)


@given(st.lists(st.text("ab12 あ", max_size=8), max_size=5), st.lists(st.text("ab12 あ", max_size=8), max_size=5))  # fmt: skip
def test_shapes_fit_and_exchanged_texts_give_the_mirrored_result(
    en: list[str], ja: list[str]
) -> None:
    found, mirrored = shared_tokens(en, ja, 3), shared_tokens(ja, en, 3)
    for n in (1, 2, 3):
        for m in (1, 2, 3):
            values = found.unpaired(n, m)
            assert values.shape == (max(len(en) - n + 1, 0), max(len(ja) - m + 1, 0))
            assert np.allclose(values, mirrored.unpaired(m, n).T, atol=1e-4)
            assert (values >= -1e-4).all()
