"""Aligned sentences in which known concepts occur, to be found again without the glossary.

Each concept stands in 1 to 50 beads, in changing frames, beside other concepts and beside ordinary
words of which each concept has a favourite. Some renderings are missing or others, some beads are
two sentences, some sides hold a sentence too many.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Sentences with a place {} for what is spoken of, and {w} for ordinary words.
FRAMES = (
    (
        "The two ministers exchanged views on {} in light of {w}.",
        "両大臣は、{w}も踏まえ、{}について意見交換を行った。",
    ),
    (
        "He explained Japan's position on {}, touching upon {w}.",
        "先方に対し、{w}に触れつつ、{}に関する我が国の立場を説明した。",
    ),
    ("Both sides welcomed the recent progress on {}.", "双方は、{}をめぐる最近の進展を歓迎した。"),
    (
        "With regard to {}, she referred to {w} and asked for support.",
        "{}に関し、{w}に言及した上で、支持を求めた。",
    ),
    (
        "It was agreed that {} would be taken up again together with {w}.",
        "{w}と併せ、{}を改めて取り上げることで一致した。",
    ),
    (
        "They shared serious concern over {w} and over {}.",
        "{w}及び{}に対する深刻な懸念を共有した。",
    ),
    (
        "The Ministry announced {w} in connection with {} on Friday.",
        "同省は金曜日、{}に関連して{w}を発表した。",
    ),
    (
        "In response, the other side expressed understanding regarding {}.",
        "これに対し、先方から{}について理解が示された。",
    ),
    (
        "A working group on {} will report about {w} by the end of March.",
        "{}に関する作業部会は、三月末までに{w}を報告する。",
    ),
    ("Nothing new was said about {}.", "{}についての新たな発言はなかった。"),
    ("The importance of {w} for {} was underlined.", "{}にとっての{w}の意義が強調された。"),
    ("{} came up at the dinner as well.", "夕食会でも{}が話題となった。"),
)
JOINED = (
    ("They also discussed {} and {}.", "また、{}及び{}についても議論した。"),
    ("{}, {} and the schedule were on the agenda.", "{}、{}及び日程が議題であった。"),
    ("Regarding {}, progress on {} is essential.", "{}については、{}の進展が不可欠である。"),
)
#: Ordinary words of both languages.
WORDS = tuple(
    tuple(pair.split("|"))
    for pair in (
        "strong indignation|強い憤り;close contact|緊密な連絡;tourism|観光;students|学生;fisheries|漁業;"
        "local governments|地方自治体;the budget|予算;public opinion|世論;energy prices|エネルギー価格;"
        "the harvest|収穫;new factories|新工場;visa rules|査証の条件;air routes|航空路線;floods|洪水;"
        "the press|報道機関;small companies|中小企業;young scientists|若手研究者;rice exports|米の輸出;"
        "concrete steps|具体的な措置;a road map|行程表;early action|迅速な行動;legal questions|法的な論点;"
        "medical supplies|医療物資;school textbooks|教科書;the weather|天候;steel|鉄鋼;safety standards|安全基準;"
        "joint research|共同研究;sea lanes|海上交通路;a telephone line|電話回線;ferry service|定期航路;"
        "coal mines|炭鉱;investment|投資;village schools|村の学校;bridges|橋梁;museums|博物館;wheat|小麦;"
        "drinking water|飲料水;food prices|食料価格;the survey|調査;the census|国勢調査;railways|鉄道"
    ).split(";")
)
NOISE = (
    ("The meeting lasted for {n} minutes.", "会合は{n}分間行われた。"),
    ("Lunch followed.", "その後、昼食をとった。"),
    ("Snow had fallen during the night.", "夜のうちに雪が降った。"),
    ("The delegation left at {n} o'clock.", "一行は{n}時に出発した。"),
    ("{w} drew much attention.", "{w}が大いに注目された。"),
    ("An exhibition on {w} was opened.", "{w}に関する展示が始まった。"),
)


class MadeConcept(NamedTuple):
    """A concept that the corpus holds: its terms, and in how many beads its rendering stands."""

    ident: str
    english: str
    japanese: str


class MadeBead(NamedTuple):
    """A bead; ``concepts`` are the ids of those whose both terms stand in it."""

    english: str
    japanese: str
    concepts: tuple[str, ...]


def made_up_concepts(count: int, seed: int = 1) -> list[MadeConcept]:
    """Concepts with names that nobody has heard of, for measures of speed."""
    dice = random.Random(seed)  # noqa: S311
    syllables = "ka ri mo ten sul va ber nok tai lu ped gos hin zar quo mel".split()
    kanji = "山川林森谷原石金銀銅鉄港橋道町村里海岸島湖沼泉空雲雨雪風光星月火水木土東西南北"
    heads = (("Council", "評議会"), ("Accord", "合意書"), ("Forum", "対話"), ("fund", "基金"))
    made = []
    for n in range(count):
        name = " ".join("".join(dice.choices(syllables, k=3)).title() for _ in range(2))
        english, japanese = dice.choice(heads)
        made.append(
            MadeConcept(f"c{n}", f"{name} {english}", "".join(dice.choices(kanji, k=4)) + japanese)
        )
    return made


def made_corpus(
    concepts: Sequence[MadeConcept], least: int, seed: int = 7, missing: float = 0.08
) -> list[MadeBead]:
    """At least so many beads; the same for the same arguments.

    Args:
        concepts: those that occur, each in 1 to 50 beads.
        least: beads.
        seed: of the dice.
        missing: how many renderings are left out or put in other words.
    """
    dice = random.Random(seed)  # noqa: S311
    queue = [c for c in concepts for _ in range(min(50, max(1, round(dice.paretovariate(0.45)))))]
    favourite = {c.ident: dice.choice(WORDS) for c in concepts}
    dice.shuffle(queue)
    beads: list[MadeBead] = []
    while queue or len(beads) < least:
        parts = [_sentence(queue, favourite, dice, missing)]
        if dice.random() < 0.12:
            parts.append(_sentence(queue, favourite, dice, missing))
        english, japanese = [p.english for p in parts], [p.japanese for p in parts]
        if dice.random() < 0.06:
            dice.choice((english, japanese)).append(dice.choice(NOISE)[0].format(n=5, w="Rain"))
        ids = tuple(i for p in parts for i in p.concepts)
        beads.append(MadeBead(" ".join(english), "".join(japanese), ids))
    dice.shuffle(beads)
    return beads


def _sentence(
    queue: list[MadeConcept],
    favourite: dict[str, tuple[str, ...]],
    dice: random.Random,
    missing: float,
) -> MadeBead:
    if not queue or dice.random() < 0.25:
        english, japanese = dice.choice(NOISE)
        word, n = dice.choice(WORDS), dice.randint(10, 90)
        made = english.format(n=n, w=word[0])
        return MadeBead(made[0].upper() + made[1:], japanese.format(n=n, w=word[1]), ())
    several = len(queue) > 1 and dice.random() < 0.3
    english, japanese = dice.choice(JOINED if several else FRAMES)
    named = [queue.pop() for _ in range(2 if several else 1)]
    ours, theirs, ids = [], [], []
    for concept in named:
        rendering = concept.japanese
        if dice.random() < missing:
            rendering = dice.choice(("本件", "この問題", "その点"))
        else:
            ids.append(concept.ident)
        ours.append(concept.english)
        theirs.append(rendering)
    word = favourite[named[0].ident] if dice.random() < 0.4 else dice.choice(WORDS)
    made = english.format(*ours, w=word[0])
    return MadeBead(made[0].upper() + made[1:], japanese.format(*theirs, w=word[1]), tuple(ids))


class UnapprovedCase(NamedTuple):
    """A bead in which a concept's rendering of one language is other words than the approved."""

    bead: int
    concept: MadeConcept
    lang: str  # of the rendering
    used: str
    times: int  # how many beads of the corpus use it


