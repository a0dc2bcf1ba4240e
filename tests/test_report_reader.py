"""The report as its two readers see it: the language chosen, and what is told in Japanese."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from lxml import html

from align.model.bitext import Bitext
from align.report.index import write_index
from align.report.page import write_page
from align.report.record import record_of_pair
from tests.conftest import bitext

if TYPE_CHECKING:
    from pathlib import Path

    from align.bitext.encoder import Encoder

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ENGLISH = "Talks on Ferries\n\nThey met. The harbour of Mirna was repaired by divers.\n"
JAPANESE = "フェリーに関する会談\n\n両者は会った。\n"


@pytest.fixture(scope="module")
def pair(encoder: Encoder) -> Bitext:
    return bitext(ENGLISH, JAPANESE, encoder)


@pytest.fixture
def report(pair: Bitext, tmp_path: Path) -> Path:
    """The index of a report of one readout, with its page."""
    (tmp_path / "readouts").mkdir()
    page = tmp_path / "readouts" / f"{pair.readout}.html"
    page.write_text(write_page(pair, []), encoding="utf-8")
    index = tmp_path / "report.html"
    index.write_text(write_index([record_of_pair(pair, [])], []), encoding="utf-8")
    return index


def in_browser(address: str, profile: Path) -> html.HtmlElement:
    """A page as a browser has it once its script has run."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    call = [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
        "--dump-dom", address,
    ]  # fmt: skip
    ran = subprocess.run(call, capture_output=True, text=True, check=False, timeout=60)
    if "<body" not in ran.stdout:
        pytest.skip(f"Chromium cannot run here: {ran.stderr.strip().splitlines()[-1:]}")
    return html.fromstring(ran.stdout)


@pytest.mark.parametrize(("asked", "lang"), [("?ja", "ja"), ("", "en")])
def test_the_language_goes_along_from_the_index_to_a_page_and_back(
    report: Path, tmp_path: Path, asked: str, lang: str
) -> None:
    address = report.as_uri() + asked
    for _ in ("index", "page", "index"):
        shown = in_browser(address, tmp_path / "profile")
        assert shown.get("lang") == lang
        link = next(str(a) for a in shown.xpath("//a/@href") if ".html" in a)
        assert link.endswith(".html" + asked)
        address = urljoin(address, link)


def test_a_page_with_unaligned_sentences_only_offers_to_show_just_those(pair: Bitext) -> None:
    page = html.fromstring(write_page(pair, []))
    assert page.xpath("//*[@id='alone']")
    assert page.xpath("//input[@id='problems']")


def test_a_page_of_one_language_says_that_the_other_is_not_there_yet(pair: Bitext) -> None:
    page = write_page(Bitext.alone(pair.target), [])
    assert "no English text yet" in page
    assert "英語版はまだありません" in page
    assert "英語版に該当箇所なし" not in page
    assert not html.fromstring(page).xpath("//div[contains(@class, 'tie')]")


def test_both_titles_lead_to_the_page(pair: Bitext) -> None:
    index = html.fromstring(write_index([record_of_pair(pair, [])], []))
    (title,) = index.xpath("//td[@class='title']/a[@class='both']")
    shown = [(span.get("lang"), span.text_content()) for span in title]
    assert shown == [("en", "Talks on Ferries"), ("ja", "フェリーに関する会談")]


def test_no_blank_stands_between_japanese_and_a_citation(pair: Bitext) -> None:
    for shown in (write_page(pair, []), write_index([record_of_pair(pair, [])], [])):
        for text in html.fromstring(shown).xpath("//*[@class='ui-ja']/text()"):
            assert not re.search(r"^ | $|[ぁ-んァ-ヶ一-鿿。、：] ", str(text)), text
