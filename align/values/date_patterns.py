"""The patterns of full dates in English and Japanese, and the day each states.

To add a form of date, add it to FULL_EN, FULL_JA or NUMERIC and read its groups in
:func:`stated_date`. Dates that depend on the text around them (15日, the 4th) are in
:mod:`align.values.english_dates` and :mod:`align.values.japanese_dates`.
"""

from __future__ import annotations

import datetime
import re

from align.values.era import ERA, gregorian_year, in_force
from align.values.numeral import KANJI_TO_TEN, NUMERAL, read_numeral

_MONTHS = (
    ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May",),
    ("June", "Jun"), ("July", "Jul"), ("August", "Aug"), ("September", "Sept", "Sep"),
    ("October", "Oct"), ("November", "Nov"), ("December", "Dec"),
)  # fmt: skip
_MONTH_NUMBERS = {n.lower(): i for i, names in enumerate(_MONTHS, start=1) for n in names}
#: By number: 0 for Monday, as ``datetime.date.weekday`` counts.
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()


def _either_case(names: list[str]) -> str:
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(f"{name}|{name.upper()}" for name in ordered)


#: The name of a month with a capital letter, so that "may" and "march" are not taken for months.
MONTH_EN = rf"(?:{_either_case([n for names in _MONTHS for n in names])})\b\.?"
WEEKDAY_EN = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\b\.?)"
)
WEEKDAYS_JA = "月火水木金土日"
WEEKDAY_JA = f"[{WEEKDAYS_JA}]"
#: 4, 4th or 04, but not the beginning of a longer number.
DAY_EN = r"[0-9]{1,2}(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)?(?![0-9])"
YEAR_EN = r"[12][0-9]{3}(?![0-9]|,[0-9]{3})"
_OF = r"(?:\s+day)?\s+of"

FULL_EN = (
    rf"(?P<m1>{MONTH_EN})\s+(?P<d1>{DAY_EN})(?:\s*\({WEEKDAY_EN}\))?,?\s+(?P<y1>{YEAR_EN})"
    rf"|(?P<m5>{MONTH_EN})\s+(?P<d5>{DAY_EN}),(?P<y5>{YEAR_EN})"
    rf"|(?P<d2>{DAY_EN})(?:{_OF})?\s+(?P<m2>{MONTH_EN}),?\s+(?P<y2>{YEAR_EN})"
    rf"|(?P<d3>[0-9]{{1,2}})-(?P<m3>{MONTH_EN})-(?P<y3>{YEAR_EN})"
    rf"|(?P<y4>{YEAR_EN}),?\s+(?P<m4>{MONTH_EN})\s+(?P<d4>{DAY_EN})"
    rf"|(?P<d6>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}){_OF}\s+(?P<m6>{MONTH_EN}),?"
    rf"\s+(?P<y6>{YEAR_EN})"
)
#: A year with 年: of an era, Gregorian, or one of them with the other in brackets.
YEAR_JA = (
    rf"(?:(?P<e1>{ERA})\s*(?P<n1>{NUMERAL})\s*(?:年\s*(?:\((?:西暦)?(?P<g1>[0-9]{{4}})年?\)\s*)?"
    rf"|\((?P<g2>[0-9]{{4}})年?\)\s*年\s*)"
    rf"|(?:西暦)?(?P<g3>{NUMERAL})\s*(?:年\s*(?:\((?P<e3>{ERA})\s*(?P<n3>{NUMERAL})年?\)\s*)?"
    rf"|\((?P<e4>{ERA})\s*(?P<n4>{NUMERAL})年?\)\s*年\s*))"
)
FULL_JA = (
    rf"(?<![0-9〇{KANJI_TO_TEN}]){YEAR_JA}(?P<mj>{NUMERAL})\s*月\s*(?P<dj>{NUMERAL})\s*日"
    rf"|(?P<ed>{ERA})(?P<nd>[0-9]{{1,2}}|元)(?P<sep>[./・-])(?P<md>[0-9]{{1,2}})(?P=sep)"
    r"(?P<dd>[0-9]{1,2})(?![0-9])"
)
NUMERIC = (
    r"(?<![0-9./-])(?:(?P<yn>[12][0-9]{3})(?P<s1>[./・-])(?P<mn>[0-9]{1,2})(?P=s1)(?P<dn>[0-9]{1,2})"
    r"|(?P<an>[0-9]{1,2})(?P<s2>[./-])(?P<bn>[0-9]{1,2})(?P=s2)(?P<zn>[12][0-9]{3}))"
    r"(?![0-9]|[/・-][0-9])"
)


