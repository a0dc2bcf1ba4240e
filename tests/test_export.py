"""The corpus for other tools, by the command: what is written, what is left out, and why."""

from __future__ import annotations

import csv
import io
import itertools
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

import align
from align.errors import AlignError
from align.export.formats import WRITTEN
from align.export.record import record_of
from align.model.anchor import Anchor
from align.model.finding import Finding, Span, Wording
from align.pipeline.exchange.conditions import read_condition
from align.pipeline.exchange.split import Split, divide, read_split
from align.pipeline.exchange.training import read_filters
from align.tei.alignment import read_alignment, write_alignment
from tests.conftest import ITALY, RUSSIA
from tests.made_units import pair_of

if TYPE_CHECKING:
    from pathlib import Path

    from align.model.alignment import Status
    from tests.conftest import Align


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter="\t"))


def decide(root: Path, readout: str, *statuses: Status) -> None:
    """Give the first sentence links of a readout these statuses, as a person would by hand."""
    path = root / f"corpus/en-ja/{readout}.xml"
    alignment = read_alignment(path.read_text(encoding="utf-8"), "x")
    beads = [
        replace(bead, status=status, responsible="yk")
        for bead, status in zip(alignment.sentences, statuses, strict=False)
    ]
    decided = replace(
        alignment,
        sentences=(*beads, *alignment.sentences[len(beads) :]),
        people=(("yk", "Y. Kato"),),
    )
    path.write_text(write_alignment(decided), encoding="utf-8")


# What is written


def test_units_carry_their_anchors_texts_and_origin(done: Path, align: Align) -> None:
    found = {row["id"]: row for row in rows(align("export", "tsv", done).out)}
    row = found[f"{RUSSIA}#p1.1.s1-p1.1.s1"]
    assert row["en_anchors"] == "p1.1.s1 p1.1.s2"
    assert row["ja_anchors"] == "p1.1.s1"
    assert (row["bead"], row["status"], row["readout"]) == ("2-1", "auto", RUSSIA)
    assert row["date"] == "2005-03-04"
    assert row["en"] == (
        "Minister Machimura said that Japan and Russia faced the same way on the nuclear issue."
        " He called North Korea's claim to possess nuclear weapons most regrettable and totally"
        " unacceptable."
    )
    assert row["licence"] == "Apache-2.0"
    assert row["en_source"].startswith("sha256:")
    assert row["tool"].startswith("bitext:")


def test_where_a_source_was_fetched_is_told(done: Path, align: Align) -> None:
    digest = "sha256:" + "0" * 64
    note = {"url": "https://example.org/a", "final_url": "https://example.org/b",
            "retrieved": "2026-01-01T00:00:00Z", "digest": digest, "charset": ""}  # fmt: skip
    (source,) = (done / "corpus/sources/en").glob(f"{RUSSIA}.*")
    source.with_name(f"{source.name}.json").write_text(json.dumps(note), encoding="utf-8")
    found = rows(align("export", "tsv", done, "--readout", RUSSIA).out)
    assert {(row["en_url"], row["ja_url"]) for row in found} == {("https://example.org/b", "")}


def test_an_exported_table_can_be_checked(done: Path, align: Align, tmp_path: Path) -> None:
    align("export", "tsv", done, "-o", tmp_path / "units.tsv")
    found = json.loads(align("check", tmp_path / "units.tsv", "-w", done, "--format", "json").out)
    in_corpus = json.loads(align("check", done, "--format", "json").out)
    # A row knows nothing of the rest of its text; a deprecated term needs none of it.
    deprecated = [
        {finding["unit"] for finding in each["findings"] if finding["check"] == "T001"}
        for each in (found, in_corpus)
    ]
    assert deprecated[0] == deprecated[1] != set()


def test_japanese_is_joined_with_nothing_and_english_with_a_space() -> None:
    (unit,) = pair_of((["They met.", "They spoke."], ["会った。", "話した。"])).units()
    record = record_of(unit)
    assert (record.en, record.ja) == ("They met. They spoke.", "会った。話した。")


def test_a_finding_travels_with_its_unit(done: Path, align: Align) -> None:
    told = json.loads(align("check", done, "--format", "json").out)["findings"]
    units = {finding["unit"] for finding in told if finding["check"].startswith("T")}
    found = rows(align("export", "tsv", done).out)
    with_findings = {row["id"]: row["findings"] for row in found if row["findings"]}
    assert units
    assert units <= set(with_findings)
    assert all(text[0].isupper() and ": " in text for text in with_findings.values())
    tmx = etree.fromstring(align("export", "tmx", done).out.encode())
    assert {note.getparent().get("tuid") for note in tmx.iter("note")} == set(with_findings)  # type: ignore[union-attr]