#: Endings that a rendering may lose for another: most of it stays.
_HEADS = {
    "ja": (("問題", "の件"), ("会談", "会見"), ("条約", "協約"), ("協定", "取決め"), ("宣言", "声明文"),
           ("会合", "協議の場"), ("計画", "プラン"), ("決議", "決定文書"), ("大臣", "閣僚"), ("関係", "間柄")),
    "en": (("Issue", "matter"), ("issue", "matter"), ("Talks", "Negotiations"), ("Meeting", "Gathering"),
           ("Treaty", "Pact"), ("Agreement", "Compact"), ("Declaration", "Manifesto"), ("Plan", "Scheme"),
           ("Resolution", "Ruling"), ("Minister", "Chief"), ("Relations", "Ties")),
}  # fmt: skip


def with_unapproved(
    concepts: Sequence[MadeConcept], least: int, cases: int, seed: int = 7
) -> tuple[list[MadeBead], list[UnapprovedCase]]:
    """A corpus with beads in which an unapproved rendering stands, each once or several times."""
    dice = random.Random(seed)  # noqa: S311
    beads = made_corpus(concepts, least, seed)
    others = iter(made_up_concepts(cases, seed + 300))
    found: list[UnapprovedCase] = []
    for concept in dice.sample(list(concepts), min(cases, len(concepts))):
        lang = dice.choice(("en", "ja"))
        approved = concept.english if lang == "en" else concept.japanese
        other = next(others)
        used = next(
            (approved.replace(a, b) for a, b in _HEADS[lang] if approved.endswith(a)),
            other.english if lang == "en" else other.japanese,
        )
        times = dice.choice((1, 1, 2, 3, 5))
        favourite = {concept.ident: dice.choice(WORDS)}
        made = concept._replace(**{"english" if lang == "en" else "japanese": used})
        for _ in range(times):
            bead = _sentence([made], favourite, dice, 0.0)
            while not bead.concepts:
                bead = _sentence([made], favourite, dice, 0.0)
            found.append(UnapprovedCase(len(beads), concept, lang, used, times))
            beads.append(bead._replace(concepts=()))
    return beads, found


class SeveralCase(NamedTuple):
    """A term without an entry and its two renderings; ``lang`` is the term's."""

    lang: str
    term: str
    renderings: tuple[str, str]


def with_several(
    concepts: Sequence[MadeConcept], least: int, cases: int, seed: int = 7
) -> tuple[list[MadeBead], list[SeveralCase]]:
    """A corpus with made-up terms of two renderings each, 3 to 12 beads with the first and 2 to 6
    with the second."""
    dice = random.Random(seed)  # noqa: S311
    made = made_up_concepts(2 * cases, seed + 100)
    found: list[SeveralCase] = []
    beads = made_corpus([*concepts, *made_up_concepts(300, seed + 200)], least, seed)
    for first, second in zip(made[:cases], made[cases:], strict=True):
        lang = dice.choice(("en", "ja"))
        if lang == "en":
            other = first._replace(japanese=second.japanese)
            found.append(SeveralCase(lang, first.english, (first.japanese, other.japanese)))
        else:
            other = first._replace(english=second.english)
            found.append(SeveralCase(lang, first.japanese, (first.english, other.english)))
        queue = [first] * dice.randint(3, 12) + [other] * dice.randint(2, 6)
        while queue:
            favourite = {first.ident: dice.choice(WORDS)}
            beads.append(_sentence(queue, favourite, dice, 0.03))
    dice.shuffle(beads)
    return beads, found
