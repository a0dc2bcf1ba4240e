"""What a seeded pair is, and how a draft of one becomes a row with a date and a style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

Kind = Literal["error", "trap"]
#: What must be told of a pair: check and concept.
Gold = frozenset[tuple[str, str]]
Years = tuple[int, int]
CLEAN: Gold = frozenset()
ALWAYS: Years = (2005, 2024)

#: From and to which year a concept may stand in a text: terms of office, summits, names in force.
ERAS: dict[str, Years] = {
    "machimura-nobutaka": (2005, 2005), "kawaguchi-yoriko": (2003, 2003),
    "aso-taro": (2006, 2006), "okada-katsuya": (2010, 2010), "gemba-koichiro": (2012, 2012),
    "kishida-fumio": (2013, 2016), "kono-taro": (2018, 2019), "hayashi-yoshimasa": (2022, 2023),
    "kamikawa-yoko": (2024, 2024), "kan-naoto": (2011, 2011), "suga-yoshihide": (2021, 2021),
    "lavrov-sergey": (2005, 2024), "medvedev-dmitry": (2009, 2011), "davies-glyn": (2012, 2014),
    "kim-sung-hwan": (2011, 2012), "kerry-john": (2014, 2016), "tillerson-rex": (2017, 2017),
    "bishop-julie": (2014, 2017), "kuleba-dmytro": (2021, 2024),
    "zelenskyy-volodymyr": (2020, 2024), "sejourne-stephane": (2024, 2024),
    "g7": (2014, 2024), "g8": (2004, 2013), "g8-summit": (2004, 2013), "quad": (2020, 2024),
    "six-party-talks": (2004, 2012), "joint-statement-six-party": (2006, 2017),
    "kyiv": (2023, 2024), "aggression-against-ukraine": (2023, 2024),
    "evacuees-from-ukraine": (2023, 2024), "turkey": (2023, 2024), "georgia": (2016, 2024),
    "eswatini": (2019, 2024), "viet-nam": (2020, 2024), "indo-pacific": (2017, 2024),
    "japan-eu-epa": (2019, 2024), "green-alliance": (2022, 2024), "paris-agreement": (2016, 2024),
    "new-start": (2011, 2022), "japan-nk-consultations": (2006, 2014),
}  # fmt: skip

#: Sentences without any term, to stand before or after the sentence that matters.
CONTEXTS = (
    ("The programme was published beforehand.", "日程は事前に公表され[た|ました]。"),
    ("A dinner was held afterwards.", "その後、夕食会が開かれ[た|ました]。"),
    ("Interpretation was consecutive.", "通訳は逐次通訳で行われ[た|ました]。"),
    ("The next round will be held in spring.", "次回の協議は春に行われる予定[である|です]。"),
    ("No date was set for the next round.", "次回の日程は定められ[なかった|ませんでした]。"),
    ("The press was briefed after the talks.", "会談後、記者への説明が行われ[た|ました]。"),
    ("Working papers were circulated in advance.", "事前に作業文書が配布され[た|ました]。"),
    ("This is a sample text.", "これは見本文[である|です]。"),
    ("Photographs were taken at the beginning.", "冒頭、写真撮影が行われ[た|ました]。"),
    ("Both delegations thanked the hosts.", "両代表団は、主催者に謝意を表[した|しました]。"),
    ("The session was closed to the press.", "会議は報道陣には非公開[であった|でした]。"),
    ("Details will be worked out by officials.", "詳細は事務方が調整[する|します]。"),
    (
        "The visitors then left for the airport.",
        "一行は、その後、空港に向か[った|いました]。",
    ),
    ("The list of participants is attached.", "出席者の一覧は別添のとおり[である|です]。"),
)
_ENDINGS = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A pair before it has a number, a date and a style.

    Args:
        ja: with ``[plain|polite]`` endings.
        surface: the words that make it an error or a trap, as they stand in the text.
        form: what they are: a term of the glossary, or a wrong wording.
    """

    en: str
    ja: str
    gold: Gold = CLEAN
    surface: str = ""
    form: str = ""
    years: Years = ALWAYS


@dataclass(frozen=True, slots=True)
class SeededPair:
    """A row of the benchmark and what must be told of it."""

    id: str
    en: str
    ja: str
    date: str
    group: str
    kind: Kind
    gold: Gold
    surface: str
    form: str


def told(check: str, *concepts: str) -> Gold:
    """What must be told: one check of some concepts."""
    return frozenset((check, concept) for concept in concepts)


def years_of(*concepts: str) -> Years | None:
    """The years in which all of these may stand in one text; None if there are none.

    >>> years_of("g7", "kerry-john"), years_of("g7", "g8-summit")
    ((2014, 2016), None)
    """
    eras = [ERAS.get(concept, ALWAYS) for concept in concepts]
    first, last = max(e[0] for e in eras), min(e[1] for e in eras)
    return (first, last) if first <= last else None


def plain(ja: str) -> str:
    """Japanese with である endings.

    >>> plain("協議[した|しました]。")
    '協議した。'
    """
    return _ENDINGS.sub(r"\1", ja)


def polite(ja: str) -> str:
    """Japanese with です・ます endings."""
    return _ENDINGS.sub(r"\2", ja)


def finished(
    group: str, kind: Kind, drafts: Iterable[Draft], count: int, chance: random.Random
) -> list[SeededPair]:
    """So many rows of one class, all different, made of its drafts in turn."""
    pool = list(drafts)
    chance.shuffle(pool)
    rows: dict[tuple[str, str], SeededPair] = {}
    for turn in range(40 * count):
        if len(rows) == count:
            return list(rows.values())
        draft = pool[turn % len(pool)]
        en, ja = _in_context(draft, chance, turn // len(pool))
        year = chance.randint(*draft.years)
        date = f"{year}-{chance.randint(1, 8):02}-{chance.randint(1, 28):02}"
        name = f"{kind}-{group}-{len(rows) + 1:03}"
        row = SeededPair(name, en, ja, date, group, kind, draft.gold, draft.surface, draft.form)
        rows.setdefault((en, ja), row)
    raise ValueError(f"{group}: only {len(rows)} different rows from {len(pool)} drafts")


def _in_context(draft: Draft, chance: random.Random, lap: int) -> tuple[str, str]:
    en, ja = draft.en, draft.ja
    if en.endswith(".") and (lap or chance.random() < 0.4):  # a heading stands alone
        more_en, more_ja = chance.choice(CONTEXTS)
        before = chance.random() < 0.5
        en = f"{more_en} {en}" if before else f"{en} {more_en}"
        ja = more_ja + ja if before else ja + more_ja
    return en, (plain if chance.random() < 0.5 else polite)(ja)
