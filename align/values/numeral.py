"""Numbers up to 9999 as Japanese dates and times print them."""

from __future__ import annotations

import re

#: The digits 0 to 9 in kanji, and the numbers 1 to 10.
KANJI_DIGITS = "〇一二三四五六七八九"
KANJI_TO_TEN = KANJI_DIGITS[1:] + "十"
#: Arabic digits or kanji; many pages print ○ or ◯ for 〇.
NUMERAL = rf"(?:[0-9]{{1,4}}|[{KANJI_DIGITS}○◯零十百千元]{{1,8}})"

_DIGITS = {sign: value for value, sign in enumerate(KANJI_DIGITS)} | {
    "零": 0, "○": 0, "◯": 0,
}  # fmt: skip
_DIGIT = f"[{KANJI_DIGITS[1:]}]?"
_POSITIONAL = re.compile(
    rf"(?:(?P<k>{_DIGIT})千)?(?:(?P<h>{_DIGIT})百)?(?:(?P<t>{_DIGIT})十)?(?P<o>{_DIGIT})"
)
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman_numeral(number: int) -> str:
    """A number in Roman numerals, in lower case.

    >>> roman_numeral(4), roman_numeral(1998)
    ('iv', 'mcmxcviii')
    """
    numeral = ""
    for amount, sign in _ROMAN:
        numeral += sign * (number // amount)
        number %= amount
    return numeral


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
    for group, value in (("k", 1000), ("h", 100), ("t", 10)):
        if match[group] is not None:
            total += value * (_DIGITS[match[group]] if match[group] else 1)
    return total + (_DIGITS[match["o"]] if match["o"] else 0)
