from __future__ import annotations

import datetime
import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.model.value import DateMention
from align.text.fold import fold_width
from align.values.clock_times import clock_times
from align.values.date_line import read_date
from align.values.date_mentions import date_mentions, weekday_contradiction
from align.values.durations import durations
from align.values.numeral import read_numeral

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.model.anchor import Lang

DATES = st.dates(datetime.date(1873, 1, 1), datetime.date(2099, 12, 31))
PAGE = datetime.date(2005, 3, 4)  # a Friday
ERAS = (("令和", "令", "R", 2019, datetime.date(2019, 5, 1)),
        ("平成", "平", "H", 1989, datetime.date(1989, 1, 8)),
        ("昭和", "昭", "S", 1926, datetime.date(1926, 12, 25)),
        ("大正", "大", "T", 1912, datetime.date(1912, 7, 30)),
        ("明治", "明", "M", 1868, datetime.date(1873, 1, 1)))  # fmt: skip
FULL_WIDTH = str.maketrans("0123456789.-/", "０１２３４５６７８９．－／")


def kanji(number: int) -> str:
    digits = "〇一二三四五六七八九"
    if number >= 1000:
        return "".join(digits[int(d)] for d in str(number))
    tens, ones = divmod(number, 10)
    return (
        (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")
    )


def ordinal(day: int) -> str:
    last = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{last}"


def english_forms(date: datetime.date) -> list[str]:
    y, d = date.year, date.day
    return [
        f"{date:%B} {d}, {y}", f"{date:%B} {d} {y}", f"{date:%b}. {ordinal(d)}, {y}", f"{d} {date:%B} {y}",
        f"{ordinal(d)} of {date:%B} {y}", f"{d} {date:%b} {y}", f"{y} {date:%B} {d}", f"{d}-{date:%b}-{y}",
        f"{date:%B} {d} ({date:%a}), {y}", f"{d} {date:%B}, {y}".upper(), date.isoformat(),
    ]  # fmt: skip


def japanese_forms(date: datetime.date) -> list[str]:
    y, m, d = date.year, date.month, date.day
    era, short, letter, one, _ = next(e for e in ERAS if date >= e[4])
    n = y - one + 1
    first = "元" if n == 1 else str(n)
    return [
        f"{y}年{m}月{d}日", f"{kanji(y)}年{kanji(m)}月{kanji(d)}日", f"{era}{first}年{m}月{d}日",
        f"{era}{kanji(n)}年{kanji(m)}月{kanji(d)}日", f"{era}{first}年（{y}年）{m}月{d}日", f"{y}（{era}{first}）年{m}月{d}日",
        f"{short}{n}年{m}月{d}日", f"{letter}{n}.{m}.{d}", f"{short}{n}.{m}.{d}", f"{y}.{m}.{d}", f"{y}/{m:02}/{d:02}",
        f"{era}{first}年{m:02}月{d:02}日".translate(FULL_WIDTH),
    ]  # fmt: skip


@given(DATES)
def test_a_date_in_any_of_our_formats_is_read_back(date: datetime.date) -> None:
    written = english_forms(date) + japanese_forms(date)
    assert [read_date(text) for text in written] == [date] * len(written)


@given(DATES)
def test_weekday_time_and_place_do_not_keep_a_date_line_from_being_read(
    date: datetime.date,
) -> None:
    japanese = f"{date.year}年{date.month}月{date.day}日"
    weekday = "月火水木金土日"[date.weekday()]
    written = [
        f"{date:%A}, {date.day} {date:%B} {date.year}, 3:00 p.m.", f"Tokyo, {date:%B} {date.day}, {date.year}",
        f"{date:%B} {date.day}, {date.year} (Warsaw)", f"{japanese}（{weekday}）午後3時", f"{japanese} 現地時間", f"東京、{japanese}",
        f"{japanese}{weekday}曜日　於：東京",
    ]  # fmt: skip
    assert [read_date(text) for text in written] == [date] * len(written)


@given(DATES, st.data())
def test_a_full_date_in_running_text_has_its_exact_span(
    date: datetime.date, data: st.DataObject
) -> None:
    sentences: dict[Lang, tuple[list[str], str, str]] = {
        "en": (english_forms(date), "The talks of ", " were useful."),
        "ja": (japanese_forms(date), "会談は", "に行われた。"),
    }
    for lang, (forms, before, after) in sentences.items():
        form = data.draw(st.sampled_from(forms))
        (mention,) = date_mentions(before + form + after, lang)
        assert mention.resolved == date
        assert (before + form + after)[mention.start : mention.end] == form


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("平成三十一年四月三十日", (2019, 4, 30)),
        ("令和元年５月１日（水曜日）", (2019, 5, 1)),
        ("昭和64年1月7日", (1989, 1, 7)),
        ("二○○五年三月四日", (2005, 3, 4)),
        ("㍻17年3月4日㈮", (2005, 3, 4)),
        ("明治6年1月1日", (1873, 1, 1)),
        ("大正15年12月25日", (1926, 12, 25)),
        ("昭和元年12月25日", (1926, 12, 25)),
        ("(March 4th, 2005)", (2005, 3, 4)),
        ("Friday, March 4, 2005", (2005, 3, 4)),
        ("this fourth day of March, 2005", (2005, 3, 4)),
        ("25/03/2005", (2005, 3, 25)),
        ("04/04/2005", (2005, 4, 4)),
        ("Washington, D.C., March 4, 2005", (2005, 3, 4)),
        ("Rio de Janeiro, Brazil, 21 February 2024", (2024, 2, 21)),
        ("March 4, 2005, 15:00 JST", (2005, 3, 4)),
        ("Wednesday, March 4, 2015, 4:31 p.m. Ministry of Foreign Affairs", (2015, 3, 4)),
        ("平成29年9月21日 防衛省", (2017, 9, 21)),
        ("令和2年10月7日(水)08:33～08:41", (2020, 10, 7)),
        ("令和4年4月2日 現地時間", (2022, 4, 2)),
        ("Tuesday, March 7, 2017, 8:38 a.m. North Hall, Council House", (2017, 3, 7)),
        ("平成29年2月7日（火曜日）8時38分　於：院内大臣室", (2017, 2, 7)),
        ("Thursday 8 May 2014, 10:00 GMT+9", (2014, 5, 8)),
        ("Published: 10 November 2023", (2023, 11, 10)),
        ("Issued on 3 May 2014", (2014, 5, 3)),
        ("Press release | 3 May 2014", (2014, 5, 3)),
        ("Orta | 8 May 2014", (2014, 5, 8)),
        ("掲載日：令和5年11月10日", (2023, 11, 10)),
        ("【令和5年11月10日】", (2023, 11, 10)),
        ("Date 2014-05-08   Hit 320", (2014, 5, 8)),
    ],
)
def test_other_date_lines(text: str, date: tuple[int, int, int]) -> None:
    assert read_date(text) == datetime.date(*date)


