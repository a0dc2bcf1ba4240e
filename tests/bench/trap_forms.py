"""Traps of form: an approved term, printed in another way or beside a longer one."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench import surfaces
from tests.bench.deprecated import MANY
from tests.bench.drafts import CLEAN, Draft, years_of
from tests.bench.frames import (
    CONCEPTS,
    HEADING,
    OWNED,
    PLACE,
    ROLE,
    TOPIC,
    UNFRAMED,
    frames_of,
    noun,
    pairs,
    titled,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.frames import Frame

#: Terms that need more than a frame to be clear: homographs and people in the plural.
_APART = UNFRAMED | {"kan-naoto", "suga-yoshihide"}
_FRAMED = [c for c in CONCEPTS.values() if c.type != "phrase" and c.id not in _APART]


def _clean(
    concept: str, en: str, ja: str, form: str, frames: tuple[Frame, ...] = ()
) -> Iterator[Draft]:
    surface = en if form in CONCEPTS[concept].approved("en") else ja
    yield from pairs((concept,), (en, ja), CLEAN, (surface, form), frames)


def right() -> Iterator[Draft]:
    """The preferred term of each language."""
    for concept in _FRAMED:
        en, ja = concept.approved("en")[0], concept.approved("ja")[0]
        yield from _clean(concept.id, noun(concept.id, en), ja, en)


def admitted() -> Iterator[Draft]:
    """An admitted term on at least one side."""
    for concept in _FRAMED:
        for en, ja in itertools.product(concept.approved("en"), concept.approved("ja")):
            other = en != concept.approved("en")[0] or ja != concept.approved("ja")[0]
            if other and not (concept.type == "person" and _ill_matched(en, ja)):
                yield from _clean(concept.id, noun(concept.id, en), ja, en)


def _ill_matched(en: str, ja: str) -> bool:
    """A surname alone, or a title in English only."""
    return " " not in en or (not titled(ja) and en.split()[0] in _TITLE_WORDS)


_TITLE_WORDS = frozenset("Minister Foreign Prime President Secretary Special".split())


def longer() -> Iterator[Draft]:
    """A longer term holds a shorter one of another concept."""
    for concept in (
        "joint-statement-six-party", "unsc-resolution", "un-general-assembly", "un-security-council",
        "g8-summit", "foreign-ministers-telephone-talk", "ballistic-missile-launch", "japan-eu-epa",
        "aggression-against-ukraine", "japan-nk-consultations", "north-korea", "asean",
        "indo-pacific", "pyongyang-declaration", "sea-of-japan",
    ):  # fmt: skip
        terms = CONCEPTS[concept]
        for en, ja in itertools.product(terms.approved("en"), terms.approved("ja")):
            yield from _clean(concept, noun(concept, en), ja, en)


_REGULAR = (
    ("telephone-talk", "telephone talks", "電話会談"), ("nuclear-test", "nuclear tests", "核実験"),
    ("ballistic-missile", "ballistic missiles", "弾道ミサイル"),
    ("provocative-act", "provocative acts", "挑発行為"), ("courtesy-call", "courtesy calls", "表敬"),
    ("summit-meeting", "Summit Meetings", "首脳会談"),
    ("foreign-ministers-meeting", "Foreign Ministers' Meetings", "外相会談"),
    ("foreign-ministers-telephone-talk", "Foreign Ministers' Telephone Talks", "外相電話会談"),
    ("unsc-resolution", "UN Security Council resolutions", "国連安保理決議"),
    ("refugee", "refugees", "難民"),
    ("exceptional-partner", "exceptional partners", "特別なパートナー"),
    ("economic-partnership-agreement", "Economic Partnership Agreements", "経済連携協定"),
    ("ambassador", "Ambassadors", "大使"), ("president", "Presidents", "大統領"),
)  # fmt: skip
_OTHER_PLURALS = (
    ("crisis", "crises", "危機"), ("criterion", "criteria", "基準"), ("analysis", "analyses", "分析"),
    ("memorandum-of-understanding", "memoranda of understanding", "覚書"),
    ("peace-treaty", "peace treaties", "平和条約"), ("embassy", "Embassies", "大使館"),
    ("diplomatic-authorities", "diplomatic authorities", "外交当局"),
    ("mofa-japan", "Foreign Ministries", "外務省"),
)  # fmt: skip
_INSIDE = (
    ("secretary-of-state-us", "Secretaries of State", "国務長官"),
    ("minister-for-foreign-affairs-jp", "Ministers for Foreign Affairs", "外務大臣"),
    ("minister-foreign-affairs-china", "Ministers of Foreign Affairs", "外交部長"),
    ("director-general", "Directors-General", "局長"),
    ("ballistic-missile-launch", "launches of ballistic missiles", "弾道ミサイル発射"),
    ("evacuees-from-ukraine", "evacuees from Ukraine", "ウクライナ避難民"),
    ("visit-to-japan", "visits to Japan", "訪日"), ("visit-to-russia", "visits to Russia", "訪露"),
    ("exchange-views", "exchanges of views", "意見交換"),
    ("memorandum-of-understanding", "memorandums of understanding", "覚書"),
)  # fmt: skip


def regular_plurals() -> Iterator[Draft]:
    """A plural in -s."""
    for concept, en, ja in _REGULAR:
        yield from _clean(concept, en, ja, en, MANY)


def other_plurals() -> Iterator[Draft]:
    """A plural in -ies or -ses, or a Latin or Greek one."""
    for concept, en, ja in _OTHER_PLURALS:
        yield from _clean(concept, en, ja, en, MANY)


def inner_plurals() -> Iterator[Draft]:
    """A plural whose s stands inside the term."""
    for concept, en, ja in _INSIDE:
        yield from _clean(concept, en, ja, en, MANY)


def possessives() -> Iterator[Draft]:
    """Russia's, the United States’."""
    for concept in _FRAMED:
        ja = next(filter(titled, concept.approved("ja")), concept.approved("ja")[0])
        if concept.type in {"organisation", "person"} or frames_of(concept.id) is PLACE:
            for term, sign in itertools.product(concept.approved("en"), "'’"):
                owner = term + (sign if term.endswith("s") else f"{sign}s")
                words = noun(concept.id, term).replace(term, owner)
                if " " in term or concept.type != "person":
                    yield from _clean(concept.id, words, ja, term, OWNED)


