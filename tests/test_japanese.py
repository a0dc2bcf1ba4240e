"""What the command says is said in Japanese too."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pytest

from align.checks.manual import page as page_of
from align.checks.registry import all_checks
from align.cli.japanese import catalogue, error_in_japanese, in_japanese
from align.errors import AlignError
from align.pipeline.run import RunOutcome
from align.report.summary import Summary
from tests.conftest import RUSSIA
from tests.spoken import HOLE, modules

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align


def test_everything_that_is_said_has_a_japanese_wording() -> None:
    said = {(text, f"{m.path}:{line}") for m in modules() for line, text in m.said()}
    assert len(said) > 150
    missing = sorted(f"{place}: {text}" for text, place in said if text not in catalogue())
    assert not missing, "\n".join(["write these into [said] of align/cli/ja.toml:", *missing])


def test_everything_that_is_put_into_a_message_has_a_japanese_wording() -> None:
    assert len({text for m in modules() for _, text in m.words()}) > 80
    missing = sorted(
        f"{m.path}:{line}: {text}"
        for m in modules()
        for line, text in itertools.chain(m.parts(), m.words())
        if not is_worded(text)
    )
    assert not missing, "\n".join(["write these into [inner] of align/cli/ja.toml:", *missing])


def is_worded(part: str) -> bool:
    """Whether a part of messages has a wording, by itself or in that of a message with it."""
    return part in catalogue() or (" " in part and any(part in text for text in catalogue()))


def test_commands_tell_what_they_have_to_say_in_the_language_of_the_reader() -> None:
    for module in modules():
        if module.path != "align/cli/console.py":
            assert not list(module.calls("say")), f"{module.path}: tell() instead"


def test_nothing_is_worded_that_is_never_said() -> None:
    said = {
        text for module in modules() for _, text in itertools.chain(module.said(), module.parts())
    }
    unsaid = [
        text
        for text, entry in catalogue().items()
        if text not in said and entry.worded and not entry.inner
    ]
    assert not unsaid


def test_a_wording_uses_every_hole_of_the_english() -> None:
    for english, entry in catalogue().items():
        wanted = {str(n) for n in range(1, english.count(HOLE) + 1)}
        assert set(re.findall(r"\{(\d)\}", entry.japanese)) == wanted, english
        assert HOLE not in entry.japanese, english
        assert not entry.japanese.endswith("。"), english


def test_blanks_stand_between_japanese_and_words_only() -> None:
    for english, entry in catalogue().items():
        assert not re.search(r"[ぁ-んァ-ヶ一-鿿。、] [ぁ-んァ-ヶ一-鿿「（]", entry.japanese), (
            english
        )
        assert not re.search(r"\d\} [ぁ-んァ-ヶ一-鿿]|[ぁ-んァ-ヶ一-鿿] \{\d", entry.japanese), (
            english
        )


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("no such file", "ファイルがありません"),
        ('unknown key "glosaries"', "「glosaries」というキーはありません"),
        ('did you mean "glossaries"?', "「glossaries」ではありませんか"),
        ("words that nobody has put into the catalogue", "words that nobody has put into the catalogue"),
    ],
)  # fmt: skip
def test_a_text_is_found_by_its_template(english: str, japanese: str) -> None:
    assert in_japanese(english) == japanese


def test_what_stands_in_a_hole_is_translated_too() -> None:
    assert in_japanese("reason: must be text, or {en: …, ja: …}") == (
        "reason：文字列又は {en: …, ja: …} としてください"
    )


def test_a_value_of_a_glossary_is_shown_in_japanese() -> None:
    told = "type: Input should be 'person' or 'role' (found \"evnt\")"
    assert in_japanese(told) == "type：'person'又は'role'としてください（現在の値：「evnt」）"


def test_a_name_that_stands_in_a_hole_stays_as_it_is() -> None:
    assert in_japanese("wrote a b/c: d.xml") == "書き込みました：a b/c: d.xml"


def test_errors_follow_the_option_or_the_locale(
    tmp_path: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    japanese = "エラー: missing.xml: ファイルがありません。パスを確認してください。\n"
    monkeypatch.chdir(tmp_path)
    assert align("--language", "ja", "show", "missing.xml").err == japanese
    assert align("show", "missing.xml").err == "error: missing.xml: no such file; check the path\n"
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert align("show", "missing.xml").err == japanese
    assert align("--language", "en", "show", "missing.xml").err.startswith("error: ")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert align("check", "nowhere", "--language", "ja").err.startswith("エラー: nowhere: ")


def test_a_wrong_call_is_told_in_japanese(align: Align) -> None:
    assert align("--language", "ja", "show").err == (
        "エラー: align show: 「FILE.xml」がありません。「align show --help」を参照してください。\n"
    )
    assert align("--language", "ja").err.startswith("エラー: align: コマンドが指定されていません。")
    assert align("--language", "ja", "chek").err == (
        "エラー: align: 「chek」というコマンドはありません。「check」ではありませんか。\n"
    )


def test_remarks_and_notices_are_told_in_japanese(done: Path, tmp_path: Path, align: Align) -> None:
    source = tmp_path / "2001-02-03-x.txt"
    source.write_text("T\n\n1. A.\n\n3. B.\n")
    found = align("--language", "ja", "ingest", source, "--lang", "en", "--stdout")
    assert found.err == f"{source}:5: A010 「3.」の前にあるはずの2が見当たりません。\n"
    assert (
        align("--language", "ja", "validate", "-w", done).err
        == "ファイル6件中6件に問題はありません\n"
    )
    (done / f"corpus/sources/en/{RUSSIA}.txt").unlink()
    assert "原文がなくなりました" in align("--language", "ja", "run", done).err


def test_an_error_without_advice_ends_after_what_is_wrong() -> None:
    error = AlignError("a.xml", "not well-formed XML (x)")
    assert error_in_japanese(error) == "a.xml: 整形式の XML ではありません（x）。"


@pytest.mark.parametrize("ident", all_checks())
def test_the_page_of_a_check_is_there_in_japanese(ident: str, align: Align) -> None:
    page = align("explain", ident, "--language", "ja").out
    assert page == align("--language", "ja", "explain", ident).out
    assert page.startswith(
        f"{ident} {all_checks()[ident].title.ja} · {all_checks()[ident].title.en}（"
    )
    assert "意義" in page
    english, japanese = (re.findall(r"^    .+$", page_of(all_checks()[ident], lang), re.MULTILINE) for lang in ("en", "ja"))  # fmt: skip
    assert english == japanese


def test_the_summary_of_a_run_is_in_japanese() -> None:
    found = Summary(2, (3, 4), (5, 6), {"1-1": 5, "0-1": 1}, {"error": 0, "warning": 2, "info": 1})
    assert [in_japanese(line).split() for line in found.lines()] == [
        ["会談概要", "2件"],
        ["段落", "英語版3、日本語版4"],
        ["文", "英語版5、日本語版6"],
        ["対応", "6：5", "×", "1-1,", "1", "×", "0-1"],
        ["指摘", "3：誤り0、要確認2、参考1"],
    ]
    outcome = RunOutcome(ingested=["en/x"], checked=["x"])
    assert in_japanese(f"done        {outcome.done}").split() == [
        "処理",
        "取込み1、対応付け0、点検1",
    ]
    assert in_japanese(f"done        {RunOutcome().done}").split() == [
        "処理",
        "なし（すべて最新です）",
    ]


@pytest.mark.parametrize(
    ("what", "todo", "japanese"),
    [
        ("a PDF file, which is not read", "unpack it first",
         "PDF ファイルであり、原文として扱えません。先に展開してください。"),
        ('"2011-02-29-bay": 2011-02 has no day 29', "",
         "「2011-02-29-bay」：2011年02月に29日はありません。"),
        ("seems to be in EUC-KR, an encoding of texts in Korean which is not read",
         "if it is in Japanese or English, save it as UTF-8 with iconv -f CP949 -t UTF-8",
         ("文字コードは「EUC-KR」（韓国語用）と思われますが、これは扱えません。"
          "日本語又は英語の本文であれば、「iconv -f CP949 -t UTF-8」で UTF-8 に変換してください。")),
        ("seems to be in Cyrillic letters, not in Japanese or English", "",
         "日本語でも英語でもなく、キリル文字で書かれているものと思われます。"),
        ("en:p1.s2 is in two sentence links", "",
         "「en:p1.s2」が二つの文の対応に含まれています。"),
        ("the text of this disputed link has changed", "",
         "この対応（保留）の本文が変更されています。"),
        ("broken UTF-8: invalid start byte (byte 0xFF at offset 3)", "",
         "UTF-8として壊れています：文字の先頭とならないバイトです（3バイト目の 0xFF）。"),
    ],
)  # fmt: skip
def test_words_inside_a_message_are_in_japanese_too(what: str, todo: str, japanese: str) -> None:
    assert error_in_japanese(AlignError("x", what, todo)) == f"x: {japanese}"
