"""Links and the texts they tie: nothing falls between them, and what a person decided holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.bitext.decisions import carry_over, is_current
from align.bitext.levels import align_documents
from align.errors import AlignError
from align.model.alignment import Alignment, Bead
from align.model.anchor import Anchor
from align.model.bitext import Bitext
from align.model.completeness import faults
from align.model.revision import renumbered
from align.pipeline.check import check
from align.pipeline.corpus import load_bitext
from align.pipeline.run import run
from align.pipeline.validate import validate_file
from align.tei.alignment import read_alignment, read_alignment_file, write_alignment
from align.workspace import init_workspace, open_workspace
from tests import conftest

if TYPE_CHECKING:
    from pathlib import Path

    from align.bitext.encoder import Encoder
    from align.model.alignment import Status
    from align.model.anchor import Lang
    from align.model.document import Document
    from align.pipeline.run import RunOutcome

ID = "2014-05-08-harbours"
ENGLISH = """Harbour Talks

May 8, 2014

1. The ministers met in the old customs house. They praised the pilots of the northern bay.

2. They discussed the price of timber. They agreed to halve the harbour dues by June.

3. They visited the new lighthouse together.
"""
JAPANESE = """港湾会談

平成26年5月8日

1　両大臣は旧税関庁舎で会談した。両大臣は北の湾の水先人を称賛した。

2　両大臣は木材の価格について議論した。両大臣は六月までに港湾料を半減することで一致した。

3　両大臣はそろって新しい灯台を視察した。
"""
DUES = ("p2.s2", "p2.s2")


def document(text: str, lang: Lang = "en") -> Document:
    return conftest.document(text, lang, ID)


def bead(source: str, target: str, status: Status = "confirmed") -> Bead:
    """A person's bead between anchors written with blanks between them."""
    english, japanese = (tuple(map(Anchor.parse, side.split())) for side in (source, target))
    return Bead(english, japanese, 1.0, status, "kt")


def decided(english: str, japanese: str, *beads: Bead) -> tuple[Document, Document, Alignment]:
    """Two texts and an alignment that holds but a person's sentence links."""
    return document(english), document(japanese, "ja"), Alignment(ID, (), beads)


def carried(alignment: Alignment, english: str, japanese: str) -> list[tuple[str, str, str]]:
    found = carry_over(alignment, document(english), document(japanese, "ja")).sentences
    return [(b.status, " ".join(map(str, b.source)), " ".join(map(str, b.target))) for b in found]


def noted(english: str, japanese: str, *beads: Bead) -> Alignment:
    """The alignment after a run has noted for which texts its links were decided."""
    source, target, alignment = decided(english, japanese, *beads)
    return replace(alignment, sentences=carry_over(alignment, source, target).sentences)


# What a person has decided


def test_a_link_without_digests_gets_those_of_the_texts_it_is_first_seen_with() -> None:
    before = noted(ENGLISH, JAPANESE, bead(*DUES))
    assert all(before.sentences[0].digests)
    changed = ENGLISH.replace("halve", "review")
    assert carried(before, changed, JAPANESE) == [("stale", *DUES)]


def test_a_link_follows_both_texts_to_other_anchors() -> None:
    before = noted(ENGLISH, JAPANESE, bead(*DUES))
    english = ENGLISH.replace("3. ", "4. ").replace("2. ", "2. A school was opened.\n\n3. ", 1)
    japanese = JAPANESE.replace("3　", "4　").replace("2　", "2　学校が開かれた。\n\n3　", 1)
    assert carried(before, english, japanese) == [("confirmed", "p3.s2", "p3.s2")]
    assert carried(before, english, JAPANESE) == [("confirmed", "p3.s2", "p2.s2")]


