"""The parties that a text names, whatever they do: countries, offices, and persons by their titles."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from align.checks.fidelity.evidence.parties import bodies, countries, offices
from align.checks.fidelity.roles.speakers import (
    NO_NAME,
    OTHER_JA,
    OTHER_SIDE,
    OWN_JA,
    OWN_SIDE,
    RANK_BEFORE,
    Speaker,
    plain_name,
    same_speaker,
)

if TYPE_CHECKING:
    from align.model.anchor import Lang


Kind = Literal["", "bare", "body", "several"]


class NamedParty(NamedTuple):
    """A party of a text.

    Attributes:
        who: its country, office and name; the office of an institution is its name in its table.
        end: where the words for it end.
        kind: "bare" where these are a country's alone, "body" for an institution, "several" for
            ministers and the like of more than one country: 両大臣.
    """

    who: Speaker
    end: int
    kind: Kind = ""


#: 知事 and 市長 have the name of their area before them.
_AREA = re.compile("[都道府県州市区町村]$")


@functools.cache
def _pattern(lang: Lang) -> re.Pattern[str]:
    country, office = countries().pattern(lang), offices().pattern(lang)
    body = bodies().pattern(lang)
    if lang == "ja":
        return re.compile(
            rf"(?P<own>{'|'.join(OWN_JA)})|(?P<other>{'|'.join(OTHER_JA)})"
            rf"|(?<![一-鿿々ァ-ヺー・])(?:(?P<of1>{country})の?)?(?P<name>[一-鿿々ァ-ヺー・＝=]{{1,24}}?)??(?:(?P<of2>{country}))?"
            rf"(?P<office>{office})(?![一-鿿])"
            rf"|(?<![一-鿿ァ-ヺー・])(?P<side>{country})(?:側|政府|代表団|国民)(?![一-鿿])"
            rf"|(?<![一-鿿ァ-ヺー・A-Z])(?P<body>{body})(?![一-鿿ァ-ヺー])"
            rf"|(?<![一-鿿ァ-ヺー・0-9０-９])(?P<bare>{country})(?![一-鿿ァ-ヺー])"
        )
    person = r"(?!(?i:and|of|for|in|to|on)\b)[A-ZÀ-Þ][\w'’-]+"
    return re.compile(
        rf"(?<![\w-])(?:(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+)?(?:"
        rf"(?:(?P<of1>(?i:{country}))(?:['’]s?)?\s+)?(?P<office>(?i:{office}))(?!\w)"
        r"(?:\s+for\s+(?:the\s+)?[A-Z][\w-]+(?:,?\s+(?:and\s+)?[A-Z][\w-]+){0,4})?"
        rf"(?:\s+of\s+(?:the\s+)?(?:(?P<of2>(?i:{country}))(?!\w)|[A-Z][\w-]+))?(?:\s+(?P<name>{person}(?:\s+{person}){{0,2}}))?"
        rf"(?:\s+of\s+(?:the\s+)?(?P<of3>(?i:{country}))(?!\w))?"
        rf"|(?:[A-Z][a-z]+\s+){{1,4}}of\s+(?:the\s+)?(?P<titled>(?i:{country}))(?!\w)"
        rf"|(?P<side>(?i:{country}))(?:['’]s)?\s+(?:side|[Gg]overnment|delegation|counterpart|colleague|people)(?!\w)"
        rf"|(?P<body>(?![a-z])(?i:{body}))(?!\w)"
        rf"|(?P<bare>(?i:{country}))(?![\w-])"
        rf"|(?:Mr|Ms|Mrs|Dr)\.\s+(?P<name2>{person}))"
    )


@functools.lru_cache(maxsize=64)  # several questions are asked of one text, one after the other
def parties(text: str, lang: Lang) -> tuple[NamedParty, ...]:
    """The parties of a text, in order.

    >>> [p.who.country for p in parties("Qatar's Foreign Minister thanked Japan.", "en")]
    ['QA', 'JP']
    >>> [p.who.office for p in parties("知事は、カタール外相に謝意を表明した。", "ja")]
    ['governor.area', 'minister.foreign']
    """
    read = _english if lang == "en" else _japanese
    found = (read(match) for match in _pattern(lang).finditer(text))
    # 米の輸出 is rice
    return tuple(p for p in found if p.kind != "bare" or p.end - p.who.start > 1)


#: A Secretary of State for Defence is a minister, and none of foreign affairs.
_OF_A_FIELD = re.compile(r"\bSecretary\s+of\s+State\s+for\b")


def _english(match: re.Match[str]) -> NamedParty:
    groups = match.groupdict()
    country = next(
        (groups[g] for g in ("of1", "of2", "of3", "titled", "side", "bare") if groups[g]), ""
    )
    name = (match["name"] or match["name2"] or "").rpartition(" ")[2]
    office = offices().english.get(plain_name(match["office"]), "")
    office = office or bodies().english.get(plain_name(match["body"]), "")
    if RANK_BEFORE.search(match.string, 0, match.start()) or _OF_A_FIELD.search(match[0]):
        office = ""
    code = countries().english.get(plain_name(country), "")
    who = Speaker(
        *match.span(), code, office, name.removesuffix("'s").removesuffix("’s"), frozenset()
    )
    return NamedParty(who, match.end(), _kind(match))


def _japanese(match: re.Match[str]) -> NamedParty:
    if match["own"] or match["other"]:
        code = OWN_SIDE if match["own"] else OTHER_SIDE
        return NamedParty(Speaker(*match.span(), code, "", "", frozenset()), match.end())
    codes = countries().japanese
    name = (match["name"] or "").strip("・")
    country = match["of1"] or match["of2"] or match["side"] or match["bare"] or ""
    if name in codes:
        country, name = name, ""
    elif name.rpartition("・")[2] in codes:
        name, _, country = name.rpartition("・")
    office = offices().japanese.get(match["office"] or "", "")
    office = office or bodies().japanese.get(match["body"] or "", "")
    if name.startswith("同"):
        office = ""  # the one just spoken of, whoever that is
    if NO_NAME.search(name) or (office.startswith("governor") and _AREA.search(name)):
        name = ""
    who = Speaker(*match.span(), codes.get(country, ""), office, name, frozenset())
    return NamedParty(who, match.end(), _kind(match))


def _kind(match: re.Match[str]) -> Kind:
    if (match["name"] or "").startswith(("両", "各", "三")):
        return "several"
    if match["bare"]:
        return "bare"
    return "body" if match["body"] else ""


def certainly_one(one: Speaker, other: Speaker) -> bool:
    """Whether two parties are one by something that both texts say: a country, a name, or an office alone.

    >>> def of(country, office): return Speaker(0, 0, country, office, "", frozenset())
    >>> certainly_one(of("QA", ""), of("QA", "minister")), certainly_one(of("QA", "envoy"), of("", "envoy"))
    (True, False)
    """
    if same_speaker(one, other) is not True:
        return False
    if one.country and other.country:
        return True
    if one.name and other.name:
        return True
    return not (one.country or other.country or one.name or other.name)
