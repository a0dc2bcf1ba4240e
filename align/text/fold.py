"""A form for comparison that remembers the original offset of each character."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

from align.text.raised import RAISED

# Characters that printers of the two languages use for one another. The long vowel
# mark ー is a letter of its own and is not among them; か and ヶ in counting are one sign
# (六か国, 六ヶ国, 六カ国), so the small kana and the kanji 箇 fold to the hiragana, but only
# after a numeral (see _counter).
_DASHES = dict.fromkeys("‐‑‒–—―−﹣－", "-")
_QUOTES = dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟″", '"')
_SAME = _DASHES | _QUOTES
_COUNTER_SIGNS = frozenset("カヵケヶか箇")
_NUMERALS = frozenset("0123456789一二三四五六七八九十百数")


#: A raised figure after one of these is its square or cube, not the mark of a note.
_UNIT = re.compile(r"(?<![A-Za-z])(?:[kcmdhKCMDH]?m|ft|in|yd|mi)\Z")
_POWERS = "²³"
#: A reading in kana right behind its word, which ends in kanji or, as the reading does, in
#: hiragana: 拉致（らち）, 取り決め（とりきめ）.
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
        """The span ``[start, end)`` of the fold, not empty, as a span of the original text.

        A character that folds to several (㈱ to (株)) is never cut in two. What the fold
        leaves out lies within the span, but not at its ends.
        """
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Fold width, compatibility forms, case, dashes, quotes and the counter か.

    Note marks (raised figures and letters) and kana readings in parentheses are left out:
    a term is found through them.

    >>> fold("６ヶ国協議").text == fold("6か国協議").text
    True
    >>> fold("カナダ").text, fold("Talks¹ on 5 km²").text, fold("拉致（らち）問題").text
    ('カナダ', 'talks on 5 km2', '拉致問題')
    """
    left_out = {offset for start, end in readings(text) for offset in range(start, end)}
    characters: list[str] = []
    spans: list[tuple[int, int]] = []
    for start, cluster in _clusters(text):
        if start in left_out or _is_note_mark(text, start):
            continue
        for character in unicodedata.normalize("NFKC", cluster).casefold():
            characters.append(_SAME.get(character, character))
            spans.append((start, start + len(cluster)))
    return Folded("".join(_counter(characters)), *_both(spans))


def readings(text: str) -> list[tuple[int, int]]:
    """The spans of the kana readings in a text, their parentheses included.

    >>> readings("拉致（らち）問題"), readings("日本（G7）"), readings("取り決め（とりきめ）")
    ([(2, 6)], [], [(4, 10)])
    """
    return [match.span("reading") for match in _READING.finditer(text)]


@functools.lru_cache(maxsize=256)  # dates, times and durations each ask for the same sentence
def narrow(text: str) -> Folded:
    """Fold width and compatibility forms only, for reading values: case stays.

    Signs that count something else (① of a list, ² of a note, ½) stay as they are, so
    that they never become digits of the number beside them.

    >>> narrow("①３月４日㈮").text
    '①3月4日(金)'
    """
    characters: list[str] = []
    spans: list[tuple[int, int]] = []
    for start, cluster in _clusters(text):
        kept = unicodedata.category(cluster[0]) == "No"
        for character in cluster if kept else unicodedata.normalize("NFKC", cluster):
            characters.append(_SAME.get(character, character))
            spans.append((start, start + len(cluster)))
    return Folded("".join(characters), *_both(spans))


def _both(spans: list[tuple[int, int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(start for start, _ in spans), tuple(end for _, end in spans)


def _is_note_mark(text: str, index: int) -> bool:
    return text[index] in RAISED and not (
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