def test_a_link_follows_a_text_that_is_divided_into_other_sentences() -> None:
    before = noted(ENGLISH, JAPANESE, bead("p2.s1 p2.s2", "p2.s1 p2.s2"))
    joined = ENGLISH.replace("timber. They", "timber... they")
    assert carried(before, joined, JAPANESE)[0][0] == "stale"
    whole = noted(joined, JAPANESE, bead("p2.s1", "p2.s1 p2.s2"))
    (one,) = whole.sentences
    as_two = replace(one, digests=before.sentences[0].digests)
    assert carried(replace(whole, sentences=(as_two,)), ENGLISH, JAPANESE) == [
        ("confirmed", "p2.s1 p2.s2", "p2.s1 p2.s2")
    ]


def test_a_link_whose_text_stands_in_two_other_places_is_stale() -> None:
    before = noted(ENGLISH, JAPANESE, bead("p3.s1", "p3.s1"))
    twice = ENGLISH.replace("3. They", "3. So they said. They").replace(
        "2. They", "2. They visited the new lighthouse together. They"
    )
    assert carried(before, twice, JAPANESE) == [("stale", "p3.s1", "p3.s1")]


def test_a_stale_link_is_believed_again_once_its_person_confirms_it_as_it_stands() -> None:
    before = noted(ENGLISH, JAPANESE, bead(*DUES))
    english = ENGLISH.replace("halve", "review")
    (stale,) = carry_over(before, document(english), document(JAPANESE, "ja")).sentences
    again = replace(before, sentences=(replace(stale, status="confirmed"),))
    assert carried(again, english, JAPANESE) == [("confirmed", *DUES)]
    assert carried(again, english.replace("June", "July"), JAPANESE) == [("stale", *DUES)]


def test_what_is_stale_stays_so_until_a_person_looks() -> None:
    before = noted(ENGLISH, JAPANESE, bead(*DUES))
    english = ENGLISH.replace("halve", "review")
    (stale,) = carry_over(before, document(english), document(JAPANESE, "ja")).sentences
    assert carried(replace(before, sentences=(stale,)), ENGLISH, JAPANESE) == [("stale", *DUES)]


def test_two_links_never_come_to_hold_one_sentence() -> None:
    english = ENGLISH.replace(
        "3. They visited", "3. They discussed the price of timber. They visited"
    )
    before = noted(english, JAPANESE, bead("p2.s1", "p2.s1"), bead("p3.s1", "p3.s1"))
    found = carried(before, ENGLISH, JAPANESE)
    assert found == [("confirmed", "p2.s1", "p2.s1"), ("stale", "p3.s1", "p3.s1")]


@given(st.permutations(ENGLISH.split("\n\n")[2:]), st.permutations(JAPANESE.split("\n\n")[2:]))
def test_links_follow_paragraphs_wherever_they_are_moved(
    english: list[str], japanese: list[str]
) -> None:
    links = [bead(f"p{n}.s1", f"p{n}.s1") for n in (1, 2, 3)]
    before = noted(ENGLISH, JAPANESE, *links)
    shuffled = [
        "T\n\n" + "\n\n".join(f"{n}. {text[3:]}" for n, text in enumerate(english, start=1)),
        "題\n\n" + "\n\n".join(f"{n}　{text[2:]}" for n, text in enumerate(japanese, start=1)),
    ]
    source, target = document(shuffled[0]), document(shuffled[1], "ja")
    new = carry_over(before, source, target).sentences
    old_texts = [{s.anchor: s.text for s in d.segments()} for d in (document(ENGLISH), document(JAPANESE, "ja"))]  # fmt: skip
    new_texts = [{s.anchor: s.text for s in d.segments()} for d in (source, target)]
    for old, moved in zip(before.sentences, new, strict=True):
        assert moved.status == "confirmed"
        assert new_texts[0][moved.source[0]] == old_texts[0][old.source[0]]
        assert new_texts[1][moved.target[0]] == old_texts[1][old.target[0]]


