"""Days, months and years told from the date of the readout or from the day before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.calendar import (
    MONTHS,
    day_between,
    day_en,
    month_day_ja,
    style_ja,
    year_ja,
)
from tests.bench.fidelity.figures.said import N001, Group, Said, odds, other
from tests.bench.fidelity.figures.spelling import wide

if TYPE_CHECKING:
    from random import Random

_WORDS = (
    (-2, "the day before yesterday", "一昨日"), (-1, "yesterday", "昨日"), (0, "today", "本日"),
    (1, "tomorrow", "明日"), (2, "the day after tomorrow", "明後日"),
)  # fmt: skip
_PREFIX = {-1: "昨", 0: "本", 1: "明"}
_PARTS = (
    ("last night", "昨夜"), ("this morning", "今朝"), ("this evening", "今夕"),
    ("yesterday morning", "昨日午前"), ("this afternoon", "本日午後"),
)  # fmt: skip
_UNITS = (
    ("event", "last year", "昨年"), ("event", "the year before last", "一昨年"),
    ("coming", "next year", "来年"), ("coming", "later this year", "本年中"),
    ("event", "last month", "先月"), ("coming", "next month", "来月"),
    ("coming", "this month", "今月"), ("event", "last week", "先週"),
    ("coming", "next week", "来週"), ("coming", "this week", "今週"),
    ("coming", "the year after next", "再来年"), ("event", "the month before last", "先々月"),
    ("event", "the week before last", "先々週"),
)  # fmt: skip


def readout_date(chance: Random) -> dt.date:
    """When a readout may be dated."""
    return day_between(dt.date(2001, 1, 20), dt.date(2024, 10, 25), chance)


def numbered_day(chance: Random) -> Said:
    """本15日, 昨14日, 明16日 beside a date or a word."""
    date = readout_date(chance)
    if odds(chance, 0.15):  # over the end of a month
        date = date.replace(day=1)
    move = chance.choice((-1, 0, 0, 1))
    day, style = date + dt.timedelta(move), chance.choice(("digits", "digits", "wide"))
    number = wide(str(day.day)) if style == "wide" else str(day.day)
    wrong = date + dt.timedelta(-1 if move == 0 else 0)
    wrong_number = wide(str(wrong.day)) if style == "wide" else str(wrong.day)
    prefix = _PREFIX[(wrong - date).days]
    if odds(chance, 0.35):
        en = _WORDS[move + 2][1]
        wrong_en = _WORDS[(wrong - date).days + 2][1]
    else:
        order = chance.choice(("day-month", "month-day"))
        with_year = odds(chance, 0.2)
        en, wrong_en = (
            f"on |{day_en(d, chance, order=order, year=with_year)}" for d in (day, wrong)
        )
    return Said(
        "coming" if move > 0 else "event",
        en,
        f"{_PREFIX[move]}{number}日|、",
        wrong_en,
        f"{prefix}{wrong_number}日|、",
        date=date.isoformat(),
    )


def worded_day(chance: Random) -> Said:
    """本日, 昨日, 明日 beside a date or a word."""
    date = readout_date(chance)
    at = chance.choice((0, 1, 1, 2, 2, 3, 3, 4))
    move, en, ja = _WORDS[at]
    wrong = other(chance, _WORDS[:3] if at < 3 else _WORDS[2:], _WORDS[at])
    day = date + dt.timedelta(move)
    wrong_en, order = wrong[1], chance.choice(("day-month", "month-day"))
    if odds(chance, 0.4):
        wrong_date = day + dt.timedelta(chance.choice((-1, 1)))
        with_year = odds(chance, 0.4)
        en, wrong_en = (
            f"on |{day_en(d, chance, order=order, year=with_year)}" for d in (day, wrong_date)
        )
    return Said(
        "coming" if move > 0 else "event",
        en,
        f"{ja}|、",
        wrong_en,
        f"{wrong[2]}|、",
        date=date.isoformat(),
    )


def part_of_day(chance: Random) -> Said:
    """昨夜, 今朝."""
    pair = chance.choice(_PARTS)
    late = {"this evening", "this afternoon"}  # one lies within the other
    wrong = chance.choice([p for p in _PARTS if p != pair and not {p[0], pair[0]} <= late])
    date = readout_date(chance).isoformat()
    return Said("event", pair[0], f"{pair[1]}|、", wrong[0], f"{wrong[1]}|、", date=date)


def worded_year(chance: Random) -> Said:
    """昨年, 来月, 先週 beside a word or what it comes to."""
    date = readout_date(chance)
    role, en, ja = chance.choice(_UNITS)
    unit = next(u for u in ("year", "month", "week") if u in en)
    fits = tuple(u for u in _UNITS if unit in u[1] and u[0] == role)
    wrong = other(chance, fits, (role, en, ja))
    wrong_en = wrong[1]
    years = {"昨年": -1, "一昨年": -2, "来年": 1, "再来年": 2}
    months = {"先月": -1, "来月": 1, "今月": 0}
    if ja in years and odds(chance, 0.5):
        year = date.year + years[ja]
        en, wrong_en = f"in |{year}", f"in |{year + chance.choice((-1, 1))}"
    elif ja in months and odds(chance, 0.5):
        month = (date.month - 1 + months[ja]) % 12
        en, wrong_en = f"in |{MONTHS[month]}", f"in |{MONTHS[(month + 1) % 12]}"
    ja, wrong_ja = (f"{text}|{'に' if '中' in text else '、'}" for text in (ja, wrong[2]))
    return Said(role, en, ja, wrong_en, wrong_ja, date=date.isoformat())


def month_of_year(chance: Random) -> Said:
    """昨年12月, 本年3月, 来年4月."""
    date = day_between(dt.date(2001, 1, 1), dt.date(2024, 1, 1), chance)
    date = date.replace(month=chance.randint(4, 10), day=chance.randint(1, 28))
    move, en, ja = chance.choice(((-1, "last year", "昨年"), (0, "this year", "本年")) * 2 + (
        (1, "next year", "来年"),
    ))  # fmt: skip
    low, high = {-1: (1, 12), 0: (1, date.month - 1), 1: (1, 12)}[move]
    month = chance.randint(low, high)
    wrong = month % 12 + 1
    form = chance.choice((f"in |{{}} {en}", f"in |{{}} {date.year + move}"))
    wrong_form, wrong_month, wrong_ja = form, wrong, f"{ja}{wrong}月"
    if odds(chance, 0.4):
        new = {-1: ("the year before last", "一昨年"), 0: ("last year", "昨年")}.get(
            move, ("the year after next", "再来年")
        )
        moved = date.year + (move - 1 if move < 1 else 2)
        wrong_form = f"in |{{}} {new[0]}" if en in form else f"in |{{}} {moved}"
        wrong_month, wrong_ja = month, f"{new[1]}{month}月"
    return Said(
        "coming" if move > 0 else "event",
        form.format(MONTHS[month - 1]),
        f"{ja}{month}月|に",
        wrong_form.format(MONTHS[wrong_month - 1]),
        f"{wrong_ja}|に",
        date=date.isoformat(),
    )


_THEN = (
    ("On the same day", "同日"), ("The same day", "同日"), ("On the following day", "翌日"),
    ("The next day", "翌日"), ("Two days later", "その2日後"),
)  # fmt: skip
_FIRST = (
    ("the Minister met with the President", "大臣は、大統領と会談[した|しました]"),
    ("the Special Envoy arrived in the capital", "特使は、首都に到着[した|しました]"),
    ("the Foreign Ministers signed the agreement", "両外相は、協定に署名[した|しました]"),
    ("the mission visited the refugee camp", "調査団は、難民キャンプを訪れ[た|ました]"),
)  # fmt: skip
_SECOND = (
    ("a reception was given at the embassy", "大使館でレセプションが開かれ[た|ました]"),
    ("the talks with the Chairman took place", "議長との協議が行われ[た|ました]"),
    ("a joint press conference was held", "共同記者会見が行われ[た|ました]"),
    ("the joint statement was published", "共同声明が公表され[た|ました]"),
    ("the main party left for the islands", "本隊が島しょ部に向か[った|いました]"),
)  # fmt: skip


def same_day(chance: Random) -> Said:
    """同日, 翌日, or the number of the next day, after a day in the sentence before."""
    day = day_between(dt.date(2001, 1, 1), dt.date(2024, 1, 1), chance)
    style, order = style_ja(chance), chance.choice(("day-month", "month-day"))
    first, second = chance.choice(_FIRST), chance.choice(_SECOND)
    start = f"On {day_en(day, chance, order=order)}, {first[0]}. "
    start_ja = year_ja(day, chance, style) + month_day_ja(day.month, day.day, style)
    then = chance.choice(_THEN)
    wrong = chance.choice([t for t in _THEN if t[1] != then[1]])
    if odds(chance, 0.3):
        following = day.replace(day=min(day.day, 26)) + dt.timedelta(1)
        day = following - dt.timedelta(1)
        start = f"On {day_en(day, chance, order=order)}, {first[0]}. "
        start_ja = year_ja(day, chance, style) + month_day_ja(day.month, day.day, style)
        after = following + dt.timedelta(1)
        then, wrong = (
            (f"On {day_en(d, chance, order=order, year=False)}", f"{word}{d.day}日")
            for d, word in ((following, "翌"), (after, "翌々"))
        )
    return Said(
        "whole",
        f"{start}{then[0]}, {second[0]}.",
        f"{start_ja}、{first[1]}。{then[1]}、{second[1]}。",
        f"{start}{wrong[0]}, {second[0]}.",
        f"{start_ja}、{first[1]}。{wrong[1]}、{second[1]}。",
    )


GROUPS = (
    Group("N002", "relative-numbered-day", numbered_day, 75, 65, N001),
    Group("N002", "relative-day", worded_day, 55, 50, N001),
    Group("N002", "relative-part-of-day", part_of_day, 30, 25),
    Group("N002", "relative-year-month-week", worded_year, 50, 50, N001),
    Group("N002", "month-of-relative-year", month_of_year, 45, 45, N001),
    Group("N002", "same-day-or-next", same_day, 45, 45, N001),
)
