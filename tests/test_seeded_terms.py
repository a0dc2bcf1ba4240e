"""The terminology benchmark: its rows hold what they say, its rules and its score are right."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

import pytest

from align.terms.glossary import read_glossary
from tests.bench.baselines import BASELINES, okapi, okapi_strict, omegat, weblate, xbench
from tests.bench.deprecated import MANY
from tests.bench.drafts import CLEAN, CONTEXTS, ERAS, SeededPair, plain
from tests.bench.frames import (
    BODY,
    NAMED,
    NEUTRAL,
    OWNED,
    OWNED_BY_PEOPLE,
    PERSON,
    PLACE,
    ROLE,
    TOPIC,
)
from tests.bench.glossary import GLOSSARY, SIDES, BenchConcept, bench_concepts, read_concepts
from tests.bench.scoring import Tally, by_class, read_findings, table, total
from tests.bench.seeded_terms import CLASSES, seeded_pairs
from tests.bench.six_party import SIX_PARTY_GLOSSARY, six_party_surfaces
from tests.bench.surfaces import INVISIBLE, bare
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from tests.bench.glossary import Side

ROWS = seeded_pairs()
ERRORS = [row for row in ROWS if row.kind == "error"]
TRAPS = [row for row in ROWS if row.kind == "trap"]
SIX_PARTY = read_concepts(SIX_PARTY_GLOSSARY)
CONCEPTS = {concept.id: concept for concept in bench_concepts()}


def test_the_same_seed_makes_the_same_rows() -> None:
    assert seeded_pairs() == ROWS
    assert seeded_pairs(2) != ROWS


def test_there_are_as_many_rows_and_classes_as_promised() -> None:
    assert len(ROWS) >= 2_400
    assert len(ERRORS) >= 1_000
    assert len(TRAPS) >= len(ERRORS)
    assert len(CLASSES["error"]) >= 22
    counts = Counter((row.kind, row.group) for row in ROWS)
    assert set(counts) == {(kind, group) for kind, groups in CLASSES.items() for group in groups}
    assert min(counts.values()) >= 40


def test_no_two_rows_of_a_class_are_the_same_and_ids_are_unique() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert len({(row.kind, row.group, row.en, row.ja) for row in ROWS}) == len(ROWS)


def test_both_styles_of_japanese_are_used() -> None:
    polite = sum(row.ja.rstrip("。").endswith(("ます", "です", "ました", "でした")) for row in ROWS)
    assert len(ROWS) * 0.35 < polite < len(ROWS) * 0.65


def test_no_gap_or_ending_is_left_in_a_text() -> None:
    left = [row.id for row in ROWS if re.search(r"[{}\[\]|\t]", row.en + row.ja)]
    assert left == []


def test_the_glossary_is_one_that_align_reads() -> None:
    read = read_glossary(GLOSSARY.read_text(encoding="utf-8"), "glossary.yaml")
    assert [concept.id for concept in read] == list(CONCEPTS)
    assert 100 <= len(CONCEPTS) <= 130


def test_only_errors_have_something_to_tell() -> None:
    assert all(row.gold for row in ERRORS)
    assert not any(row.gold for row in TRAPS)
    assert {check for row in ERRORS for check, _ in row.gold} == {"T001", "T002"}
    assert {concept for row in ERRORS for _, concept in row.gold} <= set(CONCEPTS)


def test_years_belong_to_concepts_of_the_glossary() -> None:
    assert set(ERAS) <= set(CONCEPTS)


@pytest.mark.parametrize("group", [g for g in CLASSES["error"] if g.startswith("deprecated")])
def test_a_row_with_a_deprecated_form_holds_it(group: str) -> None:
    for row in ERRORS:
        if row.group == group:
            ((check, concept),) = row.gold
            forms = {*CONCEPTS[concept].deprecated("en"), *CONCEPTS[concept].deprecated("ja")}
            assert check == "T001"
            assert row.form in forms, row
            assert row.surface in row.en or row.surface in row.ja, row
            assert _inflected(bare(row.form)) in _inflected(bare(row.surface)), row


def _inflected(form: str) -> str:
    return form.replace("issues", "issue").replace("refugees", "refugee")


def test_a_missing_rendering_is_really_missing() -> None:
    for row in ERRORS:
        for check, concept in row.gold:
            if check == "T002" and row.group != "misspelt-beside-right":
                sides = [_named(CONCEPTS[concept], row, lang) for lang in SIDES]
                assert not all(sides), row


def test_each_error_of_t002_names_its_concept_on_one_side() -> None:
    for row in ERRORS:
        for check, concept in row.gold:
            plural = "evacuees" in row.en or row.group == "missing-irregular-plural"
            if check == "T002" and not plural:
                sides = [_named(CONCEPTS[concept], row, lang) for lang in SIDES]
                assert any(sides), row


def _named(concept: BenchConcept, row: SeededPair, lang: Side) -> bool:
    if lang == "en":
        return any(re.search(rf"\b{re.escape(t)}", row.en) for t in concept.approved("en"))
    return any(term in row.ja for term in concept.approved("ja"))


def test_a_name_misspelt_beside_a_right_one_stands_twice() -> None:
    for row in ERRORS:
        if row.group == "misspelt-beside-right":
            ((_, concept),) = row.gold
            terms = CONCEPTS[concept]
            count = [
                max(
                    text.count(term) for term in terms.approved(lang) if " " in term or lang == "ja"
                )
                for text, lang in zip((row.en, row.ja), SIDES, strict=True)
            ]
            assert row.surface in row.en + row.ja
            assert sorted(count) == [1, 2], row


def test_no_error_says_that_another_row_is_clean() -> None:
    gold = {(row.en, row.ja): row.gold for row in ERRORS}
    assert [row.id for row in TRAPS if (row.en, row.ja) in gold] == []


def test_frames_and_contexts_name_nothing_but_the_exchange_of_views() -> None:
    neutral = [(f"{en}.", ja) for en, ja in NEUTRAL.values()]
    texts = [
        *CONTEXTS,
        *neutral,
        *TOPIC,
        *PLACE,
        *BODY,
        *PERSON,
        *NAMED,
        *ROLE,
        *OWNED,
        *OWNED_BY_PEOPLE,
        *MANY,
    ]
    for en, ja in texts:
        row = SeededPair("", en.replace("{}", "X"), plain(ja), "", "", "trap", CLEAN, "", "")
        for concept in CONCEPTS.values():
            sides = {_named(concept, row, "en"), _named(concept, row, "ja")}
            assert sides == {False} or (concept.id == "exchange-views" and len(sides) == 1), row


def test_line_breaks_and_invisible_characters_are_in_the_rows() -> None:
    assert all("\n" in row.en + row.ja for row in ROWS if row.group.endswith("line-break"))
    hidden = [row for row in ROWS if "invisible" in row.group]
    assert all(any(sign in row.en + row.ja for sign in INVISIBLE) for row in hidden)


@pytest.mark.parametrize("name", BASELINES)
def test_each_rule_tells_a_rendering_that_is_missing(name: str) -> None:
    told = BASELINES[name](SIX_PARTY, "The Six-Party Talks resumed.", "協議が再開された。")
    assert told == {("T002", "six-party-talks")}


@pytest.mark.parametrize("name", BASELINES)
def test_each_rule_leaves_a_right_pair_alone(name: str) -> None:
    assert (
        BASELINES[name](SIX_PARTY, "The Six-Party Talks resumed.", "六者会合が再開された。")
        == set()
    )


def test_a_forbidden_form_is_told_by_rules_that_know_one() -> None:
    pair = "The Six-Party Talks resumed.", "六者協議が再開された。"
    forbidden = {("T001", "six-party-talks")}
    assert [rule(SIX_PARTY, *pair) for rule in (weblate, okapi, xbench)] == [forbidden] * 3
    assert omegat(SIX_PARTY, *pair) == {("T002", "six-party-talks")}


def test_the_rules_have_their_documented_blind_spots() -> None:
    concepts = bench_concepts()
    alone = "The visit was short.", "六者協議が再開された。"
    assert weblate(concepts, *alone) == set()  # forbidden only for a source term
    plural = "They discussed telephone talks.", "両者は関連事項を協議した。"
    assert okapi(concepts, *plural) == set()  # exact forms only
    assert omegat(concepts, *plural) == {("T002", "telephone-talk")}  # stems
    assert ("T002", "information-technology") in xbench(concepts, "A visit.", "訪問。")  # substring
    capitals = "THE RULE OF LAW", "法の支配"
    assert okapi(concepts, *capitals) == set()
    assert okapi_strict(concepts, *capitals) == {("T002", "rule-of-law")}
    width = "the G7", "Ｇ７"
    assert all(rule(concepts, *width) for rule in BASELINES.values())  # no rule folds width


def _row(name: str, kind: str, gold: set[tuple[str, str]]) -> SeededPair:
    group = "g" if kind == "error" else "t"
    kinds = {"error": "error", "trap": "trap"}
    return SeededPair(name, "", "", "", group, kinds[kind], frozenset(gold), "", "")  # type: ignore[arg-type]


def test_the_score_of_a_small_example_is_right() -> None:
    rows = [
        _row("1", "error", {("T001", "a")}),
        _row("2", "error", {("T002", "a"), ("T002", "b")}),
        _row("3", "trap", set()),
        _row("4", "trap", set()),
    ]
    told = {"1": {("T001", "a")}, "2": {("T002", "b"), ("T002", "c")}, "3": {("T002", "a")}}
    tallies = by_class(rows, told)
    assert tallies["error", "g"] == Tally(right=2, wrong=1, missed=1, rows=2, clean=1)
    assert tallies["trap", "t"] == Tally(right=0, wrong=1, missed=0, rows=2, clean=1)
    both = total(tallies.values())
    assert (both.precision, both.recall) == (0.5, 2 / 3)
    assert both.f1 == pytest.approx(4 / 7)
    printed = table(["ours"], [tallies]).splitlines()
    assert "| **Precision, all rows** | 0.500 |" in printed
    assert "| **traps left alone** | 1 of 2 |" in printed
    assert "| error: g | 0.67 |" in printed


def test_findings_are_read_row_by_row_and_other_checks_left_out() -> None:
    found = [
        {"check": "T001", "concept": "a", "unit": "r1"},
        {"check": "T002", "concept": "b", "unit": "r1"},
        {"check": "T001", "concept": "a", "unit": "r1"},
        {"check": "A014", "concept": None, "unit": "r2"},
    ]
    told = read_findings(json.dumps({"findings": found}))
    assert told == {"r1": {("T001", "a"), ("T002", "b")}}


@pytest.fixture
def bench_terms(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = spec_from_file_location("bench_terms", PROJECT / "scripts/bench_terms.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "bench_terms", module)
    spec.loader.exec_module(module)
    return module


_FAKE = """\
import csv, json, sys
assert sys.argv[1] == "check" and sys.argv[3] == "--glossary" and sys.argv[5:] == ["--format", "json"]
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file, dialect="excel-tab"))
found = [{"check": "T001", "concept": r["ja"], "unit": r["id"]} for r in rows if r["en"] == "b\\nad"]
print(json.dumps({"findings": found}))
sys.exit(1)
"""


def test_the_command_gets_the_table_and_its_findings_come_back(
    bench_terms: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "fake.py"
    fake.write_text(_FAKE, encoding="utf-8")
    monkeypatch.setattr(bench_terms, "ALIGN", [sys.executable, str(fake)])
    rows = [("r1", "b\nad", "六者", "2006-01-01"), ("r2", "good", "x", "2006-01-01")]
    assert bench_terms.told_by_align(rows, "") == {"r1": {("T001", "六者")}}


def test_a_table_gives_every_row_back(bench_terms: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    cells = [bench_terms.cells(row) for row in ROWS]
    bench_terms.write_pairs(path, cells)
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, dialect="excel-tab")
    assert header == ["id", "en", "ja", "date"]
    assert [tuple(row) for row in rows] == cells


def test_a_tool_that_tells_the_gold_has_a_full_score() -> None:
    perfect = total(by_class(ROWS, {row.id: row.gold for row in ROWS}).values())
    assert (perfect.f1, perfect.clean) == (1.0, len(ROWS))
    silent = total(by_class(ROWS, {}).values())
    assert (silent.recall, silent.clean) == (0.0, len(TRAPS))


def test_the_six_party_grid_is_large_and_each_surface_stands_once() -> None:
    grid = six_party_surfaces()
    assert len(grid) >= 500
    assert len({(one.lang, one.surface) for one in grid}) == len(grid)
    for check in ("", "T001"):
        assert {one.lang for one in grid if one.check == check} == {"en", "ja"}


@pytest.mark.parametrize(
    ("surface", "check"),
    [
        ("Six-Party Talks", ""), ("6–Party Talks", ""), ("SIX‑PARTY TALKS", ""),
        ("Six Party Talks", "T001"), ("six party talks", "T001"), ("Six\nParty Talks", "T001"),
        ("六者会合", ""), ("6者会合（ろくしゃかいごう）", ""), ("六者協議", "T001"),
        ("６ヶ国協議", "T001"), ("6ｶ国協議", "T001"), ("六か国\u200b協議", "T001"),
    ],
)  # fmt: skip
def test_the_six_party_grid_has_the_forms_that_matter(surface: str, check: str) -> None:
    found = {one.surface: one.check for one in six_party_surfaces()}
    assert found[surface] == check
