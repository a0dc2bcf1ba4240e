"""The numbers and letters that a browser prints before list items."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.values.labels import GOJUON, IROHA, LATIN, ROMAN, Label, LabelReading, read_label
from align.values.numeral import KANJI_TO_TEN

if TYPE_CHECKING:
    from lxml import etree

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha",
          "i": "lower-roman", "I": "upper-roman"}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?\d{1,6}")
_ALIASES = {"lower-latin": "lower-alpha", "upper-latin": "upper-alpha",
            "decimal-leading-zero": "decimal"}  # fmt: skip
_SIGNS: dict[str, tuple[str, ...]] = {
    "lower-alpha": tuple(LATIN),
    "upper-alpha": tuple(LATIN.upper()),
    "lower-roman": ROMAN,
    "upper-roman": tuple(sign.upper() for sign in ROMAN),
    "katakana": tuple(GOJUON),
    "katakana-iroha": tuple(IROHA),
    "cjk-ideographic": tuple(KANJI_TO_TEN),
}


@dataclass(slots=True)
class HtmlListCounter:
    """One open list: how it counts and its next number."""

    ordered: bool
    kind: str
    depth: int
    next: int
    step: int = 1
    continues: bool = False  # its first number is not 1

    def item(self, element: etree._Element) -> Label | None:
        """The label of the next item; None for a list that prints no labels."""
        if self.kind == "none":
            return None
        if not self.ordered:
            return Label("• ", (LabelReading(f"bullet list {self.depth}", 0),))
        value = _integer(element.get("value"))
        ordinal = self.next if value is None else value
        self.next = ordinal + self.step
        if ordinal < 1:
            return None
        signs = _SIGNS.get(self.kind, ())
        sign = signs[ordinal - 1] if ordinal <= len(signs) else str(ordinal)
        style = f"list {self.depth} {self.kind}"
        printed = f"{sign}. "
        own = LabelReading(style, ordinal, top=self.depth == 0)
        # A list that does not begin with 1 may continue labels that were typed as text.
        typed = read_label(printed + "x") if self.continues else None
        return Label(printed, (own, *(typed.readings if typed else ())))


def begin_list(element: etree._Element, depth: int) -> HtmlListCounter:
    """How a list counts: its ``type``, ``start``, ``reversed`` and style.

    >>> from lxml import html
    >>> counter = begin_list(html.fromstring('<ol type="i" start="3"><li>x</ol>'), 0)
    >>> counter.item(html.fromstring("<li>x</li>")).printed
    'iii. '
    """
    ordered = element.tag == "ol"
    styled = _STYLE.search(element.get("style") or "")
    kind = styled[1].lower() if styled else _TYPES.get(element.get("type") or "1", "decimal")
    step = -1 if ordered and element.get("reversed") is not None else 1
    start = _integer(element.get("start"))
    if start is None:
        start = sum(child.tag == "li" for child in element) if step < 0 else 1
    first = next(element.iterchildren("li"), None)
    stated = None if first is None else _integer(first.get("value"))
    continues = ordered and step > 0 and (start if stated is None else stated) > 1
    return HtmlListCounter(ordered, _ALIASES.get(kind, kind), depth, start, step, continues)


def _integer(text: str | None) -> int | None:
    return int(text) if text and _NUMBER.fullmatch(text.strip()) else None
