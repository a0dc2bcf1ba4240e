"""Dates, days of the week and words that count days, compared."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from align.checks.fidelity.compared.difference import FigureDifference, paired
from align.checks.fidelity.compared.sameness import covers, same_relative
from align.values.figures.days import days_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.checks.fidelity.compared.surroundings import Surroundings
    from align.model.value import CalendarDate, Quantity, RelativeTime, Weekday
    from align.values.figures.reader import TextFigures


def date_differences(
    english: TextFigures, japanese: TextFigures, around: Surroundings
) -> Iterator[FigureDifference]:
    """Dates, days of the week and words for days that differ, or are missing."""
    found = list(_dates(english, japanese, around))
    yield from found
    yield from _weekdays(english, japanese)
    yield from _weekdays_of_dates(english, japanese)
    yield from _relatives(english, japanese, found)
    yield from _like_dates(english.dates, japanese.dates)


def _dates(
    english: TextFigures, japanese: TextFigures, around: Surroundings
) -> Iterator[FigureDifference]:
    ours = _uncovered_dates(english, japanese)
    theirs = _uncovered_dates(japanese, english)
    two_clocks = _zones(english) | _zones(japanese) == {"local", "japan"} and not (
        _zones(english) & _zones(japanese)
    )
    for one, other in paired(ours, theirs, _far_dates):
        if not two_clocks:
            yield FigureDifference("N002", one, other)
        ours.remove(one)
        theirs.remove(other)
    for one in ours:
        elsewhere = _of_another_clock(one, english, japanese) or _named_by_weekday(
            one, english, japanese
        )
        elsewhere = elsewhere or _in_date_line(one, english, japanese)
        if one.demanded == "itself" and not elsewhere and not _stands(one, around.japanese):
            yield FigureDifference("N002", one, None)
    for other in theirs:
        elsewhere = _of_another_clock(other, japanese, english) or _named_by_weekday(
            other, japanese, english
        )
        elsewhere = elsewhere or _in_date_line(other, japanese, english)
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
    return [
        d
        for d in here.dates
        if d.demanded != "nothing"
        and not _stands(d, there)
        and not (d.year and _in_date_line(d, here, there))
        and not _said_in_words(d, here, there)
        and not _counted_from_another(d, here, there)
    ]


def _said_in_words(date: CalendarDate, here: TextFigures, there: TextFigures) -> bool:
    """Whether a word beside a date says it, and the other side has that word: 翌27日.

    本15日 on a page of the 14th is another day than "today".
    """
    return any(
        relative.unit == "day"
        and relative.start <= date.start <= relative.end
        and (relative.from_text or not here.page or _counts_to(relative, date, here.page))
        and any(same_relative(relative, other) for other in there.relatives)
        for relative in here.relatives
    )


def _stands(date: CalendarDate, there: TextFigures) -> bool:
    if any(covers(other, date) for other in there.dates):
        return True
    if any(_counts_to(relative, date, there.page) for relative in there.relatives):
        return True
    if date.day and date.month is None and not there.dates:
        # 7日から1日に短縮: lengths of time
        return any(figure.kind == "duration" for figure in there.quantities)
    return any(_says_date(figure, date) for figure in there.quantities)


def _in_date_line(date: CalendarDate, here: TextFigures, there: TextFigures) -> bool:
    """Whether a date is that of the page, which prints it above the text.

    It says nothing where the other side has a word for another day: 昨日.
    """
    if there.page is None or date.day is None or not _may_be(date, there.page):
        return False
    if _zones(here) == _zones(there) == {"local", "japan"}:
        return False  # both give two clocks, each with its day
    return not any(
        one.unit == "day"
        and one.step
        and not one.from_text
        and not any(same_relative(one, other) for other in here.relatives)
        for one in there.relatives
    )


def _counts_to(relative: RelativeTime, date: CalendarDate, page: datetime.date | None) -> bool:
    """Whether "yesterday" is the day of a date."""
    if page is None or relative.from_text or relative.unit != "day":
        return False
    day = page + datetime.timedelta(days=relative.step)
    return date.day is not None and _may_be(date, day)


def _may_be(date: CalendarDate, day: datetime.date) -> bool:
    """Whether the parts that a date has are those of a day."""
    parts = ((date.year, day.year), (date.month, day.month), (date.day, day.day))
    return all(one in (None, other) for one, other in parts)


def _counted_from_another(date: CalendarDate, here: TextFigures, there: TextFigures) -> bool:
    """Whether the other side counts to a date from another one of its side.

    These are "the next day" for 21日 behind 5月20日, and "for two days from June 6" for 7日.
    """
    steps = {r.step for r in there.relatives if r.unit == "day" and r.from_text}
    if any(_after(date, other, step) for other in here.dates for step in steps):
        return True
    lengths = {q.amount for q in there.quantities if (q.kind, q.unit) == ("duration", "day")}
    if any(_after(date, other, days - 1) for other in there.dates for days in lengths):
        return True
    years = {q.amount / 12 for q in there.quantities if (q.kind, q.unit) == ("duration", "month")}
    return date.month is None and any(
        date.year == other.year + count - 1
        for other in there.dates
        if other.year and other.month is None
        for count in years
    )


def _after(date: CalendarDate, other: CalendarDate, days: float) -> bool:
    """Whether a date is so many days after another one."""
    if date.day is None or other.day is None or days < 1:
        return False
    if date.month and other.month:
        later = days_after(other, int(days))
        return later is not None and (later.month, later.day) == (date.month, date.day)
    return date.day == other.day + days


def _says_date(figure: Quantity, date: CalendarDate) -> bool:
    """Whether a figure stands for a date: a year alone, the first of a month, 15 days for 15日."""
    bare = figure.kind == "number" and not figure.unit and not figure.worded
    if (bare or figure.kind == "ordinal") and figure.amount == date.day:
        return True  # the second of February 23 and 24
    if date.month is not None:
        return False
    if date.day is None:
        return figure.kind in ("number", "ordinal", "count") and figure.amount == date.year
    return date.year is None and figure.unit == "day" and date.day in (figure.amount, figure.high)


def _far_dates(one: CalendarDate, other: CalendarDate) -> float | None:
    """How far two dates are apart: by how many parts they differ; None where they are no pair."""
    sizes = [(d.day is not None, d.month is not None, d.year is not None) for d in (one, other)]
    if not any(mine and theirs for mine, theirs in zip(*sizes, strict=True)):
        return None
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return sum(mine != theirs for mine, theirs in parts if None not in (mine, theirs))


def _weekdays(english: TextFigures, japanese: TextFigures) -> Iterator[FigureDifference]:
    ours, theirs = (
        [w for w in here.weekdays if all(w.number != other.number for other in there.weekdays)]
        for here, there in ((english, japanese), (japanese, english))
    )
    for one, other in zip(ours, theirs, strict=False):
        yield FigureDifference("N002", one, other)


#: A day of the week stands so near to its date: 29日（金）, Friday, 4 March.
_BESIDE_A_DATE = 3


def _weekday_of(date: CalendarDate, weekdays: Sequence[Weekday]) -> Weekday | None:
    """The day of the week that a text prints beside a date."""
    near = [
        (distance, number)
        for number, weekday in enumerate(weekdays)
        for distance in (weekday.start - date.end, date.start - weekday.end)
        if 0 <= distance <= _BESIDE_A_DATE
    ]
    return weekdays[min(near)[1]] if near else None


def _named_by_weekday(date: CalendarDate, here: TextFigures, there: TextFigures) -> bool:
    """Whether the other side has only the day of the week of a date: "on Friday", 29日（金）."""
    weekday = _weekday_of(date, here.weekdays)
    if weekday is None:
        return False
    alone = [
        w for w in there.weekdays if not any(_weekday_of(d, [w]) is not None for d in there.dates)
    ]
    return any(w.number == weekday.number for w in alone)


def _weekdays_of_dates(english: TextFigures, japanese: TextFigures) -> Iterator[FigureDifference]:
    """A day of the week that the date of the other side does not fall on.

    Where both sides print one, :func:`_weekdays` compares them.
    """
    for one in english.dates:
        for other in japanese.dates:
            if one.day is None or not covers(other, one):
                continue
            printed = _weekday_of(one, english.weekdays), _weekday_of(other, japanese.weekdays)
            if printed[1] and not printed[0] and _falls_elsewhere(one, printed[1]):
                yield FigureDifference("N002", one, printed[1])
            if printed[0] and not printed[1] and _falls_elsewhere(other, printed[0]):
                yield FigureDifference("N002", printed[0], other)
            if (
                printed[0]
                and printed[1]
                and _each_elsewhere(printed[0], printed[1], english, japanese)
            ):
                yield FigureDifference("N002", printed[0], printed[1])


def _each_elsewhere(
    one: Weekday, other: Weekday, english: TextFigures, japanese: TextFigures
) -> bool:
    """Whether two days of the week of one date differ, and each stands somewhere in both texts."""
    if one.number == other.number:
        return False
    return any(w.number == one.number for w in japanese.weekdays) or any(
        w.number == other.number for w in english.weekdays
    )


def _falls_elsewhere(date: CalendarDate, weekday: Weekday) -> bool:
    if date.year is None or date.month is None or date.day is None or date.other:
        return False
    return datetime.date(date.year, date.month, date.day).weekday() != weekday.number


def _relatives(
    english: TextFigures, japanese: TextFigures, told: Sequence[FigureDifference]
) -> Iterator[FigureDifference]:
    """Words that count days, weeks, months or years to another one."""
    spans = [value for each in told for value in (each.english, each.japanese) if value]
    ours, theirs = (
        [
            one
            for one in here.relatives
            if not any(same_relative(one, other) for other in there.relatives)
            and not any(value.start < one.end and one.start < value.end for value in spans)
        ]
        for here, there in ((english, japanese), (japanese, english))
    )
    for one in ours:
        for other in theirs:
            alike = (one.unit, one.from_text) == (other.unit, other.from_text)
            if alike or _are_seasons(one, other):
                theirs.remove(other)
                yield FigureDifference("N002", one, other)
                break
        else:
            if len(ours) == len(theirs) == 1 and _are_far_apart(one, theirs[0]):
                yield FigureDifference("N002", one, theirs[0])


def _are_seasons(one: RelativeTime, other: RelativeTime) -> bool:
    """Whether both say a season, and one nothing else: next spring, 来年秋."""
    return "season" in (one.unit, other.unit) and bool(one.part) and bool(other.part)


def _are_far_apart(one: RelativeTime, other: RelativeTime) -> bool:
    """Whether two words count in units that are no part of each other: next month, 来年."""
    units = {one.unit, other.unit}
    return not (one.from_text or other.from_text) and units != {"day", "week"}


def _like_dates(
    english: Sequence[CalendarDate], japanese: Sequence[CalendarDate]
) -> Iterator[FigureDifference]:
    """Dates that are the same, of which one is said to be near only."""
    for one in english:
        alike = [o for o in japanese if covers(o, one) and covers(one, o) and not o.lunisolar]
        if alike and not one.lunisolar and all(bool(o.hedge) != bool(one.hedge) for o in alike):
            yield FigureDifference("N003", one, alike[0], "hedge")
