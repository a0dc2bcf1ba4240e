"""Clock times in running text of both languages."""

from __future__ import annotations

import datetime
import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from align.model.value import ClockTime
from align.text.fold import fold_width
from align.values.approximation import is_approximate
from align.values.numeral import KANJI_TO_TEN, NUMERAL, read_numeral
from align.values.spoken_times import PART_OF_DAY, half_of_day, spoken_times
from align.values.time_zone import zone_after, zone_before

if TYPE_CHECKING:
    from align.model.anchor import Lang


def clock_times(text: str, lang: Lang) -> list[ClockTime]:
    """All clock times of a text, in order; offsets count characters of the text as given.

    >>> [t.time.isoformat("minutes") for t in clock_times("at 7:20 p.m. (19:20 hours)", "en")]
    ['19:20', '19:20']
    >>> time, = clock_times("19時20分頃から約20分間", "ja")
    >>> time.time, (time.start, time.end), time.approximate
    (datetime.time(19, 20), (0, 6), True)
    >>> [t.zone for t in clock_times("現地時間22日午後6時40分（日本時間23日午前1時40分）", "ja")]
    ['local', 'japan']
    """
    folded = fold_width(text)
    found = _english(folded.text) if lang == "en" else _japanese(folded.text)
    found = [
        replace(time, approximate=is_approximate(folded.text, lang, time.start, time.end))
        for time in found
    ]
    found = _with_zones(folded.text, lang, found)
    spans = [folded.original(t.start, t.end) for t in found]
    return [replace(t, start=s, end=e) for t, (s, e) in zip(found, spans, strict=True)]


# ---------------------------------------------------------------- clock times, English

_HALF = r"(?P<half>[ap]\.\s?m\.|[AP]\.\s?M\.|[ap]\.?m\b|[AP]\.?M\b)"
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_CLOCK_EN = re.compile(
    r"(?<![\w:./])(?<![0-9],)(?:"
    r"(?P<h1>[01]?[0-9]|2[0-4])(?:[:.](?P<m1>[0-5][0-9]))?(?::[0-5][0-9])?"
    rf"\s*(?:{_HALF}|(?:o'clock\s+)?{PART_OF_DAY.format(name='part')})"
    r"|(?P<h2>[01]?[0-9]|2[0-4])(?::|[hH](?=[0-5][0-9]\b))(?P<m2>[0-5][0-9])(?::[0-5][0-9])?"
    r"(?:\s*(?:hrs?|hours)\b)?(?![\w:%]|\.[0-9])"
    r"|(?P<h3>[01][0-9]|2[0-4])(?P<m3>[0-5][0-9])\s*(?:hrs|hours)\b"
    rf"|(?P<h4>[0-9]{{1,2}}|{'|'.join(_WORDS)})\s+o'clock"
    rf"(?:\s+{PART_OF_DAY.format(name='later')})?"
    r"|(?:12(?::00)?\s+)?(?P<word>[Nn]oon|[Mm]idday|[Mm]idnight|(?:[Aa]t\s+)?[Zz]ero\s+hour)\b"
    r")"
)
_TO_EN = re.compile(r"\s*(?:-|to|until|till|through)\s*", re.IGNORECASE)


def _english(text: str) -> list[ClockTime]:
    found: list[ClockTime] = []
    for match in _CLOCK_EN.finditer(text):
        half = _half_en(match)
        if word := match["word"]:
            time: datetime.time | None = datetime.time(
                0 if word.lower().endswith(("night", "hour")) else 12
            )
            ambiguous = False
        else:
            printed = match["h1"] or match["h2"] or match["h3"] or match["h4"]
            minute = int(match["m1"] or match["m2"] or match["m3"] or 0)
            hour = _WORDS.index(printed) + 1 if printed in _WORDS else int(printed)
            time = _time(12 if hour == 0 and half == "pm" else hour, minute, half)
            ambiguous = not half and 1 <= hour <= 12 and not printed.startswith("0")
            ambiguous = ambiguous and match["m3"] is None
        if not (time is None and not half):
            found.append(ClockTime(*match.span(), time, ambiguous=ambiguous))
    for spoken in spoken_times(text):
        found = [each for each in found if each.end <= spoken.start or spoken.end <= each.start]
        found.append(spoken)
    return _apply_second_half_of_day(text, sorted(found, key=lambda time: time.start))


def _half_en(match: re.Match[str]) -> str:
    part, night = match["part"] or match["later"], match["partnight"] or match["laternight"]
    return half_of_day(part, night, match["half"])


def _apply_second_half_of_day(text: str, found: list[ClockTime]) -> list[ClockTime]:
    """In "4:00-4:30 p.m." the first time is in the afternoon, too."""
    for i in range(len(found) - 2, -1, -1):
        first, second = found[i], found[i + 1]
        joined = _TO_EN.fullmatch(text[first.end : second.start])
        if not (joined and first.ambiguous and first.time and second.time):
            continue
        if not second.ambiguous:
            later = first.time.replace(hour=first.time.hour % 12 + 12)
            earlier = first.time.replace(hour=first.time.hour % 12)
            found[i] = replace(
                first, time=later if later <= second.time else earlier, ambiguous=False
            )
    return found


def _time(hour: int, minute: int, half: str) -> datetime.time | None:
    """A time as English counts hours: 12 a.m. is midnight, 12 p.m. is noon."""
    if half == "am" and hour <= 12:
        hour %= 12
    elif half == "am" or hour > 23:
        return None
    elif half == "pm" and hour < 12:
        hour += 12
    return datetime.time(hour, minute)


