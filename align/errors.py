"""The one root of everything that can go wrong for a user."""

from __future__ import annotations


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
