"""Terms found in aligned texts: words, phrases, how they go together, and what is proposed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.model.annotation import Annotation
from align.model.record import CutBead, CutSegment
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.terms.mining.association import log_likelihood, strength
from align.terms.mining.corpus import MinedCorpus
from align.terms.mining.cut import cut_segment
from align.terms.mining.english import cut_english, key_of_english
from align.terms.mining.japanese import cut_japanese
from align.terms.mining.phrases import Phrases
from align.terms.mining.proposals import Proposal, proposals
from align.terms.mining.renderings import ranked_renderings
from align.terms.mining.sides import SideWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from align.model.anchor import Lang
    from align.model.term import Occurrence
    from tests.conftest import Align

ORDINARY = [
    ("The weather in town {n} was cold.", "{n}の町の天候は寒かった。"),
    ("He praised harvest {n}.", "収穫を称賛した（{n}）。"),
    ("Schools at place {n} were opened.", "{n}で学校が開校した。"),
]


def beads(pairs: Iterable[tuple[str, str]], terms: TermBase | None = None) -> list[CutBead]:
    def cut(text: str, lang: Lang) -> tuple[CutSegment, ...]:
        return (cut_segment("p1.s1", text, lang, Annotation(_mentions(terms, text, lang))),)

    return [CutBead(cut(english, "en"), cut(japanese, "ja")) for english, japanese in pairs]


def _mentions(terms: TermBase | None, text: str, lang: Lang) -> tuple[Occurrence, ...]:
    return tuple(terms.mentions(text, lang)) if terms else ()


def among_ordinary(pairs: Sequence[tuple[str, str]], times: int = 5) -> list[tuple[str, str]]:
    """The pairs, so many times each, among ninety ordinary ones."""
    rest = [(e.format(n=n), j.format(n=n)) for n in range(30) for e, j in ORDINARY]
    return [*(pair for pair in pairs for _ in range(times)), *rest]


def proposed(pairs: Sequence[tuple[str, str]], terms: TermBase | None = None) -> list[Proposal]:
    return proposals(MinedCorpus(beads(among_ordinary(pairs), terms)), 3)


# Words


@given(st.text(), st.sampled_from(["en", "ja"]))
def test_words_together_are_the_text_and_each_has_a_kind(text: str, lang: Lang) -> None:
    segment = cut_segment("p1", text, lang, Annotation())
    assert "".join(segment.words) == text.replace("\x1f", " ")
    assert len(segment.words) == len(segment.kinds)


def test_verbs_and_dates_stand_between_english_phrases() -> None:
    words, kinds = cut_english("Mr. Li expressed strong concern on July 5 about the Action Plan.")
    between = {w.strip() for w, k in zip(words, kinds, strict=True) if k == "."}
    assert {"expressed", "July", "5", "about"} <= between
    assert between.isdisjoint({"concern", "Action", "Plan"})


def test_verbs_made_of_nouns_and_dates_stand_between_japanese_phrases() -> None:
    words, kinds = cut_japanese("7月5日、六者会合を支持し、共同声明を発出した。")
    between = [w for w, k in zip(words, kinds, strict=True) if k == "."]
    assert {"月", "日", "支持", "し", "発出"} <= set(between)
    assert set(between).isdisjoint({"六", "会合", "共同", "声明"})


@pytest.mark.parametrize(("one", "other"), [("Treaty", "treaties"), ("box", "boxes"), ("a", "A")])
def test_forms_of_a_word_have_one_key(one: str, other: str) -> None:
    assert key_of_english(one) == key_of_english(other)


# Phrases


def texts(side: SideWords, least: int = 2) -> set[str]:
    phrases = Phrases(side, least)
    return {phrases.text(number) for number in range(len(phrases))}


def test_a_phrase_neither_begins_nor_ends_with_a_function_word() -> None:
    side = SideWords("en")
    for _ in range(2):
        side.add([cut_segment("p1", "the code of the sea", "en", Annotation())])
    side.add([cut_segment("p1", "a code, a sea", "en", Annotation())])
    assert texts(side) == {"code", "code of the sea", "sea"}


def test_a_phrase_may_hold_an_article_and_from() -> None:
    side = SideWords("en")
    for _ in range(2):
        side.add([cut_segment("p1", "the launch of a rocket", "en", Annotation())])
        side.add([cut_segment("p1", "evacuees from towns gave banks a home", "en", Annotation())])
    assert texts(side) == {"launch of a rocket", "evacuees from towns", "banks", "home"}


def test_a_part_that_never_stands_alone_is_left_out() -> None:
    side = SideWords("ja")
    for text in ("漁業協定", "漁業協定", "漁業"):
        side.add([cut_segment("p1", text, "ja", Annotation())])
    assert texts(side) == {"漁業", "漁業協定"}


def test_no_phrase_goes_from_one_segment_into_the_next() -> None:
    side = SideWords("en")
    for _ in range(3):
        side.add([cut_segment(a, text, "en", Annotation()) for a, text in (("p1", "x Alpha"), ("p2", "Beta y"))])  # fmt: skip
    assert "Alpha Beta" not in texts(side)


@given(
    st.lists(
        st.tuples(st.text("Aab 'の六者会合,.", max_size=12), st.text("のア六者会合。", max_size=8))
    )
)
def test_any_beads_can_be_counted_and_no_word_is_linked_twice(pairs: list[tuple[str, str]]) -> None:
    corpus = MinedCorpus(beads([*pairs, *pairs, *pairs]))
    for phrases, places in (
        (corpus.english, [(x.english, x.english_places) for x in corpus.linked.links]),
        (corpus.japanese, [(x.japanese, x.japanese_places) for x in corpus.linked.links]),
    ):
        taken = [int(p) + n for x, at in places for p in at for n in range(phrases.length[x])]
        assert len(taken) == len(set(taken))
    assert proposals(corpus, 2) == proposals(corpus, 2)


# Counts


def test_the_ratio_is_that_of_dunning() -> None:
    # Bigram "the swiss" of Dunning (1993), table 1: counts 110, 2442, 111, 29114, ratio 270.72.
    both, first, second, total = 110.0, 110.0 + 2442, 110.0 + 111, 110.0 + 2442 + 111 + 29114
    ratio = log_likelihood(np.array(both), np.array(first), np.array(second), total)
    assert float(ratio) == pytest.approx(270.72, abs=0.01)


@given(st.integers(1, 30), st.integers(0, 30), st.integers(0, 30))
def test_strength_is_below_one_and_grows_with_what_is_shared(
    both: int, first: int, second: int
) -> None:
    def of(shared: int) -> float:
        counts = [np.array(float(n)) for n in (shared, shared + first, shared + second)]
        return float(strength(*counts))

    assert 0 < of(both) < of(both + 1) < 1


# Renderings and proposals

FUND = [
    ("They agreed on the Amber Fund for the coast.", "沿岸のための琥珀基金で一致した。"),
    ("The Amber Fund was discussed.", "琥珀基金について議論した。"),
]


def test_a_name_that_stands_again_and_again_is_proposed_with_its_rendering() -> None:
    (found,) = [each for each in proposed(FUND) if "Fund" in each.english]
    assert (found.english, found.japanese, found.ident) == ("Amber Fund", "琥珀基金", "amber-fund")
    assert (len(found.beads), found.english_beads, found.japanese_beads) == (10, 10, 10)


def test_what_the_glossary_knows_is_not_proposed() -> None:
    known = """\
