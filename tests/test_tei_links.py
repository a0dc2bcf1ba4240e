"""Alignments in TEI, ours and those of others."""

from __future__ import annotations

import pytest

import align
from align.errors import AlignError
from align.export.formats import format_named
from align.export.record import UnitRecord, record_of
from align.model.alignment import STATUSES
from align.tei.alignment import write_alignment
from tests.conftest import PROJECT, SHARED
from tests.made_links import Folder, folder_of, read

FORM = format_named("tei")
EN = '<TEI xml:lang="en"><s xml:id="s1">They\n met.</s><s xml:id="s2">Tea.</s><p xml:id="p9"><s>x</s></p></TEI>'  # fmt: skip
JA = '<TEI><text xml:lang="ja-JP"><seg xml:id="s1">会った。</seg></text></TEI>'


def tei(body: str, **files: str) -> Folder:
    text = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n{body}\n</TEI>'
    return folder_of(a__xml=text, b__xml=EN, c__xml=JA, **files)


def links(*targets: str) -> str:
    return "<linkGrp>" + "".join(f'<link target="{one}"/>' for one in targets) + "</linkGrp>"


def records(body: str) -> list[UnitRecord]:
    return read(FORM, tei(body), "a.xml")


def error(body: str) -> str:
    with pytest.raises(AlignError) as caught:
        records(body)
    return str(caught.value)


@pytest.mark.golden
def test_our_alignments_are_read_back() -> None:
    for pair in align.load_bitexts(align.open_workspace(PROJECT), []):
        folder = folder_of(a__xml=write_alignment(pair.alignment))
        found = {(r.readout, r.en_anchors, r.ja_anchors, r.status, r.probability, r.responsible, r.en) for r in read(FORM, folder, "a.xml")}  # fmt: skip
        units = pair.units(statuses=STATUSES)
        assert found == {(r.readout, r.en_anchors, r.ja_anchors, r.status, r.probability, r.responsible, None) for r in map(record_of, units)}  # fmt: skip


@pytest.mark.skipif(not SHARED.exists(), reason="the worked example is not beside the project")
def test_the_worked_example_is_read() -> None:
    path = SHARED / "design/tei-example/corpus/en-ja/2031-05-12-jpxx-tel.xml"
    folder = Folder()
    folder.files["x.xml"] = path.read_bytes()
    found = read(FORM, folder, "x.xml")
    assert [(r.en_anchors, r.ja_anchors, r.status, r.probability) for r in found][:2] == [
        ("p0.s1 p0.s2", "p0.s1", "confirmed", None),
        ("p1.1.s1", "p1.1.s1 p1.1.s2", "auto", 0.93),
    ]
    assert {r.readout for r in found} == {"2031-05-12-jpxx-tel"}


def test_links_are_resolved_in_the_files_beside() -> None:
    assert records(links("b.xml#s1 b.xml#s2 c.xml#s1", "c.xml#s1 ./b.xml#s2")) == [
        UnitRecord("1", en="They met. Tea.", ja="会った。"),
        UnitRecord("2", en="Tea.", ja="会った。"),
    ]


def test_ids_of_ours_give_anchors_and_no_texts() -> None:
    name = "2031-05-12-jpxx-tel"
    for target in (f"{name}.en.xml#en.p1.s1 {name}.ja.xml#ja.p1.s2", f"en/{name}.xml#en.p1.s1 ja:p1.s2"):  # fmt: skip
        assert records(links(target)) == [
            UnitRecord(f"{name}#p1.s1-p1.s2", name, en_anchors="p1.s1", ja_anchors="p1.s2")
        ]


def test_a_join_stands_for_what_it_joins() -> None:
    body = links("#j c.xml#s1") + '<joinGrp><join xml:id="j" target="#k b.xml#s2"/><join xml:id="k" target="b.xml#s1"/></joinGrp>'  # fmt: skip
    assert records(body)[0].en == "They met. Tea."


def test_a_prefix_is_explained_by_its_definition() -> None:
    prefixes = '<prefixDef ident="en" matchPattern="(.+)" replacementPattern="b.xml#s$1"/><prefixDef ident="j" matchPattern="^([0-9]+)$" replacementPattern="c.xml#s$1"/>'  # fmt: skip
    assert records(prefixes + links("en:2 j:1")) == [UnitRecord("1", en="Tea.", ja="会った。")]


