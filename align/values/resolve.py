"""Which day a written date means."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from align.values.date import WEEKDAY_EN, calendar_date, weekday_number
from align.values.era import ERA, gregorian_year
from align.values.japanese import (
    DAYS_AWAY,
    DAYS_FROM_LAST,
    MONTHS_AWAY,
    MONTHS_FROM_LAST,
    YEARS_AWAY,
    YEARS_FROM_LAST,
)
from align.values.numeral import NUMERAL, read_numeral

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.values.date_form import WrittenDate

_AND_EN = re.compile(
    r"(?:\s*\([^()]{1,12}\))?(?:\s*-\s*|,\s*|,?\s+(?P<to>to|until|through)\s+|,?\s+(?:and|or)\s+)"
    rf"(?:on\s+)?(?:{WEEKDAY_EN},?\s+)?(?:the\s+)?"
)
_AND_JA = re.compile(
    r"(?:\([^()]{1,6}\))?(?:[月火水木金土日]曜日?)?\s*"
    r"(?:から|より|[~〜、,・-]|及び|および|並びに|と|又は|または)\s*"
)
#: Days from the document beyond which a date says nothing about a bare "15日" after it.
_FAR = 45
#: Days from the document up to which a date without a year needs no weekday to tell its year:
#: a quarter. Beyond, the same day of the year before or after is about as near.
_NEAR = 92
_YEAR = re.compile(
    rf"(?<![0-9])(?P<g>[12][0-9]{{3}})(?![0-9])|(?P<e>{ERA})\s*(?P<n>{NUMERAL})\s*年"
)

#: Which side of the document's date a word points to.
_SIDES = {"昨": -1, "去る": -1, "さる": -1, "明": 1, "来る": 1, "きたる": 1}


class DateReader:
    """Works out dates one after the other, remembering the last."""

    def __init__(
        self,
        text: str,
        lang: Lang,
        document: datetime.date | None,
        previous: datetime.date | None,
    ) -> None:
        self.text = text
        self.joint = _AND_EN if lang == "en" else _AND_JA
        self.document = document
        self.last = previous
        self.before: WrittenDate | None = None

    def resolve(self, raw: WrittenDate, following: WrittenDate | None) -> datetime.date | None:
        """The day meant, or None; ``following`` is the next date of the text."""
        match raw.form:
            case "full":
                date = raw.date
            case "month-day":
                date = raw.date if raw.how == "stated" else self._month_day(raw, following)
            case "day":
                date = self._day(raw)
            case "word":
                date = self._word(raw.how)
        self.last, self.before = date, raw
        return date

    def _joined(self, first: WrittenDate | None, second: WrittenDate | None) -> bool:
        if first is None or second is None:
            return False
        return bool(self.joint.fullmatch(self.text[first.end : second.start]))

    def _month_day(self, raw: WrittenDate, following: WrittenDate | None) -> datetime.date | None:
        how, month, day = raw.how, raw.month, raw.day
        if how == "short year":
            return None
        if how in YEARS_AWAY or how in YEARS_FROM_LAST:
            base, years = _base(how, self.document, YEARS_AWAY, self.last, YEARS_FROM_LAST)
            return calendar_date(base.year + years, month, day) if base else None
        if following and following.form == "full" and self._joined(raw, following):
            return _within_a_year(following.date, month, day, -1)
        if self.before and self.before.form == "full" and self._joined(self.before, raw):
            return _within_a_year(self.last, month, day, 1)
        nearest = _within_a_year(self.document, month, day, _SIDES.get(how, 0))
        return nearest if how else self._by_weekday(raw, nearest)

    def _by_weekday(self, raw: WrittenDate, nearest: datetime.date | None) -> datetime.date | None:
        """The nearest day, or one of another year that may be meant and fits the weekday.

        Such years are those named in the text, and, where the nearest day is far away, the
        year before it or after it, whichever puts the day on the document's other side.
        """
        if nearest is None or self.document is None or not raw.weekday:
            return nearest
        printed = weekday_number(self.text[slice(*raw.weekday)])
        years = [nearest.year, *_years_named(self.text)]
        if abs((nearest - self.document).days) > _NEAR:
            years.append(nearest.year + (1 if nearest <= self.document else -1))
        for year in years:
            date = calendar_date(year, raw.month, raw.day)
            if date and date.weekday() == printed:
                return date
        return nearest

    def _day(self, raw: WrittenDate) -> datetime.date | None:
        how, day = raw.how, raw.day or 0
        if how in MONTHS_AWAY or how in MONTHS_FROM_LAST:
            base, months = _base(how, self.document, MONTHS_AWAY, self.last, MONTHS_FROM_LAST)
            return _month_away(base, months, day)
        if how == "翌":
            return _day_near(self.last, day, 1, strictly=True)
        if how:
            return _day_near(self.document, day, _SIDES.get(how, 0), strictly=how in "昨明")
        return self._bare_day(raw, day)

    def _bare_day(self, raw: WrittenDate, day: int) -> datetime.date | None:
        if self.last is None:
            return _day_near(self.document, day, 0)
        if self._joined(self.before, raw):
            return _day_near(self.last, day, 1)
        if self.document and abs((self.last - self.document).days) > _FAR:
            return None
        return _month_away(self.last, 0, day)

    def _word(self, word: str) -> datetime.date | None:
        base, days = _base(word, self.document, DAYS_AWAY, self.last, DAYS_FROM_LAST)
        return base + datetime.timedelta(days) if base else None


def _years_named(text: str) -> list[int]:
    """The years a text names, without a month or with one."""
    years = []
    for match in _YEAR.finditer(text):
        number = read_numeral(match["n"]) if match["e"] else None
        year = gregorian_year(match["e"], number) if number else int(match["g"] or 0)
        years += [year] if year else []
    return years


def _base(
    how: str,
    document: datetime.date | None,
    away: dict[str, int],
    last: datetime.date | None,
    from_last: dict[str, int],
) -> tuple[datetime.date | None, int]:
    """What a relative word counts from, and how many days, months or years."""
    return (document, away[how]) if how in away else (last, from_last[how])


def _within_a_year(
    base: datetime.date | None, month: int | None, day: int | None, side: int
) -> datetime.date | None:
    """The day of that name nearest to another: before it, after it, or on either side."""
    if base is None:
        return None
    dates = [calendar_date(base.year + i, month, day) for i in (-1, 0, 1)]
    allowed = [date for date in dates if date and (date - base).days * side >= 0]
    return min(allowed, key=lambda date: abs(date - base), default=None)


def _month_away(base: datetime.date | None, months: int, day: int) -> datetime.date | None:
    if base is None:
        return None
    year, month = divmod(12 * base.year + base.month - 1 + months, 12)
    return calendar_date(year, month + 1, day)


def _day_near(
    base: datetime.date | None, day: int, side: int, *, strictly: bool = False
) -> datetime.date | None:
    """The nearest day with this number: before, after, or on either side of another.

    >>> _day_near(datetime.date(2012, 3, 1), 28, 0)
    datetime.date(2012, 2, 28)
    """
    dates = [date for i in (-1, 0, 1) if (date := _month_away(base, i, day))]
    if base is None:
        return None
    apart = [(date - base).days * (side or 1) for date in dates]
    kept = [
        date
        for date, days in zip(dates, apart, strict=True)
        if not side or days > 0 or (days == 0 and not strictly)
    ]
    return min(kept, key=lambda date: abs(date - base), default=None)
