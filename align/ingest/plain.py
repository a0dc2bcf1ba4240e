"""Plain text to blocks: paragraphs as they were typed, each with its line and its margin."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from align.ingest.account import Account, SourceText
from align.ingest.block import Block, Page
from align.ingest.labels import read_label
from align.text.script import is_spaced, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.ingest.labels import Label
    from align.model.anchor import Lang

#: No mailer or editor wraps narrower or wider than this, in columns: a longest line beyond
#: either bound means no wrapping.
_NARROWEST_WRAP, _WIDEST_WRAP = 30, 100
#: Columns by which lines broken by hand, or by the rules for marks, fall short of the widest.
_RAGGED = 6


def read_plain(text: str, lang: Lang) -> Page:
    """The blocks of a text: one a line, but for lines that were wrapped to a width.

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


def unwrap(lines: Sequence[Block], lang: Lang) -> list[Block]:
    """Join lines of a group that were one paragraph before somebody wrapped it to a width."""
    limit = _wrap_limit(lines)
    if not limit:
        return list(lines)
    blocks: list[Block] = []
    before: Block | None = None
    for line in lines:
        if before and before.group == line.group and _is_wrapped(blocks[-1], before, line, limit):
            joined = _join(blocks[-1].text, line.text, lang)
            blocks[-1] = replace(blocks[-1], text=joined)
        else:
            blocks.append(line)
        before = line
    return blocks


def _columns(line: Block) -> int:
    return line.margin + width(line.text)


def _wrap_limit(lines: Sequence[Block]) -> int:
    """The width the text was wrapped to, or 0 where every line is a paragraph.

    Only lines with another right below them can have been wrapped; a title that stands
    alone may be as wide as it likes.
    """
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if a.group == b.group]
    widest = max((_columns(line) for line, _ in pairs), default=0)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    # Wrapping shows where a full line breaks off within a sentence.
    broken = any(not a.terminated and _is_wrapped(a, a, b, widest) for a, b in pairs)
    return widest if broken else 0


def _is_wrapped(paragraph: Block, line: Block, following: Block, limit: int) -> bool:
    """Whether a line goes on with a paragraph because its first word did not fit above.

    A label begins a paragraph of its own after a full stop, and in a list of its like;
    elsewhere it is the middle of an enumeration within a sentence.
    """
    start = following.text
    if (label := read_label(start)) is not None:
        above = read_label(paragraph.text)
        if line.terminated or (above and _alike(above, label)):
            return False
    if start[0].islower() and not line.terminated:
        return True
    if is_spaced(start[0]) or start[0] in "\"'“‘(":
        return _columns(line) + 1 + width(start.split()[0]) > limit - _RAGGED
    # Japanese breaks anywhere, but for marks that may not begin or end a line.
    return _columns(line) > limit - _RAGGED


def _alike(one: Label, other: Label) -> bool:
    return bool({r.style for r in one.readings} & {r.style for r in other.readings})


def _join(before: str, after: str, lang: Lang) -> str:
    if lang == "en" or (is_spaced(before[-1]) and is_spaced(after[0])):
        return f"{before} {after}"
    return before + after
