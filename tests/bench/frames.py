"""Sentences with a gap, in neutral official wording, for each type of concept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.drafts import CLEAN, Draft, years_of
from tests.bench.glossary import concepts_by_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.drafts import Gold

Frame = tuple[str, str]
CONCEPTS = concepts_by_id()

TOPIC: tuple[Frame, ...] = (
    (
        "The two ministers exchanged views on {}.",
        "両大臣は、{}について意見交換を行[った|いました]。",
    ),
    ("The discussion also covered {}.", "{}についても協議が行われ[た|ました]。"),
    (
        "The two sides will continue consultations on {}.",
        "双方は、{}に関する協議を続け[る|ます]。",
    ),
    (
        "The agenda included {} and regional affairs.",
        "議題には、{}及び地域情勢が含まれ[た|ました]。",
    ),
    ("A briefing on {} was given.", "{}に関する説明が行われ[た|ました]。"),
    ("The second paragraph refers to {}.", "第２段落は{}に言及して[いる|います]。"),
    (
        "Developments concerning {} were reviewed in detail.",
        "{}をめぐる動きについて、詳細な検討が行われ[た|ました]。",
    ),
    (
        "They took up {}, followed by bilateral relations.",
        "両者は、{}に続き、二国間関係を取り上げ[た|ました]。",
    ),
    (
        "At the request of the hosts, the list begins with {}.",
        "主催者の要請により、一覧は{}から始ま[る|ります]。",
    ),
)
PLACE: tuple[Frame, ...] = (
    (
        "The two ministers exchanged views on relations with {}.",
        "両大臣は、{}との関係について意見交換を行[った|いました]。",
    ),
    ("Cooperation with {} was discussed.", "{}との協力について協議が行われ[た|ました]。"),
    ("The situation in {} was taken up.", "{}の情勢が取り上げられ[た|ました]。"),
    (
        "Delegates from {} attended the session.",
        "会議には{}からの代表団が出席[した|しました]。",
    ),
    (
        "It was confirmed that contacts with {} would be maintained.",
        "{}との連絡を維持することが確認され[た|ました]。",
    ),
    ("Exports to {} were also on the agenda.", "{}への輸出も議題とな[った|りました]。"),
    ("Flights to {} will be increased.", "{}との間の航空便が増便され[る|ます]。"),
)
BODY: tuple[Frame, ...] = (
    ("The role of {} was discussed.", "{}の役割について協議が行われ[た|ました]。"),
    (
        "The two ministers exchanged views on cooperation within {}.",
        "両大臣は、{}における協力について意見交換を行[った|いました]。",
    ),
    ("A report on the work of {} was given.", "{}の活動に関する報告が行われ[た|ました]。"),
    ("The text was sent to {} the same day.", "文書は、同日、{}に送付され[た|ました]。"),
    (
        "Close contacts with {} will be maintained.",
        "{}との緊密な連絡が維持され[る|ます]。",
    ),
    (
        "The next paragraph deals with {}.",
        "次の段落は{}について述べて[いる|います]。",
    ),
)
PERSON: tuple[Frame, ...] = (
    ("The dinner was attended by {}.", "夕食会には{}が出席[した|しました]。"),
    ("The talks with {} lasted about an hour.", "{}との会談は約１時間行われ[た|ました]。"),
    (
        "Bilateral relations were discussed with {}.",
        "{}との間で、二国間関係について協議が行われ[た|ました]。",
    ),
    (
        "At noon, {} discussed regional affairs with those present.",
        "正午、{}は、地域情勢について出席者と協議[した|しました]。",
    ),
    ("The invitation was addressed to {}.", "招待状は{}宛て[であった|でした]。"),
    (
        "After the session, {} met members of the delegation.",
        "会議の後、{}は代表団の一行と懇談[した|しました]。",
    ),
)
#: For a name without a title, which official Japanese never uses in running text.
NAMED: tuple[Frame, ...] = (
    (
        "The name {} appears in the list of participants.",
        "出席者一覧には{}の氏名が記載されて[いる|います]。",
    ),
    ("The list of speakers begins with {}.", "発言者の一覧は{}から始ま[る|ります]。"),
    ("The caption of the photograph reads: {}.", "写真の説明には「{}」とあ[る|ります]。"),
    ("An entry on {} was added to the index.", "索引に{}の項目が加えられ[た|ました]。"),
)
ROLE: tuple[Frame, ...] = (
    ("The letter was handed to {}.", "書簡は{}に手渡され[た|ました]。"),
    ("The meeting was chaired by {}.", "会議は、{}が議長を務め[た|ました]。"),
    ("The office of {} issued the timetable.", "日程は、{}の事務所が発表[した|しました]。"),
    (
        "Questions should be addressed to {}.",
        "照会は{}宛てに行うこととされ[た|ました]。",
    ),
)
#: Lines that stand as headings, in capitals in English.
HEADING: tuple[Frame, ...] = (
    ("DISCUSSION ON {}", "{}に関する議論"),
    ("SUMMARY: {}", "概要：{}"),
    ("1. {}", "１　{}"),
    ("(2) PROGRESS REGARDING {}", "（２）{}に関する進展"),
    ("ANNEX ON {}", "{}に関する付属書"),
)
OWNED: tuple[Frame, ...] = (
    ("{} position was explained.", "{}の立場について説明が行われ[た|ました]。"),
    ("They discussed {} role in the process.", "この過程における{}の役割が協議され[た|ました]。"),
    ("The paper sets out {} plans.", "文書には{}の計画が記されて[いる|います]。"),
    ("Questions about {} budget were raised.", "{}の予算に関する質問が[出た|出ました]。"),
)
#: The same for people: nothing about them but the day's order.
OWNED_BY_PEOPLE: tuple[Frame, ...] = (
    ("{} itinerary was confirmed.", "{}の行程が確認され[た|ました]。"),
    (
        "The programme gives {} time of arrival.",
        "次第には{}の到着時刻が記されて[いる|います]。",
    ),
    (
        "During the session, {} interpreter took notes.",
        "会議中、{}の通訳が記録を取[った|りました]。",
    ),
)

#: What stands on a side that does not name the concept: words that point to nothing.
NEUTRAL = {
    "person": ("a senior guest", "主賓"),
    "role": ("a member of staff", "担当者"),
    "organisation": ("the bodies concerned", "関係機関"),
    "place": ("other countries", "諸外国"),
    "event": ("related matters", "関連する諸課題"),
    "instrument": ("related matters", "関連する諸課題"),
    "generic": ("related matters", "関連する諸課題"),
}
_FRAMES = {"person": PERSON, "role": ROLE, "organisation": BODY, "place": PLACE}
#: Islands and seas: nobody sends delegates from there.
_NO_COUNTRIES = frozenset(
    "takeshima senkaku-islands sea-of-japan korean-peninsula indo-pacific".split()
)
_PLACES_WITH_THE = frozenset(
    """Russian Federation|United States|United States of America|US|U.S.|Republic of Korea|ROK|
    People's Republic of China|DPRK|Democratic People's Republic of Korea|United Kingdom|UK|
    Korean Peninsula|Senkaku Islands|Diaoyu Islands|Sea of Japan|East Sea|Indo-Pacific|
    Indo-Asia-Pacific""".replace("\n    ", "").split("|")
)
_WITHOUT_THE = frozenset(
    """APEC|Asia-Pacific Economic Cooperation|ASEAN|New START|START|sanctions|sanctions measures|economic security|
    information technology|IT|Russia's aggression against Ukraine|Takeshima|Dokdo|
    close coordination""".replace("\n    ", "").split("|")
)
#: Concepts that fit no frame alone: people in the plural, phrases.
UNFRAMED = frozenset("evacuees-from-ukraine refugee exceptional-partner".split())


def frames_of(concept: str) -> tuple[Frame, ...]:
    """The frames into which a concept's terms fit."""
    return TOPIC if concept in _NO_COUNTRIES else _FRAMES.get(CONCEPTS[concept].type, TOPIC)


