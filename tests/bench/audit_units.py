"""Units of invented talks over eighty years, in which terms come and go; for measuring audits.

Nothing of the package is read: the terms are written here as people write them.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: English and Japanese; then another Japanese form that some write instead, or "".
_TERMS = (
    ("the abduction issue", "拉致問題", "誘拐の問題"),
    ("the Six-Party Talks", "六者会合", "六か国協議"),
    ("North Korea", "北朝鮮", ""),
    ("the Northern Territories issue", "北方領土問題", ""),
    ("the international community", "国際社会", ""),
    ("the United Nations Security Council", "国連安全保障理事会", "国連安保理"),
    ("the Russian Federation", "ロシア連邦", "ロシア"),
    ("the United States", "米国", "アメリカ"),
    ("China", "中国", ""),
    ("Ukraine", "ウクライナ", ""),
    ("the European Union", "欧州連合", "ＥＵ"),
    ("Australia", "豪州", "オーストラリア"),
    ("the Republic of Korea", "韓国", "大韓民国"),
    ("the Group of Eight", "Ｇ８", ""),
    ("visit to Japan", "訪日", "日本訪問"),
    ("telephone talks", "電話会談", ""),
    ("Japan", "日本", "我が国"),
    ("Kyiv", "キーウ", "キエフ"),
    ("a peace treaty", "平和条約", ""),
    ("climate change", "気候変動", "地球温暖化"),
)
_FRAMES = (
    (
        "The Ministers discussed {} and item {} on the agenda.",
        "両大臣は、{}及び議題{}について議論した。",
    ),
    ("They agreed on {} points concerning {}.", "双方は、{1}に関し、{0}点で一致した。"),
    (
        "Both sides would cooperate closely on {}, in view of {}.",
        "双方は、{1}を踏まえ、{0}について緊密に協力する。",
    ),
    ("The Minister explained the position on {}.", "大臣から、{}に関する立場を説明した。"),
    (
        "The Minister asked for understanding on {}, and for support from {}.",
        "大臣は、{}への理解と、{}からの支持を求めた。",
    ),
)
_READOUT, _YEARS, _FIRST = 40, 80, 1946


def rows(count: int, seed: int = 1) -> Iterator[tuple[str, str, str, str]]:
    """Id, English, Japanese and date of each unit, in the order of the days."""
    chance = random.Random(seed)  # noqa: S311
    readouts = -(-count // _READOUT)
    weights = [1 / (rank + 1) for rank in range(len(_TERMS))]
    for number in range(count):
        readout, place = divmod(number, _READOUT)
        year = _FIRST + readout * _YEARS // readouts
        english, japanese = chance.choice(_FRAMES)
        mine, theirs = [], []
        for name in _arguments(english, chance):
            if name:
                mine.append(name)
                theirs.append(name)
            else:
                term = chance.choices(_TERMS, weights)[0]
                other = term[2] and chance.random() < (0.3 if year < 1990 else 0.05)
                mine.append(term[0])
                theirs.append(term[2] if other else term[1])
        day = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        ident = f"{year}-03-04-talks-{readout}#p{place + 1}-p{place + 1}"
        yield ident, english.format(*mine), japanese.format(*theirs), day


def _arguments(frame: str, chance: random.Random) -> list[str]:
    """What stands in the gaps of a frame: a number where it speaks of one, else "" for a term."""
    number = str(chance.randint(2, 99))
    if "item {}" in frame:
        return ["", number]
    if "{} points" in frame:
        return [number, ""]
    return [""] * frame.count("{}")


def table(count: int, seed: int = 1) -> Iterator[str]:
    """The lines of a table with tabs."""
    yield "id\ten\tja\tdate\n"
    for row in rows(count, seed):
        yield "\t".join(row) + "\n"
