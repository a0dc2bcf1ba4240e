"""Traps of form: an approved term inflected, admitted, inside a longer one, or shared."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench.deprecated import MANY
from tests.bench.drafts import CLEAN, Draft, years_of
from tests.bench.frames import (
    CONCEPTS,
    HEADING,
    PLACE,
    ROLE,
    TOPIC,
    UNFRAMED,
    frames_of,
    noun,
    owned,
    pairs,
    titled,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.frames import Frame

#: Terms that need more than a frame to be clear: homographs and people in the plural.
_APART = UNFRAMED | {"kan-naoto", "suga-yoshihide"}
FRAMED = [c for c in CONCEPTS.values() if c.type != "phrase" and c.id not in _APART]


def clean(
    concept: str, en: str, ja: str, form: str, frames: tuple[Frame, ...] = ()
) -> Iterator[Draft]:
    surface = en if form in CONCEPTS[concept].approved("en") else ja
    yield from pairs((concept,), (en, ja), CLEAN, (surface, form), frames)


def right() -> Iterator[Draft]:
    """The preferred term of each language."""
    for concept in FRAMED:
        en, ja = concept.approved("en")[0], concept.approved("ja")[0]
        yield from clean(concept.id, noun(concept.id, en), ja, en)


def admitted() -> Iterator[Draft]:
    """An admitted term on at least one side."""
    for concept in FRAMED:
        for en, ja in itertools.product(concept.approved("en"), concept.approved("ja")):
            other = en != concept.approved("en")[0] or ja != concept.approved("ja")[0]
            if other and not (concept.type == "person" and _ill_matched(en, ja)):
                yield from clean(concept.id, noun(concept.id, en), ja, en)


def _ill_matched(en: str, ja: str) -> bool:
    """A surname alone, or a title in English only."""
    return " " not in en or (not titled(ja) and en.split(maxsplit=1)[0] in _TITLE_WORDS)


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
            yield from clean(concept, noun(concept, en), ja, en)


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
        yield from clean(concept, en, ja, en, MANY)


def other_plurals() -> Iterator[Draft]:
    """A plural in -ies or -ses, or a Latin or Greek one."""
    for concept, en, ja in _OTHER_PLURALS:
        yield from clean(concept, en, ja, en, MANY)


def inner_plurals() -> Iterator[Draft]:
    """A plural whose s stands inside the term."""
    for concept, en, ja in _INSIDE:
        yield from clean(concept, en, ja, en, MANY)


def possessives() -> Iterator[Draft]:
    """Russia's, the United States’."""
    for concept in FRAMED:
        ja = next(filter(titled, concept.approved("ja")), concept.approved("ja")[0])
        if concept.type in {"organisation", "person"} or frames_of(concept.id) is PLACE:
            for term, sign in itertools.product(concept.approved("en"), "'’"):
                owner = term + (sign if term.endswith("s") else f"{sign}s")
                words = noun(concept.id, term).replace(term, owner)
                if " " in term or concept.type != "person":
                    yield from clean(concept.id, words, ja, term, owned(concept.id))


def capitals() -> Iterator[Draft]:
    """In a heading in capitals, or with a capital at the start of a sentence."""
    for concept in FRAMED:
        en, ja = concept.approved("en")[0], concept.approved("ja")[0]
        if concept.type in {"event", "instrument", "generic", "place"}:
            yield from clean(concept.id, en.upper(), ja, en, HEADING)
        if concept.type == "generic":
            start = noun(concept.id, en)
            frame = ("{} and bilateral relations were taken up.",
                     "{}及び二国間関係が取り上げられ[た|ました]。")  # fmt: skip
            yield from clean(concept.id, start[0].upper() + start[1:], ja, en, (frame,))


def other_sentence() -> Iterator[Draft]:
    """The two sides put the same two sentences in another order."""
    topics = [c for c in FRAMED if frames_of(c.id) is TOPIC]
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
        yield from clean(concept, en, ja, ja, ROLE)
    for concept, en, ja in (
        ("kan-naoto", "Prime Minister Kan", "菅総理"),
        ("suga-yoshihide", "Prime Minister Suga", "菅総理"),
        ("foreign-ministers-meeting", "the Foreign Ministers' Meeting", "外相会談"),
        ("foreign-ministers-meeting-multilateral", "the Foreign Ministers' Meeting", "外相会合"),
    ):
        yield from clean(concept, en, ja, ja)


def approved_elsewhere() -> Iterator[Draft]:
    """A deprecated wording of one concept that is the approved one of another, and meant."""
    for en, ja in (
        ("the Minister of Foreign Affairs", "外交部長官"),
        ("the Minister of Foreign Affairs", "外交部長"),
    ):
        yield from clean("minister-foreign-affairs-rok", en, ja, ja, ROLE)
    for en in ("refugees", "refugees in the region", "young refugees"):
        ja = {"refugees": "難民", "young refugees": "若年の難民"}.get(en, "地域の難民")
        yield from clean("refugee", en, ja, "refugee", MANY)
    for en, ja in (
        ("the Ukraine Recovery Conference", "ウクライナ復興会議"),
        ("the programme of the Ukraine Recovery Conference", "ウクライナ復興会議の日程"),
    ):
        yield from pairs(("ukraine", "kyiv"), (en, ja), CLEAN, (ja, "ウクライナ"), TOPIC)


CLASSES = {
    "right": right,
    "admitted": admitted,
    "longer-covers-shorter": longer,
    "plural-s": regular_plurals,
    "plural-other": other_plurals,
    "plural-inside": inner_plurals,
    "possessive": possessives,
    "capitals": capitals,
    "other-sentence": other_sentence,
    "homograph": homographs,
    "approved-elsewhere": approved_elsewhere,
}
