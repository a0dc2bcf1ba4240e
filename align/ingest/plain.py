"""Plain text to blocks: paragraphs as they were typed, each with its line and its margin."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from align.ingest.block import TERMINATED, Block
from align.ingest.labels import read_label
from align.text.script import is_spaced, width

if TYPE_CHECKING:
    from align.ingest.labels import Label
    from align.model.anchor import Lang

#: No mailer or editor wraps narrower or wider than this, in columns: a longest line beyond
#: either bound means no wrapping.
_NARROWEST_WRAP, _WIDEST_WRAP = 30, 100
#: Columns by which lines broken by hand, or by the rules for marks, fall short of the widest.
_RAGGED = 6


def read_plain(text: str, lang: Lang) -> list[Block]:
    """The blocks of a text: one a line, but for lines that were wrapped to a width.

    >>> [b.text for b in read_plain("Title\\n\\n1. One\\n2. Two\\n", "en")]
    ['Title', '1. One', '2. Two']
    """
    lines = text.split("\n")
    limit = _wrap_limit(lines)
    blocks: list[Block] = []
    group, before = 0, ""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            group, before = group + 1, ""
            continue
        if before and limit and _is_wrapped(blocks[-1].text, before, line, limit):
            last = blocks.pop()
            joined = _join(last.text, line.strip(), lang)
            blocks.append(Block(joined, last.line, last.margin, last.group))
        else:
            margin = width(line[: len(line) - len(line.lstrip())].expandtabs())
            blocks.append(Block(line.strip(), number, margin, group))
        before = line.rstrip()
    return blocks


def _wrap_limit(lines: list[str]) -> int:
    """The width the text was wrapped to, or 0 where every line is a paragraph.

    Only lines with another right below them can have been wrapped; a title that stands
    alone may be as wide as it likes.
    """
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if a.strip() and b.strip()]
    widest = max((width(line.rstrip()) for line, _ in pairs), default=0)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    # Wrapping shows where a full line breaks off within a sentence.
    broken = any(
        not TERMINATED.search(a) and _is_wrapped(a.strip(), a.rstrip(), b, widest) for a, b in pairs
    )
    return widest if broken else 0


def _is_wrapped(paragraph: str, line: str, following: str, limit: int) -> bool:
    """Whether a line goes on with a paragraph because its first word did not fit above.

    A label begins a paragraph of its own after a full stop, and in a list of its like;
    elsewhere it is the middle of an enumeration within a sentence.
    """
    start = following.strip()
    if (label := read_label(start)) is not None:
        above = read_label(paragraph)
        if TERMINATED.search(line) or (above and _alike(above, label)):
            return False
    if start[0].islower() and not TERMINATED.search(line):
        return True
    if is_spaced(start[0]) or start[0] in "\"'“‘(":
        return width(line) + 1 + width(start.split()[0]) > limit - _RAGGED
    # Japanese breaks anywhere, but for marks that may not begin or end a line.
    return width(line) > limit - _RAGGED


def _alike(one: Label, other: Label) -> bool:
    return bool({r.style for r in one.readings} & {r.style for r in other.readings})


def _join(before: str, after: str, lang: Lang) -> str:
    if lang == "en" or (is_spaced(before[-1]) and is_spaced(after[0])):
        return f"{before} {after}"
    return before + after
