"""A cache of embeddings by content in one SQLite file, which can be deleted at any time."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import weakref
from typing import TYPE_CHECKING

import numpy as np

from align.bitext.encoder import encode_runs, joined_runs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.bitext.encoder import Encoder, Vectors

#: Seconds to wait for another process that is writing.
_BUSY_TIMEOUT = 30.0
#: Number of keys in one statement. All versions of SQLite allow 999.
_BATCH = 500
_TABLE = """CREATE TABLE IF NOT EXISTS vectors (
    key BLOB PRIMARY KEY, vector BLOB NOT NULL
) STRICT, WITHOUT ROWID"""


class CachedEncoder:
    """An encoder with a cache in a file.

    The key of a vector is a digest of the encoder's signature and the text, so another model
    or version never gets it. A damaged file is replaced. If the file cannot be used (full
    disk, read-only folder), texts are encoded without the cache. The file is opened with the
    first text and stays open, since opening it takes longer than reading from it.
    """

    def __init__(self, encoder: Encoder, path: Path) -> None:
        self._encoder = encoder
        self._path = path
        self._database: sqlite3.Connection | None = None
        self.signature = encoder.signature

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (texts, dimensions). Texts are not empty."""
        keys = [self._key(text) for text in texts]
        known = self._read(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing or not texts:
            fresh = self._encoder.encode(list(missing.values()))
            if not texts:
                return fresh
            made = dict(zip(missing, fresh, strict=True))
            self._write(made)
            known.update(made)
        return np.stack([known[key] for key in keys])

    def encode_runs(self, texts: Sequence[str], separator: str, depth: int) -> list[Vectors]:
        """See :func:`align.bitext.encoder.encode_runs`."""
        runs = joined_runs(texts, separator, depth)
        keys = [[self._key(text) for text in joined] for joined in runs]
        known = self._read([key for each in keys for key in each])
        if any(key not in known for each in keys for key in each):
            made = encode_runs(self._encoder, texts, separator, depth)
            fresh = {
                key: vector
                for each, vectors in zip(keys, made, strict=True)
                for key, vector in zip(each, vectors, strict=True)
                if key not in known
            }
            self._write(fresh)
            known.update(fresh)
        return [
            np.stack([known[key] for key in each]) if each else self._encoder.encode([])
            for each in keys
        ]

    def _key(self, text: str) -> bytes:
        named = f"{self.signature}\0{text}".encode()
        return hashlib.blake2b(named, digest_size=16).digest()

    def _read(self, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        found: dict[bytes, Vectors] = {}
        for _ in range(2):
            try:
                for start in range(0, len(keys), _BATCH):
                    batch = keys[start : start + _BATCH]
                    marks = ",".join("?" * len(batch))
                    rows = self._opened().execute(
                        f"SELECT key, vector FROM vectors WHERE key IN ({marks})",  # noqa: S608 - marks only
                        batch,
                    )
                    found.update((key, np.frombuffer(vector, "<f4")) for key, vector in rows)
                break
            except (sqlite3.OperationalError, sqlite3.ProgrammingError):
                break  # busy, not readable, or opened by another thread: encode without the cache
            except sqlite3.DatabaseError:
                self._discard()
        return found

    def _write(self, vectors: dict[bytes, Vectors]) -> None:
        with contextlib.suppress(sqlite3.Error), self._opened() as database:
            database.executemany(
                "INSERT OR IGNORE INTO vectors VALUES (?, ?)",
                [(key, np.asarray(vector, "<f4").tobytes()) for key, vector in vectors.items()],
            )

    def _opened(self) -> sqlite3.Connection:
        if self._database is None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise sqlite3.OperationalError(str(error)) from None
            database = sqlite3.connect(self._path, timeout=_BUSY_TIMEOUT)
            try:
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA synchronous = NORMAL")
                database.execute(_TABLE)
            except sqlite3.Error:
                database.close()
                raise
            self._database = database
            weakref.finalize(self, database.close)
        return self._database

    def _discard(self) -> None:
        """Delete a damaged file."""
        if self._database is not None:
            self._database.close()
            self._database = None
        for ending in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink()
