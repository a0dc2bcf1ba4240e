"""Years, fiscal years, quarters, decades and centuries."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.calendar import (
    TWO_ERAS,
    era_of,
    era_year,
    eras_of_year,
    year_ja,
)
from tests.bench.fidelity.figures.said import N001, Group, Said, odds
from tests.bench.fidelity.figures.spelling import (
    in_style,
    kanji,
    kanji_digits,
    ordinal,
    ordinal_words,
    wide,
)

if TYPE_CHECKING:
    from random import Random


def _year_of_history(chance: Random) -> Said:
    year = chance.choice((*TWO_ERAS, chance.randint(1873, 1988), chance.randint(1873, 1988)))
    wrong = year + (chance.choice((-10, -1, 1, 1)) if year > 1883 else 1)
    role = "era" if year > 1955 else "history"
    ja = chance.choice([era_year(*era, chance) for era in eras_of_year(year)])
    wrong_ja = era_year(*era_of(dt.date(wrong, 6, 15)), chance)
    if odds(chance, 0.2):
        ja, wrong_ja = f"{kanji_digits(year)}年", f"{kanji_digits(wrong)}年"
    return Said(role, f"in |{year}", f"{ja}|に", f"in |{wrong}", f"{wrong_ja}|に")


def year_of_two_eras(chance: Random) -> Said:
    """1912, 1926, 1989 and 2019 each have two names; a third is wrong."""
    year = chance.choice(TWO_ERAS)
    old, new = eras_of_year(year)
    ja = chance.choice((old, new))
    wrong = chance.choice(((old[0], old[1] - 1), (new[0], 2)))
    role = "history" if year < 1989 else "era"
    if role == "era" and odds(chance, 0.4):
        role = "event"
    slip = year + chance.choice((-1, 1))
    return Said(
        role,
        f"in |{year}",
        f"{era_year(*ja, chance)}|に",
        f"in |{slip}",
        f"{era_year(*wrong, chance)}|に",
    )


def _fiscal_en(year: int, form: int) -> str:
    return "in |" + (
        f"fiscal year {year}", f"FY{year}", f"FY {year}", f"the fiscal year {year}",
        f"Japanese fiscal year {year}", f"fiscal {year}", f"JFY{year}",
    )[form]  # fmt: skip


def _fiscal_ja(year: int, chance: Random, *, wide_digits: bool) -> str:
    names = [*eras_of_year(year), ("", year), ("", year)]
    if year in {1989, 2019}:
        names = names[:2]
    era, number = chance.choice(names)
    shown = str(number) if number > 1 or not era else "元"
    return f"{era}{wide(shown) if wide_digits else shown}年度|に"


def fiscal_year(chance: Random) -> Said:
    """平成17年度, 2005年度, fiscal year 2005."""
    year = chance.randint(1979, 2023)
    wrong, form = year + chance.choice((-1, 1)), chance.randrange(7)
    is_wide = odds(chance, 0.3)
    return Said(
        "budget",
        _fiscal_en(year, form),
        _fiscal_ja(year, chance, wide_digits=is_wide),
        _fiscal_en(wrong, form),
        _fiscal_ja(wrong, chance, wide_digits=is_wide),
    )


def fiscal_year_of_two_eras(chance: Random) -> Said:
    """平成31年度 and 令和元年度 are one year."""
    year = chance.choice((2019, 2019, 2019, 1989))
    old = ("平成31年度", "平成３１年度", "平成三十一年度") if year == 2019 else ("昭和64年度",)
    new = "令和元年度" if year == 2019 else "平成元年度"
    wrong_ja = ("平成30年度", "令和2年度", "令和２年度") if year == 2019 else ("昭和63年度",)
    form = chance.randrange(7)
    return Said(
        "budget",
        _fiscal_en(year, form),
        f"{chance.choice((*old, new, new))}|に",
        _fiscal_en(year + chance.choice((-1, 1)), form),
        f"{chance.choice((*wrong_ja, '平成2年度' if year == 1989 else '平成29年度'))}|に",
    )


def quarter(chance: Random) -> Said:
    """Quarters and halves of a year, calendar or fiscal."""
    year = chance.randint(1995, 2023)
    day = dt.date(year, 6, 15)
    style = chance.choice(("digits", "wide"))
    tail, year_text = chance.choice(
        (
            (f" of {year}", year_ja(day, chance, style)),
            (f" of fiscal year {year}", f"{year}年度"),
        )
    )
    if odds(chance, 0.6):
        n = chance.randint(1, 4)
        wrong = n % 4 + 1
        spell = wide if style == "wide" else str
        form = chance.choice(("word", "number"))
        en, wrong_en = (
            f"in |the {ordinal_words(q) if form == 'word' else ordinal(q)} quarter{tail}"
            for q in (n, wrong)
        )
        ja, wrong_ja = (f"{year_text}第{spell(str(q))}四半期|に" for q in (n, wrong))
    else:
        halves = (("first half", "前半", "上半期"), ("second half", "後半", "下半期"))
        at, name = chance.randrange(2), chance.choice((1, 2))
        en, wrong_en = (f"in |the {halves[h][0]}{tail}" for h in (at, 1 - at))
        ja, wrong_ja = (
            f"{year_text}{'の' if name == 1 else ''}{halves[h][name]}|に" for h in (at, 1 - at)
        )
    return Said("budget", en, ja, wrong_en, wrong_ja)


def season(chance: Random) -> Said:
    """Spring, summer, autumn and winter."""
    names = (("spring", "春"), ("summer", "夏"), ("autumn", "秋"), ("winter", "冬"))
    at = chance.randrange(4)
    wrong = (at + chance.choice((1, 2, 3))) % 4
    year = chance.randint(1990, 2023)
    ja = year_ja(dt.date(year, 6, 15), chance, chance.choice(("digits", "wide")))
    of = chance.choice((f"the {{}} of {year}", f"{{}} {year}"))
    role = chance.choice(("event", "budget"))
    return Said(
        role,
        f"in |{of.format(names[at][0])}",
        f"{ja}{names[at][1]}|に",
        f"in |{of.format(names[wrong][0])}",
        f"{ja}{names[wrong][1]}|に",
    )


def decade(chance: Random) -> Said:
    """1990年代, 90年代, 1990s, and their early and late years."""
    first = chance.choice((1880, 1890, *range(1920, 2020, 10)))
    wrong = first + chance.choice((-10, 10))
    part_en, part_ja = chance.choice(
        (("", ""), ("", ""), ("early ", "初頭"), ("late ", "後半"), ("first half of the ", "前半"))
    )
    short = first >= 1950 and wrong >= 1950 and wrong < 2000 and first < 2000 and odds(chance, 0.3)
    style = chance.choice(("digits",) * 4 + ("wide",) + (() if short else ("digit-kanji",)))
    en, wrong_en = (
        f"in |the {part_en}{y}s"
        if not short or odds(chance, 0.5)
        else f"in |the {part_en}'{y % 100}s"
        for y in (first, wrong)
    )
    ja, wrong_ja = (
        f"{in_style(y % 100 if short else y, style)}年代{part_ja}|に" for y in (first, wrong)
    )
    return Said("era", en, ja, wrong_en, wrong_ja)


def century(chance: Random) -> Said:
    """二十世紀, 21世紀, and their halves."""
    n = chance.choice((16, 17, 18, 19, 19, 20, 20, 21))
    wrong = n - 1 if n == 21 else n + chance.choice((-1, 1))
    part_en, part_ja = ("early ", "初頭") if n == 21 else chance.choice(
        (
            ("", ""), ("first half of the ", "前半"), ("latter half of the ", "後半"),
            ("early ", "初頭"), ("late ", "末"), ("middle of the ", "半ば"),
        )
    )  # fmt: skip
    spell_en = chance.choice((ordinal, ordinal_words))
    spell_ja = chance.choice((str, str, kanji, lambda y: wide(str(y))))
    en, wrong_en = (f"in |the {part_en}{spell_en(y)} century" for y in (n, wrong))
    ja, wrong_ja = (f"{spell_ja(y)}世紀{part_ja}|に" for y in (n, wrong))
    return Said("centuries", en, ja, wrong_en, wrong_ja)


GROUPS = (
    Group("N002", "year-of-history", _year_of_history, 50, 40, N001),
    Group("N002", "two-names-of-a-year", year_of_two_eras, 45, 45, N001),
    Group("N002", "fiscal-year", fiscal_year, 50, 45, N001),
    Group("N002", "fiscal-year-of-two-eras", fiscal_year_of_two_eras, 35, 40, N001),
    Group("N002", "quarter-or-half", quarter, 35, 35, frozenset({"N001", "N004"})),
    Group("N002", "season", season, 30, 30),
    Group("N002", "decade", decade, 40, 40, N001),
    Group("N002", "century", century, 35, 35, frozenset({"N001", "N004"})),
)
