"""Acts that one party does to another: who thanks, asks, invites or hands over, and to whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.roles.named import certainly_one, parties
from align.checks.fidelity.roles.speakers import OTHER_SIDE, OWN_SIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.checks.fidelity.roles.named import NamedParty
    from align.checks.fidelity.roles.speakers import Speaker


class _Kind(NamedTuple):
    """Words for one kind of act.

    Attributes:
        takes_object: whether its object is the one it is done to: 大使を招待.
        received: whether who receives a thing says the same of it.
    """

    english: re.Pattern[str]
    japanese: re.Pattern[str]
    takes_object: bool = False
    received: bool = False


def _kind(
    english: str, japanese: str, *, takes_object: bool = False, received: bool = False
) -> _Kind:
    return _Kind(re.compile(rf"\b(?:{english})\b"), re.compile(japanese), takes_object, received)


_EXPRESSED = r"(?:express|convey|offer|extend|voic|renew|reiterat|send|sent)(?:s|es|ed|d|ing)?\s+(?:(?!to\b|for\b|and\b)\w+\s+){0,4}?"
_KINDS = (
    _kind(
        rf"thank(?:s|ed)?|{_EXPRESSED}(?:gratitude|appreciation|thanks)",
        "謝意|感謝|[御お]礼",
    ),
    _kind(
        r"request(?:s|ed)?|ask(?:s|ed)?|urge[sd]?|call(?:s|ed)?\s+(?:up)?on\b(?=.{1,60}\bto\b)|appeal(?:s|ed)?\s+to|demand(?:s|ed)?",
        "要請|求め|依頼|促し|促さ|呼びかけ|申し入れ|質問",
    ),
    _kind(r"invite[sd]?|extended\s+an\s+invitation", "招待|招請", takes_object=True),
    _kind(rf"protest(?:s|ed)?|{_EXPRESSED}protest|lodge[sd]?\s+(?:\w+\s+){{1,3}}protest", "抗議"),
    _kind(
        rf"congratulate[sd]?|{_EXPRESSED}(?:(?:message|letter)\s+of\s+)?congratulations?", "祝意|祝電|祝辞|祝福|[御お]祝い|慶祝"
    ),
    _kind(
        rf"{_EXPRESSED}(?:(?:message|letter)\s+of\s+)?(?:condolences?|sympath\w+)", "弔意|弔電|哀悼|[御お]悔やみ|[御お]見舞い"
    ),
    _kind(rf"apologi[sz]e[sd]?|{_EXPRESSED}apolog(?:y|ies)", "謝罪|陳謝|[御お]詫び|おわび"),
    _kind(
        r"hand(?:s|ed)?(?:\s+over)?|present(?:s|ed)|deliver(?:s|ed)|submit(?:s|ted)|donate[sd]",
        "手渡|手交|提出|贈呈|寄贈|引き渡|受領|受け取",
        received=True,
    ),
    _kind(
        r"provide[sd]?|supplie[sd]|lends?|lent|g[ai]ves?|given|grant(?:s|ed)|donate[sd]|sells?|sold|hand(?:s|ed)(?:\s+over)?",
        "供与|提供|貸し付け|供給|[贈与渡][らっりえさし]|寄贈|手交|売却|売[らっり]|受領|受け取",
        received=True,
    ),
    _kind(
        r"confer(?:s|red)|award(?:s|ed)|bestow(?:s|ed)|decorate[sd]", "授与|授け|叙勲", received=True
    ),
    _kind(r"explain(?:s|ed)?|brief(?:s|ed)?|report(?:s|ed)?|inform(?:s|ed)?|notif(?:y|ies|ied)", "説明|報告|通報|通知"),
    _kind(r"support(?:s|ed)?|back(?:s|ed)", "支持|支援し", takes_object=True),
    _kind(
        r"critici[sz]e[sd]?|condemn(?:s|ed)?|denounce[sd]?|accuse[sd]?", "批判|非難|糾弾", takes_object=True
    ),
    _kind(r"praise[sd]?|commend(?:s|ed)?|applaud(?:s|ed)?", "称賛|賞賛|称え", takes_object=True),
    _kind(r"(?:tele)?phone[sd]", "電話(?=を|が|し)"),
    _kind(r"promise[sd]?|pledge[sd]?|assure[sd]?", "約束"),
    _kind(r"pa(?:id|ys?)\s+(?:a\s+)?courtesy\s+(?:call|visit)\s+(?:up)?on|call(?:s|ed)\s+on", "表敬", takes_object=True),
)  # fmt: skip

_BEFORE_VERB = re.compile(
    r"(?:,[^,.;]{1,50},)?(?:\s+(?:also|then|further|first|again|strongly|\w+ly|has|have|had|will|would|in\s+(?:turn|response|reply)),?){0,3}\s+"
)
_PASSIVE = re.compile(
    r"(?:\s+(?:also|then|was|were|is|are|has|have|had|been|will|be|\w+ly)){1,4}\s+"
)
_TO_BE = re.compile(r"\b(?:was|were|is|are|been|be)\b")
_WAS = re.compile(r"\b(?:was|were|been|is|are|be)\s+(?:\w+ly\s+)?$")
_BY, _TO = re.compile(r"\bby\s+$"), re.compile(r"\b(?:to|on|upon)\s+$")
#: From the verb to the one it is done to.
_TO_WHOM = re.compile(r"\s+(?:[^.;,]{0,60}?\b(?:to|on|upon)\s+)?")
_RECEIVED = re.compile(r"\breceive[sd]?\b")
_FROM_WHOM = re.compile(r"[^.;,]{0,60}?\sfrom\s+")
_BY_WHOM = re.compile(
    r"[^.;,]{0,40}?\sby\s+(?:the\s+(?:people|[Gg]overnment|leaders?)\s+of\s+(?:the\s+)?)?"
)

_AGENT_JA = re.compile("から(?:は|も)?|より(?:は|も)?|により|は|が|も")
#: Who speaks in the main clause: not 日本から供与された….
_MAIN_JA = re.compile("(?:から(?:は|も)?|より(?:は|も)?)(?=[、，]|[^。、]{0,14}に対し)|は")
_TOWARD_JA = re.compile("に対し(?:て(?:は|も)?)?(?!た)|宛てに|あてに")
_TO_JA = re.compile(
    "(?:に|へ)(?:は|も)?(?!対|お[いけ]|関|つい|よ[りるっ]|と[っり]|あ[るっり]|滞|派|向|到|[、，])"
)
#: What is done to the party in a clause of its own: ウクライナに対し供与した発電機につき、….
_GIVEN_JA = re.compile("(?![、，])[^。]{0,20}?(?:供与|提供|実施|行[うっわい]|派遣|拠出|与え|贈)")
_OBJECT_JA = re.compile("(?:の[一-鿿ァ-ヺー]{1,12})?を")
#: The one who is named with は is the one it is done to.
_SUFFERED_JA = re.compile("[^。、，]{0,8}?(?:され|受け|いただ|頂)")
_FROM_JA = re.compile("(?:から|より|により)[、，]?")
#: How far the words 大臣に stand from the act, at most; a bare country may be a place.
_NEAR, _NEAR_COUNTRY = 26, 12


class Act(NamedTuple):
    """One act, who may do it, and to whom it is done; empty where a text does not say."""

    agents: tuple[Speaker, ...]
    main: Speaker | None
    toward: Speaker | None


def turned_acts(english: str, japanese: str) -> Iterator[tuple[Speaker, Speaker]]:
    """The parties of an act that goes the other way in the other text.

    An act is compared where each text has one of its kind only.

    >>> found = turned_acts("Qatar's Foreign Minister thanked Japan.", "カタール外相に謝意を表明した。")
    >>> [(one.country, other.country) for one, other in found]
    [('QA', 'QA')]
    >>> list(turned_acts("Qatar thanked Japan.", "カタール側から、我が国に対し謝意が示された。"))
    []
    """
    for kind in _KINDS:
        there = list(kind.japanese.finditer(japanese))
        here = list(kind.english.finditer(english)) if len(there) == 1 else []
        if len(there) == 1 and not here and kind.received:
            here = list(_RECEIVED.finditer(english))
        if len(here) != 1:
            continue
        ours, theirs = _english(english, here[0]), _japanese(japanese, there[0], kind)
        yield from _turned(ours, theirs)


def _turned(ours: Act, theirs: Act) -> Iterator[tuple[Speaker, Speaker]]:
    if ours.main is None:
        return
    if any(certainly_one(ours.main, each) for each in theirs.agents):
        return
    answered = ours.toward and theirs.toward and certainly_one(ours.toward, theirs.toward)
    if theirs.toward and not answered and _is_done_to(ours.main, theirs):
        yield ours.main, theirs.toward
    elif ours.toward and theirs.main and not answered and certainly_one(ours.toward, theirs.main):
        yield ours.main, theirs.main


def _is_done_to(agent: Speaker, theirs: Act) -> bool:
    """Whether the one who acts in English is the one it is done to in Japanese."""
    if theirs.toward is None:
        return False
    if theirs.toward.country == OTHER_SIDE:
        ours = theirs.main is None or theirs.main.country == OWN_SIDE
        return ours and agent.country not in ("", OWN_SIDE)
    return certainly_one(agent, theirs.toward)


def _english(text: str, verb: re.Match[str]) -> Act:
    named = parties(text, "en")
    before = [each for each in named if each.end <= verb.start()]
    after = [each for each in named if each.who.start >= verb.end()]
    for each in reversed(before):
        between = text[each.end : verb.start()]
        if _RECEIVED.fullmatch(verb[0]) and _BEFORE_VERB.fullmatch(between):
            return _act(_first(text, verb.end(), after, _FROM_WHOM), each.who)
        if _BEFORE_VERB.fullmatch(between) and not _TO_BE.search(between):
            return _act(each.who, _first(text, verb.end(), after, _TO_WHOM))
        if _PASSIVE.fullmatch(between):
            return _act(_first(text, verb.end(), after, _BY_WHOM), each.who)
    if _WAS.search(text, 0, verb.start()):  # a medal was conferred on one by another
        stop = text.find(". ", verb.end())
        here = [p for p in after if stop < 0 or p.end <= stop]
        by = [p.who for p in here if _BY.search(text, 0, p.who.start)]
        to = [p.who for p in here if _TO.search(text, 0, p.who.start)]
        if len(by) == 1:
            return _act(by[0], to[0] if to else None)
    return Act((), None, None)


def _act(agent: Speaker | None, toward: Speaker | None) -> Act:
    return Act((agent,) if agent else (), agent, toward)


def _first(
    text: str, start: int, after: Sequence[NamedParty], between: re.Pattern[str]
) -> Speaker | None:
    """The first party behind a place, where the words between say that it is meant."""
    if after and between.fullmatch(text, start, after[0].who.start):
        return after[0].who
    return None


def _japanese(text: str, word: re.Match[str], kind: _Kind) -> Act:
    start = text.rfind("。", 0, word.start()) + 1
    named = [p for p in parties(text, "ja") if start <= p.who.start and p.end <= word.start()]
    agents = [p for p in named if _AGENT_JA.match(text, p.end)]
    main = [p for p in named if _MAIN_JA.match(text, p.end)]
    toward = [p for p in named if _toward(text, p, word, kind)]
    if _SUFFERED_JA.match(text, word.end()) or word[0].startswith("受"):
        return _suffered(text, start, word, named, toward)
    return Act(
        tuple(p.who for p in agents),
        main[-1].who if main else None,
        toward[-1].who if toward else None,
    )


def _suffered(
    text: str,
    start: int,
    word: re.Match[str],
    named: Sequence[NamedParty],
    toward: Sequence[NamedParty],
) -> Act:
    """An act that is told by the one it is done to: 大臣は、知事から要請を受けた."""
    by = [p for p in named if _FROM_JA.match(text, p.end)]
    topics = [p for p in named if text.startswith("は", p.end)]
    someone = _FROM_JA.search(text, start, word.start())
    to = toward[-1].who if toward else None
    if topics and someone and not to and someone.start() > topics[-1].end:
        to = topics[-1].who
    return Act(tuple(p.who for p in by), by[-1].who if by else None, to)


def _toward(text: str, party: NamedParty, word: re.Match[str], kind: _Kind) -> bool:
    """Whether an act is done to a party, by the words behind it."""
    if toward := _TOWARD_JA.match(text, party.end):
        return not _GIVEN_JA.match(text, toward.end(), word.start())
    near = word.start() - party.end <= (_NEAR_COUNTRY if party.kind == "bare" else _NEAR)
    if not near or re.search("[、，はが]", text[party.end : word.start()]):
        return False
    if kind.takes_object and _OBJECT_JA.match(text, party.end):
        return True
    return _TO_JA.match(text, party.end) is not None
