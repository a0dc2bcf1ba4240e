"""The values of both sides of a unit, compared once for all checks of figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from align.checks.fidelity.place import page_of_unit
from align.checks.fidelity.sameness import (
    covers,
    hedges_differ,
    same_quantity,
    same_time,
    same_zone,
    units_conflict,
)
from align.checks.fidelity.surroundings import Surroundings
from align.model.value import CalendarDate, Quantity, Weekday
from align.values.figures.reader import TextFigures, TimeOfDay, read_figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from align.model.unit import TranslationUnit

FigureCheck = Literal["N001", "N002", "N003", "N004", "N005"]
AnyFigure = CalendarDate | Weekday | TimeOfDay | Quantity
Found = TypeVar("Found", CalendarDate, TimeOfDay, Quantity)


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """A value that differs from the one on the other side, or is not there; None for no value.

    ``why`` is what differs: the value, how near it is said to be, or the half of the day.
    """

    check: FigureCheck
    english: AnyFigure | None
    japanese: AnyFigure | None
    why: Literal["value", "hedge", "half"] = "value"
    advisory: bool = False


def figure_differences(unit: TranslationUnit) -> tuple[FigureDifference, ...]:
    """All differences of a unit with two sides, in the order of the kinds of values."""
    return unit.once("figures compared", _compared)


def figures_of(unit: TranslationUnit) -> tuple[TextFigures, TextFigures]:
    """The values of both sides, English first."""
    return unit.once("figures", _read)


def _read(unit: TranslationUnit) -> tuple[TextFigures, TextFigures]:
    page = page_of_unit(unit)
    return (
        read_figures(unit.source.text, "en", page),
        read_figures(unit.target.text, "ja", page),
    )


def _compared(unit: TranslationUnit) -> tuple[FigureDifference, ...]:
    if not unit.two_sided or any(anchor.name == "date" for _, anchor in unit.bead.anchors):
        return ()  # A017 compares the date lines
    english, japanese = figures_of(unit)
    if english == TextFigures() == japanese:
        return ()
    around = Surroundings(unit)
    return (
        *_dates(english, japanese, around),
        *_weekdays(english, japanese),
        *_times(english, japanese, around),
        *_quantities(english, japanese, around),
    )


# ---------------------------------------------------------------- dates


def _dates(
    english: TextFigures, japanese: TextFigures, around: Surroundings
) -> Iterator[FigureDifference]:
    ours = _uncovered_dates(english, japanese)
    theirs = _uncovered_dates(japanese, english)
    two_clocks = _zones(english) | _zones(japanese) == {"local", "japan"} and not (
        _zones(english) & _zones(japanese)
    )
    for one, other in _paired(ours, theirs, _far_dates):
        if not two_clocks:
            yield FigureDifference("N002", one, other)
        ours.remove(one)
        theirs.remove(other)
    for one in ours:
        elsewhere = _of_another_clock(one, english, japanese)
        if one.demanded == "itself" and not elsewhere and not _stands(one, around.japanese):
            yield FigureDifference("N002", one, None)
    for other in theirs:
        elsewhere = _of_another_clock(other, japanese, english)
        if other.demanded == "itself" and not elsewhere and not _stands(other, around.english):
            yield FigureDifference("N002", None, other)


#: A date this far from a time is the date of that time.
_BESIDE_A_TIME = 24


def _of_another_clock(date: CalendarDate, here: TextFigures, there: TextFigures) -> bool:
    """Whether a date belongs to a time of a zone that the other side does not give.

    A text may give local and Japan time, where the other one gives one of them.
    """
    zones = {time.clock.zone for time in there.times}
    if not there.times:
        return False
    return any(
        time.clock.zone
        and time.clock.zone not in zones
        and -_BESIDE_A_TIME <= date.start - time.end <= _BESIDE_A_TIME + time.end - time.start
        for time in here.times
    ) and len(here.times) > len(there.times)


def _zones(here: TextFigures) -> set[str]:
    """The zones that the times of a side name."""
    return {time.clock.zone for time in here.times if time.clock.zone}


def _uncovered_dates(here: TextFigures, there: TextFigures) -> list[CalendarDate]:
    return [d for d in here.dates if d.demanded != "nothing" and not _stands(d, there)]


def _stands(date: CalendarDate, there: TextFigures) -> bool:
    if any(covers(other, date) for other in there.dates):
        return True
    return any(_says_date(figure, date) for figure in there.quantities)


def _says_date(figure: Quantity, date: CalendarDate) -> bool:
    """Whether a figure stands for a date: a year alone, the first of a month, 15 days for 15日."""
    if figure.kind == "ordinal" and figure.amount == date.day:
        return True
    if date.month is not None:
        return False
    if date.day is None:
        return figure.kind in ("number", "ordinal", "count") and figure.amount == date.year
    return date.year is None and figure.unit == "day" and figure.amount == date.day


def _far_dates(one: CalendarDate, other: CalendarDate) -> float | None:
    """How far two dates are apart: by how many parts they differ; None where they are no pair."""
    sizes = [(d.day is not None, d.month is not None, d.year is not None) for d in (one, other)]
    if not any(mine and theirs for mine, theirs in zip(*sizes, strict=True)):
        return None
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return sum(mine != theirs for mine, theirs in parts if None not in (mine, theirs))


def _paired(
    ours: Sequence[Found], theirs: Sequence[Found], far: Callable[[Found, Found], float | None]
) -> list[tuple[Found, Found]]:
    """The nearest pairs of leftover values; each stands in one pair only."""
    found = sorted(
        (distance, abs(i - j), i, j)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if (distance := far(one, other)) is not None
    )
    pairs: list[tuple[Found, Found]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in found:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((ours[i], theirs[j]))
    return pairs


# ---------------------------------------------------------------- days of the week


def _weekdays(english: TextFigures, japanese: TextFigures) -> Iterator[FigureDifference]:
    ours, theirs = (
        [w for w in here.weekdays if all(w.number != other.number for other in there.weekdays)]
        for here, there in ((english, japanese), (japanese, english))
    )
    for one, other in zip(ours, theirs, strict=False):
        yield FigureDifference("N002", one, other)


# ---------------------------------------------------------------- times


def _times(
    english: TextFigures, japanese: TextFigures, around: Surroundings
) -> Iterator[FigureDifference]:
    ours = [t for t in english.times if not any(same_time(t, o) for o in japanese.times)]
    theirs = [t for t in japanese.times if not any(same_time(t, o) for o in english.times)]
    for one, other in _paired(ours, theirs, _far_times):
        yield FigureDifference("N002", one, other)
        ours.remove(one)
        theirs.remove(other)
    if ours and not japanese.times:
        for one in ours:
            if not any(same_time(one, other) for other in around.japanese.times):
                yield FigureDifference("N002", one, None)
    if theirs and not english.times:
        for other in theirs:
            if not any(same_time(one, other) for one in around.english.times):
                yield FigureDifference("N002", None, other)
    yield from _like_times(english.times, japanese.times)


def _like_times(
    english: Sequence[TimeOfDay], japanese: Sequence[TimeOfDay]
) -> Iterator[FigureDifference]:
    """Times that are the same, of which one is approximate, or without a.m. and p.m."""
    for one in english:
        alike = [other for other in japanese if same_time(one, other)]
        if not alike:
            continue
        hedge = hedges_differ(one.hedge, (other.hedge for other in alike))
        if hedge is not None:
            both = bool(one.hedge and hedge)
            yield FigureDifference("N003", one, alike[0], "hedge", advisory=both)
        if one.clock.ambiguous and all(other.halved for other in alike):
            yield FigureDifference("N002", one, alike[0], "half", advisory=True)


def _far_times(one: TimeOfDay, other: TimeOfDay) -> float | None:
    if not same_zone(one, other):
        return None
    first, second = one.clock.time, other.clock.time
    if first is None or second is None:
        return None
    return (first.hour != second.hour) + (first.minute != second.minute)


# ---------------------------------------------------------------- quantities


def _quantities(
    english: TextFigures, japanese: TextFigures, around: Surroundings
) -> Iterator[FigureDifference]:
    ours = _unanswered(english, japanese)
    theirs = _unanswered(japanese, english)
    for one, other in _paired(ours, theirs, _far_quantities):
        yield FigureDifference(_check_of(one, other), one, other)
        ours.remove(one)
        theirs.remove(other)
    for one in ours:
        if one.demanded == "itself" and not _answered(one, around.japanese):
            yield FigureDifference(_check_of(one, None), one, None)
    for other in theirs:
        if other.demanded == "itself" and not _answered(other, around.english):
            yield FigureDifference(_check_of(None, other), None, other)
    for one in english.quantities:
        if one.demanded == "nothing" or one.kind in ("ordinal", "code"):
            continue
        alike = [
            other
            for other in japanese.quantities
            if other.demanded != "nothing" and same_quantity(one, other)
        ]
        if not alike or (one.demanded != "itself" and one.kind != "duration"):
            continue
        hedge = hedges_differ(one.hedge, (other.hedge for other in alike))
        if hedge is not None:
            both = bool(one.hedge and hedge)
            yield FigureDifference("N003", one, alike[0], "hedge", advisory=both)


def _unanswered(here: TextFigures, there: TextFigures) -> list[Quantity]:
    return [q for q in here.quantities if q.demanded != "nothing" and not _answered(q, there)]


def _answered(figure: Quantity, there: TextFigures) -> bool:
    if any(same_quantity(figure, other) for other in there.quantities):
        return True
    if figure.high is not None and not figure.large:
        ends = [q.amount for q in there.quantities] + [q.high for q in there.quantities if q.high]
        if figure.amount in ends and figure.high in ends:
            return True
    if figure.kind in ("number", "ordinal", "count"):
        return any(date.year == figure.amount for date in there.dates)
    if figure.unit == "day":
        return any(d.day == figure.amount and d.month is None for d in there.dates)
    if figure.unit == "month" and figure.kind == "duration":  # 20年: of 2020, or twenty years
        return any((d.year or 0) % 100 == figure.amount / 12 for d in there.dates)
    return False


def _far_quantities(one: Quantity, other: Quantity) -> float | None:
    """How far two figures are apart; None where one cannot stand for the other."""
    if "code" in (one.kind, other.kind):
        return 0 if one.kind == other.kind and one.unit == other.unit else None
    kinds = {one.kind, other.kind}
    if len(kinds) > 1 and not kinds <= {"number", "count", "ordinal"}:
        if one.amount == other.amount:
            return 1.0
        return 2.5 if "number" in kinds and not (one.worded or other.worded) else None
    conflict = units_conflict(one, other)
    if one.amount == other.amount or (conflict and not (one.kind == other.kind != "count")):
        return 0.5 if one.amount == other.amount else None
    weak = one.demanded != "itself" or other.demanded != "itself"
    if weak and (one.unit != other.unit or kinds != {one.kind}):
        both = bool(one.unit and other.unit) and not conflict
        return 1.5 if both else None
    return 1.0 if one.unit == other.unit else 2.0


def _check_of(one: Quantity | None, other: Quantity | None) -> FigureCheck:
    found = [q for q in (one, other) if q is not None]
    kinds = {q.kind for q in found}
    if kinds & {"money", "percent"} or any(q.large for q in found):
        return "N005"
    if "duration" in kinds:
        return "N002"
    same = one and other and one.amount == other.amount
    if same or "ordinal" in kinds or ("measure" in kinds and len(kinds) > 1):
        return "N004"
    worded = all(q.worded for q in found) or any(q.unit == "side" and q.worded for q in found)
    if "count" in kinds and worded:
        return "N004"
    return "N001"
