"""The generator of pairs with figures: its cases hold what they say."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.bench.fidelity.figure_pairs import GROUPS, figure_pairs
from tests.bench.fidelity.figures.frames import FRAMES

CASES = figure_pairs()
FAULTS = [case for case in CASES if case.kind == "fault"]
TRAPS = [case for case in CASES if case.kind == "trap"]
CHECKS = ("N001", "N002", "N003", "N004", "N005")

# Own tables: nothing below is taken from the generator.
WHOLE_DAYS = (
    "day-of-", "english-day", "english-month", "year-of-two", "first-year", "era-changed",
)  # fmt: skip
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS_EN = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
DAYS_JA = "日月火水木金土"
OFFSETS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
NUMBER = r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?"
ENGLISH = (
    re.compile(rf"{NUMBER} {MONTH} (?P<year>\d{{4}})"),
    re.compile(rf"{MONTH} {NUMBER}, (?P<year>\d{{4}})"),
)
JAPANESE = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和)?(?P<year>元|[0-9０-９〇一二三四五六七八九十]+)年"
    r"(?:（[^）]*）)?(?P<month>[0-9０-９一二三四五六七八九十]+)月"
    r"(?P<day>[0-9０-９一二三四五六七八九十]+)日(?:（?(?P<weekday>[日月火水木金土])(?:曜|）))?"
)


def number(text: str) -> int:
    """The number that digits or kanji say."""
    if text == "元":
        return 1
    if text[0] in "0123456789０１２３４５６７８９":
        return int(text)
    if "十" not in text:
        return int("".join(str("〇一二三四五六七八九".index(letter)) for letter in text))
    tens, _, ones = text.partition("十")
    ten = "一二三四五六七八九".index(tens) + 1 if tens else 1
    return ten * 10 + ("一二三四五六七八九".index(ones) + 1 if ones else 0)


def weekday(year: int, month: int, day: int) -> int:
    """Sunday is 0, by the method of Sakamoto."""
    year -= month < 3
    shift = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)[month - 1]
    return (year + year // 4 - year // 100 + year // 400 + shift + day) % 7


def english_day(text: str) -> tuple[int, int, int] | None:
    """The first whole date of an English text."""
    for pattern in ENGLISH:
        if found := pattern.search(text):
            month = MONTHS.index(found["month"].lower()) + 1
            return int(found["year"]), month, int(found["day"])
    return None


def japanese_day(text: str) -> tuple[int, int, int] | None:
    """The first whole date of a Japanese text."""
    if not (found := JAPANESE.search(text)):
        return None
    year = number(found["year"]) + (OFFSETS[found["era"]] if found["era"] else 0)
    return year, number(found["month"]), number(found["day"])


def test_the_same_seed_makes_the_same_cases() -> None:
    assert figure_pairs() == CASES
    assert figure_pairs(2) != CASES


def test_there_are_as_many_cases_as_promised() -> None:
    assert len(CASES) >= 5_000
    assert 0.4 <= len(FAULTS) / len(CASES) <= 0.6
    counts = Counter((case.check, case.kind) for case in CASES)
    for check in CHECKS:
        assert counts[check, "fault"] >= 400, check
        assert counts[check, "trap"] >= 400, check


def test_ids_are_unique_and_say_what_the_case_is() -> None:
    assert len({case.id for case in CASES}) == len(CASES)
    assert len({group.name for group in GROUPS}) == len(GROUPS)
    for case in CASES:
        assert case.id.startswith(f"{case.check}-{case.kind}-{case.group}-")
        assert case.check in CHECKS
        assert case.check not in case.also


def test_no_pair_is_a_fault_and_a_trap() -> None:
    assert len({(case.en, case.ja) for case in CASES}) == len(CASES)


def test_there_are_sixty_frames_and_no_place_is_left_open() -> None:
    assert len({frame for frames in FRAMES.values() for frame in frames}) >= 60
    for case in CASES:
        for text in (case.en, case.ja):
            assert not set(text) & set("{}[]|"), case
            assert "  " not in text
            assert text == text.strip()


def test_japanese_holds_no_english_words_and_one_style() -> None:
    for case in CASES:
        rest = re.sub(r"\b(?:km|kg|MW|kW)\b|km|kg|MW|kW", "", case.ja)
        assert not re.search("[A-Za-z]", rest), case.ja
        sentences = re.findall(r"[^。]+。", case.ja)
        polite = {bool(re.search("(?:ます|ません|です|でした|ました)。", s)) for s in sentences}
        assert len(polite) <= 1, case.ja


@pytest.mark.parametrize("kind", ["trap", "fault"])
def test_weekdays_are_right_unless_they_are_the_fault(kind: str) -> None:
    wrong = seen = 0
    for case in CASES:
        if case.kind != kind or case.group not in {"day-with-weekday", "weekday-changed"}:
            continue
        day, day_ja = english_day(case.en), japanese_day(case.ja)
        assert day is not None
        assert day_ja is not None
        name = re.search(r"\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)", case.en)
        letter = JAPANESE.search(case.ja)
        assert name is not None
        assert letter is not None
        seen += 1
        right = DAYS_EN.index(name[1].lower()) == weekday(*day)
        right_ja = letter["weekday"] == DAYS_JA[weekday(*day_ja)]
        wrong += not (right and right_ja and day == day_ja)
    assert seen >= 90
    assert wrong == (seen if kind == "fault" else 0)


def test_settled_days_have_the_weekday_of_the_year_before_the_readout() -> None:
    cases = [case for case in TRAPS if case.group == "year-settled-by-weekday"]
    assert len(cases) >= 50
    for case in cases:
        found = re.search(
            r"([0-9０-９一二三四五六七八九十]+)月([^月日]+)日（?([日月火水木金土])", case.ja
        )
        assert found is not None, case.ja
        month, day, year = number(found[1]), number(found[2]), int(case.date[:4])
        year -= (month, day) > (int(case.date[5:7]), int(case.date[8:]))
        assert DAYS_JA[weekday(year, month, day)] == found[3], case


def test_whole_days_are_the_same_in_traps_and_differ_in_faults() -> None:
    seen = Counter[str]()
    for case in CASES:
        if case.group.startswith(WHOLE_DAYS):
            day, day_ja = english_day(case.en), japanese_day(case.ja)
            assert day is not None
            assert day_ja is not None
            assert (day == day_ja) == (case.kind == "trap"), case
            seen[case.kind] += 1
    assert min(seen["trap"], seen["fault"]) >= 300


def test_lunisolar_days_are_traps_whose_days_differ() -> None:
    cases = [case for case in CASES if case.group == "lunisolar-day"]
    assert {case.kind for case in cases} == {"trap"}
    for case in cases:
        day = english_day(case.en)
        assert day is not None
        assert 1858 <= day[0] <= 1873
        assert re.search("安政|文久|慶応|明治", case.ja)


def test_relative_days_have_the_date_of_the_readout() -> None:
    for case in CASES:
        if case.group in {"relative-day", "relative-numbered-day", "month-of-relative-year"}:
            assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", case.date), case
