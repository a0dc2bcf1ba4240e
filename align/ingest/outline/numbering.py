"""Decides which list each labelled paragraph belongs to, and the depth of that list."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from align.ingest.outline.boilerplate import boilerplate_of
from align.ingest.outline.headings import bracket_style, is_annex_heading, unnumbered_headings
from align.ingest.outline.notes import find_notes
from align.ingest.outline.open_lists import BRACKETED, OpenLists
from align.ingest.outline.section_styles import section_styles
from align.values.labels import Label, LabelReading, read_bare_label, read_label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from align.ingest.block import Block
    from align.model.document import BoilerplateKind

Role = Literal["labelled", "plain", "heading", "note", "cell", "boilerplate"]


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label with its depth: 0 is a section, 1 is under a section or the lead.

    ``restarts`` is true for a first label (1) of a style that has counted further before: then
    a new unit begins above it that has no label on the page.
    """

    depth: int
    ordinal: int  # 0 for a bullet
    printed: str
    generated: bool = False
    restarts: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A block of the text with its labels (``2　(1) …`` has two) and the text after them."""

    role: Role
    block: Block
    labels: tuple[PlacedLabel, ...]
    text: str
    #: Whether the first label begins a new list.
    opens_list: bool = False
    boilerplate: BoilerplateKind | None = None


def number_blocks(blocks: list[Block]) -> list[Item]:
    """Read the labels of all blocks; the lists open at each block decide how a label is read.

    Args:
        blocks: the blocks of the text, without the front of the page.

    Returns:
        One item for each block.
    """
    return _Numbering(blocks).items()


class _Numbering:
    """Numbers the blocks in one pass. Labels further below help to read a label."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._read = _read_label_or_figure if _uses_bare_figures(blocks) else read_label
        self._kinds = [boilerplate_of(block) for block in blocks]
        text = [i for i, block in enumerate(blocks) if not self._kinds[i] and not block.cell]
        self._notes = find_notes(blocks, text)
        self._labels = [self._label(index, block) for index, block in enumerate(blocks)]
        self._labelled = [index for index, label in enumerate(self._labels) if label]
        text = [index for index in text if index not in self._notes]
        self._headings = frozenset(unnumbered_headings(blocks, self._labels, text))
        self._holds_lists = _lists_restart_under(self._headings, self._labels)
        self._lists = OpenLists(
            section_styles([blocks[i] for i in text], [self._labels[i] for i in text])
        )
        self._places: dict[str, list[int]] = {}  # the blocks with labels of each style
        self._ordinals: dict[str, list[int]] = {}  # the ordinals of these labels
        for index, label in enumerate(self._labels):
            for reading in label.readings if label else ():
                self._places.setdefault(reading.style, []).append(index)
                self._ordinals.setdefault(reading.style, []).append(reading.ordinal)

    def items(self) -> list[Item]:
        found: list[Item] = []
        for index, block in enumerate(self._blocks):
            item = self._item(index, block)
            if item.role == "heading" and _is_label_only(found):  # it is the heading of that label
                item = Item("plain", block, (), block.text)
            if item.role == "heading" and not item.labels:
                holds_lists = self._holds_lists or is_annex_heading(block.text)
                self._lists.begin_section(holds_lists=holds_lists)
            elif item.role == "plain":
                self._lists.close_bullets()
            found.append(item)
        return found

    def _label(self, index: int, block: Block) -> Label | None:
        if block.cell or self._kinds[index] or index in self._notes:
            return None
        return block.list_label or self._read(block.text)

    def _item(self, index: int, block: Block) -> Item:
        if kind := self._kinds[index]:
            return Item("boilerplate", block, (), block.text, boilerplate=kind)
        if block.cell:
            return Item("cell", block, (), block.text)
        if index in self._notes:
            return Item("note", block, (), block.text)
        levels = tuple(self._levels(index, block))
        if levels:
            printed = sum(len(level.printed) for level, _ in levels if not level.generated)
            taken = tuple(level for level, _ in levels)
            return Item("labelled", block, taken, block.text[printed:], levels[0][1])
        if index not in self._headings:
            return Item("plain", block, (), block.text)
        return self._heading(index, block)

    def _heading(self, index: int, block: Block) -> Item:
        """A heading without a label. In ornamental brackets, it may be part of an open list."""
        brackets = bracket_style(block.text)
        within = bool(brackets) and not is_annex_heading(block.text)
        depth = self._bracketed_depth(index, BRACKETED + brackets) if within else None
        if depth is None:
            return Item("heading", block, (), block.text)
        begins = self._lists.enter_bracketed_heading(BRACKETED + brackets, depth)
        return Item("heading", block, (PlacedLabel(depth, 0, ""),), block.text, begins)

    def _bracketed_depth(self, index: int, style: str) -> int | None:
        """The depth of a heading in brackets: below the current item of an open list.

        None if no list continues below it: then the heading begins a section.
        """
        styles = self._lists.styles
        if style in styles:
            return styles.index(style)
        closed = len(styles)  # a list that starts again closes the lists from this depth on
        for place in self._labelled[bisect.bisect_right(self._labelled, index) :]:
            label = self._labels[place]
            for reading in label.readings if label else ():
                depth = self._lists.follows(reading)
                if depth is not None and depth < closed:
                    depth += 1
                    while depth < len(styles) and styles[depth].startswith(BRACKETED):
                        depth += 1  # another kind of brackets is one level deeper
                    return depth
                if reading.ordinal == 1 and reading.style in styles:
                    closed = min(closed, styles.index(reading.style))
        return None

    def _levels(self, index: int, block: Block) -> Iterator[tuple[PlacedLabel, bool]]:
        """The labels a block begins with, each deeper than the one before."""
        has_second = partial(self._has_second, index)
        if block.list_label:
            reading = self._lists.choose(block.list_label.readings, has_second)
            if reading:
                yield self._take(index, reading, block.list_label.printed, generated=True)
            return
        text, depth_before = block.text, -1
        while label := self._read(text):
            reading = self._lists.choose(label.readings, has_second)
            if reading is None or (
                depth_before >= 0 and (self._lists.sections.is_top(reading) or not reading.ordinal)
            ):
                return
            if depth_before >= 0 and reading.style in self._lists.styles[: depth_before + 1]:
                return
            for depth, ordinal in enumerate(self._lists.missing_above(reading)):
                yield PlacedLabel(depth, ordinal, ""), True
            level, begins = self._take(index, reading, label.printed)
            yield level, begins
            text, depth_before = text[len(label.printed) :], level.depth

    def _take(
        self, index: int, reading: LabelReading, printed: str, *, generated: bool = False
    ) -> tuple[PlacedLabel, bool]:
        if self._lists.restarts_list(reading) and self._has_second(index, reading.style):
            depth = self._lists.restart(reading)
            return PlacedLabel(depth, reading.ordinal, printed, generated, restarts=True), True
        depth, begins = self._lists.enter(reading)
        return PlacedLabel(depth, reading.ordinal, printed, generated), begins

    def _has_second(self, index: int, style: str) -> bool:
        """Whether the next label of this style is number 2: then a list begins here."""
        places = self._places.get(style, [])
        at = bisect.bisect_right(places, index)
        return at < len(places) and self._ordinals[style][at] == 2


def _is_label_only(items: Sequence[Item]) -> bool:
    """Whether the last item is only a label, without text."""
    return bool(items) and bool(items[-1].labels) and not items[-1].text


def _lists_restart_under(headings: Collection[int], labels: Sequence[Label | None]) -> bool:
    """Whether a list starts again under each unnumbered heading, so that headings contain lists."""
    starts: dict[str, int] = {}
    fresh = False
    for index, label in enumerate(labels):
        if index in headings:
            fresh = True
        elif label and label.readings:
            reading = label.readings[0]
            if reading.ordinal == 1 and fresh:
                starts[reading.style] = starts.get(reading.style, 0) + 1
            fresh = False
    return any(count > 1 for count in starts.values())


def _uses_bare_figures(blocks: list[Block]) -> bool:
    """Whether paragraphs begin with figures without a full stop that count 1, 2."""
    labels = [read_bare_label(block.text) for block in blocks if not block.cell]
    ordinals = [label.readings[0].ordinal for label in labels if label]
    return 1 in ordinals and 2 in ordinals[ordinals.index(1) :]


def _read_label_or_figure(text: str) -> Label | None:
    return read_label(text) or read_bare_label(text)
