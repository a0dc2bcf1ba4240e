"""The words around a keyword, short enough for one line of a concordance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.anchor import Lang

#: Characters on each side of the keyword. A Japanese one is as wide as two others.
_WIDTH: dict[Lang, int] = {"en": 90, "ja": 45}
_CUT = "…"


def around(text: str, start: int, end: int, lang: Lang) -> tuple[str, str, str]:
    """The words before a place, its own, and those after it; what is cut off is an ellipsis.

    >>> around("They met.", 5, 8, "en")
    ('They ', 'met', '.')
    """
    text, width = _one_line(text), _WIDTH[lang]
    before, after = text[max(0, start - width) : start], text[end : end + width]
    if start > width:
        before = _CUT + (before.partition(" ")[2] if " " in before else before)
    if len(text) > end + width:
        after = (after.rpartition(" ")[0] if " " in after else after) + _CUT
    return before, text[start:end], after


def lone_text(texts: Sequence[str], lang: Lang) -> str:
    """The beginning of the sentences in which a keyword was looked for."""
    text = _one_line(SEGMENT_SEPARATOR[lang].join(texts))
    width = 2 * _WIDTH[lang]
    return text if len(text) <= width else text[:width].rstrip() + _CUT


def _one_line(text: str) -> str:
    """The text with a space for each character that ends a line or is a tab; as long as before."""
    return text.replace("\r", " ").replace("\n", " ").replace("\t", " ")
