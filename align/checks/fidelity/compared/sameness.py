"""Whether two values, one of each language, are the same."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from align.values.figures.conversions import converted
from align.values.figures.units import PARTIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.value import CalendarDate, DatePart, Hedge, Quantity, RelativeTime
    from align.values.figures.reader import TimeOfDay

MINUTES_A_DAY = 1440


def agree(one: CalendarDate, other: CalendarDate) -> bool:
    """Whether two dates contradict each other nowhere, and share a year, month or day.

    >>> from align.model.value import CalendarDate
    >>> agree(CalendarDate(0, 1, 2005, 3, 4), CalendarDate(0, 1, None, 3, 4))
    True
    >>> agree(CalendarDate(0, 1, None, 3, 4), CalendarDate(0, 1, None, 3, 5))
    False
    """
    if one.lunisolar or other.lunisolar:
        return True
    for first, second in ((one, other), (other, one)):
        if first.relative and first.day is None and first.month is None and first.year is None:
            return True  # 同日 and the like: it may be any day
        if first.other and (second.month, second.day) == first.other:
            return second.year in (None, first.year)
    shared = False
    for mine, theirs in ((one.year, other.year), (one.month, other.month), (one.day, other.day)):
        if mine is not None and theirs is not None:
            if mine != theirs:
                return False
            shared = True
    parts = one.day is None and other.day is None and _parts_conflict(one.part, other.part)
    return shared and not parts


#: Parts of a month or a year that exclude each other.
_EXCLUDING: tuple[frozenset[DatePart], ...] = (
    frozenset({"early", "mid", "late"}), frozenset({"first half", "second half"}),
    frozenset({"early", "second half"}), frozenset({"late", "first half"}),
    frozenset({"spring", "summer", "autumn", "winter"}), frozenset({"Q1", "Q2", "Q3", "Q4"}),
)  # fmt: skip


def _parts_conflict(one: DatePart, other: DatePart) -> bool:
    return one != other and any({one, other} <= parts for parts in _EXCLUDING)


def same_relative(one: RelativeTime, other: RelativeTime) -> bool:
    """Whether two words count to the same day, week, month or year, and part of it."""
    if "season" in (one.unit, other.unit):
        return one.part == other.part
    if (one.unit, one.step, one.from_text) != (other.unit, other.step, other.from_text):
        return False
    parts = {one.part, other.part} - {""}
    return len(parts) < 2 or (bool(parts & {"late", "pm"}) and "morning" not in parts)


def covers(other: CalendarDate, asked: CalendarDate) -> bool:
    """Whether ``other`` says the smallest part of what ``asked`` says: its day, else its month."""
    if not agree(asked, other):
        return False
    if asked.lunisolar or other.lunisolar or _says_nothing(other) or _says_nothing(asked):
        return True
    if asked.day is not None:
        return other.day is not None
    if asked.month is not None:
        return other.month is not None
    return other.year is not None


def _says_nothing(date: CalendarDate) -> bool:
    return date.year is None and date.month is None and date.day is None


def same_time(one: TimeOfDay, other: TimeOfDay) -> bool:
    """Whether two times of day are the same; one without a.m. or p.m. may be either."""
    first, second = one.clock, other.clock
    if first.time is None or second.time is None:
        return True
    if not same_zone(one, other):
        return False
    if first.ambiguous or second.ambiguous:
        return (first.time.hour % 12, first.time.minute) == (
            second.time.hour % 12,
            second.time.minute,
        )
    return (first.time.hour, first.time.minute) == (second.time.hour, second.time.minute)


def same_zone(one: TimeOfDay, other: TimeOfDay) -> bool:
    """Whether two times may be of one clock: not local time here and Japan time there."""
    return not one.clock.zone or not other.clock.zone or one.clock.zone == other.clock.zone


def same_quantity(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are the same amount of the same thing, as far as both say so."""
    if _years(one, other) or converted(one, other):
        return True
    return _same_amounts(one, other) and not units_conflict(one, other)


def _same_amounts(one: Quantity, other: Quantity) -> bool:
    if {one.kind, other.kind} == {"number", "duration"} and _bare_years(one, other):
        return True
    if one.high is None and other.high is None:
        return _equal(*_amounts(one, other)) or _rounded(one, other)
    if one.high is not None and other.high is not None:
        scale = _minutes_in(one, other)
        return _equal(one.amount * scale[0], other.amount * scale[1]) and _equal(
            one.high * scale[0], other.high * scale[1]
        )
    ranged, single = (one, other) if one.high is not None else (other, one)
    return _equal(ranged.amount, single.amount) or _equal(ranged.high or 0, single.amount)


