"""Temporary files: their names, and which of them a run that was killed has left behind.

A name tells whose the file is (machine, process, start of the process) and, once it is written,
which two versions may stand in it. Only a file that holds one of these is ever deleted: a
killed run may have left somebody's version there.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
import secrets
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from align.files.version import digest, version

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = re.compile(
    r"\.align-(?P<machine>[0-9a-f]{8})-(?P<process>\d+)-(?P<start>\d+)-[0-9a-f]{8}"
    r"\.(?:part|(?P<old>\w{10,16})-(?P<new>\w{16})(?:\.aside)?)"
)
_UNKNOWN = "0" * 8
#: No write takes so long. For files of other machines, whose processes cannot be asked after.
_OLDEST = 24 * 60 * 60  # seconds


def temporary_name(folder: Path) -> Path:
    """A name for a file that is being written."""
    process = os.getpid()
    owner = f"{_machine()}-{process}-{_start(process) or 0}"
    return folder / f".align-{owner}-{secrets.token_hex(4)}.part"


def written_name(part: Path, old: str, new: str) -> Path:
    """The name once it is written: ``new`` replaces ``old``, and either may stand in it."""
    return part.with_suffix(f".{_brief(old)}-{_brief(new)}")


def discard(path: Path) -> bool:
    """Delete a temporary file; False where it holds a version that may be somebody's."""
    found = _NAME.fullmatch(path.name)
    if not found:
        return False
    with contextlib.suppress(OSError):  # gone already, or in a folder that cannot be written
        alone = path.lstat().st_nlink == 1  # else another name holds the same file
        if found["new"] and alone and _brief(version(path)) not in (found["old"], found["new"]):
            return False
        path.unlink()
    return True


def sweep(folders: Iterable[Path], now: float | None = None) -> list[Path]:
    """Delete what runs that are no more have left in these folders, and return what must stay.

    ``now`` is the time in seconds since 1970; None means now.
    """
    now = time.time() if now is None else now
    found: list[Path] = []
    for folder in dict.fromkeys(folders):
        with contextlib.suppress(OSError):  # a folder that is not there, or cannot be read
            found += sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))
    return [path for path in found if abandoned(path, now) and not discard(path)]


def abandoned(path: Path, now: float) -> bool:
    """Whether a file or folder is a temporary one whose process is no more."""
    name = _NAME.fullmatch(path.name)
    try:
        status = path.lstat()
    except OSError:
        return False
    if name is None:
        return False
    # Whether a process of another user lives may be hidden from us (proc(5), hidepid).
    if name["machine"] == _machine() != _UNKNOWN and status.st_uid == os.getuid():
        return _start(int(name["process"])) != name["start"]
    # The time of change is set by each rename and cannot be set by hand.
    return now - status.st_ctime > _OLDEST


def _brief(known: str) -> str:
    """A version as names hold it; one that has no digest is never somebody's work of later."""
    return known.removeprefix("sha256:")[:16] if known.startswith("sha256:") else "undigested"


@functools.cache
def _machine() -> str:
    """This machine since it was started, and the container whose process ids are in force."""
    if sys.platform != "linux":
        return _UNKNOWN
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii")
        return _brief(digest(boot + str(Path("/proc/self/ns/pid").readlink())))[:8]
    except OSError:
        return _UNKNOWN


def _start(process: int) -> str:
    """When a process began, in the kernel's own count; "" for one that is no more.

    Fields 3 and 22 of ``/proc/PID/stat`` (proc(5)); a process id alone may be another's by now.
    """
    try:
        fields = Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return ""
    return "" if fields[0] in (b"Z", b"X") else fields[19].decode()
