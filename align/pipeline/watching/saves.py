"""Which files in some folders are saved, as it happens."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

#: Milliseconds without a further change after which those before it are told.
_QUIET = 20
#: Milliseconds after which changes are told even if there are more of them.
_LONGEST = 200
#: Milliseconds between two looks at whether the folders are still the same.
_LOOK = 100


def saves(folders: Callable[[], Iterable[Path]]) -> Iterator[frozenset[Path]]:
    """The files that are saved, made, renamed or deleted, again and again until interrupted.

    The first that comes is empty: from then on nothing is missed, however long the reader takes.

    Args:
        folders: the folders that are watched, without those in them; asked again all the time.

    Raises:
        AlignError: the package that watches is missing, or the system watches no more folders.
    """
    named = _named(folders)
    changes = _changes(named)
    next(changes)
    yield frozenset()
    while True:
        found = {Path(path) for _, path in next(changes)}
        now = _named(folders)
        if now != named:
            newer = _changes(now)  # begins before the other ends, so that none is missed
            found |= {Path(path) for _, path in (*next(newer), *next(changes))}
            found |= _in_new_folders(named, now)
            changes.close()
            changes, named = newer, now
        if found:
            yield frozenset(found)


#: The folders that are watched by their real paths, each with what tells it from one that was
#: there before under the same name; None for one that is not there.
_Folders = dict[Path, int | None]


def _named(folders: Callable[[], Iterable[Path]]) -> _Folders:
    found: _Folders = {}
    for folder in folders():
        path = Path(os.path.realpath(folder))
        found[path] = path.stat().st_ino if path.is_dir() else None
    return found


def _in_new_folders(before: _Folders, now: _Folders) -> set[Path]:
    """The files of the folders that were asked for and not there, or not the same."""
    new = (path for path, node in now.items() if node and before.get(path, node) != node)
    return {file for folder in new for file in folder.iterdir()}


def _changes(folders: _Folders) -> Generator[set[tuple[Any, str]]]:
    """What changes in the folders, from the first call of ``next``; often nothing."""
    try:
        import watchfiles
    except ImportError as error:
        what = f"its package is not installed ({error})"
        raise AlignError("--watch", what, 'install the extra "watch": see README.md') from None
    there = sorted(path for path, node in folders.items() if node)
    try:
        yield from watchfiles.watch(
            *there, watch_filter=None, debounce=_LONGEST, step=_QUIET, rust_timeout=_LOOK,
            yield_on_timeout=True, recursive=False,
        )  # fmt: skip
    except OSError as error:
        raise AlignError("--watch", f"cannot watch these folders ({error})") from None
