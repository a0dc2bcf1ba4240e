"""The front of pages of many kinds, and what stands on a page but is not of the readout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.ingest.outline.boilerplate import boilerplate_kind
from align.ingest.read import read_source
from align.segment import sentences
from tests.conftest import document

if TYPE_CHECKING:
    from align.model.anchor import Lang
    from align.model.document import Document


def front(found: Document) -> list[str]:
    """Title lines and date of a text, and its first segment after them."""
    named = [s for s in found.segments() if s.anchor.named]
    text = next(s for s in found.segments() if not s.anchor.named)
    return [f"{s.anchor} {s.text}" for s in (*named, text)]


FRONTS: dict[str, tuple[Lang, str, list[str]]] = {
    "a database page": (
        "en",
        (
            "Database of Harbour Papers\nBay Institute\n\n[Title] Chair's Statement of the Forum\n\n"
            "[Place] Orta\n[Date] May 3, 2014\n[Source] Secretariat\n[Full text]\n\n1 They met.\n\n2 They left.\n"
        ),
        ["title.h1 Chair's Statement of the Forum", "date.s1 May 3, 2014", "p1.s1 They met."],
    ),
    "a database page in Japanese": (
        "ja",
        "湾岸文書データベース\n\n[文書名] 湾岸会議議長声明\n[場所] オルタ\n[年月日] 2014年5月3日\n[全文]\n\n会った。\n",
        ["title.h1 湾岸会議議長声明", "date.s1 2014年5月3日", "p0.s1 会った。"],
    ),
    "fields whose values stand below them": (
        "en",
        "[Title]\nThe Orta Declaration\n[Date]\nMay 3, 2014\n[Full Text]\n\nThey met.\n",
        ["title.h1 The Orta Declaration", "date.s1 May 3, 2014", "p0.s1 They met."],
    ),
    "a readout of a spokesperson": (
        "en",
        (
            "Norvian Department of State\nSecretary Orta's Call with Minister Reval\n\nREADOUT\n"
            "OFFICE OF THE SPOKESPERSON\nMAY 3, 2014\n\nThe two spoke.\n"
        ),
        [
            "title.h1 Secretary Orta's Call with Minister Reval",
            "date.s1 MAY 3, 2014",
            "p0.s1 The two spoke.",
        ],
    ),
    "a site's name right above the title": (
        "ja",
        "外務省\n記者会見\n\n星野外務大臣会見記録\n（平成29年2月7日（火曜日）8時38分　於：院内大臣室）\n\n述べた。\n",
        [
            "title.h1 星野外務大臣会見記録",
            "date.s1 （平成29年2月7日（火曜日）8時38分　於：院内大臣室）",
            "p0.s1 述べた。",
        ],
    ),
    "a day and a month nobody can tell": (
        "en",
        "Joint Press Statement on the Reef\n\nOrta, 08/05/2014 - 11:21\n\nThey met.\n",
        [
            "title.h1 Joint Press Statement on the Reef",
            "date.s1 Orta, 08/05/2014 - 11:21",
            "p0.s1 They met.",
        ],
    ),
    "a title line that ends in a colon": (
        "ja",
        "共同発表\n湾の変革：\n海洋協力の進展\n\n2014年5月3日\n\n会った。\n",
        [
            "title.h1 共同発表",
            "title.h2 湾の変革：",
            "title.h3 海洋協力の進展",
            "date.s1 2014年5月3日",
            "p0.s1 会った。",
        ],
    ),
    "an announcement that ends in a colon": (
        "ja",
        "外相会談\n概要は以下のとおり：\n\n一致した。\n",
        ["title.h1 外相会談", "p0.s1 概要は以下のとおり："],
    ),
    "captions below the date": (
        "en",
        "Talks in Orta\n\nMay 3, 2014\nphoto1: The ministers\nphoto2: Mr. Reval at lunch\n\nThey met.\n",
        ["title.h1 Talks in Orta", "date.s1 May 3, 2014", "p0.s1 They met."],
    ),
    "an office below the date and an annex above the title": (
        "ja",
        "別添\n\n両政府の覚書の骨子\n\n平成26年5月3日\n外　務　省\n\n定めた。\n",
        ["title.h1 両政府の覚書の骨子", "date.s1 平成26年5月3日", "p0.s1 定めた。"],
    ),
    "a title that is but the name of a section": (
        "en",
        "Press Conference\n\nMay 3, 2014\n\nThey met.\n",
        ["title.h1 Press Conference", "date.s1 May 3, 2014", "p0.s1 They met."],
    ),
}


@pytest.mark.parametrize("name", FRONTS)
def test_front(name: str) -> None:
    lang, text, expected = FRONTS[name]
    assert front(document(text, lang)) == expected


def test_the_front_of_a_press_conference() -> None:
    page = """<h1>Press Conferences</h1><h2>Press Conference by Minister Hoshino</h2>
    <p>Tuesday, February 7, 2017, 8:38 a.m. North Hall, Council House</p>
    <p>This is a provisional translation by an external company for reference purpose only.</p>
    <h3>Opening</h3><p>I will go.</p>"""
    read = read_source(page.encode(), "t.html", "2001-02-03-t", "en", sentences)
    assert front(read.document) == [
        "title.h1 Press Conference by Minister Hoshino",
        "date.s1 Tuesday, February 7, 2017, 8:38 a.m. North Hall, Council House",
        "p1.h1 Opening",
    ]


NOTICES = """(*)The foregoing is a provisional translation. The date indicated above denotes the date of issue.
(This is a provisional translation. The original text is in Japanese.)
This is a provisional translation by an external company for reference purpose only.
* English text is provisional
[Provisional Translation]
Unofficial translation
(Note) The English version is an informal translation. Only the Japanese text is authentic.
EMBARGOED UNTIL 10:00 A.M., MAY 3
Not for release before 9 a.m.
（仮訳）
（外務省仮訳）
本文は仮訳です。
以上は仮訳である。
※本仮訳は参考のために作成したものです。
この日本語訳は仮訳であり、正文は英語である。
解禁：5月3日午後6時"""
TEXTS = """The ministers discussed a provisional translation of the accord.
The two sides exchanged unofficial translations. The original text is in Japanese.
In case of any divergence of interpretation, the English text shall prevail.
The Japanese and English texts are equally authentic.
This is a provisional agreement.
The embargo on timber was lifted.
条約の仮訳を交換した。
この仮訳は両大臣が確認した。
共同声明（仮訳）
本協定は、ひとしく正文である日本語及び英語により作成した。"""


@pytest.mark.parametrize("text", NOTICES.splitlines())
def test_what_a_page_says_of_its_text_is_a_notice(text: str) -> None:
    assert boilerplate_kind(text) == "notice"


@pytest.mark.parametrize("text", TEXTS.splitlines())
def test_what_mentions_a_translation_is_text(text: str) -> None:
    assert boilerplate_kind(text) is None


CAPTIONS = """photo1: The ministers
Photo (2): Mr. Reval at the pier
(Photo: Cabinet Press Office)
Photo by the Bay Office
（写真１）
写真１　会談に臨む両大臣
【写真】会談の様子
写真提供：内閣広報室"""


@pytest.mark.parametrize("text", CAPTIONS.splitlines())
def test_captions(text: str) -> None:
    assert boilerplate_kind(text) == "caption"


@pytest.mark.parametrize(
    "text", ["写真撮影が行われた。", "Photographs were taken.", "Photo session"]
)
def test_what_speaks_of_pictures_is_no_caption(text: str) -> None:
    assert boilerplate_kind(text) is None


@pytest.mark.parametrize(
    "text",
    ["<< 前の項目に戻る　次の項目に進む >>", "前へ｜次へ", "<< Previous Page | Next Page >>"],
)
def test_lines_to_turn_the_page_are_links(text: str) -> None:
    assert boilerplate_kind(text) == "link"
