"""Who said it: the speakers of both sides, compared by country, office and name."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.evidence.parties import countries, offices, same_office
from align.checks.fidelity.evidence.sound import ROMAJI, names_alike
from align.checks.fidelity.evidence.swapped import swapped
from align.checks.fidelity.place import mentions_in, span_at
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.anchor import Lang
    from align.model.unit import Side, TranslationUnit

_SAID = (
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
_RANK_BEFORE = re.compile(
    r"\b(?:Deputy|Vice|Assistant|Senior|Acting|Under|Associate|Parliamentary|Former|Shadow)[\s-]+$"
)
#: Where the other side speaks, whoever that is, and our own.
_OTHER_SIDE, _OWN_SIDE = "other side", "JP"
_OWN_JA, _OTHER_JA = ("我が方", "当方", "我が国"), ("先方", "相手側", "相手方")
_SPEECH_JA = re.compile(
    "述べ|発言|説明|表明|応じ|指摘|言及|強調|要請|求め|提案|歓迎|伝え|伝達|感謝|謝意|確認|支持|非難|抗議|期待|回答|答え|呼びかけ|喚起|報告|約束|発表|申し出|警告|主張|訴え|語っ|語り|質問|否定|拒否|明らかに|認め|回顧|振り返|提起|促し|返答|懸念|遺憾|失望|弔意|哀悼|招請|招待|受諾|紹介|評し|披露|示し|示さ|によれば|によると"
)


class _Speaker(NamedTuple):
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
        rf"(?:[Tt]he\s+)?(?:(?:leader|head|chair\w*)\s+of\s+the\s+)?(?P<side>(?i:{country}))(?:\s+side|\s+[Gg]overnment|\s+delegation)?(?P<bare>)"
        rf"|(?:[Tt]he\s+)?(?:(?P<of1>(?i:{country}))\s+)?(?P<office>(?i:{office}))(?!\w)"
        rf"(?:\s+of\s+(?:the\s+)?(?P<of2>(?i:{country}))(?!\w))?(?:\s+(?P<name>{person}(?:\s+{person}){{0,3}}))?"
        rf"(?:\s+of\s+(?:the\s+)?(?P<of3>(?i:{country}))(?!\w))?"
        rf"|(?:Mr|Ms|Mrs|Dr)\.\s+(?P<name2>{person}))"
        rf"(?:,[^,.]{{1,60}},|,)?{_BETWEEN_EN}\s+(?:(?:has|have|had|would|will)\s+)?{_SAID}\b"
        rf"|\b(?:(?:{_SAID[3:-1]})\s+by|[Aa]ccording\s+to)\s+(?P<by>(?:the\s+)?(?P<byside>(?i:{country}))(?:\s+side)?)(?!\w)"
    )


@functools.cache
def _japanese_pattern() -> re.Pattern[str]:
    country, office = countries().pattern("ja"), offices().pattern("ja")
    return re.compile(
        rf"(?P<who>(?P<own>{'|'.join(_OWN_JA)})|(?P<other>{'|'.join(_OTHER_JA)})"
        rf"|(?<![一-鿿ァ-ヺー])(?P<side>{country})(?:側|政府|代表団(?:の?団長)?)?(?P<bare>)"
        rf"|(?<![一-鿿々ァ-ヺー・])(?:(?P<of1>{country})の?)?(?P<name>[一-鿿々ァ-ヺー・＝=]{{1,24}}?)??(?:(?P<of2>{country}))?"
        rf"(?P<office>{office})(?:（[^（）]{{1,20}}）)?(?:の(?P<named>[一-鿿々ァ-ヺー・＝=]{{1,24}})(?:氏|さん|博士))?)"
        r"(?P<mark>から(?:は)?|より(?:は)?|によれば|によると|により|は|が)"
    )


#: Words before an office that are no name: 同大臣, 南部アジア部長; 長谷部 and 服部 are names.
_NO_NAME = re.compile(
    r"^(?:同|両|各|前|元|新|貴|三|二|四|五|先方|相手|関係|特命全権|駐日|訪日中の|臨時|首席|副|担当|当時の)|"
    r"(?:外務|防衛|財務|総理|内閣|官房|政府|産業|経済|経産|農林|文部|環境|厚生|国土|法務|国防|事務|欧州|外交|連邦|国家|特別|両国|エネルギー|アジア|地域|局|省|側)$"
    r"|^.{3,}部$|^(?:外交|外務|国防|統一|政治|経済|総務|広報|儀典|法務|司法)部$"
)
#: …との指摘が北側からなされた: what was done stands before who did it.
_SAID_BEFORE = re.compile(r"(?:指摘|説明|発言|要請|提案|言及|回答|表明|報告|要望)が$")
_DONE = re.compile(r"(?:なされ|あった|あり|行われ|示され|出され)")
_JOINT = re.compile(r"[一-鿿ァ-ヺー](?:及び|並びに|・|と)$")
_TOGETHER = re.compile(r"^(?:両|三|四|五|各)")


@unit_check("S001", "Speaker differs", "発言者の相違", "error", CheckOptions, "sentence", ("D001",))
def speaker_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """Who said something is another person in the other language.

    Why it matters: a position is given to the wrong government.

    Fails:

        Foreign Secretary Johnson stated that the test was unacceptable.
        岸田大臣から、実験は容認できない旨述べた。

    Passes:

        Minister Kishida stated that the test was unacceptable.
        岸田大臣から、実験は容認できない旨述べた。

    Speakers are compared by country, by office, and by name through the glossary, else by its sound.
    Where Japanese drops the subject, and where one text says less of the speaker, nothing is told. To
    settle one: compare the source.
    """
    if not unit.two_sided or not _SPEECH_JA.search(unit.target.text):
        return
    english = _english(unit.source)
    if not english:
        return
    japanese = _japanese(unit.target)
    if swapped(unit):
        return  # D002 tells that the sentences have changed places
    for one, other in _unlike(english, japanese, unit):
        spans = (
            span_at(unit.source, one.start, one.end),
            span_at(unit.target, other.start, other.end),
        )
        yield Problem(
            Wording(
                f'"{spans[0].text}" speaks in English, 「{spans[1].text}」 in Japanese',
                f"発言者が、英語版では「{spans[0].text}」、日本語版では「{spans[1].text}」です。",
            ),
            spans,
            unit.bead.source,
            unit.bead.target,
        )


def _english(side: Side) -> list[_Speaker]:
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
        if office and _RANK_BEFORE.search(side.text, 0, match.start()):
            office = ""  # Deputy, and an office whose deputy no table has
        code = codes.get(_plain(country), "")
        if name and not code and not ROMAJI.fullmatch(name.rpartition(" ")[2]):
            code = _OTHER_SIDE
        found.append(
            _Speaker(
                start,
                end,
                code,
                kinds.get(_plain(office), ""),
                name.rpartition(" ")[2].removesuffix("'s"),
                _persons(side, start, end),
            )
        )
    return found


def _plain(name: str | None) -> str:
    return " ".join(name.lower().split()) if name else ""


def _japanese(side: Side) -> list[_Speaker]:
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
                _Speaker(
                    start, end, _OWN_SIDE if match["own"] else _OTHER_SIDE, "", "", frozenset()
                )
            )
            continue
        country = match["side"] or match["of1"] or match["of2"] or ""
        name = name.strip("・")
        if name in codes:
            country, name = name, ""
        elif "・" in name and name.rpartition("・")[2] in codes:
            name, _, country = name.rpartition("・")
        if _NO_NAME.search(name):
            name = ""
        found.append(
            _Speaker(
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
        return bool(_SPEECH_JA.search(rest)) and rest.startswith(("、", "，"))
    return bool(_SPEECH_JA.search(rest))


def _persons(side: Side, start: int, end: int) -> frozenset[str]:
    """The persons of the glossary that are named between two characters of a side's text."""
    return frozenset(
        reading.concept.id
        for low, high, mention in mentions_in(side)
        if start <= low and high <= end + 1
        for reading in mention.readings
        if reading.concept.type == "person"
    )


