"""Lists whose order is told: two that answer each other "respectively", and one "in that order"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.compared.sameness import same_quantity
from align.checks.fidelity.compared.unit import figures_of
from align.checks.fidelity.evidence.lexicon import lexicon
from align.checks.fidelity.evidence.parties import countries, offices
from align.checks.fidelity.evidence.sound import sound_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.unit import TranslationUnit

    Parts = list[tuple[int, int]]

_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_EACH = re.compile("それぞれ|夫々|各々|おのおの")
_IN_ORDER = re.compile(
    r"\bin\s+(?:that|this|the\s+following)\s+order\b|\bin\s+(?:\w+ing\s+)?order\s+of\b",
    re.IGNORECASE,
)
_IN_ORDER_JA = re.compile("の順[にで]|順に")
#: What may stand between two items of a list.
_BETWEEN_EN = re.compile(
    r"(?:\s+\w+)?\s*(?:,|\band\b|,\s*and\b)\s*(?:the\s+|an?\s+)?", re.IGNORECASE
)
_BETWEEN_JA = re.compile(r"[^、，。]{0,3}?(?:及び|並びに|と|や|・|、|，)")
_NAME = re.compile(r"(?<![\w-])[A-ZÀ-Þ][a-zà-ÿ'’-]{2,}")
_KANA = re.compile(r"[ァ-ヺ][ァ-ヺー]{1,}")


class _Answer(NamedTuple):
    """Something that stands once in each text."""

    english: tuple[int, int]
    japanese: tuple[int, int]


def turned_round(unit: TranslationUnit) -> tuple[Parts, Parts] | None:
    """Two items of one list that changed places while those of the other list did not.

    The items are countries, offices, other words, names by their sound, and figures.
    """
    english, japanese = unit.source.text, unit.target.text
    if not _RESPECTIVELY.search(english) or not _EACH.search(japanese):
        return None
    kept = turned = None
    for one, other in pairwise(sorted(_answers(unit))):
        if not _BETWEEN_EN.fullmatch(english, one.english[1], other.english[0]):
            continue
        low, high = sorted((one.japanese, other.japanese))
        if not _BETWEEN_JA.fullmatch(japanese, low[1], high[0]):
            continue
        if one.japanese < other.japanese:
            kept = one, other
        else:
            turned = turned or (one, other)
    if kept is None or turned is None:
        return None
    return [each.english for each in turned], [each.japanese for each in turned]


def out_of_order(unit: TranslationUnit) -> tuple[Parts, Parts] | None:
    """Two items next to each other of a list "in that order", "in order of size" / の順に that changed places."""
    english, japanese = unit.source.text, unit.target.text
    if not _IN_ORDER.search(english) or not _IN_ORDER_JA.search(japanese):
        return None
    for one, other in pairwise(sorted(_answers(unit))):
        listed = _BETWEEN_EN.fullmatch(english, one.english[1], other.english[0])
        if listed and other.japanese < one.japanese:
            return [one.english, other.english], [one.japanese, other.japanese]
    return None


def _answers(unit: TranslationUnit) -> Iterator[_Answer]:
    """What stands once in each text, without overlaps in the English."""
    english, japanese = unit.source.text, unit.target.text
    taken = [match.span() for match in _RESPECTIVELY.finditer(english)]
    for found in (*_figures(unit), *_named(english, japanese), *_words(english, japanese)):
        if all(found.english[1] <= low or high <= found.english[0] for low, high in taken):
            taken.append(found.english)
            yield found


def _figures(unit: TranslationUnit) -> Iterator[_Answer]:
    ours, theirs = figures_of(unit)
    for one in ours.quantities:
        same = [each for each in theirs.quantities if same_quantity(one, each)]
        if len(same) == 1:
            yield _Answer((one.start, one.end), (same[0].start, same[0].end))


def _named(english: str, japanese: str) -> Iterator[_Answer]:
    """Countries and offices by their tables, other names by their sound."""
    for table in (countries(), offices()):
        codes = {name: code for name, code in table.japanese.items() if name in japanese}
        for name, code in table.english.items():
            spellings = [each for each, of in codes.items() if of == code]
            place = re.search(rf"\b{re.escape(name)}\b", english, re.IGNORECASE)
            longest = max(spellings, key=len, default="")
            if place and longest and japanese.count(longest) == 1:
                at = japanese.index(longest)
                yield _Answer(place.span(), (at, at + len(longest)))
    kana = list(_KANA.finditer(japanese))
    for match in _NAME.finditer(english):
        alike = [each for each in kana if sound_alike(match[0], each[0])]
        if len(alike) == 1:
            yield _Answer(match.span(), alike[0].span())


def _words(english: str, japanese: str) -> Iterator[_Answer]:
    known = lexicon()
    theirs = known.words(japanese, "ja")
    for word in known.words(english, "en"):
        same = [each for each in theirs if not set(word.entries).isdisjoint(each.entries)]
        if len(same) == 1:
            yield _Answer((word.start, word.end), (same[0].start, same[0].end))
