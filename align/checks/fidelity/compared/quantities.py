"""Quantities, compared: numbers, counts, ordinals, money, measures, lengths of time."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from align.checks.fidelity.compared.difference import FigureDifference, paired
from align.checks.fidelity.compared.sameness import (
    MINUTES_A_DAY,
    hedges_differ,
    same_quantity,
    units_conflict,
)
from align.checks.fidelity.compared.worked_out import is_between_times, is_numbered, is_worked_out
from align.values.figures.conversions import converted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.checks.fidelity.compared.difference import FigureCheck
    from align.checks.fidelity.compared.surroundings import Surroundings
    from align.model.value import Quantity
    from align.values.figures.reader import TextFigures


def quantity_differences(
    english: TextFigures, japanese: TextFigures, around: Surroundings
) -> Iterator[FigureDifference]:
    """Quantities that differ, are missing, or are said to be near on one side only."""
    ours = _unanswered(english, japanese)
    theirs = _unanswered(japanese, english)
    for one, other in paired(ours, theirs, _far_quantities):
        yield FigureDifference(_check_of(one, other), one, other)
        ours.remove(one)
        theirs.remove(other)
    for one, other in _of_one_unit(ours, theirs, english, japanese):
        yield FigureDifference(_check_of(one, other), one, other)
        ours = [each for each in ours if each is not one]
        theirs = [each for each in theirs if each is not other]
    for one in ours:
        if one.demanded == "itself" and not _answered(one, around.japanese):
            yield FigureDifference(_check_of(one, None), one, None)
    for other in theirs:
        if other.demanded == "itself" and not _answered(other, around.english):
            yield FigureDifference(_check_of(None, other), None, other)
    yield from _like_quantities(english, japanese)


def _like_quantities(english: TextFigures, japanese: TextFigures) -> Iterator[FigureDifference]:
    """Quantities that are the same, of which one is said to be near only."""
    for one in english.quantities:
        if one.demanded == "nothing" or one.kind in ("ordinal", "code", "size"):
            continue
        alike = [
            other
            for other in japanese.quantities
            if other.demanded != "nothing"
            and same_quantity(one, other)
            and not converted(one, other)  # whoever converts, rounds
        ]
        weak = one.demanded != "itself" and one.kind != "duration" and one.unit != "share"
        weak = weak and one.amount <= _SMALL
        if not alike or weak:
            continue
        hedge = hedges_differ(one.hedge, (other.hedge for other in alike))
        if one.high is not None and "" in (hedge, one.hedge):
            continue  # some 40 to 50, 22歳以上39歳以下: a range is never exact
        if hedge is not None and any(
            q.hedge == hedge and q.unit == one.unit and q is not one for q in english.quantities
        ):
            continue  # up to 15 and 90 days
        if hedge is not None and not (
            one.unit == "share" and {hedge, one.hedge} == {"over", "under"}
        ):
            both = bool(one.hedge and hedge)
            yield FigureDifference("N003", one, alike[0], "hedge", advisory=both)


def _of_one_unit(
    ours: Sequence[Quantity],
    theirs: Sequence[Quantity],
    english: TextFigures,
    japanese: TextFigures,
) -> Iterator[tuple[Quantity, Quantity]]:
    """A leftover figure, and one of its unit that only a figure of another unit answers.

    両国の技術者二名 has two twos: "the two countries" answers the second one no better than
    "three engineers" does.
    """
    for leftover, here, there, turned in (
        (ours, english, japanese, False),
        (theirs, japanese, english, True),
    ):
        answered = {(q.unit, q.amount) for q in here.quantities}
        alone = [q for q in there.quantities if (q.unit, q.amount) not in answered]
        for one in leftover:
            for other in alone:
                kinds = {one.kind, other.kind}
                same_kind = len(kinds) == 1 or kinds == {"number", "count"}
                same_thing = one.unit and one.unit == other.unit and same_kind
                if one.unit in _PARTIES and max(one.amount, other.amount) > _MOST_PARTIES:
                    continue  # 双方 are no 600 from each side
                if same_thing and not same_quantity(one, other):
                    yield (other, one) if turned else (one, other)
                    break


def _unanswered(here: TextFigures, there: TextFigures) -> list[Quantity]:
    return [
        q
        for q in here.quantities
        if q.demanded != "nothing" and not _answered(q, there) and not is_worked_out(q, here, there)
    ]


def _answered(figure: Quantity, there: TextFigures) -> bool:
    if any(same_quantity(figure, other) for other in there.quantities):
        return True
    if figure.high is not None and not figure.large:
        ends = [q.amount for q in there.quantities] + [q.high for q in there.quantities if q.high]
        if figure.amount in ends and figure.high in ends:
            return True
    return (
        _said_as_a_date(figure, there)
        or is_numbered(figure, there)
        or is_between_times(figure, there)
    )


def _said_as_a_date(figure: Quantity, there: TextFigures) -> bool:
    """Whether the other side has a figure as the year or the day of a date."""
    if figure.kind in ("number", "ordinal", "count"):
        bare = figure.kind != "count" and not figure.unit and not figure.worded
        return any(
            date.year == figure.amount or (bare and date.day == figure.amount)
            for date in there.dates
        )
    if figure.unit in _DAYS:
        days = figure.amount / _DAYS[figure.unit]  # 24 hours, 1日
        return any(d.day == days and d.month is None for d in there.dates)
    if figure.unit == "month" and figure.kind == "duration":  # 20年: of 2020, or twenty years
        return any((d.year or 0) % 100 == figure.amount / 12 for d in there.dates)
    return False


#: How many of a unit are a day.
_DAYS = {"day": 1, "minute": MINUTES_A_DAY}


def _far_quantities(one: Quantity, other: Quantity) -> float | None:
    """How far two figures are apart; None where one cannot stand for the other."""
    kinds = {one.kind, other.kind}
    if kinds & {"code", "size"}:
        return 0 if len(kinds) == 1 and one.unit == other.unit else None
    if len(kinds) > 1 and not kinds <= {"number", "count", "ordinal"}:
        if one.amount == other.amount or {"share", "percent"} == {one.unit, other.unit}:
            return 1.0
        return 2.5 if "number" in kinds and not (one.worded or other.worded) else None
    conflict = units_conflict(one, other)
    if one.amount == other.amount or (conflict and not (one.kind == other.kind != "count")):
        return 0.5 if one.amount == other.amount else None
    weak = one.demanded != "itself" or other.demanded != "itself"
    if weak and (one.unit != other.unit or kinds != {one.kind}):
        both = bool(one.unit and other.unit) and not conflict
        large = min(one.amount, other.amount) > _SMALL and not (one.unit and other.unit)
        return 1.5 if both else 2.0 if large and not conflict else None
    return 1.0 if one.unit == other.unit else 2.0


#: Higher ones are numbers of documents.
_HIGHEST_ORDINAL = 150
#: Smaller counts may be said in another way.
_SMALL = 3


def _check_of(one: Quantity | None, other: Quantity | None) -> FigureCheck:
    found = [q for q in (one, other) if q is not None]
    kinds = {q.kind for q in found}
    if kinds & {"money", "percent"} or any(q.large for q in found):
        return "N005"
    if "duration" in kinds:
        return "N002"
    if any(q.kind == "ordinal" and (q.unit or q.amount > _HIGHEST_ORDINAL) for q in found):
        return "N001"  # an article, a resolution
    same = one and other and _differ_in_unit(one, other)
    if same or "ordinal" in kinds or ("measure" in kinds and len(kinds) > 1):
        return "N004"
    parties = {q.unit for q in found} & _PARTIES
    few = all(q.amount <= _MOST_PARTIES for q in found)
    if "count" in kinds and parties and few and any(q.worded for q in found):
        return "N004"  # 両大臣, three sides: words as much as figures
    return "N001"


#: Those who meet.
_PARTIES = frozenset(("minister", "leader", "side", "country"))
_MOST_PARTIES = 5


#: With one zero more the figure differs: 25,000 tons, 2,500 tons. Units are hundreds apart.
_ONE_ZERO = 1.5


def _differ_in_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are the same as printed, of other things: 250 tonnes, 250 kg."""
    if one.amount == other.amount:
        return True
    if {one.kind, other.kind} != {"measure"} or not one.amount or not other.amount:
        return False
    power = math.log10(one.amount / other.amount)
    return abs(power) > _ONE_ZERO and math.isclose(power, round(power), abs_tol=1e-9)
