"""Words of one text that mean what words of the other mean: which a bead holds, which it parts.

A word's counterpart is told by the encoder, which puts ``earthquake`` beside 地震 as it does
sentences, and by a lexicon where there is one. So the vector of a bead's joined text, in which a
sentence too many hardly shows, is held against its words one by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from align.bitext.lexical.runs import incidence, largest_in_runs
from align.text.morphology import content_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from numpy.typing import NDArray

    from align.bitext.encoder import Encoder

#: Cosines of two words below the first are no evidence, above the second they are a translation.
#: Every range from (0.25, 0.75) to (0.4, 0.7) gave the same likelihood of gold kept aside.
_UNLIKE, _ALIKE = 0.3, 0.75
_WORD = re.compile(r"[a-z][a-z'-]+")
#: Words that say how a sentence is built. They have no counterpart of their own in Japanese.
_FUNCTION_WORDS = frozenset(
    "a about after all also an and any are as at be been before being between but by can could did "
    "do does doing done down during each either every for from had has have having he her here him "
    "his how i if in into is it its itself just may me might more most must my neither no nor not "
    "of off on only onto or other our out over own same shall she should so some such than that "
    "the their them themselves then there these they this those through to too under until up upon "
    "us very was we were what when where whether which while who whom whose why will with within "
    "without would you your".split()
)


class WordPairs(Protocol):
    """What knows which expressions of the two languages mean the same."""

    @property
    def signature(self) -> str:
        """Names its content; a part of the signature of every alignment."""

    def pairs(
        self, english: Sequence[str], japanese: Sequence[str]
    ) -> Iterable[tuple[str, str, float]]:
        """Pairs of expressions that the texts may hold, each with a probability, 0..1.

        An English expression is of small letters; a text may hold it in any.
        """


@dataclass(frozen=True, slots=True)
class SharedWords:
    """For each run of segments of both sides, which words it holds and which it could pair.

    ``holds[side][n - 1]`` has a row for each run of n segments and a column for each word of that
    side, 1 where the run holds the word; ``pairs[side][n - 1]`` has a row for each run of n
    segments of the *other* side, and says how well that run pairs the word, 0..1. ``best[side]``
    is how well any segment pairs it.
    """

    holds: tuple[Sequence[NDArray[np.float32]], Sequence[NDArray[np.float32]]]
    pairs: tuple[Sequence[NDArray[np.float32]], Sequence[NDArray[np.float32]]]
    best: tuple[NDArray[np.float32], NDArray[np.float32]]

    def found_and_missing(self, n: int, m: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """How many words of each n-m bead find a counterpart in it, and how many miss theirs.

        Returns:
            Two matrices by the beginnings of the two runs: the square roots of the numbers of
            words of both sides, since the words of one sentence do not err independently.
        """
        english = self.holds[0][n - 1] @ self.pairs[0][m - 1].T
        japanese = self.pairs[1][n - 1] @ self.holds[1][m - 1].T
        found = english + japanese
        could = (self.holds[0][n - 1] @ self.best[0])[:, None]
        could = could + (self.holds[1][m - 1] @ self.best[1])[None, :]
        missing = np.maximum(could - found, 0)
        return np.sqrt(found, dtype=np.float64), np.sqrt(missing, dtype=np.float64)


def shared_words(
    source: Sequence[str],
    target: Sequence[str],
    depth: int,
    encoder: Encoder | None,
    lexicon: WordPairs | None = None,
) -> SharedWords:
    """The words of two texts that have counterparts in each other.

    Args:
        source: the English segments (N).
        target: the Japanese segments (M).
        depth: the length of the longest run.
        encoder: tells which words are alike; None to know that from the lexicon alone.
        lexicon: knows further pairs; None for no further ones.
    """
    found = [english_words(text) for text in source], [content_words(text) for text in target]
    known = list(lexicon.pairs(source, target)) if lexicon else []
    _add_expressions(found, (source, target), known)
    places = tuple(_numbered(side) for side in found)
    alike = _alike((list(places[0]), list(places[1])), encoder)
    for english, japanese, probability in known:
        at = places[0].get(english), places[1].get(japanese)
        if at[0] is not None and at[1] is not None:
            alike[at] = max(float(alike[at]), probability)
    single = [incidence(side, place) for side, place in zip(found, places, strict=True)]
    covered = _covered(alike, single[1]), _covered(alike.T, single[0])
    return SharedWords(
        (largest_in_runs(single[0], depth), largest_in_runs(single[1], depth)),
        (largest_in_runs(covered[0], depth), largest_in_runs(covered[1], depth)),
        (_best(covered[0]), _best(covered[1])),
    )


def english_words(text: str) -> frozenset[str]:
    """The words of an English text that carry its meaning, in small letters.

    >>> sorted(english_words("The ministers welcomed Japan’s offer."))
    ['japan', 'ministers', 'offer', 'welcomed']
    """
    words = set(_WORD.findall(text.replace("’", "'").lower()))
    return frozenset(word.removesuffix("'s") for word in words) - _FUNCTION_WORDS


def _add_expressions(
    found: tuple[list[frozenset[str]], list[frozenset[str]]],
    texts: tuple[Sequence[str], Sequence[str]],
    known: Sequence[tuple[str, str, float]],
) -> None:
    """Let the segments hold the expressions of a lexicon too."""
    english = {pair[0] for pair in known}
    japanese = {pair[1] for pair in known}
    holds: tuple[Callable[[str, str], bool], ...] = (_holds_english, _holds_japanese)
    for side, wanted in enumerate((english, japanese)):
        for number, text in enumerate(texts[side]):
            more = {each for each in wanted if holds[side](text, each)}
            found[side][number] |= more


def _holds_english(text: str, expression: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(expression)}(?!\w)", text, re.IGNORECASE) is not None


def _holds_japanese(text: str, expression: str) -> bool:
    return expression in text


def _numbered(side: Sequence[Collection[str]]) -> dict[str, int]:
    words = sorted({word for each in side for word in each})
    return {word: number for number, word in enumerate(words)}


def _alike(words: tuple[list[str], list[str]], encoder: Encoder | None) -> NDArray[np.float32]:
    """How likely each two words are to translate each other, 0..1."""
    if encoder is None or not all(words):
        return np.zeros((len(words[0]), len(words[1])), dtype=np.float32)
    alike = np.asarray(encoder.encode(words[0]) @ encoder.encode(words[1]).T, dtype=np.float32)
    alike -= _UNLIKE
    alike /= _ALIKE - _UNLIKE
    return np.clip(alike, 0, 1, out=alike)


def _covered(alike: NDArray[np.float32], holds: NDArray[np.float32]) -> NDArray[np.float32]:
    """For each segment (row) how well its best word pairs each word of the other side (column)."""
    covered = np.zeros((len(holds), len(alike)), dtype=np.float32)
    by_word = np.ascontiguousarray(alike.T)
    for row, held in zip(covered, holds, strict=True):
        words = np.flatnonzero(held)
        if words.size:
            by_word[words].max(axis=0, out=row)
    return covered


def _best(covered: NDArray[np.float32]) -> NDArray[np.float32]:
    if not len(covered):
        return np.zeros(covered.shape[1], dtype=np.float32)
    return np.asarray(covered.max(axis=0))
