"""The language of a text: told by its words, held to what its folder says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from align.pipeline.run import run
from align.text.language import language_of_text
from align.workspace import init_workspace, open_workspace
from tests.conftest import CORPUS, Align, sample
from tests.foreign import TEXTS

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = """Bay Conference

1. The ministers welcomed the growth of trade in timber, and agreed to cut the harbour dues.

2. Minister Hoshino explained the plan of the reef survey, and asked for a reply by June.
"""
JAPANESE = """湾岸会議

1　両大臣は木材の貿易の伸びを歓迎し、港湾料を引き下げることで一致した。

2　星野大臣より岩礁調査の計画を説明し、六月までの回答を求めた。
"""
ID = "2001-02-03-bay"


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_in_another_language_is_in_neither(name: str) -> None:
    found = language_of_text(TEXTS[name][0])
    assert found.lang is None
    assert found.foreign


@pytest.mark.parametrize("readout", CORPUS)
def test_every_text_of_the_sample_corpus_is_surely_in_its_language(readout: str) -> None:
    for lang in ("en", "ja"):
        text = "\n".join(segment.text for segment in sample(readout, lang).segments())
        found = language_of_text(text)
        assert (found.lang, found.sure) == (lang, True)


@pytest.mark.parametrize(
    ("text", "lang", "sure"),
    [
        (ENGLISH, "en", True),
        (JAPANESE, "ja", True),
        # Names of other languages.
        (("Ms. Zoë Brülé and Sr. Juan de la Peña y los Ríos met the Governor of the Bay, "
         "and thanked him for the care of the old lighthouse on the cape."), "en", True),
        (("Mr. John Smith, Ms. Zoë Brülé、José de la Peña 各氏が出席し、灯台の修理について話し合った。"
         "会合の後、港を視察した。"), "ja", False),
        ("Participants: Minister Hoshino (星野大臣), Mr. Reval, Ms. Ito of the Harbour Office", "en", False),
        # Names are of all languages.
        (
            ("List of Participants\nMr. Jan van der Berg, Ambassador\nMs. Ana de los Santos, Director\n"
            "Mr. João dos Santos\nMr. Hans von der Heide\nMr. Pietro di Lorenzo\nMs. Lucia della Torre\n"
            "Mr. Pablo del Río\nMs. Maria da Silva\nMr. Kenji Hoshino\nMs. Aino Reval\nMr. Ivan Petrov"),
            "en", True,
        ),
        # Prose with the fewest words of grammar.
        (("To save paper, printed copies stay away from tables; so please bring your own devices, "
         "fully charged, whenever meetings begin earlier than usual."), "en", True),
        # Capitals, half-width kana, an old text in kanji and katakana.
        ("THE MINISTERS WELCOMED THE GROWTH OF TRADE AND AGREED TO CUT THE HARBOUR DUES.", "en", True),
        ("ﾀｲｼ ｱｽ ｷｺｸﾆﾂｷ ｼｷｭｳ ﾚﾝﾗｸｻﾚﾀｼ ｶｲｷﾞﾊ ｴﾝｷﾄﾅﾘ", "ja", True),
        ("両大臣ハ木材ノ貿易ノ伸ヲ歓迎シ港湾料ヲ半減スルコトニ一致セリ", "ja", True),
        # Both languages.
        (ENGLISH + JAPANESE * 2, "ja", False),
        # Too short to tell.
        ("日豪外相電話会談", None, False),
        ("平成十三年二月三日 議長総括", None, False),
        ("2001.2.3", None, False),
        ("Visite de la ministre", "en", False),
        # A list of names in kanji only.
        ("出席者　星野大臣　山川次官　海野審議官　谷村課長　島田大使　森本補佐　在留邦人代表　就任", None, False),
    ],
)  # fmt: skip
def test_a_text_is_judged_by_its_main_part(text: str, lang: str | None, sure: bool) -> None:
    found = language_of_text(text)
    assert (found.lang, found.sure, found.foreign) == (lang, sure, "")


def in_folder(tmp_path: Path, english: str, japanese: str) -> Path:
    init_workspace(tmp_path / "w")
    for lang, text in (("en", english), ("ja", japanese)):
        (tmp_path / f"w/corpus/sources/{lang}/{ID}.txt").write_text(text, encoding="utf-8")
    return tmp_path / "w"


def test_swapped_sources_are_told_with_both_names(tmp_path: Path) -> None:
    errors = run(open_workspace(in_folder(tmp_path, JAPANESE, ENGLISH))).errors
    assert {str(error) for error in errors} == {
        (
            f"corpus/sources/en/{ID}.txt: is in Japanese, and corpus/sources/ja/{ID}.txt in English;"
            " exchange the two files"
        )
    }
    assert not list((tmp_path / "w/corpus/en").iterdir())


def test_the_check_prints_data_where_no_source_could_be_read(tmp_path: Path, align: Align) -> None:
    root = in_folder(tmp_path, JAPANESE, ENGLISH)
    align("run", root)
    found = align("check", root, "--format", "json")
    assert json.loads(found.out)["findings"] == []
    assert found.code == 2
    assert found.err == f"error: {root}: no source has been read; run: align run\n"


def test_one_source_in_the_wrong_folder_is_told_and_the_other_read(tmp_path: Path) -> None:
    outcome = run(open_workspace(in_folder(tmp_path, JAPANESE, JAPANESE)))
    assert outcome.ingested == [f"ja/{ID}"]
    assert any(
        str(error).startswith(f"corpus/sources/en/{ID}.txt: is in Japanese, not in English; ")
        for error in outcome.errors
    )


@pytest.mark.parametrize("name", ["Korean", "French", "Chinese, simplified", "Vietnamese", "Polish"])  # fmt: skip
def test_a_source_in_another_language_is_refused_in_one_line(
    name: str, tmp_path: Path, align: Align
) -> None:
    source = tmp_path / f"{ID}.txt"
    source.write_text(TEXTS[name][0], encoding="utf-8")
    for language in ([], ["--lang", "en"], ["--lang", "ja"]):
        found = align("ingest", source, *language, "--stdout")
        assert (found.code, found.out, found.err.count("\n")) == (2, "", 1)
        assert found.err.startswith(f"error: {source}: seems to be in ")
        assert ", not in Japanese or English; " in found.err


@pytest.mark.parametrize(("text", "given"), [(ENGLISH, "ja"), (JAPANESE, "en")])
def test_a_text_that_is_clearly_in_the_other_language_is_refused(
    text: str, given: str, tmp_path: Path, align: Align
) -> None:
    source = tmp_path / f"{ID}.txt"
    source.write_text(text, encoding="utf-8")
    found = align("ingest", source, "--lang", given, "--stdout")
    assert found.code == 2
    assert "is in " in found.err
    source.write_text(text.splitlines()[0] + "\n\n1\n", encoding="utf-8")
    assert align("ingest", source, "--lang", given, "--stdout").code == 0  # too short to tell


STYLE = "<style>" + ".block { margin: 0 auto; font-family: sans-serif; }\n" * 40 + "</style>"
SCRIPT = "<script>" + "function open_menu(the, of, and) { return the + of; }\n" * 40 + "</script>"
MENU = "".join(f"<li><a href='/{n}'>The news of the ministry and the embassies {n}</a>" for n in range(30))  # fmt: skip
MENU_JA = "".join(f"<li><a href='/{n}'>大臣の会見や在外公館のお知らせ{n}</a>" for n in range(30))


@pytest.mark.parametrize(("body", "menu", "lang"), [(ENGLISH, MENU_JA, "en"), (JAPANESE, MENU, "ja")])  # fmt: skip
def test_a_page_is_in_the_language_of_its_text_not_of_its_markup_or_menu(
    body: str, menu: str, lang: str, tmp_path: Path, align: Align
) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in body.splitlines() if line)
    page = tmp_path / f"{ID}.html"
    page.write_text(
        f"<html><head><meta charset='utf-8'>{STYLE}{SCRIPT}</head><body><nav><ul>{menu}</ul></nav>"
        f"<h1>{body.splitlines()[0]}</h1>{paragraphs}</body></html>",
        encoding="utf-8",
    )
    assert f'xml:lang="{lang}"' in align("ingest", page, "--stdout").out
