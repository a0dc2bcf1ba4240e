"""Errors of T001: a deprecated form, printed in every way it may be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench import surfaces
from tests.bench.drafts import told
from tests.bench.frames import (
    CONCEPTS,
    HEADING,
    PERSON,
    TOPIC,
    frames_of,
    neutral,
    noun,
    owned,
    pairs,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.drafts import Draft
    from tests.bench.frames import Frame

#: Deprecated English beside right Japanese.
ENGLISH = (
    ("republic-of-korea", "South Korea", "韓国"),
    ("six-party-talks", "Six Party Talks", "六者会合"),
    ("six-party-talks", "Six-Nation Talks", "六者会合"),
    ("northern-territories-issue", "Northern Territorial Issue", "北方領土問題"),
    ("telephone-talk", "telephone conference", "電話会談"),
    (
        "foreign-ministers-telephone-talk",
        "Foreign Ministers' Telephone Conference",
        "外相電話会談",
    ),
    ("g8-summit", "G-8 Summit", "G8サミット"),
    ("g8", "G-8", "G8"),
    ("g7", "G-7", "G7"),
    ("gemba-koichiro", "Minister Genba", "玄葉大臣"),
    ("gemba-koichiro", "Koichiro Genba", "玄葉光一郎"),
    ("zelenskyy-volodymyr", "President Zelensky", "ゼレンスキー大統領"),
    ("sejourne-stephane", "Minister Sejourne", "セジュルネ大臣"),
    ("kyiv", "Kiev", "キーウ"),
    ("eswatini", "Swaziland", "エスワティニ"),
    ("myanmar", "Burma", "ミャンマー"),
    ("ukraine", "the Ukraine", "ウクライナ"),
    ("takeshima", "Dokdo", "竹島"),
    ("senkaku-islands", "Diaoyu Islands", "尖閣諸島"),
    ("sea-of-japan", "East Sea", "日本海"),
    ("indo-pacific", "Indo-Asia-Pacific", "インド太平洋"),
    ("aggression-against-ukraine", "invasion of Ukraine", "ウクライナ侵略"),
    ("abductions-issue", "issue of abduction", "拉致問題"),
)
#: Deprecated Japanese, as it stands in a text, beside right English.
JAPANESE = (
    ("six-party-talks", "六か国協議", "Six-Party Talks"),
    ("six-party-talks", "六者協議", "Six-Party Talks"),
    ("g7", "先進7か国", "G7"),
    ("g8", "先進8か国", "Group of Eight"),
    ("quad", "四か国戦略対話", "Quad"),
    ("lavrov-sergey", "ラブロフ外相", "Foreign Minister Lavrov"),
    ("medvedev-dmitry", "メドベージェフ大統領", "President Medvedev"),
    ("davies-glyn", "デービース特別代表", "Special Representative Davies"),
    ("kuleba-dmytro", "クレバ外相", "Foreign Minister Dmytro Kuleba"),
    ("kyiv", "キエフ", "Kyiv"),
    ("georgia", "グルジア", "Georgia"),
    ("eswatini", "スワジランド", "Eswatini"),
    ("viet-nam", "ヴェトナム", "Viet Nam"),
    ("myanmar", "ビルマ", "Myanmar"),
    ("takeshima", "独島", "Takeshima"),
    ("senkaku-islands", "釣魚島", "Senkaku Islands"),
    ("visit-to-russia", "訪ロ", "visit to Russia"),
    ("aggression-against-ukraine", "ウクライナ侵攻", "aggression against Ukraine"),
)
PLURALS = (
    ("telephone-talk", "telephone conferences", "telephone conference", "電話会談"),
    (
        "foreign-ministers-telephone-talk",
        "Foreign Ministers' Telephone Conferences",
        "Foreign Ministers' Telephone Conference",
        "外相電話会談",
    ),
    ("g8-summit", "G-8 Summits", "G-8 Summit", "G8サミット"),
    ("abductions-issue", "issues of abduction", "issue of abduction", "拉致問題"),
    ("evacuees-from-ukraine", "refugees from Ukraine", "refugee from Ukraine", "ウクライナ避難民"),
    ("exceptional-partner", "special partners", "special partner", "特別なパートナー"),
)
MANY: tuple[Frame, ...] = (
    ("The first item concerned {}.", "最初の議題は{}[であった|でした]。"),
    ("Three paragraphs deal with {}.", "３段落が{}を扱って[いる|います]。"),
    ("Figures on {} were presented.", "{}に関する資料が示され[た|ました]。"),
    ("A paper on {} was circulated.", "{}に関する文書が配布され[た|ました]。"),
    ("They took note of a report on {}.", "{}に関する報告が了承され[た|ました]。"),
)
_OWNERS = frozenset(
    "republic-of-korea six-party-talks kyiv eswatini myanmar g7 g8 ukraine zelenskyy-volodymyr "
    "gemba-koichiro sejourne-stephane".split()
)


def glossary_form(concept: str, lang: str, surface: str) -> str:
    """The deprecated term of the glossary that a surface such as ラブロフ外相 contains."""
    terms = CONCEPTS[concept].deprecated("en" if lang == "en" else "ja")
    return next((term for term in terms if term in surface), surface)


def _english(
    concept: str, surface: str, form: str, ja: str, frames: tuple[Frame, ...] = ()
) -> Iterator[Draft]:
    words = (noun(concept, form).replace(form, surface), ja)
    yield from pairs((concept,), words, told("T001", concept), (surface, form), frames)


def _japanese(concept: str, surface: str, form: str, en: str) -> Iterator[Draft]:
    words = (noun(concept, en), surface)
    form = glossary_form(concept, "ja", form)
    yield from pairs((concept,), words, told("T001", concept), (surface, form))


def as_written() -> Iterator[Draft]:
    """The deprecated form just as the glossary has it."""
    for concept, form, ja in ENGLISH:
        yield from _english(concept, form, form, ja)
    for concept, form, en in JAPANESE:
        yield from _japanese(concept, form, form, en)


def numerals() -> Iterator[Draft]:
    """六か国協議 as 6か国協議: another numeral."""
    for concept, form, en in JAPANESE:
        for surface in surfaces.with_numerals(form):
            if surface != form:
                yield from _japanese(concept, surface, form, en)


def counters() -> Iterator[Draft]:
    """六か国協議 as 六ヶ国協議: another kana, with another numeral or not."""
    for concept, form, en in JAPANESE:
        for spelt in surfaces.with_counters(form)[1:]:
            for surface in surfaces.with_numerals(spelt):
                yield from _japanese(concept, surface, form, en)


def dashes() -> Iterator[Draft]:
    """G-8 as G–8: another dash."""
    for concept, form, ja in ENGLISH:
        for dash in surfaces.HYPHENS if "-" in form else ():
            yield from _english(concept, surfaces.with_dash(form, dash), form, ja)


def widths() -> Iterator[Draft]:
    """Latin letters at full width, katakana at half width."""
    for concept, form, ja in ENGLISH:
        if CONCEPTS[concept].type != "person" and form != "the Ukraine":
            yield from _english(concept, surfaces.full_width(form), form, ja)
    for concept, form, en in JAPANESE:
        surface = surfaces.half_width(form)
        if surface != form:
            yield from _japanese(concept, surface, form, en)


def capitals() -> Iterator[Draft]:
    """In a heading in capitals; and Six Party Talks in small letters."""
    for concept, form, ja in ENGLISH:
        if form.upper() != form and CONCEPTS[concept].type != "person":
            words = (form.upper(), ja)
            yield from pairs((concept,), words, told("T001", concept), (words[0], form), HEADING)
    yield from _english("six-party-talks", "six party talks", "Six Party Talks", "六者会合")
    yield from _english("six-party-talks", "six-nation talks", "Six-Nation Talks", "六者会合")


def plurals() -> Iterator[Draft]:
    """In the plural, also with the s inside: issues of abduction."""
    for concept, surface, form, ja in PLURALS:
        words = (surface, ja)
        yield from pairs(
            (concept,), words, told("T001", concept), (surface, form), MANY + TOPIC[:2]
        )


def possessives() -> Iterator[Draft]:
    """South Korea's, with a straight and with a curly apostrophe."""
    for concept, form, ja in ENGLISH:
        if concept in _OWNERS:
            for sign in "'’":
                owner = form + (sign if form.endswith("s") else f"{sign}s")
                words = (noun(concept, form).replace(form, owner), ja)
                yield from pairs(
                    (concept,), words, told("T001", concept), (form, form), owned(concept)
                )