@given(
    st.tuples(*[st.sampled_from(["", "RKWAotIhuEIWFV14", "jTZukfowZcxdhedV"])] * 4),
    st.sampled_from(["confirmed", "disputed", "stale"]),
)
def test_what_a_link_was_decided_for_survives_the_file(
    digests: tuple[str, str, str, str], status: Status
) -> None:
    one = replace(bead("p1.s1", "p1.s1"), status=status, digests=digests[:2], now=digests[2:])
    alignment = Alignment(ID, (), (one,), ("a", "b"), (("kt", "K.T."),), "test:1")
    assert read_alignment(write_alignment(alignment), "t.xml") == alignment


# What is disputed or stale ties nothing


@pytest.fixture(scope="module")
def pair(encoder: Encoder) -> Bitext:
    source, target = document(ENGLISH), document(JAPANESE, "ja")
    return Bitext(source, target, align_documents(source, target, encoder))


def with_status(pair: Bitext, source: str, status: Status) -> Alignment:
    """The alignment in which a person has decided about the link of one English sentence."""
    sentences = tuple(
        replace(b, status=status, responsible="kt")
        if str(b.source and b.source[0]) == source
        else b
        for b in pair.alignment.sentences
    )
    return replace(pair.alignment, sentences=sentences, people=(("kt", "K.T."),))


def test_a_disputed_pairing_is_not_proposed_again_and_holds_nothing(
    pair: Bitext, encoder: Encoder
) -> None:
    before = with_status(pair, "p2.s2", "disputed")
    after = align_documents(pair.source, pair.target, encoder, before=before)
    assert [(b.status, b.source, b.target) for b in after.sentences if b.by_person] == [
        ("disputed", (Anchor.parse("p2.s2"),), (Anchor.parse("p2.s2"),))
    ]
    live = [(b.source, b.target) for b in after.sentences if b.in_force]
    assert ((Anchor.parse("p2.s2"),), (Anchor.parse("p2.s2"),)) not in live
    assert not list(faults(after, pair.source, pair.target))


def test_what_a_stale_link_held_is_free_for_the_right_pairing(
    pair: Bitext, encoder: Encoder
) -> None:
    before = with_status(pair, "p2.s2", "confirmed")
    english = document(ENGLISH.replace(" They agreed to halve the harbour dues by June.", ""))
    after = align_documents(english, pair.target, encoder, before=before)
    assert not list(faults(after, english, pair.target))
    found = {(str(b.source), str(b.target)): b.status for b in after.sentences if b.by_person}
    assert list(found.values()) == ["stale"]
    (lighthouse,) = [b for b in after.sentences if b.in_force and Anchor.parse("p3.s1") in b.source]
    assert lighthouse.target == (Anchor.parse("p3.s1"),)


def test_a_stale_link_is_a_finding_that_says_which_text_has_changed(
    pair: Bitext, encoder: Encoder
) -> None:
    before = with_status(pair, "p2.s2", "confirmed")
    english = document(ENGLISH.replace("halve", "review"))
    after = align_documents(english, pair.target, encoder, before=before)
    (finding,) = conftest.findings(Bitext(english, pair.target, after))
    assert (finding.check, finding.severity) == ("A020", "error")
    assert "its English has changed since" in finding.message.en
    assert "英語版が変更されたため" in finding.message.ja
    assert [(s.lang, str(s.anchor)) for s in finding.spans] == [("en", "p2.s2"), ("ja", "p2.s2")]


def test_a_stale_link_without_any_of_its_anchors_is_still_a_finding(
    pair: Bitext, encoder: Encoder
) -> None:
    gone = replace(bead("p9.s1", "p9.s1"), digests=("A" * 16, "B" * 16))
    before = replace(pair.alignment, sentences=(*pair.alignment.sentences, gone))
    after = align_documents(pair.source, pair.target, encoder, before=before)
    (finding,) = conftest.findings(Bitext(pair.source, pair.target, after))
    assert (finding.check, finding.spans, finding.place) == (
        "A020",
        (),
        ("en", Anchor.parse("p9.s1")),
    )


# Every segment is in one link


