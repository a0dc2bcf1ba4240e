"""Days without a year; the weekday or the date of the readout settles which year it is."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.calendar import (
    DAYS,
    DAYS_JA,
    MONTHS,
    day_between,
    day_en,
    month_day_ja,
    style_ja,
    weekday_ja,
    year_ja,
)
from tests.bench.fidelity.figures.dates import wrong_day
from tests.bench.fidelity.figures.relative import readout_date
from tests.bench.fidelity.figures.said import N001, Group, Said, odds
from tests.bench.fidelity.figures.spelling import ordinal, wide

if TYPE_CHECKING:
    from random import Random


def _settled(chance: Random) -> tuple[dt.date, dt.date]:
    """A day, and a readout within seven months of it; its year is the nearest with its weekday."""
    day = day_between(dt.date(2001, 1, 20), dt.date(2024, 3, 20), chance)
    if (day.month, day.day) == (2, 29):
        day += dt.timedelta(1)
    return day, day + dt.timedelta(chance.randint(2, 210))


def settled_year(chance: Random) -> Said:
    """A day and a weekday without a year on both sides, often half a year away."""
    day, date = _settled(chance)
    style, order = style_ja(chance), chance.choice(("day-month", "month-day"))
    wrong = wrong_day(day, chance, part=chance.choice(("day", "month")))
    en = day_en(day, chance, order="month-day", year=False)
    wrong_en = day_en(wrong, chance, order="month-day", year=False)
    if order == "day-month":
        en, wrong_en = (day_en(d, chance, order=order, year=False) for d in (day, wrong))
    name, weekday = DAYS[day.weekday()], weekday_ja(day, chance)
    if odds(chance, 0.3):
        en, wrong_en = f"{en} ({name[:3]})", f"{wrong_en} ({name[:3]})"
    else:
        en, wrong_en = f"{name}, {en}", f"{name}, {wrong_en}"
    return Said(
        "event",
        f"on |{en.replace(', the', ' the')}",
        f"{month_day_ja(day.month, day.day, style)}{weekday}|に",
        f"on |{wrong_en.replace(', the', ' the')}",
        f"{month_day_ja(wrong.month, wrong.day, style)}{weekday}|に",
        date=date.isoformat(),
    )


def year_against_weekday(chance: Random) -> Said:
    """A year on one side; on the other the weekday says which year it is."""
    day, date = _settled(chance)
    style, order = style_ja(chance), chance.choice(("day-month", "month-day"))
    weekday = weekday_ja(day, chance)
    wrong = day.replace(year=day.year + chance.choice((-1, 1)))
    return Said(
        "event",
        f"on |{day_en(day, chance, order=order)}",
        f"{month_day_ja(day.month, day.day, style)}{weekday}|に",
        f"on |{day_en(wrong, chance, order=order)}",
        date=date.isoformat(),
    )


def yearless(chance: Random) -> Said:
    """A day without a year on one side or on both."""
    day, date = _settled(chance)
    style, order = style_ja(chance), chance.choice(("day-month", "month-day"))
    wrong = wrong_day(day, chance, part=chance.choice(("day", "month")))
    date = min(date, day + dt.timedelta(90))
    year = year_ja(day, chance, style) if odds(chance, 0.4) else ""
    en_year = not year and odds(chance, 0.4)
    lead = "去る" if not year and not en_year and odds(chance, 0.2) else ""
    ja, wrong_ja = (f"{lead}{year}{month_day_ja(d.month, d.day, style)}|に" for d in (day, wrong))
    en, wrong_en = (f"on |{day_en(d, chance, order=order, year=en_year)}" for d in (day, wrong))
    return Said("event", en, ja, wrong_en, wrong_ja, date=date.isoformat())


def day_alone(chance: Random) -> Said:
    """4日 or "on the 4th", its month that of the readout."""
    date = readout_date(chance).replace(day=chance.randint(16, 28))
    day = date - dt.timedelta(chance.randint(3, 12))
    wrong = day + dt.timedelta(chance.choice((-1, 1)))
    name = MONTHS[day.month - 1]
    forms = ("on |{} {m}", "on |{m} {}", "on |the {o}")
    form = chance.choice(forms)
    en, wrong_en = (form.format(d.day, m=name, o=ordinal(d.day)) for d in (day, wrong))
    spell = wide if odds(chance, 0.3) else str
    ja, wrong_ja = (f"{spell(str(d.day))}日|、" for d in (day, wrong))
    return Said("event", en, ja, wrong_en, wrong_ja, date=date.isoformat())


def weekday_alone(chance: Random) -> Said:
    """金曜日 and "on Friday"."""
    at = chance.randrange(7)
    wrong = (at + chance.choice((1, -1))) % 7
    return Said(
        chance.choice(("event", "coming")),
        f"on |{DAYS[at]}",
        f"{DAYS_JA[at]}曜日|に",
        f"on |{DAYS[wrong]}",
        f"{DAYS_JA[wrong]}曜日|に",
    )


GROUPS = (
    Group("N002", "year-settled-by-weekday", settled_year, 50, 60, N001),
    Group("N002", "year-against-weekday", year_against_weekday, 30, 30, N001),
    Group("N002", "day-without-year", yearless, 50, 50, N001),
    Group("N002", "day-alone", day_alone, 35, 30, N001),
    Group("N002", "weekday-alone", weekday_alone, 30, 30),
)
