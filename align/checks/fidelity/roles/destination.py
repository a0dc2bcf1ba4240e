"""The country that is visited: one text names one country, the other text another."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.evidence.parties import countries
from align.checks.fidelity.roles.speakers import plain_name, same_country

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.checks.fidelity.roles.speakers import Speaker


class Destination(NamedTuple):
    """A country that somebody visits, and where the text says so."""

    country: str
    start: int
    end: int


#: What may follow the name of a country that is visited; an adjective has a noun behind it.
_AFTER = (
    r"(?=\s*(?:$|[.,;:)]|(?:in|on|at|for|from|to|and|or|during|by|as|with|the|this|next|last|soon|again|early|late|later"
    r"|sometime|some|within|before|after|twice|once|when|while|so|that|which|who|would|had|has|was|is|were|are|will|could"
    r"|should|since|under|together|officially|around|towards?|if|but|without|because|until|went|began|\w+ed)\b))"
)
_VISITS_EN = r"\b(?:[Vv]isit(?:s|ed|ing)?(?:\s+to)?|[Tt]rips?\s+to|[Tt]ravel(?:s|led|ed|ling|ing)?\s+to|(?:come|coming|came)\s+to)"
_VISITS = re.compile(r"\b(?:visit|trip|travel|com(?:e|ing)\s+to|came\s+to)", re.IGNORECASE)
_VISITS_JA = re.compile("訪|来日|への招")
#: A country of which the text says whose it is: 自国を訪問.
_OWN_COUNTRY_JA = ("自国", "本国")


@functools.cache
def _english_pattern() -> re.Pattern[str]:
    names = countries().pattern("en")
    return re.compile(
        rf"{_VISITS_EN}\s+(?:the\s+)?(?P<country>(?i:{names})|(?:his|her|its|their)\s+(?:own\s+)?country)(?!\w){_AFTER}"
        rf"(?P<more>\s*(?:,|and\b|or\b)(?:\s*and)?\s*(?:the\s+)?(?i:{names})(?!\w))?"
    )


@functools.cache
def _japanese_pattern() -> re.Pattern[str]:
    table = countries()
    signs = "".join(name for name in table.japanese if len(name) == 1)
    own = "|".join(_OWN_COUNTRY_JA)
    return re.compile(
        rf"訪(?P<sign>[{signs}])(?!問|中の?[一-鿿ァ-ヺ])|(?P<come>来日)(?!中の?[一-鿿ァ-ヺ])"
        rf"|(?<![一-鿿ァ-ヺー])(?P<more>[一-鿿ァ-ヺー]{{2,}}(?:、|，|・|及び|並びに|と|や))?"
        rf"(?P<country>(?![{signs}][をへに訪])(?:{table.pattern('ja')}|{own}))"
        r"(?:(?:へ|へ?の)?(?:公式|実務|国賓|再|御|ご)*訪問|への招[待請]|[をへに](?:[^。をはが]{0,15})訪(?:問|れ))"
    )


def other_destination(
    unit_texts: tuple[str, str], english: Sequence[Speaker], japanese: Sequence[Speaker]
) -> Iterator[tuple[Destination, Destination]]:
    """The countries visited, where each text names exactly one and these are not the same.

    Args:
        unit_texts: the English text and the Japanese one.
        english: who speaks in English: "his country" is the country of the only one.
        japanese: who speaks in Japanese: 自国 is, too.

    >>> found = other_destination(("A visit to Japan.", "中国訪問。"), [], [])
    >>> [(one.country, other.country) for one, other in found]
    [('JP', 'CN')]
    >>> list(other_destination(("He visited Japanese schools.", "中国を訪問した。"), [], []))
    []
    """
    if not _VISITS_JA.search(unit_texts[1]) or not _VISITS.search(unit_texts[0]):
        return
    ours = [_english(match, english) for match in _english_pattern().finditer(unit_texts[0])]
    theirs = [_japanese(match, japanese) for match in _japanese_pattern().finditer(unit_texts[1])]
    if len({one.country for one in ours}) != 1 or len({one.country for one in theirs}) != 1:
        return
    if same_country(ours[0].country, theirs[0].country) is False:
        yield ours[0], theirs[0]


def _english(match: re.Match[str], speakers: Sequence[Speaker]) -> Destination:
    code = countries().english.get(plain_name(match["country"])) or _own(speakers)
    return Destination("" if match["more"] else code, *match.span("country"))


def _japanese(match: re.Match[str], speakers: Sequence[Speaker]) -> Destination:
    name = match["country"] or match["sign"] or "日本"
    code = countries().japanese.get(name) or _own(speakers)
    listed = match["more"] and match["more"][:-1].removesuffix("及").removesuffix("並び")
    start = match.start("country") if match["country"] else match.start()
    return Destination("" if listed in countries().japanese else code, start, match.end())


def _own(speakers: Sequence[Speaker]) -> str:
    """The country of the only one who speaks; empty where that is not known."""
    known = {speaker.country for speaker in speakers}
    return known.pop() if len(known) == 1 else ""
