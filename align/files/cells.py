"""Where the cells of a table stand in its file, so that one can be changed and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class CellPlace:
    """The text of a cell, and where each of its characters stands in the file, and its end."""

    text: str
    offsets: Sequence[int]  # one more than the text has characters
    quoted: bool

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """The place of a span of the cell in the file."""
        return self.offsets[start], self.offsets[end]

    def written(self, words: str) -> str:
        """Words as they stand in the cell: where it is quoted, quotation marks are doubled."""
        return words.replace('"', '""') if self.quoted else words


def cell_places(text: str, start: int, cells: Sequence[str], where: str) -> list[CellPlace]:
    """The places of the cells of a record, which has been read already.

    Args:
        text: the file.
        start: where the record begins.
        cells: what was read of it.
        where: file and line, for messages.

    Raises:
        AlignError: the record is written in a way that cannot be told from its cells.
    """
    for places in (_quoted_as_csv(text, start), _as_it_stands(text, start)):
        if [place.text for place in places] == list(cells):
            return places
    what = "is not mended in place: its cells cannot be told apart in the file"
    raise AlignError(where, what, "write it with one tab between cells")


def _quoted_as_csv(text: str, start: int) -> list[CellPlace]:
    """The cells of the record at a place, as CSV with tabs."""
    places: list[CellPlace] = []
    at = start
    while True:
        place, at = _in_quotes(text, at) if text[at : at + 1] == '"' else _plain(text, at)
        places.append(place)
        if text[at : at + 1] != "\t":
            return places
        at += 1


def _in_quotes(text: str, at: int) -> tuple[CellPlace, int]:
    offsets, characters = [], []
    at += 1
    while at < len(text):
        if text[at] == '"' and text[at + 1 : at + 2] != '"':
            break
        offsets.append(at)
        characters.append(text[at])
        at += 2 if text[at] == '"' else 1
    return CellPlace("".join(characters), [*offsets, at], quoted=True), at + 1


def _plain(text: str, at: int) -> tuple[CellPlace, int]:
    end = at
    while end < len(text) and text[end] not in "\t\r\n":
        end += 1
    return CellPlace(text[at:end], range(at, end + 1), quoted=False), end


def _as_it_stands(text: str, start: int) -> list[CellPlace]:
    """The cells of a line that quotes nothing."""
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)].rstrip("\r\n")
    places = []
    for cell in line.split("\t"):
        places.append(CellPlace(cell, range(start, start + len(cell) + 1), quoted=False))
        start += len(cell) + 1
    return places
