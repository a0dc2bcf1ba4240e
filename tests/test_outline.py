"""Labels, headings and notes of real layouts: which unit each line becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.ingest.read import read_source
from align.segment import sentences
from align.values.labels import read_label
from tests.conftest import document, findings_of_text

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.document import Document


def outline(found: Document) -> list[str]:
    """Anchor and text of each segment but the title's, short."""
    return [f"{s.anchor} {s.text}" for s in found.segments() if s.anchor.path != ("title",)]


def page(body: str) -> Document:
    html = f'<html><head><meta charset="utf-8"></head><body><h1>T</h1>{body}</body></html>'
    return read_source(html.encode(), "t.html", "2001-02-03-t", "en", sentences).document


LAYOUTS: dict[str, tuple[Lang, str, list[str]]] = {
    "numbers that run on through roman sections": (
        "en",
        "1. We met.\n\n2. We spoke.\n\nI. Reefs\n\n3. We care.\n\n4. We act.\n\nII. Ports\n\n5. We build.",
        ["p0.1.s1 We met.", "p0.2.s1 We spoke.", "p1.h1 Reefs", "p1.3.s1 We care.",
         "p1.4.s1 We act.", "p2.h1 Ports", "p2.5.s1 We build."],
    ),
    "bare numbers that run on through roman sections": (
        "ja",
        "Ⅰ　木材\n\n１　増えた。\n\n２　減った。\n\nⅡ　魚\n\n３　増えた。\n\n４　減った。",
        ["p1.h1 木材", "p1.1.s1 増えた。", "p1.2.s1 減った。", "p2.h1 魚", "p2.3.s1 増えた。",
         "p2.4.s1 減った。"],
    ),
    "letters under numbers that start again": (
        "en",
        ("1. Norvia\n\nA. Votes\n\nA vote was held.\n\nB. Trade\n\nIt grew.\n\n2. Kestria\n\nA. Votes\n\n"
        "None.\n\nB. Trade\n\nIt fell."),
        ["p1.h1 Norvia", "p1.1.h1 Votes", "p1.1.s1 A vote was held.", "p1.2.h1 Trade",
         "p1.2.s1 It grew.", "p2.h1 Kestria", "p2.1.h1 Votes", "p2.1.s1 None.", "p2.2.h1 Trade",
         "p2.2.s1 It fell."],
    ),
    "letters that number sections": (
        "en",
        "A. Opening\n\n1. One spoke.\n\n2. Two replied.\n\nB. Closing\n\n1. All left.",
        ["p1.h1 Opening", "p1.1.s1 One spoke.", "p1.2.s1 Two replied.", "p2.h1 Closing",
         "p2.1.s1 All left."],
    ),
    "an initial that begins no list": (
        "en",
        "1. They met.\n\nA. Reval spoke first.\n\n2. They left.",
        ["p1.s1 They met.", "p1.s2 A. Reval spoke first.", "p2.s1 They left."],
    ),
    "small roman numerals with full stops": (
        "en",
        "They met:\n\ni. Trade grew.\n\nii. Fish fell.\n\niii. Ore rose.\n\niv. Wind blew.\n\nv. Rain fell.",
        ["p0.s1 They met:", "p0.1.s1 Trade grew.", "p0.2.s1 Fish fell.", "p0.3.s1 Ore rose.",
         "p0.4.s1 Wind blew.", "p0.5.s1 Rain fell."],
    ),
    "roman numerals of one character": (
        "ja",
        "1　貿易\n\n（ⅰ）魚。\n\n（ⅱ）木材。\n\n2　風力\n\n議論した。",
        ["p1.h1 貿易", "p1.1.s1 魚。", "p1.2.s1 木材。", "p2.h1 風力", "p2.s1 議論した。"],
    ),
    "kanji numerals beyond ten": (
        "ja",
        "\n\n".join(f"{n}　{n}を議した。" for n in "一二三四五六七八九十") + "\n\n十一　以降を議した。",
        [f"p{i}.s1 {n}を議した。" for i, n in enumerate("一二三四五六七八九十", 1)]
        + ["p11.s1 以降を議した。"],
    ),
    "an annex whose numbers start again": (
        "en",
        "1. They met.\n\n2. They left.\n\nAnnex 1\nWork Plan\n\n1. Talk.\n\n2. Write.",
        ["p1.s1 They met.", "p2.s1 They left.", "p3.h1 Annex 1", "p3.s1 Work Plan", "p3.1.s1 Talk.",
         "p3.2.s1 Write."],
    ),
    "a table of contents above its sections": (
        "en",
        "I. Reefs\nII. Ports\n\nI. Reefs\n\nThey care.\n\nII. Ports\n\nThey build.",
        ["p1.s1 Reefs", "p2.h1 Ports", "p2.1.h1 Reefs", "p2.1.s1 They care.", "p2.2.h1 Ports",
         "p2.2.s1 They build."],
    ),
    "chapters with sections in Japanese": (
        "ja",
        "第一章　総論\n第一節　背景\n書いた。\n第二節　経緯\n書いた。\n第二章　各論\n第一節　木材\n書いた。",
        ["p1.h1 総論", "p1.1.h1 背景", "p1.1.s1 書いた。", "p1.2.h1 経緯", "p1.2.s1 書いた。",
         "p2.h1 各論", "p2.1.h1 木材", "p2.1.s1 書いた。"],
    ),
    "articles that run on through chapters": (
        "en",
        ("Chapter I: A\n\nArticle 1\n\nPeace.\n\nArticle 2\n\nTrade.\n\nChapter II: B\n\n"
         "Article 3\n\nTalk.\n\nArticle 4\n\nLaw."),
        ["p1.h1 A", "p1.1.s1 Peace.", "p1.2.s1 Trade.", "p2.h1 B", "p2.3.s1 Talk.", "p2.4.s1 Law."],
    ),
    "articles in Japanese": (
        "ja",
        "第１条（目的）\n　友好を目的とする。\n第２条（分野）\n１　協力する。\n（１）水先案内\n（２）港湾\n２　負担する。",
        ["p1.h1 （目的）", "p1.s1 友好を目的とする。", "p2.h1 （分野）", "p2.1.s1 協力する。",
         "p2.1.1.s1 水先案内", "p2.1.2.s1 港湾", "p2.2.s1 負担する。"],
    ),
    "articles with headings below them": (
        "en",
        ("Article 1\nPurpose\n\n1. It deepens ties.\n\n2. It binds none.\n\nArticle 2\nAreas\n\n"
        "The sides share pilots.\n\nArticle 3 (Duration)\n\nIt runs five years."),
        ["p1.h1 Purpose", "p1.1.s1 It deepens ties.", "p1.2.s1 It binds none.", "p2.h1 Areas",
         "p2.s1 The sides share pilots.", "p3.h1 (Duration)", "p3.s1 It runs five years."],
    ),
    "a reference to an article": (
        "en",
        "1. They met.\n\nArticle 9 of the accord was read.\n\n2. They left.",
        ["p1.s1 They met.", "p1.s2 Article 9 of the accord was read.", "p2.s1 They left."],
    ),
    "decimal labels": (
        "en",
        "1.0 Preamble\n\n1.1 We met.\n\n1.2 We spoke.\n\n2.0 Trade\n\n2.1 It grew.\n\n2.1.1 Ore grew.",
        ["p1.h1 Preamble", "p1.1.s1 We met.", "p1.2.s1 We spoke.", "p2.h1 Trade",
         "p2.1.s1 It grew.", "p2.1.1.s1 Ore grew."],
    ),
    "decimal labels without sections": (
        "en",
        "1.1 We met.\n\n1.2 We spoke.\n\n2.1 It grew.\n\n2.2 It fell.",
        ["p1.1.s1 We met.", "p1.2.s1 We spoke.", "p2.1.s1 It grew.", "p2.2.s1 It fell."],
    ),
    "decimals that are no labels": (
        "en",
        "2.5 million came.\n\n1.2 million left.",
        ["p0.s1 2.5 million came.", "p1.s1 1.2 million left."],
    ),
    "bracketed headings of two ranks within an item": (
        "ja",
        "１．北\n\n（１）甲国\n\n【総　　論】\n\n〈訪問〉\n\n訪れた。\n\n〈貿易〉\n\n増えた。\n\n（２）乙国\n\n祝った。",
        ["p1.h1 北", "p1.1.h1 甲国", "p1.1.1.h1 【総　　論】", "p1.1.1.1.h1 〈訪問〉",
         "p1.1.1.1.s1 訪れた。", "p1.1.1.2.h1 〈貿易〉", "p1.1.1.2.s1 増えた。", "p1.2.h1 乙国",
         "p1.2.s1 祝った。"],
    ),
    "bracketed headings under sections": (
        "ja",
        "１．甲\n\n【政治】\n　話した。\n\n【経済】\n　売った。\n\n２．乙\n\n【政治】\n　笑った。",
        ["p1.h1 甲", "p1.1.h1 【政治】", "p1.1.s1 話した。", "p1.2.h1 【経済】", "p1.2.s1 売った。",
         "p2.h1 乙", "p2.1.h1 【政治】", "p2.1.s1 笑った。"],
    ),
    "bullets that head sections": (
        "ja",
        "● 二国間\n　話した。\n● 国際\n　議した。\n　懸念した。",
        ["p1.h1 二国間", "p1.s1 話した。", "p2.h1 国際", "p2.s1 議した。", "p2.s2 懸念した。"],
    ),
    "small circles that stand for bullets": (
        "en",
        "They met.\n\no The reef was named.\n\no agreed to sell timber",
        ["p0.s1 They met.", "p0.1.s1 The reef was named.", "p0.2.s1 agreed to sell timber"],
    ),
    "iroha and gojuon side by side": (
        "ja",
        "１　甲\n（ア）一つ。\n（イ）二つ。\n２　乙\n（イ）一つ。\n（ロ）二つ。",
        ["p1.h1 甲", "p1.1.s1 一つ。", "p1.2.s1 二つ。", "p2.h1 乙", "p2.1.s1 一つ。", "p2.2.s1 二つ。"],
    ),
    "notes at the end": (
        "en",
        "1. They met. [1]\n\n2. They left.\n\n[1] In Orta.\n\n* Not including Norvia.",
        ["p1.s1 They met. [1]", "p2.s1 They left.", "p2.n1 [1] In Orta.",
         "p2.n2 * Not including Norvia."],
    ),
    "a note below the paragraph that points to it": (
        "en",
        "1. They met.¹\n\n¹ In Orta.\n\n2. They left.",
        ["p1.s1 They met.¹", "p1.n1 ¹ In Orta.", "p2.s1 They left."],
    ),
    "numbers in square brackets that are labels": (
        "en",
        "They agreed as follows:\n\n[1] Trade shall grow.\n\n[2] Art shall bloom.",
        ["p0.s1 They agreed as follows:", "p0.1.s1 Trade shall grow.", "p0.2.s1 Art shall bloom."],
    ),
    "asterisks that are bullets": (
        "en",
        "They agreed:\n\n* trade\n\n* culture",
        ["p0.s1 They agreed:", "p0.1.s1 trade", "p0.2.s1 culture"],
    ),
    "notes in Japanese": (
        "ja",
        "１．会った。\n\n（注１）通訳が同席。\n\n注２　時刻は現地。\n\n２．別れた。\n\n＊写真は別添。",
        ["p1.s1 会った。", "p1.n1 （注１）通訳が同席。", "p1.n2 注２　時刻は現地。", "p2.s1 別れた。",
         "p2.n1 ＊写真は別添。"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    lang, text, expected = LAYOUTS[name]
    assert outline(document(f"T\n\nMay 3, 2014\n\n{text}\n", lang))[1:] == expected


PAGES: dict[str, tuple[str, list[str]]] = {
    "a typed label, then a list that goes on": (
        "<p>1. Timber.</p><ol start=2><li>Fish.<li>Ore.</ol>",
        ["p1.s1 Timber.", "p2.s1 Fish.", "p3.s1 Ore."],
    ),
    "a list, then a typed label that goes on": (
        "<ol><li>Timber.<li>Fish.</ol><p>3. Ore.</p>",
        ["p1.s1 Timber.", "p2.s1 Fish.", "p3.s1 Ore."],
    ),
    "lists under typed sections": (
        "<h2>1. Trade</h2><ol><li>Timber.<li>Fish.</ol><h2>2. Art</h2><ol><li>Song.</ol>",
        ["p1.h1 Trade", "p1.1.s1 Timber.", "p1.2.s1 Fish.", "p2.h1 Art", "p2.1.s1 Song."],
    ),
    "lists that run on through headed sections": (
        "<h2>I. Trade</h2><ol><li>Ore.<li>Fish.</ol><h2>II. Art</h2><ol start=3><li>Song.</ol>",
        ["p1.h1 Trade", "p1.1.s1 Ore.", "p1.2.s1 Fish.", "p2.h1 Art", "p2.3.s1 Song."],
    ),
    "a paragraph below a list whose items are no sentences": (
        "<ol type=A><li>Trade<ol type=i><li>ore<li>fish</ol><li>Art</ol><p>They met.</p>",
        ["p1.h1 Trade", "p1.1.s1 ore", "p1.2.s1 fish", "p2.s1 Art", "p3.s1 They met."],
    ),
    "a list of capital letters under a section": (
        "<h2>1. Trade</h2><ol type=A><li>Timber.<li>Fish.</ol><h2>2. Art</h2><p>Song.</p>",
        ["p1.h1 Trade", "p1.1.s1 Timber.", "p1.2.s1 Fish.", "p2.h1 Art", "p2.s1 Song."],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_lists_of_pages(name: str) -> None:
    body, expected = PAGES[name]
    assert outline(page(body)) == expected


def test_list_numbers_that_run_on_through_sections_are_no_gap() -> None:
    body, _ = PAGES["lists that run on through headed sections"]
    assert findings_of_text(page(body), "A010") == []


@pytest.mark.parametrize(
    ("printed", "ordinal"),
    [
        ("二十一、", 21), ("第十一　", 11), ("第二十一条（", 21), ("ⅱ）", 2), ("㈢", 3), ("⒝", 2),
        ("ARTICLE IV: ", 4), ("Paragraph 12: ", 12), ("＜２＞", 2), ("１０、", 10), ("(3). ", 3),
        ("ii. ", 2), ("Ａ．", 1), ("1.0 ", 1), ("③", 3),
    ],
)  # fmt: skip
def test_ordinals_of_labels(printed: str, ordinal: int) -> None:
    label = read_label(printed + "総")
    assert label is not None
    assert label.readings[0].ordinal == ordinal


@pytest.mark.parametrize(
    "text",
    [
        "第1回会合",
        "第三国",
        "三人は",
        "U.S. trade",
        "Article 9 of it",
        "Part of it",
        "oil",
        "A.Bの件",
    ],
)
def test_words_that_begin_like_labels(text: str) -> None:
    assert read_label(text) is None
