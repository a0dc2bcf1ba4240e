"""The report as a page."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

import pytest
from lxml import html
from markupsafe import escape

from align.bitext.levels import align_documents
from align.model.bitext import Bitext
from align.model.finding import Finding, Span, Wording
from align.model.order import side_by_side
from align.report.index import write_index
from align.report.page import Numbered, mark, write_page
from align.report.record import record_of_pair, record_of_text
from align.report.summary import summarize
from align.terms.glossary import read_glossary
from align.terms.matching import TermBase
from tests.conftest import PROJECT, SAMPLES, bitext, findings, sample

if TYPE_CHECKING:
    from pytest_regressions.file_regression import FileRegressionFixture

    from align.bitext.encoder import Encoder


@pytest.fixture(scope="module")
def samples(encoder: Encoder) -> list[Bitext]:
    pairs = [(sample(readout, "en"), sample(readout, "ja")) for readout in SAMPLES]
    return [Bitext(a, b, align_documents(a, b, encoder)) for a, b in pairs]


@pytest.fixture(scope="module")
def found(samples: list[Bitext]) -> list[list[Finding]]:
    glossary = (PROJECT / "glossaries/diplomacy.yaml").read_text(encoding="utf-8")
    terms = TermBase(read_glossary(glossary, "g.yaml"))
    return [findings(pair, terms) for pair in samples]


@pytest.fixture(scope="module")
def pages(samples: list[Bitext], found: list[list[Finding]]) -> list[str]:
    return [write_page(pair, told) for pair, told in zip(samples, found, strict=True)]


@pytest.fixture(scope="module")
def index(samples: list[Bitext], found: list[list[Finding]]) -> str:
    records = [record_of_pair(pair, told) for pair, told in zip(samples, found, strict=True)]
    return write_index(records, [])


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


def test_every_segment_stands_on_its_page_in_order(pages: list[str], samples: list[Bitext]) -> None:
    for page, pair in zip(pages, samples, strict=True):
        assert texts(page, "en") == [s.text for s in pair.source.segments()]
        assert texts(page, "ja") == [s.text for s in pair.target.segments()]


def test_the_report_needs_nothing_else(pages: list[str], index: str) -> None:
    for page in (*pages, index):
        assert "http" not in re.sub(r"https?://www\.w3\.org/\S+", "", page)
        assert not re.search(r"<(?:link|img|iframe)\b|@import|url\(|src=", page)


def test_findings_are_marked_where_they_stand(pages: list[str], found: list[list[Finding]]) -> None:
    for page, told in zip(pages, found, strict=True):
        root = html.fromstring(page)
        marks = [(m.get("href"), m.text_content()) for m in root.iter("a") if "mark" in (m.get("class") or "")]  # fmt: skip
        assert marks == [(f"#f{n}", s.text) for n, f in enumerate(told, start=1) for s in f.spans]


def test_every_link_leads_somewhere_and_ids_are_unique(
    pages: list[str], index: str, samples: list[Bitext]
) -> None:
    names = {
        f"readouts/{pair.readout}.html": page for pair, page in zip(samples, pages, strict=True)
    }
    everything = {"report.html": index, **names}
    ids = {
        name: [e.get("id") for e in html.fromstring(page).iter() if e.get("id")]
        for name, page in everything.items()
    }
    for name, page in everything.items():
        assert len(set(ids[name])) == len(ids[name])
        for link in html.fromstring(page).iter("a"):
            target, _, place = link.get("href", "").partition("#")
            goal = name if not target else posixpath.normpath(posixpath.join(posixpath.dirname(name), target))  # fmt: skip
            assert goal in everything
            assert not place or place in ids[goal], (name, link.get("href"))


def test_text_is_escaped(encoder: Encoder) -> None:
    pair = bitext("T <b>\n\nThey met & <script>x</script>.\n", "題\n\n会った。\n", encoder)
    assert "<script>x" not in write_page(pair, [])
    assert "<b>" not in write_index([record_of_pair(pair, [])], []).partition("<tbody>")[2]


def test_sides_without_counterpart_say_so_and_are_listed(encoder: Encoder) -> None:
    pair = bitext("T\n\nThey met.\n\n1. The weather was fine.\n", "題\n\n会った。\n", encoder)
    page = html.fromstring(write_page(pair, []))
    assert "not in the Japanese" in page.text_content()
    assert "No findings." in page.text_content()
    (alone,) = page.xpath('//p[@id="alone"]/a')
    assert alone.text_content() == "p1.s1"
    assert (
        page.xpath(f'//div[@id="{alone.get("href")[1:]}"]//span[@class="anchor"]')[0].text
        == "p1.s1"
    )


def test_a_text_without_counterpart_has_a_page_and_a_line(encoder: Encoder) -> None:
    text = bitext("T\n\n1. They met. (See below.)\n", "題\n\n会った。\n", encoder).target
    page = write_page(Bitext.alone(text), [])
    assert texts(page, "ja") == [s.text for s in text.segments()]
    assert 'id="alone"' not in page
    line = write_index([record_of_text(text, [])], [])
    assert "Japanese only so far" in line
    assert "日本語版のみ" in line


def test_the_index_has_a_line_a_readout_with_what_to_look_at(
    index: str, found: list[list[Finding]], encoder: Encoder
) -> None:
    lines = html.fromstring(index).xpath("//tbody/tr")
    assert [line.get("id") for line in lines] == [f"r-{readout}" for readout in SAMPLES]
    for line, told in zip(lines, found, strict=True):
        counts = [int(re.findall(r"\d+", a.text_content())[-1]) for a in line.xpath("./td[3]/a")]
        assert sum(counts) == len(told)
    clean = bitext("T\n\nThey met.\n", "題\n\n両者は会った。\n", encoder)
    assert 'class="clean"' in write_index([record_of_pair(clean, [])], [])


def test_findings_of_the_corpus_stand_in_the_index(found: list[list[Finding]]) -> None:
    one = next(finding for told in found for finding in told)
    page = write_index([], [one])
    assert str(escape(one.message.en)) in page
    assert f'href="readouts/{one.readout}.html"' in page


def test_the_report_cites_each_side_by_its_own_labels(encoder: Encoder) -> None:
    english = "T\n\nAs follows.\n\n1. A\n\n(1) Wood\n\n(a) They discussed oil.\n\n(b) They discussed fish.\n"
    japanese = "題\n\n次のとおり。\n\n１　あ\n\n（１）木\n\n（ア）石油について議論した。\n\n（イ）魚について議論した。\n"
    page = html.fromstring(write_page(bitext(english, japanese, encoder), []))
    cited = [b.text_content() for b in page.xpath("//article/header//b")]
    assert cited[-2:] == ["1(1)(b)", "1(1)(イ)"]
    assert "lead冒頭" in cited
    assert "件名" in cited[0]


def test_findings_are_told_with_the_marks_of_each_language(
    pages: list[str], found: list[list[Finding]]
) -> None:
    for page, told in zip(pages, found, strict=True):
        for finding in told:
            assert str(escape(f"{finding.title.en} — {finding.message.en}")) in page
            assert str(escape(f"{finding.title.ja}：{finding.message.ja}")) in page


@pytest.mark.golden
def test_summary(
    samples: list[Bitext], found: list[list[Finding]], file_regression: FileRegressionFixture
) -> None:
    records = [record_of_pair(pair, told) for pair, told in zip(samples, found, strict=True)]
    text = "\n".join(summarize(records).lines()) + "\n"
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


def test_the_place_of_each_item_is_asked_for_once_however_many_stand_alone() -> None:
    asked: list[tuple[int | None, int | None]] = []

    def place(item: tuple[int | None, int | None]) -> tuple[int | None, int | None]:
        asked.append(item)
        return item

    items = [(n, None) if n % 2 else (None, n) for n in range(200)]
    side_by_side(items, place)
    assert asked == items
