"""Figures, ordinals and counts of an English text; dates and times are read elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import Quantity
from align.values.figures.english_patterns import (
    ADJECTIVE,
    BEGINNINGS,
    CODE,
    DIGITS,
    FOLDS,
    FRACTION,
    HALF_MORE,
    HOURS_AND_MINUTES,
    IN_A_ROW,
    INLINE_LABEL,
    LABEL,
    LENGTH_ADJECTIVE,
    MAY_BE_SPELT,
    OF_A_NAME,
    ORDINALS,
    OUT_OF,
    PART_OF_SCALE,
    PART_OF_TIME,
    PARTS,
    PREFIX_BEFORE,
    PROVISION,
    PROVISIONS,
    ROMAN,
    ROMAN_VALUES,
    SCALES,
    SIZE,
    SIZES,
    SMALL,
    SPELT,
    TENS,
    UNIT,
    VAGUE,
    WORD,
    WORDED_AMOUNTS,
    WORDS,
)
from align.values.figures.hedges import hedge_of
from align.values.figures.ranges import in_ranges
from align.values.figures.units import UNITS_EN, FigureUnit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.value import Demanded, QuantityKind


def english_quantities(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    """The figures of a text, of which dates and times have taken some characters.

    Args:
        text: with half-width characters (:func:`align.values.figures.plain.plain`).
        taken: spans that are not read again.

    >>> [(q.amount, q.unit, q.kind) for q in english_quantities("about $10bn for 12 countries", ())]
    [(10000000000.0, 'USD', 'money'), (12.0, 'country', 'count')]
    >>> [(q.amount, q.kind) for q in english_quantities("the third meeting, 25 per cent", ())]
    [(3.0, 'ordinal'), (25.0, 'percent')]
    """
    spots = [*taken, *(m.span() for m in LABEL.finditer(text))]
    spots += [m.span() for m in INLINE_LABEL.finditer(text)]
    for quantity in _of_its_own_form(text, tuple(spots)):
        yield quantity
        if (
            quantity.kind != "ordinal" or quantity.unit
        ):  # a Roman numeral takes nothing from the words around it
            spots.append((quantity.start, quantity.end))
    yield from _in_digits_or_words(text, spots)


def _of_its_own_form(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    """Codes (G7), lengths of time in words, Roman numerals and fractions."""
    spots = list(taken)
    for match in CODE.finditer(text):
        yield Quantity(*match.span(), float(match["digits"]), "code", match["letters"],
                       demanded="no other")  # fmt: skip
    for match in SIZE.finditer(text):
        yield Quantity(*match.span(), _size(match), "size", demanded="no other", worded=True)
        spots.append(match.span())
    for match in PROVISION.finditer(text):
        name = PROVISIONS[match["name"].lower()]
        yield Quantity(*match.span(), float(match["number"]), "ordinal", name,
                       demanded="itself")  # fmt: skip
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


def _size(match: re.Match[str]) -> float:
    """The power of ten that "tens of thousands" and "several hundred" say."""
    if match["several"]:
        return 1.0
    if match["of"]:
        times = match["times"].lower().split()[-1].removesuffix("s")
        return SIZES[times] * SIZES[match["of"].lower()]
    return SIZES[(match["alone"] or match["few"]).lower().removesuffix("s")]


def _parts_of_others(text: str) -> Iterator[Quantity]:
    """Half a trillion yen, a half-percent; seven out of ten."""
    for match in PART_OF_SCALE.finditer(text):
        said = match["part"].lower()
        part = 0.5 if said == "half" else 0.75 if said.startswith("three") else 0.25
        start, end = match.span()
        if match["scale"].lower().startswith("per"):
            yield Quantity(start, end, part, "percent", "percent", None,
                           hedge_of(text, "en", start, end), worded=True)  # fmt: skip
        elif found := _with_unit(text, (start, end), part * SCALES[match["scale"].lower()], "",
                                 large=True, worded=True):  # fmt: skip
            yield found
    for match in OUT_OF.finditer(text) if "f " in text or "n " in text else ():
        low, high = (
            float(part) if part.isdigit() else _worded(part)[0]
            for part in (match["low"], match["high"])
        )
        if low < high <= _MOST_OUT_OF and (high % 10 == 0 or "out" in match[0]):
            yield Quantity(*match.span(), low / high, "number", "share", None,
                           hedge_of(text, "en", *match.span()), "no other", worded=True)  # fmt: skip


#: Shares are said of so many at most: 7 out of 10, 95 in 100.
_MOST_OUT_OF = 1000


def _in_digits_or_words(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    """12, twelve, $10bn, the third; two that are the ends of a range are one."""
    return in_ranges(_single(text, taken), lambda one, other: _joins(text, one, other), _low_end)


def _single(
    text: str, taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[Quantity, re.Match[str]]]:
    """Each figure, and its match."""
    read = 0
    for prefix, match in _matches(text):
        start, end = match.start() - len(prefix), match.end()
        if start < read or any(start < stop and begin < end for begin, stop in taken):
            continue
        if found := _quantity(text, match, prefix):
            read = found.end
            yield found, match


def _low_end(before: Quantity, found: Quantity, match: re.Match[str]) -> float:
    """The first end of a range; the unit of the second holds for it too."""
    low = before.amount
    if before.unit == "" and found.large and not before.large and low < 1000:
        low *= SCALES.get((match["scale"] or "").lower(), 1.0) if match.re is DIGITS else 1.0
    elif before.unit == "" and found.kind == "duration":
        low *= found.amount / max(_bare_amount(match), 1)
    return low


def _matches(text: str) -> list[tuple[str, re.Match[str]]]:
    """Each figure in digits or words, in order, with the sign of money before it."""
    found = []
    for match in DIGITS.finditer(text):
        start = match.start()
        prefix = PREFIX_BEFORE.search(text[max(0, start - 5) : start])
        found.append((prefix[0] if prefix else "", match))
    read, spans = 0, [match.span() for _, match in found]
    for word in WORD.finditer(text):
        start = word.start()
        if start < read or word[0].lower() not in BEGINNINGS:
            continue
        inside = any(begin <= start < end for begin, end in spans)
        if not inside and (worded := WORDS.match(text, start)):
            found.append(("", worded))
            read = worded.end()
    return sorted(found, key=lambda one: one[1].start())


def _spelt_durations(text: str) -> Iterator[Quantity]:
    """Half an hour, an hour and a half, a quarter of an hour, a week, half a century."""
    for match in PART_OF_TIME.finditer(text):
        unit = UNITS_EN[(match["of"] or match["more"] or match["two"]).lower()]
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
        if match["minutes"]:
            minutes = 60 + int(match["minutes"])
        if match["quarter"] and match["quarter"].lower().startswith("three"):
            minutes = 45
        yield Quantity(start, end, minutes, "duration", "minute", None, hedge, demanded,
                       worded=True)  # fmt: skip


def _joins(text: str, before: Quantity, found: Quantity) -> bool:
    """Whether two figures are the ends of one range: 5-10 %, 20 to 30 minutes."""
    between = text[before.end : found.start]
    if before.kind not in ("number", found.kind) or found.kind in ("ordinal", "code"):
        return False
    if before.unit and before.unit != found.unit:
        return False
    if between.strip() == "-" and len(between) <= 3:
        return before.amount < found.amount
    opened = re.search(r"\b(?:from|between)\s+$", text[max(0, before.start - 10) : before.start])
    if between.strip() in ("to", "and") and opened:
        return True
    return between.strip() == "to" and before.unit == "" and before.amount < found.amount


def _bare_amount(match: re.Match[str]) -> float:
    if match.re is DIGITS:
        return float(match["digits"].replace(",", ""))
    return _worded(match["words"])[0] if match["words"] else 1.0


def _quantity(text: str, match: re.Match[str], prefix: str) -> Quantity | None:
    return _of_digits(text, match, prefix) if match.re is DIGITS else _of_words(text, match)


def _of_digits(text: str, match: re.Match[str], prefix: str) -> Quantity | None:
    start, end = match.span()
    if OF_A_NAME.search(text[max(0, start - 12) : start]):
        return None
    amount = float(match["digits"].replace(",", ""))
    scale = SCALES.get((match["scale"] or "").lower(), 1.0)
    amount *= scale
    if match["suffix"] or (not prefix and IN_A_ROW.match(text, end)):
        return Quantity(start, end, amount, "ordinal", demanded="itself")
    return _with_unit(text, (start, end), amount, prefix, large=scale >= 1e3, worded=False)


def _of_words(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if match["pair"]:
        return _of_one_word(text, match)
    amount, large = _worded(match["words"])
    bare = match["words"].lower() in ("hundred", "thousand", "million", "billion", "dozen")
    if bare and VAGUE.search(text[max(0, start - 12) : start]):
        return None
    if IN_A_ROW.match(text, end):
        return Quantity(start, end, amount, "ordinal", worded=True, demanded="no other")
    if match["ordinal"]:
        return _ordinal(text, match, amount)
    return _with_unit(text, (start, end), amount, "", large=large, worded=True)


def _of_one_word(text: str, match: re.Match[str]) -> Quantity:
    """Both, twice, half, doubled, bilateral."""
    start, end = match.span()
    word = match["pair"].lower()
    for stem, fold in FOLDS.items():
        if word.startswith(stem):
            return Quantity(start, end, fold, "number", "fold", demanded="no other", worded=True)
    if word in ("half", "twice"):
        name = "share" if word == "half" else "times"
        return Quantity(start, end, WORDED_AMOUNTS[word], "number", name, demanded="no other",
                        worded=True)  # fmt: skip
    if word.endswith(("lateral", "way")):
        return Quantity(start, end, WORDED_AMOUNTS[word], "count", "side", demanded="no other",
                        worded=True)  # fmt: skip
    unit = _unit_after(text, end)[0] if word == "both" else None
    known = unit is not None and unit.name in _PARTIES_EN
    return Quantity(start, end, WORDED_AMOUNTS[word], "count", unit.name if unit else "",
                    demanded="no other" if known else "nothing", worded=True)  # fmt: skip


_PARTIES_EN = frozenset({"country", "minister", "leader", "side"})


def _ordinal(text: str, match: re.Match[str], amount: float) -> Quantity | None:
    start, end = match.span()
    if match["words"].lower() == "second" and re.match(r"(?:ly|s|-hand)\b", text[end:]):
        return None
    if re.match(r"-?(?:hand|class|rate|ever|and\s+foremost|time\s+in)\b", text[end:].lstrip()):
        return Quantity(start, end, amount, "ordinal", demanded="nothing", worded=True)
    return Quantity(start, end, amount, "ordinal", worded=True,
                    demanded="no other")  # fmt: skip


def _with_unit(
    text: str, span: tuple[int, int], amount: float, prefix: str, *, large: bool, worded: bool
) -> Quantity | None:
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
        minutes = 30.0 if rest is None else float(rest) if rest.isdigit() else _worded(rest)[0]
        stop = hours.end()
        return Quantity(start, stop, 60 * amount + minutes, "duration", "minute", None,
                        hedge_of(text, "en", start, stop))  # fmt: skip
    if unit is None:
        between = LENGTH_ADJECTIVE.match(text, end)
        unit, stop, near = _unit_after(text, end)
        if between and not near:
            unit, stop, near = _unit_after(text, between.end())
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


def _unit_after(text: str, end: int) -> tuple[FigureUnit | None, int, bool]:
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
    return UNITS_EN.get(word) or UNITS_EN.get(word.lower())


def _worded(words: str) -> tuple[float, bool]:
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