def owned(concept: str) -> tuple[Frame, ...]:
    """The frames in which a concept's terms stand in the possessive."""
    kind = CONCEPTS[concept].type
    return OWNED_BY_PEOPLE if kind == "person" else OWNED[1:3] if kind == "event" else OWNED


def titled(ja: str) -> bool:
    """Whether a Japanese name stands with its title, or a guest without a name.

    >>> titled("町村大臣"), titled("町村信孝"), titled("主賓")
    (True, False, True)
    """
    return ja.endswith(("大臣", "外相", "長官", "大統領", "総理", "代表", NEUTRAL["person"][1]))


def neutral(concept: str) -> tuple[str, str]:
    """English and Japanese words that name nothing, to stand where the concept is missing."""
    return NEUTRAL["event" if concept in _NO_COUNTRIES else CONCEPTS[concept].type]


def noun(concept: str, term: str) -> str:
    """An English term with its article.

    >>> noun("united-states", "US"), noun("china", "China"), noun("rule-of-law", "rule of law")
    ('the US', 'China', 'the rule of law')
    """
    bare = " ".join(term.split())
    kind = CONCEPTS[concept].type
    if kind == "person":
        return term
    article = bare in _PLACES_WITH_THE if kind == "place" else bare not in _WITHOUT_THE
    return f"the {term}" if article else term


def pairs(
    concepts: tuple[str, ...],
    words: tuple[str, str],
    gold: Gold = CLEAN,
    seeded: tuple[str, str] = ("", ""),
    frames: tuple[Frame, ...] = (),
) -> Iterator[Draft]:
    """A draft for each frame of the first concept.

    Args:
        concepts: all that the pair names; their common years bound its date.
        words: what fills the gap in English and in Japanese.
        seeded: surface and form (see ``Draft``).
        frames: instead of those of the concept.
    """
    years = years_of(*concepts)
    if years:
        named = CONCEPTS[concepts[0]].type == "person" and not titled(words[1])
        for en, ja in frames or (NAMED if named else frames_of(concepts[0])):
            filled = en.format(words[0])
            yield Draft(_capital(filled), ja.format(words[1]), gold, *seeded, years)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:] if sentence.startswith("the ") else sentence
