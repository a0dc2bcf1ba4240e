"""The commands that change glossaries: what they write, and what they leave as it was."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from align.terms.glossary import read_entries

if TYPE_CHECKING:
    from pathlib import Path

    from align.terms.entry.form import ConceptEntry
    from tests.conftest import Align

GLOSSARY = """\
# The house's glossary
- id: talks  # since 2003
  type: event
  terms:
    # the English
    - {lang: en, term: "Six-Party Talks", status: preferred}
    - {lang: ja, term: 六者会合, status: preferred}  # not 六者協議

# Meetings
- id: meeting
  type: event
  terms: [{lang: en, term: meeting,   status: preferred}, {lang: ja, term: 会合, status: preferred}]
# the end
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(GLOSSARY, "utf-8")
    return path


def entry(path: Path, ident: str) -> ConceptEntry:
    entries = read_entries(path.read_text("utf-8"), "x")
    return next(each.entry for each in entries if each.entry.id == ident)


def laid_out(text: str) -> list[str]:
    """The lines of a text, without how far comments are set off."""
    return [" ".join(line.split()) for line in text.splitlines()]


def test_an_approval_is_one_new_line(glossary: Path, align: Align) -> None:
    told = align("glossary", "approve", "talks", "--by", "Office", "--date", "2026-11-05", "--in", glossary)  # fmt: skip
    assert (told.code, told.out) == (0, f"{glossary}:2: talks: approved\n")
    new = set(glossary.read_text("utf-8").splitlines()) - set(GLOSSARY.splitlines())
    assert '  approval: {status: approved, by: Office, date: "2026-11-05"}' in new
    text = glossary.read_text("utf-8")
    for comment in ("# since 2003", "# the English", "# not 六者協議", "# Meetings", "# the end"):
        assert comment in text
    assert text.partition("# Meetings")[2] == GLOSSARY.partition("# Meetings")[2]
    align("glossary", "approve", "meeting", "--by", "Office", "--in", glossary)
    assert entry(glossary, "meeting").approval.date == datetime.date.today().isoformat()


def test_keys_of_a_concept_and_of_a_term_are_changed(glossary: Path, align: Align) -> None:
    assert align("glossary", "edit", "talks", "note=six states", "translate=false", "--in", glossary).code == 0  # fmt: skip
    assert (entry(glossary, "talks").note, entry(glossary, "talks").translate) == ("six states", False)  # fmt: skip
    told = align("glossary", "edit", "talks", "context=[核, 北朝鮮]", "--term", "ja:六者会合", "--in", glossary)  # fmt: skip
    assert told.out == f"{glossary}:2: talks: changed\n"
    assert entry(glossary, "talks").terms[1].context == ("核", "北朝鮮")
    assert align("glossary", "edit", "talks", "note=", "translate=", "--in", glossary).code == 0
    assert entry(glossary, "talks").note == ""
    assert align("glossary", "edit", "talks", "context=", "--term", "ja:六者会合", "--in", glossary).code == 0  # fmt: skip
    assert laid_out(glossary.read_text("utf-8")) == laid_out(GLOSSARY)


def test_a_preferred_term_that_is_added_takes_the_place_of_the_one_before(
    glossary: Path, align: Align
) -> None:
    told = align("glossary", "edit", "talks", "--add-term", "ja:六者協議", "--status", "preferred", "--in", glossary)  # fmt: skip
    assert told.code == 0
    terms = entry(glossary, "talks").terms
    assert [(t.term, t.status) for t in terms if t.lang == "ja"] == [
        ("六者会合", "admitted"),
        ("六者協議", "preferred"),
    ]


