"""Printed labels at the start of a paragraph: what they are and which ordinal they state."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from align.values.numeral import KANJI_TO_TEN, read_numeral, roman_numeral

GOJUON = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
    "ウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
)
ROMAN = tuple(roman_numeral(number) for number in range(1, 21))
_ROMAN_VALUES = {sign: value for value, sign in enumerate(ROMAN, start=1)}
LATIN = "abcdefghijklmnopqrstuvwxyz"


#: The counters that follow 第 … in laws and long texts, from the largest part to the smallest.
_COUNTERS = "部編章節款条項"


@dataclass(frozen=True, slots=True)
class LabelReading:
    """One way to read a label: its style (all labels of one list share it) and its ordinal.

    ``top`` says that the style can number whole sections. An ``ambiguous`` label (``V.``,
    ``2　``, ``ア ``) may also be the first word of a sentence, so it is accepted only as the
    next label of its list. A bullet has ordinal 0, because it states none. ``under`` are the
    ordinals of the units above it that a label such as ``2.1`` states.
    """

    style: str
    ordinal: int
    top: bool = False
    ambiguous: bool = False
    under: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, with the white space after it, and the ways it can be read."""

    printed: str
    readings: tuple[LabelReading, ...]


_Reader = Callable[[str], tuple[LabelReading, ...]]


def _normalized(body: str) -> str:
    return unicodedata.normalize("NFKC", body)


def _numbered(style: str, *, top: bool = False, ambiguous: bool = False) -> _Reader:
    """Arabic figures, also those printed as one character with their brackets: 3 ３ ③ ⑶ ⒊."""

    def read(body: str) -> tuple[LabelReading, ...]:
        return (LabelReading(style, int(_normalized(body).strip("().")), top, ambiguous),)

    return read


def _kanji(style: str, *, top: bool = False, ambiguous: bool = False) -> _Reader:
    def read(body: str) -> tuple[LabelReading, ...]:
        ordinal = read_numeral(_normalized(body).strip("()"))
        return (LabelReading(style, ordinal, top, ambiguous),) if ordinal else ()

    return read


def _alphabet(alphabets: dict[str, str], *, ambiguous: bool = False) -> _Reader:
    def read(body: str) -> tuple[LabelReading, ...]:
        sign = _normalized(body)
        return tuple(
            LabelReading(style, signs.index(sign) + 1, ambiguous=ambiguous)
            for style, signs in alphabets.items()
            if sign in signs
        )

    return read


def _letters(wrap: str) -> _Reader:
    """Latin letters and Roman numerals, small or capital. (i) may be either; （ⅰ） is Roman."""

    def read(body: str) -> tuple[LabelReading, ...]:
        sign = _normalized(body).strip("()")
        case = "upper" if sign.isupper() else "lower"
        ambiguous, top = wrap == "dot", (case, wrap) == ("upper", "dot")
        readings = []
        if sign.lower() in ROMAN:
            ordinal = ROMAN.index(sign.lower()) + 1
            readings.append(LabelReading(f"roman {case} {wrap}", ordinal, top, ambiguous))
        if len(sign) == 1 and body not in _ROMAN_SIGNS:
            ordinal = LATIN.index(sign.lower()) + 1
            readings.append(LabelReading(f"latin {case} {wrap}", ordinal, top, ambiguous))
        return tuple(readings)

    return read


def _decimal(body: str) -> tuple[LabelReading, ...]:
    """``2.1`` is the first item under 2, and ``2.0`` is 2 itself; both may also be decimals."""
    *under, last = (int(n) for n in re.split("[.-]", _normalized(body).replace("‐", "-")))
    if last == 0:
        *under, last = under
    style = f"arabic path {len(under)}"
    return (LabelReading(style, last, top=not under, ambiguous=True, under=tuple(under)),)


def _kanji_counter(body: str) -> tuple[LabelReading, ...]:
    """``第1``, ``第一章``, ``第二十一条``: each counter numbers a list of its own."""
    number = body.rstrip(_COUNTERS)
    ordinal = read_numeral(_normalized(number))
    return (LabelReading(f"counted {body[len(number) :]}", ordinal, top=True),) if ordinal else ()


def _named(body: str) -> tuple[LabelReading, ...]:
    """``Article 2``, ``Paragraph II``: each word numbers a list of its own."""
    word, number = body.lower().split()
    ordinal = int(number) if number.isdecimal() else _ROMAN_VALUES.get(number)
    return (LabelReading(f"named {word}", ordinal, top=True, ambiguous=True),) if ordinal else ()


_DIGIT = "[0-9０-９]"
_LATIN = "[A-Za-zＡ-Ｚａ-ｚ]"
_KANJI = f"[{KANJI_TO_TEN}]"
_ROMAN_SIGNS = frozenset("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ")
_ROMAN = "[Ⅰ-Ⅻⅰ-ⅻ]"
_ROMANS = "(?:[IVX]{1,5}|[ivx]{1,5})"
_OPEN, _CLOSE = "[(（]", "[)）][.．]?"
#: What must follow 第1条 or Article 1 for it to be a label.
_AFTER_COUNTER = r"(?:[\s　、．.]+|(?=[（(【「])|\Z)"
_SET_OFF = r"(?:[:：.．]\s*|\s+[-–—]\s*|\Z|\s+(?=[A-Z(]))"
_NAMES = "Article|Paragraph|Section|Chapter|Part|Pillar|Clause"

