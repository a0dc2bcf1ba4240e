"""Dates as English running text writes them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from align.values.date_patterns import (
    DAY_EN,
    FULL_EN,
    MONTH_EN,
    NUMERIC,
    WEEKDAY_EN,
    YEAR_EN,
    calendar_date,
    day_number,
    month_number,
    stated_date,
)
from align.values.written_date import WrittenDate, without_overlaps

if TYPE_CHECKING:
    import datetime

_FULL_EN = re.compile(rf"(?<![\w/-])(?:{FULL_EN})|{NUMERIC}")
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{MONTH_EN})\s+(?P<day>{DAY_EN})(?![/:]|[.,][0-9]|-[0-9]{{3}})"
)
_DAYS_MONTH = re.compile(
    rf"(?:(?<![\w:./-])|(?<=[a-z]-)|(?<=[a-z]\s-))(?<![0-9],)(?P<days>(?:{DAY_EN},\s*){{0,5}}{DAY_EN}"
    rf"(?:\s*(?:-|,?\s(?:and|to|or|until|through)\s)\s*{DAY_EN})?)"
    rf"(?:\s+day)?(?:\s+of)?[\s-]\s*(?P<month>{MONTH_EN})(?!\w)"
)
# What must follow a day without a month: the end of a phrase. A noun may not follow it
# ("the 4th meeting", "March 4 and 5 men").
_PHRASE_END = (
    r"(?=\s*(?:$|[.,;:)\]—-])|\s+(?:at|in|for|by|with|from|to|until|through|and|or|under|between|during"
    r"|after|before|as|on|when|where|while|which|he|she|they|we|it|the|is|are|was|were|will|would|has|have"
    r"|had|respectively|both|local|Japan|of\s+(?:this|the\s+same|that|next|last|each|every)\s+month|"
    rf"inst(?:ant|\.)?)\b|\s*\(|,?\s+{YEAR_EN})"
)
_MORE_DAYS = re.compile(
    r"(?:\s*-\s*|,?\s+(?:and|to|or|until|through)\s+(?:the\s+)?|,\s*(?=[0-9]{1,2}\w{0,2},?\s+and\s))"
    rf"(?P<day>{DAY_EN})(?!\s*(?:{MONTH_EN}|:|[ap]\.?m|%)){_PHRASE_END}"
)
_THE_NTH = re.compile(
    r"\b(?:[Oo]n|[Ff]rom|[Uu]ntil|till|[Bb]y|[Ss]ince|of|to|and|through)\s+"
    rf"(?:{WEEKDAY_EN},?\s+)?the\s+(?P<day>[0-9]{{1,2}}(?:st|nd|rd|th)){_PHRASE_END}"
)
_YEAR_AFTER = re.compile(rf"(?:\s*\({WEEKDAY_EN}\))?,?\s+(?:of\s+)?(?P<year>{YEAR_EN})")
_SHORT_YEAR = re.compile(r"(?:,\s*|\s+|-)(?:'[0-9]{2}|0[0-9])(?![0-9:])")
_DAY = re.compile(DAY_EN)
_WEEKDAY_BEFORE = re.compile(rf"(?<![\w-])(?<!-\s)(?P<name>{WEEKDAY_EN})\.?,?\s+(?:the\s+)?\(?$")
_WEEKDAY_RANGE = re.compile(rf"{WEEKDAY_EN}\s*(?:-|,|and|to)\s*$")
_WEEKDAY_AFTER = re.compile(
    rf"\s*[(\[]\s*(?P<name>{WEEKDAY_EN})\s*[,;)\]]|,\s+(?P<name2>{WEEKDAY_EN})(?=[,.;)]|\s+(?:at|from|in)\b|$)"
)
#: How many characters before a date are searched for its weekday.
_SEARCH_WIDTH = 32
_BRACKETED = re.compile(rf"\s*\((?P<name>{WEEKDAY_EN})\)")


def english_dates(text: str) -> list[WrittenDate]:
    """All dates of an English text folded by ``fold_width``, each with the weekday beside it."""
    found = [
        WrittenDate(*match.span(), "full", stated_date(match)) for match in _FULL_EN.finditer(text)
    ]
    for match in _DAYS_MONTH.finditer(text):
        found += _days_month(text, match)
    for match in _MONTH_DAY.finditer(text):
        found += _month_days(text, match)
    for match in _THE_NTH.finditer(text):
        found.append(WrittenDate(*match.span("day"), "day", day=day_number(match["day"])))
    kept = without_overlaps(found)
    return [replace(written, weekday=_weekday(text, written)) for written in kept]


def _days_month(text: str, match: re.Match[str]) -> list[WrittenDate]:
    """One date for each day of "3, 4 and 5 March 2005"; the last holds the month."""
    month, end = month_number(match["month"]), match.end()
    year = _YEAR_AFTER.match(text, end)
    end = year.end() if year else end
    modifier = "stated" if year else "short year" if _SHORT_YEAR.match(text, end) else ""
    days = [(*m.span(), day_number(m[0])) for m in _DAY.finditer(text, *match.span("days"))]
    if any(not 1 <= day <= 31 for *_, day in days):
        return []
    found = [
        WrittenDate(start, stop, "month-day", _day_of(year, month, day), month, day, modifier)
        for start, stop, day in days
    ]
    found[-1] = replace(found[-1], end=end, form="full" if year else "month-day")
    return found


def _month_days(text: str, match: re.Match[str]) -> list[WrittenDate]:
    """One date for each day of "March 3, 4 and 5, 2005"; the first holds the month."""
    month = month_number(match["month"])
    spans = [(match.start(), match.end(), day_number(match["day"]))]
    end = match.end()
    while more := _MORE_DAYS.match(text, (_after_weekday(text, end))):
        spans.append((*more.span("day"), day_number(more["day"])))
        end = more.end("day")
    if any(not 1 <= day <= 31 for *_, day in spans):
        return []
    year = _YEAR_AFTER.match(text, end)
    modifier = "stated" if year else "short year" if _SHORT_YEAR.match(text, end) else ""
    found = [
        WrittenDate(start, stop, "month-day", _day_of(year, month, day), month, day, modifier)
        for start, stop, day in spans
    ]
    if year:
        found[-1] = replace(found[-1], end=year.end(), form="full")
    return found


def _day_of(year: re.Match[str] | None, month: int, day: int) -> datetime.date | None:
    return calendar_date(int(year["year"]), month, day) if year else None


def _after_weekday(text: str, at: int) -> int:
    weekday = _BRACKETED.match(text, at)
    return weekday.end() if weekday else at


def _weekday(text: str, written: WrittenDate) -> tuple[int, int] | None:
    low = max(0, written.start - _SEARCH_WIDTH)
    before = _WEEKDAY_BEFORE.search(text[low : written.start])
    if before and not _WEEKDAY_RANGE.search(text[low : low + before.start("name")]):
        return low + before.start("name"), low + before.end("name")
    if inside := _BRACKETED.search(text, written.start, written.end):
        return inside.span("name")
    if after := _WEEKDAY_AFTER.match(text, written.end):
        return after.span("name" if after["name"] else "name2")
    return None
