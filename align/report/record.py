"""What is kept of a readout: counted once, in its job."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from align.files.disk import digest
from align.model.record import ReadoutCounts, ReadoutRecord
from align.report.page import SURE
from align.report.waiving import texts_of
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.bitext import Bitext
    from align.model.document import Document
    from align.model.finding import Finding
    from align.model.record import CutBead


def record_of_pair(
    pair: Bitext, findings: Sequence[Finding], beads: Sequence[CutBead] = ()
) -> ReadoutRecord:
    """The record of an aligned pair.

    Paragraphs are units with text of their own, without title and date line; sentences are all
    their segments but headings and notes. ``beads`` are for what counts over the corpus
    (:func:`align.terms.mining.cut.cut_beads`).
    """
    kinds: Counter[str] = Counter()
    unaligned = unsure = 0
    for unit in pair.units():
        kinds[unit.bead.type] += 1
        unaligned += not unit.two_sided
        unsure += unit.two_sided and unit.probability < SURE
    counts = ReadoutCounts(
        paragraphs=(_paragraphs(pair.source), _paragraphs(pair.target)),
        sentences=(_sentences(pair.source), _sentences(pair.target)),
        beads=dict(sorted(kinds.items())),
        unaligned=unaligned,
        unsure=unsure,
    )
    return ReadoutRecord(
        pair.readout,
        (pair.source.title, pair.target.title),
        (pair.source.date, pair.target.date),
        (_body(pair.source), _body(pair.target)),
        counts,
        tuple(findings),
        texts_of(pair.source, pair.target),
        tuple(beads),
    )


def record_of_text(document: Document, findings: Sequence[Finding]) -> ReadoutRecord:
    """The record of a text that has no counterpart yet."""

    def sides(own: str) -> tuple[str, str]:
        return (own, "") if document.lang == "en" else ("", own)

    def counts(own: int) -> tuple[int, int]:
        return (own, 0) if document.lang == "en" else (0, own)

    return ReadoutRecord(
        document.readout,
        sides(document.title),
        sides(document.date),
        sides(_body(document)),
        ReadoutCounts(counts(_paragraphs(document)), counts(_sentences(document)), {}, 0, 0),
        tuple(findings),
        texts_of(document),
    )


def _paragraphs(document: Document) -> int:
    return len({s.anchor.unit for s in document.segments() if not s.anchor.named})


def _sentences(document: Document) -> int:
    return sum(s.anchor.kind == "s" and not s.anchor.named for s in document.segments())


def _body(document: Document) -> str:
    """Names the words below title and date line, whatever their widths and spaces are."""
    words = "".join(s.text for s in document.segments() if not s.anchor.named)
    return digest("".join(fold(words).text.split())) if words else ""
