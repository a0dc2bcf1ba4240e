"""Which calendar day a printed date means."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from align.values.date_patterns import WEEKDAY_EN, WEEKDAY_JA, calendar_date, weekday_number
from align.values.era import ERA, gregorian_year
from align.values.japanese_dates import (
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
    from align.values.written_date import WrittenDate

_AND_EN = re.compile(
    r"(?:\s*\([^()]{1,12}\))?(?:\s*-\s*|,\s*|,?\s+(?P<to>to|until|through)\s+|,?\s+(?:and|or)\s+)"
    rf"(?:on\s+)?(?:{WEEKDAY_EN},?\s+)?(?:the\s+)?"
)
_AND_JA = re.compile(
    rf"(?:\([^()]{{1,6}}\))?(?:{WEEKDAY_JA}曜日?)?\s*"
    r"(?:から|より|[~〜、,・-]|及び|および|並びに|と|又は|または)\s*"
)
#: A date further than this from the document's date (in days) is not used to resolve a
#: following date that has a day only ("15日").
_FAR_DAYS = 45
#: Within this distance (in days, a quarter of a year) the year of a date without a year is
#: clear. Further away, the same day of the year before or after is about as near, so the
#: printed weekday has to decide.
_NEAR_DAYS = 92
_YEAR = re.compile(
    rf"(?<![0-9])(?P<g>[12][0-9]{{3}})(?![0-9])|(?P<e>{ERA})\s*(?P<n>{NUMERAL})\s*年"
)

#: Which side of the document's date a word points to.
_SIDES = {"昨": -1, "去る": -1, "さる": -1, "明": 1, "来る": 1, "きたる": 1}


class DateReader:
    """Resolves the dates of one text in order; a date may refer to the one before it."""

    def __init__(
        self,
        text: str,
        lang: Lang,
        document: datetime.date | None,
        previous: datetime.date | None,
    ) -> None:
        self.text = text
        self.list_separator = _AND_EN if lang == "en" else _AND_JA
        self.document = document
        self.last = previous
        self.before: WrittenDate | None = None

    def resolve(self, written: WrittenDate, following: WrittenDate | None) -> datetime.date | None:
        """The day meant; None where it cannot be worked out.

        Args:
            written: the date to resolve. Dates must come in the order of the text.
            following: the next date of the text; None for the last.
        """
        match written.form:
            case "full":
                date = written.date
            case "month-day":
                date = (
                    written.date
                    if written.modifier == "stated"
                    else self._month_day(written, following)
                )
            case "day":
                date = self._day(written)
            case "word":
                date = self._relative_day(written.modifier)
        self.last, self.before = date, written
        return date

    def _in_one_list(self, first: WrittenDate | None, second: WrittenDate | None) -> bool:
        if first is None or second is None:
            return False
        return bool(self.list_separator.fullmatch(self.text[first.end : second.start]))

    def _month_day(
        self, written: WrittenDate, following: WrittenDate | None
    ) -> datetime.date | None:
        modifier, month, day = written.modifier, written.month, written.day
        if modifier == "short year":
            return None
        if modifier in YEARS_AWAY or modifier in YEARS_FROM_LAST:
            base, years = _base(modifier, self.document, YEARS_AWAY, self.last, YEARS_FROM_LAST)
            return calendar_date(base.year + years, month, day) if base else None
        if following and following.form == "full" and self._in_one_list(written, following):
            return _nearest_month_day(following.date, month, day, -1)
        if self.before and self.before.form == "full" and self._in_one_list(self.before, written):
            return _nearest_month_day(self.last, month, day, 1)
        nearest = _nearest_month_day(self.document, month, day, _SIDES.get(modifier, 0))
        return nearest if modifier else self._by_weekday(written, nearest)

    def _by_weekday(
        self, written: WrittenDate, nearest: datetime.date | None
    ) -> datetime.date | None:
        """The nearest day, or the same day of another year if the printed weekday fits that one.

        The other years tried are those named in the text. If the nearest day is far from the
        document's date, the next year on the other side of that date is tried as well.
        """
        if nearest is None or self.document is None or not written.weekday:
            return nearest
        printed = weekday_number(self.text[slice(*written.weekday)])
        years = [nearest.year, *_years_named(self.text)]
        if abs((nearest - self.document).days) > _NEAR_DAYS:
            years.append(nearest.year + (1 if nearest <= self.document else -1))
        for year in years:
            date = calendar_date(year, written.month, written.day)
            if date and date.weekday() == printed:
                return date
        return nearest

    def _day(self, written: WrittenDate) -> datetime.date | None:
        modifier, day = written.modifier, written.day or 0
        if modifier in MONTHS_AWAY or modifier in MONTHS_FROM_LAST:
            base, months = _base(modifier, self.document, MONTHS_AWAY, self.last, MONTHS_FROM_LAST)
            return _month_away(base, months, day)
        if modifier == "翌":
            return _nearest_day(self.last, day, 1, strictly=True)
        if modifier:
            return _nearest_day(
                self.document, day, _SIDES.get(modifier, 0), strictly=modifier in "昨明"
            )
        return self._bare_day(written, day)

    def _bare_day(self, written: WrittenDate, day: int) -> datetime.date | None:
        if self.last is None:
            return _nearest_day(self.document, day, 0)
        if self._in_one_list(self.before, written):
            return _nearest_day(self.last, day, 1)
        if self.document and abs((self.last - self.document).days) > _FAR_DAYS:
            return None
        return _month_away(self.last, 0, day)

    def _relative_day(self, word: str) -> datetime.date | None:
        base, days = _base(word, self.document, DAYS_AWAY, self.last, DAYS_FROM_LAST)
        return base + datetime.timedelta(days) if base else None


def _years_named(text: str) -> list[int]:
    """The years a text names, with or without a month."""
    years = []
    for match in _YEAR.finditer(text):
        number = read_numeral(match["n"]) if match["e"] else None
        year = gregorian_year(match["e"], number) if number else int(match["g"] or 0)
        years += [year] if year else []
    return years


def _base(
    modifier: str,
    document: datetime.date | None,
    away: dict[str, int],
    last: datetime.date | None,
    from_last: dict[str, int],
) -> tuple[datetime.date | None, int]:
    """The date a relative word counts from, and by how many days, months or years.

    Args:
        modifier: the word (昨, 翌年, 同).
        document: the date of the document.
        away: words that count from the document's date, with their number.
        last: the date mentioned before.
        from_last: words that count from that date, with their number.
    """
    return (document, away[modifier]) if modifier in away else (last, from_last[modifier])


def _nearest_month_day(
    base: datetime.date | None, month: int | None, day: int | None, side: int
) -> datetime.date | None:
    """The day of this month and number that is nearest to ``base``.

    Args:
        base: the date to measure from.
        month: 1 to 12.
        day: 1 to 31.
        side: -1 for a day not after ``base``, 1 for one not before it, 0 for either.
    """
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


def _nearest_day(
    base: datetime.date | None, day: int, side: int, *, strictly: bool = False
) -> datetime.date | None:
    """The nearest day with this number before ``base`` (side -1), after it (1), or either (0).

    >>> _nearest_day(datetime.date(2012, 3, 1), 28, 0)
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
