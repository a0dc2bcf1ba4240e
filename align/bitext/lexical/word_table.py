"""A lexicon in a file: which expressions of the two languages mean the same, and how surely."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, NamedTuple

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_HEADER = "english\tjapanese\tprobability\torigin"
_WORD = re.compile(r"[^\W_]+")


class WordPair(NamedTuple):
    """An English expression in small letters, a Japanese one, 0..1, and where it is from."""

    english: str
    japanese: str
    probability: float
    origin: str  # glossary, or learned


class WordTable:
    """The pairs of a lexicon, as the aligner asks for them (:class:`WordPairs`)."""

    def __init__(self, pairs: Iterable[WordPair], signature: str) -> None:
        self.signature = signature
        # By the longest word of the English expression, the rarest as a rule.
        self._by_word: dict[str, list[WordPair]] = {}
        for pair in pairs:
            words = _WORD.findall(pair.english)
            if words:
                self._by_word.setdefault(max(words, key=len), []).append(pair)

    def pairs(
        self, english: Sequence[str], japanese: Sequence[str]
    ) -> Iterator[tuple[str, str, float]]:
        """Pairs that two texts may hold."""
        words = {word for text in english for word in _WORD.findall(text.lower())}
        target = "\n".join(japanese)
        for word in sorted(words & self._by_word.keys()):
            for pair in self._by_word[word]:
                if pair.japanese in target:
                    yield pair.english, pair.japanese, pair.probability


def write_word_table(pairs: Iterable[WordPair]) -> str:
    """The text of a lexicon file, sorted, one pair a line."""
    rows = sorted(pairs, key=lambda pair: (pair.english, -pair.probability, pair.japanese))
    lines = [f"{p.english}\t{p.japanese}\t{p.probability:.2f}\t{p.origin}" for p in rows]
    return "\n".join([_HEADER, *lines]) + "\n"


def read_word_table(text: str, name: str) -> WordTable:
    """The lexicon of a file.

    Raises:
        AlignError: it is not of the form that ``align lexicon`` writes.

    >>> table = read_word_table(write_word_table([WordPair("peace", "平和", 0.9, "learned")]), "x")
    >>> list(table.pairs(["World Peace"], ["世界平和"]))
    [('peace', '平和', 0.9)]
    """
    header, *lines = text.splitlines() or [""]
    if header != _HEADER:
        raise AlignError(f"{name}:1", "is no lexicon", "make it with: align lexicon")
    digest = hashlib.blake2b(text.encode(), digest_size=6).hexdigest()
    return WordTable(
        (_pair(line, f"{name}:{number}") for number, line in enumerate(lines, start=2)),
        f"lexicon:{digest}",
    )


def _pair(line: str, place: str) -> WordPair:
    fields = line.split("\t")
    try:
        english, japanese, probability, origin = fields
        pair = WordPair(english.lower(), japanese, float(probability), origin)
    except ValueError:
        pair = WordPair("", "", -1, "")
    if not (pair.english.strip() and pair.japanese.strip() and 0 <= pair.probability <= 1):
        what = "is not an English and a Japanese expression, a number from 0 to 1, an origin"
        raise AlignError(place, what, "make it again with: align lexicon")
    return pair
