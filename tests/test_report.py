"""The report as a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import html
from markupsafe import escape

from align.bitext.levels import align_documents
from align.model.bitext import Bitext
from align.model.finding import Finding, Span, Wording
from align.model.order import side_by_side
from align.report.html import Numbered, mark, report_inputs, write_report
from align.report.summary import summarize
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from tests.conftest import PROJECT, SAMPLES, bitext, findings, sample

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_regressions.file_regression import FileRegressionFixture

    from align.bitext.encoder import Encoder


@pytest.fixture(scope="module")
def samples(encoder: Encoder) -> list[Bitext]:
    pairs = [(sample(readout, "en"), sample(readout, "ja")) for readout in SAMPLES]
    return [Bitext(a, b, align_documents(a, b, encoder)) for a, b in pairs]


@pytest.fixture(scope="module")
def found(samples: list[Bitext]) -> list[Finding]:
    glossary = (PROJECT / "glossaries/diplomacy.yaml").read_text(encoding="utf-8")
    terms = TermBase(read_glossary(glossary, "g.yaml"))
    return [f for pair in samples for f in findings(pair, terms)]


@pytest.fixture(scope="module")
def page(samples: list[Bitext], found: list[Finding]) -> str:
    return write_report(samples, found, "sha256:" + "0" * 64)


def texts(page: str, lang: str) -> list[str]:
    """The segments a page shows in one language."""
    root = html.fromstring(page)
    paragraphs = root.xpath(f'//div[@class="bead"]/div[@lang="{lang}"]/p[not(@class="none")]')
    assert isinstance(paragraphs, list)
    return [
        "".join(
            p.xpath('.//text()[not(ancestor::span[@class="anchor" or @class="label"])]')
        ).strip()
        for p in paragraphs
    ]


def test_every_segment_stands_in_the_report_in_order(page: str, samples: list[Bitext]) -> None:
    assert texts(page, "en") == [s.text for pair in samples for s in pair.source.segments()]
    assert texts(page, "ja") == [s.text for pair in samples for s in pair.target.segments()]


def test_the_report_needs_nothing_else(page: str) -> None:
    assert "http" not in re.sub(r"https?://www\.w3\.org/\S+", "", page)
    assert not re.search(r"<(?:script|link|img|iframe)\b|@import|url\(", page)


def test_findings_are_marked_where_they_stand(page: str, found: list[Finding]) -> None:
    root = html.fromstring(page)
    marks = [(m.get("href"), m.text_content()) for m in root.iter("a") if "mark" in (m.get("class") or "")]  # fmt: skip
    assert marks == [(f"#f{n}", s.text) for n, f in enumerate(found, start=1) for s in f.spans]
    targets = {element.get("id") for element in root.iter("li")}
    assert {href.removeprefix("#") for href, _ in marks if href} <= targets


def test_ids_of_the_page_are_unique(page: str) -> None:
    ids = [e.get("id") for e in html.fromstring(page).iter() if e.get("id")]
    assert len(set(ids)) == len(ids)


def test_text_is_escaped(encoder: Encoder) -> None:
    pair = bitext("T <b>\n\nThey met & <script>x</script>.\n", "題\n\n会った。\n", encoder)
    assert "<script" not in write_report([pair], [], "sha256:0")


def test_sides_without_counterpart_say_so(encoder: Encoder) -> None:
    pair = bitext("T\n\nThey met.\n\n1. The weather was fine.\n", "題\n\n会った。\n", encoder)
    page = write_report([pair], [], "sha256:0")
    assert "not in the Japanese" in page
    assert "No findings." in page


def test_the_report_cites_each_side_by_its_own_labels(encoder: Encoder) -> None:
    english = "T\n\nAs follows.\n\n1. A\n\n(1) Wood\n\n(a) They discussed oil.\n\n(b) They discussed fish.\n"
    japanese = "題\n\n次のとおり。\n\n１　あ\n\n（１）木\n\n（ア）石油について議論した。\n\n（イ）魚について議論した。\n"
    page = html.fromstring(write_report([bitext(english, japanese, encoder)], [], "sha256:0"))
    cited = [b.text_content() for b in page.xpath("//article/header//b")]
    assert cited[-2:] == ["1(1)(b)", "1(1)(イ)"]
    assert "lead冒頭" in cited
    assert "件名" in cited[0]


def test_findings_are_told_with_the_marks_of_each_language(page: str, found: list[Finding]) -> None:
    for finding in found:
        assert str(escape(f"{finding.title.en} — {finding.message.en}")) in page
        assert str(escape(f"{finding.title.ja}：{finding.message.ja}")) in page


def test_a_report_knows_what_it_was_made_from(page: str, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    assert report_inputs(path) == ""
    path.write_text(page, encoding="utf-8")
    assert report_inputs(path) == "sha256:" + "0" * 64
    path.write_text("<html>", encoding="utf-8")
    assert report_inputs(path) == ""


def test_summary(
    samples: list[Bitext], found: list[Finding], file_regression: FileRegressionFixture
) -> None:
    text = "\n".join(summarize(samples, found).lines()) + "\n"
    file_regression.check(text, extension=".txt", encoding="utf-8")


def test_of_marks_that_overlap_the_first_and_longest_is_drawn() -> None:
    def numbered(number: int, start: int, end: int) -> tuple[Span, Numbered]:
        span = Span("en", sample(SAMPLES[0], "en").segments().__next__().anchor, start, end, "")
        wording = Wording("", "")
        finding = Finding("T001", "error", "r", wording, wording, (span,), (), (), "c", "")
        return span, Numbered(number, finding)

    drawn = mark("a<b>c", [numbered(1, 1, 3), numbered(2, 1, 4), numbered(3, 2, 5)])
    assert str(drawn) == 'a<a class="mark error" href="#f2">&lt;b&gt;</a>c'


def test_lone_items_follow_what_precedes_them() -> None:
    items = [(None, 0), (0, 1), (None, 9), (1, 2), (2, None)]
    assert side_by_side(items, lambda p: p) == [(None, 0), (0, 1), (1, 2), (None, 9), (2, None)]
