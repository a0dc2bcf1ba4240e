"""Japanese sentence boundaries."""

from __future__ import annotations

import itertools

from align.segment.brackets import CLOSERS, enclosed
from align.text.raised import FIGURES
from align.text.script import is_spaced

_ENDS = frozenset("。！？!?｡")


def japanese_sentences(text: str) -> list[str]:
    """Split after 。 ！ ？ outside quotation marks and parentheses.

    >>> japanese_sentences("合意した（詳細は未定。）。次に、第1.5回会合を開く")
    ['合意した（詳細は未定。）。', '次に、第1.5回会合を開く']
    >>> japanese_sentences("概要は次のとおり．また，続ける．")
    ['概要は次のとおり．', 'また，続ける．']
    """
    inside = enclosed(text)
    cuts = [0]
    index = 0
    while index < len(text):
        if _ends_at(text, index, inside):
            index += 1
            while index < len(text) and (text[index] in _ENDS or _closes(text, index, inside)):
                index += 1
            cuts.append(index)
        else:
            index += 1
    cuts.append(len(text))
    pieces = (text[a:b].strip() for a, b in itertools.pairwise(cuts))
    return [piece for piece in pieces if piece]


def _ends_at(text: str, index: int, inside: list[bool]) -> bool:
    if inside[index]:
        return False
    character = text[index]
    if character in _ENDS:
        return True
    # The full-width full stop ends sentences in texts punctuated with ，．; after a digit or
    # a Latin letter it is a decimal point or an abbreviation.
    return character == "．" and index > 0 and not is_spaced(text[index - 1])


def _closes(text: str, index: int, inside: list[bool]) -> bool:
    # A closing mark that no opener of this text claims still belongs to what it closes.
    # So does the raised figure of a note.
    return (text[index] in CLOSERS and not inside[index]) or text[index] in FIGURES
