"""Calendar dates as English and Japanese pages print them."""

from __future__ import annotations

import datetime
import re

from align.model.anchor import LANGUAGES
from align.text.fold import narrow
from align.values.era import ERA, gregorian_year, in_force
from align.values.numeral import NUMERAL, read_numeral
from align.values.time import clock_times
from align.values.zone import ZONE_NAMES

_MONTHS = (
    ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May",),
    ("June", "Jun"), ("July", "Jul"), ("August", "Aug"), ("September", "Sept", "Sep"),
    ("October", "Oct"), ("November", "Nov"), ("December", "Dec"),
)  # fmt: skip
_MONTH_NUMBERS = {n.lower(): i for i, names in enumerate(_MONTHS, start=1) for n in names}
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()


def _either_case(names: list[str]) -> str:
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(f"{name}|{name.upper()}" for name in ordered)


#: A month's name, capitalised as English prints it, so that "may" and "march" stay words.
MONTH_EN = rf"(?:{_either_case([n for names in _MONTHS for n in names])})\b\.?"
WEEKDAY_EN = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)\b\.?)"
)
WEEKDAY_JA = r"[月火水木金土日]"
#: 4, 4th or 04; never the beginning of a longer number.
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
#: A year with 年: of an era, Gregorian, or one with the other beside it in brackets.
YEAR_JA = (
    rf"(?:(?P<e1>{ERA})\s*(?P<n1>{NUMERAL})\s*(?:年\s*(?:\((?:西暦)?(?P<g1>[0-9]{{4}})年?\)\s*)?"
    rf"|\((?P<g2>[0-9]{{4}})年?\)\s*年\s*)"
    rf"|(?:西暦)?(?P<g3>{NUMERAL})\s*(?:年\s*(?:\((?P<e3>{ERA})\s*(?P<n3>{NUMERAL})年?\)\s*)?"
    rf"|\((?P<e4>{ERA})\s*(?P<n4>{NUMERAL})年?\)\s*年\s*))"
)
FULL_JA = (
    rf"(?<![0-9〇一二三四五六七八九十]){YEAR_JA}(?P<mj>{NUMERAL})\s*月\s*(?P<dj>{NUMERAL})\s*日"
    rf"|(?P<ed>{ERA})(?P<nd>[0-9]{{1,2}}|元)(?P<sep>[./・-])(?P<md>[0-9]{{1,2}})(?P=sep)"
    r"(?P<dd>[0-9]{1,2})(?![0-9])"
)
NUMERIC = (
    r"(?<![0-9./-])(?:(?P<yn>[12][0-9]{3})(?P<s1>[./・-])(?P<mn>[0-9]{1,2})(?P=s1)(?P<dn>[0-9]{1,2})"
    r"|(?P<an>[0-9]{1,2})(?P<s2>[./-])(?P<bn>[0-9]{1,2})(?P=s2)(?P<zn>[12][0-9]{3}))"
    r"(?![0-9]|[/・-][0-9])"
)
#: Characters beyond which a line is a sentence that holds a date.
_LONGEST_LINE = 120
_FULL = (re.compile(FULL_EN, re.IGNORECASE), re.compile(FULL_JA), re.compile(NUMERIC))


def read_date(text: str) -> datetime.date | None:
    """The date a whole line states, or None where it is not (only) a date that exists.

    A weekday, a time and a place may stand beside it.

    >>> read_date("Tokyo, Friday, 4th of March 2005, 3:00 p.m.")
    datetime.date(2005, 3, 4)
    >>> read_date("平成１７年３月４日（金）午後3時") == read_date("平成十七年三月四日")
    True
    >>> read_date("令和元年5月1日")
    datetime.date(2019, 5, 1)
    >>> read_date("平成元年1月7日") is None  # still 昭和64年
    True
    >>> read_date("04/03/2005") is None  # 4 March or 3 April
    True
    """
    line = narrow(text).text.strip()
    if len(line) > _LONGEST_LINE:
        return None
    found = [match for pattern in _FULL for match in pattern.finditer(line)]
    if not found:
        return None
    best = max(found, key=lambda match: len(match[0]))
    if any(m.end() <= best.start() or m.start() >= best.end() for m in found):
        return None  # two dates
    before, after = line[: best.start()], line[best.end() :]
    return stated_date(best) if _only_beside(before, after) else None


def stated_date(match: re.Match[str], written: datetime.date | None = None) -> datetime.date | None:
    """The date a match of FULL_EN, FULL_JA or NUMERIC states, if there is such a day."""
    groups = match.groupdict()
    if groups.get("yn"):
        return calendar_date(int(match["yn"]), int(match["mn"]), int(match["dn"]))
    if groups.get("zn"):
        return _unordered(int(match["an"]), int(match["bn"]), int(match["zn"]))
    if groups.get("ed"):
        return era_date(match["ed"], match["nd"], match["md"], match["dd"], written)
    if groups.get("mj"):
        return _japanese(match, written)
    for i in "123456":
        if groups.get(f"m{i}"):
            day = day_number(match[f"d{i}"])
            return calendar_date(int(match[f"y{i}"]), month_number(match[f"m{i}"]), day)
    return None


