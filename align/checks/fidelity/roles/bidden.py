"""At whose request or invitation something is done."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from align.checks.fidelity.roles.named import parties
from align.checks.fidelity.roles.speakers import same_speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.fidelity.roles.speakers import Speaker
    from align.model.anchor import Lang

_KINDS = (("invitation", "招待|招請"), ("request", "要請|依頼"), ("proposal", "提案|提唱"))


@functools.cache
def _before(word: str, lang: Lang) -> re.Pattern[str]:
    """What stands between one who asks and the word for it, where it follows."""
    if lang == "ja":
        return re.compile(rf"(?:から)?の(?:強い|正式な)?(?:{word})(?!され|書|状)|から(?:{word})")
    return re.compile(rf"(?:(?<=s)['’]|['’]s|(?<=['’]s))\s+(?:\w+\s+)?{word}\b")


@functools.cache
def _after(word: str) -> re.Pattern[str]:
    """What stands before one who asks: "at the request of"."""
    return re.compile(rf"\b{word}\s+(?:of|from|by)\s+$")


def other_bidder(english: str, japanese: str) -> Iterator[tuple[Speaker, Speaker]]:
    """Those at whose request or invitation a thing is done, where each text names one and they differ.

    >>> found = other_bidder("At the request of Chad, Japan will help.", "日本の要請により、チャドは支援する。")
    >>> [(one.country, other.country) for one, other in found]
    [('TD', 'JP')]
    >>> list(other_bidder("It was done at Chad's request.", "先方の要請により行われた。"))
    []
    """
    for ours, theirs in _KINDS:
        if ours not in english or not re.search(theirs, japanese):
            continue
        there = [
            p.who for p in parties(japanese, "ja") if _before(theirs, "ja").match(japanese, p.end)
        ]
        here = [
            p.who
            for p in parties(english, "en")
            if _before(ours, "en").match(english, p.end)
            or (p.kind == "bare" and english.startswith(f" {ours}", p.end))
            or _after(ours).search(english, 0, p.who.start)
        ]
        if len(here) == len(there) == 1 and same_speaker(here[0], there[0]) is False:
            yield here[0], there[0]
