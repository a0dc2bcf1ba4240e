"""The record that is kept of one readout after its job."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model.finding import Finding


@dataclass(frozen=True, slots=True)
class ReadoutCounts:
    """Counts of one readout; paragraphs and sentences as (English, Japanese)."""

    paragraphs: tuple[int, int]
    sentences: tuple[int, int]
    beads: dict[str, int]  # sentence beads in force, by type (1-1, 2-1 ...)
    unaligned: int  # segments without counterpart
    unsure: int  # two-sided beads whose probability is too low for the report to call them sure


#: Stands between two words of a segment that was cut; no text holds it.
CUT = "\x1f"


@dataclass(frozen=True, slots=True)
class CutSegment:
    """A segment cut into words, for the counts over a corpus.

    Attributes:
        anchor: its anchor, as text.
        cut: its words, each with the blanks before it, :data:`CUT` between two.
        kinds: what each word may do in a phrase, one letter a word (align.terms.mining.kinds).
        known: the terms of the glossary, each as its first word and the one after its last.
    """

    anchor: str
    cut: str
    kinds: str
    known: tuple[tuple[int, int], ...] = ()

    @property
    def words(self) -> list[str]:
        """Its words; together they are its text."""
        return self.cut.split(CUT)


@dataclass(frozen=True, slots=True)
class CutBead:
    """A sentence bead with two sides, both cut into words."""

    source: tuple[CutSegment, ...]
    target: tuple[CutSegment, ...]


@dataclass(frozen=True, slots=True)
class ReadoutRecord:
    """What the report's index, the audit and corpus checks need to know of a readout.

    A readout with one language only has no beads; title, date and digest of the other
    language are "". ``texts`` has the short digest of each segment and of each unit's own text,
    by language and anchor (``en.p1.s2``), so that waivers can be compared with them.
    ``beads`` are the sentence beads that are sure enough to be counted.
    """

    readout: str
    titles: tuple[str, str]
    dates: tuple[str, str]  # of the date lines, in ISO form
    bodies: tuple[str, str]  # digests of the texts without title and date line, widths folded
    counts: ReadoutCounts
    findings: tuple[Finding, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    beads: tuple[CutBead, ...] = ()
