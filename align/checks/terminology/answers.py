"""Where a side of a unit names each concept, as an answer to the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Container

    from align.model.document import Segment
    from align.model.term import Occurrence
    from align.model.unit import Side

#: A term in the segment it stands in.
Place = tuple["Segment", "Occurrence"]
#: A country inside a person's title is named all the same: プーチン露大統領.
_TRANSPARENT = frozenset({"person", "role"})


def answers(side: Side, answered: Container[str] = ()) -> dict[str, list[Place]]:
    """Where each concept is named, in any form; a name inside a longer one of it counts once.

    Args:
        side: the side that names them.
        answered: concepts whose terms answer for themselves. A term inside one of theirs is not
            counted: 六者会合共同声明 answers the Joint Statement, and not the Talks too.
    """
    found: dict[str, list[Place]] = {}
    for segment, annotation in side.annotated():
        ends: dict[str, int] = {}
        covers = [
            outer
            for outer in annotation.mentions
            if any(
                r.asks and r.concept.id in answered and r.concept.type not in _TRANSPARENT
                for r in outer.readings
            )
        ]
        for mention in annotation.mentions:
            if any(_covers(outer, mention) for outer in covers):
                continue
            for reading in mention.readings:
                ident = reading.concept.id
                if mention.start >= ends.get(ident, 0):
                    found.setdefault(ident, []).append((segment, mention))
                    ends[ident] = mention.end
                else:
                    ends[ident] = max(ends[ident], mention.end)
    return found


def free_words(side: Side, answered: Container[str]) -> str:
    """The text of a side without the terms of some concepts."""
    parts = []
    for segment, annotation in side.annotated():
        text = segment.text
        for mention in annotation.mentions:
            if any(r.asks and r.concept.id in answered for r in mention.readings):
                blank = "。" * (mention.end - mention.start)
                text = text[: mention.start] + blank + text[mention.end :]
        parts.append(text)
    return SEGMENT_SEPARATOR[side.lang].join(parts)


def _covers(outer: Occurrence, inner: Occurrence) -> bool:
    within = outer.start <= inner.start and inner.end <= outer.end
    return within and outer.end - outer.start > inner.end - inner.start
