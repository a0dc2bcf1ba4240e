"""The checks of terms on whole sets: seeded errors, spellings of one name, the sample corpus."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.settings import Checks
from align.pipeline.check import check
from align.pipeline.checking.rows import TableRow
from align.pipeline.checking.table import TableChecker
from align.terms.compiled import compiled_terms
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.terms.selftest import failed_tests
from align.workspace import open_workspace
from tests.bench.glossary import GLOSSARY
from tests.bench.scoring import by_class, total
from tests.bench.seeded_terms import seeded_pairs
from tests.bench.six_party import SIX_PARTY_GLOSSARY, six_party_surfaces
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from align.model.anchor import Lang
    from align.model.finding import Finding
    from tests.bench.drafts import SeededPair

Told = dict[str, set[tuple[str, str]]]
SHIPPED = PROJECT / "glossaries/diplomacy.yaml"
JUDGED = PROJECT / "tests/gold/term-findings.tsv"


def checker(glossary: str) -> TableChecker:
    terms = TermBase(read_glossary(glossary, "g.yaml"))
    return TableChecker(terms, CheckRunner(all_checks(), Checks()))


def told(glossary: str, rows: Iterable[tuple[str, str, str, str]]) -> Told:
    """The findings of T001 and T002 by row."""
    found: Told = {}
    for finding in checker(glossary).findings(TableRow(*row) for row in rows):
        if finding.check in ("T001", "T002"):
            found.setdefault(finding.row, set()).add((finding.check, finding.concept))
    return found


def findings(glossary: str, en: str, ja: str, date: str = "") -> list[Finding]:
    return list(checker(glossary).findings([TableRow("r", en, ja, date)]))


def test_seeded_errors_are_told_and_traps_left_alone() -> None:
    rows = seeded_pairs()
    cells = ((row.id, row.en, row.ja, row.date) for row in rows)
    tallies = by_class(rows, told(GLOSSARY.read_text(encoding="utf-8"), cells))
    overall = total(tallies.values())
    assert overall.precision >= 0.98
    assert overall.recall >= 0.99
    weak = {
        name: tally.f1 for name, tally in tallies.items() if name[0] == "error" and tally.f1 < 0.95
    }
    assert weak == {}


def test_every_spelling_of_the_six_party_talks_is_told_apart() -> None:
    grid = six_party_surfaces()
    rows = [(str(n), *one.pair, "2006-01-01") for n, one in enumerate(grid)]
    found = told(SIX_PARTY_GLOSSARY, rows)
    wrong = [
        one.surface
        for n, one in enumerate(grid)
        if {check for check, _ in found.get(str(n), set())} != {one.check} - {""}
    ]
    assert wrong == []


def test_the_shipped_glossary_keeps_its_own_tests() -> None:
    terms = TermBase(read_glossary(SHIPPED.read_text(encoding="utf-8"), SHIPPED.name))
    assert len(terms.concepts) >= 231
    assert sum(bool(t.tests.hit or t.tests.miss) for c in terms.concepts for t in c.terms) >= 60
    failed = [(f.concept.id, f.term.text, f.text) for f in failed_tests(terms)]
    assert failed == []


@pytest.mark.golden
def test_every_finding_of_the_sample_corpus_has_been_judged() -> None:
    """Nine of ten are worth the look; tests/gold/term-findings.tsv says which, and why."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        judged = list(csv.DictReader(file, delimiter="\t"))
    places = {
        (f.readout, f"{f.place[0]}.{f.place[1]}", f.check, f.concept)
        for f in check(open_workspace(PROJECT)).findings
        if f.check[0] in "TP"
    }
    assert places == {(j["readout"], j["anchor"], j["check"], j["concept"]) for j in judged}
    worth = sum(j["verdict"] == "worth" for j in judged)
    assert worth / len(judged) >= 0.9


