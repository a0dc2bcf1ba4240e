"""Errors of T002: a term on one side and no approved rendering of its concept on the other."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tests.bench import missing_data as data
from tests.bench.deprecated import MANY
from tests.bench.drafts import Draft, told, years_of
from tests.bench.frames import (
    CONCEPTS,
    PERSON,
    PLACE,
    UNFRAMED,
    frames_of,
    neutral,
    noun,
    pairs,
    titled,
)
from tests.bench.glossary import SIDES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.frames import Frame

#: Terms that two concepts share, so that no single concept is missing.
_SHARED = frozenset(
    """minister-foreign-affairs-rok minister-foreign-affairs-china prime-minister-jp
    prime-minister-foreign foreign-ministers-meeting foreign-ministers-meeting-multilateral kan-naoto suga-yoshihide
    minister-for-foreign-affairs-jp refugee""".split()
)
COUNTRIES = (
    ("russia", "Russia", "ロシア"), ("united-states", "United States", "米国"),
    ("republic-of-korea", "Republic of Korea", "韓国"), ("china", "China", "中国"),
    ("france", "France", "フランス"), ("united-kingdom", "United Kingdom", "英国"),
    ("australia", "Australia", "オーストラリア"), ("germany", "Germany", "ドイツ"),
    ("italy", "Italy", "イタリア"), ("india", "India", "インド"), ("mali", "Mali", "マリ"),
    ("turkey", "Türkiye", "トルコ"), ("myanmar", "Myanmar", "ミャンマー"),
    ("georgia", "Georgia", "ジョージア"), ("viet-nam", "Viet Nam", "ベトナム"),
    ("ukraine", "Ukraine", "ウクライナ"), ("north-korea", "North Korea", "北朝鮮"),
)  # fmt: skip


def plain_concepts(*types: str) -> list[str]:
    """Concepts of these types that fit a frame and share no term with another."""
    return [c.id for c in CONCEPTS.values() if c.type in types and c.id not in _SHARED | UNFRAMED]


_MOST = ("person", "role", "organisation", "place", "event", "instrument")


def no_japanese(types: tuple[str, ...] = _MOST) -> Iterator[Draft]:
    """The English names it, the Japanese does not."""
    for concept in plain_concepts(*types):
        for term in CONCEPTS[concept].approved("en")[:2]:
            words = (noun(concept, term), neutral(concept)[1])
            yield from pairs((concept,), words, told("T002", concept), (term, term))


def no_english(types: tuple[str, ...] = _MOST) -> Iterator[Draft]:
    """The Japanese names it, the English does not."""
    for concept in plain_concepts(*types):
        terms = CONCEPTS[concept].approved("ja")
        if CONCEPTS[concept].type == "person":
            terms = tuple(filter(titled, terms))
        for term in terms[:2]:
            words = (neutral(concept)[0], term)
            yield from pairs((concept,), words, told("T002", concept), (term, term))


def generic() -> Iterator[Draft]:
    """A generic term is not rendered, in either direction."""
    yield from no_japanese(("generic",))
    yield from no_english(("generic",))


def replaced() -> Iterator[Draft]:
    """Another concept of the same type stands on the other side."""
    for kind in ("organisation", "event", "instrument", "generic"):
        for first, second in itertools.permutations(plain_concepts(kind), 2):
            if not _nested(first, second):
                en, ja = CONCEPTS[first].approved("en")[0], CONCEPTS[second].approved("ja")[0]
                yield from _confused(first, second, noun(first, en), ja)


def _nested(first: str, second: str) -> bool:
    """Whether a term of one concept holds one of the other: one might render it in part."""
    for one, other in ((first, second), (second, first)):
        for side in SIDES:
            longer = " ".join(CONCEPTS[one].approved(side)).lower()
            if any(term.lower() in longer for term in CONCEPTS[other].approved(side)):
                return True
    return False


def _confused(
    first: str, second: str, en: str, ja: str, frames: tuple[Frame, ...] = ()
) -> Iterator[Draft]:
    years = years_of(first, second) or years_of(first)
    gold = told("T002", first, second)
    for frame_en, frame_ja in frames or frames_of(first):
        if years:
            sentence = frame_en.format(en)
            yield Draft(
                sentence[0].upper() + sentence[1:], frame_ja.format(ja), gold, ja, ja, years
            )


def press() -> Iterator[Draft]:
    """A synonym of the press that the glossary does not list."""
    for concept, en, ja in data.PRESS_JAPANESE:
        words = (noun(concept, en), ja) if concept != "evacuees-from-ukraine" else (en, ja)
        yield from pairs((concept,), words, told("T002", concept), (ja, ja))
    for concept, ja, en in data.PRESS_ENGLISH:
        yield from pairs((concept,), (en, ja), told("T002", concept), (en, en))


def acronyms() -> Iterator[Draft]:
    """One set of letters for another."""
    for pair in data.ACRONYMS:
        for (first, en, _), (second, _, ja) in itertools.permutations(pair, 2):
            yield from _confused(first, second, noun(first, en), ja)


def misspelt() -> Iterator[Draft]:
    """A misspelt name, alone on its side."""
    for concept, _, wrong, ja in data.MISSPELT_ENGLISH:
        yield from pairs((concept,), (wrong, ja), told("T002", concept), (wrong, wrong))
    for concept, _, wrong, en in data.MISSPELT_JAPANESE:
        yield from pairs((concept,), (en, wrong), told("T002", concept), (wrong, wrong))


_TWICE: tuple[Frame, ...] = (
    (
        "{} arrived shortly before noon. At three o'clock, {} met members of the delegation.",
        "{}は、正午前に到着[した|しました]。午後３時、{}は代表団の一行と懇談[した|しました]。",
    ),
    (
        "{} discussed transport with the hosts. Later, {} also discussed tourism.",
        "{}は、主催者と運輸について協議[した|しました]。その後、{}は観光も取り上げ[た|ました]。",
    ),
    (
        "The dinner was attended by {}. A toast was proposed to {} by the hosts.",
        "夕食会には{}が出席[した|しました]。主催者は{}のために乾杯の音頭をと[った|りました]。",
    ),
)


_TWICE_NAMED: tuple[Frame, ...] = (
    (
        "The list of participants includes {}. The list of speakers also begins with {}.",
        "出席者一覧には{}の氏名があ[る|ります]。発言者の一覧も{}から始ま[る|ります]。",
    ),
    (
        "The caption of the photograph reads: {}. An entry on {} was added to the index.",
        "写真の説明には「{}」とあ[る|ります]。索引には{}の項目が加えられ[た|ました]。",
    ),
)


def misspelt_beside() -> Iterator[Draft]:
    """The name stands twice on each side, once of the four times misspelt."""
    for concept, right, wrong, ja in data.MISSPELT_ENGLISH:
        yield from _twice(concept, ((right, wrong), (wrong, right)), ((ja, ja),), wrong)
    for concept, right, wrong, en in data.MISSPELT_JAPANESE:
        yield from _twice(concept, ((en, en),), ((right, wrong), (wrong, right)), wrong)


def _twice(
    concept: str,
    en: tuple[tuple[str, str], ...],
    ja: tuple[tuple[str, str], ...],
    wrong: str,
) -> Iterator[Draft]:
    years = years_of(concept)
    gold = told("T002", concept)
    frames = _TWICE if titled(next(iter(ja))[0]) else _TWICE_NAMED
    for (frame_en, frame_ja), names, names_ja in itertools.product(frames, en, ja):
        if years:
            texts = frame_en.format(*names), frame_ja.format(*names_ja)
            yield Draft(*texts, gold, wrong, wrong, years)


def wrong_person() -> Iterator[Draft]:
    """Another person with the same title."""
    for (first, en, _), (second, _, ja) in itertools.permutations(data.SAME_TITLE, 2):
        if en.split()[0] == ("Secretary" if ja.endswith("長官") else "Minister"):
            yield from _confused(first, second, en, ja, PERSON)


def wrong_country() -> Iterator[Draft]:
    """Another country."""
    for (first, en, _), (second, _, ja) in itertools.permutations(COUNTRIES, 2):
        if not _nested(first, second):
            yield from _confused(first, second, noun(first, en), ja, PLACE)


def truncated() -> Iterator[Draft]:
    """The end of a term of several words is lost."""
    for concept, en, ja in data.TRUNCATED_ENGLISH:
        yield from pairs((concept,), (en, ja), told("T002", concept), (en, en))
    for concept, ja, en in data.TRUNCATED_JAPANESE:
        words = (noun(concept, en), ja)
        yield from pairs((concept,), words, told("T002", concept), (ja, ja))


def shorter() -> Iterator[Draft]:
    """A shorter concept stands where a longer one is wanted."""
    for concept, en, ja in data.SHORTER_JAPANESE:
        words = (noun(concept, en), ja)
        yield from pairs((concept,), words, told("T002", concept), (en, en))
    for concept, ja, en in data.SHORTER_ENGLISH:
        yield from pairs((concept,), (en, ja), told("T002", concept), (ja, ja))


def irregular() -> Iterator[Draft]:
    """An irregular plural in the English and nothing for it in the Japanese."""
    for concept, en, ja in data.IRREGULAR:
        recent = CONCEPTS[concept].type in {"generic", "instrument"}
        words = (f"{'recent' if recent else 'other'} {en}", ja)
        yield from pairs((concept,), words, told("T002", concept), (en, en), MANY)


def phrases() -> Iterator[Draft]:
    """A set phrase is put in other words, in either direction."""
    for concept, en, en_without, ja, ja_without in data.PHRASES:
        for topic, topic_ja in data.TOPICS:
            gold = told("T002", concept)
            term = CONCEPTS[concept]
            found = next(t for t in term.approved("en") if t in en)
            found_ja = next(t for t in term.approved("ja") if t in ja)
            yield Draft(en.format(topic), ja_without.format(topic_ja), gold, found, found)
            yield Draft(en_without.format(topic), ja.format(topic_ja), gold, found_ja, found_ja)


CLASSES = {
    "missing-japanese": no_japanese,
    "missing-english": no_english,
    "missing-generic": generic,
    "missing-phrase": phrases,
    "missing-irregular-plural": irregular,
    "other-concept": replaced,
    "press-synonym": press,
    "other-acronym": acronyms,
    "misspelt-name": misspelt,
    "misspelt-beside-right": misspelt_beside,
    "other-person-same-title": wrong_person,
    "other-country": wrong_country,
    "truncated": truncated,
    "shorter-for-longer": shorter,
}
