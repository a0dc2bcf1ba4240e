"""Times of the day on two clocks, and what was a time of two places."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.calendar import (
    day_between,
    day_en,
    month_day_ja,
    style_ja,
    year_ja,
)
from tests.bench.fidelity.figures.dates import LAST, RECENT
from tests.bench.fidelity.figures.said import N001, Group, Said, odds
from tests.bench.fidelity.figures.spelling import kanji, wide, words

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True, slots=True)
class Clock:
    """Hour from 0 to 23 and minute."""

    hour: int
    minute: int = 0

    @property
    def half(self) -> int:
        """The hour on a clock of twelve."""
        return self.hour % 12 or 12

    @property
    def morning(self) -> bool:
        """Before noon."""
        return self.hour < 12


def clock_en(clock: Clock, form: int) -> str:
    """10 p.m., 10:00 p.m., 10 PM, 10pm, and 22:00, which is left to the afternoon."""
    if form > 3 and clock.hour < 13:
        form = 1
    minutes = f":{clock.minute:02}" if clock.minute or form == 1 else ""
    ending = "a.m." if clock.morning else "p.m."
    short = ending.replace(".", "")
    return (
        f"{clock.half}{minutes} {ending}",
        f"{clock.half}{minutes} {ending}",
        f"{clock.half}{minutes} {short.upper()}",
        f"{clock.half}{minutes}{short}",
        f"{clock.hour}:{clock.minute:02}",
        f"{clock.hour:02}:{clock.minute:02}",
    )[form]


def clock_ja(clock: Clock, form: int) -> str:
    """午後10時20分, 22時20分, 22:20, full-width and kanji, 半 for thirty minutes."""
    if form in {2, 3, 5} and clock.hour < 13:
        form = 4 if form == 5 else 0
    spell = (str, str, str, str, lambda n: wide(str(n)), lambda n: wide(str(n)), kanji)[form]
    half = "半" if form in {1, 6} and clock.minute == 30 else ""
    minutes = half or (f"{spell(clock.minute)}分" if clock.minute else "")
    if form == 3:
        return f"{clock.hour}:{clock.minute:02}"
    if form in {2, 5}:
        return f"{spell(clock.hour)}時{minutes}"
    return f"{'午前' if clock.morning else '午後'}{spell(clock.hour % 12)}時{minutes}"


_MINUTES = (0, 0, 5, 10, 15, 20, 30, 30, 45, 50)


def any_clock(chance: Random, *, minutes: tuple[int, ...] = _MINUTES) -> Clock:
    """A time at which people meet."""
    return Clock(chance.choice((*range(5, 12), *range(13, 24))), chance.choice(minutes))


def wrong_clock(clock: Clock, chance: Random, *, part: str = "") -> Clock:
    """The half of the day, the hour or the minute another."""
    part = part or chance.choice(("half", "hour", "minute"))
    if part == "half":
        return Clock((clock.hour + 12) % 24, clock.minute)
    if part == "minute" and clock.minute:
        return Clock(clock.hour, (clock.minute + chance.choice((-5, 5, 10))) % 60)
    low, high = (0, 11) if clock.morning else (12, 23)
    hours = [h for h in (clock.hour - 2, clock.hour - 1, clock.hour + 1) if low <= h <= high]
    return Clock(chance.choice(hours), clock.minute)


def _forms(chance: Random) -> tuple[int, int]:
    return chance.choice((0, 0, 0, 1, 2, 3, 4, 5)), chance.choice((0, 0, 0, 1, 2, 2, 3, 4, 5, 6))


def _time(name: str, part: str, faults: int) -> Group:
    def make(chance: Random) -> Said:
        minutes = (5, 10, 15, 20, 30, 40, 45, 55)
        clock = any_clock(chance, minutes=minutes) if part == "minute" else any_clock(chance)
        form, form_ja = _forms(chance)
        wrong = wrong_clock(clock, chance, part=part)
        return Said(
            chance.choice(("event", "event", "coming")),
            f"at |{clock_en(clock, form)}",
            f"{clock_ja(clock, form_ja)}|に",
            f"at |{clock_en(wrong, form)}",
            f"{clock_ja(wrong, form_ja)}|に",
        )

    return Group("N002", name, make, faults, 40, N001)


_NOON = (("at |noon", "正午"), ("at |12 noon", "正午"), ("at |midday", "正午"))
_MIDNIGHT = (("at |midnight", "午前0時"), ("at |midnight", "零時"), ("at |12 midnight", "午前零時"))


def noon(chance: Random) -> Said:
    """正午 is noon and 12:00; 午前0時 is midnight; 午後0時30分 is 12:30 p.m."""
    dice = chance.random()
    if dice < 0.4:
        en, ja = chance.choice(_NOON)
        en = chance.choice((en, "at |12:00 noon"))
        slip = chance.choice(("at |midnight", "at |11 a.m.", "at |1 p.m."))
        return Said("event", en, f"{ja}|に", slip, f"{chance.choice(('午前0時', '午前11時'))}|に")
    if dice < 0.65:
        en, ja = chance.choice(_MIDNIGHT)
        slip = chance.choice(("at |noon", "at |1 a.m.", "at |11 p.m."))
        return Said("event", en, f"{ja}|に", slip, f"{chance.choice(('正午', '午前1時'))}|に")
    clock = Clock(chance.choice((0, 12)), chance.choice((10, 15, 20, 30, 40, 45)))
    wrong = wrong_clock(clock, chance, part=chance.choice(("half", "minute")))
    form, form_ja = chance.choice((0, 2, 3, 4)), chance.choice((0, 0, 1, 2, 4))
    return Said(
        "event",
        f"at |{clock_en(clock, form)}",
        f"{clock_ja(clock, form_ja)}|に",
        f"at |{clock_en(wrong, form)}",
        f"{clock_ja(wrong, form_ja)}|に",
    )


def clock_in_words(chance: Random) -> Said:
    """Half past seven in the evening, ten o'clock in the morning."""
    clock = Clock(chance.choice((7, 8, 9, 10, 11, 13, 14, 15, 16, 18, 19, 20, 21)))
    clock = Clock(clock.hour, chance.choice((0, 30, 15, 45)))
    wrong = wrong_clock(clock, chance, part="hour")
    form_ja = chance.choice((0, 1, 1, 2, 4, 6))

    def en(time: Clock) -> str:
        name = "morning" if time.morning else "afternoon" if time.hour < 18 else "evening"
        if time.minute == 45:
            return f"at |a quarter to {words((time.hour + 1) % 12 or 12)} in the {name}"
        start = {0: "", 15: "a quarter past ", 30: "half past "}[time.minute]
        end = " o'clock" if not time.minute else ""
        return f"at |{start}{words(time.half)}{end} in the {name}"

    return Said(
        "event",
        en(clock),
        f"{clock_ja(clock, form_ja)}|に",
        en(wrong) if 6 <= wrong.hour < 22 else "",
        f"{clock_ja(wrong, form_ja)}|に",
    )


