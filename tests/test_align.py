"""Beads: found as people set them, and never against what people decided."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.bitext.evaluate import Counts, read_ladder, strict
from align.bitext.levels import align_documents
from align.bitext.lines import align_lines, as_ladder
from align.bitext.search import Lattice, best_path, log_partition
from align.errors import AlignError
from align.model.alignment import Alignment, Bead
from align.model.anchor import LANGUAGES, Anchor
from align.tei.alignment import read_alignment, write_alignment
from tests.conftest import CORPUS, ITALY, PROJECT, RUSSIA, SAMPLES, bitext, document, sample

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

    from align.bitext.encoder import Encoder

Ends = tuple[tuple[str, ...], tuple[str, ...]]


def ends(beads: tuple[Bead, ...]) -> set[Ends]:
    return {(tuple(map(str, b.source)), tuple(map(str, b.target))) for b in beads}


def gold(readout: str) -> set[Ends]:
    """Beads that were set by hand."""
    lines = (PROJECT / f"tests/gold/{readout}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(":") for line in lines if not line.startswith("#"))
    return {(tuple(a.split()), tuple(b.split())) for a, _, b in pairs}


def align_sample(readout: str, encoder: Encoder, before: Alignment | None = None) -> Alignment:
    return align_documents(
        sample(readout, "en"), sample(readout, "ja"), encoder, ("e", "j"), before
    )


@pytest.mark.parametrize("readout", CORPUS)
def test_the_gold_beads_take_up_each_segment_once(readout: str) -> None:
    for side, lang in enumerate(LANGUAGES):
        taken = sorted(anchor for ends in gold(readout) for anchor in ends[side])
        assert taken == sorted(str(s.anchor) for s in sample(readout, lang).segments())


@pytest.mark.golden
@pytest.mark.parametrize("readout", SAMPLES)
def test_every_bead_of_the_first_samples_is_right(readout: str, encoder: Encoder) -> None:
    assert ends(align_sample(readout, encoder).sentences) == gold(readout)


@pytest.mark.golden
@pytest.mark.parametrize("readout", CORPUS)
def test_every_paragraph_bead_of_the_samples_is_right(readout: str, encoder: Encoder) -> None:
    """Paragraphs belong together where people have tied their sentences."""
    groups: list[tuple[set[str], set[str]]] = []
    for source, target in gold(readout):
        units = {Anchor.parse(a).unit for a in source}, {Anchor.parse(a).unit for a in target}
        tied = [
            g for g in groups if g[0] & set(map(str, units[0])) or g[1] & set(map(str, units[1]))
        ]
        groups = [g for g in groups if g not in tied]
        merged: tuple[set[str], set[str]] = set(map(str, units[0])), set(map(str, units[1]))
        for left, right in tied:
            merged = merged[0] | left, merged[1] | right
        groups.append(merged)
    found = [
        (set(map(str, bead.source)), set(map(str, bead.target)))
        for bead in align_sample(readout, encoder).paragraphs
    ]
    assert sorted(map(repr, map(_sorted, found))) == sorted(map(repr, map(_sorted, groups)))


def _sorted(ends: tuple[set[str], set[str]]) -> tuple[list[str], list[str]]:
    return sorted(ends[0]), sorted(ends[1])


@pytest.mark.golden
def test_the_beads_of_the_sample_corpus_are_as_good_as_the_docs_say(encoder: Encoder) -> None:
    right = found = wanted = 0
    for readout in CORPUS:
        beads, people = ends(align_sample(readout, encoder).sentences), gold(readout)
        right, found, wanted = right + len(beads & people), found + len(beads), wanted + len(people)
    said = (PROJECT / "docs/alignment.md").read_text(encoding="utf-8")
    assert f"{right} right of {found} proposed and {wanted} set" in said


@pytest.mark.golden
@pytest.mark.parametrize("readout", SAMPLES)
def test_sample_alignment(
    readout: str, encoder: Encoder, file_regression: FileRegressionFixture
) -> None:
    text = write_alignment(align_sample(readout, encoder))
    file_regression.check(text, extension=".xml", encoding="utf-8")


def test_labels_that_differ_by_a_level_yield_to_content(encoder: Encoder) -> None:
    found = ends(align_sample(ITALY, encoder).paragraphs)
    assert {(("p0",), ("p1",)), (("p1",), ("p1.1",)), (("p3",), ("p1.3",))} <= found


ENGLISH = """Talks

