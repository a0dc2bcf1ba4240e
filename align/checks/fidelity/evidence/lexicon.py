"""Which words of diplomatic texts one side has, and whether the other side answers them."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang

#: A stem of so few letters is a whole word, or its plural.
_WHOLE = 3
#: A Japanese word of one character is part of too many words to be asked for.
_SHORTEST_ASKED = 2
#: So many different English words are remembered.
_MOST_KNOWN = 50_000
#: So many texts are kept with their words.
_MOST_READ = 64
_WORD = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ.'-]*")


class LexiconWord(NamedTuple):
    """A word at ``[start, end)`` and the entries of the lexicon that it may be."""

    start: int
    end: int
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WordLexicon:
    """English stems and Japanese words, by entry.

    Attributes:
        stems: entries by stem of one word.
        phrases: stems of several words, with their entries.
        english: the stems of each entry.
        japanese: the Japanese words of each entry.
        weak: entries that answer and do not ask: words that say little.
        asked: the Japanese words that ask, with their entries.
    """

    stems: dict[str, tuple[int, ...]]
    phrases: tuple[tuple[str, tuple[int, ...]], ...]
    english: tuple[tuple[str, ...], ...]
    japanese: tuple[tuple[str, ...], ...]
    weak: frozenset[int]
    asked: tuple[tuple[str, tuple[int, ...]], ...]
    longest: int
    _finder: AhoCorasick
    _asked_finder: AhoCorasick
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)
    _read: dict[tuple[str, Lang], tuple[LexiconWord, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def words(self, text: str, lang: Lang) -> tuple[LexiconWord, ...]:
        """The words of a text that are in the lexicon, in order."""
        found = self._read.get((text, lang))  # several checks ask of one text, one after the other
        if found is None:
            if len(self._read) >= _MOST_READ:
                self._read.clear()
            found = tuple(sorted(self._english(text)) if lang == "en" else self._japanese(text))
            self._read[text, lang] = found
        return found

    def _english(self, text: str) -> Iterator[LexiconWord]:
        for match in _WORD.finditer(text):
            if entries := self.entries_of(match[0].lower()):
                yield LexiconWord(*match.span(), entries)
        for number, start, end in self._finder.find_matches_as_indexes(
            text.lower(), overlapping=True
        ):
            yield LexiconWord(start, end, self.phrases[number][1])

    def entries_of(self, word: str) -> tuple[int, ...]:
        """The entries of an English word in small letters: those of its longest stem."""
        known = self._known.get(word)
        if known is None:
            known = self._entries_of(word.rstrip(".'"))
            if len(self._known) < _MOST_KNOWN:
                self._known[word] = known
        return known

    def _entries_of(self, word: str) -> tuple[int, ...]:
        for size in range(min(len(word), self.longest), 1, -1):
            stem = word[:size]
            found = self.stems.get(stem)
            if found and (size > _WHOLE or word in (stem, stem + "s", stem + "'s")):
                return found
        return ()

    def _japanese(self, text: str) -> Iterator[LexiconWord]:
        for number, start, end in self._asked_finder.find_matches_as_indexes(text):
            yield LexiconWord(start, end, self.asked[number][1])

    def unanswered(
        self, here: str, there: str, lang: Lang, *, weak_too: bool = False
    ) -> Iterator[tuple[LexiconWord, bool]]:
        """The words of one text, each with whether the other one fails to answer it.

        Args:
            here: a text.
            there: the text that should say the same.
            lang: the language of ``here``.
            weak_too: whether a word of a weak entry that has no answer is told, too.
        """
        if lang == "ja":
            answered = {e for word in self.words(there, "en") for e in word.entries}
        for word in self.words(here, lang):
            if lang == "en":
                missing = not any(w in there for e in word.entries for w in self.japanese[e])
            else:
                missing = answered.isdisjoint(word.entries)
            if not missing or weak_too or self.weak.isdisjoint(word.entries):
                yield word, missing


def read_lexicon(text: str) -> WordLexicon:
    """A lexicon of lines ``stem, stem = word, word``; ``-`` before a line makes it weak.

    >>> lexicon = read_lexicon("cooperat, work together = 協力, 連携")
    >>> [(word.start, bad) for word, bad in lexicon.unanswered("We cooperated.", "協力した", "en")]
    [(3, False)]
    """
    stems: dict[str, list[int]] = {}
    english: list[tuple[str, ...]] = []
    japanese: list[tuple[str, ...]] = []
    words: dict[str, list[int]] = {}
    weak: set[int] = set()
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for entry, line in enumerate(lines):
        if line.startswith("-"):
            weak.add(entry)
        left, right = (part.split(",") for part in line.lstrip("-").split("="))
        japanese.append(tuple(word.strip() for word in right))
        english.append(tuple(stem.strip().lower() for stem in left))
        for stem in left:
            stems.setdefault(stem.strip().lower(), []).append(entry)
        for word in japanese[-1]:
            if len(word) >= _SHORTEST_ASKED:
                words.setdefault(word, []).append(entry)
    phrases = tuple((stem, tuple(found)) for stem, found in stems.items() if " " in stem)
    return WordLexicon(
        {stem: tuple(found) for stem, found in stems.items() if " " not in stem},
        phrases,
        tuple(english),
        tuple(japanese),
        frozenset(weak),
        tuple((word, tuple(found)) for word, found in words.items()),
        max(map(len, stems)),
        AhoCorasick([phrase for phrase, _ in phrases]),
        AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest),
    )


@functools.cache
def lexicon() -> WordLexicon:
    """The lexicon that comes with the package."""
    path = files("align.checks.fidelity") / "data" / "lexicon.txt"
    return read_lexicon(path.read_text(encoding="utf-8"))
