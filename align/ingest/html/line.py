"""One line of print of a page while it is gathered, and what its words say of it."""

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
#: Words of a link that asks to be followed and says nothing of the talks.
_INVITES = re.compile(
    r"こちら|クリック|ご覧ください|\bclick\b|\b(?:see|read) (?:more|here|below|also)\b|\bhere\.\Z"
    r"|\A(?:please|see|download|read) ",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Line:
    """What is gathered of one line of print until something ends it."""

    pieces: list[str] = field(default_factory=list)
    number: int = 0
    plain: bool = False  # something in it is no link
    light: bool = False  # something in it is not bold
    under_picture: bool = False
    note: bool = False
    mark: str = ""  # the raised text it begins with

    def begins_note(self, text: str, marks: Container[str]) -> bool:
        """Whether it begins with a note mark: raised, or as it was raised in the text above."""
        if self.mark:
            rest = text.removeprefix(self.mark)
            known = bare_mark(self.mark) in marks or (bool(rest) and not rest[0].isalnum())
            return known and is_mark(self.mark)
        return bare_mark(plain_mark(text)) in marks


def collapse(text: str, lang: Lang) -> str:
    """White space as printed: a line end within Japanese is nothing, else one space."""
    if lang == "en" or "\n" not in text:
        return _SPACE.sub(" ", text)
    pieces = [piece for piece in re.split(r"[ \t\r\f]*\n[ \t\r\n\f]*", text) if piece]
    joined = ""
    for piece in pieces:
        spaced = joined and is_spaced(joined[-1]) and is_spaced(piece[0])
        joined += f" {piece}" if spaced else piece
    return _SPACE.sub(" ", joined)


def is_linked_text(text: str) -> bool:
    """Whether what is nothing but a link is text: a sentence, not an entry of a menu.

    >>> is_linked_text("The two ministers agreed to meet again."), is_linked_text("Click here.")
    (True, False)
    """
    return is_sentence(text) and boilerplate_kind(text) is None and not _INVITES.search(text)


def has_own_label(text: str) -> bool:
    """Whether a text begins with a printed label that is nothing else."""
    label = read_label(text)
    return label is not None and not all(reading.ambiguous for reading in label.readings)
