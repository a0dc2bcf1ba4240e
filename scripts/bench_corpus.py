"""Corpora of invented readouts, as many and as long as a measurement needs."""

from __future__ import annotations

import datetime
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: What ministers of no country say, English and Japanese in turn.
_LINES = """\
The two ministers welcomed the opening of the harbour railway.
両大臣は、港湾鉄道の開業を歓迎した。
They agreed to hold the third round of fishery talks in spring.
双方は、春に第三回漁業協議を開催することで一致した。
Minister Orlan explained the new rules for river transport.
オルラン大臣は、河川輸送の新しい規則について説明した。
Minister Tessai asked for an early answer on the customs list.
テッサイ大臣は、関税表について早期の回答を求めた。
Both sides shared their concern about the drought in the north.
双方は、北部の干ばつに対する懸念を共有した。
The exchange of young engineers will be doubled within two years.
若手技術者の交流は、二年以内に倍増される。
He thanked her for the rescue of the crew of the Blue Heron.
同大臣は、青鷺丸の乗組員の救助に謝意を表明した。
A joint study of the lake basin is to begin in September.
湖の流域に関する共同調査は九月に開始される。
They took up the return of the museum pieces.
両大臣は、博物館の収蔵品の返還を取り上げた。
The loan for the water works has been signed.
水道事業に対する借款が署名された。
Minister Orlan stressed that the border office stays open.
オルラン大臣は、国境事務所が引き続き開かれていることを強調した。
Minister Tessai replied that the matter is being examined.
テッサイ大臣は、本件は検討中である旨応答した。
No decision was made on the price of timber.
木材の価格については決定に至らなかった。
The ministers will meet again at the islands forum.
両大臣は、島嶼フォーラムで再会する予定である。
Tourism between the two countries has grown for five years.
両国間の観光は五年連続で増加している。
Language courses will be offered in four more towns.
語学講座は、新たに四つの町で開設される。
They condemned the attack on the survey ship.
両大臣は、測量船に対する攻撃を非難した。
The hotline between the coast guards now works day and night.
沿岸警備当局間の直通電話は、昼夜を問わず運用されている。
A treaty on the transfer of prisoners is nearly finished.
受刑者移送条約は、ほぼ完成している。
Experts of both sides will compare their figures in Marbek.
双方の専門家は、マルベクで数値を照合する。
She invited him to the festival of lanterns.
同大臣は、灯籠祭りに相手方を招待した。
The solar station at Kolm will be built together.
コルムの太陽光発電所は、共同で建設される。
Fees for student visas are to be lowered.
学生査証の手数料は引き下げられる。
They confirmed that the ceasefire must be kept by all.
双方は、停戦が全ての当事者により守られなければならないことを確認した。
Food aid reached the valley before the snow.
食糧援助は、降雪の前に谷に届いた。
Minister Orlan hoped for support in the council.
オルラン大臣は、理事会での支持に期待を表明した。
The list of protected birds was extended by nine species.
保護鳥類の一覧に九種が追加された。
Both agreed that trade in grain must remain free.
双方は、穀物の貿易は自由でなければならないことで一致した。
A bridge over the Sarn is planned for heavy traffic.
サルン川には、重量車両用の橋が計画されている。
The two navies will train the clearing of mines.
両国海軍は、機雷除去の訓練を行う。
They spoke about the cost of hosting the office.
両大臣は、事務局の受入れ経費について話し合った。
Small companies will be helped with patents.
中小企業に対し、特許に関する支援が行われる。
The archive of the old consulate is now open to readers.
旧領事館の文書は、閲覧者に公開された。
He expressed his sympathy for the victims of the flood.
同大臣は、洪水の犠牲者に弔意を表した。
The working group reports to the ministers each June.
作業部会は、毎年六月に両大臣に報告する。
Direct flights will start again in winter.
直行便は、冬に再開される。
""".splitlines()
POOL = list(zip(_LINES[::2], _LINES[1::2], strict=True))
_HEADINGS = (
    ("Bilateral relations", "二国間関係"), ("Regional affairs", "地域情勢"),
    ("The economy", "経済"), ("Culture", "文化"), ("The sea", "海洋"),
)  # fmt: skip
_LAYOUTS = ("sections", "paragraphs", "page")
_MONTHS = "January February March April May June July August September October November December"

#: Different bodies; in a larger corpus each comes again below another title and date, so that
#: most embeddings are in the cache, as they are once a corpus has been run.
_BODIES = 24