def widths() -> Iterator[Draft]:
    """Latin letters at full width, katakana at half width, on the Japanese side."""
    for concept in _FRAMED:
        en = concept.approved("en")[0]
        for term in concept.approved("ja"):
            letters = any("!" <= sign <= "~" for sign in term)
            wide = surfaces.full_width(term) if letters else surfaces.half_width(term)
            if wide != term:
                yield from _clean(concept.id, noun(concept.id, en), wide, term)


def numerals() -> Iterator[Draft]:
    """Six as a kanji, a digit and a full-width digit."""
    for concept, en, term in (
        ("six-party-talks", "Six-Party Talks", "六者会合"),
        ("joint-statement-six-party", "Joint Statement of the Six-Party Talks", "六者会合共同声明"),
        ("g7", "G7", "主要7か国"), ("g8", "Group of Eight", "主要8か国"),
    ):  # fmt: skip
        for surface in surfaces.with_numerals(term):
            if surface != term:
                yield from _clean(concept, noun(concept, en), surface, term)
    for en in ("6-Party Talks", "６-Party Talks", "Six-Party Talks"):
        for ja in surfaces.with_numerals("六者会合"):
            yield from _clean("six-party-talks", noun("six-party-talks", en), ja, "六者会合")


def counters() -> Iterator[Draft]:
    """主要８ヵ国: the kana after a number."""
    for concept, en, term in (("g7", "Group of Seven", "主要7か国"), ("g8", "G8", "主要8か国")):
        for spelt in surfaces.with_counters(term):
            for surface in surfaces.with_numerals(spelt):
                yield from _clean(concept, noun(concept, en), surface, term)


def dashes() -> Iterator[Draft]:
    """Another hyphen or dash inside the term."""
    for concept in _FRAMED:
        for term, dash in itertools.product(concept.approved("en"), surfaces.HYPHENS):
            if "-" in term:
                words = noun(concept.id, term).replace(term, surfaces.with_dash(term, dash))
                yield from _clean(concept.id, words, concept.approved("ja")[0], term)


