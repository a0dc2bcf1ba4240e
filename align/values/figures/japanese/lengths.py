"""Lengths of time of two parts: 2時間30分, 1年10か月."""

from __future__ import annotations

import re

from align.values.figures.japanese.amounts import plain_amount

_FIGURE = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
#: The smaller part that may follow each word.
_SMALLER = {
    "時間": re.compile(rf"(?:(?P<more>{_FIGURE})分|半)間?"),
    "年": re.compile(rf"(?P<more>{_FIGURE})(?:か|カ|ヶ|ヵ|箇)月間?"),
}


def smaller_part(text: str, word: str, end: int) -> tuple[float, int] | None:
    """The minutes or months that follow hours or years, and where they end; None for none.

    >>> smaller_part("1年10か月を経て", "年", 2), smaller_part("二時間半", "時間", 3)
    ((10.0, 6), (30.0, 4))
    """
    pattern = _SMALLER.get(word)
    match = pattern.match(text, end) if pattern else None
    if match is None:
        return None
    return plain_amount(match["more"]) if match["more"] else 30.0, match.end()
