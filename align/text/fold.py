"""A form for comparison that remembers the original offset of each character."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# Characters that printers of the two languages use for one another. The long vowel
# mark ー is a letter of its own and is not among them; か and ヶ in counting are one sign
# (六か国, 六ヶ国, 六カ国), so the small kana and the kanji 箇 fold to the hiragana, but only
# after a numeral (see _counter).
_DASHES = dict.fromkeys("‐‑‒–—―−﹣－", "-")
_QUOTES = dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟″", '"')
_SAME = _DASHES | _QUOTES
_COUNTER_SIGNS = frozenset("カヵケヶか箇")
_NUMERALS = frozenset("0123456789一二三四五六七八九十百数")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the offset it came from.

    >>> folded = fold("Ｓｉｘ–Party")
    >>> folded.text
    'six-party'
    >>> fold("㈱と①").original(0, 3)
    (0, 1)
    """

    text: str
    starts: tuple[int, ...]  # one more than characters: the last is the original length

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span ``[start, end)`` of the fold as a span of the original text.

        A character that folds to several (㈱ to (株)) is never cut in two.
        """
        first = self.starts[start]
        last = end
        while last < len(self.text) and self.starts[last] == self.starts[end - 1]:
            last += 1
        return first, self.starts[last]


def fold(text: str) -> Folded:
    """Fold width, compatibility forms, case, dashes, quotes and the counter か.

    >>> fold("６ヶ国協議").text == fold("6か国協議").text
    True
    >>> fold("カナダ").text
    'カナダ'
    """
    characters: list[str] = []
    starts: list[int] = []
    for start, cluster in _clusters(text):
        for character in unicodedata.normalize("NFKC", cluster).casefold():
            characters.append(_SAME.get(character, character))
            starts.append(start)
    starts.append(len(text))
    return Folded("".join(_counter(characters)), tuple(starts))


def narrow(text: str) -> Folded:
    """Fold width and compatibility forms only, for reading values: case stays.

    Signs that count something else (① of a list, ² of a note, ½) stay as they are, so
    that they never become digits of the number beside them.

    >>> narrow("①３月４日㈮").text
    '①3月4日(金)'
    """
    characters: list[str] = []
    starts: list[int] = []
    for start, cluster in _clusters(text):
        kept = unicodedata.category(cluster[0]) == "No"
        for character in cluster if kept else unicodedata.normalize("NFKC", cluster):
            characters.append(_SAME.get(character, character))
            starts.append(start)
    starts.append(len(text))
    return Folded("".join(characters), tuple(starts))


def _clusters(text: str) -> list[tuple[int, str]]:
    # A combining mark (also half-width ﾞ and ﾟ) composes with the character before it.
    clusters: list[tuple[int, str]] = []
    for index, character in enumerate(text):
        if clusters and (unicodedata.combining(character) or character in "ﾞﾟ"):
            start, before = clusters[-1]
            clusters[-1] = (start, before + character)
        else:
            clusters.append((index, _SAME.get(character, character)))
    return clusters


def _counter(characters: list[str]) -> list[str]:
    return [
        "か" if c in _COUNTER_SIGNS and i and characters[i - 1] in _NUMERALS else c
        for i, c in enumerate(characters)
    ]