# ---------------------------------------------------------------- clock times, Japanese

_CLOCK_JA = re.compile(
    rf"(?P<noon>正午)|(?<![0-9〇{KANJI_TO_TEN}第])(?<![0-9]:)"
    r"(?P<half>午前|午後|AM\s?|PM\s?|未明の?|早朝の?|深夜の?|朝の?|夕方の?|夕刻の?|夜の?)?\s*"
    rf"(?P<h>{NUMERAL})\s*"
    rf"(?:時(?![間点期代限差])(?:\s*(?P<m>{NUMERAL})\s*分(?!間)|(?P<thirty>半))?"
    r"|[::](?P<m2>[0-5][0-9])(?![0-9:]))"
)
_TO_JA = re.compile(r"\s*(?:(?:頃|ごろ|過ぎ)?(?:から|より)|[~〜-])\s*(?:同日)?")
#: 午後の部（1時半から5時）: the half of the day is said of the times in the parentheses.
_HALF_BEFORE = re.compile(
    r"(?P<half>午前|午後)の[^、。0-9（）()]{1,4}[（(](?:[0-9時半分〜~から-]{0,8})$"
)
_HALVES = {"午前": "am", "AM": "am", "未明": "am", "早朝": "am", "朝": "am", "深夜": "night",
           "午後": "pm", "PM": "pm", "夕方": "pm", "夕刻": "pm", "夜": "evening"}  # fmt: skip
#: Hours of the words for the dark: 夜5時 is 17:00, 深夜 is from 22:00 to 4:00.
_EVENING, _NIGHT_BEGINS, _NIGHT_ENDS = 5, 22, 4


def _japanese(text: str) -> list[ClockTime]:
    found: list[ClockTime] = []
    afternoon_until = -1
    for match in _CLOCK_JA.finditer(text):
        start, end = match.span()
        if match["noon"]:
            found.append(ClockTime(start, end, datetime.time(12)))
            continue
        hour, minute = _hour_and_minute_ja(match)
        if hour is None or minute is None or hour > _LATEST_HOUR or minute > 59:
            continue
        half = _HALVES[match["half"].strip().rstrip("の")] if match["half"] else ""
        if not half and hour < 12 and (before := _HALF_BEFORE.search(text, 0, start)):
            half = _HALVES[before["half"]]
        if not half and afternoon_until >= 0 and _TO_JA.fullmatch(text[afternoon_until:start]):
            half = "pm" if hour < 12 else ""
        afternoon_until = end if half in ("pm", "evening") else -1
        found.append(ClockTime(start, end, _time_ja(hour, minute, half)))
    return found


def _hour_and_minute_ja(match: re.Match[str]) -> tuple[int | None, int | None]:
    # 一時 and 十時 without minutes, 午前 or 午後 may be part of other words (一時的).
    if not match["h"].isascii() and not (match["half"] or match["m"] or match["thirty"]):
        return None, None
    minutes = match["m"] or match["m2"]
    minute = 30 if match["thirty"] else read_numeral(minutes) if minutes else 0
    return read_numeral(match["h"]), minute


def _time_ja(hour: int, minute: int, half: str) -> datetime.time | None:
    """A time as Japanese counts hours.

    Noon is 午後0時 and midnight is 午前0時. 午後12時 is used for both, so it gives None;
    午後12時30分 can only be half past noon.
    """
    twelve = half == "pm" and (hour < 12 or (hour == 12 and minute))
    if twelve or (half == "evening" and _EVENING <= hour < 12):
        hour = hour % 12 + 12
    elif (
        (half == "am" and hour >= 12)
        or (half == "night" and _NIGHT_ENDS < hour < _NIGHT_BEGINS)
        or (half in ("pm", "evening") and hour <= 12)
    ):
        return None
    return datetime.time(hour % 24, minute) if hour != 24 or minute else None


#: 25時30分 is half past one of the next day.
_LATEST_HOUR = 29

# ---------------------------------------------------------------- whose clock


def _with_zones(text: str, lang: Lang, found: list[ClockTime]) -> list[ClockTime]:
    """Give each time its zone. One printed zone belongs to one time, or to both ends of a range.

    Japanese usually prints the zone before the time and English after it, so that order is
    tried first and the other one second.
    """
    taken: set[int] = set()
    for seek in ("after", "before") if lang == "en" else ("before", "after"):
        for i, time in enumerate(found):
            low = found[i - 1].end if i else 0
            high = found[i + 1].start if i + 1 < len(found) else len(text)
            hit = (
                zone_after(text, lang, time.end, high)
                if seek == "after"
                else zone_before(text, lang, low, time.start)
            )
            if hit and not time.zone and hit[1] not in taken:
                taken.add(hit[1])
                found[i] = replace(time, zone=hit[0])
    for i, (first, second) in enumerate(itertools.pairwise(found)):
        between = text[first.end : second.start]
        to = (_TO_EN if lang == "en" else _TO_JA).fullmatch(between)
        if to and not first.zone:
            found[i] = replace(first, zone=second.zone)
        elif to and not second.zone:
            found[i + 1] = replace(second, zone=first.zone)
        elif not first.zone and second.zone == "japan" and "(" in between and ")" not in between:
            found[i] = replace(first, zone="local")  # 9:55 (21:55 Japan time)
    return found
