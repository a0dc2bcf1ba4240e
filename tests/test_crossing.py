"""Beads that cross others are found, and a text without crossings keeps its path."""

from __future__ import annotations

import itertools
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.bitext.crossing import _MARGIN, best_beads, with_crossings
from align.bitext.lines import align_lines
from align.bitext.search import Lattice, best_path
from align.report.page import write_page
from align.tei.alignment import read_alignment, write_alignment
from tests.conftest import bitext

if TYPE_CHECKING:
    from align.bitext.encoder import Encoder
    from align.bitext.search import Path

SIZES = [(1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2)]


def lattice(pairs: dict[tuple[int, int], float], rows: int, columns: int) -> Lattice:
    """Weights of 1-1 beads; a larger bead weighs what its best pairs weigh, less what it costs."""
    near = np.full((rows, columns), -4.0)
    for place, weight in pairs.items():
        near[place] = weight
    beads = {}
    for n, m in SIZES:
        matrix = np.full((rows + 1, columns + 1), -np.inf)
        for i in range(n, rows + 1):
            for j in range(m, columns + 1):
                cell = near[i - n : i, j - m : j]
                matrix[i, j] = cell.max(axis=0).sum() if n >= m else cell.max(axis=1).sum()
                matrix[i, j] -= 1.5 * (max(n, m) - 1) + (6 if n == m > 1 else 0)
        beads[n, m] = matrix
    return Lattice(beads, np.full(rows, 1.0), np.full(columns, 1.0))


def ends(path: Path) -> list[str]:
    return [
        f"{list(range(s.i0, s.i1))}:{list(range(s.j0, s.j1))}{'x' if s.crossing else ''}"
        for s in path.steps
    ]


def test_two_exchanged_segments_are_two_crossing_beads() -> None:
    found = lattice({(0, 0): 9, (1, 2): 9, (2, 1): 9, (3, 3): 9}, 4, 4)
    assert ends(best_beads(found)) == ["[0]:[0]", "[1]:[2]x", "[2]:[1]x", "[3]:[3]"]


def test_a_segment_moved_far_away_is_found() -> None:
    found = lattice({(0, 4): 9, (1, 0): 9, (2, 1): 9, (3, 2): 9, (4, 3): 9}, 5, 5)
    assert ends(best_beads(found)) == ["[0]:[4]x", "[1]:[0]", "[2]:[1]", "[3]:[2]", "[4]:[3]"]


def test_a_segment_that_a_larger_bead_has_swallowed_is_taken_out() -> None:
    pairs = {(0, 0): 9.0, (1, 0): 6.0, (2, 1): 9, (3, 2): 9, (1, 3): 12.0}
    found = lattice(pairs, 4, 4)
    assert "[0]:[0]" in ends(best_beads(found))
    assert "[1]:[3]x" in ends(best_beads(found))


@pytest.mark.parametrize(("gain", "crosses"), [(0.1, True), (-0.1, False)])
def test_a_crossing_must_gain_the_margin(gain: float, *, crosses: bool) -> None:
    # Left alone, both segments weigh 2.
    found = lattice({(0, 1): 2 + _MARGIN + gain, (1, 0): 20}, 2, 2)
    assert any("x" in step for step in ends(best_beads(found))) == crosses


def test_a_text_without_crossings_keeps_its_path() -> None:
    found = lattice({(k, k): 9 for k in range(5)}, 5, 5)
    path = best_path(found)
    assert with_crossings(found, path) is path


@given(
    st.integers(0, 6), st.integers(0, 6),
    st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.floats(-5, 15), max_size=12),
)  # fmt: skip
def test_every_segment_is_in_one_step_and_nothing_becomes_lighter(
    rows: int, columns: int, pairs: dict[tuple[int, int], float]
) -> None:
    near = {place: w for place, w in pairs.items() if place[0] < rows and place[1] < columns}
    found = lattice(near, rows, columns)
    monotone, path = best_path(found), best_beads(found)
    assert sorted(i for s in path.steps for i in range(s.i0, s.i1)) == list(range(rows))
    assert sorted(j for s in path.steps for j in range(s.j0, s.j1)) == list(range(columns))
    assert path.weight >= monotone.weight - 1e-6
    assert all(0 <= step.probability <= 1 for step in path.steps)
    if path.steps != monotone.steps:
        assert path.weight > monotone.weight + _MARGIN - 1e-6
        assert any(step.crossing for step in path.steps)


ENGLISH = [
    "The ministers met in Moscow on Friday.",
    "They discussed the fishing agreement at length.",
    "The President will visit Japan next spring.",
    "Both sides agreed to expand exchanges of young people.",
]
JAPANESE = [
    "両大臣は、金曜日にモスクワで会談した。",
    "大統領は来春に訪日する予定である。",
    "両大臣は、漁業協定について詳しく協議した。",
    "双方は、青年交流を拡大することで一致した。",
]


def test_exchanged_sentences_cross(encoder: Encoder) -> None:
    beads = {(b.source, b.target) for b in align_lines(ENGLISH, JAPANESE, encoder)}
    assert beads == {((0,), (0,)), ((1,), (2,)), ((2,), (1,)), ((3,), (3,))}


