"""Files of one segment a line."""

from __future__ import annotations

from align.files.disk import decode_utf8
from align.files.limits import FileKind

#: A text of a million sentences has that.
SEGMENTS = FileKind("file of segments", 100_000_000)


def read_segments(file: str, data: bytes) -> list[str]:
    """The segments of a file, one a line; only a line feed ends a line."""
    lines = decode_utf8(data, file).replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines and not lines[-1] else lines
