"""Times of day in English words: half past nine, ten to six, twenty minutes past four."""

from __future__ import annotations

import datetime
import re

from align.model.value import ClockTime

_UNITS = "one two three four five six seven eight nine ten eleven twelve".split()
_MINUTES = {word: n for n, word in enumerate(_UNITS, 1)} | {
    "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30,
}  # fmt: skip
_COUNTED = "|".join(sorted(_MINUTES.keys() - {"quarter", "half"}, key=len, reverse=True))
#: Words after a time that say which half of the day it is in.
PART_OF_DAY = (
    r"(?:(?:in\s+the|this|that|the\s+same|yesterday|tomorrow)\s+"
    r"(?P<{name}>morning|afternoon|evening)|(?P<{name}night>at\s+night|tonight))"
)
_SPOKEN = re.compile(
    rf"(?<![\w-])(?:(?:a\s+)?(?P<minutes>half|quarter|twenty-five|twenty|five|ten|[0-5]?[0-9]|(?:{_COUNTED})(?=\s+minutes?\b))(?:\s+minutes?)?)"
    r"\s+(?P<way>past|after|to|before)\s+"
    rf"(?P<hour>{'|'.join(_UNITS)}|noon|midnight|1[0-2]|[1-9])(?![\w:%-]|\.[0-9]|\s+(?:of|percent|per)\b)(?:\s+o'clock)?"
    rf"(?:\s+{PART_OF_DAY.format(name='part')}|\s*(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
#: Shortly after nine: an hour alone, of which the morning or the evening is left open.
_NEAR_AN_HOUR = re.compile(
    r"\b(?:just|shortly|soon|a\s+little|a\s+few\s+minutes|right)\s+(?:after|before|past)\s+"
    rf"(?P<hour>{'|'.join(_UNITS)})(?=[.,;)]|$|\s+(?:on|local|Japan|Tokyo)\b)",
    re.IGNORECASE,
)
#: At six in the evening: an hour alone, with what makes it one.
_HOUR = re.compile(
    r"(?:\b(?:at|from|until|till|between|by|before|after|since|around|about)\s"
    r"|(?<=noon and )|(?<=ning and )|(?<=noon to )|(?<=ning to )|(?<=night to ))"
    rf"(?P<hour>{'|'.join(_UNITS)})\s+{PART_OF_DAY.format(name='part')}",
    re.IGNORECASE,
)
_MINUTES_AN_HOUR, _HALF_A_DAY = 60, 12


def spoken_times(text: str) -> list[ClockTime]:
    """The times of an English text that are said in words.

    >>> [(t.time.isoformat("minutes"), t.ambiguous) for t in spoken_times("at a quarter to six")]
    [('05:45', True)]
    >>> [t.time.isoformat("minutes") for t in spoken_times("at half past midnight")]
    ['00:30']
    >>> said = "twenty past four in the afternoon, at six in the evening, ten minutes past two"
    >>> [t.time.isoformat("minutes") for t in spoken_times(said)]
    ['16:20', '02:10', '18:00']
    """
    found = [time for match in _SPOKEN.finditer(text) if (time := _time(match))]
    for match in _HOUR.finditer(text):
        if not any(time.start < match.end() and match.start("hour") < time.end for time in found):
            found.append(_hour(match))
    for match in _NEAR_AN_HOUR.finditer(text):
        hour = datetime.time(_UNITS.index(match["hour"].lower()) + 1)
        found.append(ClockTime(*match.span("hour"), hour, ambiguous=True))
    return found


def _hour(match: re.Match[str]) -> ClockTime:
    """At six in the evening; twelve at night is midnight."""
    hour = _UNITS.index(match["hour"].lower()) + 1
    if half_of_day(match["part"], match["partnight"], None) == "pm":
        night = bool(match["partnight"])
        hour = hour % _HALF_A_DAY + (0 if night and hour == _HALF_A_DAY else _HALF_A_DAY)
    time = datetime.time(hour % (2 * _HALF_A_DAY))
    return ClockTime(match.start("hour"), match.end(), time)


def _time(match: re.Match[str]) -> ClockTime | None:
    said, hour = match["minutes"].lower(), match["hour"].lower()
    minutes = int(said) if said.isdigit() else _MINUTES[said]
    if hour in ("noon", "midnight"):
        return _beside_noon(match, minutes, hour)
    hours = int(hour) if hour.isdigit() else _UNITS.index(hour) + 1
    back = match["way"].lower() in ("to", "before")
    clear = match["half"] or match["part"] or match["partnight"]
    if not clear and (said.isdigit() or (back and said not in ("half", "quarter"))):
        return None  # 10 to 12, from five to six: a range
    if said == "half" and match["way"].lower() != "past":
        return None
    total = hours % _HALF_A_DAY * _MINUTES_AN_HOUR + (-minutes if back else minutes)
    if half_of_day(match["part"], match["partnight"], match["half"]) == "pm":
        total += _HALF_A_DAY * _MINUTES_AN_HOUR
    total %= 2 * _HALF_A_DAY * _MINUTES_AN_HOUR
    time = datetime.time(*divmod(total, _MINUTES_AN_HOUR))
    return ClockTime(*match.span(), time, ambiguous=not clear)


def _beside_noon(match: re.Match[str], minutes: int, hour: str) -> ClockTime:
    """Half past midnight, a quarter to noon: nothing is in doubt."""
    back = match["way"].lower() in ("to", "before")
    total = (12 if hour == "noon" else 24) * _MINUTES_AN_HOUR + (-minutes if back else minutes)
    total %= 2 * _HALF_A_DAY * _MINUTES_AN_HOUR
    return ClockTime(*match.span(), datetime.time(*divmod(total, _MINUTES_AN_HOUR)))


def half_of_day(part: str | None, night: str | None, half: str | None) -> str:
    """The half of the day, am or pm; empty where nothing says it."""
    if part:
        return "am" if part.lower() == "morning" else "pm"
    if night:
        return "pm"
    return f"{half[0].lower()}m" if half else ""
