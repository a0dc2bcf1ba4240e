"""Two languages of one readout, aligned, and what is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.pipeline import corpus, tools
from align.tei import alignment as stand_off

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.bitext.encoder import Encoder
    from align.model.alignment import Alignment, SegmentBead
    from align.model.bitext import Bitext
    from align.model.document import Document

__all__ = [
    "align_documents",
    "align_segments",
    "read_alignment",
    "write_alignment",
]


def align_documents(
    source: Document,
    target: Document,
    *,
    before: Alignment | None = None,
    encoder: Encoder | None = None,
) -> Bitext:
    """Align the two languages of one readout, paragraphs first, then sentences.

    Args:
        source: the English document.
        target: the Japanese document of the same readout.
        before: an earlier alignment of them; links that people have confirmed stay, and what
            they have disputed is not proposed again.
        encoder: what turns sentences into vectors; None for the offline one.

    Returns:
        Both documents and their beads; every segment is in exactly one bead in force.

    Raises:
        AlignError: the two are no pair, or the extra ``encoder`` is not installed.

    >>> import align
    >>> english = align.document_from_text("Talks\\n\\n1. They met.\\n", lang="en")
    >>> japanese = align.document_from_text("会談\\n\\n1　両者は会った。\\n", lang="ja")
    >>> pair = align.align_documents(english, japanese)
    >>> [(unit.source.text, unit.target.text) for unit in pair.units()]
    [('Talks', '会談'), ('They met.', '両者は会った。')]
    """
    return tools.align_pair(source, target, before, encoder)


def align_segments(
    source: Sequence[str], target: Sequence[str], *, encoder: Encoder | None = None
) -> list[SegmentBead]:
    """Align two lists of segments, without documents.

    Args:
        source: English segments.
        target: Japanese segments.
        encoder: what turns segments into vectors; None for the offline one.

    Returns:
        Beads of indices that count from 0, each with its probability, 0..1. Every index is in
        exactly one bead; an empty segment is alone.

    Raises:
        AlignError: the extra ``encoder`` is not installed.

    >>> import align
    >>> beads = align.align_segments(["They met.", "It rained."], ["雨が降った。"])
    >>> [(bead.source, bead.target) for bead in beads]
    [((0,), ()), ((1,), (0,))]
    """
    return tools.align_segments(source, target, encoder)


def read_alignment(content: str, source: Document, target: Document) -> Bitext:
    """Read a stand-off alignment, as ``corpus/en-ja/ID.xml`` holds it.

    Args:
        content: the TEI of the alignment.
        source: the English document.
        target: the Japanese document.

    Raises:
        AlignError: it is not valid, or not of these two texts.
    """
    return corpus.read_bitext(content, source, target)


def write_alignment(pair: Bitext) -> str:
    """The TEI of a stand-off alignment; :func:`read_alignment` gives the same beads again."""
    return stand_off.write_alignment(pair.alignment)
