"""The checks of the glossary itself: their pages, planted faults, and glossaries in layers."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING

import pytest

from align.checks.manual import page
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.settings import Checks
from align.terms.glossary import read_glossary
from align.terms.inspection import Inspection, inspect_glossary
from align.terms.matching import TermBase
from tests.conftest import PROJECT, RUSSIA

if TYPE_CHECKING:
    from pathlib import Path

    from align.model.anchor import Lang
    from align.model.finding import GlossaryFinding
    from tests.conftest import Align

GLOSSARY_CHECKS = sorted(i for i, check in all_checks().items() if check.scope == "glossary")
STARTER = (PROJECT / "glossaries/diplomacy.yaml").read_text("utf-8")


def findings(*texts: str) -> list[GlossaryFinding]:
    files = (inspect_glossary(text, f"{number}.yaml") for number, text in enumerate(texts, start=1))
    return CheckRunner(all_checks(), Checks()).glossaries(Inspection(tuple(files)))


def told(*texts: str) -> list[tuple[str, str, str]]:
    """Check, place and concept of each finding."""
    return [(found.check, found.place, found.problem.concept) for found in findings(*texts)]


# The pages


def examples(ident: str, lang: Lang) -> list[str]:
    found = re.findall(r"\n\n((?:    .+\n)+)", page(all_checks()[ident], lang))
    return [textwrap.dedent(block) for block in found]


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("ident", [i for i in GLOSSARY_CHECKS if i != "G017"])
def test_the_first_example_of_a_page_fails_and_the_second_passes(ident: str, lang: Lang) -> None:
    wrong, right = examples(ident, lang)
    assert ident in {found.check for found in findings(wrong)}
    assert not {found.check for found in findings(right)} - {"G018"}


@pytest.mark.parametrize("ident", GLOSSARY_CHECKS)
def test_a_page_is_there_in_both_languages(ident: str) -> None:
    check = all_checks()[ident]
    assert page(check, "ja").startswith(f"{ident} {check.title.ja} · ")
    assert "対処：" in page(check, "ja")
    assert "To settle one:" in " ".join(page(check, "en").split())


# The starter glossary, and faults planted in it


def test_the_shipped_glossary_is_sound() -> None:
    assert findings(STARTER) == []


#: By check, what is changed or added in the starter glossary, and what must be named.
TALKS = "    - {lang: en, term: Six-Party Talks, status: preferred}\n"
EXTRA = """
- id: {id}
  type: {type}
  terms:
    - {{lang: en, term: {en}, status: preferred}}
    - {{lang: ja, term: {ja}, status: preferred}}
