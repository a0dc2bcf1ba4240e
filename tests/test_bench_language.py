"""The generator of cases for speaker, strength, style, comma, spelling and closeness."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.bench.fidelity.language.stock_said import STOCK
from tests.bench.fidelity.language_cases import language_cases

if TYPE_CHECKING:
    from tests.bench.fidelity.case import FidelityCase

CHECKS = ("S001", "S002", "S003", "L001", "L002", "L003", "N003")


@pytest.fixture(scope="module", name="rows")
def _rows() -> list[FidelityCase]:
    return language_cases()


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_has_enough_of_both_kinds(rows: list[FidelityCase], check: str) -> None:
    kinds = Counter(row.kind for row in rows if row.check == check)
    assert kinds["fault"] >= 40
    assert kinds["trap"] >= 110


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("kind", ["fault", "trap"])
def test_every_check_has_several_groups(rows: list[FidelityCase], check: str, kind: str) -> None:
    groups = Counter(row.group for row in rows if (row.check, row.kind) == (check, kind))
    assert len(groups) >= 5
    assert min(groups.values()) >= 6


def test_the_same_seed_makes_the_same_cases_and_another_makes_others(
    rows: list[FidelityCase],
) -> None:
    assert rows == language_cases(1)
    assert rows != language_cases(2)


def test_ids_say_what_a_case_is_and_are_unique(rows: list[FidelityCase]) -> None:
    assert len({row.id for row in rows}) == len(rows)
    for row in rows:
        assert re.fullmatch(rf"{row.check}-{row.kind}-{row.group}-\d{{3}}", row.id)


def test_no_pair_is_both_a_fault_and_a_trap(rows: list[FidelityCase]) -> None:
    kinds: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        kinds.setdefault((row.en, row.ja), set()).add(row.kind)
    assert all(len(of_one) == 1 for of_one in kinds.values())


@pytest.mark.parametrize("check", ["L001", "L002"])
def test_no_japanese_of_one_check_is_both(rows: list[FidelityCase], check: str) -> None:
    texts = {
        kind: {row.ja for row in rows if row.check == check and row.kind == kind}
        for kind in ("fault", "trap")
    }
    assert not texts["fault"] & texts["trap"]


def test_texts_are_finished(rows: list[FidelityCase]) -> None:
    for row in rows:
        assert row.en.strip() == row.en
        assert row.en
        assert row.ja
        assert not re.search(r"[{}|\[\n\t]", row.ja), row.id
        assert not re.search(r"[{}|\n\t]|\.\.|  ", row.en), row.id


def test_the_fault_in_commas_is_there_to_be_seen(rows: list[FidelityCase]) -> None:
    for row in rows:
        if row.check == "L002" and row.kind == "fault":
            assert "、" in row.ja
            assert "，" in row.ja


def test_a_fault_of_another_check_is_not_its_own(rows: list[FidelityCase]) -> None:
    assert all(row.check not in row.also for row in rows)
    assert all(not row.also for row in rows if row.kind == "trap")


def test_the_stock_is_large_and_has_no_pair_twice() -> None:
    assert len(STOCK) >= 120
    assert len({en for en, _ in STOCK}) == len({ja for _, ja in STOCK}) == len(STOCK)
