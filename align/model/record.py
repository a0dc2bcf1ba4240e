"""What is kept of one readout once its job is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.finding import Finding


@dataclass(frozen=True, slots=True)
class ReadoutCounts:
    """How much is in one readout; paragraphs and sentences as (English, Japanese)."""

    paragraphs: tuple[int, int]
    sentences: tuple[int, int]
    beads: dict[str, int]  # of sentences and in force, by type
    unaligned: int  # segments without counterpart
    unsure: int  # two-sided beads below the probability from which the report calls them sure


@dataclass(frozen=True, slots=True)
class ReadoutRecord:
    """All that the index of the report, an audit and the checks of the corpus read of a readout.

    A readout that has one language only has no beads; titles, dates and digests of the other
    are "".
    """

    readout: str
    titles: tuple[str, str]
    dates: tuple[str, str]  # of the date lines, ISO
    bodies: tuple[str, str]  # digests of the texts below title and date line, widths folded
    counts: ReadoutCounts
    findings: tuple[Finding, ...]
