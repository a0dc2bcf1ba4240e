"""What people have decided about the links of one readout, as its file holds it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from align.bitext.decisions import carry_over

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.alignment import Alignment, Bead
    from align.model.document import Document
    from align.tei.alignment import AlignmentFile


def with_digests(
    stored: AlignmentFile, source: Document, target: Document, versions: tuple[str, str]
) -> AlignmentFile:
    """The alignment with the texts noted for which a link was confirmed or disputed.

    ``versions`` are the digests of the two TEI files. Where they are not those the alignment was
    made from, nobody can tell which text its people saw, and nothing is noted.
    """
    alignment = stored.alignment
    beads = (*alignment.paragraphs, *alignment.sentences)
    if alignment.made_from != versions or not any(_unnoted(bead) for bead in beads):
        return stored
    decisions = carry_over(alignment, source, target)
    noted = replace(
        alignment,
        paragraphs=_noted(alignment.paragraphs, decisions.paragraphs),
        sentences=_noted(alignment.sentences, decisions.sentences),
    )
    return replace(stored, alignment=noted, digests_added=True)


def _unnoted(bead: Bead) -> bool:
    return bead.status in ("confirmed", "disputed") and bead.digests == ("", "")


def _noted(beads: Sequence[Bead], decided: Sequence[Bead]) -> tuple[Bead, ...]:
    """The beads with those of people as they were carried over, in the order of the file."""
    settled = iter(decided)
    return tuple(next(settled) if bead.by_person else bead for bead in beads)


def changed_decisions(
    name: str, alignment: Alignment, source: Document, target: Document
) -> Iterator[str]:
    """One line for each person's link that goes stale or follows its text to other anchors."""
    decisions = carry_over(alignment, source, target)
    levels = (
        (alignment.paragraphs, decisions.paragraphs),
        (alignment.sentences, decisions.sentences),
    )
    for before, after in levels:
        decided = [bead for bead in before if bead.by_person]
        for old, new in zip(decided, after, strict=True):
            if new.status == "stale" and old.status != "stale":
                yield (
                    f"{name}: the {old.status} link {ends(old)} is stale, since its text has"
                    f" changed; confirm it again or take it out"
                )
            elif (old.source, old.target) != (new.source, new.target):
                yield f"{name}: the {old.status} link {ends(old)} follows its text to {ends(new)}"


def ends(bead: Bead) -> str:
    """Both ends of a link in one line."""
    return " ".join(f"{lang}:{anchor}" for lang, anchor in bead.anchors)