def test_texts_in_the_file_itself_are_found() -> None:
    texts = '<div xml:lang="en"><ab xml:id="e">Tea.</ab></div><div xml:lang="ja"><ab xml:id="j">茶。</ab></div>'  # fmt: skip
    assert records(texts + links("#e #j")) == [UnitRecord("1", en="Tea.", ja="茶。")]


def test_corresp_ties_what_points_to_each_other_into_one_link() -> None:
    body = (
        '<div xml:lang="en"><s xml:id="e1" corresp="#j1">One.</s><s xml:id="e2" corresp="#j1">Two.</s>'
        '<s corresp="c.xml#s1">Three.</s><s>Four.</s></div>'
        '<div xml:lang="ja"><s xml:id="j1" corresp="#e1 #e2">一、二。</s></div>'
    )
    assert records(body) == [
        UnitRecord("1", en="One. Two.", ja="一、二。"),
        UnitRecord("2", en="Three.", ja="会った。"),
    ]


def test_corresp_between_anchors_gives_anchors() -> None:
    name = "2031-05-12-jpxx-tel"
    (record,) = records(f'<s xml:id="en.p1.s1" corresp="{name}.ja.xml#ja.p1.s1">One.</s>')
    assert (record.readout, record.en_anchors, record.ja_anchors, record.en) == (name, "p1.s1", "p1.s1", None)  # fmt: skip


def test_other_languages_are_passed_over() -> None:
    body = '<s xml:lang="fr" xml:id="f">Thé.</s>' + links("b.xml#s2 #f c.xml#s1", "#f #f")
    assert records(body) == [UnitRecord("1", en="Tea.", ja="会った。")]


def test_links_of_paragraphs_are_left_to_those_of_sentences() -> None:
    body = '<linkGrp type="paragraph"><link target="b.xml#p9 c.xml#s1"/></linkGrp>'
    assert len(records(body)) == 1
    body += '<linkGrp type="sentence"><link target="b.xml#s2 c.xml#s1"/></linkGrp>'
    assert [record.en for record in records(body)] == ["Tea."]


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("b.xml#s9 c.xml#s1", 'a.xml:2: "b.xml#s9": b.xml has no element with this id'),
        ("d.xml#s1 c.xml#s1", "a.xml:2: there is no d.xml beside it"),
        ("../b.xml#s1 c.xml#s1", 'a.xml:2: "../b.xml#s1" points outside the folder'),
        ("x/../../b.xml#s1", 'a.xml:2: "x/../../b.xml#s1" points outside'),
        ("%2e%2e/b.xml#s1", "points outside"),
        ("/etc/passwd#s1", "points outside"),
        ("http://x.example/b.xml#s1", 'no prefixDef explains "http:"'),
        ("b.xml c.xml#s1", 'a.xml:2: "b.xml" names no element'),
        ("en:s1 c.xml#s1", 'a.xml:2: "en:s1": no prefixDef explains "en:"'),
        ("en:p1.s1 c.xml#s1", "a link between an anchor of ours and an id of another scheme"),
        ("#j b.xml#s1", 'a.xml:2: "#j" cannot be followed any further'),
        ("#x b.xml#s1", 'a.xml:2: nothing tells the language of "x" in a.xml'),
    ],
)
def test_a_pointer_that_leads_nowhere_is_told(target: str, told: str) -> None:
    assert told in error(links(target) + '<join xml:id="j" target="#j"/><s xml:id="x">?</s>')


def test_a_pattern_that_could_take_any_time_is_refused() -> None:
    body = '<prefixDef ident="x" matchPattern="(a+)+b" replacementPattern="b.xml#$1"/>'
    assert 'the pattern "(a+)+b" of its prefixDef is not simple' in error(body + links("x:aaaa"))


def test_a_file_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("align.export.links.tei_pointers._LARGEST", 10)
    assert "a.xml: larger than 10 bytes; split it" in error("<p/>")


def test_a_file_without_links_is_told() -> None:
    assert "a.xml: holds no links" in error("<p/>")
    assert records("<linkGrp/>") == []
    folder = Folder()
    with pytest.raises(AlignError, match=r"there is no a\.xml beside it"):
        read(FORM, folder, "a.xml")
    folder.files["a.xml"] = "<TEI>\n会</TEI>".encode("cp932")
    with pytest.raises(AlignError, match=r"a\.xml:2: not UTF-8"):
        read(FORM, folder, "a.xml")
