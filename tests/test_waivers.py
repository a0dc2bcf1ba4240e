"""What people let stand: the list of waivers, what it covers, and when it no longer does."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest

from align.errors import AlignError
from align.model.anchor import Anchor
from align.pipeline.checking.waiver_file import read_waivers
from align.report.waiving import short_digest, texts_of
from align.workspace import open_workspace
from tests.conftest import ITALY, RUSSIA, document

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Align

TALKS = """\
- {id: italy, type: place, terms: [{lang: en, term: Italy, status: deprecated}]}
- {id: russia, type: place, terms: [{lang: ja, term: ロシア, status: deprecated}]}
"""
GOOD = f"""\
- readout: {ITALY}
  anchor: en.p1.s2
  check: T001
  concept: italy
  text: "0123456789abcdef"
  reason: it stays
  by: K.T.
  date: 2026-01-31
"""


@pytest.fixture
def talks(done: Path, align: Align) -> Path:
    """A workspace in which each readout has findings of T001 only."""
    (done / "glossaries/diplomacy.yaml").write_text(TALKS, "utf-8")
    settings = done / "align.toml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace('T001 = "error"', 'T001 = "error"\nA001 = "off"'), "utf-8")
    align("run", done)
    return done


def found(align: Align, root: Path, *options: str) -> list[dict[str, Any]]:
    told = align("check", root, "--format", "json", *options)
    data: list[dict[str, Any]] = json.loads(told.out)["findings"]
    return data


def waive(align: Align, root: Path, *options: str) -> str:
    """Waive everything that is shown."""
    filled = ("--by", "K.T.", "--reason", 'it "stays"', *options)
    blocks = align("check", root, "--waive", *filled).out
    (root / "corpus/waivers.yaml").write_text(blocks, "utf-8")
    return blocks


def blocks_of(text: str) -> list[str]:
    """Each waiver with the comment above it."""
    return [f"# {block}" for block in text.split("# ")[1:]]


# The list


def test_a_list_of_waivers_is_read() -> None:
    (waiver,) = read_waivers(GOOD, "w.yaml")
    assert (waiver.readout, waiver.lang, waiver.anchor) == (ITALY, "en", "p1.s2")
    assert (waiver.check, waiver.concept, waiver.text) == ("T001", "italy", "0123456789abcdef")
    assert (waiver.reason, waiver.by, waiver.date) == ("it stays", "K.T.", "2026-01-31")
    assert read_waivers("", "w.yaml") == []
    assert read_waivers(GOOD.replace("2026-01-31", '"2026-01-31"'), "w.yaml") == [waiver]
    assert read_waivers(GOOD.replace("  concept: italy\n", ""), "w.yaml")[0].concept == ""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("reason:", "reson:", 'w.yaml:6: unknown key "reson"; did you mean "reason"?'),
        ("  by: K.T.\n", "", 'w.yaml:1: "by" is missing; add it'),
        ("it stays", '""', "w.yaml:6: reason: must be filled in; correct it"),
        ("K.T.", '" "', "w.yaml:7: by: must be filled in; correct it"),
        ("T001", "T01", 'w.yaml:3: unknown check "T01"; did you mean "T001"?'),
        ("en.p1.s2", "p1.s2", 'w.yaml:2: "p1.s2" is no right anchor; write it like en.p1.s2'),
        ("en.p1.s2", "fr.p1.s2", 'w.yaml:2: "fr.p1.s2" is no right anchor'),
        ('"0123456789abcdef"', "abc", 'w.yaml:5: "abc" is no right text'),
        ('"0123456789abcdef"', "1234567890123456", 'w.yaml:5: "1234567890123456" is no right text'),
        ("2026-01-31", "20260131", 'w.yaml:8: "20260131" is no right date; write it like 2026-01-31'),
        ("2026-01-31", '"2026-02-30"', 'w.yaml:8: "2026-02-30" is no right date'),
        ("2026-01-31", '""', 'w.yaml:8: "" is no right date'),
        (ITALY, "italy", 'w.yaml:1: "italy" is no readout id'),
        ("- readout", "x:\n- readout", "w.yaml:1: Input should be a valid list"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_list_is_told_with_its_line(old: str, new: str, told: str) -> None:
    assert old in GOOD
    with pytest.raises(AlignError) as error:
        read_waivers(GOOD.replace(old, new, 1), "w.yaml")
    assert str(error.value).startswith(told)


def test_two_waivers_of_the_same_findings_are_one_too_many() -> None:
    again = GOOD.replace("it stays", "it stays for another reason")
    with pytest.raises(AlignError, match=r"w\.yaml:9: this is waived already at w\.yaml:1"):
        read_waivers(GOOD + again, "w.yaml")
    assert len(read_waivers(GOOD + again.replace("p1.s2", "p1.s3"), "w.yaml")) == 2


def test_a_wrong_list_is_told_and_covers_nothing(talks: Path, align: Align) -> None:
    before = found(align, talks)
    (talks / "corpus/waivers.yaml").write_text("- {}\n", "utf-8")
    told = align("check", talks, "--format", "json")
    assert told.code == 2
    assert told.err == 'error: corpus/waivers.yaml:1: "readout" is missing; add it\n'
    assert json.loads(told.out)["findings"] == before
    assert align("run", talks).code == 2


# What a waiver covers


def test_what_is_waived_is_not_shown_and_does_not_count(talks: Path, align: Align) -> None:
    before = found(align, talks)
    assert len(before) > 2
    assert {one["check"] for one in before} == {"T001"}
    assert align("check", talks).code == 1
    waive(align, talks)
    told = align("check", talks)
    assert (told.code, told.out) == (0, "")
    assert told.err == f"{len(before)} findings waived\n"
    assert found(align, talks) == []
    shown = found(align, talks, "--waived")
    assert [one.pop("waived") for one in shown] == ['it "stays"'] * len(before)
    assert shown == before
    line = align("check", talks, "--waived").out.splitlines()[0]
    assert line.endswith(' (waived: it "stays")')
    assert "（容認：" in align("check", talks, "--waived", "--language", "ja").out


def test_a_waiver_covers_its_place_its_check_and_its_concept_only(
    talks: Path, align: Align
) -> None:
    before = found(align, talks)
    first, *_ = blocks_of(waive(align, talks))
    path = talks / "corpus/waivers.yaml"
    path.write_text(first, "utf-8")
    (told,) = read_waivers(first, "x")
    left = found(align, talks)
    covered = [one for one in before if one not in left]
    assert {(one["readout"], one["concept"]) for one in covered} == {(told.readout, told.concept)}
    assert {one["spans"][0]["anchor"] for one in covered} == {told.anchor}
    assert len(left) == len(before) - len(covered)
    for old, new in (("T001", "T002"), (f'"{told.concept}"', '"other"'), (told.readout, RUSSIA if told.readout == ITALY else ITALY)):  # fmt: skip
        path.write_text(first.replace(old, new), "utf-8")
        others = found(align, talks)
        assert [one for one in others if one["check"] != "W001"] == before
        assert [one["check"] for one in others if one not in before] == ["W001"]


def test_a_block_is_left_to_fill_in(talks: Path, align: Align) -> None:
    blocks = align("check", talks, "--waive").out
    assert blocks.startswith("# ")
    assert 'reason: ""\n  by: ""\n  date: ""\n' in blocks
    (talks / "corpus/waivers.yaml").write_text(blocks, "utf-8")
    assert "corpus/waivers.yaml:7: reason: must be filled in" in align("check", talks).err
    day = datetime.datetime.now().astimezone().date()
    assert f'date: "{day}"' in waive_to_text(align, talks)


def waive_to_text(align: Align, root: Path) -> str:
    return align("check", root, "--waive", "--by", "K.T.", "--reason", "x", "--check", "T001").out


def test_blocks_are_of_what_is_shown(talks: Path, align: Align) -> None:
    everything = align("check", talks, "--waive").out
    assert everything.count("- readout") == len(
        {(one["readout"], one["concept"], one["spans"][0]["anchor"]) for one in found(align, talks)}
    )
    assert align("check", talks, "--waive", "--check", "A014").out == ""
    waive(align, talks)
    assert align("check", talks, "--waive").out == ""


def test_the_digest_is_that_of_the_segment_or_of_the_unit() -> None:
    text = document("Talks\n\nAs follows.\n\n1. One. Two.\n")
    texts = texts_of(text)
    assert texts["en.p1.s2"] == short_digest("Two.")
    assert texts["en.p1"] == short_digest("One. Two.")
    assert texts["en.title"] == texts["en.title.h1"] == short_digest("Talks")
    assert {f"en.{Anchor.parse(a)}" for a in ("title", "p0", "p0.s1", "p1.s1")} <= set(texts)


def test_findings_of_the_corpus_can_be_waived_too(talks: Path, align: Align) -> None:
    for lang in ("en", "ja"):
        source = open_workspace(talks).source(RUSSIA, lang)
        (source.parent / f"2005-03-05-again{source.suffix}").write_bytes(source.read_bytes())
    align("run", talks)
    assert "A021" in {one["check"] for one in found(align, talks)}
    waive(align, talks)
    assert found(align, talks) == []
    assert "waived" in align("run", talks).out


# When it is stale


def stale(align: Align, root: Path) -> list[str]:
    return [
        one["message"]["en"].split(", but ")[1]
        for one in found(align, root)
        if one["check"] == "W001"
    ]


def test_a_waiver_of_another_text_is_stale_and_the_finding_is_back(
    talks: Path, align: Align
) -> None:
    waive(align, talks)
    path = talks / f"corpus/en/{ITALY}.xml"
    text = path.read_text("utf-8")
    at = text.index("Italy", text.index("<body"))
    path.write_text(text[:at] + "Rome, Italy" + text[at + 5 :], "utf-8")
    assert align("run", talks).code == 0
    checks = [one["check"] for one in found(align, talks)]
    assert sorted(checks) == ["T001", "W001"]
    assert stale(align, talks) == ["the text has changed since"]
    (one,) = [one for one in found(align, talks) if one["check"] == "W001"]
    assert (one["severity"], one["readout"], one["concept"]) == ("warning", ITALY, "italy")
    assert "corpus/waivers.yaml:" in one["message"]["en"]
    assert "その後本文が変更されています" in one["message"]["ja"]
    assert "- readout" in align("check", talks, "--waive").out
    assert "W001" not in align("check", talks, "--waive").out


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (ITALY, "2001-02-03-gone", "there is no such readout"),
        ("anchor: en.p", "anchor: en.p9.", "there is no such anchor"),
        ("check: T001", "check: T002", "nothing is found there any more"),
    ],
)
def test_a_waiver_that_meets_nothing_says_why(
    talks: Path, align: Align, old: str, new: str, why: str
) -> None:
    blocks = waive(align, talks)
    (talks / "corpus/waivers.yaml").write_text(blocks.replace(old, new, 1), "utf-8")
    assert blocks.count(old) > 0
    assert stale(align, talks) == [why]
    assert "W001" in align("check", talks).out
    page = (talks / "report/report.html") if align("run", talks).code == 0 else None
    assert page is not None
    assert why in page.read_text("utf-8")
    assert "readouts/2001-02-03-gone.html" not in page.read_text("utf-8")


def test_a_waiver_of_what_cannot_be_judged_now_is_left_alone(talks: Path, align: Align) -> None:
    waive(align, talks)
    path = talks / f"corpus/en/{ITALY}.xml"
    text = path.read_text("utf-8")
    path.write_text("<broken", "utf-8")
    assert stale(align, talks) == []
    path.write_text(text, "utf-8")
    settings = talks / "align.toml"
    settings.write_text(settings.read_text("utf-8").replace('T001 = "error"', 'T001 = "off"'), "utf-8")  # fmt: skip
    assert found(align, talks) == []
    other = talks / "other.yaml"
    other.write_text("- {id: x, type: place, terms: [{lang: en, term: zzz, status: preferred}]}")
    settings.write_text(settings.read_text("utf-8").replace('T001 = "off"', 'T001 = "error"'), "utf-8")  # fmt: skip
    assert found(align, talks, "--glossary", str(other)) == []
    assert "W001" not in align("check", talks, "--check", "T001").out


def test_the_check_of_stale_waivers_can_be_switched_off(talks: Path, align: Align) -> None:
    (talks / "corpus/waivers.yaml").write_text(GOOD, "utf-8")
    assert len(stale(align, talks)) == 1
    settings = talks / "align.toml"
    settings.write_text(settings.read_text("utf-8") + 'W001 = "off"\n', "utf-8")
    assert stale(align, talks) == []


# Runs and report


def test_a_waiver_concerns_the_run_of_its_own_readout_only(talks: Path, align: Align) -> None:
    before = found(align, talks)
    blocks = waive(align, talks)
    ran = align("run", talks)
    assert "waived      " + str(len(before)) in ran.out
    assert "findings    0: 0 error" in ran.out
    assert "everything was up to date" in align("run", talks).out
    # Another line number, another comment: nothing changes for anybody.
    (talks / "corpus/waivers.yaml").write_text("# ours\n\n" + blocks, "utf-8")
    assert "everything was up to date" in align("run", talks).out
    readouts = {one["readout"] for one in before}
    assert readouts == {ITALY, RUSSIA}
    of_italy = [block for block in blocks_of(blocks) if ITALY in block]
    (talks / "corpus/waivers.yaml").write_text("".join(of_italy), "utf-8")
    assert "0 ingested, 0 aligned, 1 checked" in align("run", talks).out


def test_kept_records_hold_what_is_waived(talks: Path, align: Align) -> None:
    before = found(align, talks)
    waive(align, talks)
    align("run", talks)
    (talks / "corpus/waivers.yaml").unlink()
    assert found(align, talks) == before


def test_the_page_offers_a_waiver_and_tells_what_is_waived(talks: Path, align: Align) -> None:
    page = talks / f"report/readouts/{ITALY}.html"
    text = page.read_text("utf-8")
    assert f"- readout: {ITALY}\n  anchor: en." in text
    assert "容認済みの指摘" not in text
    waive(align, talks)
    align("run", talks)
    text = page.read_text("utf-8")
    assert "- readout:" not in text
    assert "容認済みの指摘" in text
    assert "it &#34;stays&#34;" in text
    index = (talks / "report/report.html").read_text("utf-8")
    assert "waived findings" in index


def test_waivers_are_not_for_tables(talks: Path, align: Align) -> None:
    (talks / "t.tsv").write_text("id\ten\tja\na\tItaly.\tイタリア。\n", "utf-8")
    for option in ("--waive", "--waived"):
        told = align("check", talks / "t.tsv", option)
        assert told.code == 2
        assert told.err.endswith("is a table, and waivers are of readouts; leave it out\n")
    assert align("check", talks, "--by", "K.T.").err == (
        "error: --by, --reason: are for --waive; add --waive\n"
    )


def test_the_list_may_lie_elsewhere(talks: Path, align: Align) -> None:
    waive(align, talks)
    (talks / "corpus/waivers.yaml").rename(talks / "ours.yaml")
    settings = talks / "align.toml"
    assert found(align, talks) != []
    text = settings.read_text("utf-8").replace("[paths]\n", '[paths]\nwaivers = "ours.yaml"\n')
    settings.write_text(text, "utf-8")
    assert found(align, talks) == []
