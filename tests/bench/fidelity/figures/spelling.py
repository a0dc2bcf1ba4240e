"""Numbers in digits and in words of both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_WIDE = str.maketrans("0123456789,.:%", "０１２３４５６７８９，．：％")
_SINGLE = "〇一二三四五六七八九"
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_ODD_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_MYRIADS = ((10**12, "兆"), (10**8, "億"), (10**4, "万"))
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def wide(text: str) -> str:
    """Full-width digits.

    >>> wide("2005年")
    '２００５年'
    """
    return text.translate(_WIDE)


def kanji(n: int) -> str:
    """With places, below ten thousand.

    >>> kanji(17), kanji(120), kanji(1005), kanji(0)
    ('十七', '百二十', '千五', '零')
    """
    parts = ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // place % 10
        if digit:
            parts += (_SINGLE[digit] if digit > 1 or not name else "") + name
    return parts or "零"


def kanji_digits(n: int) -> str:
    """Digit for digit.

    >>> kanji_digits(2005)
    '二〇〇五'
    """
    return "".join(_SINGLE[int(digit)] for digit in str(n))


def words(n: int) -> str:
    """English words, below a thousand.

    >>> words(12), words(25), words(340), words(105)
    ('twelve', 'twenty-five', 'three hundred and forty', 'one hundred and five')
    """
    if n >= 100:
        rest = f" and {words(n % 100)}" if n % 100 else ""
        return f"{_ONES[n // 100]} hundred{rest}"
    if n < 20:
        return _ONES[n]
    return _TENS[n // 10] + (f"-{_ONES[n % 10]}" if n % 10 else "")


def ordinal(n: int) -> str:
    """In digits.

    >>> ordinal(3), ordinal(21), ordinal(12)
    ('3rd', '21st', '12th')
    """
    ending = "th" if n % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def ordinal_words(n: int) -> str:
    """In words, below a hundred.

    >>> ordinal_words(3), ordinal_words(21), ordinal_words(20)
    ('third', 'twenty-first', 'twentieth')
    """
    start, hyphen, last = words(n).rpartition("-")
    if last in _ODD_ORDINALS:
        return start + hyphen + _ODD_ORDINALS[last]
    return start + hyphen + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def decimal(n: int, scale: int) -> str:
    """A number in millions and the like, without trailing zeros.

    >>> decimal(1_500_000, 10**6), decimal(120, 1)
    ('1.5', '120')
    """
    whole, rest = divmod(n, scale)
    tail = str(rest).rjust(len(str(scale)) - 1, "0").rstrip("0") if rest else ""
    return f"{whole:,}" + (f".{tail}" if tail else "")


def large_en(n: int) -> str:
    """With million, billion or trillion.

    >>> large_en(120_000_000), large_en(10**9), large_en(1_500_000_000_000), large_en(45_000)
    ('120 million', '1 billion', '1.5 trillion', '45,000')
    """
    for scale, name in _SCALES:
        if n >= scale:
            return f"{decimal(n, scale)} {name}"
    return f"{n:,}"


def large_ja(n: int, *, comma: bool = True) -> str:
    """With 万, 億 and 兆.

    >>> large_ja(120_000_000), large_ja(10**9), large_ja(45_000, comma=False)
    ('1億2,000万', '10億', '4万5000')
    """
    text = ""
    for scale, name in _MYRIADS:
        part, n = divmod(n, scale)
        if part:
            text += (f"{part:,}" if comma else str(part)) + name
    if n:
        text += f"{n:,}" if comma else str(n)
    return text or "0"


def in_style(n: int, style: str) -> str:
    """In digits, in full-width digits, in kanji with places or kanji for each digit.

    >>> [in_style(17, style) for style in ("digits", "wide", "kanji", "digit-kanji")]
    ['17', '１７', '十七', '一七']
    """
    if style == "digits":
        return str(n)
    return {"wide": wide(str(n)), "kanji": kanji(n), "digit-kanji": kanji_digits(n)}[style]


def any_en(n: int, chance: Random) -> str:
    """A count as English texts write it: small ones in words, others mostly in digits."""
    if n <= 12:
        return words(n) if chance.random() < 0.7 else str(n)
    if n < 100 and chance.random() < 0.25:
        return words(n)
    return f"{n:,}"


def any_ja(n: int, chance: Random) -> str:
    """A count as Japanese texts write it."""
    dice = chance.random()
    if n < 100 and dice < 0.15:
        return kanji(n)
    if n >= 10_000 and dice < 0.7:
        return large_ja(n, comma=chance.random() < 0.5)
    return wide(f"{n:,}") if dice > 0.8 else f"{n:,}"


def slipped(n: int, chance: Random) -> int:
    """Another number that a hurried hand writes: a digit more or less, two digits changed over.

    >>> from random import Random
    >>> slipped(21, Random(1)) != 21
    True
    """
    digits = str(n)
    ways = [n + 1]
    if n > 2:
        ways.append(n - 1)
    if n > 9:
        at = chance.randrange(len(digits))
        new = chance.choice([d for d in "123456789" if d != digits[at]])
        ways.append(int(digits[:at] + new + digits[at + 1 :]))
        at = chance.randrange(len(digits) - 1)
        turned = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if turned[0] != "0":
            ways += [int(turned)] * 2
    if re.fullmatch(r"[1-9]0+", digits):  # round numbers stay round
        ways = [int(f"{(int(digits[0]) % 9) + 1}{digits[1:]}"), n * 10, max(n // 10, 1)]
    return chance.choice([way for way in ways if way != n])


def slipped_round(n: int, chance: Random) -> int:
    """The same of a number with zeros at its end, which it keeps."""
    digits = str(n).rstrip("0")
    scale = int("1" + "0" * (len(str(n)) - len(digits)))
    if len(digits) == 1 and chance.random() < 0.5:
        return chance.choice((n * 10, n // 10)) if n >= 100 else n * 10
    return slipped(int(digits), chance) * scale
