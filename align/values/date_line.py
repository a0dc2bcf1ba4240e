"""The date that a whole line states: the date line of a readout."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.anchor import LANGUAGES
from align.text.fold import fold_width
from align.values.clock_times import clock_times
from align.values.date_patterns import (
    FULL_EN,
    FULL_JA,
    NUMERIC,
    WEEKDAY_EN,
    WEEKDAY_JA,
    stated_date,
)
from align.values.time_zone import ZONE_NAMES

if TYPE_CHECKING:
    import datetime

#: A line of more characters than this is a sentence that mentions a date.
_LONGEST_LINE = 120
_FULL = (re.compile(FULL_EN, re.IGNORECASE), re.compile(FULL_JA), re.compile(NUMERIC))


def read_date(text: str) -> datetime.date | None:
    """The date of a date line; None where the line holds no date, two, or other text as well.

    A weekday, a time and a place may stand beside the date.

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
    line = fold_width(text).text.strip()
    if len(line) > _LONGEST_LINE:
        return None
    found = [match for pattern in _FULL for match in pattern.finditer(line)]
    if not found:
        return None
    best = max(found, key=lambda match: len(match[0]))
    if any(m.end() <= best.start() or m.start() >= best.end() for m in found):
        return None  # two dates
    before, after = line[: best.start()], line[best.end() :]
    return stated_date(best) if _allowed_beside_date(before, after) else None


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
# Words of titles. A phrase with one of them names a document or an event, not a place.
_NO_PLACE = re.compile(
    r"meet|talk|summit|statement|conference|release|press|visit|remark|speech|call|readout|report"
    r"|declaration|communiqu|agreement|treaty|session|round|minist|president|committee|council"
    r"|affairs|joint|secretar|relations|issue|summary|outline|overview|update|dialogue|consult|telephone|video|forum|news"
    r"|会談|会合|会議|協議|発表|声明|談話|記者|共同|訪|電話|表敬|対話|概要|結果|大臣|外相|首脳"
    r"|更新|掲載|報道|資料|宣言|合意|条約|協定|演説|挨拶|就任|総理|大統領|新聞|時点|作成|改訂|関係|情勢|問題",
    re.IGNORECASE,
)


def _allowed_beside_date(before: str, after: str) -> bool:
    """Whether only weekdays, times, time zones and at most one place stand beside the date."""
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
        # After a time of day or 於 the phrase is a place, whatever words it has.
        is_stated_place = (side is after and untimed.strip() != side.strip()) or rest.startswith(
            "於"
        )
        names_event = _NO_PLACE.search(rest) and not is_stated_place
        if not is_place or names_event or (side is before and not _is_separated(side, rest)):
            return False
    return places <= 1


def _is_separated(side: str, place: str) -> bool:
    """Whether a place before a date is separated from it by a mark, or follows 於."""
    return place.startswith("於") or bool(
        re.match(r"[\s.]*[,、:\n(|]", side[side.index(place) + len(place) :])
    )


def _without_times(text: str) -> str:
    for lang in LANGUAGES:
        for time in reversed(clock_times(text, lang)):
            text = text[: time.start] + " " + text[time.end :]
    return ZONE_NAMES.sub(" ", _OFFSET.sub(" ", text))
