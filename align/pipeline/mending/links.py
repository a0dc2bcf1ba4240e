"""The links of texts that were mended: the same decisions, about the new words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from align.bitext.decisions import digest_of, segments_of, units_of
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.model.alignment import Alignment, Bead
    from align.model.anchor import Anchor
    from align.model.bitext import Bitext
    from align.model.document import Document

_Sides = tuple["_Texts", "_Texts"]


def renewed(
    before: Bitext, source: Document, target: Document, versions: tuple[str, str]
) -> Alignment:
    """The alignment of a pair whose texts were mended: all links as they were, digests renewed.

    A digest is renewed where it was that of the text before. So a link that was valid is still
    valid, and one that was stale already stays so.

    Args:
        before: the pair before.
        source: the English text now.
        target: the Japanese text now.
        versions: the digests of the two TEI files now.
    """
    alignment = before.alignment
    units = (_Texts(before.source, source, units=True), _Texts(before.target, target, units=True))
    segments = (_Texts(before.source, source), _Texts(before.target, target))
    return replace(
        alignment,
        paragraphs=_renewed(alignment.paragraphs, units),
        sentences=_renewed(alignment.sentences, segments),
        made_from=versions,
    )


def _renewed(beads: Sequence[Bead], sides: _Sides) -> tuple[Bead, ...]:
    return tuple(_renewed_bead(bead, sides) for bead in beads)


def _renewed_bead(bead: Bead, sides: _Sides) -> Bead:
    left, right = sides
    return replace(
        bead,
        digests=(left.now(bead.source, bead.digests[0]), right.now(bead.target, bead.digests[1])),
        now=(left.now(bead.source, bead.now[0]), right.now(bead.target, bead.now[1])),
    )


class _Texts:
    """The texts of one side at one level, before and now."""

    def __init__(self, before: Document, now: Document, *, units: bool = False) -> None:
        read = units_of if units else segments_of
        self._separator = SEGMENT_SEPARATOR[now.lang]
        self._before, self._now = read(before), read(now)

    def now(self, anchors: Sequence[Anchor], noted: str) -> str:
        """The digest to note for these anchors, where one of the text before was noted."""
        if not noted or noted != self._digest(anchors, self._before):
            return noted
        return self._digest(anchors, self._now)

    def _digest(self, anchors: Sequence[Anchor], texts: Mapping[Anchor, str]) -> str:
        if not all(anchor in texts for anchor in anchors):
            return ""
        return digest_of(self._separator.join(texts[anchor] for anchor in anchors))
