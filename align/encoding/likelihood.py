"""How likely a text is as Japanese or English. It tells encodings apart.

The same bytes are a different text in each encoding. In the wrong one, the text is an odd mix:
kanji between Latin letters, rare kanji, voicing marks after vowels. The measure has two parts:

1. Each character belongs to a kind (hiragana, kanji, Latin letters ...). How often one kind
   follows another is learnt from the text itself, starting from the table ``_FOLLOW``
   (a Markov chain with a Dirichlet prior).
2. All characters of a kind are equally likely, with four exceptions: accented letters and
   Western signs are usual or unusual, kanji go by the level they have in JIS X 0208,
   half-width kana by the kana before them, and the letters of another script by how frequent
   they are.

Bytes that mean nothing in an encoding are lone surrogates here (PEP 383), a kind of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from math import lgamma, log

# Kinds: a b lower and upper case, 0 digits, s other ASCII; l m accented letters, lower and
# upper case, q Western signs; j Japanese signs and wide forms, h hiragana, k katakana,
# c kanji, w half-width kana, x symbols, o other scripts, z what no text holds.
_RANGES = (
    ("z", 0x00, 0x1F), ("s", 0x20, 0x7E), ("z", 0x7F, 0x9F), ("q", 0xA0, 0xBF),
    ("m", 0xC0, 0xDE), ("l", 0xDF, 0xFF), ("o", 0x100, 0x1FFF), ("x", 0x2000, 0x2DFF),
    ("o", 0x2E00, 0x2FFF), ("j", 0x3000, 0x303F), ("h", 0x3040, 0x309F), ("k", 0x30A0, 0x30FF),
    ("o", 0x3100, 0x31FF), ("x", 0x3200, 0x33FF), ("c", 0x3400, 0x4DBF), ("x", 0x4DC0, 0x4DFF),
    ("c", 0x4E00, 0x9FFF), ("o", 0xA000, 0xD7FF), ("z", 0xD800, 0xF8FF), ("c", 0xF900, 0xFAFF),
    ("o", 0xFB00, 0xFEFF), ("j", 0xFF00, 0xFF60), ("w", 0xFF61, 0xFF9F), ("o", 0xFFA0, 0xFFDF),
    ("x", 0xFFE0, 0xFFFD), ("z", 0xFFFE, 0xFFFF), ("a", 0x61, 0x7A), ("b", 0x41, 0x5A),
    ("0", 0x30, 0x39),
)  # fmt: skip
_EXCEPT = {
    "s": "\t\n\r",
    "l": "œšžƒ",
    "m": "ŒŠŽŸ",
    "q": "×÷‘’‚“”„†‡•…‰‹›–—€™ˆ˜",
    "j": "・",
    "c": "々〆〇",
}
#: How many characters of a kind are in use. Kinds that are not here have chances of their own.
_SIZES = {
    "a": 26, "b": 26, "0": 10, "s": 36, "j": 100, "h": 83, "k": 86, "x": 1000, "o": 40_000,
    "z": 256,
}  # fmt: skip
#: Of the accented letters and the Western signs, those that are usual in English texts. In
#: windows-1252 every byte is a character, so noise is told by the unusual ones.
_USUAL = {"l": "éáíóúöüçäèñãôâêàåøïëîûæœß", "m": "ÉÖÁÜŠÅÇÓØ", "q": "’“”–—\xa0…‘•·§°£®©™€»«½¹²³"}
_UNUSUAL_SHARE, _UNUSUAL = 0.02, 20  # for each of these kinds
#: The share of kanji of each level in Japanese texts, and how many there are: JIS X 0208 level
#: 1, level 2, the vendors' kanji, JIS X 0212, and all others.
_LEVELS = {
    1: (0.96, 2965), 2: (0.03, 3390), 3: (0.005, 400), 4: (0.003, 5801), 5: (0.002, 16_000),
}  # fmt: skip

# The prior of the chain: for each kind, the kinds that follow it often, at times, seldom.
# Judged by hand. What is not named hardly ever follows, and z least of all.
_OFTEN, _AT_TIMES, _SELDOM, _HARDLY, _NEVER = 2.0, 0.3, 0.02, 0.001, 0.00001
_FOLLOW = {
    "a": ("as", "b0q", "l"),
    "b": ("abs", "0jhkc", "qlm"),
    "0": ("0s", "abqjhkc", "x"),
    "s": ("ab0s", "qjhkc", "lmxo"),
    "l": ("a", "lsq", "b0m"),
    "m": ("ab", "lms", "q"),
    "q": ("as", "b0qjhkc", "lmx"),
    "j": ("jhkc", "0bsqx", "awo"),
    "h": ("hcjk", "0bsq", "awxo"),
    "k": ("kjhc", "0bsq", "awxo"),
    "c": ("chjk", "0bsq", "awxo"),
    "w": ("w", "0sjc", "bhkxq"),
    "x": ("sc0", "xhkj", "abqwo"),
    "o": ("os", "jq0", "abhkcx"),
    "z": ("zas", "b0", "lmqjhkcwxo"),
}

# Half-width kana: what may follow what. Misread bytes break these rules at once.
_VOICED, _HALF_VOICED = "ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ", "ﾊﾋﾌﾍﾎ"
_AFTER_SMALL_TSU = "ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ"
_NEVER_FIRST = "ﾞﾟｯｰﾝｧｨｩｪｫｬｭｮ"
_BEFORE_SMALL_Y, _BEFORE_SMALL_VOWEL = "ｷｼﾁﾆﾋﾐﾘﾃﾌｳﾞﾟ", "ﾌﾃﾄﾂｸｼﾁｳｲｽﾞ"
_SIGNS = "｡､･｢｣"
_ALL_HALF_WIDTH = "".join(map(chr, range(0xFF61, 0xFFA0)))
_HALF_WIDTH_RUN = re.compile("[｡-ﾟ]+")
_ODD = 0.005  # the share of half-width pairs that break a rule


@dataclass(frozen=True, slots=True)
class Script:
    """The letters of a script that neither Japanese nor English is written in."""

    first: str
    last: str
    order: str  # the most frequent first; the n-th is about as frequent as 1 / (n + shift)
    shift: int
    rest: float  # the share of the letters that are not in the order
    size: int  # how many of these there are
    least: float  # the share of the letters that are in the order, in any text
    follow: str  # kinds that stand next to such a letter, besides its like


def log_likelihood(text: str, script: Script | None = None) -> float:
    """The natural logarithm of a text's probability, as one in another script if so asked.

    >>> log_likelihood("外相は述べた。") > log_likelihood("囮誰ﾟﾟ鵺")
    True
    """
    kinds = kinds_of(text)
    if script:
        kinds = "".join(
            "f" if script.first <= c <= script.last else kind
            for c, kind in zip(text, kinds, strict=True)
        )
    total = -sum(n * log(_SIZES.get(kind, 1)) for kind, n in Counter(kinds).items())
    for (character, kind), n in Counter(zip(text, kinds, strict=True)).items():
        if kind in "clmqf":
            total += n * _chance(character, kind, script)
    for run in _HALF_WIDTH_RUN.findall(text):
        total += sum(_half_width(a, b) for a, b in zip(" " + run, run, strict=False))
    return total + _chain(kinds, _prior(script.follow if script else ""))


def kinds_of(text: str) -> str:
    """The kind of each character; beyond the table (emoji, rare kanji) all are other."""
    found = text.translate(_table())  # a str is a table too
    return found if found.isascii() else re.sub("[^a-z0]", "o", found)


@cache
def _table() -> str:
    kinds = ["o"] * 0x10000
    for kind, first, last in _RANGES:
        kinds[first : last + 1] = kind * (last + 1 - first)
    for kind, characters in _EXCEPT.items():
        for character in characters:
            kinds[ord(character)] = kind
    return "".join(kinds)


def _chain(kinds: str, prior: dict[tuple[str, str], float]) -> float:
    """The chance of a row of kinds, with the Dirichlet-multinomial in closed form."""
    total = 0.0
    following: Counter[str] = Counter()
    for (first, second), n in Counter(zip("s" + kinds, kinds, strict=False)).items():
        following[first] += n
        total += lgamma(prior[first, second] + n) - lgamma(prior[first, second])
    for first, n in following.items():
        total += lgamma(prior[first, ""]) - lgamma(prior[first, ""] + n)
    return total


@cache
def _prior(follow: str) -> dict[tuple[str, str], float]:
    """The pseudo-counts of the chain; under (kind, "") their sum.

    ``follow`` are the kinds next to the letters of another script, f; "" where there is none.
    """
    rows = dict(_FOLLOW)
    if follow:
        near = "f" + follow
        for kind in follow:
            often, at_times, seldom = rows[kind]
            rows[kind] = (often + "f", at_times, seldom)
        rows["f"] = (near, "".join(set("bs0q") - set(near)), "ax")
    prior: dict[tuple[str, str], float] = {}
    for first, (often, at_times, seldom) in rows.items():
        for second in rows:
            prior[first, second] = (
                _OFTEN if second in often
                else _AT_TIMES if second in at_times
                else _SELDOM if second in seldom
                else _NEVER if second == "z"
                else _HARDLY
            )  # fmt: skip
        prior[first, ""] = sum(prior[first, second] for second in rows)
    return prior


@cache
def _chance(character: str, kind: str, script: Script | None) -> float:
    """The logarithm of a character's chance within a kind that is not in ``_SIZES``."""
    if kind in _USUAL:
        usual = character in _USUAL[kind]
        share, size = (
            (1 - _UNUSUAL_SHARE, len(_USUAL[kind])) if usual else (_UNUSUAL_SHARE, _UNUSUAL)
        )
        return log(share / size)
    if script and kind == "f":
        rank = script.order.find(character) + 1
        if not rank:
            return log(script.rest / script.size)
        shares = sum(1 / (n + script.shift) for n in range(1, len(script.order) + 1))
        return log((1 - script.rest) / (rank + script.shift) / shares)
    share, size = _LEVELS[_level(character)]
    return log(share / size)


