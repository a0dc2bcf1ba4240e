"""How well paragraphs are aligned where some are left out on one side, or stand elsewhere.

The lines of the gold become paragraphs of one to four beads by chance, numbered in each language by
themselves, so that numbers no longer agree behind what was left out or moved.
"""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.bitext.encoder import default_encoder
from align.bitext.evaluate import Counts, Rung, strict
from align.bitext.levels import align_documents, signature
from align.model.anchor import Anchor
from align.model.document import Document as TextDocument
from align.model.document import Paragraph, Segment, Source, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gold_sets import Document

    from align.model.alignment import Bead
    from align.model.anchor import Lang

SEED = 7
_LONGEST = 4
_SHARE_DROPPED, _SHARE_MOVED = 0.08, 0.05

#: Paragraphs as the numbers of their lines.
Paragraphs = list[list[int]]


@dataclass(frozen=True, slots=True)
class Divided:
    """A document in paragraphs: pairs of English and Japanese ones, each by its lines.

    A side of a pair may be empty. ``order`` is that of the Japanese ones, by the number of the
    pair; one that is left out is not in it.
    """

    document: Document
    pairs: list[tuple[list[int], list[int]]]
    order: list[int]

    def gold(self) -> tuple[list[Rung], list[Rung]]:
        """The beads of paragraphs and of sentences, by their places in the texts as changed."""
        english = [n for n, (lines, _) in enumerate(self.pairs) if lines]
        japanese = [n for n in self.order if self.pairs[n][1]]
        places = [{n: k for k, n in enumerate(side)} for side in (english, japanese)]
        paragraphs = []
        for n in range(len(self.pairs)):
            ends = [(place[n],) if n in place else () for place in places]
            paragraphs.append((ends[0], ends[1]))
        line = {j: k for k, j in enumerate(j for n in japanese for j in self.pairs[n][1])}
        sentences = []
        for source, target in self.document.gold:
            kept = tuple(sorted(line[j] for j in target if j in line))
            sentences.append((source, kept))
        return paragraphs, sentences

    def texts(self) -> tuple[TextDocument, TextDocument]:
        """The two texts as changed."""
        english = [lines for lines, _ in self.pairs]
        japanese = [self.pairs[n][1] for n in self.order]
        return (
            _text("en", self.document.english, english),
            _text("ja", self.document.japanese, japanese),
        )


def _text(lang: Lang, lines: Sequence[str], paragraphs: Sequence[list[int]]) -> TextDocument:
    units = []
    for number, some in enumerate(filter(None, paragraphs), 1):
        anchor = Anchor.parse(f"p{number}")
        segments = [Segment(anchor.segment("s", k), lines[n]) for k, n in enumerate(some, 1)]
        units.append(Unit(anchor, "section", content=(Paragraph(tuple(segments)),)))
    return TextDocument("2001-02-03-bench", lang, Source("", ""), tuple(units))


def divided(document: Document, chance: random.Random) -> Divided:
    """The lines in paragraphs of one to four beads; no bead crosses another in these sets."""
    beads = sorted(document.gold, key=lambda bead: (min((*bead[0], 10**9)), bead[1]))
    # One-sided Japanese ones stand after what they follow in their own text.
    lone = [bead for bead in beads if not bead[0]]
    beads = [bead for bead in beads if bead[0]]
    for bead in lone:
        before = [k for k, (_, target) in enumerate(beads) if target and target < bead[1]]
        beads.insert(before[-1] + 1 if before else 0, bead)
    pairs = []
    while beads:
        some, beads = beads[: (count := chance.randint(1, _LONGEST))], beads[count:]
        sides = [[n for bead in some for n in bead[side]] for side in (0, 1)]
        pairs.append((sides[0], sides[1]))
    return Divided(document, pairs, list(range(len(pairs))))


def as_they_are(whole: Divided, _: random.Random) -> tuple[Divided, set[int]]:
    """Nothing changed."""
    return whole, set()


def left_out(whole: Divided, chance: random.Random) -> tuple[Divided, set[int]]:
    """Without 8 % of the Japanese paragraphs, at least one."""
    out = set(_some(whole, chance, _SHARE_DROPPED))
    return Divided(whole.document, whole.pairs, [n for n in whole.order if n not in out]), set()


def moved(whole: Divided, chance: random.Random) -> tuple[Divided, set[int]]:
    """With 5 % of the Japanese paragraphs elsewhere, at least one; and which these are."""
    order, chosen = list(whole.order), set()
    for number in _some(whole, chance, _SHARE_MOVED):
        was = order.index(number)
        order.remove(number)
        at = chance.randrange(len(order) + 1)
        order.insert(at, number)
        if at != was:
            chosen.add(number)
    return Divided(whole.document, whole.pairs, order), chosen


def _some(whole: Divided, chance: random.Random, share: float) -> list[int]:
    both = [n for n, pair in enumerate(whole.pairs) if all(pair)]
    return chance.sample(both, min(max(round(len(whole.pairs) * share), 1), len(both)))


def paragraphs(sets: dict[str, list[Document]]) -> None:
    """Strict F1 of paragraphs and of their sentences, and how many moved ones are found."""
    changes: tuple[Callable[[Divided, random.Random], tuple[Divided, set[int]]], ...] = (
        as_they_are, left_out, moved,
    )  # fmt: skip
    encoder = default_encoder()
    for (name, examples), change in itertools.product(sets.items(), changes):
        chance = random.Random(SEED)
        counts = [Counts(0, 0, 0) for _ in range(3)]
        for each in examples:
            if not _in_order(each):
                continue
            changed, far = change(divided(each, chance), chance)
            found = align_documents(*changed.texts(), encoder)
            gold = changed.gold()
            beads = _by_place(found.paragraphs), _by_place(found.sentences)
            numbered = [n for n in changed.order if changed.pairs[n][1]]
            places = {numbered.index(n) for n in far}
            for level in (0, 1):
                counts[level] += strict(gold[level], beads[level])
            counts[2] += strict(*(_of(rungs, places) for rungs in (gold[0], beads[0])))
        said = f"; moved ones {counts[2].both} of {counts[2].gold}, F1 {counts[2].f1:.3f}"
        print(
            f"{name:<20} paragraphs {change.__name__.replace('_', ' ')}: strict F1"
            f" {counts[0].f1:.4f}, their sentences {counts[1].f1:.4f}"
            f"{said if counts[2].gold else ''}  seed:{SEED} {signature(encoder)}"
        )


def _in_order(document: Document) -> bool:
    flat = [
        [n for bead in sorted(document.gold) if all(bead) for n in bead[side]] for side in (0, 1)
    ]
    return all(numbers == sorted(numbers) for numbers in flat)


def _of(rungs: Sequence[Rung], places: set[int]) -> list[Rung]:
    """The two-sided ones whose Japanese side has one of the places."""
    return [rung for rung in rungs if all(rung) and set(rung[1]) & places]


def _by_place(beads: Sequence[Bead]) -> list[Rung]:
    """Beads by the places of their anchors in the text; those of sentences over all paragraphs."""
    sides = []
    for side in (0, 1):
        ends = [bead.source if side == 0 else bead.target for bead in beads]
        every = sorted({_key(anchor) for some in ends for anchor in some})
        place = {key: n for n, key in enumerate(every)}
        sides.append([tuple(sorted(place[_key(anchor)] for anchor in some)) for some in ends])
    return list(zip(*sides, strict=True))


def _key(anchor: Anchor) -> tuple[int, ...]:
    return tuple(int("".join(filter(str.isdigit, part))) for part in str(anchor).split("."))
