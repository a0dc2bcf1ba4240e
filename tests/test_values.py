import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.values.date import read_date

DATES = st.dates(datetime.date(1990, 1, 1), datetime.date(2099, 12, 31))


@given(DATES)
def test_dates_are_read_in_the_orders_of_both_languages(date: datetime.date) -> None:
    written = [
        f"{date:%B} {date.day}, {date.year}",
        f"{date.day} {date:%B} {date.year}",
        f"{date:%A}, {date:%b}. {date.day}, {date.year}",
        f"{date.year}年{date.month}月{date.day}日",
        f"{date.year}年{date.month:02}月{date.day:02}日（{'月火水木金土日'[date.weekday()]}曜日）",
    ]
    assert [read_date(text) for text in written] == [date] * len(written)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("平成17年3月4日", (2005, 3, 4)),
        ("平成三十一年四月三十日", (2019, 4, 30)),
        ("令和元年５月１日（水曜日）", (2019, 5, 1)),
        ("昭和64年1月7日", (1989, 1, 7)),
        ("二〇〇五年三月四日", (2005, 3, 4)),
        ("(March 4th, 2005)", (2005, 3, 4)),
        ("2005-03-04", (2005, 3, 4)),
    ],
)
def test_other_ways_to_write_a_date(text: str, date: tuple[int, int, int]) -> None:
    assert read_date(text) == datetime.date(*date)


@pytest.mark.parametrize(
    "text",
    ["March 2005", "February 30, 2005", "平成17年13月4日", "令和元年4月1日", "On March 4, 2005", "", "Maybe 4, 2005"],
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None
