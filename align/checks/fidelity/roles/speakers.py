"""Who speaks in a text, by country, office and name, and whether two speakers are one."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.evidence.parties import countries, offices, same_office
from align.checks.fidelity.evidence.sound import ROMAJI, names_alike
from align.checks.fidelity.place import mentions_in

if TYPE_CHECKING:
    from align.model.unit import Side

SAID_EN = (
    r"(?:stated|said|explained|expressed|replied|responded|pointed\s+out|emphasi[sz]ed|stressed|welcomed|reported|proposed|requested"
    r"|asked|urged|referred|mentioned|touched|added|described|confirmed|noted|remarked|called|told"
    r"|praised|thanked|appreciated|conveyed|offered|briefed|invited|promised|pledged|supported|condemned|protested"
    r"|answered|observed|outlined|indicated|reiterated|underlined|highlighted|announced|introduced|spoke|lodged|criticized|appealed"
    r"|congratulated|raised|insisted|declared|hoped|drew\s+attention|warned|cautioned|voiced|argued|claimed|complained"
    r"|accepted|denied|rejected|suggested|recalled|admitted|assured|regretted|demanded|acknowledged|conceded|maintained|set\s+out|undertook)"
)
_BETWEEN_EN = (
    r"(?:\s+(?:also|then|further|furthermore|first|again|strongly|clearly|fully|for\s+(?:his|her)\s+part"
    r"|in\s+(?:turn|response|reply)|once\s+again),?){0,2}"
)
#: A rank that makes another office of the one behind it.
RANK_BEFORE = re.compile(
    r"\b(?:Deputy|Vice|Assistant|Senior|Acting|Under|Associate|Parliamentary|Former|Shadow)[\s-]+$"
)
#: Where the other side speaks, whoever that is, and our own.
OTHER_SIDE, OWN_SIDE = "other side", "JP"
OWN_JA, OTHER_JA = ("我が方", "当方", "我が国"), ("先方", "相手側", "相手方")
SPEECH_JA = re.compile(
    "述べ|発言|説明|表明|応じ|指摘|言及|強調|要請|求め|提案|歓迎|伝え|伝達|感謝|謝意|確認|支持|非難|抗議|期待|回答|答え|呼びかけ|喚起|報告|約束|発表|申し出|警告|主張|訴え|語っ|語り|質問|否定|拒否|明らかに|認め|回顧|振り返|提起|促し|返答|懸念|遺憾|失望|弔意|哀悼|招請|招待|受諾|紹介|評し|披露|示し|示さ|によれば|によると"
)


class Speaker(NamedTuple):
    """Who speaks, at ``[start, end)``; empty for what is not said."""

    start: int
    end: int
    country: str
    office: str
    name: str
    concepts: frozenset[str]


@functools.cache
def _english_pattern() -> re.Pattern[str]:
    country, office = countries().pattern("en"), offices().pattern("en")
    person = r"[A-ZÀ-Þ][\w'’-]+"
    return re.compile(
        rf"(?<![\w-])(?P<who>"
        rf"(?:[Tt]he\s+)?(?:(?:leader|head|chair\w*)\s+of\s+the\s+)?(?P<side>(?i:{country}))(?:\s+side|\s+[Gg]overnment|\s+delegation|\s+negotiators|\s+officials|\s+authorities)?(?P<bare>)"
        rf"|(?P<other>[Tt]he\s+other\s+(?:side|party))|(?P<own>[Oo]ur\s+side)"
        rf"|(?:[Tt]he\s+)?(?:(?P<of1>(?i:{country}))\s+)?(?P<office>(?i:{office}))(?!\w)"
        rf"(?:\s+of\s+(?:the\s+)?(?P<of2>(?i:{country}))(?!\w))?(?:\s+(?P<name>{person}(?:\s+{person}){{0,3}}))?"
        rf"(?:\s+of\s+(?:the\s+)?(?P<of3>(?i:{country}))(?!\w))?"
        rf"|(?:Mr|Ms|Mrs|Dr)\.\s+(?P<name2>{person}))"
        rf"(?:,[^,.]{{1,60}},|,)?{_BETWEEN_EN}\s+(?:(?:has|have|had|would|will)\s+)?{SAID_EN}\b"
        rf"|\b(?:(?:{SAID_EN[3:-1]})\s+by|[Aa]ccording\s+to)\s+(?P<by>(?:the\s+)?(?P<byside>(?i:{country}))(?:\s+side)?)(?!\w)"
    )


@functools.cache
def _japanese_pattern() -> re.Pattern[str]:
    country, office = countries().pattern("ja"), offices().pattern("ja")
    return re.compile(
        rf"(?P<who>(?P<own>{'|'.join(OWN_JA)})|(?P<other>{'|'.join(OTHER_JA)})"
        rf"|(?<![一-鿿ァ-ヺー])(?P<side>{country})(?:側|政府|代表団(?:の?団長)?)?(?P<bare>)"
        rf"|(?<![一-鿿々ァ-ヺー・])(?:(?P<of1>{country})の?)?(?P<name>[一-鿿々ァ-ヺー・＝=]{{1,24}}?)??(?:(?P<of2>{country}))?"
        rf"(?P<office>{office})(?:（[^（）]{{1,20}}）)?(?:の(?P<named>[一-鿿々ァ-ヺー・＝=]{{1,24}})(?:氏|さん|博士))?)"
        r"(?P<mark>から(?:は)?|より(?:は)?|によれば|によると|により|は|が)"
    )


#: Words before an office that are no name: 同大臣, 南部アジア部長; 長谷部 and 服部 are names.
NO_NAME = re.compile(
    r"^(?:同|両|各|貴|先方|相手|関係|特命全権|駐日|訪日中の|臨時|首席|副|担当|当時の)|"
    r"(?:外務|防衛|財務|総理|内閣|官房|政府|産業|経済|経産|農林|文部|環境|厚生|国土|法務|国防|事務|欧州|外交|連邦|国家|特別|両国|エネルギー|アジア|地域|局|省|側)$"
    r"|^[前元新二三四五]$|^[二三四五六七八]?[かカヶ]国|^.{3,}部$|^(?:外交|外務|国防|統一|政治|経済|総務|広報|儀典|法務|司法)部$"
)
#: …との指摘が北側からなされた: what was done stands before who did it.
_SAID_BEFORE = re.compile(r"(?:指摘|説明|発言|要請|提案|言及|回答|表明|報告|要望)が$")
_DONE = re.compile(r"(?:なされ|あった|あり|行われ|示され|出され)")
_JOINT = re.compile(r"[一-鿿ァ-ヺー](?:及び|並びに|・|と)$")
_TOGETHER = re.compile(r"^(?:両|三|四|五|各)")


def english_speakers(side: Side) -> list[Speaker]:
    """Who speaks in an English text, in order."""
    found = []
    codes, kinds = countries().english, offices().english
    for match in _english_pattern().finditer(side.text):
        start, end = match.span("who") if match["who"] else match.span("by")
        country = match["side"] or match["of1"] or match["of2"] or match["of3"] or match["byside"]
        name = match["name"] or match["name2"] or ""
        office = match["office"]
        # "minister" of "the ministers said" and the like begins with a small letter only in titles.
        if (
            office
            and not name
            and office[0].islower()
            and not match["who"].startswith(("the", "The"))
        ):
            continue
        if office and RANK_BEFORE.search(side.text, 0, match.start()):
            office = ""  # Deputy, and an office whose deputy no table has
        code = codes.get(plain_name(country), "")
        code = OTHER_SIDE if match["other"] else OWN_SIDE if match["own"] else code
        if name and not code and not ROMAJI.fullmatch(name.rpartition(" ")[2]):
            code = OTHER_SIDE
        found.append(
            Speaker(
                start,
                end,
                code,
                kinds.get(plain_name(office), ""),
                name.rpartition(" ")[2].removesuffix("'s"),
                _persons(side, start, end),
            )
        )
    return found


def plain_name(name: str | None) -> str:
    """A name as the tables have it: in small letters, its words one space apart."""
    return " ".join(name.lower().split()) if name else ""


def japanese_speakers(side: Side) -> list[Speaker]:
    """Who speaks in a Japanese text, in order."""
    found = []
    codes, kinds = countries().japanese, offices().japanese
    for match in _japanese_pattern().finditer(side.text):
        if not _speaks(side.text, match):
            continue
        start, end = match.span("who")
        name = match["named"] or match["name"] or ""
        if _TOGETHER.search(name):
            continue
        if match["side"] and _JOINT.search(side.text, 0, match.start()):
            continue  # 豪州及びニュージーランドは: both speak
        if match["own"] or match["other"]:
            found.append(
                Speaker(start, end, OWN_SIDE if match["own"] else OTHER_SIDE, "", "", frozenset())
            )
            continue
        country = match["side"] or match["of1"] or match["of2"] or ""
        name = name.strip("・")
        if name in codes:
            country, name = name, ""
        elif "・" in name and name.rpartition("・")[2] in codes:
            name, _, country = name.rpartition("・")
        if NO_NAME.search(name):
            name = ""
        found.append(
            Speaker(
                start,
                end,
                codes.get(country, ""),
                kinds.get(match["office"] or "", ""),
                name,
                _persons(side, start, end),
            )
        )
    return found


def _speaks(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence says that somebody speaks, and does so after the mark of the subject."""
    stop = text.find("。", match.end())
    rest = text[match.end() : stop if stop >= 0 else len(text)]
    if match["mark"].startswith("によ") and match["mark"] != "により":
        return True
    if _SAID_BEFORE.search(text[: match.start()]) and _DONE.match(rest):
        return True
    if (
        match["mark"] in ("は", "が")
        and match["bare"] is not None
        and not match["who"].endswith("側")
    ):
        return bool(SPEECH_JA.search(rest)) and rest.startswith(("、", "，"))
    return bool(SPEECH_JA.search(rest))


