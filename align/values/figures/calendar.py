"""Days, months, years and days of the week as both languages print them."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from align.model.value import CalendarDate, Weekday
from align.values.date_patterns import MONTH_EN, WEEKDAY_EN, month_number, weekday_number
from align.values.date_resolver import DateReader
from align.values.english_dates import english_dates
from align.values.era import ERA, gregorian_year
from align.values.figures.hedges import hedge_of
from align.values.japanese_dates import MONTHS_AWAY, YEARS_AWAY, japanese_dates
from align.values.numeral import read_numeral

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.model.anchor import Lang
    from align.model.value import Demanded, MonthPart
    from align.values.written_date import WrittenDate

Spans = list[tuple[int, int]]
#: Words of a date whose day, month or year must be worked out.
_COUNTED_FROM_PAGE = frozenset({"本", "昨", "明", "本日", "昨日", "明日", "本年", "昨年", "去年", "明年",
                                "来年", "今年", "当年", "一昨年", "再来年", "本月", "今月", "先月", "来月"})  # fmt: skip

# ---------------------------------------------------------------- English

_PARTS_EN: dict[str, MonthPart] = {
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
    r"(?<![\w.,$€£¥/-])(?P<fiscal>(?:(?:JFY|FY|[Ff]iscal\s+[Yy]ear|[Ff]iscal|[Ff]inancial\s+[Yy]ear)\s?))?"
    r"(?P<year>1[6-9][0-9]{2}|20[0-9]{2}|2100)(?P<decade>'?s)?(?:(?P<to>-|/)(?P<more>[0-9]{2}|[12][0-9]{3}))?"
    r"(?![\w,.]*[0-9])(?!\s*(?:%|per\s?cent|people|yen|dollars|hours|km|meters|metres|tons|persons|countries|members|euros))"
)
_WEEKDAY_EN = re.compile(rf"(?<![\w-])(?P<name>{WEEKDAY_EN})(?!\w)")
#: Days with a name of their own, by its first word.
_NAMED_DAYS = {"new": (1, 1), "christmas": (12, 25), "元日": (1, 1), "元旦": (1, 1),
               "大晦日": (12, 31), "クリスマス": (12, 25)}  # fmt: skip
_NAMED_DAY_EN = re.compile(r"\b(?:New\s+Year['’]s|Christmas)\s+(?:Day|Eve)\b", re.IGNORECASE)
_NAMED_DAY_JA = re.compile("元日|元旦|大晦日|クリスマス")
_NO_WEEKDAY = re.compile(r"(?:Sun|Sat|Mon|Wed|Fri)$")
_MAY = re.compile(r"May|March|Mar|MAY|MARCH")
#: "May" and "March" alone are a month where such a word stands before them.
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|and|or|for|during|through|before|after|between|last|next|this|early"
    r"|late|mid|of)|,|-|\()\s?(?:the\s)?$",
    re.IGNORECASE,
)


def english_calendar(text: str, page: datetime.date | None) -> tuple[list[CalendarDate], Spans]:
    """The dates of an English text, and the characters that they take."""
    found: list[CalendarDate] = []
    months, digits = _ANY_MONTH.search(text), _DIGIT.search(text)
    if digits and (months or _DAY_OR_DATE.search(text)):
        found = _whole(text, "en", english_dates(text), page)
    taken: Spans = [(d.start, d.end) for d in found]
    for match in _MONTH_YEAR.finditer(text) if months else ():
        if _overlaps(match.span(), taken):
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
    for match in _YEAR.finditer(text) if digits else ():
        if not _overlaps(match.span(), taken):
            found += _years_en(text, match)
            taken.append(match.span())
    found += _named_days(text, _NAMED_DAY_EN)
    return found, taken


def _named_days(text: str, pattern: re.Pattern[str]) -> Iterator[CalendarDate]:
    """New Year's Day, 元日 and the like: they answer for their date, and ask for nothing."""
    for match in pattern.finditer(text):
        month, day = _NAMED_DAYS[match[0].lower().replace("’", "'").split()[0]]
        eve = match[0].lower().endswith("eve")
        date = datetime.date(2001, month, day) - datetime.timedelta(days=eve)
        yield CalendarDate(*match.span(), None, date.month, date.day, demanded="nothing")


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
    elif page and known and not _overlaps((start, end), taken):
        month = (page.month - 1 + step) % 12 + 1
        yield CalendarDate(start, end, None, month, demanded="no other", relative=True)


def _years_en(text: str, match: re.Match[str]) -> Iterator[CalendarDate]:
    start, end = match.span()
    first = int(match["year"])
    demanded: Demanded = "no other" if match["decade"] else "itself"
    hedge = hedge_of(text, "en", start, end)
    fiscal = bool(match["fiscal"])
    yield CalendarDate(start, end, first, hedge=hedge if hedge == "about" else "",
                       demanded=demanded, fiscal=fiscal)  # fmt: skip
    if match["more"]:
        last = int(match["more"])
        last = last if last > 99 else first - first % 100 + last
        weak: Demanded = "itself" if match["to"] == "-" else "nothing"
        if last > first:
            yield CalendarDate(start, end, last, demanded=weak, fiscal=fiscal)


