"""Finds the label styles that number sections, from all labels of a text."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.text.script import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.ingest.block import Block
    from align.values.labels import Label, LabelReading

#: A line without a full stop that is wider than this (in columns) is a sentence.
LONGEST_HEADING = 70
#: Styles that may number sections, innermost first. If a text counts in two of them at the same
#: time ("I. 1. 2. II. 3. 4."), the later one in this table numbers the sections.
_RANKS: tuple[tuple[str, ...], ...] = (
    ("arabic dot", "arabic bare"),
    ("latin upper dot",),
    ("roman upper dot", "kanji"),
    ("counted ", "counted 項", "named clause", "named paragraph"),
    ("counted 条", "named article"),
    ("counted 款",),
    ("counted 節", "named section"),
    ("counted 章", "named chapter", "named pillar"),
    ("counted 編", "counted 部", "named part"),
)
_RANK = {style: rank for rank, styles in enumerate(_RANKS) for style in styles}


@dataclass(frozen=True, slots=True)
class SectionStyles:
    """Which styles number sections in one text."""

    #: Styles that can number sections but number paragraphs inside other sections here.
    inner: frozenset[str] = frozenset()
    #: Bullets that mark headings: lines without a full stop that have paragraphs below them.
    bullets: frozenset[str] = frozenset()

    def is_top(self, reading: LabelReading) -> bool:
        """Whether a label numbers whole sections in this text."""
        return (reading.top and reading.style not in self.inner) or reading.style in self.bullets


def section_styles(blocks: Sequence[Block], labels: Sequence[Label | None]) -> SectionStyles:
    """Find the styles that number sections.

    Args:
        blocks: the blocks of the text.
        labels: the label of each block; None where it has none.
    """
    return SectionStyles(_inner(labels), _section_bullets(blocks, labels))


def _inner(labels: Sequence[Label | None]) -> frozenset[str]:
    places: dict[str, list[tuple[int, int]]] = {}
    for index, label in enumerate(labels):
        for reading in label.readings if label else ():
            if reading.top:
                places.setdefault(reading.style, []).append((index, reading.ordinal))
    runs = {style: _single_run(found) for style, found in places.items()}
    return frozenset(
        style
        for style, found in places.items()
        for other, run in runs.items()
        if _RANK.get(other, -1) > _RANK.get(style, -1)
        and any(a < index < b for a, b in itertools.pairwise(run) for index, _ in found)
    )


def _single_run(found: list[tuple[int, int]]) -> list[int]:
    """The positions of the labels 1, 2, 3 … of a style; empty if it starts again or has no 2."""
    run: list[int] = []
    for index, ordinal in found:
        if ordinal == len(run) + 1:
            run.append(index)
        elif ordinal == 1:
            return []
    return run if len(run) > 1 else []


def _section_bullets(blocks: Sequence[Block], labels: Sequence[Label | None]) -> frozenset[str]:
    heads: dict[str, list[bool]] = {}
    for index, label in enumerate(labels):
        if label and not blocks[index].list_label and label.readings[0].ordinal == 0:
            style = label.readings[0].style
            heads.setdefault(style, []).append(_heads_text(blocks, labels, index, style))
    return frozenset(style for style, found in heads.items() if len(found) > 1 and all(found))


def _heads_text(
    blocks: Sequence[Block], labels: Sequence[Label | None], index: int, style: str
) -> bool:
    """Whether a line with a bullet is a heading, directly followed by a paragraph or a list."""
    block, following = blocks[index], index + 1
    if block.ends_sentence or width(block.text) > LONGEST_HEADING or following == len(blocks):
        return False
    label = labels[following]
    if label is None:
        return blocks[following].ends_sentence
    return label.readings[0].style != style and label.readings[0].ordinal == 1
