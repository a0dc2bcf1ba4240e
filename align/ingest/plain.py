"""Plain text to blocks: one paragraph each, with its line number and margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.ingest.account import Account, SourceText
from align.ingest.block import Block, Page
from align.ingest.wrapping import unwrap
from align.text.script import width

if TYPE_CHECKING:
    from align.model.anchor import Lang


def read_plain(text: str, lang: Lang) -> Page:
    """The blocks of a text: one for each line; lines that were wrapped to a width are joined.

    >>> [b.text for b in read_plain("Title\\n\\n1. One\\n2. Two\\n", "en").blocks]
    ['Title', '1. One', '2. Two']
    """
    blocks: list[Block] = []
    group = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            group += 1
            continue
        margin = width(line[: len(line) - len(line.lstrip())].expandtabs())
        blocks.append(Block(line.strip(), number, margin, group))
    lines = enumerate(text.split("\n"), start=1)
    source = tuple(SourceText(line, number) for number, line in lines)
    return Page(unwrap(blocks, lang), Account(source))