def test_findings_do_not_depend_on_the_order_of_sets(tmp_path: Path) -> None:
    table = tmp_path / "rows.tsv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(["id", "en", "ja"])
        writer.writerows((row.id, row.en, row.ja) for row in seeded_pairs()[::40])
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "align", "check", table, "--format", "json"],
            env={**os.environ, "PYTHONHASHSEED": seed, "XDG_CACHE_HOME": str(tmp_path / seed)},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert b'"findings"' in outputs.pop()


# Properties

TALKS = """
- id: six-party-talks
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: en, term: Six Party Talks, status: deprecated}
    - {lang: ja, term: 六者会合, status: preferred}
    - {lang: ja, term: 六か国協議, status: deprecated}
"""
OTHER = """
- id: reef-accord
  type: instrument
  terms:
    - {lang: en, term: Reef Accord, status: preferred}
    - {lang: ja, term: 礁取決め, status: preferred}
"""
UNSEEN = st.sampled_from(["", "", "\u00ad", "\u200b", "\u2060", "\ufeff"])
TERMS = TermBase(read_glossary(TALKS, "g.yaml"))


@given(st.data())
def test_a_span_holds_just_the_characters_of_the_term(data: st.DataObject) -> None:
    forms: list[tuple[str, Lang]] = [("Six-Party Talks", "en"), ("六か国協議", "ja")]
    term, lang = data.draw(st.sampled_from(forms))
    written = term[0] + "".join(data.draw(UNSEEN) + character for character in term[1:])
    before = data.draw(st.sampled_from(["", "the ", "両大臣は、", "㈱ ", "x\u0301 ", "  "]))
    after = data.draw(st.sampled_from(["", ".", "。", " and", "について", "\u00b9"]))
    text = before + written + after
    found = TERMS.occurrences(text, lang)
    assert [text[o.start : o.end] for o in found] == [written]


@given(st.sampled_from(seeded_pairs()))
def test_a_term_that_stands_nowhere_changes_no_finding(row: SeededPair) -> None:
    pair = row.en, row.ja, row.date
    assert findings(TALKS, *pair) == findings(TALKS + OTHER, *pair)


def test_a_glossary_from_the_cache_finds_the_same(tmp_path: Path) -> None:
    glossary = [(SHIPPED.read_text(encoding="utf-8"), "g.yaml")]
    first = compiled_terms(glossary, tmp_path)
    second = compiled_terms(glossary, tmp_path)
    assert list(first.concepts) == list(second.concepts)
    for row in seeded_pairs()[::50]:
        sides: list[tuple[str, Lang]] = [(row.en, "en"), (row.ja, "ja")]
        for text, lang in sides:
            assert first.mentions(text, lang) == second.mentions(text, lang)
            assert first.strangers(text, lang, ()) == second.strangers(text, lang, ())


@pytest.mark.parametrize(
    ("order", "date", "told"),
    [
        ("by-date", "2019-05-01", []),
        ("by-date", "2021-05-01", ["Taro Aso: in texts of this date the surname stands first"]),
        ("by-date", "", []),
        ("consistent", "2021-05-01", []),
        ("any", "2021-05-01", []),
    ],
)
def test_the_order_of_a_name_follows_the_date_where_the_settings_say_so(
    order: str, date: str, told: list[str]
) -> None:
    glossary = """- id: aso
  type: person
  terms:
    - {lang: en, term: Taro Aso, status: preferred}
    - {lang: en, term: Minister Aso, status: admitted}
    - {lang: ja, term: 麻生太郎, status: preferred}
"""
    settings = Checks.model_validate({"options": {"P002": {"order": order}}})
    rows = [TableRow("r", "Taro Aso met them.", "麻生太郎が会った。", date)]
    terms = TermBase(read_glossary(glossary, "g.yaml"))
    found = TableChecker(terms, CheckRunner(all_checks(), settings)).findings(rows)
    assert [f.message.en.replace('"', "") for f in found] == told
