"""Finds the terms of a term base in a text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from align.errors import AlignError
from align.model.anchor import LANGUAGES, Lang
from align.model.term import Concept, Occurrence, Term
from align.text.fold import fold, kana_readings
from align.text.script import is_spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The automaton of one language and the concepts and terms of each pattern."""

    automaton: AhoCorasick
    readings: tuple[tuple[tuple[Concept, Term], ...], ...]


class TermBase:
    """Concepts whose terms can be found in texts.

    >>> from align.terms.glossary import read_glossary
    >>> talks = read_glossary('''
    ... - id: six-party-talks
    ...   type: event
    ...   terms:
    ...     - {lang: en, term: Six-Party Talks, status: preferred}
    ...     - {lang: ja, term: 六者会合, status: preferred}
    ...     - {lang: ja, term: 六か国協議, status: deprecated}
    ... ''', "talks.yaml")
    >>> found = TermBase(talks).occurrences("昨日の六ヶ国協議で", "ja")
    >>> [(o.start, o.end, o.readings[0][1].status) for o in found]
    [(3, 8, 'deprecated')]
    """

    def __init__(self, concepts: Iterable[Concept], folds: Mapping[str, str] | None = None) -> None:
        """Build the automatons of both languages.

        Args:
            concepts: the concepts of all glossaries.
            folds: for terms whose folded form is known already, that form; saves time.

        Raises:
            AlignError: two concepts have the same id.
        """
        self.concepts = tuple(concepts)
        self._folds = folds or {}
        seen: dict[str, str] = {}
        for concept in self.concepts:
            if concept.id in seen:
                raise AlignError(
                    concept.place,
                    f'concept "{concept.id}" is already at {seen[concept.id]}',
                    "keep it in one glossary",
                )
            seen[concept.id] = concept.place
        self._lexicons = {lang: self._lexicon(lang) for lang in LANGUAGES}

    def occurrences(self, text: str, lang: Lang) -> list[Occurrence]:
        """The leftmost and longest terms of a text; terms inside a longer one are left out."""
        chosen: list[Occurrence] = []
        for occurrence in self.mentions(text, lang):
            if not chosen or occurrence.start >= chosen[-1].end:
                chosen.append(occurrence)
        return chosen

    def mentions(self, text: str, lang: Lang) -> list[Occurrence]:
        """All terms of a text, also those inside longer ones, by start and then longest first."""
        lexicon = self._lexicons[lang]
        folded = fold(text)
        found = []
        for pattern, start, end in lexicon.automaton.find_matches_as_indexes(
            folded.text, overlapping=True
        ):
            if (stop := _word_end(folded.text, start, end)) is None:
                continue
            first, last = folded.original(start, stop)
            readings = _with_same_capitals(lexicon.readings[pattern], text[first:last])
            found.append(Occurrence(first, last, readings))
        for opening, closing in kana_readings(text):
            # Folding drops kana in parentheses, but it may be a name: 大臣（ラブロフ）.
            start = opening + 1
            found += (
                Occurrence(start + o.start, start + o.end, o.readings)
                for o in self.mentions(text[start : closing - 1], lang)
            )
        return sorted(found, key=lambda o: (o.start, -o.end))

    def _fold(self, term: str) -> str:
        folded = self._folds.get(term)
        return fold(term).text if folded is None else folded

    def _lexicon(self, lang: Lang) -> _Lexicon:
        patterns: dict[str, list[tuple[Concept, Term]]] = {}
        for concept in self.concepts:
            for term in concept.terms:
                if term.lang == lang:
                    patterns.setdefault(self._fold(term.text), []).append((concept, term))
        automaton = AhoCorasick(list(patterns), matchkind=MatchKind.Standard)
        return _Lexicon(automaton, tuple(tuple(readings) for readings in patterns.values()))


def _with_same_capitals(
    readings: Sequence[tuple[Concept, Term]], surface: str
) -> tuple[tuple[Concept, Term], ...]:
    """Of terms that differ only in capitals, those with the same capitals as the text; else all."""
    exact = tuple(r for r in readings if _width(r[1].text) == _width(surface))
    return exact or tuple(readings)


def _width(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _word_end(text: str, start: int, end: int) -> int | None:
    """The end of the word that a match ends in; None if the match is only a part of a word.

    English words may have a plural ending. A word of Latin letters, digits or katakana ends
    before another script or a mark.
    """
    if start and _same_word(text[start - 1], text[start]):
        return None
    for ending in ("", "s", "es"):
        stop = end + len(ending)
        if ending and not (text[end - 1].isascii() and text.startswith(ending, end)):
            continue
        if stop == len(text) or not _same_word(text[stop - 1], text[stop]):
            return stop
    return None


def _same_word(before: str, after: str) -> bool:
    if is_spaced(before) and is_spaced(after):
        return True
    return _is_katakana(before) and _is_katakana(after)


def _is_katakana(character: str) -> bool:
    return "ァ" <= character <= "ヺ" or character == "ー"