def _persons(side: Side, start: int, end: int) -> frozenset[str]:
    """The persons of the glossary that are named between two characters of a side's text."""
    return frozenset(
        reading.concept.id
        for low, high, mention in mentions_in(side)
        if start <= low and high <= end + 1
        for reading in mention.readings
        if reading.concept.type == "person"
    )


def same_speaker(one: Speaker, other: Speaker) -> bool | None:
    """Whether two speakers are one; None where that cannot be told."""
    answers = [same_country(one.country, other.country)]
    if one.office and other.office:
        answers.append(same_office(one.office, other.office))
    if one.concepts and other.concepts:
        answers.append(bool(one.concepts & other.concepts))
    elif one.name and other.name:
        answers.append(names_alike(one.name, other.name))
    if True in answers[-1:] and (one.name or one.concepts):
        # A name decides, but for State Minister Aikawa and 相川政務官.
        ranks = {one.office.partition(".")[0], other.office.partition(".")[0]}
        other_rank = one.office and other.office and ranks <= _RANKS
        return not (other_rank and same_office(one.office, other.office) is False)
    if False in answers:
        return False
    return True if True in answers else None


#: Offices of one ministry, between which nobody changes within a text.
_RANKS = frozenset(("deputy", "director"))


def same_country(one: str, other: str) -> bool | None:
    """Whether two codes are one country; None where that cannot be told.

    >>> same_country("JP", "CN"), same_country("JP", OTHER_SIDE), same_country("CN", OTHER_SIDE)
    (False, False, None)
    """
    if not one or not other:
        return None
    if OTHER_SIDE in (one, other):
        return False if OWN_SIDE in (one, other) else None
    return one == other
