"""A date as it is printed in a text, before its day is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from align.model.value import DateForm


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as printed; all offsets count characters of the folded text."""

    start: int
    end: int
    form: DateForm
    date: datetime.date | None = None  # of a full date
    month: int | None = None
    day: int | None = None
    modifier: str = ""  # the word before or instead of the figures: 本, 同, 昨年, 本日
    weekday: tuple[int, int] | None = None


def without_overlaps(found: list[WrittenDate]) -> list[WrittenDate]:
    """Keep the longest of the dates that overlap, in the order of the text."""
    kept: list[WrittenDate] = []
    for written in sorted(found, key=lambda r: (r.start - r.end, r.form != "full")):
        if all(written.end <= other.start or written.start >= other.end for other in kept):
            kept.append(written)
    return sorted(kept, key=lambda r: r.start)
