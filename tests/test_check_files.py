"""Findings in the files that people have: which are read, what a unit is called, where it stands."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter

from align.errors import AlignError
from align.export.tmx import read_tmx_lines
from align.pipeline.checking.files import rows_of, without_second_halves
from tests.test_rows import TABLE, TALKS, table

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align

TMX = """\
<?xml version="1.0"?>
<tmx version="1.4">
<header srclang="en" datatype="plaintext" segtype="sentence" o-tmf="x" adminlang="en"
 creationtool="x" creationtoolversion="1"/>
<body>
<tu tuid="r1">
<tuv xml:lang="en-GB"><seg>The Six Party Talks.</seg></tuv>
<tuv xml:lang="ja-JP"><seg>六者会合である。</seg></tuv>
</tu>
<tu tuid="r2"><prop type="x-date">2005-03-04</prop>
<tuv xml:lang="en"><seg>The <hi>Six-Party</hi> Talks.</seg></tuv><tuv xml:lang="ja"><seg>協議である。</seg></tuv></tu>
</body>
</tmx>
"""
XLIFF2 = """\
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ja">
<file id="f1"><unit id="u1">
<segment id="r1"><source>The Six Party Talks.</source><target>六者会合である。</target></segment>
<segment id="r2"><source>The Six-Party Talks.</source><target>協議である。</target></segment>
</unit></file></xliff>
"""
XLIFF1 = """\
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="x" source-language="en" target-language="ja" datatype="plaintext"><body>
<trans-unit id="r1"><source>The Six Party Talks.</source><target>六者会合である。</target></trans-unit>
<trans-unit id="r2"><source>The Six-Party Talks.</source><target>協議である。</target></trans-unit>
</body></file></xliff>
"""
CSV = 'id,en,ja\nr1,"The Six Party Talks.",六者会合である。\nr2,The Six-Party Talks.,協議である。\n'
JSONL = """\
{"id": "r1", "en": "The Six Party Talks.", "ja": "六者会合である。"}

{"id": "r2", "en": "The Six-Party Talks.", "ja": "協議である。"}
"""


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that lies in no workspace, with a glossary, where the command is called."""
    (tmp_path / "talks.yaml").write_text(TALKS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(align: Align, *arguments: object) -> list[dict[str, Any]]:
    told = align("check", *arguments, "--glossary", "talks.yaml", "--format", "json")
    assert told.code in (0, 1), told.err
    data: list[dict[str, Any]] = json.loads(told.out)["findings"]
    return data


def workbook(*rows: tuple[object, ...]) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(number, column, cell, day if number and column == 3 else None)
    return stream.getvalue()


XLSX = workbook(
    ("id", "en", "ja"),
    ("r1", "The Six Party Talks.", "六者会合である。"),
    ("r2", "The Six-Party Talks.", "協議である。"),
)


@pytest.mark.parametrize(
    ("name", "content", "lines", "ids"),
    [
        ("t.tsv", TABLE, [2, 3], "r1 r2"),
        ("t.txt", TABLE, [2, 3], "r1 r2"),
        ("t.csv", CSV, [2, 3], "r1 r2"),
        ("t.tmx", TMX, [6, 10], "r1 r2"),
        ("t.TMX", TMX.encode("utf-16"), [6, 10], "r1 r2"),
        ("t.xlf", XLIFF2, [3, 4], "f1#u1.r1 f1#u1.r2"),
        ("t.xliff", XLIFF1, [3, 4], "r1 r2"),
        ("t.jsonl", JSONL, [1, 3], "r1 r2"),
        ("t.xlsx", XLSX, [None, None], "r1 r2"),
    ],
)  # fmt: skip
def test_the_same_is_found_in_every_format(
    name: str, content: str | bytes, lines: list[int], ids: str, alone: Path, align: Align
) -> None:
    table(alone, content, name)
    one, two = found(align, name)
    assert [(f["check"], f["unit"], f["en"]["span"]) for f in (one, two)] == [
        ("T001", ids.split(maxsplit=1)[0], [4, 19]),
        ("T002", ids.split()[1], [4, 19]),
    ]
    assert [f["line"] for f in (one, two)] == lines
    assert {one["file"], two["file"]} == {name}


def test_a_moses_pair_is_read_once_whichever_half_is_named(alone: Path, align: Align) -> None:
    table(alone, "The Six Party Talks.\nThey met.\nThe Six-Party Talks.\n", "c.en")
    table(alone, "六者会合である。\n会談した。\n協議である。\n", "c.ja")
    pair = [(f["unit"], f["check"], f["line"]) for f in found(align, "c.en", "c.ja")]
    assert pair == [("1", "T001", 1), ("3", "T002", 3)]
    assert [f["unit"] for f in found(align, "c.ja")] == ["1", "3"]
    (alone / "c.en").unlink()
    told = align("check", "c.ja", "--glossary", "talks.yaml")
    assert (told.code, told.err) == (2, "error: c.ja: there is no c.en beside it; put it there\n")


def test_of_several_files_each_line_says_which(alone: Path, align: Align) -> None:
    table(alone, TABLE)
    table(alone, TMX, "m.tmx")
    told = align("check", "t.tsv", "m.tmx", "--glossary", "talks.yaml")
    assert told.code == 1
    assert [line.partition(" ")[0] for line in told.out.splitlines()] == [
        "t.tsv:r1:en:5-19:", "t.tsv:r2:en:5-19:", "m.tmx:r1:en:5-19:", "m.tmx:r2:en:5-19:",
    ]  # fmt: skip
    explained = align("check", "t.tsv", "m.tmx", "--glossary", "talks.yaml", "--explain")
    assert explained.out.splitlines()[1].startswith('t.tsv:r1:en:5-19: "Six Party Talks" six-')
    data = align("check", "m.tmx", "--glossary", "talks.yaml", "--explain", "--format", "json")
    assert {one["file"] for one in json.loads(data.out)["decisions"]} == {"m.tmx"}


def test_one_bad_file_does_not_stop_the_others(alone: Path, align: Align) -> None:
    table(alone, TABLE)
    table(alone, TMX.replace("</body>", ""), "bad.tmx")
    table(alone, TMX, "m.tmx")
    told = align("check", "bad.tmx", "none.tmx", "t.tsv", "m.tmx", "--glossary", "talks.yaml", "--format", "json")  # fmt: skip
    assert told.code == 2
    files = [one["file"] for one in json.loads(told.out)["findings"]]
    assert files == ["t.tsv"] * 2 + ["m.tmx"] * 2
    errors = told.err.splitlines()
    assert errors[0].startswith("error: bad.tmx:13: not well-formed XML")
    assert errors[1] == "error: none.tmx: no such file; check the path"


def test_a_unit_without_an_id_or_with_that_of_another_is_named_by_its_number(
    alone: Path, align: Align
) -> None:
    unit = '{{"id": "{}", "en": "The Six Party Talks.", "ja": "六者会合である。"}}\n'
    table(alone, "".join(map(unit.format, ("", "a", "a", "#5", "", " "))), "t.jsonl")
    names = [one["unit"] for one in found(align, "t.jsonl") if one["check"] == "T001"]
    assert names == ["#1", "a", "a#3", "#5", "#5#5", "#6"]


def test_the_date_of_a_unit_is_the_day_its_text_was_written(alone: Path, align: Align) -> None:
    met = "They met on June 9 (Wed)."
    header = ("id", "en", "ja", "date")
    table(alone, workbook(header, ("a", met, "6月9日に会談した。", 40339)), "t.xlsx")  # 2010-06-10
    assert found(align, "t.xlsx") == []
    table(alone, workbook(header, ("a", met, "6月9日に会談した。", "2011-06-10")), "t.xlsx")
    assert [one["check"] for one in found(align, "t.xlsx")] == ["A014"]
    table(alone, TMX.replace("2005-03-04", "March 4"), "m.tmx")
    told = align("check", "m.tmx", "--glossary", "talks.yaml")
    assert told.err == 'error: m.tmx:10: "March 4" is no date; write YYYY-MM-DD, or nothing\n'
    assert told.out.startswith("r1:en:5-19:")


def test_repeats_are_seen_within_a_file_and_not_across_files(alone: Path, align: Align) -> None:
    text = "The outline of the talks is as follows."
    one = f"id\ten\tja\na\t{text}\t概要は以下のとおりです。\n"
    other = f"id\ten\tja\nb\t{text}\t会談の概要は次のとおり。\n"
    table(alone, one, "one.tsv")
    table(alone, other, "other.tsv")
    table(alone, one + other.partition("\n")[2], "both.tsv")
    assert found(align, "one.tsv", "other.tsv", "--check", "C001") == []
    assert [f["unit"] for f in found(align, "both.tsv", "--check", "C001")] == ["b"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("x.xml", "<a/>", "x.xml: is markup, and of no format that is known; save it as TMX"),
        ("x.ladder", "0\t0\t1\n1\t1\t1\n", "x.ladder: "),
    ],
)
def test_a_file_without_texts_is_refused(
    name: str, content: str, told: str, alone: Path, align: Align
) -> None:
    table(alone, content, name)
    result = align("check", name)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"error: {told}")


