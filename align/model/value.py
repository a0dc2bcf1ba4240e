"""Values whose form differs between the languages: dates, times of day, durations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime

#: How the date is printed: in full, month and day, a day only (15日, the 4th), a word (同日).
DateForm = Literal["full", "month-day", "day", "word"]
#: The time zone: local time (also of a named place outside Japan), Japan time, or "" where the
#: text does not say.
Zone = Literal["local", "japan", ""]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at ``[start, end)`` of a text; prepositions and the weekday are outside.

    ``resolved`` is None where the day does not exist or cannot be worked out. ``weekday`` is the
    printed one, right or wrong (0 is Monday); ``weekday_span`` is the position of its word.
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

    ``time`` is None where the words can mean two times (午後12時 may be noon or midnight).
    ``ambiguous`` is true for an English "9:10" without a.m. or p.m.; ``time`` is then a.m.
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
