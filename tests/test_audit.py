"""The audit: every mention once, the same counts everywhere, changes, and ugly inputs."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import lxml.html
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.files.delimited import unguarded
from align.model.finding import Finding, Span, Wording
from align.pipeline.audit.naming import page_names
from align.pipeline.audit.pairing import occurrences_of
from align.pipeline.check import annotate_pair, annotate_text
from align.report.audit.figures import Rendering, Tally
from align.report.audit.pictures import all_years, renderings_by_year
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from tests.conftest import ITALY, RUSSIA, document
from tests.made_units import READOUT, UGLY, pair_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from align.model.bitext import Bitext
    from align.report.audit.figures import AuditOccurrence
    from tests.conftest import Align

GLOSSARY = """\
- id: six-party-talks
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: en, term: Six Party Conference, status: deprecated}
    - {lang: ja, term: 六者会合, status: preferred}
    - {lang: ja, term: 六か国協議, status: deprecated}
- id: Kyiv
  type: place
  terms:
    - {lang: en, term: Kyiv, status: preferred}
    - {lang: ja, term: キーウ, status: preferred}
    - {lang: ja, term: キエフ, status: superseded, validTo: "2022-03-30"}
- id: Never.月光
  type: generic
  terms:
    - {lang: en, term: moonlight <clause>, status: preferred}
    - {lang: ja, term: 月光条項, status: preferred}
"""
TERMS = TermBase(read_glossary(GLOSSARY, "talks.yaml"))
TABLE = """\
id\ten\tja\tdate
r1\tThe Six-Party Talks.\t六者会合である。\t2005-03-04
r2\tThe Six-Party Talks.\t六か国協議である。\t2006-03-04
r3\tThey met in Kyiv.\tキエフで会談した。\t2006-04-04
r4\tThey met in Kyiv.\tキエフで会談した。\t2023-04-04
r5\tThe Six-Party Talks.\t協議である。\t
r6\tThey met.\t会談した。\t2023-04-04
r7\t\t六者会合である。\t2023-04-04
"""


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that lies in no workspace, with a glossary and a table."""
    (tmp_path / "talks.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "t.tsv").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def audit(align: Align, *arguments: object, code: int = 0) -> str:
    told = align("audit", *arguments, "--glossary", "talks.yaml")
    assert told.code == code, told.err
    return told.out if code == 0 else told.err


def data_of(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "audit.json").read_bytes())
    return data


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


def test_the_command_tells_what_it_has_found(alone: Path, align: Align) -> None:
    told = audit(align, "t.tsv")
    assert told.splitlines() == [
        "audit       1 documents, 6 occurrences of 2 concepts",
        "conformity  2 conforming, 3 deviating",
        "audit       audit/index.html",
    ]
    data = data_of(alone / "audit")
    (kyiv,) = (c for c in data["concepts"] if c["id"] == "Kyiv")
    assert kyiv["renderings"] == [
        {"lang": "en", "form": "Kyiv", "kind": "preferred", "count": 2, "years": {"2006": 1, "2023": 1}},
        {"lang": "ja", "form": "キエフ", "kind": "former", "count": 1, "years": {"2006": 1}},
        {"lang": "ja", "form": "キエフ", "kind": "superseded", "count": 1, "years": {"2023": 1}},
    ]  # fmt: skip
    assert {f["check"] for f in data["findings"]} == {"T001", "T002", "T009"}
    assert {o["unit"] for o in data["occurrences"]} == {"r1", "r2", "r3", "r4", "r5", "r7"}
    assert "概念2件の出現6件" in align("--language", "ja", "audit", "t.tsv", "--glossary", "talks.yaml").out  # fmt: skip


