"""Figures that one side prints, and a reader of the other side works out.

Half of 200 is 100, from the 14th to the 18th are five days, and of 18 members 16 are countries
where two are territories.
"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from align.checks.fidelity.compared.sameness import MINUTES_A_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.value import Quantity
    from align.values.figures.reader import TextFigures


def is_numbered(figure: Quantity, there: TextFigures) -> bool:
    """Whether one side counts what the other one numbers: 70 years, the 70th anniversary."""
    return (
        _is_anniversary(figure, there)
        or _is_day_of_count(figure, there)
        or _is_in_a_name(figure, there)
    )


def is_worked_out(figure: Quantity, here: TextFigures, there: TextFigures) -> bool:
    """Whether a figure says what a reader of the other side works out.

    Args:
        figure: one of this side.
        here: the values of its side.
        there: those of the other side.
    """
    return (
        _is_half_of_another(figure, here, there)
        or _is_part_of_length(figure, here, there)
        or _is_sum_of_lengths(figure, there)
        or _is_between_dates(figure, here, there)
        or _is_beside_a_day(figure, there)
        or _is_rest(figure, here)
        or _is_fold_of_another(figure, there)
        or _is_sum_of_parts(figure, here, there)
    )


def _is_anniversary(figure: Quantity, there: TextFigures) -> bool:
    """Whether one side counts years and the other one numbers them: the 70th anniversary, 70年."""
    for other in there.quantities:
        numbered, counted = (figure, other) if figure.kind == "ordinal" else (other, figure)
        years = numbered.kind == "ordinal" and counted.unit in _YEARS_OF and not numbered.unit
        counts = numbered.amount * _YEARS_OF.get(counted.unit, 0) == counted.amount
        if years and counts and numbered.amount >= _ANNIVERSARY:
            return True
    return False


#: From this on a year counted is an anniversary; and how many of a unit are a year.
_ANNIVERSARY = 10
_YEARS_OF = {"month": 12, "age": 1}


def _is_day_of_count(figure: Quantity, there: TextFigures) -> bool:
    """Whether one side counts days and the other one numbers them: thirty days after, 三十日目."""
    for other in there.quantities:
        counted, numbered = (other, figure) if figure.kind == "ordinal" else (figure, other)
        days = (counted.kind, counted.unit) == ("duration", "day")
        bare = numbered.kind == "ordinal" and not numbered.unit
        if days and bare and counted.amount == numbered.amount:
            return True
    return False


def _is_in_a_name(figure: Quantity, there: TextFigures) -> bool:
    """Whether the other side has the number in a short name: 第15回締約国会議, COP15."""
    return figure.kind == "ordinal" and any(
        q.kind == "code" and len(q.unit) >= _SHORT_NAME and q.amount == figure.amount
        for q in there.quantities
    )


#: Letters of the name of a conference; F-35 is no 35th.
_SHORT_NAME = 3


def is_between_times(figure: Quantity, there: TextFigures) -> bool:
    """Whether it is how long it is from one time of the other side to another: 20分間, 7 to 7:20."""
    if figure.unit != "minute":
        return False
    clocks = [t.clock.time for t in there.times if t.clock.time is not None]
    minutes = [60 * clock.hour + clock.minute for clock in clocks]
    return any(end - start == figure.amount for start, end in itertools.combinations(minutes, 2))


def _is_between_dates(figure: Quantity, here: TextFigures, there: TextFigures) -> bool:
    """Whether it is how long it is between two days: 5日間, from 14 to 18 December.

    Of "on the 25th, and is back two days later" the other side has the 27th.
    """
    if (figure.kind, figure.unit) != ("duration", "day"):
        return False
    days = [d.day for d in there.dates if d.day is not None]
    if any(end - start + 1 == figure.amount for start, end in itertools.combinations(days, 2)):
        return True
    if not any(r.from_text and r.start <= figure.start < r.end for r in here.relatives):
        return False
    return any(d.day + figure.amount in days for d in here.dates if d.day is not None)


def _is_beside_a_day(figure: Quantity, there: TextFigures) -> bool:
    """Whether it is one day, and the other side says the day before or after."""
    hours = (figure.kind, figure.unit, figure.amount) == ("duration", "minute", MINUTES_A_DAY)
    return hours and any(r.unit == "day" and abs(r.step) == 1 for r in there.relatives)


def _is_rest(figure: Quantity, here: TextFigures) -> bool:
    """Whether it is what is left, and others of its side do not say otherwise: 60分のうち40分, 残る20分."""
    if not figure.rest:
        return False
    alike = [
        q.amount
        for q in here.quantities
        if q is not figure and (q.kind, q.unit) == (figure.kind, figure.unit)
    ]
    left = [abs(a - b) for a, b in itertools.combinations(alike, 2)]
    return not left or figure.amount in left


def _is_fold_of_another(figure: Quantity, there: TextFigures) -> bool:
    """Whether it is so many times another figure as the other side says: half as much again."""
    folds = [q.amount for q in there.quantities if q.unit == "fold"]
    return bool(folds) and any(
        math.isclose(fold * q.amount, figure.amount)
        for fold in folds
        for q in there.quantities
        if (q.kind, q.unit) == (figure.kind, figure.unit)
    )


def _is_sum_of_parts(figure: Quantity, here: TextFigures, there: TextFigures) -> bool:
    """Whether it is the sum of two figures of both sides: 18 members, 16 countries and two more."""
    if figure.kind not in ("number", "count") or figure.worded:
        return False
    parts = [
        q.amount
        for q in here.quantities
        if q is not figure and q.start > figure.start and q.kind in ("number", "count")
    ]
    said = {q.amount for q in there.quantities}
    return any(a + b == figure.amount and {a, b} <= said for a, b in itertools.pairwise(parts))


def _is_half_of_another(figure: Quantity, here: TextFigures, there: TextFigures) -> bool:
    """Whether the other side says half for what is half of another figure here."""
    halves = any(q.unit == "share" and q.amount == _HALF for q in there.quantities)
    return halves and any(
        q.amount * _HALF == figure.amount and (q.unit == figure.unit or not figure.unit)
        for q in here.quantities
    )


_HALF = 0.5


def _is_part_of_length(figure: Quantity, here: TextFigures, there: TextFigures) -> bool:
    """Whether years and months here are one length there: four years and three months, 4年3か月."""
    return any(
        figure in (years, months) and _same_length(years.amount + months.amount, there)
        for years, months in _years_and_months(here)
    )


def _is_sum_of_lengths(figure: Quantity, there: TextFigures) -> bool:
    """Whether it is one length of time that the other side says in years and months."""
    return (figure.kind, figure.unit) == ("duration", "month") and any(
        years.amount + months.amount == figure.amount for years, months in _years_and_months(there)
    )


def _same_length(amount: float, there: TextFigures) -> bool:
    return any(
        (q.kind, q.unit, q.amount) == ("duration", "month", amount) for q in there.quantities
    )


def _years_and_months(side: TextFigures) -> Iterator[tuple[Quantity, Quantity]]:
    """Years with the months that stand directly behind them."""
    lengths = [q for q in side.quantities if (q.kind, q.unit) == ("duration", "month")]
    for years, months in itertools.permutations(lengths, 2):
        whole = years.amount % _YEAR == 0 and months.amount < _YEAR
        if whole and 0 <= months.start - years.end <= _AND:
            yield years, months


#: Months of a year; and the room that " years and " takes.
_YEAR, _AND = 12, 14
