"""The order in which two texts are read side by side."""

from __future__ import annotations

import bisect
from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
Places = tuple[int | None, int | None]

_FIRST = -1  # before all items of the first text


def side_by_side(items: Iterable[T], places: Callable[[T], Places]) -> list[T]:
    """Sort items by their place in the first text.

    Items that are only in the second text follow the item that comes before them there.

    Args:
        items: anything that has a place in one text or in both.
        places: gives the place of an item in each text, None where it is not in it.

    >>> side_by_side([(0, 0), (1, 2), (None, 1), (2, None)], lambda p: p)
    [(0, 0), (None, 1), (1, 2), (2, None)]
    """
    every = list(items)
    first, second = [], []
    for item in every:
        place = places(item)
        first.append(place[0])
        second.append(place[1])
    numbers = range(len(every))
    ordered = sorted((n for n in numbers if first[n] is not None), key=lambda n: first[n] or 0)
    lone = sorted((n for n in numbers if first[n] is None), key=lambda n: second[n] or 0)
    if not lone:
        return [every[n] for n in ordered]
    # Those that are in the second text too, by their places there.
    both = [n for n in ordered if second[n] is not None]
    both.sort(key=lambda n: second[n] or 0)
    followers: dict[int, list[T]] = defaultdict(list)
    for number in lone:
        before = bisect.bisect_left(both, second[number] or 0, key=lambda n: second[n] or 0)
        followers[both[before - 1] if before else _FIRST].append(every[number])
    result = followers[_FIRST]
    for number in ordered:
        result += (every[number], *followers.get(number, ()))
    return result
