"""The job of one readout, and a run over many: the same results wherever the work is done."""

from __future__ import annotations

import pickle
import shutil
from typing import TYPE_CHECKING

import pytest

from align.checks.corpus import same_text
from align.errors import AlignError
from align.model.check import CheckOptions
from align.pipeline.check import check
from align.pipeline.inputs import read_inputs
from align.pipeline.run import open_tools, prepare_jobs, run
from align.workspace import open_workspace
from tests.conftest import ITALY, RUSSIA, SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from align.pipeline.run import RunOutcome


def go(root: Path, jobs: int = 1) -> RunOutcome:
    return run(open_workspace(root), jobs=jobs)


def outputs(root: Path) -> dict[str, bytes]:
    """All that a run writes for people."""
    files = [
        p for folder in ("corpus", "report") for p in (root / folder).rglob("*") if p.is_file()
    ]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_child_processes_write_the_same_bytes_as_one(corpus: Path, tmp_path: Path) -> None:
    shutil.copytree(corpus, tmp_path / "other")
    alone, several = go(corpus), go(tmp_path / "other", jobs=2)
    assert alone.errors == several.errors == []
    assert sorted(several.checked) == sorted(alone.checked) == list(SAMPLES)
    assert several.summary == alone.summary
    assert outputs(tmp_path / "other") == outputs(corpus)


def test_errors_come_back_from_a_child_process(corpus: Path) -> None:
    (corpus / f"corpus/sources/ja/{RUSSIA}.txt").write_bytes(b"\xff\xff\x80\x00")
    outcome = go(corpus, jobs=2)
    (error,) = outcome.errors
    assert str(error).startswith(f"corpus/sources/ja/{RUSSIA}.txt")
    assert outcome.aligned == [ITALY]


def test_an_error_survives_the_way_between_processes() -> None:
    error = AlignError("a.txt:4", "no date", "write one")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (str(again), again.where, again.todo) == (str(error), "a.txt:4", "write one")


def test_a_job_reads_and_writes_nothing(done: Path) -> None:
    workspace = open_workspace(done)
    inputs = read_inputs(workspace, ITALY, workspace.sources())
    work = prepare_jobs(open_tools(workspace, []).spec)
    shutil.rmtree(done / "corpus")
    result = work(inputs)
    assert result.errors == []
    assert (result.texts, result.alignment) == ({}, None)
    assert result.record is not None
    assert not (done / "corpus").exists()


def test_the_same_inputs_give_the_same_result(corpus: Path) -> None:
    workspace = open_workspace(corpus)
    spec = open_tools(workspace, []).spec
    inputs = read_inputs(workspace, ITALY, workspace.sources())
    first, second = prepare_jobs(spec)(inputs), prepare_jobs(spec)(inputs)
    assert (first.texts, first.alignment, first.page, first.record) == (
        second.texts, second.alignment, second.page, second.record,
    )  # fmt: skip


@pytest.mark.parametrize(
    "name",
    [
        f"corpus/sources/en/{ITALY}.txt",
        f"corpus/ja/{ITALY}.xml",
        f"corpus/en-ja/{ITALY}.xml",
    ],
)
def test_every_file_of_a_readout_is_part_of_its_key_and_of_no_other(done: Path, name: str) -> None:
    workspace = open_workspace(done)

    def keys() -> list[str]:
        sources = workspace.sources()
        return [read_inputs(workspace, readout, sources).key("x") for readout in SAMPLES]

    before = keys()
    (done / name).write_bytes((done / name).read_bytes() + b"\n")
    assert [a == b for a, b in zip(before, keys(), strict=True)] == [True, False]


def test_settings_and_glossaries_are_part_of_what_all_jobs_share(done: Path) -> None:
    digests = {open_tools(open_workspace(done), []).spec.digest()}
    for name in ("align.toml", "glossaries/diplomacy.yaml"):
        path = done / name
        path.write_text(path.read_text("utf-8").replace("warning", "info") + "\n", "utf-8")
        digests.add(open_tools(open_workspace(done), []).spec.digest())
    assert len(digests) == 3


def test_pages_and_records_of_readouts_that_are_gone_are_deleted(done: Path) -> None:
    for folder in ("sources/en", "sources/ja", "en", "ja", "en-ja"):
        next((done / "corpus" / folder).glob(f"{ITALY}.*")).unlink()
    go(done)
    assert [p.stem for p in (done / "report/readouts").iterdir()] == [RUSSIA]
    assert [p.stem for p in (done / ".cache/results").iterdir()] == [RUSSIA]
    assert ITALY not in (done / "report/report.html").read_text("utf-8")


def test_the_same_text_under_two_ids_is_a_finding_of_the_corpus(done: Path) -> None:
    for lang in ("en", "ja"):
        folder = done / f"corpus/sources/{lang}"
        shutil.copy(folder / f"{ITALY}.txt", folder / "2016-09-14-again.txt")
    outcome = go(done)
    assert "2016-09-14-again" in outcome.checked
    found = [f for f in check(open_workspace(done))[0] if f.check == "A021"]
    assert [(f.readout, f.severity, f.message.en) for f in found] == [
        ("2016-09-14-again", "warning", f"its English text is that of {ITALY}"),
        ("2016-09-14-again", "warning", f"its Japanese text is that of {ITALY}"),
    ]
    index = (done / "report/report.html").read_text("utf-8")
    assert f"its English text is that of {ITALY}" in index
    page = (done / "report/readouts/2016-09-14-again.html").read_text("utf-8")
    assert "A021" not in page


def test_texts_that_differ_are_no_finding_of_the_corpus() -> None:
    assert list(same_text.find([], CheckOptions())) == []
