"""Words that sound like the word that the English asks for, and are another one.

A Japanese input method writes 指示 for 支持. Both are words, so no dictionary marks the wrong one; the
English text does: it says "support", which 指示 does not answer and its homophone does.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from align.checks.fidelity.evidence.lexicon import lexicon
from align.text.morphology import readings

if TYPE_CHECKING:
    from collections.abc import Iterator


def wrong_homophones(japanese: str, english: str) -> Iterator[tuple[int, int, str]]:
    """Words of the Japanese text that should be a homophone: ``[start, end)`` and what is meant.

    >>> list(wrong_homophones("米国の行動を指示する", "It supports the action of the United States."))
    [(6, 8, '支持')]
    """
    known = lexicon()
    asked = {
        entry
        for word, missing in known.unanswered(english, japanese, "en")
        if missing
        for entry in word.entries
    }
    if not asked:
        return
    answering = {e for word in known.words(english, "en") for e in word.entries} - asked
    answers = {word for entry in answering for word in known.japanese[entry]}
    for start, end, sound in readings(japanese):
        written = japanese[start:end]
        if start and japanese[start - 1].isnumeric():
            continue  # 2時間
        for word, entry in _by_sound().get(sound, ()):
            another = len(_kanji(written)) > 1 and _kanji(word) != _kanji(written)
            if entry in asked and another and not any(a in written for a in answers):
                yield start, end, word
                break


def _kanji(word: str) -> str:
    """The kanji of a word: 引下げ and 引き下げ are one."""
    return "".join(sign for sign in word if "\u3400" <= sign <= "\u9fff")


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