@pytest.mark.parametrize(
    "text",
    [
        "March 2005", "Mar", "February 30, 2005", "2月30日", "平成17年13月4日", "令和元年4月1日", "平成元年1月7日",
        "平成31年5月1日", "明治5年12月31日", "On March 4, 2005", "", "Maybe 4, 2005", "March 4, 05", "05年3月4日", "4/3/2005",
        "March 4, 2005 and March 5, 2005", "平成17年（2006年）3月4日", "Joint Statement, Tokyo, March 4, 2005",
        "Tokyo Meeting, March 4, 2005", "日露外相会談（平成17年3月4日）", "3月4日", "平成十十年三月四日",
        "Done at Orta, 8 May 2014", "最終更新日：令和5年11月10日", "Last updated: May 8, 2014",
        "March 4, 2005, 3 p.m. Press Conference by the Minister",
        "On 4 March 2005 the Minister spoke", "March 4, 2005" + " " * 5 + "was " * 40,
    ],
)  # fmt: skip
def test_what_is_no_date_line_is_none(text: str) -> None:
    assert read_date(text) is None


def found(text: str, lang: Lang, page: datetime.date | None = PAGE) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], str(m.resolved)) for m in date_mentions(text, lang, page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On March 4 he called", [("March 4", "2005-03-04")]),
        ("in late December, on December 28, 2004", [("December 28, 2004", "2004-12-28")]),
        ("on December 28", [("December 28", "2004-12-28")]),
        ("May 2005 was warm. Mar. He may 4 times march 4 miles.", []),
        ("March 4, 05", [("March 4", "None")]),
        ("June 23-25, 2005", [("June 23", "2005-06-23"), ("25, 2005", "2005-06-25")]),
        ("3, 4 and 5 March", [("3", "2005-03-03"), ("4", "2005-03-04"), ("5 March", "2005-03-05")]),
        ("from December 28 to January 3, 2006", [("December 28", "2005-12-28"), ("January 3, 2006", "2006-01-03")]),
        ("on September 17, 2002 and October 15", [("September 17, 2002", "2002-09-17"), ("October 15", "2002-10-15")]),
        ("On March 4, 12 countries agreed", [("March 4", "2005-03-04")]),
        ("met on March 1, and again on the 3rd.", [("March 1", "2005-03-01"), ("3rd", "2005-03-03")]),
        ("the 4th meeting, on the 5th floor", []),
        ("February 30, 2005; 04/03/2005", [("February 30, 2005", "None"), ("04/03/2005", "None")]),
        ("March 42, version 1.2.3, 10:30", []),
    ],
)  # fmt: skip
def test_english_dates_in_running_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本４日、電話会談を行った", [("本４日", "2005-03-04")]),
        ("昨3日、明5日", [("昨3日", "2005-03-03"), ("明5日", "2005-03-05")]),
        ("去る2月26日及び同28日", [("去る2月26日", "2005-02-26"), ("同28日", "2005-02-28")]),
        ("去る28日、来る10日", [("去る28日", "2005-02-28"), ("来る10日", "2005-03-10")]),
        ("今月5日、先月26日、来月1日", [("今月5日", "2005-03-05"), ("先月26日", "2005-02-26"), ("来月1日", "2005-04-01")]),
        ("昨年9月17日、同年10月3日", [("昨年9月17日", "2004-09-17"), ("同年10月3日", "2004-10-03")]),
        ("12月28日から翌年1月3日まで", [("12月28日", "2004-12-28"), ("翌年1月3日", "2005-01-03")]),
        ("平成17年3月31日から2日まで", [("平成17年3月31日", "2005-03-31"), ("2日", "2005-04-02")]),
        ("6月23日～25日", [("6月23日", "2005-06-23"), ("25日", "2005-06-25")]),
        ("3月4、5の両日", [("3月4", "2005-03-04"), ("5", "2005-03-05")]),
        ("①3月1日、翌日、翌々日", [("3月1日", "2005-03-01"), ("翌日", "2005-03-02"), ("翌々日", "2005-03-04")]),
        ("本日、昨日、同日", [("本日", "2005-03-04"), ("昨日", "2005-03-03"), ("同日", "2005-03-03")]),
        ("同日、同12日", [("同日", "None"), ("同12日", "None")]),
        ("平成14年9月17日の宣言。15日", [("平成14年9月17日", "2002-09-17"), ("15日", "None")]),
        ("3日間、2日目、10日後、1日も早い、45日", []),
        ("共同日程、本日本国、今日の国際社会", []),
        ("2月30日、13月4日", [("2月30日", "None"), ("13月4日", "None")]),
        ("平成元年1月7日", [("平成元年1月7日", "None")]),
        ("平成33年4月1日", [("平成33年4月1日", "2021-04-01")]),  # rightly written in 2005
    ],
)  # fmt: skip
def test_japanese_dates_in_running_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "ja") == expected


