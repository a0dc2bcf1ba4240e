"""Beads that are sure before words are looked at, searched for many gaps at once."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from align.bitext.bare import sections as module
from align.bitext.bare.likely import Beads, Rest, likely_beads, sure_beads
from align.bitext.cost import DEPTH, Runs, runs_beside
from align.bitext.search import Lattice, Step, posteriors
from tests.test_settled import random_lattice


def unit(vectors: np.ndarray) -> np.ndarray:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


@given(st.integers(0, 5), st.integers(0, 5), st.lists(st.integers(0, 99), min_size=1, max_size=4))
def test_many_lattices_at_once_are_as_one_by_one(rows: int, columns: int, seeds: list[int]) -> None:
    each = [random_lattice(rows, columns, seed) for seed in seeds]
    many = posteriors(
        Lattice(
            {size: np.stack([one.beads[size] for one in each], axis=-1) for size in each[0].beads},
            np.stack([one.source_skip for one in each], axis=-1),
            np.stack([one.target_skip for one in each], axis=-1),
        )
    )
    for number, one in enumerate(each):
        for size, share in posteriors(one).items():
            assert np.allclose(many[size][..., number], share)


def side(count: int, chance: np.random.Generator, common: np.ndarray) -> Rest:
    """Segments of which each has the direction of its place, and joined runs that of their sum."""
    own = common[:count] + chance.normal(size=(count, common.shape[1])) * 0.05
    runs = [
        unit(np.stack([own[i : i + n].sum(axis=0) for i in range(count - n + 1)]))
        for n in range(1, DEPTH + 1)
    ]
    return Rest(np.arange(count), runs_beside(runs, runs[0]), np.arange(count + 1) * 40)


def test_alike_segments_in_order_are_likely_and_each_gap_is_its_own() -> None:
    chance = np.random.default_rng(4)
    common = chance.normal(size=(12, 64))
    sides = side(12, chance, common), side(12, chance, common)
    gaps = np.array([[0, 3, 0, 3], [3, 6, 3, 6], [6, 12, 6, 12]])
    found = likely_beads(gaps, sides)
    pairs = sorted((i0, i1, j0, j1) for i0, i1, j0, j1 in found.ends.tolist())
    assert pairs == [(n, n + 1, n, n + 1) for n in range(12)]
    assert (found.probabilities > 0.99).all()
    # With other borders nothing fits.
    assert not len(likely_beads(np.array([[0, 3, 6, 9]]), sides).ends)
    assert not len(likely_beads(np.array([[0, 3, 6, 6], [3, 3, 1, 2]]), sides).ends)


def test_runs_of_some_segments_are_theirs() -> None:
    vectors = [np.arange(5 - n, dtype=np.float32)[:, None] + 10 * n for n in range(3)]
    runs = Runs(vectors, [each[:, 0] for each in vectors]).of(np.array([1, 2, 4]))
    assert [each[:, 0].tolist() for each in runs.vectors] == [[1, 2, 4], [11, 12], [21]]
    assert [each.tolist() for each in runs.chance] == [[1, 2, 4], [11, 12], [21]]
    assert [len(each) for each in Runs(vectors, vectors).of(np.array([0])).vectors] == [1, 0, 0]


def test_a_bead_is_sure_beside_likely_ones_only() -> None:
    ends = np.array([[0, 1, 0, 1], [1, 3, 1, 2], [3, 4, 2, 3], [5, 6, 4, 5], [6, 7, 5, 6]])
    likely = Beads(ends, np.array([0.99, 0.99, 0.96, 0.99, 0.99]))
    none = likely.between(0, 0)
    assert sure_beads(none, likely, (0, 0), (7, 6)).ends.tolist() == [
        [0, 1, 0, 1],  # from the first point
        [1, 3, 1, 2],
        [6, 7, 5, 6],  # to the last; the one before it has a gap before itself
    ]
    assert sure_beads(none, likely, (0, 0), (8, 6)).ends.tolist() == ends[:2].tolist()
    settled = likely.where(np.array([False, False, False, True, False]))
    both = sure_beads(settled, likely.between(0, 4), (0, 0), (7, 6))
    assert both.ends.tolist() == ends[[0, 1, 3]].tolist()


@given(st.lists(st.sampled_from([(1, 1), (1, 0), (0, 1)]), min_size=60, max_size=200))
@example([(1, 1)] * 42 + [(1, 0)] * 12 + [(1, 1)] * 6)  # a block without a pair that is believed
def test_sections_hold_each_segment_and_each_pair_once(sizes: list[tuple[int, int]]) -> None:
    points = [(0, 0), *itertools.accumulate(sizes, lambda a, b: (a[0] + b[0], a[1] + b[1]))]
    pairs = {a: b[1] - a[1] for a, b in itertools.pairwise(points) if (b[0] - a[0]) * (b[1] - a[1])}

    def settled(rows: slice, columns: slice) -> np.ndarray:
        inside = [
            (i - rows.start, j - columns.start)
            for i, j in pairs
            if rows.start <= i < rows.stop and columns.start <= j < columns.stop
        ]
        return np.array(inside, dtype=np.int64).reshape(-1, 2)

    def search(block: module.BareSection) -> list[Step]:
        """The steps of the block, as a search that errs in nothing finds them."""
        inside = [p for p in points if np.less_equal(block.start, p).all()]
        inside = [p for p in inside if np.less_equal(p, block.stop).all()]
        return [Step(a[0], b[0], a[1], b[1], 1.0) for a, b in itertools.pairwise(inside)]

    with pytest.MonkeyPatch.context() as patch:
        for name, value in (
            ("_LARGEST", 100),
            ("BLOCK", 8),
            ("_LARGEST_BLOCK", 16),
            ("_UNSETTLED", 9),
        ):
            patch.setattr(module, name, value)
        found = list(module.sections(points[-1], settled, search))
    stops = [(0, 0), *(section.stop for section in found)]
    assert [section.start for section in found] == stops[:-1]
    assert stops[-1] == points[-1]
    every = [tuple(pair) for section in found for pair in section.pairs.tolist()]
    assert every == sorted(pairs)
    for section in found:
        whole = np.zeros(2, dtype=int)
        for i0, i1, j0, j1 in section.gaps().tolist():
            whole += (i1 - i0, j1 - j0)
        assert (whole + len(section.pairs) == np.subtract(section.stop, section.start)).all()


def test_a_section_may_have_no_pairs() -> None:
    section = module.BareSection((2, 3), (5, 4), np.zeros((0, 2), dtype=np.int64))
    assert section.gaps().tolist() == [[2, 5, 3, 4]]
