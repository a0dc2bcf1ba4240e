"""Why a place was taken for a term or not, and how the other language answers it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

import pytest

from align.model.annotation import DemandVerdict, Excuse, GuardReason, PlaceVerdict
from align.model.term import MatchKind
from align.report.explanations import KINDS, REASONS, VERDICTS
from tests.conftest import ITALY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align

GLOSSARY = """\
- id: six-party-talks
  type: event
  terms:
    - {lang: en, term: Six-Party Talks, status: preferred}
    - {lang: en, term: Six Party Talks, status: deprecated}
    - {lang: ja, term: 六者会合, status: preferred}
- id: joint-statement
  type: instrument
  terms:
    - {lang: en, term: Joint Statement of the Six-Party Talks, status: preferred}
    - {lang: ja, term: 六者会合共同声明, status: preferred}
- id: early-resumption
  type: generic
  terms:
    - {lang: en, term: early resumption, status: preferred}
    - {lang: ja, term: 早期再開, status: preferred}
- id: kiev
  type: place
  terms:
    - {lang: en, term: Kyiv, status: preferred}
    - {lang: en, term: Kiev, status: superseded}
    - {lang: ja, term: キーウ, status: preferred}
- id: machimura
  type: person
  terms:
    - {lang: en, term: Nobutaka Machimura, status: preferred}
    - {lang: ja, term: 町村信孝, status: preferred}
- id: japan
  type: place
  terms:
    - {lang: en, term: Japan, status: preferred}
    - {lang: ja, term: 日本, status: preferred, notInside: [日本時間]}
- id: position
  type: generic
  enforcement: "off"
  terms:
    - {lang: en, term: position, status: preferred}
    - {lang: ja, term: 立場, status: preferred}
- id: hotline
  type: generic
  terms:
    - {lang: en, term: hotline, status: preferred}
- id: ambassador
  type: role
  terms:
    - {lang: en, term: ambassador, status: preferred}
    - {lang: en, term: envoy, status: admitted, satisfiesOnly: true}
    - {lang: ja, term: 大使, status: preferred}
- id: climate-change
  type: generic
  terms:
    - {lang: en, term: climate change, status: preferred}
    - {lang: ja, term: 気候変動, status: preferred}
    - {lang: ja, term: 地球温暖化, status: deprecated}
- id: global-warming
  type: generic
  terms:
    - {lang: en, term: global warming, status: preferred}
    - {lang: ja, term: 地球温暖化, status: preferred}