def test_each_missing_double_or_dead_end_is_a_fault(pair: Bitext) -> None:
    alignment = pair.alignment
    assert not list(faults(alignment, pair.source, pair.target))
    first, *rest = alignment.sentences
    fewer = replace(alignment, sentences=tuple(rest))
    assert [str(f.anchor) for f in faults(fewer, pair.source, pair.target)] == ["title.h1"] * 2
    twice = replace(alignment, sentences=(first, first, *rest))
    assert {f.what for f in faults(twice, pair.source, pair.target)} == {"is in two sentence links"}
    dead = replace(first, source=(Anchor.parse("p7.s1"),))
    found = [f.what for f in faults(replace(alignment, sentences=(dead, *rest)), pair.source, pair.target)]  # fmt: skip
    assert found == ["is not in the text", "is in no sentence link"]
    assert not is_current(fewer, pair.source, pair.target)


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    root = tmp_path / "talks"
    init_workspace(root)
    for lang, text in (("en", ENGLISH), ("ja", JAPANESE)):
        (root / f"corpus/sources/{lang}/{ID}.txt").write_text(text, encoding="utf-8")
    assert not go(root).errors
    return root


def go(root: Path) -> RunOutcome:
    return run(open_workspace(root))


def links(root: Path) -> Path:
    return root / f"corpus/en-ja/{ID}.xml"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def confirm(root: Path, target: str) -> None:
    """Confirm a link as the manual tells."""
    path = links(root)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    person = '<respStmt xml:id="kt"><resp>review</resp><name>K.T.</name></respStmt></titleStmt>'
    for index, line in enumerate(lines):
        if f'target="{target}"' in line:
            lines[index] = line.replace('"#st.auto" resp="#auto"', '"#st.confirmed" resp="#kt"')
    path.write_text("".join(lines).replace("</titleStmt>", person, 1), encoding="utf-8")


def without_line(root: Path, part: str) -> None:
    lines = links(root).read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if part not in line]
    assert len(kept) == len(lines) - 1
    links(root).write_text("".join(kept), encoding="utf-8")


def invalid(root: Path) -> list[str]:
    return list(map(str, validate_file(open_workspace(root), links(root))))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("en:p2.s2 ja:p2.s2", "en:p2.s7 ja:p2.s2", "en:p2.s7 is not in the text"),
        ("en:p2.s2 ja:p2.s2", "en:p2.s1 ja:p2.s2", "en:p2.s1 is in two sentence links"),
        ("en:p2.s2 ja:p2.s2", "en:p2.s2", 'type "1-1" but it ties 1-0'),
        ("en:p2.s2 ja:p2.s2", "#nowhere ja:p2.s2", 'there is no join "#nowhere"'),
        ("en:p2 ja:p2", "en:p8 ja:p2", "en:p8 is not in the text"),
    ],
)
def test_what_is_wrong_with_the_tools_own_links_is_told_and_then_made_anew(
    talks: Path, old: str, new: str, told: str
) -> None:
    before = links(talks).read_bytes()
    change(links(talks), f'target="{old}"', f'target="{new}"')
    found = invalid(talks)
    assert any(told in message for message in found)
    assert all(message.startswith(f"corpus/en-ja/{ID}.xml:") for message in found)
    with pytest.raises(AlignError, match="align run"):
        load_bitext(open_workspace(talks), ID)
    assert go(talks).aligned == [ID]
    assert links(talks).read_bytes() == before
    assert invalid(talks) == []


def test_a_deleted_link_is_told_with_the_line_of_its_group_and_made_anew(talks: Path) -> None:
    before = links(talks).read_bytes()
    without_line(talks, 'target="en:p2.s2 ja:p2.s2"')
    group = next(
        number
        for number, line in enumerate(links(talks).read_text("utf-8").splitlines(), start=1)
        if '<linkGrp type="sentence"' in line
    )
    assert invalid(talks) == [
        f"corpus/en-ja/{ID}.xml:{group}: en:p2.s2 is in no sentence link; run: align run",
        f"corpus/en-ja/{ID}.xml:{group}: ja:p2.s2 is in no sentence link; run: align run",
    ]
    assert go(talks).aligned == [ID]
    assert links(talks).read_bytes() == before


