"""Acronyms before their expansion, and short forms without their full form (F001, F002)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.checks.terminology.expansions import expansions
from align.model.settings import Checks, Settings
from align.pipeline.check import check, check_text
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.workspace import open_workspace
from tests.bench.first_mention import mention_cases
from tests.bench.scoring import Tally
from tests.conftest import PROJECT, document

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.finding import Finding

PATH = PROJECT / "glossaries/diplomacy.yaml"
TERMS = TermBase(read_glossary(PATH.read_text(encoding="utf-8"), PATH.name))
KEDO = "Korean Peninsula Energy Development Organization"


def found(
    ident: str, text: str, lang: Lang = "en", settings: Settings | None = None
) -> list[Finding]:
    told = check_text(document(text, lang), TERMS, settings)
    return [finding for finding in told if finding.check == ident]


def words(ident: str, *paragraphs: str, lang: Lang = "en") -> list[str]:
    title = "Talks" if lang == "en" else "外相会談"
    return [f.spans[0].text for f in found(ident, "\n\n".join([title, *paragraphs]), lang)]


@pytest.mark.parametrize("ident", ["F001", "F002"])
def test_planted_faults_are_told_and_right_texts_are_left_alone(ident: str) -> None:
    tally = Tally()
    wrong = []
    for case in mention_cases():
        if case.check != ident:
            continue
        told = len(found(ident, case.text, case.lang))
        fault = case.kind == "fault"
        right = told == 1 if fault else told == 0
        if not right:
            wrong.append(case)
        tally += Tally(
            right=int(fault and told > 0), wrong=max(told - fault, 0), missed=int(fault and not told),
            rows=int(fault), clean=int(not fault),
        )  # fmt: skip
    assert tally.rows >= 30
    assert tally.clean >= 100
    assert tally.f1 >= 0.95, wrong


@pytest.mark.golden
def test_hardly_anything_is_told_of_the_sample_corpus() -> None:
    told = [f for f in check(open_workspace(PROJECT)).findings if f.check[0] == "F"]
    assert len(told) <= 2


def test_an_early_acronym_is_told_once_at_its_first_use() -> None:
    (finding,) = found("F001", f"Talks\n\nKEDO met. KEDO agreed.\n\nThe {KEDO} (KEDO) closed.")
    assert (finding.spans[0].start, finding.spans[0].end) == (0, 4)
    assert finding.suggestion == f"{KEDO} (KEDO)"
    assert KEDO in finding.message.en


def test_an_expansion_without_brackets_is_seen_by_its_initials() -> None:
    late = ("The MRC met.", "The Mekong River Commission agreed.")
    assert words("F001", *late) == ["MRC"]
    assert words("F001", *reversed(late)) == []


def test_a_longer_name_with_other_initials_is_no_expansion() -> None:
    assert words("F001", "The MRC met.", "The Mekong River Commission Board agreed.") == []
    assert words("F001", "The NPT stands.", "He (the Minister) went to New York (NY).") == []


def test_a_surname_in_capitals_and_the_body_of_a_person_are_no_acronym_and_expansion() -> None:
    assert words("F001", "H.E. Mr. LEE spoke.", "Local Economic Exchange was discussed.") == []
    late = ("ＩＡＥＡが協議した。", "田中事務局長（ＩＡＥＡ）が述べた。")
    assert words("F001", *late, lang="ja") == []


def test_an_acronym_in_the_title_or_a_heading_is_no_finding() -> None:
    assert found("F001", f"KEDO Talks\n\nThe {KEDO} (KEDO) closed.") == []


def test_the_full_name_in_the_title_counts_as_the_first_mention() -> None:
    assert found("F002", "Talks of Mr. Taro Aso\n\nIt rained.\n\n1. Minister Aso met him.") == []
    assert found("F002", "Talks\n\nIt rained.\n\n1. Minister Aso met him.") != []


def test_a_person_may_be_named_in_full_anywhere_in_the_lead() -> None:
    lead = "Minister Aso met his colleague. Mr. Taro Aso spoke first."
    assert found("F002", f"Talks\n\n{lead}\n\n1. They agreed.") == []


def test_a_japanese_short_form_before_the_long_name_is_told() -> None:
    late = ("安保理は協議した。", "国際連合安全保障理事会は決議を採択した。")
    assert words("F001", *late, lang="ja") == ["安保理"]
    assert words("F001", *reversed(late), lang="ja") == []


def test_what_readouts_write_without_expansion_is_exempt_and_settings_change_it() -> None:
    text = "Talks\n\nThe EU agreed.\n\nThe European Union (EU) met."
    assert found("F001", text) == []
    checks = Checks.model_validate({"options": {"F001": {"exempt": ["UN"]}}})
    assert [f.spans[0].text for f in found("F001", text, settings=Settings(checks=checks))] == [
        "EU"
    ]
    assert words("F001", "国連は協議した。", "国際連合は決議した。", lang="ja") == []


def test_an_acronym_of_the_glossary_without_its_name_is_told() -> None:
    assert words("F002", "The NPT stands.", "All agreed.") == ["NPT"]
    assert words("F002", "The Nuclear Powers Treaty (NPT) stands.", "The NPT is old.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Asian Infrastructure Bank - (AIB)", []),
        ("He came. Big (CB)", []),
        ("Talks, Nuclear – Power Treaty (NPT)", []),
        ("the Treaty on the Non-Proliferation of Nuclear Weapons (NPT)", ["NPT"]),
        ("imports of liquefied natural gas (LNG)", ["LNG"]),
        ("the Minister for Foreign Affairs (MP)", []),
        ('the World Health Body (hereinafter "WHB")', ["WHB"]),
    ],
)
def test_brackets_define_an_acronym_only_after_its_words(text: str, expected: list[str]) -> None:
    assert [each.name for each in expansions(text, "en")] == expected
