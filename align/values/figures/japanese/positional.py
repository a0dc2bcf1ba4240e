"""Kanji that stand for digits by their places (二一％, 一・五度, 五、〇〇二人), as digits.

Each sign becomes one sign, so that offsets stay as they are.
"""

from __future__ import annotations

import re

from align.values.figures.japanese.amounts import KANJI

_DIGIT = "[〇一二三四五六七八九]"
#: What makes clear that it is a figure and no name of a day (三・一, 九・一一).
_MEASURED = (
    "%|パーセント|ポイント|割|度|倍|[万億兆]|キロ|k[mg]|メートル|m|センチ|ミリ|ヘクタール|ha|平方|立方"
    "|トン|t|グラム|リットル|バレル|ドル|円|ユーロ|ポンド|元|時間|か月|人"
)
_BEFORE = "(?<![〇一二三四五六七八九十百千万億兆数・])"
_POSITIONAL = re.compile(
    rf"{_BEFORE}{_DIGIT}{{1,3}}(?:、{_DIGIT}{{3}})+(?!{_DIGIT})"
    rf"|{_BEFORE}(?:{_DIGIT}{{1,3}}(?:、{_DIGIT}{{3}})*|[一-九〇]{{2,}})・{_DIGIT}+(?=(?:{_MEASURED}))"
    rf"|{_BEFORE}{_DIGIT}{{1,4}}(?=%)|(?<=決議){_DIGIT}{{3,4}}".replace("[一-九〇]", _DIGIT)
)
_ASCII = {**{ord(sign): str(digit) for sign, digit in KANJI.items()}, ord("、"): ","}


def with_digits(text: str) -> str:
    """A text with ASCII digits for such kanji.

    >>> with_digits("二一%、約五、〇〇二人、一・五度、決議五九八")
    '21%、約5,002人、1・5度、決議598'
    >>> with_digits("三・一運動、二、三の点、二十一%")
    '三・一運動、二、三の点、二十一%'
    """
    return _POSITIONAL.sub(lambda match: match[0].translate(_ASCII), text)
