"""English figures with their units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import Quantity
from align.values.figures.english.patterns import (
    ADJECTIVE,
    HALF_MORE,
    HOURS_AND_MINUTES,
    LENGTH_ADJECTIVE,
    ORDINALS,
    SCALES,
    SMALL,
    TENS,
    UNIT,
)
from align.values.figures.hedges import hedge_of
from align.values.figures.units import UNITS_EN, FigureUnit

if TYPE_CHECKING:
    from align.model.value import Demanded, QuantityKind


def with_unit(
    text: str, span: tuple[int, int], amount: float, prefix: str, *, large: bool, worded: bool
) -> Quantity | None:
    """A figure with what it counts, measures or pays; None for one that is no figure (one day)."""
    start, end = span
    unit: FigureUnit | None = None
    if prefix:
        unit = UNITS_EN[prefix.strip()]
        start -= len(prefix)
    if half := HALF_MORE.match(text, end):
        amount, end = amount + 0.5, half.end()
    near = False
    if hours := HOURS_AND_MINUTES.match(text, end):
        rest = hours["minutes"]
        minutes = (
            30.0 if rest is None else float(rest) if rest.isdigit() else worded_amount(rest)[0]
        )
        stop = hours.end()
        return Quantity(start, stop, 60 * amount + minutes, "duration", "minute", None,
                        hedge_of(text, "en", start, stop))  # fmt: skip
    if unit is None:
        between = LENGTH_ADJECTIVE.match(text, end)
        unit, stop, near = unit_after(text, end)
        if between and not near:
            unit, stop, near = unit_after(text, between.end())
            near = near and unit is not None and unit.kind == "duration"
        if unit and near:
            end = stop
    kind: QuantityKind = unit.kind if unit else "number"
    nationality = unit is not None and unit.kind == "money" and text[end + 1 : end + 2].isupper()
    if unit and not near and unit.kind != "count" and not prefix and not nationality:
        unit, kind = None, "number"
    if unit and unit.kind == "duration" and worded and amount == 1 and unit.name == "day":
        return None  # one day
    plain_amount = amount
    amount *= unit.size if unit else 1
    hedge = hedge_of(text, "en", start, end)
    name = unit.name if unit else ""
    return Quantity(start, end, amount, kind, name, None, hedge,
                    _demanded(plain_amount, kind, name, text[start:end], worded=worded), large,
                    worded)  # fmt: skip


def _demanded(
    amount: float, kind: QuantityKind, unit: str, surface: str, *, worded: bool
) -> Demanded:
    """How much a figure asks for: small counts may be said in another way."""
    if kind == "percent" and amount == 100:
        return "no other"
    if kind in ("money", "percent", "measure"):
        return "itself"
    if kind == "duration":
        return "itself" if amount > 1 or not worded else "no other"
    if surface.lower() in ("one", "a", "1"):
        return "no other" if unit and not worded else "nothing"
    if amount <= _SMALL or (worded and amount <= _SMALL_IN_WORDS and not unit):
        return "no other" if unit or not worded or amount > _SMALL else "nothing"
    return "itself"


#: Counts that a text may say in another way; in words and of nothing that is known, larger ones.
_SMALL, _SMALL_IN_WORDS = 3, 10


def unit_after(text: str, end: int) -> tuple[FigureUnit | None, int, bool]:
    """The unit after a figure, where it ends, and whether it stands directly after it."""
    if match := UNIT.match(text, end):
        return _named(match["unit"]), match.end(), True
    at = end
    for _ in range(2):
        step = ADJECTIVE.match(text, at)
        if step is None:
            return None, end, False
        at = step.end()
        if match := UNIT.match(text, at):
            if match.group().startswith("-"):
                return None, end, False
            return _named(match["unit"]), match.end(), False
    return None, end, False


def _named(word: str) -> FigureUnit | None:
    return UNITS_EN.get(word) or UNITS_EN.get(" ".join(re.split(r"[\s-]+", word.lower())))


def worded_amount(words: str) -> tuple[float, bool]:
    """The amount of figures in words, and whether they have thousand or more in them."""
    total, current, large = 0.0, 0.0, False
    for word in re.split(r"[\s-]+", words.lower()):
        if word in SMALL:
            current += SMALL[word]
        elif word in TENS:
            current += TENS[word]
        elif word in ORDINALS:
            current += ORDINALS[word]
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * SCALES[word]
        elif word in SCALES:
            total, current, large = total + max(current, 1) * SCALES[word], 0.0, True
    return total + current, large