March 4, 2005

The ministers met in Moscow.

1. They discussed the fishing agreement.

2. They exchanged views on the visit of the President.

3. They agreed to expand youth exchange.
"""
JAPANESE = """会談

平成17年3月4日

両大臣は、モスクワで会談した。

両大臣は、漁業協定について協議した。大統領の訪問について意見交換を行った。青年交流を拡大することで一致した。
"""


def test_paragraphs_that_are_divided_otherwise_are_still_aligned(encoder: Encoder) -> None:
    found = bitext(ENGLISH, JAPANESE, encoder).alignment
    assert {
        (("p1.s1",), ("p1.s1",)),
        (("p2.s1",), ("p1.s2",)),
        (("p3.s1",), ("p1.s3",)),
    } <= ends(found.sentences)
    assert (("p1", "p2", "p3"), ("p1",)) in ends(found.paragraphs)


def test_where_structures_disagree_sentences_are_aligned_across_paragraphs(
    encoder: Encoder,
) -> None:
    english = [
        "They discussed the fishing agreement.",
        "They exchanged views on the visit of the President.",
        "They agreed to expand youth exchange.",
        "Japan asked for the early return of the cultural property.",
        "Russia explained its energy policy.",
        "They strongly condemned the nuclear test by North Korea.",
        "They agreed to meet again in Tokyo next spring.",
    ]
    japanese = [
        "漁業協定について協議した。",
        "大統領の訪問について意見交換を行った。",
        "青年交流を拡大することで一致した。",
        "日本は文化財の早期返還を求めた。",
        "ロシアはエネルギー政策について説明した。",
        "北朝鮮による核実験を強く非難した。",
        "来春に東京で再び会談することで一致した。",
    ]
    labelled = [f"{n}. {text}" for n, text in enumerate(english, start=1)]
    pair = bitext("T\n\n" + "\n\n".join(labelled), "題\n\n" + "".join(japanese) + "\n", encoder)
    assert ends(pair.alignment.sentences) - {(("title.h1",), ("title.h1",))} == {
        ((f"p{n}.s1",), (f"p0.s{n}",)) for n in range(1, 8)
    }
    units = tuple(f"p{n}" for n in range(1, 8))
    assert ends(pair.alignment.paragraphs) == {(("title",), ("title",)), (units, ("p0",))}


def test_sentences_without_a_counterpart_are_recorded(encoder: Encoder) -> None:
    english = ENGLISH.replace(
        "youth exchange.", "youth exchange. The restaurant served borscht and black bread."
    )
    found = bitext(english, JAPANESE, encoder).alignment
    assert (("p3.s2",), ()) in ends(found.sentences)


def test_each_segment_is_in_exactly_one_bead(encoder: Encoder) -> None:
    for readout in SAMPLES:
        found = align_sample(readout, encoder)
        for lang in LANGUAGES:
            anchors = [a for bead in found.sentences for name, a in bead.anchors if name == lang]
            wanted = [s.anchor for s in sample(readout, lang).segments()]
            assert sorted(anchors, key=str) == sorted(wanted, key=str)


# What a person has decided


def decide(alignment: Alignment, old: set[Ends], new: list[Bead]) -> Alignment:
    """An alignment in which a person has put beads in the place of others."""
    kept = [b for b in alignment.sentences if not ends((b,)) & old]
    return replace(alignment, sentences=(*kept, *new), people=(("kt", "K.T."),))


def confirmed(source: list[str], target: list[str]) -> Bead:
    return Bead(
        tuple(map(Anchor.parse, source)), tuple(map(Anchor.parse, target)), 1.0, "confirmed", "kt"
    )


def test_a_confirmed_bead_stands_and_the_rest_is_aligned_around_it(encoder: Encoder) -> None:
    first = align_sample(RUSSIA, encoder)
    wrong = confirmed(["p1.1.s1"], ["p1.1.s1"])
    again = align_sample(RUSSIA, encoder, decide(first, {(("p1.1.s1", "p1.1.s2"), ("p1.1.s1",))}, [wrong]))  # fmt: skip
    assert ("confirmed", *ends((wrong,))) in {(b.status, *ends((b,))) for b in again.sentences}
    assert again.people == (("kt", "K.T."),)
    anchors = [a for b in again.sentences for a in b.source]
    assert len(set(anchors)) == len(anchors)


def test_confirmed_beads_may_cross(encoder: Encoder) -> None:
    first = align_sample(RUSSIA, encoder)
    crossing = [confirmed(["p2.1.s1"], ["p2.1.s2"]), confirmed(["p2.1.s2"], ["p2.1.s1"])]
    replaced: set[Ends] = {(("p2.1.s1",), ("p2.1.s1",)), (("p2.1.s2",), ("p2.1.s2",))}
    again = align_sample(RUSSIA, encoder, decide(first, replaced, crossing))
    assert ends(tuple(crossing)) == ends(tuple(b for b in again.sentences if b.by_person))
    assert ends(again.sentences) - ends(tuple(crossing)) == gold(RUSSIA) - replaced


def test_a_confirmed_bead_whose_text_has_changed_is_stale_and_kept(encoder: Encoder) -> None:
    first = bitext(ENGLISH, JAPANESE, encoder)
    bead = next(b for b in first.alignment.sentences if ends((b,)) == {(("p2.s1",), ("p1.s2",))})
    before = decide(first.alignment, ends((bead,)), [replace(bead, status="confirmed", responsible="kt")])  # fmt: skip
    changed = document(ENGLISH.replace("the visit of the President", "trade"))
    again = align_documents(changed, first.target, encoder, before=before)
    kept = [b for b in again.sentences if b.by_person]
    assert [(b.status, b.responsible, ends((b,))) for b in kept] == [("stale", "kt", ends((bead,)))]


def test_a_confirmed_bead_whose_anchors_are_gone_is_kept_beside_the_others(
    encoder: Encoder,
) -> None:
    first = bitext(ENGLISH, JAPANESE, encoder)
    gone = confirmed(["p9.s1"], ["p1.s2"])
    again = align_documents(
        first.source, first.target, encoder, before=decide(first.alignment, set(), [gone])
    )
    assert [b.status for b in again.sentences if b.source == gone.source] == ["stale"]
    assert ends(first.alignment.sentences) <= ends(again.sentences)


# Stand-off TEI


ANCHORS = st.sampled_from([f"p{n}.s{m}" for n in range(3) for m in (1, 2, 3)]).map(Anchor.parse)


@st.composite
def alignments(draw: st.DrawFn) -> Alignment:
    def beads() -> tuple[Bead, ...]:
        english = draw(st.lists(ANCHORS, unique=True))
        japanese = draw(st.lists(ANCHORS, unique=True))
        found = []
        while english or japanese:
            n = draw(st.integers(0, min(3, len(english))))
            m = draw(st.integers(0 if n else 1, min(3, len(japanese))) if japanese or n else st.just(0)) if japanese else 0  # fmt: skip
            if not n and not m:
                n = min(1, len(english))
            found.append(
                Bead(
                    tuple(english[:n]),
                    tuple(japanese[:m]),
                    draw(st.integers(0, 100)) / 100,
                    draw(st.sampled_from(["auto", "confirmed", "disputed", "stale"])),
                    draw(st.sampled_from(["auto", "kt"])),
                    ("RKWAotIhuEIWFV14", "jTZukfowZcxdhedV"),
                )
            )
            english, japanese = english[n:], japanese[m:]
        # Two-sided, English only, Japanese only: the order in which they are written.
        return tuple(sorted(found, key=lambda b: not (b.source and b.target)))

    return Alignment("2001-02-03-test", beads(), beads(), ("a", "b"), (("kt", "K.T."),), "test:1")


@given(alignments())
def test_reading_an_alignment_undoes_writing_it(alignment: Alignment) -> None:
    text = write_alignment(alignment)
    assert read_alignment(text, "t.xml") == alignment
    assert write_alignment(read_alignment(text, "t.xml")) == text


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("en:p1.1.s3 ja:p1.1.s2", "en:p1.1.s3", 'type "1-1" but it ties 1-0'),
        ("en:p1.1.s3 ja:p1.1.s2", "en:p1.1.s3 fr:p1", "is neither en: nor ja:"),
        ("en:p1.1.s3 ja:p1.1.s2", "en:p1.1.s3 ja:chapter1", "is not an anchor"),
        ("#ls.3.en", "#ls.99.en", 'there is no join "#ls.99.en"'),
        ('resp="#auto"', 'resp="#nobody"', 'nobody is called "#nobody"'),
        ("#st.auto", "#st.sure", "not a valid alignment file"),
    ],
)
def test_a_broken_alignment_is_refused(old: str, new: str, message: str, encoder: Encoder) -> None:
    text = write_alignment(align_sample(RUSSIA, encoder))
    assert old in text
    with pytest.raises(AlignError, match=message):
        read_alignment(text.replace(old, new, 1), "t.xml")


# The search against every path there is


@st.composite
def lattices(draw: st.DrawFn) -> Lattice:
    rows, columns = draw(st.integers(0, 4)), draw(st.integers(0, 4))
    weights = st.floats(-5, 5)
    beads = {}
    for n, m in ((1, 1), (2, 1), (1, 2), (2, 2)):
        matrix = np.full((rows + 1, columns + 1), -np.inf)
        for i, j in itertools.product(range(n, rows + 1), range(m, columns + 1)):
            matrix[i, j] = draw(weights)
        beads[n, m] = matrix
    skips = [np.array(draw(st.lists(weights, min_size=k, max_size=k))) for k in (rows, columns)]
    return Lattice(beads, skips[0], skips[1])


def all_paths(
    lattice: Lattice, i: int = 0, j: int = 0
) -> list[list[tuple[int, int, int, int, float]]]:
    rows, columns = lattice.shape
    if (i, j) == (rows, columns):
        return [[]]
    found = []
    steps = [(n, m, w[i + n, j + m]) for (n, m), w in lattice.beads.items() if i + n <= rows and j + m <= columns]  # fmt: skip
    if i < rows:
        steps.append((1, 0, lattice.source_skip[i]))
    if j < columns:
        steps.append((0, 1, lattice.target_skip[j]))
    for n, m, weight in steps:
        step = (i, i + n, j, j + m, float(weight))
        found += [[step, *rest] for rest in all_paths(lattice, i + n, j + m)]
    return found


@given(lattices())
def test_the_best_path_is_the_heaviest_of_all_and_its_steps_are_as_sure_as_their_share(
    lattice: Lattice,
) -> None:
    paths = all_paths(lattice)
    weights = np.array([sum(step[4] for step in path) for path in paths])
    found = best_path(lattice)
    assert found.weight == pytest.approx(weights.max(), abs=1e-9)
    assert log_partition(lattice) == pytest.approx(np.logaddexp.reduce(weights), abs=1e-9)
    shares = np.exp(weights - np.logaddexp.reduce(weights))
    for step in found.steps:
        taken = [(step.i0, step.i1, step.j0, step.j1) in [s[:4] for s in path] for path in paths]
        assert step.probability == pytest.approx(float(shares[taken].sum()), abs=1e-6)


# The bare aligner


def test_lines_are_aligned_and_printed_as_a_ladder(encoder: Encoder) -> None:
    english = ["Talks on fishing", "", "They met in Moscow.", "The talks were useful."]
    japanese = ["漁業に関する会談", "両大臣はモスクワで会談し、会談は有益であった。"]
    ladder = as_ladder(align_lines(english, japanese, encoder))
    assert [line.rpartition(":")[0] for line in ladder] == ["[0]:[0]", "[1]:[]", "[2, 3]:[1]"]
    assert list(read_ladder("\n".join(ladder))) == [((0,), (0,)), ((1,), ()), ((2, 3), (1,))]  # fmt: skip


@pytest.mark.parametrize(
    ("english", "japanese", "expected"),
    [([], [], []), (["One."], [], ["[0]:[]"]), ([], ["一。"], ["[]:[0]"]), ([" "], [""], ["[0]:[]", "[]:[0]"])],
)  # fmt: skip
def test_empty_sides_have_nothing_to_answer(
    english: list[str], japanese: list[str], expected: list[str], encoder: Encoder
) -> None:
    found = as_ladder(align_lines(english, japanese, encoder))
    assert sorted(line.rpartition(":")[0] for line in found) == sorted(expected)


def test_scores_count_exact_two_sided_beads() -> None:
    wanted = read_ladder("[0]:[0]\n[1, 2]:[1]\n[3]:[]")
    assert strict(wanted, read_ladder("[0]:[0]\n\n[1]:[1]")) == Counts(2, 2, 1)
    assert Counts(0, 0, 0).f1 == 1.0
    with pytest.raises(ValueError, match="is not a bead"):
        read_ladder("0:0")
