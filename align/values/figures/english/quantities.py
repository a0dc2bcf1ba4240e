"""Figures, ordinals and counts of an English text; dates and times are read elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from align.model.value import Quantity
from align.values.figures.english.patterns import (
    AS_MANY,
    BEGINNINGS,
    DIGITS,
    FOLDS,
    IN_A_ROW,
    INLINE_LABEL,
    LABEL,
    OF_A_NAME,
    PART_OF_MONTH,
    PREFIX_BEFORE,
    SCALES,
    UNIT_UNDERSTOOD,
    VAGUE,
    WORD,
    WORDED_AMOUNTS,
    WORDS,
)
from align.values.figures.english.phrases import of_their_own_form
from align.values.figures.english.units import unit_after, with_unit, worded_amount
from align.values.figures.hedges import hedge_of
from align.values.figures.ranges import in_ranges
from align.values.figures.units import UNITS_EN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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
    spots += [m.span() for m in PART_OF_MONTH.finditer(text)]
    for quantity in of_their_own_form(text, tuple(spots)):
        yield quantity
        if (
            quantity.kind != "ordinal" or quantity.unit
        ):  # a Roman numeral takes nothing from the words around it
            spots.append((quantity.start, quantity.end))
    yield from _in_digits_or_words(text, spots)


def _in_digits_or_words(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    """12, twelve, $10bn, the third; two that are the ends of a range are one."""
    found = in_ranges(_single(text, taken), lambda one, other: _joins(text, one, other), _low_end)
    before: Quantity | None = None
    for quantity in found:
        if before:
            yield from _as_many(text, before, quantity.start)
        before = _with_unit_of(before, quantity, text) if before else quantity
        yield before
    if before:
        yield from _as_many(text, before, len(text))


def _as_many(text: str, before: Quantity, stop: int) -> Iterator[Quantity]:
    """Two visits in as many years: two years."""
    for match in AS_MANY.finditer(text, before.end, stop):
        unit = UNITS_EN[match["unit"]]
        yield Quantity(*match.span(), before.amount * unit.size, unit.kind, unit.name,
                       demanded="no other", worded=True)  # fmt: skip


def _with_unit_of(before: Quantity, found: Quantity, text: str) -> Quantity:
    """A bare figure with the unit of the one before it: from nine hours to four."""
    bare = found.kind == "number" and not found.unit and not found.large
    if not bare or before.kind not in ("duration", "measure", "percent"):
        return found
    understood = (
        UNIT_UNDERSTOOD.fullmatch(text[before.end : found.start])
        and _FROM.search(text[max(0, before.start - 20) : before.start])
        and text[found.end : found.end + 1] != "-"
        and not _A_NOUN.match(text, found.end)
    )
    if not understood:
        return found
    size = before.amount / max(_printed_amount(text, before), 1)
    return replace(found, amount=found.amount * size, kind=before.kind, unit=before.unit)


def _printed_amount(text: str, figure: Quantity) -> float:
    """The figure of a quantity as it is printed: 9 in nine hours."""
    surface = text[figure.start : figure.end]
    if digits := DIGITS.search(surface):
        return _bare_amount(digits)
    return worded_amount(surface)[0]


#: What stands before the first of two figures, and a noun behind the second, which is counted.
_FROM = re.compile(r"\bfrom\s+(?:an?\s+|about\s+|some\s+|over\s+|nearly\s+)?$", re.IGNORECASE)
_A_NOUN = re.compile(
    r"\s+(?!and\b|or\b|in\b|by\b|on\b|for\b|at\b|as\b|when\b|while\b|per\b|a\b|with\b|after\b|since\b|this\b|next\b|last\b|under\b|over\b|thanks\b)[a-z]+"
)


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
    return worded_amount(match["words"])[0] if match["words"] else 1.0


def _quantity(text: str, match: re.Match[str], prefix: str) -> Quantity | None:
    if match.re is DIGITS:
        return _of_digits(text, match, prefix)
    found = _of_words(text, match)
    if found and _OTHERS.search(text[max(0, match.start() - 8) : match.start()]):
        return replace(found, high=found.amount + 1)
    return found


#: "X and the other two leaders" are two or, with X, three in the other text.
_OTHERS = re.compile(r"\bother\s$")


def _of_digits(text: str, match: re.Match[str], prefix: str) -> Quantity | None:
    start, end = match.span()
    if OF_A_NAME.search(text[max(0, start - 12) : start]):
        return None
    if _AFTER_LETTERS.search(text[max(0, start - 8) : start]) and _BEFORE_CAPITAL.match(text, end):
        return None  # the TPP 11 Agreement
    amount = float(match["digits"].replace(",", ""))
    scale = SCALES.get((match["scale"] or "").lower(), 1.0)
    if match["scale"] == "m" and not prefix and text[match.start("scale") - 1] == " ":
        scale, end = 1.0, match.end("digits")  # 874 m are metres
    if match["scale"] in ("b", "B") and not prefix:
        return None  # Room 3B
    amount *= scale
    if match["suffix"] or (not prefix and IN_A_ROW.match(text, end)):
        return Quantity(start, end, amount, "ordinal", demanded="itself")
    return with_unit(text, (start, end), amount, prefix, large=scale >= 1e3, worded=False)


def _of_words(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if match["pair"]:
        return _of_one_word(text, match)
    amount, large = worded_amount(match["words"])
    bare = match["words"].lower() in ("hundred", "thousand", "million", "billion", "dozen")
    if bare and VAGUE.search(text[max(0, start - 12) : start]):
        return None
    if IN_A_ROW.match(text, end):
        return Quantity(start, end, amount, "ordinal", worded=True, demanded="no other")
    if match["ordinal"]:
        return _ordinal(text, match, amount)
    return with_unit(text, (start, end), amount, "", large=large, worded=True)


def _of_one_word(text: str, match: re.Match[str]) -> Quantity:
    """Both, twice, half, doubled, bilateral."""
    start, end = match.span()
    word = match["pair"].lower()
    for stem, fold in FOLDS.items():
        if word.startswith(stem):
            return Quantity(start, end, fold, "number", "fold", demanded="no other", worded=True)
    if word in ("half", "twice"):
        name = "share" if word == "half" else "times"
        return Quantity(start, end, WORDED_AMOUNTS[word], "number", name, None,
                        hedge_of(text, "en", start, end), "no other", worded=True)  # fmt: skip
    if word.endswith(("lateral", "way")):
        return Quantity(start, end, WORDED_AMOUNTS[word], "count", "side", demanded="no other",
                        worded=True)  # fmt: skip
    unit = unit_after(text, end)[0] if word == "both" else None
    known = unit is not None and unit.name in _PARTIES_EN
    return Quantity(start, end, WORDED_AMOUNTS[word], "count", unit.name if unit else "",
                    demanded="no other" if known else "nothing", worded=True)  # fmt: skip


_AFTER_LETTERS = re.compile(r"\b[A-Z]{2,6}\s$")
_BEFORE_CAPITAL = re.compile(r"\s[A-Z]")
_PARTIES_EN = frozenset({"country", "minister", "leader", "side"})


def _ordinal(text: str, match: re.Match[str], amount: float) -> Quantity | None:
    start, end = match.span()
    if match["words"].lower() == "second" and re.match(r"(?:ly|s|-hand)\b", text[end:]):
        return None
    if re.match(r"-?(?:hand|class|rate|ever|and\s+foremost|time\s+in)\b", text[end:].lstrip()):
        return Quantity(start, end, amount, "ordinal", demanded="nothing", worded=True)
    return Quantity(start, end, amount, "ordinal", worded=True,
                    demanded="no other")  # fmt: skip