def _level(kanji: str) -> int:
    lead = kanji.encode("cp932", "ignore")[:1]
    if b"\x81" <= lead <= b"\x97":  # 81 holds 々
        return 1
    if lead:
        return 2 if lead <= b"\xea" else 3
    return 4 if kanji.encode("euc_jp", "ignore") else 5


@cache
def _half_width(first: str, second: str) -> float:
    """The logarithm of the chance of a half-width kana after another, or after a space."""
    total = len(_ALL_HALF_WIDTH)
    regular = sum(_is_regular(first, c) for c in _ALL_HALF_WIDTH)
    return log((1 - _ODD) * _is_regular(first, second) / regular + _ODD / total)


def _is_regular(first: str, second: str) -> bool:
    """Whether Japanese in half-width kana has this pair; a space stands for the beginning."""
    if second in _NEVER_FIRST and (first == " " or first in _SIGNS):
        return False
    if first == "ｯ":
        return second in _AFTER_SMALL_TSU
    return {
        "ﾞ": first in _VOICED,
        "ﾟ": first in _HALF_VOICED,
        "ｯ": first not in "ﾝｰｦ",
        "ｰ": first != "ﾝ",
        "ﾝ": first not in "ﾝｰ",
        **dict.fromkeys("ｬｭｮ", first in _BEFORE_SMALL_Y),
        **dict.fromkeys("ｧｨｩｪｫ", first in _BEFORE_SMALL_VOWEL),
        **dict.fromkeys("｡､･｣", first not in " ｡､･｢"),
    }.get(second, True)
