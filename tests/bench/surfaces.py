"""Other ways to print the same words: width, dashes, numerals, what cannot be seen."""

from __future__ import annotations

import unicodedata

HYPHENS = ("‐", "‑", "–", "－")
#: Each is the sound "ka" after a number; the last is the half-width letter.
COUNTERS = ("か", "カ", "ヵ", "ヶ", "ケ", "箇", "ｶ")
INVISIBLE = ("\u00ad", "\u200b", "\u2060", "\ufeff")
SPACES = ("\u00a0", "  ", "\u202f", "\u2009")
_DIGITS = {"六": ("六", "6", "６"), "7": ("7", "７", "七"), "8": ("8", "８", "八")}
_DIGITS |= {"四": ("四", "4", "４")}
_HALF = {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0xFF66, 0xFF9E)}
_MARKS = {"\u3099": "ﾞ", "\u309a": "ﾟ"}


def with_dash(term: str, dash: str) -> str:
    """A term with another dash."""
    return term.replace("-", dash)


def with_numerals(term: str) -> list[str]:
    """A term with its first number in kanji, in ASCII and in full-width digits.

    >>> with_numerals("六者会合")
    ['六者会合', '6者会合', '６者会合']
    """
    for sign in term:
        if sign in _DIGITS:
            return [term.replace(sign, other, 1) for other in _DIGITS[sign]]
    return []


def with_counters(term: str) -> list[str]:
    """A term with each kana that is read か after a number.

    >>> with_counters("六か国協議")[:3]
    ['六か国協議', '六カ国協議', '六ヵ国協議']
    """
    return [term.replace("か", kana, 1) for kana in COUNTERS] if "か" in term else []


def full_width(term: str) -> str:
    """Latin letters, digits, spaces and signs at full width.

    >>> full_width("G7 a")
    'Ｇ７　ａ'
    """
    wide = {c: chr(c + 0xFEE0) for c in range(0x21, 0x7F)} | {0x20: "\u3000"}
    return term.translate(wide)


def half_width(term: str) -> str:
    """Katakana at half width; other letters stay.

    >>> half_width("ラヴロフ外相")
    'ﾗｳﾞﾛﾌ外相'
    """
    parts = unicodedata.normalize("NFD", term)
    return unicodedata.normalize("NFC", "".join(_HALF.get(p) or _MARKS.get(p) or p for p in parts))


def with_invisible(term: str, sign: str, at: int) -> str:
    """A term with a character that prints nothing before its character ``at``."""
    return term[:at] + sign + term[at:]


def with_space(term: str, space: str) -> str:
    """A term whose first space is another."""
    return term.replace(" ", space, 1)


def with_line_break(term: str) -> str:
    """A term broken at its middle space, or in the middle where it has none."""
    spaces = [index for index, sign in enumerate(term) if sign == " "]
    if spaces:
        at = spaces[len(spaces) // 2]
        return f"{term[:at]}\n{term[at + 1 :]}"
    return f"{term[: len(term) // 2]}\n{term[len(term) // 2 :]}"


def bare(text: str) -> str:
    """A text as one form: no invisible characters, one width, dash, numeral, kana, space, case.

    The tests use it to see that a seeded surface is the form it is said to be.
    """
    for sign in INVISIBLE:
        text = text.replace(sign, "")
    text = unicodedata.normalize("NFKC", text).lower()
    for dash in "‐‑–−":
        text = text.replace(dash, "-")
    for kana in "カヵヶケ箇":
        text = text.replace(kana + "国", "か国")
    for first, others in _DIGITS.items():
        for other in others:
            text = text.replace(other, first)
    text = text.replace("’", "'")
    return "".join(text.split())
