"""Whether an English word is spelt as a dictionary has it, and which word may be meant."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spellchecker import SpellChecker

#: Shorter words have too many neighbours.
_SHORTEST = 5
#: A word that is meant must be so frequent: in a million words of running text.
_LEAST_FREQUENT = 0.4
#: British spellings as the American dictionary has them.
_BRITISH = (
    (r"our(?=s?$|ed$|ing$|able$|al$|ite|hood|ful|less)", "or"),
    (r"is(?=e[ds]?$|ing$|ations?$|ers?$)", "iz"), (r"yse(?=[ds]?$)", "yze"),
    (r"(?:(?<=cent)|(?<=theat)|(?<=lit)|(?<=met)|(?<=fib)|(?<=calib)|(?<=spect))re", "er"),
    (r"ogue(?=s?$)", "og"), (r"ence(?=s?$)", "ense"), (r"mme(?=s?$|d$)", "m"),
    (r"ll(?=ed$|ing$|ers?$)", "l"), (r"ae", "e"), (r"oe", "e"), (r"lful", "llful"),
    (r"lment", "llment"), (r"gement", "gment"), (r"que(?=s?$)", "ck"), (r"plough", "plow"),
    (r"aluminium", "aluminum"),
)  # fmt: skip
#: Endings and beginnings with which words are made anew: denuclearization, abductee.
_MADE = re.compile(
    r"^(?:re|un|de|non|pre|anti|counter|inter|multi|pluri|tri|bi|co|over|under|cyber|geo|bio|hydro|micro|macro"
    r"|mega|mini|trans|sub|super|ultra|extra|post|pro|self|semi|tele|thermo|electro|agro|eco|socio|petro|para)"
    r"|(?:ee|ees|ization|izations|isation|ize|izes|ized|izing|ness|wise|ward|wards|hood|able|ability|ist|ists|ism"
    r"|er|ers|or|ors|ly|ing|ed|es|s)$"
)


@functools.cache
def _dictionary() -> SpellChecker:
    # pyspellchecker (MIT): 160,000 words with their frequency; 160 ms to load.
    from spellchecker import SpellChecker

    return SpellChecker(language="en", distance=1)


@functools.lru_cache(maxsize=50_000)
def is_known(word: str) -> bool:
    """Whether the dictionary has a word in small letters, in British or American spelling.

    >>> [is_known(word) for word in ("organisation", "defence", "foriegn", "abductees")]
    [True, True, False, False]
    """
    known = _dictionary()
    return word in known or any(form in known for form in _forms(word))


def _forms(word: str) -> list[str]:
    """A word without accents, then as Americans may write it."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return list(dict.fromkeys([plain, *(re.sub(old, new, plain) for old, new in _BRITISH)]))


@functools.lru_cache(maxsize=50_000)
def likely_meant(word: str, *, name: bool = False) -> str:
    """The frequent word that a misspelt one is by a slip of the fingers; "" where there is none.

    Args:
        word: in small letters, not in the dictionary.
        name: whether it is written with a capital: then only two letters in the wrong order count,
            since names may differ in any other way.

    >>> [likely_meant(word) for word in ("foriegn", "importence", "agreemnet", "abductees")]
    ['foreign', 'importance', 'agreement', '']
    """
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha():
        return ""
    known = _dictionary()
    american = next((form for form in _forms(word) if form != word), word)
    if american != word and (meant := likely_meant(american, name=name)):
        return meant
    best, frequency = "", _LEAST_FREQUENT / 1e6
    for other in known.candidates(word) or ():
        often = known.word_usage_frequency(other)
        kind = _slip(word, other)
        short = kind == "letter" and len(word) <= _SHORTEST and len(other) == len(word)
        if often > frequency and kind and not short and (kind == "order" or not name):
            best, frequency = other, often
    if best and _MADE.search(word) and _slip(word, best) == "letter" and _made_of_known(word):
        return ""
    return best


def _made_of_known(word: str) -> bool:
    """Whether a word is one of the dictionary with a beginning or an ending of its own."""
    return any(len(part) > 3 and is_known(part) for part in _parts(word))


def _parts(word: str) -> list[str]:
    found = []
    for match in _MADE.finditer(word):
        rest = word[match.end() :] if match.start() == 0 else word[: match.start()]
        found += [rest, rest + "e", rest + "y"]
    return found


def _slip(word: str, other: str) -> str:
    """How one word becomes the other by one slip: "order", "letter", or "" for another reason.

    The first letter is seldom wrong, and other endings make other words.
    """
    if word[0] != other[0]:
        return ""
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    rest, other_rest = word[start:], other[start:]
    if len(word) == len(other):
        swapped = rest[1::-1] + rest[2:]
        if swapped == other_rest and len(rest) > 1:
            return "order"
        inside = len(rest) > 2 and rest[1:] == other_rest[1:]
        return "letter" if inside else ""
    longer, shorter = (rest, other_rest) if len(rest) > len(other_rest) else (other_rest, rest)
    doubled = start > 0 and longer[:1] == word[start - 1]
    return "letter" if longer[1:] == shorter and (len(shorter) > 1 or doubled) else ""


def one_slip(word: str, other: str) -> bool:
    """Whether one word becomes the other by one slip of the fingers.

    >>> one_slip("gemrany", "germany"), one_slip("hansen", "jansen"), one_slip("treat", "treaty")
    (True, False, False)
    """
    return bool(_slip(word, other))
