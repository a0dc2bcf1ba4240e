"""An encoder from a folder; what is loaded is a tiny model of random weights, made here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from align.bitext.local_model import LocalModel
from align.errors import AlignError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model of one layer over the letters a to z."""
    pytest.importorskip("sentence_transformers", reason="the extra local-model is not installed")
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer import modules
    from transformers import BertConfig, BertModel, BertTokenizerFast

    letters = [chr(n) for n in range(ord("a"), ord("z") + 1)]
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{c}" for c in letters)]
    bert = tmp_path / "bert"
    bert.mkdir()
    (bert / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    BertTokenizerFast(str(bert / "vocab.txt")).save_pretrained(bert)
    config = BertConfig(
        vocab_size=len(words), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=16, max_position_embeddings=64,
    )  # fmt: skip
    BertModel(config).save_pretrained(bert)
    word = modules.Transformer(str(bert))
    made = SentenceTransformer(modules=[word, modules.Pooling(16)])
    made.save(str(tmp_path / "tiny"))
    return tmp_path / "tiny"


def test_a_model_of_a_folder_gives_unit_vectors(model: Path) -> None:
    encoder = LocalModel(model)
    vectors = encoder.encode(["abc", "xyz"])
    assert vectors.shape == (2, 16)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert encoder.encode([]).shape == (0, 16)


def test_the_signature_names_the_content_of_the_folder(model: Path) -> None:
    before = LocalModel(model).signature
    assert before.startswith("enc:tiny/")
    assert LocalModel(model).signature == before
    (model / "README.md").write_text("another", encoding="utf-8")
    assert LocalModel(model).signature != before


def test_texts_are_aligned_by_it(model: Path, tmp_path: Path, align: Align) -> None:
    for name in ("a.en", "a.ja"):
        (tmp_path / name).write_text("abc\nxyz xyz\n", encoding="utf-8")
    result = align("sentences", tmp_path / "a.en", tmp_path / "a.ja", "--encoder", model)
    assert result.code == 0
    assert [line.rpartition(":")[0] for line in result.out.splitlines()] == ["[0]:[0]", "[1]:[1]"]


def test_a_folder_without_a_model_is_told(tmp_path: Path, align: Align) -> None:
    (tmp_path / "a.txt").write_text("a\n", encoding="utf-8")
    text = tmp_path / "a.txt"
    result = align("sentences", text, text.with_name("a.txt"), "--encoder", tmp_path)
    assert (result.code, "holds no modules.json" in result.err) == (2, True)


def test_a_missing_package_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(AlignError, match='the extra "local-model"'):
        LocalModel(tmp_path)
