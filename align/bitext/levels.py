"""Two documents to an alignment: paragraphs first, then the sentences inside each pair.

The one door through which the numbers of :mod:`align.bitext.search` meet documents.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from align.bitext import SIGNATURE
from align.bitext.cost import Weights, features, lattice, searchable
from align.bitext.decisions import Decisions, carry_over, digest_of
from align.bitext.encoder import Encoder, MemoEncoder
from align.bitext.search import Lattice, best_path
from align.model.bitext import Alignment, Bead
from align.model.document import SEGMENT_SEPARATOR, Document

if TYPE_CHECKING:
    from align.model.anchor import Anchor

_JOINTS = (SEGMENT_SEPARATOR["en"], SEGMENT_SEPARATOR["ja"])
#: Log weight two paragraphs gain by bearing the same anchor, about as much as a bead size
#: costs: it decides between equals and yields to content (labels shift by a level in some
#: readouts). Title and date lines are what they are by their place.
_SAME_ANCHOR, _SAME_LINE = 1.5, 8.0
#: How much heavier (log weight) an alignment of all sentences that ignores paragraphs must be
#: before the two structures count as disagreeing.
_DISAGREEMENT = 10.0


@dataclass(frozen=True, slots=True)
class _Passage:
    """A unit with text of its own, or one of its segments."""

    anchor: Anchor
    text: str


class _Side:
    """One document as passages of both levels."""

    def __init__(self, document: Document) -> None:
        joint = SEGMENT_SEPARATOR[document.lang]
        self.units: list[_Passage] = []
        self.segments: dict[Anchor, list[_Passage]] = {}
        for unit in document.units():
            own = [_Passage(s.anchor, s.text) for s in unit.own_segments()]
            if own:
                text = joint.join(segment.text for segment in own)
                self.units.append(_Passage(unit.anchor, text))
                self.segments[unit.anchor] = own
        self.in_order = [_Passage(s.anchor, s.text) for s in document.segments()]
        self.text = {p.anchor: p.text for p in (*self.units, *self.in_order)}
        self.place = {p.anchor: i for i, p in enumerate((*self.units, *self.in_order))}
        self.joint = joint

    def body(self) -> list[_Passage]:
        """All segments but those of the title and the date line, as they stand on the page."""
        return [p for p in self.in_order if not p.anchor.named]

    def joined(self, anchors: Sequence[Anchor]) -> str:
        return self.joint.join(self.text[anchor] for anchor in anchors)


_Weigh = Callable[[Sequence[_Passage], Sequence[_Passage]], Lattice]


def align_documents(
    source: Document,
    target: Document,
    encoder: Encoder,
    made_from: tuple[str, str] = ("", ""),
    before: Alignment | None = None,
) -> Alignment:
    """Align two languages of one readout.

    What people have decided in ``before`` is kept (:mod:`align.bitext.decisions`): the rest is
    aligned around the confirmed links, and a link that is disputed is not proposed again.
    """
    decisions = carry_over(before, source, target)
    aligner = _Aligner(_Side(source), _Side(target), MemoEncoder(encoder), decisions)
    paragraphs, sentences = aligner.align()
    return Alignment(
        readout=source.readout,
        paragraphs=aligner.ordered([*paragraphs, *decisions.paragraphs]),
        sentences=aligner.ordered([*sentences, *decisions.sentences]),
        made_from=made_from,
        people=before.people if before else (),
        signature=signature(encoder),
    )


def signature(encoder: Encoder) -> str:
    """Names everything an alignment depends on but its texts."""
    return f"{SIGNATURE}|{encoder.signature}"


class _Aligner:
    """Aligns one pair; remembers its vectors."""

    def __init__(self, left: _Side, right: _Side, encoder: Encoder, decisions: Decisions) -> None:
        self.left = left
        self.right = right
        self.encoder = encoder
        decided = (*decisions.paragraphs, *decisions.sentences)
        self.refused = {(b.source, b.target) for b in decided if b.status == "disputed"}
        self.fixed_paragraphs = [b for b in decisions.paragraphs if b.status == "confirmed"]
        self.fixed_sentences = [b for b in decisions.sentences if b.status == "confirmed"]
        self.background = (
            encoder.encode([p.text for p in left.body()]),
            encoder.encode([p.text for p in right.body()]),
        )

    def digests(self, bead: Bead) -> tuple[str, str]:
        return digest_of(self.left.joined(bead.source)), digest_of(self.right.joined(bead.target))

    # Both levels

    def align(self) -> tuple[list[Bead], list[Bead]]:
        """New beads of both levels around the confirmed ones."""
        lines, in_lines = self._lines()
        text, in_text, weight = self._by_paragraphs()
        left, right = self.left.body(), self.right.body()
        if not self.fixed_paragraphs and searchable(len(left), len(right)):
            flat, flat_weight = self._around(left, right, self.fixed_sentences, self._weigh)
            if flat_weight - weight > _DISAGREEMENT:
                text, in_text = self._tied([*flat, *self.fixed_sentences]), flat
        return [*lines, *text], [*in_lines, *in_text]

    def _lines(self) -> tuple[list[Bead], list[Bead]]:
        """Beads of title and date line, each against its like."""
        paragraphs: list[Bead] = []
        sentences: list[Bead] = []
        for name in ("title", "date"):
            left, right = (
                [p for p in side.units if p.anchor.path == (name,)]
                for side in (self.left, self.right)
            )
            beads, _ = self._around(left, right, self.fixed_paragraphs, self._weigh_lines)
            paragraphs += beads
            for bead in beads:
                sentences += self._inside(bead, self._weigh_lines)[0]
        return paragraphs, sentences

    def _by_paragraphs(self) -> tuple[list[Bead], list[Bead], float]:
        """Beads of the text, paragraphs first, and the summed weight of its sentences."""
        left, right = (
            [p for p in side.units if not p.anchor.named] for side in (self.left, self.right)
        )
        paragraphs, _ = self._around(left, right, self.fixed_paragraphs, self._weigh_units)
        sentences: list[Bead] = []
        weight = 0.0
        for bead in (*paragraphs, *self.fixed_paragraphs):
            inner, inner_weight = self._inside(bead, self._weigh)
            # A sentence bead is no surer than that its paragraphs belong together.
            sentences += [
                replace(b, probability=round(b.probability * bead.probability, 2)) for b in inner
            ]
            weight += inner_weight
        return paragraphs, sentences, weight

    def _inside(self, bead: Bead, weigh: _Weigh) -> tuple[list[Bead], float]:
        """Beads of the segments of one paragraph bead."""
        left = [p for anchor in bead.source for p in self.left.segments.get(anchor, ())]
        right = [p for anchor in bead.target for p in self.right.segments.get(anchor, ())]
        return self._around(left, right, self.fixed_sentences, weigh)

    def _around(
        self,
        left: Sequence[_Passage],
        right: Sequence[_Passage],
        fixed: Sequence[Bead],
        weigh: _Weigh,
    ) -> tuple[list[Bead], float]:
        """Align two runs, leaving out what fixed beads hold and never leading across one."""
        beads: list[Bead] = []
        weight = 0.0
        for sources, targets in _between(left, right, fixed):
            path = best_path(weigh(sources, targets))
            weight += path.weight
            for step in path.steps:
                bead = Bead(
                    tuple(p.anchor for p in sources[step.i0 : step.i1]),
                    tuple(p.anchor for p in targets[step.j0 : step.j1]),
                    round(step.probability, 2),
                )
                beads.append(replace(bead, digests=self.digests(bead)))
        return beads, weight

    # Weights

    def _weigh(self, left: Sequence[_Passage], right: Sequence[_Passage]) -> Lattice:
        texts = [p.text for p in left], [p.text for p in right]
        found = features(*texts, self.encoder, _JOINTS, self.background)
        return self._without_refused(lattice(found, Weights()), left, right)

    def _without_refused(
        self, found: Lattice, left: Sequence[_Passage], right: Sequence[_Passage]
    ) -> Lattice:
        """The lattice without the beads that a person has disputed."""
        if not self.refused:
            return found
        beads = {size: weights.copy() for size, weights in found.beads.items()}
        sources, targets = [p.anchor for p in left], [p.anchor for p in right]
        for source, target in self.refused:
            size = len(source), len(target)
            if size in beads and (i := _run(sources, source)) and (j := _run(targets, target)):
                beads[size][i, j] = -np.inf
        return Lattice(beads, found.source_skip, found.target_skip)

    def _weigh_units(self, left: Sequence[_Passage], right: Sequence[_Passage]) -> Lattice:
        return _favour_same(self._weigh(left, right), left, right, _SAME_ANCHOR)

    def _weigh_lines(self, left: Sequence[_Passage], right: Sequence[_Passage]) -> Lattice:
        return _favour_same(self._weigh(left, right), left, right, _SAME_LINE)

    # Order and structure

    def _tied(self, sentences: Sequence[Bead]) -> list[Bead]:
        """Paragraph beads that follow from sentence beads: units tied by any of them.

        The probability of each is that of its least sure sentence.
        """
        groups: list[tuple[set[Anchor], set[Anchor], list[float]]] = []
        for bead in sentences:
            merged: tuple[set[Anchor], set[Anchor], list[float]] = (
                {a.unit for a in bead.source},
                {a.unit for a in bead.target},
                [bead.probability],
            )
            rest = []
            for group in groups:
                if group[0] & merged[0] or group[1] & merged[1]:
                    merged = (group[0] | merged[0], group[1] | merged[1], group[2] + merged[2])
                else:
                    rest.append(group)
            groups = [*rest, merged]
        beads = []
        for source, target, probabilities in groups:
            if any(anchor.named for anchor in source | target):
                continue
            bead = Bead(
                tuple(sorted(source, key=self.left.place.__getitem__)),
                tuple(sorted(target, key=self.right.place.__getitem__)),
                min(probabilities),
            )
            beads.append(replace(bead, digests=self.digests(bead)))
        return beads

    def ordered(self, beads: Sequence[Bead]) -> tuple[Bead, ...]:
        """The order in which beads are written: two-sided, English only, Japanese only.

        Beads whose anchors are gone come last in their kind.
        """

        def key(bead: Bead) -> tuple[int, int, int]:
            kind = 0 if bead.source and bead.target else 1 if bead.source else 2
            side = self.left if bead.source else self.right
            first = side.place.get((bead.source or bead.target)[0])
            return kind, first is None, first or 0

        return tuple(sorted(beads, key=key))


def _between(
    left: Sequence[_Passage], right: Sequence[_Passage], fixed: Sequence[Bead]
) -> Iterator[tuple[list[_Passage], list[_Passage]]]:
    """The stretches before, between and after fixed beads, without what these hold.

    Fixed beads that cross one before them hold their segments but are no boundary.
    """
    place_left = {p.anchor: i for i, p in enumerate(left)}
    place_right = {p.anchor: i for i, p in enumerate(right)}
    held_left = {anchor for bead in fixed for anchor in bead.source}
    held_right = {anchor for bead in fixed for anchor in bead.target}
    boundaries = [(0, 0)]
    spans = []
    for bead in fixed:
        rows = [place_left[a] for a in bead.source if a in place_left]
        columns = [place_right[a] for a in bead.target if a in place_right]
        if rows and columns:
            spans.append((min(rows), max(rows) + 1, min(columns), max(columns) + 1))
    for i0, i1, j0, j1 in sorted(spans):
        if i0 >= boundaries[-1][0] and j0 >= boundaries[-1][1]:
            boundaries += [(i0, j0), (i1, j1)]
    boundaries.append((len(left), len(right)))
    for (i0, j0), (i1, j1) in itertools.pairwise(boundaries):
        sources = [p for p in left[i0:i1] if p.anchor not in held_left]
        targets = [p for p in right[j0:j1] if p.anchor not in held_right]
        if sources or targets:
            yield sources, targets


def _favour_same(
    found: Lattice, left: Sequence[_Passage], right: Sequence[_Passage], bonus: float
) -> Lattice:
    """Add weight to the 1-1 beads of units with the same anchor, or lines of the same kind."""
    weights = found.beads[1, 1].copy()
    for i, source in enumerate(left, start=1):
        for j, target in enumerate(right, start=1):
            if source.anchor == target.anchor:
                weights[i, j] += bonus
    return Lattice({**found.beads, (1, 1): weights}, found.source_skip, found.target_skip)


def _run(anchors: Sequence[Anchor], wanted: tuple[Anchor, ...]) -> int | None:
    """The end of the place where the wanted anchors stand in a row; None where they do not."""
    if wanted[0] not in anchors:
        return None
    end = anchors.index(wanted[0]) + len(wanted)
    return end if tuple(anchors[end - len(wanted) : end]) == wanted else None
