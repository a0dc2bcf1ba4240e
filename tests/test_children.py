"""Work in child processes: all of it is done, and a dead child costs its own item only."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from align.pipeline.children import Died, map_in_children

if TYPE_CHECKING:
    from collections.abc import Callable


def square(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 14:
        os._exit(3)
    return number * number


def prepare() -> Callable[[int], int]:
    return square


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_item_is_done_once(jobs: int) -> None:
    found = dict(map_in_children(prepare, range(8), jobs))
    assert found == {number: number * number for number in range(8)}


def test_a_dead_child_is_replaced_and_its_item_told() -> None:
    found = dict(map_in_children(prepare, [1, 13, 2, 14, 3], 2))
    assert found == {1: 1, 2: 4, 3: 9, 13: Died(-signal.SIGKILL), 14: Died(3)}


def test_no_item_needs_no_child() -> None:
    assert list(map_in_children(prepare, [], 4)) == []


def test_items_are_taken_only_as_children_become_free() -> None:
    taken: list[int] = []

    def items() -> list[int]:
        return [0, 1, 2, 3]

    def watched() -> object:
        for item in items():
            taken.append(item)
            yield item

    results = map_in_children(prepare, watched(), 1)  # type: ignore[arg-type]
    next(results)
    assert taken == [0, 1]
    assert [item for item, _ in results] == [1, 2, 3]
