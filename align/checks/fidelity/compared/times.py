"""Times of day, compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.fidelity.compared.difference import FigureDifference, paired
from align.checks.fidelity.compared.sameness import hedges_differ, same_time, same_zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.checks.fidelity.compared.surroundings import Surroundings
    from align.values.figures.reader import TextFigures, TimeOfDay


def time_differences(
    english: TextFigures, japanese: TextFigures, around: Surroundings
) -> Iterator[FigureDifference]:
    """Times of day that differ, are missing, or are said to be near on one side only."""
    ours = [t for t in english.times if not any(same_time(t, o) for o in japanese.times)]
    theirs = [t for t in japanese.times if not any(same_time(t, o) for o in english.times)]
    for one, other in paired(ours, theirs, _far_times):
        yield FigureDifference("N002", one, other)
        ours.remove(one)
        theirs.remove(other)
    if ours and not japanese.times:
        for one in ours:
            if not _is_midnight(one) and not any(
                same_time(one, other) for other in around.japanese.times
            ):
                yield FigureDifference("N002", one, None)
    if theirs and not english.times:
        for other in theirs:
            if not any(same_time(one, other) for one in around.english.times):
                yield FigureDifference("N002", None, other)
    yield from _like_times(english.times, japanese.times)
    yield from _parts_of_days(english, japanese)


def _parts_of_days(english: TextFigures, japanese: TextFigures) -> Iterator[FigureDifference]:
    """A day that is said to be in the morning here and in the evening there."""
    if len(english.parts) == len(japanese.parts) == 1 and not (english.times or japanese.times):
        one, other = english.parts[0], japanese.parts[0]
        if one.part != other.part and {one.part, other.part} not in _MAY_BE_SAID:
            yield FigureDifference("N002", one, other)


#: 夕刻 and 午後 are afternoon or evening.
_MAY_BE_SAID = (
    {"afternoon", "pm"}, {"afternoon", "late"}, {"evening", "pm"}, {"evening", "late"},
)  # fmt: skip


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
        settled = one.halved or any(_settles_halves(other) for other in (*english, *alike))
        if one.clock.ambiguous and not settled and all(other.halved for other in alike):
            yield FigureDifference("N002", one, alike[0], "half", advisory=True)


def _settles_halves(time: TimeOfDay) -> bool:
    """Whether a time leaves no doubt about the others: "10:00 until noon", "9:00-11:30, 13:30"."""
    clock = time.clock.time
    if clock is None or time.clock.ambiguous:
        return False
    return clock.hour == _NOON or not time.halved  # 09:00 and 13:30 are of 24 hours


_NOON = 12


def _is_midnight(time: TimeOfDay) -> bool:
    """Whether it is midnight, which Japanese may say without an hour: 深夜, 日付が変わる頃."""
    clock = time.clock.time
    return clock is not None and (clock.hour, clock.minute) == (0, 0)


def _far_times(one: TimeOfDay, other: TimeOfDay) -> float | None:
    if not same_zone(one, other):
        return None
    first, second = one.clock.time, other.clock.time
    if first is None or second is None:
        return None
    return (first.hour != second.hour) + (first.minute != second.minute)
