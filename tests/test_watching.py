"""`align check --watch`: the findings are those of a fresh call, whatever is saved in between."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.errors import AlignError
from align.model.bitext import Renderings
from align.pipeline.check import judge
from align.pipeline.checking.rows import TableRow
from align.pipeline.checking.table import table_checker
from align.pipeline.run import run
from align.pipeline.watching.corpus import WatchedCorpus
from align.pipeline.watching.files import WatchedFiles
from align.pipeline.watching.rows import RememberedRows
from align.pipeline.watching.saves import saves
from align.workspace import open_workspace
from tests.conftest import ITALY, RUSSIA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.finding import Finding
    from align.pipeline.watching.outcome import Look
    from tests.conftest import Align

#: Seconds after which a test says that nothing has come; a machine may be busy.
_LONG = 120
BAD = "id\ten\tja\nr1\tOn 12 November they met.\t11月11日に会談した。\n"
GOOD = "id\ten\tja\nr1\tOn 12 November they met.\t11月12日に会談した。\n"

_SENTENCE = st.sampled_from(
    [
        ("They met on 12 November.", "11月12日に会談した。"),
        ("They met on 12 November.", "11月12日に会談を行った。"),
        ("They met on 12 November.", "11月11日に会談した。"),
        ("The Minister thanked Japan for its support.", "大臣は日本の支援に謝意を表明した。"),
        ("The Minister thanked Japan for its support.", "大臣は我が国の支援に感謝した。"),
        ("The two Ministers will meet again soon.", "両大臣は近く再会する。"),
        ("The Ministers will meet again in May.", "両大臣は近く再会する。"),
        ("", "両大臣は近く再会する。"),
    ]
)
_TABLE = st.lists(st.tuples(st.integers(0, 5), _SENTENCE), max_size=7)
CHECKER = table_checker(None)


@given(st.lists(_TABLE, min_size=1, max_size=4))
def test_remembered_rows_have_the_findings_of_a_fresh_look(
    versions: list[list[tuple[int, tuple[str, str]]]],
) -> None:
    remembered = RememberedRows(CHECKER)
    for version in versions:
        rows = [
            TableRow(str(ident), en, ja, "2005-03-04", line)
            for line, (ident, (en, ja)) in enumerate(version, start=2)
        ]
        before = Renderings()
        anew = [finding for row in rows for finding in CHECKER.of_row(row, before)]
        assert list(remembered.findings(rows)) == anew


def test_only_the_rows_that_changed_are_checked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        TableRow(str(n), f"They met on {n + 1} May.", f"5月{n + 1}日に会った。") for n in range(9)
    ]
    remembered = RememberedRows(CHECKER)
    asked: list[str] = []
    checked = CHECKER.of_row

    def noted(row: TableRow, before: Renderings) -> Iterator[Finding]:
        asked.append(row.id)
        return checked(row, before)

    monkeypatch.setattr(CHECKER, "of_row", noted)
    assert not list(remembered.findings(rows))
    rows[4] = TableRow("4", "They met on 5 May.", "5月6日に会った。")
    asked.clear()
    assert [finding.row for finding in remembered.findings([rows[8], *rows[:8]])] == ["4"]
    assert asked == ["4"]


def told(look: Look | None) -> list[tuple[str, str, str]]:
    assert look is not None
    return [(f.check, f.file or f.readout, f.row) for f in look.findings]


def real(path: Path) -> frozenset[Path]:
    return frozenset({Path(os.path.realpath(path))})


def test_files_are_read_again_when_they_are_saved(tmp_path: Path) -> None:
    one, two = tmp_path / "1.tsv", tmp_path / "2.tsv"
    one.write_text(BAD, encoding="utf-8")
    two.write_text(GOOD, encoding="utf-8")
    watched = WatchedFiles([one, two], None)
    assert watched.folders() == {tmp_path.resolve()}
    assert told(watched.look(frozenset())) == [("N002", str(one), "r1")]
    assert watched.look(real(tmp_path / "3.tsv")) is None
    two.write_text(BAD, encoding="utf-8")
    look = watched.look(real(two))
    assert told(look) == [("N002", str(one), "r1"), ("N002", str(two), "r1")]
    assert look is not None
    assert look.subjects == frozenset({str(two)})
    one.write_text("id\ten\nr1\tx\n", encoding="utf-8")
    look = watched.look(real(one))
    assert told(look) == [("N002", str(two), "r1")]
    assert look is not None
    assert [error.where for error in look.errors] == [f"{one}:1"]
    one.unlink()
    look = watched.look(real(one))
    assert look is not None
    assert [error.what for error in look.errors] == ["no such file"]
    one.write_text(GOOD, encoding="utf-8")
    assert told(watched.look(real(one))) == [("N002", str(two), "r1")]


def test_both_files_of_a_pair_are_watched(tmp_path: Path) -> None:
    en, ja = tmp_path / "t.en", tmp_path / "t.ja"
    en.write_text("On 12 November they met.\n", encoding="utf-8")
    ja.write_text("11月12日に会談した。\n", encoding="utf-8")
    watched = WatchedFiles([en], None)
    assert told(watched.look(frozenset())) == []
    ja.write_text("11月11日に会談した。\n", encoding="utf-8")
    assert [check for check, _, _ in told(watched.look(real(ja)))] == ["N002"]


def test_settings_and_glossaries_are_watched(tmp_path: Path) -> None:
    settings, glossary = tmp_path / "align.toml", tmp_path / "g.yaml"
    file = tmp_path / "t.tsv"
    file.write_text(BAD.replace("they", "the pair"), encoding="utf-8")
    glossary.write_text("[]\n", encoding="utf-8")
    settings.write_text('glossaries = ["g.yaml"]\n[checks]\nfail-at = "info"\n', encoding="utf-8")
    watched = WatchedFiles([file], tmp_path)
    look = watched.look(frozenset())
    assert told(look) == [("N002", str(file), "r1")]
    assert look is not None
    assert look.fail_at == "info"
    glossary.write_text(
        "- {id: a, type: generic, terms: [{lang: en, term: pair, status: deprecated}]}\n",
        encoding="utf-8",
    )
    look = watched.look(real(glossary))
    assert sorted(check for check, _, _ in told(look)) == ["N002", "T001"]
    assert look is not None
    assert look.subjects is None
    settings.write_text("glossary = 1\n", encoding="utf-8")
    look = watched.look(real(settings))
    assert look is not None
    assert [error.what for error in look.errors] == ['unknown key "glossary"']
    settings.write_text('glossaries = ["g.yaml"]\n', encoding="utf-8")
    assert len(told(watched.look(real(settings)))) == 2


def everything(root: Path) -> list[Any]:
    """The findings of a fresh look, after a run."""
    workspace = open_workspace(root)
    run(workspace)
    return judge(workspace)[0].everything


def test_the_findings_of_a_workspace_are_those_of_a_run(done: Path) -> None:
    watched = WatchedCorpus(done)
    look = watched.look(frozenset())
    assert look is not None
    assert look.findings == everything(done) != []
    edits = [
        (done / "corpus/ja" / f"{RUSSIA}.xml", "両大臣", "両外相"),
        (done / "corpus/en" / f"{ITALY}.xml", "2016", "2017"),
        (done / "glossaries/diplomacy.yaml", "status: deprecated", "status: admitted"),
    ]
    for path, old, new in edits:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        look = watched.look(real(path))
        assert look is not None
        before = {
            p: p.read_bytes() for p in done.rglob("*") if p.is_file() and ".cache" not in p.parts
        }
        assert look.subjects == ({path.stem} if path.suffix == ".xml" else None)
        assert look.findings == everything(done)
        assert before[path] == path.read_bytes()


def test_a_source_that_is_saved_is_read_but_nothing_is_written(done: Path) -> None:
    watched = WatchedCorpus(done)
    assert watched.look(frozenset())
    (source,) = (done / "corpus/sources/en").glob(f"{ITALY}.*")
    source.write_bytes(source.read_bytes().replace(b"2016", b"2015"))
    files = {
        path: path.read_bytes() for path in done.rglob("*") if path.suffix in {".xml", ".html"}
    }
    look = watched.look(real(source))
    assert look is not None
    assert look.subjects == frozenset({ITALY})
    assert {path: path.read_bytes() for path in files} == files
    assert look.findings == everything(done)
    assert watched.look(real(done / "README.md")) is None
    beside = watched.look(real(source.with_name("sedXYZ")))
    assert beside is not None
    assert beside.subjects == frozenset()


def test_waivers_and_lost_texts_are_seen(done: Path, align: Align) -> None:
    watched = WatchedCorpus(done)
    first = watched.look(frozenset())
    assert first is not None
    assert first.findings
    lines = align("check", done, "--waive", "--by", "K.T.", "--reason", "it stays").out
    waivers = open_workspace(done).waivers
    waivers.write_text(lines, encoding="utf-8")
    look = watched.look(real(waivers))
    assert look is not None
    assert all(finding.waived for finding in look.findings)
    text = done / "corpus/ja" / f"{ITALY}.xml"
    (source,) = (done / "corpus/sources/ja").glob(f"{ITALY}.*")
    source.unlink()
    text.unlink()
    look = watched.look(real(text))
    assert look is not None
    assert [error.what for error in look.errors] == ["has no counterpart in ja"]


@pytest.fixture
def lines() -> Iterator[Any]:
    """Starts `align check --watch`; gives the lines it prints, as they come."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: object) -> tuple[subprocess.Popen[str], queue.Queue[str]]:
        call = [sys.executable, "-m", "align", "check", "--watch", *map(str, arguments)]
        process = subprocess.Popen(
            call, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
            env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        started.append(process)
        found: queue.Queue[str] = queue.Queue()
        stream = process.stdout
        assert stream is not None

        def hand_on() -> None:
            for line in stream:
                found.put(line)

        threading.Thread(target=hand_on, daemon=True).start()
        return process, found

    yield start
    for process in started:
        process.kill()
        with process:  # closes what it printed to
            pass


def until_watching(found: queue.Queue[str]) -> str:
    text = ""
    while "watching" not in text:
        text += found.get(timeout=_LONG)
    return text


def test_the_command_prints_again_after_each_save(tmp_path: Path, lines: Any) -> None:
    file = tmp_path / "会談.tsv"
    file.write_text(BAD, encoding="utf-8")
    process, found = lines(file)
    assert "N002" in until_watching(found)
    new = tmp_path / "new"
    new.write_text(GOOD, encoding="utf-8")
    new.replace(file)  # as most editors save
    text = until_watching(found)
    assert "N002" not in text
    assert f" {file}\n" in text
    assert "0 findings; watching" in text
    file.write_text(BAD, encoding="utf-8")  # as the others do
    assert "N002" in until_watching(found)
    process.send_signal(signal.SIGINT)
    assert process.wait(_LONG) == 1


def test_a_new_folder_is_watched_too(done: Path, lines: Any) -> None:
    process, found = lines(done)
    until_watching(found)
    folder = open_workspace(done).readout_glossary(ITALY).parent
    folder.mkdir(parents=True, exist_ok=True)
    own = "- {id: x, type: generic, terms: [{lang: en, term: telephone, status: deprecated}]}\n"
    text = ""
    while "telephone" not in text:  # the folder may be seen after its file is there
        (folder / f"{ITALY}.yaml").write_text(own, encoding="utf-8")
        try:
            text += found.get(timeout=1)
        except queue.Empty:
            continue
    process.send_signal(signal.SIGINT)
    assert process.wait(_LONG) == 1


def test_saves_begin_at_once_and_miss_nothing(tmp_path: Path) -> None:
    found = saves(lambda: [tmp_path])
    assert next(found) == frozenset()
    (tmp_path / "a").write_text("1")
    (tmp_path / "b").write_text("2")
    seen: set[str] = set()
    while seen != {"a", "b"}:
        seen |= {path.name for path in next(found)}


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (["--fix"], "--fix, --diff"),
        (["--waive"], "--waive"),
        (["--explain"], "--explain"),
        (["--format", "sarif"], "--format sarif"),
        (["-"], "-"),
    ],
)
def test_what_is_done_once_is_not_watched(
    options: list[str], what: str, done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    told = align("check", "--watch", *options)
    assert told.code == 2
    assert f"error: {what}: is not for --watch" in told.err


def test_the_package_that_watches_may_be_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(AlignError, match="--watch: its package is not installed"):
        next(saves(lambda: [tmp_path]))


def test_waivers_are_not_of_files_while_they_are_watched_either(
    align: Align, tmp_path: Path
) -> None:
    table = tmp_path / "t.tsv"
    table.write_text("id\ten\tja\n", encoding="utf-8")
    told = align("check", "--watch", "--waived", table)
    assert told.code == 2
    assert "is a table, and waivers are of readouts" in told.err
