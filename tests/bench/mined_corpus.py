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
    dice = random.Random(seed)
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
    dice = random.Random(seed)
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
