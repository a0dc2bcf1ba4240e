"""Pages of all eras to blocks and units."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.errors import AlignError
from align.ingest.html.page import read_html
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


TOP = "<h1>Talks in Orta</h1><p>May 8, 2014</p><p>The ministers met.</p>"


def sentences_of(html: str, lang: Lang = "en") -> list[tuple[str, str]]:
    return [(str(s.anchor), s.text) for s in page(html, lang).segments()][2:]


def test_a_paragraph_that_is_one_link_is_text_and_a_menu_entry_is_not() -> None:
    linked = "<p><a href=x>The two ministers signed the Reef Accord.</a></p>"
    assert sentences_of(TOP + linked + "<p><a href=y>Reef Accord (PDF)</a></p>") == [
        ("p0.s1", "The ministers met."),
        ("p1.s1", "The two ministers signed the Reef Accord."),
    ]
    assert places("<p><a href=x>両大臣は礁協定に署名した。</a></p>", "ja")[0][0] == "text"
    assert places("<p><a href=x>For the list, click here.</a></p>")[0][0] == "link"


def test_an_anchor_that_leads_nowhere_is_no_link() -> None:
    assert places("<p><a name=two>They left for Orta</a></p>") == [("text", "They left for Orta")]


@pytest.mark.parametrize(
    "markup",
    [
        "<h2><button>1. Fish</button></h2><p>Cod.</p><h2><button>2. Ore</button></h2><p>Tin.</p>",
        "<h2><a href='#top'>1. Fish</a></h2><p>Cod.</p><h2><a href='#top'>2. Ore</a></h2><p>Tin.</p>",
        "<button>1. Fish</button><p>Cod.</p><button>2. Ore</button><p>Tin.</p>",
        ("<button aria-controls=a>Fish</button><div id=a hidden><p>Cod.</p></div>"
        "<button aria-controls=b>Ore</button><div id=b hidden><p>Tin.</p></div>"),
        "<div><button>Fish</button><div><p>Cod.</p></div><button>Ore</button><div><p>Tin.</p></div></div>",
        ("<details><summary>Fish</summary><p>Cod.</p></details>"
        "<details><summary>Ore</summary><p>Tin.</p></details>"),
        ("<section><header class=section-header><h2>Fish</h2></header><p>Cod.</p></section>"
        "<section><header><h2>Ore</h2></header><p>Tin.</p></section>"),
    ],
)  # fmt: skip
def test_headings_are_read_whatever_opens_or_wraps_them(markup: str) -> None:
    assert sentences_of(TOP + markup)[1:] == [
        ("p1.h1", "Fish"), ("p1.s1", "Cod."), ("p2.h1", "Ore"), ("p2.s1", "Tin."),
    ]  # fmt: skip


def test_buttons_of_the_page_are_furniture_and_glue_nothing() -> None:
    found = page(TOP + "<button>Menu</button><p>They left.<button>Share</button></p>")
    assert [part.text for part in found.content if isinstance(part, Boilerplate)] == [
        "Menu",
        "Share",
    ]
    assert anchors(found)[-1:] == ["p1.s1"]
    assert [s.text for s in found.segments()][-1] == "They left."


def test_tabs_side_by_side_head_nothing_and_their_hidden_panels_are_text() -> None:
    tabs = (
        "<ul><li><a role=tab href='#a'>Summary</a></li><li><a role=tab href='#b'>More</a></li></ul>"
        "<div id=a><p>They spoke of fish.</p></div><div id=b hidden><p>They spoke of ore.</p></div>"
    )
    assert [text for _, text in sentences_of(TOP + tabs)][1:] == [
        "They spoke of fish.", "They spoke of ore.",
    ]  # fmt: skip


def test_hidden_elements_disturb_nothing_around_them() -> None:
    markup = "<ol><li>Cod.<span hidden>x</span></li><li hidden>No.</li><li>Tin.<ol hidden></ol></li></ol>"
    assert labels(page(TOP + markup)) == [("p1", "1. ", True), ("p2", "2. ", True)]


def test_text_in_a_form_field_is_text() -> None:
    assert places("<textarea>The bay is open.\nThe reef is closed.</textarea>") == [
        ("text", "The bay is open."), ("text", "The reef is closed."),
    ]  # fmt: skip


def test_the_title_above_the_main_part_is_the_title() -> None:
    found = page(
        "<div><a href=/>Bay Office</a></div><div class=page-header><h1>Talks</h1><i>May 8, 2014</i></div>"
        "<div class=content><p>The ministers met. They spoke of fish.</p></div>"
    )
    assert anchors(found) == ["title.h1", "date.s1", "p0.s1", "p0.s2"]


def test_a_page_of_frames_tells_where_its_text_is() -> None:
    with pytest.raises(AlignError, match=r"its text is in menu.html, main.html"):
        page("<frameset><frame src=menu.html><frame src=main.html></frameset>")


# Notes and readings


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("in 2005<sup>1</sup>.", "in 2005¹."),
        ("the Reef Accord<sup><a href='#n'>12</a></sup>", "the Reef Accord¹²"),
        ("the Reef Accord<a href='#n'>3</a>", "the Reef Accord³"),
        ("see page <a href='#n'>3</a>", "see page 3"),
        ("the Accord<sup>a</sup>", "the Accordᵃ"),
        ("the Accord<span style='vertical-align:super'>2</span>", "the Accord²"),
        ("5 km<sup>2</sup>", "5 km²"),
        ("the 20<sup>th</sup>", "the 20th"),
        ("CO<sub>2</sub>", "CO2"),
        ("the Accord<sup>[1]</sup>", "the Accord[1]"),
        ("the Accord<sup>*1</sup>", "the Accord*1"),
        ("六者会合<sup>（注1）</sup>", "六者会合（注1）"),
        ("六者会合<sup>注1</sup>", "六者会合（注1）"),
    ],
)
def test_a_raised_mark_does_not_fuse_with_the_word_before_it(markup: str, text: str) -> None:
    assert places(f"<p>{markup}</p>") == [("text", text)]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>They met<sup>1</sup>.</p><p><sup>1</sup> In Orta.</p>",
        "<p>They met<a href='#n'>[1]</a>.</p><ol><li id=n>In Orta.</li></ol>",
        "<p>They met<a href='#n'><sup>1</sup></a>.</p><p><a name=n href='#r'>1</a> In Orta.</p>",
        "<p>They met<sup>*1</sup>.</p><p>*1 In Orta.</p>",
        "<p>They met<sup>1)</sup>.</p><table><tr><td><sup>1)</sup></td><td>In Orta.</td></tr></table>",
        "<p>They met<sup>(1)</sup>.</p><dl><dt><sup>(1)</sup></dt><dd>In Orta.</dd></dl>",
        "<p>They met.</p><div class=footnotes><p>In Orta.</p></div>",
        "<p>They met.</p><aside role=doc-footnote>In Orta.</aside>",
        "<p>They met.</p><section role=doc-endnotes><ol><li>In Orta.</li></ol></section>",
    ],
)
def test_the_texts_of_notes_are_notes(markup: str) -> None:
    found = page(TOP + "<p>1. Fish is dear.</p><p>2. Ore is cheap.</p>" + markup)
    note = list(found.segments())[-1]
    assert str(note.anchor).endswith(".n1")
    assert note.text.endswith("In Orta.")


def test_the_mark_of_a_note_after_the_full_stop_stays_with_its_sentence() -> None:
    assert [t for _, t in sentences_of(TOP + "<p>They left.<sup>1</sup> They came back.</p>")][1:] == [
        "They left.¹", "They came back.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby>拉致<rt>らち</rt></ruby>問題",
        "<ruby>拉致<rp>(</rp><rt>らち</rt><rp>)</rp></ruby>問題",
        "<ruby><rb>拉致</rb><rt>らち</rt></ruby>問題",
        "<ruby><rb>拉致</rb><rtc><rt>らち</rt></rtc></ruby>問題",
        "<ruby>拉<rt>ら</rt>致<rt>ち</rt></ruby>問題",
        "<ruby>拉<rt>ら</rt></ruby><ruby>致<rt>ち</rt></ruby>問題",
        "<ruby>\n 拉致\n <rt>らち</rt>\n</ruby>問題",
        "<ruby>拉致<rt>らち</rt></ruby>（らち）問題",
        "<ruby>拉致<rt>らち<rp>)</ruby>問題",
    ],
)
def test_a_reading_stands_in_parentheses_behind_its_word(ruby: str) -> None:
    assert [text for _, text in places(f"<p>{ruby}</p>", "ja")] == ["拉致（らち）問題"]


def test_dots_beside_a_word_say_nothing() -> None:
    assert places("<p><ruby>必ず<rt>・・</rt></ruby>会う</p>", "ja") == [("text", "必ず会う")]


# Characters that XML cannot hold


@pytest.mark.parametrize(
    "reference", ["&#xFFFE;", "&#11;", "&#0;", "&#xD800;", "&#x110000;", "\x01"]
)
def test_a_character_that_no_xml_can_hold_is_an_error_at_its_line(reference: str) -> None:
    with pytest.raises(AlignError, match=r"^page.html:2: "):
        page(f"<h1>T</h1>\n<p>They {reference} met.</p>")


# What another parser sees


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
