"""Cases of S003: a negation lost or added, a word turned into its opposite, and texts that only look so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.fidelity.language.made import Made, made
from tests.bench.fidelity.language.negation_sentences import (
    BY_MEANING,
    FORMS,
    OPPOSITES,
    PHRASES,
)
from tests.bench.fidelity.language.opposite_sentences import TURNED, WORDS
from tests.bench.fidelity.language.polarity_sentences import (
    ENGLISH_ALONE,
    JAPANESE_ALONE,
    OTHER_END,
    POLARITY,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable

    from tests.bench.fidelity.language.made import Groups
    from tests.bench.fidelity.language.negation_sentences import Opposites

_BESIDE = frozenset({"D001", "D005"})


_ALL = (
    OPPOSITES
    | {f"opposite-{topic}": group for topic, group in WORDS.items()}
    | {f"polarity-{topic}": group for topic, group in POLARITY.items()}
)


def _faults(topic: str) -> Callable[[random.Random], Iterable[Made]]:
    def maker(_: random.Random) -> Iterable[Made]:
        for one in _ALL[topic]:
            yield Made(one.en, one.ja_not, _BESIDE, alone=True)
            yield Made(one.en_not, one.ja, _BESIDE, alone=True)

    return maker


def _right(pick: Callable[[Opposites], tuple[str, str]]) -> list[Made]:
    return made(pick(one) for group in _ALL.values() for one in group)


FAULTS: Groups = {topic: _faults(topic) for topic in _ALL}
TRAPS: Groups = {
    "both-deny": lambda _: _right(lambda one: (one.en_not, one.ja_not)),
    "both-affirm": lambda _: _right(lambda one: (one.en, one.ja)),
    "one-denies-by-meaning": lambda _: made(BY_MEANING),
    "japanese-by-form": lambda _: made(FORMS),
    "opposite-ends": lambda _: made(TURNED),
    "english-by-form": lambda _: made(PHRASES),
    "english-alone": lambda _: made(ENGLISH_ALONE),
    "japanese-alone": lambda _: made(JAPANESE_ALONE),
    "other-end": lambda _: made(OTHER_END),
}