# ---------------------------------------------------------------- Japanese

_NUMBER = r"[0-9〇一二三四五六七八九十]{1,4}"
_PART_JA = r"上旬|初旬|初め|初頭|はじめ|中旬|半ば|なかば|中頃|下旬|末|終わり"
_PARTS_JA: dict[str, MonthPart] = {
    "上旬": "early", "初旬": "early", "初め": "early", "初頭": "early", "はじめ": "early",
    "中旬": "mid", "半ば": "mid", "なかば": "mid", "中頃": "mid",
    "下旬": "late", "末": "late", "終わり": "late",
}  # fmt: skip
_MONTH_JA = re.compile(
    rf"(?:(?P<era>{ERA})\s*(?P<n>元|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})\s*年(?:\((?P<beside>[12][0-9]{{3}})年?\))?"
    r"|(?:西暦)?(?<![0-9])(?P<year>[12][0-9]{3}|[一二][〇一二三四五六七八九]{3})\s*(?:\([^()0-9]{0,4}(?:元|[0-9]{1,2})年?\))?年"
    r"|(?P<away>本年|今年|昨年|去年|一昨年|明年|来年|再来年|同年|前年|翌年))"
    rf"(?P<fiscal>度)?(?P<more>代|頃)?の?(?:(?P<month1>{_NUMBER})\s*月(?![間曜])(?P<part1>{_PART_JA})?)?"
    rf"|(?<![0-9年か.・第一二三四五六七八九十])(?P<month2>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})\s*月(?![間曜])(?P<part2>{_PART_JA})?"
    rf"|(?P<near>今月|本月|先月|来月|同月|翌月|前月)(?P<part3>{_PART_JA})?"
    rf"|(?P<era2>{ERA})\s*(?P<n2>元|[0-9]{{1,2}})年?度"
)
_DECADE = re.compile(r"(?<![0-9])(?P<decade>[0-9]{2}|[12][0-9]{3})年代")
_WEEKDAY_JA = re.compile(
    r"(?<=[(\[〔【])(?P<short>[月火水木金土日])(?=[)・,、\]〕】])|(?P<long>[月火水木金土日])曜日?"
)
_YEARS_JA = re.compile(r"(?<![0-9])(?P<first>[12][0-9]{3})年?\s?[~-]\s?(?P<last>[0-9]{2,4})年")
_LUNISOLAR = re.compile(
    r"(?:慶応|元治|文久|万延|安政|嘉永|弘化|天保|明治(?:元|[1-5]|[一二三四五])年)"
)


def japanese_calendar(text: str, page: datetime.date | None) -> tuple[list[CalendarDate], Spans]:
    """The dates of a Japanese text, and the characters that they take."""
    found: list[CalendarDate] = []
    if "日" in text or re.search(r"[0-9][./・-][0-9]", text):
        found = _whole(text, "ja", japanese_dates(text, page), page)
    taken: Spans = [(d.start, d.end) for d in found]
    for match in _DECADE.finditer(text):
        year = int(match["decade"])
        found.append(CalendarDate(*match.span(), year if year > 99 else 1900 + year,
                                  demanded="no other"))  # fmt: skip
        taken.append(match.span())
    for match in _YEARS_JA.finditer(text):
        first, last = int(match["first"]), int(match["last"])
        found.append(CalendarDate(match.start(), match.end("first"), first))
        last = last if last > 99 else first - first % 100 + last
        found.append(CalendarDate(match.start("last"), match.end(), last))
        taken.append(match.span())
    if "年" in text or "月" in text:
        for match in _MONTH_JA.finditer(text):
            if not _overlaps(match.span(), taken) and (date := _part_ja(text, match, page)):
                found.append(date)
                taken.append((date.start, date.end))
    found += _named_days(text, _NAMED_DAY_JA)
    return found, taken


def _part_ja(text: str, match: re.Match[str], page: datetime.date | None) -> CalendarDate | None:
    start, end = match.span()
    lunisolar = bool(_LUNISOLAR.match(text, start))
    month = match["month1"] or match["month2"]
    number = read_numeral(month) if month else None
    if month and not (number and 1 <= number <= 12):
        return None
    part = _PARTS_JA.get(match["part1"] or match["part2"] or match["part3"] or "", "")
    year, demanded, relative = _year_ja(match, page)
    if match["near"]:
        step = MONTHS_AWAY.get(match["near"])
        relative, demanded = True, "no other" if step is not None and page else "nothing"
        number = (page.month - 1 + step) % 12 + 1 if step is not None and page else None
    if match["more"] == "代":
        demanded = "nothing"
    if number and not match["near"]:
        demanded = "itself"
    hedge = "about" if match["more"] == "頃" else ""
    if lunisolar:
        demanded = "nothing"
    return CalendarDate(start, end, year, number, None, part, "about" if hedge else "", demanded,
                        bool(match["fiscal"] or match["era2"]), lunisolar, relative)  # fmt: skip


