"""English figures that have a form of their own: G7, half an hour, two thirds, hundreds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.model.value import Quantity
from align.values.figures.english.patterns import (
    CODE,
    FRACTION,
    JUBILEE,
    JUBILEES,
    MAY_BE_SPELT,
    MIXED_NUMBER,
    NAMED_YEARS,
    ONE_AND_A_HALF,
    OUT_OF,
    OUT_OF_NAMED,
    PART_OF_SCALE,
    PART_OF_TIME,
    PARTS,
    PROVISION,
    PROVISIONS,
    ROMAN,
    ROMAN_VALUES,
    ROUND_THE_CLOCK,
    SCALES,
    SIZE,
    SIZES,
    SMALL,
    SPELT,
    TIMES_AS_MUCH,
    YEARS_NAMED,
)
from align.values.figures.english.units import with_unit, worded_amount
from align.values.figures.hedges import hedge_of
from align.values.figures.units import UNITS_EN

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from align.model.value import Demanded


def of_their_own_form(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    """Codes (G7), lengths of time in words, Roman numerals and fractions."""
    spots = list(taken)
    for match in CODE.finditer(text):
        number, letters = match["digits"] or match["number"], match["letters"] or match["after"]
        yield Quantity(*match.span(), float(number), "code", letters,
                       demanded="no other")  # fmt: skip
    yield from _named_lengths(text)
    for match in SIZE.finditer(text):
        yield Quantity(*match.span(), _size(match), "size", demanded="no other", worded=True)
        spots.append(match.span())
    for match in PROVISION.finditer(text):
        name = PROVISIONS[match["name"].lower()]
        printed = match["number"]
        place = float(printed if printed.isdigit() else ROMAN_VALUES.get(printed, 1))
        yield Quantity(*match.span(), place, "ordinal", name, demanded="itself")
        spots.append(match.span())
    if MAY_BE_SPELT.search(text):
        for quantity in _spelt_durations(text):
            yield quantity
            spots.append((quantity.start, quantity.end))
    for match in ROMAN.finditer(text):
        amount = ROMAN_VALUES.get(match[0])
        if amount:
            yield Quantity(*match.span(), amount, "ordinal", demanded="nothing", worded=True)
    for quantity in _parts_of_others(text):
        yield quantity
        spots.append((quantity.start, quantity.end))
    for match in FRACTION.finditer(text):
        if any(match.start() < stop and begin < match.end() for begin, stop in spots):
            continue
        amount = 1 if match["amount"].lower() == "a" else SMALL[match["amount"].lower()]
        part = PARTS[match["part"].lower().removesuffix("s")]
        yield Quantity(*match.span(), amount * part, "number", "share", None,
                       hedge_of(text, "en", *match.span()), "no other", worded=True)  # fmt: skip


def _named_lengths(text: str) -> Iterator[Quantity]:
    """A silver jubilee and a centenary; round the clock."""
    for match in JUBILEE.finditer(text):
        years = JUBILEES[match["name"].lower().split()[0]]
        yield Quantity(*match.span(), years, "ordinal", demanded="no other", worded=True)
    for match in NAMED_YEARS.finditer(text):
        year = UNITS_EN["year"]
        yield Quantity(*match.span(), YEARS_NAMED[match["name"].lower()] * year.size, "duration",
                       year.name, demanded="no other", worded=True)  # fmt: skip
    for match in ONE_AND_A_HALF.finditer(text):
        unit = UNITS_EN.get(match["unit"].lower())
        if unit and unit.kind == "count":
            yield Quantity(*match.span(), 1.5, "count", unit.name, None,
                           hedge_of(text, "en", *match.span()), worded=True)  # fmt: skip
    for match in ROUND_THE_CLOCK.finditer(text):
        hour = UNITS_EN["hour"]
        yield Quantity(*match.span(), 24 * hour.size, "duration", hour.name, demanded="no other",
                       worded=True)  # fmt: skip


def _size(match: re.Match[str]) -> float:
    """The power of ten that "tens of thousands" and "several hundred" say."""
    if match["several"]:
        return 1.0
    if match["of"]:
        times = match["times"].lower().split()[-1].removesuffix("s")
        return SIZES[times] * SIZES[match["of"].lower()]
    return SIZES[(match["alone"] or match["few"] or match["some"]).lower().removesuffix("s")]


def _parts_of_others(text: str) -> Iterator[Quantity]:
    """Half a trillion yen, a half-percent; seven out of ten."""
    for match in MIXED_NUMBER.finditer(text):
        amount = float(match["whole"]) + float(match["part"]) / float(match["of"])
        if found := with_unit(text, match.span(), amount, "", large=False, worded=False):
            yield found
    for match in PART_OF_SCALE.finditer(text):
        said = match["part"].lower()
        part = 0.5 if said == "half" else 0.75 if said.startswith("three") else 0.25
        start, end = match.span()
        if match["scale"].lower().startswith("per"):
            yield Quantity(start, end, part, "percent", "percent", None,
                           hedge_of(text, "en", start, end), worded=True)  # fmt: skip
        elif found := with_unit(text, (start, end), part * SCALES[match["scale"].lower()], "",
                                 large=True, worded=True):  # fmt: skip
            yield found
    for match in OUT_OF.finditer(text) if "f " in text or "n " in text else ():
        low, high = _amounts(match["low"], match["high"])
        # "40 out of 60" are two counts
        of = match["of"].lower()
        share = (high in _WHOLES or high <= _FEW) and (high % 10 == 0 or of.startswith("out"))
        worded = not (match["low"].isdigit() or match["high"].isdigit())
        share = share or ((low == 1 or worded) and of != "of")  # "one of nine" is one
        if low < high and high > _HALVES and share:
            yield Quantity(*match.span(), low / high, "number", "share", None,
                           hedge_of(text, "en", *match.span()), "no other", worded=True)  # fmt: skip
    for match in TIMES_AS_MUCH.finditer(text):
        fold = 1.5 if match["again"] else 2.0
        yield Quantity(*match.span(), fold, "number", "fold", demanded="nothing", worded=True)
    for match in OUT_OF_NAMED.finditer(text):
        low, high = _amounts(match["low"] or match["few"], match["high"] or match["many"])
        if low < high:
            yield Quantity(*match.span(), low / high, "number", "share", None,
                           hedge_of(text, "en", *match.span()), "no other", worded=True)  # fmt: skip


def _amounts(*parts: str) -> list[float]:
    return [float(part) if part.isdigit() else worded_amount(part)[0] for part in parts]


#: "One in two" may be a place in a list.
_HALVES = 2
#: Shares are said of these: 7 out of 10, 95 in 100; and of a few: three out of eight.
_WHOLES, _FEW = (10, 100, 1000), 10


def _spelt_durations(text: str) -> Iterator[Quantity]:
    """Half an hour, an hour and a half, a quarter of an hour, a week, half a century."""
    for match in PART_OF_TIME.finditer(text):
        unit = UNITS_EN[(match["of"] or match["half"] or match["more"] or match["two"]).lower()]
        part = 1.0 if match["two"] else 1.5 if match["more"] else 0.5
        if match["part"] and match["part"].lower().endswith("of"):
            part = 0.25
        yield Quantity(*match.span(), part * unit.size, "duration", unit.name, None,
                       hedge_of(text, "en", *match.span()), worded=True)  # fmt: skip
    for match in SPELT.finditer(text):
        start, end = match.span()
        if PART_OF_TIME.match(text, start):
            continue
        hedge = hedge_of(text, "en", start, end)
        demanded: Demanded = "itself"
        if word := match["unit"] or match["decades"]:
            unit = UNITS_EN[word.lower()]
            yield Quantity(start, end, unit.size, "duration", unit.name, None, hedge,
                           "no other" if unit.name == "minute" else "nothing",
                           worded=True)  # fmt: skip
            continue
        minutes = 30 if match["half"] else 90 if match["more"] else 15
        if match["more"] and match["more"].lower().endswith("quarter"):
            minutes = 75
        if match["minutes"]:
            said = match["minutes"]
            minutes = 60 + (int(said) if said.isdigit() else int(worded_amount(said)[0]))
        if match["quarter"] and match["quarter"].lower().startswith("three"):
            minutes = 45
        yield Quantity(start, end, minutes, "duration", "minute", None, hedge, demanded,
                       worded=True)  # fmt: skip
