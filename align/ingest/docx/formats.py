"""How Word writes the number of a list item (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

import string
import unicodedata
from typing import TYPE_CHECKING

from align.values.labels import GOJUON, IROHA
from align.values.numeral import KANJI_DIGITS, roman_numeral

if TYPE_CHECKING:
    from collections.abc import Callable

#: Word's highest number; only a damaged or malicious file has a higher one.
_HIGHEST = 32_767
_MOST_LETTERS = 30  # "aaa…": 17.18.59 ends the series at 780
_FULL_WIDTH = str.maketrans(string.digits, "０１２３４５６７８９")
# ヰ and ヱ have no half-width form: Word prints the full one.
_HALF_WIDTH = str.maketrans(
    {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF66, 0xFF9E)}
)


def format_ordinal(ordinal: int, style: str) -> str:
    """An ordinal in one of Word's formats; in figures where the format has no character for it.

    >>> formats = ("decimal", "lowerRoman", "upperLetter", "decimalZero")
    >>> [format_ordinal(4, s) for s in formats]
    ['4', 'iv', 'D', '04']
    >>> formats = ("aiueoFullWidth", "irohaFullWidth", "decimalEnclosedCircle")
    >>> [format_ordinal(12, s) for s in formats]
    ['シ', 'ヲ', '⑫']
    >>> formats = ("japaneseCounting", "ideographDigital", "decimalFullWidth")
    >>> [format_ordinal(12, s) for s in formats]
    ['十二', '一二', '１２']
    >>> format_ordinal(21, "decimalEnclosedCircle"), format_ordinal(4, "bullet")
    ('21', '')
    """
    if style in {"none", "bullet"}:
        return ""
    if style not in _FORMATS or not 0 < ordinal <= _HIGHEST:
        return str(ordinal)
    return _FORMATS[style](ordinal) or str(ordinal)


def format_padded(ordinal: int, example: str) -> str:
    """An ordinal in a custom format, which shows its first three: ``001, 002, 003, ...``.

    >>> format_padded(12, "001, 002, 003, ...")
    '012'
    """
    first = example.partition(",")[0].strip()
    return str(ordinal).zfill(len(first) if first.isdecimal() else 0)


def _letters(ordinal: int) -> str:
    """After z comes aa, then bb."""
    times, place = divmod(ordinal - 1, 26)
    return string.ascii_lowercase[place] * (times + 1) if times < _MOST_LETTERS else ""


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda ordinal: signs[(ordinal - 1) % len(signs)]


def _row(first: str, length: int) -> Callable[[int], str]:
    """Characters that are consecutive in Unicode, such as ①."""
    return lambda ordinal: chr(ord(first) + ordinal - 1) if ordinal <= length else ""


def _kanji(ordinal: int) -> str:
    """Kanji as they are read: 十二, 百五, 千."""
    if ordinal > 9999:
        return ""
    text = ""
    for amount, sign in ((1000, "千"), (100, "百"), (10, "十")):
        times, ordinal = divmod(ordinal, amount)
        text += (KANJI_DIGITS[times] if times > 1 else "") + (sign if times else "")
    return text + (KANJI_DIGITS[ordinal] if ordinal else "")


def _digits(ordinal: int) -> str:
    """Figure by figure: 一二 for 12."""
    return "".join(KANJI_DIGITS[int(figure)] for figure in str(ordinal))


def _english(ordinal: int) -> str:
    tail = "th" if ordinal % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(ordinal % 10)
    return f"{ordinal}{tail or 'th'}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda ordinal: f"{ordinal:02}",
    "decimalFullWidth": lambda ordinal: str(ordinal).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda ordinal: str(ordinal).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _row("①", 20),
    "decimalEnclosedCircleChinese": _row("①", 20),
    "decimalEnclosedParen": _row("⑴", 20),
    "decimalEnclosedFullstop": _row("⒈", 20),
    "numberInDash": lambda ordinal: f"- {ordinal} -",
    "ordinal": _english,
    "lowerRoman": roman_numeral,
    "upperRoman": lambda ordinal: roman_numeral(ordinal).upper(),
    "lowerLetter": _letters,
    "upperLetter": lambda ordinal: _letters(ordinal).upper(),
    "aiueo": _cycle(GOJUON.translate(_HALF_WIDTH)),
    "aiueoFullWidth": _cycle(GOJUON),
    "iroha": _cycle(IROHA.translate(_HALF_WIDTH)),
    "irohaFullWidth": _cycle(IROHA),
    "ideographDigital": lambda ordinal: "".join(
        KANJI_DIGITS[int(figure)] for figure in str(ordinal)
    ),
    "japaneseDigitalTenThousand": lambda ordinal: "".join(
        KANJI_DIGITS[int(f)] for f in str(ordinal)
    ),
    "japaneseCounting": _kanji,
}
