"""Two documents and the beads that tie them, at paragraph and at sentence level."""

from __future__ import annotations

from dataclasses import dataclass, field
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

    ``witness`` holds one digest per side of the text the bead was made for (see
    :func:`align.model.bitext.Bitext`): a bead whose text has changed since is stale.
    """

    source: tuple[Anchor, ...]
    target: tuple[Anchor, ...]
    probability: float  # of this bead among all paths, 0..1, two decimals
    status: Status = "auto"
    responsible: str = MACHINE
    witness: tuple[str, str] = ("", "")

    @property
    def kind(self) -> str:
        """The bead's type.

        >>> from align.model.anchor import Anchor
        >>> s1, s2 = Anchor.parse("p1.s1"), Anchor.parse("p1.s2")
        >>> Bead((s1, s2), (s1,), 0.9).kind
        '2-1'
        """
        return f"{len(self.source)}-{len(self.target)}"

    @property
    def by_person(self) -> bool:
        """Whether a person's decision stands behind this bead, so that no run may drop it."""
        return self.status != "auto"


@dataclass(frozen=True, slots=True)
class Bitext:
    """English and Japanese of one readout with their beads in English order.

    Every segment with text stands in exactly one sentence bead, and every unit with
    text of its own in exactly one paragraph bead. Stale beads whose anchors are gone
    are kept besides.
    """

    source: Document
    target: Document
    paragraphs: tuple[Bead, ...]
    sentences: tuple[Bead, ...]
    #: Names of the people who are responsible for beads, by their id.
    people: tuple[tuple[str, str], ...] = ()
    signature: str = field(default="", compare=False)

    @property
    def readout(self) -> str:
        """The id both documents share."""
        return self.source.readout
