"""What a bead weighs: figures worked out by hand, with an encoder that sees letters only."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest

from align.bitext.cost import Weights, evidence, lattice
from align.bitext.decisions import carry_over, digest_of
from align.bitext.levels import align_documents
from align.bitext.lines import align_lines
from align.model.alignment import Alignment, Bead
from align.model.anchor import Anchor
from align.model.document import Document, Paragraph, Segment, Source, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.bitext.encoder import Encoder, Vectors
    from align.model.anchor import Lang

NO_JOINTS = ("", "")


class Letters:
    """A text's vector counts its letters, so that texts of one letter are alike or are not."""

    signature = "letters"

    def encode(self, texts: Sequence[str]) -> Vectors:
        counts = np.array([[t.lower().count(c) for c in ALPHABET] for t in texts], np.float32)
        counts = counts.reshape(len(texts), len(ALPHABET))
        lengths = np.linalg.norm(counts, axis=1, keepdims=True)
        return np.asarray(counts / np.maximum(lengths, 1e-9), np.float32)


ALPHABET = "abcdefghijklmnopqrstuvwxyz"
LETTERS = Letters()


def beads_of(source: Sequence[str], target: Sequence[str]) -> list[tuple[int, int]]:
    """How many segments each bead has of the two sides."""
    return [(len(s), len(t)) for s, t, _ in align_lines(source, target, LETTERS)]


def test_similarity_is_the_cosine_less_what_unrelated_texts_have() -> None:
    found = evidence(["a", "b"], ["a", "b"], LETTERS, NO_JOINTS).above_chance
    # Each text is like one of the two on the other side; eight unrelated ones have 0.12 each.
    chance = (1 + 8 * 0.12) / (2 + 8)
    assert found(1, 1)[0, 0] == pytest.approx(1 - chance, abs=1e-6)
    assert found(1, 1)[0, 1] == pytest.approx(0 - chance, abs=1e-6)
    both = (2**0.5 + 8 * 0.12) / (2 + 8)
    expected = 0.5**0.5 - (both + chance) / 2
    assert found(2, 1)[0, 0] == pytest.approx(expected, abs=1e-6)
    assert found(1, 2)[0, 0] == pytest.approx(expected, abs=1e-6)
    assert found(2, 2)[0, 0] == pytest.approx(1 - both, abs=1e-6)


def test_no_bead_ends_before_it_has_all_its_segments() -> None:
    beads = lattice(evidence(["a", "b"], ["a", "b"], LETTERS, NO_JOINTS), Weights()).beads
    assert beads[2, 1][1, 1] == -np.inf
    assert beads[1, 1][0, 1] == -np.inf
    assert np.all(beads[3, 1] == -np.inf)


def test_chance_is_taken_from_the_whole_documents_where_a_part_is_searched() -> None:
    whole = LETTERS.encode(["a"] * 12), LETTERS.encode(["b"] * 12)
    part = evidence(["a"], ["a"], LETTERS, NO_JOINTS, whole)
    left, right = (0 + 8 * 0.12) / 20, (12 + 8 * 0.12) / 20
    assert part.above_chance(1, 1)[0, 0] == pytest.approx(1 - (left + right) / 2, abs=1e-6)


def test_lengths_surprise_by_their_distance_from_the_usual_ratio() -> None:
    found = evidence(["a" * 22, "b" * 44], ["a" * 10, "b" * 10], LETTERS, NO_JOINTS)
    assert found.features(1, 1).length[0, 0] == pytest.approx(0)  # 2.2 times as long, as usual
    variance = 1.1**2 * (44 + 22) / 2 * 2.2 + 25
    assert found.features(1, 1).length[1, 0] == pytest.approx(22**2 / variance)
    joined = 44**2 / (1.1**2 * (66 + 22) / 2 * 2.2 + 25)
    assert found.features(2, 1).length[0, 1] == pytest.approx(joined)
    extreme = evidence(["a" * 9000], ["a"], LETTERS, NO_JOINTS)
    assert extreme.features(1, 1).length[0, 0] == 25


def test_a_bead_weighs_its_similarity_its_lengths_and_its_size() -> None:
    known = evidence(list("abcd"), list("abcd"), LETTERS, NO_JOINTS)
    weights = Weights(10, -0.1, -0.2, 0, 0, joined=0.5, more=-1, both=-2, skip=1)
    weighed = lattice(known, weights)
    priors = {(1, 1): 0, (2, 1): -0.5, (1, 3): -1.5, (4, 1): -2.5, (2, 2): -3.5, (3, 3): -7.5}
    for (n, m), prior in priors.items():
        expected = (
            10 * ((n + m) / 2) ** 0.5 * known.above_chance(n, m)[0, 0]
            - 0.1 * known.features(n, m).length[0, 0]
            - 0.2 * known.features(n, m).tokens[0, 0]
            + prior
        )
        assert weighed.beads[n, m][n, m] == pytest.approx(expected)
    for side, skips in enumerate((weighed.source_skip, weighed.target_skip)):
        assert skips == pytest.approx(1.0 - 0.2 * known.tokens.alone(side))


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_up_to_four_segments_are_joined_on_either_side(count: int) -> None:
    parts = list("abcde"[:count])
    assert beads_of(parts, ["".join(parts)]) == [(count, 1)]
    assert beads_of(["".join(parts)], parts) == [(1, count)]


