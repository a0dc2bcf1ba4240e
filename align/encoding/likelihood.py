"""How likely a text is as Japanese or as English: the measure that tells encodings apart.

One distribution over all texts, so that two readings of the same bytes compare fairly even
where one has twice as many characters as the other:

1. The kinds of characters (kana, kanji, Latin letters and so on) are a chain whose chances
   of passing from one kind to the next are learnt from the text itself, from a prior
   (Dirichlet-multinomial, in closed form). The prior holds what is plausible: a kanji next
   to a kana is, a lone kanji amid Latin letters is not, until it happens often.
2. A character within its kind has a fixed chance, by its place in an order of frequency;
   a half-width kana one that depends on the kana before it (no voicing mark after a vowel).

Bytes that mean nothing are lone surrogates here (PEP 383): a kind of their own, so that
"damaged" and "in no encoding known" are hypotheses like any other. So is "in another script":
its letters are one kind more, with an order of frequency of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from math import lgamma, log
from typing import TYPE_CHECKING

from align.encoding.frequent import (
    HALF_WIDTH,
    HALF_WIDTH_AFTER,
    HALF_WIDTH_SHIFT,
    HIRAGANA,
    HIRAGANA_SHIFT,
    KANJI,
    KANJI_SHIFT,
    KATAKANA,
    KATAKANA_SHIFT,
)

if TYPE_CHECKING:
    from collections.abc import Callable

# Kinds: a b lower and upper case, 0 digits, s other ASCII; l m accented letters, lower and
# upper case, q Western signs; j Japanese signs and wide forms, h hiragana, k katakana,
# c kanji, w half-width kana, x symbols, o other scripts, z what no text holds.
_KINDS = "ab0slmqjhkcwxoz"
_RANGES = (
    ("z", 0x00, 0x1F), ("s", 0x20, 0x7E), ("z", 0x7F, 0x9F), ("q", 0xA0, 0xBF),
    ("m", 0xC0, 0xDE), ("l", 0xDF, 0xFF), ("o", 0x100, 0x1FFF), ("x", 0x2000, 0x2DFF),
    ("o", 0x2E00, 0x2FFF), ("j", 0x3000, 0x303F), ("h", 0x3040, 0x309F), ("k", 0x30A0, 0x30FF),
    ("o", 0x3100, 0x31FF), ("x", 0x3200, 0x33FF), ("c", 0x3400, 0x4DBF), ("x", 0x4DC0, 0x4DFF),
    ("c", 0x4E00, 0x9FFF), ("o", 0xA000, 0xD7FF), ("z", 0xD800, 0xF8FF), ("c", 0xF900, 0xFAFF),
    ("o", 0xFB00, 0xFEFF), ("j", 0xFF00, 0xFF60), ("w", 0xFF61, 0xFF9F), ("o", 0xFFA0, 0xFFDF),
    ("x", 0xFFE0, 0xFFFD), ("z", 0xFFFE, 0xFFFF),
)  # fmt: skip
_EXCEPT = {
    "a": "abcdefghijklmnopqrstuvwxyz",
    "b": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "0": "0123456789",
    "s": "\t\n\r",
    "l": "œšžƒ",
    "m": "ŒŠŽŸ",
    "q": "×÷‘’‚“”„†‡•…‰‹›–—€™ˆ˜",
    "j": "・",
    "c": "々〆〇",
}

# The prior of the chain: for each kind, the kinds that follow it often, at times, seldom.
# Judged by hand; what is not named is implausible, and z most of all.
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

# Orders of frequency where no count was made: common knowledge, the rest by code point.
_ORDERS = {
    "a": ("etaoinsrhldcumfpgwybvkxjqz", 2),
    "b": ("STAMJCPIRBDHNEFGWLOUKYVXQZ", 8),
    "0": ("0123456789", 20),
    "s": (" \n.,-()'\"/:;<>=&?!%_#*+@[]|{}$\\~^`\t\r", 0.3),
    "l": ("éáíóüöçäèñãôâêúàåøïëæîßõûœšžùòìýýðþÿƒ", 1),
    "m": ("ÉÖÁÜŠÅÇÄÓØÍÑÈŽÀÂÊÔÎÚÆŒÃËÏÒÙÛÌÐÕÝÞŸ", 4),
    "q": ("’“”–—\xa0…‘•·§°£®©™€»«×½²³¼¾±µ´¨¶¿¡ºª¹¸¯¬¦¢¤¥÷†‡‚„‰‹›ˆ˜\xad", 0.5),
    "j": (
        "、。・「」（）　１２３４５６７８９０，．：～－／？！『』〔〕【】＆％＋＝＊＃；＜＞［］",
        1,
    ),
    "h": (HIRAGANA, HIRAGANA_SHIFT),
    "k": (KATAKANA, KATAKANA_SHIFT),
    "c": (KANJI, KANJI_SHIFT),
    "x": ("○●◎■□◆◇△▲▽▼☆★※→←↑↓①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ㈱№℡㎡㎞㎏♪〒", 10),
}  # fmt: skip
_STEEP = "lm"  # where the first few are nearly all: the square of the rank counts
# What is not in the order of its kind: its share, and how many characters share it.
_REST = {
    "a": (0.0, 1), "b": (0.0, 1), "0": (0.0, 1), "s": (0.0, 1), "l": (0.001, 10),
    "m": (0.001, 10), "q": (0.001, 20), "j": (0.05, 120), "h": (0.005, 30), "k": (0.005, 30),
    "x": (0.3, 2500),
}  # fmt: skip

_VOICED, _HALF_VOICED = "ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ", "ﾊﾋﾌﾍﾎ"
_HARD = "ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ"  # what a small ﾂ stands before
_FIRST_NEVER = "ﾞﾟｯｰﾝｧｨｩｪｫｬｭｮ"
_SMALL_Y, _SMALL = "ｷｼﾁﾆﾋﾐﾘﾃﾌｳﾞﾟ", "ﾌﾃﾄﾂｸｼﾁｳｲｽﾞ"
_SIGNS = "｡､･｢｣"
_ODD = 0.005  # the share of half-width pairs that break a rule
_SEEN = 0.5  # the weight of the pairs that were counted

_HALF_WIDTH_RUN = re.compile("[｡-ﾟ]+")


@dataclass(frozen=True, slots=True)
class Script:
    """The letters of a script that neither Japanese nor English is written in."""

    first: str
    last: str
    order: str  # the most frequent first
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
    kinds = _kinds(text)
    if script:
        kinds = "".join(
            "f" if script.first <= c <= script.last else kind
            for c, kind in zip(text, kinds, strict=True)
        )
    weigh = _weigher(script) if script else _weight
    total = sum(n * weigh(c) for c, n in Counter(text).items())
    if "w" in kinds:
        for run in _HALF_WIDTH_RUN.findall(text):
            total += sum(_half_width()[pair] for pair in zip(" " + run, run, strict=False))
    table = _prior(script.follow if script else "")
    pairs = Counter(zip("s" + kinds, kinds, strict=False))
    following: Counter[str] = Counter()
    for (first, second), n in pairs.items():
        following[first] += n
        prior = table[first, second]
        total += lgamma(prior + n) - lgamma(prior)
    for first, n in following.items():
        prior = table[first, ""]
        total += lgamma(prior) - lgamma(prior + n)
    return total


def _kinds(text: str) -> str:
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


@cache
def _prior(follow: str) -> dict[tuple[str, str], float]:
    """The pseudo-counts of the chain; under (kind, "") their sum.

    ``follow`` are the kinds next to the letters of another script, f; "" where there is none.
    """
    rows = {first: _FOLLOW[first] for first in _KINDS}
    if follow:
        near = "f" + follow
        rows = {
            kind: (often + "f" if kind in near else often, at_times, seldom)
            for kind, (often, at_times, seldom) in rows.items()
        }
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
def _weigher(script: Script) -> Callable[[str], float]:
    """The measure of characters for a text in another script."""
    shares = [1 / (rank + script.shift) for rank in range(1, len(script.order) + 1)]
    known = log(1 - script.rest) - log(sum(shares))
    order = {c: log(share) + known for c, share in zip(script.order, shares, strict=True)}
    other = log(script.rest / script.size)

    def weigh(character: str) -> float:
        inside = script.first <= character <= script.last
        return order.get(character, other) if inside else _weight(character)

    return weigh


@cache
def _order(kind: str) -> dict[str, float]:
    """The chances within an order of frequency, as logarithms."""
    order, shift = _ORDERS[kind]
    power = 2 if kind in _STEEP else 1
    shares = [(rank + shift) ** -power for rank in range(1, len(order) + 1)]
    scale = log(sum(shares))
    return {c: log(share) - scale for c, share in zip(order, shares, strict=True)}


@lru_cache(maxsize=1 << 14)
def _weight(character: str) -> float:
    """The logarithm of a character's chance within its kind, half-width kana aside."""
    kind = _kinds(character)
    if kind == "w":
        return 0.0
    if kind == "c":
        return _kanji(character)
    if kind == "z":
        return -log(6400) if "\ue000" <= character <= "\uf8ff" else -log(256)
    if kind == "o":
        place = ord(character)
        return (
            log(0.5 / 2000)
            if place < 0x800
            else log(0.4 / 40000)
            if place < 0x10000
            else log(0.1 / 1e6)
        )
    share, size = _REST[kind]
    known = _order(kind).get(character)
    return log(share / size) if known is None else known + log(1 - share)


