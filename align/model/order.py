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
    found = [(places(item), item) for item in items]
    ordered = sorted((i for i in found if i[0][0] is not None), key=lambda i: i[0][0] or 0)
    lone = sorted((i for i in found if i[0][0] is None), key=lambda i: i[0][1] or 0)
    # Places in the second text, each with where its item stands in the first.
    seconds = sorted((p[1], index) for index, (p, _) in enumerate(ordered) if p[1] is not None)
    followers: dict[int, list[T]] = defaultdict(list)
    for place, item in lone:
        before = bisect.bisect_left(seconds, (place[1] or 0, 0))
        followers[seconds[before - 1][1] if before else _FIRST].append(item)
    result = followers[_FIRST]
    for index, (_, item) in enumerate(ordered):
        result += (item, *followers.get(index, ()))
    return result
