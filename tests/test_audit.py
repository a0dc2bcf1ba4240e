"""The command audit: the same counts everywhere, changes, and ugly inputs."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from typing import TYPE_CHECKING, Any

import lxml.html
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.files.delimited import unguarded
from align.pipeline.audit.naming import page_names
from tests.audited import GLOSSARY
from tests.conftest import ITALY, RUSSIA
from tests.made_units import UGLY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align

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


def test_a_workbook_has_room_for_sentences_and_several_sheets_for_many_rows(
    alone: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("align.pipeline.audit.tables.MOST_ROWS", 4)
    audit(align, "t.tsv")
    book = openpyxl.load_workbook(alone / "audit/audit.xlsx")
    rows = [
        [cell.value for cell in row]
        for sheet in book
        if sheet.title.startswith("occurrences")
        for row in sheet.iter_rows()
    ]
    assert [row[0] for row in rows].count("concept") == 2
    assert len(rows) == 2 + 6
    for name, long in (("occurrences", "en_before"), ("findings", "message_en")):
        (cell,) = (cell for cell in book[name][1] if cell.value == long)
        assert book[name].column_dimensions[cell.column_letter].width > 50


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


def test_checks_of_glossaries_are_sent_to_their_command(alone: Path, align: Align) -> None:
    for command in ("audit", "check"):
        told = align(command, alone / "t.tsv", "--check", "G001")
        assert told.code == 2
        assert "--check: G001 reads glossaries; run: align glossary check" in told.err


@pytest.mark.usefixtures("alone")
def test_standard_input_is_refused(align: Align) -> None:
    assert "is standard input" in audit(align, "-", code=2)