def test_all_files_have_the_same_counts(alone: Path, align: Align) -> None:
    audit(align, "t.tsv")
    folder = alone / "audit"
    data = data_of(folder)
    book = openpyxl.load_workbook(folder / "audit.xlsx")
    for name in ("concepts", "renderings", "renderings by year", "documents", "findings", "occurrences"):  # fmt: skip
        sheet = [["" if v is None else str(v) for v in row] for row in book[name].values]
        text = (folder / f"{name.replace(' ', '-')}.csv").read_text(encoding="utf-8-sig")
        assert [[unguarded(c) for c in row] for row in csv.reader(io.StringIO(text))] == sheet
    columns, *rows = book["occurrences"].values
    of_json = [
        (o["concept"], o["unit"], o["conformity"], o["en"]["form"], o["ja"]["form"])
        for o in data["occurrences"]
    ]
    places = [columns.index(c) for c in ("concept", "unit", "conformity", "en_form", "ja_form")]
    assert [tuple(row[p] or "" for p in places) for row in rows] == of_json
    assert data["totals"]["occurrences"] == len(rows) == 6
    for concept in data["concepts"]:
        for lang in ("en", "ja"):
            counts = [r["count"] for r in concept["renderings"] if r["lang"] == lang]
            assert sum(counts) == concept["occurrences"]
        assert sum(y["occurrences"] for y in concept["years"].values()) == concept["occurrences"]


_years = st.dictionaries(
    st.one_of(st.just(""), st.integers(1946, 2030).map(str)), st.integers(1, 50), min_size=1
)
_kinds = st.sampled_from(["preferred", "admitted", "deprecated", "none", "excused", "unapproved"])
_renderings = st.builds(
    Rendering, st.just("ja"), st.sampled_from(["", "a", "六者会合", "<b>"]), _kinds, _years
)


@given(st.lists(_renderings, max_size=9))
def test_a_picture_has_the_counts_of_its_table(renderings: list[Rendering]) -> None:
    picture = renderings_by_year(renderings)
    for year in picture.years:
        told = sum(series.years.get(year, 0) for series in picture.series)
        assert told == sum(r.years.get(year, 0) for r in renderings)
    assert sum(s.total for s in picture.series) == sum(r.count for r in renderings)
    assert len({s.colour for s in picture.series}) == len(picture.series)


def test_a_picture_draws_a_bar_for_each_number_and_no_words() -> None:
    picture = renderings_by_year([
        Rendering("ja", "六者会合", "preferred", {"2004": 2, "2006": 3}),
        Rendering("ja", "六か国協議", "deprecated", {"2004": 1, "": 4}),
    ])  # fmt: skip
    svg = lxml.html.fragment_fromstring(str(picture.svg))
    bars = Counter(e.get("fill") for e in svg.iter("path") if (e.get("fill") or "").startswith("#"))
    assert bars == {"#000021": 2, "#000031": 2}
    texts = {"".join(e.itertext()) for e in svg.iter("text")}
    assert {"2004", "2005", "2006", "—"} <= texts
    assert not any(re.search(r"[A-Za-z一-龠]", text) for text in texts)
    assert "<script" not in picture.svg
    assert "http" not in re.sub(r' xmlns(:\w+)?="[^"]*"', "", picture.svg)


def test_years_between_are_shown_where_there_is_room() -> None:
    assert all_years([{"2004": 1}]) == ("2004",)
    assert all_years([{"1900": 1, "2004": 1, "": 2}]) == ("1900", "2004", "")
    assert all_years([]) == ()


def test_shares_are_rounded_and_never_up_to_all() -> None:
    assert Tally().percent == ""
    assert Tally(0, 3).percent == "0 %"
    assert Tally(0, 0, 4).share is None


@pytest.mark.parametrize("folder", ["audit", "audit/audit.json"])
def test_nothing_has_changed_since_the_audit_itself(folder: str, alone: Path, align: Align) -> None:
    audit(align, "t.tsv")
    told = audit(align, "t.tsv", "--since", folder)
    assert "0 new, 0 gone, 0 rendered otherwise; 0 new findings, 0 resolved" in told
    data = data_of(alone / "audit")
    assert set(data["since"].values()) == {0}
    assert not data["changed_shares"]
    assert "Nothing has changed" in (alone / "audit/changes.html").read_text(encoding="utf-8")