def test_a_concept_is_added_at_the_end(glossary: Path, tmp_path: Path, align: Align) -> None:
    words = [
        "--type",
        "place",
        "--en",
        "Kyiv",
        "--ja",
        "キーウ",
        "--ja",
        "キーウ市",
        "--not-ja",
        "キエフ",
    ]
    told = align("glossary", "add", "kyiv", *words, "--reason", "旧称", "--in", glossary)
    assert told.out == f"{glossary}:15: kyiv: new\n"
    assert glossary.read_text("utf-8").startswith(GLOSSARY)
    made = entry(glossary, "kyiv")
    assert [(t.term, t.status, t.reason.ja) for t in made.terms] == [
        ("Kyiv", "preferred", ""),
        ("キーウ", "preferred", ""),
        ("キーウ市", "admitted", ""),
        ("キエフ", "deprecated", "旧称"),
    ]
    assert align("glossary", "add", "kyiv", *words, "--in", tmp_path / "new.yaml").code == 0
    assert entry(tmp_path / "new.yaml", "kyiv").id == "kyiv"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["approve", "talk", "--by", "Office"], 'talk: is in no glossary; did you mean "talks"?'),
        (["approve", "talks", "--by", " "], "--by: is empty; say who approves"),
        (["approve", "talks", "--by", "O", "--date", "soon"], "own.yaml: talks: approval.date: must be a date"),
        (["edit", "talks"], "talks: nothing is to be changed"),
        (["edit", "talks", "note"], "note: is no KEY=VALUE"),
        (["edit", "talks", "nte=x"], 'nte: no entry has such a key; did you mean "note"?'),
        (["edit", "talks", "type=x"], "own.yaml: talks: type: Input should be"),
        (["edit", "talks", "context=[x]"], "own.yaml: talks: context: Extra inputs"),
        (["edit", "talks", "context=[x]", "--term", "ja:六者"], 'talks: has no term "六者" in ja'),
        (["edit", "talks", "context=[x]", "--term", "六者"], '--term: cannot be "六者"'),
        (["edit", "talks", "--add-term", "ja:六者協議", "--status", "good"], '--status cannot be "good"'),
        (["edit", "talks", "id=meeting"], "own.yaml:"),
        (["add", "talks", "--type", "event", "--en", "x"], 'own.yaml: there is a concept "talks"'),
        (["add", "new", "--type", "event"], "new: has no term"),
        (["add", "new", "--type", "evnt", "--en", "x"], "own.yaml: type: Input should be"),
    ],
)  # fmt: skip
def test_a_wrong_change_is_told_and_nothing_is_written(
    words: list[str], told: str, glossary: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(glossary.parent)
    found = align("glossary", *words, "--in", "own.yaml")
    assert found.code == 2
    assert told in found.err
    assert found.err.count("\n") == 1
    assert glossary.read_text("utf-8") == GLOSSARY


def test_the_last_of_several_glossaries_is_changed(tmp_path: Path, align: Align) -> None:
    house, project = tmp_path / "house.yaml", tmp_path / "project.yaml"
    house.write_text(GLOSSARY, "utf-8")
    project.write_text(GLOSSARY.partition("# Meetings")[0], "utf-8")
    align("glossary", "approve", "talks", "meeting", "--by", "O", "--in", house, "--in", project)
    assert entry(house, "talks").approval.status == "candidate"
    assert entry(house, "meeting").approval.status == "approved"
    assert entry(project, "talks").approval.status == "approved"


# Impact


def test_a_change_is_tried_out_and_nothing_is_written(
    done: Path, align: Align, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    stored = done / "glossaries/diplomacy.yaml"
    before = {path: path.read_bytes() for path in done.rglob("*") if path.is_file()}
    assert align("glossary", "impact", stored).err == "0 findings more, 0 fewer; readouts concerned: 0\n"  # fmt: skip
    changed = tmp_path / "diplomacy.yaml"
    changed.write_text(
        stored.read_text("utf-8").replace(
            "      term: 六者会合\n",
            "      term: 六者会談\n",
        ),
        "utf-8",
    )
    assert changed.read_bytes() != stored.read_bytes()
    told = align("glossary", "impact", changed)
    assert told.code == 0
    gained = [line for line in told.out.splitlines() if line.startswith("+ ")]
    assert any("six-party-talks" in line or "六者会談" in line for line in gained)
    assert f"{len(gained)} findings more" in told.err
    back = align("glossary", "impact", changed, "--instead-of", "glossaries/none.yaml")
    assert (back.code, "is no glossary of the workspace" in back.err) == (2, True)
    after = {path: path.read_bytes() for path in done.rglob("*") if path.is_file()}
    assert {p for p in after if ".cache" not in p.parts} == {p for p in before if ".cache" not in p.parts}  # fmt: skip
    assert all(after[path] == data for path, data in before.items() if ".cache" not in path.parts)


def test_a_new_layer_is_tried_over_the_others(
    done: Path, align: Align, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    layer = tmp_path / "project.yaml"
    layer.write_text(
        "- id: six-party-talks\n  type: event\n  terms:\n"
        "    - {lang: en, term: Six-Party Talks, status: preferred}\n"
        "    - {lang: ja, term: 六者会談, status: preferred}\n",
        "utf-8",
    )
    told = align("glossary", "impact", layer)
    assert told.code == 0
    assert "+ " in told.out


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_the_byte_order_mark_stay(
    mark: str, end: str, tmp_path: Path, align: Align
) -> None:
    path = tmp_path / "own.yaml"
    path.write_bytes((mark + GLOSSARY.replace("\n", end)).encode())
    words = ["approve", "talks", "--by", "Office", "--date", "2026-11-05", "--in", path]
    assert align("glossary", *words).code == 0
    words = ["add", "new", "--type", "event", "--en", "new", "--ja", "新", "--in", path]
    assert align("glossary", *words).code == 0
    data = path.read_bytes().decode()
    assert data.startswith(mark + "# The house")
    assert data.count("\n") == data.count(end)
    assert "approval: {status: approved" in data
    assert data.endswith(f"    - {{lang: ja, term: 新, status: preferred}}{end}")