def test_without_a_document_date_what_depends_on_it_stays_unresolved() -> None:
    assert found("3月4日、本4日、昨年3月4日、本日", "ja", None) == [
        ("3月4日", "None"), ("本4日", "None"), ("昨年3月4日", "None"), ("本日", "None"),
    ]  # fmt: skip
    assert found("on March 4", "en", None) == [("March 4", "None")]


def test_a_text_can_go_on_from_the_date_mentioned_before_it() -> None:
    (mention,) = date_mentions("同日夜", "ja", PAGE, previous=datetime.date(2005, 1, 14))
    assert mention.resolved == datetime.date(2005, 1, 14)


@pytest.mark.parametrize(
    ("text", "lang", "weekday", "word", "wrong"),
    [
        ("June 9 (Thu)", "en", 3, "Thu", False),
        ("June 9, 2010 (Thu)", "en", 3, "Thu", True),
        ("on Friday, March 4, at", "en", 4, "Friday", False),
        ("Wednesday, 4 March", "en", 2, "Wednesday", True),
        ("March 4 (Fri.), 2005", "en", 4, "Fri.", False),
        ("March 4, 2005, Saturday.", "en", 5, "Saturday", True),
        ("本4日（金曜日）", "ja", 4, "金曜日", False),
        ("3月4日(水・祝)", "ja", 2, "水", True),
        ("平成17年3月4日㈮", "ja", 4, "㈮", False),
        ("3月4日水曜日", "ja", 2, "水曜日", True),
    ],
)
def test_a_printed_weekday_is_found_and_judged(
    text: str, lang: Lang, weekday: int, word: str, wrong: bool
) -> None:
    (mention,) = date_mentions(text, lang, PAGE)
    assert mention.weekday_span
    assert (mention.weekday, text[slice(*mention.weekday_span)]) == (weekday, word)
    assert weekday_contradiction(mention) is wrong