- id: amber-fund
  type: organisation
  terms:
    - {lang: en, term: Amber Fund, status: preferred}
    - {lang: ja, term: 琥珀基金, status: preferred}
"""
    terms = TermBase(list(read_glossary(known, "g.yaml")))
    assert [
        p for p in proposed(FUND[1:], terms) if "Fund" in p.english or "琥珀" in p.japanese
    ] == []


def test_what_stands_beside_a_translation_is_not_taken_for_it() -> None:
    pairs = [
        ("The Amber Fund helps fishing villages.", "琥珀基金は漁村を支援する。"),
        ("The Amber Fund helps fishing villages.", "琥珀基金は漁村を支援する。"),
        ("The Amber Fund was praised.", "琥珀基金が称賛された。"),
        ("Fishing villages were visited.", "漁村を訪問した。"),
    ]
    corpus = MinedCorpus(beads(among_ordinary(pairs, 3)))
    assert ranked_renderings(corpus, "Amber Fund", "en")[0] == "琥珀基金"
    assert ranked_renderings(corpus, "fishing villages", "en")[0] == "漁村"
    assert ranked_renderings(corpus, "漁村", "ja")[0].lower() == "fishing villages"


def test_ordinary_words_are_not_proposed() -> None:
    pairs = [
        ("The weather was bad.", "天候が悪かった。"),
        ("Cold weather came.", "寒い天候が来た。"),
    ]
    assert [p for p in proposed(pairs) if p.english == "weather"] == []


def test_an_id_that_the_glossary_has_is_not_given_again() -> None:
    corpus = MinedCorpus(beads(among_ordinary(FUND)))
    assert "amber-fund-2" in {p.ident for p in proposals(corpus, 3, {"amber-fund"})}


# Fixed phrases

OUTSET = [
    ("At the outset, he praised the Amber Fund.", "冒頭、琥珀基金を称賛した。"),
    ("He recalled the Amber Fund at the outset.", "琥珀基金に冒頭で触れた。"),
    ("Finally, they condemned the cold weather.", "最後に、寒い天候を非難した。"),
    ("Finally, schools were opened.", "最後に、学校が開校した。"),
    ("They condemned it in light of the Amber Fund.", "琥珀基金を踏まえ、非難した。"),
]


@pytest.mark.parametrize(
    ("english", "japanese"),
    [("at the outset", "冒頭"), ("finally", "最後に"), ("condemned", "非難した")],
)
def test_a_fixed_phrase_is_found_from_both_languages(english: str, japanese: str) -> None:
    corpus = MinedCorpus(beads(among_ordinary(OUTSET)))
    assert ranked_renderings(corpus, english, "en")[0] == japanese
    assert ranked_renderings(corpus, japanese, "ja")[0].lower() == english


def test_fixed_phrases_are_proposed_after_all_terms() -> None:
    found = proposed(OUTSET)
    kinds = [each.type == "phrase" for each in found]
    assert kinds == sorted(kinds)
    phrases = {each.english: each.japanese for each in found if each.type == "phrase"}
    assert (phrases["at the outset"], phrases["condemned"]) == ("冒頭", "非難した")
    assert "Amber Fund" in {each.english for each in found if each.type != "phrase"}


def test_a_preposition_before_a_linked_noun_is_no_fixed_phrase() -> None:
    pairs = [
        ("They met in the capital.", "首都で会った。"),
        ("The capital was praised.", "首都が称賛された。"),
    ]
    corpus = MinedCorpus(beads(among_ordinary(pairs)))
    assert ranked_renderings(corpus, "capital", "en")[0] == "首都"
    fixed = {corpus.fixed.english.text(n) for n in range(len(corpus.fixed.english))}
    assert {text for text in fixed if "capital" in text} == set()


def test_a_linked_noun_may_be_the_object_of_a_verb() -> None:
    pairs = [
        ("He lodged a strong protest.", "厳重に抗議した。"),
        ("The harvest was good.", "収穫は良かった。"),
        ("They lodged a strong protest again.", "再び厳重に抗議した。"),
    ]
    corpus = MinedCorpus(beads(among_ordinary(pairs)))
    assert ranked_renderings(corpus, "厳重に抗議した", "ja")[0] == "lodged a strong protest"


def test_names_and_known_nouns_are_part_of_no_fixed_phrase() -> None:
    known = """\
