"""What people have decided about links, carried over to texts that may have changed since.

A decision holds for the two texts it was made for. Where these stand unchanged it stands;
where they stand at other anchors it follows them; where one of them is gone or has changed it
becomes stale, which is told and kept, and holds nothing.
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

    from align.model.anchor import Anchor
    from align.model.bitext import Alignment, Bead
    from align.model.document import Document

#: How many segments in a row are looked at as one text. A decision about n segments may come
#: to stand on more or fewer of them when sentences are divided otherwise.
_LONGEST_RUN = 8

Anchors = tuple["Anchor", ...]


@dataclass(frozen=True, slots=True)
class Decisions:
    """The beads of both levels that a person stands behind, as they hold for the present texts."""

    paragraphs: tuple[Bead, ...] = ()
    sentences: tuple[Bead, ...] = ()


def digest_of(text: str) -> str:
    """A text's RFC 6920 name: 96 bits of its SHA-256 in base64url."""
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()[:12]).decode()


def carry_over(alignment: Alignment | None, source: Document, target: Document) -> Decisions:
    """All decisions of an alignment, applied to the two texts as they are now."""
    if alignment is None:
        return Decisions()
    units = _Side(source, units_of(source)), _Side(target, units_of(target))
    segments = _Side(source, segments_of(source)), _Side(target, segments_of(target))
    return Decisions(
        _carried(alignment.paragraphs, *units), _carried(alignment.sentences, *segments)
    )


def is_current(alignment: Alignment, source: Document, target: Document) -> bool:
    """Whether an alignment holds every segment once and its decisions stand as written."""
    decisions = carry_over(alignment, source, target)
    return (
        decisions.paragraphs == _by_people(alignment.paragraphs)
        and decisions.sentences == _by_people(alignment.sentences)
        and not any(faults(alignment, source, target))
    )


def units_of(document: Document) -> dict[Anchor, str]:
    """The text of each unit that has any of its own, by anchor, in order."""
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


def _carried(beads: Sequence[Bead], left: _Side, right: _Side) -> tuple[Bead, ...]:
    """The decisions of one level, in their order; no two in force hold the same anchor.

    What stands unchanged goes first: a decision that has to look for its text must not take
    the place of one that has not moved.
    """
    decided = _by_people(beads)
    results: dict[int, Bead] = {}
    for settle in (_standing, _followed):
        for index, bead in enumerate(decided):
            if index not in results and (found := settle(bead, left, right)) is not None:
                results[index] = found
                if found.status == "confirmed":
                    left.take(found.source)
                    right.take(found.target)
    return tuple(
        results.get(index) or _stale(bead, left, right) for index, bead in enumerate(decided)
    )


def _standing(bead: Bead, left: _Side, right: _Side) -> Bead | None:
    """The bead where its anchors hold the texts it was made for, or are seen for the first time."""
    if bead.status == "stale":
        return bead
    now = left.digest(bead.source), right.digest(bead.target)
    if "" in now:
        return None
    if bead.digests == ("", "") or bead.now == now:
        # Seen for the first time, or confirmed again by somebody who saw what stands there now.
        bead = replace(bead, digests=now, now=("", ""))
    free = left.open_to(bead, bead.source) and right.open_to(bead, bead.target)
    return bead if free and bead.digests == now else None


def _followed(bead: Bead, left: _Side, right: _Side) -> Bead | None:
    """The bead at the one place where both of its texts stand now."""
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
        self._joint = SEGMENT_SEPARATOR[document.lang]
        self._texts = texts
        self._taken: set[Anchor] = set()
        self._runs: dict[str, list[Anchors]] | None = None

    def digest(self, anchors: Anchors) -> str:
        """The digest of what stands at anchors; "" where one of them is gone."""
        if not all(anchor in self._texts for anchor in anchors):
            return ""
        return digest_of(self._joint.join(self._texts[anchor] for anchor in anchors))

    def take(self, anchors: Anchors) -> None:
        self._taken.update(anchors)

    def open_to(self, bead: Bead, anchors: Anchors) -> bool:
        """Whether no other confirmed link holds these anchors; what is disputed holds none."""
        return bead.status != "confirmed" or not self._taken.intersection(anchors)

    def find(self, bead: Bead, anchors: Anchors, digest: str) -> Anchors | None:
        """Where the text with this digest stands: at its anchors, or at the one other place.

        Where it stands in several other places nobody can tell which is meant.
        """
        if self.digest(anchors) == digest and self.open_to(bead, anchors):
            return anchors
        places = [run for run in self._by_digest().get(digest, ()) if self.open_to(bead, run)]
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
