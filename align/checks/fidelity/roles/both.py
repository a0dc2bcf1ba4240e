"""Both sides in one text, and one of them alone in the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.checks.fidelity.roles.named import parties
from align.checks.fidelity.roles.speakers import SAID_EN, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Both, as those who speak.
_BOTH_EN = re.compile(
    rf"\b(?:[Bb]oth|[Tt]he\s+two)\s+(?:\w+\s+)?(?:sides|[Mm]inisters|leaders|delegations|governments|countries|parties)\s+(?:\w+ly\s+)?{SAID_EN}\b"
    rf"|\band\s+(?:\w+\s+){{1,3}}both\s+{SAID_EN}\b"
)
_BOTH_JA = re.compile(
    "(?:双方|両者|両国|両[大外]臣|両外相|両首脳|両閣僚|両代表団?|両政府)(?:から|より|は)"
)
#: Words by which a text may mean both.
_MAY_BE_BOTH_EN = re.compile(
    r"\b(?:both|two|sides|each|they|their|mutual\w*|together|joint\w*|shar(?:e|ed)|agreed?|concurred|with|counterparts?"
    r"|leaders|ministers|parties|countries|governments|delegations|respective\w*|bilateral|us|we)\b",
    re.IGNORECASE,
)
_MAY_BE_BOTH_JA = re.compile(
    "双方|両|共に|ともに|それぞれ|互い|一致|共有|合意|間で|各|二国|相互"
    "|[日米韓中露ソ英仏独豪印伊加欧]{2,4}(?:外相|首脳|大臣|政府|閣僚|の)"
)
_MARK_JA = re.compile("から|より|は|が")


def both_or_one(english: str, japanese: str) -> Iterator[tuple[Speaker, Speaker]]:
    """Those who speak, where they are both in one text and one in the other, with nothing else of both.

    >>> found = both_or_one("Both sides expressed regret.", "タイ側は、遺憾の意を表明した。")
    >>> [(one.start, one.end, other.country) for one, other in found]
    [(0, 20, 'TH')]
    >>> list(both_or_one("The Thai side agreed with the Lao side.", "双方は、同意した。"))
    []
    """
    both = _BOTH_JA.search(japanese)
    if both is not None:
        spoken = [p for p in parties(english, "en") if _speaks(english, p.end)]
        alone = len(spoken) == len(parties(english, "en")) == 1
        if alone and not _MAY_BE_BOTH_EN.search(english):
            yield spoken[0].who, _words(both)
        return
    said = None if _MAY_BE_BOTH_JA.search(japanese) else _BOTH_EN.search(english)
    if said is not None:
        named = parties(japanese, "ja")
        if len(named) == 1 and _MARK_JA.match(japanese, named[0].end):
            yield _words(said), named[0].who


_SPEAKS = re.compile(rf"\s+(?:also\s+|\w+ly\s+)?{SAID_EN}\b")


def _speaks(text: str, end: int) -> bool:
    return _SPEAKS.match(text, end) is not None


def _words(match: re.Match[str]) -> Speaker:
    return Speaker(*match.span(), "", "", "", frozenset())
