"""Cases of L003: likely homophones and misspellings, and right words that look like them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.bench.fidelity.language.homophones import CHARACTER, FAR, NEAR
from tests.bench.fidelity.language.made import NO_CHECKS, Made, made
from tests.bench.fidelity.language.misspellings import LETTERS, NAMES, REAL_WORDS, SENTENCES
from tests.bench.fidelity.language.spelling_traps import (
    ABBREVIATIONS,
    HYPHENS,
    PLURALS,
    RARE,
    ROMANISED,
    UNUSUAL,
    VARIANTS,
)
from tests.bench.fidelity.language.stock_said import STOCK

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from tests.bench.fidelity.language.stock_events import Pair

_CHOICE = re.compile(r"\{([^}]*)\}")


def _chosen(text: str, place: int) -> str:
    """The text with the word at `place` of its choice; the first is the right one.

    >>> _chosen("a {b,c} d", 1)
    'a c d'
    """

    def word(match: re.Match[str]) -> str:
        words = match[1].split(",")
        return words[place % len(words)]

    return _CHOICE.sub(word, text)


def _right(pairs: tuple[Pair, ...]) -> list[Made]:
    return [Made(_chosen(en, 0), _chosen(ja, 0)) for en, ja in pairs]


def _wrong(
    pairs: tuple[Pair, ...], also: frozenset[str] = NO_CHECKS
) -> Callable[[random.Random], Iterator[Made]]:
    def maker(chance: random.Random) -> Iterator[Made]:
        for en, ja in pairs:
            choice = _CHOICE.search(en + ja)
            wrong = chance.randint(1, choice[1].count(",")) if choice else 0
            yield Made(_chosen(en, wrong), _chosen(ja, wrong), also)

    return maker


def letters(chance: random.Random) -> Iterator[Made]:
    """A common word of the stock with letters doubled, left out or in the wrong order."""
    for right, wrong in LETTERS:
        word = re.compile(rf"\b{right}\b")
        found = [pair for pair in STOCK if word.search(pair[0])]
        for en, ja in chance.sample(found, min(1, len(found))):
            yield Made(word.sub(wrong, en, count=1), ja)


FAULTS = {
    "near-homophone": _wrong(NEAR),
    "far-homophone": _wrong(FAR),
    "no-such-word": _wrong(CHARACTER),
    "letters-of-common-words": letters,
    "often-misspelt": _wrong(SENTENCES),
    "letters-of-names": _wrong(NAMES, frozenset({"D001"})),
    "another-word": _wrong(REAL_WORDS),
}

TRAPS = {
    "homophone-in-place": lambda _: _right(NEAR),
    "word-in-place": lambda _: _right(FAR + CHARACTER),
    "often-misspelt": lambda _: _right(SENTENCES + REAL_WORDS),
    "name": lambda _: _right(NAMES),
    "rare-word": lambda _: made(RARE),
    "unusual-name": lambda _: made(UNUSUAL),
    "british-american": lambda _: made(VARIANTS),
    "romanised": lambda _: made(ROMANISED),
    "hyphen": lambda _: made(HYPHENS),
    "plural-possessive": lambda _: made(PLURALS),
    "abbreviation": lambda _: made(ABBREVIATIONS),
}
