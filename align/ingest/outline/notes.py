"""Finds notes: paragraphs that begin with a note mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.ingest.block import Block

_NUMBER = "[0-9０-９]{1,3}"
# Marks that only notes begin with: （注１） 注： ※ Note 1: (*) ** †
_SURE = re.compile(
    rf"[（(\[［【<＜]?[注註](?:{_NUMBER})?[)）\]］】>＞:：]|[（(]注|[注註]{_NUMBER}\s|※|[（(\[［][*＊]{{1,3}}[)）\]］]"
    rf"|[*＊]{{2,3}}\s?(?![*＊])|[*＊]{_NUMBER}[)）:：\s]|[†‡]"
    rf"|[(\[]?Notes?\b ?(?:[0-9]{{1,3}}|\*{{1,3}})?[)\]]?(?:[:：.]|(?<=[)\]]))|\[Note\b|\(Note\b",
    re.IGNORECASE,
)
# A number in square brackets or a superscript: a note only if the text refers to it, or at the
# end of the text.
_NUMBERED = re.compile(rf"(?:[\[［]{_NUMBER}[\]］]|[¹²³⁰⁴-⁹]{{1,3}}[)）]?)(?=\s*\S)")
_STAR = re.compile(r"[*＊](?=\s*[^\s*＊])")
_ANNOUNCES = re.compile(
    r"[:：]\s*\Z|(?:[とど]おり|通り)[^。]{0,6}。?\Z|\bfollow(?:s|ing)\b.{0,20}\Z"
)
_MARK = re.compile(rf"[\[［]{_NUMBER}[\]］]|[¹²³⁰⁴-⁹]{{1,3}}|[*＊]")


def begins_note(text: str) -> bool:
    """Whether a text begins with a mark that only notes have.

    >>> [begins_note(t) for t in ("（注１）協定", "※写真", "Note: See", "Notes were exchanged.")]
    [True, True, True, False]
    """
    return bool(_SURE.match(text))


def find_notes(blocks: Sequence[Block], text: Iterable[int]) -> frozenset[int]:
    """The indices of the blocks that are notes.

    A mark that may also be a bullet or a label (``*``, ``[1]``) begins a note only if the text
    above refers to it, or at the end of the text if no list is introduced there.

    Args:
        blocks: all blocks of the text.
        text: the indices of the blocks that are part of the readout.
    """
    places = list(text)
    pointed: dict[str, int] = {}  # the first block that has each mark after a word
    for order, index in enumerate(places):
        for pointer in _MARK.finditer(blocks[index].text, 1):
            pointed.setdefault(pointer[0], order)
    found: set[int] = set()
    unsure: list[int] = []
    at_end = True
    for order in range(len(places) - 1, -1, -1):
        block = blocks[places[order]]
        if block.place == "note" or begins_note(block.text):
            found.add(places[order])
            continue
        mark = _NUMBERED.match(block.text) or _asterisk(blocks, places, order)
        if mark and pointed.get(mark[0].rstrip(")）"), order) < order:
            found.add(places[order])
        elif mark and order and at_end:
            unsure.append(places[order])
        else:
            if at_end and not _ANNOUNCES.search(block.text):
                found.update(unsure)
            at_end = False
    return frozenset(found)


def _asterisk(blocks: Sequence[Block], places: list[int], order: int) -> re.Match[str] | None:
    """The asterisk a block begins with, unless it is a bullet of a list."""
    beside = (blocks[places[i]].text for i in (order - 1, order + 1) if 0 <= i < len(places))
    if any(_STAR.match(text) for text in beside) or blocks[places[order - 1]].text[-1:] in ":：":
        return None
    return _STAR.match(blocks[places[order]].text)
