"""A new version in the place of the one it was made from, and of no other.

To look and then to rename leaves a moment between the two, in which a save is overwritten. Here
the two files exchange their names in one step, and what was displaced is looked at afterwards:
if it is not the version expected, it goes back.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import shutil
from typing import TYPE_CHECKING

from align.files.version import ABSENT, version

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# From linux/fcntl.h and linux/fs.h.
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
#: The errors of systems, file systems and sandboxes that know no exchange.
_UNSUPPORTED = (errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.EPERM)


def put(new: Path, path: Path, mine: str, over: str) -> str:
    """Put the file ``new`` in the place of ``path`` and return the version that was found there.

    Args:
        new: a file of the same folder; it is left with another version, or gone.
        path: the file to be replaced.
        mine: the digest of ``new``.
        over: the version that may be replaced, or ABSENT.

    Only if the result is ``over`` (or ``mine``: somebody has done the same) is the new version
    in place. Any other version found is in place again, and a later save over that is too.
    """
    if over == ABSENT:
        return ABSENT if _create(new, path) else version(path)
    given, expected = mine, over
    while True:
        try:
            exchange(new, path)
        except FileNotFoundError:  # deleted meanwhile, but a version of somebody's is put back
            if given == mine:
                return ABSENT
            if _create(new, path):
                return given
            continue
        displaced = version(new)
        if displaced in (expected, given):
            return displaced if given == mine else given
        given, expected = displaced, given


def exchange(first: Path, second: Path) -> None:
    """Let two files of one folder exchange their names, in one step where the system can."""
    if _renameat2(first, second) not in _UNSUPPORTED:
        return
    # Else what stands there is kept by a second name, then replaced. A file renamed to the
    # same name between the two steps is lost; one written in place is not.
    aside = first.with_name(f"{first.name}.aside")
    try:
        os.link(second, aside)
    except FileNotFoundError:
        raise
    except OSError:  # a file system without links
        shutil.copyfile(second, aside)
    os.replace(first, second)
    os.replace(aside, first)


def exchange_folders(first: Path, second: Path) -> None:
    """Let two folders exchange their names, in one step where the system can."""
    if _renameat2(first, second) not in _UNSUPPORTED:
        return
    # Else for a moment nothing stands there; both folders are beside it.
    aside = first.with_name(f"{first.name}.aside")
    second.rename(aside)
    first.rename(second)
    aside.rename(first)


def _create(new: Path, path: Path) -> bool:
    """Give a file a name that no file has; False if one has it."""
    try:
        os.link(new, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        if os.path.lexists(path):
            return False
        new.rename(path)
    return True


def _renameat2(first: Path, second: Path) -> int:
    """Exchange two names by the system call; the error that says it is not supported, or 0."""
    call = _system_call()
    if call is None:
        return errno.ENOSYS
    names = os.fsencode(first), os.fsencode(second)
    if call(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return 0
    error = ctypes.get_errno()
    if error not in _UNSUPPORTED:
        raise OSError(error, os.strerror(error), str(second))
    return error


@functools.cache
def _system_call() -> Callable[..., int] | None:
    """The C library's ``renameat2``; None where there is none."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return None
    call.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    call.restype = ctypes.c_int
    return call