def test_what_changed_is_told(alone: Path, align: Align) -> None:
    audit(align, "t.tsv", "-o", "old")
    text = TABLE.replace("六か国協議", "六者会合").replace("r3\t", "r8\t")
    (alone / "t.tsv").write_text(text, encoding="utf-8")
    told = audit(align, "t.tsv", "--since", "old")
    assert "since       1 new, 1 gone, 1 rendered otherwise; 0 new findings, 1 resolved" in told
    data = data_of(alone / "audit")
    changed = {(c["change"], c["unit"]) for c in data["changed_occurrences"]}
    assert changed == {("new", "r8"), ("gone", "r3"), ("changed", "r2")}
    (resolved,) = data["changed_findings"]
    assert (resolved["change"], resolved["check"], resolved["unit"]) == ("resolved", "T001", "r2")
    shares = {(s["form"], s["kind"]): (s["before"], s["now"]) for s in data["changed_shares"]}
    assert shares == {("六者会合", "preferred"): (2, 3), ("六か国協議", "deprecated"): (1, 0)}
    page = (alone / "audit/changes.html").read_text(encoding="utf-8")
    assert "六か国協議" in page


def test_a_finding_that_is_waived_by_now_is_resolved(done: Path, align: Align) -> None:
    old, new = done.parent / "old", done.parent / "new"
    assert align("audit", done, "-o", old).code == 0
    waivers = align("check", done, "--waive", "--reason", "agreed", "--by", "A. B.").out
    (done / "corpus/waivers.yaml").write_text(waivers, encoding="utf-8")
    assert align("audit", done, "-o", new, "--since", old).code == 0
    data = data_of(new)
    assert data["totals"]["findings"] == 0
    assert data["since"]["findings_resolved"] == data["totals"]["waived"] > 0
    assert data["since"]["changed"] == 0
    waived = [f for f in data["findings"] if f["concept"]]
    (page, *_) = (new / "concepts").glob(f"{waived[0]['concept']}.html")
    assert "agreed" in page.read_text(encoding="utf-8")


def test_the_same_input_gives_the_same_bytes(alone: Path, align: Align) -> None:
    audit(align, "t.tsv", "-o", "one")
    audit(align, "t.tsv", "-o", "two")
    one, two = (
        {p.relative_to(alone / name): p.read_bytes() for p in (alone / name).rglob("*.*")}
        for name in ("one", "two")
    )
    assert one == two
    assert len(one) == 11


def test_a_workspace_is_audited_and_its_pages_need_nothing_else(done: Path, align: Align) -> None:
    told = align("audit", done)
    assert told.code == 0
    folder = done / "audit"
    data = data_of(folder)
    assert {d["document"] for d in data["documents"]} == {RUSSIA, ITALY}
    cited = {o["en"]["citation_en"] for o in data["occurrences"]}
    assert any(re.fullmatch(r"\d\(\d\)", each) for each in cited)
    pages = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*.html")}
    for name, page in pages.items():
        tree = lxml.html.fromstring(page.read_bytes())
        assert not tree.xpath("//script[@src] | //link | //img | //iframe"), name
        for href in tree.xpath("//a/@href"):
            place, _, anchor = href.partition("#")
            target = (page.parent / place).resolve() if place else page
            assert target.exists(), (name, href)
            if anchor and not place:
                assert tree.xpath(f"//*[@id='{anchor}']"), (name, href)
    seen = {c["id"] for c in data["concepts"] if c["occurrences"]}
    assert {f"concepts/{ident}.html" for ident in seen} <= pages.keys()


def test_one_bad_readout_keeps_no_other_back(done: Path, align: Align) -> None:
    (done / f"corpus/en/{ITALY}.xml").write_text("<broken", encoding="utf-8")
    told = align("audit", done)
    assert told.code == 2
    assert len(told.err.splitlines()) == 1
    assert ITALY in told.err
    data = data_of(done / "audit")
    assert {d["document"] for d in data["documents"]} == {RUSSIA}
    assert data["occurrences"]


