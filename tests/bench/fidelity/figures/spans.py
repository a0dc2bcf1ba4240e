"""From one day to another, two days together, months, and parts of months."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.calendar import (
    DAYS_JA,
    MONTHS,
    day_between,
    day_en,
    month_day_ja,
    style_ja,
    year_ja,
)
from tests.bench.fidelity.figures.dates import LAST, RECENT, SOLAR
from tests.bench.fidelity.figures.said import N001, Group, Said, odds, other
from tests.bench.fidelity.figures.spelling import in_style

if TYPE_CHECKING:
    from random import Random

Days = tuple[dt.date, dt.date]


def span_en(days: Days, form: str, *, year: bool) -> str:
    """from 3 to 5 March 2005, 3–5 March, March 3–5, 28 February to 2 March."""
    first, last = days
    a, b = MONTHS[first.month - 1], MONTHS[last.month - 1]
    tail, comma = (f" {last.year}", f", {last.year}") if year else ("", "")
    one = a == b
    return {
        "from-to": f"from |{first.day} to {last.day} {b}{tail}"
        if one
        else f"from |{first.day} {a} to {last.day} {b}{tail}",
        "from-through": f"from |{a} {first.day} through {last.day}{comma}"
        if one
        else f"from |{a} {first.day} through {b} {last.day}{comma}",
        "dash": f"on |{first.day}–{last.day} {b}{tail}"
        if one
        else f"on |{first.day} {a}–{last.day} {b}{tail}",
        "month-first": f"on |{a} {first.day}-{last.day}{comma}"
        if one
        else f"from |{a} {first.day} to {b} {last.day}{comma}",
    }[form]


def span_ja(days: Days, chance: Random, style: str, year: str) -> str:
    """2005年3月3日から5日まで, ３月３日～５日."""
    first, last = days
    start = month_day_ja(first.month, first.day, style)
    end = month_day_ja(last.month, last.day, style)
    if first.month == last.month:
        end = end.partition("月")[2]
    joined = chance.choice((f"{start}から{end}まで", f"{start}から{end}まで", f"{start}～{end}"))
    return f"{year}{joined}|、"


def _wrong_span(days: Days, chance: Random) -> Days:
    """One end a day or two off, the other right, the order of the two kept."""
    first, last = days
    while True:
        move = dt.timedelta(chance.choice((-2, -1, 1, 2)))
        new = (first + move, last) if odds(chance, 0.4) else (first, last + move)
        same = (new[0].month == first.month) and (new[1].month == last.month)
        if new[0] < new[1] and same:
            return new


def _span(name: str, *, across: bool, year: bool) -> Group:
    def make(chance: Random) -> Said:
        while True:
            first = day_between(RECENT, LAST, chance)
            last = first + dt.timedelta(chance.randint(1, 12))
            if (first.month != last.month) == across and first.year == last.year:
                break
        days = (first, last)
        wrong = _wrong_span(days, chance)
        form = chance.choice(("from-to", "from-to", "from-through", "dash", "month-first"))
        style = style_ja(chance)
        year_text = year_ja(first, chance, style) if year else ""
        ja, wrong_ja = (span_ja(pair, chance, style, year_text) for pair in (days, wrong))
        written = last + dt.timedelta(chance.randint(1, 20))
        return Said(
            "stay",
            span_en(days, form, year=year),
            ja,
            span_en(wrong, form, year=year),
            wrong_ja,
            date="" if year else written.isoformat(),
        )

    return Group("N002", name, make, 45, 40, N001)


def across_years(chance: Random) -> Said:
    """From the end of a year to the beginning of the next."""
    year = chance.randint(1990, 2023)
    first = dt.date(year, 12, chance.randint(26, 31))
    last = dt.date(year + 1, 1, chance.randint(2, 9))
    wrong = last + dt.timedelta(chance.choice((-1, 1, 10)))
    style = style_ja(chance)
    start = f"{year_ja(first, chance, style)}{month_day_ja(12, first.day, style)}"
    next_year = chance.choice(("翌年", year_ja(last, chance, style)))
    order = chance.choice(("day-month", "month-day"))
    en = f"from |{day_en(first, chance, order=order)} to "
    return Said(
        "stay",
        en + day_en(last, chance, order=order),
        f"{start}から{next_year}{month_day_ja(1, last.day, style)}まで|、",
        en + day_en(wrong, chance, order=order),
        f"{start}から{next_year}{month_day_ja(1, wrong.day, style)}まで|、",
    )


def two_days(chance: Random) -> Said:
    """On 3 and 4 March."""
    first = day_between(RECENT, LAST, chance).replace(day=chance.randint(1, 22))
    gap = chance.choice((1, 1, 2, 3))
    second = first + dt.timedelta(gap)
    wrong = second + dt.timedelta(chance.choice((1, 1, 2)))
    name, style = MONTHS[first.month - 1], style_ja(chance)
    month_first = odds(chance, 0.5)
    join = chance.choice(("及び", "、", "と"))
    start = year_ja(first, chance, style) + month_day_ja(first.month, first.day, style)

    def en(last: dt.date) -> str:
        if month_first:
            return f"on |{name} {first.day} and {last.day}, {first.year}"
        return f"on |{first.day} and {last.day} {name} {first.year}"

    def ja(last: dt.date) -> str:
        number = month_day_ja(last.month, last.day, style).partition("月")[2]
        return f"{start}{join}{number}|、"

    return Said("stay", en(second), ja(second), en(wrong), ja(wrong))


def month_ja(month: int, style: str) -> str:
    """3月."""
    return f"{in_style(month, style)}月"


def _month(name: str, role: str, *, year: bool) -> Group:
    def make(chance: Random) -> Said:
        earliest = SOLAR if role == "history" else RECENT
        day = day_between(earliest, LAST, chance)
        if role == "coming":
            day = day_between(dt.date(2024, 3, 1), dt.date(2029, 10, 1), chance)
        wrong = dt.date(day.year, day.month % 12 + 1, 1)
        if year and odds(chance, 0.4):
            wrong = dt.date(day.year + chance.choice((-1, 1)), day.month, 1)
        style = style_ja(chance)
        used = role if role != "history" or day < RECENT else "event"
        era = year_ja(day, chance, style) if year else ""
        en = f" {day.year}" if year else ""
        moved = wrong.year - day.year
        wrong_ja = era + month_ja(wrong.month, style) if not moved else ""
        written = day + dt.timedelta(20 if role == "event" else -60)
        return Said(
            used,
            f"in |{MONTHS[day.month - 1]}{en}",
            f"{era}{month_ja(day.month, style)}|に",
            f"in |{MONTHS[wrong.month - 1]}{f' {wrong.year}' if year else ''}",
            f"{wrong_ja}|に" if wrong_ja else "",
            date="" if year else written.isoformat(),
        )

    return Group("N002", name, make, 35, 35, N001)


PARTS = (
    (("in |early ", "at |the beginning of "), ("上旬|に", "初旬|に", "初め|に")),
    (("in |mid-", "in |the middle of "), ("中旬|に", "半ば|に")),
    (("in |late ", "toward |the end of ", "at |the end of "), ("下旬|に", "末|に")),
)
_LATE = {"in |late ": "下旬|に", "toward |the end of ": "下旬|に", "at |the end of ": "末|に"}


def part_of_month(chance: Random) -> Said:
    """Early, mid or late in a month; the slip is in the part or the month."""
    day = day_between(RECENT, LAST, chance)
    part = chance.randrange(3)
    en, ja = chance.choice(PARTS[part][0]), chance.choice(PARTS[part][1])
    ja = _LATE.get(en, ja)
    style, year = style_ja(chance), odds(chance, 0.6)
    era, tail = (year_ja(day, chance, style), f" {day.year}") if year else ("", "")
    month, wrong_month = day.month, day.month % 12 + 1
    wrong_en, wrong_ja = en, ja
    if odds(chance, 0.5):
        wrong_month = month
        wrong = other(chance, PARTS, PARTS[part])
        wrong_en, wrong_ja = wrong[0][0], wrong[1][0]
    written = day.replace(day=27) + dt.timedelta(20)
    return Said(
        "event",
        f"{en}{MONTHS[month - 1]}{tail}",
        f"{era}{month_ja(month, style)}{ja}",
        f"{wrong_en}{MONTHS[wrong_month - 1]}{tail}",
        f"{era}{month_ja(wrong_month, style)}{wrong_ja}",
        date="" if year else written.isoformat(),
    )


def from_weekday_to(chance: Random) -> Said:
    """From Thursday 3 to Saturday 5 March; one weekday is wrong."""
    first = day_between(RECENT, LAST, chance).replace(day=chance.randint(1, 24))
    last = first + dt.timedelta(chance.randint(1, 4))
    shift = chance.choice((-1, 1))
    style = style_ja(chance)
    start = year_ja(first, chance, style) + month_day_ja(first.month, first.day, style)
    end = month_day_ja(last.month, last.day, style).partition("月")[2]

    def both(moved: int) -> tuple[str, str]:
        shown = last + dt.timedelta(moved)
        en = f"{first:%A}, {first.day} {first:%B}, to {shown:%A}, {last.day} {last:%B} {last.year}"
        ja = f"{start}（{DAYS_JA[first.weekday()]}）から{end}"
        return f"from |{en}", f"{ja}（{DAYS_JA[shown.weekday()]}）まで|、"

    return Said("stay", *both(0), *both(shift))


GROUPS = (
    _span("range-in-month", across=False, year=True),
    _span("range-in-month-without-year", across=False, year=False),
    _span("range-across-months", across=True, year=True),
    _span("range-across-months-without-year", across=True, year=False),
    Group("N002", "range-across-years", across_years, 30, 30, N001),
    Group("N002", "two-days", two_days, 35, 30, N001),
    Group("N002", "range-with-weekdays", from_weekday_to, 30, 20),
    _month("month", "event", year=True),
    _month("month-of-history", "history", year=True),
    _month("month-to-come", "coming", year=True),
    _month("month-without-year", "event", year=False),
    Group("N002", "part-of-month", part_of_month, 50, 45, N001),
)
