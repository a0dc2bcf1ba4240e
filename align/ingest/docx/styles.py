"""The properties that a paragraph or a run gets from its style and from the base styles of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.ingest.docx.xml import W, child, number, on_off, twips, value

if TYPE_CHECKING:
    from lxml import etree

Kind = Literal["plain", "title", "heading", "caption"]

#: Templates have chains of three or four styles. This limits the work for a malicious file.
_LONGEST_CHAIN = 20
#: A character of 10.5 points, Word's default size for Japanese.
_TWIPS_PER_CHARACTER = 210
#: Outline level of body text; 0 to 8 are headings (17.3.1.20).
_BODY = 9
# Word stores the names of its built-in styles in English in all languages. Names from other
# programs, and the ids of styles, may be Japanese.
_NAMES: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"heading ?[1-9]|見出し ?[1-9]"), "heading"),
    (re.compile(r"(sub)?title|表題|副題"), "title"),
    (re.compile(r"caption|図表番号"), "caption"),
)


@dataclass(frozen=True, slots=True)
class Indent:
    """The left indent of the text, and how far the first line begins before it, in twips."""

    left: float | None = None
    hanging: float | None = None

    def with_defaults(self, other: Indent) -> Indent:
        """This indent, with missing values taken from another one."""
        return Indent(
            other.left if self.left is None else self.left,
            other.hanging if self.hanging is None else self.hanging,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """The properties of a style, including those of its base styles."""

    ids: tuple[str, ...] = ()  # the style itself first
    kind: Kind = "plain"
    num: str | None = None  # the list it belongs to
    level: int | None = None
    indent: Indent = Indent()
    hidden: bool = False


class Styles:
    """The styles of one document."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._resolved: dict[str, Style] = {}
        self._default = ""
        for element in () if root is None else root.iter(W + "style"):
            name = element.get(W + "styleId", "")
            self._elements.setdefault(name, element)
            is_default = element.get(W + "default") in {"1", "true", "on"}
            if is_default and element.get(W + "type") == "paragraph":
                self._default = name
        self._hidden = bool(on_off(root, "docDefaults", "rPrDefault", "rPr", "vanish"))

    def paragraph(self, properties: etree._Element | None) -> Style:
        """The style of a paragraph with these properties."""
        return self[value(properties, "pStyle") or self._default]

    def __getitem__(self, name: str) -> Style:
        if name not in self._resolved:
            self._resolved[name] = self._resolve(name)
        return self._resolved[name]

    def is_hidden(self, run: etree._Element | None, paragraph: Style) -> bool:
        """Whether text with these run properties is hidden (w:vanish).

        A direct setting decides. Otherwise w:vanish is a toggle property: each style that sets
        it inverts it (17.7.3).
        """
        direct = on_off(run, "vanish")
        if direct is not None:
            return direct
        name = value(run, "rStyle")
        by_character = self[name].hidden if name else False
        return self._hidden or paragraph.hidden != by_character

    def _resolve(self, name: str) -> Style:
        chain = self._chain(name)
        ids = tuple(element.get(W + "styleId", "") for element in chain) or (name,)
        properties = [child(element, "pPr") for element in chain]
        indent = Indent()
        for each in properties:
            indent = indent.with_defaults(read_indent(each))
        nums = (value(each, "numPr", "numId") for each in properties)
        levels = (number(value(each, "numPr", "ilvl")) for each in properties)
        vanish = (on_off(element, "rPr", "vanish") for element in chain)
        return Style(
            ids,
            _kind(name, chain),
            next((num for num in nums if num is not None), None),
            next((level for level in levels if level is not None), None),
            indent,
            next((hidden for hidden in vanish if hidden is not None), False),
        )

    def _chain(self, name: str | None) -> list[etree._Element]:
        chain: list[etree._Element] = []
        seen = set()
        while name in self._elements and name not in seen and len(chain) < _LONGEST_CHAIN:
            seen.add(name)
            chain.append(self._elements[name])
            name = value(chain[-1], "basedOn")
        return chain


def _kind(name: str, chain: list[etree._Element]) -> Kind:
    """The kind of a style, by the nearest known name or outline level in its chain.

    A title is a title at any outline level (Japanese templates give it the first).
    """
    if not chain:
        return _named(name) or "plain"
    for element in chain:
        known = _named(value(element, "name") or "") or _named(element.get(W + "styleId", ""))
        if known and known != "heading":
            return known
        outline = outline_kind(child(element, "pPr"))
        if outline or known:
            return outline or known or "plain"
    return "plain"


def _named(name: str) -> Kind | None:
    folded = unicodedata.normalize("NFKC", name).strip().lower()
    return next((kind for pattern, kind in _NAMES if pattern.fullmatch(folded)), None)


def outline_kind(properties: etree._Element | None) -> Kind | None:
    """The kind that an outline level gives a paragraph or a style; None where it has none."""
    level = number(value(properties, "outlineLvl"))
    if level is None:
        return None
    return "heading" if 0 <= level < _BODY else "plain"


def read_indent(properties: etree._Element | None) -> Indent:
    """The indent in paragraph properties. A first-line indent is not a hanging indent."""
    found = child(properties, "ind")
    if found is None:
        return Indent()
    left = twips(found.get(W + "left") or found.get(W + "start"))
    if left is None:
        characters = number(found.get(W + "leftChars") or found.get(W + "startChars"))
        left = None if characters is None else characters * _TWIPS_PER_CHARACTER / 100
    hanging = twips(found.get(W + "hanging"))
    if hanging is None and found.get(W + "firstLine") is not None:
        hanging = 0.0
    return Indent(left, hanging)
