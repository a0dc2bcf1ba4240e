"""Applies the decisions of people about links to texts that may have changed since.

A decision is valid for the two texts it was made for. If both are unchanged at their anchors, it
is kept. If they have moved to other anchors, it moves with them. If one of them has changed or is
gone, the decision becomes stale: it is reported and kept, but it links nothing.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.model.completeness import faults
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.alignment import Alignment, Bead
    from align.model.anchor import Anchor
    from align.model.document import Document

#: At most this many consecutive segments are compared as one text. A decision about n segments
#: may cover more or fewer of them after a change of sentence boundaries.
_LONGEST_RUN = 8

Anchors = tuple["Anchor", ...]


@dataclass(frozen=True, slots=True)
class Decisions:
    """The beads of both levels that people have decided on, for the present texts."""

    paragraphs: tuple[Bead, ...] = ()
    sentences: tuple[Bead, ...] = ()


def digest_of(text: str) -> str:
    """The digest of a text as an RFC 6920 name: 96 bits of its SHA-256 in base64url."""
    data = text.encode(errors="surrogatepass")  # half a character in memory is told elsewhere
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()[:12]).decode()


def carry_over(alignment: Alignment | None, source: Document, target: Document) -> Decisions:
    """All decisions of an alignment, applied to the present texts.

    Args:
        alignment: the alignment of earlier versions of the texts; None where there is none.
        source: the English text now.
        target: the Japanese text now.
    """
    if alignment is None:
        return Decisions()
    units = _Side(source, units_of(source)), _Side(target, units_of(target))
    segments = _Side(source, segments_of(source)), _Side(target, segments_of(target))
    return Decisions(
        _carry_over_level(alignment.paragraphs, *units),
        _carry_over_level(alignment.sentences, *segments),
    )


def is_current(alignment: Alignment, source: Document, target: Document) -> bool:
    """Whether an alignment fits the present texts.

    Every segment is in exactly one bead, and all decisions of people are valid as written.
    """
    decisions = carry_over(alignment, source, target)
    return (
        decisions.paragraphs == _by_people(alignment.paragraphs)
        and decisions.sentences == _by_people(alignment.sentences)
        and not any(faults(alignment, source, target))
    )


def units_of(document: Document) -> dict[Anchor, str]:
    """The text of each unit that has text of its own, by anchor, in order."""
    texts: dict[Anchor, list[str]] = {}
    for segment in document.segments():
        texts.setdefault(segment.anchor.unit, []).append(segment.text)
    joint = SEGMENT_SEPARATOR[document.lang]
    return {anchor: joint.join(pieces) for anchor, pieces in texts.items()}


def segments_of(document: Document) -> dict[Anchor, str]:
    """The text of each segment, by anchor, in order."""
    return {segment.anchor: segment.text for segment in document.segments()}


def _by_people(beads: Sequence[Bead]) -> tuple[Bead, ...]:
    return tuple(bead for bead in beads if bead.by_person)


def _carry_over_level(beads: Sequence[Bead], left: _Side, right: _Side) -> tuple[Bead, ...]:
    """The decisions of one level, in their order; no two in force hold the same anchor.

    Decisions whose texts have not moved are placed first, so that a decision whose text has
    moved cannot take their anchors.
    """
    decided = _by_people(beads)
    results: dict[int, Bead] = {}
    for place in (_unmoved, _moved):
        for index, bead in enumerate(decided):
            if index not in results and (found := place(bead, left, right)) is not None:
                results[index] = found
                if found.status == "confirmed":
                    left.take(found.source)
                    right.take(found.target)
    return tuple(
        results.get(index) or _stale(bead, left, right) for index, bead in enumerate(decided)
    )


def _unmoved(bead: Bead, left: _Side, right: _Side) -> Bead | None:
    """The bead if the texts at its anchors are unchanged, or have no digests yet; else None."""
    if bead.status == "stale":
        return bead
    now = left.digest(bead.source), right.digest(bead.target)
    if "" in now:
        return None
    if bead.digests == ("", "") or bead.now == now:
        # The bead is new, or a person has confirmed it again after seeing the present texts.
        bead = replace(bead, digests=now, now=("", ""))
    free = left.is_free(bead, bead.source) and right.is_free(bead, bead.target)
    return bead if free and bead.digests == now else None


def _moved(bead: Bead, left: _Side, right: _Side) -> Bead | None:
    """The bead with the present anchors of its texts; None if they are not found or not unique."""
    if bead.digests == ("", ""):
        return None
    source = left.find(bead, bead.source, bead.digests[0])
    target = right.find(bead, bead.target, bead.digests[1])
    if source is None or target is None:
        return None
    return replace(bead, source=source, target=target, now=("", ""))


def _stale(bead: Bead, left: _Side, right: _Side) -> Bead:
    now = left.digest(bead.source), right.digest(bead.target)
    return replace(bead, status="stale", now=now)


class _Side:
    """The texts of one document at one level, found by anchor or by digest."""

    def __init__(self, document: Document, texts: dict[Anchor, str]) -> None:
        self._separator = SEGMENT_SEPARATOR[document.lang]
        self._texts = texts
        self._taken: set[Anchor] = set()
        self._runs: dict[str, list[Anchors]] | None = None

    def digest(self, anchors: Anchors) -> str:
        """The digest of the text at these anchors; "" if one of them does not exist any more."""
        if not all(anchor in self._texts for anchor in anchors):
            return ""
        return digest_of(self._separator.join(self._texts[anchor] for anchor in anchors))

    def take(self, anchors: Anchors) -> None:
        self._taken.update(anchors)

    def is_free(self, bead: Bead, anchors: Anchors) -> bool:
        """Whether no other confirmed link has these anchors. A disputed link needs none."""
        return bead.status != "confirmed" or not self._taken.intersection(anchors)

    def find(self, bead: Bead, anchors: Anchors, digest: str) -> Anchors | None:
        """The anchors of the text with this digest: the old ones, or the only other place.

        None if it is not found, or found at several other places.
        """
        if self.digest(anchors) == digest and self.is_free(bead, anchors):
            return anchors
        places = [run for run in self._by_digest().get(digest, ()) if self.is_free(bead, run)]
        return places[0] if len(places) == 1 else None

    def _by_digest(self) -> dict[str, list[Anchors]]:
        if self._runs is None:
            self._runs = {}
            anchors = list(self._texts)
            for start in range(len(anchors)):
                for end in range(start + 1, min(start + _LONGEST_RUN, len(anchors)) + 1):
                    run = tuple(anchors[start:end])
                    self._runs.setdefault(self.digest(run), []).append(run)
        return self._runs
