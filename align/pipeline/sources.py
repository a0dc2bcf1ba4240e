"""Which files a person means by the names given, and the language of each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.ingest.charset import declared_encoding
from align.ingest.decode import decode
from align.ingest.formats import SUFFIXES, is_packed
from align.model.anchor import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.anchor import Lang

_KANA = re.compile("[\u3041-\u30ff\uff66-\uff9d]")
_LATIN = re.compile("[A-Za-z]")


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


def language_of(path: Path, data: bytes) -> Lang:
    """The language a file's folder or name says it is in, else the one it is written in.

    >>> language_of(Path("x/ja/talks.txt"), b""), language_of(Path("talks.en.html"), b"")
    ('ja', 'en')
    >>> language_of(Path("talks.txt"), "電話会談を行いました。".encode())
    'ja'
    """
    for lang in LANGUAGES:
        if path.parent.name == lang or path.stem.endswith(f".{lang}"):
            return lang
    if is_packed(data):
        raise AlignError(str(path), "cannot tell its language", "give --lang en or --lang ja")
    text = decode(data, str(path), None, declared_encoding(data)).text
    kana, latin = len(_KANA.findall(text)), len(_LATIN.findall(text))
    # A Japanese page holds Latin names and markup; an English one holds hardly any kana.
    if kana * 20 > latin:
        return "ja"
    if latin:
        return "en"
    raise AlignError(str(path), "cannot tell its language", "give --lang en or --lang ja")
