"""Where the two texts of a readout come from, and by what their alignment was made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextOrigin:
    """Where one text was fetched, and the digest of its source; "" for what is not known."""

    url: str = ""
    digest: str = ""  # of the bytes of the source, "sha256:…"


@dataclass(frozen=True, slots=True)
class Origin:
    """What an export says of a readout so that others can cite it and make it again.

    Attributes:
        english: the origin of the English text.
        japanese: the origin of the Japanese text.
        licence: the terms under which the texts may be used, as the settings state them; "" where
            they state none.
        tool: the signature of what made the alignment.
        changed: when the texts or their alignment were last written, in ISO 8601, UTC, in
            seconds; "" where they are in no file.
    """

    english: TextOrigin = TextOrigin()
    japanese: TextOrigin = TextOrigin()
    licence: str = ""
    tool: str = ""
    changed: str = ""


#: The origin of texts that only stand in memory.
NO_ORIGIN = Origin()
