"""What figures count, measure and pay, by one name in both languages: see ``units.txt``."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.value import QuantityKind


class FigureUnit(NamedTuple):
    """A unit of either language: its name, what kind of figure it makes, and its size.

    ``size`` is how many of the named unit it is: 60 minutes for an hour.
    """

    name: str
    kind: QuantityKind
    size: float = 1


def read_units(text: str) -> dict[Lang, dict[str, FigureUnit]]:
    """The units of each language by their words.

    >>> units = read_units("duration | minute\\n  en: minutes, hours=60\\n  ja: 分間")
    >>> units["en"]["hours"]
    FigureUnit(name='minute', kind='duration', size=60.0)
    """
    found: dict[Lang, dict[str, FigureUnit]] = {"en": {}, "ja": {}}
    kind, name = "", ""
    for line in text.splitlines():
        if line.startswith("  "):
            lang, _, words = line.strip().partition(": ")
            for word in words.split(", "):
                spelt, _, size = word.partition("=")
                unit = FigureUnit(name, cast("QuantityKind", kind), float(size or 1))
                for form in _forms(spelt) if lang == "en" else (spelt,):
                    found[cast("Lang", lang)].setdefault(form, unit)
        elif line and not line.startswith("#"):
            kind, name = line.split(" | ")
    return found


def _forms(word: str) -> tuple[str, ...]:
    """A word as it is listed, and its singular: a 20-hectare farm."""
    plural = word.endswith("s") and len(word) > _SHORTEST_PLURAL and not word.endswith("ss")
    if not plural or "'" in word or word == "families":  # five family members are five persons
        return (word,)
    return (word, f"{word[:-3]}y" if word.endswith("ies") else word[:-1])


#: Shorter words are signs of units.
_SHORTEST_PLURAL = 4
_UNITS = read_units((files(__package__) / "units.txt").read_text(encoding="utf-8"))
#: Units by the words of each language; of words that begin alike, the longest one counts.
UNITS_EN, UNITS_JA = _UNITS["en"], _UNITS["ja"]
#: Signs of money that stand before their figure.
PREFIXES = (
    "US$",
    "A$",
    "C$",
    "NZ$",
    "HK$",
    "$",
    "€",
    "£",
    "¥",
    "S$",
    "NT$",
    "USD",
    "EUR",
    "JPY",
    "GBP",
    "AUD",
    "CAD",
    "NZD",
    "HKD",
    "SGD",
    "CNY",
    "RMB",
    "KRW",
    "INR",
    "CHF",
    "RUB",
    "SDR",
)
#: Units that may be said of the same people in other words.
PARTIES = frozenset({"country", "minister", "leader", "side", "person"})
