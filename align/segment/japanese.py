"""Japanese sentence boundaries."""

from __future__ import annotations

import itertools
import re

from align.segment.brackets import CLOSERS, bracket_pairs, enclosed
from align.text.script import is_spaced

_ENDS = frozenset("。！？!?｡")
#: Full stops of texts that use ，． or the punctuation of English.
_DOTS = frozenset("．.")
# How a sentence continues after a quoted question or exclamation: 「…か？と問うた。」
_GOES_ON = re.compile(r"[、，,]|と(?!ころ|き|もに|りわけ|ても|ある|はい)|って|などと?")
# A note mark, which belongs to the sentence before it: （注１） [1] ※２ ¹
_NOTE_MARK = re.compile(
    r"[（(](?:注|註)?[0-9０-９※*＊]{1,3}[)）]|[（(](?:注|註)[)）]|[\[［](?:注|註)?[0-9０-９*＊]{1,3}[\]］]"
    r"|[※*＊][0-9０-９]{1,3}(?![0-9０-９年月日])|[¹²³⁰-⁹]+"
)
# White space may come before a note mark only where nothing follows it.
_LAST_NOTE_MARK = re.compile(
    r"[ \u3000]+(?:[（(](?:注|註|(?:注|註)?[0-9０-９※*＊]{1,3})[)）]"
    r"|[※*＊][0-9０-９]{0,3})(?=\s*\Z)"
)
_ROUND = frozenset("（(［[")
_UPPER = re.compile(r"[A-ZＡ-Ｚ]{2}")


def japanese_sentences(text: str) -> list[str]:
    """Split after 。 ！ ？ outside quotation marks and parentheses.

    >>> japanese_sentences("合意した（詳細は未定。）。次に、第1.5回会合を開く")
    ['合意した（詳細は未定。）。', '次に、第1.5回会合を開く']
    >>> japanese_sentences("概要は次のとおり．また，続ける．（注１）以上．")
    ['概要は次のとおり．', 'また，続ける．（注１）', '以上．']
    """
    inside = enclosed(text)
    opened = {end: start for start, end in bracket_pairs(text)}
    cuts = [0]
    index = 0
    while index < len(text):
        if _ends_at(text, index, inside) or _is_whole_aside(text, index, opened, cuts[-1]):
            end = _with_closers(text, index + 1, inside)
            if not _GOES_ON.match(text, end) or text[index] not in "！？!?":
                cuts.append(end)
            index = end
        else:
            index += 1
    cuts.append(len(text))
    pieces = (text[a:b].strip() for a, b in itertools.pairwise(cuts))
    return [piece for piece in pieces if piece]


def _ends_at(text: str, index: int, inside: list[bool]) -> bool:
    if inside[index]:
        return False
    return text[index] in _ENDS or (text[index] in _DOTS and index > 0 and _is_stop(text, index))


def _is_stop(text: str, index: int) -> bool:
    """Whether a dot is a full stop and not part of an ellipsis, a number or an abbreviation."""
    before, after = text[index - 1], text[index + 1 : index + 2]
    if before in _DOTS or after in _DOTS:
        return False
    if text[index] == "." and after and (is_spaced(after) or before.isascii()):
        return False
    if not is_spaced(before):
        return True
    # After an acronym it ends the sentence, unless the acronym continues: ＡＳＥＡＮ．また，
    acronym = index > 1 and _UPPER.fullmatch(text, index - 2, index)
    return bool(acronym and after) and not is_spaced(after)


def _is_whole_aside(text: str, index: int, opened: dict[int, int], start: int) -> bool:
    """Whether the bracket closed here holds a whole sentence: （…。）, or 「…。」 and a space."""
    opener = opened.get(index)
    if opener is None or text[index - 1] not in _ENDS or text[start:opener].strip():
        return False
    return text[opener] in _ROUND or text[index + 1 : index + 2].isspace()


def _with_closers(text: str, index: int, inside: list[bool]) -> int:
    """The end of a sentence, with the closing marks and note marks after its full stop."""
    while index < len(text):
        if text[index] in _ENDS and not inside[index]:
            index += 1
        elif text[index] in CLOSERS and not inside[index]:
            # A closing mark without an opening mark in this text belongs to the sentence before it.
            index += 1
        elif mark := _NOTE_MARK.match(text, index) or _LAST_NOTE_MARK.match(text, index):
            index = mark.end()
        else:
            break
    return index
