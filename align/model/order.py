"""The order in which two texts are read side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
Places = tuple[int | None, int | None]


def side_by_side(items: Iterable[T], places: Callable[[T], Places]) -> list[T]:
    """Sort items by their place in the first text.

    Items that are only in the second text follow the item that comes before them there.

    Args:
        items: anything that has a place in one text or in both.
        places: gives the place of an item in each text, None where it is not in it.

    >>> side_by_side([(0, 0), (1, 2), (None, 1), (2, None)], lambda p: p)
    [(0, 0), (None, 1), (1, 2), (2, None)]
    """
    found = list(items)
    ordered = sorted(
        (i for i in found if places(i)[0] is not None), key=lambda i: places(i)[0] or 0
    )
    lone = sorted((i for i in found if places(i)[0] is None), key=lambda i: places(i)[1] or 0)
    for item in lone:
        own = places(item)[1] or 0
        before = [
            (seen, index)
            for index, other in enumerate(ordered)
            if (seen := places(other)[1]) is not None and seen < own
        ]
        ordered.insert(max(before)[1] + 1 if before else 0, item)
    return ordered
