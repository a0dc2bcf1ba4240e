"""Sums of money and large numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.said import N001, Group, Said, odds, other
from tests.bench.fidelity.figures.spelling import (
    decimal,
    kanji,
    large_en,
    large_ja,
    slipped_round,
    wide,
    words,
)

if TYPE_CHECKING:
    from random import Random


#: Which sign (none if there are fewer), which name, and "digits" or "words" for the number.
Form = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Currency:
    """Signs before the number and names after it, and the Japanese names."""

    signs: tuple[str, ...]
    names: tuple[str, ...]
    ja: tuple[str, ...]


YEN = Currency(("¥", "JPY "), ("yen",), ("円",))
DOLLAR = Currency(
    ("$", "US$", "USD "), ("US dollars", "dollars", "U.S. dollars"), ("ドル", "米ドル")
)
EURO = Currency(("€", "EUR "), ("euros",), ("ユーロ",))
POUND = Currency(("£",), ("pounds", "pounds sterling"), ("ポンド", "英ポンド"))
YUAN = Currency(("CNY ", "RMB "), ("yuan",), ("元", "人民元"))
WON = Currency(("KRW ",), ("won",), ("ウォン",))
AUSTRALIAN = Currency(("A$", "AUD "), ("Australian dollars",), ("豪ドル",))
CANADIAN = Currency(("C$", "CAD "), ("Canadian dollars",), ("カナダドル", "加ドル"))
RUPEE = Currency(("INR ",), ("rupees", "Indian rupees"), ("ルピー", "インドルピー"))
FRANC = Currency(("CHF ",), ("Swiss francs",), ("スイスフラン",))
BAHT = Currency(("THB ",), ("baht",), ("バーツ",))
#: The dollar of the United States where it stands against another dollar.
AMERICAN = Currency(("US$", "USD "), ("US dollars", "U.S. dollars"), ("米ドル",))
ALL = (YEN, DOLLAR, EURO, POUND, YUAN, WON, AUSTRALIAN, CANADIAN, RUPEE, FRANC, BAHT)
COMMON = (YEN, YEN, YEN, YEN, DOLLAR, DOLLAR, DOLLAR, DOLLAR, EURO, EURO, POUND)


def amount(chance: Random, currency: Currency) -> int:
    """A round sum as aid and trade have it."""
    digits = chance.choice((1, 1, 1, 2, 2, 2, 3))
    lead = chance.randint(10 ** (digits - 1), 10**digits - 1)
    large = (6, 7, 7, 8, 8, 9, 9, 10, 11)
    zeros = chance.choice(large if currency in {YEN, WON} else (5, 5, 6, 6, 7, 8, 9))
    return lead * int("1" + "0" * zeros)


def role_of(n: int, currency: Currency) -> str:
    """Sums that no one gives away are sums of trade."""
    limit = 10**11 if currency in {YEN, WON} else 10**9
    return "trade" if n >= limit else "aid"


def sum_en(n: int, currency: Currency, form: Form) -> str:
    """120 million yen, ¥120 million, $120,000,000, five million euros."""
    sign, name, shape = form
    number = f"{n:,}" if shape == "digits" and n < 10**9 else large_en(n)
    lead, _, scale = number.partition(" ")
    if shape == "words" and scale and len(lead) < 3 and sign > 2 and int(lead) <= 12:
        number = f"{words(int(lead))} {scale}"
    if sign < len(currency.signs):
        return f"{currency.signs[sign]}{number}"
    return f"{number} {currency.names[name % len(currency.names)]}"


def number_ja(n: int, form: str) -> str:
    """1億2,000万, 1億2000万, 1.2億, full-width and kanji."""
    if form == "point":
        for scale, name in ((10**12, "兆"), (10**8, "億")):
            if n >= scale and n % (scale // 100) == 0:
                return f"{decimal(n, scale)}{name}"
        form = "comma"
    if form == "digits" and n < 10**8:
        return f"{n:,}"
    if form == "wide":
        return wide(large_ja(n))
    if form == "kanji":
        parts = ((10**12, "兆"), (10**8, "億"), (10**4, "万"))
        text = ""
        for scale, name in parts:
            part, n = divmod(n, scale)
            text += f"{kanji(part)}{name}" if part else ""
        return text
    return large_ja(n, comma=form != "bare")


def _forms(chance: Random) -> tuple[Form, str]:
    """How it is written on both sides."""
    signs = chance.choice((0, 0, 1, 9, 9, 9))
    form = chance.choice(
        ("comma", "comma", "comma", "bare", "bare", "point", "digits", "wide", "kanji")
    )
    shape = chance.choice(("", "", "", "", "digits", "words", "words"))
    return (signs, chance.randrange(3), shape), form


def _sum(name: str, currencies: tuple[Currency, ...], faults: int, traps: int) -> Group:
    def make(chance: Random) -> Said:
        currency = chance.choice(currencies)
        n = amount(chance, currency)
        wrong = slipped_round(n, chance)
        (form, form_ja), ja = _forms(chance), chance.choice(currency.ja)
        return Said(
            role_of(n, currency),
            sum_en(n, currency, form),
            f"{number_ja(n, form_ja)}{ja}",
            sum_en(wrong, currency, form),
            f"{number_ja(wrong, form_ja)}{ja}",
        )

    return Group("N005", name, make, faults, traps, N001)


def tenfold(chance: Random) -> Said:
    """億 taken for billion, and other slips by ten or a thousand."""
    currency = chance.choice(COMMON)
    n = amount(chance, currency)
    steps = [n * 10]
    if n >= 10**9:
        steps += [n // 10, n * 10]
    if n >= 10**11:
        steps.append(n // 1000)
    wrong = chance.choice(steps)
    (form, form_ja), ja = _forms(chance), chance.choice(currency.ja)
    return Said(
        role_of(n, currency),
        sum_en(n, currency, form),
        f"{number_ja(n, form_ja)}{ja}",
        sum_en(wrong, currency, form),
        f"{number_ja(wrong, form_ja)}{ja}",
    )


def wrong_currency(chance: Random) -> Said:
    """The number right, the currency another."""
    currency = chance.choice((*COMMON, *ALL))
    n = amount(chance, currency)
    wrong = other(chance, ALL if odds(chance, 0.3) else (YEN, DOLLAR, EURO, AUSTRALIAN), currency)
    form, form_ja = _forms(chance)
    if {currency, wrong} <= {DOLLAR, AUSTRALIAN, CANADIAN}:
        currency, wrong = (AMERICAN if c is DOLLAR else c for c in (currency, wrong))
    return Said(
        role_of(n, currency),
        sum_en(n, currency, form),
        f"{number_ja(n, form_ja)}{chance.choice(currency.ja)}",
        sum_en(n, wrong, form),
        f"{number_ja(n, form_ja)}{chance.choice(wrong.ja)}",
    )


def people(chance: Random) -> Said:
    """1億2,000万人: 120 million people."""
    lead = chance.choice((chance.randint(1, 9), chance.randint(11, 99), chance.randint(101, 999)))
    n = lead * chance.choice((1000, 10_000, 10_000, 100_000, 10**6, 10**6))
    if n >= 10**9:
        n //= 100
    wrong = slipped_round(n, chance)
    form = chance.choice(("comma", "comma", "bare", "digits", "wide", "point", "kanji"))
    digits = odds(chance, 0.15)
    en, wrong_en = (f"{f'{m:,}' if digits else large_en(m)} people" for m in (n, wrong))
    ja, wrong_ja = (f"{number_ja(m, form) or f'{m:,}'}人" for m in (n, wrong))
    if form == "kanji" and min(n, wrong) < 10_000:
        ja, wrong_ja = f"{n:,}人", f"{wrong:,}人"
    return Said("large", en, ja, wrong_en, wrong_ja)


def two_sums(chance: Random) -> Said:
    """A sum with the same in another currency in brackets."""
    dollars = chance.choice((2, 3, 5, 8, 10, 12, 15, 20, 25, 40, 60)) * 10**6
    yen = dollars * chance.choice((100, 110, 115, 120))
    wrong_yen, wrong_dollars = yen * 10, slipped_round(dollars, chance)
    form = chance.choice(("comma", "bare", "wide"))

    def en(one: int, two: int) -> str:
        return f"{large_en(one)} yen (about {large_en(two)} US dollars)"

    def ja(one: int, two: int) -> str:
        return f"{number_ja(one, form)}円（約{number_ja(two, form)}ドル）"

    if odds(chance, 0.5):
        return Said(
            "aid",
            en(yen, dollars),
            ja(yen, dollars),
            en(wrong_yen, dollars),
            ja(wrong_yen, dollars),
        )
    return Said(
        "aid", en(yen, dollars), ja(yen, dollars), en(yen, wrong_dollars), ja(yen, wrong_dollars)
    )


GROUPS = (
    _sum("sum-in-yen", (YEN,), 60, 50),
    _sum("sum-in-dollars", (DOLLAR,), 60, 50),
    _sum("sum-in-other-currency", ALL[2:], 70, 60),
    Group("N005", "tenfold", tenfold, 60, 40, N001),
    Group("N005", "currency-changed", wrong_currency, 80, 50, frozenset({"N001", "N004"})),
    Group("N005", "large-number-of-people", people, 70, 60, frozenset({"N001", "N004"})),
    Group("N005", "sum-in-two-currencies", two_sums, 40, 30, N001),
)
