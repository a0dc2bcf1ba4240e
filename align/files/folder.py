"""What lies in a folder, and what only seems to."""

from __future__ import annotations

import os
from pathlib import Path

from align.errors import AlignError


def user_cache() -> Path:
    """Where the user's programs keep what can be made again (XDG Base Directory, 0.8)."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    base = Path(home) if home and Path(home).is_absolute() else Path.home() / ".cache"
    return base / "readout-align"


def visible(folder: Path) -> list[Path]:
    """Everything in a folder but hidden files and those that office programs lay beside a file."""
    try:
        return sorted(path for path in folder.iterdir() if path.name[0] not in ".~")
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise AlignError(str(folder), f"cannot be read ({error.strerror})") from None


def inside(root: Path, path: Path) -> Path:
    """A path as it is given; AlignError where a link leads it out of the folder ``root``.

    The folder may be a link itself. A path that is not written as one below it is none of ours
    to judge.
    """
    try:
        top, base = os.path.realpath(root), _as_written(root)
    except ValueError:  # a NUL or half a character in it
        raise AlignError(str(root), "no file can have this name", "check the path") from None
    written = _as_written(path)
    if is_within(os.path.realpath(path), top) or not written.is_relative_to(base):
        return path
    here, goal = base, top
    for part in written.relative_to(base).parts:
        here /= part
        goal = os.path.realpath(here)
        if not is_within(goal, top):
            break
    raise AlignError(
        here.relative_to(base).as_posix(),
        f"is a link that leads out of the workspace, to {goal}",
        "put the file or folder itself there",
    )


def _as_written(path: Path) -> Path:
    """The absolute path with its links not followed."""
    return Path(os.path.normpath(path.absolute()))


def is_within(path: str, folder: str) -> bool:
    """Whether a real path is a folder, or a path below it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
