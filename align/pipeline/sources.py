"""Which files a person means by the names given, and the language of each."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.disk import read_bytes
from align.files.limits import source_kind
from align.ingest.suffixes import SUFFIXES
from align.model.anchor import LANGUAGES
from align.pipeline.inputs import StoredFile
from align.pipeline.language import told_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.files.limits import FileKind
    from align.model.anchor import Lang

#: How a caller names a file.
StrPath = str | os.PathLike[str]


def source_files(names: Iterable[str]) -> list[Path]:
    """The files named, and every source below the folders named, each once."""
    found: dict[Path, None] = {}
    for name in names:
        path = Path(name)
        if not path.is_dir():
            found[path] = None
            continue
        inside = sorted(
            file
            for file in path.rglob("*")
            if file.suffix.lower() in SUFFIXES and not file.is_dir() and file.name[0] not in ".~"
        )
        if not inside:
            raise AlignError(
                name, "no source in this folder", f"it must hold {', '.join(SUFFIXES)}"
            )
        found.update(dict.fromkeys(inside))
    return list(found)


def file_or_bytes(source: StrPath | bytes, kind: FileKind | None = None) -> StoredFile:
    """What a caller hands over: a path, whose file is read, or bytes, which have no name.

    Args:
        source: the path or the bytes.
        kind: what the file is for; None for a source, whose name tells its kind.

    Raises:
        AlignError: the file cannot be read.
    """
    if isinstance(source, bytes):
        return StoredFile("", source)
    path = Path(source)
    return StoredFile(str(path), read_bytes(path, kind or source_kind(path.name)))


def language_of(path: Path, data: bytes) -> Lang:
    """The language a file's folder or name says it is in, else the one its text is in.

    >>> language_of(Path("x/ja/talks.txt"), b""), language_of(Path("talks.en.html"), b"")
    ('ja', 'en')
    >>> language_of(Path("talks.txt"), "電話会談を行いました。".encode())
    'ja'
    """
    for lang in LANGUAGES:
        if path.parent.name == lang or path.stem.endswith(f".{lang}"):
            return lang
    return told_language(data, str(path))
