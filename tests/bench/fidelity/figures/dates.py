"""Whole days: by era and by Western year, in both orders, with and without a weekday."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.calendar import (
    DAYS,
    DAYS_JA,
    ERA_NAMES,
    ERAS,
    day_between,
    day_en,
    era_of,
    era_year,
    lunar_day,
    lunar_year,
    month_day_ja,
    style_ja,
    weekday_ja,
    year_ja,
)
from tests.bench.fidelity.figures.said import N001, Group, Said, odds

if TYPE_CHECKING:
    from random import Random

#: From when on the two calendars have the same months and days.
SOLAR = dt.date(1873, 1, 1)
RECENT, LAST = dt.date(1990, 1, 10), dt.date(2024, 12, 20)
NEW = (dt.date(2024, 6, 1), dt.date(2029, 12, 20))
PERIODS = {
    name: (max(first, SOLAR), after - dt.timedelta(1))
    for (name, first), (_, after) in zip(ERAS, [*ERAS[1:], ("", LAST)], strict=True)
}
ROMAN = ("meiji", "taisho", "showa", "heisei", "reiwa")


def wrong_day(day: dt.date, chance: Random, *, part: str = "") -> dt.date:
    """Another day that differs in its day, its month or its year alone."""
    part = part or chance.choice(("day", "day", "month", "year"))
    while True:
        if part == "day":
            turned = int(str(day.day)[::-1]) if day.day > 9 and odds(chance, 0.3) else 0
            new = (day.year, day.month, turned or day.day + chance.choice((-10, -1, 1, 1, 10)))
        elif part == "month":
            new = (day.year, day.month + chance.choice((-1, 1)), day.day)
        else:
            new = (day.year + chance.choice((-10, -1, 1)), day.month, day.day)
        try:
            wrong = dt.date(*new)
        except ValueError:
            part = "day" if part == "month" else part
            if part == "year" and (day.month, day.day) == (2, 29):
                part = "month"
            continue
        if wrong != day and wrong >= SOLAR:
            return wrong


def day_ja(day: dt.date, style: str, chance: Random, *, western: bool = False) -> str:
    """A date in Japanese."""
    if western:
        return f"{day.year}年{month_day_ja(day.month, day.day, 'digits')}"
    return year_ja(day, chance, style) + month_day_ja(day.month, day.day, style)


def role_of(day: dt.date) -> str:
    """Which sentences suit a day so long ago."""
    return "event" if day >= RECENT else "history"


def _era(name: str) -> Group:
    def make(chance: Random) -> Said:
        day = day_between(*PERIODS[name], chance)
        wrong = wrong_day(day, chance)
        style, order = style_ja(chance), chance.choice(("day-month", "month-day"))
        era, number = era_of(day)
        tail = month_day_ja(day.month, day.day, style)
        wrong_tail = month_day_ja(wrong.month, wrong.day, style)
        right = era_year(era, number, chance, style=style) + tail
        gap = wrong.year - day.year
        kept = era_of(wrong)[0] == era and number + gap > 0
        return Said(
            role_of(day),
            f"on |{day_en(day, chance, order=order)}",
            f"{right}|に",
            f"on |{day_en(wrong, chance, order=order)}",
            f"{era_year(era, number + gap, chance, style=style)}{wrong_tail}|に" if kept else "",
        )

    return Group("N002", f"day-of-{ROMAN[ERA_NAMES.index(name)]}", make, 50, 40, N001)


def first_years(chance: Random) -> Said:
    """元年, the first year of an era."""
    name = chance.choice(ERA_NAMES[1:])
    first = dict(ERAS)[name]
    day = day_between(first, dt.date(first.year, 12, 31), chance)
    wrong = wrong_day(day, chance, part=chance.choice(("day", "year")))
    style = style_ja(chance)
    tail = month_day_ja(day.month, day.day, style)
    return Said(
        role_of(day),
        f"on |{day_en(day, chance)}",
        f"{name}元年{tail}|に",
        f"on |{day_en(wrong, chance)}",
        f"{era_year(name, 2, chance, style=style)}{tail}|に",
    )


def two_eras(chance: Random) -> Said:
    """Days of the years in which one era followed another; the day of the turn has two names."""
    at = chance.randrange(1, len(ERAS))
    turn = ERAS[at][1]
    day = chance.choice(
        [
            day_between(dt.date(turn.year, 1, 1), turn - dt.timedelta(1), chance),
            day_between(turn, dt.date(turn.year, 12, 31), chance),
            turn - dt.timedelta(1),
            turn,
        ]
    )
    name, number = era_of(day)
    if day == turn and turn.year < 1989 and odds(chance, 0.5):
        name, number = ERAS[at - 1][0], turn.year - ERAS[at - 1][1].year + 1
    style = style_ja(chance)
    tail = month_day_ja(day.month, day.day, style)
    wrong = wrong_day(day, chance, part=chance.choice(("day", "month", "year")))
    return Said(
        role_of(day),
        f"on |{day_en(day, chance)}",
        f"{era_year(name, number, chance, style=style)}{tail}|に",
        f"on |{day_en(wrong, chance)}",
        f"{era_year(name, number + 1, chance, style=style)}{tail}|に",
    )


def wrong_era(chance: Random) -> Said:
    """The number of the year right, the name of the era another."""
    day = day_between(SOLAR, LAST, chance)
    name, number = era_of(day)
    style = style_ja(chance)
    tail = month_day_ja(day.month, day.day, style)
    limits = {"明治": 45, "大正": 15, "昭和": 64, "平成": 31, "令和": 6}
    fits = tuple(n for n in ERA_NAMES if n != name and 2 <= number <= limits[n] - 1)
    wrong = chance.choice(fits) if fits else ""
    return Said(
        role_of(day),
        f"on |{day_en(day, chance)}",
        f"{era_year(name, number, chance, style=style)}{tail}|に",
        "",
        f"{era_year(wrong, number, chance, style=style)}{tail}|に" if wrong else "",
    )


def counted_on(chance: Random) -> Said:
    """Years of an era counted on beyond its end in a text of before."""
    day = day_between(dt.date(2019, 5, 1), dt.date(2025, 12, 28), chance)
    written = day_between(dt.date(2016, 1, 5), dt.date(2018, 12, 20), chance)
    wrong = day.replace(year=day.year + chance.choice((-1, 1)), day=min(day.day, 28))
    style = chance.choice(("digits", "wide"))
    number = day.year - 1988
    month_ja = month_day_ja(day.month, 1, style).partition("月")[0] + "月"
    return Said(
        "coming",
        f"in |{day:%B} {day.year}",
        f"{era_year('平成', number, chance, style=style)}{month_ja}|に",
        f"in |{wrong:%B} {wrong.year}",
        f"{era_year('平成', number + 1, chance, style=style)}{month_ja}|に",
        date=written.isoformat(),
    )


def _order(order: str) -> Group:
    def make(chance: Random) -> Said:
        day = day_between(RECENT, LAST, chance)
        wrong, style = wrong_day(day, chance), style_ja(chance)
        written = (day + dt.timedelta(chance.randint(0, 9))).isoformat()
        role = chance.choice(("event", "event", "event", "label"))
        return Said(
            role,
            f"on |{day_en(day, chance, order=order)}",
            f"{day_ja(day, style, chance)}|に",
            f"on |{day_en(wrong, chance, order=order)}",
            f"{day_ja(wrong, style, chance)}|に",
            date=written if odds(chance, 0.5) else "",
        )

    return Group("N002", f"english-{order}", make, 70, 60, N001)


def with_weekday(chance: Random) -> Said:
    """A date with its weekday; the number of the slip is the day's, month's or year's."""
    day = day_between(RECENT, LAST, chance)
    wrong, style = wrong_day(day, chance), style_ja(chance)
    order = chance.choice(("day-month", "month-day"))
    en = day_en(day, chance, order=order, weekday=True)
    bare = day_en(day, chance, order=order)
    for _ in range(60):  # the same form of the date as in the longer one
        if bare in en:
            break
        bare = day_en(day, chance, order=order)
    weekday = weekday_ja(day, chance)
    return Said(
        chance.choice(("event", "event", "event", "label")),
        f"on |{en}",
        f"{day_ja(day, style, chance)}{weekday}|に",
        f"on |{en.replace(bare, day_en(wrong, chance, order=order))}" if bare in en else "",
        f"{day_ja(wrong, style, chance)}{weekday}|に",
    )