def test_a_persons_link_that_cannot_be_read_is_an_error_and_stays(talks: Path) -> None:
    confirm(talks, "en:p2.s2 ja:p2.s2")
    change(links(talks), 'target="en:p2.s2 ja:p2.s2"', 'target="en:p2.s2"')
    before = links(talks).read_bytes()
    (error,) = go(talks).errors
    assert 'type "1-1" but it ties 1-0; correct the link' in str(error)
    assert links(talks).read_bytes() == before


def test_two_confirmed_links_of_one_sentence_are_an_error(talks: Path) -> None:
    confirm(talks, "en:p2.s2 ja:p2.s2")
    change(links(talks), 'target="en:p2.s1 ja:p2.s1"', 'target="en:p2.s2 ja:p2.s1"')
    text = links(talks).read_text("utf-8")
    start = text.index('target="en:p2.s2 ja:p2.s1"')
    text = text[:start] + text[start:].replace('"#st.auto" resp="#auto"', '"#st.confirmed" resp="#kt"', 1)  # fmt: skip
    with pytest.raises(AlignError, match=r"en:p2\.s2 is in two confirmed links; correct the link"):
        read_alignment_file(text, "x.xml")


def test_a_run_notes_the_texts_of_a_confirmed_link_before_it_reads_a_changed_source(
    talks: Path,
) -> None:
    confirm(talks, "en:p2.s2 ja:p2.s2")
    lines = links(talks).read_text("utf-8").splitlines(keepends=True)
    bare = [
        line.partition(' cert="')[0] + "/>\n" if "#st.confirmed" in line else line for line in lines
    ]
    links(talks).write_text("".join(bare), encoding="utf-8")
    # No run in between: the person saw the text that is about to be replaced.
    change(talks / f"corpus/sources/en/{ID}.txt", "halve", "review")
    outcome = go(talks)
    assert outcome.notices == [
        (
            f"corpus/en-ja/{ID}.xml: the confirmed link en:p2.s2 ja:p2.s2 is stale, since its"
            " text has changed; confirm it again or take it out"
        )
    ]
    findings, errors = check(open_workspace(talks))
    assert [f.check for f in findings] == ["A020"]
    assert errors == []
    assert go(talks).done.startswith("nothing")


def test_a_run_says_where_texts_and_links_have_moved(talks: Path) -> None:
    confirm(talks, "en:p3.s1 ja:p3.s1")
    change(talks / f"corpus/sources/en/{ID}.txt", "3. ", "3. A school was opened.\n\n4. ")
    outcome = go(talks)
    assert f"corpus/en/{ID}.xml: texts now at other anchors: p3 -> p4" in outcome.notices
    assert (
        f"corpus/en-ja/{ID}.xml: the confirmed link en:p3.s1 ja:p3.s1 follows its text to"
        " en:p4.s1 ja:p3.s1"
    ) in outcome.notices


def test_a_confirmed_link_whose_text_was_edited_since_is_not_valid(talks: Path) -> None:
    confirm(talks, "en:p2.s2 ja:p2.s2")
    go(talks)
    change(talks / f"corpus/en/{ID}.xml", "halve", "review")
    (message,) = invalid(talks)
    assert message.endswith("the text of this confirmed link has changed; run: align run")


def test_units_that_stand_at_another_anchor_are_named_once() -> None:
    old = document("T\n\n1. One.\n\n2. Two. And two.\n")
    new = document("T\n\n1. One.\n\n2. New.\n\n3. Two. And two.\n")
    assert [(str(a), str(b)) for a, b in renumbered(old, new)] == [("p2", "p3")]
    assert renumbered(old, old) == []


def test_sentences_out_of_order_are_not_valid(talks: Path) -> None:
    path = talks / f"corpus/en/{ID}.xml"
    change(path, '"en.p2.s1"', '"en.p2.s9"')
    with pytest.raises(AlignError, match=r'"p2\.s2" stands after "p2\.s9"'):
        validate_file(open_workspace(talks), path)
