"""The generator of cases of content: enough of each, all different, the same each time."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest

from tests.bench.fidelity.content.stock import readouts, stock
from tests.bench.fidelity.content_cases import CHECKS, content_cases

CASES = content_cases()
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")
#: Rows that stand in a table only so that another may repeat them.
BESIDE = {"first-of-two", "other-row"}


def test_the_stock_is_large_and_right_in_form() -> None:
    assert len(set(stock())) == len(stock()) >= 150
    assert len({pair.en for pair in stock()}) == len({pair.ja for pair in stock()}) == len(stock())
    for pair in stock():
        assert not JAPANESE.search(pair.en)
        assert pair.en.endswith(".")
        assert re.search(r"\[[^|]+\|[^|]+\]。$", pair.ja), pair.ja
    assert len({readout.day.year // 10 for readout in readouts()}) >= 6


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_has_enough_cases_in_several_groups(check: str) -> None:
    told = [case for case in CASES if case.check == check and case.group not in BESIDE]
    faults = Counter(case.group for case in told if case.kind == "fault")
    traps = Counter(case.group for case in told if case.kind == "trap")
    assert faults.total() >= 40
    assert traps.total() >= 110
    assert len(faults) >= 2
    assert len(traps) >= 2


def test_ids_are_unique_and_say_what_the_case_is() -> None:
    assert len({case.id for case in CASES}) == len(CASES)
    for case in CASES:
        assert case.id.startswith(f"{case.check}-{case.kind}-{case.group}-")


def test_the_same_seed_gives_the_same_cases() -> None:
    assert content_cases(1) == CASES
    assert content_cases(2) != CASES


def test_no_text_is_both_a_fault_and_a_trap() -> None:
    texts = {kind: {(c.en, c.ja) for c in CASES if c.kind == kind} for kind in ("fault", "trap")}
    assert not texts["fault"] & texts["trap"]


def test_no_text_stands_twice_but_in_tables() -> None:
    alone = [(case.check, case.en, case.ja) for case in CASES if not case.partner]
    assert len(set(alone)) == len(alone)


def test_texts_are_finished() -> None:
    for case in CASES:
        assert case.en.strip()
        assert case.ja.strip()
        assert not re.search(r"[\[\]{}|⟦⟧~]", case.en + case.ja), case.id
        assert case.check not in case.also
        assert not (case.kind == "trap" and case.also)


def test_every_text_keeps_one_style() -> None:
    for case in CASES:
        polite = re.search("(?:ました|です|ます|ません)。", case.ja)
        plain = re.search("(?:[^し]た|である|する)。(?!」)", case.ja.replace("ました", ""))
        assert not (polite and plain), case.id


def test_readouts_begin_with_a_title_a_date_and_the_word_sample() -> None:
    for case in CASES:
        if case.readout:
            assert "Sample text" in case.en
            assert "見本文" in case.ja
            assert case.en.count("\n\n") >= 4 or case.group.startswith("paragraph-left-out")
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", case.date)


def test_labels_differ_in_faults_only() -> None:
    rows = [case for case in CASES if case.check == "A001" and not case.readout]
    digit = re.compile(r"^\(?（?([0-9０-９])[).）．　]")
    for case in rows:
        en, ja = digit.search(case.en), digit.search(case.ja)
        if en and ja and case.group.startswith("number") and case.group != "number-first":
            assert (int(en[1]) != int(ja[1])) == (case.kind == "fault"), case.id


def test_a_repeat_has_a_source_of_some_length_and_a_partner_with_another_rendering() -> None:
    tables = defaultdict(list)
    for case in CASES:
        if case.check == "C001":
            tables[case.partner].append(case)
    for rows in tables.values():
        first, last = rows[0], rows[-1]
        assert first.group == "first-of-two"
        if last.kind == "fault":
            same = first.en if first.en == last.en else first.ja
            assert len(same) >= 20
            assert (first.en == last.en) != (first.ja == last.ja)
