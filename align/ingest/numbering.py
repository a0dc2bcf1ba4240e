"""Which list each labelled paragraph belongs to, and how deep that list stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from align.ingest.boilerplate import boilerplate_of
from align.ingest.headings import unnumbered_headings
from align.ingest.labels import Label, Reading, read_label, read_shy_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.ingest.block import Block
    from align.model.document import BoilerplateKind

Role = Literal["labelled", "plain", "heading", "note", "cell", "boilerplate"]
_NOTE_MARKS = ("（注", "(注", "注：", "注:", "※", "(Note", "Note:", "[Note")


@dataclass(frozen=True, slots=True)
class Level:
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
    levels: tuple[Level, ...]
    text: str
    #: Whether the first label begins a list that was not open before.
    opens_list: bool = False
    boilerplate: BoilerplateKind | None = None


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
        self._open(depth, reading.style, reading.ordinal)
        self.has_top = self.has_top or (depth == 0 and reading.top)
        return depth, begins

    def restart(self, reading: Reading) -> int:
        """Take the first label of a run whose list had got further: the depth it stands at.

        A run of sections that starts again stands under something, if nobody says what.
        """
        depth = max(self.styles.index(reading.style), 1)
        self._open(depth, reading.style, reading.ordinal)
        return depth

    def has_passed(self, reading: Reading) -> bool:
        """Whether a first label comes after its list has got further."""
        return (
            reading.ordinal == 1
            and reading.style in self.styles
            and self.last[self.styles.index(reading.style)] > 1
        )

    def close_bullets(self) -> None:
        """An unlabelled paragraph has come: a bullet states no ordinal to go on from."""
        while self.styles and self.styles[-1].startswith("bullet"):
            self.styles.pop()
            self.last.pop()

    def begin_section(self, *, holds_lists: bool) -> None:
        """An unnumbered heading has come, which holds the lists below it or stands among them."""
        if holds_lists:
            self.styles, self.last, self.has_top = ["heading"], [0], True
        else:
            del self.styles[1:], self.last[1:]

    def _open(self, depth: int, style: str, ordinal: int) -> None:
        del self.styles[depth:], self.last[depth:]
        while len(self.styles) < depth:
            self.styles.append("")
            self.last.append(0)
        self.styles.append(style)
        self.last.append(ordinal)

    def _follows(self, reading: Reading) -> bool:
        return (
            reading.style in self.styles
            and self.last[self.styles.index(reading.style)] + 1 == reading.ordinal
        )

    def _expected(self, reading: Reading) -> bool:
        if reading.under and tuple(self.last[: len(reading.under)]) != reading.under:
            return False
        if reading.style not in self.styles:
            return reading.ordinal == 1
        return reading.ordinal > self.last[self.styles.index(reading.style)]


def number(blocks: list[Block]) -> list[Item]:
    """Read the labels of all blocks in the light of the lists they stand in."""
    return _Numbering(blocks).items()


class _Numbering:
    """One pass over the blocks of a text, with a look at what is still to come."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._lists = _Lists()
        self._read = _read_any if _counts_up(blocks) else read_label
        self._kinds = [boilerplate_of(block) for block in blocks]
        self._labels = [self._label(index, block) for index, block in enumerate(blocks)]
        text = [
            index
            for index, block in enumerate(blocks)
            if not self._kinds[index] and not block.cell and block.place != "note"
        ]
        self._headings = unnumbered_headings(blocks, self._labels, text)
        self._holds_lists = _runs_start_under(self._headings, self._labels)

    def items(self) -> list[Item]:
        found = []
        for index, block in enumerate(self._blocks):
            item = self._item(index, block)
            if item.role == "heading":
                self._lists.begin_section(holds_lists=self._holds_lists)
            elif item.role == "plain":
                self._lists.close_bullets()
            found.append(item)
        return found

    def _label(self, index: int, block: Block) -> Label | None:
        if block.cell or self._kinds[index] or block.place == "note":
            return None  # the number of a note is no label of the outline
        return block.mark or self._read(block.text)

    def _item(self, index: int, block: Block) -> Item:
        if kind := self._kinds[index]:
            return Item("boilerplate", block, (), block.text, boilerplate=kind)
        if block.cell:
            return Item("cell", block, (), block.text)
        if block.place == "note":
            return Item("note", block, (), block.text)
        levels = tuple(self._levels(index, block))
        if levels:
            printed = sum(len(level.printed) for level, _ in levels if not level.generated)
            taken = tuple(level for level, _ in levels)
            return Item("labelled", block, taken, block.text[printed:], levels[0][1])
        if block.text.startswith(_NOTE_MARKS):
            return Item("note", block, (), block.text)
        return Item("heading" if index in self._headings else "plain", block, (), block.text)

    def _levels(self, index: int, block: Block) -> Iterator[tuple[Level, bool]]:
        """The chain of labels a block begins with, each deeper than the one before."""
        if block.mark:
            reading = self._lists.choose(block.mark.readings)
            if reading:
                yield self._take(index, reading, block.mark.printed, generated=True)
            return
        text, depth_before = block.text, -1
        while label := self._read(text):
            reading = self._lists.choose(label.readings)
            if reading is None or (depth_before >= 0 and (reading.top or reading.ordinal == 0)):
                return
            if depth_before >= 0 and reading.style in self._lists.styles[: depth_before + 1]:
                return
            level, begins = self._take(index, reading, label.printed)
            yield level, begins
            text, depth_before = text[len(label.printed) :], level.depth

    def _take(
        self, index: int, reading: Reading, printed: str, *, generated: bool = False
    ) -> tuple[Level, bool]:
        if self._lists.has_passed(reading) and self._goes_on(index, reading.style):
            depth = self._lists.restart(reading)
            return Level(depth, reading.ordinal, printed, generated, restarts=True), True
        depth, begins = self._lists.enter(reading)
        return Level(depth, reading.ordinal, printed, generated), begins

    def _goes_on(self, index: int, style: str) -> bool:
        """Whether the next label of this style is a second one: then a run begins here."""
        for label in self._labels[index + 1 :]:
            for reading in label.readings if label else ():
                if reading.style == style:
                    return reading.ordinal == 2
        return False


def _runs_start_under(headings: Sequence[int], labels: Sequence[Label | None]) -> bool:
    """Whether a list starts again under each unnumbered heading, so that headings hold lists."""
    starts: dict[str, int] = {}
    fresh = False
    marks = set(headings)
    for index, label in enumerate(labels):
        if index in marks:
            fresh = True
        elif label and label.readings:
            reading = label.readings[0]
            if reading.ordinal == 1 and fresh:
                starts[reading.style] = starts.get(reading.style, 0) + 1
            fresh = False
    return any(count > 1 for count in starts.values())


def _counts_up(blocks: list[Block]) -> bool:
    """Whether paragraphs begin with bare figures that go 1, 2."""
    labels = [read_shy_label(block.text) for block in blocks if not block.cell]
    ordinals = [label.readings[0].ordinal for label in labels if label]
    return 1 in ordinals and 2 in ordinals[ordinals.index(1) :]


def _read_any(text: str) -> Label | None:
    return read_label(text) or read_shy_label(text)
