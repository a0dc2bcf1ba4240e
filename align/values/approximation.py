"""Words that make a time or a length approximate: about, just after, 約, 頃, 過ぎ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.anchor import Lang

_BEFORE = {
    "en": re.compile(
        r"\b(?:about|around|approximately|approx\.?|circa|roughly|nearly|almost|some|past|"
        r"a\s+little\s+(?:over|under)|(?:just|slightly|well)\s+(?:over|under)|"
        r"(?:more|less|longer)\s+than|over|under|upwards\s+of|"
        r"(?:just|shortly|soon|a\s+little|slightly|a\s+bit)\s+(?:after|before|past))\s+$",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"(?:約|およそ|おおよそ|ほぼ|概ね|おおむね|凡そ)\s*$"),
}
_AFTER = {
    "en": re.compile(r"\s+or\s+(?:so|thereabouts)\b"),
    "ja": re.compile(
        r"(?:間)?(?:頃|ころ|ごろ|過ぎ|すぎ|前(?!日|回|の)|近く|余り?|あまり|強|弱|程度|ほど|超|以上|くらい|ぐらい)"
    ),
}
#: How many characters before a time are searched for such a word.
_SEARCH_WIDTH = 48


def is_approximate(text: str, lang: Lang, start: int, end: int) -> bool:
    """Whether the text says that a time or a length is approximate.

    Args:
        text: a text folded by :func:`align.text.fold.fold_width`.
        lang: its language.
        start: where the time or the length begins in ``text``.
        end: where it ends (exclusive).

    >>> is_approximate("just after 9:10", "en", 11, 15), is_approximate("10時頃", "ja", 0, 3)
    (True, True)
    """
    before = _BEFORE[lang].search(text[max(0, start - _SEARCH_WIDTH) : start])
    return bool(before or _AFTER[lang].match(text, end))
