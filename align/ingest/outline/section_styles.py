"""Which styles of labels number sections, told from all labels of a text."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.text.script import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.ingest.block import Block
    from align.values.labels import Label, LabelReading

#: Columns beyond which an unterminated line is a sentence that lost its full stop.
LONGEST_HEADING = 70
#: Styles that may number sections, innermost first: the later one stands outside where two
#: run through a text side by side ("I. 1. 2. II. 3. 4.").
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
    """What the run of labels through a whole text says of their styles."""

    #: Styles that could number sections, but here number paragraphs within others' sections.
    inner: frozenset[str] = frozenset()
    #: Bullets that head sections: each an unterminated line with paragraphs under it.
    bullets: frozenset[str] = frozenset()

    def is_top(self, reading: LabelReading) -> bool:
        """Whether a label numbers whole sections in this text."""
        return (reading.top and reading.style not in self.inner) or reading.style in self.bullets


def section_styles(blocks: Sequence[Block], labels: Sequence[Label | None]) -> SectionStyles:
    """Tell which styles number sections; labels are those of the blocks, None for no label."""
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
    """Where the labels 1, 2, 3 … of a style stand; none where it starts again or has no 2."""
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
        if label and not blocks[index].mark and label.readings[0].ordinal == 0:
            style = label.readings[0].style
            heads.setdefault(style, []).append(_heads_text(blocks, labels, index, style))
    return frozenset(style for style, found in heads.items() if len(found) > 1 and all(found))


def _heads_text(
    blocks: Sequence[Block], labels: Sequence[Label | None], index: int, style: str
) -> bool:
    """Whether a bulleted line is a heading with a paragraph or a list right under it."""
    block, following = blocks[index], index + 1
    if block.terminated or width(block.text) > LONGEST_HEADING or following == len(blocks):
        return False
    label = labels[following]
    if label is None:
        return blocks[following].terminated
    return label.readings[0].style != style and label.readings[0].ordinal == 1
