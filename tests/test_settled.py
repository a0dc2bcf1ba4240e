"""Pairs that are settled before the search, and the search around them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as numbers

from align.bitext.bare.likely import Beads
from align.bitext.bare.pairs import settled_pairs
from align.bitext.bare.rest import Part, best_beads_around
from align.bitext.bare.search import LineVectors
from align.bitext.lines import align_lines
from align.bitext.search import Lattice, best_path, best_paths_through
from tests.test_blocks import Names

SIZES = ((1, 1), (2, 1), (1, 2), (2, 2))


def random_lattice(rows: int, columns: int, seed: int) -> Lattice:
    chance = np.random.default_rng(seed)
    beads = {}
    for n, m in SIZES:
        weights = np.full((rows + 1, columns + 1), -np.inf)
        if n <= rows and m <= columns:
            shape = (rows + 1 - n, columns + 1 - m)
            weights[n:, m:] = chance.normal(size=shape) * 4
        beads[n, m] = weights
    return Lattice(beads, chance.normal(size=rows), chance.normal(size=columns))


similarities = numbers.arrays(
    np.float64,
    st.tuples(st.integers(0, 8), st.integers(0, 8)),
    elements=st.floats(-1, 1, width=16),
)


@given(similarities)
def test_settled_pairs_are_in_order_and_hold_nothing_twice(similarity: np.ndarray) -> None:
    pairs = settled_pairs(similarity).tolist()
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in itertools.pairwise(pairs))
    assert settled_pairs(similarity.T).tolist() == [[j, i] for i, j in pairs]


@given(similarities, st.integers(0, 99), st.tuples(st.integers(0, 3), st.integers(0, 3)))
def test_the_search_holds_every_segment_once(
    similarity: np.ndarray, seed: int, start: tuple[int, int]
) -> None:
    pairs = settled_pairs(similarity) + start
    ends = np.stack([pairs[:, 0], pairs[:, 0] + 1, pairs[:, 1], pairs[:, 1] + 1], axis=1)
    stop = start[0] + similarity.shape[0], start[1] + similarity.shape[1]
    asked: list[tuple[list[int], list[int]]] = []

    def weigh(rows: np.ndarray, columns: np.ndarray) -> Lattice:
        asked.append((rows.tolist(), columns.tolist()))
        return random_lattice(len(rows), len(columns), seed)

    settled = Beads(ends, np.full(len(pairs), 0.998))
    steps = list(best_beads_around([Part(settled, start, stop)], (99, 99), weigh))
    for side in (0, 1):
        held = [(s.i0, s.i1) if side == 0 else (s.j0, s.j1) for s in steps]
        every = sorted(n for first, last in held for n in range(first, last))
        assert every == list(range(start[side], stop[side]))
    assert {(s.i0, s.j0) for s in steps if s.probability == 0.998} >= set(
        map(tuple, pairs.tolist())
    )
    for rows, columns in asked:
        assert not set(pairs[:, 0].tolist()) & set(rows)
        assert not set(pairs[:, 1].tolist()) & set(columns)


def test_a_path_through_points_goes_through_them() -> None:
    lattice = random_lattice(6, 6, 3)
    free = best_path(lattice)
    bound = best_paths_through([(lattice, [(2, 3), (2, 3), (5, 4)])])[0]
    reached = {(step.i1, step.j1) for step in bound.steps}
    assert {(2, 3), (5, 4), (6, 6)} <= reached
    assert bound.weight <= free.weight + 1e-9
    corners = [(step.i1, step.j1) for step in free.steps]
    assert best_paths_through([(lattice, corners[:-1])])[0].weight == free.weight


def test_paths_that_are_searched_together_are_those_of_each_alone() -> None:
    searches = [
        (random_lattice(rows, columns, seed), points)
        for seed, (rows, columns, points) in enumerate(
            ((6, 6, [(2, 3), (4, 5)]), (4, 5, [(2, 3)]), (0, 2, []), (2, 2, []), (5, 5, [(3, 3)]))
        )
    ]
    together = best_paths_through(searches)
    for search, path in zip(searches, together, strict=True):
        (alone,) = best_paths_through([search])
        assert [step[:4] for step in path.steps] == [step[:4] for step in alone.steps]
        assert path.weight == pytest.approx(alone.weight)
        assert [s.probability for s in path.steps] == pytest.approx(
            [s.probability for s in alone.steps]
        )
    assert best_paths_through([]) == []


def test_a_pair_beside_a_merged_one_is_searched() -> None:
    """Two sentences made one: the neighbours of the pair fit no longer."""
    similarity = np.eye(7)[[0, 1, 2, 4, 5, 6]]  # the fourth column is of the third row too
    assert settled_pairs(similarity).tolist() == [[0, 0], [1, 1], [4, 5], [5, 6]]


def test_a_run_that_stands_elsewhere_is_left_for_the_search() -> None:
    moved = [0, 1, 2, 6, 7, 8, 3, 4, 5, 9, 10, 11, 12]
    pairs = settled_pairs(np.eye(13)[moved]).tolist()
    assert pairs == [[0, 0], [1, 1], [10, 10], [11, 11], [12, 12]]
    order = [0, 1, 2, 7, 8, 9, *range(3, 7), *range(10, 20)]
    assert [7, 4] in (pairs := settled_pairs(np.eye(20)[order]).tolist())
    assert not any(place in pairs for place in ([3, 7], [4, 8], [5, 9]))
    lines = [f"alpha{n} beta{n} gamma{n}" for n in range(20)]
    beads = align_lines(lines, [lines[n] for n in order], Names())
    assert {(s, t) for s, t, _ in beads} == {((n,), (order.index(n),)) for n in range(20)}


def test_two_that_are_nearly_as_alike_are_not_settled() -> None:
    similarity = np.eye(5)
    similarity[2, 3] = 0.97
    assert settled_pairs(similarity).tolist() == [[0, 0]]


def test_only_what_is_left_is_encoded_again() -> None:
    class Counting(Names):
        def __init__(self) -> None:
            super().__init__()
            self.asked: list[str] = []

        def encode(self, texts):  # type: ignore[no-untyped-def]
            self.asked += texts
            return super().encode(texts)

    encoder = Counting()
    lines = [f"alpha{n} beta{n} gamma{n}" for n in range(10)]
    beads = align_lines(lines, lines, encoder)
    assert [(s, t) for s, t, _ in beads] == [((n,), (n,)) for n in range(10)]
    assert sorted(encoder.asked) == sorted(lines * 2)


def test_the_vectors_of_lines_are_those_of_the_encoder() -> None:
    encoder, lines = Names(), [f"word{n}" for n in range(12)]
    vectors = LineVectors(lines, encoder)
    for start, stop, known in ((0, 5, 0), (3, 8, 3), (3, 4, 4), (9, 12, 9), (11, 12, 12)):
        assert np.array_equal(vectors.of(slice(start, stop)), encoder.encode(lines[start:stop]))
        vectors.forget(min(known, start))