Section = tuple[tuple[str, str], list[list[tuple[str, str]]]]


def readout(number: int, seed: int = 1) -> tuple[str, dict[str, str]]:
    """Id of a readout, and its two sources by the name of their files."""
    chance = random.Random(f"{seed} {number % _BODIES}")
    day = datetime.date(1990, 1, 1) + datetime.timedelta(number * 3)
    ident = f"{day.isoformat()}-talks-{number}"
    layout = _LAYOUTS[number % len(_LAYOUTS)]
    sections: list[Section] = [
        (heading, [chance.sample(POOL, chance.randint(1, 3)) for _ in range(chance.randint(2, 4))])
        for heading in chance.sample(_HEADINGS, 3)
    ]
    title = f"Meeting of Ministers No. {number}", f"第{number}回外相会談"
    date = (
        f"{_MONTHS.split()[day.month - 1]} {day.day}, {day.year}",
        f"{day.year}年{day.month}月{day.day}日",
    )
    english, japanese = chance.choice(POOL)
    # No two readouts have the same text, which would be a finding.
    lead = f"{english} It was talk No. {number}.", f"{japanese}第{number}回の協議であった。"
    sources = {}
    for side, lang in enumerate(("en", "ja")):
        text, suffix = _written(layout, side, (title[side], date[side], lead[side]), sections)
        sources[f"{lang}/{ident}{suffix}"] = text
    return ident, sources


def _written(
    layout: str, side: int, top: tuple[str, ...], sections: list[Section]
) -> tuple[str, str]:
    blocks, joint, dot = list(top), (" ", "")[side], (". ", "　")[side]
    items: list[list[str]] = []
    for number, (heading, paragraphs) in enumerate(sections, start=1):
        texts = [joint.join(pair[side] for pair in paragraph) for paragraph in paragraphs]
        items.append(texts)
        if layout == "sections":
            blocks.append(f"{number}{dot}{heading[side]}")
            blocks += [f"({n}) {text}" for n, text in enumerate(texts, start=1)]
        else:
            blocks.append(f"{number}{dot}{joint.join(texts)}")
    if layout != "page":
        return "\n\n".join(blocks) + "\n", ".txt"
    lists = "".join(
        f"<h2>{number}{dot}{heading[side]}</h2><ol>"
        + "".join(f"<li>{text}</li>" for text in texts)
        + "</ol>"
        for number, ((heading, _), texts) in enumerate(zip(sections, items, strict=True), start=1)
    )
    head = f"<title>{top[0]}</title>"
    body = f"<h1>{top[0]}</h1><p>{top[1]}</p><p>{top[2]}</p>{lists}"
    return f"<!DOCTYPE html>\n<html><head>{head}</head><body>{body}</body></html>\n", ".html"


def write_corpus(root: Path, readouts: int, seed: int = 1, glossary: str = "") -> None:
    """Make a workspace with the sources of so many readouts; ``glossary`` is its YAML."""
    for part in ("sources/en", "sources/ja", "en", "ja", "en-ja"):
        (root / "corpus" / part).mkdir(parents=True)
    (root / "terms.yaml").write_text(glossary or write_glossary(20), encoding="utf-8")
    (root / "align.toml").write_text(
        'languages = ["en", "ja"]\nglossaries = ["terms.yaml"]\n', encoding="utf-8"
    )
    for number in range(1, readouts + 1):
        for name, text in readout(number, seed)[1].items():
            (root / "corpus/sources" / name).write_text(text, encoding="utf-8")


def write_glossary(concepts: int) -> str:
    """A glossary of invented offices and places; some of its terms stand in the pool."""
    named = [
        ("Minister Orlan", "オルラン大臣"), ("Minister Tessai", "テッサイ大臣"),
        ("fishery talks", "漁業協議"), ("islands forum", "島嶼フォーラム"),
    ]  # fmt: skip
    made = [(f"Office {n} of Marbek", f"マルベク第{n}事務所") for n in range(concepts - len(named))]
    return "".join(
        f"- id: c{number}\n  type: organisation\n  terms:\n"
        f"    - {{lang: en, term: {english}, status: preferred}}\n"
        f"    - {{lang: en, term: {english} (old), status: deprecated}}\n"
        f"    - {{lang: ja, term: {japanese}, status: preferred}}\n"
        for number, (english, japanese) in enumerate([*named, *made])
    )
