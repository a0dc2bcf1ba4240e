"""Where a place in the joined text of one side stands in its segments."""

from __future__ import annotations

import datetime
import functools
from typing import TYPE_CHECKING

from align.model.document import SEGMENT_SEPARATOR
from align.model.finding import Span
from align.segment import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.term import Occurrence
    from align.model.unit import Side, TranslationUnit


def span_at(side: Side, start: int, end: int) -> Span:
    """The span of characters ``[start, end)`` of :attr:`Side.text`, in the segment they begin in."""
    offset, gap = 0, len(SEGMENT_SEPARATOR[side.lang])
    segment = side.segments[0]
    for segment in side.segments:
        if start < offset + len(segment.text):
            break
        offset += len(segment.text) + gap
    low, high = max(start - offset, 0), min(end - offset, len(segment.text))
    return Span(side.lang, segment.anchor, low, high, segment.text[low:high])


def whole_spans(side: Side) -> tuple[Span, ...]:
    """All segments of a side, each as one span."""
    return tuple(Span(side.lang, s.anchor, 0, len(s.text), s.text) for s in side.segments)


def sentences_of(side: Side) -> tuple[tuple[int, int], ...]:
    """Where the sentences of :attr:`Side.text` begin and end."""
    return _sentences(side.text, side.lang)


@functools.lru_cache(maxsize=64)
def _sentences(text: str, lang: Lang) -> tuple[tuple[int, int], ...]:
    found, at = [], 0
    for sentence in sentences(text, lang):
        start = text.index(sentence, at)
        at = start + len(sentence)
        found.append((start, at))
    return tuple(found)


def mentions_in(side: Side) -> Iterator[tuple[int, int, Occurrence]]:
    """The terms of a side, each with where it stands in :attr:`Side.text`."""
    offset, gap = 0, len(SEGMENT_SEPARATOR[side.lang])
    for segment, annotation in side.annotated():
        for mention in annotation.mentions:
            yield offset + mention.start, offset + mention.end, mention
        offset += len(segment.text) + gap


def page_of_unit(unit: TranslationUnit) -> datetime.date | None:
    """The date of the unit's readout; None where it is not known."""
    return datetime.date.fromisoformat(unit.date) if unit.date else None
