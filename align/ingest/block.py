"""A paragraph of a source, whatever its format, before anything is decided about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from align.ingest.labels import Label

#: What the source's own markup says of a paragraph: nothing; that it is a heading; that it
#: belongs to a picture or a table as its caption; that it is a note; that it stands outside
#: the text (menus, page heads and feet); that it is nothing but links.
Place = Literal["text", "heading", "caption", "note", "outside", "link"]

# An abbreviation that ends headings ("Peace Treaty Issue, etc.") ends no sentence; the mark
# of a note may stand behind the full stop.
TERMINATED = re.compile(
    r"""(?<!\betc)[.!?。！？｡．:：;；]["'”’」』）)\]]*
    (?:\s*(?:[¹²³⁰⁴-⁹†‡*＊]+|[\[［(（](?:注|註|note\ ?)?[0-9０-９*＊]{0,3}[\]］)）]))*\s*\Z""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in which table of the source a paragraph stands; all count from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the source. ``line`` counts from 1, ``margin`` in columns.

    ``mark`` is a label that exists only as list markup: it is no part of ``text``.
    """

    text: str
    line: int
    margin: int
    group: int  # blocks of one group have no blank line between them
    place: Place = "text"
    mark: Label | None = None
    cell: Cell | None = None

    @property
    def terminated(self) -> bool:
        """Whether it ends as a sentence does.

        >>> [Block(t, 1, 0, 0).terminated for t in ("北朝鮮問題", "述べた。", "as follows:")]
        [False, True, True]
        """
        return bool(TERMINATED.search(self.text))


@dataclass(frozen=True, slots=True)
class Page:
    """A source once read: its blocks, and what it says of itself.

    ``printed`` is all the text a person sees on it, read in the simplest way there is: what
    is made of the blocks is held to it, so that nothing gets lost on the way.
    """

    blocks: list[Block]
    printed: str
    title: str = ""
    url: str = ""
    lang: str = ""
