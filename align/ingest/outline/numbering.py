"""Which list each labelled paragraph belongs to, and how deep that list stands."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from align.ingest.outline.boilerplate import boilerplate_of
from align.ingest.outline.headings import frame_of, is_annex, unnumbered_headings
from align.ingest.outline.notes import find_notes
from align.ingest.outline.open_lists import FRAME, OpenLists
from align.ingest.outline.section_styles import section_styles
from align.values.labels import Label, LabelReading, read_bare_label, read_label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from align.ingest.block import Block
    from align.model.document import BoilerplateKind

Role = Literal["labelled", "plain", "heading", "note", "cell", "boilerplate"]


@dataclass(frozen=True, slots=True)
class TakenLabel:
    """One label taken: depth 0 is a section, 1 stands under a section or the lead.

    ``restarts`` marks a first label whose list had got further already: what it stands
    under was never printed.
    """

    depth: int
    ordinal: int  # 0 for a bullet
    printed: str
    generated: bool = False
    restarts: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A block of the text with the labels it opens (``2　(1) …`` opens two) and what is left."""

    role: Role
    block: Block
    levels: tuple[TakenLabel, ...]
    text: str
    #: Whether the first label begins a list that was not open before.
    opens_list: bool = False
    boilerplate: BoilerplateKind | None = None


def number(blocks: list[Block]) -> list[Item]:
    """Read the labels of all blocks in the light of the lists they stand in."""
    return _Numbering(blocks).items()


class _Numbering:
    """One pass over the blocks of a text, with a look at what is still to come."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._read = _read_any if _counts_up(blocks) else read_label
        self._kinds = [boilerplate_of(block) for block in blocks]
        text = [i for i, block in enumerate(blocks) if not self._kinds[i] and not block.cell]
        self._notes = find_notes(blocks, text)
        self._labels = [self._label(index, block) for index, block in enumerate(blocks)]
        self._labelled = [index for index, label in enumerate(self._labels) if label]
        text = [index for index in text if index not in self._notes]
        self._headings = frozenset(unnumbered_headings(blocks, self._labels, text))
        self._holds_lists = _runs_start_under(self._headings, self._labels)
        self._lists = OpenLists(
            section_styles([blocks[i] for i in text], [self._labels[i] for i in text])
        )
        self._places: dict[str, list[int]] = {}  # where labels of each style stand ...
        self._ordinals: dict[str, list[int]] = {}  # ... and their ordinals
        for index, label in enumerate(self._labels):
            for reading in label.readings if label else ():
                self._places.setdefault(reading.style, []).append(index)
                self._ordinals.setdefault(reading.style, []).append(reading.ordinal)

    def items(self) -> list[Item]:
        found: list[Item] = []
        for index, block in enumerate(self._blocks):
            item = self._item(index, block)
            if item.role == "heading" and _is_bare(found):  # the label's own heading
                item = Item("plain", block, (), block.text)
            if item.role == "heading" and not item.levels:
                holds_lists = self._holds_lists or is_annex(block.text)
                self._lists.begin_section(holds_lists=holds_lists)
            elif item.role == "plain":
                self._lists.close_bullets()
            found.append(item)
        return found

    def _label(self, index: int, block: Block) -> Label | None:
        if block.cell or self._kinds[index] or index in self._notes:
            return None
        return block.mark or self._read(block.text)

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
        """A heading without a label; in ornamental brackets within a list, it is of that list."""
        frame = frame_of(block.text)
        within = bool(frame) and not is_annex(block.text)
        depth = self._frame_depth(index, FRAME + frame) if within else None
        if depth is None:
            return Item("heading", block, (), block.text)
        begins = self._lists.enter_frame(FRAME + frame, depth)
        return Item("heading", block, (TakenLabel(depth, 0, ""),), block.text, begins)

    def _frame_depth(self, index: int, style: str) -> int | None:
        """How deep a heading in brackets stands: under the item before the next of an open list.

        None where no list goes on below it: it opens a section of its own.
        """
        styles = self._lists.styles
        if style in styles:
            return styles.index(style)
        closed = len(styles)  # the depth from which a list that starts again closes the others
        for place in self._labelled[bisect.bisect_right(self._labelled, index) :]:
            label = self._labels[place]
            for reading in label.readings if label else ():
                depth = self._lists.follows(reading)
                if depth is not None and depth < closed:
                    depth += 1
                    while depth < len(styles) and styles[depth].startswith(FRAME):
                        depth += 1  # brackets of another kind are of a lower rank
                    return depth
                if reading.ordinal == 1 and reading.style in styles:
                    closed = min(closed, styles.index(reading.style))
        return None

    def _levels(self, index: int, block: Block) -> Iterator[tuple[TakenLabel, bool]]:
        """The chain of labels a block begins with, each deeper than the one before."""
        goes_on = partial(self._goes_on, index)
        if block.mark:
            reading = self._lists.choose(block.mark.readings, goes_on)
            if reading:
                yield self._take(index, reading, block.mark.printed, generated=True)
            return
        text, depth_before = block.text, -1
        while label := self._read(text):
            reading = self._lists.choose(label.readings, goes_on)
            if reading is None or (
                depth_before >= 0 and (self._lists.sections.is_top(reading) or not reading.ordinal)
            ):
                return
            if depth_before >= 0 and reading.style in self._lists.styles[: depth_before + 1]:
                return
            for depth, ordinal in enumerate(self._lists.missing_above(reading)):
                yield TakenLabel(depth, ordinal, ""), True
            level, begins = self._take(index, reading, label.printed)
            yield level, begins
            text, depth_before = text[len(label.printed) :], level.depth

    def _take(
        self, index: int, reading: LabelReading, printed: str, *, generated: bool = False
    ) -> tuple[TakenLabel, bool]:
        if self._lists.has_passed(reading) and self._goes_on(index, reading.style):
            depth = self._lists.restart(reading)
            return TakenLabel(depth, reading.ordinal, printed, generated, restarts=True), True
        depth, begins = self._lists.enter(reading)
        return TakenLabel(depth, reading.ordinal, printed, generated), begins

    def _goes_on(self, index: int, style: str) -> bool:
        """Whether the next label of this style is a second one: then a run begins here."""
        places = self._places.get(style, [])
        at = bisect.bisect_right(places, index)
        return at < len(places) and self._ordinals[style][at] == 2


def _is_bare(items: Sequence[Item]) -> bool:
    """Whether the last item is a label on a line of its own."""
    return bool(items) and bool(items[-1].levels) and not items[-1].text


def _runs_start_under(headings: Collection[int], labels: Sequence[Label | None]) -> bool:
    """Whether a list starts again under each unnumbered heading, so that headings hold lists."""
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


def _counts_up(blocks: list[Block]) -> bool:
    """Whether paragraphs begin with bare figures that go 1, 2."""
    labels = [read_bare_label(block.text) for block in blocks if not block.cell]
    ordinals = [label.readings[0].ordinal for label in labels if label]
    return 1 in ordinals and 2 in ordinals[ordinals.index(1) :]


def _read_any(text: str) -> Label | None:
    return read_label(text) or read_bare_label(text)