def _same(one: _Speaker, other: _Speaker) -> bool | None:
    """Whether two speakers are one; None where that cannot be told."""
    answers = [_same_country(one.country, other.country)]
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


def _same_country(one: str, other: str) -> bool | None:
    if not one or not other:
        return None
    if _OTHER_SIDE in (one, other):
        return False if _OWN_SIDE in (one, other) else None
    return one == other


@functools.cache
def _subjects(lang: Lang, kind: str) -> re.Pattern[str]:
    """Countries or offices that are the subject of any verb."""
    names = (countries() if kind == "country" else offices()).pattern(lang)
    if lang == "en":
        return re.compile(
            rf"(?<![\w-])(?<!\bof )(?<!\bof the )(?P<name>(?i:{names}))(?:\s+(?:side|government))?\s+(?:\w+ly\s+)?"
            r"\w+(?:ed|id|ade|ve|ook|ent|old|aid)\b"
        )
    before = "(?<![一-鿿ァ-ヺー])" if kind == "country" else ""
    return re.compile(rf"{before}(?P<name>{names})(?:側|政府)?(?:は|から|より|が|も)")


def _acts(speaker: _Speaker, side: Side) -> bool:
    """Whether a speaker, by country and office as far as known, does anything in the other text."""
    if speaker.name or not (speaker.country or speaker.office):
        return False
    if speaker.country and speaker.country not in _acting(side, "country"):
        return False
    acting = _acting(side, "office")
    if not speaker.office or (speaker.country and not acting):
        return True
    return any(same_office(speaker.office, each) is not False for each in acting)


def _acting(side: Side, kind: str) -> set[str]:
    """The codes of the countries or offices that are the subject of any verb of a text."""
    table = countries() if kind == "country" else offices()
    codes = table.english if side.lang == "en" else table.japanese
    found = _subjects(side.lang, kind).finditer(side.text)
    return {codes.get(_plain(match["name"]), "") for match in found} - {""}


def _unlike(
    english: Sequence[_Speaker], japanese: Sequence[_Speaker], unit: TranslationUnit
) -> Iterator[tuple[_Speaker, _Speaker]]:
    """Speakers that are certainly not those of the other side, in pairs."""
    ours = [one for one in english if all(_same(one, other) is False for other in japanese)]
    theirs = [other for other in japanese if all(_same(one, other) is False for one in english)]
    ours = [one for one in ours if not _acts(one, unit.target)]
    theirs = [one for one in theirs if not _acts(one, unit.source)]
    if ours and theirs:
        yield from zip(ours, theirs, strict=False)
        return
    if len(english) != len(japanese) or len(english) < _TWO:
        return
    # 日本側 twice for two sides, and two who have changed places.
    for place, (one, other) in enumerate(zip(english, japanese, strict=True)):
        repeated = any(
            other.name == japanese[n].name != "" != one.name != english[n].name
            and _same(english[n], japanese[n])
            for n in range(place)
        )
        if repeated and not _same(one, other):
            yield one, other
            continue
        if _same(one, other) is not False:
            continue
        changed = any(
            _same(one, japanese[n]) and _same(english[n], other)
            for n in range(len(english))
            if n != place
        )
        if changed or one in ours or other in theirs:
            yield one, other


_TWO = 2
