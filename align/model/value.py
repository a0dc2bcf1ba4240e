"""Values whose form differs between the languages: dates, times of day, durations, figures."""

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


#: How near to the figure the text says that it is; ``open`` may be exact, or a limit (300億円規模);
#: what ``reaches`` a figure is that or more (77か国に上る).
Hedge = Literal["", "about", "over", "under", "open", "reaches"]
#: What must be said of a figure on the other side: nothing, no other figure in its place, itself.
Demanded = Literal["nothing", "no other", "itself"]
#: A part of a month, a year or ten years: the beginning, the middle, the end; half of it; a
#: season or a quarter of a year.
DatePart = Literal["", "early", "mid", "late", "first half", "second half", "spring", "summer",
                   "autumn", "winter", "Q1", "Q2", "Q3", "Q4"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A day, a month or a year at ``[start, end)`` of the text; None for what is not said.

    ``lunisolar`` is true before 1873 in Japan: such a date is never compared. ``other`` is the
    same date with day and month the other way round, where 4/3/2005 may be read so. ``relative``
    is true where the text has a word (last year, 同日) whose date is worked out, or cannot be.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: DatePart = ""
    hedge: Hedge = ""
    demanded: Demanded = "itself"
    fiscal: bool = False
    lunisolar: bool = False
    relative: bool = False
    other: tuple[int, int] | None = None  # month, day

    @property
    def iso(self) -> str:
        """The date in ISO 8601, with XX for what is not said: ``XXXX-06-15``."""
        year = "XXXX" if self.year is None else f"{self.year:04}"
        if self.month is None and self.day is None:
            return year
        month = "XX" if self.month is None else f"{self.month:02}"
        return f"{year}-{month}" if self.day is None else f"{year}-{month}-{self.day:02}"


#: What is counted from a day; of "next spring" only the season is sure.
RelativeUnit = Literal["day", "week", "month", "year", "season"]
#: A part of the day; ``late`` is 夕方, the end of the afternoon or the evening, ``pm`` is 午後.
DayPart = Literal[
    "", "morning", "afternoon", "pm", "late", "evening", "spring", "summer", "autumn", "winter"
]


@dataclass(frozen=True, slots=True)
class RelativeTime:
    """A word at ``[start, end)`` that counts days, weeks, months or years; "last week" is -1.

    ``from_text`` is true where it counts from a day that the text names (翌日), and false where it
    counts from the day of the text itself.
    """

    start: int
    end: int
    unit: RelativeUnit
    step: int
    part: DayPart = ""
    from_text: bool = False


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day at ``[start, end)`` of the text, said without an hour."""

    start: int
    end: int
    part: DayPart


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week at ``[start, end)`` of the text; 0 is Monday."""

    start: int
    end: int
    number: int


#: What a figure counts or measures; ``size`` is a figure of which only the power of ten is said
#: (hundreds, 数百).
QuantityKind = Literal["number", "count", "ordinal", "measure", "percent", "money", "duration",
                       "code", "size"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit at ``[start, end)`` of the text.

    Attributes:
        amount: the figure; minutes, days or months for a duration.
        unit: what is counted, measured or paid, by the same name in both languages; for a code
            (G7) its letters; "" where the text does not say, or says it in a word that is not
            in the tables.
        high: the other end of a range; None for a single figure.
        large: whether it is written with million, 億 and the like.
        worded: whether it is written in words, not in figures.
        rest: whether it is said to be what is left (残る30分).
    """

    start: int
    end: int
    amount: float
    kind: QuantityKind
    unit: str = ""
    high: float | None = None
    hedge: Hedge = ""
    demanded: Demanded = "itself"
    large: bool = False
    worded: bool = False
    rest: bool = False


Value = DateMention | ClockTime | Duration
