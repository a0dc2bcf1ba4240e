"""Files at the rim: digests, strict decoding, atomic writes."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from typing import TYPE_CHECKING

from align.errors import AlignError

if TYPE_CHECKING:
    from pathlib import Path


def digest(data: bytes | str) -> str:
    """SHA-256 of bytes (or of a text's UTF-8), as ``sha256:…``.

    >>> digest("六者会合")[:15]
    'sha256:f4b8cdd4'
    """
    raw = data.encode() if isinstance(data, str) else data
    return "sha256:" + hashlib.sha256(raw).hexdigest()


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, or an :class:`AlignError` that names it."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise AlignError(str(path), "no such file", "check the path") from None
    except IsADirectoryError:
        raise AlignError(str(path), "is a folder, not a file", "name one file in it") from None
    except OSError as error:
        raise AlignError(str(path), f"cannot be read ({error.strerror})") from None


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


def read_text(path: Path) -> str:
    """A UTF-8 file of ours, decoded strictly."""
    return decode_utf8(read_bytes(path), str(path))


def write_atomic(path: Path, content: str | bytes, over: str | None) -> bool:
    """Write a file by temporary file, fsync and rename; say whether it changed. Text is UTF-8.

    ``over`` is the digest of the version this one was made from, or None where there
    was no file. Whoever changed the file in between is not overwritten. A link is followed,
    so that the file it names is replaced and not the link.
    """
    path = _real(path)
    data = content.encode() if isinstance(content, str) else content
    found = digest(path.read_bytes()) if path.exists() else None
    if found == digest(data):
        return False
    if found != over:
        raise AlignError(
            str(path),
            f"changed while it was being remade (was {_short(over)}, is {_short(found)})",
            "run again to work from the new version",
        )
    _replace(path, data)
    return True


def write_over(path: Path, text: str) -> None:
    """Write a file that can be made again at will, whatever version stands there."""
    path = _real(path)
    write_atomic(path, text, over=digest(read_bytes(path)) if path.exists() else None)


def _real(path: Path) -> Path:
    """The file itself, which must be one that a rename can replace: no pipe, no device."""
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise AlignError(str(path), "is not a file that can be replaced", "name another file")
    return path


def _short(version: str | None) -> str:
    return version[:19] if version else "absent"


def _replace(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise AlignError(str(path), f"cannot be written ({error.strerror})") from None
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        raise AlignError(str(path), f"cannot be written ({error.strerror})") from None
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
    _sync_folder(path.parent)


def _umask() -> int:
    # The process's umask can only be read by setting it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    # The rename itself lives in the folder; Windows has no way to sync one.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