def day_and_time(chance: Random) -> Said:
    """A date and a time together; the slip is in the time."""
    day, clock = day_between(RECENT, LAST, chance), any_clock(chance)
    wrong = wrong_clock(clock, chance)
    style = style_ja(chance)
    form = _forms(chance)[0]
    form_ja = chance.choice({"digits": (0, 0, 1, 2, 3), "wide": (4, 5), "kanji": (6,)}[style])
    date, tail = day_en(day, chance), "（日本時間）" if odds(chance, 0.2) else ""
    zone = " Japan time" if tail else ""
    before = "" if tail or odds(chance, 0.8) else "日本時間"
    zone = zone or (" (Japan time)" if before else "")
    ja = before + year_ja(day, chance, style) + month_day_ja(day.month, day.day, style)
    if odds(chance, 0.3):
        en, wrong_en = (f"on |{date}, at {clock_en(c, form)}{zone}" for c in (clock, wrong))
    else:
        en, wrong_en = (f"at |{clock_en(c, form)}{zone} on {date}" for c in (clock, wrong))
    right_ja, wrong_ja = (f"{ja}{clock_ja(c, form_ja)}{tail}|に" for c in (clock, wrong))
    return Said("event", en, right_ja, wrong_en, wrong_ja)


def time_range(chance: Random) -> Said:
    """From 2 p.m. to 3:30 p.m."""
    start = Clock(chance.choice((9, 10, 13, 14, 15, 18, 19)), chance.choice((0, 0, 15, 30)))
    late = start.hour * 60 + start.minute + chance.choice((60, 90, 100))
    end = Clock(late // 60, late % 60)
    wrong = Clock(end.hour, (end.minute + chance.choice((5, 10, 20))) % 60)
    if wrong.hour * 60 + wrong.minute <= start.hour * 60 + start.minute:
        wrong = Clock(end.hour, end.minute + 5)
    form, form_ja = chance.choice((0, 1, 2)), chance.choice((0, 0, 1, 4))
    if start.hour > 12:
        form, form_ja = chance.choice((4, form)), chance.choice((2, 3, form_ja))
    same = form_ja == 0 and start.morning == end.morning and odds(chance, 0.6)

    def ja(time: Clock) -> str:
        last = clock_ja(time, form_ja)
        return f"{clock_ja(start, form_ja)}から{last[2:] if same else last}まで|、"

    def en(time: Clock) -> str:
        return f"from |{clock_en(start, form)} to {clock_en(time, form)}"

    return Said("session", en(end), ja(end), en(wrong), ja(wrong))


#: Minutes that local time is behind Tokyo all the year round.
_PLACES = (
    ("New Delhi", "ニューデリー", 210), ("Hanoi", "ハノイ", 120), ("Nairobi", "ナイロビ", 360),
    ("Riyadh", "リヤド", 360), ("Abu Dhabi", "アブダビ", 300), ("Bogotá", "ボゴタ", 840),
    ("Honolulu", "ホノルル", 1140), ("Lima", "リマ", 840), ("Beijing", "北京", 60),
    ("Buenos Aires", "ブエノスアイレス", 720),
)  # fmt: skip
_ZONES = (
    ("Japan time", "local time", "日本時間", "現地時間"),
    ("Tokyo time", "local time", "東京時間", "現地時間"),
    ("Japan Standard Time", "local time", "日本時間", "現地時間"),
)  # fmt: skip


def _both_en(times: tuple[dt.datetime, dt.datetime], names: tuple[str, str], form: int) -> str:
    """Japan time first, the other in brackets, with its date if it is another day."""
    one, two = times
    first, second = (clock_en(Clock(t.hour, t.minute), form) for t in times)
    date = f" on {two.day} {two:%B}" if one.date() != two.date() else ""
    return f"at |{first} {names[0]} on {one.day} {one:%B} ({second} {names[1]}{date})"


def _both_ja(times: tuple[dt.datetime, dt.datetime], names: tuple[str, str], form: int) -> str:
    one, two = times
    first, second = (clock_ja(Clock(t.hour, t.minute), form) for t in times)
    if one.date() == two.date():
        date = "同日" if form % 2 else ""
    else:
        date = f"{two.day}日" if one.month == two.month else f"{two.month}月{two.day}日"
    start = f"{names[0]}{one.month}月{one.day}日{first}"
    return f"{start}（{names[1]}{date}{second}）|、"


def _dual(name: str, *, exchanged: bool) -> Group:
    def make(chance: Random) -> Said:
        *_, behind = chance.choice(_PLACES)
        day = day_between(RECENT, LAST, chance)
        clock = any_clock(chance, minutes=(0, 0, 15, 30, 30, 45))
        japan = dt.datetime(day.year, day.month, day.day, clock.hour, clock.minute)
        local = japan - dt.timedelta(minutes=behind)
        times = (japan, local)
        zone, place, zone_ja, place_ja = chance.choice(_ZONES)
        names, names_ja = (zone, place), (zone_ja, place_ja)
        if odds(chance, 0.4):  # local time first
            times, names, names_ja = times[::-1], names[::-1], names_ja[::-1]
        ja_times, ja_names = times, names_ja
        if not exchanged and odds(chance, 0.25):  # the other way round in Japanese
            ja_times, ja_names = times[::-1], names_ja[::-1]
        form, form_ja = chance.choice((0, 0, 1, 2)), chance.choice((0, 0, 1, 4))
        if min(t.hour for t in times) > 12:
            form, form_ja = chance.choice((4, form)), chance.choice((2, form_ja))
        wrong_clock_ = wrong_clock(Clock(times[1].hour, times[1].minute), chance)
        moved = times[1].replace(hour=wrong_clock_.hour, minute=wrong_clock_.minute)
        wrong, wrong_names, wrong_names_ja = (times[0], moved), names, ja_names
        wrong_ja_times = wrong if ja_times == times else (moved, times[0])
        if exchanged:
            wrong = wrong_ja_times = times
            wrong_names, wrong_names_ja = names[::-1], ja_names[::-1]
        date = (max(times).date() + dt.timedelta(2)).isoformat()
        return Said(
            "event",
            _both_en(times, names, form),
            _both_ja(ja_times, ja_names, form_ja),
            _both_en(wrong, wrong_names, form),
            _both_ja(wrong_ja_times, wrong_names_ja, form_ja),
            date=date,
        )

    return Group("N002", name, make, 50, 45, N001)


GROUPS = (
    _time("time-minute", "minute", 50),
    _time("time-hour", "hour", 50),
    _time("time-morning-or-afternoon", "half", 60),
    Group("N002", "noon-and-midnight", noon, 45, 50, N001),
    Group("N002", "time-in-words", clock_in_words, 35, 35, N001),
    Group("N002", "day-and-time", day_and_time, 50, 45, N001),
    Group("N002", "time-range", time_range, 40, 35, N001),
    _dual("two-clocks", exchanged=False),
    _dual("two-clocks-exchanged", exchanged=True),
)
