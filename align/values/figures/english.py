"""Figures, ordinals and counts of an English text; dates and times are read elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import Quantity
from align.values.figures.hedges import hedge_of
from align.values.figures.units import PREFIXES, UNITS_EN, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.value import Demanded, QuantityKind

_SMALL = dict(
    zip(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        ).split(),
        range(20),
        strict=True,
    )
)
_TENS = {
    word: 10 * n
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {
    "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "bn": 1e9, "mn": 1e6, "tn": 1e12, "m": 1e6, "k": 1e3, "b": 1e9,
}  # fmt: skip
_ORDINALS = {
    word: n
    for n, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
            " twentieth"
        ).split(),
        1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
     "eightieth": 80, "ninetieth": 90, "hundredth": 100}  # fmt: skip
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}

_CARDINAL = "|".join(sorted([*_SMALL, *_TENS, "hundred", "thousand", "million", "billion",
                             "trillion", "dozen"], key=len, reverse=True))  # fmt: skip
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_PREFIX = "|".join(map(re.escape, sorted(PREFIXES, key=len, reverse=True)))
_DIGITS = re.compile(
    r"(?<![\w.])(?:(?<![A-Za-z]-)|(?<=[a-z]-))"
    r"(?P<digits>(?>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?))(?!\.[0-9])"
    r"(?:(?P<suffix>st|nd|rd|th)\b|(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|bn|mn"
    r"|tn|[mkb](?![\w²]))s?\b)?)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"(?P<words>(?:(?:{_CARDINAL})(?:[\s-]|\sand\s)?)*?(?:(?P<ordinal>{_ORDINAL})|(?:{_CARDINAL})))"
    rf"(?![\w])(?!-(?:{_CARDINAL}|{_ORDINAL})\b)(?!(?:\sand)?\s(?:{_CARDINAL})\b)"
    r"|(?P<pair>both|bilateral|trilateral|quadrilateral|triangular|twice|twofold|pair|couple|half|duo|trio)\b",
    re.IGNORECASE,
)
_PREFIX_BEFORE = re.compile(rf"(?<![A-Za-z])(?:{_PREFIX})\s?$")
_WORD = re.compile("[A-Za-z]+")
_BEGINNINGS = frozenset(
    [*_SMALL, *_TENS, *_ORDINALS, "hundred", "thousand", "million", "billion", "trillion", "dozen"]
    + "both bilateral trilateral quadrilateral triangular twice twofold pair couple half duo trio".split()
)  # fmt: skip
_WORDED_AMOUNTS = {
    "both": 2, "bilateral": 2, "twice": 2, "twofold": 2, "pair": 2, "couple": 2, "duo": 2,
    "trilateral": 3, "triangular": 3, "trio": 3, "quadrilateral": 4, "half": 0.5,
}  # fmt: skip
_UNIT = re.compile(
    r"(?:\s|-)?(?P<unit>"
    + "|".join(re.escape(w) for w in sorted(UNITS_EN, key=len, reverse=True))
    + r")(?![\w])",
    re.IGNORECASE,
)
_MONEY_AFTER = re.compile(
    r"\s(?P<unit>" + "|".join(w for w, u in UNITS_EN.items() if u.kind == "money" and w[-1].isalpha())
    + r")\b"
)  # fmt: skip
_ADJECTIVE = re.compile(r"(?:\s|-)(?!of\b|and\b|or\b|in\b|to\b|at\b|on\b|the\b)[A-Za-z][\w'-]*")
_RANGE = re.compile(r"\s?(?:-|to|and|or)\s?$")
_HOURS_AND_MINUTES = re.compile(
    r"[\s-]hours?,?(?:\s+and)?\s+(?P<minutes>[0-9]{1,2}|" + _CARDINAL + r"(?:-(?:" + _CARDINAL + r"))?)[\s-]minutes?\b",
    re.IGNORECASE,
)
_HALF_MORE = re.compile(r"\s+and\s+a\s+half\b")
#: A figure that is part of a name: Article 5, No. 3, F-35, a score, a version, a section.
_OF_A_NAME = re.compile(
    r"(?:[A-Z][A-Za-z]*-|[A-Za-z]/|[#§]\s?|\b(?:Note|Tel))\s?$"
)
_FRACTION = re.compile(
    r"(?P<amount>a|one|two|three|four|nine)(?:\s|-)(?P<part>half|thirds?|quarters?|fifths?|tenths?)"
    r"(?=\s+(?:of|the|its|their|that|as|more|less|to)\b|[,.;)]|$)",
    re.IGNORECASE,
)
_SPELT = re.compile(
    r"\b(?:(?P<half>half\s+an?\s+hour|(?:a\s+)?half[\s-]hour)|(?P<quarter>(?:a|three)\s+quarters?\s+of\s+an"
    r"\s+hour)|(?:an|one)\s+hour(?P<more>\s+and\s+a\s+half)|(?:an?|(?:past|last|next|coming)(?=\sdecade))\s+(?P<unit>hour|day|week|month|year|decade)|(?P<decades>decades))\b",
    re.IGNORECASE,
)
_MAY_BE_SPELT = re.compile("hour|decade|day|week|month|year")
_LABEL = re.compile(r"^\s*(?:\(?[0-9]{1,2}\)|[0-9]{1,2}\.)\s")
_ROMAN = re.compile(r"(?<=[A-Za-z]\s)[IVX]{1,5}\b(?!\.)|(?<=-)[IVX]{1,5}\b")
_ROMAN_VALUES = {
    "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11,
    "XII": 12, "XIII": 13, "XIV": 14, "XV": 15,
}  # fmt: skip
_INLINE_LABEL = re.compile(r"\([0-9]{1,2}\)")
_CODE = re.compile(r"(?<![\w-])(?P<letters>[A-Z]{1,4})-?(?P<digits>[0-9]{1,3})(?![\w-])")


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
    taken = [*taken, *(m.span() for m in _LABEL.finditer(text))]
    taken += [m.span() for m in _INLINE_LABEL.finditer(text)]
    for match in _CODE.finditer(text):
        yield Quantity(*match.span(), float(match["digits"]), "code", match["letters"],
                       demanded="no other")  # fmt: skip
        taken.append(match.span())
    if _MAY_BE_SPELT.search(text):
        for quantity in _spelt_durations(text):
            yield quantity
            taken.append((quantity.start, quantity.end))
    for match in _ROMAN.finditer(text):
        amount = _ROMAN_VALUES.get(match[0])
        if amount:
            yield Quantity(*match.span(), amount, "ordinal", demanded="nothing", worded=True)
    for match in _FRACTION.finditer(text):
        if any(match.start() < stop and begin < match.end() for begin, stop in taken):
            continue
        amount = {"a": 1, "nine": 9}.get(match["amount"].lower()) or _SMALL[match["amount"].lower()]
        part = _PARTS[match["part"].lower().removesuffix("s")]
        yield Quantity(*match.span(), amount * part, "number", "share", demanded="no other",
                       worded=True)  # fmt: skip
        taken.append(match.span())
    before: Quantity | None = None
    read = 0
    for prefix, match in _matches(text):
        start, end = match.start() - len(prefix), match.end()
        if start < read or any(start < stop and begin < end for begin, stop in taken):
            continue
        found = _quantity(text, match, prefix)
        if found is None:
            continue
        read = found.end
        if before and _joins(text, before, found):
            low = before.amount
            if before.unit == "" and found.large and not before.large and low < 1000:
                low *= _SCALES.get((match["scale"] or "").lower(), 1.0)
            elif before.unit == "" and found.kind == "duration":
                low *= found.amount / max(_bare_amount(match), 1)
            yield Quantity(before.start, found.end, low, found.kind, found.unit, found.amount,
                           before.hedge or found.hedge, "itself", found.large)  # fmt: skip
            before = None
            continue
        if before:
            yield before
        before = found
    if before:
        yield before


def _matches(text: str) -> list[tuple[str, re.Match[str]]]:
    """Each figure in digits or words, in order, with the sign of money before it."""
    found = []
    for match in _DIGITS.finditer(text):
        start = match.start()
        prefix = _PREFIX_BEFORE.search(text[max(0, start - 5) : start])
        found.append((prefix[0] if prefix else "", match))
    read, spans = 0, [match.span() for _, match in found]
    for word in _WORD.finditer(text):
        start = word.start()
        if start < read or word[0].lower() not in _BEGINNINGS:
            continue
        if not any(begin <= start < end for begin, end in spans):
            match = _WORDS.match(text, start)
            if match:
                found.append(("", match))
                read = match.end()
    return sorted(found, key=lambda one: one[1].start())


def _spelt_durations(text: str) -> Iterator[Quantity]:
    """Half an hour, an hour and a half, a quarter of an hour, a week."""
    for match in _SPELT.finditer(text):
        start, end = match.span()
        hedge = hedge_of(text, "en", start, end)
        demanded: Demanded = "itself"
        if word := match["unit"] or match["decades"]:
            unit = UNITS_EN[word.lower()]
            yield Quantity(start, end, unit.size, "duration", unit.name, None, hedge,
                           "no other" if unit.name == "minute" else "nothing",
                           worded=True)  # fmt: skip
            continue
        minutes = 30 if match["half"] else 90 if match["more"] else 15
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
    if match.re is _DIGITS:
        return float(match["digits"].replace(",", ""))
    return _worded(match["words"])[0] if match["words"] else 1.0


def _quantity(text: str, match: re.Match[str], prefix: str) -> Quantity | None:
    return _of_digits(text, match, prefix) if match.re is _DIGITS else _of_words(text, match)


def _of_digits(text: str, match: re.Match[str], prefix: str) -> Quantity | None:
    start, end = match.span()
    if _OF_A_NAME.search(text[max(0, start - 12) : start]):
        return None
    amount = float(match["digits"].replace(",", ""))
    scale = _SCALES.get((match["scale"] or "").lower(), 1.0)
    amount *= scale
    if match["suffix"]:
        return Quantity(start, end, amount, "ordinal", demanded="itself")
    return _with_unit(text, (start, end), amount, prefix, large=scale >= 1e3, worded=False)


def _of_words(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if pair := match["pair"]:
        if pair.lower() in ("half", "twice"):
            name = "share" if pair.lower() == "half" else "times"
            return Quantity(start, end, _WORDED_AMOUNTS[pair.lower()], "number", name,
                            demanded="no other", worded=True)  # fmt: skip
        unit = _unit_after(text, end)[0] if pair.lower() == "both" else None
        return Quantity(start, end, _WORDED_AMOUNTS[pair.lower()], "count", unit.name if unit else "",
                        demanded="no other" if unit and unit.name in _PARTIES_EN else "nothing",
                        worded=True)  # fmt: skip
    amount, large = _worded(match["words"])
    if match["ordinal"]:
        return _ordinal(text, match, amount)
    return _with_unit(text, (start, end), amount, "", large=large, worded=True)


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
    unit: Unit | None = None
    if prefix:
        unit = UNITS_EN[prefix.strip()]
        start -= len(prefix)
    if half := _HALF_MORE.match(text, end):
        amount, end = amount + 0.5, half.end()
    near = False
    if hours := _HOURS_AND_MINUTES.match(text, end):
        rest = hours["minutes"]
        minutes = float(rest) if rest.isdigit() else _worded(rest)[0]
        stop = hours.end()
        return Quantity(start, stop, 60 * amount + minutes, "duration", "minute", None,
                        hedge_of(text, "en", start, stop))  # fmt: skip
    if unit is None:
        unit, stop, near = _unit_after(text, end)
        if unit and near:
            end = stop
    kind: QuantityKind = unit.kind if unit else "number"
    if unit and not near and unit.kind != "count" and not prefix:
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
    if amount <= 3 or (worded and amount <= 10 and not unit):
        return "no other" if unit or not worded else "nothing"
    return "itself"


def _unit_after(text: str, end: int) -> tuple[Unit | None, int, bool]:
    """The unit after a figure, where it ends, and whether it stands directly after it."""
    if match := _UNIT.match(text, end):
        return _named(match["unit"]), match.end(), True
    at = end
    for _ in range(2):
        step = _ADJECTIVE.match(text, at)
        if step is None:
            return None, end, False
        at = step.end()
        if match := _UNIT.match(text, at):
            if match.group().startswith("-"):
                return None, end, False
            return _named(match["unit"]), match.end(), False
    return None, end, False


def _named(word: str) -> Unit | None:
    return UNITS_EN.get(word) or UNITS_EN.get(word.lower())


def _worded(words: str) -> tuple[float, bool]:
    """The amount of figures in words, and whether they have thousand or more in them."""
    total, current, large = 0.0, 0.0, False
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _SMALL:
            current += _SMALL[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word in _ORDINALS:
            current += _ORDINALS[word]
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * _SCALES[word]
        elif word in _SCALES:
            total, current, large = total + max(current, 1) * _SCALES[word], 0.0, True
    return total + current, large
