"""Aligns two documents: paragraphs first, then the sentences inside each paragraph bead.

This module converts between documents and the matrices of :mod:`align.bitext.search`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from align.bitext import SIGNATURE
from align.bitext.blocks import align_blocks
from align.bitext.cost import evidence, lattice, weights_for
from align.bitext.crossing import best_beads
from align.bitext.decisions import Decisions, carry_over, digest_of
from align.bitext.encoder import Encoder, MemoEncoder, Vectors
from align.bitext.paragraphs import tied_units
from align.bitext.search import Lattice, Path
from align.bitext.stretches import Passage, end_of_run, stretches
from align.model.alignment import Alignment, Bead
from align.model.document import SEGMENT_SEPARATOR, Document

if TYPE_CHECKING:
    from align.bitext.lexical.shared_words import WordPairs
    from align.model.anchor import Anchor

_SEPARATORS = (SEGMENT_SEPARATOR["en"], SEGMENT_SEPARATOR["ja"])
#: Log weight that two paragraphs with the same anchor gain. It is about the cost of a bead size:
#: it decides between equal candidates, but different content outweighs it (in some readouts
#: the labels of one language are shifted by a level). For title and date lines the same kind of
#: line is almost always the right counterpart, so they gain more.
_SAME_ANCHOR, _SAME_LINE = 1.5, 8.0
#: If an alignment of all sentences that ignores paragraphs is better by more than this (log
#: weight), the paragraphs of the two texts do not correspond, and it is used instead.
_DISAGREEMENT = 10.0


class _Side:
    """The passages of one document at both levels."""

    def __init__(self, document: Document) -> None:
        joint = SEGMENT_SEPARATOR[document.lang]
        self.units: list[Passage] = []
        self.segments: dict[Anchor, list[Passage]] = {}
        for unit in document.units():
            own = [Passage(s.anchor, s.text) for s in unit.own_segments()]
            if own:
                text = joint.join(segment.text for segment in own)
                self.units.append(Passage(unit.anchor, text))
                self.segments[unit.anchor] = own
        self.in_order = [Passage(s.anchor, s.text) for s in document.segments()]
        self.text = {p.anchor: p.text for p in (*self.units, *self.in_order)}
        self.place = {p.anchor: i for i, p in enumerate((*self.units, *self.in_order))}
        self.joint = joint

    def body(self) -> list[Passage]:
        """All segments except those of the title and the date line, in the order of the page."""
        return [p for p in self.in_order if not p.anchor.named]

    def joined(self, anchors: Sequence[Anchor]) -> str:
        return self.joint.join(self.text[anchor] for anchor in anchors)


_WeightFunction = Callable[[Sequence[Passage], Sequence[Passage]], Lattice]


def align_documents(
    source: Document,
    target: Document,
    encoder: Encoder | None,
    made_from: tuple[str, str] = ("", ""),
    before: Alignment | None = None,
    lexicon: WordPairs | None = None,
) -> Alignment:
    """Align the two languages of one readout.

    Decisions of people are kept (:mod:`align.bitext.decisions`): the other segments are aligned
    between the confirmed links, and a disputed link is not proposed again.

    Args:
        source: the English document.
        target: the Japanese document.
        encoder: gives the embeddings of their texts; None to do without.
        made_from: the digests of the two TEI files, recorded in the result.
        before: the previous alignment with the decisions of people; None where there is none.
        lexicon: knows words that translate each other; None for what the encoder knows.

    Returns:
        An alignment with every unit and every segment in exactly one bead in force.
    """
    decisions = carry_over(before, source, target)
    memo = MemoEncoder(encoder) if encoder is not None else None
    aligner = _Aligner(_Side(source), _Side(target), memo, decisions, lexicon)
    paragraphs, sentences = aligner.align()
    return Alignment(
        readout=source.readout,
        paragraphs=aligner.ordered([*paragraphs, *decisions.paragraphs]),
        sentences=aligner.ordered([*sentences, *decisions.sentences]),
        made_from=made_from,
        people=before.people if before else (),
        signature=signature(encoder, lexicon),
    )


def signature(encoder: Encoder | None, lexicon: WordPairs | None = None) -> str:
    """The versions of everything that an alignment depends on, except its texts."""
    parts = [SIGNATURE, encoder.signature if encoder is not None else "enc:none"]
    return "|".join([*parts, lexicon.signature] if lexicon is not None else parts)


class _Aligner:
    """Aligns one pair of documents."""

    def __init__(
        self,
        left: _Side,
        right: _Side,
        encoder: Encoder | None,
        decisions: Decisions,
        lexicon: WordPairs | None,
    ) -> None:
        self.left = left
        self.right = right
        self.encoder = encoder
        self.lexicon = lexicon
        decided = (*decisions.paragraphs, *decisions.sentences)
        self.disputed = {(b.source, b.target) for b in decided if b.status == "disputed"}
        self.fixed_paragraphs = [b for b in decisions.paragraphs if b.status == "confirmed"]
        self.fixed_sentences = [b for b in decisions.sentences if b.status == "confirmed"]
        self.background: tuple[Vectors, Vectors] | None = None
        if encoder is not None:
            self.background = (
                encoder.encode([p.text for p in left.body()]),
                encoder.encode([p.text for p in right.body()]),
            )

    def digests(self, bead: Bead) -> tuple[str, str]:
        return digest_of(self.left.joined(bead.source)), digest_of(self.right.joined(bead.target))

    # Both levels

    def align(self) -> tuple[list[Bead], list[Bead]]:
        """New beads of both levels, for all passages that are in no confirmed bead."""
        lines, in_lines = self._align_title_and_date()
        text, in_text, weight = self._align_text()
        left, right = self.left.body(), self.right.body()
        if not self.fixed_paragraphs:
            flat, flat_weight = self._align_between_fixed(
                left, right, self.fixed_sentences, self._sentence_weights
            )
            if flat_weight - weight > _DISAGREEMENT:
                text, in_text = (
                    self._paragraphs_from_sentences([*flat, *self.fixed_sentences]),
                    flat,
                )
        return [*lines, *text], [*in_lines, *in_text]

    def _align_title_and_date(self) -> tuple[list[Bead], list[Bead]]:
        """Beads of the titles and of the date lines, aligned separately."""
        paragraphs: list[Bead] = []
        sentences: list[Bead] = []
        for name in ("title", "date"):
            left, right = (
                [p for p in side.units if p.anchor.path == (name,)]
                for side in (self.left, self.right)
            )
            beads, _ = self._align_between_fixed(
                left, right, self.fixed_paragraphs, self._line_weights
            )
            paragraphs += beads
            for bead in beads:
                # A title may be two lines in one language and one in the other: then content tells.
                lines = (
                    sum(len(side.segments.get(anchor, ())) for anchor in anchors)
                    for side, anchors in ((self.left, bead.source), (self.right, bead.target))
                )
                same = len(set(lines)) == 1
                weights = self._line_weights if same else self._sentence_weights
                sentences += self._align_inside(bead, weights)[0]
        return paragraphs, sentences

    def _align_text(self) -> tuple[list[Bead], list[Bead], float]:
        """Beads of the text, paragraphs first, and the summed weight of its sentences."""
        left, right = (
            [p for p in side.units if not p.anchor.named] for side in (self.left, self.right)
        )
        paragraphs, _ = self._align_between_fixed(
            left, right, self.fixed_paragraphs, self._paragraph_weights
        )
        sentences: list[Bead] = []
        parted: list[Bead] = []
        weight = 0.0
        for bead in (*paragraphs, *self.fixed_paragraphs):
            inner, inner_weight = self._align_inside(bead, self._sentence_weights)
            # A sentence bead cannot be more probable than the bead of its paragraphs.
            inner = [
                replace(
                    b,
                    probability=round(b.probability * bead.probability, 2),
                    crossing=b.crossing or bead.crossing,
                )
                for b in inner
            ]
            sentences += inner
            weight += inner_weight
            if bead not in self.fixed_paragraphs:
                parted += self._parted(bead, inner)
        return parted, sentences, weight

    def _parted(self, bead: Bead, inner: Sequence[Bead]) -> list[Bead]:
        """A bead of paragraphs, without those that no sentence ties to the others.

        A paragraph that the other text has not hardly changes the vector of a joined text, so it
        is found beside its neighbour; its sentences are alone then.
        """
        if len(bead.source) + len(bead.target) <= 2:
            return [bead]
        units = {*bead.source, *bead.target}
        fixed = [b for b in self.fixed_sentences if any(a.unit in units for _, a in b.anchors)]
        parts = self._paragraphs_from_sentences([*inner, *fixed])
        ends = [{a for p in parts for a in p.source}, {a for p in parts for a in p.target}]
        disputed = any((part.source, part.target) in self.disputed for part in parts)
        if disputed or ends != [set(bead.source), set(bead.target)] or len(parts) == 1:
            return [bead]
        return [replace(p, crossing=bead.crossing and bool(p.source and p.target)) for p in parts]

    def _align_inside(self, bead: Bead, weights_of: _WeightFunction) -> tuple[list[Bead], float]:
        """Beads of the segments of one paragraph bead."""
        left = [p for anchor in bead.source for p in self.left.segments.get(anchor, ())]
        right = [p for anchor in bead.target for p in self.right.segments.get(anchor, ())]
        return self._align_between_fixed(left, right, self.fixed_sentences, weights_of)

    def _align_between_fixed(
        self,
        left: Sequence[Passage],
        right: Sequence[Passage],
        fixed: Sequence[Bead],
        weights_of: _WeightFunction,
    ) -> tuple[list[Bead], float]:
        """Align two sequences of passages around fixed beads.

        Passages in fixed beads are left out, and no new bead crosses a fixed one.

        Returns:
            The new beads and their summed log weight.
        """
        beads: list[Bead] = []
        weight = 0.0
        for sources, targets in stretches(left, right, fixed):
            path = align_blocks(len(sources), len(targets), _searcher(weights_of, sources, targets))
            weight += path.weight
            for step in path.steps:
                bead = Bead(
                    tuple(p.anchor for p in sources[step.i0 : step.i1]),
                    tuple(p.anchor for p in targets[step.j0 : step.j1]),
                    round(step.probability, 2),
                    crossing=step.crossing,
                )
                beads.append(replace(bead, digests=self.digests(bead)))
        return beads, weight

    # Weights

    def _sentence_weights(self, left: Sequence[Passage], right: Sequence[Passage]) -> Lattice:
        texts = [p.text for p in left], [p.text for p in right]
        known = evidence(*texts, self.encoder, _SEPARATORS, self.background, self.lexicon)
        weights = weights_for(self.encoder)
        return self._without_disputed(lattice(known, weights), left, right)

    def _without_disputed(
        self, found: Lattice, left: Sequence[Passage], right: Sequence[Passage]
    ) -> Lattice:
        """The lattice without the beads that a person has disputed."""
        if not self.disputed:
            return found
        beads = {size: weights.copy() for size, weights in found.beads.items()}
        sources, targets = [p.anchor for p in left], [p.anchor for p in right]
        for source, target in self.disputed:
            size = len(source), len(target)
            if (
                size in beads
                and (i := end_of_run(sources, source))
                and (j := end_of_run(targets, target))
            ):
                beads[size][i, j] = -np.inf
        return Lattice(beads, found.source_skip, found.target_skip)

    def _paragraph_weights(self, left: Sequence[Passage], right: Sequence[Passage]) -> Lattice:
        return _favour_same(self._sentence_weights(left, right), left, right, _SAME_ANCHOR)

    def _line_weights(self, left: Sequence[Passage], right: Sequence[Passage]) -> Lattice:
        return _favour_same(self._sentence_weights(left, right), left, right, _SAME_LINE)

    # Order and structure

    def _paragraphs_from_sentences(self, sentences: Sequence[Bead]) -> list[Bead]:
        """Paragraph beads made from sentence beads: units with a common sentence bead are linked.

        The probability of each is the lowest of its sentence beads.
        """
        beads = []
        for source, target, probability in tied_units(sentences):
            if any(anchor.named for anchor in source | target):
                continue
            bead = Bead(
                tuple(sorted(source, key=self.left.place.__getitem__)),
                tuple(sorted(target, key=self.right.place.__getitem__)),
                probability,
            )
            beads.append(replace(bead, digests=self.digests(bead)))
        return beads

    def ordered(self, beads: Sequence[Bead]) -> tuple[Bead, ...]:
        """Sort beads for writing: two-sided ones, English only, Japanese only.

        Beads whose anchors do not exist any more come last in their group.
        """

        def key(bead: Bead) -> tuple[int, int, int]:
            kind = 0 if bead.source and bead.target else 1 if bead.source else 2
            side = self.left if bead.source else self.right
            first = side.place.get((bead.source or bead.target)[0])
            return kind, first is None, first or 0

        return tuple(sorted(beads, key=key))


def _searcher(
    weights_of: _WeightFunction, left: Sequence[Passage], right: Sequence[Passage]
) -> Callable[[slice, slice], Path]:
    """The best beads of some passages of each side."""
    return lambda rows, columns: best_beads(weights_of(left[rows], right[columns]))


def _favour_same(
    found: Lattice, left: Sequence[Passage], right: Sequence[Passage], bonus: float
) -> Lattice:
    """Add weight to the 1-1 beads of units with the same anchor, or of lines of one kind."""
    weights = found.beads[1, 1].copy()
    for i, source in enumerate(left, start=1):
        for j, target in enumerate(right, start=1):
            if source.anchor == target.anchor:
                weights[i, j] += bonus
    return Lattice({**found.beads, (1, 1): weights}, found.source_skip, found.target_skip)
