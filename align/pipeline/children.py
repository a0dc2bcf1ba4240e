"""Work mapped over child processes of our own, one pipe each.

A pool of the standard library loses the whole run when one of its processes is killed. Here a
dead child is replaced, what it was working on is reported, and the run goes on.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Died:
    """The child that had the item is gone; ``code`` is its exit code, negative for a signal."""

    code: int | None


@dataclass(slots=True)
class _Child(Generic[Item]):
    process: SpawnProcess
    pipe: Connection
    item: Item | None = None


def map_in_children(
    prepare: Callable[[], Callable[[Item], Result]], items: Iterable[Item], jobs: int
) -> Iterator[tuple[Item, Result | Died]]:
    """Each item with its result, as they are done.

    Args:
        prepare: called once in each child; returns the function that does the work there. It
            is pickled, as are items and results.
        items: taken one by one, as children become free; none of them is None.
        jobs: how many children, at least 1.
    """
    waiting = iter(items)
    children: list[_Child[Item]] = []
    try:
        for _ in range(jobs):
            _hand_out(children, waiting, prepare)
        while children:
            ready = wait([child.pipe for child in children])
            for child in [child for child in children if child.pipe in ready]:
                item = cast("Item", child.item)
                try:
                    result: Result | Died = child.pipe.recv()
                except (EOFError, OSError):
                    result = Died(_exit_code(child))
                    children.remove(child)
                    _hand_out(children, waiting, prepare)
                else:
                    _send_next(children, child, waiting)
                yield item, result
    finally:
        for child in children:
            _dismiss(child)


def _hand_out(
    children: list[_Child[Item]],
    waiting: Iterator[Item],
    prepare: Callable[[], Callable[[Item], Result]],
) -> None:
    """Start a child for the next item, if there is one."""
    for item in waiting:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, prepare), daemon=True)
        process.start()
        theirs.close()
        child = _Child(process, ours, item)
        children.append(child)
        # A child that dies before it has read this is found dead by the next wait.
        with contextlib.suppress(OSError):
            ours.send(item)
        return


def _send_next(children: list[_Child[Item]], child: _Child[Item], waiting: Iterator[Item]) -> None:
    """Give a child its next item, or let it go."""
    for item in waiting:
        child.item = item
        with contextlib.suppress(OSError):
            child.pipe.send(item)
        return
    children.remove(child)
    _dismiss(child)


def _dismiss(child: _Child[Item]) -> None:
    child.pipe.close()  # the child's next recv ends it
    child.process.join(timeout=5)
    if child.process.is_alive():
        child.process.kill()
        child.process.join()


def _exit_code(child: _Child[Item]) -> int | None:
    child.pipe.close()
    child.process.join(timeout=5)
    return child.process.exitcode


def _work(pipe: Connection, prepare: Callable[[], Callable[[Item], Result]]) -> None:
    """What a child does until its pipe is closed."""
    # Ctrl-C goes to all processes of a terminal; the parent decides what becomes of the run.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work = prepare()
    while True:
        try:
            item = pipe.recv()
        except (EOFError, ConnectionError):
            return
        result = work(item)
        with contextlib.suppress(ConnectionError):  # the parent is dead; the next recv ends it
            pipe.send(result)