# To add a label style, add a line here: a pattern, whose group "b" is the body of the label,
# and the function that reads the body. The first pattern that matches is used.
_LABEL_STYLES: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(?P<b>{_DIGIT}{{1,3}})[.．](?!{_DIGIT})\s*", _numbered("arabic dot", top=True)),
        (r"(?P<b>[⒈-⒛])\s*", _numbered("arabic dot", top=True)),
        (rf"(?P<b>{_DIGIT}{{1,2}}(?:[.．‐－-]{_DIGIT}{{1,2}}){{1,3}})[.．]?(?:[ 　\t]+\s*|\Z)",
         _decimal),
        (rf"{_OPEN}(?P<b>{_DIGIT}{{1,3}}){_CLOSE}\s*", _numbered("arabic paren")),
        (r"(?P<b>[⑴-⒇])\s*", _numbered("arabic paren")),
        (rf"[\[［](?P<b>{_DIGIT}{{1,2}})[\]］]\s*", _numbered("arabic square")),
        (rf"[<＜〈《](?P<b>{_DIGIT}{{1,2}})[>＞〉》]\s*", _numbered("arabic angle")),
        (rf"第(?P<b>(?:{_DIGIT}{{1,3}}|{_KANJI}{{1,4}})[{_COUNTERS}]){_AFTER_COUNTER}",
         _kanji_counter),
        (rf"第(?P<b>{_DIGIT}{{1,3}}|{_KANJI}{{1,4}})(?:[\s　]+|[、．.]\s*)", _kanji_counter),
        (rf"(?P<b>{_DIGIT}{{1,2}}){_CLOSE}\s*", _numbered("arabic half paren")),
        (rf"(?P<b>{_DIGIT}{{1,3}})(?:　+|[ \t]{{2,}}|\t|、)\s*",
         _numbered("arabic bare", top=True, ambiguous=True)),
        (rf"(?P<b>{_KANJI}{{1,4}})(?:[、．.]\s*|　+\s*)",
         _kanji("kanji", top=True, ambiguous=True)),
        (rf"{_OPEN}(?P<b>{_KANJI}{{1,4}}){_CLOSE}\s*", _kanji("kanji paren")),
        (r"(?P<b>[㈠-㈩])\s*", _kanji("kanji paren")),
        (rf"{_OPEN}(?P<b>{_LATIN}|{_ROMANS}|{_ROMAN}){_CLOSE}\s*", _letters("paren")),
        (r"(?P<b>[⒜-⒵])\s*", _letters("paren")),
        (rf"(?P<b>{_ROMANS}|{_LATIN})(?:[.]\s+|．\s*)", _letters("dot")),
        (rf"(?P<b>{_ROMAN})(?:[.．、]\s*|[\s　]+)", _letters("dot")),
        (rf"(?P<b>{_LATIN}|{_ROMANS}|{_ROMAN}){_CLOSE}\s*", _letters("half paren")),
        (rf"{_OPEN}(?P<b>[ァ-ヶ]){_CLOSE}\s*",
         _alphabet({"gojuon paren": GOJUON, "iroha paren": IROHA})),
        (r"(?P<b>[ア-ンヰヱ])(?:[.．、]\s*|[\s　]+)",
         _alphabet({"gojuon": GOJUON, "iroha": IROHA}, ambiguous=True)),
        (rf"(?P<b>[ア-ン]){_CLOSE}\s*",
         _alphabet({"gojuon half paren": GOJUON, "iroha half paren": IROHA})),
        (r"(?P<b>[①-⑳])\s*", _numbered("circled")),
        (r"(?P<b>[㋐-㋾])\s*", _alphabet({"gojuon circled": GOJUON, "iroha circled": IROHA})),
        (rf"(?P<b>(?i:{_NAMES})[ ]+(?:[0-9]{{1,3}}|[IVX]{{1,5}})){_SET_OFF}", _named),
        (r"(?P<b>[●○◎■□◆◇▪▫▶►◦‣➢✓•・·*＊－–—-]|o(?=\s+[A-Za-z]))(?:\s+|(?=[^\s\d\-－–—・●*＊]))",
         lambda body: (LabelReading(f"bullet {body}", 0),)),
    )
)  # fmt: skip
#: The beginning of any of these: most paragraphs begin with no label at all.
_ANY_STYLE = re.compile(
    "|".join(pattern.pattern.replace("(?P<b>", "(?:") for pattern, _ in _LABEL_STYLES)
)
# A hyphen or an asterisk directly before a word, without a space, is not a bullet.
_HYPHEN_BEFORE_WORD = re.compile(r"[*＊－–—-]\S")


def read_label(text: str) -> Label | None:
    """The label a paragraph begins with; None where it begins with none.

    >>> [(r.style, r.ordinal) for r in read_label("（２）これに対し").readings]
    [('arabic paren', 2)]
    >>> [r.style for r in read_label("(i) first").readings]
    ['roman lower paren', 'latin lower paren']
    >>> read_label("2.5million"), read_label("2005 was"), read_label("アジアは")
    (None, None, None)
    >>> read_label("第１　総論").readings[0].ordinal, read_label("2.1 Trade").readings[0].under
    (1, (2,))
    >>> [read_label(t).readings[0].ordinal for t in ("十一、", "Article IV", "（ⅱ）")]
    [11, 4, 2]
    """
    if not _ANY_STYLE.match(text) or _HYPHEN_BEFORE_WORD.match(text):
        return None
    for pattern, reader in _LABEL_STYLES:
        if match := pattern.match(text):
            readings = reader(match["b"])
            if readings:
                return Label(match[0], readings)
    return None


_BARE = re.compile(rf"(?P<b>{_DIGIT}{{1,3}})[ ](?=\S)")


def read_bare_label(text: str) -> Label | None:
    """A figure followed by one space, without a full stop; None where the text has none.

    It is a label only where the figures of a text count up; the caller has to check that.

    >>> read_bare_label("2 日露関係").readings[0].ordinal
    2
    """
    match = _BARE.match(text)
    return match and Label(match[0], _numbered("arabic bare", top=True, ambiguous=True)(match["b"]))
