"""Where a source was fetched from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provenance:
    """The address, the moment and the bytes of one fetched source."""

    url: str  # as it was asked for
    retrieved: str  # ISO 8601, UTC, to the second; of the retrieval, also of a cached body
    digest: str
    charset: str  # as the server declared it, or ""
    final_url: str = ""  # where redirects led, or "" where there were none
