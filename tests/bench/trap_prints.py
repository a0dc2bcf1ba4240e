"""Traps of print: an approved term in another width, with another dash, or broken."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench import surfaces
from tests.bench.frames import noun
from tests.bench.trap_forms import FRAMED, clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.drafts import Draft


def widths() -> Iterator[Draft]:
    """Latin letters at full width, katakana at half width, on the Japanese side."""
    for concept in FRAMED:
        en = concept.approved("en")[0]
        for term in concept.approved("ja"):
            letters = any("!" <= sign <= "~" for sign in term)
            wide = surfaces.full_width(term) if letters else surfaces.half_width(term)
            if wide != term:
                yield from clean(concept.id, noun(concept.id, en), wide, term)


def numerals() -> Iterator[Draft]:
    """Six as a kanji, a digit and a full-width digit."""
    for concept, en, term in (
        ("six-party-talks", "Six-Party Talks", "六者会合"),
        ("joint-statement-six-party", "Joint Statement of the Six-Party Talks", "六者会合共同声明"),
        ("g7", "G7", "主要7か国"), ("g8", "Group of Eight", "主要8か国"),
    ):  # fmt: skip
        for surface in surfaces.with_numerals(term):
            if surface != term:
                yield from clean(concept, noun(concept, en), surface, term)
    for en in ("6-Party Talks", "６-Party Talks", "Six-Party Talks"):
        for ja in surfaces.with_numerals("六者会合"):
            yield from clean("six-party-talks", noun("six-party-talks", en), ja, "六者会合")


def counters() -> Iterator[Draft]:
    """主要８ヵ国: the kana after a number."""
    for concept, en, term in (("g7", "Group of Seven", "主要7か国"), ("g8", "G8", "主要8か国")):
        for spelt in surfaces.with_counters(term):
            for surface in surfaces.with_numerals(spelt):
                yield from clean(concept, noun(concept, en), surface, term)


def dashes() -> Iterator[Draft]:
    """Another hyphen or dash inside the term."""
    for concept in FRAMED:
        for term, dash in itertools.product(concept.approved("en"), surfaces.HYPHENS):
            if "-" in term:
                words = noun(concept.id, term).replace(term, surfaces.with_dash(term, dash))
                yield from clean(concept.id, words, concept.approved("ja")[0], term)


def quotes() -> Iterator[Draft]:
    """A curly apostrophe inside, or the whole term in quotation marks."""
    for concept in FRAMED:
        term, ja = concept.approved("en")[0], concept.approved("ja")[0]
        en = noun(concept.id, term)
        for curly in {t.replace("'", "’") for t in concept.approved("en") if "'" in t}:
            words = en.replace(term, curly) if term.replace("'", "’") == curly else f"the {curly}"
            yield from clean(concept.id, words, ja, curly.replace("’", "'"))
        if concept.type in {"instrument", "event", "generic"}:
            for left, right in ("“”", "‘’", '""'):
                yield from clean(
                    concept.id, en.replace(term, left + term + right), f"「{ja}」", term
                )


def middle_dots() -> Iterator[Draft]:
    """グリーンアライアンス with or without its dot, or with another sign for it."""
    for concept, en, term, others in (
        ("green-alliance", "Green Alliance", "グリーン・アライアンス", "グリーンアライアンス"),
        ("lavrov-sergey", "Sergey Lavrov", "セルゲイ・ラヴロフ", "セルゲイ＝ラヴロフ"),
        ("kerry-john", "John F. Kerry", "ジョン・ケリー", "ジョン　ケリー"),
        ("tillerson-rex", "Rex W. Tillerson", "レックス・ティラソン", "レックス＝ティラソン"),
        ("bishop-julie", "Julie Bishop", "ジュリー・ビショップ", "ジュリー　ビショップ"),
        ("kuleba-dmytro", "Dmytro Kuleba", "ドミトロ・クレーバ", "ドミトロ＝クレーバ"),
        ("davies-glyn", "Glyn Davies", "グリン・デイヴィーズ", "グリン　デイヴィーズ"),
        ("japan-eu-epa", "Japan-EU Economic Partnership Agreement", "日EU経済連携協定",
         "日・EU経済連携協定"),
        ("sejourne-stephane", "Stéphane Séjourné", "ステファン・セジュルネ", "ステファン＝セジュルネ"),
    ):  # fmt: skip
        for surface in (others, term.replace("・", "･"), term.replace("・", "·")):
            if surface != term:
                yield from clean(concept, noun(concept, en), surface, term)


def line_breaks() -> Iterator[Draft]:
    """The term runs over two lines."""
    for concept in FRAMED:
        en, ja = concept.approved("en")[0], concept.approved("ja")[0]
        if " " in en:
            broken = noun(concept.id, en).replace(en, surfaces.with_line_break(en))
            yield from clean(concept.id, broken, ja, en)
        if len(ja) > 3:
            yield from clean(concept.id, noun(concept.id, en), surfaces.with_line_break(ja), ja)


def invisible() -> Iterator[Draft]:
    """A soft hyphen or a zero-width character inside the term."""
    for concept in FRAMED:
        en, ja = concept.approved("en")[0], concept.approved("ja")[0]
        for sign in surfaces.INVISIBLE if len(en) > 4 else ():
            hidden = surfaces.with_invisible(en, sign, len(en) // 2)
            yield from clean(concept.id, noun(concept.id, en).replace(en, hidden), ja, en)
        for sign in surfaces.INVISIBLE[1:] if len(ja) > 2 else ():
            hidden = surfaces.with_invisible(ja, sign, len(ja) // 2)
            yield from clean(concept.id, noun(concept.id, en), hidden, ja)


def spaces() -> Iterator[Draft]:
    """A no-break, doubled, narrow or thin space inside the term."""
    for concept in FRAMED:
        en = concept.approved("en")[0]
        for space in surfaces.SPACES if " " in en else ():
            words = noun(concept.id, en).replace(en, surfaces.with_space(en, space))
            yield from clean(concept.id, words, concept.approved("ja")[0], en)


def ruby() -> Iterator[Draft]:
    """A reading in parentheses after or inside the term."""
    for concept, en, ja, term in (
        ("six-party-talks", "Six-Party Talks", "六者会合（ろくしゃかいごう）", "六者会合"),
        ("abductions-issue", "abductions issue", "拉致（らち）問題", "拉致問題"),
        ("takeshima", "Takeshima", "竹島（たけしま）", "竹島"),
        ("senkaku-islands", "Senkaku Islands", "尖閣（せんかく）諸島", "尖閣諸島"),
        ("memorandum-of-understanding", "memorandum of understanding", "覚書（おぼえがき）", "覚書"),
        ("northern-territories-issue", "Northern Territories issue", "北方（ほっぽう）領土問題",
         "北方領土問題"),
        ("provocative-act", "provocative act", "挑発（ちょうはつ）行為", "挑発行為"),
        ("machimura-nobutaka", "Nobutaka Machimura", "町村（まちむら）信孝（のぶたか）", "町村信孝"),
        ("okada-katsuya", "Katsuya Okada", "岡田（おかだ）克也（かつや）", "岡田克也"),
        ("kim-sung-hwan", "Kim Sung-hwan", "金星煥（キム・ソンファン）長官", "金星煥長官"),
        ("courtesy-call", "courtesy call", "表敬（ひょうけい）訪問", "表敬訪問"),
        ("rule-of-law", "rule of law", "法（ほう）の支配（しはい）", "法の支配"),
    ):  # fmt: skip
        yield from clean(concept, noun(concept, en), ja, term)
        half = ja.replace("（", "(").replace("）", ")")
        yield from clean(concept, noun(concept, en), half, term)


CLASSES = {
    "width": widths,
    "numeral": numerals,
    "counter-kana": counters,
    "dash": dashes,
    "quotation-marks": quotes,
    "middle-dot": middle_dots,
    "line-break": line_breaks,
    "invisible-character": invisible,
    "space": spaces,
    "ruby": ruby,
}
