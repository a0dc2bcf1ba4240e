"""The parts of a text that may have been lost: its sentences, their clauses, and what a verb governs."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from align.checks.fidelity.place import sentences_of

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.unit import Side

#: Where a sentence may be cut into clauses.
_CUT: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(
        r"[,;:—]\s+|\s+(?=(?:and|who|which|while|where|including|as well as|with a view|in order)\b)"
    ),
    "ja": re.compile(r"[、，]"),
}
#: What a verb at the end says of more than one thing: 潜水士を派遣し、ブイを供与することを約束した.
_GOVERNED = re.compile(
    r"[しきりいみびちえけせてねべめれ]、(?P<part>[^、，。「」]{4,}?)(?=(?:こと|旨|よう|との(?:考え|意向|認識|方針))[をでにがの述]?)"
)
#: What a thing is, said for readers who do not know it: "a ryokan, a traditional inn with rooms of …".
#: No part of a list, which goes on with "and"; no clause with a verb of its own.
_EXPLAINS = re.compile(
    r"(?<=, )(?:the|an?)\s(?:(?!\b(?:is|are|was|were|has|have|had|will|would)\b)[^,;:])+[,.]?\s*"
)
_GOES_ON = re.compile(r"(?:and|or|as\s+well\s+as)\b")


def parts_of(side: Side) -> list[tuple[int, int]]:
    """The sentences of a text, their clauses, and each two clauses side by side."""
    found = set()
    for start, end in sentences_of(side):
        found.add((start, end))
        cuts = [start, *(m.end() for m in _CUT[side.lang].finditer(side.text, start, end)), end]
        cuts = sorted(set(cuts))
        for one, two in itertools.pairwise(cuts):
            found.add((one, two))
        for one, two in zip(cuts, cuts[2:], strict=False):
            found.add((one, two))
        if side.lang == "ja":
            found |= {m.span("part") for m in _GOVERNED.finditer(side.text, start, end)}
    return sorted(found)


def explains(text: str, start: int, end: int) -> bool:
    """Whether a passage only tells an English reader what the thing before it is.

    >>> text = "They stayed at a ryokan, a traditional inn with rooms of straw mats."
    >>> explains(text, 25, len(text)), explains("On trade, the sea, and fish.", 10, 19)
    (True, False)
    """
    explanation = _EXPLAINS.fullmatch(text, start, end)
    return explanation is not None and not _GOES_ON.match(text, end)