def _year_ja(match: re.Match[str], page: datetime.date | None) -> tuple[int | None, Demanded, bool]:
    era, n = match["era"] or match["era2"], match["n"] or match["n2"]
    if era:
        number = read_numeral(n)
        return (gregorian_year(era, number) if number else None), "itself", False
    if match["year"]:
        return read_numeral(match["year"]), "itself", False
    if match["away"]:
        step = YEARS_AWAY.get(match["away"])
        known = step is not None and page is not None
        year = page.year + step if page and step is not None else None
        return year, "no other" if known else "nothing", True
    return None, "nothing", False


# ---------------------------------------------------------------- both


def _whole(
    text: str, lang: Lang, written: list[WrittenDate], page: datetime.date | None
) -> list[CalendarDate]:
    """Dates with a day; month and year as far as the text or the date of the page settles them."""
    found: list[CalendarDate] = []
    reader = DateReader(text, lang, page, None)
    for one, following in zip(written, [*written[1:], None], strict=False):
        resolved = reader.resolve(one, following)
        found += _calendar_date(text, one, resolved, page, settled=bool(found))
    return found


def _calendar_date(
    text: str,
    one: WrittenDate,
    resolved: datetime.date | None,
    page: datetime.date | None,
    *,
    settled: bool,
) -> Iterator[CalendarDate]:
    """The date as far as it is settled; ``settled`` is whether another date stands before it."""
    start, end = one.start, one.end
    if one.form == "word":
        known = page is not None and one.modifier in _COUNTED_FROM_PAGE and resolved is not None
        if known and resolved:
            day = resolved.year, resolved.month, resolved.day
            yield CalendarDate(start, end, *day, demanded="nothing", relative=True)
        else:
            yield CalendarDate(start, end, demanded="nothing", relative=True)
    elif one.form == "full":
        yield _full(text, one)
    elif one.form == "month-day":
        year = None
        if resolved and (one.modifier == "stated" or one.modifier in _COUNTED_FROM_PAGE):
            year = resolved.year
        yield CalendarDate(start, end, year, one.month, one.day)
    elif one.modifier in _COUNTED_FROM_PAGE and page and resolved:
        yield CalendarDate(start, end, resolved.year, resolved.month, resolved.day)
    else:
        demanded: Demanded = "itself" if settled or one.modifier else "no other"
        if one.day == 1 and not settled:
            demanded = "nothing"  # 1日 may be a day, too
        yield CalendarDate(start, end, None, None, one.day, demanded=demanded)


_SLASHED = re.compile(r"(?P<a>[0-9]{1,2})[./-](?P<b>[0-9]{1,2})[./-](?P<year>[12][0-9]{3})")


def _full(text: str, one: WrittenDate) -> CalendarDate:
    start, end = one.start, one.end
    if one.date:
        return CalendarDate(start, end, one.date.year, one.date.month, one.date.day)
    if match := _SLASHED.fullmatch(text[start:end]):
        first, second = int(match["a"]), int(match["b"])
        return CalendarDate(start, end, int(match["year"]), second, first, other=(first, second))
    if _LUNISOLAR.match(text, start):
        return CalendarDate(start, end, demanded="nothing", lunisolar=True)
    # The day does not exist, or is not in its era: compare what is printed.
    parts = re.search(
        rf"(?:(?P<era>{ERA})\s*)?(?P<n>元|{_NUMBER})\s*年\D{{0,12}}?(?P<m>{_NUMBER})\s*月\s*(?P<d>{_NUMBER})\s*日",
        text[start:end],
    )
    if parts is None:
        return CalendarDate(start, end, demanded="nothing")
    number = read_numeral(parts["n"])
    year = gregorian_year(parts["era"], number) if parts["era"] and number else number
    return CalendarDate(start, end, year, read_numeral(parts["m"]), read_numeral(parts["d"]))


def weekdays(text: str, lang: Lang) -> list[Weekday]:
    """The days of the week that a text names.

    >>> [w.number for w in weekdays("Thursday, June 9 (Thu)", "en")]
    [3, 3]
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


def _overlaps(span: tuple[int, int], taken: Spans) -> bool:
    return any(span[0] < stop and start < span[1] for start, stop in taken)


CALENDARS: dict[Lang, Callable[[str, datetime.date | None], tuple[list[CalendarDate], Spans]]] = {
    "en": english_calendar,
    "ja": japanese_calendar,
}