def test_links_without_texts_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"id": "a"}\n', "utf-8")
    with pytest.raises(AlignError, match="holds links and no texts; put the texts beside it"):
        list(rows_of(tmp_path / "x.jsonl"))


def test_a_folder_beside_a_file_or_two_folders_are_a_wrong_call(alone: Path, align: Align) -> None:
    table(alone, TABLE)
    (alone / "one").mkdir()
    (alone / "two").mkdir()
    both = align("check", "one", "t.tsv")
    assert (both.code, both.err) == (
        2, "error: one: is a folder, and t.tsv is a file; check the one, then the other\n",
    )  # fmt: skip
    two = align("check", "one", "two")
    assert two.err == (
        "error: two: is a second folder beside one; check one workspace after the other\n"
    )
    waive = align("check", "t.tsv", "--waive")
    assert waive.err == "error: t.tsv: is a table, and waivers are of readouts; leave it out\n"
    japanese = align("check", "one", "t.tsv", "--language", "ja")
    assert "one: フォルダであり、t.tsvはファイルです" in japanese.err


def test_a_file_that_is_named_twice_is_checked_once(alone: Path, align: Align) -> None:
    table(alone, TABLE)
    assert len(found(align, "t.tsv", "./t.tsv")) == 2


def test_only_the_second_half_of_a_pair_is_left_out(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.en", "a.ja", "b.ja", "a.tsv", "a.csv")]
    assert without_second_halves(files) == [files[0], *files[2:]]


def test_lines_of_units_are_right_in_a_file_of_very_many_lines() -> None:
    """libxml2 itself counts no further than 65,535 in an element."""
    unit = "<tu\n tuid='{}'>\n<tuv xml:lang='en'><seg>x</seg></tuv>\n</tu>\n"
    body = "".join(unit.format(number) for number in range(20_000))
    content = f"<tmx version='1.4'><header/><body>\n{body}</body></tmx>"
    lines = [line for line, _ in read_tmx_lines(io.BytesIO(content.encode()), "x")]
    assert lines == [3 + 4 * number for number in range(20_000)]
