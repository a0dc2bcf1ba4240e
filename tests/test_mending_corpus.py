"""Mending the texts of a corpus: what is written, what is left, and what becomes of the links."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from align.errors import AlignError
from align.files.disk import write_atomic
from align.model.anchor import Anchor
from align.model.bitext import Bitext
from align.pipeline.check import judge
from align.pipeline.corpus import load_bitext
from align.pipeline.mending.corpus import mend_corpus, write_mended
from align.pipeline.mending.links import renewed
from align.pipeline.run import run
from align.workspace import open_workspace
from tests.conftest import RUSSIA

if TYPE_CHECKING:
    from pathlib import Path

    from align.pipeline.mending.corpus import Mending
    from align.workspace import Workspace
    from tests.conftest import Align

EN, JA = f"corpus/en/{RUSSIA}.xml", f"corpus/ja/{RUSSIA}.xml"
LINKS = f"corpus/en-ja/{RUSSIA}.xml"
DRAFT = ("<revisionDesc>", '<revisionDesc status="draft">')
RIGHT, REFUSED = "六者会合", "六か国協議"


def change(root: Path, file: str, *pairs: tuple[str, str]) -> None:
    path = root / file
    text = path.read_bytes().decode()
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    path.write_bytes(text.encode())


@pytest.fixture
def drafts(done: Path) -> Path:
    """A workspace whose drafts use a form that must not be used; every link is confirmed."""
    change(done, JA, (RIGHT, REFUSED), DRAFT)
    change(done, EN, ("Six-Party Talks", "Six Party Talks"), DRAFT)
    assert not run(open_workspace(done)).errors
    change(
        done,
        LINKS,
        ('ana="#st.auto" resp="#auto"', 'ana="#st.confirmed" resp="#kt"'),
        (
            "<respStmt",
            '<respStmt xml:id="kt"><resp>checked</resp><name>K. Tanaka</name></respStmt><respStmt',
        ),
    )
    assert not run(open_workspace(done)).errors
    assert "#st.stale" not in (done / LINKS).read_text(encoding="utf-8")
    return done


def mending(workspace: Workspace, *, published: bool = False) -> Mending:
    judged, _ = judge(workspace)
    return mend_corpus(workspace, judged.everything, published=published)


def everything(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }


def test_fix_changes_the_words_of_the_findings_and_no_other_byte_of_the_texts(
    drafts: Path, align: Align
) -> None:
    before = everything(drafts)
    fixed = align("check", drafts, "--fix")
    after = everything(drafts)
    assert {name for name in after if after[name] != before[name]} == {EN, JA, LINKS}
    assert after[JA] == before[JA].replace(REFUSED.encode(), RIGHT.encode())
    assert after[EN] == before[EN].replace(b"Six Party Talks", b"Six-Party Talks")
    assert not [line for line in fixed.out.splitlines() if RUSSIA in line and " T001 " in line]
    assert " places mended\n" in fixed.err
    assert f"{LINKS}: digests of the changed sentences renewed" in fixed.err
    assert "0 places mended" in align("check", drafts, "--fix").err


def test_confirmed_links_stay_confirmed_and_the_next_run_changes_nothing(
    drafts: Path, align: Align
) -> None:
    workspace = open_workspace(drafts)
    before = load_bitext(workspace, RUSSIA).alignment
    align("check", drafts, "--fix")
    after = load_bitext(workspace, RUSSIA).alignment
    assert [
        (b.source, b.target, b.status, b.responsible, b.probability) for b in after.sentences
    ] == [(b.source, b.target, b.status, b.responsible, b.probability) for b in before.sentences]
    assert after.sentences != before.sentences
    assert after.made_from != before.made_from
    written = everything(drafts)
    outcome = run(workspace)
    assert outcome.errors == []
    assert (outcome.ingested, outcome.aligned) == ([], [])
    assert not any("stale" in str(notice) for notice in outcome.notices)
    assert {n: b for n, b in everything(drafts).items() if n.startswith("corpus")} == {
        n: b for n, b in written.items() if n.startswith("corpus")
    }


def test_a_text_made_by_the_tool_is_not_made_again_over_its_mended_words(
    done: Path, align: Align
) -> None:
    (source,) = (done / "corpus/sources/ja").glob(f"{RUSSIA}.*")
    received = source.read_bytes()
    source.write_bytes(received.decode().replace(RIGHT, REFUSED).encode())
    assert not run(open_workspace(done), remake=[RUSSIA]).errors
    assert REFUSED in (done / JA).read_text(encoding="utf-8")
    align("check", done, "--fix", "--published")
    mended = (done / JA).read_bytes()
    assert REFUSED not in mended.decode()
    assert not run(open_workspace(done)).errors
    assert (done / JA).read_bytes() == mended
    assert REFUSED in source.read_text(encoding="utf-8")


def test_a_stale_link_stays_stale(drafts: Path, align: Align) -> None:
    change(drafts, JA, ("述べ", "申し述べ"))
    assert not run(open_workspace(drafts)).errors
    stale = (drafts / LINKS).read_text(encoding="utf-8").count('ana="#st.stale"')
    assert stale > 0
    align("check", drafts, "--fix")
    assert (drafts / LINKS).read_text(encoding="utf-8").count('ana="#st.stale"') == stale
    assert not run(open_workspace(drafts)).errors
    assert (drafts / LINKS).read_text(encoding="utf-8").count('ana="#st.stale"') == stale


def test_diff_prints_what_would_change_and_changes_nothing(drafts: Path, align: Align) -> None:
    before = everything(drafts)
    code = align("check", drafts).code
    shown = align("check", drafts, "--diff")
    assert everything(drafts) == before
    assert shown.code == code == 1
    lines = shown.out.splitlines()
    assert [line for line in lines if line.startswith("---")] == [f"--- {EN}", f"--- {JA}"]
    minus = [line[1:] for line in lines if line.startswith("-") and not line.startswith("---")]
    plus = [line[1:] for line in lines if line.startswith("+") and not line.startswith("+++")]
    assert [m.replace(REFUSED, RIGHT).replace("Six Party", "Six-Party") for m in minus] == plus
    japanese = align("check", drafts, "--diff", "--language", "ja")
    assert "か所です（ファイルは変更していません）" in japanese.err
    assert japanese.out == shown.out


def test_published_texts_are_left_alone_unless_asked_for(done: Path, align: Align) -> None:
    change(done, JA, (RIGHT, REFUSED))
    assert not run(open_workspace(done)).errors
    before = everything(done)
    told = align("check", done, "--fix")
    assert everything(done) == before
    assert f'"{REFUSED}" not mended, because the text is published' in told.err
    assert "0 places mended" in told.err
    japanese = align("check", done, "--fix", "--language", "ja")
    assert "は修正しませんでした。理由：公表済みの本文である" in japanese.err
    align("check", done, "--fix", "--published")
    assert (done / JA).read_bytes() == before[JA].replace(REFUSED.encode(), RIGHT.encode())


def test_markup_inside_the_words_is_left_and_told(drafts: Path, align: Align) -> None:
    change(drafts, JA, (REFUSED, "六か<hi>国</hi>協議"))
    assert not run(open_workspace(drafts)).errors
    before = (drafts / JA).read_bytes()
    told = align("check", drafts, "--fix")
    assert "not mended, because markup or a line break stands inside the words" in told.err
    assert (drafts / JA).read_bytes() == before


def test_a_sentence_that_is_waived_is_left_as_its_author_saw_it(drafts: Path, align: Align) -> None:
    change(drafts, JA, (REFUSED, f"{REFUSED}と訪ロ"))
    assert not run(open_workspace(drafts)).errors
    reasoned = ("--waive", "--by", "K. Tanaka", "--reason", "as it was said")
    blocks = re.findall(
        r"^- readout:.*\n(?:  .*\n)+",
        align("check", drafts, "--check", "T001", *reasoned).out,
        re.MULTILINE,
    )
    kept = [block for block in blocks if "six-party" not in block]
    assert 0 < len(kept) < len(blocks)
    (drafts / "corpus/waivers.yaml").write_text("".join(kept), encoding="utf-8")
    before = (drafts / JA).read_bytes()
    told = align("check", drafts, "--fix")
    assert (drafts / JA).read_bytes() == before
    assert REFUSED in before.decode()
    assert "not mended, because a waiver covers this sentence" in told.err


def test_nothing_is_mended_where_the_waivers_cannot_be_read(drafts: Path, align: Align) -> None:
    (drafts / "corpus/waivers.yaml").write_text("- 1\n", encoding="utf-8")
    before = (drafts / JA).read_bytes()
    for option in ("--fix", "--diff"):
        told = align("check", drafts, option)
        assert told.code == 2
        assert "nothing is mended without the list of waivers" in told.err
    assert (drafts / JA).read_bytes() == before


def test_a_link_of_a_text_that_is_gone_keeps_its_digests(drafts: Path) -> None:
    pair = load_bitext(open_workspace(drafts), RUSSIA)
    gone = Anchor.parse("p9.s1")
    (first, *rest) = pair.alignment.sentences
    lost = replace(first, source=(gone,), status="stale", now=("x", "y"))
    before = Bitext(pair.source, pair.target, replace(pair.alignment, sentences=(lost, *rest)))
    assert renewed(before, pair.source, pair.target, ("a", "b")).sentences[0] == lost


def test_only_the_named_checks_are_mended(drafts: Path, align: Align) -> None:
    before = (drafts / JA).read_bytes()
    assert "0 places mended" in align("check", drafts, "--fix", "--check", "T008").err
    assert (drafts / JA).read_bytes() == before


def test_links_that_do_not_fit_their_texts_are_told_and_nothing_is_written(
    drafts: Path, align: Align
) -> None:
    change(drafts, JA, ("述べ", "申し述べ"))
    before = everything(drafts)
    told = align("check", drafts, "--fix")
    assert told.code == 2
    assert told.err.count("its texts have changed since it was made") == 1
    assert everything(drafts) == before


def test_texts_that_change_after_they_were_checked_are_not_mended(drafts: Path) -> None:
    workspace = open_workspace(drafts)
    judged, _ = judge(workspace)
    change(drafts, EN, ("regrettable", "sad"))
    found = mend_corpus(workspace, judged.everything, published=False)
    assert [f for r in found.readouts for f in r.files] == []
    assert "its texts have changed since it was made" in str(found.errors[0])


def test_a_file_that_somebody_changes_meanwhile_is_not_overwritten(drafts: Path) -> None:
    workspace = open_workspace(drafts)
    (mended,) = [r for r in mending(workspace).readouts if r.files]
    change(drafts, LINKS, ("K. Tanaka", "K. Sato"))
    before = everything(drafts)
    with pytest.raises(AlignError, match="changed while it was being mended"):
        write_mended(workspace, mended)
    assert everything(drafts) == before


def test_all_files_of_a_readout_are_written_or_none(
    drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = open_workspace(drafts)
    (mended,) = [r for r in mending(workspace).readouts if r.files]
    before = everything(drafts)
    folder = drafts / "corpus/en-ja"

    def failing(path: Path, content: bytes, over: str | None) -> bool:
        if path.parent == folder:
            raise AlignError(str(path), "cannot be written (disk full)")
        return write_atomic(path, content, over)

    monkeypatch.setattr("align.pipeline.mending.corpus.write_atomic", failing)
    with pytest.raises(AlignError, match="disk full"):
        write_mended(workspace, mended)
    assert everything(drafts) == before


def test_a_text_without_counterpart_is_mended_too(drafts: Path) -> None:
    workspace = open_workspace(drafts)
    (drafts / EN).unlink()
    for source in (drafts / "corpus/sources/en").glob(f"{RUSSIA}.*"):
        source.unlink()
    (told,) = mending(workspace).errors
    assert "one of its texts is gone" in str(told)
    (drafts / LINKS).unlink()
    (mended,) = [r for r in mending(workspace).readouts if r.files]
    before = (drafts / JA).read_bytes()
    write_mended(workspace, mended)
    assert (drafts / JA).read_bytes() == before.replace(REFUSED.encode(), RIGHT.encode())


def test_the_byte_order_mark_and_line_ends_of_a_text_are_kept(drafts: Path, align: Align) -> None:
    path = drafts / JA
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert not run(open_workspace(drafts)).errors
    before = path.read_bytes()
    align("check", drafts, "--fix")
    assert path.read_bytes() == before.replace(REFUSED.encode(), RIGHT.encode())
    assert not run(open_workspace(drafts)).aligned


def test_the_glossary_of_a_readout_says_what_is_refused_in_it(drafts: Path, align: Align) -> None:
    own = drafts / f"glossaries/readouts/{RUSSIA}.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(
        "- id: japan\n  type: place\n  terms:\n"
        "    - {lang: en, term: Japan, status: preferred}\n"
        "    - {lang: ja, term: 日本国, status: preferred}\n"
        "    - {lang: ja, term: 日本, status: deprecated, reason: a sample}\n",
        encoding="utf-8",
    )
    told = align("check", drafts, "--diff", "--check", "T001")
    added = [line for line in told.out.splitlines() if line.startswith("+") and "日本国" in line]
    assert added
