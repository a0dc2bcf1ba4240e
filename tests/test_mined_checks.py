"""T004 and T006: what the words of the whole corpus tell about terms."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.model.alignment import Alignment, Bead
from align.model.anchor import Anchor
from align.model.bitext import Bitext
from align.model.settings import Checks
from align.pipeline.check import annotate_pair, check_pair, judge
from align.pipeline.checking.waivers import Waivers
from align.pipeline.watching.corpus import WatchedCorpus
from align.report.record import record_of_pair
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from align.terms.mining.cut import cut_beads
from align.workspace import open_workspace
from tests.conftest import document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from align.model.finding import Finding
    from align.model.record import ReadoutRecord
    from tests.conftest import Align

TERMS = TermBase(
    read_glossary(
        """\
- id: abduction-issue
  type: generic
  terms:
    - {lang: en, term: abduction issue, status: preferred}
    - {lang: ja, term: 拉致問題, status: preferred}
""",
        "g.yaml",
    )
)
ABDUCTION = "They discussed the abduction issue."
ORDINARY = [
    ("The weather in town {n} was cold.", "{n}の町の天候は寒かった。"),
    ("He praised harvest {n}.", "収穫を称賛した（{n}）。"),
    ("Schools at place {n} were opened.", "{n}で学校が開校した。"),
]


def record(
    pairs: Sequence[tuple[str, str]], readout: str = "2001-02-03-test", date: str = "2001-02-03"
) -> ReadoutRecord:
    """The record of a readout whose paragraphs are these pairs."""
    english = document("\n\n".join(["Title", *(pair[0] for pair in pairs)]), "en", readout)
    japanese = document("\n\n".join(["題", *(pair[1] for pair in pairs)]), "ja", readout)
    english, japanese = replace(english, date=date), replace(japanese, date=date)
    units = [(Anchor.parse(f"p{n}"),) for n in range(1, len(pairs))]
    units.insert(0, (Anchor.parse("p0"),))
    paragraphs = tuple(Bead(unit, unit, 1.0) for unit in units)
    sentences = tuple(Bead((u.segment("s", 1),), (u.segment("s", 1),), 1.0) for (u,) in units)
    pair = Bitext(english, japanese, Alignment(readout, paragraphs, sentences))
    read = annotate_pair(pair, TERMS)
    return record_of_pair(pair, check_pair(pair, TERMS), tuple(cut_beads(read)))


def told(records: Sequence[ReadoutRecord], ident: str, **severity: str) -> list[Finding]:
    runner = CheckRunner(all_checks(), Checks.model_validate({"severity": severity}))
    return [f for f in runner.corpus(records) if f.check == ident]


def ordinary(count: int = 20) -> list[tuple[str, str]]:
    return [(e.format(n=n), j.format(n=n)) for n in range(count) for e, j in ORDINARY]


# T004


def test_words_that_are_partly_the_rendering_are_named_with_their_span() -> None:
    (found,) = told([record([(ABDUCTION, "両大臣は拉致事案について議論した。")])], "T004")
    assert found.spans[0].text == "拉致事案"
    assert (found.spans[0].lang, found.spans[0].start, found.spans[0].end) == ("ja", 4, 8)
    assert (found.concept, found.suggestion) == ("abduction-issue", "拉致問題")


def test_other_words_are_named_where_they_stand_in_several_sentences() -> None:
    pairs = [
        (ABDUCTION, "両大臣は誘拐案件について議論した。"),
        ("The abduction issue was raised at dinner.", "夕食の際に誘拐案件が提起された。"),
        *ordinary(),
    ]
    found = told([record(pairs)], "T004")
    assert [f.spans[0].text for f in found] == ["誘拐案件", "誘拐案件"]
    assert "2 times" in found[0].message.en
    assert "2回" in found[0].message.ja


@pytest.mark.parametrize(
    "japanese",
    [
        "両大臣は意見を交換した。",
        "両大臣は天候について議論した。",
        "両大臣は拉致問題について議論した。",
    ],
)
def test_nothing_is_named_where_nothing_can_be_told(japanese: str) -> None:
    assert told([record([(ABDUCTION, japanese), *ordinary()])], "T004") == []


def test_a_waived_absence_is_not_explained() -> None:
    made = record([(ABDUCTION, "両大臣は拉致事案について議論した。")])
    waived = replace(made, findings=tuple(replace(f, waived="so agreed") for f in made.findings))
    assert told([made], "T004")
    assert told([waived], "T004") == []


def test_waivers_of_an_absence_silence_its_explanation(align: Align, done: Path) -> None:
    text = done / "corpus/ja/2005-03-04-japan-russia-telephone-talks.xml"
    text.write_text(text.read_text("utf-8").replace("拉致問題", "拉致事案"), encoding="utf-8")
    align("run", done)
    asked = ("check", done, "--format", "json", "--check")
    assert "T004" in {f["check"] for f in json.loads(align(*asked, "T004").out)["findings"]}
    filled = ("--by", "K.T.", "--reason", "agreed", "--check", "T002")
    blocks = align("check", done, "--waive", *filled).out
    (done / "corpus/waivers.yaml").write_text(blocks, encoding="utf-8")
    left = json.loads(align(*asked, "T004").out)["findings"]
    assert [f for f in left if "拉致事案" in str(f)] == []


# T006

FUND = "The Amber Fund was discussed again."
FIRST, SECOND = "再び琥珀基金について議論した。", "再びアンバー財団について議論した。"


def funds(renderings: Iterable[str]) -> list[ReadoutRecord]:
    """A record for each rendering, a year apart, after one of ordinary sentences."""
    made = [
        record([(FUND, rendering)], f"{2001 + n}-01-01-fund", f"{2001 + n}-01-01")
        for n, rendering in enumerate(renderings)
    ]
    return [record(ordinary()), *made]


def test_a_term_with_two_renderings_is_told_with_counts_dates_and_places() -> None:
    (found,) = told(funds([FIRST, FIRST, FIRST, SECOND, SECOND]), "T006")
    assert found.readout == "2004-01-01-fund"
    assert [span.text for span in found.spans] == ["アンバー財団", "Amber Fund"]
    assert found.message.en == (
        '"Amber Fund" is rendered in 2 ways: "琥珀基金" (3 times, 2001-01-01 to 2003-01-01, first in'
        ' 2001-01-01-fund p0.s1); "アンバー財団" (2 times, 2004-01-01 to 2005-01-01, first in'
        " 2004-01-01-fund p0.s1)"
    )
    assert (
        "「琥珀基金」（3回、2001-01-01～2003-01-01、初出は2001-01-01-fund p0.s1）"
        in found.message.ja
    )


def test_a_term_with_one_rendering_is_no_finding() -> None:
    assert told(funds([FIRST] * 5), "T006") == []


def test_one_rendering_of_two_terms_is_told_too() -> None:
    records = [record(ordinary())]
    for n, term in enumerate(["Amber Fund"] * 3 + ["Copper Trust"] * 2):
        pair = (f"The {term} was discussed again.", FIRST)
        records.append(record([pair], f"{2001 + n}-01-01-fund"))
    (found,) = told(records, "T006")
    assert found.message.en.startswith('"琥珀基金" is rendered in 2 ways: "Amber Fund" (3 times')


@pytest.mark.parametrize(
    "second",
    ["再び琥珀基金の計画について議論した。", "再び琥珀の基金について議論した。"],
)
def test_longer_forms_and_other_cuts_of_a_rendering_are_no_finding(second: str) -> None:
    assert told(funds([FIRST, FIRST, FIRST, second, second]), "T006") == []


def test_plurals_are_one_term() -> None:
    records = [record(ordinary())]
    for n, term in enumerate(["Amber Fund"] * 3 + ["Amber Funds"] * 2):
        pair = (f"The {term} came up again.", FIRST)
        records.append(record([pair], f"{2001 + n}-01-01-fund"))
    assert told(records, "T006") == []


def test_waivers_read_the_same_findings_as_the_checks() -> None:
    records = funds([FIRST, FIRST, FIRST, SECOND, SECOND])
    runner = CheckRunner(all_checks(), Checks())
    judged = Waivers({}, {r.readout for r in records}).judge(records, runner)
    assert [f for f in judged.corpus if f.check == "T006"] == told(records, "T006")


# The same from every command


def test_check_says_the_same_from_kept_records_and_from_texts(align: Align, done: Path) -> None:
    text = done / "corpus/ja/2005-03-04-japan-russia-telephone-talks.xml"
    text.write_text(text.read_text("utf-8").replace("拉致問題", "拉致事案"), encoding="utf-8")
    align("run", done)
    kept = align("check", done, "--format", "json").out
    for file in (done / ".cache/results").glob("*.json"):
        file.unlink()
    assert align("check", done, "--format", "json").out == kept
    assert any(f["check"] == "T004" and "拉致事案" in str(f) for f in json.loads(kept)["findings"])


def test_a_watched_workspace_has_the_same_findings_as_check(align: Align, done: Path) -> None:
    text = done / "corpus/ja/2005-03-04-japan-russia-telephone-talks.xml"
    text.write_text(text.read_text("utf-8").replace("拉致問題", "拉致事案"), encoding="utf-8")
    align("run", done)
    watched = WatchedCorpus(done)
    look = watched.look(frozenset())
    assert look is not None
    judged, _errors = judge(open_workspace(done))
    assert [f for f in look.findings if f.check == "T004"] == [
        f for f in judged.everything if f.check == "T004"
    ]
    assert any(f.check == "T004" for f in look.findings)


def test_a_watched_workspace_counts_when_it_looks_at_everything(align: Align, done: Path) -> None:
    text = done / "corpus/ja/2005-03-04-japan-russia-telephone-talks.xml"
    text.write_text(text.read_text("utf-8").replace("拉致問題", "拉致事案"), encoding="utf-8")
    align("run", done)
    watched = WatchedCorpus(done)

    def counted(saved: Path | None) -> list[str]:
        look = watched.look(frozenset({saved.resolve()}) if saved else frozenset())
        assert look is not None
        return [f.readout for f in look.findings if f.check == "T004"]

    assert set(counted(None)) == {text.stem}
    other = next(path for path in (done / "corpus/ja").glob("*.xml") if path != text)
    assert set(counted(other)) == {text.stem}
    assert counted(text) == []
    assert set(counted(done / "align.toml")) == {text.stem}


def rows_of_pairs(path: Path, pairs: Sequence[tuple[str, str]]) -> Path:
    lines = [f"r{n}\t{en}\t{ja}\t{2001 + n % 5}-01-01" for n, (en, ja) in enumerate(pairs)]
    path.write_text("\n".join(["id\ten\tja\tdate", *lines, ""]), encoding="utf-8")
    return path


def test_rows_of_a_table_are_counted_too(align: Align, tmp_path: Path) -> None:
    pairs = [
        (ABDUCTION, "両大臣は誘拐案件について議論した。"),
        *ordinary(),
        ("The abduction issue was raised at dinner.", "夕食の際に誘拐案件が提起された。"),
        *(("The Amber Fund was discussed again.", ja) for ja in (FIRST,) * 3 + (SECOND,) * 2),
    ]
    table = rows_of_pairs(tmp_path / "t.tsv", pairs)
    found = json.loads(align("check", table, "--format", "json").out)["findings"]
    used = [f for f in found if f["check"] == "T004"]
    assert [(f["unit"], f["line"], f["ja"]["text"]) for f in used] == [
        ("r0", 2, "誘拐案件"), ("r61", 63, "誘拐案件")
    ]  # fmt: skip
    assert all(f["readout"] == "" and f["spans"][0]["citation"] == f["unit"] for f in used)
    (several,) = (f for f in found if f["check"] == "T006")
    assert several["unit"] == "r65"
    assert several["message"]["en"].endswith("first in r65)")
    only = ("--check", "T004", "--format", "json")
    for options in (only, (*only, "--explain")):
        alone = json.loads(align("check", table, *options).out)
        assert alone["findings"] == used


def test_without_numpy_the_checks_are_silent_and_mining_is_refused(tmp_path: Path) -> None:
    table = rows_of_pairs(tmp_path / "t.tsv", [(ABDUCTION, "両大臣は拉致事案について議論した。")])
    code = (
        "import sys; sys.modules['numpy'] = None; from align.cli import main;"
        "sys.argv = ['align', *sys.argv[1:]]; main()"
    )
    told = {}
    for call in (["check", "--check", "T002,T004"], ["glossary", "mine"]):
        command = [sys.executable, "-c", code, *call, str(table)]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        told[call[0]] = done.stdout + done.stderr
    assert "T002" in told["check"]
    assert "T004" not in told["check"]
    assert "error" not in told["check"]
    assert told["glossary"].startswith("error: align glossary mine: its packages are not installed")
