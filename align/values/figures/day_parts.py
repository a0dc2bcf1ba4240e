"""Parts of a day that are said of it without an hour: on the morning of the 17th, 17日夕刻."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import PartOfDay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.value import DayPart

_WORDS_EN = r"(?P<part>morning|afternoon|evening|night)"
_ENGLISH = re.compile(
    rf"\b(?:(?:on|in|during|of|by|until)\s+the\s+(?:early\s+|late\s+)?{_WORDS_EN}\b"
    rf"|(?:\w+day|that|same|previous|following)\s+{_WORDS_EN.replace('part', 'part2')}\b"
    rf"|{_WORDS_EN.replace('part', 'part3')}\s+of\s+(?:the\s+)?(?:[0-9]|[A-Z][a-z]+\s[0-9]))",
    re.IGNORECASE,
)
#: An hour before it is a time of day: nine in the morning.
_HOUR = re.compile(
    r"(?:[0-9]|o'clock|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|past)\s*$"
)
_JAPANESE = re.compile(
    r"(?:日(?:[(][^()]{1,4}[)])?|曜日?|同日|翌日|前日|当日)の?(?P<part>午前|早朝|朝|午後|夕方|夕刻|夜|晩)"
    r"(?![0-9〇一二三四五六七八九十時の食明]|\s[0-9])"
)
_PARTS_JA: dict[str, DayPart] = {
    "午前": "morning", "早朝": "morning", "朝": "morning", "午後": "pm", "夕方": "late", "夕刻": "late",
    "夜": "evening", "晩": "evening",
}  # fmt: skip
_PARTS_EN: dict[str, DayPart] = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "evening",
}  # fmt: skip


def parts_of_days(text: str, lang: Lang) -> Iterator[PartOfDay]:
    """The parts of days of a text that are said without an hour.

    Args:
        text: with half-width characters (:func:`align.values.figures.plain.plain`).
        lang: its language.

    >>> [p.part for p in parts_of_days("on the morning of the 17th; at nine in the evening", "en")]
    ['morning']
    >>> [p.part for p in parts_of_days("17日(日)夕刻、19日午後3時", "ja")]
    ['late']
    """
    if lang == "ja":
        for match in _JAPANESE.finditer(text):
            yield PartOfDay(*match.span("part"), _PARTS_JA[match["part"]])
        return
    for match in _ENGLISH.finditer(text):
        if not _HOUR.search(text[max(0, match.start() - 10) : match.start()]):
            word = match["part"] or match["part2"] or match["part3"]
            yield PartOfDay(*match.span(), _PARTS_EN[word.lower()])
