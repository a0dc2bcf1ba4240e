"""The search for the beads of bare lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from align.bitext.bare.likely import Beads, Rest, likely_beads, sure_beads
from align.bitext.bare.pairs import PROBABILITY, settled_pairs
from align.bitext.bare.rest import Part, best_beads_around
from align.bitext.bare.sections import sections
from align.bitext.cost import DEPTH, Runs, above_chance, evidence, lattice, runs_beside
from align.bitext.encoder import encode_runs
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from align.bitext.bare.likely import Numbers
    from align.bitext.bare.pairs import Pairs
    from align.bitext.bare.sections import BareSection
    from align.bitext.cost import Weights
    from align.bitext.encoder import Encoder, Vectors
    from align.bitext.lexical.shared_words import WordPairs
    from align.bitext.search import Lattice, Size, Step

#: What stands between joined segments of each side.
SEPARATORS = SEGMENT_SEPARATOR["en"], SEGMENT_SEPARATOR["ja"]
#: Segments of the source that are searched together, and lines that are encoded together.
_TOGETHER, _ENCODED = 8192, 4096
#: Segments of both sides that are searched in whole together: one search costs as much as they do.
_LEFT = 64


class BareSearch:
    """Finds the best beads of the lines of two texts; none is empty."""

    def __init__(
        self,
        texts: tuple[Sequence[str], Sequence[str]],
        encoder: Encoder,
        lexicon: WordPairs | None,
        weights: Weights,
    ) -> None:
        self._texts = texts
        self._shape = len(texts[0]), len(texts[1])
        self._encoder = encoder
        self._lexicon = lexicon
        self._weights = weights
        self._vectors = LineVectors(texts[0], encoder), LineVectors(texts[1], encoder)

    def steps(self) -> Iterator[Step]:
        """All steps, by their place in the source."""
        together: list[BareSection] = []
        for section in sections(self._shape, self._settled, lambda one: self._searched([one])):
            together.append(section)
            if section.stop[0] - together[0].start[0] >= _TOGETHER:
                yield from self._searched(together)
                together = []
                for vectors, place in zip(self._vectors, section.stop, strict=True):
                    vectors.forget(place)
        yield from self._searched(together)

    def _settled(self, rows: slice, columns: slice) -> Pairs:
        return settled_pairs(above_chance(self._vectors[0].of(rows), self._vectors[1].of(columns)))

    def _searched(self, together: Sequence[BareSection]) -> Iterator[Step]:
        """The steps of sections that follow each other."""
        if not together:
            return
        gaps = np.concatenate([section.gaps() for section in together])
        sides = self._rest(together, 0), self._rest(together, 1)
        pairs = np.concatenate([section.pairs for section in together])
        settled = Beads(
            np.stack([pairs[:, 0], pairs[:, 0] + 1, pairs[:, 1], pairs[:, 1] + 1], axis=1),
            np.full(len(pairs), PROBABILITY),
        )
        likely = likely_beads(gaps, sides)
        sure = sure_beads(settled, likely, together[0].start, together[-1].stop)

        def weigh(rows: Numbers, columns: Numbers) -> Lattice:
            known = evidence(
                [self._texts[0][i] for i in rows.tolist()],
                [self._texts[1][j] for j in columns.tolist()],
                self._encoder,
                SEPARATORS,
                lexicon=self._lexicon,
                runs=(sides[0].of(rows), sides[1].of(columns)),
            )
            return lattice(known, self._weights)

        parts = (
            Part(sure.between(start[0], stop[0]), start, stop)
            for start, stop in _joined(together, sure)
        )
        yield from best_beads_around(parts, self._shape, weigh)

    def _rest(self, together: Sequence[BareSection], side: int) -> Rest:
        """The lines of one side that are in no settled pair, and their runs."""
        start, stop = together[0].start[side], together[-1].stop[side]
        free = np.ones(stop - start, dtype=np.bool_)
        free[np.concatenate([each.pairs[:, side] for each in together]) - start] = False
        numbers = np.flatnonzero(free) + start
        texts = [self._texts[side][n] for n in numbers.tolist()]
        vectors = encode_runs(self._encoder, texts, SEPARATORS[side], DEPTH)
        chance: list[list[NDArray[np.float32]]] = [[] for _ in vectors]
        for section in together:
            first, last = np.searchsorted(numbers, (section.start[side], section.stop[side]))
            other = slice(section.start[1 - side], section.stop[1 - side])
            part = [every[first:last] for every in vectors]
            beside = runs_beside(part, self._vectors[1 - side].of(other))
            for parts, one in zip(chance, beside.chance, strict=True):
                parts.append(one)
        runs = Runs(vectors, [np.concatenate(parts) for parts in chance])
        return Rest(numbers, runs, np.cumsum([0, *map(len, texts)]))


def _joined(together: Sequence[BareSection], settled: Beads) -> Iterator[tuple[Size, Size]]:
    """Where sections begin and end, those of which little is left joined with the next."""
    start, left = together[0].start, 0
    for section in together:
        ends = settled.between(section.start[0], section.stop[0]).ends
        held = ends[:, 1] - ends[:, 0] + ends[:, 3] - ends[:, 2]
        left += sum(section.stop) - sum(section.start) - int(held.sum())
        if left >= _LEFT or section is together[-1]:
            yield start, section.stop
            start, left = section.stop, 0


class LineVectors:
    """The vectors of the lines that are looked at."""

    def __init__(self, texts: Sequence[str], encoder: Encoder) -> None:
        self._texts = texts
        self._encoder = encoder
        self._start = 0
        self._known = encoder.encode([])

    def of(self, wanted: slice) -> Vectors:
        """The vectors of some lines; none of those that are forgotten."""
        have = self._start + len(self._known)
        if wanted.stop > have:
            new = self._encoder.encode(self._texts[have : max(wanted.stop, have + _ENCODED)])
            self._known = np.concatenate([self._known, new]) if len(self._known) else new
        return self._known[wanted.start - self._start : wanted.stop - self._start]

    def forget(self, before: int) -> None:
        """Let go of the vectors of the first lines."""
        self._known = self._known[before - self._start :].copy()
        self._start = before