"""


def extra(ident: str, en: str, ja: str, kind: str = "event") -> str:
    return STARTER + EXTRA.format(id=ident, type=kind, en=en, ja=ja)


def with_line(text: str, after: str, line: str) -> str:
    assert after in text
    return text.replace(after, after + line, 1)


FAULTS: dict[str, tuple[str, str]] = {
    "a misspelt key": ("G001", extra("new", "new, contxt: x", "新語")),
    "an unknown type": ("G001", extra("new", "new talks", "新会談", "evnt")),
    "a blank after a term": ("G002", extra("new", '"new talks "', "新会談")),
    "an empty term": ("G002", extra("new", '""', "新会談")),
    "an id twice": ("G003", extra("six-party-talks", "new talks", "新会談")),
    "two preferred": ("G004", extra("new", "new talks", "新会談") + "    - {lang: ja, term: 新協議, status: preferred}\n"),
    "a term twice": ("G005", extra("new", "new talks", "新G7会談") + "    - {lang: ja, term: 新Ｇ７会談, status: admitted}\n"),
    "a misspelt reference": ("G006", extra("new", "new talks", "新会談").replace("- id: new\n", "- id: new\n  related: [six-party-talk]\n")),
    "a role that is gone": ("G006", extra("new", "New Name", "新山新", "person").replace("- id: new\n", "- id: new\n  offices: [{role: emperor}]\n")),
    "a circle": ("G007", extra("new", "new talks", "新会談").replace("- id: new\n", "- id: new\n  broader: [newer]\n") + EXTRA.format(id="newer", type="event", en="newer talks", ja="最新会談").replace("- id: newer\n", "- id: newer\n  broader: [new]\n")),
    "itself as broader": ("G007", extra("new", "new talks", "新会談").replace("- id: new\n", "- id: new\n  broader: [new]\n")),
    "a forbidden term preferred elsewhere": ("G008", extra("new", "six-way consultation", "六者協議")),
    "the same words for another concept": ("G009", extra("new", "Six-Party Talks", "六国会談")),
    "a concept twice": ("G010", extra("new", "six-party talks", "六者会合")),
    "a forbidden term around the preferred": ("G011", extra("new", "new talks", "新会談") + "    - {lang: ja, term: 新会談交渉, status: deprecated}\n"),
    "a guard that rules all out": ("G013", extra("new", "new talks", "新会談, notInside: 新会談")),
    "a test that fails": ("G014", extra("new", "new talks, tests: {hit: [They met.]}", "新会談")),
    "a test that must miss": ("G014", extra("new", "new talks, tests: {miss: [The new talks began.]}", "新会談")),
    "only a forbidden term": ("G015", STARTER + "\n- id: new\n  type: event\n  terms:\n    - {lang: en, term: new talks, status: preferred}\n    - {lang: ja, term: 新会談, status: deprecated}\n"),
    "a zero-width space": ("G016", extra("new", '"new\u200btalks"', "新会談")),
    "a full-width letter": ("G016", extra("new", "ｎew talks", "新会談")),
    "no reason": ("G018", extra("new", "new talks", "新会談") + "    - {lang: ja, term: 旧会談, status: deprecated}\n"),
    "days that overlap": ("G019", extra("new", "new talks", '新会談, validFrom: "2020-01-01"') + '    - {lang: ja, term: 旧会談, status: superseded, validTo: "2020-03"}\n'),
    "days with a gap": ("G019", extra("new", "new talks", '新会談, validFrom: "2020-05-01"') + '    - {lang: ja, term: 旧会談, status: superseded, validTo: "2020-03"}\n'),
    "a short form twice": ("G020", extra("new", "Newland", "新国, combiningForms: 新", "place") + EXTRA.format(id="newer", type="place", en="Newerland", ja="真国, combiningForms: 新")),
    "a reading in kanji": ("G021", extra("new", "new talks", "新会談, reading: 新会談")),
    "columns exchanged": ("G022", extra("new", "新会談", "new talks")),
    "an untranslated term that differs": ("G012", extra("new", "ABCDX", "エービーシー").replace("- id: new\n", "- id: new\n  translate: false\n")),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_told(fault: str) -> None:
    ident, text = FAULTS[fault]
    found = findings(text)
    assert {each.check for each in found} in ({ident}, {ident, "G018"})
    assert all(each.problem.concept for each in found)


def test_a_fault_is_told_at_the_line_of_its_term() -> None:
    two = "- id: a\n  type: event\n  terms:\n    - {lang: en, term: one, status: preferred}\n    - lang: ja\n      term: 一つ\n      status: preferred\n    - lang: ja\n      term: 二つ\n      status: preferred\n"
    assert told(two) == [("G004", "1.yaml:8", "a")]


def test_every_wrong_entry_is_told_not_only_the_first() -> None:
    text = "- {id: a, tpe: event}\n- {id: b}\n- text\n- id: c\n  type: event\n  terms:\n    - {lang: en, term: ' x', status: preferred}\n    - {lang: ja, term: '', status: preferred, boundry: any}\n"
    assert told(text) == [
        ("G001", "1.yaml:1", "a"),
        ("G001", "1.yaml:2", "b"),
        ("G001", "1.yaml:3", ""),
        ("G002", "1.yaml:7", "c"),
        ("G001", "1.yaml:8", "c"),
        ("G002", "1.yaml:8", "c"),
    ]


def test_an_entry_that_cannot_be_read_is_still_known_to_others() -> None:
    text = extra("new", "new talks", "新会談").replace(
        "type: event\n  terms:\n    - {lang: en, term: new",
        "type: evnt\n  terms:\n    - {lang: en, term: new",
    )
    named = text + EXTRA.format(id="newer", type="event", en="newer talks", ja="最新会談").replace(
        "- id: newer\n", "- id: newer\n  related: [new]\n"
    )
    assert {check for check, _, _ in told(named)} == {"G001"}


def test_persons_of_other_days_and_guarded_words_are_no_homographs() -> None:
    persons = """\
