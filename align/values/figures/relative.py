"""Words that count days, weeks, months and years: yesterday, 一昨日, last week, 翌日."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import RelativeTime
from align.values.figures.english.patterns import SMALL
from align.values.numeral import NUMERAL, read_numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.model.anchor import Lang
    from align.model.value import DayPart, RelativeUnit

Meaning = tuple["RelativeUnit", int, "DayPart"]

_UNITS_EN: dict[str, RelativeUnit] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
}
_STEPS_EN = {"last": -1, "this": 0, "next": 1}
_FROM_TEXT_EN = {"same": 0, "that": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1}
_PARTS_EN: dict[str, DayPart] = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "evening",
}  # fmt: skip
_SEASONS_EN: dict[str, DayPart] = {
    "spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter",
}  # fmt: skip
_SEASONS_JA: dict[str, DayPart] = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
_COUNT_EN = "|".join(("[0-9]{1,2}", "a", *SMALL))
_ENGLISH = re.compile(
    r"\bthe\s+(?P<unit2>day|week|month|year)\s+(?P<side>before|after)\s+(?P<far>yesterday|tomorrow|last|next)\b"
    r"|\b(?P<day>yesterday|today|tomorrow)\b(?:\s+(?P<part>morning|afternoon|evening|night))?"
    r"|\b(?P<night>tonight|last\s+night)\b"
    r"|\b(?:last|this|next|coming|past)\s+(?P<season2>spring|summer|autumn|fall|winter)\b"
    r"|\bthis\s+(?P<part2>morning|afternoon|evening)\b"
    r"|\b(?:(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?)?(?P<which>last|this|next)\s+(?P<unit>week|month|year)\b"
    rf"|\b(?P<count>{_COUNT_EN})\s+(?P<unit4>day|week|month|year)s?\s+(?P<way>later|afterwards|earlier)\b"
    r"|\bthe\s+day\s+(?P<beside>before|after)\b(?!\s+(?:yesterday|tomorrow|the))"
    r"|\b(?:on\s+|in\s+)?(?:the\s+(?P<from>same|next|following|previous|preceding)|(?P<that>that))\s+(?P<unit3>day|week|month|year)\b",
    re.IGNORECASE,
)

_PARTS_JA: dict[str, DayPart] = {
    "午前": "morning", "朝": "morning", "午後": "pm", "夕方": "late", "夕刻": "late",
    "夕": "late", "夜": "evening", "晩": "evening",
}  # fmt: skip
_DAYS_JA = {"一昨日": -2, "おととい": -2, "昨日": -1, "きのう": -1, "本日": 0, "今日": 0, "きょう": 0,
            "明日": 1, "あす": 1, "明後日": 2, "あさって": 2}  # fmt: skip
_WHOLE_JA: dict[str, Meaning] = {
    "今朝": ("day", 0, "morning"), "けさ": ("day", 0, "morning"), "今夕": ("day", 0, "late"),
    "今晩": ("day", 0, "evening"), "今夜": ("day", 0, "evening"), "昨夜": ("day", -1, "evening"),
    "昨晩": ("day", -1, "evening"), "昨夕": ("day", -1, "late"), "昨朝": ("day", -1, "morning"),
    "明朝": ("day", 1, "morning"), "明晩": ("day", 1, "evening"),
    "先々週": ("week", -2, ""), "先週": ("week", -1, ""), "今週": ("week", 0, ""),
    "来週": ("week", 1, ""), "再来週": ("week", 2, ""),
    "先々月": ("month", -2, ""), "先月": ("month", -1, ""), "今月": ("month", 0, ""),
    "本月": ("month", 0, ""), "来月": ("month", 1, ""), "再来月": ("month", 2, ""),
    "一昨年": ("year", -2, ""), "昨年": ("year", -1, ""), "去年": ("year", -1, ""),
    "年内": ("year", 0, ""), "本年": ("year", 0, ""), "今年": ("year", 0, ""), "来年": ("year", 1, ""),
    "明年": ("year", 1, ""), "再来年": ("year", 2, ""),
}  # fmt: skip
_FROM_TEXT_JA: dict[str, tuple[RelativeUnit, int]] = {
    "同日": ("day", 0), "翌日": ("day", 1), "前日": ("day", -1), "翌々日": ("day", 2),
    "同週": ("week", 0), "翌週": ("week", 1), "前週": ("week", -1),
    "同月": ("month", 0), "翌月": ("month", 1), "前月": ("month", -1),
    "同年": ("year", 0), "翌年": ("year", 1), "前年": ("year", -1),
}  # fmt: skip
_COUNTED_JA: dict[str, RelativeUnit] = {"日": "day", "週間": "week", "か月": "month", "年": "year"}
_NUMBERED_JA = {"本": 0, "昨": -1, "明": 1, "翌": 1, "同": 0}


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_JAPANESE = re.compile(
    rf"(?P<day>{_one_of(_DAYS_JA)})(?!本)(?:の)?(?P<part>{_one_of(_PARTS_JA)})?"
    rf"|(?P<whole>{_one_of(_WHOLE_JA)})(?:の?(?P<season>[春夏秋冬])(?![一-鿿]))?"
    rf"|(?P<text>{_one_of(_FROM_TEXT_JA)})"
    rf"|(?P<count>{NUMERAL})(?P<unit>日|週間|か月|年)(?P<way>後|前)(?![半期日])"
    r"|(?<![\u4e00-\u9fff])[今来昨翌](?P<season2>[春夏秋冬])(?![\u4e00-\u9fff])"
    r"|(?<![\u4e00-\u9fff])(?P<numbered>[本昨明翌同])(?=[0-9〇一二三四五六七八九十]{1,3}日)"
)


def relative_times(text: str, lang: Lang) -> list[RelativeTime]:
    """The words of a text that count from its day, or from a day that it names before.

    Args:
        text: with half-width characters (:func:`align.values.figures.plain.plain`).
        lang: its language.

    >>> [(r.unit, r.step, r.part) for r in relative_times("last night and the week before last", "en")]
    [('day', -1, 'evening'), ('week', -2, '')]
    >>> [(r.unit, r.step, r.part) for r in relative_times("本日午前、翌日、先々月、明年春", "ja")]
    [('day', 0, 'morning'), ('day', 1, ''), ('month', -2, ''), ('year', 1, 'spring')]
    >>> [(r.unit, r.step) for r in relative_times("two weeks later", "en") + relative_times("2日後", "ja")]
    [('week', 2), ('day', 2)]
    """
    return list(_english(text) if lang == "en" else _japanese(text))


def _english(text: str) -> Iterator[RelativeTime]:
    for match in _ENGLISH.finditer(text):
        span = match.span()
        if far := match["far"]:
            step = -2 if match["side"].lower() == "before" else 2
            if (step < 0) == (far.lower() in ("yesterday", "last")):
                yield RelativeTime(*span, _UNITS_EN[match["unit2"].lower()], step)
        elif day := match["day"]:
            step = {"yesterday": -1, "today": 0, "tomorrow": 1}[day.lower()]
            yield RelativeTime(*span, "day", step, _part_en(match["part"]))
        elif match["night"]:
            step = -1 if match["night"].lower().startswith("last") else 0
            yield RelativeTime(*span, "day", step, "evening")
        elif match["season2"]:
            yield RelativeTime(*span, "season", 0, _SEASONS_EN[match["season2"].lower()])
        elif match["part2"]:
            yield RelativeTime(*span, "day", 0, _part_en(match["part2"]))
        elif match["which"]:
            unit = _UNITS_EN[match["unit"].lower()]
            season = _SEASONS_EN[match["season"].lower()] if match["season"] else ""
            yield RelativeTime(*span, unit, _STEPS_EN[match["which"].lower()], season)
        elif count := match["count"]:
            number = int(count) if count.isdigit() else SMALL.get(count.lower(), 1)
            back = match["way"].lower() == "earlier"
            unit = _UNITS_EN[match["unit4"].lower()]
            yield RelativeTime(*span, unit, -number if back else number, from_text=True)
        elif match["beside"]:
            step = -1 if match["beside"].lower() == "before" else 1
            yield RelativeTime(*span, "day", step, from_text=True)
        else:
            word = (match["from"] or match["that"]).lower()
            unit = _UNITS_EN[match["unit3"].lower()]
            yield RelativeTime(*span, unit, _FROM_TEXT_EN[word], from_text=True)


def _part_en(word: str | None) -> DayPart:
    return _PARTS_EN[word.lower()] if word else ""


def _japanese(text: str) -> Iterator[RelativeTime]:
    for match in _JAPANESE.finditer(text):
        span = match.span()
        if match["day"]:
            late: DayPart = _PARTS_JA[match["part"]] if match["part"] else ""
            yield RelativeTime(*span, "day", _DAYS_JA[match["day"]], late)
        elif match["whole"]:
            unit, step, part = _WHOLE_JA[match["whole"]]
            part = _SEASONS_JA[match["season"]] if match["season"] else part
            yield RelativeTime(*span, unit, step, part)
        elif match["season2"]:
            yield RelativeTime(*span, "season", 0, _SEASONS_JA[match["season2"]])
        elif count := match["count"]:
            number = read_numeral(count) or 0
            unit = _COUNTED_JA[match["unit"]]
            yield RelativeTime(*span, unit, number if match["way"] == "後" else -number,
                               from_text=True)  # fmt: skip
        elif match["text"]:
            unit, step = _FROM_TEXT_JA[match["text"]]
            yield RelativeTime(*span, unit, step, from_text=True)
        else:
            word = match["numbered"]
            yield RelativeTime(*span, "day", _NUMBERED_JA[word], from_text=word in "翌同")