def test_a_crossing_link_is_marked_in_the_file(encoder: Encoder) -> None:
    pair = bitext("T\n\n" + " ".join(ENGLISH) + "\n", "題\n\n" + "".join(JAPANESE) + "\n", encoder)
    crossing = [bead for bead in pair.alignment.sentences if bead.crossing]
    assert [str(bead.source[0]) for bead in crossing] == ["p0.s2", "p0.s3"]
    text = write_alignment(pair.alignment)
    assert text.count('subtype="crossing"') == 2
    assert read_alignment(text, "x") == pair.alignment
    page = write_page(pair, [])
    assert page.count("other order") == page.count("順序が異なる") == 2


def test_exchanged_paragraphs_cross_and_so_do_their_sentences(encoder: Encoder) -> None:
    english = "T\n\n" + "".join(f"{n}. {text}\n\n" for n, text in enumerate(ENGLISH, 1))
    japanese = "題\n\n" + "".join(f"{n}　{text}\n\n" for n, text in enumerate(JAPANESE, 1))
    pair = bitext(english, japanese, encoder)
    for beads in (pair.alignment.paragraphs, pair.alignment.sentences):
        found = {(str(b.source[0].unit), str(b.target[0].unit)): b.crossing for b in beads}
        assert found == {
            ("title", "title"): False, ("p1", "p1"): False, ("p2", "p3"): True,
            ("p3", "p2"): True, ("p4", "p4"): False,
        }  # fmt: skip


def random_lattice(seed: int) -> Lattice:
    chance = Random(seed)  # noqa: S311 - no two weights are the same
    rows, columns = chance.randrange(6), chance.randrange(6)

    def matrix(n: int, m: int) -> np.ndarray:
        values = np.full((rows + 1, columns + 1), -np.inf)
        for i, j in itertools.product(range(n, rows + 1), range(m, columns + 1)):
            values[i, j] = chance.uniform(-20, 20)
        return values

    beads = {(n, m): matrix(n, m) for n, m in ((1, 1), (2, 1), (1, 2), (2, 2))}
    skips = [np.array([chance.uniform(-5, 5) for _ in range(n)]) for n in (rows, columns)]
    return Lattice(beads, skips[0], skips[1])


def turned(found: Lattice) -> Lattice:
    beads = {(m, n): weights.T for (n, m), weights in found.beads.items()}
    return Lattice(beads, found.target_skip, found.source_skip)


def two_sided(path: Path) -> set[tuple[tuple[int, int], tuple[int, int]]]:
    ends = [((s.i0, s.i1), (s.j0, s.j1)) for s in path.steps]
    return {(left, right) for left, right in ends if left[0] < left[1] and right[0] < right[1]}


@given(st.integers(0, 10**6))
def test_exchanged_sides_give_the_mirrored_path(seed: int) -> None:
    found = random_lattice(seed)
    path, mirrored = best_path(found), best_path(turned(found))
    assert path.weight == pytest.approx(mirrored.weight)
    assert two_sided(path) == {(left, right) for right, left in two_sided(mirrored)}


def test_exchanged_sides_give_the_mirrored_crossings_nearly_always() -> None:
    """Where lone segments of both sides meet, either may come first in the path."""
    same = 0
    for seed in range(500):
        found = random_lattice(seed)
        mirrored = two_sided(best_beads(turned(found)))
        same += two_sided(best_beads(found)) == {(left, right) for right, left in mirrored}
    assert same >= 495


SAMPLE_EN = [
    "Talks on Fishing",
    "May 4, 2001",
    "The ministers met in Moscow and spoke about fishing.",
    "They agreed to continue cooperation on energy.",
    "The volcano erupted during the talks.",
    "A university student gave them flowers.",
    "They thanked the organizers of the concert.",
    "They will meet again in autumn.",
]
SAMPLE_JA = [
    "漁業に関する会談",
    "平成13年5月4日",
    "両大臣はモスクワで会談し、漁業について協議した。",
    "エネルギーに関する協力を続けることで一致した。",
    "会談中に火山が噴火した。",
    "大学生が花束を贈った。",
    "両大臣は演奏会の主催者に謝意を述べた。",
    "秋に改めて会談する。",
]


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("the date at the end", [0, 2, 3, 4, 5, 6, 7, 1]),
        ("the date before the title", [1, 0, 2, 3, 4, 5, 6, 7]),
        ("two sentences exchanged", [0, 1, 2, 4, 3, 5, 6, 7]),
        ("two sentences moved together", [0, 1, 4, 5, 6, 2, 3, 7]),
    ],
)
def test_what_stands_elsewhere_is_found_there(
    name: str, order: list[int], encoder: Encoder
) -> None:
    found = align_lines(SAMPLE_EN, [SAMPLE_JA[n] for n in order], encoder)
    assert {(s, t) for s, t, _ in found} == {((n,), (order.index(n),)) for n in range(8)}, name


def test_texts_in_order_gain_no_crossing_at_their_ends(encoder: Encoder) -> None:
    found = align_lines(SAMPLE_EN[1:], SAMPLE_JA[:7], encoder)
    two_sided = sorted((s, t) for s, t, _ in found if s and t)
    assert len(two_sided) == 6
    assert [t for _, t in two_sided] == sorted(t for _, t in two_sided)
