"""What other tools are given."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from align.bitext.levels import align_documents
from align.export.tmx import write_tmx
from align.model.bitext import Bitext
from tests.conftest import RUSSIA, bitext, sample

if TYPE_CHECKING:
    from align.bitext.encoder import Encoder
    from align.model.alignment import Status

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def russia(encoder: Encoder) -> Bitext:
    source, target = sample(RUSSIA, "en"), sample(RUSSIA, "ja")
    return Bitext(source, target, align_documents(source, target, encoder))


def tmx(*bitexts: Bitext) -> etree._Element:
    stream = io.BytesIO()
    write_tmx((unit for pair in bitexts for unit in pair.units()), stream)
    return etree.fromstring(stream.getvalue())


def test_tmx_has_a_unit_for_each_two_sided_bead(russia: Bitext) -> None:
    root = tmx(russia)
    assert root.get("version") == "1.4"
    header = root.find("header")
    assert header is not None
    required = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}  # fmt: skip
    assert required <= set(header.attrib)
    assert len(root.findall("body/tu")) == len(russia.alignment.sentences)
    assert len({unit.get("tuid") for unit in root.iter("tu")}) == len(root.findall("body/tu"))


def test_tmx_units_carry_their_anchors_and_texts(russia: Bitext) -> None:
    units = {p.text: p.getparent() for p in tmx(russia).iter("prop") if p.get("type") == "x-anchor-ja"}  # fmt: skip
    unit = units["p1.1.s1"]
    assert unit is not None
    props = {p.get("type"): p.text for p in unit.iter("prop")}
    assert props["x-readout"] == RUSSIA
    assert props["x-anchor-en"] == "p1.1.s1 p1.1.s2"
    assert props["x-bead"] == "2-1"
    assert props["x-status"] == "auto"
    texts = {v.get(LANG): v.findtext("seg") for v in unit.iter("tuv")}
    assert texts["en"] == (
        "Minister Machimura said that Japan and Russia faced the same way on the nuclear issue."
        " He called North Korea's claim to possess nuclear weapons most regrettable and totally"
        " unacceptable."
    )


def test_japanese_is_joined_with_nothing_and_markup_is_escaped(encoder: Encoder) -> None:
    pair = bitext(
        "T\n\nThey met in Moscow for talks & signed <papers>.\n",
        "題\n\n両大臣はモスクワで会談した。文書<A&B>に署名した。\n",
        encoder,
    )
    texts = [seg.text for seg in tmx(pair).iter("seg")]
    assert "They met in Moscow for talks & signed <papers>." in texts
    assert "両大臣はモスクワで会談した。文書<A&B>に署名した。" in texts


def test_an_empty_corpus_is_an_empty_body() -> None:
    assert len(tmx().findall("body/tu")) == 0


@pytest.mark.parametrize("status", ["disputed", "stale"])
def test_what_is_disputed_or_stale_is_not_written(russia: Bitext, status: Status) -> None:
    first, *rest = russia.alignment.sentences
    doubted = replace(russia.alignment, sentences=(replace(first, status=status), *rest))
    found = tmx(replace(russia, alignment=doubted))
    assert len(found.findall("body/tu")) == len(rest)
