"""Which script a character belongs to, and how wide it is printed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.anchor import Lang

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
#: Shares of kana among the letters of a whole page. Japanese samples have 0.40 and 0.53,
#: English ones 0, to which a page adds some Japanese links or an English menu.
_MOST_IN_ENGLISH, _LEAST_IN_JAPANESE = 0.05, 0.2


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


def written_in(text: str) -> Lang | None:
    """The language a whole text is written in, as far as its script tells.

    >>> written_in("ロシア外相との電話会談"), written_in("Talks with 日本"), written_in("会談")
    ('ja', 'en', None)
    """
    letters = sum(map(str.isalpha, text))
    kana = len(_KANA.findall(text))
    if letters and kana / letters >= _LEAST_IN_JAPANESE:
        return "ja"
    latin = sum(c.isascii() and c.isalpha() for c in text)
    if latin > letters / 2 and kana / letters <= _MOST_IN_ENGLISH:
        return "en"
    return None
