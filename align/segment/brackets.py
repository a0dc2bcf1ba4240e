"""Finds pairs of brackets and quotation marks and the characters inside them."""

from __future__ import annotations

import itertools
import re

PAIRS = dict(zip("(（「『[［【｢〈《〔“‘", ")）」』]］】｣〉》〕”’", strict=True))
#: Marks that can only be closing marks.
CLOSERS = frozenset(PAIRS.values()) - {"’"}
_STRAIGHT = frozenset("\"'＂")
_MARK = re.compile(f"[{re.escape(''.join({*PAIRS, *PAIRS.values(), *_STRAIGHT}))}]")
# Single quotation marks are apostrophes, too ("the ministers' talks"). One closes a quotation
# only after one of these characters.
_BEFORE_SINGLE_CLOSER = frozenset(".,!?…")
_BEFORE_OPENER = frozenset(" \t\r\n　([{（「『—–-:,/“‘\"'")


def bracket_pairs(text: str) -> list[tuple[int, int]]:
    """The positions of each matched pair (opening, closing); inner pairs come before outer ones.

    An opening mark without a closing mark is ignored, so that a misprint cannot join the rest
    of a paragraph. So is one inside another pair that is closed first.

    >>> bracket_pairs('a(b)c(d "e"')
    [(1, 3), (8, 10)]
    """
    found: list[tuple[int, int]] = []
    stack: list[tuple[int, str]] = []
    waiting: dict[str, int] = {}  # for each closing mark, how many open marks it can close
    for match in _MARK.finditer(text):
        index, character = match.start(), match[0]
        if _closes(text, index, waiting):
            while True:
                start, closer = stack.pop()
                waiting[closer] -= 1
                if closer == character:
                    break
            found.append((start, index))
        elif closer := _closer_for(text, index):
            stack.append((index, closer))
            waiting[closer] = waiting.get(closer, 0) + 1
    return found


def enclosed(text: str) -> list[bool]:
    """For each character, whether it is inside a matched pair or is one of its marks.

    >>> "".join("x" if e else "." for e in enclosed("a(b)c(d"))
    '.xxx...'
    """
    steps = [0] * (len(text) + 1)
    for start, end in bracket_pairs(text):
        steps[start] += 1
        steps[end + 1] -= 1
    return [depth > 0 for depth in itertools.accumulate(steps[:-1])]


def _closer_for(text: str, index: int) -> str:
    """The closing mark for the opening mark at this position; "" where there is none."""
    character = text[index]
    if character not in _STRAIGHT:
        return PAIRS.get(character, "")
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if not after or after.isspace() or before.isdigit():  # 5" is a measure
        return ""
    if character == "'":
        # An apostrophe may be at the beginning of a word ('90s) or inside it.
        opens = (not before or before in _BEFORE_OPENER) and not after.isdigit()
    else:
        # Between two words without spaces, as in Japanese, it opens a quotation if none is open.
        opens = not before.isascii() or not before.isalnum()
    return character if opens else ""


def _closes(text: str, index: int, waiting: dict[str, int]) -> bool:
    character = text[index]
    if not waiting.get(character):
        return False
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if character in "'’":
        return before in _BEFORE_SINGLE_CLOSER and not after.isalnum()
    if character in _STRAIGHT:
        # With a space before and a word after it, it opens a quotation inside the open one.
        return not (before in _BEFORE_OPENER and after and not after.isspace())
    return True
