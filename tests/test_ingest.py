"""Plain text to numbered units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.errors import AlignError
from align.ingest.read import read_source
from align.model.anchor import Lang
from align.model.document import Boilerplate, Document
from align.pipeline.text import remarks_of
from align.segment import sentences
from tests.conftest import document


def anchors(found: Document) -> list[str]:
    """The anchors of all segments in order."""
    return [str(segment.anchor) for segment in found.segments()]


def remarks(text: str) -> list[str]:
    found = read_source(text.encode("utf-8-sig"), "t.txt", "2001-02-03-t", "en", sentences)
    return [remark.en for remark in remarks_of("t.txt", found)]


STRUCTURES: dict[str, tuple[str, list[str]]] = {
    "sections with items": (
        "Title\n\nMarch 4, 2005\n\nThey met.\n\n1. Korea\n\n(1) One.\n\n(2) Two. More.\n\n2. Other\n\nA.\n",
        ["title.h1", "date.s1", "p0.s1", "p1.h1", "p1.1.s1", "p1.2.s1", "p1.2.s2", "p2.h1", "p2.s1"],
    ),
    "items under the lead": (
        "T\n\nThey met.\n\n(1) One.\n(2) Two.\n",
        ["title.h1", "p0.s1", "p0.1.s1", "p0.2.s1"],
    ),
    "items without a lead": ("T\n\n(1) One.\n\n(2) Two.\n", ["title.h1", "p0.1.s1", "p0.2.s1"]),
    "no labels at all": (
        "T\n\nThey met.\n\nOne said so.\n\nBoth agreed.\n",
        ["title.h1", "p0.s1", "p1.s1", "p2.s1"],
    ),
    "a paragraph that goes on with its item": (
        "T\n\nLead.\n\n1. One.\n\nMore of one.\n\n2. Two.\n",
        ["title.h1", "p0.s1", "p1.s1", "p1.s2", "p2.s1"],
    ),
    "a paragraph after the last list": (
        "T\n\nLead.\n\n1. One.\n\n2. Two.\n\nThey parted.\n",
        ["title.h1", "p0.s1", "p1.s1", "p2.s1", "p3.s1"],
    ),
    "an indented paragraph under the last item": (
        "T\n\nLead.\n\n1. One.\n\n2. Two.\n\n    More of two.\n",
        ["title.h1", "p0.s1", "p1.s1", "p2.s1", "p2.s2"],
    ),
    "a paragraph between lists, whose ordinal a label owns": (
        "T\n\nLead.\n\n1. A\n\n(1) x.\n\n(2) y.\n\nAlso:\n\n(1) z.\n\n2. B.\n",
        ["title.h1", "p0.s1", "p1.h1", "p1.1.s1", "p1.2.s1", "p1a.s1", "p1a.1.s1", "p2.s1"],
    ),
    "a paragraph that goes on after sub-items": (
        "T\n\n1. A.\n\n  (1) x.\n\n  (2) y.\n\nMore of A.\n\n2. B.\n",
        ["title.h1", "p1.s1", "p1.1.s1", "p1.2.s1", "p1.s2", "p2.s1"],
    ),
    "two labels on one line": ("T\n\n1. A.\n\n2. (1) x.\n\n(2) y.\n", ["title.h1", "p1.s1", "p2.1.s1", "p2.2.s1"]),
    "a label on its own line": ("T\n\n1.\nThe text of one.\n\n2.\nTwo.\n", ["title.h1", "p1.s1", "p2.s1"]),
    "list items without full stops": ("T\n\nAgreed:\n\n1. trade\n\n2. culture\n", ["title.h1", "p0.s1", "p1.s1", "p2.s1"]),
    "four levels": (
        "T\n\n1. A.\n\n(1) B.\n\n(a) C.\n\n(i) D.\n\n(ii) E.\n\n(b) F.\n\n(2) G.\n",
        ["title.h1", "p1.s1", "p1.1.s1", "p1.1.1.s1", "p1.1.1.1.s1", "p1.1.1.2.s1", "p1.1.2.s1", "p1.2.s1"],
    ),
    "the letter i after h is no numeral": (
        "T\n\n" + "\n\n".join(f"({c}) x." for c in "abcdefghij"),
        ["title.h1", *(f"p0.{n}.s1" for n in range(1, 11))],
    ),
    "bullets are counted": ("T\n\nLead.\n\n● One.\n● Two.\n", ["title.h1", "p0.s1", "p0.1.s1", "p0.2.s1"]),
    "the printed labels give the ordinals": ("T\n\n2. A.\n\n(3) x.\n", ["title.h1", "p2.s1", "p2.3.s1"]),
    "a two-line title": ("T one\nT two\n\nMarch 4, 2005\n\nThey met.\n", ["title.h1", "title.h2", "date.s1", "p0.s1"]),
    "the date above the title": ("March 4, 2005\n\nT\n\nThey met.\n", ["date.s1", "title.h1", "p0.s1"]),
    "no title": ("They met on March 4.\n\n1. One.\n", ["p0.s1", "p1.s1"]),
    "a note": ("T\n\n1. One.\n\n(Note) Not discussed.\n\n2. Two.\n", ["title.h1", "p1.s1", "p1.n1", "p2.s1"]),
    "numbers that are no labels": (
        "T\n\n2.5 million people came.\n\n15 states met. 1. is no label.\n",
        ["title.h1", "p0.s1", "p1.s1", "p1.s2"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", STRUCTURES)
def test_structure(name: str) -> None:
    text, expected = STRUCTURES[name]
    assert anchors(document(text)) == expected


def test_a_wide_title_does_not_hide_that_the_text_is_wrapped() -> None:
    text = (
        "A Title that Stands Alone and Is Wider by Far than the Text that Was Wrapped below It\n\n"
        "1. Minister Aso said that the launch was a matter of grave\n"
        "concern for the peace and stability of the region, and\n"
        "Japan had protested. He left on June\n"
        "23.\n"
    )
    assert anchors(document(text)) == ["title.h1", "p1.s1", "p1.s2"]


JAPANESE: dict[str, tuple[str, list[str]]] = {
    "full-width labels": (
        "題\n\n平成17年3月4日\n\n　会談した。\n\n１．北朝鮮\n\n（１）述べた。\n（２）応じた。\n\n２．その他\n\n　一致した。\n",
        ["title.h1", "date.s1", "p0.s1", "p1.h1", "p1.1.s1", "p1.2.s1", "p2.h1", "p2.s1"],
    ),
    "bare numbers and kana": (
        "題\n\n１　会談した。\n２　次のとおり。\nア　第一。\nイ　第二。\n３　終わった。\n",
        ["title.h1", "p1.s1", "p2.s1", "p2.1.s1", "p2.2.s1", "p3.s1"],
    ),
    "bare numbers and one space": (
        "題\n\n1 大臣は会談した。\n\n2 日露関係\n(1) 協力する。\n\n3 韓国\n(1) 支持する。\n",
        ["title.h1", "p1.s1", "p2.h1", "p2.1.s1", "p3.h1", "p3.1.s1"],
    ),
    "bullets around an unlabelled paragraph": (
        "題\n\n会談した。\n\n・甲局長\n・乙局長\n\nなお、協議した。\n\n● 一致した。\n● 確認した。\n",
        ["title.h1", "p0.s1", "p0.1.s1", "p0.2.s1", "p1.s1", "p1.1.s1", "p1.2.s1"],
    ),
    "notes with ※": (
        "題\n\n1. 一致した。\n\n※写真は別途。\n\n2. 終わった。\n",
        ["title.h1", "p1.s1", "p1.n1", "p2.s1"],
    ),
    "iroha": ("題\n\n1. 述べた。\n（イ）第一。\n（ロ）第二。\n", ["title.h1", "p1.s1", "p1.1.s1", "p1.2.s1"]),
    "circled and kanji numbers": (
        "題\n\n一、述べた。\n①第一。\n②第二。\n二、終わった。\n",
        ["title.h1", "p1.s1", "p1.1.s1", "p1.2.s1", "p2.s1"],
    ),
    "words that begin like labels": ("題\n\nアジアで会った。\n\n一般に認める。\n", ["title.h1", "p0.s1", "p1.s1"]),
}  # fmt: skip


@pytest.mark.parametrize("name", JAPANESE)
def test_japanese_structure(name: str) -> None:
    text, expected = JAPANESE[name]
    assert anchors(document(text, "ja")) == expected


def test_labels_are_kept_as_printed() -> None:
    units = {str(u.anchor): u.label for u in document("T\n\n１．　A\n\n(1)  x.\n").units()}
    assert units["p1"] == "１．　"
    assert units["p1.1"] == "(1)  "


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Title\n\n"
        "1. The ministers of the two countries met in\n"
        "Moscow and talked about the recent situation.\n"
        "They agreed to meet again before the year has\n"
        "ended.\n"
        "2. Another matter.\n"
    )
    found = document(text)
    assert anchors(found) == ["title.h1", "p1.s1", "p1.s2", "p2.s1"]
    first = list(found.segments())[1].text
    assert first.endswith("met in Moscow and talked about the recent situation.")


def test_a_list_of_short_lines_is_not_wrapped_text() -> None:
    text = "Title of these talks, and what they were about\n\nAgreed:\n\n"
    items = ["1. trade and investment, fisheries, transport", "2. culture and sports, exchange of youth, art"]  # fmt: skip
    assert anchors(document(text + "\n".join(items))) == ["title.h1", "p0.s1", "p1.s1", "p2.s1"]


def test_an_enumeration_within_a_wrapped_sentence_is_no_list() -> None:
    text = (
        "Title\n\n"
        "The ministers agreed to work on three points,\n"
        "namely (1) trade and energy in the far east,\n"
        "(2) culture, and (3) sports, before the end of\n"
        "the year.\n"
    )
    assert anchors(document(text)) == ["title.h1", "p0.s1"]


def test_wrapped_japanese_is_joined_with_nothing() -> None:
    lines = ["町村大臣は、北朝鮮の核問題について、日露両国は", "同じ方向を向いている旨述べた。また、協力を求め", "た。"]  # fmt: skip
    found = document("題\n\n" + "\n".join(lines) + "\n", "ja")
    assert [s.text for s in found.segments()][1:] == [
        "町村大臣は、北朝鮮の核問題について、日露両国は同じ方向を向いている旨述べた。",
        "また、協力を求めた。",
    ]


def test_boilerplate_is_marked_where_it_stands() -> None:
    found = document("Press Releases\n\nT\n\nLead.\n\n1. One.\n\nBack to Top\n\n2. Two.\n\nBack to Index\n")  # fmt: skip
    assert anchors(found) == ["title.h1", "p0.s1", "p1.s1", "p2.s1"]
    kinds = [p.text if isinstance(p, Boilerplate) else str(p.anchor) for p in found.content]
    assert kinds == ["Press Releases", "title", "p0", "p1", "Back to Top", "p2", "Back to Index"]


def test_a_repeated_label_takes_a_letter_and_is_told() -> None:
    text = "T\n\n1. A.\n\n2. B.\n\n2. C.\n\n3. D.\n"
    assert anchors(document(text)) == ["title.h1", "p1.s1", "p2.s1", "p2a.s1", "p3.s1"]
    assert remarks(text) == ['t.txt:7: A011 label "2." stands twice; this one is p2a']


def test_a_gap_is_told_and_not_renumbered() -> None:
    text = "T\n\n1. A.\n\n3. C.\n"
    assert anchors(document(text)) == ["title.h1", "p1.s1", "p3.s1"]
    assert remarks(text) == ['t.txt:5: A010 "3." follows 1: is 2 missing?']


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"one\ntwo \xff\xff\x80\n", r"t\.txt:2: "),
        (b"one\n\x00two\n", r"t\.txt:2: control character U\+0000"),
        (b"\xff\xfea", r"t\.txt:1: .*UTF-16"),
        (b"", "no paragraph of text"),
        (b" \n\n", "no paragraph of text"),
        (b"Back to Index\n", "no paragraph of text"),
        (b"T\n\n" + b"1. A.\n\n" * 28, r"t\.txt:57: cannot be numbered: more than 26"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(data: bytes, message: str) -> None:
    with pytest.raises(AlignError, match=message):
        read_source(data, "t.txt", "2001-02-03-t", "ja", sentences)


def test_labels_that_never_stop_nesting_are_refused() -> None:
    labels = ["1.", "(1)", "(a)", "(A)", "①", "(ア)", "1)", "● x", "・ y", "■ z"]
    with pytest.raises(AlignError, match="nest more than 8 deep"):
        document("T\n\n" + "\n\n".join(f"{label} text." for label in labels))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_encodings_are_read_alike(encoding: str) -> None:
    text = "題\r\n\r\n会談した。\r\n"
    found = read_source(text.encode(encoding), "t.txt", "2001-02-03-t", "ja", sentences).document
    assert [s.text for s in found.segments()] == ["題", "会談した。"]


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["1. A.", "(1) b", "(a) c.", "ア　x。", "イ　y。", "● z", "2. (1) q.", "Back to Index",
             "I. A", "II. B.", "A. b.", "B. c", "【x】", "〈y〉", "[Title] t", "[Date] May 3, 2014",
             "1.0 a", "1.1 b.", "2.1 c.", "Article 1", "Article 2: d", "一　e。", "十一、f。", "[1] n.",
             "* n", "photo1: x", "（仮訳）", "Annex 1", "外務省", "● h", "Readout",
             "March 4, 2005", "平成17年3月4日", "(Note) n.", "１．", "  in. Out", "", "", "text. More", "題"]
        ),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30),
    ),
    max_size=14,
)  # fmt: skip


@given(LINES, st.sampled_from(["en", "ja"]))
def test_no_text_is_lost_and_no_anchor_given_twice(lines: list[str], lang: Lang) -> None:
    text = "\n".join(lines)
    try:
        found = document(text, lang)
    except AlignError as error:
        assert "no paragraph" in str(error) or "numbered" in str(error) or "U+FFF" in str(error)  # noqa: PT017
        return
    assert "".join("".join(found.strings()).split()) == "".join(text.split())
    given_anchors = [segment.anchor for segment in found.segments()]
    assert len(set(given_anchors)) == len(given_anchors)
