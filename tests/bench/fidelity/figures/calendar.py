"""Days and years by both calendars: eras, kanji, weekdays, and the months before 1873."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.said import odds
from tests.bench.fidelity.figures.spelling import (
    in_style,
    ordinal,
)

if TYPE_CHECKING:
    from random import Random

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SHORT = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SHORT_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
DAYS_JA = "月火水木金土日"
#: Name and first day; the old era and the new one share that day until 1926.
ERAS = (
    ("明治", dt.date(1868, 10, 23)), ("大正", dt.date(1912, 7, 30)),
    ("昭和", dt.date(1926, 12, 25)), ("平成", dt.date(1989, 1, 8)), ("令和", dt.date(2019, 5, 1)),
)  # fmt: skip
ERA_NAMES = tuple(name for name, _ in ERAS)
TWO_ERAS = (1912, 1926, 1989, 2019)

#: First day and lengths less 29 of the months of a lunar year; the leap month is a repeated one.
LUNAR = {
    1858: ("1858-02-14", 0, "010010011011"), 1859: ("1859-02-03", 0, "101001001011"),
    1861: ("1861-02-10", 0, "011010101001"), 1862: ("1862-01-30", 8, "1011010101010"),
    1863: ("1863-02-18", 0, "011010110101"), 1866: ("1866-02-15", 0, "101000110111"),
    1867: ("1867-02-05", 0, "010100010111"), 1868: ("1868-01-25", 4, "0110010010110"),
    1869: ("1869-02-11", 0, "111001001011"), 1870: ("1870-02-01", 10, "0110101010010"),
    1871: ("1871-02-19", 0, "110110101010"), 1872: ("1872-02-09", 0, "010110110101"),
}  # fmt: skip
#: Eras of these years; the turns of 1861 and 1868 are left out of the days drawn.
_LUNAR_ERAS = {
    1858: ("安政", 5), 1859: ("安政", 6), 1861: ("文久", 1), 1862: ("文久", 2), 1863: ("文久", 3),
    1866: ("慶応", 2), 1867: ("慶応", 3), 1868: ("明治", 1), 1869: ("明治", 2), 1870: ("明治", 3),
    1871: ("明治", 4), 1872: ("明治", 5),
}  # fmt: skip


def era_of(day: dt.date) -> tuple[str, int]:
    """Era and its year; the first day of an era counts to it.

    >>> era_of(dt.date(2005, 3, 4)), era_of(dt.date(1926, 12, 25))
    (('平成', 17), ('昭和', 1))
    """
    name, first = next((n, f) for n, f in reversed(ERAS) if f <= day)
    return name, day.year - first.year + 1


def eras_of_year(year: int) -> tuple[tuple[str, int], ...]:
    """One era, or two where one followed the other.

    >>> eras_of_year(1912)
    (('明治', 45), ('大正', 1))
    """
    both = (era_of(dt.date(year, 1, 1)), era_of(dt.date(year, 12, 31)))
    return both[:1] if both[0] == both[1] else both


def era_year(name: str, number: int, chance: Random, *, style: str = "") -> str:
    """平成17年, 平成１７年, 平成十七年, 令和元年."""
    style = style or chance.choice(("digits", "digits", "wide", "kanji"))
    if number == 1:
        return f"{name}元年"
    return f"{name}{in_style(number, style)}年"


def lunar_day(chance: Random) -> tuple[str, dt.date]:
    """A day before 1873 by the calendar of the time, and the same by ours."""
    year = chance.choice(sorted(LUNAR))
    first, leap, lengths = LUNAR[year]
    low = 9 if year == 1868 else 3
    month, number = chance.randint(low, 12), chance.randint(1, 29)
    at = month - 1 + (1 if leap and leap < month else 0)
    start = dt.date.fromisoformat(first) + dt.timedelta(sum(29 + int(n) for n in lengths[:at]))
    era, era_number = _LUNAR_ERAS[year]
    style = chance.choice(("digits", "kanji", "wide"))
    ja = f"{era_year(era, era_number, chance, style=style)}{month_day_ja(month, number, style)}"
    return ja, start + dt.timedelta(number - 1)


def lunar_year(chance: Random) -> tuple[str, int]:
    """The same of a year alone."""
    year = chance.choice(sorted(LUNAR))
    return era_year(*_LUNAR_ERAS[year], chance), year


def month_day_ja(month: int, day: int, style: str) -> str:
    """3月4日 in digits, full-width or kanji."""
    return f"{in_style(month, style)}月{in_style(day, style)}日"


def year_ja(day: dt.date, chance: Random, style: str, *, era: tuple[str, int] | None = None) -> str:
    """The year of a day, Western or by era, or one with the other in brackets."""
    name, number = era or era_of(day)
    western = f"{in_style(day.year, 'digit-kanji' if style == 'kanji' else style)}年"
    japanese = era_year(name, number, chance, style=style)
    if era:
        return japanese
    dice = chance.random()
    if style == "digits" and dice < 0.08:
        return f"{japanese}（{western}）"
    if style == "digits" and dice < 0.14:
        return f"{western}（{japanese}）"
    return western if dice < 0.5 else japanese


def weekday_ja(day: dt.date, chance: Random) -> str:
    """（金）, （金曜日） or 金曜日."""
    letter = DAYS_JA[day.weekday()]
    return chance.choice((f"（{letter}）", f"（{letter}）", f"（{letter}曜日）", f"{letter}曜日"))


def style_ja(chance: Random) -> str:
    """How the digits of a date are written."""
    return chance.choice(("digits",) * 5 + ("wide", "wide", "kanji"))


def day_en(
    day: dt.date, chance: Random, *, order: str = "", year: bool = True, weekday: bool = False
) -> str:
    """A date in English, its day before its month or after it."""
    order = order or chance.choice(("day-month", "month-day"))
    name = MONTHS[day.month - 1]
    if odds(chance, 0.12):
        name = _SHORT[day.month - 1]
    if order == "day-month":
        number = chance.choice((str(day.day),) * 6 + (ordinal(day.day),))
        text = f"{number} {name}" if odds(chance, 0.94) else f"the {ordinal(day.day)} of {name}"
        text += f" {day.year}" if year else ""
    else:
        number = chance.choice((str(day.day),) * 6 + (ordinal(day.day),))
        text = f"{name} {number}" + (f", {day.year}" if year else "")
    if not weekday:
        return text
    return _with_weekday(text, day, chance)


def _with_weekday(text: str, day: dt.date, chance: Random) -> str:
    dice = chance.random()
    if dice < 0.25:
        return f"{text} ({_SHORT_DAYS[day.weekday()]})"
    if dice < 0.35:
        return f"{text} ({DAYS[day.weekday()]})"
    return f"{DAYS[day.weekday()]}{'' if text.startswith('the ') else ','} {text}"


def month_name(month: int) -> str:
    """March."""
    return MONTHS[month - 1]


def day_between(first: dt.date, last: dt.date, chance: Random) -> dt.date:
    """A day from one to the other."""
    return first + dt.timedelta(chance.randrange((last - first).days + 1))
