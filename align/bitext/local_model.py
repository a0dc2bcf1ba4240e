"""An encoder from a folder: a sentence-transformers model such as LaBSE or e5, never from a hub."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING, Any

import numpy as np

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.bitext.encoder import Vectors

#: What tells a folder of sentence-transformers.
_PARTS = "modules.json"
_BLOCK = 1 << 20


class LocalModel:
    """A sentence-transformers model (Reimers & Gurevych 2019) in a folder.

    A prompt that its own configuration names as the default is put before every text, as e5
    wants. It uses one thread, as all of this package does.
    """

    def __init__(self, folder: Path) -> None:
        """Load the model.

        Raises:
            AlignError: the folder holds no such model, or the packages are not installed.
        """
        if not (folder / _PARTS).is_file():
            what = f"holds no {_PARTS}, so no model of sentence-transformers"
            raise AlignError(str(folder), what, "name the folder of a model")
        os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1")
        try:
            import torch
            from sentence_transformers import SentenceTransformer
            from transformers.utils import logging
        except ImportError as error:
            raise AlignError(
                "encoder",
                f"its packages are not installed ({error})",
                'install readout-align with the extra "local-model"',
            ) from None
        torch.set_num_threads(1)
        logging.disable_progress_bar()
        try:
            self._model: Any = SentenceTransformer(str(folder), local_files_only=True, device="cpu")
        except (OSError, ValueError, KeyError) as error:
            raise AlignError(str(folder), f"cannot be loaded ({error})", "check it") from None
        self.signature = f"enc:{folder.resolve().name}/{_digest(folder)}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (texts, dimensions). Texts are not empty."""
        if not texts:
            size = self._model.get_embedding_dimension()
            return np.zeros((0, size), dtype=np.float32)
        vectors = self._model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(vectors, dtype=np.float32)


def _digest(folder: Path) -> str:
    """Names the content of all files of a model."""
    found = hashlib.blake2b(digest_size=6)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(json.dumps(path.relative_to(folder).as_posix()).encode())
            with path.open("rb") as stream:
                while block := stream.read(_BLOCK):
                    found.update(block)
    return found.hexdigest()