- id: harvest
  type: generic
  terms:
    - {lang: en, term: harvest, status: preferred}
    - {lang: ja, term: 収穫, status: preferred}
"""
    pairs = [("They met at the Pear House in harvest.", "収穫時に会った。")]
    terms = TermBase(list(read_glossary(known, "g.yaml")))
    corpus = MinedCorpus(beads(among_ordinary(pairs), terms))
    fixed = " ".join(corpus.fixed.english.text(n) for n in range(len(corpus.fixed.english)))
    assert "Pear" not in fixed
    assert "harvest" not in fixed


def test_a_verb_is_proposed_with_the_ending_that_is_commonest() -> None:
    pairs = [
        ("They arrested a man {n}.", "男を逮捕した（{n}）。"),
        ("He arrested a woman {n}.", "女を逮捕した（{n}）。"),
        ("She arrested a boy {n}.", "子を逮捕し（{n}）、去った。"),
    ]
    (found,) = [each for each in proposed(pairs) if each.english == "arrested"]
    assert found.japanese == "逮捕した"


def test_a_single_verb_that_is_less_sure_is_not_proposed() -> None:
    pairs = [("They arrested him.", "逮捕した。")] * 3 + [("They arrested her.", "捕まえた。")] * 2
    corpus = MinedCorpus(beads(among_ordinary(pairs, 2)))
    assert ranked_renderings(corpus, "arrested", "en")[0] == "逮捕した"
    found = {each.english: each.strength for each in proposals(corpus, 3)}
    assert "arrested" in found
    weaker = MinedCorpus(
        beads([*among_ordinary(pairs, 2), *[("They arrested us.", "雨が降った。")] * 8])
    )
    assert "arrested" not in {each.english for each in proposals(weaker, 3)}


# The command

ROWS = [
    f"{number}\t{english}\t{japanese}\t20{number % 20:02}-01-02\n"
    for number, (english, japanese) in enumerate(among_ordinary(FUND))
]
TABLE = "id\ten\tja\tdate\n" + "".join(ROWS)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "units.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_proposals_are_blocks_that_a_glossary_can_take(align: Align, table: Path) -> None:
    told = align("glossary", "mine", table)
    assert told.code == 0
    found = {entry.id: entry for entry in read_glossary(told.out, "mined.yaml")}
    fund = found["amber-fund"]
    assert [term.text for term in fund.terms] == ["Amber Fund", "琥珀基金"]
    assert "# beads 10 (English 10, Japanese 10), log-likelihood " in told.out


def test_json_has_the_same_proposals_with_their_evidence(align: Align, table: Path) -> None:
    listed = json.loads(align("glossary", "mine", table, "--format", "json").out)
    (fund,) = [each for each in listed if each["id"] == "amber-fund"]
    assert (fund["en"], fund["ja"], fund["beads"]) == ("Amber Fund", "琥珀基金", 10)
    assert fund["places"] == ["0", "1", "2", "3", "4"]
    assert (fund["first"], fund["last"]) == ("2000-01-02", "2009-01-02")


def test_the_least_count_and_the_number_of_proposals_are_kept(align: Align, table: Path) -> None:
    asked = ("glossary", "mine", table, "--format", "json")
    assert len(json.loads(align(*asked, "--most", "1").out)) == 1
    assert json.loads(align(*asked, "--least", "31").out) == []


def test_a_given_glossary_takes_the_place_of_the_workspaces(
    align: Align, table: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.yaml"
    asked = ("glossary", "mine", table, "--format", "json")
    block = align("glossary", "mine", table).out
    own.write_text(block, encoding="utf-8")
    left = json.loads(align(*asked, "--glossary", own).out)
    assert "Amber Fund" not in {each["en"] for each in left}


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_counted(
    align: Align, table: Path, tmp_path: Path
) -> None:
    told = align("glossary", "mine", table, tmp_path / "none.tsv")
    assert told.code == 2
    assert "none.tsv" in told.err
    assert "琥珀基金" in told.out


def test_a_workspace_is_mined_with_dates_and_places(align: Align, done: Path) -> None:
    told = align("glossary", "mine", "-w", done, "--least", "2", "--format", "json")
    assert told.code == 0
    for each in json.loads(told.out):
        assert each["first"] <= each["last"]
        assert all("#" in place for place in each["places"])


def test_terms_or_phrases_alone_are_printed(align: Align, tmp_path: Path) -> None:
    path = tmp_path / "outset.tsv"
    rows = [f"{n}\t{e}\t{j}\n" for n, (e, j) in enumerate(among_ordinary(OUTSET))]
    path.write_text("id\ten\tja\n" + "".join(rows), encoding="utf-8")

    def kinds(kind: str) -> set[bool]:
        told = align("glossary", "mine", path, "--format", "json", "--kind", kind)
        return {each["type"] == "phrase" for each in json.loads(told.out)}

    assert (kinds("terms"), kinds("phrases"), kinds("all")) == ({False}, {True}, {False, True})


def test_too_small_a_count_is_refused(align: Align, table: Path) -> None:
    assert align("glossary", "mine", table, "--least", "1").code == 2


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("id\ten\tja\n", "0 proposals from 0 sentence pairs, 0 printed"),
        ("", "t.tsv:1: is empty"),
        ("id\ten\nr1\tThey met.\n", 't.tsv:1: no column "ja"'),
    ],
)
def test_a_table_without_rows_has_no_proposals(
    content: str, told: str, align: Align, tmp_path: Path
) -> None:
    path = tmp_path / "t.tsv"
    path.write_text(content, encoding="utf-8")
    found = align("glossary", "mine", path, "--format", "json")
    assert json.loads(found.out) == []
    assert told in found.err
    assert found.code == (0 if content.endswith("ja\n") else 2)


def test_a_workspace_is_named_as_for_check_and_standard_input_is_refused(
    align: Align, done: Path
) -> None:
    asked = ("glossary", "mine", "--least", "2", "--format", "json")
    assert align(*asked, done).out == align(*asked, "-w", done).out
    assert "is standard input" in align(*asked, "-").err