def test_messages_are_in_the_language_that_is_spoken(done: Path, align: Align) -> None:
    out = align("--language", "ja", "export", "tsv", done).out
    findings = [row["findings"] for row in rows(out) if row["findings"]]
    assert any("。" in text or "「" in text for text in findings)


def test_tmx_tells_when_it_was_made_and_by_what(
    done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1109905200")
    root = etree.fromstring(align("export", "tmx", done, "--source", "ja").out.encode())
    header = root.find("header")
    assert header is not None
    assert header.get("creationdate") == "20050304T030000Z"
    assert (header.get("creationtool"), header.get("srclang")) == ("readout-align", "ja")
    assert header.findtext("prop[@type='x-licence']") == "Apache-2.0"
    unit = root.find(f"body/tu[@tuid='{RUSSIA}#title.h1-title.h1']")
    assert unit is not None
    assert unit.get("creationdate") == "20050304T000000Z"
    assert len(unit.get("changedate", "")) == len("20050304T000000Z")


# What is left out


def test_disputed_and_stale_links_are_never_written(done: Path, align: Align) -> None:
    before = rows(align("export", "tsv", done).out)
    decide(done, RUSSIA, "disputed")
    assert align("run", done).code == 0
    result = align("export", "tsv", done)
    first = next(row for row in before if row["readout"] == RUSSIA)
    texts = {(row["en"], row["ja"]) for row in rows(result.out)}
    assert (first["en"], first["ja"]) not in texts
    assert f"left out 1: disputed ({RUSSIA}#title.h1-title.h1)" in result.err


def test_only_what_people_have_confirmed_is_written_if_that_is_asked_for(
    done: Path, align: Align
) -> None:
    decide(done, RUSSIA, "confirmed", "confirmed")
    assert align("run", done).code == 0
    result = align("export", "tsv", done, "--min-status", "confirmed")
    assert [row["responsible"] for row in rows(result.out)] == ["yk", "yk"]
    assert "not confirmed" in result.err


def test_beads_of_low_probability_are_left_out_and_named_in_a_file(
    done: Path, align: Align, tmp_path: Path
) -> None:
    everything = rows(align("export", "tsv", done).out)
    kept = [row for row in everything if float(row["probability"]) >= 0.99]
    assert 0 < len(kept) < len(everything)
    listed = tmp_path / "left-out.tsv"
    result = align("export", "tsv", done, "--min-probability", 0.99, "--left-out", listed)
    assert rows(result.out) == kept
    names = {row["unit"]: row["reason"] for row in rows(listed.read_text(encoding="utf-8"))}
    gone = {row["id"] for row in everything if row not in kept}
    assert {unit for unit, why in names.items() if why == "probability below 0.99"} == gone


def test_units_with_findings_are_left_out_counted_and_named(done: Path, align: Align) -> None:
    everything = rows(align("export", "tsv", done).out)
    clean = [
        row
        for row in everything
        if "warning" not in row["findings"] and "error" not in row["findings"]
    ]
    assert 0 < len(clean) < len(everything)
    result = align("export", "tsv", done, "--without-findings", "warning")
    assert rows(result.out) == clean
    (finding, *_) = [row for row in everything if row not in clean]
    assert "has findings: " in result.err
    assert finding["id"] in result.err


def test_one_readout_or_those_of_a_pattern_or_of_a_day_and_later(done: Path, align: Align) -> None:
    for arguments in (["--readout", ITALY], ["--readout", "2016-*"], ["--since", "2016-09-13"]):
        found = rows(align("export", "tsv", done, *arguments).out)
        assert {row["readout"] for row in found} == {ITALY}
    assert not rows(align("export", "tsv", done, "--since", "2016-09-14").out)


def test_segments_without_counterpart_are_written_on_request(done: Path, align: Align) -> None:
    path = done / f"corpus/sources/en/{RUSSIA}.txt"
    path.write_text(
        path.read_text(encoding="utf-8") + "\n9. It rained all day.\n", encoding="utf-8"
    )
    align("run", done)
    lonely = [row for row in rows(align("export", "tsv", done, "--one-sided").out) if not row["ja"]]
    assert "It rained all day." in [row["en"] for row in lonely]
    assert all(row["en"] and row["ja"] for row in rows(align("export", "tsv", done).out))


def test_a_readout_with_one_language_is_skipped_with_a_line(done: Path, align: Align) -> None:
    (done / f"corpus/ja/{ITALY}.xml").unlink()
    (done / f"corpus/sources/ja/{ITALY}.txt").unlink()
    result = align("export", "tsv", done)
    assert result.code == 0
    assert {row["readout"] for row in rows(result.out)} == {RUSSIA}
    assert f"skipped: corpus/en/{ITALY}.xml: has no counterpart in ja" in result.err


def test_a_readout_that_cannot_be_read_stops_no_other(done: Path, align: Align) -> None:
    (done / f"corpus/ja/{ITALY}.xml").write_text("<TEI", encoding="utf-8")
    result = align("export", "tsv", done)
    assert result.code == 2
    assert {row["readout"] for row in rows(result.out)} == {RUSSIA}
    assert result.err.count("error:") == 1


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("readout=2005-*", True), ("readout!=2005-*", False), ("date>=2005", True),
        ("date<2005-03-04", False), ("en~MET", True), ("en!~met", False), ("ja~Ｇ７", True),
        ("bead=1-1", True), ("status=confirmed", False), ("probability>0.5", True),
        ("probability=0.9", True), ("anchor=p1.*", True), ("finding=T0*", True),
        ("finding!=T002", False), ("concept=talks", False), ("responsible=auto", True),
    ],
)  # fmt: skip
def test_conditions_look_at_the_fields_of_a_unit(condition: str, *, holds: bool) -> None:
    pair = pair_of((["They met at the G7."], ["G7で会った。"]), date="2005-03-04")
    span = Span("en", Anchor.parse("p1.s1"), 0, 4, "They")
    words = Wording("x", "x")
    finding = Finding("T002", "error", pair.readout, words, words, (span,), (), (), "", "")
    (unit,) = replace(pair, findings=(finding,)).units()
    assert read_condition(condition).holds(unit) is holds


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("date", '--where: "date" is no condition'),
        ("dat=1", '--where: unknown field "dat"; did you mean "date"?'),
        ("probability>x", '--where: "x" is no number'),
    ],
)
def test_what_is_no_condition_is_told(given: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        read_condition(given)
    assert str(error.value).startswith(told)


def judged(filters: str, *beads: tuple[str, str], probability: float = 0.9) -> list[str]:
    judges = read_filters([filters])
    pair = pair_of(*(([en], [ja]) for en, ja in beads), probabilities=[probability] * len(beads))
    return [next(filter(None, (judge(unit) for judge in judges)), "") for unit in pair.units()]


def test_training_filters_say_why_a_unit_is_taken_out() -> None:
    assert judged("duplicates", ("They met.", "会った。"), ("THEY  MET.", "会った。"), ("They met.", "話した。")) == ["", "a duplicate", ""]  # fmt: skip
    assert judged("length-ratio=2", ("They met.", "会った。"), ("They met in Orta and talked.", "会った。")) == ["", "lengths differ more than 2 times"]  # fmt: skip
    assert judged("script", ("They met.", "会った。"), ("会った。", "会った。"), ("They met.", "They met.")) == ["", *["less than 0.2 of a text is in its script"] * 2]  # fmt: skip
    assert judged("script=0.5,probability=0.95", ("2005", "2005")) == ["probability below 0.95"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("duplicate", '--filter: unknown filter "duplicate"; did you mean "duplicates"?'),
        ("duplicates=2", '--filter: "duplicates" takes no number'),
        ("script=x", '--filter: "x" is no number; write script=0.2'),
    ],
)
def test_what_is_no_filter_is_told(given: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        read_filters([given])
    assert str(error.value) == told or str(error.value).startswith(told)


# Splits


def test_a_split_divides_by_readout_and_keeps_what_was_divided() -> None:
    readouts = [f"2005-01-{day:02}-a" for day in range(1, 21)]
    split = Split({"train": 0.8, "validation": 0.1, "test": 0.1}, "1")
    lists = divide(split, readouts, {})
    assert {name: len(found) for name, found in lists.items()} == {"train": 16, "validation": 2, "test": 2}  # fmt: skip
    assert sorted(itertools.chain(*lists.values())) == readouts
    assert divide(split, readouts[::-1], {})["test"] == lists["test"][::-1]
    assert divide(replace(split, seed="2"), readouts, {}) != lists
    more = [*readouts, *(f"2006-01-{day:02}-a" for day in range(1, 21))]
    later = divide(split, more, lists)
    assert {name: len(found) for name, found in later.items()} == {"train": 32, "validation": 4, "test": 4}  # fmt: skip
    assert all(set(lists[name]) <= set(later[name]) for name in lists)


@pytest.mark.parametrize("shares", [".9", ".9/.2", "a/b", "1/0", ".5/.2/.2/.1", ""])
def test_what_is_no_division_is_told(shares: str) -> None:
    with pytest.raises(AlignError, match="is no division"):
        read_split(shares, "1")


@pytest.mark.parametrize("form", [name for name in WRITTEN if name != "vertical"])
def test_the_parts_of_a_split_are_files_of_their_own(
    form: str, done: Path, align: Align, tmp_path: Path
) -> None:
    goal = tmp_path / "out"
    result = align("export", form, done, "-o", goal, "--split", ".5/.5")
    assert result.code == 0, result.err
    manifest = json.loads((goal / "export.json").read_text(encoding="utf-8"))
    assert sorted(itertools.chain(*manifest["split"].values())) == sorted([RUSSIA, ITALY])
    assert all(len(found) == 1 for found in manifest["split"].values())
    parts = {name.partition("/")[0].partition(".")[0] for name in manifest["files"]} - {"README"}
    assert parts == {"train", "test"}
    again = align("export", form, done, "-o", goal, "--split", ".5/.5")
    assert again.code == 0
    assert json.loads((goal / "export.json").read_text(encoding="utf-8"))["split"] == manifest["split"]  # fmt: skip


# Where it is written


def test_a_folder_lists_its_files_with_their_digests(
    done: Path, align: Align, tmp_path: Path
) -> None:
    from align.files.disk import digest

    align("export", "parquet", done, "-o", tmp_path / "out", "--min-probability", 0.5)
    manifest = json.loads((tmp_path / "out/export.json").read_text(encoding="utf-8"))
    assert {"README.md"} < set(manifest["files"])
    for name, expected in manifest["files"].items():
        assert digest((tmp_path / "out" / name).read_bytes()) == expected
    assert manifest["format"] == "parquet"
    assert manifest["selection"]["min-probability"] == "0.5"
    assert manifest["origins"][RUSSIA]["en_source"].startswith("sha256:")


def test_a_folder_with_other_files_is_left_alone(done: Path, align: Align, tmp_path: Path) -> None:
    goal = tmp_path / "out"
    goal.mkdir()
    (goal / "thesis.txt").write_text("years of work", encoding="utf-8")
    result = align("export", "parquet", done, "-o", goal)
    assert result.code == 2
    assert "holds files that no export has written" in result.err
    (goal / "thesis.txt").unlink()
    assert align("export", "parquet", done, "-o", goal).code == 0
    (goal / "thesis.txt").write_text("years of work", encoding="utf-8")
    result = align("export", "parquet", done, "-o", goal)
    assert result.code == 2
    assert "was not written by the export that lies here" in result.err
    assert (goal / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_an_earlier_export_is_replaced_as_a_whole(done: Path, align: Align, tmp_path: Path) -> None:
    goal = tmp_path / "out"
    align("export", "parquet", done, "-o", goal)
    assert (goal / "year=2005").is_dir()
    align("export", "parquet", done, "-o", goal, "--readout", ITALY)
    assert not (goal / "year=2005").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["tmxx"], 'FORMAT: unknown format "tmxx"; did you mean "tmx"?'),
        (["parquet"], "-o: parquet is several files; name a folder: -o DIR"),
        (["tmx", "--split", ".9/.1"], "-o: tmx is several files; name a folder: -o DIR"),
        (["tmx", "--readout", "2005-x"], '--readout: no readout "2005-x"'),
        (["tmx", "--since", "yesterday"], '--since: "yesterday" is no date; write YYYY-MM-DD'),
        (["tmx", "--tokenize"], "--tokenize: tmx holds no tokens; leave it out"),
        (["tmx", "-o", "report"], "report: is a folder, not a file; name a file in it"),
        (
            ["tmx", "-o", "align.toml"],
            "align.toml: belongs to the corpus itself; name another place",
        ),
        (["tmx", "-o", "glossaries/diplomacy.yaml"], "glossaries/diplomacy.yaml: belongs to"),
        (["tmx", "-o", "corpus/waivers.yaml"], "corpus/waivers.yaml: belongs to"),
        (["tmx", "-o", "corpus/en/new.xml"], "corpus/en/new.xml: belongs to"),
        (
            ["tmx", "-o", "report/../corpus/sources/en/x.txt"],
            "report/../corpus/sources/en/x.txt: bel",
        ),
        (["moses", "-o", "corpus"], "corpus: belongs to"),
        (["moses", "-o", "."], ".: belongs to"),
        (["tmx", "--left-out", "align.toml"], "align.toml: belongs to"),
        (["parquet", "-o", "report/report.html"], "report/report.html: is a file, and several"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(
    arguments: list[str], told: str, done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    result = align("export", *arguments)
    assert result.code == 2
    assert result.err.splitlines()[-1].startswith(f"error: {told}")


def test_a_workbook_is_not_printed_on_a_terminal(done: Path) -> None:
    import pty

    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "align", "export", "xlsx", str(done)]
    result = subprocess.run(command, check=False, stdout=terminal, stderr=subprocess.PIPE)
    os.close(terminal)
    os.close(main)
    assert result.returncode == 2
    assert b"<stdout>: xlsx cannot be read on a terminal; name a file: -o FILE" in result.stderr


def test_half_of_a_character_is_refused() -> None:
    from align.export.formats import format_named
    from align.pipeline.exchange.selection import Gate, LeftOut, Selection

    pair = pair_of((["a\ud800"], ["あ"]), (["b"], ["い"]))
    left_out = LeftOut()
    gate = Gate(Selection(), format_named("jsonl"), left_out)
    assert [record_of(unit).en for unit in gate.passed(pair.units())] == ["b"]
    assert left_out.counts == {"holds half of a character": 1}


# Killed at any moment


def many(root: Path, copies: int) -> None:
    """Copy a readout under other days, aligned as it is."""
    for number in range(copies):
        readout = f"20{number // 28 + 10:02}-02-{number % 28 + 1:02}-copy"
        for part in ("en", "ja", "en-ja"):
            text = (root / f"corpus/{part}/{ITALY}.xml").read_text(encoding="utf-8")
            (root / f"corpus/{part}/{readout}.xml").write_text(
                text.replace(ITALY, readout), encoding="utf-8"
            )
    for path in (root / "corpus/en-ja").glob("*-copy.xml"):
        readout = path.stem
        text = path.read_text(encoding="utf-8")
        for lang in ("en", "ja"):
            from align.files.disk import digest

            old = digest((root / f"corpus/{lang}/{ITALY}.xml").read_bytes())
            text = text.replace(old, digest((root / f"corpus/{lang}/{readout}.xml").read_bytes()))
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("form", "goal"), [("tmx", "out.tmx"), ("moses", "out")])
def test_an_export_killed_at_any_moment_leaves_the_old_version_or_the_new(
    form: str, goal: str, done: Path, tmp_path: Path
) -> None:
    many(done, 40)
    output = tmp_path / "exports" / goal
    command = [sys.executable, "-m", "align", "export", form, str(done), "-o", str(output)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0"}
    subprocess.run([*command, "--readout", ITALY], check=True, env=environment, capture_output=True)
    old = state(output)
    subprocess.run(command, check=True, env=environment, capture_output=True)
    new = state(output)
    assert old != new
    seen = set()
    for moment in range(8):
        subprocess.run(
            [*command, "--readout", ITALY], check=True, env=environment, capture_output=True
        )
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as child:
            # Wait until it writes, then a little longer each time.
            deadline = time.monotonic() + 60
            while child.poll() is None and time.monotonic() < deadline:
                if any(path.name.endswith(".part") for path in output.parent.iterdir()):
                    break
            time.sleep(moment * 0.03)
            child.send_signal(signal.SIGKILL)
        found = state(output)
        assert found in (old, new)
        seen.add(found == old)
    assert True in seen
    subprocess.run(command, check=True, env=environment, capture_output=True)
    assert [path.name for path in output.parent.iterdir()] == [goal]


def state(output: Path) -> dict[str, bytes]:
    """All files of an export and their bytes."""
    if output.is_file():
        return {"": output.read_bytes()}
    return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}  # fmt: skip


# The API


def test_units_of_a_pair_are_written_to_a_file_or_a_stream(tmp_path: Path) -> None:
    pair = pair_of((["They met."], ["会った。"]))
    align.write_units(pair.units(), tmp_path / "a.jsonl", "jsonl")
    stream = io.BytesIO()
    align.write_units(pair.units(), stream, "jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == stream.getvalue()
    assert [unit.en for unit in align.read_units(tmp_path / "a.jsonl")] == ["They met."]
    with pytest.raises(AlignError, match="is several files"):
        align.write_units(pair.units(), stream, "parquet")
