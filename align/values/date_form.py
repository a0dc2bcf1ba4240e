"""A date as it stands in a text, before anything is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from align.model.value import DateForm


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it stands in the folded text, before anything is worked out."""

    start: int
    end: int
    form: DateForm
    date: datetime.date | None = None  # of a full date
    month: int | None = None
    day: int | None = None
    how: str = ""  # what stands before or instead of it: 本, 同, 昨年, 本日
    weekday: tuple[int, int] | None = None


def without_overlaps(found: list[WrittenDate]) -> list[WrittenDate]:
    """The longest of those that overlap, in the order of the text."""
    kept: list[WrittenDate] = []
    for raw in sorted(found, key=lambda r: (r.start - r.end, r.form != "full")):
        if all(raw.end <= other.start or raw.start >= other.end for other in kept):
            kept.append(raw)
    return sorted(kept, key=lambda r: r.start)
