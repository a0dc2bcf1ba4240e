"""Words that sound like the word that the English asks for, and are another one.

A Japanese input method writes 指示 for 支持. Both are words, so no dictionary marks the wrong one; the
English text does: it says "support", which 指示 does not answer and its homophone does. A word that no
dictionary has (採訳) is told in the same way.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from align.checks.fidelity.evidence.lexicon import lexicon
from align.text.morphology import readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def wrong_homophones(japanese: str, english: str) -> Iterator[tuple[int, int, str]]:
    """Words of the Japanese text that should be a homophone: ``[start, end)`` and what is meant.

    >>> list(wrong_homophones("米国の行動を指示する", "It supports the action of the United States."))
    [(6, 8, '支持')]
    """
    known = lexicon()
    asked = {
        entry
        for word, missing in known.unanswered(english, japanese, "en", weak_too=True)
        if missing
        for entry in word.entries
        if entry not in known.weak or _is_long(english[word.start : word.end], entry)
    }
    if not asked:
        return
    answering = {e for word in known.words(english, "en") for e in word.entries} - asked
    answers = {word for entry in answering for word in known.japanese[entry]}
    for start, end, sound in readings(japanese):
        written = japanese[start:end]
        if start and japanese[start - 1].isnumeric():
            continue  # 2時間
        likely = _by_sound().get(sound, ()) if sound != written else _one_sign_off(written, asked)
        for word, entry in likely:
            another = len(_kanji(written)) > 1 and not _spelt_alike(word, written)
            if entry in asked and another and not any(a in written for a in answers):
                yield start, end, word
                break


def _one_sign_off(written: str, asked: Iterable[int]) -> Iterator[tuple[str, int]]:
    """The words asked for that differ in one character from a word no dictionary has: 採訳, 採択."""
    for entry in asked:
        for word in lexicon().japanese[entry][:_USUAL]:
            if len(word) == len(written):
                unlike = sum(one != other for one, other in zip(written, word, strict=True))
                if unlike == 1:
                    yield word, entry


#: Weak entries ask for nothing elsewhere, since their words have many meanings; a long stem has few.
_LONG_STEM = 5


def _is_long(word: str, entry: int) -> bool:
    """Whether a word is of a weak entry by a long stem: "interest", and not "just"."""
    stems = lexicon().english[entry]
    return any(len(stem) >= _LONG_STEM and word.lower().startswith(stem) for stem in stems)


@functools.lru_cache(maxsize=65_536)
def _kanji(word: str) -> str:
    """The kanji of a word: 引下げ and 引き下げ are one."""
    return "".join(sign for sign in word if "\u3400" <= sign <= "\u9fff")


#: Words that sound alike and are both right where somebody takes over from another.
_EITHER = (
    frozenset(("交代", "交替")),
    frozenset(("製作", "制作")),
    frozenset(("習得", "修得")),
    frozenset(("配付", "配布")),
)


def _spelt_alike(one: str, other: str) -> bool:
    """Whether two words are one word in more or fewer kanji (呼び掛け, 呼びかけ), or both right."""
    if frozenset((one, other)) in _EITHER:
        return True
    long, short = sorted((_kanji(one), _kanji(other)), key=len, reverse=True)
    signs = iter(long)
    return all(sign in signs for sign in short)


#: So many renderings of a word are usual; the others are of its neighbours in meaning.
_USUAL = 4


@functools.cache
def _by_sound() -> dict[str, tuple[tuple[str, int], ...]]:
    """The Japanese words of the lexicon, with their entries, by how they sound."""
    found: dict[str, list[tuple[str, int]]] = {}
    for entry, words in enumerate(lexicon().japanese):
        for word in words[:_USUAL]:
            for start, end, sound in readings(word):
                if (start, end) == (0, len(word)):
                    found.setdefault(sound, []).append((word, entry))
    return {sound: tuple(words) for sound, words in found.items()}