- {id: pm, type: role, terms: [{lang: en, term: Premier, status: preferred}, {lang: ja, term: 総理, status: preferred}]}
- id: kan
  type: person
  offices: [{role: pm, from: "2010-06", to: "2011-09"}]
  terms: [{lang: en, term: Naoto Kan, status: preferred}, {lang: ja, term: 菅総理, status: preferred}]
- id: suga
  type: person
  offices: [{role: pm, from: "SINCE", to: "2021-10"}]
  terms: [{lang: en, term: Yoshihide Suga, status: preferred}, {lang: ja, term: 菅総理, status: preferred}]
"""
    assert told(persons.replace("SINCE", "2020-09")) == []
    assert [check for check, _, _ in told(persons.replace("SINCE", "2011-09"))] == ["G009"]


# Layers

HOUSE = "- {id: talks, type: event, terms: [{lang: en, term: Six-Party Talks, status: preferred}, {lang: ja, term: 六者会合, status: preferred}]}\n"
PROJECT_LAYER = HOUSE.replace("六者会合", "六者協議")


def test_a_later_glossary_replaces_an_entry_of_an_earlier_one() -> None:
    layers = [read_glossary(HOUSE, "house"), read_glossary(PROJECT_LAYER, "project")]
    from align.terms.layers import concepts_in_force

    terms = TermBase(concepts_in_force(layers))
    assert [c.preferred("ja") for c in terms.concepts] == ["六者協議"]
    assert terms.occurrences("六者会合", "ja") == []


def test_what_is_replaced_is_told_with_what_differs() -> None:
    (found,) = findings(HOUSE, PROJECT_LAYER)
    assert (found.check, found.severity, found.place) == ("G017", "info", "1.yaml:1")
    assert found.problem.message.en == 'replaced by 2.yaml:1: Japanese "六者会合" by "六者協議"'
    assert (
        found.problem.message.ja
        == "2.yaml:1 により置き換えられます：日本語「六者会合」→「六者協議」"
    )


def test_a_replaced_entry_is_not_compared_with_the_others() -> None:
    other = HOUSE.replace("id: talks", "id: other").replace("Six-Party Talks", "six-way meeting")
    assert [check for check, _, _ in told(HOUSE, other)] == ["G009"]
    assert [check for check, _, _ in told(HOUSE, other, PROJECT_LAYER)] == ["G017"]


# The command


def test_the_command_tells_and_exits_by_severity(tmp_path: Path, align: Align) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(FAULTS["a reading in kanji"][1], "utf-8")
    found = align("glossary", "check", file)
    assert found.code == 0  # a warning, and runs fail at errors
    assert re.fullmatch(rf'{re.escape(str(file))}:\d+: warning G021 reading: "新会談" is not all kana\n', found.out)  # fmt: skip
    file.write_text(FAULTS["two preferred"][1], "utf-8")
    assert align("glossary", "check", file).code == 1


def test_a_sound_glossary_says_so(align: Align) -> None:
    found = align("glossary", "check", PROJECT / "glossaries/diplomacy.yaml")
    assert (found.code, found.out) == (0, "")
    assert found.err == "234 concepts, nothing found\n"


def test_the_command_speaks_japanese(tmp_path: Path, align: Align) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(FAULTS["a misspelt key"][1], "utf-8")
    found = align("glossary", "check", file, "--language", "ja")
    assert "「contxt」というキーはありません" in found.out


def test_the_findings_are_there_as_json(tmp_path: Path, align: Align) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(FAULTS["a misspelt reference"][1], "utf-8")
    (found,) = json.loads(align("glossary", "check", file, "--format", "json").out)["findings"]
    assert found["check"] == "G006"
    assert found["file"] == str(file)
    assert found["concept"] == "new"
    assert found["suggestion"] == "six-party-talks"
    assert found["message"]["ja"].startswith("related の「six-party-talk」")


def test_only_the_checks_asked_for_are_run(tmp_path: Path, align: Align) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(FAULTS["no reason"][1], "utf-8")
    assert "G018" in align("glossary", "check", file).out
    assert align("glossary", "check", file, "--check", "G001").out == ""
    wrong = align("glossary", "check", file, "--check", "T001")
    assert (wrong.code, "is no check of glossaries" in wrong.err) == (2, True)


def test_a_file_that_is_no_yaml_does_not_stop_the_others(tmp_path: Path, align: Align) -> None:
    (tmp_path / "bad.yaml").write_text("- {id: a", "utf-8")
    (tmp_path / "own.yaml").write_text(FAULTS["no reason"][1], "utf-8")
    found = align("glossary", "check", tmp_path / "bad.yaml", tmp_path / "own.yaml")
    assert found.code == 2
    assert "bad.yaml:1: not YAML" in found.err
    assert "G018" in found.out


def test_the_workspace_is_checked_with_its_severities(corpus: Path, align: Align) -> None:
    (corpus / "glossaries/diplomacy.yaml").write_text(FAULTS["no reason"][1], "utf-8")
    settings = (corpus / "align.toml").read_text("utf-8")
    (corpus / "align.toml").write_text(settings + 'G018 = "error"\n', "utf-8")
    found = align("glossary", "check", "-w", corpus)
    assert found.code == 1
    assert found.out.startswith("glossaries/diplomacy.yaml:")


# The glossary of one readout


def test_the_glossary_of_a_readout_goes_over_the_others(corpus: Path, align: Align) -> None:
    align("run", corpus)
    before = align("check", corpus).out
    own = corpus / f"glossaries/readouts/{RUSSIA}.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(
        "- id: japan\n  type: place\n  terms:\n"
        "    - {lang: en, term: Nippon, status: preferred}\n"
        "    - {lang: en, term: Japan, status: deprecated, reason: a sample}\n"
        "    - {lang: ja, term: 日本, status: preferred}\n",
        "utf-8",
    )
    gained = set(align("check", corpus).out.splitlines()) - set(before.splitlines())
    assert gained
    assert {line.partition(":")[0] for line in gained} == {RUSSIA}
    assert any("T001" in line and "Nippon" in line for line in gained)
    assert align("run", corpus).code in (0, 1)
    assert set(align("check", corpus).out.splitlines()) - set(before.splitlines()) == gained


def test_the_glossaries_of_readouts_are_checked_too(corpus: Path, align: Align) -> None:
    own = corpus / f"glossaries/readouts/{RUSSIA}.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(HOUSE.replace("id: talks", "id: six-party-talks") + HOUSE, "utf-8")
    found = align("glossary", "check", "-w", corpus).out.splitlines()
    assert [line.split(" ")[2] for line in found] == ["G017", "G010"]
    own.write_text("- {id: a", "utf-8")
    wrong = align("glossary", "check", "-w", corpus)
    assert (wrong.code, "not YAML" in wrong.err) == (2, True)
    align("run", corpus)
    assert f"glossaries/readouts/{RUSSIA}.yaml" in align("check", corpus).err
