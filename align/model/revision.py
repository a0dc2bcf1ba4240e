"""What became of each segment between two versions of one text."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.errors import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.model.anchor import Anchor
    from align.model.document import Document, Segment

Fate = Literal["moved", "changed", "added", "removed"]
#: Share of characters two segments must have in common to be versions of one another: of
#: words at the same anchor less is asked than of words elsewhere.
_ALIKE_HERE, _ALIKE_ELSEWHERE = 0.4, 0.7


@dataclass(frozen=True, slots=True)
class Change:
    """One segment that is not what or where it was; a side that has none is None."""

    fate: Fate
    old: Segment | None
    new: Segment | None

    def __str__(self) -> str:
        places = [str(segment.anchor) for segment in (self.old, self.new) if segment]
        where = places[0] if len(set(places)) == 1 else " -> ".join(places)
        texts = [one_line(segment.text) for segment in (self.old, self.new) if segment]
        words = texts[0] if len(set(texts)) == 1 else "\n    -> ".join(texts)
        return f"{self.fate:<8}{where}\n    {words}"


def changes(old: Document, new: Document) -> list[Change]:
    """All changes from one version to the next, in the order of the new text.

    What has the same words is the same segment, first at its own anchor, then elsewhere
    (moved); then what is left at an anchor is compared with what was there (changed), and
    what is still left with all that is left.
    """
    before = {segment.anchor: segment for segment in old.segments()}
    after = {segment.anchor: segment for segment in new.segments()}
    for anchor in [a for a, segment in after.items() if before.get(a) == segment]:
        del before[anchor], after[anchor]
    found = [
        *_matched(before, after, _same_words),
        *_matched(before, after, _like_here),
        *_matched(before, after, _like_elsewhere),
        *(Change("added", None, segment) for segment in after.values()),
        *(Change("removed", segment, None) for segment in before.values()),
    ]
    order = {segment.anchor: index for index, segment in enumerate(new.segments())}
    former = {segment.anchor: index for index, segment in enumerate(old.segments())}

    def place(change: Change) -> tuple[int, bool]:
        if change.new is None:
            return former[change.old.anchor] if change.old else 0, True
        return order[change.new.anchor], False

    return sorted(found, key=place)


def renumbered(old: Document, new: Document) -> list[tuple[Anchor, Anchor]]:
    """The units whose text stands under another anchor now, each as (old, new), in order."""
    found: dict[tuple[Anchor, Anchor], None] = {}
    for change in changes(old, new):
        if change.fate == "moved" and change.old and change.new:
            units = change.old.anchor.unit, change.new.anchor.unit
            if units[0] != units[1]:
                found[units] = None
    return list(found)


def _same_words(old: Segment, new: Segment) -> bool:
    return old.text == new.text


def _like_here(old: Segment, new: Segment) -> bool:
    return old.anchor == new.anchor and _alike(old, new, _ALIKE_HERE)


def _like_elsewhere(old: Segment, new: Segment) -> bool:
    return _alike(old, new, _ALIKE_ELSEWHERE)


def _alike(old: Segment, new: Segment, share: float) -> bool:
    matcher = difflib.SequenceMatcher(None, old.text, new.text, autojunk=False)
    return matcher.real_quick_ratio() >= share and matcher.ratio() >= share


def _matched(
    before: dict[Anchor, Segment],
    after: dict[Anchor, Segment],
    fits: Callable[[Segment, Segment], bool],
) -> Iterator[Change]:
    """Pair what fits, in order, and take it from both sides."""
    for anchor, segment in list(after.items()):
        for other in list(before.values()):
            if fits(other, segment):
                del before[other.anchor], after[anchor]
                fate: Fate = "moved" if other.text == segment.text else "changed"
                yield Change(fate, other, segment)
                break
