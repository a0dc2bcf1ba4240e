"""Dates with a day, and days with a name of their own."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from align.model.value import CalendarDate
from align.values.date_resolver import DateReader
from align.values.era import ERA, gregorian_year
from align.values.figures.hedges import hedge_of
from align.values.numeral import read_numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.value import Demanded, Hedge
    from align.values.written_date import WrittenDate

Spans = list[tuple[int, int]]
#: Words of a date whose day, month or year must be worked out.
COUNTED_FROM_PAGE = frozenset({"本", "昨", "明", "本日", "昨日", "明日", "本年", "昨年", "去年", "明年",
                                "来年", "今年", "当年", "一昨年", "再来年", "本月", "今月", "先月", "来月",
                                "当月", "一昨日", "明後日"})  # fmt: skip
#: Days with a name of their own, by its first word.
_NAMED_DAYS = {"new": (1, 1), "christmas": (12, 25), "元日": (1, 1), "元旦": (1, 1),
               "大晦日": (12, 31), "クリスマス": (12, 25)}  # fmt: skip
NUMBER_JA = r"[0-9〇一二三四五六七八九十]{1,4}"


def overlaps(span: tuple[int, int], taken: Spans) -> bool:
    """Whether some characters are taken."""
    return any(span[0] < stop and start < span[1] for start, stop in taken)


def named_days(text: str, pattern: re.Pattern[str]) -> Iterator[CalendarDate]:
    """New Year's Day, 元日 and the like: they answer for their date, and ask for nothing."""
    for match in pattern.finditer(text):
        month, day = _NAMED_DAYS[match[0].lower().replace("’", "'").split()[0]]
        eve = match[0].lower().endswith("eve")
        date = datetime.date(2001, month, day) - datetime.timedelta(days=eve)
        yield CalendarDate(*match.span(), None, date.month, date.day, demanded="nothing")


def dates_with_day(
    text: str, lang: Lang, written: list[WrittenDate], page: datetime.date | None
) -> list[CalendarDate]:
    """Dates with a day; month and year as far as the text or the date of the page settles them."""
    found: list[CalendarDate] = []
    reader = DateReader(text, lang, page, None)
    for one, following in zip(written, [*written[1:], None], strict=False):
        resolved = reader.resolve(one, following)
        found += _calendar_date(text, lang, one, resolved, page, settled=bool(found))
    return [_of_its_hour(date, text) for date in found]


#: 24時15分: the hours of a day go on behind midnight.
_BEHIND_MIDNIGHT = re.compile(r"(?:\([月火水木金土日]\))?\s*(?:24時[0-9]{1,2}分|2[5-9]時)")


def _of_its_hour(date: CalendarDate, text: str) -> CalendarDate:
    """A date, or the next one where its hour is behind midnight: 3日24時15分 is on the 4th."""
    if date.day is None or date.month is None or not _BEHIND_MIDNIGHT.match(text, date.end):
        return date
    following = days_after(date, 1)
    if following is None:
        return date
    year = following.year if date.year else None
    return replace(date, year=year, month=following.month, day=following.day)


#: The year of a date without one: it has no 29 February.
ANY_YEAR = 2001


def days_after(date: CalendarDate, count: int) -> datetime.date | None:
    """The day so many days after a date with a month and a day; None where there is no such date.

    >>> days_after(CalendarDate(0, 1, None, 7, 25), 12)
    datetime.date(2001, 8, 6)
    """
    if date.month is None or date.day is None:
        return None
    try:
        day = datetime.date(date.year or ANY_YEAR, date.month, date.day)
    except ValueError:
        return None
    return day + datetime.timedelta(days=count)


def _calendar_date(
    text: str,
    lang: Lang,
    one: WrittenDate,
    resolved: datetime.date | None,
    page: datetime.date | None,
    *,
    settled: bool,
) -> Iterator[CalendarDate]:
    """The date as far as it is settled; ``settled`` is whether another date stands before it."""
    start, end = one.start, one.end
    hedge = about_a_date(text, lang, start, end, day=True)
    if one.form == "word":
        known = page is not None and one.modifier in COUNTED_FROM_PAGE and resolved is not None
        if known and resolved:
            day = resolved.year, resolved.month, resolved.day
            yield CalendarDate(start, end, *day, demanded="nothing", relative=True)
        else:
            yield CalendarDate(start, end, demanded="nothing", relative=True)
    elif one.form == "full":
        yield replace(_full(text, one), hedge=hedge)
    elif one.form == "month-day":
        year = None
        if resolved and (one.modifier == "stated" or one.modifier in COUNTED_FROM_PAGE):
            year = resolved.year
        yield CalendarDate(start, end, year, one.month, one.day, hedge=hedge)
    elif one.modifier in COUNTED_FROM_PAGE and page and resolved:
        yield CalendarDate(start, end, resolved.year, resolved.month, resolved.day)
    else:
        demanded: Demanded = "itself" if settled or one.modifier else "no other"
        if one.day == 1 and not settled:
            demanded = "nothing"  # 1日 may be a day, too
        yield CalendarDate(start, end, None, None, one.day, demanded=demanded)


#: Years of an era, of which a second date leaves out the name.
_LONGEST_ERA = 64
_SLASHED = re.compile(r"(?P<a>[0-9]{1,2})[./-](?P<b>[0-9]{1,2})[./-](?P<year>[12][0-9]{3})")


def _full(text: str, one: WrittenDate) -> CalendarDate:
    start, end = one.start, one.end
    if one.date:
        return CalendarDate(start, end, one.date.year, one.date.month, one.date.day)
    if match := _SLASHED.fullmatch(text[start:end]):
        first, second = int(match["a"]), int(match["b"])
        return CalendarDate(start, end, int(match["year"]), second, first, other=(first, second))
    # The day does not exist, or is not in its era: compare what is printed.
    parts = re.search(
        rf"(?:(?P<era>{ERA})\s*)?(?P<n>元|{NUMBER_JA})\s*年\D{{0,12}}?(?P<m>{NUMBER_JA})\s*月\s*(?P<d>{NUMBER_JA})\s*日",
        text[start:end],
    )
    if parts is None:
        return CalendarDate(start, end, demanded="nothing")
    number = read_numeral(parts["n"])
    era = parts["era"]
    if not era and number and number <= _LONGEST_ERA:  # 平成13年4月26日から18年9月26日まで
        era = next(iter(re.findall(ERA, text[:start])[::-1]), None)
    year = gregorian_year(era, number) if era and number else number
    return CalendarDate(start, end, year, read_numeral(parts["m"]), read_numeral(parts["d"]))


_ABOUT_EN = re.compile(
    r"\b(?:(?:on|in)\s+or\s+around|around|approximately|circa|ca\.|(?:in|on|since|from|by|at)\s+about)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ABOUT_A_DAY = re.compile(r"\babout\s+(?:the\s+)?$", re.IGNORECASE)
_BEFORE = 24


def about_a_date(text: str, lang: Lang, start: int, end: int, *, day: bool = False) -> Hedge:
    """Whether a date is said to be near only.

    "About 2013" may be about what happened then; of a date with a ``day`` it is not.
    """
    if lang == "en":
        before = text[max(0, start - _BEFORE) : start]
        said = _ABOUT_EN.search(before) or (day and _ABOUT_A_DAY.search(before))
        return "about" if said else ""
    return "about" if hedge_of(text, lang, start, end) == "about" else ""