def stated_date(
    match: re.Match[str], document_date: datetime.date | None = None
) -> datetime.date | None:
    """The date that a match states.

    Args:
        match: a match of FULL_EN, FULL_JA or NUMERIC.
        document_date: when the text was written; None where it is not known. It decides
            whether a year after the end of an era is possible.

    Returns:
        The date; None where there is no such day, or where 4/3/2005 may be read both ways.
    """
    groups = match.groupdict()
    if groups.get("yn"):
        return calendar_date(int(match["yn"]), int(match["mn"]), int(match["dn"]))
    if groups.get("zn"):
        return _day_month_date(int(match["an"]), int(match["bn"]), int(match["zn"]))
    if groups.get("ed"):
        return era_date(match["ed"], match["nd"], match["md"], match["dd"], document_date)
    if groups.get("mj"):
        return _japanese(match, document_date)
    for i in "123456":
        if groups.get(f"m{i}"):
            day = day_number(match[f"d{i}"])
            return calendar_date(int(match[f"y{i}"]), month_number(match[f"m{i}"]), day)
    return None


def _japanese(match: re.Match[str], document_date: datetime.date | None) -> datetime.date | None:
    month, day = match["mj"], match["dj"]
    gregorian = match["g1"] or match["g2"] or match["g3"]
    era = match["e1"] or match["e3"] or match["e4"]
    year = match["n1"] or match["n3"] or match["n4"]
    of_era = era_date(era, year, month, day, document_date) if era else None
    if not gregorian:
        return of_era
    date = calendar_date(read_numeral(gregorian), read_numeral(month), read_numeral(day))
    return date if era is None or date == of_era else None


def era_date(
    era: str, year: str, month: str, day: str, document_date: datetime.date | None = None
) -> datetime.date | None:
    """A date given in an era; None where there is no such day or it is not in that era.

    All numbers are as printed, in kanji or figures.
    """
    number = read_numeral(year)
    gregorian = gregorian_year(era, number) if number else None
    date = calendar_date(gregorian, read_numeral(month), read_numeral(day))
    return date if date and in_force(era, date, document_date) else None


def calendar_date(year: int | None, month: int | None, day: int | None) -> datetime.date | None:
    """The date, or None where there is no such day; years have four digits."""
    if year is None or month is None or day is None or year < 1000:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int:
    """1 for January, Jan. or JAN."""
    return _MONTH_NUMBERS[name.rstrip(".").lower()]


def day_number(text: str) -> int:
    """4 for 4, 04, 4th or fourth."""
    if text[0].isdigit():
        return int(re.sub(r"\D", "", text))
    return _ORDINALS.index(text.lower()) + 1


def weekday_number(name: str) -> int:
    """0 for Monday, Mon., 月 or 月曜日, as ``datetime.date.weekday`` counts.

    >>> [weekday_number(name) for name in ("Monday", "Sun.", "水曜日")]
    [0, 6, 2]
    """
    if name[0].isascii():
        return [day[:3].lower() for day in WEEKDAYS_EN].index(name[:3].lower())
    return WEEKDAYS_JA.index(name[0])


def _day_month_date(first: int, second: int, year: int) -> datetime.date | None:
    """Day and month in either order; None where both orders make a date, or neither does."""
    dates = {calendar_date(year, first, second), calendar_date(year, second, first)} - {None}
    return dates.pop() if len(dates) == 1 else None
