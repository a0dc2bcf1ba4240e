"""The patterns of one language, and where they stand in a folded text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from align.terms.words import is_part_of_word

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from align.model.anchor import Lang

#: The automaton of a large glossary holds only the beginnings of its patterns: with whole ones
#: 100,000 terms take four times as long to load (scripts/bench terms speed). That of a smaller
#: one holds them whole, which finds them twice as fast.
_LARGE = 60_000
_BEGINNING = {"en": 8, "ja": 3}


class Lexicon:
    """Patterns over folded text.

    >>> lexicon = Lexicon(["six-party talks", "six-party", "talks", "talk"], "en")
    >>> [(lexicon.texts[n], start, end) for n, start, end in lexicon.matches("six-party talks")]
    [('six-party', 0, 9), ('six-party talks', 0, 15), ('talks', 10, 15)]
    """

    def __init__(self, texts: Sequence[str], lang: Lang, within: Collection[int] = ()) -> None:
        """Build the automaton.

        Args:
            texts: the patterns, none empty, none twice, none longer than LONGEST characters.
            lang: the language they are of.
            within: the numbers of those that may be a part of a word.
        """
        self.texts = texts
        self._within = frozenset(within)
        self._whole = len(texts) <= _LARGE
        beginnings: Sequence[str] = texts
        if not self._whole:
            beginnings = self._index(_BEGINNING[lang])
        self._automaton = AhoCorasick(
            beginnings,
            matchkind=MatchKind.Standard,
            implementation=None if self._whole else Implementation.NoncontiguousNFA,
        )

    def _index(self, length: int) -> list[str]:
        """The beginnings of all patterns; how long the patterns are that begin so is kept."""
        self._numbers = dict(zip(self.texts, range(len(self.texts)), strict=True))
        # Bytes, because a hundred thousand lists keep the garbage collector busy.
        lengths: dict[str, bytes] = {}
        for text in self.texts:
            known = lengths.get(text[:length], b"")
            if len(text) not in known:
                lengths[text[:length]] = known + bytes((len(text),))
        self._lengths = list(lengths.values())
        return list(lengths)

    def matches(self, folded: str, *, parts: bool = False) -> list[tuple[int, int, int]]:
        """Number of the pattern, start and end of each place that holds one.

        Args:
            folded: a folded text.
            parts: whether to give parts of words too.
        """
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        if not self._whole:
            hits = self._completed(folded, hits)
        if parts:
            return hits
        within = self._within
        return [
            hit for hit in hits if not is_part_of_word(folded, hit[1], hit[2]) or hit[0] in within
        ]

    def _completed(
        self, folded: str, beginnings: list[tuple[int, int, int]]
    ) -> list[tuple[int, int, int]]:
        """The places that hold whole patterns, of those that hold their beginnings."""
        found = []
        number_of, last = self._numbers.get, len(folded)
        for beginning, start, _ in beginnings:
            for length in self._lengths[beginning]:
                if (end := start + length) > last:
                    continue
                number = number_of(folded[start:end])
                if number is not None:
                    found.append((number, start, end))
        return found
