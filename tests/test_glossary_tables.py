"""Glossaries as tables: what is written comes back, and lists that people keep are read."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

import openpyxl
import pytest
from hypothesis import given, settings

from align.errors import AlignError
from align.files.yaml import load_entries, load_yaml
from align.terms.entry.form import GLOSSARY_FILE, KEYS, ConceptEntry
from align.terms.entry.written import write_glossary
from align.terms.tables.files import (
    read_csv_glossary,
    read_tsv_glossary,
    read_xlsx_glossary,
    write_csv_glossary,
    write_tsv_glossary,
    write_xlsx_glossary,
)
from tests.conftest import PROJECT
from tests.made_entries import glossaries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from align.terms.entry.foreign import ForeignConcept

    Write = Callable[[Iterable[ConceptEntry], BinaryIO], None]
    Read = Callable[[BinaryIO, str], Iterator[ForeignConcept]]

FORMS = {
    "csv": (write_csv_glossary, read_csv_glossary),
    "tsv": (write_tsv_glossary, read_tsv_glossary),
    "xlsx": (write_xlsx_glossary, read_xlsx_glossary),
}
every_form = pytest.mark.parametrize("form", FORMS)


def written(entries: Iterable[ConceptEntry], form: str) -> bytes:
    stream = io.BytesIO()
    FORMS[form][0](entries, stream)
    return stream.getvalue()


def read(data: bytes, form: str) -> list[ConceptEntry]:
    found = FORMS[form][1](io.BytesIO(data), f"g.{form}")
    return [ConceptEntry.model_validate(each.data) for each in found]


def starter() -> list[ConceptEntry]:
    text = (PROJECT / "glossaries/diplomacy.yaml").read_text("utf-8")
    return GLOSSARY_FILE.validate_python((load_entries(text, KEYS) or ([], []))[0])


@every_form
@settings(max_examples=60)
@given(entries=glossaries())
def test_a_glossary_comes_back_as_it_was(form: str, entries: list[ConceptEntry]) -> None:
    assert read(written(entries, form), form) == entries


@every_form
def test_the_starter_glossary_comes_back_as_it_was(form: str) -> None:
    assert read(written(starter(), form), form) == starter()


@given(entries=glossaries())
def test_a_written_glossary_file_is_read_alike_by_both_readers(entries: list[ConceptEntry]) -> None:
    text = write_glossary(entries)
    assert GLOSSARY_FILE.validate_python(load_yaml(text, "g.yaml") or []) == entries
    quick = load_entries(text, KEYS)
    assert quick is None or GLOSSARY_FILE.validate_python(quick[0]) == entries


def test_the_starter_glossary_is_read_quickly_when_it_is_written_anew() -> None:
    quick = load_entries(write_glossary(starter()), KEYS)
    assert quick is not None
    assert GLOSSARY_FILE.validate_python(quick[0]) == starter()


def test_a_workbook_is_read_by_another_library_and_holds_no_formula() -> None:
    formula = starter()[0].model_copy(update={"note": "=1+1"})
    book = openpyxl.load_workbook(io.BytesIO(written([formula], "xlsx")))
    rows = list(book.active.iter_rows())
    assert [cell.value for cell in rows[0][:4]] == ["id", "lang", "term", "status"]
    assert [cell.value for cell in rows[1][:4]] == ["kawaguchi-yoriko", "en", "Yoriko Kawaguchi", "preferred"]  # fmt: skip
    (note,) = [cell for cell in rows[1] if cell.value == "=1+1"]
    assert note.data_type == "s"


def test_rows_that_were_sorted_are_put_together_again() -> None:
    head, *rows = csv.reader(io.StringIO(written(starter()[:3], "tsv").decode()), delimiter="\t")
    out = io.StringIO()
    csv.writer(out, delimiter="\t").writerows([head, *sorted(rows, reverse=True)])
    there = read(out.getvalue().encode(), "tsv")
    assert {e.id: sorted(t.term for t in e.terms) for e in there} == {
        e.id: sorted(t.term for t in e.terms) for e in starter()[:3]
    }
    assert {e.id: e.offices for e in there} == {e.id: e.offices for e in starter()[:3]}


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("id\tlang\tterm\n", 'g.tsv:1: no column "status"'),
        ("id\tlang\tterm\tstatus\tstat\n", 'g.tsv:1: unknown column "stat"'),
        ("id\tlang\tterm\tstatus\n\ten\tx\tpreferred\n", "g.tsv:2: a row without an id"),
        ("id\tlang\tterm\tstatus\tnote\na\ten\tx\tpreferred\tone\na\tja\tエ\tpreferred\ttwo\n", "g.tsv:3: note: \"two\", and an earlier row of the concept has \"one\""),
        ("id\tlang\tterm\tstatus\tinflects\na\ten\tx\tpreferred\tmaybe\n", "g.tsv:2: inflects: must be true or false"),
        ("id\tlang\tterm\tstatus\toffices\na\ten\tx\tpreferred\tking\n", "g.tsv:2: offices: must be a role and two days"),
        ("en\tja\tcolour\nx\tエ\tred\n", 'g.tsv:1: unknown column "colour"'),
        ("en\tja\tEnglish\nx\tエ\ty\n", 'g.tsv:1: two columns are called "en"'),
        ("en\tja\tnote\n\t\tx\n", "g.tsv:2: a row without a term"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_table_is_told_with_its_line(table: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        list(read_tsv_glossary(io.BytesIO(table.encode()), "g.tsv"))
    assert str(error.value).startswith(told)


def test_a_list_of_two_languages_is_read_as_people_keep_it() -> None:
    table = "日本語,英語,備考,使用不可（日本語）\n六者会合,Six-Party Talks; the Talks,朝鮮半島,六か国協議\n拉致問題,abduction issue,,\n拉致問題,Abduction Issue,,\n核,,,\n"
    found = read(table.encode(), "csv")
    assert [e.id for e in found] == [
        "six-party-talks",
        "abduction-issue",
        "abduction-issue-2",
        "核",
    ]
    assert [(t.lang, t.term, t.status) for t in found[0].terms] == [
        ("en", "Six-Party Talks", "preferred"),
        ("en", "the Talks", "admitted"),
        ("ja", "六者会合", "preferred"),
        ("ja", "六か国協議", "deprecated"),
    ]
    assert (found[0].type, found[0].note) == ("generic", "朝鮮半島")
