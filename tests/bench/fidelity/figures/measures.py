"""Lengths, weights, areas, degrees and power; the slip is in the number or in the unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.figures.said import Group, Said
from tests.bench.fidelity.figures.spelling import large_ja, slipped, slipped_round, wide

if TYPE_CHECKING:
    from random import Random

Unit = tuple[tuple[str, ...], tuple[str, ...]]
_UNITS: dict[str, Unit] = {
    "km": (("kilometers", "km", "kilometres"), ("キロメートル", "km", "キロ")),
    "m": (("meters", "metres"), ("メートル",)),
    "nm": (("nautical miles",), ("海里",)),
    "mile": (("miles",), ("マイル",)),
    "t": (("tons", "metric tons", "tonnes"), ("トン",)),
    "kg": (("kilograms", "kg"), ("キログラム", "kg", "キロ")),
    "ha": (("hectares",), ("ヘクタール",)),
    "km2": (("square kilometers", "square km", "square kilometres"), ("平方キロメートル", "平方キロ")),
    "c": (("degrees Celsius", "degrees"), ("度",)),
    "mw": (("megawatts", "MW"), ("メガワット", "MW")),
    "kw": (("kilowatts", "kW"), ("キロワット", "kW")),
}  # fmt: skip
#: Role, unit, the unit it is taken for, and likely sizes.
_KINDS = (
    ("length", "km", "m", (12, 25, 36, 48, 120, 150, 350, 480, 850, 1200)),
    ("length", "km", "nm", (18, 30, 200, 250, 370)), ("length", "nm", "km", (12, 24, 60, 140, 200)),
    ("length", "km", "mile", (15, 40, 75, 320)),
    ("weight", "t", "kg", (15, 24, 40, 75, 120, 300, 1500, 5000, 12_000, 30_000)),
    ("weight", "kg", "t", (150, 320, 500, 800)),
    ("area", "ha", "km2", (35, 80, 120, 250, 640, 1500, 8000)),
    ("area", "km2", "ha", (12, 45, 130, 900)),
    ("heat", "c", "", (2, 4, 8, 31, 36, 38, 41)),
    ("power", "mw", "kw", (25, 40, 60, 150, 600, 1200)), ("power", "kw", "mw", (300, 450, 900)),
)  # fmt: skip


def _number_ja(n: int, form: str) -> str:
    if form == "wide":
        return wide(f"{n:,}")
    return large_ja(n, comma=form == "comma") if n >= 10_000 else f"{n:,}"


def measure(chance: Random) -> Said:
    """The number another, the unit right."""
    role, unit, _, sizes = chance.choice(_KINDS)
    n = chance.choice(sizes)
    n += chance.choice((0, 0, 0, 1, 3, 5)) if n < 1000 else 0
    wrong = slipped_round(n, chance) if n % 100 == 0 else slipped(n, chance)
    names, names_ja = _UNITS[unit]
    name, name_ja = chance.choice(names), chance.choice(names_ja)
    form = chance.choice(("comma", "bare", "wide"))
    en, wrong_en = (f"{m:,} {name}" for m in (n, wrong))
    ja, wrong_ja = (f"{_number_ja(m, form)}{name_ja}" for m in (n, wrong))
    return Said(role, en, ja, wrong_en, wrong_ja)


def wrong_unit(chance: Random) -> Said:
    """The number right, the unit another."""
    role, unit, taken, sizes = chance.choice([kind for kind in _KINDS if kind[2]])
    n, form = chance.choice(sizes), chance.choice(("comma", "bare", "wide"))
    (names, names_ja), (wrong, wrong_ja) = _UNITS[unit], _UNITS[taken]
    number = _number_ja(n, form)
    ja = [j for j in names_ja if j != "キロ"]
    return Said(
        role,
        f"{n:,} {chance.choice(names)}",
        f"{number}{chance.choice(ja)}",
        f"{n:,} {chance.choice(wrong)}",
        f"{number}{chance.choice([j for j in wrong_ja if j != 'キロ'])}",
    )


def quake(chance: Random) -> Said:
    """Magnitude 7.3: マグニチュード7.3."""
    n = chance.randint(55, 89)
    wrong = n + chance.choice((-2, -1, 1, 2, 10 if n < 80 else -10))
    spell = chance.choice((str, wide))
    form, form_ja = chance.choice(
        (
            ("An earthquake of magnitude {} struck the islands.",
             "同諸島でマグニチュード{}の地震が発生[した|しました]。"),
            ("The earthquake had a magnitude of {}, and three provinces were hit.",
             "地震の規模はマグニチュード{}で、3州が被災[した|しました]。"),
            ("A magnitude {} earthquake was recorded off the coast.",
             "沖合でマグニチュード{}の地震が観測され[た|ました]。"),
        )
    )  # fmt: skip
    one, two = (f"{m // 10}.{m % 10}" for m in (n, wrong))
    return Said(
        "whole", form.format(one), form_ja.format(spell(one)), form.format(two),
        form_ja.format(spell(two)),
    )  # fmt: skip


GROUPS = (
    Group("N001", "measure", measure, 80, 65, frozenset({"N004", "N005"})),
    Group("N004", "unit-changed", wrong_unit, 70, 45, frozenset({"N001", "N005"})),
    Group("N001", "magnitude", quake, 30, 25, frozenset({"N004", "N005"})),
)
