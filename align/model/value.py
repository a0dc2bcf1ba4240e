"""Values that both languages state in forms of their own: dates, times of day, lengths of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime

#: What is printed: the whole date, month and day, a day alone (15日, the 4th), or a word (同日).
DateForm = Literal["full", "month-day", "day", "word"]
#: Whose clock: of the place where it happened (or of any named place but Japan), or Japan's;
#: "" where the text does not say.
Zone = Literal["local", "japan", ""]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at ``[start, end)`` of a text; prepositions and the weekday are outside.

    ``resolved`` is None where the day does not exist or cannot be told. ``weekday`` is the
    printed one, 0 for Monday, whether or not it is right; ``weekday_span`` is its word.
    """

    start: int
    end: int
    form: DateForm
    resolved: datetime.date | None
    weekday: int | None = None
    weekday_span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day at ``[start, end)`` of the text.

    ``time`` is None where the print does not settle it (午後12時 is noon to some, midnight
    to others). ``ambiguous`` marks a bare English "9:10", given here as of the morning.
    """

    start: int
    end: int
    time: datetime.time | None
    zone: Zone = ""
    approximate: bool = False
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time at ``[start, end)`` of the text."""

    start: int
    end: int
    minutes: int
    approximate: bool = False


Value = DateMention | ClockTime | Duration
