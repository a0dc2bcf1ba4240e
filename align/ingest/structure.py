"""Numbered items to the tree of units, each with its permanent anchor."""

from __future__ import annotations

import string
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.model.anchor import Anchor
from align.model.document import Boilerplate, Paragraph, Segment, Unit, UnitKind

if TYPE_CHECKING:
    from align.ingest.numbering import Item
    from align.model.anchor import Lang
    from align.model.document import Segmenter

_KINDS: tuple[UnitKind, ...] = ("section", "paragraph", "item", "subitem")
#: Deeper than any readout; a text that nests further is no outline.
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about the numbering a person should know, at a line of the source."""

    line: int
    text: str


@dataclass(slots=True)
class _Node:
    """A unit while it grows."""

    anchor: Anchor
    label: str = ""
    margin: int = 0
    labelled: bool = False
    heading: str = ""
    parts: list[_Text | Boilerplate | _Node] = field(default_factory=list)
    used: set[str] = field(default_factory=set)  # ordinals of the units in it
    last: str = "0"  # the latest of them
    headless: bool = False  # whether a labelled unit in it has no heading

    @property
    def bare(self) -> bool:
        """Whether nothing is printed in it yet but its label."""
        return not self.heading and not self.parts


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    note: bool


class TreeBuilder:
    """Places items one by one; what stands open is the path of nodes above the next item.

    The rules of placement and of ordinals are those of docs/encoding.md, "Anchors".
    """

    def __init__(self, items: list[Item], lang: Lang, name: str, segmenter: Segmenter) -> None:
        self.items = items
        self.lang = lang
        self.segmenter = segmenter
        self.name = name
        self.remarks: list[Remark] = []
        self._root = _Node(Anchor(()))
        self._open: list[_Node] = []  # below the root, outermost first
        self._waiting: list[Boilerplate] = []
        labels = [level for item in items for level in item.levels]
        self._any_label = bool(labels)
        self._claimed = {str(level.ordinal) for level in labels if level.depth == 0}
        self._last_labelled = max((i for i, item in enumerate(items) if item.levels), default=-1)
        plain = [item for item in items if item.role == "plain"]
        self._base_margin = plain[0].block.margin if plain else 0

    def build(self) -> list[Unit | Boilerplate]:
        """All units and boilerplate of the text, in order."""
        for index, item in enumerate(self.items):
            if item.role == "boilerplate":
                self._waiting.append(Boilerplate(item.text))
            elif item.levels:
                self._place_labelled(index, item)
            else:
                self._place_unlabelled(index, item)
        self._root.parts.extend(self._waiting)
        return [
            _finish(part, self.lang, self.segmenter) if isinstance(part, _Node) else part
            for part in self._root.parts
            if not isinstance(part, _Text)
        ]

    # Placing

    def _place_labelled(self, index: int, item: Item) -> None:
        for level in item.levels:
            parent = self._parent(level.depth, item)
            ordinal = self._ordinal(parent, level.ordinal, item)
            node = self._add(parent, ordinal, item)
            node.label, node.labelled = level.printed, True
        above = self._open[-2] if len(self._open) > 1 else self._root
        if self._is_heading(index, item, above):
            self._open[-1].heading = item.text
        else:
            above.headless = True
            if item.text:
                self._open[-1].parts.append(_Text(item.text, note=False))

    def _parent(self, depth: int, item: Item) -> _Node:
        """The open unit a label of this depth stands in; the lead where none was printed."""
        if depth >= _DEEPEST:
            raise AlignError(
                f"{self.name}:{item.block.line}",
                f"labels nest more than {_DEEPEST} deep",
                "check that the lines begin with the labels of one outline",
            )
        del self._open[depth:]
        if depth and not self._open:
            self._add(self._root, "0", item)
        # A label may skip a level that nobody printed: it hangs on what is open.
        return self._open[-1] if depth else self._root

    def _place_unlabelled(self, index: int, item: Item) -> None:
        text = _Text(item.text, note=item.role == "note")
        if self._open and self._open[-1].bare:  # its label stood on a line of its own
            self._put(self._open[-1], text)
        elif not text.note and (ordinal := self._own_ordinal(index, item)):
            del self._open[:]
            self._add(self._root, ordinal, item).parts.append(text)
        else:
            while len(self._open) > 1 and self._open[-1].margin > item.block.margin:
                self._open.pop()
            if not self._open:
                self._add(self._root, "0", item)
            self._put(self._open[-1], text)

    def _own_ordinal(self, index: int, item: Item) -> str:
        """The top-level ordinal of an unlabelled paragraph, or "" where it goes on with a unit."""
        if not self._open:
            return "0"
        if not self._any_label:
            return self._next_free(item)
        current = self._open[0]
        following = self._following(index)
        introduces = (
            following is not None
            and bool(following.levels)
            and following.levels[0].depth > 0
            and (following.levels[0].ordinal == 1 or following.opens_list)
        )
        outer = item.block.margin <= max(self._base_margin, current.margin)
        after_all = index > self._last_labelled and outer and not self._prose_section(current)
        if (introduces and current.used) or after_all:
            return self._next_free(item)
        return ""

    @staticmethod
    def _prose_section(node: _Node) -> bool:
        """A headed section without a list, whose paragraphs are its own."""
        return bool(node.heading) and not node.used

    def _put(self, node: _Node, part: _Text | _Node) -> None:
        node.parts.extend(self._waiting)
        self._waiting.clear()
        node.parts.append(part)

    def _add(self, parent: _Node, ordinal: str, item: Item) -> _Node:
        node = _Node(parent.anchor.child(ordinal), margin=item.block.margin)
        self._put(parent, node)
        parent.used.add(ordinal)
        parent.last = ordinal
        self._open.append(node)
        return node

    def _is_heading(self, index: int, item: Item, above: _Node) -> bool:
        """An unterminated line that something stands under, as under its elder siblings."""
        following = self._following(index)
        if not item.text or item.block.terminated or following is None:
            return False
        if following.levels:
            return following.levels[0].depth > item.levels[-1].depth
        return not above.headless

    def _following(self, index: int) -> Item | None:
        """The next item that is text."""
        for later in range(index + 1, len(self.items)):
            if self.items[later].role != "boilerplate":
                return self.items[later]
        return None

    # Ordinals

    def _ordinal(self, parent: _Node, printed: int, item: Item) -> str:
        last = _number(parent.last)
        if printed == 0:  # a bullet
            return str(last + 1)
        if str(printed) in parent.used:
            ordinal = self._lettered(last, parent.used, item)
            where = parent.anchor.child(ordinal)
            self._remark(item, f"label {printed} stands twice; this one is {where}")
            return ordinal
        if printed > last + 1:
            self._remark(item, f'"{printed}" follows "{last}": is {last + 1} missing?')
        return str(printed)

    def _next_free(self, item: Item) -> str:
        """The ordinal after the last section's; a letter where a printed label owns that one."""
        last, used = _number(self._root.last), self._root.used
        following = str(last + 1)
        if following not in self._claimed and following not in used:
            return following
        return self._lettered(last, used, item)

    def _lettered(self, last: int, used: set[str], item: Item) -> str:
        for letter in string.ascii_lowercase:
            if (ordinal := f"{last}{letter}") not in used:
                return ordinal
        raise AlignError(
            f"{self.name}:{item.block.line}",
            f"cannot be numbered: more than 26 paragraphs would be {last} with a letter",
            "number the paragraphs of the source",
        )

    def _remark(self, item: Item, text: str) -> None:
        self.remarks.append(Remark(item.block.line, text))


