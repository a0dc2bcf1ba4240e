"""Ruby (the kana reading printed beside a word) as plain text: 拉致（らち）問題."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_COPY = "[ \t\r\n]*(（{0}）|\\({0}\\))"
PARENTHESES = "（）"


class RubyText(str):
    """A piece of text that is the ruby of the piece before it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class WithReadings:
    """A text with its readings in parentheses, and the readings that were left out."""

    text: str
    left_out: tuple[str, ...] = ()
    given: int = 0

    @property
    def added(self) -> str:
        """The parentheses that the source does not have."""
        return PARENTHESES * self.given


def with_readings(pieces: Sequence[str]) -> WithReadings:
    """Put each reading in parentheses after its word.

    A reading that the text itself prints there is not repeated. Emphasis dots printed as ruby
    are left out, because they are no reading.

    >>> with_readings(["拉致", RubyText("らち"), "問題"]).text
    '拉致（らち）問題'
    >>> with_readings(["拉致", RubyText("らち"), "(らち)問題"])
    WithReadings(text='拉致(らち)問題', left_out=('らち',), given=0)
    """
    parts: list[str] = []
    left_out: list[str] = []
    given = 0
    for index, piece in enumerate(pieces):
        if not isinstance(piece, RubyText):
            parts.append(piece)
            continue
        reading = piece.strip()
        after = "".join(pieces[index + 1 : index + 4])
        if not any(map(str.isalnum, reading)) or re.match(_COPY.format(re.escape(reading)), after):
            left_out.append(reading)
        else:
            parts.append(f"{PARENTHESES[0]}{reading}{PARENTHESES[1]}")
            given += 1
    return WithReadings("".join(parts), tuple(left_out), given)
