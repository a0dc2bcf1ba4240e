"""Two figures that are the ends of a range, as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from align.model.value import Quantity

Match = TypeVar("Match")


def in_ranges(
    found: Iterable[tuple[Quantity, Match]],
    joins: Callable[[Quantity, Quantity], bool],
    low: Callable[[Quantity, Quantity, Match], float],
) -> Iterator[Quantity]:
    """The figures of a text in order, the two ends of a range as one.

    Args:
        found: each figure, and what it was read from.
        joins: whether two neighbours are the ends of one range.
        low: the amount of the first end, in the unit of the second.
    """
    before: Quantity | None = None
    for quantity, match in found:
        if before and joins(before, quantity):
            yield replace(
                quantity,
                start=before.start,
                amount=low(before, quantity, match),
                high=quantity.amount,
                hedge=before.hedge or quantity.hedge,
                demanded="itself",
                worded=False,
            )
            before = None
            continue
        if before:
            yield before
        before = quantity
    if before:
        yield before
