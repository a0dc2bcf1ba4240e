"""A second reader of pages: what trafilatura takes for the main text is in our segments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import trafilatura

from align.ingest.block import is_sentence
from align.ingest.read import read_source
from align.segment import sentences
from align.text.superscript import from_superscript

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.anchor import Lang

PAGES = sorted((Path(__file__).parents[1] / "corpus/sources").glob("*/*.html"))

INVENTED = {
    "fonts and tables": (
        "<table><tr><td><font size=4><b>Talks in Orta</b></font></td></tr><tr><td>May 8, 1998</td></tr>"
        "<tr><td><font face=Times>The two ministers met in Orta.<br>(1) They spoke of the silver reef."
        "<br>(2) They spoke of the long bay.</font></td></tr></table>"
    ),
    "linked paragraphs": (
        "<h1>Talks in Orta</h1><p>May 8, 2005</p><p>The two ministers met in Orta.</p>"
        "<p><a href=x>They signed the Reef Accord in the evening.</a></p><p>They left by ship at night.</p>"
    ),
    "containers of a CMS": (
        "<div id=header><a href=/>Bay Office</a></div><div id=maincontents><h1>Talks in Orta</h1>"
        "<p>May 8, 2012</p><h2>1. Fish</h2><p>The ministers spoke of cod and herring.</p><h2>2. Ore</h2>"
        "<ul><li>They spoke of tin and copper.</li><li>They spoke of the old mine.</li></ul></div>"
        "<div id=footer>Bay Office, Orta</div>"
    ),
    "an accordion": (
        "<main><h1>Talks in Orta</h1><p>May 8, 2020</p><p>The two ministers met in Orta.</p>"
        "<h2><button aria-controls=a>Fish</button></h2><div id=a hidden><p>They spoke of cod and tin.</p></div>"
        "<details><summary>Ore</summary><p>They spoke of the old mine.</p></details></main>"
    ),
    "quotations and definitions": (
        "<article><h1>Talks in Orta</h1><p>May 8, 2016</p><p>The two ministers met in Orta.</p>"
        "<blockquote><p>We shall plant a thousand trees.</p></blockquote>"
        "<dl><dt>Fish</dt><dd>They spoke of cod and herring.</dd></dl></article>"
    ),
    "notes": (
        "<h1>Talks in Orta</h1><p>May 8, 2003</p><p>The two ministers met in Orta<sup>1</sup> by day.</p>"
        "<p>They spoke of the silver reef.</p><hr><p><sup>1</sup> They had never met before that.</p>"
    ),
}  # fmt: skip


def missing(html: str, data: bytes, lang: Lang) -> list[str]:
    """The sentences of the second reader that stand in none of our segments.

    It puts labels, headings and what else stands in a line of its own before a sentence.
    """
    ours = read_source(data, "x.html", "2014-05-08-orta", lang, sentences)
    segments = list(ours.document.segments())
    held = bare("".join(segment.text for segment in segments))
    before = [bare(segment.text) for segment in segments if not is_sentence(segment.text)]
    before += [bare(unit.label) for unit in ours.document.units() if unit.label]
    before += [bare(block.text) for block in ours.boilerplate if not is_sentence(block.text)] + [
        "-"
    ]
    other = trafilatura.extract(html, include_comments=False, include_tables=True) or ""
    lines = other.replace("|", " ").splitlines()
    found = [bare(text) for line in lines for text in sentences(line, lang) if is_sentence(text)]
    assert found
    whole = bare("".join(ours.document.strings()))
    for block in ours.boilerplate:
        whole = whole.replace(bare(block.text), "" if is_sentence(block.text) else bare(block.text))
    return [text for text in found if text not in whole and without(before, text) not in held]


def without(before: Iterable[str], text: str) -> str:
    """A text without what stands before it, one or several times."""
    while first := next((each for each in before if each and text.startswith(each)), ""):
        text = text.removeprefix(first)
    return text


def bare(text: str) -> str:
    return from_superscript("".join(text.split()))


@pytest.mark.parametrize("name", INVENTED)
def test_every_sentence_of_an_invented_page_is_read(name: str) -> None:
    html = f"<html><head><title>Talks</title></head><body>{INVENTED[name]}</body></html>"
    assert missing(html, html.encode(), "en") == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_sentence_of_the_sample_pages_is_read(path: Path) -> None:
    from align.encoding.declared import declared_encoding
    from align.encoding.decode import decode

    lang: Lang = "ja" if path.parent.name == "ja" else "en"
    data = path.read_bytes()
    assert missing(decode(data, path.name, lang, declared_encoding(data)).text, data, lang) == []
