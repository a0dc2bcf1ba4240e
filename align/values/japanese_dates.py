"""Dates as Japanese running text writes them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from align.values.date_patterns import FULL_JA, NUMERIC, WEEKDAY_JA, stated_date
from align.values.numeral import KANJI_TO_TEN, NUMERAL, read_numeral
from align.values.written_date import WrittenDate, without_overlaps

if TYPE_CHECKING:
    import datetime

_FULL_JA = re.compile(rf"(?:{FULL_JA})|{NUMERIC}")
_NO_KANJI = r"(?<![\u4e00-\u9fff])"
YEARS_AWAY = {"本年": 0, "今年": 0, "当年": 0, "昨年": -1, "去年": -1, "一昨年": -2,
               "明年": 1, "来年": 1, "再来年": 2}  # fmt: skip
YEARS_FROM_LAST = {"同年": 0, "同": 0, "翌年": 1, "前年": -1}
MONTHS_AWAY = {"本月": 0, "今月": 0, "当月": 0, "先月": -1, "来月": 1}
MONTHS_FROM_LAST = {"同月": 0, "同": 0, "翌月": 1, "前月": -1}
DAYS_AWAY = {"本日": 0, "昨日": -1, "一昨日": -2, "明日": 1, "明後日": 2}
DAYS_FROM_LAST = {"同日": 0, "当日": 0, "翌日": 1, "翌々日": 2, "前日": -1}


def _names(*tables: dict[str, int]) -> str:
    return "|".join(sorted((n for table in tables for n in table), key=len, reverse=True))


_LISTED = r"(?=\s*[、,・~〜-]\s*[0-9]{1,2}(?:日|の両日))"
_RELATIVE_JA = re.compile(
    rf"(?:(?:{_NO_KANJI}(?P<year>{_names(YEARS_AWAY, YEARS_FROM_LAST)})の?"
    rf"|(?P<aside>(?<![ぁ-ん])さる|(?<![一-鿿])去る|(?<![ぁ-ん出])来る|(?<![ぁ-ん])きたる)"
    rf"|{_NO_KANJI}(?P<same>同)(?=[0-9]))\s*)?"
    rf"(?<![0-9〇{KANJI_TO_TEN}第])(?P<m>[0-9]{{1,2}}|[{KANJI_TO_TEN}]{{1,3}})\s*月\s*"
    rf"(?:(?P<d>{NUMERAL})\s*日|(?P<dl>[0-9]{{1,2}}){_LISTED})"
    rf"|(?P<month>{_names(MONTHS_AWAY, MONTHS_FROM_LAST)})の?\s*(?P<dm>{NUMERAL})\s*日"
    rf"|(?:{_NO_KANJI}(?P<day_word>[本同昨明翌])|(?P<day_word2>去る|(?<![ぁ-ん])さる|(?<![ぁ-ん出])来る"
    rf"|(?<![ぁ-ん])きたる))\s*(?P<dh>{NUMERAL})\s*日"
    rf"|(?<![0-9〇{KANJI_TO_TEN}年第約数残全計各毎:.])(?P<bare>[0-9]{{1,2}})(?:\s*日|の両日)"
    r"(?![間目後前分余本]|以[内上下前後]|程度|ほど|ぶり|あまり|連続|ごと|おき|経|当た|当り|あたり|平均"
    r"|も早|にわた|に亘|かけ|[弱強]|がかり|[0-9](?![0-9]?時))"
    rf"|(?:(?<=日)|(?<=日[)）]))(?:から|及び|および|並びに|と|又は|又|、|,|・|[~〜-])(?P<kanji>[{KANJI_TO_TEN}]{{1,3}})日(?![間目後前分余本以])"
    rf"|{_NO_KANJI}(?P<word>{_names(DAYS_AWAY, DAYS_FROM_LAST)})"
    r"(?![程常時没]|本[国人側大政の海]|の(?:よう|ところ))"
)
_WEEKDAY_AFTER_JA = re.compile(
    rf"\s*[(\[〔【]\s*(?P<name>{WEEKDAY_JA}(?:曜日?)?)\s*(?:[・,、;/][^()\[\]〔〕【】]{{1,6}})?[)\]〕】]"
    rf"|\s*(?P<name2>{WEEKDAY_JA}曜日?)"
)


def japanese_dates(text: str, document_date: datetime.date | None) -> list[WrittenDate]:
    """All dates of a Japanese text folded by ``fold_width``, each with the weekday after it."""
    found = [
        WrittenDate(*match.span(), "full", stated_date(match, document_date))
        for match in _FULL_JA.finditer(text)
    ]
    found += [written for match in _RELATIVE_JA.finditer(text) if (written := _relative(match))]
    kept = without_overlaps(found)
    return [replace(written, weekday=_weekday(text, written)) for written in kept]


def _relative(match: re.Match[str]) -> WrittenDate | None:
    start, end = match.span()
    if match["word"]:
        return WrittenDate(start, end, "word", modifier=match["word"])
    if match["bare"]:
        day = int(match["bare"])
        end = match.end("bare") + _is_day(match)
        return WrittenDate(start, end, "day", day=day) if 1 <= day <= 31 else None
    if match["kanji"]:
        day = read_numeral(match["kanji"]) or 0
        return WrittenDate(match.start("kanji"), end, "day", day=day) if 1 <= day <= 31 else None
    if match["m"]:
        modifier = match["year"] or match["aside"] or match["same"] or ""
        day = read_numeral(match["d"] or match["dl"]) or 0
        return WrittenDate(start, end, "month-day", None, read_numeral(match["m"]), day, modifier)
    modifier = match["month"] or match["day_word"] or match["day_word2"]
    return WrittenDate(
        start, end, "day", day=read_numeral(match["dm"] or match["dh"]), modifier=modifier
    )


def _is_day(match: re.Match[str]) -> int:
    """How many characters after the figure belong to the date: 日 does, の両日 does not."""
    rest = match[0][match.end("bare") - match.start() :]
    return len(rest) if rest.endswith("日") and "の" not in rest else 0


def _weekday(text: str, written: WrittenDate) -> tuple[int, int] | None:
    match = _WEEKDAY_AFTER_JA.match(text, written.end)
    return match and match.span("name" if match["name"] else "name2")
