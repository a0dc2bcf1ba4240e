"""A paragraph of a source, whatever its format, before anything is decided about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.text.script import width

if TYPE_CHECKING:
    from align.ingest.account import Account
    from align.values.labels import Label

#: What the source's own markup says of a paragraph: nothing; that it is a heading; that it
#: belongs to a picture or a table as its caption; that it is a note; that it stands outside
#: the text (menus, page heads and feet); that it is nothing but links.
SourcePlace = Literal["text", "heading", "caption", "note", "outside", "link"]

# What may follow the last stop of a sentence: closing marks, and the mark of a note.
_CLOSED = (
    r"""["'”’」』）)\]]*(?:\s*(?:[⁰¹²³⁴-⁹][⁰¹²³⁴-⁹,]*|[†‡*＊※]{1,3}[0-9０-９]{0,2}"""
    r"""|[(（\[［〔](?:[注註]|note\ ?|[*＊※†‡])?[0-9０-９*＊]{0,3}[)）\]］〕]))*\s*\Z"""
)
# An abbreviation that ends headings ("Peace Treaty Issue, etc.") ends no sentence.
TERMINATED = re.compile(r"(?<!\betc)[.!?。！？｡．:：;；]" + _CLOSED, re.IGNORECASE)
_SENTENCE = re.compile(
    r"(?<!\betc)(?<!\b(?:Inc|Ltd))(?<!\bCo)[.!?。！？｡．]" + _CLOSED, re.IGNORECASE
)
#: Columns and words under which what ends in a stop is a name or a button.
_SHORTEST_SENTENCE, _FEWEST_WORDS = 14, 3


def is_sentence(text: str) -> bool:
    """Whether a text of its own ends as a sentence does and is more than a word or two.

    >>> [is_sentence(t) for t in ("They met.", "They met in May.", "両大臣は会談した。", "戻る。")]
    [False, True, True, False]
    """
    if not _SENTENCE.search(text) or width(text) < _SHORTEST_SENTENCE:
        return False
    return not text.isascii() or len(text.split()) >= _FEWEST_WORDS


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
    place: SourcePlace = "text"
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
    """A source that has been read: its blocks, its account, and what its head declares."""

    blocks: list[Block]
    account: Account
    title: str = ""  # of <title>
    lang: str = ""  # of <html lang>, as written

    @property
    def printed(self) -> str:
        """All that is printed on it, as it stands in the blocks."""
        return "\n".join(block.text for block in self.blocks)
