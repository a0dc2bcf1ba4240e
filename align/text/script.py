"""Which script a character belongs to, and how wide it is printed."""

from __future__ import annotations

import unicodedata


def is_spaced(character: str) -> bool:
    """Whether words of this character's script are set apart by spaces (Latin, digits).

    >>> [is_spaced(c) for c in "aÉ7Ａ六カ、"]
    [True, True, True, True, False, False, False]
    """
    if not character.isalnum():
        return False
    name = unicodedata.name(character, "")
    return not name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "HANGUL"))


def width(text: str) -> int:
    """Columns on a terminal: two for full-width characters.

    >>> width("G7議長国")
    8
    """
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )
