"""Names of places of one text that the other text does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from align.checks.fidelity.evidence.lexicon import lexicon
from align.checks.fidelity.evidence.parties import countries
from align.checks.fidelity.evidence.sound import romaji, sound_alike
from align.text.morphology import place_readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang

_LATIN = re.compile(r"(?<![\w-])[A-ZÀ-Þ][a-zà-ÿ'’-]{3,}(?![\w-])")
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w'’-]{2,}")
_KANA = re.compile(r"[ァ-ヺ][ァ-ヺー]{2,}")
#: What stands before the name of a place. Persons are not asked for: texts say "the Minister" instead.
_BEFORE_A_PLACE = re.compile(r"\b(?:in|at|from|near|to|via|between)\s$")
_PERSON = re.compile(
    r"[ァ-ヺー・＝]*[一-鿿]{0,8}?(?:大臣|外相|長官|大統領|首相|国王|氏|大使|議長|官|代表|殿下|側)"
)
_TIME = re.compile(
    r"January|February|March|April|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Spring|Summer|Autumn|Winter|Fiscal"
)
#: How alike (0 to 100) a place in kanji and its name in Latin letters are.
_SAME_PLACE = 75.0


def names_of(here: str, there: str, lang: Lang) -> Iterator[tuple[int, bool]]:
    """Where the names of a text begin, and whether the other text has nothing like them.

    Args:
        here: a text.
        there: the text that should say the same.
        lang: the language of ``here``.

    >>> list(names_of("They met again in Marrakesh.", "再度会談した。", "en"))
    [(18, True)]
    >>> list(names_of("They met again in Morioka.", "盛岡で再度会談した。", "en"))
    [(18, False)]
    """
    return _english(here, there) if lang == "en" else _japanese(here, there)


def _english(english: str, japanese: str) -> Iterator[tuple[int, bool]]:
    """Latin names; words that the lexicon or the dictionary has are none."""
    known = {word.start for word in lexicon().words(english, "en")}
    table = countries()
    kana = _KANA.findall(japanese)
    for match in _LATIN.finditer(english):
        name = match[0].removesuffix("'s").removesuffix("’s")
        if match.start() in known or name.lower() in table.english or _TIME.fullmatch(name):
            continue
        if not _BEFORE_A_PLACE.search(english, 0, match.start()):
            continue
        heard = any(sound_alike(name, each) is not False for each in kana)
        yield match.start(), not heard and not _is_place(name, japanese)


def _is_place(name: str, japanese: str) -> bool:
    plain = name.lower().replace("ō", "o").replace("ū", "u")
    return any(ratio(plain, romaji(sound)) >= _SAME_PLACE for _, sound in place_readings(japanese))


def _japanese(japanese: str, english: str) -> Iterator[tuple[int, bool]]:
    """Names in katakana, and places in kanji; words that the lexicon has are none."""
    known = [(word.start, word.end) for word in lexicon().words(japanese, "ja")]
    table = countries()
    words = _WORD.findall(english)
    for match in _KANA.finditer(japanese):
        if any(start < match.end() and match.start() < end for start, end in known):
            continue
        if match[0] not in table.japanese and not _PERSON.match(japanese, match.end()):
            heard = any(sound_alike(word, match[0]) is not False for word in words)
            yield match.start(), not heard
    plain = [word.lower().replace("ō", "o").replace("ū", "u") for word in words]
    for start, sound in place_readings(japanese):
        if not any(low <= start < high for low, high in known):
            yield start, not any(ratio(word, romaji(sound)) >= _SAME_PLACE for word in plain)
