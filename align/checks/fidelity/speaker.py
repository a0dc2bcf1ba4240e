"""Who said it: the speakers of both sides, compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from align.checks.fidelity.place import span_at
from align.checks.fidelity.sound import sound_alike
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.unit import Side, TranslationUnit

_SAID = (
    r"(?:stated|said|explained|expressed|replied|responded|pointed\s+out|emphasi[sz]ed|stressed|welcomed|proposed|requested"
    r"|asked|urged|referred|mentioned|touched|added|described|confirmed|agreed|concurred|shared|noted|remarked|called"
    r"|praised|thanked|appreciated|conveyed|offered|briefed|invited|promised|pledged|supported|condemned|protested"
    r"|answered|observed|indicated|reiterated|underlined|highlighted|announced|introduced|spoke|told|consented|showed|lodged|criticized"
    r"|congratulated|raised|insisted|declared|hoped|intended|wished|made)"
)
_TITLE_EN = (
    r"(?:Prime\s+Minister|Foreign\s+Minister|Deputy\s+Minister|State\s+Minister|Vice[\s-]Minister|Minister|President|Vice\s+President"
    r"|Secretary(?:\s+of\s+State)?|Secretary[\s-]General|Foreign\s+Secretary|Under-?\s?Secretary|Assistant\s+Secretary|High\s+Representative|Special\s+Representative"
    r"|Ambassador|Chancellor|Premier|Chairman|Chairperson|Director(?:-General)?|Commissioner|Governor|General|Admiral|Senator|State\s+Councilor"
    r"|Counsellor|King|Crown\s+Prince|Prince|Sheikh|Emir|Amir|Speaker|Mr\.|Ms\.|Mrs\.|Dr\.|H\.E\.|Sir|Lord)"
)
_SPEAKER_EN = re.compile(
    rf"(?P<who>(?P<person>(?:{_TITLE_EN}\s+)+(?:[A-Z][\w.'’-]+\s+)*?(?P<surname>[A-ZÀ-Þ][\w'’-]+))"
    r"|(?:[Tt]he|[Bb]oth)\s+(?:(?P<many>two|three)\s+)?(?:foreign\s+)?(?P<group>ministers|leaders|sides|Ministers|Leaders|Foreign\s+Ministers|foreign\s+ministers)"
    r"|[Tt]he\s+(?P<side>[A-Z][\w.-]+)\s+side)"
    r"(?:,[^,.]{1,60},)?\s+(?:(?:also|then|further|furthermore|first|again|strongly|clearly|fully|for\s+(?:his|her)\s+part|in\s+(?:turn|response|reply)|once\s+again),?\s+){0,2}"
    rf"{_SAID}\b"
)
_TITLE_JA = (
    r"(?:外務大臣|外相|大臣|総理大臣|総理|首相|大統領|国務長官|国防長官|長官|外交部長|部長|議長|次官補|次官|局長|上級代表|特別代表|代表|大使"
    r"|事務総長|書記長|国家主席|主席|国務委員|委員長|委員|副大統領|副首相|政務官|国王|皇太子|殿下|首長|知事|会長|総裁|議員|氏)"
)
_SIDES_JA = {"日本": "Japan", "我が方": "Japan", "当方": "Japan", "日": "Japan", "米国": "US", "米": "US", "中国": "China",
             "中": "China", "韓国": "Korea", "韓": "Korea", "ロシア": "Russia", "露": "Russia", "北朝鮮": "North Korea",
             "英国": "UK", "英": "UK", "豪州": "Australia", "豪": "Australia", "インド": "India", "印": "India", "EU": "EU",
             "フランス": "France", "仏": "France", "ドイツ": "Germany", "独": "Germany"}  # fmt: skip
_SIDES_EN = {"Japanese": "Japan", "U.S.": "US", "US": "US", "American": "US", "Chinese": "China", "ROK": "Korea",
             "Korean": "Korea", "Russian": "Russia", "North": "North Korea", "British": "UK", "UK": "UK",
             "Australian": "Australia", "Indian": "India", "EU": "EU", "French": "France", "German": "Germany"}  # fmt: skip
_SPEAKER_JA = re.compile(
    r"(?P<who>(?P<two>(?<![一-鿿])両(?:大臣|外相|首脳|者|国|氏|長官|代表|次官|局長)|双方)|(?P<three>(?<![一-鿿])三(?:大臣|外相|首脳|者))"
    rf"|(?<![一-鿿々])(?P<name>[一-鿿々]{{1,4}}|[ァ-ヺー・＝]{{2,24}})(?P<country>[一-鿿ァ-ヺー・]{{0,12}}?)(?P<title>{_TITLE_JA})"
    rf"|(?P<side>{'|'.join(sorted(_SIDES_JA, key=len, reverse=True))})側)"
    r"(?:から(?:は)?|より(?:は)?|は|が)(?=[、，]|[^、，。]{0,30}(?:述べ|発言|説明|表明|応|指摘|言及|強調|要請|求め|提案|歓迎|伝え|感謝|謝意|確認|一致))"
)
#: Words before a title that are no name: 同大臣, 外務大臣, 副大臣.
_NO_NAME = re.compile(
    r"(?:同|両|各|前|元|新|貴|副|国務|外務|防衛|財務|総理|内閣|先方|相手|政府|関係|首相|米|英|仏|独|露|中|韓|豪|印|伊|日|産業|経済|経産|官房|農林|文部|環境|厚生|国土|法務|国防"
    r"|事務|欧州|外交|連邦|国家|特別|両国|担当|エネルギー)$"
)
_SPEECH_JA = re.compile(
    "述べ|発言|説明|表明|応じ|指摘|言及|強調|要請|求め|提案|歓迎|伝え|伝達|感謝|謝意|確認|一致|同意|賛同|支持|非難|抗議|期待"
)


class _Speaker(NamedTuple):
    start: int
    end: int
    kind: str  # person, many, side
    name: str
    concepts: frozenset[str]


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

    Names are compared through the glossary, else by their sound. Where Japanese drops the subject, and where
    a text has a pronoun or a title without a name, nothing is told. To settle one: compare the source.
    """
    if not unit.two_sided or not _SPEECH_JA.search(unit.target.text):
        return
    english = _english(unit.source)
    if not english:
        return
    japanese = _japanese(unit.target)
    if not japanese:
        return
    for one, other in _unlike(english, japanese):
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
    for match in _SPEAKER_EN.finditer(side.text):
        start, end = match.span("who")
        if match["surname"]:
            found.append(
                _Speaker(
                    start,
                    end,
                    "person",
                    match["surname"].removesuffix("'s"),
                    _persons(side, start, end),
                )
            )
        elif match["side"]:
            if name := _SIDES_EN.get(match["side"]):
                found.append(_Speaker(start, end, "side", name, frozenset()))
        else:
            many = match["many"] or ("two" if match[0].startswith(("Both", "both")) else "")
            found.append(_Speaker(start, end, "many", many, frozenset()))
    return found


