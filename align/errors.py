"""The one root of everything that can go wrong for a user."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from collections.abc import Iterable

# What ends a line, moves the cursor, turns the direction of writing or cannot be encoded: C0 and
# C1 controls, line separators, the controls of UAX #9 section 2, lone surrogates.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_ESCAPES = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
#: Characters of one part of a message; a path on Linux has at most 4,096 bytes.
_LONGEST = 4096


def one_line(text: str) -> str:
    r"""A text that takes one line on any terminal, whatever somebody has put into it.

    >>> print(one_line("talks\nerror: \x1b[31m\u202etxt.ja"))
    talks\nerror: \x1b[31m\u202etxt.ja
    """
    return _UNPRINTABLE.sub(lambda found: _escape(found[0]), text)


def _escape(character: str) -> str:
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


#: Why something is left out or not so, in a few words that are put into a message; "" for no
#: reason. Made by a call, so that the tests find each and see that it has a Japanese wording.
Reason = NewType("Reason", str)
NO_REASON = Reason("")


class AlignError(Exception):
    """Something a person can mend: where it is, what is wrong, what to do. One line in writing.

    >>> print(AlignError("talks.txt:4", "no date", "write it as March 4, 2005"))
    talks.txt:4: no date; write it as March 4, 2005
    """

    def __init__(self, where: str, what: str, todo: str = "") -> None:
        self.where, self.what, self.todo = map(_shortened, (where, what, todo))
        text = f"{self.where}: {self.what}" + (f"; {self.todo}" if todo else "")
        super().__init__(one_line(text))

    def __reduce__(self) -> tuple[type[AlignError], tuple[str, str, str]]:
        """What makes it again in another process."""
        return AlignError, (self.where, self.what, self.todo)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint naming the nearest known word, or all of them.

    >>> nearest("glosaries", ["glossaries", "paths"])
    'did you mean "glossaries"?'
    >>> nearest("zzz", ["glossaries", "paths"])
    'known: glossaries, paths'
    """
    words = sorted(known)
    close = difflib.get_close_matches(word, words, n=len(words) or 1, cutoff=0.6)
    # Of words equally near the first by name: T001, not T011, for T01.
    likeness = {w: difflib.SequenceMatcher(None, w, word).ratio() for w in close}
    close.sort(key=lambda w: (-likeness[w], w))
    return f'did you mean "{close[0]}"?' if close else "known: " + ", ".join(words)
