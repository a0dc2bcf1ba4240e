"""Words of which the other language has the opposite: increased and 減少, supports and 反対."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from itertools import permutations
from typing import TYPE_CHECKING, Any, NamedTuple

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
    if "unless" not in row:
        return Opposites((one, other), None)
    english, japanese = (_joined([pattern]) for pattern in row["unless"])
    return Opposites((one, other), {"en": english, "ja": japanese})


def _joined(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def opposite_words(english: str, japanese: str) -> Iterator[tuple[Place, Place]]:
    """A word of one side in English and of the other side in Japanese, with nothing else of both.

    >>> list(opposite_words("Exports of cars increased.", "自動車の輸出が減少した。"))
    [((16, 25), (7, 9))]
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
            yield here.span(), there.span()


def _only(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The only match in a text; None where there is none, or more than one."""
    first = pattern.search(text)
    return first if first and not pattern.search(text, first.end()) else None
