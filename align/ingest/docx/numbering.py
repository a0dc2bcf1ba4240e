"""Computes the list labels that Word prints but does not store, by Word's rules.

A paragraph names a list (w:num), which takes its nine levels from a definition
(w:abstractNum) and may override them. Lists of one definition share their counters.
References are to ISO/IEC 29500-1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.ingest.docx.formats import format_ordinal, format_padded
from align.ingest.docx.styles import Indent, read_indent
from align.ingest.docx.symbols import plain_bullet
from align.ingest.docx.xml import MC, W, child, number, on_off, value
from align.values.labels import Label, LabelReading

if TYPE_CHECKING:
    from lxml import etree

    from align.ingest.docx.styles import Styles

_LEVELS = 9
#: How many lists may refer to the style of another list, one after another (17.9.21).
_MOST_LINKS = 10
#: A label has a few characters; a longer one than this comes from a malicious file.
_LONGEST_LABEL = 250
_PLACEHOLDER = re.compile(r"%([1-9])")
_SUFFIXES = {"nothing": "", "space": " ", "tab": " "}


@dataclass(frozen=True, slots=True)
class WordLevel:
    """How one level of one list is counted and printed."""

    definition: str  # the id of the w:abstractNum it counts in
    format: str
    example: str  # of a custom format
    text: str  # "%1.%2" stands for the numbers of the first and the second level
    suffix: str
    font: str | None
    start: int
    #: The number of the level that restarts this one; None: any level above it; 0: no level.
    restart: int | None
    legal: bool  # whether all its numbers are printed in figures
    hidden: bool
    style: str | None  # the paragraph style tied to this level
    indent: Indent

    def restarts_at(self, above: int) -> bool:
        """Whether an item of level ``above`` (from 0) makes this level start again."""
        return self.restart is None or above < self.restart


class WordNumbering:
    """The lists that a document defines."""

    def __init__(self, root: etree._Element | None, styles: Styles, name: str) -> None:
        self.name = name
        self._styles = styles
        self._nums: dict[str, etree._Element] = {}
        self._definitions: dict[str, etree._Element] = {}
        self._levels: dict[tuple[str, int], WordLevel | None] = {}
        for element in () if root is None else root.iter(W + "num", W + "abstractNum"):
            if element.tag == W + "num":
                self._nums.setdefault(element.get(W + "numId", ""), element)
            else:
                self._definitions.setdefault(element.get(W + "abstractNumId", ""), element)

    def list_level(self, properties: etree._Element | None) -> tuple[str, int] | None:
        """The list and the level of a paragraph with these properties; None if it is in no list.

        List 0 means no list (17.9.18). A level that is linked to the style of the paragraph
        has priority over the level that the style states (17.9.23).
        """
        style = self._styles.paragraph(properties)
        own = value(properties, "numPr", "numId")
        num = own if own is not None else style.num
        if num is None or num == "0" or num not in self._nums:
            return None
        index = number(value(properties, "numPr", "ilvl"))
        if index is None:
            index = self._tied(num, style.ids)
        if index is None:
            index = style.level or 0
        return (num, index) if self.level(num, index) else None

    def level(self, num: str, index: int) -> WordLevel | None:
        """A level (from 0) of a list, with the overrides of the list; None where it has none."""
        if (num, index) not in self._levels:
            self._levels[num, index] = self._read_level(num, index)
        return self._levels[num, index]

    def start(self, num: str, index: int) -> int | None:
        """The first number of a level by an override of the list; None where there is none."""
        override = self._override(num, index)
        return None if override is None else number(value(override, "startOverride"))

    def _tied(self, num: str, styles: tuple[str, ...]) -> int | None:
        for style in styles:
            for index in range(_LEVELS):
                level = self.level(num, index)
                if level and level.style == style:
                    return index
        return None

    def _override(self, num: str, index: int) -> etree._Element | None:
        return _at_level(self._nums.get(num), "lvlOverride", index)

    def _read_level(self, num: str, index: int) -> WordLevel | None:
        definition = self._definition(num)
        if definition is None or index not in range(_LEVELS):
            return None
        found = child(self._override(num, index), "lvl")
        if found is None:
            found = _at_level(definition, "lvl", index)
        if found is None:
            return None
        text = value(found, "lvlText") or ""
        if len(text) > _LONGEST_LABEL:
            self.reject_label()
        form, example = _format(found)
        fonts = child(found, "rPr", "rFonts")
        return WordLevel(
            definition=definition.get(W + "abstractNumId", ""),
            format=form,
            example=example,
            text=text,
            suffix=_SUFFIXES.get(value(found, "suff") or "tab", " "),
            font=None if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi"),
            start=number(value(found, "start")) or 0,
            restart=number(value(found, "lvlRestart")),
            legal=bool(on_off(found, "isLgl")),
            hidden=bool(on_off(found, "rPr", "vanish")),
            style=value(found, "pStyle"),
            indent=read_indent(child(found, "pPr")),
        )

    def _definition(self, num: str) -> etree._Element | None:
        """The definition of a list. It may refer to a list style, which is followed."""
        for _ in range(_MOST_LINKS):
            named = value(self._nums.get(num), "abstractNumId")
            definition = self._definitions.get(named or "")
            link = value(definition, "numStyleLink")
            if link is None:
                return definition
            num = self._styles[link].num or ""
        return None

    def reject_label(self) -> None:
        """Raise AlignError for a label that is longer than any list has."""
        raise AlignError(
            self.name, f"a list label of more than {_LONGEST_LABEL} characters", "mend the list"
        )


@dataclass(slots=True)
class WordCounter:
    """The current list numbers in the text, the notes or the text boxes."""

    numbering: WordNumbering
    _values: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, num: str, index: int) -> Label | None:
        """Count one item and return its label; None if none is printed."""
        level = self.numbering.level(num, index)
        if level is None:
            return None
        ordinal = self._advance(num, index, level.definition)
        printed = self._printed(num, level, index)
        if not printed.strip() or level.hidden:
            return None
        if len(printed) > _LONGEST_LABEL:
            self.numbering.reject_label()
        style = f"list {level.definition}.{index}"
        if level.format in {"bullet", "none"}:
            return Label(printed + level.suffix, (LabelReading(f"bullet {style}", 0),))
        return Label(printed + level.suffix, (LabelReading(style, ordinal, top=index == 0),))

    def _advance(self, num: str, index: int, definition: str) -> int:
        """Count an item and return its number; the levels below it begin again.

        If the levels above have no item yet, they count as having one, so that their next
        item is number 2 (Microsoft, Knowledge Base Q110380). An override restarts a level once,
        at its first item in that list (17.9.26).
        """
        values = self._values.setdefault(definition, [None] * _LEVELS)
        for above in range(index):
            if values[above] is None:
                values[above] = self._first(num, above)
        last = values[index]
        fresh = (num, index) not in self._begun and self.numbering.start(num, index) is not None
        ordinal = self._first(num, index) if last is None or fresh else last + 1
        values[index] = ordinal
        self._begun.add((num, index))
        for below in range(index + 1, _LEVELS):
            level = self.numbering.level(num, below)
            if level is None or level.restarts_at(index):
                values[below] = None
        return ordinal

    def _first(self, num: str, index: int) -> int:
        start, level = self.numbering.start(num, index), self.numbering.level(num, index)
        if start is not None:
            return start
        return level.start if level else 1

    def _printed(self, num: str, level: WordLevel, index: int) -> str:
        if level.format == "bullet":
            return plain_bullet(level.text, level.font)
        values = self._values[level.definition]

        def of_level(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            other, ordinal = self.numbering.level(num, place), values[place]
            if place > index or other is None or ordinal is None:
                return ""
            if level.legal and other.format not in {"decimalZero", "none", "bullet"}:
                return str(ordinal)
            if other.format == "custom":
                return format_padded(ordinal, other.example)
            return format_ordinal(ordinal, other.format)

        return _PLACEHOLDER.sub(of_level, level.text)


def _at_level(parent: etree._Element | None, name: str, index: int) -> etree._Element | None:
    for element in () if parent is None else parent.findall(W + name):
        if number(element.get(W + "ilvl")) == index:
            return element
    return None


def _format(level: etree._Element) -> tuple[str, str]:
    """The number format and, for a custom format, its example, as current versions of Word do."""
    found = level.find(W + "numFmt")
    if found is None:
        found = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if found is None:
        return "decimal", ""
    return found.get(W + "val", "decimal"), found.get(W + "format", "")
