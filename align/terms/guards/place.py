"""A place of a text that holds a pattern, and what a rule is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.model.annotation import GuardReason

if TYPE_CHECKING:
    from align.model.anchor import Lang


#: No title and no name is longer.
_FAR = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a text that holds a pattern: offsets in the text, and in its folded form."""

    text: str
    lang: Lang
    start: int
    end: int
    folded: str
    folded_start: int
    folded_end: int
    follows_place: bool = False  # whether the name of a place or a body ends where it begins
    around: str = ""  # the folded text that the text is a part of

    @property
    def surface(self) -> str:
        """What stands there."""
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The text before the place, as far as a rule may look."""
        return self.text[max(0, self.start - _FAR) : self.start]

    @property
    def folded_before(self) -> str:
        """The folded text before the place, as far as a rule may look."""
        return self.folded[max(0, self.folded_start - _FAR) : self.folded_start]

    @property
    def next_folded(self) -> str:
        """The folded character behind the place; "" at the end."""
        return self.folded[self.folded_end : self.folded_end + 1]

    @property
    def last_folded(self) -> str:
        """The folded character before the place; "" at the beginning."""
        return self.folded_before[-1:]


#: A reason, and whether it holds of a place.
Rule = tuple[GuardReason, Callable[[Place], bool]]

KANJI = re.compile("[々〇\u3400-\u4dbf\u4e00-\u9fff]")
KATAKANA = re.compile("[ァ-ヺー]")
