"""Each rule that stands against a term, or keeps it from asking, in texts it is made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.terms.glossary import read_glossary
from align.terms.matching import TermBase

if TYPE_CHECKING:
    from align.model.anchor import Lang


def verdicts(kind: str, term: str, lang: Lang, text: str, more: str = "") -> list[str]:
    """What the rules say of each place of a text that a term of a concept may be."""
    other = "ja" if lang == "en" else "en"
    glossary = f"""- id: a
  type: {kind}
  terms:
    - {{lang: {lang}, term: "{term}", status: preferred{more}}}
    - {{lang: {other}, term: zzzz, status: preferred}}
"""
    terms = TermBase(read_glossary(glossary, "g.yaml"))
    found = [
        d.against or (f"silent: {d.silent}" if d.silent else "asks")
        for d in terms.decisions(text, lang)
    ]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize(
    ("kind", "term", "text", "verdict"),
    [
        ("organisation", "WHO", "those who met", "capitals differ"),
        ("organisation", "WHO", "the WHO met", "asks"),
        ("organisation", "WHO", "THOSE WHO MET IN GENEVA", "capitals differ"),
        ("organisation", "MOU", "two MOUs", "asks"),
        ("organisation", "U.S.", "the US side", "asks"),
        ("instrument", "START", "New START was signed", "part of another name"),
        ("instrument", "New START", "a new start was made", "capitals differ"),
        ("organisation", "Group of Eight", "a group of eight aides", "silent: capitals differ"),
        ("organisation", "Parliament", "many parliaments", "silent: capitals differ"),
        ("place", "Turkey", "roast turkey", "capitals differ"),
        ("place", "America", "South America", "part of another name"),
        ("place", "Sudan", "Southern\u2009Sudan", "part of another name"),
        ("place", "Jordan", "Mr. Peter Jordan played", "part of another name"),
        ("place", "the Ukraine", "the Ukraine crisis", "part of another name"),
        ("place", "Russia", "Prussia", "part of a word"),
        ("generic", "proliferation", "non-proliferation", "denied by its prefix"),
        ("role", "Prime Minister", "the Deputy Prime Minister", "another office"),
        ("role", "Prime Minister", "Prime Minister Aso", "silent: holder's title"),
        ("role", "Prime Minister", "the two Prime Ministers", "silent: not one country's office"),
        ("role", "Prime Minister", "the Prime Minister of Italy", "asks"),
        ("role", "Prime Minister", "two former Prime Ministers", "asks"),
    ],
)
def test_english_rules(kind: str, term: str, text: str, verdict: str) -> None:
    assert verdict in verdicts(kind, term, "en", text)


@pytest.mark.parametrize(
    ("kind", "term", "text", "verdict"),
    [
        ("role", "大使", "大使館で", "part of a word"),
        ("role", "大使", "両国の大使が", "asks"),
        ("organisation", "国連", "両国連絡事務所", "part of a word"),
        ("organisation", "国連", "国連人口基金", "silent: part of another name"),
        ("organisation", "国連", "国連で", "asks"),
        ("organisation", "議会", "県議会", "silent: part of another name"),
        ("place", "日本海", "日本海溝", "part of a word"),
        ("place", "アメリカ", "南アメリカ", "part of another name"),
        ("place", "日本", "日本橋", "part of a word"),
        ("place", "日本", "日本大学", "silent: part of another name"),
        ("place", "ロシア", "ラヴロフ・ロシア外相", "silent: holder's title"),
        ("role", "首相", "副首相", "another office"),
        ("role", "外務大臣", "町村外務大臣", "silent: holder's title"),
        ("role", "外務大臣", "両外務大臣", "silent: not one country's office"),
        ("role", "外務大臣", "外務大臣政務官", "silent: part of another name"),
        ("generic", "核兵器国", "非核兵器国", "denied by its prefix"),
        ("instrument", "制裁", "制裁金", "silent: part of another name"),
        ("instrument", "制裁", "制裁等", "asks"),
        ("event", "六者会合", "十六者会合", "part of a word"),
    ],
)
def test_japanese_rules(kind: str, term: str, text: str, verdict: str) -> None:
    assert verdict in verdicts(kind, term, "ja", text)


@pytest.mark.parametrize(
    ("name", "lang", "text", "verdict"),
    [
        ("Thomas Baker", "en", "Minister Baker came", "asks"),
        ("Thomas Baker", "en", "Baker came", "silent: surname without title"),
        ("Thomas Baker", "en", "Mr. Richard Baker came", "part of another name"),
        ("Thomas Baker", "en", "Ms. Baker-Smith came", "part of another name"),
        ("Thomas Baker", "en", "the baker came", "capitals differ"),
        ("Tadashi Hayashi", "en", "HAYASHI, Takashi (Mr.)", "part of another name"),
        ("町村信孝", "ja", "町村大臣", "asks"),
        ("町村信孝", "ja", "前町村大臣", "asks"),
        ("町村信孝", "ja", "町村の合併", "surname without title"),
        ("町村信孝", "ja", "市町村長官", "part of a word"),
        ("林孝志", "ja", "小林孝志氏", "part of a word"),
        ("トーマス・ベイカー", "ja", "リチャード・ベイカー氏", "part of another name"),
        ("トーマス・ベイカー", "ja", "ベイカー外相", "asks"),
        ("トーマス・ベイカー", "ja", "ベイカーは", "silent: surname without title"),
    ],
)
def test_rules_of_names(name: str, lang: Lang, text: str, verdict: str) -> None:
    assert verdict in verdicts("person", name, lang, text)


@pytest.mark.parametrize(
    ("more", "text", "verdict"),
    [
        (", notInside: [経済大国]", "経済大国の", "inside an excluded word"),
        (", notInside: [経済大国]", "大国の", "asks"),
        (", context: [核兵器]", "大国の", "context is missing"),
        (", context: [核兵器]", "核兵器を持つ大国の", "asks"),
        (", satisfiesOnly: true", "大国の", "silent: may only answer"),
    ],
)
def test_guards_that_the_glossary_gives(more: str, text: str, verdict: str) -> None:
    assert verdict in verdicts("generic", "大国", "ja", text, more)


def test_a_context_may_stand_in_another_sentence() -> None:
    glossary = """- id: a
  type: generic
  terms:
    - {lang: en, term: refugees, status: deprecated, context: [Ukraine]}
    - {lang: ja, term: 避難民, status: preferred}
"""
    terms = TermBase(read_glossary(glossary, "g.yaml"))
    assert not terms.mentions("They met refugees.", "en")
    assert terms.mentions("They met refugees.", "en", "talks on ukraine")