def _number(ordinal: str) -> int:
    """An ordinal without its letter."""
    return int(ordinal.rstrip(string.ascii_lowercase))


# From the grown tree to frozen units


@dataclass(slots=True)
class _Count:
    """Numbers of the segments given so far in one unit, continuations included."""

    s: int = 0
    n: int = 0


def _finish(node: _Node, lang: Lang, segmenter: Segmenter) -> Unit:
    anchor = node.anchor
    kind: UnitKind = (
        "lead" if anchor.path == ("0",) else _KINDS[min(len(anchor.path), len(_KINDS)) - 1]
    )
    heading = (Segment(anchor.segment("h", 1), node.heading),) if node.heading else ()
    content: list[Paragraph | Boilerplate | Unit] = []
    count = _Count()
    has_child = False
    for part in node.parts:
        match part:
            case _Node():
                content.append(_finish(part, lang, segmenter))
                has_child = True
            case Boilerplate():
                content.append(part)
            case _Text():
                paragraph = _paragraph(part, anchor, count, segmenter(part.text, lang))
                # TEI allows no p after a div.
                content.append(
                    Unit(anchor, "continuation", content=(paragraph,)) if has_child else paragraph
                )
    return Unit(anchor, kind, node.label, heading, tuple(content))


def _paragraph(part: _Text, anchor: Anchor, count: _Count, sentences: list[str]) -> Paragraph:
    if part.note:
        count.n += 1
        return Paragraph((Segment(anchor.segment("n", count.n), part.text),))
    segments = []
    for text in sentences:
        count.s += 1
        segments.append(Segment(anchor.segment("s", count.s), text))
    return Paragraph(tuple(segments))