def quotes() -> Iterator[Draft]:
    """A curly apostrophe inside, or the whole term in quotation marks."""
    for concept in _FRAMED:
        term, ja = concept.approved("en")[0], concept.approved("ja")[0]
        en = noun(concept.id, term)
        for curly in {t.replace("'", "’") for t in concept.approved("en") if "'" in t}:
            words = en.replace(term, curly) if term.replace("'", "’") == curly else f"the {curly}"
            yield from _clean(concept.id, words, ja, curly.replace("’", "'"))
        if concept.type in {"instrument", "event", "generic"}:
            for left, right in ("“”", "‘’", '""'):
                yield from _clean(
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
                yield from _clean(concept, noun(concept, en), surface, term)


def line_breaks() -> Iterator[Draft]:
    """The term runs over two lines."""
    for concept in _FRAMED:
        en, ja = concept.approved("en")[0], concept.approved("ja")[0]
        if " " in en:
            broken = noun(concept.id, en).replace(en, surfaces.with_line_break(en))
            yield from _clean(concept.id, broken, ja, en)
        if len(ja) > 3:
            yield from _clean(concept.id, noun(concept.id, en), surfaces.with_line_break(ja), ja)


def invisible() -> Iterator[Draft]:
    """A soft hyphen or a zero-width character inside the term."""
    for concept in _FRAMED:
        en, ja = concept.approved("en")[0], concept.approved("ja")[0]
        for sign in surfaces.INVISIBLE if len(en) > 4 else ():
            hidden = surfaces.with_invisible(en, sign, len(en) // 2)
            yield from _clean(concept.id, noun(concept.id, en).replace(en, hidden), ja, en)
        for sign in surfaces.INVISIBLE[1:] if len(ja) > 2 else ():
            hidden = surfaces.with_invisible(ja, sign, len(ja) // 2)
            yield from _clean(concept.id, noun(concept.id, en), hidden, ja)


def spaces() -> Iterator[Draft]:
    """A no-break, doubled, narrow or thin space inside the term."""
    for concept in _FRAMED:
        en = concept.approved("en")[0]
        for space in surfaces.SPACES if " " in en else ():
            words = noun(concept.id, en).replace(en, surfaces.with_space(en, space))
            yield from _clean(concept.id, words, concept.approved("ja")[0], en)


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
        yield from _clean(concept, noun(concept, en), ja, term)
        half = ja.replace("（", "(").replace("）", ")")
        yield from _clean(concept, noun(concept, en), half, term)


def capitals() -> Iterator[Draft]:
    """In a heading in capitals, or with a capital at the start of a sentence."""
    for concept in _FRAMED:
        en, ja = concept.approved("en")[0], concept.approved("ja")[0]
        if concept.type in {"event", "instrument", "generic", "place"}:
            yield from _clean(concept.id, en.upper(), ja, en, HEADING)
        if concept.type == "generic":
            start = noun(concept.id, en)
            frame = ("{}, followed by bilateral relations, was taken up.",
                     "{}に続き、二国間関係が取り上げられ[た|ました]。")  # fmt: skip
            yield from _clean(concept.id, start[0].upper() + start[1:], ja, en, (frame,))


def other_sentence() -> Iterator[Draft]:
    """The two sides put the same two sentences in another order."""
    topics = [c for c in _FRAMED if frames_of(c.id) is TOPIC]
    for first, second in zip(topics, topics[7:] + topics[:7], strict=True):
        years = years_of(first.id, second.id)
        if years:
            (one, ichi), (two, ni) = TOPIC[4], TOPIC[1]
            en = [one.format(noun(first.id, first.approved("en")[0]))]
            en.append(two.format(noun(second.id, second.approved("en")[0])))
            ja = [ni.format(second.approved("ja")[0]), ichi.format(first.approved("ja")[0])]
            form = first.approved("en")[0]
            yield Draft(" ".join(en), "".join(ja), CLEAN, form, form, years)


def homographs() -> Iterator[Draft]:
    """One wording of two concepts, rendered as either of them."""
    for concept, en, ja in (
        ("prime-minister-jp", "the Prime Minister", "総理大臣"),
        ("prime-minister-jp", "the Prime Minister", "総理"),
        ("prime-minister-foreign", "the Prime Minister", "首相"),
        ("minister-foreign-affairs-rok", "the Minister of Foreign Affairs", "外交部長官"),
        ("minister-foreign-affairs-china", "the Minister of Foreign Affairs", "外交部長"),
        ("minister-foreign-affairs-china", "the Foreign Minister", "外交部長"),
        ("minister-foreign-affairs-rok", "the Foreign Minister", "外交部長官"),
        ("minister-for-foreign-affairs-jp", "the Foreign Minister", "外務大臣"),
    ):
        yield from _clean(concept, en, ja, ja, ROLE)
    for concept, en, ja in (
        ("kan-naoto", "Prime Minister Kan", "菅総理"),
        ("suga-yoshihide", "Prime Minister Suga", "菅総理"),
        ("foreign-ministers-meeting", "the Foreign Ministers' Meeting", "外相会談"),
        ("foreign-ministers-meeting-multilateral", "the Foreign Ministers' Meeting", "外相会合"),
    ):
        yield from _clean(concept, en, ja, ja)


def approved_elsewhere() -> Iterator[Draft]:
    """A deprecated wording of one concept that is the approved one of another, and meant."""
    for en, ja in (
        ("the Minister of Foreign Affairs", "外交部長官"),
        ("the Minister of Foreign Affairs", "外交部長"),
    ):
        yield from _clean("minister-foreign-affairs-rok", en, ja, ja, ROLE)
    for en in ("refugees", "refugees in the region", "young refugees"):
        ja = {"refugees": "難民", "young refugees": "若年の難民"}.get(en, "地域の難民")
        yield from _clean("refugee", en, ja, "refugee", MANY)
    for en, ja in (
        ("the Ukraine Recovery Conference", "ウクライナ復興会議"),
        ("the programme of the Ukraine Recovery Conference", "ウクライナ復興会議の日程"),
    ):
        yield from _clean("ukraine", en, ja, "ウクライナ", TOPIC)


CLASSES = {
    "right": right,
    "admitted": admitted,
    "longer-covers-shorter": longer,
    "plural-s": regular_plurals,
    "plural-other": other_plurals,
    "plural-inside": inner_plurals,
    "possessive": possessives,
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
    "capitals": capitals,
    "other-sentence": other_sentence,
    "homograph": homographs,
    "approved-elsewhere": approved_elsewhere,
}
