"""Which characters stand inside a closed pair of brackets or quotation marks."""

from __future__ import annotations

import itertools

PAIRS = dict(zip("(（「『[［【｢〈《〔“‘", ")）」』]］】｣〉》〕”’", strict=True))
#: Marks that close what they stand behind, and nothing else.
CLOSERS = frozenset(PAIRS.values()) - {"’"}
_STRAIGHT = frozenset("\"'＂")
# Single marks are apostrophes as well ("the ministers' talks"): one closes a quotation only
# behind one of these.
_BEFORE_SINGLE_CLOSER = frozenset(".,!?…")
_BEFORE_OPENER = frozenset(" \t\r\n　([{（「『—–-:,/“‘\"'")


def pairs(text: str) -> list[tuple[int, int]]:
    """Where each matched pair opens and closes; inner pairs come before outer ones.

    An opener that is never closed is no pair, so a misprint cannot glue the rest of a
    paragraph together. An opener inside a wider pair that closes first is given up.

    >>> pairs('a(b)c(d "e"')
    [(1, 3), (8, 10)]
    """
    found: list[tuple[int, int]] = []
    stack: list[tuple[int, str]] = []
    waiting: dict[str, int] = {}  # how many openers of the stack each closer would close
    for index, character in enumerate(text):
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
    """For each character, whether a matched pair encloses it (the pair's own marks count).

    >>> "".join("x" if e else "." for e in enclosed("a(b)c(d"))
    '.xxx...'
    """
    steps = [0] * (len(text) + 1)
    for start, end in pairs(text):
        steps[start] += 1
        steps[end + 1] -= 1
    return [depth > 0 for depth in itertools.accumulate(steps[:-1])]


def _closer_for(text: str, index: int) -> str:
    """The mark that closes what opens here, or "" where nothing does."""
    character = text[index]
    if character not in _STRAIGHT:
        return PAIRS.get(character, "")
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if not after or after.isspace() or before.isdigit():  # 5" is a measure
        return ""
    if character == "'":
        # An apostrophe may begin a word ('90s) or stand within one.
        opens = (not before or before in _BEFORE_OPENER) and not after.isdigit()
    else:
        # Between two words without space, as Japanese writes, it opens what it cannot close.
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
        # With a space before and a word after, it opens a quotation within the open one.
        return not (before in _BEFORE_OPENER and after and not after.isspace())
    return True
