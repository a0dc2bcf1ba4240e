"""Glossaries and the places where their terms stand."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from align.errors import AlignError
from align.model.anchor import Lang
from align.model.finding import Wording
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.text.fold import fold
from tests.conftest import PROJECT

GLOSSARY = """\
- id: six-party-talks
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: en, term: Six Party Talks, status: deprecated}
    - {lang: en, term: six-party talks, status: deprecated, reason: capitals missing}
    - {lang: ja, term: 六者会合, status: preferred}
    - {lang: ja, term: 六か国協議, status: deprecated, reason: press usage}
- id: joint-statement
  type: instrument
  terms:
    - {lang: en, term: Joint Statement of the Six-Party Talks, status: preferred}
    - {lang: ja, term: 六者会合共同声明, status: preferred}
- id: russia
  type: place
  terms:
    - {lang: en, term: Russia, status: preferred}
    - {lang: ja, term: ロシア, status: preferred}
- id: visit
  type: generic
  terms:
    - {lang: en, term: visit, status: preferred}
    - {lang: ja, term: 訪問, status: preferred}
- id: minister-japan
  type: role
  terms:
    - {lang: en, term: Minister for Foreign Affairs, status: preferred}
    - {lang: ja, term: 外務大臣, status: preferred}
- id: minister-other
  type: role
  terms:
    - {lang: en, term: Minister of Foreign Affairs, status: preferred}
    - {lang: ja, term: 外務大臣, status: preferred}
- id: g7
  type: organisation
  terms:
    - {lang: en, term: G7, status: preferred}
    - {lang: ja, term: G7, status: preferred}
"""


@pytest.fixture(scope="module")
def terms() -> TermBase:
    return TermBase(read_glossary(GLOSSARY, "g.yaml"))


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("the Six-Party Talks resumed", "en", ["Six-Party Talks"]),
        ("the Six–Party Talks", "en", ["Six–Party Talks"]),
        ("the Ｓｉｘ-Party Talks", "en", ["Ｓｉｘ-Party Talks"]),
        (
            "Joint Statement of the Six-Party Talks",
            "en",
            ["Joint Statement of the Six-Party Talks"],
        ),
        ("Russian, Prussia and Russia's", "en", ["Russia"]),
        ("two visits, a revisit, visitors", "en", ["visits"]),
        ("the G7, G70 and AG7", "en", ["G7"]),
        ("六者会合共同声明と六者会合", "ja", ["六者会合共同声明", "六者会合"]),
        ("六ヶ国協議、六カ国協議、6か国協議", "ja", ["六ヶ国協議", "六カ国協議", "6か国協議"]),
        ("ベロロシア、ロシアン、ロシアは", "ja", ["ロシア"]),
        ("Ｇ７議長国、G7首脳", "ja", ["Ｇ７", "G7"]),
    ],
)
def test_terms_are_found_as_words(
    text: str, lang: Lang, expected: list[str], terms: TermBase
) -> None:
    found = terms.occurrences(text, lang)
    assert [text[o.start : o.end] for o in found] == expected


def test_capitals_count_only_where_they_tell_terms_apart(terms: TermBase) -> None:
    def statuses(text: str) -> list[set[str]]:
        return [{r.term.status for r in o.readings} for o in terms.occurrences(text, "en")]

    assert statuses("Six-Party Talks") == [{"preferred"}]
    assert statuses("six-party talks") == [{"deprecated"}]
    assert statuses("SIX-PARTY TALKS") == [{"preferred", "deprecated"}]
    assert statuses("RUSSIA") == [{"preferred"}]


def test_a_homograph_has_a_reading_for_each_concept(terms: TermBase) -> None:
    (found,) = terms.occurrences("外務大臣", "ja")
    assert {reading.concept.id for reading in found.readings} == {
        "minister-japan",
        "minister-other",
    }


def test_mentions_see_inside_longer_terms(terms: TermBase) -> None:
    found = terms.mentions("六者会合共同声明", "ja")
    assert [(o.start, o.end) for o in found] == [(0, 8), (0, 4)]


#: What these fold to depends on the characters beside them: m² is m2, and ² alone a note mark.
CONTEXTUAL = "カヵケヶ箇¹²³"


@given(st.text(max_size=40))
@example("m²")
def test_the_fold_knows_where_each_character_came_from(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    for index in range(len(folded.text)):
        start, end = folded.original(index, index + 1)
        assert 0 <= start < end <= len(text)
        assert folded.text[index] in fold(text[start:end]).text or text[start:end][0] in CONTEXTUAL


@given(st.text("ＡＢａｂ１２ｱｶﾞ㈱①―‐“”六者会合ー", max_size=20))
def test_folding_is_settled_after_one_pass(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text
    assert fold(unicodedata.normalize("NFKC", text)).text == fold(text).text


def test_a_large_glossary_is_matched_as_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["the Six-Party Talks and Russia", "Joint Statement of the Six-Party Talks", "a visit"]
    small = TermBase(read_glossary(GLOSSARY, "g.yaml"))
    monkeypatch.setattr("align.terms.lexicon._LARGE", 0)
    large = TermBase(read_glossary(GLOSSARY, "g.yaml"))
    for text in texts:
        assert large.mentions(text, "en") == small.mentions(text, "en")
    japanese = "六者会合共同声明、６カ国協議、ロシア、ベロロシア、外務大臣"
    assert large.mentions(japanese, "ja") == small.mentions(japanese, "ja")


@given(st.text("aeＡｶﾞハﾟ\u0301\u0302\u3099\u00ad 会合\n", max_size=16))
def test_folding_never_takes_a_mark_from_its_letter(text: str) -> None:
    folded = fold(text)
    starts = set(folded.starts)
    for index in range(1, len(text)):
        marked = unicodedata.combining(text[index]) or text[index] in "ﾞﾟ"
        if marked and text[index - 1] not in "\u00ad \n":
            assert index not in starts


def found_in(text: str, term: str) -> list[str]:
    """What a text has in the places of one Japanese or English term."""
    lang: Lang = "en" if term.isascii() else "ja"
    glossary = f"""- id: a
  type: generic
  terms:
    - {{lang: {lang}, term: {term}, status: preferred}}
    - {{lang: {"ja" if lang == "en" else "en"}, term: zzz, status: preferred}}
