"""Dates that must agree: in the readout's id, in the date lines of its two texts."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from align.checks.dates import date_against_other
from align.errors import AlignError
from align.model.anchor import check_readout_id
from align.model.check import CheckOptions
from align.model.finding import Wording
from align.pipeline.check import check
from align.pipeline.run import run
from align.workspace import init_workspace, open_workspace
from tests.conftest import CORPUS, Align, document, findings_of_text, sample

if TYPE_CHECKING:
    from pathlib import Path

    from align.model.anchor import Lang
    from align.model.bitext import Bitext


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("2011-13-40-x", "there is no month 13"),
        ("2011-00-10-x", "there is no month 00"),
        ("2011-02-29-x", "2011-02 has no day 29"),
        ("2011-04-31-x", "2011-04 has no day 31"),
        ("2011-04-00-x", "2011-04 has no day 00"),
        ("0000-04-01-x", "there is no year 0000"),
        ("2011-04-01", "no words after the date"),
        ("2011-04-01-", "no words after the date"),
        ("2011-04-01-Bay", "only small letters, digits and single hyphens"),
        ("2011-04-01-bay--talks", "only small letters"),
        ("2011-04-01-bay\n", "only small letters"),
        ("２０１１-04-01-bay", "is no readout id"),
        ("11-04-01-bay", "is no readout id"),
        ("bay", "is no readout id"),
        ("2011-04-01-" + "a" * 200, "is longer than 200 characters"),
    ],
)
def test_an_id_that_is_none_is_refused_with_the_reason(wanted: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        check_readout_id(wanted, "--id")
    assert told in error.value.what
    assert error.value.todo == "it must be YYYY-MM-DD-slug"


@pytest.mark.parametrize("wanted", ["2012-02-29-a", "2011-12-31-bay-talks-2", "1999-01-01-0"])
def test_an_id_with_a_day_of_the_calendar_is_accepted(wanted: str) -> None:
    assert check_readout_id(wanted, "--id") == wanted


def test_an_impossible_date_is_refused_wherever_an_id_comes_from(
    tmp_path: Path, align: Align
) -> None:
    source = tmp_path / "2011-13-40-bay.txt"
    source.write_text("Talks\n\n1. They met.\n")
    for arguments in (["--stdout"], [], ["--id", "2011-02-30-bay", "--stdout"]):
        found = align("ingest", source, "--lang", "en", *arguments)
        assert (found.code, found.out, found.err.count("\n")) == (2, "", 1)
        assert "there is no month 13" in found.err or "2011-02 has no day 30" in found.err
    init_workspace(tmp_path / "w")
    for folder in ("corpus/sources/en/2011-13-40-bay.txt", "corpus/en/2011-13-40-bay.xml"):
        path = tmp_path / "w" / folder
        path.write_text("Talks\n\n1. They met.\n")
        found = align("run", tmp_path / "w")
        assert found.code == 2
        assert f'{folder}: "2011-13-40-bay": there is no month 13' in found.err
        path.unlink()


@pytest.mark.parametrize(
    ("name", "text", "ident"),
    [
        ("bay-talks.txt", "Talks\n\nMay 8, 2014\n\nThey met.\n", "2014-05-08-bay-talks"),
        ("bay-talks.txt", "Talks\n\nThey met.\n", "undated-bay-talks"),
        ("会談.txt", "Talks\n\nThey met.\n", "undated-text"),
        ("会談.txt", "Talks\n\nMay 8, 2014\n\nThey met.\n", "2014-05-08-text"),
    ],
)
def test_no_id_is_needed_to_print(
    name: str, text: str, ident: str, tmp_path: Path, align: Align
) -> None:
    source = tmp_path / name
    source.write_text(text)
    printed = align("ingest", source, "--lang", "en", "--stdout")
    assert (printed.code, printed.err) == (0, "")
    assert f'xml:id="r{ident}.en"' in printed.out
    assert "They met." in align("show", "-", stdin=printed.out.encode()).out


def test_standard_input_needs_no_id_to_be_printed(align: Align) -> None:
    printed = align("ingest", "-", "--lang", "en", "--stdout", stdin=b"Talks\n\nThey met.\n")
    assert 'xml:id="rundated-text.en"' in printed.out


def test_to_be_filed_a_text_needs_its_date(tmp_path: Path, align: Align) -> None:
    source = tmp_path / "bay.txt"
    source.write_text("Talks\n\nThey met.\n")
    found = align("ingest", source, "--lang", "en")
    assert found.err == ("error: bay.txt: no readout id in its name; give --id YYYY-MM-DD-slug\n")
    with pytest.raises(AlignError, match="undated"):
        check_readout_id("undated-bay", "corpus/en/undated-bay.xml")


TEXT = {"en": "Bay Talks\n\n{}\n\nThey met.\n", "ja": "湾岸会談\n\n{}\n\n会談した。\n"}


@pytest.mark.parametrize(
    ("lang", "line", "told"),
    [
        ("en", "March 4, 2005", ""),
        ("en", "March 7, 2005", ""),  # a Friday's talks, published on the Monday
        ("en", "March 3, 2005", ""),  # still Thursday in Washington
        ("ja", "平成17年3月5日", ""),
        ("en", "March 8, 2005", "4 days after 2005-03-04"),
        ("en", "March 2, 2005", "2 days before 2005-03-04"),
        ("en", "March 4, 2006", "365 days after 2005-03-04"),
        ("ja", "平成16年3月4日", "365 days before 2005-03-04"),
        ("ja", "平成17年4月4日（月）", "31 days after 2005-03-04"),
        ("en", "Tokyo", ""),
    ],
)
def test_a_date_line_is_held_to_the_id(lang: Lang, line: str, told: str) -> None:
    found = findings_of_text(document(TEXT[lang].format(line), lang, "2005-03-04-bay"), "A016")
    assert [(span.text, str(span.anchor)) for one in found for span in one.spans] == (
        [(line, "date.s1")] if told else []
    )
    assert all(told in one.message.en and "日" in one.message.ja for one in found)


def of(english: str, japanese: str) -> Bitext:
    """Two texts with these date lines; the check looks at no link."""
    sides = {
        "source": document(TEXT["en"].format(english), "en", "2005-03-04-bay"),
        "target": document(TEXT["ja"].format(japanese), "ja", "2005-03-04-bay"),
    }
    return cast("Bitext", SimpleNamespace(**sides))


@pytest.mark.parametrize(
    ("english", "japanese", "told"),
    [
        ("March 4, 2005", "平成17年3月4日", []),
        ("March 4, 2005", "平成17年3月5日", [("date.s1", "date.s1")]),
        ("March 4, 2005", "平成16年3月4日", [("date.s1", "date.s1")]),
        ("March 4, 2005", "東京にて", []),
        ("Tokyo", "東京にて", []),
    ],
)
def test_date_lines_of_the_two_languages_are_compared(
    english: str, japanese: str, told: list[tuple[str, str]]
) -> None:
    found = list(date_against_other.find(of(english, japanese), CheckOptions()))
    assert [tuple(str(span.anchor) for span in p.spans) for p in found] == told
    assert all([span.lang for span in problem.spans] == ["en", "ja"] for problem in found)


def test_the_dates_of_the_sample_corpus_agree() -> None:
    for readout in CORPUS:
        english, japanese = sample(readout, "en"), sample(readout, "ja")
        assert not [*findings_of_text(english, "A016"), *findings_of_text(japanese, "A016")]
        assert english.date == japanese.date


def test_dates_that_disagree_are_told_at_ingest_and_found_by_the_check(tmp_path: Path) -> None:
    init_workspace(tmp_path)
    for lang, line in (("en", "May 8, 2014"), ("ja", "平成26年5月9日")):
        path = tmp_path / f"corpus/sources/{lang}/2013-01-01-bay.txt"
        path.write_text(TEXT[lang].format(line), encoding="utf-8")
    workspace = open_workspace(tmp_path)
    outcome = run(workspace)
    assert [notice.en for notice in outcome.notices if isinstance(notice, Wording)] == [
        (
            'corpus/sources/en/2013-01-01-bay.txt:3: A016 "May 8, 2014" is 492 days after 2013-01-01,'
            " the date in the id"
        ),
        (
            'corpus/sources/ja/2013-01-01-bay.txt:3: A016 "平成26年5月9日" is 493 days after 2013-01-01,'
            " the date in the id"
        ),
    ]
    found, _ = check(workspace)
    assert sorted(finding.check for finding in found) == ["A016", "A016", "A017"]