def test_two_are_joined_with_two_where_their_words_cross() -> None:
    assert beads_of(["aabb", "ccdd"], ["aacc", "bbdd"]) == [(2, 2)]


def test_a_text_that_is_like_nothing_is_left_alone() -> None:
    assert beads_of(["a", "b", "c"], ["a", "c"]) == [(1, 1), (1, 0), (1, 1)]


def test_english_is_joined_by_spaces_and_japanese_by_nothing() -> None:
    seen: list[str] = []

    class Listening(Letters):
        def encode(self, texts: Sequence[str]) -> Vectors:
            seen.extend(texts)
            return super().encode(texts)

    align_lines(["One.", "Two."], ["一。", "二。"], Listening())
    assert {"One. Two.", "一。二。"} <= set(seen)
    assert not {"One.Two.", "一。 二。"} & set(seen)


# Documents


def text(lang: Lang, *paragraphs: str, title: str = "", **units: str) -> Document:
    """A document of numbered paragraphs; sentences are divided by spaces."""

    def unit(path: str, words: str, kind: str = "s") -> Unit:
        anchor = Anchor.parse(path)
        segments = (Segment(anchor.segment(kind, n), w) for n, w in enumerate(words.split(), 1))
        return Unit(anchor, "section", content=(Paragraph(tuple(segments)),))

    content = [unit("title", title, "h")] if title else []
    content += [unit(f"p{n}", words) for n, words in enumerate(paragraphs, 1)]
    content += [unit(path, words) for path, words in units.items()]
    return Document("2001-02-03-test", lang, Source("", ""), tuple(content))


def tied(beads: Sequence[Bead]) -> list[str]:
    return [f"{' '.join(map(str, b.source))} = {' '.join(map(str, b.target))}" for b in beads]


def share_of(weight: float) -> float:
    """How likely a pair of this weight is, where the other choice is to leave both alone."""
    alone = 2 * math.exp(2 * Weights().skip)  # in either order
    return math.exp(weight) / (math.exp(weight) + alone)


def weight_of(english: str, japanese: str, background: tuple[str, str]) -> float:
    vectors = LETTERS.encode([background[0]]), LETTERS.encode([background[1]])
    found = evidence([english], [japanese], LETTERS, NO_JOINTS, vectors)
    return float(lattice(found, Weights()).beads[1, 1][1, 1])


def test_paragraphs_with_the_same_anchor_are_likelier_to_belong_together() -> None:
    """And a sentence bead is no surer than that its paragraphs belong together."""
    weight = weight_of("abcd", "aefg", ("abcd", "aefg"))
    for japanese, bonus in ((text("ja", p1="aefg"), 1.5), (text("ja", p2="aefg"), 0.0)):
        found = align_documents(text("en", p1="abcd"), japanese, LETTERS)
        paragraph, sentence = found.paragraphs[0].probability, found.sentences[0].probability
        assert paragraph == round(share_of(weight + bonus), 2)
        assert sentence == round(paragraph * round(share_of(weight), 2), 2)


def test_titles_belong_together_by_their_place() -> None:
    weight = weight_of("x" * 40, "y", ("b", "b"))
    found = align_documents(text("en", "b", title="x" * 40), text("ja", "b", title="y"), LETTERS)
    assert found.paragraphs[0].probability == round(share_of(weight + 8), 2)


def test_the_same_anchor_yields_to_the_words() -> None:
    english, japanese = text("en", p1="a", p2="b"), text("ja", p2="a", p3="b")
    assert tied(align_documents(english, japanese, LETTERS).paragraphs) == [
        "p1 = p2",
        "p2 = p3",
    ]


def test_a_title_answers_to_the_title_even_in_other_words() -> None:
    english, japanese = text("en", "b", title="a"), text("ja", "b", title="c")
    found = align_documents(english, japanese, LETTERS)
    assert tied(found.sentences) == ["title.h1 = title.h1", "p1.s1 = p1.s1"]


def test_a_paragraph_of_one_language_alone_comes_after_those_of_both_english_first() -> None:
    english, japanese = text("en", "a", "b", "c"), text("ja", "d", "a", "c")
    found = align_documents(english, japanese, LETTERS)
    assert tied(found.sentences) == ["p1.s1 = p2.s1", "p3.s1 = p3.s1", "p2.s1 = ", " = p1.s1"]


