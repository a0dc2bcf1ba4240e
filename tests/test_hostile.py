"""Whatever lies in a workspace: one line for each thing that cannot be read, and the rest is done."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import align
from align.errors import AlignError, one_line
from align.fetch.fetcher import Fetched, Fetcher
from align.fetch.sidecar import read_provenance
from align.files import yaml
from align.files.xml import safe_parse
from align.pipeline.fetch import fetch_into, open_fetcher
from align.pipeline.kept import KeptRecords
from align.tei.read import read_tei
from align.terms.glossary import read_glossary
from align.workspace import open_workspace, read_settings
from tests.conftest import ITALY, PROJECT, RUSSIA

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Align, Result

FORGED = "error: FORGED"
#: A line of its own, a colour, a change of direction, half a character, a line separator.
ODD = f"x\n{FORGED}\r\x1b[31m\u202e\u2028\x85"


def lines_of(result: Result) -> list[str]:
    """The messages, each of which is one line that no terminal takes for anything else."""
    assert result.err.endswith("\n") or not result.err
    lines = result.err.split("\n")[:-1]
    assert "Traceback" not in result.err
    assert "internal error" not in result.err
    for line in lines:
        assert line == one_line(line)
        assert not line.startswith(FORGED)
        assert line.strip()
    return lines


# Settings, glossaries, notes and findings


TOML = {
    "a key of ten thousand parts": "a." * 10_000 + "a = 1",
    "a key with line separators in it": ('"\u2028".' + "a." * 99) * 200 + "a = 1",
    "a table of ten thousand parts": "[" + "a." * 10_000 + "a]",
    "lists in lists": "glossaries = " + "[" * 5_000 + "]" * 5_000,
    "tables in tables": "paths = " + "{a=" * 5_000 + "1" + "}" * 5_000,
    "a number of ten thousand digits": "glossaries = " + "9" * 10_000,
    "a hexadecimal number of ten thousand digits": "glossaries = 0x" + "f" * 10_000,
    "a date that is none": "glossaries = 2005-13-45",
    "a time that is none": "glossaries = 25:61:00",
    "the same key twice": "glossaries = []\nglossaries = []",
    "a key as long as a page": f"{'k' * 50_000} = 1",
    "a key of several lines": '"a\\nb\\u001b" = 1',
    "a value of several lines": 'report = "../\\n\\u001b"\n[paths]\nreport = "../\\n\\u001b"',
    "a date for a path": "[paths]\nreport = 2005-03-04",
    "half a character": 'glossaries = ["\\ud800"]',
    "nothing that is TOML": "\x00\x01",
    "infinity": "glossaries = inf",
}


@pytest.mark.parametrize("text", TOML.values(), ids=TOML.keys())
def test_settings_that_cannot_be_read_are_one_line(text: str) -> None:
    with pytest.raises(AlignError) as caught:
        read_settings(text, "align.toml")
    message = str(caught.value)
    assert message.startswith("align.toml:")
    assert message == one_line(message)
    assert len(message) < 10_000


CONCEPT = "- id: a\n  type: event\n  terms:\n    - {lang: en, term: a, status: preferred}\n"
YAML = {
    "lists in lists": "[" * 5_000,
    "lists in lists by dashes": "- " * 5_000 + "a",
    "maps in maps": "{a: " * 5_000,
    "keys in keys": "? " * 5_000,
    "a billion laughs": "a: &a [x, x]\n"
    + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    "an anchor for nothing": CONCEPT.replace("id: a", "id: &a a"),
    "an anchor that holds itself": "- &a [*a]",
    "an anchor given twice": "- &a x\n- &a y\n",
    "a number of ten thousand digits": f"- id: {'9' * 10_000}",
    "a date that is none": "- id: 2005-13-45",
    "a time that is none": "- id: 2005-03-04T25:61:00Z",
    "a year beyond all years": "- id: 9999-12-31T23:59:59-23:00",
    "the same key twice": CONCEPT.replace("- id: a", "- id: a\n  id: b"),
    "the same concept twice": CONCEPT + CONCEPT,
    "a key as long as a page": f"- {'k' * 50_000}: 1",
    "a key that is a list": "- ? [a, b]\n  : c",
    "a key that is a map": "- {{a: b}: c}",
    "half a character": CONCEPT.replace("term: a", 'term: "\\ud800"'),
    "an unknown tag": "- !!python/object:os.system x",
    "a tag that does not fit": "- id: !!int abc",
    "bytes": "- !!binary ====",
    "two documents": "- id: a\n---\n- id: b\n",
    "a directive": "%YAML 9.9\n---\n- id: a\n",
    "control characters": "- id: \x00\x1b",
    "a key of several lines": '- "a\\nb\\e": c',
    "no list at all": "id: a",
    "a sixty-year-old number": "- id: 12:30:45",
    "a merge": "- <<: {id: a}\n",
    "not a number": "- id: .nan\n  type: .inf",
}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("text", YAML.values(), ids=YAML.keys())
def test_a_glossary_that_cannot_be_read_is_one_line(text: str) -> None:
    with pytest.raises(AlignError) as caught:
        read_glossary(text, "g.yaml")
    message = str(caught.value)
    assert message.startswith("g.yaml:")
    assert message == one_line(message)
    assert len(message) < 10_000


def test_a_glossary_of_too_many_values_is_refused_before_it_is_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml, "_MOST_VALUES", 100)
    with pytest.raises(AlignError, match=r"^g\.yaml:100: not YAML \(more than 100 values\)"):
        read_glossary("- a\n" * 200, "g.yaml")


def test_anchors_are_named_with_their_line() -> None:
    with pytest.raises(AlignError, match=r"^g\.yaml:2: .*anchors and aliases are not read"):
        read_glossary("- a\n- &b c\n", "g.yaml")


JSON = {
    "lists in lists": "[" * 100_000,
    "objects in objects": '{"a":' * 100_000,
    "a number of ten thousand digits": '{"url": ' + "9" * 10_000 + "}",
    "the same key twice": '{"url": "a", "url": "b"}',
    "half a character": '{"url": "\\ud800"}',
    "a key of several lines": '{"a\\nb\\u001b": 1}',
    "a key as long as a page": '{"' + "k" * 50_000 + '": 1}',
    "a number for all": "1",
    "not a number": "NaN",
}


@pytest.mark.parametrize("text", JSON.values(), ids=JSON.keys())
def test_a_note_that_cannot_be_read_is_one_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(AlignError) as caught:
        read_provenance(text, "x.html.json")
    message = str(caught.value)
    assert message.startswith("x.html.json:")
    assert message == one_line(message)
    assert len(message) < 10_000
    (tmp_path / "2001-02-03-x.json").write_text(text, encoding="utf-8")
    assert KeptRecords(tmp_path).find("2001-02-03-x", "x") is None


XML = {
    "elements in elements": "<a>" * 100_000,
    "elements without end": "<a><b/></a>" + "<a>",
    "a thousand entities": '<!DOCTYPE a [<!ENTITY a "x">]><a>&a;</a>',
    "entities in entities": '<!DOCTYPE a [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]><a>&b;</a>',
    "a name of several lines": "<a><b\n>x</c></a>",
    "half a character": "<a>\ud800</a>",
    "control characters": "<a>\x1b\x00</a>",
    "nothing": "",
}


@pytest.mark.parametrize("text", XML.values(), ids=XML.keys())
def test_a_text_that_cannot_be_read_is_one_line(text: str) -> None:
    with pytest.raises(AlignError) as caught:
        read_tei(text, "x.xml")
    message = str(caught.value)
    assert message.startswith("x.xml")
    assert message == one_line(message)


def test_a_text_of_too_many_elements_is_refused_before_it_is_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("align.files.xml._MOST_PIECES", 100)
    assert safe_parse("<a>" + "<b/>" * 99 + "</a>", "x.xml") is not None
    with pytest.raises(AlignError, match="more than 100 elements and attributes"):
        safe_parse("<a>" + "<b c=''/>" * 60 + "</a>", "x.xml")


MEMORY = [("align.toml", "a." * 40_000 + "a = 1"), ("glossaries/diplomacy.yaml", "[" * 1_000_000)]


@pytest.mark.parametrize(("name", "text"), MEMORY, ids=[name for name, _ in MEMORY])
def test_memory_is_bounded_whatever_settings_hold(corpus: Path, name: str, text: str) -> None:
    (corpus / name).write_text(text, encoding="utf-8")
    program = (
        "import sys\nfrom align import cli\n"
        f"sys.argv = ['align', 'check', {str(corpus)!r}]\n"
        "try: cli.main()\nexcept SystemExit as end: print(end.code)\n"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert found.stdout.split()[0] == "2"
    assert int(found.stdout.split()[-2]) < 200_000  # kB
    assert found.stderr.count("\n") == 1


# What reaches the terminal


def test_an_error_is_one_line_whatever_is_in_a_name(tmp_path: Path, align: Align) -> None:
    for name in (ODD, os.fsdecode(b"x\xff")):
        (line,) = lines_of(align("show", tmp_path / name))
        assert line.endswith("no such file; check the path")
    assert r"x\n" in str(AlignError("x\n", "y"))
    assert AlignError("x\n", "y").where == "x\n"


def test_a_usage_error_is_one_line(align: Align) -> None:
    for arguments in (["show"], ["show", "--x"], ["show", f"--{ODD}"], [ODD], ["export"]):
        found = align(*arguments)
        assert found.code == 2
        (line,) = lines_of(found)
        assert line.startswith("error: align")
    assert align().code == 2
    assert align().err.startswith("Usage: align")


def tei(text: str) -> bytes:
    """A text with one sentence, which holds XML's escapes for what is given."""
    source = (PROJECT / f"corpus/en/{RUSSIA}.xml").read_text(encoding="utf-8")
    start = source.index("<s xml:id=")
    start = source.index(">", start) + 1
    escaped = "".join(f"&#{ord(c)};" for c in text)
    return (source[:start] + escaped + source[start:]).encode()


