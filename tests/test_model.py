"""The frozen data: bounds of ids, shares of words two versions have in common, orders, citations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from align.errors import AlignError
from align.model.alignment import Alignment, Bead
from align.model.anchor import Anchor, check_readout_id, date_of_id
from align.model.annotation import Annotation
from align.model.bitext import Bitext
from align.model.citation import Citations
from align.model.completeness import faults
from align.model.document import Boilerplate, Document, Paragraph, Segment, Source, Table, Unit
from align.model.finding import Finding, Span, Wording, at_least
from align.model.order import side_by_side
from align.model.revision import changes, renumbered
from align.model.settings import Paths, Settings
from align.model.term import Concept, Occurrence, Term, TermReading

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.document import UnitKind
    from align.model.order import Places


def sentence(anchor: str, text: str) -> Segment:
    return Segment(Anchor.parse(anchor), text)


def anchors(written: str) -> tuple[Anchor, ...]:
    """Anchors written with blanks between them."""
    return tuple(map(Anchor.parse, written.split()))


def unit(path: str, *texts: str, label: str = "", kind: UnitKind = "section") -> Unit:
    """A unit with one paragraph."""
    anchor = Anchor.parse(path)
    segments = (Segment(anchor.segment("s", n), text) for n, text in enumerate(texts, 1))
    return Unit(anchor, kind, label, content=(Paragraph(tuple(segments)),))


def document(*units: Unit | Boilerplate, lang: Lang = "en") -> Document:
    return Document("2001-02-03-test", lang, Source("", ""), units)


# Ids


@pytest.mark.parametrize(
    "ident", ["0001-01-01-a", "2024-02-29-a", "2001-12-31-a-b2", "2001-02-03-" + "a" * 189]
)
def test_what_is_an_id(ident: str) -> None:
    assert check_readout_id(ident, "x") == ident


@pytest.mark.parametrize(
    ("ident", "wrong"),
    [
        ("0000-01-01-a", "no year 0000"),
        ("2001-00-01-a", "no month 00"),
        ("2001-13-01-a", "no month 13"),
        ("2001-01-00-a", "2001-01 has no day 00"),
        ("2001-11-31-a", "2001-11 has no day 31"),
        ("2001-02-03", "no words after the date"),
        ("2001-02-03-", "no words after the date"),
        ("2001-02-03-A", "only small letters"),
        ("2001-02-03-a--b", "only small letters"),
        ("2001-02-03-" + "a" * 190, "longer than 200 characters"),
        ("talks", "is no readout id"),
    ],
)
def test_what_is_no_id(ident: str, wrong: str) -> None:
    with pytest.raises(AlignError, match=wrong):
        check_readout_id(ident, "x")


def test_the_date_of_an_id_is_its_first_ten_characters() -> None:
    assert str(date_of_id("2001-02-03-talks")) == "2001-02-03"
    assert date_of_id("undated-talks") is None


# Anchors and documents


def test_an_anchor_without_a_kind_is_a_unit_and_no_segment() -> None:
    anchor = Anchor.parse("p1")
    assert (anchor.kind, anchor.number, str(anchor)) == ("", 0, "p1")
    assert Anchor.parse("p1.s1").unit == anchor == Anchor(("1",))


def test_only_title_and_date_are_named_and_only_the_lead_is_called_so() -> None:
    names = {a: Anchor.parse(a) for a in ("title", "date", "p0", "p1", "p0.1", "p10")}
    assert [a for a, anchor in names.items() if anchor.named] == ["title", "date"]
    assert [anchor.name for anchor in names.values()] == ["title", "date", "lead", "", "", ""]


def test_all_that_is_printed_comes_in_the_order_of_the_page() -> None:
    inner = Unit(
        Anchor.parse("p1.1"),
        "paragraph",
        "(1) ",
        content=(Paragraph((sentence("p1.1.s1", "B."),)),),
    )
    table = Table(((Paragraph((sentence("p1.s2", "x"),)), Paragraph(())),))
    outer = Unit(
        Anchor.parse("p1"), "section", "1. ", (sentence("p1.h1", "H"),),
        (Paragraph((sentence("p1.s1", "A."),)), table, Boilerplate("Top", "link"), inner),
    )  # fmt: skip
    made = Unit(Anchor.parse("p2"), "section", "2. ", content=(), generated=True)
    text = document(Boilerplate("Home", "frame"), outer, made)
    assert list(text.strings()) == ["Home", "1. ", "H", "A.", "x", "Top", "(1) ", "B."]
    assert [s.text for s in text.segments()] == ["H", "A.", "x", "B."]
    assert [s.text for s in outer.own_segments()] == ["H", "A.", "x"]
    assert [str(u.anchor) for u in text.units()] == ["p1", "p1.1", "p2"]


def test_a_continuation_is_no_unit_of_its_own() -> None:
    anchor = Anchor.parse("p1")
    more = Unit(anchor, "continuation", content=(Paragraph((sentence("p1.s2", "More."),)),))
    whole = Unit(anchor, "section", "1. ", content=(Paragraph((sentence("p1.s1", "A."),)), more))
    assert list(whole.units()) == [whole]
    assert [s.text for s in whole.own_segments()] == ["A.", "More."]


@pytest.mark.parametrize(("lang", "title"), [("en", "One Two"), ("ja", "OneTwo")])
def test_the_lines_of_a_title_are_joined_as_the_language_does(lang: Lang, title: str) -> None:
    assert document(unit("title", "One", "Two"), unit("p1", "A."), lang=lang).title == title
    assert document(unit("p1", "A."), lang=lang).title == ""


# Citations


@pytest.mark.parametrize(
    ("labels", "cited"),
    [
        ({"p1": "１．", "p1.2": "（２）", "p1.2.1": "（イ）"}, "1(2)(イ)"),
        ({"p1": "(1) "}, "(1)"),  # its own brackets, where nothing stands above it
        ({"p1": "1. ", "p1.1": "a. "}, "1(a)"),
        ({"p1": "1. ", "p1.1": "1.1 "}, "1.1"),  # states the whole way
        ({"p1": "１　", "p1.1": "①　"}, "1①"),
        ({"p1": "1. ", "p1.2": "・"}, "1(2)"),
        ({"p1": "1. ", "p1.1a": "(1) "}, "1(1a)"),  # its label names another unit
        ({"p2": ""}, "2"),
        ({"p0": "", "p0.1": "(1) "}, "(1)"),
        ({"p0": "", "p0.2": ""}, "(2)"),
    ],
)  # fmt: skip
def test_a_place_is_cited_by_the_labels_on_its_page(labels: dict[str, str], cited: str) -> None:
    text = document(*(unit(path, "A.", label=label) for path, label in labels.items()))
    assert Citations(text).of(Anchor.parse(list(labels)[-1]).segment("s", 1), "en") == cited


def test_an_anchor_that_is_gone_is_cited_by_its_ordinals() -> None:
    citations = Citations(document(unit("p1", "A.", label="I. ")))
    assert citations.of(Anchor.parse("p9.2.s1"), "ja") == "9(2)"
    assert citations.of(Anchor.parse("p1.s1"), "ja") == "I"
    assert citations.of(Anchor.parse("title"), "ja") == "件名"


# Versions


def fate(old: str, new: str, *, moved: bool = False) -> list[str]:
    """What is told of one segment, at the same anchor or at another."""
    before, after = document(unit("p1", old)), document(unit("p2" if moved else "p1", new))
    return [change.kind for change in changes(before, after)]


def test_four_tenths_in_common_make_a_version_at_the_same_anchor() -> None:
    assert fate("aaaabbbbbb", "aaaacccccc") == ["changed"]
    assert fate("aaabbbbbbb", "aaaccccccc") == ["added", "removed"]


def test_seven_tenths_in_common_make_a_version_elsewhere() -> None:
    assert fate("aaaaaaabbb", "aaaaaaaccc", moved=True) == ["changed"]
    assert set(fate("aaaaaabbbb", "aaaaaacccc", moved=True)) == {"added", "removed"}
    assert fate("aaaaaa", "aaaaaa", moved=True) == ["moved"]


def test_what_stands_twice_moves_once() -> None:
    old = document(unit("p1", "Same."))
    new = document(unit("p2", "Same."), unit("p3", "Same."))
    assert [str(c).split("\n")[0] for c in changes(old, new)] == ["moved   p1.s1 -> p2.s1", "added   p3.s1"]  # fmt: skip


def test_only_units_that_changed_their_anchor_are_renumbered() -> None:
    old = document(unit("p1", "Ships.", "Trade."), unit("p2", "Fish."))
    new = document(unit("p1", "Trade.", "Ships."), unit("p3", "Fish."))
    assert [(str(a), str(b)) for a, b in renumbered(old, new)] == [("p2", "p3")]


# Alignments


def bead(source: str, target: str) -> Bead:
    return Bead(anchors(source), anchors(target), 1.0)


def told(*sentences: Bead) -> list[str]:
    """What is wrong with the sentence links of two texts of two paragraphs."""
    english, japanese = (
        document(unit("p1", "A."), unit("p2", "B."), lang=lang) for lang in ("en", "ja")
    )
    alignment = Alignment("2001-02-03-test", (bead("p1 p2", "p1 p2"),), sentences)
    found = faults(alignment, english, japanese)
    return [f"{fault.lang}:{fault.anchor} {fault.what}" for fault in found]


def test_every_segment_is_in_one_link() -> None:
    assert told(bead("p1.s1", "p1.s1"), bead("p2.s1", ""), bead("", "p2.s1")) == []
    assert told(bead("p1.s1", "p1.s1 p2.s1")) == ["en:p2.s1 is in no sentence link"]
    twice = bead("p1.s1", "p1.s1"), bead("p1.s1 p2.s1", "p2.s1")
    assert told(*twice) == ["en:p1.s1 is in two sentence links"]
    assert told(bead("p1.s1 p2.s1", "p1.s1 p2.s1 p3.s1")) == ["ja:p3.s1 is not in the text"]


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_text_alone_has_all_its_segments_on_its_own_side(lang: Lang) -> None:
    pair = Bitext.alone(document(unit("p1", "A."), unit("p2", "B."), lang=lang))
    assert (pair.source.lang, pair.target.lang) == ("en", "ja")
    kind = "1-0" if lang == "en" else "0-1"
    assert [(b.type, b.probability) for b in pair.alignment.sentences] == [(kind, 1.0)] * 2
    assert [b.type for b in pair.alignment.paragraphs] == [kind] * 2
    assert not any(unit.two_sided for unit in pair.units())
    assert {(unit.status, unit.probability) for unit in pair.units()} == {("auto", 1.0)}


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([(None, 0), (0, 1)], [(None, 0), (0, 1)]),
        ([(0, 0), (None, 2), (1, 1)], [(0, 0), (1, 1), (None, 2)]),
        ([(0, 2), (1, 0), (None, 1)], [(1, 0), (None, 1)]),
        ([(1, None), (0, None), (None, 3)], [(None, 3), (0, None), (1, None)]),
        ([(None, 1), (None, 0)], [(None, 0), (None, 1)]),
    ],
)
def test_what_only_the_second_text_has_comes_after_what_precedes_it_there(
    places: list[Places], expected: list[Places]
) -> None:
    assert side_by_side(places, lambda place: place)[-len(expected) :] == expected


# Findings and terms


def finding(spans: tuple[Span, ...], source: str, target: str) -> Finding:
    ends = anchors(source), anchors(target)
    return Finding("X001", "info", "r", Wording("", ""), Wording("", ""), spans, *ends, "", "")


def test_a_finding_is_where_its_words_are_else_where_it_was_sought() -> None:
    span = Span("ja", Anchor.parse("p2.s1"), 0, 1, "会", "2(イ)")
    assert finding((span,), "p1.s1", "p2.s1").place == ("ja", Anchor.parse("p2.s1"))
    assert finding((span,), "p1.s1", "p2.s1").cited("en") == "2(イ)"
    assert finding((), "p1.s1", "p2.s1").place == ("en", Anchor.parse("p1.s1"))
    assert finding((), "", "p2.s1").place == ("ja", Anchor.parse("p2.s1"))
    assert finding((), "", "p0.s1").cited("ja") == "冒頭"


def test_severities_rise_from_info_to_error() -> None:
    order: tuple[str, ...] = ("info", "warning", "error")
    reached = [[at_least(a, b) for b in order] for a in order]  # type: ignore[arg-type]
    assert reached == [[True, False, False], [True, True, False], [True, True, True]]


@pytest.mark.parametrize(
    ("status", "approved"),
    [("preferred", True), ("admitted", True), ("deprecated", False), ("superseded", False)],
)
def test_which_renderings_may_be_used(status: str, approved: bool) -> None:
    assert Term("en", "x", status).approved is approved  # type: ignore[arg-type]


def test_the_preferred_rendering_is_that_of_the_language_asked_for() -> None:
    terms = (
        Term("en", "old", "deprecated"),
        Term("ja", "新", "preferred"),
        Term("en", "new", "preferred"),
    )
    concept = Concept("c", "event", terms)
    assert (concept.preferred("en"), concept.preferred("ja")) == ("new", "新")
    assert Concept("c", "role", terms[:1]).preferred("en") == ""
    assert (concept.advisory, Concept("c", "role", (), enforcement="advisory").advisory) == (
        False,
        True,
    )


def test_terms_side_by_side_are_both_meant_and_those_inside_another_are_not() -> None:
    term = Term("en", "term", "preferred")
    reading = TermReading(Concept("c", "event", (term,)), term)
    spans = ((0, 4), (2, 4), (4, 6), (5, 9))
    mentions = tuple(Occurrence(start, end, (reading,)) for start, end in spans)
    assert [o.start for o in Annotation(mentions).occurrences()] == [0, 4]


def test_a_form_by_rule_that_only_answers_hides_nothing() -> None:
    term = Term("en", "term", "preferred")
    concept = Concept("c", "place", (term,))
    answering = Occurrence(0, 9, (TermReading(concept, term, "derived", asks=False),))
    asking = Occurrence(2, 6, (TermReading(concept, term),))
    assert list(Annotation((answering, asking)).occurrences()) == [asking]


@pytest.mark.parametrize("path", ["", "/etc", "../x", "a/../../b", "C:/x", "a\\..\\b"])
def test_a_folder_outside_the_workspace_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="must be a path inside the workspace"):
        Paths(report=path)
    assert Paths(report="out/a:b").report == "out/a:b"


def test_the_languages_are_english_and_japanese() -> None:
    assert Settings().languages == ("en", "ja")
    assert Settings(languages=("en", "ja")).languages == ("en", "ja")
    with pytest.raises(ValueError, match="only"):
        Settings(languages=("ja", "en"))


def test_a_change_at_one_anchor_names_it_once() -> None:
    (change,) = changes(document(unit("p1", "They met.")), document(unit("p1", "They left.")))
    assert str(change) == "changed p1.s1\n    They met.\n    -> They left."


def test_places_are_parted_as_the_reader_is_used_to() -> None:
    pair = Bitext.alone(document(unit("p1", "A."), unit("p2", "B.")))
    side = next(pair.units()).source
    both = replace(side, anchors=anchors("p1.s1 p2.s1"))
    assert (both.cited("en"), both.cited("ja")) == ("1, 2", "1、2")
