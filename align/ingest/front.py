"""What stands before the text proper: title lines, the date line, links above them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.ingest.boilerplate import boilerplate_of
from align.ingest.labels import read_label
from align.text.script import width
from align.values.date import read_date

if TYPE_CHECKING:
    from align.ingest.block import Block
    from align.model.document import BoilerplateKind

#: Columns beyond which an unterminated first line is a sentence that lost its full stop.
_LONGEST_TITLE = 240
#: Characters beyond which a line says more than a date.
_LONGEST_DATE = 120
#: Words that tell the title of a readout from the crumb above it ("Ukraine", "Press Releases").
_EVENT = re.compile(
    r"会談|会合|会議|協議|対話|訪問|訪日|表敬|電話|首脳|声明|談話|会見|発表|出席|署名|"
    r"\b(?:talks?|meetings?|calls?|conversations?|consultations?|visits?|conferences?|dialogues?|"
    r"summits?|statements?|remarks|readouts?|courtesy|luncheon|dinner|signing|attend\w*|overview|"
    r"summary|outcome)\b",
    re.IGNORECASE,
)

Role = Literal["title", "date", "boilerplate"]


@dataclass(frozen=True, slots=True)
class FrontPart:
    """One block before the text proper, and what it is."""

    role: Role
    block: Block
    boilerplate: BoilerplateKind = "frame"


def split_front(blocks: list[Block]) -> tuple[list[FrontPart], list[Block]]:
    """Title lines, date and boilerplate at the head of a page, and the blocks of the text.

    The title is what stands above the date; where there is no date, the first lines that
    have no blank line between them. A page may have neither.
    """
    parts = _leading(blocks)
    run = [part.block for part in parts]
    end = _end(run, parts)
    while end < len(run) and parts[end].role == "boilerplate":
        end += 1
    seen_date = False
    found: list[FrontPart] = []
    for part in parts[:end]:
        is_second = part.role == "date" and seen_date
        seen_date = seen_date or part.role == "date"
        found.append(FrontPart("title", part.block) if is_second else part)
    return _without_crumbs(found), blocks[end:]


def _leading(blocks: list[Block]) -> list[FrontPart]:
    parts = []
    for block in blocks:
        part = _part(block)
        if part is None:
            break
        parts.append(part)
    return parts


def _end(run: list[Block], parts: list[FrontPart]) -> int:
    """How many of the blocks belong to the front, trailing boilerplate apart."""
    dates = [i for i, part in enumerate(parts) if part.role == "date"]
    first = next((i for i, part in enumerate(parts) if part.role == "title"), None)
    if dates and first is not None and first < dates[0]:
        return dates[0] + 1
    if first is None:
        return dates[0] + 1 if dates else 0
    end = first + sum(1 for block in run[first:] if block.group == run[first].group)
    # A heading of the markup is the title itself; what stands above it is a crumb.
    headings = [i for i, block in enumerate(run) if block.place == "heading"]
    if headings:
        end = max(end, headings[0] + 1)
    return dates[0] + 1 if dates and dates[0] >= end else end


def _without_crumbs(parts: list[FrontPart]) -> list[FrontPart]:
    """Parts with the lines above the title told from it: the section or country of the site."""
    titles = [i for i, part in enumerate(parts) if part.role == "title"]
    headings = [i for i in titles if parts[i].block.place == "heading"]
    events = [i for i in titles if _EVENT.search(parts[i].block.text)]
    first = (headings or events or titles or [0])[0]
    # Where no markup tells the title, lines right above it may be of it.
    group = parts[first].block.group if titles and not headings else -1
    return [
        FrontPart("boilerplate", part.block)
        if part.role == "title" and i < first and part.block.group != group
        else part
        for i, part in enumerate(parts)
    ]


def _part(block: Block) -> FrontPart | None:
    """What a block of the front is; None for one that no front can hold."""
    if block.cell or block.mark:
        return None
    if kind := boilerplate_of(block):
        return FrontPart("boilerplate", block, kind)
    if len(block.text) <= _LONGEST_DATE and read_date(block.text):
        return FrontPart("date", block)
    short = width(block.text) <= _LONGEST_TITLE
    if short and not block.terminated and read_label(block.text) is None:
        return FrontPart("title", block)
    return None
