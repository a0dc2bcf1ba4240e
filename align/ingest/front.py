"""What stands before the text proper: title lines, the date line, links above them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.ingest.boilerplate import is_boilerplate
from align.ingest.labels import read_label
from align.text.script import width
from align.values.date import read_date

if TYPE_CHECKING:
    from align.ingest.block import Block

#: Columns beyond which an unterminated first line is a sentence that lost its full stop.
_LONGEST_TITLE = 160

Role = Literal["title", "date", "boilerplate"]


@dataclass(frozen=True, slots=True)
class FrontPart:
    """One block before the text proper, and what it is."""

    role: Role
    block: Block


def split_front(blocks: list[Block]) -> tuple[list[FrontPart], list[Block]]:
    """Title lines, date and boilerplate at the head of a page, and the blocks of the text.

    The title is what stands above the date; where there is no date, the first lines that
    have no blank line between them. A page may have neither.
    """
    run = list(itertools.takewhile(_may_be_front, blocks))
    roles: list[Role | None] = [_role(block) for block in run]
    dates = [i for i, role in enumerate(roles) if role == "date"]
    if dates and any(role is None for role in roles[: dates[0]]):
        end = dates[0] + 1
    else:
        first = next((i for i, role in enumerate(roles) if role is None), None)
        if first is None:
            end = dates[0] + 1 if dates else 0
        else:
            group = run[first].group
            end = first + sum(1 for block in run[first:] if block.group == group)
            if dates and dates[0] >= end:
                end = dates[0] + 1
    while end < len(run) and roles[end] == "boilerplate":
        end += 1
    seen_date = False
    parts: list[FrontPart] = []
    for block, role in zip(run[:end], roles[:end], strict=True):
        is_date = role == "date" and not seen_date
        seen_date = seen_date or is_date
        kind: Role = "date" if is_date else "boilerplate" if role == "boilerplate" else "title"
        parts.append(FrontPart(kind, block))
    return parts, blocks[end:]


def _may_be_front(block: Block) -> bool:
    if is_boilerplate(block.text) or read_date(block.text):
        return True
    short = width(block.text) <= _LONGEST_TITLE
    return short and not block.terminated and read_label(block.text) is None


def _role(block: Block) -> Role | None:
    if is_boilerplate(block.text):
        return "boilerplate"
    return "date" if read_date(block.text) else None
