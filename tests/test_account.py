"""No character of a source gets lost: what the account of a source catches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from align.errors import AlignError
from align.ingest.account import Account, SourceText, UnprintedText, check_complete
from align.ingest.docx.document import _Document
from align.ingest.docx.text import StoryReader
from align.ingest.html import page as html
from align.ingest.html import parts as html_parts
from align.ingest.html.walker import Walker
from align.ingest.read import read_source
from align.segment import sentences
from tests.worddoc import docx, p, run, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from align.model.anchor import Lang

SOURCES = sorted((Path(__file__).parents[1] / "corpus/sources").glob("*/*.*"))


def read(data: bytes, name: str) -> list[str]:
    found = read_source(data, name, "2014-05-08-orta", "en", sentences)
    return [segment.text for segment in found.document.segments()]


def account(*texts: str, out: tuple[UnprintedText, ...] = ()) -> Account:
    return Account(tuple(SourceText(text, 7) for text in texts), out)


# The account itself


def test_white_space_and_raised_figures_do_not_count() -> None:
    check_complete(account("The reef ", "2"), ["The  reef", "²"], "x")


def test_lost_words_are_shown_with_their_line() -> None:
    with pytest.raises(AlignError, match=r'^x:7: text would be lost: "the reef"'):
        check_complete(account("They saw ", "the reef", "."), ["They saw ."], "x")


def test_words_that_stand_elsewhere_too_are_missed_all_the_same() -> None:
    with pytest.raises(AlignError, match='lost: "reef"'):
        check_complete(account("the reef", "and", "reef"), ["the reef and"], "x")


def test_words_that_the_source_does_not_have_are_refused() -> None:
    with pytest.raises(AlignError, match='text would be added: "!"'):
        check_complete(account("reef"), ["reef!"], "x")


def test_moved_words_are_refused() -> None:
    with pytest.raises(AlignError, match='moved: "one two"'):
        check_complete(account("one two", "three"), ["three one two"], "x")


def test_furniture_between_equal_words_is_told_from_them() -> None:
    hidden = (UnprintedText("reef", 1, "hidden"),)
    check_complete(account("reef", "bay", "reef", "reef", out=hidden), ["reef bay reef"], "x")


def test_a_reason_that_nobody_knows_is_no_reason() -> None:
    shy = UnprintedText("reef", 3, "shy")  # type: ignore[arg-type]
    with pytest.raises(AlignError, match=r"^x:3: text left out for no known reason"):
        check_complete(account("reef", out=(shy,)), [], "x")


# Readers that skip something

PAGE = (
    b"<html><head><title>T</title><script>var x;</script></head><body><h1>Talks in Orta</h1>"
    b"<p>May 8, 2014</p><p>They saw the <em>silver reef</em>.</p>"
    b"<table><tr><td>Minister Hoshino spoke.</td></tr></table>"
    b"<p>They left<sup>1</sup>.</p><p><sup>1</sup> By ship.</p><p hidden>Nobody sees this.</p>"
    b"</body></html>"
)


def skipping(tag: str, original: Callable[..., None]) -> Callable[..., None]:
    """A walker that takes no text of one kind of element."""

    def start(self: Walker, element: etree._Element) -> None:
        text = element.text
        element.text = None if element.tag == tag else text
        original(self, element)
        element.text = text

    return start


def test_a_sound_page_is_read() -> None:
    assert "They saw the silver reef." in read(PAGE, "x.html")


@pytest.mark.parametrize(
    ("tag", "words"),
    [("em", "silver reef"), ("td", "Minister Hoshino spoke."), ("sup", "1"), ("h1", "Talks in Orta")],
)  # fmt: skip
def test_a_walker_that_skips_an_element_is_caught(
    tag: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Walker, "start", skipping(tag, Walker.start))
    with pytest.raises(AlignError, match=f"text would be lost: .*{words}"):
        read(PAGE, "x.html")


def test_a_walker_that_takes_no_tails_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Walker, "tail", lambda _self, _element: None)
    with pytest.raises(AlignError, match="text would be lost"):
        read(PAGE, "x.html")


def test_a_walker_that_leaves_out_without_a_known_reason_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(html_parts.UNPRINTED, "em", "emphasis")
    with pytest.raises(AlignError, match="no known reason"):
        read(PAGE, "x.html")


def test_a_page_that_skips_whole_elements_in_silence_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Walker, "skip", lambda _self, _element, _reason: None)
    monkeypatch.setattr(html, "why_unprinted", lambda e: "hidden" if e.tag == "em" else None)
    with pytest.raises(AlignError, match="text would be lost"):
        read(PAGE, "x.html")


NOTE = '<w:footnote w:id="2">{}</w:footnote>'.format(p("Of salmon only."))
REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
BOX = (
    "<w:r><w:drawing><wps:txbx><w:txbxContent>"
    + p("The box speaks.")
    + "</w:txbxContent></wps:txbx></w:drawing></w:r>"
)
WORD = docx(
    p("Talks in Orta")
    + p("May 8, 2014")
    + p(run("They spoke of ") + run("fish") + REFERENCE + BOX + run("."))
    + table(["Item", "Tons"], ["Cod", "100"])
    + p(run("Gone. ", "<w:vanish/>") + run("They left.")),
    footnotes=NOTE,
)


def test_a_sound_word_document_is_read() -> None:
    assert {"They spoke of fish.", "Of salmon only.", "The box speaks.", "Cod"} <= set(
        read(WORD, "x.docx")
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [("txbxContent", "The box speaks."), ("tc", "Item"), ("tbl", "Item")],
)
def test_a_word_reader_that_skips_an_element_is_caught(
    name: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = StoryReader._skips

    def skips(self: StoryReader, element: etree._Element) -> bool:
        return str(element.tag).endswith("}" + name) or original(self, element)

    monkeypatch.setattr(StoryReader, "_skips", skips)
    with pytest.raises(AlignError, match=f"text would be lost: .*{words}"):
        read(WORD, "x.docx")


def test_a_word_reader_that_skips_a_note_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StoryReader, "_note", lambda _self, _element: None)
    with pytest.raises(AlignError, match=r"text would be lost: .*Of salmon only."):
        read(WORD, "x.docx")


def test_a_word_reader_that_skips_a_page_head_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    head = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    data = docx(p("Talks") + p("They met in Orta today.") + head, header1=p("Bay Office"))
    assert read(data, "x.docx")
    original = _Document._outside

    def outside(self: _Document, kind: str) -> list[etree._Element]:
        original(self, kind)
        return []

    monkeypatch.setattr(_Document, "_outside", outside)
    with pytest.raises(AlignError, match=r"text would be lost: .*Bay Office"):
        read(data, "x.docx")


# Sources that are sound


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_source_of_the_sample_corpus_is_accounted_for(path: Path) -> None:
    lang: Lang = "ja" if path.parent.name == "ja" else "en"
    assert read_source(path.read_bytes(), path.name, "2014-05-08-orta", lang, sentences).document


MARKUP = st.sampled_from(
    ["<p>", "</p>", "<br>", "<ul><li>", "</ul>", "<td>", "<table><tr><td>", "</table>", "<em>", "</em>",
     "<a href='#n1'>", "<a name=n1>", "</a>", "<sup>", "</sup>", "<ruby>", "<rt>", "</rt>", "<rp>", "</rp>",
     "</ruby>", "<button>", "</button>", "<details><summary>", "</summary>", "</details>", "<textarea>",
     "</textarea>", "<div hidden>", "<div style='display:none'>", "</div>", "<aside>", "</aside>",
     "<section class=footnotes>", "</section>", "<noscript>", "</noscript>", "<select><option>", "</select>",
     "<script>", "</script>", "<h2>", "</h2>", "<dl><dt>", "<dd>", "</dl>", "<iframe>", "</iframe>"]
)  # fmt: skip
WORDS = st.sampled_from(
    [
        "The reef.",
        "1",
        "(1) ",
        "２",
        "拉致",
        "らち",
        "（",
        "）",
        "*1",
        "注1",
        "They met in May.",
        " ",
    ]
)


@given(st.lists(st.one_of(MARKUP, WORDS), max_size=30), st.sampled_from(["en", "ja"]))
@example(["<ruby>", "<rt>", "The reef."], "en")
def test_every_generated_page_is_accounted_for(parts: list[str], lang: Lang) -> None:
    page = "<html><body><h1>Talks</h1><p>They met in Orta.</p>" + "".join(parts)
    assert read_source(page.encode(), "x.html", "2014-05-08-orta", lang, sentences).document
