"""The commands that exchange glossaries, and what a change leaves as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from align.errors import AlignError
from align.pipeline.glossary.exchange import FORMATS
from align.terms.entry.editing import with_entries
from align.terms.entry.written import write_glossary
from align.terms.glossary import read_entries
from tests.conftest import PROJECT
from tests.made_entries import glossaries

if TYPE_CHECKING:
    from pathlib import Path

    from align.terms.entry.form import ConceptEntry
    from tests.conftest import Align

STARTER = PROJECT / "glossaries/diplomacy.yaml"
TWO = """\
# The house's glossary

- id: talks  # since 2003
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: ja, term: 六者会合, status: preferred}

# ---- Meetings ----

- id: meeting
  type: event
  terms: [{lang: en, term: meeting,   status: preferred}, {lang: ja, term: 会合, status: preferred}]
# the end
"""


def entry_of(text: str, ident: str) -> ConceptEntry:
    return next(each.entry for each in read_entries(text, "x") if each.entry.id == ident)


# Editing


def test_a_changed_entry_leaves_every_other_line_as_it_was() -> None:
    changed = entry_of(TWO, "talks").model_copy(update={"note": "changed"})
    made = with_entries(TWO, "g.yaml", {"talks": changed})
    assert entry_of(made, "talks") == changed
    before, after = TWO.split("- id: talks", 1)[0], TWO.split("\n\n# ---- Meetings", 1)[1]
    assert made.startswith(before)
    assert made.endswith("\n\n# ---- Meetings" + after)


def test_a_new_entry_is_put_at_the_end() -> None:
    new = entry_of(TWO, "talks").model_copy(update={"id": "other"})
    made = with_entries(TWO, "g.yaml", {}, [new])
    assert made.startswith(TWO)
    assert made.removeprefix(TWO).startswith("\n- id: other\n")
    assert with_entries("", "g.yaml", {}, [new]).startswith("- id: other\n")
    assert entry_of(with_entries(TWO.rstrip("\n"), "g.yaml", {}, [new]), "other") == new


@pytest.mark.parametrize(
    "text",
    ["[{id: a, type: event, terms: [{lang: en, term: a, status: preferred}]}]", "- id: a\n  type: event\n  terms:\n- lang: en\n"],
)  # fmt: skip
def test_what_cannot_be_edited_is_told(text: str) -> None:
    with pytest.raises(AlignError):
        with_entries(text, "g.yaml", {"a": entry_of(TWO, "talks")})


def test_an_entry_that_is_not_there_is_told() -> None:
    with pytest.raises(AlignError, match=r'g\.yaml: has no concept "b"; correct the id'):
        with_entries(TWO, "g.yaml", {"b": entry_of(TWO, "talks")})


@given(entries=glossaries(), others=glossaries())
def test_any_entry_can_take_the_place_of_any_other(
    entries: list[ConceptEntry], others: list[ConceptEntry]
) -> None:
    known = {each.id for each in entries}
    added = [each for each in others if each.id not in known]
    changed = {e.id: o.model_copy(update={"id": e.id}) for e, o in zip(entries, others, strict=False)}  # fmt: skip
    made = with_entries(write_glossary(entries), "g.yaml", changed, added)
    wanted = [changed.get(each.id, each) for each in entries] + added
    assert [each.entry for each in read_entries(made, "g.yaml")] == wanted


# The commands


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_exported_changes_nothing_when_it_is_brought_back(
    form: str, tmp_path: Path, align: Align
) -> None:
    glossary = tmp_path / "own.yaml"
    glossary.write_bytes(STARTER.read_bytes())
    file = tmp_path / f"out{FORMATS[form].suffixes[0] if FORMATS[form].suffixes else '.xml'}"
    told = align("glossary", "export", glossary, "-f", form, "-o", file)
    assert (told.code, told.err) == (0, "wrote 234 concepts\n")
    told = align("glossary", "import", file, "-f", form, "--into", glossary, "--write")
    assert (told.code, told.out, told.err) == (0, "", "0 new and 0 changed concepts written\n")
    assert glossary.read_bytes() == STARTER.read_bytes()
    new = tmp_path / "new.yaml"
    assert align("glossary", "import", file, "-f", form, "-o", new).err == "234 concepts read\n"
    assert align("glossary", "check", new).err == "234 concepts, nothing found\n"


def test_a_table_that_was_edited_is_told_first_and_written_when_asked(
    tmp_path: Path, align: Align
) -> None:
    glossary, table = tmp_path / "own.yaml", tmp_path / "own.tsv"
    glossary.write_text(TWO, "utf-8")
    assert align("glossary", "export", glossary, "-o", table).code == 0
    text = table.read_text("utf-8").replace("Six-Party Talks", "Six-Party talks")
    table.write_text(
        "\n".join(text.splitlines()[:3]) + "\nnew\ten\tnew\tpreferred\t\t\tevent\n", "utf-8"
    )
    told = align("glossary", "import", table, "--into", glossary)
    assert told.out.splitlines() == [
        f"{glossary}: new: new",
        f"{glossary}: talks: changed",
        f"{glossary}: meeting: not in the file, stays",
    ]
    assert told.err == "1 new and 1 changed concepts; to write them: --write\n"
    assert glossary.read_text("utf-8") == TWO
    table.write_text(text, "utf-8")
    assert align("glossary", "import", table, "--into", glossary, "--write").code == 0
    assert "Six-Party talks" in glossary.read_text("utf-8")
    assert "# ---- Meetings ----" in glossary.read_text("utf-8")


def test_a_later_glossary_is_exported_in_place_of_the_earlier(tmp_path: Path, align: Align) -> None:
    house, project = tmp_path / "house.yaml", tmp_path / "project.yaml"
    house.write_text(TWO, "utf-8")
    project.write_text(TWO.replace("六者会合", "六者協議"), "utf-8")
    told = align("glossary", "export", house, project, "-f", "tsv")
    assert "六者協議" in told.out
    assert "六者会合" not in told.out


def test_what_a_glossary_has_no_place_for_is_told(tmp_path: Path, align: Align) -> None:
    file = tmp_path / "foreign.tbx"
    file.write_text(
        '<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p/></sourceDesc>'
        "</fileDesc></martifHeader><text><body><termEntry id='a'>"
        "<ref type='crossReference' target='gone'>x</ref>"
        "<langSet xml:lang='en'><tig><term>talks</term></tig></langSet>"
        "<langSet xml:lang='ja'><tig><term>会談</term></tig></langSet>"
        "<langSet xml:lang='fr'><tig><term>pourparlers</term></tig></langSet>"
        "</termEntry></body></text></martif>",
        "utf-8",
    )
    told = align("glossary", "import", file)
    assert told.code == 0
    assert "term: 会談" in told.out
    assert "left out: language fr (1)\n" in told.err
    assert "left out: related (1)\n" in told.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["export", "own.yaml", "-f", "tmx"], '--format: unknown format "tmx"'),
        (["export", "own.yaml", "-o", "own.pdf"], "own.pdf: its name tells no format"),
        (["export", "own.yaml", "-f", "csv", "-o", "own.yaml"], "own.yaml: is a glossary that is exported"),
        (["export", "own.yaml", "-f", "csv", "-o", "./link.yaml"], "link.yaml: is a glossary that is exported"),
        (["import", "none.csv"], "none.csv: no such file"),
        (["import", "own.csv", "-o", "own.yaml"], "own.yaml: is there already; to change it: --into own.yaml"),
        (["import", "own.csv", "-o", "x.yaml", "--into", "own.yaml"], "--output, --into: exclude each other"),
        (["import", "own.csv", "--write"], "--write: is for --into"),
        (["import", "bad.csv"], "bad.csv:2: terms.0.status: Input should be"),
        (["import", "bad.xlsx"], "bad.xlsx: is no Excel workbook"),
        (["import", "two.csv"], 'two.csv:2: "a" has two preferred terms in en: x, y'),
    ],
)  # fmt: skip
def test_a_wrong_call_is_one_line(
    words: list[str], told: str, tmp_path: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.yaml").write_text(TWO, "utf-8")
    (tmp_path / "link.yaml").symlink_to("own.yaml")
    (tmp_path / "own.csv").write_text("en,ja\nx,エ\n", "utf-8")
    (tmp_path / "bad.csv").write_text("id,type,lang,term,status\na,event,en,x,good\n", "utf-8")
    (tmp_path / "bad.xlsx").write_text("no", "utf-8")
    (tmp_path / "two.csv").write_text(
        "id,type,lang,term,status\na,event,en,x,preferred\na,,en,y,preferred\n", "utf-8"
    )
    found = align("glossary", *words)
    assert found.code == 2
    assert found.err.startswith(f"error: {told}")
    assert found.err.count("\n") == 1
    assert (tmp_path / "own.yaml").read_text("utf-8") == TWO


def test_a_short_list_does_not_name_all_that_it_lacks(tmp_path: Path, align: Align) -> None:
    glossary, table = tmp_path / "own.yaml", tmp_path / "new.csv"
    glossary.write_bytes(STARTER.read_bytes())
    table.write_text("en,ja\nnew thing,新物\n", "utf-8")
    lines = align("glossary", "import", table, "--into", glossary).out.splitlines()
    assert lines[0] == f"{glossary}: new-thing: new"
    assert len(lines) == 12
    assert lines[-1] == f"{glossary}: not in the file, stay: 224 more"
