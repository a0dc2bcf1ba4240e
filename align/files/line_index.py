"""The lines and columns of a text by the offsets of its characters."""

from __future__ import annotations

import itertools
from bisect import bisect_right


class LineIndex:
    """Where the lines of a text begin; a line ends with a line feed.

    >>> LineIndex("ab\\ncd").at(4)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        lengths = (len(line) + 1 for line in text.split("\n"))
        self.starts = [0, *itertools.accumulate(lengths)]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, from 1, in characters."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
