"""Builds the tree of units from the numbered items and gives each unit its anchor."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.ingest.outline.headings import is_annex_heading
from align.ingest.outline.section_styles import LONGEST_HEADING
from align.ingest.outline.tree import Grid, Node, Text, UnitBuilder
from align.model.anchor import Anchor
from align.model.document import Boilerplate, Unit
from align.text.script import width

if TYPE_CHECKING:
    from align.ingest.outline.numbering import Item, PlacedLabel
    from align.model.anchor import Lang
    from align.model.document import Segmenter

#: Deeper than any readout. A text with deeper labels has no outline.
_DEEPEST = 8


class TreeBuilder:
    """Adds items to the tree one by one. The open nodes are the path above the next item.

    The rules for places and ordinals are in docs/encoding.md, "Anchors".
    """

    def __init__(self, items: list[Item], lang: Lang, name: str, segmenter: Segmenter) -> None:
        self.items = items
        self.name = name
        self.lines: dict[Anchor, int] = {}
        self._unit_builder = UnitBuilder(lang, segmenter)
        self._root = Node(Anchor(()))
        self._open: list[Node] = []  # below the root, outermost first
        self._waiting: list[Boilerplate] = []
        self._labelled = any(item.labels for item in items)
        self._headed = any(item.role == "heading" for item in items)
        self._last_labelled = max((i for i, item in enumerate(items) if item.labels), default=-1)
        self._top_ordinals = {lv.ordinal for item in items for lv in item.labels if not lv.depth}
        self._next = _next_text(items)
        self._items_go_on = _items_go_on(items)
        plain = [item for item in items if item.role == "plain"]
        self._base_margin = plain[0].block.margin if plain else 0

    def build(self) -> list[Unit | Boilerplate]:
        """All units and boilerplate of the text, in order."""
        for index, item in enumerate(self.items):
            if item.boilerplate:
                self._waiting.append(Boilerplate(item.text, item.boilerplate))
            elif item.labels:
                self._place_labelled(index, item)
            elif item.role == "heading":
                self._place_heading(index, item)
            elif item.block.cell:
                self._place_cell(item)
            else:
                self._place_unlabelled(index, item)
        self._root.parts.extend(self._waiting)
        return [
            self._unit_builder.unit(part) if isinstance(part, Node) else part
            for part in self._root.parts
            if isinstance(part, Node | Boilerplate)
        ]

    # Placing

    def _place_labelled(self, index: int, item: Item) -> None:
        for level in item.labels:
            parent = self._parent(index, level, item)
            node = self._add(parent, self._ordinal(parent, level, item), item)
            node.label, node.generated, node.labelled = level.printed, level.generated, True
        above = self._open[-2] if len(self._open) > 1 else self._root
        if self._is_heading(index, item, above):
            self._open[-1].heading = item.text
        elif item.text:
            above.lacks_heading = True
            self._open[-1].parts.append(Text(item.text, note=False))

    def _parent(self, index: int, level: PlacedLabel, item: Item) -> Node:
        """The open unit that a label of this depth belongs to; the lead where there is none."""
        depth = level.depth
        if depth >= _DEEPEST:
            raise AlignError(
                f"{self.name}:{item.block.line}",
                f"labels nest more than {_DEEPEST} deep",
                "check that the lines begin with the labels of one outline",
            )
        if level.restarts and not (len(self._open) == depth and not self._open[-1].used):
            self._open_unprinted_unit(index, depth, item)
        del self._open[depth:]
        if depth and not self._open:
            self._add(self._root, "0", item)
        # If a label skips a level, it belongs to the innermost open unit.
        return self._open[-1] if depth else self._root

    def _open_unprinted_unit(self, index: int, depth: int, item: Item) -> None:
        """Open the unit above a list that starts again; it has no label on the page."""
        del self._open[depth - 1 :]
        above = self._open[-1] if self._open else self._root
        self._add(above, self._next_free(index, above, depth - 1, item), item)

    def _place_heading(self, index: int, item: Item) -> None:
        """Add an unnumbered heading: of the lead, of a section, or of a part of one."""
        following = self._following(index)
        goes_up = following is not None and any(level.depth == 0 for level in following.labels)
        goes_up = goes_up or is_annex_heading(item.text)
        if not self._open and self._labelled and not goes_up and self._stated_ordinals(index, 0):
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
            self._append_part(node, Grid([(cell, item.text)]))

    def _place_unlabelled(self, index: int, item: Item) -> None:
        text = Text(item.text, note=item.role == "note")
        if self._open and self._open[-1].label_only:  # the label was on a line of its own
            if self._is_heading_of_bare_label(index, item):
                self._open[-1].heading = item.text
            else:
                self._append_part(self._open[-1], text)
        elif not text.note and (ordinal := self._unlabelled_ordinal(index, item)):
            del self._open[:]
            self._add(self._root, ordinal, item).parts.append(text)
        else:
            while len(self._open) > 1 and self._open[-1].margin > item.block.margin:
                self._open.pop()
            if not self._open:
                self._add(self._root, "0", item)
            self._append_part(self._open[-1], text)

    def _unlabelled_ordinal(self, index: int, item: Item) -> str:
        """The top-level ordinal of an unlabelled paragraph; "" if it belongs to the open unit."""
        if not self._open:
            return "0"
        if not self._labelled:
            return "" if self._headed else self._next_free(index, self._root, 0, item)
        current = self._open[0]
        following = self._following(index)
        introduces = (
            following is not None
            and bool(following.labels)
            and following.labels[0].depth > 0
            and (following.labels[0].ordinal == 1 or following.opens_list)
        )
        outer = item.block.margin <= max(self._base_margin, current.margin)
        # A unit with a heading and without a list has paragraphs of its own. If unlabelled
        # paragraphs continue their item elsewhere in the text, they do so at the end, too.
        within = self._open[-1].heading or self._items_go_on
        after_all = index > self._last_labelled and outer and not within
        if (introduces and current.used) or after_all:
            return self._next_free(index, self._root, 0, item)
        return ""

    def _append_part(self, node: Node, part: Text | Grid | Node) -> None:
        node.parts.extend(self._waiting)
        self._waiting.clear()
        node.parts.append(part)

    def _add(self, parent: Node, ordinal: str, item: Item) -> Node:
        anchor = parent.anchor.child(ordinal)
        node = Node(anchor, margin=item.block.margin)
        self.lines[anchor] = item.block.line
        self._append_part(parent, node)
        parent.used.add(ordinal)
        parent.last = ordinal
        self._open.append(node)
        return node

    def _is_heading(self, index: int, item: Item, above: Node) -> bool:
        """Whether the text of a labelled item is a heading.

        It has no full stop and something follows below it, as it does for the items before it
        in the same list.
        """
        if item.role == "heading":
            return True
        following = self._following(index)
        if not item.text or item.block.ends_sentence or following is None:
            return False
        if following.labels:
            return following.labels[0].depth > item.labels[-1].depth
        if item.labels[-1].generated and following.block.margin < item.block.margin:
            return False  # the paragraph is outside the list
        return item.block.place == "heading" or not above.lacks_heading

    def _is_heading_of_bare_label(self, index: int, item: Item) -> bool:
        """Whether a line below a label without text is the heading of what follows."""
        following = self._following(index)
        if following is None or item.block.ends_sentence or width(item.text) > LONGEST_HEADING:
            return False
        if following.labels:
            return following.labels[0].depth >= len(self._open)
        return following.block.ends_sentence

    def _following(self, index: int) -> Item | None:
        """The next item that is not boilerplate; None at the end."""
        later = self._next[index]
        return None if later is None else self.items[later]

    # Ordinals

    def _ordinal(self, parent: Node, level: PlacedLabel, item: Item) -> str:
        """The ordinal that a label states.

        Bullets are counted. An ordinal that was used before gets a letter (3a).
        """
        if level.ordinal == 0:
            return str(_number(parent.last) + 1)
        if str(level.ordinal) in parent.used:
            return self._with_letter(_number(parent.last), parent.used, item)
        return str(level.ordinal)

    def _next_free(self, index: int, parent: Node, depth: int, item: Item) -> str:
        """The ordinal after the last one; the last one with a letter if a later label states it."""
        last = _number(parent.last)
        following = str(last + 1)
        if following not in parent.used and int(following) not in self._stated_ordinals(
            index, depth
        ):
            return following
        return self._with_letter(last, parent.used, item)

    def _stated_ordinals(self, index: int, depth: int) -> set[int]:
        """The ordinals that labels of this depth state here or further below."""
        if depth == 0:
            return self._top_ordinals
        stated: set[int] = set()
        for item in self.items[index:]:
            for level in item.labels:
                if level.depth < depth:
                    return stated
                if level.depth == depth:
                    stated.add(level.ordinal)
        return stated

    def _with_letter(self, last: int, used: set[str], item: Item) -> str:
        for letter in string.ascii_lowercase:
            if (ordinal := f"{last}{letter}") not in used:
                return ordinal
        raise AlignError(
            f"{self.name}:{item.block.line}",
            f"cannot be numbered: more than 26 paragraphs would be {last} with a letter",
            "number the paragraphs of the source",
        )


def _items_go_on(items: list[Item]) -> bool:
    """Whether unlabelled paragraphs continue the item of a list before its next item."""
    labelled, goes_on = False, False
    for item in items:
        if item.labels:
            if goes_on and not item.opens_list and item.labels[0].ordinal > 1:
                return True
            # Below a heading, unlabelled paragraphs are the text of its section.
            labelled, goes_on = item.block.ends_sentence, False
        elif item.role == "plain" and labelled:
            goes_on = True
    return False


def _next_text(items: list[Item]) -> list[int | None]:
    """For each item, the index of the next one that is not boilerplate; None at the end."""
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
