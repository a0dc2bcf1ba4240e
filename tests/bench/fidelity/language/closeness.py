"""Quantities with words of closeness on both sides: sample frames, made up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: How close: about it, above, it or more, not quite it, below, it or less.
Sense = Literal["about", "more", "least", "near", "less", "most"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A sentence with one quantity.

    Args:
        en: with `{q}` for the quantity and its words.
        ja: the same, with ``[plain|polite]`` endings.
        values: English and Japanese of some exact quantities.
        other: the check that may tell a difference with equal right.
        no: words of closeness that do not go with it.
    """

    en: str
    ja: str
    values: tuple[tuple[str, str], ...]
    other: str = "N001"
    no: frozenset[str] = frozenset({"less than {v}"})


#: English and Japanese of each sense, with `{v}` for the exact quantity.
WORDS: dict[Sense, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "about": (
        ("about {v}", "around {v}", "approximately {v}", "roughly {v}", "some {v}"),
        ("約{v}", "およそ{v}", "{v}程度", "約{v}"),
    ),
    "more": (("more than {v}", "over {v}", "in excess of {v}"), ("{v}超", "{v}余り")),
    "least": (("at least {v}", "no fewer than {v}"), ("{v}以上", "少なくとも{v}")),
    "near": (("nearly {v}", "almost {v}", "close to {v}"), ("{v}近く", "ほぼ{v}")),
    "less": (("fewer than {v}", "less than {v}"), ("{v}未満",)),
    "most": (("up to {v}", "no more than {v}", "at most {v}"), ("最大{v}", "{v}以下")),
}
#: Senses that stand on the two sides of the quantity.
REVERSED: tuple[tuple[Sense, Sense], ...] = (
    ("more", "less"), ("less", "more"), ("least", "most"), ("most", "least"),
    ("near", "more"), ("more", "near"),
)  # fmt: skip

_LESS = frozenset({"fewer than {v}", "no fewer than {v}"})

COUNTS: tuple[Quantity, ...] = (
    Quantity("The seminar was attended by {q}.", "セミナーには、{q}の参加者があ[った|りました]。",
             (("200 participants", "200人"), ("80 participants", "80人"))),
    Quantity("The embassy issued visas to {q} that year.",
             "大使館は、同年、{q}の学生に査証を発給し[た|ました]。",
             (("1,500 students", "1,500人"), ("600 students", "600人"))),
    Quantity("The flood left {q} homeless.", "洪水により、{q}の住民が家を失[った|いました]。",
             (("3,000 residents", "3,000人"), ("450 residents", "450人"))),
    Quantity("The mission consists of {q}.", "調査団は、{q}の専門家から構成され[る|ます]。",
             (("30 experts", "30名"), ("15 experts", "15名"))),
    Quantity("The grant covers {q}.", "この無償資金協力は、{q}の学校を対象としてい[る|ます]。",
             (("120 schools", "120校"), ("40 schools", "40校"))),
    Quantity("In the port, {q} were inspected.", "港では、{q}の船舶が検査を受け[た|ました]。",
             (("70 vessels", "70隻"), ("25 vessels", "25隻"))),
    Quantity("The convention has been signed by {q}.",
             "同条約には、{q}の国が署名してい[る|ます]。",
             (("60 states", "60か国"), ("100 states", "100か国"))),
    Quantity("The team cleared {q}.", "チームは、{q}の地雷を除去し[た|ました]。",
             (("900 mines", "900個"), ("350 mines", "350個"))),
    Quantity("The collection holds {q}.", "同館は、{q}の文書を所蔵してい[る|ます]。",
             (("45,000 documents", "45,000点"), ("8,000 documents", "8,000点"))),
    Quantity("The camp shelters {q}.", "キャンプには、{q}が避難してい[る|ます]。",
             (("700 families", "700世帯"), ("2,500 families", "2,500世帯"))),
)  # fmt: skip
MEASURES: tuple[Quantity, ...] = (
    Quantity("The loan provides {q} for the railway.", "借款により、鉄道に{q}が供与され[る|ます]。",
             (("20 billion yen", "200億円"), ("3 billion yen", "30億円")), "N005", _LESS),
    Quantity("The damage came to {q}.", "被害の額は、{q}に上[った|りました]。",
             (("5 million dollars", "500万ドル"), ("12 million dollars", "1,200万ドル")),
             "N005", _LESS | {"{v}未満", "{v}以下", "less than {v}", "最大{v}"}),
    Quantity("Talks were held for {q}.", "協議は、{q}にわたり行われ[た|ました]。",
             (("two hours", "2時間"), ("90 minutes", "90分間"), ("40 minutes", "40分間")),
             "N002", _LESS | {"in excess of {v}", "some {v}", "{v}超", "{v}余り", "{v}以下"}),
    Quantity("The new road is {q} long.", "新しい道路は、{q}の長さがあ[る|ります]。",
             (("50 kilometres", "50キロメートル"), ("300 kilometres", "300キロメートル")),
             no=_LESS | {"some {v}"}),
    Quantity("The ban was in force for {q}.", "禁止措置は、{q}の間、効力を有してい[た|ました]。",
             (("ten years", "10年"), ("six months", "6か月")),
             "N002", _LESS | {"some {v}", "{v}超", "{v}以下"}),
    Quantity("The plant supplies {q} of the electricity used in the capital.",
             "同発電所は、首都で使用される電力の{q}を供給してい[る|ます]。",
             (("30 per cent", "30%"), ("60 per cent", "60%")), "N005", _LESS),
    Quantity("The cargo weighed {q}.", "貨物の重量は、{q}で[あった|した]。",
             (("800 tons", "800トン"), ("2,000 tons", "2,000トン")),
             no=_LESS | {"some {v}"}),
)  # fmt: skip
QUANTITIES = COUNTS + MEASURES

#: Frames for times of the clock.
CLOCK: tuple[tuple[str, str], ...] = (
    ("The telephone talks began {q}.", "電話会談は、{q}に開始され[た|ました]。"),
    ("The ship left the port {q}.", "同船は、{q}に出港し[た|ました]。"),
    ("An earthquake struck the island {q}.", "{q}、同島で地震が発生し[た|ました]。"),
    ("The minister arrived at the palace {q}.", "大臣は、{q}に宮殿に到着し[た|ました]。"),
    ("The launch was detected {q}.", "{q}、発射が探知され[た|ました]。"),
)
TIMES: tuple[tuple[str, str], ...] = (
    ("7:20 p.m.", "午後7時20分"), ("8:30 a.m.", "午前8時30分"), ("10:00 p.m.", "午後10時"),
    ("6:15 a.m.", "午前6時15分"), ("2:45 p.m.", "午後2時45分"), ("11:05 a.m.", "午前11時5分"),
)  # fmt: skip
#: English and Japanese for a time that is not exact.
CLOCK_ABOUT = (("at around {v}", "at about {v}", "at approximately {v}"), ("{v}頃", "{v}ごろ"))
