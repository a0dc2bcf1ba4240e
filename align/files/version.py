"""Which version of a file stands on disk."""

from __future__ import annotations

import hashlib
import os
import signal
import stat
import sys
from typing import TYPE_CHECKING

from align.files.limits import DOCX

if TYPE_CHECKING:
    from pathlib import Path

ABSENT = "absent"
NOT_A_FILE = "not a file"
BEING_WRITTEN = "open for writing in another program"
TOO_LARGE = "larger than any file of a corpus"  # its digest would take seconds

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # opening a pipe would wait for its other end
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def digest(data: bytes | str) -> str:
    """SHA-256 of bytes (or of a text's UTF-8), as ``sha256:…``.

    >>> digest("六者会合")[:15]
    'sha256:f4b8cdd4'
    """
    raw = data.encode() if isinstance(data, str) else data
    return "sha256:" + hashlib.sha256(raw).hexdigest()


def version(path: Path) -> str:
    """The digest of a file, or in words why it has none. A link is not followed."""
    try:
        handle = os.open(path, _FLAGS)
    except (FileNotFoundError, NotADirectoryError):
        return ABSENT
    except OSError as error:
        return NOT_A_FILE if path.is_symlink() else f"not readable ({error.strerror})"
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode) or status.st_size > DOCX.limit:
        os.close(handle)
        return TOO_LARGE if stat.S_ISREG(status.st_mode) else NOT_A_FILE
    try:
        with os.fdopen(handle, "rb", buffering=0) as stream:
            if _is_being_written(handle):
                return BEING_WRITTEN
            return "sha256:" + hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        return f"not readable ({error.strerror})"


def _is_being_written(handle: int) -> bool:
    """Whether some program has this file open for writing; False also where nobody can tell.

    Linux grants a read lease only on a file that is not open for writing (fcntl(2)).
    """
    if sys.platform != "linux":
        return False
    import fcntl

    try:
        # Whoever opens the file in this moment is told to us by a signal: one that is ignored.
        fcntl.fcntl(handle, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:  # a file of another user, or a file system without leases
        return False
    return False
