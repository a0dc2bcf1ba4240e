"""Mending the cells of a table: all else in its file stays as it is."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.checks.mending.plan import MENDED_CHECKS
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.errors import AlignError
from align.files.cells import cell_places
from align.files.line_index import LineIndex
from align.model.settings import Checks
from align.pipeline.checking.rows import read_rows
from align.pipeline.checking.table import TableChecker
from align.pipeline.mending.table import mend_table
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.terms.starter import starter_glossary
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from align.model.anchor import Lang
    from tests.conftest import Align

CONCEPTS = read_glossary(starter_glossary(), "starter.yaml")
CHECKER = TableChecker(TermBase(CONCEPTS), CheckRunner(all_checks(), Checks()))
REFUSED: list[tuple[Lang, str]] = sorted(
    (term.lang, term.text)
    for concept in CONCEPTS
    for term in concept.terms
    if term.status in ("deprecated", "superseded")
)
EN_FRAMES = (
    "{} was mentioned.", "They spoke of {}.", "They spoke of {}'s future.", "In “{}” they spoke.",
    "He named {}, and left.", "(see {})", "{}", "Of {} & others <it> was said.", "A: {}; B: none.",
)  # fmt: skip
JA_FRAMES = (
    "{}に言及した。", "双方は{}について協議した。", "「{}」と述べた。", "（{}を含む。）", "{}", "２０２３年の{}、",
)  # fmt: skip


def table(*rows: str) -> bytes:
    return ("id\ten\tja\n" + "".join(f"{n}\t{row}\n" for n, row in enumerate(rows))).encode()


def mended(data: bytes) -> bytes:
    return mend_table(data, "t.tsv", CHECKER).file.after


FRAMES: dict[Lang, tuple[str, ...]] = {"en": EN_FRAMES, "ja": JA_FRAMES}
SENTENCES = st.sampled_from(
    [(text, frame, lang) for lang, text in REFUSED for frame in FRAMES[lang]]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=3))
def test_nothing_that_was_mended_is_found_again_and_nothing_else_changes(
    parts: list[tuple[str, str, Lang]],
) -> None:
    english = " ".join(frame.format(term) for term, frame, lang in parts if lang == "en")
    japanese = "".join(frame.format(term) for term, frame, lang in parts if lang == "ja")
    data = table(f"{english}\t{japanese}")
    found = mend_table(data, "t.tsv", CHECKER)
    (row,) = read_rows(io.BytesIO(found.file.after), "t.tsv")
    left = {(u.finding.check, u.finding.spans[0].text) for u in found.unmended}
    again = [f for f in CHECKER.findings([row]) if f.check in MENDED_CHECKS]
    assert {(f.check, f.spans[0].text) for f in again} <= left
    for lang, before, after in (("en", english, row.en), ("ja", japanese, row.ja)):
        expected = before
        mends = [m for m in found.mends if m.span.lang == lang]
        for mend in sorted(mends, key=lambda m: -m.span.start):
            expected = expected[: mend.span.start] + mend.words + expected[mend.span.end :]
        assert after == expected


def test_most_refused_forms_of_the_starter_glossary_are_mended_in_every_position() -> None:
    cases = [
        f"{frame.format(term)}\t" if lang == "en" else f"\t{frame.format(term)}"
        for lang, term in REFUSED
        for frame in FRAMES[lang]
    ]
    data = table(*cases)
    found = mend_table(data, "t.tsv", CHECKER)
    assert len(found.mends) > 0.75 * len(cases)
    again = mend_table(found.file.after, "t.tsv", CHECKER)
    assert again.mends == ()
    assert again.file.after == again.file.before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"0\tThe G-8 met.\t\r\n", b"0\tThe G8 met.\t\r\n"),
        (b'0\t"The ""G-8"" met.\tThen."\t\n', b'0\t"The ""G8"" met.\tThen."\t\n'),
        (b'0\t"The\nG-8 met."\t\n1\tThe G-8 met.\t', b'0\t"The\nG8 met."\t\n1\tThe G8 met.\t'),
        (b'0\t"The" G-8 met.\t\n', b'0\t"The" G8 met.\t\n'),
        (b"\n\n0\tThe G-8 met.\t\n\n", b"\n\n0\tThe G8 met.\t\n\n"),
        (
            b'0\t"The G-8, "" met."\t"G8 \xe3\x80\x82"\n',
            b'0\t"The G8, "" met."\t"G8 \xe3\x80\x82"\n',
        ),
    ],
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_quotes_tabs_line_ends_and_the_mark_are_kept(
    before: bytes, after: bytes, mark: bytes
) -> None:
    head = mark + b"id\ten\tja\n"
    assert mended(head + before) == head + after


def test_a_line_that_quotes_nothing_is_mended_as_it_stands() -> None:
    data = 'id\ten\tja\n0\t"Six" Party Talks\t六か国協議\n1\t"The 6か国協議\t六か国協議\n'.encode()
    assert mended(data) == data.replace("六か国協議\n".encode(), "六者会合\n".encode())


def test_columns_may_stand_in_any_order() -> None:
    data = "ja\tdate\tid\ten\n六か国協議\t2010-01-01\t1\tThe G-8.\n".encode()
    assert mended(data) == "ja\tdate\tid\ten\n六者会合\t2010-01-01\t1\tThe G8.\n".encode()


def test_the_day_of_a_row_decides() -> None:
    rows = "id\ten\tja\tdate\n1\t\tキエフで。\t2010-01-01\n2\t\tキエフで。\t2023-01-01\n".encode()
    assert mended(rows).decode().splitlines()[1:] == [
        "1\t\tキエフで。\t2010-01-01",
        "2\t\tキーウで。\t2023-01-01",
    ]


def test_misspelt_words_are_mended_and_names_and_words_are_not() -> None:
    rows = (
        "The goverment will recieve it.\t政府は、これを受ける。",
        "Recieve it.\t受ける。",
        "THE GOVERMENT WILL MEET.\t政府は会合する。",
        "The Foriegn Minister came.\t外務大臣が来た。",
    )
    text = mended(table(*rows)).decode()
    assert "The government will receive it." in text
    assert "\tReceive it." in text
    assert "The Foreign Minister came." in text


def test_a_homophone_is_told_and_not_mended() -> None:
    data = table("With the support of the Prime Minister, they met.\t総理の指示を受け、会談した。")
    found = mend_table(data, "t.tsv", CHECKER)
    assert found.mends == ()
    for left in found.unmended:
        assert "may be a word of its own" in left.why.en


def test_only_the_checks_that_are_wanted_are_mended() -> None:
    data = table("The goverment of the G-8.\t")
    found = mend_table(data, "t.tsv", CHECKER, ["T001"])
    assert [mend.words for mend in found.mends] == ["G8"]


def test_what_would_be_a_finding_in_its_turn_is_left() -> None:
    glossary = """\
