"""What other tools hand back: decisions and edits come in by anchor or text, nothing else does."""

from __future__ import annotations

import csv
import io
import itertools
import re
from typing import TYPE_CHECKING

import pytest

import align
from align.errors import AlignError
from align.pipeline.exchange.division import divided
from align.segment import sentences
from align.tei.edit import with_texts
from align.workspace import open_workspace
from tests.conftest import ITALY, RUSSIA

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Align, Result

Rows = list[dict[str, str]]
BY = ("--by", "加藤 洋子")


@pytest.fixture
def table(done: Path, align: Align, tmp_path: Path) -> Callable[[Callable[[Rows], object]], Path]:
    """Exports the corpus as TSV, lets a test change its rows, and gives the file."""

    def make(change: Callable[[Rows], object]) -> Path:
        out = align("export", "tsv", done).out
        rows: Rows = list(csv.DictReader(io.StringIO(out), delimiter="\t"))
        names = list(rows[0])
        change(rows)
        stream = io.StringIO()
        writer = csv.DictWriter(stream, names, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        path = tmp_path / "units.tsv"
        path.write_text(stream.getvalue(), encoding="utf-8")
        return path

    return make


def row_of(rows: Rows, ident: str) -> dict[str, str]:
    return next(row for row in rows if row["id"] == ident)


def state(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in (root / "corpus").rglob("*.xml")}  # fmt: skip


def brought(align: Align, file: Path, root: Path, *more: object) -> Result:
    return align("import", file, "--into", root / "corpus", *more)


def beads(root: Path, readout: str = RUSSIA) -> dict[str, align.Bead]:
    """The sentence beads in force, by their ends."""
    pair = align.load_bitext(open_workspace(root), readout)
    return {
        f"{' '.join(map(str, bead.source))};{' '.join(map(str, bead.target))}": bead
        for bead in pair.alignment.sentences
        if bead.in_force
    }


# What says nothing new


@pytest.mark.parametrize("form", ["tmx", "xliff", "xliff12", "tsv", "csv", "xlsx", "jsonl"])
def test_an_export_brought_back_changes_nothing(
    form: str, done: Path, align: Align, tmp_path: Path
) -> None:
    before = state(done)
    align("export", form, done, "-o", tmp_path / f"units.{form}")
    result = brought(align, tmp_path / f"units.{form}", done)
    assert (result.code, result.err) == (0, "26 units say what the corpus says\n")
    assert state(done) == before


@pytest.mark.parametrize("form", ["parquet", "moses", "xces", "intertext", "hunalign", "vecalign"])
@pytest.mark.parametrize("split", ["", ".5/.5"])
def test_a_folder_brought_back_changes_nothing(
    form: str, split: str, done: Path, align: Align, tmp_path: Path
) -> None:
    align("export", form, done, "-o", tmp_path / "out", *(["--split", split] if split else []))
    before = state(done)
    result = brought(align, tmp_path / "out", done)
    assert (result.code, result.err) == (0, "26 units say what the corpus says\n")
    assert state(done) == before


def test_our_own_alignment_brought_back_changes_nothing(done: Path, align: Align) -> None:
    result = brought(align, done / f"corpus/en-ja/{RUSSIA}.xml", done)
    assert (result.code, result.err) == (0, "18 units say what the corpus says\n")


def test_links_made_by_another_program_come_in_if_somebody_answers_for_them(
    done: Path, align: Align, tmp_path: Path
) -> None:
    goal = tmp_path / "out"
    align("export", "vecalign", done, "-o", goal, "--readout", RUSSIA)
    path = goal / f"{RUSSIA}.vecalign"
    lines = path.read_text(encoding="utf-8").splitlines()
    first, second = lines[0], lines[1]
    assert (first[:7], second[:7]) == ("[0]:[0]", "[1]:[1]")
    path.write_text("\n".join(["[0, 1]:[0, 1]:0.3", *lines[2:]]) + "\n", encoding="utf-8")
    result = brought(align, path, done)
    assert result.code == 1
    assert "links other segments than the corpus does" in result.err
    assert brought(align, path, done, "--confirm", *BY).code == 0
    assert beads(done)["title.h1 date.s1;title.h1 date.s1"].status == "confirmed"


def test_links_of_the_tool_that_are_gone_say_nothing(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    def move(rows: Rows) -> None:
        row_of(rows, f"{RUSSIA}#p1.1.s1-p1.1.s1")["en_anchors"] = "p1.1.s1"

    before = state(done)
    result = brought(align, table(move), done)
    assert f"{RUSSIA}: 1 links of the tool are not there any more" in result.err
    assert state(done) == before


# Decisions


def test_confirmed_links_come_in_under_the_name_of_the_person(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    ident = f"{RUSSIA}#p1.1.s1-p1.1.s1"
    file = table(lambda rows: row_of(rows, ident).update(status="confirmed"))
    result = brought(align, file, done, *BY)
    assert result.code == 0
    assert f"{RUSSIA}: 1 links decided, 0 texts changed" in result.err
    assert f"wrote corpus/en-ja/{RUSSIA}.xml" in result.err
    bead = beads(done)["p1.1.s1 p1.1.s2;p1.1.s1"]
    assert bead.status == "confirmed"
    pair = align_pair(done)
    assert dict(pair.alignment.people)[bead.responsible] == "加藤 洋子"
    assert align("run", done).out.splitlines()[-2] == "done        0 ingested, 0 aligned, 1 checked"
    assert brought(align, file, done, *BY).err == "26 units say what the corpus says\n"
    assert align("validate", done).code == 0


def align_pair(root: Path, readout: str = RUSSIA) -> align.Bitext:
    return align.load_bitext(open_workspace(root), readout)


def test_another_link_takes_the_place_of_those_that_share_its_segments(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    def relink(rows: Rows) -> None:
        row = row_of(rows, f"{RUSSIA}#p1.1.s1-p1.1.s1")
        row.update(en_anchors="p1.1.s1", status="confirmed", en="", ja="")

    result = brought(align, table(relink), done, *BY)
    assert result.code == 1  # the texts of the row do not fit its anchors
    assert "conflict" in result.err

    def relink_with_text(rows: Rows) -> None:
        row = row_of(rows, f"{RUSSIA}#p1.1.s1-p1.1.s1")
        first = row["en"].partition("issue. ")[0] + "issue."
        row.update(en_anchors="p1.1.s1", status="confirmed", en=first)

    assert brought(align, table(relink_with_text), done, *BY).code == 0
    now = beads(done)
    assert now["p1.1.s1;p1.1.s1"].status == "confirmed"
    assert "p1.1.s1 p1.1.s2;p1.1.s1" not in now
    assert any("p1.1.s2" in ends for ends in now)  # the rest is aligned again


def test_a_disputed_link_is_not_proposed_again(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    ident = f"{RUSSIA}#p1.1.s1-p1.1.s1"
    file = table(lambda rows: row_of(rows, ident).update(status="disputed"))
    assert brought(align, file, done, *BY).code == 0
    assert "p1.1.s1 p1.1.s2;p1.1.s1" not in beads(done)


def test_a_decision_needs_a_name(done: Path, align: Align, table: Callable[..., Path]) -> None:
    before = state(done)
    file = table(lambda rows: rows[0].update(status="confirmed"))
    result = brought(align, file, done)
    assert result.code == 2
    assert "does not say who has decided; name the person: --by NAME" in result.err
    assert state(done) == before


def test_what_people_have_confirmed_is_not_overwritten(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    ident = f"{RUSSIA}#p1.1.s1-p1.1.s1"
    brought(align, table(lambda rows: row_of(rows, ident).update(status="confirmed")), done, *BY)
    before = state(done)

    def relink(rows: Rows) -> None:
        row = row_of(rows, ident)
        row.update(en_anchors="p1.1.s2", en="", en_digest="", status="confirmed")

    for change, told in (
        (lambda rows: row_of(rows, ident).update(status="disputed"), "disputed in the file, confirmed in the corpus"),
        (relink, "shares segments with en:p1.1.s1 en:p1.1.s2 ja:p1.1.s1, which a person has confirmed"),
    ):  # fmt: skip
        result = brought(align, table(change), done, "--by", "J. Doe")
        assert result.code == 1
        assert f"{RUSSIA}: conflict in unit {ident}: " in result.err
        assert told in result.err
        assert state(done) == before


# Edited texts


def test_an_edited_target_returns_to_its_segment_and_nothing_else_changes(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    ident = f"{RUSSIA}#p1.1.s1-p1.1.s1"
    before = state(done)
    new = "町村大臣より、<核>問題は＆"

    def edit(rows: Rows) -> None:
        row_of(rows, ident)["ja"] = new

    result = brought(align, table(edit), done)
    assert (result.code, "0 links decided, 1 texts changed" in result.err) == (0, True)
    after = state(done)
    assert {name for name in after if after[name] != before[name]} == {
        f"corpus/ja/{RUSSIA}.xml", f"corpus/en-ja/{RUSSIA}.xml",
    }  # fmt: skip
    old_text = before[f"corpus/ja/{RUSSIA}.xml"].decode()
    (old_segment,) = re.findall(r'<s xml:id="ja.p1.1.s1">([^<]*)</s>', old_text)
    expected = old_text.replace(f">{old_segment}</s>", ">町村大臣より、&lt;核&gt;問題は＆</s>")
    assert after[f"corpus/ja/{RUSSIA}.xml"].decode() == expected
    texts = {segment.anchor: segment.text for segment in align_pair(done).target.segments()}
    assert new in texts.values()
    assert align("validate", done).code == 0


def test_an_edit_of_one_of_two_sentences_returns_to_that_one(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    ident = f"{RUSSIA}#p1.1.s1-p1.1.s1"

    def edit(rows: Rows) -> None:
        row = row_of(rows, ident)
        row["en"] = row["en"].replace("most regrettable", "truly regrettable")

    before = {str(s.anchor): s.text for s in align_pair(done).source.segments()}
    assert brought(align, table(edit), done).code == 0
    after = {str(s.anchor): s.text for s in align_pair(done).source.segments()}
    assert {anchor for anchor in after if after[anchor] != before[anchor]} == {"p1.1.s2"}
    assert "truly regrettable" in after["p1.1.s2"]


def test_a_confirmed_link_stays_so_for_the_words_that_come_with_it(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    ident = f"{RUSSIA}#p1.1.s1-p1.1.s1"
    brought(align, table(lambda rows: row_of(rows, ident).update(status="confirmed")), done, *BY)
    file = table(lambda rows: row_of(rows, ident).update(ja="核問題について述べた。"))
    assert brought(align, file, done, *BY).code == 0
    assert beads(done)["p1.1.s1 p1.1.s2;p1.1.s1"].status == "confirmed"
    assert align("run", done).code == 0
    assert beads(done)["p1.1.s1 p1.1.s2;p1.1.s1"].status == "confirmed"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"ja": "別の文。", "ja_digest": "AAAAAAAAAAAAAAAA"}, "the ja text has changed in both"),
        (
            {"ja": "別の文。", "ja_digest": ""},
            "another ja text, and the file does not say which",
        ),
        ({"ja": ""}, "the ja text is empty"),
        (
            {"en": "One. Two. Three."},
            "nobody can tell which en words belong to which of its segments",
        ),
    ],
)
def test_a_text_that_cannot_come_in_is_shown_beside_that_of_the_corpus(
    change: dict[str, str], told: str, done: Path, align: Align, table: Callable[..., Path]
) -> None:
    ident, before = f"{RUSSIA}#p1.1.s1-p1.1.s1", state(done)
    result = brought(align, table(lambda rows: row_of(rows, ident).update(change)), done)
    assert result.code == 1
    assert f"{RUSSIA}: conflict in unit {ident}: {told}" in result.err
    lines = result.err.splitlines()
    assert f"    the file says:   {change.get('ja', change.get('en'))}" in lines
    assert any(line.startswith("    the corpus says: ") and len(line) > 20 for line in lines)
    assert state(done) == before


def test_a_space_between_joined_japanese_is_no_edit(
    done: Path, align: Align, tmp_path: Path
) -> None:
    segments = [s for s in align_pair(done).target.segments() if s.anchor.kind == "s"]
    joined = [(a, b) for a, b in itertools.pairwise(segments) if a.anchor.unit == b.anchor.unit]  # fmt: skip
    first, second = joined[0]
    file = tmp_path / "units.tsv"
    file.write_text(
        "id\treadout\ten\tja\ten_anchors\tja_anchors\tstatus\n"
        f"1\t{RUSSIA}\t\t{first.text} {second.text}\t\t{first.anchor} {second.anchor}\tconfirmed\n",
        encoding="utf-8",
    )
    result = align("import", file, "-w", done, *BY)
    assert "conflict" not in result.err
    assert "1 links decided, 0 texts changed" in result.err


def test_markup_inside_a_segment_is_not_lost(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    path = done / f"corpus/ja/{RUSSIA}.xml"
    text = path.read_text(encoding="utf-8")
    (old,) = re.findall(r'<s xml:id="ja.p1.1.s1">([^<]*)</s>', text)
    marked = f"<term>{old[:2]}</term>{old[2:]}"
    path.write_text(text.replace(f">{old}</s>", f">{marked}</s>"), encoding="utf-8")
    align("run", done)
    before = state(done)
    ident = f"{RUSSIA}#p1.1.s1-p1.1.s1"
    result = brought(align, table(lambda rows: row_of(rows, ident).update(ja="別の文。")), done)
    assert result.code == 2
    assert "ja.p1.1.s1 has markup inside, which new words would lose" in result.err
    assert state(done) == before


@pytest.mark.parametrize("text", ["a\nb", " a", "a\x01"])
def test_words_that_a_text_cannot_hold_are_refused(text: str, done: Path) -> None:
    content = (done / f"corpus/en/{RUSSIA}.xml").read_text(encoding="utf-8")
    with pytest.raises(AlignError):
        with_texts(content, {align.Anchor.parse("p1.1.s1"): text}, "x")


@pytest.mark.parametrize(
    ("new", "parts"),
    [
        ("They met. He spoke well.", ["They met.", "He spoke well."]),
        ("They all met. He spoke.", ["They all met.", "He spoke."]),
        ("Both met there. She was silent.", ["Both met there.", "She was silent."]),
        ("They met and he spoke.", None),
        ("One. Two. Three.", None),
    ],
)
def test_an_edit_is_divided_where_the_boundary_still_stands(
    new: str, parts: list[str] | None
) -> None:
    assert divided(new, ["They met.", "He spoke."], "en", sentences) == parts


def test_japanese_is_divided_likewise() -> None:
    assert divided("両者は会談した。話した。", ["両者は会った。", "話した。"], "ja", sentences) == ["両者は会談した。", "話した。"]  # fmt: skip


# Without anchors


def memory(*pairs: tuple[str, str]) -> str:
    units = "".join(
        f'<tu><tuv xml:lang="en"><seg>{en}</seg></tuv><tuv xml:lang="ja"><seg>{ja}</seg></tuv></tu>'
        for en, ja in pairs
    )
    return f'<tmx version="1.4"><header/><body>{units}</body></tmx>'


def texts_of(root: Path, ends: str) -> tuple[str, str]:
    pair = align_pair(root)
    for unit in pair.units():
        anchors = f"{' '.join(map(str, unit.bead.source))};{' '.join(map(str, unit.bead.target))}"
        if anchors == ends:
            return unit.source.text, unit.target.text
    raise AssertionError(ends)


def test_units_without_anchors_are_found_by_their_texts(
    done: Path, align: Align, tmp_path: Path
) -> None:
    en, ja = texts_of(done, "p1.1.s1 p1.1.s2;p1.1.s1")
    file = tmp_path / "memory.tmx"
    file.write_text(
        memory((f" {en} ", ja), ("Not here.", "ここにない。"), (en, "ここにない。")),
        encoding="utf-8",
    )
    result = brought(align, file, done)
    assert result.code == 1
    assert "3 units that name no readout; name it: --readout ID" in result.err
    result = brought(align, file, done, "--readout", RUSSIA)
    assert result.code == 1
    assert "1 units say what the corpus says" in result.err
    assert "no place for unit : neither text is in the readout" in result.err
    assert "conflict in unit : another ja text, and the file does not say which" in result.err
    assert "    the file says:   ここにない。" in result.err.splitlines()
    result = brought(align, file, done, "--readout", RUSSIA, "--confirm", *BY)
    assert "1 links decided" in result.err
    assert beads(done)["p1.1.s1 p1.1.s2;p1.1.s1"].status == "confirmed"


def test_a_text_whose_counterpart_is_not_linked_as_a_whole_is_listed(
    done: Path, align: Align, tmp_path: Path
) -> None:
    en, _ = texts_of(done, "p1.1.s1 p1.1.s2;p1.1.s1")
    file = tmp_path / "memory.tmx"
    first = en.partition("issue. ")[0] + "issue."
    file.write_text(memory((first, "ここにない。")), encoding="utf-8")
    result = brought(align, file, done, "--readout", RUSSIA)
    assert result.code == 1
    assert "no place for unit : the Japanese text is not in the readout" in result.err


def test_a_text_that_stands_twice_is_not_guessed_at(
    done: Path, align: Align, tmp_path: Path
) -> None:
    for lang, words in (("en", "They agreed."), ("ja", "一致した。")):
        path = done / f"corpus/sources/{lang}/{RUSSIA}.txt"
        more = "".join(f"\n{n}. {words}\n" for n in (8, 9))
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    align("run", done)
    file = tmp_path / "memory.tmx"
    file.write_text(memory(("They agreed.", "一致した。")), encoding="utf-8")
    result = brought(align, file, done, "--readout", RUSSIA)
    assert "its texts stand at several places" in result.err


# Wrong input


def test_nothing_is_written_without_being_asked_for(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    before = state(done)
    file = table(lambda rows: rows[0].update(status="confirmed"))
    result = align("import", file, "-w", done, *BY)
    assert result.code == 0
    assert "1 links decided" in result.err
    assert "nothing is written without --into DIR" in result.err
    assert state(done) == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            {"readout": "1999-01-01-x"},
            "1 units of 1999-01-01-x, a readout that the corpus does not have",
        ),
        ({"en_anchors": "p99.s1"}, "no place for unit {}: en:p99.s1 is not in the text"),
        ({"en_anchors": "q1"}, 'no place for unit {}: "q1" are no anchors'),
        ({"en_anchors": "p1.1.s1 p1.1.s1"}, "no place for unit {}: names an anchor twice"),
    ],
)
def test_a_unit_whose_place_is_not_known_is_listed(
    change: dict[str, str], told: str, done: Path, align: Align, table: Callable[..., Path]
) -> None:
    ident = f"{RUSSIA}#p1.1.s1-p1.1.s1"
    result = brought(align, table(lambda rows: row_of(rows, ident).update(change)), done)
    assert result.code == 1
    assert told.format(ident) in result.err


def test_a_readout_that_cannot_be_read_stops_no_other(
    done: Path, align: Align, table: Callable[..., Path]
) -> None:
    file = table(lambda rows: [row.update(status="confirmed") for row in rows])
    (done / f"corpus/en-ja/{RUSSIA}.xml").write_text("<TEI", encoding="utf-8")
    result = brought(align, file, done, *BY)
    assert result.code == 2
    assert "not well-formed" in result.err
    assert all(bead.status == "confirmed" for bead in beads(done, ITALY).values() if bead.target)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere.tmx"], "nowhere.tmx: no such file"),
        (["align.toml"], "align.toml: its format cannot be told; name it: --format"),
        (["align.toml", "--format", "vertical"], "--format: vertical cannot be read"),
        (["align.toml", "--format", "tvs"], '--format: unknown format "tvs"; did you mean "tsv"?'),
        (["align.toml", "--readout", "2005-x"], '--readout: no pair "2005-x"'),
        (["align.toml", "--into", "corpus/en"], "--into: corpus/en is no corpus"),
        (["align.toml", "--into", "/"], "--into: / is no corpus"),
        (["corpus"], "corpus: holds files that no export has written"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(
    arguments: list[str], told: str, done: Path, align: Align, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(done)
    result = align("import", *arguments)
    assert result.code == 2
    assert result.err.splitlines()[-1].startswith(f"error: {told}")


def test_the_api_tells_what_a_file_means(done: Path, table: Callable[..., Path]) -> None:
    file = table(lambda rows: rows[0].update(status="confirmed"))
    outcome = align.import_units(open_workspace(done), file, by="加藤")
    assert [(plan.readout, len(plan.beads)) for plan in outcome.plans] == [(RUSSIA, 1), (ITALY, 0)]
    assert outcome.written == []
