"""What one figure is in both languages, and what a group of cases makes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeVar

T = TypeVar("T")
#: Ids of checks that may tell a fault with equal right.
NONE: frozenset[str] = frozenset()
N001 = frozenset({"N001"})


@dataclass(frozen=True, slots=True)
class Said:
    """One figure in both languages, as it stands in a sentence.

    What stands before ``|`` in English is a preposition, what stands after it in Japanese a
    particle; a frame takes the figure with it or without.

    Args:
        role: which frames it fits.
        wrong_en: in place of `en`, makes a fault; empty if no fault is to be made there.
        wrong_ja: the same of `ja`.
        date: of the readout.
    """

    role: str
    en: str
    ja: str
    wrong_en: str = ""
    wrong_ja: str = ""
    date: str = ""


Maker = Callable[[Random], Said]


@dataclass(frozen=True, slots=True)
class Group:
    """A class of faults and traps with one name.

    Args:
        check: the check that must tell its faults.
        make: one figure by chance.
        also: other checks that may tell them.
    """

    check: str
    name: str
    make: Maker
    faults: int
    traps: int
    also: frozenset[str] = NONE


def other(chance: Random, these: tuple[T, ...], than: T) -> T:
    """One of these that is not that one."""
    return chance.choice([this for this in these if this != than])


def odds(chance: Random, share: float) -> bool:
    """True so often."""
    return chance.random() < share
