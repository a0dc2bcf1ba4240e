"""Calendar dates as English and Japanese pages print them."""

from __future__ import annotations

import datetime
import re
import unicodedata

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip

# The Gregorian year of an era's year 1 and its first day. 明治 before 1873 counted a
# lunar calendar, which no readout needs.
_ERAS = {
    "明治": datetime.date(1868, 1, 25),
    "大正": datetime.date(1912, 7, 30),
    "昭和": datetime.date(1926, 12, 25),
    "平成": datetime.date(1989, 1, 8),
    "令和": datetime.date(2019, 5, 1),
}

_WEEKDAY_EN = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_WEEKDAY_JA = r"(?:[（(]?[月火水木金土日](?:曜日?)?[)）]?)"
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_NUMBER = r"(?:[0-9]{1,4}|[〇一二三四五六七八九十元]{1,4})"

_ENGLISH = re.compile(
    rf"(?:{_WEEKDAY_EN},?\s+)?"
    rf"(?:(?P<m1>{_MONTH})\.?\s+(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>[0-9]{{4}})"
    rf"|(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{_MONTH})\.?,?\s+(?P<y2>[0-9]{{4}}))"
    rf"(?:,?\s*\(?{_WEEKDAY_EN}\)?)?",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    rf"(?P<era>{'|'.join(_ERAS)})?\s*(?P<y>{_NUMBER})\s*年\s*"
    rf"(?P<m>{_NUMBER})\s*月\s*(?P<d>{_NUMBER})\s*日\s*{_WEEKDAY_JA}?"
)
_ISO = re.compile(r"(?P<y>[0-9]{4})[-/.](?P<m>[0-9]{1,2})[-/.](?P<d>[0-9]{1,2})")


def read_date(text: str) -> datetime.date | None:
    """The date a whole line states, or None where it is not (only) a date that exists.

    >>> read_date("Friday, March 4, 2005")
    datetime.date(2005, 3, 4)
    >>> read_date("平成１７年３月４日（金）") == read_date("平成十七年三月四日")
    True
    >>> read_date("令和元年5月1日")
    datetime.date(2019, 5, 1)
    >>> read_date("平成元年1月7日") is None  # still 昭和64年
    True
    """
    line = unicodedata.normalize("NFKC", text).strip().strip("()[]").strip()
    if match := _ENGLISH.fullmatch(line):
        month = match["m1"] or match["m2"]
        return _date(
            int(match["y1"] or match["y2"]),
            _MONTHS[month.lower()],
            int(match["d1"] or match["d2"]),
        )
    if match := _JAPANESE.fullmatch(line):
        return _japanese(match["era"], match["y"], match["m"], match["d"])
    if match := _ISO.fullmatch(line):
        return _date(int(match["y"]), int(match["m"]), int(match["d"]))
    return None


def _japanese(era: str | None, year: str, month: str, day: str) -> datetime.date | None:
    if era is None:
        return _date(_number(year), _number(month), _number(day))
    first = _ERAS[era]
    date = _date(first.year - 1 + _number(year), _number(month), _number(day))
    return date if date and date >= first else None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _number(text: str) -> int:
    """Arabic or kanji digits: 17, 十七, 二〇〇五, 元.

    >>> [_number(t) for t in ("17", "十七", "二十", "二〇〇五", "元")]
    [17, 17, 20, 2005, 1]
    """
    if text.isascii():
        return int(text)
    if text == "元":
        return 1
    digits = "〇一二三四五六七八九"
    if "十" not in text:
        return int("".join(str(max(digits.find(c), 0)) for c in text))
    tens, _, ones = text.partition("十")
    return 10 * (digits.find(tens) if tens else 1) + (digits.find(ones) if ones else 0)