- id: one
  type: event
  terms:
    - {lang: en, term: Lake Days, status: preferred}
    - {lang: en, term: Lake Meeting, status: deprecated}
    - {lang: ja, term: 湖水会合, status: preferred}
- id: two
  type: event
  terms:
    - {lang: en, term: Hill Lake Days, status: deprecated}
    - {lang: en, term: Hill Weeks, status: preferred}
    - {lang: ja, term: 山岳週間, status: preferred}
"""
    checker = TableChecker(
        TermBase(read_glossary(glossary, "g.yaml")), CheckRunner(all_checks(), Checks())
    )
    found = mend_table(table("They held the Hill Lake Meeting.\t"), "t.tsv", checker)
    assert found.mends == ()
    assert 'would be a finding in its turn (T001: "Hill Lake Days" is deprecated' in (
        found.unmended[0].why.en
    )


@pytest.mark.parametrize(
    ("sentence", "better"),
    [
        ("Volodymyr Zelensky came.", "Volodymyr Zelenskyy came."),
        ("Mr. Sejourne came.", "Mr. Séjourné came."),
        ("South Korea agreed.", "The Republic of Korea agreed."),
        ("He left for South Korea.", "He left for the Republic of Korea."),
        ("SOUTH KOREA AGREED.", "THE REPUBLIC OF KOREA AGREED."),
        ("They visited the South Korea stand.", "They visited the Republic of Korea stand."),
        ("The invasion of Ukraine goes on.", "Russia's aggression against Ukraine goes on."),
        ("They condemned the invasion of Ukraine.", "They condemned Russia's aggression against Ukraine."),
        ("They spoke of invasion of Ukraine.", "They spoke of Russia's aggression against Ukraine."),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_fits_the_new_one(sentence: str, better: str) -> None:
    assert mended(table(f"{sentence}\t")) == table(f"{better}\t")


def test_the_examples_of_the_documentation_are_so() -> None:
    text = (PROJECT / "docs/mending.md").read_text(encoding="utf-8")
    examples = re.findall(r"^\| (.+?) \| (.+?) \|$", text.partition("| before |")[2], re.MULTILINE)
    assert len(examples) > 10
    for before, after in examples:
        cells = "{}\t" if before[0].isascii() else "\t{}"
        found = mend_table(table(cells.format(before)), "t.tsv", CHECKER)
        if after.startswith("not mended: "):
            why = after.removeprefix("not mended: ")
            assert found.mends == ()
            assert found.unmended
            assert all(why in left.why.en for left in found.unmended), before
        else:
            assert found.file.after == table(cells.format(after))


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ("The Japan-South Korea talks.\t", "is a part of a compound"),
        ("The South Korea-Japan talks.\t", "is a part of a compound"),
        ("Russia's invasion of Ukraine.\t", "says again what stands beside it"),
        ("An unjust invasion of Ukraine.\t", "does not fit behind the words before it"),
        ("\tロシアのウクライナ侵攻を非難した。", "says again what stands beside it"),
        ("\tデービース代表が来た。", "it is not sure which part"),
    ],
)
def test_what_would_not_fit_or_be_said_twice_is_left(cells: str, why: str) -> None:
    found = mend_table(table(cells), "t.tsv", CHECKER)
    assert found.mends == ()
    assert [why in left.why.en for left in found.unmended] == [True]


def test_words_that_would_be_read_otherwise_are_refused() -> None:
    glossary = """\
