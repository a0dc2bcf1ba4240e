"""The pages of the checks of terms and names: their examples fail and pass as they say."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest

from align.bitext.levels import align_documents
from align.checks.manual import page
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.bitext import Bitext
from align.model.settings import Checks, Settings
from align.pipeline.check import annotate_pair, check_pair, check_text
from align.report.record import record_of_pair
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.terms.mining.cut import cut_beads
from tests.conftest import document

if TYPE_CHECKING:
    from align.bitext.encoder import Encoder
    from align.model.anchor import Lang
    from align.model.document import Document

GLOSSARY = """\
- id: six-party-talks
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: ja, term: 六者会合, status: preferred}
    - {lang: ja, term: 六か国協議, status: deprecated}
- id: abduction-issue
  type: generic
  terms:
    - {lang: en, term: abduction issue, status: preferred}
    - {lang: ja, term: 拉致問題, status: preferred}
- id: kyiv
  type: place
  terms:
    - {lang: en, term: Kyiv, status: preferred}
    - {lang: ja, term: キーウ, status: preferred, validFrom: "2022-03-31"}
    - {lang: ja, term: キエフ, status: superseded, validTo: "2022-03-30"}
- id: working-level-meeting
  type: event
  terms:
    - {lang: en, term: Working-level Meeting, status: preferred}
    - {lang: ja, term: 実務者会合, status: preferred}
- id: aukus
  type: organisation
  translate: false
  terms:
    - {lang: en, term: AUKUS, status: preferred}
    - {lang: ja, term: AUKUS, status: preferred}
- id: telephone-talk
  type: event
  terms:
    - {lang: en, term: telephone talk, status: preferred}
    - {lang: en, term: telephone conversation, status: admitted}
    - {lang: ja, term: 電話会談, status: preferred}
- id: foreign-minister
  type: role
  terms:
    - {lang: en, term: Foreign Minister, status: preferred}
    - {lang: ja, term: 外務大臣, status: preferred}
- id: prime-minister
  type: role
  terms:
    - {lang: en, term: Prime Minister, status: preferred}
    - {lang: ja, term: 内閣総理大臣, status: preferred}
- id: lavrov
  type: person
  terms:
    - {lang: en, term: Sergey Lavrov, status: preferred}
    - {lang: ja, term: セルゲイ・ラヴロフ, status: preferred}
- id: machimura
  type: person
  terms:
    - {lang: en, term: Nobutaka Machimura, status: preferred}
    - {lang: en, term: Minister Machimura, status: admitted}
    - {lang: ja, term: 町村信孝, status: preferred}
- id: aso
  type: person
  offices:
    - {role: foreign-minister, from: "2005-10", to: "2007-08"}
    - {role: prime-minister, from: "2008-09", to: "2009-09"}
  terms:
    - {lang: en, term: Taro Aso, status: preferred}
    - {lang: en, term: Minister Aso, status: admitted, mentionScope: subsequent}
    - {lang: ja, term: 麻生太郎, status: preferred}
"""
TERMS = TermBase(read_glossary(GLOSSARY, "pages.yaml"))


@dataclass(frozen=True)
class Circumstances:
    """What a page says of its examples besides the glossary: the date of the text, settings."""

    date: str = ""
    settings: dict[str, Any] = field(default_factory=dict)


CIRCUMSTANCES = {
    "T003": Circumstances(settings={"source": "ja"}),
    "T007": Circumstances("2010-06-09"),
    "T009": Circumstances("2023-06-09"),
    "P003": Circumstances("2006-06-09"),
}
#: What counts over a corpus has no example of two lines: tests/test_mined_checks.py.
PAGES = sorted(ident for ident in all_checks() if ident[0] in "TPF" and ident != "T006")
#: The finding that one of T004 explains.
BESIDE = {"T004": {"T002"}}


def examples(ident: str, lang: Lang) -> list[str]:
    """The examples of a page, as they stand in it."""
    found = re.findall(r"\n\n((?:    .+\n?)+)", page(all_checks()[ident], lang))
    return [inspect.cleandoc(block) for block in found]


def found_in(example: str, ident: str, encoder: Encoder) -> set[str]:
    """The checks of terms and names that have findings in an example.

    Each line is a paragraph of the language it is in; lines of one language are one text.
    """
    here = CIRCUMSTANCES.get(ident, Circumstances())
    lines = example.splitlines()
    english = _text("Title", [line for line in lines if line.isascii()], "en", here.date)
    japanese = _text("題", [line for line in lines if not line.isascii()], "ja", here.date)
    settings = Settings(checks=Checks.model_validate(here.settings))
    if english and japanese:
        pair = Bitext(english, japanese, align_documents(english, japanese, encoder))
        found = check_pair(pair, TERMS, settings)
        beads = tuple(cut_beads(annotate_pair(pair, TERMS)))
        record = record_of_pair(pair, found, beads)
        found += CheckRunner(all_checks(), settings.checks).corpus([record])
    else:
        (text,) = filter(None, (english, japanese))
        found = check_text(text, TERMS, settings)
    return {finding.check for finding in found} & set(PAGES)


def _text(title: str, paragraphs: list[str], lang: Lang, date: str) -> Document | None:
    if not paragraphs:
        return None
    return replace(document("\n\n".join([title, *paragraphs]), lang), date=date)


def test_the_pages_of_all_checks_of_terms_and_names_are_read() -> None:
    numbered = {f"T{number:03}" for number in (1, 2, 3, 4, 5, 7, 8, 9, 10, 11)}
    assert numbered | {"F001", "F002", "P001", "P002", "P003"} <= set(PAGES)


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("ident", PAGES)
def test_the_examples_of_a_page_fail_and_pass_as_it_says(
    ident: str, lang: Lang, encoder: Encoder
) -> None:
    failing, passing = examples(ident, lang)
    assert found_in(failing, ident, encoder) == {ident} | BESIDE.get(ident, set())
    assert found_in(passing, ident, encoder) == set()


@pytest.mark.parametrize("ident", PAGES)
def test_a_page_has_the_same_examples_in_both_languages(ident: str) -> None:
    assert page(all_checks()[ident], "ja") != page(all_checks()[ident], "en")
    assert examples(ident, "ja") == examples(ident, "en")
