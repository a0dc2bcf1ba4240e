"""Beads, the stand-off alignment they form, and the bitext it makes of two documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from align.model.anchor import Anchor
    from align.model.document import Document

Status = Literal["auto", "confirmed", "disputed", "stale"]
STATUSES: tuple[Status, ...] = ("auto", "confirmed", "disputed", "stale")

#: Who is responsible for a link that no person has touched.
MACHINE = "auto"


@dataclass(frozen=True, slots=True)
class Bead:
    """One alignment step: n English anchors against m Japanese ones; one side may be empty.

    ``probability`` is this bead's share among all alignments, 0..1, kept to two decimals.
    ``digests`` name, per side, the joined text the bead was made for ("" where nobody has
    taken them yet). A stale bead has ``now`` besides: what stood at its anchors when it went
    stale ("" for anchors that were gone), so that a person who confirms it again is believed.
    """

    source: tuple[Anchor, ...]
    target: tuple[Anchor, ...]
    probability: float
    status: Status = "auto"
    responsible: str = MACHINE
    digests: tuple[str, str] = ("", "")
    now: tuple[str, str] = ("", "")

    @property
    def type(self) -> str:
        """How many segments against how many.

        >>> from align.model.anchor import Anchor
        >>> s1, s2 = Anchor.parse("p1.s1"), Anchor.parse("p1.s2")
        >>> Bead((s1, s2), (s1,), 0.9).type
        '2-1'
        """
        return f"{len(self.source)}-{len(self.target)}"

    @property
    def by_person(self) -> bool:
        """Whether a person's decision stands behind this bead, so that no run may drop it."""
        return self.status != "auto"

    @property
    def in_force(self) -> bool:
        """Whether this bead says what translates what.

        A disputed or a stale bead is a record of a person's decision only: its segments are
        in other beads.
        """
        return self.status in ("auto", "confirmed")

    @property
    def anchors(self) -> tuple[tuple[str, Anchor], ...]:
        """Both sides as (language, anchor)."""
        return (*(("en", a) for a in self.source), *(("ja", a) for a in self.target))


@dataclass(frozen=True, slots=True)
class Alignment:
    """The stand-off record: beads at both levels, and what they were made from.

    Every unit with text of its own is in one paragraph bead in force and every segment in one
    sentence bead in force (see :mod:`align.model.completeness`); disputed and stale beads are
    kept besides. Beads with two sides come first, in English order, then those with one.
    """

    readout: str
    paragraphs: tuple[Bead, ...]
    sentences: tuple[Bead, ...]
    made_from: tuple[str, str] = ("", "")  # digests of the two TEI files
    people: tuple[tuple[str, str], ...] = ()  # id and name of everyone responsible
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Bitext:
    """Two documents of one readout and the beads that tie them."""

    source: Document
    target: Document
    alignment: Alignment

    @property
    def readout(self) -> str:
        """The id both documents share."""
        return self.source.readout