def _kanji(character: str) -> float:
    """Kanji by how near to daily use: counted, JIS levels 1 and 2, IBM's, JIS X 0212, other."""
    if character in _order("c"):
        return _order("c")[character] + log(0.9)
    lead = character.encode("cp932", "ignore")[:1]
    if b"\x88" <= lead <= b"\x97":
        return log(0.06 / 2000)
    if b"\x98" <= lead <= b"\xea":
        return log(0.03 / 3500)
    if lead:
        return log(0.005 / 400)
    return log(0.003 / 6000) if character.encode("euc_jp", "ignore") else log(0.002 / 16000)


@cache
def _half_width() -> dict[tuple[str, str], float]:
    """The chance of each half-width kana after another, or after a space: the first.

    Half by the order of those that were seen to follow, half by the rules.
    """
    everything = "".join(chr(n) for n in range(0xFF61, 0xFFA0))
    usual = _shares(HALF_WIDTH + "".join(set(everything) - set(HALF_WIDTH)))
    found: dict[tuple[str, str], float] = {}
    for first in " " + everything:
        seen = _shares(HALF_WIDTH_AFTER.get(first, HALF_WIDTH))
        regular = {c: usual[c] for c in everything if _regular(first, c)}
        scale = sum(regular.values())
        for c in everything:
            by_rule = (1 - _ODD) * regular.get(c, 0.0) / scale + _ODD * usual[c]
            found[first, c] = log(_SEEN * seen.get(c, 0.0) + (1 - _SEEN) * by_rule)
    return found


def _shares(order: str) -> dict[str, float]:
    shares = {c: 1 / (rank + HALF_WIDTH_SHIFT) for rank, c in enumerate(order, 1)}
    total = sum(shares.values())
    return {c: share / total for c, share in shares.items()}


def _regular(first: str, second: str) -> bool:
    """Whether Japanese in half-width kana has this pair; a space stands for the beginning."""
    if second in _FIRST_NEVER and (first == " " or first in _SIGNS):
        return False
    if first == "ｯ":
        return second in _HARD
    return {
        "ﾞ": first in _VOICED,
        "ﾟ": first in _HALF_VOICED,
        "ｯ": first not in "ﾝｰｦ",
        "ｰ": first != "ﾝ",
        "ﾝ": first not in "ﾝｰ",
        **dict.fromkeys("ｬｭｮ", first in _SMALL_Y),
        **dict.fromkeys("ｧｨｩｪｫ", first in _SMALL),
        **dict.fromkeys("｡､･｣", first not in " ｡､･｢"),
    }.get(second, True)
