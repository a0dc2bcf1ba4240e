"""A table of rows: how it is read, what is found in it, and how that is told."""

from __future__ import annotations

import io
import itertools
import json
import tracemalloc
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

import align as align_package
from align.checks.run import CheckRunner
from align.errors import AlignError
from align.model.check import Check, CheckOptions, Problem
from align.model.finding import Span, Wording
from align.model.settings import Checks
from align.pipeline.checking.rows import read_rows
from align.pipeline.checking.table import TableChecker, table_checker
from align.terms.matching import TermBase
from align.values.date_mentions import date_mentions, may_have_weekday

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from align.model.annotation import AnnotatedText
    from align.model.check import AnyCheck
    from tests.conftest import Align

TALKS = """\
- id: six-party-talks
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: en, term: Six Party Talks, status: deprecated}
    - {lang: ja, term: 六者会合, status: preferred}
    - {lang: ja, term: 六か国協議, status: deprecated}
"""
TABLE = """\
id\ten\tja
r1\tThe Six Party Talks.\t六者会合である。
r2\tThe Six-Party Talks.\t協議である。
r3\tThey met.\t会談した。
"""


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that lies in no workspace, with a glossary, where the command is called."""
    (tmp_path / "talks.yaml").write_text(TALKS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def table(folder: Path, text: str | bytes, name: str = "t.tsv") -> str:
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return name


def rows(text: str | bytes) -> list[tuple[str, str, str, str]]:
    data = text.encode() if isinstance(text, str) else text
    return [(r.id, r.en, r.ja, r.date) for r in read_rows(io.BytesIO(data), "t.tsv")]


def found(align: Align, *arguments: object, stdin: bytes = b"") -> list[dict[str, Any]]:
    told = align("check", *arguments, "--format", "json", stdin=stdin)
    assert told.code in (0, 1), told.err
    data: list[dict[str, Any]] = json.loads(told.out)["findings"]
    return data


# Reading


def test_columns_stand_in_any_order_and_cells_are_kept_as_they_are() -> None:
    assert rows('ja\tdate\tid\ten\r\n"一\n二"\t2005-03-04\ta\t He said ""\r\n三\t\tb\t"""x""\ty"\n') == [
        ("a", ' He said ""', "一\n二", "2005-03-04"),
        ("b", '"x"\ty', "三", ""),
    ]  # fmt: skip


