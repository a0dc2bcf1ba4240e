"""Words of which the other language has the opposite: increased and 減少, supports and 反対."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from itertools import permutations
from typing import TYPE_CHECKING, Any, NamedTuple

from align.checks.fidelity.evidence.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang

    #: Where a word stands in a text.
    Place = tuple[int, int]


class OppositeSide(NamedTuple):
    """One side of a pair of opposites: the words that are told, and all words that say the like."""

    words: dict[Lang, re.Pattern[str]]
    near: dict[Lang, re.Pattern[str]]


class Opposites(NamedTuple):
    """Two opposite meanings, and what lets a text tell a thing from its other end."""

    sides: tuple[OppositeSide, OppositeSide]
    unless: dict[Lang, re.Pattern[str]] | None
    same_clause: bool  # whether what the words govern must be the same
    beside_denial: bool  # whether other words that deny do not matter


class OppositeWords(NamedTuple):
    """Where two opposite words stand, and whether other words that deny do not matter."""

    english: Place
    japanese: Place
    beside_denial: bool


@functools.cache
def all_opposites() -> tuple[Opposites, ...]:
    """The pairs of the data file that comes with the package."""
    text = (files("align.checks.fidelity") / "data" / "opposites.toml").read_text(encoding="utf-8")
    return read_opposites(text)


def read_opposites(text: str) -> tuple[Opposites, ...]:
    """The pairs of a data file such as ``data/opposites.toml``.

    >>> side = '[[pair.side]]\\nen=["x"]\\nja=["y"]\\nen_near=[]\\nja_near=["z"]\\n'
    >>> [len(pair.sides) for pair in read_opposites('[[pair]]\\nname="n"\\n' + 2 * side)]
    [2]
    """
    return tuple(_opposites(row) for row in tomllib.loads(text)["pair"])


def _opposites(row: dict[str, Any]) -> Opposites:
    one, other = (
        OppositeSide(
            {"en": _joined(side["en"]), "ja": _joined(side["ja"])},
            {
                "en": _joined(side["en"] + side["en_near"]),
                "ja": _joined(side["ja"] + side["ja_near"]),
            },
        )
        for side in row["side"]
    )
    flags = row.get("same_clause", False), row.get("beside_denial", False)
    if "unless" not in row:
        return Opposites((one, other), None, *flags)
    english, japanese = (_joined([pattern]) for pattern in row["unless"])
    return Opposites((one, other), {"en": english, "ja": japanese}, *flags)


def _joined(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def opposite_words(english: str, japanese: str) -> Iterator[OppositeWords]:
    """A word of one side in English and of the other side in Japanese, with nothing else of both.

    >>> [found[:2] for found in opposite_words("Car exports increased.", "自動車の輸出が減少した。")]
    [((12, 21), (7, 9))]
    >>> list(opposite_words("It increased and fell.", "それは減少した。"))
    []
    """
    for pair in all_opposites():
        for one, other in permutations(pair.sides):
            there = _only(other.words["ja"], japanese)
            here = there and _only(one.words["en"], english)
            if not here or not there:
                continue  # as in most pairs
            if other.near["en"].search(english) or one.near["ja"].search(japanese):
                continue
            if pair.unless and (
                pair.unless["en"].search(english) or pair.unless["ja"].search(japanese)
            ):
                continue
            if pair.same_clause and not _govern_the_same(english, here, japanese, there):
                continue
            yield OppositeWords(here.span(), there.span(), pair.beside_denial)


def _govern_the_same(
    english: str, here: re.Match[str], japanese: str, there: re.Match[str]
) -> bool:
    """Whether what follows the English word answers what stands before the Japanese one.

    "Before A, B" says the same as B した後、A.
    """
    clause = re.split(r"[,.;:]", english[here.end() :], maxsplit=1)[0]
    governed = re.split("[、。，は]", japanese[: there.start()])[-1]
    return any(not missing for _, missing in lexicon().unanswered(clause, governed, "en"))


def _only(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The only match in a text; None where there is none, or more than one."""
    first = pattern.search(text)
    return first if first and not pattern.search(text, first.end()) else None
