"""The cache of embeddings: the same vectors, less work, and nothing lost with the file."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from align.bitext.embeddings import CachedEncoder
from align.bitext.encoder import MemoEncoder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.bitext.encoder import Vectors


class Letters:
    """Counts letters; remembers what it was asked."""

    def __init__(self, signature: str = "enc:letters") -> None:
        self.signature = signature
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        rows = [[text.count(letter) / 3 for letter in "abc"] for text in texts]
        return np.array(rows, dtype=np.float32).reshape(len(texts), 3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "embeddings.sqlite"


def test_a_text_is_encoded_once_and_its_vector_is_the_same(path: Path) -> None:
    first, second = Letters(), Letters()
    texts = ["aab", "abc", "aab", "ccc"]
    wanted = Letters().encode(texts)
    assert np.array_equal(CachedEncoder(first, path).encode(texts), wanted)
    assert first.asked == ["aab", "abc", "ccc"]
    assert np.array_equal(CachedEncoder(second, path).encode(texts[::-1]), wanted[::-1])
    assert second.asked == []


def test_another_model_does_not_see_the_vectors_of_this_one(path: Path) -> None:
    CachedEncoder(Letters(), path).encode(["aab"])
    other = Letters("enc:letters/2")
    CachedEncoder(other, path).encode(["aab"])
    assert other.asked == ["aab"]


def test_more_texts_than_one_statement_holds(path: Path) -> None:
    texts = ["a" * n for n in range(1, 1300)]
    CachedEncoder(Letters(), path).encode(texts)
    again = Letters()
    found = CachedEncoder(again, path).encode(texts)
    assert again.asked == []
    assert found.shape == (1299, 3)


def test_no_text_has_no_vectors(path: Path) -> None:
    assert CachedEncoder(Letters(), path).encode([]).shape == (0, 3)


def test_a_file_that_is_deleted_or_damaged_is_made_anew(path: Path) -> None:
    CachedEncoder(Letters(), path).encode(["aab"])
    path.unlink()
    assert CachedEncoder(Letters(), path).encode(["aab"]).shape == (1, 3)
    path.write_bytes(b"this is no database " * 500)
    assert CachedEncoder(Letters(), path).encode(["aab"]).shape == (1, 3)
    again = Letters()
    CachedEncoder(again, path).encode(["aab"])
    assert again.asked == []


def test_where_nothing_can_be_kept_texts_are_encoded_all_the_same(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")
    assert CachedEncoder(Letters(), path).encode(["aab"]).shape == (1, 3)


def test_a_file_that_another_process_is_writing_is_read(path: Path) -> None:
    CachedEncoder(Letters(), path).encode(["aab"])
    writer = sqlite3.connect(path)
    writer.execute("BEGIN IMMEDIATE")
    again = Letters()
    CachedEncoder(again, path).encode(["aab"])
    writer.rollback()
    writer.close()
    assert again.asked == []


def test_the_file_is_opened_once_for_all_texts(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    connect = sqlite3.connect

    def counted(*given: Any, **named: Any) -> Any:
        opened.append(given)
        return connect(*given, **named)

    monkeypatch.setattr(sqlite3, "connect", counted)
    encoder = CachedEncoder(Letters(), path)
    for text in ("a", "b", "a", "ab"):
        encoder.encode([text])
    assert len(opened) == 1


def test_a_file_that_is_damaged_while_it_is_open_is_made_anew(path: Path) -> None:
    encoder = CachedEncoder(Letters(), path)
    encoder.encode(["aab"])
    for ending in ("", "-wal"):
        file = path.with_name(path.name + ending)
        file.write_bytes(b"this is no database " * (file.stat().st_size // 20 + 1))
    for text in ("aab", "abc", "abc"):
        assert np.array_equal(encoder.encode([text]), Letters().encode([text]))


def test_in_one_pair_nothing_is_asked_for_twice() -> None:
    asked: list[list[str]] = []

    class Watched(Letters):
        def encode(self, texts: Sequence[str]) -> Vectors:
            asked.append(list(texts))
            return super().encode(texts)

    encoder = MemoEncoder(Watched())
    encoder.encode(["a", "b"])
    encoder.encode(["b", "a"])
    assert asked == [["a", "b"]]
    assert encoder.encode([]).shape == (0, 3)
