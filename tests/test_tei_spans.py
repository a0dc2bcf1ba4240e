"""New words in spans of a TEI text: every byte beside them stays as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.errors import AlignError
from align.model.anchor import Anchor
from align.model.finding import Span
from align.tei.read import read_tei
from align.tei.spans import place_of, segment_places, with_spans
from align.tei.write import write_tei
from tests.conftest import document

TEXT = write_tei(document("Talks\n\nThey met in Kiev & agreed.\n\n1. Kiev was cold.\n"), "t")
JAPANESE = write_tei(document("会談\n\nキエフで会談した。\n\n１　次回はキエフ。\n", "ja"), "t")
LEAD = Anchor.parse("p0.s1")
FIRST = Anchor.parse("p1.s1")


def span(words: str, content: str = TEXT, anchor: Anchor = LEAD) -> Span:
    document_ = read_tei(content, "t.xml").document
    text = next(s.text for s in document_.segments() if s.anchor == anchor)
    start = text.index(words)
    return Span(document_.lang, anchor, start, start + len(words), words)


def test_only_the_words_of_the_span_change() -> None:
    found = with_spans(TEXT, [(span("Kiev"), "Kyiv"), (span("Kiev", anchor=FIRST), "Kyiv")], "t")
    assert found == TEXT.replace("Kiev", "Kyiv")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Kiev &amp;", "Kiev &#38;"),
        ("They met", "They<!-- Kiev --> met"),
        ("They met", "<?x Kiev?>They met"),
        ("in Kiev", "in <placeName ref='x > y' key=\"a > b\">Kiev</placeName>"),
        ("They met in", 'They <hi rend="i">met</hi>\n      in'),
        ("They met in", "  They met\r\n\t in"),
        ("They met in", "<hi>They</hi> &#x6d;et in"),
        ('<s xml:id="en.p0.s1">', "<s\n  xml:id = 'en.p0.s1' >"),
    ],
)
def test_bytes_beside_the_span_are_kept_whatever_they_are(old: str, new: str) -> None:
    content = TEXT.replace(old, new, 1)
    assert content != TEXT
    place = span("Kiev", content)
    found = with_spans(content, [(place, "Kyiv & all")], "t.xml")
    (start, end) = segment_places(content, {LEAD}, "en")[LEAD].in_file(place.start, place.end) or (
        0,
        0,
    )
    assert content[start:end] == "Kiev"
    assert found == content[:start] + "Kyiv &amp; all" + content[end:]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("met in Kiev", "met <hi>in</hi> Kiev", "in Kiev"),
        ("in Kiev", "in Ki<!-- ? -->ev", "Kiev"),
        ("in Kiev", "in Ki<?x?>ev", "Kiev"),
        ("in Kiev", "in Ki<hi>e</hi>v", "Kiev"),
        ("in Kiev", "in\n   Kiev", "in Kiev"),
        ("in Kiev", "in <![CDATA[Kiev]]>", "Kiev"),
        ("in Kiev", "in <hi>Ki</hi><hi>ev</hi>", "Kiev"),
    ],
)
def test_a_span_with_markup_inside_is_refused(old: str, new: str, words: str) -> None:
    content = TEXT.replace(old, new, 1)
    place = span(words, content)
    with pytest.raises(AlignError, match=r"t\.xml: markup stands inside the words of p0\.s1"):
        with_spans(content, [(place, "x")], "t.xml")


def test_a_line_break_in_japanese_is_no_place_for_words() -> None:
    content = JAPANESE.replace("キエフで", "キエ\n    フで", 1)
    with pytest.raises(AlignError, match="markup stands inside"):
        with_spans(content, [(span("キエフ", content), "キーウ")], "t.xml")
    found = with_spans(content, [(span("会談した", content), "協議した")], "t.xml")
    assert found == content.replace("会談した", "協議した")


def test_words_that_would_be_read_otherwise_are_refused() -> None:
    with pytest.raises(AlignError, match="cannot stand in a text as they are"):
        with_spans(TEXT, [(span("Kiev"), "Ky\niv")], "t.xml")


def test_a_segment_that_is_not_there_has_no_place() -> None:
    assert place_of(span("Kiev"), {}, {}) is None
    assert place_of(span("Kiev"), segment_places(TEXT, {LEAD}, "en"), {LEAD: "other"}) is None
    places = segment_places(TEXT, {LEAD}, "en")
    assert places[LEAD].in_file(3, 3) is None


@given(st.data())
def test_any_span_of_a_text_is_found_in_its_file(data: st.DataObject) -> None:
    content = data.draw(st.sampled_from([TEXT, JAPANESE]))
    text = read_tei(content, "t.xml").document
    segment = data.draw(st.sampled_from(list(text.segments())))
    start = data.draw(st.integers(0, len(segment.text) - 1))
    end = data.draw(st.integers(start + 1, len(segment.text)))
    words = data.draw(st.text(st.sampled_from("a<>&\"'会 "), min_size=1)).strip() or "x"
    place = Span(text.lang, segment.anchor, start, end, segment.text[start:end])
    expected = segment.text[:start] + words + segment.text[end:]
    found = with_spans(content, [(place, words)], "t.xml")
    after = {s.anchor: s.text for s in read_tei(found, "t.xml").document.segments()}
    before = {s.anchor: s.text for s in text.segments()}
    assert after == before | {segment.anchor: expected}
    assert re.sub(r">[^<]*<", "><", found) == re.sub(r">[^<]*<", "><", content)
