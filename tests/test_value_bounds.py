"""Where values begin and end: the last day that is near, the longest line, each relative word."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from align.values.clock_times import clock_times
from align.values.date_line import read_date
from align.values.date_mentions import date_mentions
from align.values.date_patterns import weekday_number
from align.values.durations import durations
from align.values.era import gregorian_year, in_force
from align.values.numeral import read_numeral
from align.values.time_zone import zone_after, zone_before

if TYPE_CHECKING:
    from align.model.anchor import Lang

PAGE = datetime.date(2005, 3, 4)  # a Friday
AUTUMN = datetime.date(2005, 9, 10)


def days(text: str, lang: Lang, page: datetime.date = PAGE) -> list[str]:
    return [str(mention.resolved) for mention in date_mentions(text, lang, page)]


def times(text: str, lang: Lang) -> list[str]:
    return [t.time.isoformat("minutes") if t.time else "none" for t in clock_times(text, lang)]


# Dates


def test_a_line_of_more_than_120_characters_is_no_date_line() -> None:
    line = "March 4, 2005," + " " * 97 + "3:00 p.m."
    assert len(line) == 120
    assert read_date(line) == PAGE
    assert read_date(line.replace(",  ", ",   ")) is None


@pytest.mark.parametrize(
    ("era", "first", "last"),
    [
        ("明治", "1873-01-01", "1912-07-30"),
        ("大正", "1912-07-30", "1926-12-25"),
        ("昭和", "1926-12-25", "1989-01-07"),
        ("平成", "1989-01-08", "2019-04-30"),
        ("令和", "2019-05-01", "2500-01-01"),
    ],
)
def test_an_era_holds_from_its_first_day_to_its_last(era: str, first: str, last: str) -> None:
    begin, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    day = datetime.timedelta(1)
    assert (in_force(era, begin), in_force(era, begin - day)) == (True, False)
    assert (in_force(era, end), in_force(era, end + day)) == (True, era == "令和")
    # A text written while the era ran may look ahead; one written a day later may not.
    assert in_force(era, end + day, end)
    assert in_force(era, end + day, end + day) is (era == "令和")


def test_the_first_year_of_an_era_is_year_one() -> None:
    years = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
    assert {era: gregorian_year(era, 1) for era in years} == years


def test_weekdays_count_from_monday() -> None:
    assert [weekday_number(name) for name in "月火水木金土日"] == [*range(7)]
    assert [weekday_number(name) for name in ("Mon", "TUE", "Wed.", "Thurs", "friday", "Sat")] == [
        *range(6)
    ]


def test_years_have_four_digits() -> None:
    assert read_date("1000年1月1日") == datetime.date(1000, 1, 1)
    assert read_date("999年1月1日") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("本年5月6日", "2005-05-06"), ("今年5月6日", "2005-05-06"), ("当年5月6日", "2005-05-06"),
        ("昨年5月6日", "2004-05-06"), ("去年5月6日", "2004-05-06"), ("一昨年5月6日", "2003-05-06"),
        ("明年5月6日", "2006-05-06"), ("来年5月6日", "2006-05-06"), ("再来年5月6日", "2007-05-06"),
        ("本月6日", "2005-03-06"), ("今月6日", "2005-03-06"), ("当月6日", "2005-03-06"),
        ("先月6日", "2005-02-06"), ("来月6日", "2005-04-06"),
        ("本日", "2005-03-04"), ("昨日", "2005-03-03"), ("一昨日", "2005-03-02"),
        ("明日", "2005-03-05"), ("明後日", "2005-03-06"),
    ],
)  # fmt: skip
def test_words_that_count_from_the_date_of_the_page(text: str, day: str) -> None:
    assert days(text, "ja") == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("同年5月6日", "2002-05-06"), ("翌年5月6日", "2003-05-06"), ("前年5月6日", "2001-05-06"),
        ("同月6日", "2002-09-06"), ("翌月6日", "2002-10-06"), ("前月6日", "2002-08-06"),
        ("同日", "2002-09-17"), ("当日", "2002-09-17"), ("翌日", "2002-09-18"),
        ("翌々日", "2002-09-19"), ("前日", "2002-09-16"), ("翌18日", "2002-09-18"),
        ("翌17日", "2002-10-17"),  # the day after cannot be the day itself
    ],
)  # fmt: skip
def test_words_that_count_from_the_date_before_them(text: str, day: str) -> None:
    assert days(f"平成14年9月17日の後、{text}", "ja") == ["2002-09-17", day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昨4日", "2005-02-04"),  # yesterday is not today
        ("明4日", "2005-04-04"),
        ("本4日", "2005-03-04"),
        ("去る4日", "2005-03-04"),  # what is past may be today
        ("来る4日", "2005-03-04"),
        ("去る3月4日", "2005-03-04"),
        ("去る3月5日", "2004-03-05"),
        ("来る3月3日", "2006-03-03"),
        ("さる3月5日", "2004-03-05"),
        ("きたる3日", "2005-04-03"),
    ],
)
def test_words_that_tell_past_from_future(text: str, day: str) -> None:
    assert days(text, "ja") == [day]


def test_months_are_counted_across_the_turn_of_the_year() -> None:
    assert days("来月1日", "ja", datetime.date(2005, 12, 5)) == ["2006-01-01"]
    assert days("来月1日", "ja", datetime.date(2005, 11, 5)) == ["2005-12-01"]
    assert days("先月1日", "ja", datetime.date(2005, 1, 5)) == ["2004-12-01"]
    assert days("来月31日", "ja", datetime.date(2005, 3, 5)) == ["None"]


def test_a_day_without_a_month_is_the_nearest() -> None:
    assert days("17日に", "ja") == ["2005-03-17"]  # 13 days after, and 15 before
    assert days("18日に", "ja") == ["2005-02-18"]  # of two as near, the earlier
    assert days("19日に", "ja") == ["2005-02-19"]


def test_a_day_without_a_month_follows_a_date_up_to_45_days_from_the_page() -> None:
    assert days("1月18日に会談した。20日、", "ja") == ["2005-01-18", "2005-01-20"]
    assert days("1月17日に会談した。20日、", "ja") == ["2005-01-17", "None"]


def test_up_to_92_days_from_the_page_a_weekday_does_not_move_the_year() -> None:
    assert days("6月10日（土）", "ja", AUTUMN) == ["2005-06-10"]  # a Saturday in 2006
    assert days("6月9日（金）", "ja", AUTUMN) == ["2006-06-09"]
    # The day of the page itself, and days after it, look to the year before.
    assert days("12月12日（日）", "ja", AUTUMN) == ["2004-12-12"]
    assert days("12月11日（土）", "ja", AUTUMN) == ["2005-12-11"]


def test_the_year_nearest_to_the_page_is_meant() -> None:
    assert days("on December 28", "en") == ["2004-12-28"]
    assert days("on January 2", "en", datetime.date(2005, 12, 28)) == ["2006-01-02"]
    assert days("from 28 December to 3 January 2006", "en")[0] == "2005-12-28"
    assert days("from December 28, 2004 to January 3", "en")[1] == "2005-01-03"
    # The first day of a period is before its last, also where the next year's is nearer.
    assert days("from March 1 to February 1, 2006", "en")[0] == "2005-03-01"
    assert days("from March 1, 2006 to February 1", "en")[1] == "2007-02-01"


def test_days_that_share_a_month_share_its_year() -> None:
    assert days("March 3, 4 and 5, 2001", "en") == ["2001-03-03", "2001-03-04", "2001-03-05"]
    assert days("3, 4 and 5 March 2001", "en") == ["2001-03-03", "2001-03-04", "2001-03-05"]
    assert days("on March 31 (Thu) and 30, 2001", "en") == ["2001-03-31", "2001-03-30"]
    assert days("31 March and 1 April", "en") == ["2005-03-31", "2005-04-01"]
    assert days("on 3 March '05", "en") == ["None"]
    assert days("on 32 March", "en") == []
    assert days("on 0 March", "en") == []
    assert days("on March 0 and 1", "en") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Friday, March 4", "Friday"),
        ("Friday the (March 4", "Friday"),
        ("Thursday and Friday, March 4", None),  # of two days
        ("Friday," + " " * 25 + "March 4", "Friday"),
        ("Friday," + " " * 26 + "March 4", None),  # 32 characters are looked at
        ("March 4 (Fri)", "Fri"),
        ("March 4, Friday at noon", "Friday"),
        ("March 4 (Fri), 2005", "Fri"),
    ],
)
def test_the_weekday_beside_an_english_date(text: str, word: str | None) -> None:
    (mention,) = date_mentions(text, "en", PAGE)
    span = mention.weekday_span
    assert (text[slice(*span)] if span else None) == word


@pytest.mark.parametrize(
    ("text", "expected"),
    [("31日に", ["2005-03-31"]), ("32日に", []), ("1日に", ["2005-03-01"]), ("0日に", [])],
)
def test_a_bare_day_is_a_day_of_a_month(text: str, expected: list[str]) -> None:
    assert days(text, "ja") == expected


def test_the_two_days_of_a_list_do_not_hold_the_words_after_them() -> None:
    text = "3月4、5の両日"
    assert [text[m.start : m.end] for m in date_mentions(text, "ja", PAGE)] == ["3月4", "5"]


@pytest.mark.parametrize(
    "line",
    [
        "於：首相官邸記者会見室、令和4年4月2日",
        "March 4, 2005, 15:00, Joint Press Conference Room",
        "Orta: March 4, 2005",
        "Orta (March 4, 2005)",
        "Orta, Novara, Italy, March 4, 2005",
    ],
)
def test_a_place_beside_a_date(line: str) -> None:
    assert read_date(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Orta March 4, 2005",  # not set off
        "Tokyo, March 4, 2005, Orta",  # two places
        "Joint Press Room, March 4, 2005",
        "Ministry of Trade, March 4, 2005",  # an office stands after its date
        "A, B, C, D, March 4, 2005",
    ],
)
def test_what_beside_a_date_is_more_than_a_place(line: str) -> None:
    assert read_date(line) is None


# Numerals


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", 0), ("○", 0), ("◯", 0), ("〇", 0), ("一〇", 10), ("九", 9), ("千", 1000), ("百", 100),
        ("三百二十", 320), ("千一", 1001), ("一千", 1000), ("2005", 2005), ("二百三", 203), ("元年", None),
    ],
)  # fmt: skip
def test_numerals_of_every_kind(text: str, number: int | None) -> None:
    assert read_numeral(text) == number


# Times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11:30 p.m., 23:59, 00:10, 12:10 a.m.", ["23:30", "23:59", "00:10", "00:10"]),
        ("0:10 p.m.", ["12:10"]),
        ("13 p.m.", ["13:00"]),
        ("13 a.m., 24 p.m.", ["none", "none"]),
        ("one o'clock, twelve o'clock", ["01:00", "12:00"]),
        ("8 in the morning, 8 in the afternoon", ["08:00", "20:00"]),
        ("noon and midnight", ["12:00", "00:00"]),
        ("10:00-1:00 p.m.", ["10:00", "13:00"]),
        ("1:00-1:00 p.m.", ["13:00", "13:00"]),
        ("10:00-11:00-11:30 p.m.", ["22:00", "23:00", "23:30"]),
        ("4:00, 4:30 p.m.", ["04:00", "16:30"]),
    ],
)  # fmt: skip
def test_english_hours(text: str, expected: list[str]) -> None:
    assert times(text, "en") == expected


def test_which_english_times_may_be_of_either_half_of_the_day() -> None:
    text = "1:00, 12:00, 13:00, 0:30, 01:00, 1000 hours, noon, 4 p.m."
    found = [text[t.start : t.end] for t in clock_times(text, "en") if t.ambiguous]
    assert found == ["1:00", "12:00"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("23時59分、24時、25時", ["23:59", "none", "01:00"]),
        ("10時60分", []),
        ("午後0時、午後11時、午前11時、午前0時", ["12:00", "23:00", "11:00", "00:00"]),
        ("午後12時1分", ["12:01"]),
        ("夜5時、夜4時、夜11時、夜12時", ["17:00", "none", "23:00", "none"]),
        ("深夜4時、深夜5時、深夜21時、深夜22時", ["04:00", "none", "none", "22:00"]),
        ("未明の3時、早朝5時、夕方6時、夕刻6時", ["03:00", "05:00", "18:00", "18:00"]),
        ("10時半", ["10:30"]),
        ("午後3時から5時、7時", ["15:00", "17:00", "07:00"]),
        ("午後11時から0時", ["23:00", "12:00"]),
        ("午前9時から11時", ["09:00", "11:00"]),
        ("夜8時から9時", ["20:00", "21:00"]),
        ("午後4時から16時30分", ["16:00", "16:30"]),
        ("から3時まで", ["03:00"]),  # no afternoon before it
    ],
)  # fmt: skip
def test_japanese_hours(text: str, expected: list[str]) -> None:
    assert times(text, "ja") == expected


@pytest.mark.parametrize(
    ("text", "lang", "zones"),
    [
        ("9:00 (local time) and 10:00", "en", ["local", ""]),
        ("at 9:00 and at 17:00 Japan time", "en", ["", "japan"]),
        ("from 9:00 to 10:00 local time", "en", ["local", "local"]),
        ("9:55 (21:55 Japan time)", "en", ["local", "japan"]),
        ("9:55 (once), then 21:55 Japan time", "en", ["", "japan"]),
        ("日本時間9時から10時まで、11時", "ja", ["japan", "japan", ""]),
        ("現地時間9時、日本時間17時", "ja", ["local", "japan"]),
    ],
)
def test_one_printed_zone_serves_one_time_or_both_ends_of_a_range(
    text: str, lang: Lang, zones: list[str]
) -> None:
    assert [time.zone for time in clock_times(text, lang)] == zones


def test_a_zone_is_sought_up_to_48_characters_before_a_time() -> None:
    for blanks, expected in ((38, ("japan", 0)), (39, None)):
        text = "Tokyo time" + " " * blanks
        assert zone_before(text, "en", 0, len(text)) == expected
    assert zone_before("Tokyo time, ", "en", 6, 12) is None
    assert zone_after("9:00 (Tokyo time)", "en", 4, 17) == ("japan", 6)
    assert zone_after("9:00 (Tokyo time)", "en", 4, 12) is None


@pytest.mark.parametrize(("blanks", "approximate"), [(43, True), (44, False)])
def test_about_is_sought_up_to_48_characters_before_a_time(blanks: int, approximate: bool) -> None:
    (time,) = clock_times("about" + " " * blanks + "9:10", "en")
    assert time.approximate is approximate


# Lengths of time


@pytest.mark.parametrize(
    ("text", "lang", "minutes"),
    [
        *((f"for {word} minutes", "en", [n]) for n, word in enumerate(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen twenty".split(), 1)),
        ("for thirty minutes, forty minutes, fifty minutes", "en", [30, 40, 50]),
        ("for sixty minutes, ninety minutes", "en", [60, 90]),
        ("a quarter of an hour, three quarters of an hour", "en", [15, 45]),
        ("an hour, a half hour, two hours and five minutes", "en", [60, 30, 125]),
        ("1.5 hours, two and a half hours", "en", [90, 150]),
        ("forty-five minutes", "en", [45]),
        ("zero minutes", "en", []),
        ("二時間。2時間半。2時間5分。", "ja", [120, 150, 125]),
        ("約5分", "ja", [5]),
        ("5分程度", "ja", [5]),
        ("5分間", "ja", [5]),
    ],
)  # fmt: skip
def test_lengths_of_time(text: str, lang: Lang, minutes: list[int]) -> None:
    assert [duration.minutes for duration in durations(text, lang)] == minutes