def _bare_years(one: Quantity, other: Quantity) -> bool:
    """Whether one is a bare figure and the other as many years, hours or weeks: 12 of 30 years."""
    bare, length = (one, other) if one.kind == "number" else (other, one)
    size = {"month": 12, "minute": 60, "day": 7}.get(length.unit, 0)
    return not bare.unit and _equal(size * bare.amount, length.amount)


def _years(one: Quantity, other: Quantity) -> bool:
    """Whether one is an age and the other as many years."""
    for age, length in ((one, other), (other, one)):
        if age.unit == "age" and length.unit == "month":
            return _equal(12 * age.amount, length.amount)
    return False


def _amounts(one: Quantity, other: Quantity) -> tuple[float, float]:
    first, second = _minutes_in(one, other)
    amounts = [one.amount * first, other.amount * second]
    for index, (mine, theirs) in enumerate(((one, other), (other, one))):
        if mine.kind == "percent" and theirs.kind == "number" and 0 < theirs.amount < 1:
            amounts[index] /= 100  # half, 50 %
    return amounts[0], amounts[1]


def _minutes_in(one: Quantity, other: Quantity) -> tuple[float, float]:
    """What makes minutes and days of one length: 24 hours are a day."""
    if {one.unit, other.unit} != {"minute", "day"}:
        return 1, 1
    return (1, MINUTES_A_DAY) if one.unit == "minute" else (MINUTES_A_DAY, 1)


def _equal(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=1e-6)


def _rounded(one: Quantity, other: Quantity) -> bool:
    """Whether one is the other, rounded, and says so: about 120 million, 1億1,980万."""
    for coarse, fine in ((one, other), (other, one)):
        if not coarse.hedge or not coarse.large or coarse.amount <= 0:
            continue
        step = 10 ** math.floor(math.log10(coarse.amount))
        while not _equal(round(coarse.amount / step) * step, coarse.amount):
            step /= 10
        if _equal(round(fine.amount / step) * step, coarse.amount) and not fine.hedge:
            return True
    return False


def units_conflict(one: Quantity, other: Quantity) -> bool:
    """Whether two figures count, measure or pay different things.

    Where a side does not say what, or says it in a word that is not in the tables, they do not.
    """
    kinds, units = {one.kind, other.kind}, {one.unit, other.unit}
    if "code" in kinds or "size" in kinds:
        return len(kinds) > 1 or len(units) > 1
    if "fold" in units and len(units) > 1:
        return _fold_conflicts(one, other)
    if len(kinds) == 1:
        return _units_of_a_kind_conflict(one, other)
    if units == {"percent", "point"}:
        return False  # 1ポイント is one percentage point
    if kinds <= {"number", "count", "ordinal"}:
        counted = one if one.kind == "count" else other
        return kinds == {"count", "ordinal"} and (counted.unit == "times" or counted.worded)
    return "number" not in kinds


def _fold_conflicts(one: Quantity, other: Quantity) -> bool:
    """Three times as much is not three of something; halved is 2分の1."""
    units = {one.unit, other.unit}
    if units & {"share", "percent"}:
        return max(one.amount, other.amount) >= 1 and {one.amount, other.amount} != {0.5, 50.0}
    return not units & {"", "times"}


def _units_of_a_kind_conflict(one: Quantity, other: Quantity) -> bool:
    if one.kind == "count":
        return _counts_conflict(one.unit, other.unit)
    units = {one.unit, other.unit}
    of_time = one.kind == "duration" and units == {"minute", "day"}
    return "" not in units and len(units) > 1 and not of_time


def _counts_conflict(one: str, other: str) -> bool:
    if not one or not other or one == other or {one, other} == {"household", "house"}:
        return False
    return not (one in PARTIES and other in PARTIES) and {one, other} <= _STRICT


#: What is not counted by the same word as anything else: 5 ships are not 5機.
_STRICT = frozenset(
    {"household", "group", "country", "ship", "aircraft", "missile", "company", "age", "person", "school", "machine",
     "house", "language", "dose", "hospital", "village", "province", "city", "island", "bridge"}
)  # fmt: skip


def hedges_differ(one: Hedge, others: Iterable[Hedge]) -> Hedge | None:
    """The hedge of the nearest other value where none has the same; else None.

    "about" and "under" (nearly, 近く, 弱) are not told apart.
    """
    found = list(others)
    if "open" in (one, *found) or any({one, other} <= {"about", "under"} for other in found):
        return None
    if one in found:
        return None
    if one in ("", "over") and "reaches" in found:
        return None
    return found[0] if found else None
