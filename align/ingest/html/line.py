"""One printed line of a page while its text is collected."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.ingest.block import is_sentence
from align.ingest.html.notes import bare_mark, is_mark, plain_mark
from align.ingest.outline.boilerplate import boilerplate_kind
from align.text.script import is_spaced
from align.values.labels import read_label

if TYPE_CHECKING:
    from collections.abc import Container

    from align.model.anchor import Lang

_SPACE = re.compile(r"[ \t\r\n\f]+")
#: Words of links that ask the reader to follow them ("click here"). They are not text.
_CALL_TO_FOLLOW = re.compile(
    r"こちら|クリック|ご覧ください|\bclick\b|\b(?:see|read) (?:more|here|below|also)\b|\bhere\.\Z"
    r"|\A(?:please|see|download|read) ",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Line:
    """The text collected for one printed line, until a line break or a block ends it."""

    pieces: list[str] = field(default_factory=list)
    number: int = 0
    has_unlinked_text: bool = False  # some of its text is outside links
    has_light_text: bool = False  # some of its text is not bold
    under_picture: bool = False
    note: bool = False
    note_mark: str = ""  # the superscript it begins with

    def begins_note(self, text: str, marks: Container[str]) -> bool:
        """Whether it begins with a note mark.

        Args:
            text: the text of the line.
            marks: the note marks that were superscripts in the text above.
        """
        if self.note_mark:
            rest = text.removeprefix(self.note_mark)
            known = bare_mark(self.note_mark) in marks or (bool(rest) and not rest[0].isalnum())
            return known and is_mark(self.note_mark)
        return bare_mark(plain_mark(text)) in marks


def collapse(text: str, lang: Lang) -> str:
    """White space as a browser prints it; a line end inside Japanese text gives no space."""
    if lang == "en" or "\n" not in text:
        return _SPACE.sub(" ", text)
    pieces = [piece for piece in re.split(r"[ \t\r\f]*\n[ \t\r\n\f]*", text) if piece]
    joined = ""
    for piece in pieces:
        spaced = joined and is_spaced(joined[-1]) and is_spaced(piece[0])
        joined += f" {piece}" if spaced else piece
    return _SPACE.sub(" ", joined)


def is_linked_text(text: str) -> bool:
    """Whether a text inside a link is a sentence of the readout, not an entry of a menu.

    >>> is_linked_text("The two ministers agreed to meet again."), is_linked_text("Click here.")
    (True, False)
    """
    return is_sentence(text) and boilerplate_kind(text) is None and not _CALL_TO_FOLLOW.search(text)


def has_own_label(text: str) -> bool:
    """Whether a text begins with a printed label that cannot be anything else."""
    label = read_label(text)
    return label is not None and not all(reading.ambiguous for reading in label.readings)
