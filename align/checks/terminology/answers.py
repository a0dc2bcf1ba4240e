"""Where a side of a unit names each concept, as an answer to the other side."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from align.model.document import Segment
    from align.model.term import Occurrence
    from align.model.unit import Side

#: A term in the segment it stands in.
Place = tuple["Segment", "Occurrence"]
#: A country inside a person's title is named all the same: プーチン露大統領.
_TRANSPARENT = frozenset({"person", "role"})


def answers(
    side: Side, answered: Container[str] = (), apart: Mapping[str, set[str]] = MappingProxyType({})
) -> dict[str, list[Place]]:
    """Where each concept is named, in any form; a name inside a longer one of it counts once.

    Args:
        side: the side that names them.
        answered: concepts whose terms answer for themselves. A term inside one of theirs is not
            counted: 六者会合共同声明 answers the Joint Statement, and not the Talks too.
        apart: what the other side says beside which of these (:func:`named_beside`): that is
            counted all the same.
    """
    found: dict[str, list[Place]] = {}
    for segment, annotation in side.annotated():
        ends: dict[str, int] = {}
        covers = list(_covering(annotation.mentions, answered))
        for mention in annotation.mentions:
            over = [ident for outer, ident in covers if _covers(outer, mention)]
            for reading in mention.readings:
                ident = reading.concept.id
                if over and not any(ident in apart.get(outer, ()) for outer in over):
                    continue
                if mention.start >= ends.get(ident, 0):
                    found.setdefault(ident, []).append((segment, mention))
                    ends[ident] = mention.end
                else:
                    ends[ident] = max(ends[ident], mention.end)
    return found


def named_beside(side: Side, answered: Container[str]) -> dict[str, set[str]]:
    """By concept, what a side says beside its term that the other may say inside its own.

    "the EU signed the Economic Partnership Agreement" and 日EU経済連携協定: the EU stands beside
    the Agreement, so the Japanese compound answers both. "the TPP and the CPTPP" are two things.
    """
    found: dict[str, set[str]] = {}
    for segment, annotation in side.annotated():
        for outer, ident in _covering(annotation.mentions, answered):
            inside = {
                r.concept.id
                for inner in annotation.mentions
                if _covers(outer, inner)
                for r in inner.readings
            }
            for other in annotation.mentions:
                between = _between(segment.text, outer, other)
                if between is not None and not _COORDINATED.search(between):
                    beside = {r.concept.id for r in other.readings} - inside
                    found.setdefault(ident, set()).update(beside)
    return found


#: What lists two things.
_COORDINATED = re.compile(r"\b(?:and|or)\b|[,、・;]|及び|並びに|[やと]$|^[やと]|または|又は")
#: Terms further apart do not belong to one phrase.
_NEAR = 40


def _between(text: str, one: Occurrence, other: Occurrence) -> str | None:
    """The text between two places; None where they overlap or stand far apart."""
    first, second = (one, other) if one.start < other.start else (other, one)
    gap = second.start - first.end
    return text[first.end : second.start] if 0 <= gap <= _NEAR else None


def _covering(
    mentions: Iterable[Occurrence], answered: Container[str]
) -> Iterator[tuple[Occurrence, str]]:
    for outer in mentions:
        for reading in outer.readings:
            concept = reading.concept
            if reading.asks and concept.id in answered and concept.type not in _TRANSPARENT:
                yield outer, concept.id


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
