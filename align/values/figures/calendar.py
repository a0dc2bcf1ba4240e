"""The calendar of a text: its dates, and the days of the week that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import Weekday
from align.values.date_patterns import WEEKDAY_EN, weekday_number
from align.values.figures.english.calendar import english_calendar
from align.values.figures.japanese.calendar import japanese_calendar

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from align.model.anchor import Lang
    from align.model.value import CalendarDate
    from align.values.figures.days import Spans

_WEEKDAY_EN = re.compile(rf"(?<![\w-])(?P<name>{WEEKDAY_EN})s?(?!\w)")
_NO_WEEKDAY = re.compile(r"(?:Sun|Sat|Mon|Wed|Fri)$")
_WEEKDAY_JA = re.compile(
    r"(?<=[(\[〔【])(?P<short>[月火水木金土日])(?=[)・,、\]〕】])|(?P<long>[月火水木金土日])曜日?"
)


def weekdays(text: str, lang: Lang) -> list[Weekday]:
    """The days of the week that a text names.

    >>> [w.number for w in weekdays("Thursday, June 9 (Thu)", "en")]
    [3, 3]
    >>> [w.number for w in weekdays("on Wednesdays and Saturdays", "en")]
    [2, 5]
    >>> [w.number for w in weekdays("9日(水)、木曜日", "ja")]
    [2, 3]
    """
    if lang == "en":
        if "day" not in text and "DAY" not in text and "(" not in text:
            return []
        return [
            Weekday(*m.span("name"), weekday_number(m["name"]))
            for m in _WEEKDAY_EN.finditer(text)
            if not _NO_WEEKDAY.fullmatch(m["name"]) or text[m.start() - 1 : m.start()] == "("
        ]
    if "曜" not in text and "(" not in text:
        return []
    return [Weekday(*m.span(), weekday_number(m[0])) for m in _WEEKDAY_JA.finditer(text)]


CALENDARS: dict[Lang, Callable[[str, datetime.date | None], tuple[list[CalendarDate], Spans]]] = {
    "en": english_calendar,
    "ja": japanese_calendar,
}
