"""The changes of each segment between two versions of one text."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.errors import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from align.model.anchor import Anchor
    from align.model.document import Document, Segment

ChangeKind = Literal["moved", "changed", "added", "removed"]
#: The share of characters that two segments must have in common to count as versions of one
#: another. Segments at the same anchor need fewer than segments at different anchors.
_LEAST_COMMON_AT_ANCHOR, _LEAST_COMMON_ELSEWHERE = 0.4, 0.7


@dataclass(frozen=True, slots=True)
class Change:
    """One segment whose text or anchor has changed; a side without a counterpart is None."""

    kind: ChangeKind
    old: Segment | None
    new: Segment | None

    def __str__(self) -> str:
        places = [str(segment.anchor) for segment in (self.old, self.new) if segment]
        where = places[0] if len(set(places)) == 1 else " -> ".join(places)
        texts = [one_line(segment.text) for segment in (self.old, self.new) if segment]
        words = texts[0] if len(set(texts)) == 1 else "\n    -> ".join(texts)
        return f"{self.kind:<8}{where}\n    {words}"


def changes(old: Document, new: Document) -> list[Change]:
    """All changes from one version to the next, in the order of the new text.

    Segments with the same words are paired first: at the same anchor (no change), then at
    different ones (moved). The remaining segments are paired by similarity, at the same anchor
    first, then at different ones (changed). What is left was added or removed.
    """
    before = {segment.anchor: segment for segment in old.segments()}
    after = {segment.anchor: segment for segment in new.segments()}
    for anchor in [a for a, segment in after.items() if before.get(a) == segment]:
        del before[anchor], after[anchor]
    found = [
        *_pair_up(before, after, _same_words),
        *_pair_up(before, after, _is_version_at_anchor),
        *_pair_up(before, after, _is_version_elsewhere),
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
    """The units whose text has another anchor now, each as (old, new), in order."""
    found: dict[tuple[Anchor, Anchor], None] = {}
    for change in changes(old, new):
        if change.kind == "moved" and change.old and change.new:
            units = change.old.anchor.unit, change.new.anchor.unit
            if units[0] != units[1]:
                found[units] = None
    return list(found)


def _same_words(old: Segment, new: Segment) -> bool:
    return old.text == new.text


def _is_version_at_anchor(old: Segment, new: Segment) -> bool:
    return old.anchor == new.anchor and _is_similar(old, new, _LEAST_COMMON_AT_ANCHOR)


def _is_version_elsewhere(old: Segment, new: Segment) -> bool:
    return _is_similar(old, new, _LEAST_COMMON_ELSEWHERE)


def _is_similar(old: Segment, new: Segment, share: float) -> bool:
    matcher = difflib.SequenceMatcher(None, old.text, new.text, autojunk=False)
    return matcher.real_quick_ratio() >= share and matcher.ratio() >= share


def _pair_up(
    before: dict[Anchor, Segment],
    after: dict[Anchor, Segment],
    fits: Callable[[Segment, Segment], bool],
) -> Iterator[Change]:
    """Pair the segments for which ``fits`` is true, in order, and remove them from both sides."""
    for anchor, segment in list(after.items()):
        for other in list(before.values()):
            if fits(other, segment):
                del before[other.anchor], after[anchor]
                kind: ChangeKind = "moved" if other.text == segment.text else "changed"
                yield Change(kind, other, segment)
                break
