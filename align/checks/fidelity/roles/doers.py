"""Who did it, of countries and institutions: one that the other text names nowhere stands for another."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.evidence.parties import bodies, countries, same_office
from align.checks.fidelity.roles.named import parties
from align.checks.fidelity.roles.speakers import SAID_EN, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang


class Doer(NamedTuple):
    """A country or an institution, by its code, and where it stands."""

    code: str
    start: int
    end: int


_VERB_EN = re.compile(
    r"\s+(?:also\s+|jointly\s+|\w+ly\s+)?(?:will|would|has|had|have|is\s+to|are\s+to|took|gave|made|held|put|set|led|co-\w+|\w{2,}ed)\b"
)
_SAID = re.compile(rf"\s+(?:\w+ly\s+)?(?:has\s+|had\s+)?{SAID_EN}\b")
_BY = re.compile(r"\bby\s+(?:the\s+)?(?:(?:[\w-]+\s+){1,3}(?:of|from)\s+(?:the\s+)?)?$")
_PART_JA = "側|政府|海軍|空軍|陸軍|軍|当局|警察|代表団"
_MARK_JA = re.compile(
    rf"(?:{_PART_JA})?(?:の?(?:専門家|職員|査察官|調査団|技術者|専門家チーム|両?[一-鿿]{{0,4}}(?:大臣|外相|首相|首脳)))?"
    "(?:から|より|により|によって|は|が|の共催)(?!も)"
)
#: Words that stand for somebody who was named before.
_ANAPHORA = re.compile("先方|双方|両|同国|同政府|同社|我が方|当方|相手")
_AND_EN = re.compile(r"\s*(?:,|,?\s*and|,?\s*together\s+with)\s+(?:the\s+)?")
_AND_JA = re.compile("(?:側|政府)?(?:と|及び|並びに|、|・)")


@functools.cache
def _pattern(lang: Lang) -> re.Pattern[str]:
    names = f"(?P<body>{bodies().pattern(lang)})|(?P<country>{countries().pattern(lang)})"
    if lang == "en":
        return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE)
    return re.compile(rf"(?<![一-鿿ァ-ヺーA-Z])(?:{names})(?!(?!{_PART_JA}|及|並)[一-鿿ァ-ヺー])")


def _named(text: str, lang: Lang) -> list[Doer]:
    """All countries and institutions that a text names."""
    found = []
    for match in _pattern(lang).finditer(text):
        table = bodies() if match["body"] else countries()
        codes = table.english if lang == "en" else table.japanese
        name = plain_name(match[0]) if lang == "en" else match[0]
        if match["body"] and lang == "en" and match[0].islower():
            continue  # "a bank" is no institution that is named
        found.append(Doer(codes[name], *match.span()))
    return found


def other_doer(english: str, japanese: str) -> Iterator[tuple[Doer, Doer]]:
    """The one who did it, where it is another country or institution in Japanese.

    >>> found = other_doer("It was built by the World Bank.", "国際通貨基金が建設した。")
    >>> [(one.code, other.code) for one, other in found]
    [('bank.world', 'fund.money')]
    >>> found = other_doer("Chad and Peru co-hosted it.", "日本とペルーが共催した。")
    >>> [(one.code, other.code) for one, other in found]
    [('TD', 'JP')]
    >>> list(other_doer("It was built by the Agency.", "国際協力機構が建設した。"))
    []
    """
    if _ANAPHORA.search(japanese):
        return
    theirs = _named(japanese, "ja")
    if not any(_MARK_JA.match(japanese, one.end) for one in theirs):
        return
    ours = _named(english, "en")
    lists = _joint(english, ours, "en"), _joint(japanese, theirs, "ja")
    if lists[0] or lists[1]:
        yield from _one_of_several(lists, ours, theirs)
    else:
        yield from _alone(english, japanese, ours, theirs)


def _one_of_several(
    lists: tuple[list[Doer], list[Doer]], ours: list[Doer], theirs: list[Doer]
) -> Iterator[tuple[Doer, Doer]]:
    """The one of several who do a thing together that the other text has not."""
    if len(lists[0]) != len(lists[1]):
        return
    odd = [one for one in lists[0] if not _has(one, theirs)]
    other = [one for one in lists[1] if not _has(one, ours)]
    if len(odd) == len(other) == 1 and len(lists[0]) > 1:
        yield odd[0], other[0]


def _alone(
    english: str, japanese: str, ours: list[Doer], theirs: list[Doer]
) -> Iterator[tuple[Doer, Doer]]:
    """The only one of each text that does something, where neither is named in the other text."""
    by = [one for one in ours if _BY.search(english, 0, one.start)]
    doing = by or [one for one in ours if _SAID.match(english, one.end) and "." in one.code]
    marked = [one for one in theirs if _MARK_JA.match(japanese, one.end)]
    if len(doing) != 1 or len(marked) != 1 or _has(doing[0], theirs) or _has(marked[0], ours):
        return
    if any(
        (party.who.office and party.kind != "body") or party.who.name
        for party in parties(english, "en")
    ):
        return
    if any(party.who.office and party.kind != "body" for party in parties(japanese, "ja")):
        return
    yield doing[0], marked[0]


def _has(one: Doer, others: list[Doer]) -> bool:
    """Whether a text may name a country or an institution."""
    return any(same_office(one.code, other.code) is not False for other in others)


def _joint(text: str, named: list[Doer], lang: Lang) -> list[Doer]:
    """Those who do something together; none where the text has no such list."""
    joint = _AND_EN if lang == "en" else _AND_JA
    found: list[Doer] = []
    for one in named:
        if found and not joint.fullmatch(text, found[-1].end, one.start):
            if _acts_together(text, found, lang):
                return found
            found = []
        found.append(one)
    return found if _acts_together(text, found, lang) else []


def _acts_together(text: str, found: list[Doer], lang: Lang) -> bool:
    if len(found) < 2:
        return False
    if lang == "ja":
        return _MARK_JA.match(text, found[-1].end) is not None
    acts = _VERB_EN.match(text, found[-1].end) or _BY.search(text, 0, found[0].start)
    return acts is not None