"""
    occurrences = TermBase(read_glossary(glossary, "g.yaml")).occurrences(text, lang)
    return [text[o.start : o.end] for o in occurrences]


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("the Reef Accord¹ of 1999", "Reef Accord", ["Reef Accord"]),
        ("the Reef¹ Accord", "Reef Accord", ["Reef¹ Accord"]),
        ("the Accordᵃ", "Accord", ["Accord"]),
        ("5 km² of reef", "km", []),
        ("拉致（らち）問題", "拉致問題", ["拉致（らち）問題"]),
        ("拉致(らち)問題", "拉致問題", ["拉致(らち)問題"]),
        ("拉致（らち）問題", "拉致", ["拉致"]),
        ("礁の取り決め（とりきめ）書", "取り決め書", ["取り決め（とりきめ）書"]),
        ("温家宝（オンカホウ）首相", "温家宝首相", ["温家宝（オンカホウ）首相"]),
        ("大臣（ラブロフ）", "ラブロフ", ["ラブロフ"]),
        ("六者会合¹の", "六者会合", ["六者会合"]),
    ],
)
def test_terms_are_found_through_note_marks_and_readings(
    text: str, term: str, found: list[str]
) -> None:
    assert found_in(text, term) == found


# Files


def test_the_shipped_glossary_is_sound() -> None:
    path = PROJECT / "glossaries/diplomacy.yaml"
    concepts = read_glossary(path.read_text(encoding="utf-8"), path.name)
    assert len(concepts) >= 30
    assert all(c.preferred("en") and c.preferred("ja") for c in concepts)
    TermBase(concepts)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  type: event", "  typ: event", r'g\.yaml:2: unknown key "typ"; did you mean "type"\?'),
        ("  type: event", "  type: evnt", r"g\.yaml:2: type: Input should be"),
        ("  type: event\n", "", r'g\.yaml:1: "type" is missing'),
        ("term: Russia,", "term: ' Russia',", r"g\.yaml:17: term: must not be empty or begin or end"),
        ("lang: ja, term: ロシア", "lang: fr, term: Russie", r"g\.yaml:18: lang: Input should be 'en' or 'ja'"),
        ("id: russia", "id: g7", r'g\.yaml:\d+: concept "g7" is already at g\.yaml:14'),
        ("Six Party Talks, status: deprecated", "Six Party Talks, status: preferred", r'g\.yaml:1: "six-party-talks" has two preferred terms in en'),
        ("- id: visit", "- id: [", r"g\.yaml:\d+: not YAML"),
        ("- id: six", "x: 1\n- id: six", r"g\.yaml:\d+: not YAML"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(old: str, new: str, message: str) -> None:
    assert old in GLOSSARY
    with pytest.raises(AlignError, match=message):
        read_glossary(GLOSSARY.replace(old, new, 1), "g.yaml")


@pytest.mark.parametrize(("text", "message"), [("a: b", "valid list"), ("- a", "valid dictionary")])
def test_another_shape_is_refused(text: str, message: str) -> None:
    with pytest.raises(AlignError, match=message):
        read_glossary(text, "g.yaml")


def test_an_empty_glossary_has_no_concepts() -> None:
    assert read_glossary("# nothing yet\n", "g.yaml") == []
    assert TermBase([]).occurrences("Six-Party Talks", "en") == []


def test_two_glossaries_may_not_define_one_concept() -> None:
    one = read_glossary(
        "- {id: a, type: place, terms: [{lang: en, term: A, status: preferred}]}", "1"
    )
    two = read_glossary(
        "- {id: a, type: place, terms: [{lang: en, term: B, status: preferred}]}", "2"
    )
    with pytest.raises(AlignError, match='2:1: concept "a" is already at 1:1'):
        TermBase([*one, *two])


@pytest.mark.parametrize(
    ("written", "en", "ja"),
    [
        ("press usage", "press usage", "press usage"),
        ("{en: press usage, ja: 報道での呼称}", "press usage", "報道での呼称"),
        ("{ja: 報道での呼称}", "報道での呼称", "報道での呼称"),
    ],
)
def test_a_reason_is_in_one_language_or_both(written: str, en: str, ja: str) -> None:
    (concept,) = read_glossary(ONE.replace("REASON", written), "g.yaml")
    assert concept.terms[0].reason == Wording(en, ja)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{en: x, jp: y}", 'g.yaml:4: unknown key "jp"'),
        ("5", "g.yaml:4: reason: must be text, or {en: …, ja: …}"),
    ],
)
def test_a_reason_of_another_form_is_refused(written: str, told: str) -> None:
    with pytest.raises(AlignError, match=re.escape(told)):
        read_glossary(ONE.replace("REASON", written), "g.yaml")


ONE = """
- id: six-party-talks
  type: event
  terms: [{lang: ja, term: 六か国協議, status: deprecated, reason: REASON}]
"""
