"""The words of one language over all beads, as numbers."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from align.terms.mining.english import key_of_english
from align.terms.mining.kinds import BETWEEN, FIRST, INSIDE, LAST, WORD
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    from align.model.anchor import Lang
    from align.model.record import CutSegment

_CODES = {BETWEEN: 0, WORD: 1, FIRST: 2, LAST: 3, INSIDE: 4}
_SOLID = WORD + FIRST + LAST
_CODE_OF = str.maketrans({kind: chr(code) for kind, code in _CODES.items()})


class SideWords:
    """All words of one language: read with :meth:`add`, bead after bead, then asked."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._keys: list[int] = []  # by the number of a word, that of its key
        self._key_numbers: dict[str, int] = {}
        self._words: array[int] = array("i")
        self._kinds = bytearray()
        self._begins = bytearray()  # 1 where a segment begins
        self._known = bytearray()  # 1 where a known term begins, 3 where it goes on
        self._titled = bytearray()  # 1 in a segment where all words have capitals
        self._starts: array[int] = array("i", (0,))  # of each bead, and the end

    def add(self, segments: Iterable[CutSegment]) -> None:
        """Add one bead's segments."""
        for segment in segments:
            words = segment.words
            self._words.extend(map(self._number, words))
            self._kinds += segment.kinds.translate(_CODE_OF).encode()
            self._begins += b"\1" + bytes(len(words) - 1)
            self._titled += bytes((_is_titled(words, segment.kinds),)) * len(words)
            known = bytearray(len(words))
            for start, end in segment.known:
                known[start:end] = b"\1" + b"\3" * (end - start - 1)
            self._known += known
        self._starts.append(len(self._words))

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self._texts)
            self._texts.append(word)
            key = self.key_of(word)
            self._keys.append(self._key_numbers.setdefault(key, len(self._key_numbers)))
        return number

    def key_of(self, word: str) -> str:
        """What the forms of a word have in common."""
        bare = fold(word.strip()).text
        return key_of_english(bare) if self.lang == "en" else bare

    @property
    def beads(self) -> int:
        """How many beads there are."""
        return len(self._starts) - 1

    @property
    def starts(self) -> NDArray[np.int32]:
        """The first word of each bead, and the end of the last."""
        return np.array(self._starts, np.int32)

    def bead_of_words(self) -> NDArray[np.int32]:
        """The bead of each word."""
        return np.repeat(np.arange(self.beads, dtype=np.int32), np.diff(self.starts))

    def keys(self) -> NDArray[np.int64]:
        """The key of each word."""
        return np.array(self._keys or [0], np.int64)[np.array(self._words, np.int32)]

    def of_each_word(self, told: Callable[[str], int]) -> NDArray[np.uint8]:
        """What a function tells of each word, without the blanks before it; small numbers."""
        found = [told(text.strip()) for text in self._texts] or [0]
        return np.array(found, np.uint8)[np.array(self._words, np.int32)]

    def kinds(self) -> NDArray[np.uint8]:
        """The kind of each word: 0 between, 1 word, 2 first, 3 last, 4 inside."""
        return np.frombuffer(bytes(self._kinds), np.uint8)

    def begins(self) -> NDArray[np.uint8]:
        """1 where a segment begins."""
        return np.frombuffer(bytes(self._begins), np.uint8)

    def known(self) -> NDArray[np.uint8]:
        """1 where a known term begins, 3 where it goes on, else 0."""
        return np.frombuffer(bytes(self._known), np.uint8)

    def is_titled(self, start: int) -> bool:
        """Whether a word stands in a segment whose words all have capitals, as in headings."""
        return bool(self._titled[start])

    def words(self, start: int, length: int) -> list[str]:
        """Some words, each with the blanks before it."""
        return [self._texts[n] for n in self._words[start : start + length]]

    def text(self, start: int, length: int) -> str:
        """Words as they stand, without blanks around them."""
        return "".join(self.words(start, length)).strip()


def _is_titled(words: Iterable[str], kinds: str) -> bool:
    first = (word.strip()[:1] for word, kind in zip(words, kinds, strict=True) if kind in _SOLID)
    return all(letter.isupper() or not letter.isalpha() for letter in first)