- id: one
  type: event
  terms:
    - {lang: en, term: '"Lake Days"', status: preferred}
    - {lang: en, term: Lake Meeting, status: deprecated}
    - {lang: ja, term: 湖水会合, status: preferred}
"""
    checker = TableChecker(
        TermBase(read_glossary(glossary, "g.yaml")), CheckRunner(all_checks(), Checks())
    )
    with pytest.raises(AlignError, match="the new words would be read otherwise"):
        mend_table(table("Lake Meeting\t"), "t.tsv", checker)


def test_a_record_that_was_read_otherwise_is_refused() -> None:
    text = 'a\t"b'
    with pytest.raises(AlignError, match=r"t:1: is not mended in place"):
        cell_places(text, 0, ["x"], "t:1")
    assert LineIndex("a\nbc\n").starts == [0, 2, 5, 6]


def test_a_table_that_cannot_be_read_is_told_with_its_line() -> None:
    with pytest.raises(AlignError, match=r"t\.tsv:2: not UTF-8"):
        mend_table(b"id\ten\tja\n1\t\xff\t\n", "t.tsv", CHECKER)


# The command


def test_diff_shows_and_fix_writes(tmp_path: Path, align: Align) -> None:
    file = tmp_path / "t.tsv"
    data = table("The G-8 met.\t", "Both met.\t六か国協議で。")
    file.write_bytes(data)
    shown = align("check", file, "--diff")
    assert shown.code == 1
    assert "-0\tThe G-8 met.\t\n" in shown.out
    assert "+0\tThe G8 met.\t\n" in shown.out
    assert "2 places would be mended" in shown.err
    assert file.read_bytes() == data
    fixed = align("check", file, "--fix")
    assert "2 places mended" in fixed.err
    assert "T001" not in fixed.out
    assert "T002" in fixed.out
    assert file.read_bytes() == mended(data)
    assert "0 places mended" in align("check", file, "--fix").err


def test_a_file_without_a_line_feed_at_its_end_is_shown_so(tmp_path: Path, align: Align) -> None:
    file = tmp_path / "t.tsv"
    file.write_bytes(table("The G-8 met.\t").rstrip(b"\n"))
    out = align("check", file, "--diff", "--language", "ja").out
    assert out.count("\\ No newline at end of file\n") == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-", "--fix"], "<stdin>: is not mended in place"),
        (["t.tmx", "--fix"], "is not mended in place: it is no table"),
        (["t.tsv", "--diff", "--published"], "--published: is not for tables"),
        (["t.tsv", "--published"], "--published: is for --fix and --diff"),
        (["t.tsv", "--fix", "--diff"], "--fix: is not for --diff"),
        (["t.tsv", "--diff", "--format", "json"], "--format: is not for --diff"),
        (["t.tsv", "--fix", "--explain"], "--explain: is not for --fix and --diff"),
        (["t.tsv", "--fix", "--waived"], "--waived: is not for --fix and --diff"),
    ],
)
def test_what_cannot_be_mended_is_refused(
    tmp_path: Path,
    align: Align,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("t.tsv", "t.tmx"):
        (tmp_path / name).write_bytes(table("The G-8 met.\t"))
    told = align("check", *arguments)
    assert told.code == 2
    assert message in told.err
    assert align("check", *arguments, "--language", "ja").err.startswith("エラー: ")