def invisible() -> Iterator[Draft]:
    """With a character inside that prints nothing; a soft hyphen in Latin words only."""
    for concept, form, ja in ENGLISH:
        for sign in surfaces.INVISIBLE:
            yield from _english(concept, _broken(form, sign), form, ja)
    for concept, form, en in JAPANESE:
        for sign in surfaces.INVISIBLE[1:]:
            yield from _japanese(concept, _broken(form, sign), form, en)


def _broken(form: str, sign: str) -> str:
    at = 3 if form.startswith("G-") else max(2, len(form) // 2)
    return surfaces.with_invisible(form, sign, min(at, len(form) - 1))


def spaces() -> Iterator[Draft]:
    """With a no-break, doubled, narrow or thin space."""
    for concept, form, ja in ENGLISH:
        for space in surfaces.SPACES if " " in form else ():
            yield from _english(concept, surfaces.with_space(form, space), form, ja)


def line_breaks() -> Iterator[Draft]:
    """Broken over two lines."""
    for concept, form, ja in ENGLISH:
        if " " in form:
            yield from _english(concept, surfaces.with_line_break(form), form, ja)
    for concept, form, en in JAPANESE:
        if len(form) > 3:
            yield from _japanese(concept, surfaces.with_line_break(form), form, en)


def one_sided() -> Iterator[Draft]:
    """The other side does not name the concept at all."""
    for concept, form, _ in ENGLISH:
        if CONCEPTS[concept].type not in {"person", "role"} and concept != "ukraine":
            yield from _english(concept, form, form, neutral(concept)[1])
    for concept, form, _ in JAPANESE:
        if CONCEPTS[concept].type not in {"person", "role"}:
            words = (neutral(concept)[0], form)
            found = (form, glossary_form(concept, "ja", form))
            frames = frames_of(concept) if concept != "visit-to-russia" else TOPIC[:3]
            yield from pairs((concept,), words, told("T001", concept), found, frames)
    for concept, form, ja in (("gemba-koichiro", "Minister Genba", "主賓"),):
        yield from _english(concept, form, form, ja, PERSON)


CLASSES = {
    "deprecated": as_written,
    "deprecated-numeral": numerals,
    "deprecated-counter-kana": counters,
    "deprecated-dash": dashes,
    "deprecated-width": widths,
    "deprecated-capitals": capitals,
    "deprecated-plural": plurals,
    "deprecated-possessive": possessives,
    "deprecated-invisible": invisible,
    "deprecated-space": spaces,
    "deprecated-line-break": line_breaks,
    "deprecated-one-sided": one_sided,
}
