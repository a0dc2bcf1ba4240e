"""Folders of pairs, and scores against gold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.bitext.evaluate import LaxCounts, calibration_error, lax, strict, strict_by_type
from align.pipeline.ladders.segments import read_segments

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align

EN = "The ministers met in Moscow.\nThey discussed fishing.\n\nThey agreed to meet again.\n"
JA = "両大臣はモスクワで会談した。\n漁業について協議した。\n改めて会談することで一致した。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.en").write_text(EN, encoding="utf-8")
        (tmp_path / f"{name}.ja").write_text(JA, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_pair_of_a_folder_becomes_a_ladder(jobs: int, folder: Path, align: Align) -> None:
    result = align("sentences", "--batch", folder, "--out", folder / "out", "--jobs", jobs)
    assert (result.code, result.err) == (0, f"2 of 2 pairs aligned, to {folder / 'out'}\n")
    alone = align("sentences", folder / "a.en", folder / "a.ja").out
    for name in ("a", "b"):
        assert (folder / f"out/{name}.beads").read_text(encoding="utf-8") == alone
    assert [line.rpartition(":")[0] for line in alone.splitlines()] == ["[0]:[0]", "[1]:[1]", "[2]:[]", "[3]:[2]"]  # fmt: skip


def test_one_bad_pair_stops_no_other(folder: Path, align: Align) -> None:
    (folder / "a.ja").write_bytes(b"\xff\n")
    result = align("sentences", "--batch", folder)
    assert result.code == 2
    assert "a.ja:1: not UTF-8" in result.err
    assert "1 of 2 pairs aligned" in result.err
    assert (folder / "b.beads").exists()
    assert not (folder / "a.beads").exists()


def test_only_a_line_feed_ends_a_segment() -> None:
    assert read_segments("x", "a\u2028b\r\nc\x0bd\n\n".encode()) == ["a\u2028b", "c\x0bd", ""]
    assert read_segments("x", b"a") == ["a"]
    assert read_segments("x", b"") == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["sentences"], "sentences: two files are needed"),
        (["sentences", "a.en"], "sentences: two files are needed"),
        (["sentences", "a.en", "a.ja", "--batch", "."], "--batch: takes a folder"),
        (["sentences", "a.en", "a.ja", "--jobs", "2"], "--out, --jobs: are for --batch"),
        (["sentences", "--batch", "none"], "none: holds no pair of files"),
        (["evaluate", ".", "a.en"], "a.en: one is a folder, the other a file"),
        (["evaluate", ".", "."], ".: holds no gold"),
        (["evaluate", "a.en", "a.en"], 'a.en:1: "The ministers met in Moscow." is not a bead'),
    ],
)
def test_a_wrong_call_is_told(
    arguments: list[str], told: str, folder: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    result = align(*arguments)
    assert result.code == 2
    assert f"error: {told}" in result.err


def test_beads_are_scored_against_gold(tmp_path: Path, align: Align) -> None:
    (tmp_path / "x.gold").write_text("[0]:[0]\n[1, 2]:[1]\n[3]:[]\n[4]:[2]\n", encoding="utf-8")
    (tmp_path / "x.beads").write_text("[0]:[0]:0.9\n[1]:[1]:0.6\n[2]:[]:1.0\n[4]:[2]:1.0\n", encoding="utf-8")  # fmt: skip
    result = align("evaluate", tmp_path, tmp_path)
    assert result.code == 0
    rows = {line.split()[0]: line.split()[1:] for line in result.out.splitlines()[1:]}
    assert rows["strict"] == ["0.6667", "0.6667", "0.6667", "3", "3", "2"]
    assert rows["lax"] == ["1.0000", "1.0000", "1.0000", "3", "3", "3"]
    assert rows["2-1"] == ["1.0000", "0.0000", "0.0000", "1", "0", "0"]
    assert result.out.splitlines()[-1] == "calibration error 0.233 over 3 beads"
    assert align("evaluate", tmp_path / "x.gold", tmp_path / "x.gold").out.splitlines()[1].split()[1:4] == ["1.0000"] * 3  # fmt: skip


def test_a_missing_ladder_is_told_and_the_others_are_scored(tmp_path: Path, align: Align) -> None:
    for name in ("x", "y"):
        (tmp_path / f"{name}.gold").write_text("[0]:[0]\n", encoding="utf-8")
    (tmp_path / "x.beads").write_text("[0]:[0]:1.0\n", encoding="utf-8")
    result = align("evaluate", tmp_path, tmp_path)
    assert result.code == 2
    assert "y: there is no ladder" in result.err
    assert result.out.splitlines()[1].split()[4:] == ["1", "1", "1"]


def test_scores_are_those_of_their_definitions() -> None:
    gold = [((0,), (0,)), ((1, 2), (1,)), ((3,), ())]
    found = [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    counts = strict(gold, found)
    assert (counts.precision, counts.recall, counts.f1) == (1 / 3, 1 / 2, 2 / 5)
    assert lax(gold, found) == LaxCounts(2, 3, 2, 2)
    assert lax(gold, found).f1 == pytest.approx(0.8)
    assert {kind: c.both for kind, c in strict_by_type(gold, found).items()} == {"1-1": 1, "2-1": 0}
    assert calibration_error([]) == 0
    assert calibration_error([(1.0, True), (0.0, False)]) == 0
    assert calibration_error([(1.0, False), (0.0, True)]) == 1