def test_a_link_refused_by_a_person_is_not_proposed_again() -> None:
    english, japanese = text("en", "a b c"), text("ja", "a b c")
    anchor = Anchor.parse("p1.s2")
    refused = Bead((anchor,), (anchor,), 1.0, "disputed", "kt")
    before = Alignment("2001-02-03-test", (), (refused,))
    found = align_documents(english, japanese, LETTERS, before=before)
    assert tied([b for b in found.sentences if b.status == "disputed"]) == ["p1.s2 = p1.s2"]
    others = tied([b for b in found.sentences if b.status == "auto"])
    assert others == ["p1.s1 p1.s2 = p1.s1 p1.s2", "p1.s3 = p1.s3"]


def test_no_link_leads_across_a_confirmed_one() -> None:
    english, japanese = text("en", "a b c d"), text("ja", "d b c a")
    held = Bead((Anchor.parse("p1.s2"),), (Anchor.parse("p1.s3"),), 1.0, "confirmed", "kt")
    before = Alignment("2001-02-03-test", (), (held,))
    found = align_documents(english, japanese, LETTERS, before=before)
    places = [
        (b.source[0].number, b.target[0].number) for b in found.sentences if b.source and b.target
    ]
    assert (2, 3) in places
    assert all((s < 2) == (t < 3) and (s > 2) == (t > 3) for s, t in places if (s, t) != (2, 3))


def test_what_crosses_a_confirmed_link_still_holds_its_own_segments() -> None:
    english, japanese = text("en", "a b c"), text("ja", "b a c")
    one, two = Anchor.parse("p1.s1"), Anchor.parse("p1.s2")
    held = [Bead((s,), (t,), 1.0, "confirmed", "kt") for s, t in ((one, two), (two, one))]
    before = Alignment("2001-02-03-test", (), tuple(held))
    found = align_documents(english, japanese, LETTERS, before=before)
    assert sorted(tied(found.sentences)) == [
        "p1.s1 = p1.s2", "p1.s2 = p1.s1", "p1.s3 = p1.s3",
    ]  # fmt: skip


def test_a_confirmed_paragraph_link_has_its_sentences_aligned_within() -> None:
    english, japanese = text("en", "a b", "c"), text("ja", "c", "a b")
    held = Bead((Anchor.parse("p1"),), (Anchor.parse("p2"),), 1.0, "confirmed", "kt")
    before = Alignment("2001-02-03-test", (held,), ())
    found = align_documents(english, japanese, LETTERS, before=before)
    assert {"p1.s1 = p2.s1", "p1.s2 = p2.s2"} <= set(tied(found.sentences))
    assert [b.status for b in found.paragraphs if b.source == held.source] == ["confirmed"]


@pytest.mark.parametrize("whole", ["en", "ja"])
def test_one_paragraph_against_many_is_tied_to_all_of_them(whole: Lang) -> None:
    letters = "abcdefgh"
    other: Lang = "ja" if whole == "en" else "en"
    sides = {whole: text(whole, p0=" ".join(letters)), other: text(other, *letters)}
    found = align_documents(sides["en"], sides["ja"], LETTERS)
    many = " ".join(f"p{n}" for n in range(1, 9))
    assert tied(found.paragraphs) == [f"p0 = {many}" if whole == "en" else f"{many} = p0"]
    assert len(found.sentences) == 8
    assert found.paragraphs[0].probability == min(b.probability for b in found.sentences)


def test_a_unit_without_text_of_its_own_is_in_no_link() -> None:
    anchor = Anchor.parse("p1")
    below = anchor.child("1")
    inner = Unit(below, "paragraph", content=(Paragraph((Segment(below.segment("s", 1), "a"),)),))
    english = Document(
        "2001-02-03-test", "en", Source("", ""), (Unit(anchor, "section", content=(inner,)),)
    )
    found = align_documents(english, text("ja", "a"), LETTERS)
    assert tied(found.paragraphs) == ["p1.1 = p1"]


def test_no_text_has_vectors_of_512_dimensions_all_the_same(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, 512)
    assert encoder.encode(["They met."]).shape == (1, 512)


# What a decision was made for


def test_a_text_is_named_by_the_first_96_bits_of_its_digest() -> None:
    assert digest_of("Hello World!") == "f4OxZX_x_FO5LcGB"  # RFC 6920, section 8.1, shortened


@pytest.mark.parametrize(("sentences", "status"), [(8, "confirmed"), (9, "stale")])
def test_a_decision_follows_a_text_that_is_divided_into_up_to_eight(
    sentences: int, status: str
) -> None:
    words = [*"abcdefghi"[:sentences]]
    whole = Bead(
        (Anchor.parse("p1.s1"),), (Anchor.parse("p1.s1"),), 1.0, "confirmed", "kt",
        (digest_of(" ".join(words)), digest_of("z")),
    )  # fmt: skip
    before = Alignment("2001-02-03-test", (), (whole,))
    now = carry_over(before, text("en", " ".join(words)), text("ja", "z"))
    assert [b.status for b in now.sentences] == [status]
