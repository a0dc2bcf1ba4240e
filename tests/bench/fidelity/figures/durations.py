"""Lengths of time, alone and after a time of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.said import Group, Said, odds
from tests.bench.fidelity.figures.spelling import any_en, kanji, slipped, wide, words
from tests.bench.fidelity.figures.times import Clock, clock_en, clock_ja

if TYPE_CHECKING:
    from random import Random

_ABOUT = (
    ("about ", "約", ""), ("around ", "約", ""), ("approximately ", "約", ""),
    ("about ", "", "程度"), ("about ", "およそ", ""), ("roughly ", "おおむね", ""),
)  # fmt: skip
_ALSO = frozenset({"N001", "N004"})
#: Minutes, and ways to say them.
_MINUTES: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {
    30: (("30 minutes", "half an hour", "thirty minutes"), ("30分間", "30分", "３０分間", "三十分間")),
    45: (("45 minutes", "three quarters of an hour"), ("45分間", "４５分間")),
    60: (("one hour", "an hour", "60 minutes"), ("1時間", "一時間", "60分間", "１時間")),
    75: (("an hour and 15 minutes", "one hour and fifteen minutes", "75 minutes"),
         ("1時間15分", "75分間")),
    90: (("an hour and a half", "one and a half hours", "90 minutes", "one hour and 30 minutes"),
         ("1時間半", "90分間", "1時間30分", "一時間半", "１時間半")),
    120: (("two hours", "2 hours", "120 minutes"), ("2時間", "二時間", "120分間")),
    150: (("two and a half hours", "two hours and a half", "two hours and 30 minutes"),
          ("2時間半", "2時間30分", "２時間半")),
    100: (("an hour and 40 minutes", "100 minutes", "one hour and 40 minutes"),
          ("1時間40分", "100分間")),
    20: (("20 minutes", "twenty minutes"), ("20分間", "20分", "２０分間", "二十分間")),
    25: (("25 minutes",), ("25分間", "２５分間")),
    40: (("40 minutes", "forty minutes"), ("40分間", "４０分間")),
    35: (("35 minutes",), ("35分間",)),
    50: (("50 minutes", "fifty minutes"), ("50分間", "５０分間")),
    15: (("15 minutes", "a quarter of an hour"), ("15分間", "１５分間")),
    180: (("three hours",), ("3時間", "三時間")),
}  # fmt: skip
_LONG = (
    (("half a year", "six months"), ("半年間", "6か月間", "６か月間", "六か月間")),
    (("a year and a half", "18 months", "one and a half years"), ("1年半", "18か月間", "１年半")),
    (("a quarter of a century", "25 years"), ("四半世紀", "25年間")),
    (("half a century", "50 years"), ("半世紀", "50年間")),
    (("a decade", "ten years", "10 years"), ("10年間", "１０年間", "十年間")),
    (("two weeks", "a fortnight", "14 days"), ("2週間", "二週間", "14日間")),
    (("three months",), ("3か月間", "３か月間", "3カ月間", "三か月間")),
    (("two years",), ("2年間", "二年間", "２年間")),
    (("a week", "one week", "seven days"), ("1週間", "一週間", "7日間")),
    (("a month", "one month"), ("1か月間", "一か月間")),
    (("one year", "a year", "12 months"), ("1年間", "一年間", "12か月間")),
    (("48 hours", "two days"), ("48時間", "2日間", "二日間")),
    (("two and a half years",), ("2年半", "２年半")),
)
_UNITS = (("days", "日間"), ("weeks", "週間"), ("months", "か月間"), ("years", "年間"))


def in_minutes(chance: Random) -> Said:
    """1時間半 is 90 minutes and an hour and a half."""
    all_ = sorted(_MINUTES)
    at = chance.randrange(len(all_))
    minutes = all_[at]
    wrong = chance.choice([m for m in all_[max(0, at - 3) : at + 4] if m != minutes])
    (en, ja), (wrong_en, wrong_ja) = _MINUTES[minutes], _MINUTES[wrong]
    about, before, after = chance.choice((*_ABOUT, ("", "", ""), ("", "", "")))

    def say(text: str) -> str:
        return f"{before}{text.removesuffix('間') if after and '分' in text else text}{after}"

    return Said(
        "talk",
        f"for |{about}{chance.choice(en)}",
        say(chance.choice(ja)),
        f"for |{about}{chance.choice(wrong_en)}",
        say(chance.choice(wrong_ja)),
    )


def long_time(chance: Random) -> Said:
    """Half a year is six months; a fortnight is two weeks."""
    if odds(chance, 0.5):
        at = chance.randrange(len(_LONG))
        wrong = chance.choice([n for n in range(len(_LONG)) if n != at])
        right, slip = _LONG[at], _LONG[wrong]
        return Said(
            "ages" if at in {2, 3, 4} else "long",
            f"for |{chance.choice(right[0])}",
            chance.choice(right[1]),
            f"for |{chance.choice(slip[0])}",
            chance.choice(slip[1]),
        )
    n, (unit, unit_ja) = chance.randint(2, 30), chance.choice(_UNITS)
    wrong_n = max(2, slipped(n, chance))
    wrong_n = n + 1 if wrong_n == n else wrong_n
    spell = chance.choice((str, str, kanji, lambda m: wide(str(m))))
    en, wrong_en = (f"for |{any_en(m, chance)} {unit}" for m in (n, wrong_n))
    role = "ages" if unit == "years" and n > 5 else "long"
    return Said(role, en, f"{spell(n)}{unit_ja}", wrong_en, f"{spell(wrong_n)}{unit_ja}")


def wrong_unit(chance: Random) -> Said:
    """The number right, its unit another: days for weeks, minutes for hours."""
    if odds(chance, 0.4):
        n = chance.choice((2, 3, 4, 5))
        units = (("hours", "時間"), ("minutes", "分間"))
        role = "talk"
    else:
        n, role = chance.randint(2, 12), "long"
        at = chance.randrange(3)
        units = (_UNITS[at], _UNITS[at + 1])
        if odds(chance, 0.5):
            units = units[::-1]
    spell = chance.choice((str, str, kanji, lambda m: wide(str(m))))
    number = words(n) if odds(chance, 0.7) else str(n)
    (en, wrong_en), (ja, wrong_ja) = (
        [f"for |{number} {u[0]}" for u in units],
        [f"{spell(n)}{u[1]}" for u in units],
    )
    return Said(role, en, ja, wrong_en, wrong_ja)


def from_time_for(chance: Random) -> Said:
    """19時20分頃より約20分間: from around 7:20 p.m. for about 20 minutes."""
    clock = Clock(chance.choice((8, 9, 10, 11, 13, 15, 16, 17, 18, 19, 20, 21, 22)))
    clock = Clock(clock.hour, chance.choice((0, 10, 15, 20, 30, 35, 40, 50)))
    minutes = chance.choice((10, 15, 20, 25, 30, 40, 45, 50, 70))
    wrong = minutes + chance.choice((-5, 5, 10))
    form, form_ja = chance.choice((0, 0, 1, 2, 4)), chance.choice((0, 0, 1, 2, 2, 4, 5))
    about, about_ja = chance.choice(
        (("around ", "頃"), ("about ", "頃"), ("around ", "ごろ"), ("", ""))
    )
    start = chance.choice(("from", "beginning at", "for"))
    since = chance.choice(("より", "から"))
    spell = chance.choice((str, str, lambda m: wide(str(m))))

    def en(m: int) -> str:
        length = f"for about {m} minutes"
        time = f"{about}{clock_en(clock, form)}"
        if start == "for":
            return f"{length} from {time}"
        return f"{start} {time} {length}"

    def ja(m: int) -> str:
        return f"{clock_ja(clock, form_ja)}{about_ja}{since}約{spell(m)}分間|、"

    return Said("session", en(minutes), ja(minutes), en(wrong), ja(wrong))


def length_left_out(chance: Random) -> Said:
    """The same, the length of time left out on one side."""
    whole = from_time_for(chance)
    en, ja = whole.en, whole.ja
    at = en.index("for about")
    end = en.index("minutes") + len("minutes")
    short = f"{en[:at]}{en[end:]}".strip()
    cut = max(ja.find("より約"), ja.find("から約"))
    return Said("session", en, ja, short, f"{ja[:cut]}|に")


def hour_time(chance: Random) -> Said:
    """Within 24 hours, three days ago, ten years later."""
    n = chance.choice((2, 3, 4, 5, 6, 7, 8, 10, 12))
    wrong = slipped(n, chance)
    wrong = n + 1 if wrong < 2 else wrong
    forms = (
        ("{} days ago", "{}日前|に"), ("{} years ago", "{}年前|に"), ("{} months ago", "{}か月前|に"),
        ("{} weeks ago", "{}週間前|に"), ("{} hours later", "{}時間後|に"),
        ("{} days later", "{}日後|に"), ("within |{} days", "{}日以内|に"),
        ("{} weeks later", "{}週間後|に"), ("within |{} hours", "{}時間以内|に"),
    )  # fmt: skip
    form, form_ja = chance.choice(forms)
    spell = chance.choice((str, str, kanji, lambda m: wide(str(m))))
    return Said(
        "event",
        form.format(any_en(n, chance)),
        form_ja.format(spell(n)),
        form.format(any_en(wrong, chance)),
        form_ja.format(spell(wrong)),
    )


GROUPS = (
    Group("N002", "length-in-minutes", in_minutes, 80, 70, _ALSO),
    Group("N002", "length-in-days-or-years", long_time, 70, 65, _ALSO),
    Group("N002", "unit-of-length-changed", wrong_unit, 45, 30, _ALSO),
    Group("N002", "time-and-length", from_time_for, 55, 55, _ALSO),
    Group("N002", "length-left-out", length_left_out, 45, 0, frozenset({"N001", "D001", "N003"})),
    Group("N002", "ago-or-within", hour_time, 45, 40, _ALSO),
)
