"""The commands on glossaries, and what a glossary file may not say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from align.errors import AlignError
from align.files.yaml import load_entries
from align.pipeline.checking.terms import term_base
from align.pipeline.inputs import StoredFile
from align.terms.entry.form import KEYS, glossary_schema
from align.terms.glossary import read_glossary
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from align.terms.matching import TermBase
    from tests.conftest import Align

TESTED = """\
- id: lake
  type: generic
  terms:
    - lang: en
      term: lake
      status: preferred
      tests: {hit: [A lake., The lakes.], miss: [A lakeside.]}
"""
WRONG = """\
- id: bay
  type: generic
  terms:
    - lang: en
      term: bay
      status: preferred
      tests: {hit: [The gulf.], miss: [A bay., The Bayou.]}
"""


# The schema


def test_the_schema_is_sorted_and_the_same_each_time(align: Align) -> None:
    told = align("glossary", "schema")
    assert (told.code, told.err) == (0, "")
    assert json.loads(told.out) == glossary_schema()
    assert told.out == json.dumps(glossary_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"  # fmt: skip
    assert align("glossary", "schema").out == told.out


def test_the_schema_admits_the_shipped_glossary() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(glossary_schema())
    validator = jsonschema.Draft202012Validator(glossary_schema())
    text = (PROJECT / "glossaries/diplomacy.yaml").read_text("utf-8")
    read = load_entries(text, KEYS)
    assert read is not None
    assert [error.message for error in validator.iter_errors(read[0])] == []


@pytest.mark.parametrize(
    ("entry", "sound"),
    [
        ("", True),
        ("reason: press usage", True),
        ("reason: {en: press usage}", True),
        ("context: lake", True),
        ("context: [lake, shore]", True),
        ('validTo: "2005-03"', True),
        ('validTo: "March 2005"', False),
        ("validTo: 2005", False),
        ("statsu: preferred", False),
        ("context: ' lake'", False),
        ("boundary: words", False),
        ("satisfiesOnly: perhaps", False),
    ],
)
def test_the_schema_agrees_with_the_reader(entry: str, sound: bool) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    term = "{lang: en, term: talks, status: preferred" + (f", {entry}" if entry else "") + "}"
    text = f"- {{id: talks, type: event, terms: [{term}]}}\n"
    read = load_entries(text, [*KEYS, "statsu"])
    assert read is not None
    assert jsonschema.Draft202012Validator(glossary_schema()).is_valid(read[0]) == sound
    if sound:
        read_glossary(text, "x")
    else:
        with pytest.raises(AlignError):
            read_glossary(text, "x")


# The tests of terms


def test_the_tests_of_files_are_counted(tmp_path: Path, align: Align) -> None:
    path = tmp_path / "lakes.yaml"
    path.write_text(TESTED, "utf-8")
    told = align("glossary", "test", path)
    assert (told.code, told.out, told.err) == (0, "3 tests passed\n", "")
    path.write_text(TESTED.replace("[A lake., The lakes.], miss: [A lakeside.]", "[A lake.]"), "utf-8")  # fmt: skip
    assert align("glossary", "test", path).out == "1 test passed\n"
    assert align("--language", "ja", "glossary", "test", path).out == "テスト1件に合格しました\n"


def test_a_failed_test_is_told_with_its_concept_and_line(tmp_path: Path, align: Align) -> None:
    good, bad = tmp_path / "lakes.yaml", tmp_path / "bays.yaml"
    good.write_text(TESTED, "utf-8")
    bad.write_text("\n\n" + WRONG, "utf-8")
    told = align("glossary", "test", good, bad)
    assert told.code == 1
    assert told.out.splitlines() == [
        f'{bad}:3: bay: "bay" is not found in: The gulf.',
        f'{bad}:3: bay: "bay" must not be found in: A bay.',
    ]
    assert told.err == "2 of 6 tests failed\n"
    japanese = align("--language", "ja", "glossary", "test", bad)
    assert japanese.out.splitlines()[0].endswith("「bay」が次の文で見つかりません：The gulf.")


def test_without_files_the_glossaries_of_the_workspace_are_tested(
    corpus: Path, align: Align, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (corpus / "glossaries/diplomacy.yaml").write_text(WRONG, "utf-8")
    told = align("glossary", "test", "-w", corpus)
    assert told.code == 1
    assert told.out.startswith("glossaries/diplomacy.yaml:1: bay: ")
    monkeypatch.chdir(corpus / "glossaries")
    assert align("glossary", "test").out == told.out
    monkeypatch.chdir(tmp_path)
    assert "no align.toml here or above" in align("glossary", "test").err


def test_the_shipped_glossary_passes_its_tests(align: Align) -> None:
    told = align("glossary", "test", PROJECT / "glossaries/diplomacy.yaml")
    assert told.code == 0, told.out
    assert told.out.endswith(" tests passed\n")


def test_a_group_without_a_command_prints_its_help(align: Align) -> None:
    told = align("glossary")
    assert "schema" in told.err
    assert align("glossary", "tset").err == 'error: align glossary: no command "tset"; did you mean "test"?\n'  # fmt: skip


# What is refused


def term(**keys: str) -> str:
    """A glossary of one concept, whose second term stands in line 5."""
    more = "".join(f", {key}: {value}" for key, value in keys.items())
    return (
        "- id: talks\n  type: place\n  terms:\n"
        "    - {lang: en, term: Talks, status: preferred}\n"
        f"    - {{lang: ja, term: 日本海, status: preferred{more}}}\n"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (term(validFrom='"2005-03-04"', validTo='"2005-03-03"'),
         'x:5: validTo: is before "validFrom", 2005-03-04 (found "2005-03-03"); correct it'),
        (term(combiningForms="日本海"),
         'x:5: combiningForms: must have one or two characters each (found "日本海"); correct it'),
        (term(combiningForms="[日]").replace("lang: ja", "lang: en").replace("status: preferred,", "status: admitted,"),
         "x:5: combiningForms: are of Japanese terms only; correct it"),
        (term(notInside="[日本海溝, 日本橋]"),
         'x:5: notInside: "日本橋" does not contain the term "日本海"; correct it'),
        ("- id: a\n  type: role\n  offices:\n    - {role: a}\n  terms:\n    - {lang: en, term: A, status: preferred}\n",
         "x:3: offices: only a concept of type person has offices; correct it"),
        ('- id: a\n  type: person\n  offices:\n    - {role: a}\n    - {role: a, from: "2005-03", to: "2005-02"}\n  terms:\n    - {lang: en, term: A, status: preferred}\n',
         'x:5: to: is before "from", 2005-03 (found "2005-02"); correct it'),
        ("- id: a\n  type: role\n  approval: {status: approved}\n  terms:\n    - {lang: en, term: A, status: preferred}\n",
         'x:3: approval: an approved entry must say by whom: add "by"; correct it'),
    ],
)  # fmt: skip
def test_a_contradiction_in_a_glossary_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        read_glossary(text, "x")
    assert str(error.value) == told


def test_what_is_just_right_is_not_refused() -> None:
    """One day, two characters, a longer word in another width, a signed approval."""
    sound = term(
        validFrom='"2005-03-04"', validTo='"2005-03-04"', combiningForms="[日, 日本]",
        notInside="[日本海溝]",
    ).replace("type: place", "type: place\n  approval: {status: approved, by: K. Tanaka}")  # fmt: skip
    (concept,) = read_glossary(sound, "x")
    assert concept.terms[1].combining_forms == ("日", "日本")
    month = '- {id: a, type: person, offices: [{role: b, from: "2005-03", to: "2005-03"}], terms: [{lang: en, term: Ａ, status: preferred, notInside: AB}]}'
    assert len(read_glossary(month, "x")) == 1


def layered(*texts: str) -> TermBase:
    """The term base of some glossary files, called 1.yaml, 2.yaml …"""
    return term_base(
        StoredFile(f"{number}.yaml", text.encode()) for number, text in enumerate(texts, start=1)
    )


TERMS = "terms: [{lang: en, term: %s, status: preferred}]"
ROLE = "- {id: minister, type: role, " + TERMS % "Minister" + "}\n"
PERSON = "\n- {id: aso, type: person, related: [%s], broader: [%s], offices: [{role: %s}], " + TERMS % "Aso" + "}\n"  # fmt: skip


@pytest.mark.parametrize(
    ("named", "key"),
    [
        (("ministre", "minister", "minister"), "related"),
        (("minister", "ministre", "minister"), "broader"),
        (("minister", "minister", "ministre"), "role"),
    ],
)
def test_a_concept_that_there_is_not_cannot_be_named(named: tuple[str, str, str], key: str) -> None:
    with pytest.raises(AlignError) as error:
        layered(ROLE, PERSON % named)
    assert str(error.value) == (
        f'2.yaml:2: {key}: no glossary has a concept "ministre"; did you mean "minister"?'
    )


def test_a_concept_of_another_file_may_be_named() -> None:
    person = PERSON % ("minister", "minister", "minister")
    assert len(layered(person, ROLE).concepts) == 2
    with pytest.raises(AlignError, match="; add that concept, or take its id out"):
        layered(PERSON % ("x1", "x1", "x1"))