def test_one_bad_file_keeps_no_other_back(alone: Path, align: Align) -> None:
    (alone / "bad.tsv").write_text("id\ten\tja\nr1\tThe Six-Party Talks.\n", encoding="utf-8")
    error = audit(align, "bad.tsv", "t.tsv", code=2)
    assert "bad.tsv:2" in error
    assert {d["document"] for d in data_of(alone / "audit")["documents"]} == {"t.tsv"}


def test_where_nothing_can_be_read_nothing_is_written(alone: Path, align: Align) -> None:
    (alone / "bad.tsv").write_text("id\ten\n", encoding="utf-8")
    audit(align, "bad.tsv", code=2)
    assert not (alone / "audit").exists()


def test_a_table_without_rows_has_an_audit_of_nothing(alone: Path, align: Align) -> None:
    (alone / "head.tsv").write_text("id\ten\tja\n", encoding="utf-8")
    told = audit(align, "head.tsv")
    assert told.startswith("audit       0 documents, 0 occurrences of 0 concepts\n")
    assert data_of(alone / "audit")["totals"]["units"] == 0
    assert "0 new, 0 gone" in audit(align, "head.tsv", "--since", "audit")


def test_rows_of_exported_units_belong_to_their_readouts(alone: Path, align: Align) -> None:
    rows = "id\ten\tja\tdate\n" + "".join(
        f"{day}-talks#p{n}-p{n}\tThe Six-Party Talks.\t六者会合だ。\t{day}\n"
        for day in ("2004-01-02", "2005-01-02")
        for n in (1, 2)
    )
    (alone / "t.tsv").write_text(rows, encoding="utf-8")
    audit(align, "t.tsv")
    documents = data_of(alone / "audit")["documents"]
    assert [(d["document"], d["occurrences"]) for d in documents] == [
        ("2004-01-02-talks", 2),
        ("2005-01-02-talks", 2),
    ]


def test_rows_without_dates_and_of_one_year_have_pages(alone: Path, align: Align) -> None:
    for date in ("", "2005-03-04"):
        row = f"id\ten\tja\tdate\nr1\tThe Six-Party Talks.\t六者会合だ。\t{date}\n"
        (alone / "t.tsv").write_text(row, encoding="utf-8")
        audit(align, "t.tsv")
        page = (alone / "audit/concepts/six-party-talks.html").read_text(encoding="utf-8")
        assert ("undated" in page) == (not date)
        assert data_of(alone / "audit")["years"].keys() == {date[:4]}


def test_a_glossary_whose_concepts_never_occur_has_an_overview(alone: Path, align: Align) -> None:
    (alone / "t.tsv").write_text("id\ten\tja\nr1\tThey met.\t会談した。\n", encoding="utf-8")
    audit(align, "t.tsv")
    page = (alone / "audit/index.html").read_text(encoding="utf-8")
    assert "moonlight &lt;clause&gt;" in page
    assert not list((alone / "audit").glob("concepts/*"))


def test_ugly_texts_are_shown_as_they_are_and_are_no_formulas(alone: Path, align: Align) -> None:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""').replace("\x00", "") + '"'

    rows = [
        f"=r{n}\t{cell(f'{u} Six-Party Talks <script>')}\t{cell(f'=1+1 {u}六者会合')}\t2005-01-02"
        for n, u in enumerate(UGLY)
    ]
    (alone / "t.tsv").write_text("id\ten\tja\tdate\n" + "\n".join(rows) + "\n", encoding="utf-8")
    audit(align, "t.tsv")
    folder = alone / "audit"
    page = (folder / "concepts/six-party-talks.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;" in page
    assert page.count("<script>") == 1  # the one that carries the language chosen along
    assert "<b>&amp;</b>" not in page
    book = openpyxl.load_workbook(folder / "audit.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert any(cell.value == "=r0" for cell in cells)
    lines = (folder / "occurrences.csv").read_text(encoding="utf-8-sig")
    assert not re.search(r'(^|,)"?[=+@＝＋＠-]', lines, re.MULTILINE)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), unique=True))
