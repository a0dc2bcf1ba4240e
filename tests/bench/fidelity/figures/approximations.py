"""Words that make a figure less than exact: lost on one side, or turned into their contrary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.calendar import day_between, day_en, month_day_ja, year_ja
from tests.bench.fidelity.figures.counts import NOUNS
from tests.bench.fidelity.figures.dates import LAST, RECENT
from tests.bench.fidelity.figures.money import COMMON, YEN, number_ja, sum_en
from tests.bench.fidelity.figures.said import Group, Said, odds
from tests.bench.fidelity.figures.spelling import any_en, wide
from tests.bench.fidelity.figures.times import Clock, clock_en, clock_ja

if TYPE_CHECKING:
    from random import Random

Words = tuple[tuple[str, ...], tuple[str, ...]]
#: Before or after a count; ``{}`` is the number, ``{n}`` its noun, which may come between.
_ABOUT: Words = (
    ("about {} {n}", "around {} {n}", "approximately {} {n}", "some {} {n}", "roughly {} {n}"),
    ("約{}", "およそ{}", "{}程度", "{}ほど", "{}前後", "おおむね{}", "約{}"),
)
_MORE: Words = (
    ("more than {} {n}", "over {} {n}", "upwards of {} {n}"),
    ("{}を超える", "{}余り", "{}を上回る", "{}超", "{}以上"),
)
_AT_LEAST: Words = (
    ("at least {} {n}", "{} or more {n}", "no fewer than {} {n}", "not less than {} {n}"),
    ("少なくとも{}", "{}以上", "{}以上"),
)
_LESS: Words = (
    ("less than {} {n}", "fewer than {} {n}", "under {} {n}"),
    ("{}未満", "{}足らず", "{}を下回る"),
)
_AT_MOST: Words = (
    ("a maximum of {} {n}", "up to {} {n}", "no more than {} {n}"),
    ("最大{}", "{}以下", "{}以内"),
)
_NEARLY: Words = (
    ("nearly {} {n}", "almost {} {n}", "close to {} {n}"),
    ("{}近く", "{}近い", "ほぼ{}"),
)
_JUST_OVER: Words = (("just over {} {n}", "a little over {} {n}", "slightly more than {} {n}"),
                     ("{}強", "{}余り", "{}強"))  # fmt: skip
_JUST_UNDER: Words = (("just under {} {n}", "a little less than {} {n}", "slightly under {} {n}"),
                      ("{}弱", "{}弱", "{}足らず"))  # fmt: skip
_CONTRARY: tuple[tuple[str, Words, Words], ...] = (
    ("more", _MORE, _LESS), ("less", _LESS, _MORE), ("at-least", _AT_LEAST, _AT_MOST),
    ("at-most", _AT_MOST, _AT_LEAST), ("just-over", _JUST_OVER, _JUST_UNDER),
    ("just-under", _JUST_UNDER, _JUST_OVER), ("nearly", _NEARLY, _MORE),
)  # fmt: skip
#: Endings that cannot stand before の.
_ADJECTIVES = ("を超える", "を上回る", "を下回る", "近い")
_BARE: Words = (("{} {n}",), ("{}",))


def _noun(words: Words, noun: tuple[str, str, str], n: int, chance: Random) -> tuple[str, str]:
    """約300名の専門家, 300名以上の専門家."""
    number = f"{n:,}" if n > 20 else any_en(n, chance)
    en = chance.choice(words[0]).format(number, n=noun[0])
    written = f"{wide(f'{n:,}') if odds(chance, 0.2) else f'{n:,}'}{noun[2]}"
    ja = chance.choice(words[1]).format(written)
    return en, ja + ("" if ja.endswith(_ADJECTIVES) else "の") + noun[1]


def _counted(words: Words, wrong: Words, chance: Random) -> Said:
    role, name, name_ja, counters, sizes = chance.choice([n for n in NOUNS if n[4][1] >= 30])
    low, high = max(10, sizes[0]), sizes[1]
    n = chance.randint(low, high)
    n = n // 100 * 100 if n >= 300 else max(10, n // 10 * 10)
    noun = (name, name_ja, counters[0])
    en, ja = _noun(words, noun, n, chance)
    wrong_en, wrong_ja = _noun(wrong, noun, n, chance)
    return Said(role, en, ja, wrong_en, wrong_ja)


def _summed(words: Words, wrong: Words, chance: Random) -> Said:
    currency = chance.choice(COMMON)
    lead = chance.choice((3, 5, 8, 10, 12, 15, 20, 30, 45, 50))
    n = lead * chance.choice((10**7, 10**8, 10**9) if currency is YEN else (10**5, 10**6, 10**7))
    form, name = chance.choice(("comma", "bare", "wide")), chance.choice(currency.ja)
    shape = (chance.choice((0, 9, 9)), chance.randrange(3), "")

    def say(these: Words) -> tuple[str, str]:
        en = (
            chance.choice(these[0]).replace("fewer", "less").replace(" or more {n}", " {n} or more")
        )
        money = sum_en(n, currency, shape)
        text = en.replace("{} {n}", money)
        fits = [w for w in these[1] if not w.endswith(_ADJECTIVES)]
        return text, chance.choice(fits).format(f"{number_ja(n, form)}{name}")

    (en, ja), (wrong_en, wrong_ja) = say(words), say(wrong)
    return Said("aid", en, ja, wrong_en, wrong_ja)


def _lost(name: str, words: Words, faults: int) -> Group:
    def make(chance: Random) -> Said:
        return (_summed if odds(chance, 0.35) else _counted)(words, _BARE, chance)

    return Group("N003", f"lost-{name}", make, faults, 25, frozenset({"N001", "N005"}))


def _turned(name: str, words: Words, wrong: Words) -> Group:
    def make(chance: Random) -> Said:
        return (_summed if odds(chance, 0.3) else _counted)(words, wrong, chance)

    return Group("N003", f"contrary-of-{name}", make, 28, 20, frozenset({"N001", "N005"}))


def time_about(chance: Random) -> Said:
    """午後7時20分頃: around 7:20 p.m."""
    clock = Clock(chance.choice((7, 8, 9, 10, 11, 13, 14, 16, 18, 19, 20, 21, 22)))
    clock = Clock(clock.hour, chance.choice((0, 10, 15, 20, 30, 40, 50)))
    form, form_ja = chance.choice((0, 0, 1, 2, 4)), chance.choice((0, 0, 1, 2, 3, 4, 6))
    about = chance.choice(("at about ", "at around ", "around ", "at approximately ", "about "))
    ending = chance.choice(("頃", "ごろ", "頃"))
    en, ja = clock_en(clock, form), clock_ja(clock, form_ja)
    return Said("event", f"{about}{en}", f"{ja}{ending}|、", f"at |{en}", f"{ja}|、")


def length_about(chance: Random) -> Said:
    """約20分間, 2時間近く."""
    n = chance.choice((10, 15, 20, 25, 30, 40, 45, 50))
    unit, unit_ja, tail = "minutes", "分", "間"
    if odds(chance, 0.35):
        n, unit, unit_ja, tail = chance.choice((2, 3, 4)), "hours", "時間", ""
    number = str(n) if n > 9 else any_en(n, chance)
    written = f"{wide(str(n)) if odds(chance, 0.25) else n}{unit_ja}"
    en, ja = chance.choice(
        (
            ("about {}", f"約{written}{tail}"), ("around {}", f"約{written}{tail}"),
            ("approximately {}", f"およそ{written}{tail}"), ("about {}", f"{written}程度"),
            ("roughly {}", f"{written}ほど"), ("nearly {}", f"{written}近く"),
            ("more than {}", f"{written}以上"), ("just under {}", f"{written}弱"),
        )
    )  # fmt: skip
    plain = f"for |{number} {unit}"
    return Said("talk", f"for |{en.format(number)} {unit}", ja, plain, f"{written}{tail}")


def share_about(chance: Random) -> Said:
    """約3割, 半数以上, 8割近く."""
    n = chance.choice((20, 30, 40, 60, 70, 80, 90))
    tenths = odds(chance, 0.6)
    number = f"{n // 10}割" if tenths else f"{n}{chance.choice(('％', 'パーセント'))}"
    percent = f"{n}{chance.choice(('%', ' percent'))}"
    en, ja = chance.choice(
        (
            ("about {}", "約{}"), ("around {}", "およそ{}"), ("nearly {}", "{}近く"),
            ("more than {}", "{}以上"), ("over {}", "{}超"), ("roughly {}", "{}程度"),
            ("just under {}", "{}弱"), ("just over {}", "{}強"), ("less than {}", "{}未満"),
        )
    )  # fmt: skip
    return Said("share", en.format(percent), ja.format(number), percent, number)


def day_about(chance: Random) -> Said:
    """2005年頃, 3月4日頃: around 2005, around 4 March."""
    day = day_between(RECENT, LAST, chance)
    style = chance.choice(("digits", "wide"))
    about = chance.choice(("around ", "about "))
    if odds(chance, 0.5):
        year = f"{day.year}年" if style == "digits" else f"{wide(str(day.year))}年"
        return Said("era", f"around |{day.year}", f"{year}頃|に", f"in |{day.year}", f"{year}|に")
    ja = year_ja(day, chance, style) + month_day_ja(day.month, day.day, style)
    date = day_en(day, chance)
    return Said("event", f"{about}|{date}", f"{ja}頃|に", f"on |{date}", f"{ja}|に")


_IN_TIMES = frozenset({"N002", "N001"})
GROUPS = (
    _lost("about", _ABOUT, 90),
    _lost("more", _MORE, 35),
    _lost("at-least", _AT_LEAST, 30),
    _lost("less", _LESS, 30),
    _lost("nearly", _NEARLY, 35),
    _lost("at-most", _AT_MOST, 25),
    _lost("just-over", _JUST_OVER, 20),
    _lost("just-under", _JUST_UNDER, 20),
    *(_turned(*these) for these in _CONTRARY),
    Group("N003", "lost-about-a-time", time_about, 55, 45, _IN_TIMES),
    Group("N003", "lost-about-a-length", length_about, 45, 40, _IN_TIMES),
    Group("N003", "lost-about-a-share", share_about, 45, 40, frozenset({"N005", "N001"})),
    Group("N003", "lost-about-a-day", day_about, 40, 35, _IN_TIMES),
)
