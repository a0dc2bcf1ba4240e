"""Days, months and years as Japanese prints them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import CalendarDate
from align.values.era import ERA, gregorian_year
from align.values.figures.days import NUMBER_JA, about_a_date, dates_with_day, named_days, overlaps
from align.values.japanese_dates import MONTHS_AWAY, YEARS_AWAY, japanese_dates
from align.values.numeral import read_numeral

if TYPE_CHECKING:
    import datetime

    from align.model.value import DatePart, Demanded, Hedge
    from align.values.figures.days import Spans

_NAMED_DAY_JA = re.compile("元日|元旦|大晦日|クリスマス")
_PART_JA = r"上旬|初旬|初め|初頭|はじめ|中旬|半ば|なかば|中頃|下旬|末|終わり"
_PARTS_JA: dict[str, DatePart] = {
    "上旬": "early", "初旬": "early", "初め": "early", "初頭": "early", "はじめ": "early",
    "中旬": "mid", "半ば": "mid", "なかば": "mid", "中頃": "mid",
    "下旬": "late", "末": "late", "終わり": "late",
}  # fmt: skip
#: Parts of a year or of ten years, after it.
_PARTS_OF_YEARS: dict[str, DatePart] = {
    "初頭": "early", "初め": "early", "半ば": "mid", "中頃": "mid", "末": "late", "終わり": "late",
    "前半": "first half", "上半期": "first half", "上期": "first half",
    "後半": "second half", "下半期": "second half", "下期": "second half",
    "春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter",
    "第1四半期": "Q1", "第一四半期": "Q1", "第2四半期": "Q2", "第二四半期": "Q2",
    "第3四半期": "Q3", "第三四半期": "Q3", "第4四半期": "Q4", "第四四半期": "Q4",
}  # fmt: skip
_PART_OF_YEARS = rf"(?:の?(?P<part0>{'|'.join(_PARTS_OF_YEARS)})(?![田節日季期分休]))?"
_KANJI_YEAR = "[一二][〇一二三四五六七八九]{3}"
_MONTH_JA = re.compile(
    rf"(?:(?P<era>{ERA})\s*(?P<n>元|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})\s*年(?:\((?P<beside>[12][0-9]{{3}})年?\))?"
    r"|(?:西暦)?(?<![0-9])(?P<year>[12][0-9]{3}|[一二][〇一二三四五六七八九]{3})\s*(?:\([^()0-9]{0,4}(?:元|[0-9]{1,2})年?\))?年"
    r"|(?P<away>本年|今年|昨年|去年|一昨年|明年|来年|再来年|同年|前年|翌年))"
    rf"(?P<fiscal>度)?(?P<more>代|頃)?(?:の?(?P<month1>{NUMBER_JA})\s*月(?![間曜])(?P<part1>{_PART_JA})?|{_PART_OF_YEARS[3:-2]})?"
    rf"|(?:(?<=毎年)|(?<![0-9年か.・第一二三四五六七八九十]))(?P<month2>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})\s*月(?![間曜])(?P<part2>{_PART_JA})?"
    rf"|(?P<near>今月|本月|先月|来月|同月|翌月|前月)(?P<part3>{_PART_JA})?"
    rf"|(?P<era2>{ERA})\s*(?P<n2>元|[0-9]{{1,2}})年?度"
)
#: A quarter by its months: 2007年10~12月期.
_QUARTER = re.compile(
    r"(?:(?<![0-9])(?P<year>[12][0-9]{3})年の?)?(?<![0-9])(?P<first>1|4|7|10)[~-](?P<last>3|6|9|12)月期"
)
_QUARTERS: dict[tuple[str, str], DatePart] = {
    ("1", "3"): "Q1", ("4", "6"): "Q2", ("7", "9"): "Q3", ("10", "12"): "Q4",
}  # fmt: skip
_DECADE = re.compile(
    rf"(?<![0-9])(?P<decade>[0-9]{{2}}|[12][0-9]{{3}}|{_KANJI_YEAR})年代{_PART_OF_YEARS}"
)
#: Before 1873 years began and months ran otherwise: such a date is not compared.
_LUNISOLAR = re.compile(
    r"(?:慶応|慶應|元治|文久|万延|安政|嘉永|弘化|天保|文政|文化|享和|寛政|天明|安永|明和|元禄|享保|慶長|明治(?=(?:元|[1-5]|[一二三四五])年))"
    r"\s*(?:元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})年(?:閏?\s*[0-9一二三四五六七八九十正]{1,3}月)?(?:\s*[0-9一二三四五六七八九十]{1,3}日)?"
)
_YEARS_JA = re.compile(
    r"(?<![0-9])(?P<first>[12][0-9]{3})年?\s?(?:[~-]|から)\s?(?P<last>[0-9]{2,4})年"
)


#: The era is said once: 平成13年4月から18年9月まで.
_SAME_ERA = re.compile(
    r"(?:度|[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:\([^()]*\))?(?:から|より|~|-|及び|、|と|ないし)"
    r"(?P<date>(?P<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})年(?P<fiscal>度)?(?:の?(?P<month>[0-9]{1,2})月)?)(?![間後前以目半])"
)


def _of_the_same_era(text: str, match: re.Match[str]) -> CalendarDate | None:
    """The date that follows the year of an era without its name."""
    era = match["era"] or match["era2"]
    following = _SAME_ERA.match(text, match.end()) if era else None
    number = read_numeral(following["n"]) if following else None
    before = read_numeral(match["n"] or match["n2"] or "")
    if following is None or number is None or before is None or number < before:
        return None
    month = read_numeral(following["month"]) if following["month"] else None
    return CalendarDate(*following.span("date"), gregorian_year(era, number), month,
                        fiscal=bool(following["fiscal"]))  # fmt: skip


def japanese_calendar(text: str, page: datetime.date | None) -> tuple[list[CalendarDate], Spans]:
    """The dates of a Japanese text, and the characters that they take."""
    old = [CalendarDate(*m.span(), demanded="nothing", lunisolar=True)
           for m in _LUNISOLAR.finditer(text)]  # fmt: skip
    for each in old:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    found: list[CalendarDate] = []
    if "日" in text or re.search(r"[0-9][./・-][0-9]", text):
        found = dates_with_day(text, "ja", japanese_dates(text, page), page)
    found += old
    taken: Spans = [(d.start, d.end) for d in found]
    for match in _DECADE.finditer(text):
        year = read_numeral(match["decade"]) or 0
        found.append(CalendarDate(*match.span(), year if year > 99 else 1900 + year, None, None,
                                  _PARTS_OF_YEARS.get(match["part0"] or "", ""),
                                  demanded="no other"))  # fmt: skip
        taken.append(match.span())
    for match in _QUARTER.finditer(text):
        if part := _QUARTERS.get((match["first"], match["last"])):
            of = int(match["year"]) if match["year"] else None
            found.append(CalendarDate(*match.span(), of, None, None, part,
                                      demanded="itself" if of else "nothing"))  # fmt: skip
            taken.append(match.span())
    for match in _YEARS_JA.finditer(text):
        first, last = int(match["first"]), int(match["last"])
        found.append(CalendarDate(match.start(), match.end("first"), first))
        last = last if last > 99 else first - first % 100 + last
        found.append(CalendarDate(match.start("last"), match.end(), last))
        taken.append(match.span())
    if "年" in text or "月" in text:
        for match in _MONTH_JA.finditer(text):
            if not overlaps(match.span(), taken) and (date := _part_ja(text, match, page)):
                found.append(date)
                taken.append((date.start, date.end))
                if more := _of_the_same_era(text, match):
                    found.append(more)
                    taken.append((more.start, more.end))
    found += named_days(text, _NAMED_DAY_JA)
    return found, taken


def _part_ja(text: str, match: re.Match[str], page: datetime.date | None) -> CalendarDate | None:
    start, end = match.span()
    month = match["month1"] or match["month2"]
    number = read_numeral(month) if month else None
    if month and not (number and 1 <= number <= 12):
        return None
    part = _PARTS_JA.get(match["part1"] or match["part2"] or match["part3"] or "", "")
    part = _PARTS_OF_YEARS.get(match["part0"] or "", part)
    year, demanded, relative = _year_ja(match, page)
    if match["near"]:
        step = MONTHS_AWAY.get(match["near"])
        relative, demanded = True, "no other" if step is not None and page else "nothing"
        number = (page.month - 1 + step) % 12 + 1 if step is not None and page else None
    if match["more"] == "代":
        demanded = "nothing"
    if number and not match["near"]:
        demanded = "itself"
    hedge: Hedge = "about" if match["more"] == "頃" else about_a_date(text, "ja", start, end)
    return CalendarDate(start, end, year, number, None, part, hedge, demanded,
                        bool(match["fiscal"] or match["era2"]), relative=relative)  # fmt: skip


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
