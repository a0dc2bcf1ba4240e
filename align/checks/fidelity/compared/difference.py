"""A value that differs between the sides, and how leftover values are paired."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from align.model.value import CalendarDate, PartOfDay, Quantity, RelativeTime, Weekday
from align.values.figures.reader import TimeOfDay

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FigureCheck = Literal["N001", "N002", "N003", "N004", "N005"]
AnyFigure = CalendarDate | Weekday | TimeOfDay | Quantity | RelativeTime | PartOfDay
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


def paired(
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
