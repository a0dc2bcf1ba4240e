"""Printed labels at the start of a paragraph: what they are and which ordinal they state."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

GOJUON = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
    "ウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi", "xvii", "xviii", "xix", "xx")  # fmt: skip
_KANJI = "一二三四五六七八九十"
LATIN = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a label: its style (one list's labels share it) and its ordinal.

    ``top`` marks styles that number whole sections. A ``weak`` one (``V.``, ``2　``, ``ア ``)
    may as well be the first word, so it counts only where its list has come to it. A bullet
    has ordinal 0: it is counted, not read. ``under`` are the ordinals that a label such as
    ``2.1`` states of what it stands in.
    """

    style: str
    ordinal: int
    top: bool = False
    weak: bool = False
    under: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, with the white space after it, and the ways it can be read."""

    printed: str
    readings: tuple[Reading, ...]


_Reader = Callable[[str], tuple[Reading, ...]]


def _arabic(style: str, *, top: bool = False, weak: bool = False) -> _Reader:
    return lambda body: (Reading(style, int(unicodedata.normalize("NFKC", body)), top, weak),)


def _ranked(alphabets: dict[str, str], *, top: bool = False, weak: bool = False) -> _Reader:
    def read(body: str) -> tuple[Reading, ...]:
        sign = unicodedata.normalize("NFKC", body)
        return tuple(
            Reading(style, signs.index(sign) + 1, top, weak)
            for style, signs in alphabets.items()
            if sign in signs
        )

    return read


def _letters(wrap: str) -> _Reader:
    """Latin letters and Roman numerals, small or capital: (i) may be either."""

    def read(body: str) -> tuple[Reading, ...]:
        sign = unicodedata.normalize("NFKC", body)
        case = "upper" if sign.isupper() else "lower"
        weak, top = wrap == "dot", (case, wrap) == ("upper", "dot")
        readings = []
        if sign.lower() in ROMAN:
            ordinal = ROMAN.index(sign.lower()) + 1
            readings.append(Reading(f"roman {case} {wrap}", ordinal, top, weak))
        if len(sign) == 1:
            ordinal = LATIN.index(sign.lower()) + 1
            readings.append(Reading(f"latin {case} {wrap}", ordinal, weak=weak))
        return tuple(readings)

    return read


def _path(body: str) -> tuple[Reading, ...]:
    """``2.1`` is the first under 2; it may as well be a decimal, so it is weak."""
    *under, last = (int(n) for n in re.split("[.．‐-]", unicodedata.normalize("NFKC", body)))
    return (Reading(f"arabic path {len(under)}", last, weak=True, under=tuple(under)),)


def _counted(body: str) -> tuple[Reading, ...]:
    """``第1``, ``第一章``."""
    sign = unicodedata.normalize("NFKC", body)
    ordinal = int(sign) if sign.isdecimal() else _KANJI.find(sign) + 1
    return (Reading("counted", ordinal, top=True),) if ordinal else ()


_D = "[0-9０-９]"
_L = "[A-Za-zＡ-Ｚａ-ｚ]"
_OPEN, _CLOSE = "[(（]", "[)）]"

# Pattern (group "b" is the body) and how to read the body. The first match counts.
_STYLES: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(?P<b>{_D}{{1,3}})[.．](?!{_D})\s*", _arabic("arabic dot", top=True)),
        (r"(?P<b>[⒈-⒛])\s*",
         lambda body: _arabic("arabic dot", top=True)(unicodedata.normalize("NFKC", body)[:-1])),
        (rf"(?P<b>{_D}{{1,2}}(?:[.．‐-]{_D}{{1,2}}){{1,3}})[.．]?[ 　\t]+\s*", _path),
        (rf"{_OPEN}(?P<b>{_D}{{1,3}}){_CLOSE}\s*", _arabic("arabic paren")),
        (r"(?P<b>[⑴-⒇])\s*",
         lambda body: _arabic("arabic paren")(unicodedata.normalize("NFKC", body)[1:-1])),
        (rf"第(?P<b>{_D}{{1,2}}|[{_KANJI}])[章節条項部編款]?(?:[\s　]+|[、．.])\s*",
         _counted),
        (rf"(?P<b>{_D}{{1,2}}){_CLOSE}\s*", _arabic("arabic half paren")),
        (rf"(?P<b>{_D}{{1,2}})(?:　+|[ \t]{{2,}}|\t)\s*",
         _arabic("arabic bare", top=True, weak=True)),
        (rf"(?P<b>[{_KANJI}])、\s*", _ranked({"kanji": _KANJI}, top=True, weak=True)),
        (rf"{_OPEN}(?P<b>[{_KANJI}]){_CLOSE}\s*", _ranked({"kanji paren": _KANJI})),
        (rf"{_OPEN}(?P<b>{_L}|[IVXivx]{{1,5}}){_CLOSE}\s*", _letters("paren")),
        (r"(?P<b>[IVX]{1,5})[.．]\s+", _letters("dot")),
        (r"(?P<b>[Ⅰ-Ⅻⅰ-ⅻ])(?:[.．、]\s*|[\s　]+)", _letters("dot")),
        (r"(?P<b>[a-z])[.．]\s+", _letters("dot")),
        (rf"(?P<b>{_L}|[ivx]{{2,5}}){_CLOSE}\s*", _letters("half paren")),
        (rf"{_OPEN}(?P<b>[ァ-ヶ]){_CLOSE}\s*",
         _ranked({"gojuon paren": GOJUON, "iroha paren": IROHA})),
        (r"(?P<b>[ア-ンヰヱ])(?:[.．、]\s*|[\s　]+)",
         _ranked({"gojuon": GOJUON, "iroha": IROHA}, weak=True)),
        (rf"(?P<b>[ア-ン]){_CLOSE}\s*",
         _ranked({"gojuon half paren": GOJUON, "iroha half paren": IROHA})),
        (r"(?P<b>[①-⑳])\s*", _arabic("circled")),
        (r"(?P<b>[㋐-㋾])\s*", _ranked({"gojuon circled": GOJUON, "iroha circled": IROHA})),
        (r"(?P<b>[●○◎■□◆◇▪▫▶►◦‣➢✓•・·*＊－–—-])(?:\s+|(?=[^\s\d\-－–—・●*＊]))",
         lambda body: (Reading(f"bullet {body}", 0),)),
    )
)  # fmt: skip
# A hyphen or an asterisk glued to a word is no bullet.
_GLUED = re.compile(r"[*＊－–—-]\S")


def read_label(text: str) -> Label | None:
    """The label a paragraph begins with, if any.

    >>> [(r.style, r.ordinal) for r in read_label("（２）これに対し").readings]
    [('arabic paren', 2)]
    >>> [r.style for r in read_label("(i) first").readings]
    ['roman lower paren', 'latin lower paren']
    >>> read_label("2.5million"), read_label("2005 was"), read_label("アジアは")
    (None, None, None)
    >>> read_label("第１　総論").readings[0].ordinal, read_label("2.1 Trade").readings[0].under
    (1, (2,))
    """
    if _GLUED.match(text):
        return None
    for pattern, reader in _STYLES:
        if match := pattern.match(text):
            readings = reader(match["b"])
            if readings:
                return Label(match[0], readings)
    return None


_SHY = re.compile(rf"(?P<b>{_D}{{1,2}})[ ](?=\S)")


def read_shy_label(text: str) -> Label | None:
    """A bare figure and one space, which is a label only where a list of them counts up.

    >>> read_shy_label("2 日露関係").readings[0].ordinal
    2
    """
    match = _SHY.match(text)
    return match and Label(match[0], _arabic("arabic bare", top=True, weak=True)(match["b"]))
