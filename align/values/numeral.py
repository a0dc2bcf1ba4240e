"""Numbers up to 9999 as Japanese dates and times print them."""

from __future__ import annotations

import re

#: Arabic digits or kanji; many pages print ○ or ◯ for 〇.
NUMERAL = r"(?:[0-9]{1,4}|[〇○◯零一二三四五六七八九十百千元]{1,8})"

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": 0, "○": 0, "◯": 0,
}  # fmt: skip
_POSITIONAL = re.compile(
    r"(?:(?P<k>[二三四五六七八九一]?)千)?(?:(?P<h>[二三四五六七八九一]?)百)?"
    r"(?:(?P<t>[二三四五六七八九一]?)十)?(?P<o>[一二三四五六七八九]?)"
)


def read_numeral(text: str) -> int | None:
    """The number that a Japanese or Arabic numeral states; None where it is not well formed.

    >>> [read_numeral(t) for t in ("17", "十七", "二十", "二〇〇五", "二千五", "元")]
    [17, 17, 20, 2005, 2005, 1]
    >>> read_numeral("十十") is None
    True
    """
    if text == "元":
        return 1
    if text.isascii() and text.isdigit():
        return int(text)
    if text and all(sign in _DIGITS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    if not text or not (match := _POSITIONAL.fullmatch(text)):
        return None
    total = 0
    for group, sign, value in (("k", "千", 1000), ("h", "百", 100), ("t", "十", 10)):
        if match[group] is not None and sign in text:
            total += value * (_DIGITS[match[group]] if match[group] else 1)
    return total + (_DIGITS[match["o"]] if match["o"] else 0)
