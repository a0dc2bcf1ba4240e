"""Headings without a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.ingest.outline.section_styles import LONGEST_HEADING
from align.text.script import width
from align.values.numeral import KANJI_TO_TEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.ingest.block import Block
    from align.values.labels import Label

_BRACKETED_LINE = re.compile(
    r"【[^】]+】|＜[^＞]+＞|<[^>]+>|《[^》]+》|〈[^〉]+〉|［[^］]+］|\[[^\]]+\]"
)
#: The opening bracket that stands for each bracket of the same kind (half and full width).
_BRACKETS = {"＜": "<", "〈": "<", "［": "["}
_ANNEX = re.compile(
    r"(?:annex|appendix|attachment|schedule)(?: ?[0-9]{1,2}| ?[IVX]{1,4}| ?[A-Z])?"
    r"|[【（(［\[]?(?:別添|別紙|附属書|付属書|付録|附録|別表)"
    rf"[ 　]?[0-9０-９{KANJI_TO_TEN}]{{0,2}}[】）)］\]]?",
    re.IGNORECASE,
)
# A line that introduces the text below it, or continues in it, is not a heading.
_ANNOUNCES = re.compile(
    r"(?:とおり|通り|[、，,;]|\b(?:following|follows|below|and|or|of|the))\Z", re.IGNORECASE
)
_OPENS_AS_TEXT = re.compile(r"[a-z(（「『\"“]")
_INNER_STOP = re.compile(r"[。：:]|[.!?] ")


def unnumbered_headings(
    blocks: Sequence[Block], labels: Sequence[Label | None], text: Sequence[int]
) -> tuple[int, ...]:
    """The indices of the blocks that are headings without a label.

    A block is a heading if its markup says so or if ornamental brackets (【】) enclose it.
    Any other heading is a short line with blank lines around it that is not a sentence and is
    followed by a paragraph or by the first label of a list.

    Args:
        blocks: all blocks of the text.
        labels: the label of each block; None where it has none.
        text: the indices of the blocks that may be headings.
    """
    found: list[int] = []
    for position, index in enumerate(text):
        following = text[position + 1] if position + 1 < len(text) else None
        if labels[index] is None and following is not None:
            alone = (position == 0 or blocks[text[position - 1]].group != blocks[index].group) and (
                blocks[following].group != blocks[index].group
            )
            opens = blocks[following].ends_sentence or _is_first(labels[following])
            if _is_heading(blocks[index], alone=alone, opens=opens):
                found.append(index)
    return tuple(found)


def _is_heading(block: Block, *, alone: bool, opens: bool) -> bool:
    if block.place == "heading":
        return True
    if block.ends_sentence or width(block.text) > LONGEST_HEADING:
        return False
    if _BRACKETED_LINE.fullmatch(block.text) or is_annex_heading(block.text):
        return True
    return (
        alone
        and opens
        and not _ANNOUNCES.search(block.text)
        and not _OPENS_AS_TEXT.match(block.text)
        and not _INNER_STOP.search(block.text)
    )


def is_annex_heading(text: str) -> bool:
    """Whether a line is the heading of an annex, which has the same rank as the sections.

    >>> [is_annex_heading(t) for t in ("Annex II", "別添１", "Annexes were added.")]
    [True, True, False]
    """
    return bool(_ANNEX.fullmatch(text))


def bracket_style(text: str) -> str:
    """The kind of ornamental brackets around a whole line, or "".

    >>> bracket_style("【総論】"), bracket_style("貿易")
    ('【', '')
    >>> bracket_style("〈貿易〉") == bracket_style("＜貿易＞")
    True
    """
    return _BRACKETS.get(text[0], text[0]) if _BRACKETED_LINE.fullmatch(text) else ""


def _is_first(label: Label | None) -> bool:
    return label is not None and any(reading.ordinal <= 1 for reading in label.readings)
