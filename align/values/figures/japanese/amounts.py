"""The amounts of Japanese figures: Arabic digits, kanji, and both with 万, 億 and 兆."""

from __future__ import annotations

import re

KANJI = dict(zip("〇一二三四五六七八九", range(10), strict=True)) | {"零": 0, "○": 0}
SMALL_SCALES = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 1e4, "億": 1e8, "兆": 1e12}
DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:[.・][0-9]+)?"
_MIXED = re.compile(rf"({DIGITS}|[一二三四五六七八九十百千〇]+)?([十百千]?)([万億兆]?)")


def last_scale(digits: str) -> float:
    """What the signs for tens and more multiply to: 100,000,000 for 3億."""
    amount = 1.0
    for sign in digits:
        amount *= SCALES.get(sign, SMALL_SCALES.get(sign, 1))
    return amount


def mixed_amount(figure: str) -> tuple[float, bool]:
    """The amount of 1億2,000万, 3千, 二十五; and whether it has 万, 億 or 兆."""
    figure = figure.replace(" ", "")
    total, current, large = 0.0, 0.0, False
    for match in _MIXED.finditer(figure):
        part, small, scale = match.groups()
        if not match[0]:
            continue
        value = plain_amount(part) if part else 1.0 if small else 0.0
        value *= SMALL_SCALES.get(small, 1)
        current += value
        if scale:
            total, current, large = total + max(current, 1) * SCALES[scale], 0.0, True
    return total + current, large


def plain_amount(part: str) -> float:
    """The amount of Arabic digits, or of kanji up to thousands."""
    if part[0].isascii():
        return float(part.replace(",", ""))
    if not any(sign in SMALL_SCALES for sign in part):
        return float("".join(str(KANJI[sign]) for sign in part))
    total, digit = 0, 0
    for sign in part:
        if sign in SMALL_SCALES:
            total += max(digit, 1) * SMALL_SCALES[sign]
            digit = 0
        else:
            digit = 10 * digit + KANJI[sign]
    return float(total + digit)
