"""Numbered items to the tree of units, each with its permanent anchor."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.ingest.outline.headings import is_annex
from align.ingest.outline.section_styles import LONGEST_HEADING
from align.ingest.outline.tree import Finisher, Grid, Node, Text
from align.model.anchor import Anchor
from align.model.document import Boilerplate, Unit
from align.text.script import width

if TYPE_CHECKING:
    from align.ingest.outline.numbering import Item, TakenLabel
    from align.model.anchor import Lang
    from align.model.document import Segmenter

#: Deeper than any readout; a text that nests further is no outline.
_DEEPEST = 8


class TreeBuilder:
    """Places items one by one; what stands open is the path of nodes above the next item.

    The rules of placement and of ordinals are those of docs/encoding.md, "Anchors".
    """

    def __init__(self, items: list[Item], lang: Lang, name: str, segmenter: Segmenter) -> None:
        self.items = items
        self.name = name
        self.lines: dict[Anchor, int] = {}
        self._finisher = Finisher(lang, segmenter)
        self._root = Node(Anchor(()))
        self._open: list[Node] = []  # below the root, outermost first
        self._waiting: list[Boilerplate] = []
        self._labelled = any(item.levels for item in items)
        self._headed = any(item.role == "heading" for item in items)
        self._last_labelled = max((i for i, item in enumerate(items) if item.levels), default=-1)
        self._top_ordinals = {lv.ordinal for item in items for lv in item.levels if not lv.depth}
        self._next = _next_text(items)
        self._items_go_on = _items_go_on(items)
        plain = [item for item in items if item.role == "plain"]
        self._base_margin = plain[0].block.margin if plain else 0

    def build(self) -> list[Unit | Boilerplate]:
        """All units and boilerplate of the text, in order."""
        for index, item in enumerate(self.items):
            if item.boilerplate:
                self._waiting.append(Boilerplate(item.text, item.boilerplate))
            elif item.levels:
                self._place_labelled(index, item)
            elif item.role == "heading":
                self._place_heading(index, item)
            elif item.block.cell:
                self._place_cell(item)
            else:
                self._place_unlabelled(index, item)
        self._root.parts.extend(self._waiting)
        return [
            self._finisher.unit(part) if isinstance(part, Node) else part
            for part in self._root.parts
            if isinstance(part, Node | Boilerplate)
        ]

    # Placing

    def _place_labelled(self, index: int, item: Item) -> None:
        for level in item.levels:
            parent = self._parent(index, level, item)
            node = self._add(parent, self._ordinal(parent, level, item), item)
            node.label, node.generated, node.labelled = level.printed, level.generated, True
        above = self._open[-2] if len(self._open) > 1 else self._root
        if self._is_heading(index, item, above):
            self._open[-1].heading = item.text
        elif item.text:
            above.headless = True
            self._open[-1].parts.append(Text(item.text, note=False))

    def _parent(self, index: int, level: TakenLabel, item: Item) -> Node:
        """The open unit a label of this depth stands in; the lead where none was printed."""
        depth = level.depth
        if depth >= _DEEPEST:
            raise AlignError(
                f"{self.name}:{item.block.line}",
                f"labels nest more than {_DEEPEST} deep",
                "check that the lines begin with the labels of one outline",
            )
        if level.restarts and not (len(self._open) == depth and not self._open[-1].used):
            self._invent(index, depth, item)
        del self._open[depth:]
        if depth and not self._open:
            self._add(self._root, "0", item)
        # A label may skip a level that nobody printed: it hangs on what is open.
        return self._open[-1] if depth else self._root

    def _invent(self, index: int, depth: int, item: Item) -> None:
        """Open the unit that a run which starts again stands under, though nobody printed it."""
        del self._open[depth - 1 :]
        above = self._open[-1] if self._open else self._root
        self._add(above, self._next_free(index, above, depth - 1, item), item)

    def _place_heading(self, index: int, item: Item) -> None:
        """An unnumbered heading: of the lead, of a part of a numbered section, or of a section."""
        following = self._following(index)
        goes_up = following is not None and any(level.depth == 0 for level in following.levels)
        goes_up = goes_up or is_annex(item.text)
        if not self._open and self._labelled and not goes_up and self._claimed(index, 0):
            self._add(self._root, "0", item).heading = item.text
            return
        section = self._open[0] if self._open else None
        parent = self._root
        if section and section.labelled and not section.generated and not goes_up:
            parent = section
        depth = 0 if parent is self._root else 1
        del self._open[depth:]
        self._add(parent, self._next_free(index, parent, depth, item), item).heading = item.text

    def _place_cell(self, item: Item) -> None:
        cell = item.block.cell
        if not self._open:
            self._add(self._root, "0", item)
        node = self._open[-1]
        last = node.parts[-1] if node.parts else None
        if isinstance(last, Grid) and cell and last.cells[-1][0].table == cell.table:
            last.cells.append((cell, item.text))
        elif cell:
            self._put(node, Grid([(cell, item.text)]))

    def _place_unlabelled(self, index: int, item: Item) -> None:
        text = Text(item.text, note=item.role == "note")
        if self._open and self._open[-1].bare:  # its label stood on a line of its own
            if self._heads(index, item):
                self._open[-1].heading = item.text
            else:
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
        if not self._labelled:
            return "" if self._headed else self._next_free(index, self._root, 0, item)
        current = self._open[0]
        following = self._following(index)
        introduces = (
            following is not None
            and bool(following.levels)
            and following.levels[0].depth > 0
            and (following.levels[0].ordinal == 1 or following.opens_list)
        )
        outer = item.block.margin <= max(self._base_margin, current.margin)
        # A headed unit without a list has paragraphs of its own; and what goes on with its
        # item all through a text does so at the end as well.
        within = self._open[-1].heading or self._items_go_on
        after_all = index > self._last_labelled and outer and not within
        if (introduces and current.used) or after_all:
            return self._next_free(index, self._root, 0, item)
        return ""

    def _put(self, node: Node, part: Text | Grid | Node) -> None:
        node.parts.extend(self._waiting)
        self._waiting.clear()
        node.parts.append(part)

    def _add(self, parent: Node, ordinal: str, item: Item) -> Node:
        anchor = parent.anchor.child(ordinal)
        node = Node(anchor, margin=item.block.margin)
        self.lines[anchor] = item.block.line
        self._put(parent, node)
        parent.used.add(ordinal)
        parent.last = ordinal
        self._open.append(node)
        return node

    def _is_heading(self, index: int, item: Item, above: Node) -> bool:
        """An unterminated line that something stands under, as under its elder siblings."""
        if item.role == "heading":
            return True
        following = self._following(index)
        if not item.text or item.block.terminated or following is None:
            return False
        if following.levels:
            return following.levels[0].depth > item.levels[-1].depth
        if item.levels[-1].generated and following.block.margin < item.block.margin:
            return False  # the paragraph stands outside the list
        return item.block.place == "heading" or not above.headless

    def _heads(self, index: int, item: Item) -> bool:
        """Whether a line below a bare label is the heading of what follows."""
        following = self._following(index)
        if following is None or item.block.terminated or width(item.text) > LONGEST_HEADING:
            return False
        if following.levels:
            return following.levels[0].depth >= len(self._open)
        return following.block.terminated

    def _following(self, index: int) -> Item | None:
        """The next item that is text."""
        later = self._next[index]
        return None if later is None else self.items[later]

    # Ordinals

    def _ordinal(self, parent: Node, level: TakenLabel, item: Item) -> str:
        """The ordinal a label states; a bullet's is counted; a letter where it stood before."""
        if level.ordinal == 0:
            return str(_number(parent.last) + 1)
        if str(level.ordinal) in parent.used:
            return self._lettered(_number(parent.last), parent.used, item)
        return str(level.ordinal)

    def _next_free(self, index: int, parent: Node, depth: int, item: Item) -> str:
        """The ordinal after the last one's; a letter where a later label owns that one."""
        last = _number(parent.last)
        following = str(last + 1)
        if following not in parent.used and int(following) not in self._claimed(index, depth):
            return following
        return self._lettered(last, parent.used, item)

    def _claimed(self, index: int, depth: int) -> set[int]:
        """The ordinals that labels state, or are still to state, among the units of this depth."""
        if depth == 0:
            return self._top_ordinals
        claimed: set[int] = set()
        for item in self.items[index:]:
            for level in item.levels:
                if level.depth < depth:
                    return claimed
                if level.depth == depth:
                    claimed.add(level.ordinal)
        return claimed

    def _lettered(self, last: int, used: set[str], item: Item) -> str:
        for letter in string.ascii_lowercase:
            if (ordinal := f"{last}{letter}") not in used:
                return ordinal
        raise AlignError(
            f"{self.name}:{item.block.line}",
            f"cannot be numbered: more than 26 paragraphs would be {last} with a letter",
            "number the paragraphs of the source",
        )


def _items_go_on(items: list[Item]) -> bool:
    """Whether an unlabelled paragraph goes on with an item before the next one of its list."""
    labelled, goes_on = False, False
    for item in items:
        if item.levels:
            if goes_on and not item.opens_list and item.levels[0].ordinal > 1:
                return True
            # Under a heading, unlabelled paragraphs are the text of the section.
            labelled, goes_on = item.block.terminated, False
        elif item.role == "plain" and labelled:
            goes_on = True
    return False


def _next_text(items: list[Item]) -> list[int | None]:
    """For each item, the index of the next one that is text."""
    found: list[int | None] = []
    following: int | None = None
    for index in range(len(items) - 1, -1, -1):
        found.append(following)
        if not items[index].boilerplate:
            following = index
    return found[::-1]


def _number(ordinal: str) -> int:
    """An ordinal without its letter."""
    return int(ordinal.rstrip(string.ascii_lowercase))
