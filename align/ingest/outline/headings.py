"""Headings that no number marks: lines of their own that something stands under."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.ingest.outline.section_styles import LONGEST_HEADING
from align.text.script import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.ingest.block import Block
    from align.values.labels import Label

_FRAMED = re.compile(r"【[^】]+】|＜[^＞]+＞|<[^>]+>|《[^》]+》|〈[^〉]+〉|［[^］]+］|\[[^\]]+\]")
#: Brackets of one kind, half and full width, by what opens them.
_FRAMES = {"＜": "<", "〈": "<", "［": "["}
_ANNEX = re.compile(
    r"(?:annex|appendix|attachment|schedule)(?: ?[0-9]{1,2}| ?[IVX]{1,4}| ?[A-Z])?"
    r"|[【（(［\[]?(?:別添|別紙|附属書|付属書|付録|附録|別表)"
    r"[ 　]?[0-9０-９一二三四五六七八九十]{0,2}[】）)］\]]?",
    re.IGNORECASE,
)
# What announces the text below it, or goes on with it, is no heading.
_ANNOUNCES = re.compile(
    r"(?:とおり|通り|[、，,;]|\b(?:following|follows|below|and|or|of|the))\Z", re.IGNORECASE
)
_OPENS_AS_TEXT = re.compile(r"[a-z(（「『\"“]")
_INNER_STOP = re.compile(r"[。：:]|[.!?] ")


def unnumbered_headings(
    blocks: Sequence[Block], labels: Sequence[Label | None], text: Sequence[int]
) -> tuple[int, ...]:
    """Indices of the blocks that are headings without a label; ``text`` are those that may be.

    Markup says so, or ornamental brackets around the line; else it must be a short line with
    blank lines around it, no sentence, that a paragraph or the first label of a list follows.
    """
    found: list[int] = []
    for position, index in enumerate(text):
        following = text[position + 1] if position + 1 < len(text) else None
        if labels[index] is None and following is not None:
            alone = (position == 0 or blocks[text[position - 1]].group != blocks[index].group) and (
                blocks[following].group != blocks[index].group
            )
            opens = blocks[following].terminated or _is_first(labels[following])
            if _is_heading(blocks[index], alone=alone, opens=opens):
                found.append(index)
    return tuple(found)


def _is_heading(block: Block, *, alone: bool, opens: bool) -> bool:
    if block.place == "heading":
        return True
    if block.terminated or width(block.text) > LONGEST_HEADING:
        return False
    if _FRAMED.fullmatch(block.text) or is_annex(block.text):
        return True
    return (
        alone
        and opens
        and not _ANNOUNCES.search(block.text)
        and not _OPENS_AS_TEXT.match(block.text)
        and not _INNER_STOP.search(block.text)
    )


def is_annex(text: str) -> bool:
    """Whether a line is the name of an annex, which stands beside the sections before it.

    >>> [is_annex(t) for t in ("Annex II", "別添１", "Annexes were added.")]
    [True, True, False]
    """
    return bool(_ANNEX.fullmatch(text))


def frame_of(text: str) -> str:
    """The kind of ornamental brackets around a whole line, or "".

    >>> frame_of("【総論】"), frame_of("〈貿易〉") == frame_of("＜貿易＞"), frame_of("貿易")
    ('【', True, '')
    """
    return _FRAMES.get(text[0], text[0]) if _FRAMED.fullmatch(text) else ""


def _is_first(label: Label | None) -> bool:
    return label is not None and any(reading.ordinal <= 1 for reading in label.readings)