FAR = datetime.date(2005, 9, 10)


@pytest.mark.parametrize(
    ("text", "lang", "day", "wrong"),
    [
        # Half a year away, either year may be meant.
        ("on Sunday, 6 March", "en", "2005-03-06", False),
        ("on Monday, 6 March", "en", "2006-03-06", False),
        ("3月6日（日曜日）", "ja", "2005-03-06", False),
        ("3月6日（月）", "ja", "2006-03-06", False),
        ("on Friday, 6 March", "en", "2006-03-06", True),
        ("3月6日（金）", "ja", "2006-03-06", True),
        # Near the document only one is.
        ("on Monday, 29 August", "en", "2005-08-29", False),
        ("on Sunday, 29 August", "en", "2005-08-29", True),
        ("10月1日（日）", "ja", "2005-10-01", True),
        # A year in the text may be meant, too.
        ("In 2004 they met on Sunday, 29 August", "en", "2004-08-29", False),
        ("平成16年の8月29日（日）", "ja", "2004-08-29", False),
        ("In 2004 they met on Tuesday, 30 August", "en", "2005-08-30", False),
        ("In 2004 they met on Friday, 29 August", "en", "2005-08-29", True),
        # Words and whole dates leave no choice.
        ("昨年3月6日（日）", "ja", "2004-03-06", True),
        ("on Monday, 6 March 2005", "en", "2005-03-06", True),
    ],
)  # fmt: skip
def test_a_weekday_tells_the_year_of_a_day_that_is_far_away(
    text: str, lang: Lang, day: str, wrong: bool
) -> None:
    (mention,) = [m for m in date_mentions(text, lang, FAR) if m.weekday is not None]
    assert (str(mention.resolved), weekday_contradiction(mention)) == (day, wrong)


def test_no_weekday_or_no_day_is_no_contradiction() -> None:
    assert not weekday_contradiction(DateMention(0, 7, "month-day", PAGE))
    assert not weekday_contradiction(DateMention(0, 7, "month-day", None, 2, (8, 11)))
    assert [m.weekday for m in date_mentions("Friday-Saturday, March 4-5", "en", PAGE)] == [
        None,
        None,
    ]


