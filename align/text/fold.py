"""Folded forms of a text for comparison, with the original offset of each character."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.text.superscript import SUPERSCRIPTS

if TYPE_CHECKING:
    from collections.abc import Sequence

# Characters that are printed for one another. The long vowel mark ー is a letter and is not
# among them.
_DASHES = dict.fromkeys("‐‑‒–—―−﹣－", "-")
_QUOTES = dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟″", '"')
_DOTS = dict.fromkeys("·‧•゠", "・")
_SAME = _DASHES | _QUOTES | _DOTS

#: Marks that nobody sees: soft hyphen, zero-width characters, directions, variation selectors.
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)

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
    starts: Sequence[int]
    ends: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that a span of the folded text came from.

        A character that folds to several (㈱ to (株)) is always taken whole. Characters that
        folding drops may lie inside the result, but not at its ends.

        Args:
            start: the first character in the folded text.
            end: the character after the last; greater than ``start``.
        """
        return self.starts[start], self.ends[end - 1]


@functools.lru_cache(maxsize=256)  # matching, names and paraphrases ask for the same sentence
def fold(text: str) -> Folded:
    """Fold width, compatibility forms, case, dashes, quotes and white space.

    Left out, so that a term is found although they stand inside it: note marks (superscript
    figures and letters), kana readings in parentheses, marks that nobody sees, white space
    beside Japanese characters, and a line break after a hyphen.

    >>> fold("Ｇ２０").text, fold("Talks¹ on 5 km²").text, fold("拉致（らち）問題").text
    ('g20', 'talks on 5 km2', '拉致問題')
    >>> fold("Six-Par\\u00adty \\xa0 Talks").text, fold("六者\\n会合").text
    ('six-party talks', '六者会合')
    """
    plain = text.isascii() and text.isprintable()
    quick = text.lower() if plain else text.translate(_TABLE)
    if not _is_slow(quick):
        length = len(text)
        return Folded(quick, range(length), range(1, length + 1))
    return _fold_slowly(text, text.translate(_TABLE))


def with_capitals(text: str) -> str:
    """A text with its capitals, otherwise folded: widths, dashes, and no unseen marks.

    >>> with_capitals("Ｇ‐８")
    'G-8'
    """
    plain = unicodedata.normalize("NFKC", "".join(_SAME.get(c, c) for c in text))
    return UNSEEN.sub("", plain)


def loosened(folded: Folded) -> Folded | None:
    """A folded text without accents, and without dots between katakana; None where it has none.

    >>> found = loosened(fold("Communiqué-サプライ・チェーン"))
    >>> found.text if found else ""
    'communique-サプライチェーン'
    """
    text = folded.text
    if text.isascii() or ("・" not in text and not _ACCENTED.search(text)):
        return None
    characters, spans = [], []
    for index, character in enumerate(text):
        if character == "・" and _DOT.match(text, index):
            continue
        plain = unicodedata.normalize("NFD", character)[0] if character < "\u0250" else character
        characters.append(plain)
        spans.append((folded.starts[index], folded.ends[index]))
    return Folded("".join(characters), *_starts_and_ends(spans))


_ACCENTED = re.compile("[\u00c0-\u024f]")
_DOT = re.compile("(?<=[ァ-ヺー])・(?=[ァ-ヺ])")


def _is_slow(quick: str) -> bool:
    """Whether something in a quickly folded text must be left out, or is not one character."""
    if "\0" in quick or "  " in quick:
        return True
    if quick.isascii():
        return False
    return ("(" in quick and _MAY_BE_READING.search(quick) is not None) or (
        " " in quick and _BESIDE.search(quick) is not None
    )


def _fold_slowly(text: str, quick: str) -> Folded:
    """Fold a text in which some characters are left out, composed or become several.

    ``quick`` is the quickly folded text, with NUL for these characters.
    """
    left_out = {offset for start, end in kana_readings(text) for offset in range(start, end)}
    characters: list[str] = []
    spans: list[tuple[int, int]] = []
    for index, folded in enumerate(quick):
        if index in left_out:
            continue
        if folded != "\0":
            characters.append(folded)
            spans.append((index, index + 1))
        else:
            _fold_special(text, index, characters, spans)
    return _without_blanks(text, characters, spans)


def _fold_special(
    text: str, index: int, characters: list[str], spans: list[tuple[int, int]]
) -> None:
    """Add the folded form of one special character, which may change the one before it."""
    character, start = text[index], index
    if UNSEEN.match(character) or _is_note_mark(text, index):
        return
    if _composes(character) and spans and spans[-1][1] == index:
        start = spans[-1][0]
        while spans and spans[-1][0] == start:
            spans.pop()
            characters.pop()
    cluster = "".join(_SAME.get(c, c) for c in text[start : index + 1])
    kept = " " if cluster.isspace() else unicodedata.normalize("NFKC", cluster).casefold()
    for folded in kept:
        characters.append(_SAME.get(folded, folded))
        spans.append((start, index + 1))


def _composes(character: str) -> bool:
    """Whether a character belongs to the one before it; half-width ﾞ and ﾟ do too."""
    return bool(unicodedata.combining(character)) or character in "ﾞﾟ"


def _without_blanks(text: str, characters: list[str], spans: list[tuple[int, int]]) -> Folded:
    folded = "".join(characters)
    blanks = {
        offset
        for match in _BLANKS.finditer(folded)
        for offset in range(match.start() + _kept_blank(match, text, spans), match.end())
    }
    kept_at = [index for index in range(len(folded)) if index not in blanks]
    return Folded(
        "".join(folded[index] for index in kept_at),
        *_starts_and_ends([spans[index] for index in kept_at]),
    )


def _kept_blank(match: re.Match[str], text: str, spans: list[tuple[int, int]]) -> int:
    """How many blanks of a run are kept: one, or none beside Japanese and in a broken word."""
    folded, start, end = match.string, match.start(), match.end()
    before, after = folded[start - 1 : start], folded[end : end + 1]
    broken = "\n" in text[spans[start][0] : spans[end - 1][1]]
    if _KATAKANA.match(before) and _KATAKANA.match(after) and not broken:
        return 1  # two names
    if _JAPANESE.match(before) or _JAPANESE.match(after):
        return 0
    return 0 if broken and before == "-" and after.isalnum() else 1


class _FoldTable(dict[int, str]):
    """One folded character for each character; NUL for what must be folded slowly."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = unicodedata.normalize("NFKC", _SAME.get(character, character)).casefold()
        folded = _SAME.get(folded, folded)
        slow = (
            len(folded) != 1
            or character in SUPERSCRIPTS
            or character in "\nﾞﾟ"
            or unicodedata.combining(character)
            or UNSEEN.match(character)
        )
        self[code] = "\0" if slow else " " if folded.isspace() else folded
        return self[code]


_TABLE = _FoldTable()
_JAPANESE_CLASS = "\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_JAPANESE = re.compile(f"[{_JAPANESE_CLASS}]")
_KATAKANA = re.compile("[ァ-ヺー]")
_BLANKS = re.compile(" +")
_MAY_BE_READING = re.compile("\\([ぁ-んァ-ヶー]")
_BESIDE = re.compile(f"[{_JAPANESE_CLASS}] | [{_JAPANESE_CLASS}]")


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
