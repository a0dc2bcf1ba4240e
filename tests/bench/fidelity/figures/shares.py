"""Percentages, tenths, fractions and multiples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.said import Group, Said, odds
from tests.bench.fidelity.figures.spelling import in_style, kanji, slipped, wide, words

if TYPE_CHECKING:
    from random import Random

_PERCENT = ("{}%", "{} percent", "{} per cent", "{}%")
_PERCENT_JA = ("{}%", "{}％", "{}パーセント")
_FRACTIONS = (
    (("one third", "a third"), ("3分の1", "三分の一", "３分の１")),
    (("two thirds", "two-thirds"), ("3分の2", "三分の二", "３分の２")),
    (("a quarter", "one quarter", "one-fourth", "one fourth"), ("4分の1", "四分の一", "４分の１")),
    (("three quarters", "three-quarters", "three-fourths"), ("4分の3", "四分の三", "４分の３")),
    (("half",), ("半分", "2分の1", "二分の一")),
    (("one fifth", "a fifth"), ("5分の1", "五分の一")),
    (("two fifths",), ("5分の2", "五分の二")),
    (("one tenth", "a tenth"), ("10分の1", "十分の一")),
)  # fmt: skip
_TIMES = (
    ("doubled", "2倍にな[った|りました]"), ("tripled", "3倍にな[った|りました]"),
    ("quadrupled", "4倍にな[った|りました]"), ("halved", "半減[した|しました]"),
)  # fmt: skip
_GREW = (
    ("The number of visitors from the region {} in a decade.", "同地域からの訪問者は、10年間で{}。"),
    ("Trade between the two countries has {}.", "両国間の貿易額は{}。"),
    ("The output of the mine {}.", "同鉱山の生産量は{}。"),
    ("Applications for the programme {}.", "同計画への応募者数は{}。"),
)  # fmt: skip
_ALSO = frozenset({"N001", "N004"})


def _role(chance: Random) -> str:
    return chance.choice(("rate", "share"))


def percent(chance: Random) -> Said:
    """25%, 25 percent, ２５％, 25パーセント."""
    n = chance.randint(2, 98)
    tenths = chance.randint(1, 9) if odds(chance, 0.3) else 0
    wrong = slipped(n, chance)
    wrong = wrong if 0 < wrong < 100 else n - 1
    form, form_ja = chance.choice(_PERCENT), chance.choice(_PERCENT_JA)
    spell = chance.choice((str, str, wide))
    tail = f".{tenths}" if tenths else ""
    wrong_tail = tail
    if tenths and odds(chance, 0.5):
        wrong, wrong_tail = n, f".{tenths % 9 + 1}"
    in_words = form.startswith("{} p") and not tenths and odds(chance, 0.3)
    en, wrong_en = (
        form.format(words(m) if in_words else f"{m}{t}")
        for m, t in ((n, tail), (wrong, wrong_tail))
    )
    ja, wrong_ja = (form_ja.format(spell(f"{m}{t}")) for m, t in ((n, tail), (wrong, wrong_tail)))
    if not tenths and odds(chance, 0.1):
        ja, wrong_ja = f"{kanji(n)}パーセント", f"{kanji(wrong)}パーセント"
    return Said(_role(chance), en, ja, wrong_en, wrong_ja)


def tenths(chance: Random) -> Said:
    """3割 is 30 percent; 3 percent is the slip."""
    n = chance.randint(1, 9)
    wrong = n + 1 if n < 9 else 8
    form = chance.choice(_PERCENT[:3])
    style = chance.choice(("digits", "wide", "kanji"))
    return Said(
        _role(chance),
        form.format(n * 10),
        f"{in_style(n, style)}割",
        form.format(n if odds(chance, 0.5) else wrong * 10),
        f"{in_style(wrong, style)}割",
    )


def fraction(chance: Random) -> Said:
    """4分の1: a quarter."""
    at = chance.randrange(len(_FRACTIONS))
    wrong = chance.choice([n for n in range(len(_FRACTIONS)) if n != at])
    (en, ja), (wrong_en, wrong_ja) = _FRACTIONS[at], _FRACTIONS[wrong]
    return Said(
        "share",
        chance.choice(en),
        chance.choice(ja),
        chance.choice(wrong_en),
        chance.choice(wrong_ja),
    )


def same_share(chance: Random) -> Said:
    """A quarter is 25 percent, half 5割."""
    en, ja, wrong_en, wrong_ja = chance.choice(
        (
            ("a quarter", "25％", "a third", "20％"), ("half", "50％", "a quarter", "5％"),
            ("half", "5割", "a third", "4割"), ("25 percent", "4分の1", "20 percent", "3分の1"),
            ("50 percent", "半分", "15 percent", "4分の1"), ("one tenth", "1割", "one fifth", "2割"),
            ("75 percent", "4分の3", "70 percent", "3分の2"), ("one fifth", "2割", "one third", "3割"),
            ("three quarters", "75パーセント", "two thirds", "65パーセント"),
            ("20 percent", "5分の1", "25 percent", "4分の1"), ("one tenth", "10％", "1 percent", "1％"),
        )
    )  # fmt: skip
    return Said("share", en, ja, wrong_en, wrong_ja)


def points(chance: Random) -> Said:
    """Percentage points are ポイント; percent of a percentage is not the same."""
    n = chance.choice((2, 3, 4, 5, 6, 8, 10))
    wrong = n + 1
    tail = chance.choice(("", ".5"))
    spell = chance.choice((str, wide))
    name = chance.choice(("percentage points", "percentage points", "points"))
    ja, wrong_ja = (f"{spell(f'{m}{tail}')}ポイント" for m in (n, wrong))
    return Said("points", f"{n}{tail} {name}", ja, f"{wrong}{tail} {name}", wrong_ja)


def multiple(chance: Random) -> Said:
    """2倍: doubled; 1.5倍: 1.5 times."""
    frame, frame_ja = chance.choice(_GREW)
    if odds(chance, 0.5):
        at = chance.randrange(4)
        wrong = (at + chance.choice((1, 2))) % 4
        one, two = _TIMES[at], _TIMES[wrong]
        return Said(
            "whole",
            frame.format(one[0]),
            frame_ja.format(one[1]),
            frame.format(two[0]),
            frame_ja.format(two[1]),
        )
    n = chance.choice(("1.5", "2.5", "3", "4", "5", "10", "1.2"))
    wrong_n = chance.choice([m for m in ("1.5", "2.5", "3.5", "4", "5", "6", "20") if m != n])
    rose = "grew to {} times what it had been"
    base = "同鉱山の生産量は、以前の{}倍に達[した|しました]。"
    spell = chance.choice((str, wide))
    en, wrong_en = (f"The output of the mine {rose.format(m)}." for m in (n, wrong_n))
    return Said("whole", en, base.format(spell(n)), wrong_en, base.format(spell(wrong_n)))


GROUPS = (
    Group("N005", "percentage", percent, 80, 70, _ALSO),
    Group("N005", "tenths", tenths, 45, 35, _ALSO),
    Group("N005", "fraction", fraction, 50, 45, _ALSO),
    Group("N005", "share-in-other-words", same_share, 35, 40, _ALSO),
    Group("N005", "percentage-points", points, 30, 25, _ALSO),
    Group("N001", "multiple", multiple, 40, 30, frozenset({"N004", "N005"})),
)
