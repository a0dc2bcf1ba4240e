"""Bytes to text, without loss or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.errors import AlignError
from align.ingest.charset import declared_encoding
from align.ingest.decode import decode
from tests.snippets import snippets

if TYPE_CHECKING:
    from align.model.anchor import Lang

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: not any(sign in text for sign in "\ufeff\ufffe\uffff\u2028\u2029")
)


def test_every_snippet_in_every_encoding_is_read_as_it_was_written() -> None:
    count = 0
    for snippet in snippets(seed=1, draws=2):
        lang: Lang = "en" if snippet.kind == "English" else "ja"
        found = decode(snippet.data, "x", lang, snippet.declared)
        assert found.text == snippet.text, snippet
        count += 1
    assert count >= 5000


@given(TEXT, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_what_has_a_byte_order_mark_is_read_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x").text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a" * 20_000_001, "20"),
        ("会談".encode() + b"\xf0\x40\xf0\x41", "x:1: "),
        (b"\x1b$B$3$\x1b(B", "x:1: "),
        ("会談\0した。".encode(), r"x:1: control character U\+0000"),
        (b"\xef\xbb\xbfa\xed\xa0\x80", "x:1: "),
        ("会談".encode("utf-16")[:-1], "x:1: "),
    ],
)
def test_what_would_lose_text_is_refused_with_its_place(data: bytes, message: str) -> None:
    with pytest.raises(AlignError, match=message):
        decode(data, "x", "ja")


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">', "shift_jis"),
        (b'<?xml version="1.0" encoding="EUC-JP"?>', "euc-jp"),
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<p>charset of nothing</p>", ""),
    ],
)
def test_the_declared_encoding_is_found(head: bytes, label: str) -> None:
    assert declared_encoding(head).lower() == label
