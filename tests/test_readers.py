"""Programs that we did not write open what we write, and find in it just what we put there."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

import align
from align.export.record import UnitRecord, record_of
from align.files.output import NewFolder
from tests.conftest import PROJECT, SAMPLES
from tests.made_units import UGLY, pair_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.unit import TranslationUnit

OMEGAT_JAR = Path("/usr/share/omegat/OmegaT.jar")
WITHOUT_OMEGAT = "OmegaT is not on this machine (Debian: apt-get install omegat)"


def sample_units() -> list[TranslationUnit]:
    """The two-sided units of two samples, and ugly ones."""
    workspace = align.open_workspace(PROJECT)
    found = [unit for r in SAMPLES for unit in align.load_bitext(workspace, r).units() if unit.two_sided]  # fmt: skip
    # OmegaT and the toolkits rightly take white space at the ends for layout.
    texts = [text for text in UGLY if text.strip() == text and text.isprintable()]
    return [*found, *pair_of(*(([f"{t} met"], [f"{t}会談"]) for t in texts)).units()]


@pytest.fixture(scope="module")
def units() -> list[TranslationUnit]:
    return sample_units()


@pytest.fixture(scope="module")
def records(units: list[TranslationUnit]) -> list[UnitRecord]:
    return [record_of(unit) for unit in units]


def written(units: Sequence[TranslationUnit], form: str) -> bytes:
    stream = io.BytesIO()
    align.write_units(units, stream, form, licence="Apache-2.0")
    return stream.getvalue()


def folder(units: Sequence[TranslationUnit], form: str, root: Path) -> Path:
    from align.export.contract import ExportOptions
    from align.export.formats import format_named

    root.mkdir()
    found = format_named(form)
    assert found.write_folder is not None
    found.write_folder(units, NewFolder(root).create, ExportOptions())
    return root


# TMX


@pytest.mark.skipif(not OMEGAT_JAR.exists(), reason=WITHOUT_OMEGAT)
def test_tmx_is_valid_by_the_published_dtd(units: list[TranslationUnit]) -> None:
    with zipfile.ZipFile(OMEGAT_JAR) as archive:
        dtd = etree.DTD(io.BytesIO(archive.read("schemas/tmx14.dtd")))
    control = pair_of((["a\x01b"], ["あ"])).units()
    root = etree.fromstring(written([*units, *control], "tmx"))
    assert dtd.validate(root), dtd.error_log


@pytest.mark.parametrize("source", ["en", "ja"])
def test_translate_toolkit_reads_each_unit_of_tmx(
    source: str, units: list[TranslationUnit], records: list[UnitRecord]
) -> None:
    from translate.storage import tmx

    stream = io.BytesIO()
    align.write_units(units, stream, "tmx", source=source)  # type: ignore[arg-type]
    store = tmx.tmxfile.parsestring(stream.getvalue(), source, "ja" if source == "en" else "en")  # type: ignore[no-untyped-call]
    found = [(str(unit.source), str(unit.target)) for unit in store.units]
    ours = [(r.en, r.ja) if source == "en" else (r.ja, r.en) for r in records]
    assert found == ours


def test_we_read_what_translate_toolkit_writes() -> None:
    from translate.storage import tmx

    store = tmx.tmxfile()
    store.addtranslation("They met & <talked>.", "en", "会談した。", "ja")
    (record,) = align.read_units(bytes(store), "tmx")
    assert (record.en, record.ja) == ("They met & <talked>.", "会談した。")


def omegat_project(root: Path, sources: Sequence[str], memory: bytes) -> Path:
    for name in ("source", "target", "tm/auto", "glossary", "omegat", "dictionary"):
        (root / name).mkdir(parents=True)
    default = "__DEFAULT__"
    kinds = (
        "source_dir",
        "target_dir",
        "tm_dir",
        "glossary_dir",
        "glossary_file",
        "dictionary_dir",
    )
    folders = "".join(f"<{kind}>{default}</{kind}>" for kind in kinds)
    (root / "omegat.project").write_text(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><omegat><project version="1.0">'
        f"{folders}<source_lang>EN</source_lang><target_lang>JA</target_lang>"
        "<sentence_seg>false</sentence_seg><support_default_translations>true"
        "</support_default_translations><remove_tags>false</remove_tags></project></omegat>",
        encoding="utf-8",
    )
    (root / "source/talks.txt").write_text("\n\n".join(sources), encoding="utf-8")
    (root / "tm/auto/units.tmx").write_bytes(memory)
    return root


def nfc(text: str | None) -> str:
    """A text in the form in which OmegaT writes its files."""
    return unicodedata.normalize("NFC", text or "")


@pytest.mark.skipif(shutil.which("omegat") is None, reason=WITHOUT_OMEGAT)
def test_omegat_translates_a_text_by_our_memory_and_we_read_its_own(
    units: list[TranslationUnit], records: list[UnitRecord], tmp_path: Path
) -> None:
    # OmegaT keeps one translation of a text.
    once = {record.en: record for record in records if record.en and "\u2028" not in record.en}
    project = omegat_project(tmp_path / "project", list(once), written(units, "tmx"))
    environment = {**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    command = ["omegat", "--mode=console-translate", str(project)]
    subprocess.run(command, check=True, capture_output=True, env=environment, timeout=300)
    translated = (project / "target/talks.txt").read_text(encoding="utf-8").split("\n\n")
    by_text = {record.en: record.ja for record in reversed(records)}
    assert len(translated) == len(once)
    for en, ja in zip(once, translated, strict=True):
        assert nfc(ja) in (nfc(by_text[en]), nfc(once[en].ja))
    for level in (1, 2):
        saved = list(align.read_units(project / f"project-level{level}.tmx"))
        assert len(saved) == len(once)
        assert {nfc(r.en) for r in saved} == {nfc(en) for en in once}


# Tables


def test_openpyxl_reads_each_cell_of_a_workbook(
    units: list[TranslationUnit], records: list[UnitRecord]
) -> None:
    import openpyxl
    from openpyxl.utils.escape import unescape  # cells have Excel's escapes as they are

    book = openpyxl.load_workbook(io.BytesIO(written(units, "xlsx")))
    head, *rows = list(book.active.iter_rows(values_only=True))
    names = [str(name) for name in head]
    found = [dict(zip(names, row, strict=True)) for row in rows]
    texts = [(unescape(row["en"]), unescape(row["ja"]), row["probability"]) for row in found]
    assert texts == [(record.en, record.ja, record.probability) for record in records]
    assert book.active.freeze_panes == "B2"
    assert all(cell.data_type != "f" for row in book.active.iter_rows() for cell in row)


def test_pandas_reads_our_csv(units: list[TranslationUnit], records: list[UnitRecord]) -> None:
    import pandas as pd

    from align.files.delimited import unguarded

    table = pd.read_csv(io.BytesIO(written(units, "csv")), keep_default_na=False)
    assert list(map(unguarded, table["ja"])) == [record.ja for record in records]


# What machines are trained with


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("split", ["", ".5/.5"])
def test_datasets_loads_our_parquet_by_its_card(
    split: str, records: list[UnitRecord], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    import datasets

    goal = tmp_path / "out"
    outcome = align.export_workspace(
        align.open_workspace(PROJECT), "parquet", goal, readouts=SAMPLES, split=split
    )
    found = datasets.load_dataset(str(goal), cache_dir=str(tmp_path / "cache"))
    assert {name: len(part) for name, part in found.items()} == outcome.parts or not split
    rows = [row for part in found.values() for row in part]
    expected = {record.id: (record.en, record.ja) for record in records if record.readout in SAMPLES}  # fmt: skip
    assert {row["id"]: (row["en"], row["ja"]) for row in rows} == expected
    assert {type(row["probability"]) for row in rows} == {float}
    assert rows[0]["en_anchors"] == ["title.h1"]


@pytest.mark.filterwarnings("ignore")
def test_datasets_loads_our_json_lines(records: list[UnitRecord], units: list[TranslationUnit], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    import datasets

    (tmp_path / "units.jsonl").write_bytes(written(units, "jsonl"))
    found = datasets.load_dataset(
        "json", data_files=str(tmp_path / "units.jsonl"), cache_dir=str(tmp_path / "cache")
    )["train"]
    assert [(row["en"], row["ja"]) for row in found] == [(r.en, r.ja) for r in records]


def test_opusfilter_reads_our_plain_pairs_line_by_line(
    units: list[TranslationUnit], tmp_path: Path
) -> None:
    root = folder([unit for unit in units if "\u2028" not in unit.source.text], "moses", tmp_path / "moses")  # fmt: skip
    config = tmp_path / "config.yaml"
    config.write_text(
        f"common:\n  output_directory: {root}\nsteps:\n"
        "- type: filter\n  parameters:\n    inputs: [corpus.en, corpus.ja]\n"
        "    outputs: [out.en, out.ja]\n"
        "    filters: [{LengthFilter: {unit: char, min_length: 1, max_length: 100000}}]\n",
        encoding="utf-8",
    )
    program = Path(sys.executable).with_name("opusfilter")
    environment = {**os.environ, "HF_HUB_OFFLINE": "1"}
    subprocess.run([program, config], check=True, capture_output=True, env=environment)
    for lang in ("en", "ja"):
        assert (root / f"out.{lang}").read_bytes() == (root / f"corpus.{lang}").read_bytes()