"""


pytestmark = pytest.mark.usefixtures("alone")


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that lies in no workspace, with a glossary, where the command is called."""
    (tmp_path / "g.yaml").write_text(GLOSSARY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lines(align: Align, english: str, japanese: str, language: str = "en") -> list[str]:
    """What --explain says of a row, without the row's id; findings are left out."""
    row = f"id\ten\tja\nr\t{english}\t{japanese}\n".encode()
    told = align(
        "--language", language, "check", "-", "--glossary", "g.yaml", "--explain", stdin=row
    )
    assert told.err == ""
    quoted = "「" if language == "ja" else '"'
    found = [line.removeprefix("r:") for line in told.out.splitlines()]
    return [line for line in found if line.partition(": ")[2].startswith(quoted)]


def decision(align: Align, english: str, japanese: str, words: str) -> str:
    """What was decided of the first place with these words."""
    found = (line for line in lines(align, english, japanese) if f': "{words}" ' in line)
    return next(found).rpartition("): ")[2]


def test_a_deprecated_term_is_told_with_its_place_and_the_answers(align: Align) -> None:
    assert lines(align, "The Six Party Talks.", "六者会合である。") == [
        'en:5-19: "Six Party Talks" six-party-talks (Six Party Talks, listed): deprecated',
        'ja:1-4: "六者会合" six-party-talks (六者会合, listed): asks, answered by Six Party Talks at en:5-19',
    ]
    assert lines(align, "The Six-Party Talks.", "新しい六者会合である。", "ja") == [
        "en:5-19: 「Six-Party Talks」 six-party-talks（Six-Party Talks、見出しどおり）：訳語を求める：六者会合（ja:4-7）が対応",
        "ja:4-7: 「六者会合」 six-party-talks（六者会合、見出しどおり）：訳語を求める：Six-Party Talks（en:5-19）が対応",
    ]


@pytest.mark.parametrize(
    ("english", "japanese", "words", "decided"),
    [
        ("Kiev.", "キーウ。", "Kiev", "superseded"),
        ("The Six-Party Talks.", "協議。", "Six-Party Talks", "asks, and nothing answers"),
        ("The Six-Party Talks.", "六者会談。", "Six-Party Talks", "asks, nearly answered by 六者会談 at ja:1-4"),
        ("For the early resumption.", "早期に再開。", "early resumption", "asks, answered in other words of the same stems"),
        ("Six-Party Talkshop", "店", "Six-Party Talk", "not the term: part of a word"),
        ("At noon.", "日本時間正午。", "日本", "not the term: inside a word that the glossary excludes"),
        ("A Joint Statement of the Six-Party Talks.", "六者会合共同声明。", "六者会合", "not counted: inside a longer term"),
        ("Its position.", "その考え。", "position", "does not ask: its rendering is free"),
        ("The hotline.", "電話。", "hotline", "does not ask: the glossary has no rendering"),
        ("The envoy left.", "大使は去った。", "envoy", "does not ask: a form that may only answer"),
        ("The Six-Party Talks.", "", "Six-Party Talks", "does not ask: nothing is aligned with it"),
        ("Nobutaka Machimura left.", "同大臣は去った。", "Nobutaka Machimura", "asks, excused: a pronoun or the like stands for it"),
        ("Nobutaka Machimura left.", "正午に出発した。", "Nobutaka Machimura", "asks, excused: Japanese leaves the subject out"),
        ("Machimura left.", "正午。", "Machimura", "does not ask: a surname without a title"),
        ("Japan and Italy met.", "両国は会談した。", "Japan", "asks, excused: a pronoun or the like stands for it"),
        ("Climate change.", "地球温暖化。", "地球温暖化", "deprecated"),
    ],
)  # fmt: skip
def test_each_decision_says_why(
    align: Align, english: str, japanese: str, words: str, decided: str
) -> None:
    assert decision(align, english, japanese, words) == decided


def test_a_word_of_two_concepts_has_the_meaning_that_the_other_language_gives(align: Align) -> None:
    assert lines(align, "Global warming.", "地球温暖化。")[1:] == [
        'ja:1-5: "地球温暖化" climate-change (地球温暖化, listed): not meant: another meaning fits',
        'ja:1-5: "地球温暖化" global-warming (地球温暖化, listed): asks, answered by Global warming at en:1-14',
    ]


def test_what_is_told_as_missing_is_what_the_checks_find(align: Align) -> None:
    """One code judges both: every absent term is a finding, and no other one is."""
    table = (
        "id\ten\tja\n"
        "a\tThe Six-Party Talks in Kyiv.\tキーウにて。\n"
        "b\tNobutaka Machimura and Japan.\t同大臣。\n"
        "c\tKyiv, and early resumption.\t早期に再開。\n"
    ).encode()
    told = align(
        "check", "-", "--glossary", "g.yaml", "--explain", "--format", "json",
        "--check", "T002", stdin=table,
    )  # fmt: skip
    data = json.loads(told.out)
    assert (
        [(f["unit"], f["concept"]) for f in data["findings"]]
        == [
            (d["row"], d["terms"][0]["concept"])
            for d in data["decisions"]
            if d["verdict"] in ("absent", "misspelt")
        ]
        == [("a", "six-party-talks"), ("b", "japan"), ("c", "kiev")]
    )


def test_json_has_the_decisions_behind_the_findings(align: Align) -> None:
    row = "id\ten\tja\nr\tThe Six-Party Talks.\t六者会合\n".encode()
    given = ("check", "-", "--glossary", "g.yaml", "--format", "json")
    data: dict[str, Any] = json.loads(align(*given, "--explain", stdin=row).out)
    assert list(data) == ["findings", "decisions"]
    assert data["decisions"][0] == {
        "readout": "",
        "row": "r",
        "file": "<stdin>",
        "lang": "en",
        "anchor": "p1.s1",
        "text": "Six-Party Talks",
        "span": [4, 19],
        "terms": [
            {"concept": "six-party-talks", "term": "Six-Party Talks", "status": "preferred", "match": "listed"}
        ],
        "verdict": "rendered",
        "reason": "",
        "message": {
            "en": "asks, answered by 六者会合 at ja:1-4",
            "ja": "訳語を求める：六者会合（ja:1-4）が対応",
        },
        "answers": [{"lang": "ja", "anchor": "p1.s1", "text": "六者会合", "span": [0, 4]}],
    }  # fmt: skip
    assert "decisions" not in json.loads(align(*given, stdin=row).out)
    none = align(*given, "--explain", stdin=b"id\ten\tja\n")
    assert json.loads(none.out) == {"findings": [], "decisions": []}


def test_the_decisions_of_a_row_follow_its_findings(align: Align) -> None:
    table = "id\ten\tja\na\tKiev.\tキーウ\nb\tKiev.\tキーウ\n".encode()
    told = align("check", "-", "--glossary", "g.yaml", "--explain", stdin=table).out
    assert [line.split(":")[0] for line in told.splitlines()] == ["a"] * 3 + ["b"] * 3
    assert told.startswith("a:en:1-4: warning T009")


def test_a_workspace_is_explained_after_its_findings(done: Path, align: Align) -> None:
    plain, told = align("check", done), align("check", done, "--explain")
    assert (told.code, told.err) == (plain.code, plain.err)
    assert told.out.startswith(plain.out)
    explained = told.out.removeprefix(plain.out).splitlines()
    assert len(explained) > 100
    assert any(line.startswith(f"{ITALY}:en:p1.s1:") for line in explained)
    assert any("answered by" in line and " at ja:p1." in line for line in explained)
    japanese = align("check", done, "--explain", "--language", "ja").out
    assert "訳語を求める：" in japanese
    data = json.loads(align("check", done, "--explain", "--format", "json").out)
    assert len(data["decisions"]) == len(explained)


def test_a_text_without_counterpart_is_explained_too(done: Path, align: Align) -> None:
    (done / f"corpus/ja/{ITALY}.xml").unlink()
    told = align("check", done, "--explain")
    assert told.code == 2
    assert told.err.count("\n") == 1
    ours = [line for line in told.out.splitlines() if line.startswith(f"{ITALY}:en:")]
    assert any(line.endswith("nothing is aligned with it") for line in ours)
    assert not any("answered by" in line for line in ours)


def test_explanations_are_no_waivers(done: Path, align: Align) -> None:
    told = align("check", done, "--explain", "--waive")
    assert told.err == "error: --explain: is not for --waive; leave one of them out\n"


def test_every_reason_has_a_wording_in_both_languages() -> None:
    assert set(VERDICTS) == {*get_args(DemandVerdict), *get_args(PlaceVerdict)}
    assert set(REASONS) == {*get_args(GuardReason), *get_args(Excuse)}
    assert set(KINDS) == set(get_args(MatchKind))
    for wording in (*VERDICTS.values(), *REASONS.values(), *KINDS.values()):
        assert wording.en
        assert wording.ja


def test_explanations_cost_nothing_where_nobody_asks(
    align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("align.terms.matching.TermBase.decisions", never)
    row = "id\ten\tja\nr\tThe Six-Party Talks.\t六者会合\n".encode()
    assert align("check", "-", "--glossary", "g.yaml", stdin=row).code == 0