def test_a_text_cannot_forge_a_line(tmp_path: Path, align: Align) -> None:
    path = tmp_path / "x.xml"
    path.write_bytes(tei("a\t\u2028b\r\x85\u202e"))
    shown = align("show", path)
    assert shown.code == 0
    first = shown.out.split("\n")[0]
    assert first.startswith(r"title.h1	a\t\u2028b\r\x85\u202e")
    assert all(line.count("\t") == 1 for line in shown.out.split("\n")[:-1])
    other = tmp_path / "y.xml"
    other.write_bytes(tei("b\u2028\u202ec"))
    changes = align("diff", path, other).out
    assert r"b\u2028\u202ec" in changes
    assert all(line == one_line(line) for line in changes.split("\n"))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (r"\u202eFORGED", r"\u202eFORGED"),  # which turns the direction of writing
        (r"\nFORGED\e[2J", r"\nFORGED\x1b[2J"),  # which no term may hold
    ],
)
def test_a_glossary_cannot_forge_a_finding(
    written: str, told: str, done: Path, align: Align
) -> None:
    (done / "glossaries/diplomacy.yaml").write_text(
        "- id: talks\n  type: event\n  terms:\n"
        f'    - {{lang: en, term: "Talks of Six{written}", status: preferred}}\n'
        "    - {lang: en, term: Six Party Talks, status: deprecated}\n"
        "    - {lang: ja, term: 六者会合, status: preferred}\n",
        encoding="utf-8",
    )
    align("run", done)
    found = align("check", done, "--language", "en")
    assert f"Talks of Six{told}" in found.out + found.err
    assert all(line == one_line(line) for line in (found.out + found.err).split("\n"))


