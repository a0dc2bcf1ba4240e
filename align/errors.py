"""The one root of everything that can go wrong for a user."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class AlignError(Exception):
    """Something a person can mend: where it is, what is wrong, what to do.

    >>> print(AlignError("talks.txt:4", "no date", "write it as March 4, 2005"))
    talks.txt:4: no date; write it as March 4, 2005
    """

    def __init__(self, where: str, what: str, todo: str = "") -> None:
        super().__init__(f"{where}: {what}" + (f"; {todo}" if todo else ""))
        self.where = where
        self.what = what
        self.todo = todo


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint naming the nearest known word, or all of them.

    >>> nearest("glosaries", ["glossaries", "paths"])
    'did you mean "glossaries"?'
    >>> nearest("zzz", ["glossaries", "paths"])
    'known: glossaries, paths'
    """
    words = sorted(known)
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    return f'did you mean "{close[0]}"?' if close else "known: " + ", ".join(words)