def wrong_weekday(chance: Random) -> Said:
    """The date right, the weekday another."""
    day = day_between(RECENT, LAST, chance)
    weekday = day.weekday()
    wrong = (weekday + chance.choice((1, 1, -1, -1, 2))) % 7
    style, ja = style_ja(chance), weekday_ja(day, chance)
    en = day_en(day, chance, weekday=True)
    short, name = DAYS[weekday][:3], DAYS[weekday]
    new = DAYS[wrong]
    wrong_en = en.replace(name, new) if name in en else en.replace(f"({short})", f"({new[:3]})")
    wrong_ja = ja.replace(DAYS_JA[weekday], DAYS_JA[wrong], 1)
    year = day_ja(day, style, chance)
    return Said(
        chance.choice(("event", "event", "event", "label")),
        f"on |{en}",
        f"{year}{ja}|に",
        f"on |{wrong_en}",
        f"{year}{wrong_ja}|に",
    )


def lunisolar_day(chance: Random) -> Said:
    """Before 1873: months and days of another calendar, never compared."""
    ja, day = lunar_day(chance)
    if odds(chance, 0.2):  # with the day by our calendar beside it
        ja += f"（{day.year}年{day.month}月{day.day}日）"
    return Said("history", f"on |{day_en(day, chance)}", f"{ja}|に")


def lunisolar_year(chance: Random) -> Said:
    """The same of years, which began weeks after ours."""
    ja, year = lunar_year(chance)
    return Said("history", f"in |{year}", f"{ja}|に")


GROUPS = (
    *(_era(name) for name in ERA_NAMES),
    Group("N002", "first-year-of-era", first_years, 40, 35, N001),
    Group("N002", "year-of-two-eras", two_eras, 50, 45, N001),
    Group("N002", "era-changed", wrong_era, 60, 0, N001),
    Group("N002", "era-counted-on", counted_on, 25, 25, N001),
    _order("day-month"),
    _order("month-day"),
    Group("N002", "day-with-weekday", with_weekday, 80, 60, N001),
    Group("N002", "weekday-changed", wrong_weekday, 90, 40),
    Group("N002", "lunisolar-day", lunisolar_day, 0, 80),
    Group("N002", "lunisolar-year", lunisolar_year, 0, 30),
)