def test_a_byte_order_mark_and_empty_lines_are_passed_over() -> None:
    assert rows("\ufeffid\ten\tja\n\na\tx\ty\n\n") == [("a", "x", "y", "")]
    assert rows("id\ten\tja\n") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "t.tsv:1: is empty; begin with the names of the columns"),
        ("id\ten\n", 't.tsv:1: no column "ja"; the first line names'),
        ("id\ten\tjaa\n", 't.tsv:1: unknown column "jaa"; did you mean "ja"?'),
        ("\nID\ten\tja\n", 't.tsv:2: unknown column "ID"; did you mean "id"?'),
        ("id\ten\tja\tnote\n", 't.tsv:1: unknown column "note"; '),
        ("id\ten\tja\tja\n", 't.tsv:1: two columns are called "ja"'),
        ('id\ten\tja\na\t"x\ny"\tz\na\tx\ty\n', 't.tsv:4: id "a" stands in an earlier row already'),
        ("id\ten\tja\n \tx\ty\n", "t.tsv:2: a row without an id"),
        ("id\ten\tja\na\tx\n", "t.tsv:2: 2 cells in a table of 3 columns"),
        ("id\ten\tja\na\tx\ty\tz\n", "t.tsv:2: 4 cells in a table of 3 columns"),
        ("id\ten\tja\tdate\na\tx\ty\t2005-02-30\n", 't.tsv:2: "2005-02-30" is no date'),
        ("id\ten\tja\tdate\na\tx\ty\t20050203\n", 't.tsv:2: "20050203" is no date'),
        (b"id\ten\tja\na\tx\t\x93\xfa\n", "t.tsv:2: not UTF-8 (byte 0x93 at offset 4)"),
        ("id\ten\tja\na\tx\0\ty\n", "t.tsv:2: holds a NUL"),
        ("id\ten\tja\n".encode("utf-16-le"), "t.tsv:1: holds a NUL, which no text does; save it as UTF-8"),
        ('id\ten\tja\na\t"y\nz\n', "t.tsv:2: a quotation mark opens a cell, and none closes it"),
        ('id\ten\tja\na\t"x" y\n', 't.tsv:2: a quotation mark stands inside a cell that begins with one; write it twice: ""'),
        ("id\ten\tja\ra\tx\ty\r", "t.tsv:1: a carriage return stands inside a row"),
        ("id\ten\tja\na\tx\t" + "y" * 4_000_001, "t.tsv:2: a cell of more than 4,000,000 characters"),
        ("id\ten\tja\na\tx\t" + "y" * 25_000_000, "t.tsv:2: larger than 24,000,000 bytes"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_table_is_told_with_its_line(text: str | bytes, told: str) -> None:
    with pytest.raises(AlignError) as error:
        rows(text)
    assert str(error.value).startswith(told)


@pytest.mark.parametrize(
    "cell", ['"We are back," he said.', '"We are back."', '"We are back', '"We ""are"" back', 'so "back"']
)  # fmt: skip
def test_a_table_of_a_program_that_quotes_nothing_is_read_as_it_stands(cell: str) -> None:
    """Only a cell that is wholly between quotation marks has lost them: so a spreadsheet writes."""
    wanted = "We are back." if cell == '"We are back."' else cell
    table = f"id\ten\tja\na\t{cell}\tx\nb\ty\tz\nc\t{cell}\tx\n"
    found = rows(table)
    assert [row[:3] for row in found] == [
        ("a", wanted, "x"),
        ("b", "y", "z"),
        ("c", wanted, "x"),
    ]


def test_lines_after_a_line_that_is_read_as_it_stands_keep_their_numbers() -> None:
    table = 'id\ten\tja\na\t"x\ty\nb\t"p\nq"\tr\nb\tx\ty\n'
    with pytest.raises(AlignError) as error:
        rows(table)
    assert str(error.value).startswith('t.tsv:5: id "b" stands in an earlier row already')


def test_rows_are_not_kept() -> None:
    def lines() -> Iterator[bytes]:
        yield b"id\ten\tja\n"
        for number in itertools.count():
            yield f"{number}\t{'They met. ' * 200}\t{'会談した。' * 200}\n".encode()

    class Endless(io.RawIOBase):
        source = lines()

        def readline(self, _: int | None = -1, /) -> bytes:
            return next(self.source)

    tracemalloc.start()
    for _ in itertools.islice(read_rows(Endless(), "x"), 5_000):  # type: ignore[arg-type]
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3_000_000  # their texts have 25 MB


# Findings


def test_each_finding_names_its_row_and_the_characters_of_the_cell(
    alone: Path, align: Align
) -> None:
    told = align("check", table(alone, TABLE), "--glossary", "talks.yaml")
    assert told.code == 1
    assert told.err == ""
    assert [line.split(" ")[:3] for line in told.out.splitlines()] == [
        ["r1:en:5-19:", "error", "T001"],
        ["r2:en:5-19:", "warning", "T002"],
    ]
    one, two = found(align, "t.tsv", "--glossary", "talks.yaml")
    assert (one["unit"], one["readout"], one["mqm"], one["concept"]) == (
        "r1", "", "major", "six-party-talks",
    )  # fmt: skip
    assert one["en"] == {"text": "Six Party Talks", "span": [4, 19]}
    assert one["ja"] == {"text": "", "span": None}
    assert (two["unit"], two["mqm"], two["suggestion"]) == ("r2", "minor", "六者会合")
    assert "waived" not in one


def test_a_span_counts_the_characters_of_a_cell_with_line_breaks(alone: Path, align: Align) -> None:
    cell = "  六者会合の\r\n\n再開。六か国協議。"
    table(alone, f'id\ten\tja\na\tThe Six-Party Talks. 1\t"{cell}"\n')
    (one,) = found(align, "t.tsv", "--glossary", "talks.yaml")
    start, end = one["ja"]["span"]
    assert cell[start:end] == one["ja"]["text"] == "六か国協議"


def test_standard_input_is_a_table(alone: Path, align: Align) -> None:
    named = found(align, table(alone, TABLE), "--glossary", "talks.yaml")
    piped = found(align, "-", "--glossary", "talks.yaml", stdin=TABLE.encode())
    assert piped == [{**one, "file": "<stdin>"} for one in named]
    bad = align("check", "-", stdin=b"id\ten\tja\n\xff")
    assert bad.err.startswith("error: <stdin>:2: not UTF-8")


def test_an_empty_cell_leaves_the_checks_of_the_other(alone: Path, align: Align) -> None:
    table(alone, "id\ten\tja\na\tThe Six-Party Talks.\t\nb\t \t六か国協議\nc\t\t\n")
    (one,) = found(align, "t.tsv", "--glossary", "talks.yaml")
    assert (one["unit"], one["check"], one["source"], one["target"]) == ("b", "T001", [], ["p1.s1"])


def test_a_row_is_no_page(alone: Path, align: Align) -> None:
    """What begins a cell is no label that was misread; the date of a row is no date line."""
    table(alone, "id\tdate\ten\tja\n2001-01-01-a\t2005-03-04\t2 ships left.\t３　二隻が去った。\n")
    assert found(align, "t.tsv") == []


def test_the_date_of_a_row_is_the_day_its_text_was_written(alone: Path, align: Align) -> None:
    text = "id\tdate\ten\tja\na\t{}\tThey met on June 9 (Wed).\t6月9日に会談した。\n"
    table(alone, text.format("2010-06-10"))
    assert found(align, "t.tsv") == []
    table(alone, text.format("2011-06-10"))
    assert [one["check"] for one in found(align, "t.tsv")] == ["A014"]


def test_findings_come_out_before_an_error_and_json_is_whole(alone: Path, align: Align) -> None:
    table(alone, TABLE + "r3\tagain\tまた\n")
    told = align("check", "t.tsv", "--glossary", "talks.yaml", "--format", "json")
    assert told.code == 2
    assert len(json.loads(told.out)["findings"]) == 2
    assert told.err.startswith('error: t.tsv:5: id "r3" stands in an earlier row already')
    assert align("check", "none.tsv").err == "error: none.tsv: no such file; check the path\n"


def test_the_exit_code_says_whether_a_finding_is_grave(alone: Path, align: Align) -> None:
    table(alone, "id\ten\tja\na\tThe Six-Party Talks.\t協議。\n")
    assert align("check", "t.tsv", "--glossary", "talks.yaml").code == 0
    table(alone, "id\ten\tja\n")
    none = align("check", "t.tsv", "--format", "json")
    assert (none.code, none.out) == (0, '{"findings": []}\n')


def test_every_run_writes_the_same_bytes(alone: Path, align: Align) -> None:
    table(alone, TABLE)
    assert align("check", "t.tsv", "--format", "json") == align(
        "check", "t.tsv", "--format", "json"
    )


# Which glossary, which settings


def test_without_a_workspace_the_glossary_of_the_package_is_used(alone: Path, align: Align) -> None:
    table(alone, "id\ten\tja\na\tThe Six-Party Talks.\t六か国協議\n")
    assert [one["check"] for one in found(align, "t.tsv")] == ["T001"]


def test_a_table_is_checked_with_the_workspace_around(
    done: Path, align: Align, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = done / "align.toml"
    settings.write_text(settings.read_text("utf-8").replace("diplomacy", "lakes").replace('T001 = "error"', 'T001 = "info"'), "utf-8")  # fmt: skip
    (done / "glossaries/lakes.yaml").write_text(TALKS.replace("Six Party Talks", "Lake Talks"), "utf-8")  # fmt: skip
    table(tmp_path, "id\ten\tja\na\tThe Lake Talks.\t六者会合\n")
    monkeypatch.chdir(done / "corpus")
    (one,) = found(align, tmp_path / "t.tsv")
    assert (one["check"], one["severity"]) == ("T001", "info")
    monkeypatch.chdir(tmp_path)
    assert found(align, "t.tsv", "-w", done) == [{**one, "file": "t.tsv"}]
    # It lies in no workspace: "Lake Talks" stands where Six-Party Talks is due.
    assert [f["check"] for f in found(align, "t.tsv")] == ["T002", "T004"]


def test_a_glossary_that_is_given_stands_in_place_of_the_workspace_s(
    done: Path, align: Align, tmp_path: Path
) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(
        "- {id: italy, type: place, terms: [{lang: en, term: Italy, status: deprecated}]}", "utf-8"
    )
    before = {path: path.read_bytes() for path in (done / ".cache/results").iterdir()}
    own = found(align, done)
    concepts = {one["concept"] for one in found(align, done, "--glossary", other)}
    assert concepts - {""} == {"italy"}
    assert {path: path.read_bytes() for path in (done / ".cache/results").iterdir()} == before
    assert found(align, done) == own
    assert "italy" not in {one["concept"] for one in own}
    missing = align("check", done, "--glossary", tmp_path / "none.yaml")
    assert (missing.code, missing.out) == (2, "")
    assert "none.yaml: no such file" in missing.err


def test_several_glossaries_are_one_term_base(alone: Path, align: Align) -> None:
    (alone / "x.yaml").write_text(
        "- {id: rome, type: place, terms: [{lang: en, term: Rome, status: deprecated}]}", "utf-8"
    )
    table(alone, "id\ten\tja\na\tRome and the Six Party Talks.\t六者会合\n")
    both = found(align, "t.tsv", "--glossary", "x.yaml", "--glossary", "talks.yaml")
    assert [one["concept"] for one in both] == ["rome", "six-party-talks"]


# Which checks


def test_a_check_that_is_off_is_not_run(done: Path, align: Align) -> None:
    settings = done / "align.toml"
    settings.write_text(settings.read_text("utf-8").replace('T001 = "error"', 'T001 = "off"'), "utf-8")  # fmt: skip
    assert "T001" not in {one["check"] for one in found(align, done)}
    align("run", done)
    assert "T001" not in align("check", done).out
    asked = align("check", done, "--check", "T001")
    assert (asked.code, asked.err) == (
        2, "error: --check: T001 is switched off in the settings; give it a severity there\n",
    )  # fmt: skip


def test_only_the_checks_that_are_asked_for_are_run(done: Path, alone: Path, align: Align) -> None:
    table(alone, TABLE)
    given = ("t.tsv", "--glossary", "talks.yaml", "--check")
    assert [one["check"] for one in found(align, *given, "t002")] == ["T002"]
    assert len(found(align, *given, "A014", "--check", "T001, T002")) == 2
    assert {one["check"] for one in found(align, done, "--check", "T001")} == {"T001"}
    assert found(align, done, "--check", "A014") == []
    wrong = align("check", *given, "T01")
    assert wrong.err == 'error: --check: unknown check "T01"; did you mean "T001"?\n'


# Speed


def test_a_quick_look_sees_every_weekday_that_is_read() -> None:
    for text in (
        "June 9, 2010 (Wed)", "WEDNESDAY, 9 June", "on Tues. the 4th", "Sat, 4 April", "Ｍｏｎ, 4 April",
        "Thursday, June 9, 2010", "FRI 4 April 2010", "Sunday, 4 April",
    ):  # fmt: skip
        assert any(m.weekday is not None for m in date_mentions(text, "en")) <= may_have_weekday(text, "en")  # fmt: skip
    for text in (
        "6月9日（水）",
        "6月9日㈬",
        "6月9日水曜",
        "6月9日〔木・祝〕",
        "6月9日 ( 月曜日 )",
        "6月9日【土】",
    ):
        assert may_have_weekday(text, "ja"), text
    assert not may_have_weekday("They met in June.", "en")
    assert not may_have_weekday("6月9日、日本で", "ja")


def test_most_rows_go_through_without_a_look_at_their_dates(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    checker = table_checker(None)
    monkeypatch.setattr("align.checks.weekday.date_mentions", never)
    monkeypatch.setattr("align.terms.annotate.date_mentions", never)
    data = "id\ten\tja\na\tThey met on June 9, 2010.\t2010年6月9日に会談した。\n".encode()
    assert list(checker.findings(read_rows(io.BytesIO(data), "x"))) == []


def test_a_check_of_values_reads_those_of_the_cell() -> None:
    def find(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
        for segment, annotation in text.segments():
            for value in annotation.values:
                span = Span(text.lang, segment.anchor, value.start, value.end, "")
                yield Problem(Wording("seen", "見た"), (span,))

    values: AnyCheck = Check("X001", Wording("x", "x"), "info", "text", find, CheckOptions)
    checker = TableChecker(TermBase(()), CheckRunner({"X001": values}, Checks()))
    data = "id\ten\tja\na\tThey met on June 9, 2010.\t二十分間会談した。\n".encode()
    told = list(checker.findings(read_rows(io.BytesIO(data), "x")))
    assert [(f.spans[0].lang, f.spans[0].start, f.spans[0].end) for f in told] == [
        ("en", 12, 24), ("ja", 0, 4),
    ]  # fmt: skip


def test_a_table_is_checked_from_python(alone: Path) -> None:
    name = table(alone, TABLE)
    terms = align_package.load_glossaries(TALKS.encode())
    found = list(align_package.check_table(name, terms))
    assert [(f.row, f.check, f.line) for f in found] == [("r1", "T001", 2), ("r2", "T002", 3)]
    assert {f.file for f in found} == {name}
    assert [
        replace(f, file=name) for f in align_package.check_table(TABLE.encode(), terms)
    ] == found
    without = [f.check for f in align_package.check_table(name)]
    assert [check for check in without if check.startswith("T")] == []
    off = align_package.read_settings('[checks.severity]\nT001 = "off"\n')
    assert [f.check for f in align_package.check_table(name, terms, off)] == ["T002"]
    with pytest.raises(AlignError, match="<table>:1: is empty"):
        list(align_package.check_table(b""))
