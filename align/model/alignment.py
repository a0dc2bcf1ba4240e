"""Beads, and the stand-off alignment that they form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from align.model.anchor import Anchor, Lang

Level = Literal["paragraph", "sentence"]
Status = Literal["auto", "confirmed", "disputed", "stale"]
STATUSES: tuple[Status, ...] = ("auto", "confirmed", "disputed", "stale")
#: The statuses of links that say what translates what; other links only record decisions.
IN_FORCE: tuple[Status, ...] = ("auto", "confirmed")

#: The person responsible for a link that nobody has edited.
MACHINE = "auto"


@dataclass(frozen=True, slots=True)
class Bead:
    """One alignment step: n English anchors with m Japanese ones; one side may be empty.

    ``probability`` is the posterior probability of this bead, 0..1, rounded to two decimals.
    ``digests`` are the digests of the joined text of each side when the bead was made (""
    where they have not been computed yet). A stale bead also has ``now``: the digests of what
    stood at its anchors when it became stale ("" for anchors that were gone). If a person
    confirms the bead again, ``now`` shows which text that person has seen. A ``crossing`` bead
    stands in another order than those around it.
    """

    source: tuple[Anchor, ...]
    target: tuple[Anchor, ...]
    probability: float
    status: Status = "auto"
    responsible: str = MACHINE
    digests: tuple[str, str] = ("", "")
    now: tuple[str, str] = ("", "")
    crossing: bool = False

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
        """Whether a person has decided on this bead, so that no run may remove it."""
        return self.status != "auto"

    @property
    def in_force(self) -> bool:
        """Whether this bead says what translates what.

        A disputed or a stale bead only records a person's decision: its segments are in other
        beads as well.
        """
        return self.status in IN_FORCE

    @property
    def anchors(self) -> tuple[tuple[Lang, Anchor], ...]:
        """Both sides as (language, anchor)."""
        return (*(("en", a) for a in self.source), *(("ja", a) for a in self.target))


class SegmentBead(NamedTuple):
    """One alignment step between two lists of segments, which count from 0.

    A segment without counterpart is alone in its bead. ``probability`` is 0..1.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The stand-off alignment: beads of both levels, and the digests of the files they link.

    Every unit with text of its own is in exactly one paragraph bead in force, and every segment
    in exactly one sentence bead in force (see :mod:`align.model.completeness`). Disputed and
    stale beads are kept in addition. Beads with two sides come first, in English order, then
    those with one.
    """

    readout: str
    paragraphs: tuple[Bead, ...]
    sentences: tuple[Bead, ...]
    made_from: tuple[str, str] = ("", "")  # digests of the two TEI files
    people: tuple[tuple[str, str], ...] = ()  # id and name of everyone responsible
    signature: str = ""

    def beads(self, level: Level) -> tuple[Bead, ...]:
        """The beads of a level."""
        return self.paragraphs if level == "paragraph" else self.sentences
