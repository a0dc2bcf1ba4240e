"""Folded forms of a text for comparison, with the original offset of each character."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

from align.text.superscript import SUPERSCRIPTS

# Characters that are printed for one another. The long vowel mark ー is a letter and is not
# among them. か, ヶ and カ are used for one another in counting (六か国, 六ヶ国, 六カ国), so
# the small kana and the kanji 箇 fold to か, but only after a numeral (see _counter).
_DASHES = dict.fromkeys("‐‑‒–—―−﹣－", "-")
_QUOTES = dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟″", '"')
_SAME = _DASHES | _QUOTES
_COUNTER_SIGNS = frozenset("カヵケヶか箇")
_NUMERALS = frozenset("0123456789一二三四五六七八九十百数")


#: A superscript figure after one of these units means a square or a cube, not a note.
_UNIT = re.compile(r"(?<![A-Za-z])(?:[kcmdhKCMDH]?m|ft|in|yd|mi)\Z")
_POWERS = "²³"
#: A reading in kana directly after its word: 拉致（らち）, 取り決め（とりきめ）. The word ends in
#: kanji, or in the same hiragana as the reading.
_READING = re.compile(
    "(?<=[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])(?P<tail>[ぁ-ん]{0,4})"
    "(?P<reading>（[ぁ-んァ-ヶー・ 　]+(?P=tail)）|\\([ぁ-んァ-ヶー・ 　]+(?P=tail)\\))"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the span it came from.

    >>> folded = fold("Ｓｉｘ–Party")
    >>> folded.text
    'six-party'
    >>> fold("㈱と①").original(0, 3)
    (0, 1)
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that a span of the folded text came from.

        A character that folds to several (㈱ to (株)) is always taken whole. Characters that
        folding drops may lie inside the result, but not at its ends.

        Args:
            start: the first character in the folded text.
            end: the character after the last; greater than ``start``.
        """
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Fold width, compatibility forms, case, dashes, quotes and the counter か.

    Note marks (superscript figures and letters) and kana readings in parentheses are dropped,
    so that a term is found although they stand inside it.

    >>> fold("６ヶ国協議").text == fold("6か国協議").text
    True
    >>> fold("カナダ").text, fold("Talks¹ on 5 km²").text, fold("拉致（らち）問題").text
    ('カナダ', 'talks on 5 km2', '拉致問題')
    """
    left_out = {offset for start, end in kana_readings(text) for offset in range(start, end)}
    characters: list[str] = []
    spans: list[tuple[int, int]] = []
    for start, cluster in _clusters(text):
        if start in left_out or _is_note_mark(text, start):
            continue
        for character in unicodedata.normalize("NFKC", cluster).casefold():
            characters.append(_SAME.get(character, character))
            spans.append((start, start + len(cluster)))
    return Folded("".join(_counter(characters)), *_starts_and_ends(spans))


def kana_readings(text: str) -> list[tuple[int, int]]:
    """The spans of the kana readings in a text, their parentheses included.

    >>> [kana_readings(t) for t in ("拉致（らち）問題", "日本（G7）", "取り決め（とりきめ）")]
    [[(2, 6)], [], [(4, 10)]]
    """
    return [match.span("reading") for match in _READING.finditer(text)]


@functools.lru_cache(maxsize=256)  # dates, times and durations each ask for the same sentence
def fold_width(text: str) -> Folded:
    """Fold width and compatibility forms only; case is kept. Dates and times are read from this.

    Signs such as ①, ² and ½ are kept, so that they never become digits of the number beside
    them.

    >>> fold_width("①３月４日㈮").text
    '①3月4日(金)'
    """
    characters: list[str] = []
    spans: list[tuple[int, int]] = []
    for start, cluster in _clusters(text):
        kept = unicodedata.category(cluster[0]) == "No"
        for character in cluster if kept else unicodedata.normalize("NFKC", cluster):
            characters.append(_SAME.get(character, character))
            spans.append((start, start + len(cluster)))
    return Folded("".join(characters), *_starts_and_ends(spans))


def _starts_and_ends(spans: list[tuple[int, int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(start for start, _ in spans), tuple(end for _, end in spans)


def _is_note_mark(text: str, index: int) -> bool:
    return text[index] in SUPERSCRIPTS and not (
        text[index] in _POWERS and _UNIT.search(text[max(0, index - 4) : index])
    )


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
