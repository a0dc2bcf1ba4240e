"""Where a source was fetched from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provenance:
    """The URL, the time and the digest of one fetched source."""

    url: str  # as requested
    retrieved: str  # ISO 8601, UTC, in seconds; the time of the request, also for a cached body
    digest: str
    charset: str  # as the server declared it, or ""
    final_url: str = ""  # where redirects led, or "" where there were none
