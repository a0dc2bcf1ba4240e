"""Word documents to blocks."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.errors import AlignError
from align.ingest.block import Block, Cell
from align.ingest.docx.document import read_docx
from align.ingest.docx.formats import format_ordinal
from tests.worddoc import (
    definition,
    docx,
    item,
    level,
    num,
    p,
    packed,
    part,
    parts,
    relations,
    restart,
    run,
    style,
    table,
)

if TYPE_CHECKING:
    from docx.document import Document


def read(body: str, **others: str) -> list[Block]:
    return read_docx(docx(body, **others), "t.docx", "en").blocks


def texts(body: str, **others: str) -> list[str]:
    return [block.text for block in read(body, **others)]


def places(body: str, **others: str) -> list[tuple[str, str]]:
    return [(block.text, block.place) for block in read(body, **others)]


def labels(body: str, numbering: str, **others: str) -> list[str]:
    """The label of every block, without the space after it; "" where it has none."""
    blocks = read(body, numbering=numbering, **others)
    return [block.list_label.printed.rstrip(" ") if block.list_label else "" for block in blocks]


# Text

TEXTS: dict[str, tuple[str, list[str]]] = {
    "runs are joined with nothing": (run("日露") + run("首脳会談"), ["日露首脳会談"]),
    "inserted text": (f"{run('a')}<w:ins>{run('b')}</w:ins>", ["ab"]),
    "text moved to here": (f"<w:moveTo>{run('a')}</w:moveTo>", ["a"]),
    "deleted text": (f"{run('a')}<w:del><w:r><w:delText>b</w:delText></w:r>{run('c')}</w:del>", ["a"]),
    "text moved away": (f"{run('a')}<w:moveFrom>{run('b')}</w:moveFrom>", ["a"]),
    "an insertion deleted again": (f"<w:ins><w:del>{run('x')}</w:del>{run('a')}</w:ins>", ["a"]),
    "a link": (f"<w:hyperlink>{run('a')}</w:hyperlink>", ["a"]),
    "a content control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>", ["a"]),
    "smart tags within each other": (f"<w:smartTag><w:smartTag>{run('a')}</w:smartTag></w:smartTag>", ["a"]),
    "a field of one element": (f'<w:fldSimple w:instr="DATE">{run("a")}</w:fldSimple>', ["a"]),
    "a formula": ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", ["x=1"]),
    "a comment is no text": ('<w:commentRangeStart w:id="1"/>' + run("a") + '<w:r><w:commentReference w:id="1"/></w:r>', ["a"]),
    "tab": (f"{run('a')}<w:r><w:tab/></w:r>{run('b')}", ["a b"]),
    "tab after a label": (f"{run('１')}<w:r><w:tab/></w:r>{run('b')}<w:r><w:tab/></w:r>{run('c')}", ["１\tb c"]),
    "tabs after two labels": (f"{run('(1)')}<w:r><w:tab/></w:r>{run('(a)')}<w:r><w:tab/></w:r>{run('c')}", ["(1)\t(a)\tc"]),
    "line break": (f"{run('a')}<w:r><w:br/></w:r>{run('b')}<w:r><w:cr/></w:r>{run('c')}", ["a", "b", "c"]),
    "line separators in text": (run("a\u2028b\u0085c"), ["a", "b", "c"]),
    "page break": (f'<w:r><w:br w:type="page"/></w:r>{run("a")}', ["a"]),
    "hyphens": (f"{run('a')}<w:r><w:noBreakHyphen/></w:r>{run('b')}<w:r><w:softHyphen/></w:r>{run('c')}", ["a\u2011bc"]),
    "a bullet of a symbol font": ('<w:r><w:sym w:font="Wingdings" w:char="F06C"/></w:r>' + run(" a"), ["● a"]),
    "a sign that has no other": ('<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>', ["\uf028"]),
    "an ordinary sign": ('<w:r><w:sym w:font="Arial" w:char="00A9"/></w:r>', ["©"]),
    "a broken sign": ('<w:r><w:sym w:font="Arial" w:char="D800"/></w:r>' + run("a"), ["a"]),
    "symbols as text": (run("\uf0b7 a", '<w:rFonts w:ascii="Symbol"/>'), ["• a"]),
    "white space at the ends": (run("\u3000a \u3000"), ["a"]),
    "spaces that are not to be kept": ("<w:r><w:t>\n a \n</w:t></w:r><w:r><w:t>b</w:t></w:r>", ["ab"]),
    "a line feed in text": (run("a\nb"), ["a b"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_text(name: str) -> None:
    content, expected = TEXTS[name]
    assert texts(p(content)) == expected


def fld(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


CODE = "<w:r><w:instrText>PAGE</w:instrText></w:r>"


def test_of_a_field_the_result_is_printed() -> None:
    field = fld("begin") + CODE + fld("separate") + run("result") + fld("end")
    assert texts(p(run("a ") + field + run(" b"))) == ["a result b"]
    within = fld("begin") + field + run("code") + fld("separate") + run("shown") + fld("end")
    assert texts(p(within)) == ["shown"]
    assert texts(p(fld("begin") + CODE + fld("end") + run("a"))) == ["a"]


def test_a_field_may_span_paragraphs() -> None:
    body = p(fld("begin") + CODE + fld("separate") + run("a")) + p(run("b") + fld("end")) + p("c")
    assert texts(body) == ["a", "b", "c"]


@pytest.mark.parametrize("broken", [fld("begin"), fld("separate"), fld("end"), fld("end") * 2])
def test_a_broken_field_swallows_nothing(broken: str) -> None:
    assert texts(p(run("a") + broken + run("b")) + p("c")) == ["ab", "c"]


def test_the_codes_of_a_deleted_field_do_not_upset_the_next() -> None:
    field = fld("begin") + CODE + fld("separate") + run("b") + fld("end")
    assert texts(p(f"<w:del>{fld('begin')}</w:del>{run('a')}{field}")) == ["ab"]


HIDDEN = "<w:vanish/>"


def test_hidden_text_is_not_printed() -> None:
    styles = (
        style("Secret", "Secret", f"<w:rPr>{HIDDEN}</w:rPr>")
        + style("Whisper", "Whisper", f"<w:rPr>{HIDDEN}</w:rPr>", kind="character")
        + style("Low", "Low", based_on="Whisper", kind="character")
    )
    assert texts(p(run("a") + run("b", HIDDEN) + run("c", '<w:vanish w:val="0"/>'))) == ["ac"]
    by_style = p(run("a") + run("b", '<w:rStyle w:val="Low"/>'))
    assert texts(by_style, styles=styles) == ["a"]
    secret = p(run("a") + run("b", '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Secret"/>')
    assert texts(secret + p("c"), styles=styles) == ["bc"]
    # Two styles that both hide, show: vanish is a switch.
    both = p(run("b", '<w:rStyle w:val="Whisper"/>'), '<w:pStyle w:val="Secret"/>')
    assert texts(both, styles=styles) == ["b"]
    everywhere = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{HIDDEN}</w:rPr></w:rPrDefault></w:docDefaults>"
    )
    assert texts(p("a"), styles=everywhere) == []
    assert texts(p(run("a", "<w:webHidden/>"))) == ["a"]


def test_a_hidden_paragraph_leaves_no_blank_line() -> None:
    blocks = read(p("a") + p(run("b", HIDDEN), f"<w:rPr>{HIDDEN}</w:rPr>") + p("c"))
    assert [(block.text, block.group) for block in blocks] == [("a", 0), ("c", 0)]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    styles = style("1", "heading 1")
    deleted = p("One ", '<w:pStyle w:val="1"/><w:rPr><w:del/></w:rPr>')
    (block,) = read(deleted + p("sentence."), styles=styles)
    assert (block.text, block.place, block.line) == ("One sentence.", "text", 1)
    assert texts(p("a", "<w:rPr><w:moveFrom/></w:rPr>") + table(["b"])) == ["a", "b"]
    assert texts(p("a", "<w:rPr><w:ins/></w:rPr>") + p("b")) == ["a", "b"]
    assert texts(p("", "<w:rPr><w:del/></w:rPr>")) == []


def test_a_run_in_heading_keeps_its_number() -> None:
    hidden = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    (block,) = read(
        item("Korea. ", more=hidden).replace(hidden, "").replace("</w:pPr>", f"{hidden}</w:pPr>")
        + p("They met."),
        numbering=definition(0, level(0, "%1.")) + num(1, 0),
    )
    assert block.text == "Korea. They met."
    assert block.list_label
    assert block.list_label.printed == "1. "


def ruby(base: str, reading: str) -> str:
    return f"<w:r><w:ruby><w:rubyPr/><w:rt>{run(reading)}</w:rt><w:rubyBase>{run(base)}</w:rubyBase></w:ruby></w:r>"


def test_a_reading_follows_its_word_in_parentheses() -> None:
    assert texts(p(ruby("町村", "まちむら") + run("大臣"))) == ["町村（まちむら）大臣"]


def test_readings_side_by_side_are_one() -> None:
    assert texts(p(ruby("町", "まち") + ruby("村", "むら") + run("大臣"))) == [
        "町村（まちむら）大臣"
    ]


def test_a_reading_the_text_repeats_is_given_once() -> None:
    assert texts(p(ruby("町村", "まちむら") + run("（まちむら）大臣"))) == ["町村（まちむら）大臣"]
    assert texts(p(ruby("町村", "まちむら") + run("(まちむら)大臣"))) == ["町村(まちむら)大臣"]


def test_dots_beside_a_word_are_no_reading() -> None:
    assert texts(p(ruby("必ず", "・・") + ruby("会", "") + run("う"))) == ["必ず会う"]
    assert texts(p("<w:r><w:rt><w:r><w:t>a</w:t></w:r></w:rt></w:r>" + run("b"))) == ["b"]


def box(*paragraphs: str) -> str:
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    blocks = read(p(run("a ") + box(p("Photo"), p("of both")) + run("b")) + p("c"))
    assert [(block.text, block.line) for block in blocks] == [
        ("a b", 1), ("Photo", 1), ("of both", 1), ("c", 2),
    ]  # fmt: skip
    assert [block.group for block in blocks] == [0, 1, 1, 2]


def test_the_form_of_a_drawing_that_has_text_is_taken() -> None:
    pict = f"<w:pict><v:textbox><w:txbxContent>{p('old')}</w:txbxContent></v:textbox></w:pict>"
    choice = '<mc:Choice Requires="x"/>'
    drawn = f"<w:r><mc:AlternateContent>{choice}<mc:Fallback>{pict}</mc:Fallback></mc:AlternateContent></w:r>"
    assert texts(p(drawn)) == ["old"]
    assert texts(p(f"<w:r>{pict}</w:r>")) == ["old"]
    assert texts(p("<w:r><mc:AlternateContent/></w:r>" + run("a"))) == ["a"]
    assert texts(
        f"<w:sdt><w:pict><w:txbxContent>{p('loose')}</w:txbxContent></w:pict></w:sdt>"
    ) == ["loose"]


def test_a_text_box_in_a_text_box_is_read() -> None:
    assert texts(p(run("a") + box(p(run("b") + box(p("c")))))) == ["a", "c", "b"]


def test_a_hidden_text_box_is_not_read() -> None:
    hidden = box(p("b")).replace("<w:r>", f"<w:r><w:rPr>{HIDDEN}</w:rPr>", 1)
    assert texts(p(run("a") + hidden)) == ["a"]


FOOTNOTES = (
    f'<w:footnote w:type="separator" w:id="-1">{p("<w:r><w:separator/></w:r>")}</w:footnote>'
    f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + run(" Not discussed."))}{p("Nor that.")}</w:footnote>'
    f'<w:footnote w:id="3">{p("Nobody refers to it.")}</w:footnote>'
)


def reference(kind: str, identity: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


def test_notes_follow_the_paragraph_that_refers_to_them() -> None:
    endnotes = f'<w:endnote w:id="2">{p("Elsewhere.")}</w:endnote>'
    body = p(run("a") + reference("footnote", 2) + run("b") + reference("endnote", 2)) + p("c")
    blocks = read(body, footnotes=FOOTNOTES, endnotes=endnotes)
    assert [(block.text, block.place, block.line) for block in blocks] == [
        ("ab", "text", 1), ("Not discussed.", "note", 1), ("Nor that.", "note", 1),
        ("Elsewhere.", "note", 1), ("c", "text", 2),
    ]  # fmt: skip


def test_a_note_is_given_once_and_not_for_deleted_text() -> None:
    again = reference("footnote", 2)
    body = p(f"{run('a')}<w:del>{again}</w:del>") + p(run("b") + again) + p(run("c") + again)
    assert texts(body, footnotes=FOOTNOTES) == ["a", "b", "Not discussed.", "Nor that.", "c"]


def test_notes_that_refer_to_each_other_end() -> None:
    notes = "".join(
        f'<w:footnote w:id="{i}">{p(run(f"n{i}") + reference("footnote", 3 - i))}</w:footnote>'
        for i in (1, 2)
    )
    assert texts(p(run("a") + reference("footnote", 1)), footnotes=notes) == ["a", "n1"]


def test_a_missing_note_is_told() -> None:
    with pytest.raises(AlignError, match='refers to footnotes "7", which is not in it'):
        read(p(run("a") + reference("footnote", 7)), footnotes=FOOTNOTES)


def section(references: str, more: str = "") -> str:
    return f"<w:sectPr>{references}{more}</w:sectPr>"


def link(kind: str, use: str, identity: str) -> str:
    return f'<w:{kind}Reference w:type="{use}" r:id="{identity}"/>'


def test_page_heads_and_feet_stand_outside() -> None:
    ends = section(link("header", "default", "header1") + link("footer", "default", "footer1"))
    blocks = read(p("a") + p("b") + ends, header1=p("Press"), footer1=p("- 1 -"))
    assert [(block.text, block.place, block.line) for block in blocks] == [
        ("Press", "outside", 1), ("a", "text", 1), ("b", "text", 2), ("- 1 -", "outside", 2),
    ]  # fmt: skip


def test_page_heads_that_are_not_printed_are_not_read() -> None:
    links = "".join(
        link("header", use, f"header{i}") for i, use in enumerate(("first", "default", "even"), 1)
    )
    heads = {"header1": p("First"), "header2": p("Every"), "header3": p("Even")}
    assert texts(p("a") + section(links), **heads) == ["Every", "a"]
    assert texts(p("a") + section(links, "<w:titlePg/>"), **heads) == ["First", "Every", "a"]
    even = "<w:evenAndOddHeaders/>"
    assert texts(p("a") + section(links), settings=even, **heads) == ["Every", "Even", "a"]
    # A later section goes on with the heads it does not replace.
    two = p("a", section(links)) + p("b") + section("", "<w:titlePg/>")
    assert texts(two, **heads) == ["Every", "First", "a", "b"]


# Places, groups, margins


def test_headings_titles_and_captions_are_told_by_their_style() -> None:
    styles = (
        style("1", "heading 1")
        + style("a3", "Title", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
        + style("Own", "House style", based_on="1")
        + style("Toc", "TOC Heading", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', "1")
        + style("Outline", "Mine", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + style("Cap", "caption")
        + style("J", "見出し 2")
        + style("K", "図表番号")
        + style("L", "表題")
        + style("Loop", "Loop", based_on="Pool")
        + style("Pool", "Pool", based_on="Loop")
    )
    expected = {
        "1": "heading", "a3": "heading", "Own": "heading", "Toc": "text", "Outline": "heading",
        "Cap": "caption", "J": "heading", "K": "caption", "L": "heading", "Loop": "text",
        "Heading3": "heading", "見出し3": "heading", "None": "text",
    }  # fmt: skip
    body = "".join(p(name, f'<w:pStyle w:val="{name}"/>') for name in expected)
    assert dict(places(body, styles=styles)) == expected


def test_an_outline_level_of_its_own_makes_a_heading() -> None:
    body = p("a", '<w:outlineLvl w:val="1"/>') + p("b", '<w:outlineLvl w:val="9"/>')
    assert places(body) == [("a", "heading"), ("b", "text")]
    by_style = p("c", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
    assert places(by_style, styles=style("1", "heading 1")) == [("c", "text")]


def test_an_empty_paragraph_ends_the_group() -> None:
    blocks = read(
        p("a") + p("b") + p("") + p(" \u3000") + p("c") + p("<w:r><w:br/></w:r>") + p("d")
    )
    assert [(block.text, block.group, block.line) for block in blocks] == [
        ("a", 0, 1), ("b", 0, 2), ("c", 2, 5), ("d", 3, 7),
    ]  # fmt: skip


def test_lines_of_a_paragraph_are_one_group_but_for_empty_ones() -> None:
    line = "<w:r><w:br/></w:r>"
    blocks = read(p(run("a") + line + run("b") + line + line + run("c") + line) + p("d"))
    assert [(block.text, block.group) for block in blocks] == [
        ("a", 0),
        ("b", 0),
        ("c", 1),
        ("d", 1),
    ]


def test_the_margin_is_where_the_first_line_begins() -> None:
    styles = style("In", "In", '<w:pPr><w:ind w:left="840"/></w:pPr>')
    margins = {
        p("a"): 0,
        p("a", '<w:ind w:left="420"/>'): 2,
        p("a", '<w:ind w:start="840" w:hanging="420"/>'): 2,
        p("a", '<w:ind w:start="21pt"/>'): 2,
        p("a", '<w:ind w:leftChars="200"/>'): 2,
        p("a", '<w:ind w:firstLine="210"/>'): 0,
        p("a", '<w:ind w:left="-420"/>'): 0,
        p("a", '<w:pStyle w:val="In"/>'): 4,
        p("a", '<w:pStyle w:val="In"/><w:ind w:hanging="420"/>'): 2,
        p("a", '<w:pStyle w:val="In"/><w:ind w:left="0"/>'): 0,
        p("\u3000a"): 2,
    }
    assert [block.margin for block in read("".join(margins), styles=styles)] == list(
        margins.values()
    )


def test_the_margin_of_a_list_item_is_that_of_its_label() -> None:
    hanging = '<w:pPr><w:ind w:left="840" w:hanging="420"/></w:pPr>'
    numbering = definition(0, level(0, "%1."), level(1, "(%2)").replace("</w:lvl>", hanging + "</w:lvl>"), level(2, "%3"))  # fmt: skip
    numbering += num(1, 0)
    body = item("a") + item("b", level=1) + item("c", level=2)
    body += item("d", level=1, more="").replace("</w:pPr>", '<w:ind w:left="1260"/></w:pPr>')
    assert [block.margin for block in read(body, numbering=numbering)] == [0, 2, 4, 4]


# Lists

OUTLINE = definition(0, level(0, "%1."), level(1, "%1.%2"), level(2, "%1.%2.%3")) + num(1, 0)


def levels(*indices: int, number: int = 1) -> str:
    return "".join(item("x", number, index) for index in indices)


SEQUENCES: dict[str, tuple[str, str, list[str]]] = {
    "one level": (levels(0, 0, 0), OUTLINE, ["1.", "2.", "3."]),
    "levels restart below a higher one": (
        levels(0, 1, 1, 2, 1, 0, 1, 2),
        OUTLINE,
        ["1.", "1.1", "1.2", "1.2.1", "1.3", "2.", "2.1", "2.1.1"],
    ),
    # Knowledge Base Q110380
    "an item without one above counts as under the first": (
        levels(1, 1, 0, 1), OUTLINE, ["1.1", "1.2", "2.", "2.1"]
    ),
    "a level left out": (levels(0, 2, 2, 1), OUTLINE, ["1.", "1.1.1", "1.1.2", "1.2"]),
    "plain text between items": (levels(0) + p("y") + levels(0), OUTLINE, ["1.", "", "2."]),
    "an empty item counts": (levels(0) + item("") + levels(0), OUTLINE, ["1.", "3."]),
    "a deleted item does not": (
        levels(0) + item("<w:del><w:r/></w:del>", more="<w:rPr><w:del/></w:rPr>") + levels(0),
        OUTLINE,
        ["1.", "2."],
    ),
    "a hidden item does not": (
        levels(0) + item(run("h", HIDDEN), more=f"<w:rPr>{HIDDEN}</w:rPr>") + levels(0),
        OUTLINE,
        ["1.", "2."],
    ),
    "list 0 is none": (levels(0) + item("x", 0) + levels(0), OUTLINE, ["1.", "", "2."]),
    "an unknown list, an unknown level": (
        item("x", 9) + item("x", 1, 7) + item("x", 1, 9) + item("x", 1, -1) + levels(0),
        OUTLINE,
        ["", "", "", "", "1."],
    ),
    "start": (
        levels(0, 0, 1, 1),
        definition(0, level(0, "%1)", start=5), level(1, "%2)", start=0)) + num(1, 0),
        ["5)", "6)", "0)", "1)"],
    ),
    "lists of one definition go on from each other": (
        levels(0, 0) + levels(0, number=2) + levels(0),
        definition(0, level(0, "%1.")) + num(1, 0) + num(2, 0),
        ["1.", "2.", "3.", "4."],
    ),
    "lists of two definitions do not": (
        levels(0, 0) + levels(0, number=2) + levels(0),
        definition(0, level(0, "%1.")) + definition(1, level(0, "%1)")) + num(1, 0) + num(2, 1),
        ["1.", "2.", "1)", "3."],
    ),
    "an override restarts once": (
        levels(0, 0) + levels(0, 0, number=2) + levels(0) + levels(0, number=2),
        definition(0, level(0, "%1.")) + num(1, 0) + num(2, 0, restart(0, 1)),
        ["1.", "2.", "1.", "2.", "3.", "4."],
    ),
    "an override of a lower level": (
        levels(0, 1, 1) + levels(1, 1, 0, 1, number=2),
        definition(0, level(0, "%1."), level(1, "%1.%2")) + num(1, 0) + num(2, 0, restart(1, 5)),
        ["1.", "1.1", "1.2", "1.5", "1.6", "2.", "2.5"],
    ),
    "an override of the look": (
        levels(0) + levels(0, number=2),
        definition(0, level(0, "%1."))
        + num(1, 0)
        + num(2, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)", "upperRoman")}</w:lvlOverride>'),
        ["1.", "(II)"],
    ),
    "a level that never restarts": (
        levels(0, 1, 1, 0, 1),
        definition(0, level(0, "%1."), level(1, "(%2)", more='<w:lvlRestart w:val="0"/>')) + num(1, 0),
        ["1.", "(1)", "(2)", "2.", "(3)"],
    ),
    "a level that only the first restarts": (
        levels(0, 1, 2, 2, 1, 2, 0, 2),
        definition(0, level(0, "%1."), level(1, "%2)"), level(2, "(%3)", more='<w:lvlRestart w:val="1"/>')) + num(1, 0),
        ["1.", "1)", "(1)", "(2)", "2)", "(3)", "2.", "(1)"],
    ),
    "legal numbers": (
        levels(0, 1, 2),
        definition(
            0, level(0, "%1.", "upperRoman"), level(1, "%1.%2", "lowerLetter", more="<w:isLgl/>"), level(2, "%1.%2", "lowerLetter")
        ) + num(1, 0),
        ["I.", "1.1", "I.a"],
    ),
    "no number of a bullet or of a lower level": (
        levels(0, 1),
        definition(0, level(0, "•", "bullet"), level(1, "%1%2%3.")) + num(1, 0),
        ["•", "1."],
    ),
    "a format none": (
        levels(0, 1), definition(0, level(0, "%1", "none"), level(1, "Note %1", "none")) + num(1, 0), ["", "Note"]
    ),
    "a definition in another list's style": (
        levels(0) + levels(0, number=2) + levels(0),
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="House"/></w:abstractNum>'
        + definition(1, '<w:styleLink w:val="House"/>', level(0, "§%1"))
        + num(1, 0)
        + num(2, 1),
        ["§1", "§2", "§3"],
    ),
    "definitions that point at each other": (
        levels(0),
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Round"/></w:abstractNum>' + num(1, 0) + num(3, 0),
        [""],
    ),
    "a custom format": (
        levels(0),
        definition(
            0,
            '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
            '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
            '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>',
        ) + num(1, 0),
        ["007"],
    ),
    "the least a level can say": (
        levels(0, 0), definition(0, '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>') + num(1, 0), ["0.", "1."]
    ),
    "a hidden label": (
        levels(0, 0), definition(0, level(0, "%1.", more=f"<w:rPr>{HIDDEN}</w:rPr>")) + num(1, 0), ["", ""]
    ),
    "a list without a definition": (levels(0), num(1, 5), [""]),
}  # fmt: skip

LIST_STYLES = style(
    "House", "House", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering"
)
LIST_STYLES += style(
    "Round", "Round", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>', kind="numbering"
)


@pytest.mark.parametrize("name", SEQUENCES)
def test_labels_are_counted_as_word_counts(name: str) -> None:
    body, numbering, expected = SEQUENCES[name]
    assert labels(body, numbering, styles=LIST_STYLES) == expected


def test_a_mark_holds_the_label_as_printed_and_its_ordinal() -> None:
    numbering = definition(
        4,
        level(0, "第%1", "japaneseCounting", start=2, more='<w:suff w:val="nothing"/>'),
        level(1, "（%2）　", "decimalFullWidth", more='<w:suff w:val="nothing"/>'),
        level(2, "\uf0b7", "bullet", more='<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
        level(
            3,
            "l",
            "bullet",
            more='<w:suff w:val="space"/><w:rPr><w:rFonts w:hAnsi="Wingdings"/></w:rPr>',
        ),
    )
    blocks = read(levels(0, 1, 2, 3), numbering=numbering + num(1, 4))
    marks = [block.list_label for block in blocks if block.list_label]
    assert [mark.printed for mark in marks] == ["第二", "（１）　", "• ", "● "]
    readings = [reading for mark in marks for reading in mark.readings]
    assert [(r.style, r.ordinal, r.top) for r in readings] == [
        ("list 4.0", 2, True),
        ("list 4.1", 1, False),
        ("bullet list 4.2", 0, False),
        ("bullet list 4.3", 0, False),
    ]
    assert [block.text for block in blocks] == ["x"] * 4


FORMATS = {
    "decimal": "1 2 3 10 21 47",
    "decimalZero": "01 02 03 10 21 47",
    "decimalHalfWidth": "1 2 3 10 21 47",
    "decimalFullWidth": "１ ２ ３ １０ ２１ ４７",
    "decimalFullWidth2": "１ ２ ３ １０ ２１ ４７",
    "decimalEnclosedCircle": "① ② ③ ⑩ 21 47",
    "decimalEnclosedCircleChinese": "① ② ③ ⑩ 21 47",
    "decimalEnclosedParen": "⑴ ⑵ ⑶ ⑽ 21 47",
    "decimalEnclosedFullstop": "⒈ ⒉ ⒊ ⒑ 21 47",
    "upperRoman": "I II III X XXI XLVII",
    "lowerRoman": "i ii iii x xxi xlvii",
    "upperLetter": "A B C J U UU",
    "lowerLetter": "a b c j u uu",
    "aiueo": "ｱ ｲ ｳ ｺ ﾅ ｱ",
    "aiueoFullWidth": "ア イ ウ コ ナ ア",
    "iroha": "ｲ ﾛ ﾊ ﾇ ﾅ ｽ",
    "irohaFullWidth": "イ ロ ハ ヌ ナ ス",
    "ideographDigital": "一 二 三 一〇 二一 四七",
    "japaneseDigitalTenThousand": "一 二 三 一〇 二一 四七",
    "japaneseCounting": "一 二 三 十 二十一 四十七",
    "ordinal": "1st 2nd 3rd 10th 21st 47th",
    "unheardOf": "1 2 3 10 21 47",
}


@pytest.mark.parametrize("form", FORMATS)
def test_number_formats(form: str) -> None:
    assert [format_ordinal(n, form) for n in (1, 2, 3, 10, 21, 47)] == FORMATS[form].split(" ")


def test_numbers_beyond_a_format_are_in_figures() -> None:
    assert format_ordinal(0, "lowerRoman") == "0"
    assert format_ordinal(781, "lowerLetter") == "781"
    assert format_ordinal(780, "lowerLetter") == "z" * 30
    assert format_ordinal(10**8, "upperRoman") == "100000000"
    assert format_ordinal(1905, "japaneseCounting") == "千九百五"
    assert format_ordinal(10000, "japaneseCounting") == "10000"
    assert [format_ordinal(n, "ordinal") for n in (11, 12, 13, 111)] == [
        "11th",
        "12th",
        "13th",
        "111th",
    ]
    assert format_ordinal(2, "numberInDash") == "- 2 -"


def numbered_style(identity: str, name: str, content: str, based_on: str = "") -> str:
    return style(identity, name, f"<w:pPr><w:numPr>{content}</w:numPr></w:pPr>", based_on)


def styled(text: str, name: str, more: str = "") -> str:
    return p(text, f'<w:pStyle w:val="{name}"/>{more}')


def test_numbered_headings_are_headings_with_a_mark() -> None:
    tied = '<w:pStyle w:val="H2"/>'
    numbering = definition(0, level(0, "%1."), level(1, "%1.%2", more=tied)) + num(1, 0)
    styles = (
        numbered_style("H1", "heading 1", '<w:numId w:val="1"/>')
        + numbered_style(
            "H2", "heading 2", '<w:numId w:val="1"/>'
        )  # its level is the one tied to it
        + style("Under", "Under", based_on="H2")
    )
    body = styled("a", "H1") + styled("b", "H2") + styled("c", "Under") + styled("d", "H1")
    body += styled("e", "H1", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    blocks = read(body, numbering=numbering, styles=styles)
    found = [block.list_label.printed if block.list_label else "" for block in blocks]
    assert found == ["1. ", "1.1 ", "1.2 ", "2. ", ""]
    assert {block.place for block in blocks} == {"heading"}


def test_a_level_comes_from_the_style_or_from_the_paragraph() -> None:
    styles = numbered_style("A", "A", '<w:numId w:val="1"/>')
    styles += numbered_style("B", "B", '<w:ilvl w:val="1"/>', based_on="A")
    body = (
        styled("x", "A")
        + styled("x", "B")
        + styled("x", "A", '<w:numPr><w:ilvl w:val="2"/></w:numPr>')
    )
    assert labels(body, OUTLINE, styles=styles) == ["1.", "1.1", "1.1.1"]


def test_the_default_style_may_be_numbered() -> None:
    styles = numbered_style("Normal", "Normal", '<w:numId w:val="1"/>')
    styles = styles.replace("<w:style ", '<w:style w:default="1" ')
    assert labels(p("x") + p("y"), OUTLINE, styles=styles) == ["1.", "2."]


def test_a_typed_label_goes_before_the_list_s_own() -> None:
    assert labels(item("(3) x") + item("x"), OUTLINE) == ["", "2."]
    # What is only perhaps a label does not.
    assert labels(item("V. Putin") + item("x"), OUTLINE) == ["1.", "2."]


def test_only_the_first_line_of_an_item_has_the_mark() -> None:
    assert labels(item(run("a") + "<w:r><w:br/></w:r>" + run("b")) + item("c"), OUTLINE) == [
        "1.",
        "",
        "2.",
    ]


def test_notes_and_boxes_count_for_themselves() -> None:
    notes = f'<w:footnote w:id="2">{item("n")}</w:footnote>'
    body = item("a") + item(run("b") + reference("footnote", 2) + box(item("box"))) + item("c")
    assert labels(body, OUTLINE, footnotes=notes) == ["1.", "2.", "1.", "1.", "3."]


# Tables


def test_a_data_table_keeps_its_cells() -> None:
    body = p("a") + table(["Country", "Minister"], ["Italy", "Mr. Gentiloni"]) + p("b")
    blocks = read(body)
    assert [(block.text, block.cell, block.line) for block in blocks] == [
        ("a", None, 1),
        ("Country", Cell(0, 0, 0), 2), ("Minister", Cell(0, 0, 1), 3),
        ("Italy", Cell(0, 1, 0), 4), ("Mr. Gentiloni", Cell(0, 1, 1), 5),
        ("b", None, 6),
    ]  # fmt: skip
    assert [block.group for block in blocks] == [0, 1, 1, 1, 1, 2]


def test_merged_cells_count_as_the_columns_they_cover() -> None:
    wide = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("Both") + "</w:tc>"
    tall = "<w:tc><w:tcPr><w:vMerge{}/></w:tcPr>{}</w:tc>"
    restarts = ' w:val="restart"'
    rows = (
        f"<w:tr>{wide}<w:tc>{p('C')}</w:tc></w:tr>"
        f"<w:tr>{tall.format(restarts, p('tall'))}<w:tc>{p('x')}</w:tc></w:tr>"
        f"<w:tr>{tall.format('', p(''))}<w:tc>{p('y')}</w:tc></w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>{p("z")}</w:tc></w:tr>'
        f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('gone')}</w:tc></w:tr>"
        f"<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('gone')}</w:tc><w:tc>{p('w')}</w:tc></w:tr>"
    )
    cells = [
        (b.text, b.cell and (b.cell.row, b.cell.column)) for b in read(f"<w:tbl>{rows}</w:tbl>")
    ]
    assert cells == [
        ("Both", (0, 0)), ("C", (0, 2)), ("tall", (1, 0)), ("x", (1, 1)), ("y", (2, 1)),
        ("z", (3, 1)), ("w", (4, 0)),
    ]  # fmt: skip


def test_a_layout_table_dissolves() -> None:
    body = table(
        ["(1)", "The ministers met."], ["２", "They agreed."], ["●", p("One.") + p("Two.")]
    )
    blocks = read(body)
    assert [block.text for block in blocks] == [
        "(1) The ministers met.",
        "２ They agreed.",
        "● One.",
        "Two.",
    ]
    assert {block.cell for block in blocks} == {None}


def test_labels_side_by_side_in_a_layout_table_are_joined() -> None:
    assert texts(table(["1.", "", "(1)", "The ministers met."])) == ["1. (1) The ministers met."]
    assert texts(table(["1."], ["They met."])) == ["1.", "They met."]
    assert texts(table(["They met.", "1."])) == ["They met.", "1."]


def test_a_label_alone_in_the_last_cell_of_a_table_hides_no_blank_line() -> None:
    blocks = read(table(["They met.", "1."]) + p("") + p("a"))
    assert [block.group for block in blocks] == [0, 0, 1]


def test_a_generated_label_alone_in_its_cell_goes_to_the_text_beside_it() -> None:
    (one, two) = read(table([item(""), "They met."], [item(""), "They agreed."]), numbering=OUTLINE)
    assert [(b.text, b.list_label and b.list_label.printed) for b in (one, two)] == [
        ("They met.", "1. "), ("They agreed.", "2. "),
    ]  # fmt: skip


def test_a_typed_and_a_generated_label_side_by_side_are_one_paragraph() -> None:
    (block,) = read(table(["(1)", item(""), "They met."]), numbering=OUTLINE)
    assert (block.text, block.list_label and block.list_label.printed) == ("(1) They met.", "1. ")


def test_a_label_before_a_data_table_stays_alone() -> None:
    inner = table(["Country", "Visits"], ["Italy", "two"])
    assert texts(table(["(1)", inner])) == ["(1)", "Country", "Visits", "Italy", "two"]


def test_a_heading_row_makes_a_table_hold_data() -> None:
    rows = ["When?", "What?"], ["In May.", "They met."]
    assert {block.cell for block in read(table(*rows))} == {None}
    header = "<w:trPr><w:tblHeader/></w:trPr>"
    assert None not in {block.cell for block in read(table(*rows, header=header))}


def test_a_table_in_a_table_is_judged_for_itself() -> None:
    inner = table(["Country", "Visits"], ["Italy", "two"])
    blocks = read(table([p("The ministers met.") + inner + p("")]))
    assert [(b.text, b.cell and b.cell.table) for b in blocks] == [
        ("The ministers met.", None), ("Country", 1), ("Visits", 1), ("Italy", 1), ("two", 1),
    ]  # fmt: skip


def test_a_table_in_a_text_box_is_read() -> None:
    inner = table(["Country", "Visits"], ["Italy", "two"])
    body = table(["a"]) + p(run("x") + box(inner)) + table(["b"])
    assert [(b.text, b.cell and b.cell.table) for b in read(body)][1:4] == [
        ("x", None), ("Country", 1), ("Visits", 1),
    ]  # fmt: skip


# The container


def test_a_document_of_python_docx_is_read() -> None:
    made: Document = python_docx.Document()
    made.add_heading("Summit", 0)
    made.add_heading("Korea", 1)
    made.add_paragraph("They met.")
    made.add_paragraph("One", style="List Number")
    made.add_paragraph("Two", style="List Number")
    made.add_paragraph("Dot", style="List Bullet")
    made.add_paragraph("Figure", style="Caption")
    made.sections[0].header.paragraphs[0].text = "Press"
    grid = made.add_table(2, 2)
    for index, text in enumerate(("Country", "Visits", "Italy", "2")):
        grid.cell(index // 2, index % 2).text = text
    stream = io.BytesIO()
    made.save(stream)
    blocks = read_docx(stream.getvalue(), "t.docx", "en").blocks
    assert [
        (b.text, b.place, b.list_label.printed if b.list_label else "") for b in blocks[:8]
    ] == [
        ("Press", "outside", ""),
        ("Summit", "heading", ""),
        ("Korea", "heading", ""),
        ("They met.", "text", ""),
        ("One", "text", "1. "),
        ("Two", "text", "2. "),
        ("Dot", "text", "• "),
        ("Figure", "caption", ""),
    ]
    assert [b.cell for b in blocks[8:]] == [Cell(0, r, c) for r in (0, 1) for c in (0, 1)]


def test_the_text_is_found_wherever_the_package_puts_it() -> None:
    found = parts(p("a"))
    moved = {
        "_rels/.rels": relations(("r", "officeDocument", "/Docs/./Text.xml")),
        "docs/text.xml": found["word/document.xml"],
    }
    assert [block.text for block in read_docx(packed(moved), "t.docx", "en").blocks] == ["a"]


def test_strict_documents_are_read() -> None:
    body = p(run("a") + reference("footnote", 2)) + section(link("header", "default", "header1"))
    found = {
        name: content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in parts(body, footnotes=FOOTNOTES, header1=p("Press")).items()
    }
    blocks = read_docx(packed(found), "t.docx", "en").blocks
    assert [block.text for block in blocks] == ["Press", "a", "Not discussed.", "Nor that."]


def test_utf_16_parts_are_read() -> None:
    found = {name: text.encode() for name, text in parts(p("日本")).items()}
    found["word/document.xml"] = parts(p("日本"))["word/document.xml"].encode("utf-16")
    assert [block.text for block in read_docx(packed(found), "t.docx", "ja").blocks] == ["日本"]


def refused(data: bytes, message: str) -> None:
    with pytest.raises(AlignError, match=message):
        read_docx(data, "t.docx", "en")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_what_is_no_docx_is_refused() -> None:
    refused(b"", "no .docx file")
    refused(b"Title\n\nText.\n", "no .docx file")
    refused(OLE + bytes(512), "in the format of Word before 2007; save it as .docx")
    refused(OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted; save it in Word without")
    refused(packed({"a.txt": "a"}), "no Word document in it")
    refused(packed({"_rels/.rels": relations(("r", "officeDocument", "gone.xml"))}), "no Word")
    sheet = {"_rels/.rels": relations(("r", "officeDocument", "x.xml")), "x.xml": "<workbook/>"}
    refused(packed(sheet), "no Word document in it")


def test_a_document_outside_the_package_is_not_looked_for() -> None:
    outside = relations(("r", "officeDocument", "word/document.xml"))
    found = parts(p("a")) | {"_rels/.rels": outside.replace("<Relationship Id", '<Relationship TargetMode="External" Id')}  # fmt: skip
    refused(packed(found), "no Word document")


def test_a_damaged_package_is_refused() -> None:
    data = docx(p("abc"))
    refused(data[:-30], "no .docx file")
    at = data.index(b"word/document.xml") + len("word/document.xml")
    refused(
        data[:at] + bytes(20) + data[at + 20 :],
        r"document.xml\) is damaged|document.xml\): is damaged",
    )
    refused(b"PK" + data[40:], "damaged")
    refused(data.replace(b"PK\x01\x02", b"PK\x01\x09"), "damaged .docx file")
    double = io.BytesIO(data)
    with zipfile.ZipFile(double, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<x/>")
    refused(double.getvalue(), r"t.docx \(word/document.xml\): stands twice")


def patched(data: bytes, entry: bytes, central: int, local: int, form: str, number: int) -> bytes:
    """A zip with a number of one entry replaced in both of its headers."""
    changed = bytearray(data)
    struct.pack_into(form, changed, data.rindex(entry) - 46 + central, number)
    struct.pack_into(form, changed, data.index(entry) - 30 + local, number)
    return bytes(changed)


def test_encrypted_and_oddly_packed_parts_are_refused() -> None:
    data = docx(p("a"))
    refused(patched(data, b"word/document.xml", 8, 6, "<H", 1), "is encrypted")
    refused(patched(data, b"word/document.xml", 10, 8, "<H", 12), "packed in a way")


def bomb(size: int) -> bytes:
    found = {name: text.encode() for name, text in parts("").items()}
    return packed(found | {"word/document.xml": b" " * size})


def refused_cheaply(data: bytes, message: str) -> None:
    tracemalloc.start()
    start = time.process_time()
    refused(data, message)
    assert time.process_time() - start < 1
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()


def test_a_zip_bomb_is_refused_at_once() -> None:
    data = bomb(200_000_000)
    assert len(data) < 250_000
    refused_cheaply(data, "more than 20,000,000 bytes of text")
    refused_cheaply(bomb(15_000_000), "expands more than 200 times")


def test_a_zip_bomb_that_lies_is_refused_at_once() -> None:
    data = patched(bomb(200_000_000), b"word/document.xml", 24, 22, "<I", 1000)
    refused_cheaply(data, "is damaged")


def test_many_parts_together_may_not_be_larger_than_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("align.ingest.docx.package._LARGEST_TEXT", 3_000)
    heads = {f"header{i}": p("Press " * 100) for i in range(1, 4)}
    links = "".join(
        link("header", use, f"header{i}") for i, use in enumerate(("first", "default"), 1)
    )
    refused(docx(p("a") + section(links, "<w:titlePg/>"), **heads), "more than 3,000 bytes")


def test_a_document_of_countless_paragraphs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("align.ingest.docx.text._MOST_PARAGRAPHS", 2)
    refused(docx(p("a") + p(box(p("b"), p("c")))), "more than 2 paragraphs; split it")


def test_a_package_of_countless_parts_is_refused() -> None:
    refused(
        docx(p("a")) + b"PK\x01\x02" * 10_001 + docx(p("a"))[-22:], "more than 10,000 parts|damaged"
    )


def test_a_huge_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("align.ingest.docx.package._LARGEST_FILE", 100)
    refused(docx(p("a")), "larger than 100 bytes")


def hostile(document: str | bytes) -> bytes:
    found = {name: text.encode() for name, text in parts("").items()}
    content = document.encode() if isinstance(document, str) else document
    return packed(found | {"word/document.xml": content})


@pytest.mark.parametrize("reference", ["&#xFFFE;", "&#11;", "&#0;"])
def test_a_character_that_no_xml_can_hold_is_told_with_its_line(reference: str) -> None:
    refused(docx(p(f"They {reference} met.")), "not well-formed XML")


def test_hostile_xml_is_refused() -> None:
    inner = part("document", f"<w:body>{p('&b;')}</w:body>").partition("?>")[2]
    entities = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    refused(hostile(f"<!DOCTYPE x [{entities}]>{inner}"), "declares entities")
    outside = '<!ENTITY b SYSTEM "file:///etc/passwd">'
    refused(hostile(f"<!DOCTYPE x [{outside}]>{inner}"), "declares entities")
    refused(hostile("<w:document"), r"t\.docx \(word/document\.xml\):1: not well-formed")
    refused(hostile("日本".encode("cp932")), r"not UTF-8 \(offset 0\)")
    deep = "".join(f'<w:sdt w:x="{hash((i, i)):x}">' for i in range(10_000))
    deep += "</w:sdt>" * 10_000
    refused(docx(deep), "nests elements more deeply than any text needs")


def test_nested_tables_are_read_without_recursion() -> None:
    body = p("a")
    for _ in range(80):
        body = table([body])
    assert texts(body) == ["a"]


def test_a_text_in_another_file_is_told() -> None:
    refused(docx(p("a") + '<w:altChunk r:id="x"/>'), "text of another file in it")


def test_a_list_label_of_any_length_is_refused() -> None:
    refused(
        docx(item("x"), numbering=definition(0, level(0, "x" * 300)) + num(1, 0)),
        "list label of more",
    )
    wide = definition(0, level(0, "%1" * 100, "lowerLetter", start=780)) + num(1, 0)
    refused(docx(item("x"), numbering=wide), "list label of more")


# Nothing lost

WORDS = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Co", "Zl", "Zp"], exclude_characters="\ufffe\uffff"
    ),
    max_size=20,
)


@given(st.lists(st.lists(WORDS, max_size=4), max_size=6))
def test_no_character_is_lost(paragraphs: list[list[str]]) -> None:
    made: Document = python_docx.Document()
    for runs in paragraphs:
        paragraph = made.add_paragraph()
        for text in runs:
            paragraph.add_run(text)
    stream = io.BytesIO()
    made.save(stream)
    found = "".join(block.text for block in read_docx(stream.getvalue(), "t.docx", "ja").blocks)
    expected = "".join(text for runs in paragraphs for text in runs)
    assert "".join(found.split()) == "".join(expected.split())


WRAPPERS = [
    "{}",
    "<w:ins>{}</w:ins>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:hyperlink>{}</w:hyperlink>",
]
PIECES = st.lists(
    st.tuples(st.sampled_from(WRAPPERS), st.sampled_from("abcd 日本（１）")), max_size=5
)
CONTAINERS = [p, lambda text: table([p(text), p("")]), lambda text: p(run("") + box(p(text)))]


@given(st.lists(st.tuples(st.sampled_from(CONTAINERS), PIECES), max_size=8))
def test_no_text_is_lost_in_any_container(made: list[tuple[object, list[tuple[str, str]]]]) -> None:
    body, expected = "", ""
    for container, pieces in made:
        assert callable(container)
        body += container("".join(wrapper.format(run(text)) for wrapper, text in pieces))
        expected += "".join(text for _, text in pieces)
    assert "".join("".join(texts(body)).split()) == "".join(expected.split())
