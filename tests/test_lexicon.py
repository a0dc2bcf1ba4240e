"""A lexicon of the workspace's own, and the aligner without an encoder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.bitext.cost import Weights, evidence
from align.bitext.lexical.learn import learn
from align.bitext.lexical.shared_words import shared_words
from align.bitext.lexical.word_table import WordPair, WordTable, read_word_table, write_word_table
from align.bitext.lines import align_lines
from align.errors import AlignError

if TYPE_CHECKING:
    from pathlib import Path

    from align.bitext.encoder import Encoder
    from tests.conftest import Align

EN = ["Fishing was discussed.", "It rained on the volcano.", "The earthquake was strong."]
JA = ["地震は強かった。", "火山に雨が降った。", "漁業について協議した。"]
HEADER = "english\tjapanese\tprobability\torigin"


def test_the_encoder_tells_which_words_are_counterparts(encoder: Encoder) -> None:
    words = shared_words(EN, JA, 2, encoder)
    found, missing = words.found_and_missing(1, 1)
    for english, japanese in ((0, 2), (1, 1), (2, 0)):
        assert found[english].argmax() == japanese
        assert missing[english].argmin() == japanese
    both, none = words.found_and_missing(2, 2)
    assert both.shape == (2, 2)
    assert none[0, 1] < none[0, 0]  # fishing and the volcano with their like, not the earthquake


def test_a_sentence_too_many_shows_in_its_words(encoder: Encoder) -> None:
    """The vector hardly changes; the words of the second sentence miss theirs."""
    english = ["The earthquake in Lombok was strong.", "The volcano erupted."]
    japanese = ["ロンボク島の地震は強かった。", "火山が噴火した。"]
    known = evidence(english, japanese, encoder, (" ", ""))
    assert known.features(2, 1).missing[0, 0] > known.features(1, 1).missing[0, 0] + 0.5


def test_a_lexicon_adds_what_the_encoder_does_not_know() -> None:
    table = WordTable([WordPair("six-party talks", "六者会合", 1.0, "glossary")], "lexicon:1")
    english, japanese = ["The Six-Party Talks.", "Rain."], ["雨。", "六者会合。"]
    found, missing = shared_words(english, japanese, 1, None, table).found_and_missing(1, 1)
    assert found[0, 1] == pytest.approx(2**0.5)  # the expression, on both sides
    assert missing[0, 0] == pytest.approx(1)
    assert missing[1, 1] == pytest.approx(1)
    assert found[1, 0] == 0


def test_an_expression_is_found_as_a_word_only() -> None:
    table = WordTable([WordPair("art", "美術", 1.0, "glossary")], "lexicon:1")
    found, _ = shared_words(["Parties.", "Fine Art."], ["美術。"], 1, None, table).found_and_missing(1, 1)  # fmt: skip
    assert found[0, 0] == 0
    assert found[1, 0] > 0


def test_words_that_come_together_are_learned_and_others_not() -> None:
    beads = [
        ("They discussed fishing.", "漁業を協議した。"),
        ("Fishing is important.", "漁業は重要だ。"),
        ("Fishing and energy.", "漁業とエネルギー。"),
        ("Energy was discussed.", "エネルギーを協議した。"),
    ]
    pairs = {(p.english, p.japanese): p.probability for p in learn(beads)}
    assert pairs.keys() == {("fishing", "漁業")}
    assert pairs["fishing", "漁業"] > 0.8
    assert learn([]) == []


expressions = st.text("abc 会談ア-", min_size=1, max_size=8).filter(str.strip)


@given(st.lists(st.tuples(expressions, expressions, st.integers(0, 100)), max_size=5))
def test_a_lexicon_is_read_as_it_was_written(rows: list[tuple[str, str, int]]) -> None:
    pairs = [WordPair(e, j, share / 100, "learned") for e, j, share in rows]
    text = write_word_table(pairs)
    table = read_word_table(text, "x")
    assert text.count("\n") == len(pairs) + 1
    everything = ["\n".join(p.english for p in pairs)], ["\n".join(p.japanese for p in pairs)]
    named = {
        (p.english, p.japanese, p.probability) for p in pairs if any(map(str.isalnum, p.english))
    }
    assert set(table.pairs(*everything)) == named


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "x:1: is no lexicon"),
        ("peace\t平和\n", "x:1: is no lexicon"),
        (f"{HEADER}\npeace\t平和\n", "x:2: is not an English and a Japanese expression"),
        (f"{HEADER}\npeace\t平和\t2\tlearned\n", "x:2: is not"),
        (f"{HEADER}\npeace\t平和\t0.5\tlearned\n\t平和\t0.5\tlearned\n", "x:3: is not"),
    ],
)
def test_a_wrong_lexicon_is_told(text: str, told: str) -> None:
    with pytest.raises(AlignError, match=told):
        read_word_table(text, "x")


def test_the_signature_is_of_the_content() -> None:
    texts = [f"{HEADER}\npeace\t平和\t{share}\tlearned\n" for share in ("0.50", "0.60", "0.50")]
    one, two, three = (read_word_table(text, "x").signature for text in texts)
    assert one != two
    assert one == three


# Without an encoder


def test_lengths_and_numbers_align_without_an_encoder() -> None:
    english = [
        "Talks",
        "They met on June 23 in Moscow and spoke for 40 minutes about fishing.",
        "Yes.",
    ]
    japanese = ["会談", "6月23日モスクワにおいて会談し、漁業に関し40分間協議した。", "はい。"]
    found = align_lines(english, japanese, None)
    assert [(s, t) for s, t, _ in found] == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    assert evidence(english, japanese, None, (" ", "")).above_chance(2, 1).shape == (2, 3)
    assert Weights().similarity > 0


def test_the_command_says_that_it_has_no_encoder(tmp_path: Path, align: Align) -> None:
    (tmp_path / "a.en").write_text("Peace.\nRain fell.\n", encoding="utf-8")
    (tmp_path / "a.ja").write_text("雨だ。\n平和。\n", encoding="utf-8")
    table = tmp_path / "words.tsv"
    table.write_text(f"{HEADER}\npeace\t平和\t1\tx\nrain\t雨\t1\tx\n", encoding="utf-8")
    files = tmp_path / "a.en", tmp_path / "a.ja"
    plain = align("sentences", *files, "--encoder", "none")
    assert plain.code == 0
    assert plain.err.startswith("without an encoder: aligned by lengths, numbers")
    helped = align("sentences", *files, "--encoder", "none", "--lexicon", table)
    assert {"[0]:[1]", "[1]:[0]"} & {line.rpartition(":")[0] for line in helped.out.splitlines()}
    wrong = align("sentences", *files, "--encoder", "nine")
    assert (wrong.code, "error: encoder: " in wrong.err) == (2, True)


def test_a_run_reads_the_lexicon_that_the_command_writes(done: Path, align: Align) -> None:
    (done / "corpus/lexicon.tsv").unlink(missing_ok=True)
    assert align("run", done).code == 0
    made = align("lexicon", done)
    assert made.code == 0
    assert "learned from" in made.err
    assert made.err.endswith("to corpus/lexicon.tsv\n")
    text = (done / "corpus/lexicon.tsv").read_text(encoding="utf-8")
    assert "six-party talks\t六者会合\t1.00\tglossary" in text
    again = align("run", done)
    assert "aligned" in again.out  # every pair, by the new lexicon
    digest = read_word_table(text, "x").signature
    stored = [path.read_text(encoding="utf-8") for path in (done / "corpus/en-ja").glob("*.xml")]
    assert stored
    assert all(digest in alignment for alignment in stored)
    assert "everything was up to date" in align("run", done).out
    assert align("why", "2005-03-04-japan-russia-telephone-talks", "p1.1.s1", "-w", done).code == 0


def test_a_workspace_may_do_without_an_encoder(done: Path, align: Align) -> None:
    settings = done / "align.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('# encoder = "none"', 'encoder = "none"'), encoding="utf-8")
    result = align("run", done)
    assert result.code == 0
    assert "without an encoder" in result.err
    stored = next((done / "corpus/en-ja").glob("*.xml")).read_text(encoding="utf-8")
    assert "|enc:none" in stored


def test_why_tells_that_there_is_no_encoder(done: Path, align: Align) -> None:
    settings = done / "align.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('# encoder = "none"', 'encoder = "none"'), encoding="utf-8")
    assert align("run", done).code == 0
    told = align("why", "2005-03-04-japan-russia-telephone-talks", "title.h1", "-w", done).out
    assert "similarity    none  without an encoder\n" in told
    assert "cosine" not in told
