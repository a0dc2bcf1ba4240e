"""Pages of all eras to blocks and units."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.errors import AlignError
from align.ingest.html import read_html
from align.ingest.read import read_source
from align.model.document import Boilerplate, Document, Table
from align.segment import sentences

if TYPE_CHECKING:
    from align.model.anchor import Lang


def page(html: str, lang: Lang = "en") -> Document:
    """The document of a page."""
    return read_source(html.encode(), "page.html", "2001-02-03-test", lang, sentences).document


def places(html: str, lang: Lang = "en") -> list[tuple[str, str]]:
    return [(block.place, block.text) for block in read_html(html, "x.html", lang).blocks]


def anchors(found: Document) -> list[str]:
    return [str(segment.anchor) for segment in found.segments()]


def labels(found: Document) -> list[tuple[str, str, bool]]:
    return [(str(u.anchor), u.label, u.generated) for u in found.units() if u.label]


def test_numbers_that_exist_only_as_markup_are_labels_and_marked_so() -> None:
    found = page("<h1>Talks</h1><p>Lead.</p><ol><li>One.</li><li>Two.</li></ol>")
    assert labels(found) == [("p1", "1. ", True), ("p2", "2. ", True)]
    assert "".join(found.strings()) == "TalksLead.One.Two."


def test_an_item_that_wraps_the_lead_holds_the_items_in_it() -> None:
    found = page("<h1>会談</h1><ol><li>会談した。<ol><li>一つ。<li>二つ。</ol></ol>", "ja")
    assert anchors(found) == ["title.h1", "p1.s1", "p1.1.s1", "p1.2.s1"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<ol start="3"><li>A.<li>B.</ol>', ["3. ", "4. "]),
        ('<ol type="a"><li>A.<li>B.</ol>', ["a. ", "b. "]),
        ('<ol type="I"><li>A.<li value="4">B.</ol>', ["I. ", "IV. "]),
        ('<ol reversed><li>A.<li>B.</ol>', ["2. ", "1. "]),
        ('<ol style="list-style-type:katakana"><li>A.<li>B.</ol>', ["ア. ", "イ. "]),
        ("<ul><li>A.<li>B.</ul>", ["• ", "• "]),
        ('<ul style="list-style: none"><li>A.<li>B.</ul>', []),
    ],
)  # fmt: skip
def test_lists_are_labelled_as_a_browser_prints_them(markup: str, expected: list[str]) -> None:
    assert [label for _, label, _ in labels(page(f"<h1>T</h1><p>Lead.</p>{markup}"))] == expected


def test_a_printed_label_in_a_list_item_is_the_label() -> None:
    found = page("<h1>T</h1><p>Lead.</p><ol><li>(1) One.<li>(2) Two.</ol>")
    assert labels(found) == [("p0.1", "(1) ", False), ("p0.2", "(2) ", False)]


def test_the_frame_of_a_page_is_kept_and_marked() -> None:
    found = page(
        "<header><ul><li><a href='#'>Home</a></ul></header>"
        "<div id='maincontents'><p class=c>Ukraine</p><h1>Talks</h1><p>March 4, 2005</p>"
        "<figure><img src=x><figcaption>The ministers</figcaption></figure>"
        "<p>They met.</p><p><a href='#'>Back</a></p></div>"
        "<footer><p>Legal matters</p></footer>"
    )
    fw = [(part.kind, part.text) for part in found.content if isinstance(part, Boilerplate)]
    assert fw == [
        ("frame", "Home"),
        ("frame", "Ukraine"),
        ("caption", "The ministers"),
        ("link", "Back"),
        ("frame", "Legal matters"),
    ]
    assert anchors(found) == ["title.h1", "date.s1", "p0.s1"]


def test_a_layout_table_gives_label_and_text_and_a_data_table_stays_one() -> None:
    found = page(
        "<h1>T</h1><p>Lead.</p><table><tr><td>(1)</td><td>One.</td></tr>"
        "<tr><td>(2)</td><td>Two.</td></tr></table>"
        "<table><tr><th>Name</th><th>Office</th></tr><tr><td>A</td><td>Minister</td></tr></table>"
    )
    assert anchors(found)[:3] == ["title.h1", "p0.s1", "p0.1.s1"]
    tables = [part for unit in found.units() for part in unit.content if isinstance(part, Table)]
    assert [[[s.text for s in cell.segments] for cell in row] for row in tables[0].rows] == [
        [["Name"], ["Office"]],
        [["A"], ["Minister"]],
    ]


def test_lines_of_br_are_paragraphs_and_wrapped_ones_are_joined() -> None:
    wrapped = (
        "The two ministers exchanged views on the situation in the region<br>"
        "and agreed that their officials would meet again before the end<br>of the year."
    )
    assert len(places(f"<p>{wrapped}</p>")) == 1
    assert [t for _, t in places("<p>(1) One.<br>(2) Two.<br></p>")] == ["(1) One.", "(2) Two."]


def test_a_line_end_within_japanese_is_no_space() -> None:
    assert places("<p>両大臣は、\n  EU と\n  会談した。</p>", "ja") == [
        ("text", "両大臣は、EU と会談した。")
    ]


def test_what_a_browser_does_not_print_is_not_read() -> None:
    html = (
        "<p>One.<script>x()</script><span hidden>no</span><span style='display:none'>no</span></p>"
    )
    assert places(html) == [("text", "One.")]


def test_headings_without_numbers_hold_the_lists_that_start_again_under_them() -> None:
    found = page(
        "<h1>T</h1><p>March 4, 2005</p><p>Lead.</p>"
        "<h2>Korea</h2><p>1. A.</p><p>2. B.</p><h2>Trade</h2><p>1. C.</p><p>2. D.</p>"
    )
    assert anchors(found)[2:] == [
        "p0.s1", "p1.h1", "p1.1.s1", "p1.2.s1", "p2.h1", "p2.1.s1", "p2.2.s1",
    ]  # fmt: skip


def test_ten_thousand_open_elements_are_refused_or_read_whole() -> None:
    with pytest.raises(AlignError, match="excessive depth"):
        page("<div>" * 10_000 + "Text." + "</div>" * 10_000)


class _Printed(HTMLParser):
    """All text of a page, by another parser."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data)


FRAGMENTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["<p>", "</p>", "<br>", "<ol><li>", "</li></ol>", "<ul><li>", "</ul>", "<b>", "</b>",
             "<table><tr><td>", "</td><td>", "</table>", "<div class=menu>", "</div>", "<h2>",
             "</h2>", "<a href=x>", "</a>", "<blockquote>", "<dl><dd>", "1. ", "（１）", "March 4, 2005"]
        ),
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), max_size=20).map(escape),
    ),
    max_size=25,
)  # fmt: skip


@given(FRAGMENTS, st.sampled_from(["en", "ja"]))
def test_nothing_that_another_parser_sees_is_lost(parts: list[str], lang: Lang) -> None:
    html = "<html><body>" + "".join(parts) + "</body></html>"
    other = _Printed()
    other.feed(html)
    other.close()
    blocks = read_html(html, "x.html", lang).blocks
    read = "".join("".join(block.text for block in blocks).split())
    # In a table libxml2 puts stray text before it, as browsers do: the order may differ.
    assert sorted(read) == sorted("".join("".join(other.text).split()))