def _japanese(side: Side) -> list[_Speaker]:
    found = []
    for match in _SPEAKER_JA.finditer(side.text):
        start, end = match.span("who")
        if match["name"]:
            name = match["name"]
            if _NO_NAME.search(name) or (_NO_NAME.search(match["country"]) and not match["name"]):
                continue
            found.append(_Speaker(start, end, "person", name, _persons(side, start, end)))
        elif match["side"]:
            found.append(_Speaker(start, end, "side", _SIDES_JA[match["side"]], frozenset()))
        else:
            found.append(
                _Speaker(start, end, "many", "two" if match["two"] else "three", frozenset())
            )
    return found


def _persons(side: Side, start: int, end: int) -> frozenset[str]:
    """The persons of the glossary that are named between two characters of a side's text."""
    found: set[str] = set()
    offset = 0
    for segment, annotation in side.annotated():
        for mention in annotation.mentions:
            if start <= offset + mention.start and offset + mention.end <= end + 1:
                found.update(r.concept.id for r in mention.readings if r.concept.type == "person")
        offset += len(segment.text) + (1 if side.lang == "en" else 0)
    return frozenset(found)


def _same(one: _Speaker, other: _Speaker) -> bool | None:
    if one.kind != other.kind:
        if "side" in (one.kind, other.kind):
            return None
        return False if {one.kind, other.kind} == {"person", "many"} else None
    if one.kind == "person":
        if one.concepts and other.concepts:
            return bool(one.concepts & other.concepts)
        return sound_alike(one.name, other.name)
    if one.kind == "many":
        return None  # N004 compares how many there are
    return one.name == other.name


def _unlike(
    english: list[_Speaker], japanese: list[_Speaker]
) -> Iterator[tuple[_Speaker, _Speaker]]:
    """Speakers that are certainly not those of the other side, in pairs."""
    ours = [one for one in english if all(_same(one, other) is False for other in japanese)]
    theirs = [other for other in japanese if all(_same(one, other) is False for one in english)]
    if ours and theirs:
        yield from zip(ours, theirs, strict=False)
        return
    if len(english) == len(japanese) and len(english) > 1:
        for index, (one, other) in enumerate(zip(english, japanese, strict=True)):
            swapped = any(
                i != index and _same(one, japanese[i]) and _same(english[i], other)
                for i in range(len(english))
            )
            if swapped and _same(one, other) is False:
                yield one, other
