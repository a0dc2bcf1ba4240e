"""Learns from beads which words translate each other: a lexicon of a corpus's own."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from align.bitext.lexical.shared_words import english_words
from align.bitext.lexical.word_table import WordPair
from align.text.morphology import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Rounds of expectation-maximisation; more change no pair of the sample corpus.
_ROUNDS = 8
#: A pair is kept that so many beads hold, and that is so probable both ways (the root of the
#: product of the two).
_LEAST_BEADS, _LEAST_PROBABILITY = 3, 0.5

_Bead = tuple[frozenset[str], frozenset[str]]
_Table = dict[str, dict[str, float]]


def learn(beads: Iterable[tuple[str, str]]) -> list[WordPair]:
    """The words that translate each other in beads.

    This is IBM model 1 (Brown et al. 1993, section 4.1) in both directions, over content words,
    each once a bead; a word pair's probability is the root of the product of the two.

    Args:
        beads: the English and the Japanese text of each, none of them doubtful.
    """
    found = [(english_words(english), content_words(japanese)) for english, japanese in beads]
    together = Counter((e, j) for english, japanese in found for e in english for j in japanese)
    forth = _translations(found)
    back = _translations([(japanese, english) for english, japanese in found])
    pairs = []
    for (english, japanese), count in together.items():
        both = (forth[english].get(japanese, 0.0) * back[japanese].get(english, 0.0)) ** 0.5
        if count >= _LEAST_BEADS and both >= _LEAST_PROBABILITY:
            pairs.append(WordPair(english, japanese, round(min(both, 1.0), 2), "learned"))
    return pairs


def _translations(beads: Sequence[_Bead]) -> _Table:
    """For each word of the first side, the probabilities of its translations."""
    table: _Table = defaultdict(dict)
    for source, target in beads:
        for word in source:
            table[word].update(dict.fromkeys(target, 1.0))
    for _ in range(_ROUNDS):
        counts: _Table = defaultdict(lambda: defaultdict(float))
        for source, target in beads:
            for translation in target:
                shares = {word: table[word][translation] for word in source}
                total = sum(shares.values())
                for word, share in shares.items():
                    counts[word][translation] += share / total if total else 0.0
        for word, row in counts.items():
            total = sum(row.values())
            table[word] = {other: count / total for other, count in row.items()} if total else {}
            # What was met is there in the next round, be it ever so improbable.
            table[word].update({o: 1e-12 for o, share in table[word].items() if share < 1e-12})
    return table
