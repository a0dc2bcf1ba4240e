"""Days, months and years as English prints them."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from align.model.value import CalendarDate
from align.values.date_patterns import MONTH_EN, month_number
from align.values.english_dates import english_dates
from align.values.era import gregorian_year
from align.values.figures.days import ANY_YEAR, about_a_date, dates_with_day, named_days, overlaps

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from align.model.value import DatePart, Demanded
    from align.values.figures.days import Spans

_PARTS_EN: dict[str, DatePart] = {
    "early": "early", "beginning of": "early", "start of": "early", "mid": "mid", "middle of": "mid",
    "late": "late", "end of": "late",
}  # fmt: skip
_MONTH_YEAR = re.compile(
    r"(?:(?P<part>early|late|mid|(?:beginning|start|middle|end)\s+of)[\s-]+(?:in\s+)?)?"
    rf"(?:(?<=mid-)|(?<=Mid-)|(?<![\w-]))(?P<month>{MONTH_EN})"
    r"(?:(?:,|\s+of)?\s+(?P<year>[12][0-9]{3})(?![0-9]|,[0-9]))?",
    re.IGNORECASE,
)
_ANY_MONTH = re.compile(MONTH_EN)
_DIGIT = re.compile("[0-9]")
_DAY_OR_DATE = re.compile(r"the\s[0-9]|[0-9][./-][0-9]")
_LAST_NEXT = re.compile(
    r"\b(?P<which>last|next|this|the\s+same|previous|coming|following)\s+(?P<what>year|month|(?P<month>"
    rf"{MONTH_EN}))\b"
)
_YEAR = re.compile(
    r"(?<![\w.,$€£¥/-])(?<!Resolution )(?<!resolution )(?<!Resolutions )(?<!Flight )(?<!No\. )(?P<fiscal>(?:(?:JFY|FY|[Ff]iscal\s+[Yy]ear|[Ff]iscal|[Ff]inancial\s+[Yy]ear)\s?))?"
    r"(?P<year>1[6-9][0-9]{2}|20[0-9]{2}|2100)(?P<decade>'?s)?(?:(?P<to>-|/)(?P<more>[0-9]{2}|[12][0-9]{3}))?"
    r"(?![\w,.]*[0-9])(?!\s*(?:%|per\s?cent|people|yen|dollars|hours|km|meters|metres|tons|persons|countries|members|euros))"
)
#: What stands before a year and says which part of it is meant.
_PART_BEFORE_YEAR = re.compile(
    r"\b(?:(?P<part>early|mid|late)[\s-]+(?:in\s+)?(?:the\s+)?|(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\s+of)?,?\s+"
    r"|(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?P<of>quarter|half)\s+of\s+(?:the\s+)?"
    r"|(?P<end>beginning|start|middle|end)\s+of\s+(?:the\s+)?)$"
)
_QUARTERS: dict[str, DatePart] = {
    "first": "Q1", "second": "Q2", "third": "Q3", "fourth": "Q4",
    "1st": "Q1", "2nd": "Q2", "3rd": "Q3", "4th": "Q4",
}  # fmt: skip
_HALVES: dict[str, DatePart] = {"first": "first half", "second": "second half", "1st": "first half",
                                "2nd": "second half"}  # fmt: skip
_SEASONS: dict[str, DatePart] = {"spring": "spring", "summer": "summer", "autumn": "autumn",
                                 "fall": "autumn", "winter": "winter"}  # fmt: skip
_BEFORE_YEAR = 32
#: Heisei 17, the 45th year of Meiji.
_ERA_YEAR = re.compile(
    r"\b(?:the\s+)?(?:(?P<nth>[0-9]{1,2})(?:st|nd|rd|th)\s+year\s+of\s+(?:the\s+)?)?"
    r"(?P<era>Meiji|Taish[oō]|Sh[oō]wa|Heisei|Reiwa)\b(?(nth)|\s(?P<year>[0-9]{1,2})\b(?!,[0-9]))"
)
_ERAS = {"mei": "明治", "tai": "大正", "sho": "昭和", "shō": "昭和", "hei": "平成", "rei": "令和"}
#: Years of Meiji before the sixth are of the lunar calendar.
_FIRST_SOLAR = 6
_NAMED_DAY_EN = re.compile(r"\b(?:New\s+Year['’]s|Christmas)\s+(?:Day|Eve)\b", re.IGNORECASE)
_LAST_DAY = re.compile(
    rf"\b(?:the\s+)?last\s+day\s+of\s+(?:(?P<which>this|next|last)\s+month|(?P<month>{MONTH_EN}))\b"
)
_MAY = re.compile(r"May|March|Mar|MAY|MARCH")
#: "May" and "March" alone are a month where such a word stands before them.
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|and|or|for|during|through|before|after|between|last|next|this|every|each|early"
    r"|late|mid|of)|,|-|\()\s?(?:the\s)?$",
    re.IGNORECASE,
)


def english_calendar(text: str, page: datetime.date | None) -> tuple[list[CalendarDate], Spans]:
    """The dates of an English text, and the characters that they take."""
    found: list[CalendarDate] = []
    months, digits = _ANY_MONTH.search(text), _DIGIT.search(text)
    if digits and (months or _DAY_OR_DATE.search(text)):
        found = dates_with_day(text, "en", english_dates(text), page)
    found += _last_days(text, page)
    taken: Spans = [(d.start, d.end) for d in found]
    for match in _MONTH_YEAR.finditer(text) if months else ():
        if overlaps(match.span(), taken):
            if match["part"]:
                taken.append(match.span())
            continue
        if not _is_month(text, match):
            continue
        part = _PARTS_EN.get(" ".join((match["part"] or "").lower().split()), "")
        year = int(match["year"]) if match["year"] else None
        start, end = match.span()
        found.append(CalendarDate(start, end, year, month_number(match["month"]), None, part))
        taken.append((start, end))
    if "year" in text or "month" in text:
        for match in _LAST_NEXT.finditer(text):
            found += _relative_en(match, page, taken)
    for match in _ERA_YEAR.finditer(text) if digits else ():
        if not overlaps(match.span(), taken):
            found.append(_year_of_an_era(match))
            taken.append(match.span())
    for match in _YEAR.finditer(text) if digits else ():
        if not overlaps(match.span(), taken):
            found += _years_en(text, match)
            low = max(0, match.start() - _BEFORE_YEAR)
            before = _PART_BEFORE_YEAR.search(text[low : match.start()])
            taken.append((low + before.start() if before else match.start(), match.end()))
    found += named_days(text, _NAMED_DAY_EN)
    return found, taken


def _last_days(text: str, page: datetime.date | None) -> Iterator[CalendarDate]:
    for match in _LAST_DAY.finditer(text) if "last day of" in text else ():
        if day := _last_day(match, page):
            yield day


def _last_day(match: re.Match[str], page: datetime.date | None) -> CalendarDate | None:
    """The last day of this month, or of April."""
    if match["month"]:
        month, year = month_number(match["month"]), page.year if page else ANY_YEAR
    elif page:
        step = {"last": -1, "next": 1}.get(match["which"], 0)
        year, month = divmod(12 * page.year + page.month - 1 + step, 12)
        month += 1
    else:
        return None
    day = calendar.monthrange(year, month)[1]
    return CalendarDate(*match.span(), None, month, day, demanded="no other")


def _is_month(text: str, match: re.Match[str]) -> bool:
    if not _MAY.fullmatch(match["month"]) or match["year"] or match["part"]:
        return match["month"][0].isupper()
    return bool(_BEFORE_MONTH.search(text[max(0, match.start() - 12) : match.start()]))


def _relative_en(
    match: re.Match[str], page: datetime.date | None, taken: Spans
) -> Iterator[CalendarDate]:
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(
        match["which"], 0
    )
    start, end = match.span()
    known = page is not None and match["which"] in ("last", "next", "this")
    if match["month"]:
        return
    if match["what"] == "year":
        year = page.year + step if known and page else None
        yield CalendarDate(start, end, year, demanded="no other" if known else "nothing",
                           relative=True)  # fmt: skip
    elif page and known and not overlaps((start, end), taken):
        month = (page.month - 1 + step) % 12 + 1
        yield CalendarDate(start, end, None, month, demanded="no other", relative=True)


def _year_of_an_era(match: re.Match[str]) -> CalendarDate:
    era, year = _ERAS[match["era"][:3].lower()], int(match["nth"] or match["year"])
    return CalendarDate(*match.span(), gregorian_year(era, year), demanded="no other",
                        lunisolar=era == "明治" and year < _FIRST_SOLAR)  # fmt: skip


def _years_en(text: str, match: re.Match[str]) -> Iterator[CalendarDate]:
    start, end = match.span()
    first = int(match["year"])
    demanded: Demanded = "no other" if match["decade"] else "itself"
    fiscal = bool(match["fiscal"])
    yield CalendarDate(start, end, first, None, None, _part_of_year(text, start),
                       about_a_date(text, "en", start, end), demanded, fiscal)  # fmt: skip
    if match["more"]:
        last = int(match["more"])
        last = last if last > 99 else first - first % 100 + last
        weak: Demanded = "itself" if match["to"] == "-" else "nothing"
        if last > first:
            yield CalendarDate(start, end, last, demanded=weak, fiscal=fiscal)


def _part_of_year(text: str, year: int) -> DatePart:
    """Which part of a year, or of ten years, is meant: spring 2001, the early 1990s."""
    match = _PART_BEFORE_YEAR.search(text[max(0, year - _BEFORE_YEAR) : year])
    if match is None:
        return ""
    if match["season"]:
        return _SEASONS[match["season"].lower()]
    if match["nth"]:
        return (_QUARTERS if match["of"] == "quarter" else _HALVES).get(match["nth"], "")
    return _PARTS_EN[f"{match['end']} of" if match["end"] else match["part"]]
