"""What is written for others: one file or a folder of files, whole or not at all.

It is written beside its place under another name, synced, and then put in place in one step. A
process that is killed at any moment leaves the old version or the new one.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from align.errors import AlignError
from align.files.exchange import exchange_folders
from align.files.temporary import abandoned, temporary_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from typing_extensions import Buffer


@contextlib.contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file when the block ends without an exception."""
    real = _real(path)
    with _told(path):
        real.parent.mkdir(parents=True, exist_ok=True)
        _sweep(real.parent)
        part = temporary_name(real.parent)
        try:
            with part.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            with contextlib.suppress(FileNotFoundError):
                part.chmod(real.stat().st_mode & 0o777)
            part.replace(real)
            _sync(real.parent)
        finally:
            part.unlink(missing_ok=True)


class NewFolder:
    """Creates files in a folder that is not in its place yet."""

    def __init__(self, root: Path) -> None:
        self._root = root
        #: By its name in the folder, the digest of each file that is finished.
        self.digests: dict[str, str] = {}

    @contextlib.contextmanager
    def create(self, name: str) -> Iterator[BinaryIO]:
        """A new file of the folder, by a relative name."""
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            counted = _Digesting(stream)
            yield cast("BinaryIO", counted)
            stream.flush()
            os.fsync(stream.fileno())
        self.digests[name] = f"sha256:{counted.hash.hexdigest()}"

    def within(self, folder: str) -> Callable[[str], AbstractContextManager[BinaryIO]]:
        """What creates files in a folder of this folder; "" is this folder itself."""
        return lambda name: self.create(f"{folder}/{name}" if folder else name)


class _Digesting(io.RawIOBase):
    """A stream for writing that computes the digest of what goes through."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.hash = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        """Pass bytes on, all of them."""
        self.hash.update(data)
        return self._stream.write(data)

    def tell(self) -> int:
        """How many bytes have been written."""
        return self._stream.tell()


@contextlib.contextmanager
def new_folder(path: Path) -> Iterator[NewFolder]:
    """A folder that takes the place of ``path`` when the block ends without an exception.

    The caller makes sure that a folder which stands there may be replaced.
    """
    real = Path(os.path.realpath(path))
    with _told(path):
        if real.exists() and not real.is_dir():
            raise AlignError(str(path), "is a file, and several files are written", "name a folder")
        real.parent.mkdir(parents=True, exist_ok=True)
        _sweep(real.parent)
        part = temporary_name(real.parent)
        part.mkdir()
        try:
            yield NewFolder(part)
            for folder in (part, *(p for p in part.rglob("*") if p.is_dir())):
                _sync(folder)
            if real.exists():
                exchange_folders(part, real)
            else:
                part.rename(real)
            _sync(real.parent)
        finally:
            shutil.rmtree(part, ignore_errors=True)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise AlignError(str(path), f"cannot be written ({error.strerror or error})") from None


def _real(path: Path) -> Path:
    real = Path(os.path.realpath(path))
    if real.is_dir():
        raise AlignError(str(path), "is a folder, not a file", "name a file in it")
    if real.exists() and not real.is_file():
        raise AlignError(str(path), "is not a file that can be replaced", "name another file")
    return real


def _sweep(folder: Path) -> None:
    """Delete what exports that were killed have left in a folder."""
    now = time.time()
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.name.endswith(".part") and abandoned(path, now):
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    if os.name == "nt":  # Windows has no way to sync a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
