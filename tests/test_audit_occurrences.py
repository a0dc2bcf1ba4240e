"""The occurrences of an audit: every mention once, and what stands on the other side."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.model.finding import Finding, Span, Wording
from align.pipeline.audit.pairing import occurrences_of
from align.pipeline.check import annotate_pair, annotate_text
from tests.audited import TERMS
from tests.conftest import document
from tests.made_units import READOUT, pair_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.bitext import Bitext
    from align.report.audit.figures import AuditOccurrence


def occurrences(
    pair: Bitext, findings: Iterable[Finding] = (), date: str = ""
) -> list[AuditOccurrence]:
    annotated = annotate_pair(pair, TERMS)
    return list(occurrences_of(annotated, findings, READOUT, date))


WORDS = {
    "en": ("Six-Party Talks", "Six Party Conference", "Kyiv", "they met", "moonlight <clause>"),
    "ja": ("六者会合", "六か国協議", "キーウ", "キエフ", "会談した", "月光条項"),
}
_sentences = {
    lang: st.lists(st.lists(st.sampled_from(words), max_size=3), max_size=3)
    for lang, words in WORDS.items()
}


@given(st.lists(st.tuples(_sentences["en"], _sentences["ja"]).filter(any), min_size=1, max_size=4))
def test_every_mention_is_in_exactly_one_occurrence(
    beads: list[tuple[list[list[str]], list[list[str]]]],
) -> None:
    texts = [
        ([" and ".join(s) + "." for s in english], ["、".join(s) + "。" for s in japanese])
        for english, japanese in beads
    ]
    pair = annotate_pair(pair_of(*texts), TERMS)
    expected = Counter(
        (text.lang, str(segment.anchor), segment.text[mention.start : mention.end])
        for text in pair.texts or ()
        for segment, annotation in text.segments()
        for mention in annotation.occurrences()
    )
    found = list(occurrences_of(pair, (), READOUT, ""))
    sides = [(lang, s) for o in found for lang, s in (("en", o.english), ("ja", o.japanese))]
    assert Counter((lang, s.anchor, s.word) for lang, s in sides if s.form) == expected
    assert all(o.english.form or o.japanese.form for o in found)
    assert len({o.key for o in found}) == len(found)


def test_mentions_of_the_same_sentences_are_paired() -> None:
    pair = pair_of(
        (["The Six-Party Talks."], ["協議した。"]), (["The Six-Party Talks."], ["六者会合だ。"])
    )
    first, second = occurrences(pair)
    assert [(o.english.anchor, o.japanese.anchor, o.japanese.form) for o in (first, second)] == [
        ("p1.s1", "p1.s1", ""),
        ("p1.s2", "p1.s2", "六者会合"),
    ]
    assert (first.japanese.kind, first.japanese.before) == ("fewer", "協議した。")
    assert (first.conformity, second.conformity) == ("open", "conforming")


@pytest.mark.parametrize(
    ("english", "japanese", "date", "kinds", "conformity"),
    [
        ("The Six-Party Talks.", "六者会合だ。", "", ("preferred", "preferred"), "conforming"),
        ("The Six Party Conference.", "六者会合だ。", "", ("deprecated", "preferred"), "deviating"),
        ("The Six-Party Talks.", "六か国協議だ。", "", ("preferred", "deprecated"), "deviating"),
        ("They met in Kyiv.", "キエフで会った。", "2010-01-02", ("preferred", "former"), "conforming"),
        ("They met in Kyiv.", "キエフで会った。", "2023-01-02", ("preferred", "superseded"), "deviating"),
        ("They met in Kyiv.", "キエフで会った。", "", ("preferred", "superseded"), "deviating"),
        ("The Six-Party Talks.", "協議した。", "", ("preferred", "none"), "deviating"),
        ("They met.", "六者会合だ。", "", ("none", "preferred"), "deviating"),
        ("The Six-Party Talks.", "六者会会合だ。", "", ("preferred", "misspelt"), "deviating"),
    ],
)  # fmt: skip
def test_what_stands_on_each_side_is_told(
    english: str, japanese: str, date: str, kinds: tuple[str, str], conformity: str
) -> None:
    (found,) = occurrences(pair_of(([english], [japanese]), date=date), date=date)
    assert (found.english.kind, found.japanese.kind) == kinds
    assert found.conformity == conformity


def test_the_rendering_that_a_finding_names_is_counted_as_unapproved() -> None:
    pair = pair_of((["The Six-Party Talks."], ["六国間の話合いだ。"]))
    (segment,) = pair.target.segments()
    span = Span("ja", segment.anchor, 0, 7, segment.text[0:7])
    finding = Finding(
        "T004", "warning", READOUT, Wording("", ""), Wording("", ""), (span,), (),
        (segment.anchor,), "six-party-talks", "六者会合",
    )  # fmt: skip
    (found,) = occurrences(pair, [finding])
    assert (found.japanese.form, found.japanese.kind) == ("六国間の話合い", "unapproved")
    assert (found.japanese.word, found.conformity) == ("六国間の話合い", "deviating")
    for other in (
        replace(finding, check="T002"),
        replace(finding, concept="Kyiv"),
        replace(finding, spans=()),
    ):
        (without,) = occurrences(pair, [other])
        assert without.japanese.kind == "none"


def test_a_text_without_counterpart_has_its_occurrences() -> None:
    text = annotate_text(document("Talks\n\n1. The Six-Party Talks in Kyiv.\n"), TERMS)
    found = list(occurrences_of(text, (), "2001-02-03-test", ""))
    assert [(o.concept, o.japanese.kind, o.conformity) for o in found] == [
        ("six-party-talks", "alone", "open"),
        ("Kyiv", "alone", "open"),
    ]
    assert found[0].english.cited == "1"


def test_a_link_that_is_not_in_force_hides_no_mention() -> None:
    pair = pair_of((["The Six-Party Talks."], ["六者会合だ。"]))
    paragraphs = tuple(replace(bead, status="stale") for bead in pair.alignment.paragraphs)
    pair = replace(pair, alignment=replace(pair.alignment, paragraphs=paragraphs))
    found = occurrences(pair)
    assert [(o.english.word, o.japanese.word) for o in found] == [
        ("Six-Party Talks", ""),
        ("", "六者会合"),
    ]
