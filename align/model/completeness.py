"""Whether an alignment holds every unit and every segment of its two texts exactly once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.model.bitext import units_with_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.alignment import Alignment, Bead, Level
    from align.model.anchor import Anchor, Lang
    from align.model.document import Document


@dataclass(frozen=True, slots=True)
class Fault:
    """One way in which an alignment does not fit its texts.

    ``bead`` is the link that is wrong; None where a link is missing.
    """

    level: Level
    bead: Bead | None
    lang: Lang
    anchor: Anchor
    what: str


def faults(alignment: Alignment, source: Document, target: Document) -> Iterator[Fault]:
    """Find units and segments in no bead or in two, and anchors that are not in their text.

    Args:
        alignment: the alignment to check. Only beads in force count.
        source: the English text.
        target: the Japanese text.

    >>> from align.model.bitext import Alignment
    >>> from align.model.document import Document, Source
    >>> empty = Document("2001-02-03-x", "en", Source("", ""), ())
    >>> list(faults(Alignment("2001-02-03-x", (), ()), empty, empty))
    []
    """
    levels: tuple[Level, Level] = ("paragraph", "sentence")
    for level in levels:
        for document in (source, target):
            yield from _of_side(level, alignment.beads(level), document)


def _of_side(level: Level, beads: tuple[Bead, ...], document: Document) -> Iterator[Fault]:
    lang = document.lang
    wanted = units_with_text(document) if level == "paragraph" else segments(document)
    held: set[Anchor] = set()
    for bead in beads:
        for side, anchor in bead.anchors if bead.in_force else ():
            if side != lang:
                continue
            if anchor not in wanted:
                yield Fault(level, bead, lang, anchor, "is not in the text")
            elif anchor in held:
                yield Fault(level, bead, lang, anchor, f"is in two {level} links")
            held.add(anchor)
    for anchor in wanted:
        if anchor not in held:
            yield Fault(level, None, lang, anchor, f"is in no {level} link")


def segments(document: Document) -> dict[Anchor, None]:
    """The anchors of all segments, in order."""
    return {segment.anchor: None for segment in document.segments()}