def test_progress_and_results_are_one_line(
    tmp_path: Path, finished: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "talks\nreport      FORGED"
    shutil.copytree(finished, root)
    found = align("run", root)
    assert not any(line.startswith("report      FORGED") for line in found.out.split("\n"))
    from align.cli.console import TerminalProgress

    monkeypatch.setattr("align.cli.console.on_terminal", lambda: True)
    monkeypatch.setattr(sys, "stderr", sys.stdout)
    shown: list[str] = []
    monkeypatch.setattr("builtins.print", lambda text, **_: shown.append(text))
    with TerminalProgress() as progress:
        progress(ODD, 0, 1)
    assert "\n" not in shown[0]


# Faults of the tool's own, and the end of everything


@pytest.mark.parametrize(
    "error", [RecursionError(f"deep\n{FORGED}"), MemoryError(), KeyError("x"), ValueError(ODD)]
)
def test_a_fault_of_the_tool_is_one_line_that_asks_for_a_report(
    error: Exception, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("align.tei.read.read_tei", fail)
    found = align("show", PROJECT / f"corpus/en/{RUSSIA}.xml")
    assert found.code == 2
    assert found.err.count("\n") == 1
    assert found.err.startswith(f"error: align: internal error ({type(error).__name__} at test_")
    assert "please report it; ALIGN_DEBUG=1 shows more" in found.err
    monkeypatch.setenv("ALIGN_DEBUG", "1")
    assert "Traceback" in align("show", PROJECT / f"corpus/en/{RUSSIA}.xml").err


def test_an_interruption_is_one_line_and_130(align: Align, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("align.tei.read.read_tei", interrupt)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's & ignores it
    try:
        found = align("show", PROJECT / f"corpus/en/{RUSSIA}.xml")
    finally:
        signal.signal(signal.SIGINT, before)
    assert found.code == 130
    assert found.err.startswith("interrupted;")
    assert len(lines_of(found)) == 1


def test_a_full_disk_is_one_line(done: Path) -> None:
    for arguments in (["show", f"{done}/corpus/en/{RUSSIA}.xml"], ["--help"], ["run", str(done)]):
        with Path("/dev/full").open("w") as full:
            found = subprocess.run(
                [sys.executable, "-m", "align", *arguments],
                stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=PROJECT,
            )  # fmt: skip
        assert found.returncode == 2
        assert found.stderr == "error: <stdout>: No space left on device\n"


def test_a_closed_stdout_or_stderr_is_no_fault(done: Path) -> None:
    command = f"{sys.executable} -m align"
    for line, code in (
        (f"{command} run {done} >&-", 0),
        (f"{command} show missing.xml 2>&-", 2),
        (f"{command} show {done}/corpus/en/{RUSSIA}.xml >&-", 2),
    ):
        found = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False, cwd=PROJECT)  # fmt: skip
        assert found.returncode == code
        assert found.stdout == ""
        assert found.stderr.count("\n") <= 1


def test_an_export_goes_to_stdout_by_each_of_its_names(done: Path, align: Align) -> None:
    printed = align("export", "tsv", done).out
    for name in ("-", "/dev/stdout"):
        assert align("export", "tsv", done, "-o", name).out == printed
    refused = align("export", "tsv", done, "-o", "/dev/null")
    assert refused.code == 2
    assert "not a file that can be replaced" in refused.err


def test_stdin_is_read_up_to_a_limit() -> None:
    found = subprocess.run(
        ["sh", "-c", f"yes | {sys.executable} -m align show -"],
        capture_output=True, text=True, check=False, cwd=PROJECT,
    )  # fmt: skip
    assert found.returncode == 2
    assert found.stderr.startswith("error: <stdin>: larger than 20,000,000 bytes")


# Links, pipes and folders in the place of files


def outside(root: Path) -> Path:
    """A folder beside the workspace, with a copy of what it holds."""
    other = root.parent / "elsewhere"
    if not other.exists():
        shutil.copytree(root / "corpus", other)
    return other


PLACES = [
    f"corpus/sources/en/{ITALY}.txt",
    f"corpus/en/{ITALY}.xml",
    f"corpus/en-ja/{ITALY}.xml",
    "corpus/sources/en",
    "corpus/en",
    "corpus/en-ja",
]


@pytest.mark.parametrize("name", PLACES)
def test_a_link_out_of_the_workspace_is_neither_read_nor_written(
    done: Path, align: Align, name: str
) -> None:
    goal = outside(done) / name.removeprefix("corpus/")
    path = done / name
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    path.symlink_to(goal)
    before = {file: file.read_bytes() for file in outside(done).rglob("*") if file.is_file()}
    found = align("run", done)
    assert found.code == 2
    assert any(
        f"{name}: is a link that leads out of the workspace, to {goal}" in line
        for line in lines_of(found)
    )
    assert {
        file: file.read_bytes() for file in outside(done).rglob("*") if file.is_file()
    } == before
    assert (done / f"corpus/ja/{RUSSIA}.xml").exists()


@pytest.mark.parametrize(
    "name", ["glossaries", "glossaries/diplomacy.yaml", "report", "align.toml"]
)
def test_linked_glossaries_reports_and_settings_are_refused(
    done: Path, align: Align, name: str
) -> None:
    path, goal = done / name, done.parent / "goal"
    path.rename(goal)
    path.symlink_to(goal)
    found = align("run", done)
    assert found.code == 2
    assert f"{name}: is a link that leads out of the workspace" in found.err
    lines_of(found)


def test_links_inside_and_a_linked_workspace_work(done: Path, align: Align) -> None:
    (done / "corpus/en").rename(done / "english")
    (done / "corpus/en").symlink_to(done / "english")
    link = done.parent / "link"
    link.symlink_to(done)
    found = align("run", link)
    assert (found.code, found.err) == (0, "")


def test_ingest_refuses_a_link_out_of_the_workspace(
    done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    path = done / f"corpus/sources/en/{ITALY}.txt"
    goal = outside(done) / f"sources/en/{ITALY}.txt"
    path.unlink()
    path.symlink_to(goal)
    found = align("ingest", "corpus/sources")
    assert found.code == 2
    assert f"corpus/sources/en/{ITALY}.txt: is a link that leads out" in found.err
    assert found.err.endswith("3 of 4 sources ingested\n")


def test_what_is_fetched_goes_to_no_other_folder(
    done: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = open_workspace(done)
    goal = outside(done) / "cache"
    goal.mkdir()
    shutil.rmtree(done / ".cache")
    (done / ".cache").symlink_to(goal)
    with pytest.raises(AlignError, match=r"^\.cache: is a link that leads out"):
        open_fetcher(workspace)
    (done / f"corpus/sources/en/{ITALY}.txt.json").symlink_to(goal / "note.json")
    data = (done / f"corpus/sources/en/{ITALY}.txt").read_bytes()
    url = "https://ministry.example/talks.txt"
    received = Fetched(data, url, url, "2005-03-04T09:00:00Z", "text/plain", "utf-8")
    monkeypatch.setattr(Fetcher, "fetch", lambda *_: received)
    with Fetcher(done / "cache") as fetcher:
        (error,) = fetch_into(workspace, fetcher, [url], "en", ITALY).errors
    assert f"{ITALY}.txt.json: is a link that leads out" in str(error)
    assert list(goal.iterdir()) == []


def test_a_source_whose_name_no_text_can_hold_is_told(
    done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    for name in ("a\x1b.txt", "a\nb.txt", os.fsdecode(b"a\xff.txt")):
        (done / name).write_text("Talks\n\nThey met.\n", encoding="utf-8")
        found = align("ingest", name, "--lang", "en", "--id", "2001-02-03-x")
        assert found.code == 2
        (line,) = lines_of(found)
        assert "its name holds characters that a TEI file cannot; give it another name" in line


@pytest.mark.parametrize(
    "name",
    [
        *PLACES[:3],
        "glossaries/diplomacy.yaml",
        "report/report.html",
        f"report/readouts/{ITALY}.html",
    ],
)
@pytest.mark.parametrize("kind", ["pipe", "folder", "holes"])
def test_what_stands_in_the_place_of_a_file_hangs_nothing(
    done: Path, align: Align, name: str, kind: str
) -> None:
    path = done / name
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        with path.open("wb") as stream:
            stream.truncate(3_000_000_000)
    found = align("run", done)
    made_again = kind == "holes" and name.startswith("report/")
    assert found.code == (0 if made_again else 2)
    assert made_again or any(Path(name).stem in line for line in lines_of(found))


# Anything at all


def _random_bytes(chance: random.Random) -> bytes:
    return chance.randbytes(chance.choice([0, 1, 20, 3_000]))


def _words(chance: random.Random) -> bytes:
    pieces = [ODD, "会談", "1.", "(1)", "\n\n", "The ministers met.", "\t", "&#xFFFE;", "<p>",
              "</p>", "<table>", "<td>", "<!--", "\ufeff", "*", "2005-03-04", "March 4, 2005"]  # fmt: skip
    text = "".join(chance.choices(pieces, k=chance.randrange(60)))
    return text.encode(chance.choice(["utf-8", "utf-16", "utf-8"]), "ignore")


def _damaged(data: bytes, chance: random.Random) -> bytes:
    """A file with some bytes changed, a part cut out, or a part twice."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 3, 20])):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(4):
            case 0:
                changed[at : at + 1] = chance.randbytes(1)
            case 1:
                del changed[at : at + chance.randrange(1, 200)]
            case 2:
                end = chance.randrange(len(changed) + 1)
                changed[at:at] = changed[min(at, end) : max(at, end)]
            case _:
                changed[at:at] = chance.choice(
                    [b"<", b">", b'"', b"\x1b", b"\n", b"&#27;", b"[", b"- "]
                )
        if not changed:
            break
    return bytes(changed)


_FOLDERS = ["corpus/sources/en", "corpus/sources/ja", "corpus/en", "corpus/ja", "corpus/en-ja",
            "report", "glossaries", "."]  # fmt: skip
_STEMS = [ITALY, "2001-02-03-new", "2001-13-40-new", "Thumbs", "talks", "~$2001-02-03-new", ".hidden",
          ODD, os.fsdecode(b"x\xff\xfe"), "a" * 200, "2001-02-03-" + "b" * 200, "-", " "]  # fmt: skip
_SUFFIXES = [".txt", ".html", ".htm", ".docx", ".xml", ".json", ".yaml", ".doc", ".pdf", ".TXT", ".db", "", ".txt.json"]  # fmt: skip


def _any_name(root: Path, chance: random.Random) -> Path:
    return root / chance.choice(_FOLDERS) / (chance.choice(_STEMS) + chance.choice(_SUFFIXES))


def _clear(path: Path) -> Path:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    return path


def _put_bytes(root: Path, chance: random.Random) -> None:
    path = _clear(_any_name(root, chance))
    path.write_bytes(chance.choice([_random_bytes, _words])(chance))


def _damage(root: Path, chance: random.Random) -> None:
    """Damage a file of the other pair, of the report, a glossary, sometimes the settings."""
    files = [f for f in sorted(root.rglob("*")) if f.is_file() and not f.is_symlink() and RUSSIA not in f.name]  # fmt: skip
    path = chance.choice(files)
    if path.name != "align.toml" or chance.random() < 0.3:
        path.write_bytes(_damaged(path.read_bytes(), chance))


def _put_special(root: Path, chance: random.Random) -> None:
    path = _clear(_any_name(root, chance))
    match chance.randrange(6):
        case 0:
            os.mkfifo(path)
        case 1:
            path.mkdir()
        case 2:
            path.symlink_to("/dev/zero")
        case 3:
            path.symlink_to(path)
        case 4:
            path.symlink_to(root.parent / "nowhere")
        case _:
            path.symlink_to("/etc")


def _remove(root: Path, chance: random.Random) -> None:
    files = [f for f in sorted(root.rglob("*")) if RUSSIA not in f.name and f.name != "align.toml" and (f.is_file() or f.is_symlink())]  # fmt: skip
    chance.choice(files).unlink()


_ACTS: list[Callable[[Path, random.Random], None]] = [_put_bytes, _damage, _damage, _put_special, _remove]  # fmt: skip


@pytest.mark.parametrize("seed", range(int(os.environ.get("ALIGN_FUZZ", "20"))))
def test_run_does_what_can_be_done_whatever_lies_there(done: Path, align: Align, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    settings = (done / "align.toml").read_bytes()
    good = {name: (done / name).read_bytes() for name in (f"corpus/en/{RUSSIA}.xml", f"corpus/ja/{RUSSIA}.xml", f"corpus/en-ja/{RUSSIA}.xml")}  # fmt: skip
    if chance.random() < 0.5:
        for name in good:
            (done / name).unlink()
    for _ in range(chance.randrange(1, 8)):
        chance.choice(_ACTS)(done, chance)
    for command in ("run", "check", "run"):
        found = align(command, done)
        lines = lines_of(found)
        assert found.code in ((0, 2) if command == "run" else (0, 1, 2)), found.err
        assert found.code != 2 or lines
        assert not found.out or all(line == one_line(line) for line in found.out.split("\n"))
    if (done / "align.toml").read_bytes() == settings:
        assert {name: (done / name).read_bytes() for name in good} == good
    assert not any(path.name.startswith(".align-") for path in done.rglob("*"))


# The script that kills runs and saves while they write


def test_no_kill_tears_a_file_and_no_save_is_lost() -> None:
    found = subprocess.run(
        [sys.executable, "scripts/torture", "--kills", "4", "--saves", "6", "--readouts", "1"],
        capture_output=True, text=True, check=False, cwd=PROJECT,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout + found.stderr
    assert "0 torn files" in found.stdout
    assert "same bytes, 0 temporary files" in found.stdout
    assert "0 missed, 0 lost" in found.stdout


#: Texts over which a rule that looks back and forth would take hours: a run of letters that
#: titles, names and portfolios are made of may be divided in very many ways.
ENDLESS = {
    "katakana": ("Minister Lavrov", "ラヴロフ" + "ア" * 5_000),
    "names in katakana": ("Minister Lavrov", "アア・" * 2_000 + "大臣"),
    "kanji": ("nuclear test resolutions", "外務" * 2_000),
    "capitals": ("A" * 5_000 + " Minister Lavrov", "国" * 5_000),
    "titles": ("Minister of Aa Bb and Cc, " * 200 + "Lavrov", "日米" * 2_000),
    "brackets": ("(" * 5_000 + "Six-Party Talks", "（" * 5_000 + "六か国協議"),
}


@pytest.mark.parametrize(("english", "japanese"), ENDLESS.values(), ids=ENDLESS.keys())
def test_no_text_keeps_the_checks_of_terms_busy(english: str, japanese: str) -> None:
    table = f"id\ten\tja\nr\t{english}\t{japanese}\n".encode()
    terms = align.load_glossaries((PROJECT / "glossaries/diplomacy.yaml").read_bytes())
    assert isinstance(list(align.check_table(table, terms)), list)
