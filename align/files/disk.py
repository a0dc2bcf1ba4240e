"""Files at the rim: strict decoding, bounded reads, writes that overwrite nobody's work."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.exchange import put
from align.files.limits import TEI
from align.files.temporary import discard, temporary_name, written_name
from align.files.version import ABSENT, digest, version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from align.files.limits import FileKind

__all__ = [
    "decode_utf8",
    "digest",
    "open_bytes",
    "read_bytes",
    "read_start",
    "read_stream",
    "read_text",
    "write_atomic",
    "write_over",
    "write_remakeable",
]

_PIECE = 1 << 20  # bytes
_SPECIAL = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
_OPEN_STREAMS = ("/dev/std", "/dev/fd/", "/proc/")  # names of what the process has open


def read_bytes(path: Path, kind: FileKind = TEI) -> bytes:
    """The bytes of a file, or an :class:`AlignError` that names it.

    Only a regular file is read, and no more of it than the limit of its kind.
    """
    with _told(path), _open_regular(path) as stream:
        if os.fstat(stream.fileno()).st_size > kind.limit:
            raise _too_large(str(path), kind)
        return read_stream(stream, str(path), kind)


def open_bytes(path: Path) -> BinaryIO:
    """A regular file of any size, to be read line by line; AlignError as :func:`read_bytes`."""
    with _told(path):
        return _open_regular(path, buffering=-1)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Whatever the system says of a file is an AlignError that names it."""
    try:
        yield
    except FileNotFoundError:
        raise AlignError(str(path), "no such file", "check the path") from None
    except OSError as error:
        raise AlignError(str(path), f"cannot be read ({error.strerror})") from None
    except ValueError:  # a NUL or half a character in it
        raise AlignError(str(path), "no file can have this name", "check the path") from None


def read_start(path: Path, size: int) -> bytes:
    """The first bytes of a file; none where it cannot be read."""
    try:
        with _open_regular(path) as stream:
            return stream.read(size)
    except (OSError, AlignError):
        return b""


def read_stream(stream: BinaryIO, name: str, kind: FileKind) -> bytes:
    """What is left in a stream, if that is no more than the limit of its kind.

    A file may grow while it is read, and some (those of ``/proc``) do not tell their size.
    """
    pieces, left = [], kind.limit + 1
    while left > 0 and (piece := stream.read(min(_PIECE, left))):
        pieces.append(piece)
        left -= len(piece)
    if left <= 0:
        raise _too_large(name, kind)
    return b"".join(pieces)


def decode_utf8(data: bytes, name: str) -> str:
    """Strict UTF-8, with or without a byte order mark; never a replacement character."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise AlignError(
            f"{name}:{line}",
            f"not UTF-8 (byte 0x{data[error.start]:02X} at offset {error.start})",
            "save it as UTF-8",
        ) from None


def read_text(path: Path, kind: FileKind = TEI) -> str:
    """A UTF-8 file of ours, decoded strictly."""
    return decode_utf8(read_bytes(path, kind), str(path))


def write_atomic(path: Path, content: str | bytes, over: str | None) -> bool:
    """Write a file whole or not at all; say whether it changed. Text is UTF-8.

    ``over`` is the digest of the version this one was made from, or None where there
    was no file. Whoever changed the file in between is not overwritten. A link is followed,
    so that the file it names is replaced and not the link.
    """
    data = content.encode() if isinstance(content, str) else content
    return _write(_real(path), data, over or ABSENT, synced=True)


def write_over(path: Path, text: str) -> None:
    """Write a file that can be made again at will, whatever version stands there."""
    path = _real(path)
    _write(path, text.encode(), version(path), synced=True)


def write_remakeable(path: Path, text: str) -> None:
    """The same for a file whose loss or damage the next run sees and mends: it is not synced.

    A killed process never leaves half of it; a power cut may. So this is not for a file that
    is trusted to be whole because it is there.
    """
    path = _real(path)
    _write(path, text.encode(), version(path), synced=False)


def _write(path: Path, data: bytes, expected: str, *, synced: bool) -> bool:
    """Put data in the place of one version of a file; say whether it changed."""
    mine = digest(data)
    found = version(path)
    if found == mine:
        return False
    if found == expected:
        try:
            found = _replace(path, data, mine, expected, synced=synced)
        except OSError as error:
            raise AlignError(str(path), f"cannot be written ({error.strerror})") from None
    if found not in (mine, expected):
        raise AlignError(
            str(path),
            f"changed while it was being remade (was {_short(expected)}, is {_short(found)})",
            "run again to work from the new version",
        )
    return found == expected


def _open_regular(path: Path, buffering: int = 0) -> BinaryIO:
    """Open a file for reading; AlignError for what is none. A device is not even opened."""
    _check_regular(path, path.stat())
    # Another file may stand there by now: opening a pipe must not wait for its other end.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    try:
        _check_regular(path, os.fstat(handle))
    except AlignError:
        os.close(handle)
        raise
    return os.fdopen(handle, "rb", buffering=buffering)


def _check_regular(path: Path, status: os.stat_result) -> None:
    kind = stat.S_IFMT(status.st_mode)
    if kind == stat.S_IFDIR:
        raise AlignError(str(path), "is a folder, not a file", "name one file in it")
    if kind != stat.S_IFREG:
        raise AlignError(
            str(path), f"is {_SPECIAL.get(kind, 'something else')}, not a file", "name a file"
        )


def _too_large(name: str, kind: FileKind) -> AlignError:
    return AlignError(
        name,
        f"larger than {kind.limit:,} bytes, the limit of a {kind.word}",
        "check that this is the right file, or split it",
    )


def _real(path: Path) -> Path:
    """The file itself, which must be one that a rename can replace: no pipe, no device."""
    real = Path(os.path.realpath(path))
    special = real.exists() and not real.is_file()
    if special or any(str(p).startswith(_OPEN_STREAMS) for p in (path, real)):
        raise AlignError(str(path), "is not a file that can be replaced", "name another file")
    return real


def _short(found: str) -> str:
    return found[:19] if found.startswith("sha256:") else found


def _replace(path: Path, data: bytes, mine: str, over: str, *, synced: bool) -> str:
    """Write beside the place and put in place; the version found there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = temporary_name(path.parent)
    new = written_name(part, over, mine)
    try:
        with part.open("xb") as stream:
            with contextlib.suppress(FileNotFoundError):
                os.chmod(part, stat.S_IMODE(path.stat().st_mode))
            stream.write(data)
            if synced:
                stream.flush()
                os.fsync(stream.fileno())
        part.rename(new)
        return put(new, path, mine, over)
    finally:
        discard(part)
        discard(new)
        if synced:
            _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    # The rename itself lives in the folder; Windows has no way to sync one.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