CLOCK: dict[Lang, list[tuple[str, list[tuple[str, str, str]]]]] = {
    "en": [
        ("from 7:20 p.m. for 20 minutes", [("7:20 p.m.", "19:20", "")]),
        ("at 7.20 pm, 4pm, 4 P.M.", [("7.20 pm", "19:20", ""), ("4pm", "16:00", ""), ("4 P.M.", "16:00", "")]),
        ("at 19:20, 1500 hours and 15h30", [("19:20", "19:20", ""), ("1500 hours", "15:00", ""), ("15h30", "15:30", "")]),
        ("at noon, midnight, 12 p.m., 12:30 a.m.", [("noon", "12:00", ""), ("midnight", "00:00", ""), ("12 p.m.", "12:00", ""), ("12:30 a.m.", "00:30", "")]),
        ("ten o'clock in the evening", [("ten o'clock in the evening", "22:00", "")]),
        ("4:00-4:30 p.m.; 11:30 to 12:15 p.m.", [("4:00", "16:00", ""), ("4:30 p.m.", "16:30", ""), ("11:30", "11:30", ""), ("12:15 p.m.", "12:15", "")]),
        ("6:40 p.m. local time (1:40 a.m. on June 23, Japan time)", [("6:40 p.m.", "18:40", "local"), ("1:40 a.m.", "01:40", "japan")]),
        ("11:55 a.m. (local time; 6:55 p.m. JST)", [("11:55 a.m.", "11:55", "local"), ("6:55 p.m.", "18:55", "japan")]),
        ("9:55 a.m. (9:55 p.m. Japan Standard Time)", [("9:55 a.m.", "09:55", "local"), ("9:55 p.m.", "21:55", "japan")]),
        ("3 p.m. New York time, 1:15 p.m. (France time)", [("3 p.m.", "15:00", "local"), ("1:15 p.m.", "13:15", "local")]),
        ("local time: 11:55", [("11:55", "11:55", "local")]),
        ("ratio 10:1, 3.45, 25:00, 12:60, the 4:3 vote, afternoon, 15 a.m.", [("15 a.m.", "None", "")]),
    ],
    "ja": [
        ("午後10時15分から約20分間", [("午後10時15分", "22:15", "")]),
        ("１９時２０分頃", [("１９時２０分", "19:20", "")]),
        ("正午過ぎ、午後3時半、午前零時", [("正午", "12:00", ""), ("午後3時半", "15:30", ""), ("午前零時", "00:00", "")]),
        ("夜8時、朝9時、PM3:00", [("夜8時", "20:00", ""), ("朝9時", "09:00", ""), ("PM3:00", "15:00", "")]),
        ("三時三十分、一時的な、同時に、3時間、第3時", [("三時三十分", "03:30", "")]),
        ("午後4時から4時30分まで", [("午後4時", "16:00", ""), ("4時30分", "16:30", "")]),
        ("午後12時、午後12時30分、午前12時、24時、深夜10時、夜3時", [("午後12時", "None", ""), ("午後12時30分", "12:30", ""), ("午前12時", "None", ""), ("24時", "None", ""), ("深夜10時", "None", ""), ("夜3時", "None", "")]),
        ("現地時間22日午後6時40分（日本時間23日午前1時40分）", [("午後6時40分", "18:40", "local"), ("午前1時40分", "01:40", "japan")]),
        ("９時５５分（日本時間同日21時55分）", [("９時５５分", "09:55", "local"), ("21時55分", "21:55", "japan")]),
        ("午後3時頃（現地時間）、米国時間4日午後1時", [("午後3時", "15:00", "local"), ("午後1時", "13:00", "local")]),
        ("日本時間の午後3時から4時まで", [("午後3時", "15:00", "japan"), ("4時", "16:00", "japan")]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text", "expected"), [(la, t, e) for la, rows in CLOCK.items() for t, e in rows]
)
def test_clock_times(lang: Lang, text: str, expected: list[tuple[str, str, str]]) -> None:
    read = [
        (text[t.start : t.end], t.time.isoformat("minutes") if t.time else "None", t.zone)
        for t in clock_times(text, lang)
    ]
    assert read == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [("just after 9:10", "en"), ("around 6:20 p.m.", "en"), ("午前9時10分過ぎ", "ja"), ("約20時", "ja"), ("20時頃", "ja")],
)  # fmt: skip
def test_about_makes_a_time_approximate(text: str, lang: Lang) -> None:
    assert [time.approximate for time in clock_times(text, lang)] == [True]


def test_a_bare_english_time_may_be_of_either_half_of_the_day() -> None:
    assert [t.ambiguous for t in clock_times("9:10, 09:10, 19:10, 9:10 a.m.", "en")] == [
        True,
        False,
        False,
        False,
    ]


@given(st.times().map(lambda t: t.replace(second=0, microsecond=0, tzinfo=None)))
def test_a_time_in_any_of_our_formats_is_read_back(time: datetime.time) -> None:
    hour, half, half_ja = (
        time.hour % 12 or 12,
        "p.m." if time.hour > 11 else "a.m.",
        "午後" if time.hour > 11 else "午前",
    )
    english = [f"{time:%H:%M}", f"{hour}:{time:%M} {half}", f"{hour}:{time:%M} {half[0]}m".upper()]
    japanese = [
        f"{time.hour}時{time.minute}分",
        f"{half_ja}{time.hour % 12}時{time.minute:02}分",
        f"{time:%H:%M}",
    ]
    cases: list[tuple[Lang, list[str]]] = [("en", english), ("ja", japanese)]
    for lang, forms in cases:
        for form in forms:
            (read,) = clock_times(f"({form})", lang)
            assert (read.time, read.start, read.end) == (time, 1, 1 + len(form))


@pytest.mark.parametrize(
    ("text", "lang", "minutes", "approximate"),
    [
        ("for about ten minutes", "en", [10], True),
        ("for a little over 20 minutes", "en", [20], True),
        ("lasting 1 hour and 20 minutes", "en", [80], False),
        ("an hour and a half", "en", [90], False),
        ("one and a half hours", "en", [90], False),
        ("half an hour", "en", [30], False),
        ("three quarters of an hour", "en", [45], False),
        ("a 90-minute meeting", "en", [90], False),
        ("for forty-five minutes or so", "en", [45], True),
        ("within 24 hours, an hour later, 20 to 30 minutes, the minutes", "en", [], False),
        ("約20分間", "ja", [20], True),
        ("20分強", "ja", [20], True),
        ("１時間半", "ja", [90], False),
        ("一時間二十分", "ja", [80], False),
        ("16時40分から10分、", "ja", [10], False),
        ("2.5時間", "ja", [150], False),
        ("半時間", "ja", [30], False),
        (
            "15分から20分間、3分の1、十分な、10時15分、24時間以内、自分、部分、30分前",
            "ja",
            [],
            False,
        ),
    ],
)
def test_durations(text: str, lang: Lang, minutes: list[int], approximate: bool) -> None:
    assert [d.minutes for d in durations(text, lang)] == minutes
    assert all(d.approximate == approximate for d in durations(text, lang))


@pytest.mark.parametrize(
    ("text", "number"),
    [("十", 10), ("二十一", 21), ("百五", 105), ("千九百七十二", 1972), ("〇七", 7), ("元", 1), ("十十", None), ("", None), ("①", None)],
)  # fmt: skip
def test_numerals(text: str, number: int | None) -> None:
    assert read_numeral(text) == number


READERS: list[Callable[[str, Lang], list[object]]] = [
    lambda text, lang: list(date_mentions(text, lang, PAGE)),
    lambda text, lang: list(clock_times(text, lang)),
    lambda text, lang: list(durations(text, lang)),
]


@given(
    st.text(
        st.sampled_from(
            "0123456789０３年月日時分元平成令和昭三十〇本同昨去る午前後約間（）()水曜.,:/- MarchMay4thonpm①㈮㍻ﾞ\n"
        ),
        max_size=40,
    )
)
def test_no_text_is_too_strange_to_read(text: str) -> None:
    read_date(text)
    languages: tuple[Lang, Lang] = ("en", "ja")
    for lang in languages:
        for reader in READERS:
            spans = [(item.start, item.end) for item in reader(text, lang)]  # type: ignore[attr-defined]
            assert all(0 <= start < end <= len(text) for start, end in spans)
            assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_narrowing_keeps_case_and_the_signs_of_lists() -> None:
    assert fold_width("①Ｍａｒｃｈ ４²").text == "①March 4²"
