"""Which list each labelled paragraph belongs to, and how deep that list stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from align.ingest.boilerplate import is_boilerplate
from align.ingest.labels import Label, Reading, read_label, read_shy_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.ingest.block import Block

Role = Literal["labelled", "plain", "note", "boilerplate"]
_NOTE_MARKS = ("（注", "(注", "注：", "注:", "※", "(Note", "Note:", "[Note")


@dataclass(frozen=True, slots=True)
class Level:
    """One label taken: depth 0 is a section, 1 stands under a section or the lead."""

    depth: int
    ordinal: int  # 0 for a bullet
    printed: str


@dataclass(frozen=True, slots=True)
class Item:
    """A block of the text with the labels it opens (``2　(1) …`` opens two) and what is left."""

    role: Role
    block: Block
    levels: tuple[Level, ...]
    text: str
    #: Whether the first label begins a list that was not open before.
    opens_list: bool = False


@dataclass(slots=True)
class _Lists:
    """The lists open at a point of the text, outermost first, each with its last ordinal."""

    styles: list[str] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    has_top: bool = False

    def choose(self, readings: tuple[Reading, ...]) -> Reading | None:
        """The reading that goes on with an open list, else one that begins a list, else any."""
        sound = [r for r in readings if not r.weak or self._expected(r)]
        following = [r for r in sound if self._follows(r)]
        beginning = [r for r in sound if r.ordinal <= 1]
        return next(iter(following + beginning + sound), None)

    def enter(self, reading: Reading) -> tuple[int, bool]:
        """Take a label: the depth it stands at, and whether it begins a list."""
        if reading.style in self.styles:
            depth, begins = self.styles.index(reading.style), False
        else:
            # A section's label closes all lists but other sections'; a lower label
            # without a section stands under the lead.
            top = reading.top and not self.has_top
            depth, begins = (0 if top else max(len(self.styles), 1)), True
        del self.styles[depth:], self.last[depth:]
        while len(self.styles) < depth:
            self.styles.append("")
            self.last.append(0)
        self.styles.append(reading.style)
        self.last.append(reading.ordinal)
        self.has_top = self.has_top or (depth == 0 and reading.top)
        return depth, begins

    def close_bullets(self) -> None:
        """An unlabelled paragraph has come: a bullet states no ordinal to go on from."""
        while self.styles and self.styles[-1].startswith("bullet"):
            self.styles.pop()
            self.last.pop()

    def _follows(self, reading: Reading) -> bool:
        return (
            reading.style in self.styles
            and self.last[self.styles.index(reading.style)] + 1 == reading.ordinal
        )

    def _expected(self, reading: Reading) -> bool:
        if reading.style not in self.styles:
            return reading.ordinal == 1
        return reading.ordinal > self.last[self.styles.index(reading.style)]


def number(blocks: list[Block]) -> list[Item]:
    """Read the labels of all blocks in the light of the lists they stand in."""
    lists = _Lists()
    read = _read_any if _counts_up(blocks) else read_label
    items = []
    for block in blocks:
        items.append(_item(block, lists, read))
        if items[-1].role == "plain":
            lists.close_bullets()
    return items


def _counts_up(blocks: list[Block]) -> bool:
    """Whether paragraphs begin with bare figures that go 1, 2."""
    labels = [read_shy_label(block.text) for block in blocks]
    ordinals = [label.readings[0].ordinal for label in labels if label]
    return 1 in ordinals and 2 in ordinals[ordinals.index(1) :]


def _read_any(text: str) -> Label | None:
    return read_label(text) or read_shy_label(text)


def _item(block: Block, lists: _Lists, read: Callable[[str], Label | None]) -> Item:
    if is_boilerplate(block.text):
        return Item("boilerplate", block, (), block.text)
    levels = tuple(_levels(block.text, lists, read))
    if levels:
        rest = block.text[sum(len(level.printed) for level, _ in levels) :]
        return Item("labelled", block, tuple(level for level, _ in levels), rest, levels[0][1])
    role: Role = "note" if block.text.startswith(_NOTE_MARKS) else "plain"
    return Item(role, block, (), block.text)


def _levels(
    text: str, lists: _Lists, read: Callable[[str], Label | None]
) -> Iterator[tuple[Level, bool]]:
    """The chain of labels a block begins with, each deeper than the one before."""
    depth_before = -1
    while label := read(text):
        reading = lists.choose(label.readings)
        if reading is None or (depth_before >= 0 and (reading.top or reading.ordinal == 0)):
            return
        if depth_before >= 0 and reading.style in lists.styles[: depth_before + 1]:
            return
        depth, begins = lists.enter(reading)
        yield Level(depth, reading.ordinal, label.printed), begins
        text, depth_before = text[len(label.printed) :], depth