def test_page_names_are_safe_and_differ_whatever_the_ids(idents: list[str]) -> None:
    names = page_names([*idents, "con", "G7", "g7", "../up", "a.b", "六者会合", "index"])
    lowered = [name.lower() for name in names.values()]
    assert len(set(lowered)) == len(lowered)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,90}", name) for name in names.values())
    assert names["con"] != "con"
    assert names["g7"] == "g7"


def test_many_occurrences_stand_on_several_pages(alone: Path, align: Align) -> None:
    rows = [f"r{n}\tThe Six-Party Talks.\t六者会合だ。\t2005-01-02\n" for n in range(1_100)]
    (alone / "t.tsv").write_text("id\ten\tja\tdate\n" + "".join(rows), encoding="utf-8")
    audit(align, "t.tsv")
    pages = sorted((alone / "audit/concepts").glob("six-party-talks*.html"))
    assert len(pages) == 3
    lines = [page.read_text(encoding="utf-8").count('<div class="line">') for page in pages]
    assert sum(lines) == 1_100


def test_a_folder_that_holds_anything_else_is_left_alone(alone: Path, align: Align) -> None:
    audit(align, "t.tsv")
    (alone / "audit/notes.txt").write_text("mine")
    error = audit(align, "t.tsv", code=2)
    assert "holds notes.txt, which is no part of an audit" in error
    assert (alone / "audit/notes.txt").read_text() == "mine"
    (alone / "audit/notes.txt").unlink()
    (alone / "audit/audit.json").write_text("{}")
    assert "holds files that are no audit" in audit(align, "t.tsv", code=2)


def test_an_older_audit_that_is_none_is_refused(alone: Path, align: Align) -> None:
    assert "no such file" in audit(align, "t.tsv", "--since", "nowhere", code=2)
    assert "is no audit" in audit(align, "t.tsv", "--since", "talks.yaml", code=2)
    audit(align, "t.tsv", "-o", "old")
    whole = (alone / "old/audit.json").read_bytes()
    (alone / "old/audit.json").write_bytes(whole[: len(whole) // 2])
    error = audit(align, "t.tsv", "--since", "old", code=2)
    assert re.search(r"is cut off|is not as an audit is written", error)
    for written, other in (
        (b'"kind":', b'"kink":'),
        (b'"kind":"none"', b'"kind":"nothing"'),
        (b'"lang":"ja"', b'"lang":["ja"]'),
        (b'"count":1', b'"count":"1"'),
        (b'"severity":"error"', b'"severity":"bad"'),
        (b'"title_en":', b'"title":'),
        (b'"unit":"r2"', b'"unit":2'),
    ):
        assert written in whole
        (alone / "old/audit.json").write_bytes(whole.replace(written, other))
        error = audit(align, "t.tsv", "--since", "old", code=2)
        assert re.search(r"audit\.json:\d+: is not as an audit is written", error)
    assert not (alone / "audit").exists()


@pytest.mark.parametrize("package", ["altair", "vl_convert"])
def test_without_its_packages_the_extra_is_named(
    package: str, alone: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    error = audit(align, "t.tsv", code=2)
    assert 'install the extra "audit": see README.md' in error
    assert not (alone / "audit").exists()


def test_only_the_checks_that_are_named_are_told(alone: Path, align: Align, done: Path) -> None:
    audit(align, "t.tsv", "--check", "t009")
    assert {f["check"] for f in data_of(alone / "audit")["findings"]} == {"T009"}
    assert "unknown check" in audit(align, "t.tsv", "--check", "T999", code=2)
    align("audit", done, "--check", "T005")
    assert {f["check"] for f in data_of(done / "audit")["findings"]} <= {"T005"}


@pytest.mark.usefixtures("alone")
def test_standard_input_is_refused(align: Align) -> None:
    assert "is standard input" in audit(align, "-", code=2)
