"""Units of a file that others hand back: which format it has, and its records."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from align.errors import AlignError
from align.export.formats import READ, format_named
from align.files.disk import open_bytes, read_start
from align.files.folder import is_within
from align.pipeline.exchange.manifest import manifest_in

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from contextlib import AbstractContextManager

    from align.export.contract import Format, Opener
    from align.export.record import UnitRecord

#: The format that a suffix stands for, where it stands for one only.
_SUFFIXES = {
    ".tmx": "tmx", ".tsv": "tsv", ".csv": "csv", ".xlsx": "xlsx", ".jsonl": "jsonl",
    ".parquet": "parquet", ".en": "moses", ".ja": "moses", ".ladder": "hunalign",
    ".vecalign": "vecalign", ".path": "vecalign",
}  # fmt: skip
#: What the start of an XML file says of its format.
_ROOTS = (
    (re.compile(rb"<cesAlign\b"), "xces"),
    (re.compile(rb"<tmx\b"), "tmx"),
    (re.compile(rb"<xliff\b[^>]*\bversion\s*=\s*[\"']1\."), "xliff12"),
    (re.compile(rb"<xliff\b"), "xliff"),
    (re.compile(rb"<linkGrp\b[^>]*\btoDoc\b"), "intertext"),
    (re.compile(rb"<(TEI|teiCorpus|TEI\.2|standOff|linkGrp)\b"), "tei"),
)
_START = 4096  # bytes


def format_of(file: Path, asked: str) -> Format:
    """The format of a file: the one asked for, else as its name and its beginning tell.

    Raises:
        AlignError: the format is not known, or one that cannot be read.
    """
    name = asked or name_of_format(file)
    if not name:
        raise AlignError(str(file), "its format cannot be told", "name it: --format")
    found = format_named(name, "--format")
    if found.name not in READ:
        raise AlignError("--format", f"{name} cannot be read", f"known: {', '.join(READ)}")
    return found


def name_of_format(file: Path) -> str:
    """The name of the format that a file's name or its beginning tells; "" where neither does."""
    return _SUFFIXES.get(file.suffix.lower()) or _by_root(file)


def _by_root(file: Path) -> str:
    start = read_start(file, _START)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.replace(b"\0", b"")
    return next((name for pattern, name in _ROOTS if pattern.search(start)), "")


def read_records(path: Path, asked: str = "") -> Iterator[UnitRecord]:
    """The units of a file, or of all files of a folder that an export has written.

    Args:
        path: of the file or folder.
        asked: the name of the format; "" to tell it by the file.

    Raises:
        AlignError: the file is wrong, or of no format that can be read.
    """
    if not path.is_dir():
        yield from _of_file(path, format_of(path, asked))
        return
    manifest = manifest_in(path)
    if manifest is None:
        raise AlignError(str(path), "is an empty folder", "name a file")
    found = format_named(asked or manifest.format, "--format")
    for name in manifest.files:
        if _is_main(name, found):
            yield from _of_file(path / name, found)


def read_placed(path: Path, asked: str = "") -> Generator[tuple[int, UnitRecord]]:
    """The units of one file, each with the line it begins in; 0 for a format without lines.

    Args:
        path: of the file.
        asked: the name of the format; "" to tell it by the file.

    Raises:
        AlignError: the file is wrong, or of no format that can be read.
    """
    found = format_of(path, asked)
    if found.read_lines is not None:
        with open_bytes(path) as stream:
            yield from found.read_lines(stream, str(path))
    else:
        # The two files of a Moses pair have one text a line.
        by_lines = found.name == "moses"
        for number, record in enumerate(_of_file(path, found), start=1):
            yield number if by_lines else 0, record


def _is_main(name: str, found: Format) -> bool:
    """Whether a file of an export's folder is one that is read, and not one beside it."""
    if found.main is not None:
        return re.fullmatch(found.main, Path(name).name) is not None
    return name.endswith(found.suffixes[0])


def _of_file(path: Path, found: Format) -> Iterator[UnitRecord]:
    if found.read_stream is not None:
        with open_bytes(path) as stream:
            yield from found.read_stream(stream, str(path))
    elif found.read_folder is not None:
        with open_bytes(path):  # a missing file is told by its own name
            pass
        yield from found.read_folder(path.name, _beside(path.parent))


def _beside(folder: Path) -> Opener:
    """Opens files of a folder and below it, and no others."""

    def opened(name: str) -> AbstractContextManager[BinaryIO] | None:
        path = folder / name
        root = folder.resolve()
        if not is_within(str(path.resolve()), str(root)) or not path.is_file():
            return None
        return open_bytes(path)

    return opened


def records_of_bytes(data: bytes, name: str) -> Iterator[UnitRecord]:
    """The units of a file in memory, in the format of a name."""
    found = format_named(name)
    if found.read_stream is None:
        raise AlignError(name, "is several files", "name a file on disk")
    with contextlib.closing(io.BytesIO(data)) as stream:
        yield from found.read_stream(stream, f"<{name}>")
