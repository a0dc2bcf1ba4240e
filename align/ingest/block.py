"""A paragraph of a source as its reader found it, for all formats."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.text.script import width

if TYPE_CHECKING:
    from align.ingest.account import Account
    from align.values.labels import Label

#: What the markup of the source says about a paragraph: nothing; it is a heading; the caption of
#: a picture or a table; a note; outside the text (menus, page heads and feet); only links.
SourcePlace = Literal["text", "heading", "caption", "note", "outside", "link"]

# What may follow the full stop of a sentence: closing marks, and a note mark.
_CLOSED = (
    r"""["'”’」』）)\]]*(?:\s*(?:[⁰¹²³⁴-⁹][⁰¹²³⁴-⁹,]*|[†‡*＊※]{1,3}[0-9０-９]{0,2}"""
    r"""|[(（\[［〔](?:[注註]|note\ ?|[*＊※†‡])?[0-9０-９*＊]{0,3}[)）\]］〕]))*\s*\Z"""
)
# An abbreviation that ends headings ("Peace Treaty Issue, etc.") ends no sentence.
TERMINATED = re.compile(r"(?<!\betc)[.!?。！？｡．:：;；]" + _CLOSED, re.IGNORECASE)
_SENTENCE = re.compile(
    r"(?<!\betc)(?<!\b(?:Inc|Ltd))(?<!\bCo)[.!?。！？｡．]" + _CLOSED, re.IGNORECASE
)
#: A text with a full stop but fewer columns or words than this is a name or a button.
_SHORTEST_SENTENCE, _FEWEST_WORDS = 14, 3


def is_sentence(text: str) -> bool:
    """Whether a whole text is a sentence: it ends as one and has more than a word or two.

    >>> [is_sentence(t) for t in ("They met.", "They met in May.", "両大臣は会談した。", "戻る。")]
    [False, True, True, False]
    """
    if not _SENTENCE.search(text) or width(text) < _SHORTEST_SENTENCE:
        return False
    return not text.isascii() or len(text.split()) >= _FEWEST_WORDS


@dataclass(frozen=True, slots=True)
class Cell:
    """The table, row and column of a paragraph in the source, each counted from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the source. ``line`` counts from 1, ``margin`` in columns.

    ``list_label`` is a label that list markup prints; it is not part of ``text``.
    """

    text: str
    line: int
    margin: int
    group: int  # blocks of one group have no blank line between them
    place: SourcePlace = "text"
    list_label: Label | None = None
    cell: Cell | None = None

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does.

        >>> [Block(t, 1, 0, 0).ends_sentence for t in ("北朝鮮問題", "述べた。", "as follows:")]
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
        """The text of all blocks, without labels that only list markup prints."""
        return "\n".join(block.text for block in self.blocks)
