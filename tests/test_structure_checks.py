"""The checks of one text alone, found at ingest with the source's line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.model.anchor import LANGUAGES
from tests.conftest import CORPUS, document, findings_of_text, sample

if TYPE_CHECKING:
    from align.model.anchor import Lang

STRUCTURE = ("A010", "A011", "A012", "A013", "A015")

FOUND: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "sound": ("T\n\nLead.\n\n1. H\n\n(1) A.\n\n(2) B.\n\n2. H\n\n(1) A.\n", []),
    "a gap": ("T\n\nLead.\n\n1. A.\n\n3. C.\n", [("A010", "p3")]),
    "a gap before the first": ("T\n\nLead.\n\n(2) A.\n\n(3) C.\n", [("A010", "p0.2")]),
    "numbers that run on through the sections": (
        "T\n\nI. One\n\n1. A.\n\n2. B.\n\nII. Two\n\n3. C.\n\n4. D.\n",
        [],
    ),
    "numbers that run on with a gap": (
        "T\n\nI. One\n\n1. A.\n\n2. B.\n\nII. Two\n\n4. D.\n\n5. E.\n",
        [("A010", "p2.4")],
    ),
    "a repeat": ("T\n\nLead.\n\n1. A.\n\n1. B.\n\n2. C.\n", [("A011", "p1a")]),
    "a style at two depths": (
        "T\n\nLead.\n\n1. H\n\n(1) X\n\n(a) A.\n\n(b) B.\n\n2. H\n\n(a) A.\n",
        [("A012", "p2.1")],
    ),
    "a figure that is no label": (
        "T\n\nLead.\n\n1. A.\n\n2 days later they met.\n",
        [("A013", "p2")],
    ),
    "a list that starts again under nothing": (
        "T\n\nLead.\n\n(1) A.\n\n(2) B.\n\n(1) C.\n\n(2) D.\n",
        [("A015", "p1.1")],
    ),
    "a list that starts again under a sentence": (
        "T\n\nLead.\n\n(1) A.\n\n(2) B.\n\nThey also said:\n\n(1) C.\n\n(2) D.\n",
        [],
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_odd_about_a_numbering_is_found(name: str) -> None:
    text, expected = FOUND[name]
    found = [
        (finding.check, str(finding.place[1].unit))
        for finding in findings_of_text(document(text), *STRUCTURE)
    ]
    assert found == expected


def test_a_run_that_starts_again_stands_under_a_unit_of_its_own() -> None:
    found = document("T\n\nLead.\n\n(1) A.\n\n(2) B.\n\n(1) C.\n\n(2) D.\n")
    assert [str(s.anchor) for s in found.segments()] == [
        "title.h1", "p0.s1", "p0.1.s1", "p0.2.s1", "p1.1.s1", "p1.2.s1",
    ]  # fmt: skip


def test_the_wrong_weekday_of_the_sample_corpus_is_found() -> None:
    found = [
        (readout[:10], finding.place[0], finding.spans[0].text, finding.message.en)
        for readout in CORPUS
        for lang in LANGUAGES
        for finding in findings_of_text(sample(readout, lang), "A014")
    ]
    assert found == [
        ("2010-06-09", "en", "June 9 (Thu)", '"June 9 (Thu)": 2010-06-09 was a Wednesday')
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("(1) A.\n\n(2) B.\n\n(4) C.", '"(4)" follows 2: is 3 missing?'),
        ("(1) A.\n\n(2) B.\n\n(5) C.", '"(5)" follows 2: are 3 and 4 missing?'),
        ("(1) A.\n\n(2) B.\n\n(10) C.", '"(10)" follows 2: are 3 to 9 missing?'),
        ("(3) A.\n\n(4) B.", '"(3)" follows nothing: are 1 and 2 missing?'),
        ("(a) A.\n\n(b) B.\n\n(e) C.", '"(e)" follows b: are c and d missing?'),
        ("(A) A.\n\n(B) B.\n\n(E) C.", '"(E)" follows B: are C and D missing?'),
    ],
)
def test_all_numbers_of_a_gap_are_told(text: str, told: str) -> None:
    found = findings_of_text(document(f"T\n\nLead.\n\n{text}\n"), "A010")
    assert [finding.message.en for finding in found] == [told]


def test_a_gap_is_told_in_japanese_too() -> None:
    text = "題\n\n概要は以下のとおり。\n\n（１）あ。\n\n（２）い。\n\n（５）う。\n"
    (found,) = findings_of_text(document(text, "ja"), "A010")
    assert found.message.ja == "「（５）」の前にあるはずの3と4が見当たりません。"


def told(text: str, lang: Lang = "en", readout: str = "2010-06-09-talk") -> list[tuple[str, str]]:
    """Place and words of each weekday that is wrong."""
    found = findings_of_text(document(text, lang, readout), "A014")
    return [(str(span.anchor), span.text) for finding in found for span in finding.spans]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("They met on June 9 (Thu).", "June 9 (Thu)"),
        ("They met on June 9 (Thu.), again.", "June 9 (Thu.)"),
        ("They met on June 9 [Thursday].", "June 9 [Thursday]"),
        ("They met on June 9（Thu）.", "June 9（Thu）"),
        ("They met on Thursday (June 9).", "Thursday (June 9)"),
        ("They met on Thursday, June 9, again.", "Thursday, June 9"),
        ("６月９日（木）に会談した。", "６月９日（木）"),
        ("6月9日(木曜日)に会談した。", "6月9日(木曜日)"),
        ("6月9日（木・祝）に会談した。", "6月9日（木・祝）"),
        ("6月9日［木］に会談した。", "6月9日［木］"),
        ("6月9日木曜日（現地時間）に会談した。", "6月9日木曜日"),
    ],
)
def test_a_wrong_weekday_is_marked_with_its_brackets(words: str, span: str) -> None:
    lang: Lang = "en" if words[0] == "T" else "ja"
    date = "June 9, 2010" if lang == "en" else "平成22年6月9日"
    assert told(f"T\n\n{date}\n\n{words}\n", lang) == [("p0.s1", span)]


@pytest.mark.parametrize(
    ("line", "lead", "span"),
    [
        ("平成23年6月8日", "6月9日（水）、両大臣は会談した。", "平成23年6月8日"),
        ("平成23年6月9日（水）", "6月9日（水）、両大臣は会談した。", "平成23年6月9日（水）"),
    ],
)
def test_a_wrong_year_in_the_date_line_is_told_there(line: str, lead: str, span: str) -> None:
    assert told(f"題\n\n{line}\n\n{lead}\n", "ja") == [("date.s1", span)]


def test_two_weekdays_tell_a_wrong_year_that_the_id_repeats() -> None:
    text = "T\n\nJune 9, 2011\n\nThey met on June 9 (Wed) and again on June 11 (Fri).\n"
    (found,) = findings_of_text(document(text, "en", "2011-06-09-talk"), "A014")
    assert found.message.en == '"June 9, 2011": the weekdays of this text are those of 2010'


def test_one_wrong_weekday_is_no_wrong_year() -> None:
    text = "T\n\nJune 9, 2011\n\nThey met on June 9 (Wed). June 9 (Wed) was warm.\n"
    assert told(text, "en", "2011-06-09-talk") == [
        ("p0.s1", "June 9 (Wed)"), ("p0.s2", "June 9 (Wed)"),
    ]  # fmt: skip


def test_a_right_weekday_of_half_a_year_ago_is_no_finding() -> None:
    text = "T\n\nSeptember 10, 2005\n\nThey had met on Sunday, 6 March, too.\n"
    assert told(text, "en", "2005-09-10-talk") == []
    assert told(text.replace("Sunday", "Friday"), "en", "2005-09-10-talk") == [
        ("p0.s1", "Friday, 6 March")
    ]