def _japanese(match: re.Match[str], written: datetime.date | None) -> datetime.date | None:
    month, day = match["mj"], match["dj"]
    gregorian = match["g1"] or match["g2"] or match["g3"]
    era = match["e1"] or match["e3"] or match["e4"]
    year = match["n1"] or match["n3"] or match["n4"]
    of_era = era_date(era, year, month, day, written) if era else None
    if not gregorian:
        return of_era
    date = calendar_date(read_numeral(gregorian), read_numeral(month), read_numeral(day))
    return date if era is None or date == of_era else None


def era_date(
    era: str, year: str, month: str, day: str, written: datetime.date | None = None
) -> datetime.date | None:
    """The day of an era's year, or None where the era did not run on it."""
    number = read_numeral(year)
    gregorian = gregorian_year(era, number) if number else None
    date = calendar_date(gregorian, read_numeral(month), read_numeral(day))
    return date if date and in_force(era, date, written) else None


def calendar_date(year: int | None, month: int | None, day: int | None) -> datetime.date | None:
    """The day, or None where there is none such; years have four digits."""
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
        return _WEEKDAYS.index(name[:3].lower())
    return "月火水木金土日".index(name[0])


def _unordered(first: int, second: int, year: int) -> datetime.date | None:
    """Day and month in either order, where only one order makes a date."""
    dates = {calendar_date(year, first, second), calendar_date(year, second, first)} - {None}
    return dates.pop() if len(dates) == 1 else None


# ---------------------------------------------------------------- what stands beside a date

_BESIDE = re.compile(
    rf"\(?\b{WEEKDAY_EN}\)?|\(?{WEEKDAY_JA}曜日?(?:[・,、][^()]{{1,3}})?\)?"
    rf"|\({WEEKDAY_JA}(?:[・,、][^()]{{1,3}})?\)"
    r"|^(?:date|dated|日付|日時|年月日)\s*:|(?<=\s)(?:at|on)\b|\b(?:the|this)\b"
    r"|^(?:date of (?:issue|release|publication)|published|issued|released|posted)\b"
    r"(?:\s+on\b)?\s*:?|^press release\s*[|:,-]|^(?:掲載|公表|発表|公開|発出)日時?\s*:?"
    r"|^date\s|\b(?:hits?|views)\s*:?\s*[0-9,]+|頃|ごろ|過ぎ|付け?(?=\W|$)|現在(?=\W|$)",
    re.IGNORECASE,
)
_PLACE_EN = re.compile(
    r"(?:(?:in|at)\s+)?(?:[A-Z][\w'.-]*|de|do|da|la|of|the)(?:\s(?:[A-Z][\w'.-]*|de|do|da|la|of|the)){0,3}"
)
_PUNCTUATION = " \t\n\r()[]【】,、.:;/|-~〜・"
_OFFSET = re.compile(r"\b(?:GMT|UTC)\s*[+-]\s*[0-9]{1,2}(?::[0-9]{2})?")
_OFFICE = re.compile(
    r"(?:the\s+)?(?:[A-Z][\w.'-]*\s+){0,2}(?:Ministry|Department|Office|Embassy|Cabinet)\b"
    r"[\w ,'-]{0,40}"
)
_PLACE_JA = re.compile(r"(?:於\s*:?\s*)?[\u4e00-\u9fffァ-ヺー・々ケヶ]{1,14}(?:にて|において)?")
# Words of titles: what holds one names a document or an event, and is no place.
_NO_PLACE = re.compile(
    r"meet|talk|summit|statement|conference|release|press|visit|remark|speech|call|readout|report"
    r"|declaration|communiqu|agreement|treaty|session|round|minist|president|committee|council"
    r"|affairs|joint|secretar|relations|issue|summary|outline|overview|update|dialogue|consult|telephone|video|forum|news"
    r"|会談|会合|会議|協議|発表|声明|談話|記者|共同|訪|電話|表敬|対話|概要|結果|大臣|外相|首脳"
    r"|更新|掲載|報道|資料|宣言|合意|条約|協定|演説|挨拶|就任|総理|大統領|新聞|時点|作成|改訂|関係|情勢|問題",
    re.IGNORECASE,
)


def _only_beside(before: str, after: str) -> bool:
    """Whether nothing but weekdays, times, zones and at most one place is beside the date."""
    places = 0
    for side in (before, after):
        untimed = _without_times(side)
        rest = _BESIDE.sub(" ", untimed)
        rest = rest.strip(_PUNCTUATION)
        if not rest:
            continue
        places += 1
        latin = [part.strip(" ()") for part in rest.split(",")]
        if side is after and _OFFICE.fullmatch(rest):
            continue
        is_place = (len(latin) <= 3 and all(_PLACE_EN.fullmatch(p) for p in latin)) or (
            _PLACE_JA.fullmatch(rest.strip(" ()"))
        )
        # Where the hour stands before it, or 於, it is a place, whatever it is called.
        told = (side is after and untimed.strip() != side.strip()) or rest.startswith("於")
        names_event = _NO_PLACE.search(rest) and not told
        if not is_place or names_event or (side is before and not _set_off(side, rest)):
            return False
    return places <= 1


def _set_off(side: str, place: str) -> bool:
    """A place before a date ends in a comma or a stroke, or stands after 於."""
    return place.startswith("於") or bool(
        re.match(r"[\s.]*[,、:\n(|]", side[side.index(place) + len(place) :])
    )


def _without_times(text: str) -> str:
    for lang in LANGUAGES:
        for time in reversed(clock_times(text, lang)):
            text = text[: time.start] + " " + text[time.end :]
    return ZONE_NAMES.sub(" ", _OFFSET.sub(" ", text))
