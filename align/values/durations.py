"""Lengths of time in hours and minutes, in running text of both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import Duration
from align.text.fold import fold_width
from align.values.approximation import is_approximate
from align.values.numeral import KANJI_TO_TEN, NUMERAL, read_numeral

if TYPE_CHECKING:
    from align.model.anchor import Lang


def durations(text: str, lang: Lang) -> list[Duration]:
    """All durations in hours and minutes, in order.

    Time limits ("within 20 minutes") and distances in time ("20 minutes ago") are left out.

    >>> [d.minutes for d in durations("for an hour and a half, about 20 minutes late", "en")]
    [90, 20]
    >>> [d.minutes for d in durations("約1時間半。10時15分から約20分間。十分な準備", "ja")]
    [90, 20]
    """
    folded = fold_width(text)
    found = []
    for match in (_DURATION_EN if lang == "en" else _DURATION_JA).finditer(folded.text):
        minutes = _minutes_en(match) if lang == "en" else _minutes_ja(match)
        if minutes is None or _is_range(folded.text, match, lang):
            continue
        approximate = is_approximate(folded.text, lang, *match.span())
        start, end = folded.original(*match.span())
        found.append(Duration(start, end, minutes, approximate))
    return found


_NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
        ).split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "a": 1, "an": 1}
_NUMBER = (
    r"(?:[0-9]{1,3}(?:\.[05])?|(?:twenty|thirty|forty|fifty)-(?:one|two|three|four|five|six|seven|"
    rf"eight|nine)|{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})"
)
_DURATION_EN = re.compile(
    r"(?<![\w.,:])(?:"
    r"(?P<quarters>(?:a|one|three)[ -]quarters?)\s+of\s+an\s+hour"
    r"|(?:a\s+)?(?P<halfhour>half(?:\s+an|[ -])\s*hour)"
    rf"|(?P<h1>{_NUMBER})\s+and\s+a\s+half\s+hours"
    rf"|(?P<h2>{_NUMBER})[\s-](?:hours?|hrs?\.?)(?:(?P<half>\s+and\s+a\s+half)"
    rf"|,?(?:\s+and)?\s+(?P<m1>{_NUMBER})\s+(?:minutes?|mins?)\b)?"
    rf"|(?P<m2>{_NUMBER})[\s-](?:minutes?|mins?)\b"
    r")(?![\w-])(?!\s+(?:later|ago|earlier|before|after)\b)",
    re.IGNORECASE,
)
_DURATION_JA = re.compile(
    rf"(?<![0-9〇{KANJI_TO_TEN}第数何])(?:"
    rf"(?P<h>{NUMERAL}|[0-9]\.5)\s*時間(?:(?P<half>半)|\s*(?P<m1>{NUMERAL})\s*分(?!の))?間?"
    rf"|(?P<m2>{NUMERAL})\s*分間"
    r"|(?P<halfhour>半時間)"
    r"|(?:(?<=約)|(?<=から)|(?<=ほぼ)|(?<=およそ))(?P<m3>[0-9]{1,3})\s*分(?!の|間)"
    r"|(?P<m4>[0-9]{1,3})\s*分(?=強|弱|程度|ほど|余|あまり|にわた|に亘|超)"
    r")(?![前後内]|以内|おき|ごと|毎|目|体制)"
)
_RANGE = {
    "en": re.compile(
        rf"\b{_NUMBER}\s*(?:to|or|-)\s*$|\b(?:within|every|per|in)\s+(?:the\s+\w+\s+)?$",
        re.IGNORECASE,
    ),
    "ja": re.compile(rf"(?:[0-9{KANJI_TO_TEN}]+(?:分|時間)?\s*(?:から|[~〜、-])|毎|各)\s*$"),
}  # fmt: skip
#: How many characters before a length are searched for the words of a range or a limit.
_SEARCH_WIDTH = 24
_OPEN_RANGE = re.compile(rf"\s*(?:[~〜-]|から)\s*[0-9{KANJI_TO_TEN}]+\s*(?:分|時間)")


def _is_range(text: str, match: re.Match[str], lang: Lang) -> bool:
    """Whether this is part of a range ("20 to 30 minutes") or of a time limit, not one length."""
    start = match.start()
    before = _RANGE[lang].search(text[max(0, start - _SEARCH_WIDTH) : start])
    if before and lang == "ja" and match["m3"] and text[:start].endswith(("時から", "分から")):
        before = None  # 10時15分から20分: a time, followed by a length
    after = lang == "ja" and _OPEN_RANGE.match(text, match.end())
    return bool(before or after)


def _minutes_en(match: re.Match[str]) -> int | None:
    if match["quarters"]:
        return 45 if match["quarters"].lower().startswith("three") else 15
    if match["halfhour"]:
        return 30
    if match["h1"]:
        return _hours_in_minutes(match["h1"]) + 30
    if match["h2"]:
        rest = 30 if match["half"] else _number_en(match["m1"]) if match["m1"] else 0
        return _hours_in_minutes(match["h2"]) + int(rest)
    return int(_number_en(match["m2"])) or None


def _hours_in_minutes(hours: str) -> int:
    return int(60 * _number_en(hours))


def _number_en(text: str) -> float:
    if text[0].isdigit():
        return float(text)
    return sum(_NUMBER_WORDS[part] for part in text.lower().split("-"))


def _minutes_ja(match: re.Match[str]) -> int | None:
    if match["halfhour"]:
        return 30
    if match["h"]:
        if "." in match["h"]:
            return int(60 * float(match["h"]))
        hours = read_numeral(match["h"])
        rest = 30 if match["half"] else read_numeral(match["m1"]) if match["m1"] else 0
        return None if hours is None or rest is None else 60 * hours + rest
    return read_numeral(match["m2"] or match["m3"] or match["m4"])
