"""Where words end: whether a match in a folded text is a word or only a part of one."""

from __future__ import annotations

import re

from align.text.script import is_spaced

_KATAKANA = re.compile("[ァ-ヺー]")
_NUMERALS = frozenset("0123456789〇一二三四五六七八九十百千")


def is_part_of_word(folded: str, start: int, end: int) -> bool:
    """Whether a match in a folded text is only a part of a word.

    Words of Latin letters, of digits and of katakana are whole; a numeral is whole too.

    >>> is_part_of_word("prussia", 1, 7), is_part_of_word("十六者会合", 1, 5)
    (True, True)
    >>> is_part_of_word("russia's", 0, 6), is_part_of_word("us$5", 0, 2)
    (False, True)
    """
    if start and _BONDS[folded[start - 1]] & _BONDS[folded[start]]:
        return True
    if end == len(folded):
        return False
    after = folded[end]
    return bool(_BONDS[folded[end - 1]] & _BONDS[after]) or (
        after == "$" and folded[end - 1].isalpha()
    )


class _Bonds(dict[str, int]):
    """What a character is tied to a neighbour by, as bits: letters, katakana, numerals."""

    def __missing__(self, character: str) -> int:
        bonds = 1 if is_spaced(character) else 0
        bonds |= 2 if _KATAKANA.match(character) else 0
        bonds |= 4 if character in _NUMERALS else 0
        self[character] = bonds
        return bonds


_BONDS = _Bonds()
