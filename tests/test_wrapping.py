"""Lines that were wrapped to a width are joined; lines that were not are left alone."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.ingest.plain import read_plain
from align.text.script import width

if TYPE_CHECKING:
    from align.model.anchor import Lang

ENGLISH = [
    "The ministers of the two bays met in Orta and spoke about the recent state of the harbour.",
    "They agreed to meet again before the year has ended.",
    "Minister Hoshino said that the launch troubled the whole region, and that he had protested.",
    "In reply, Minister Reval supported the Norvia-Orta Accord, non-proliferation and the Forum.",
    "He left.",
]
JAPANESE = [
    "両大臣は、北の湾の情勢について意見を交換し、引き続き緊密に連携していくことで一致した。",
    "星野大臣から、2014年の会合の結果を踏まえ、G7の枠組みで協力していきたい旨述べた。",
    "これに対し、レヴァル大臣からは、日本の立場を完全に支持するとの発言があった。",
    "以上を受け、両者は再会を約した。",
]
HEADINGS: dict[Lang, list[str]] = {
    "en": [
        "Trade and Fisheries",
        "Next Steps toward the Revision of the Fisheries Accord",
        "Mr. Hoshino, Director-General of the Harbour Bureau",
        "Ms. Ilves, Deputy Director-General of the Reef Office",
        "March 20, 2017",
    ],
    "ja": [
        "漁業協定",
        "次回会合の開催に向けた今後の日程調整",
        "青年交流／文化・スポーツ交流年",
        "平成19年3月20日",
        "国際場裡における協力の在り方について",
    ],
}


def lines_of(text: str, lang: Lang) -> list[str]:
    return [block.text for block in read_plain(text, lang).blocks]


def japanese_wrap(text: str, columns: int) -> list[str]:
    """Wrapped as an editor does: words of Latin letters whole, no mark first in a line."""
    lines = [""]
    for piece in re.findall("[!-~]+|.", text):
        if width(lines[-1] + piece) <= columns:
            lines[-1] += piece
        elif piece in "、。」":
            lines[-1], carried = lines[-1][:-1], lines[-1][-1]
            lines.append(carried + piece)
        else:
            lines.append(piece)
    return lines


def wrapped(paragraph: str, lang: Lang, columns: int) -> list[str]:
    if lang == "en":
        return textwrap.wrap(paragraph, columns)
    return japanese_wrap(paragraph, columns)


PARAGRAPHS = st.one_of(
    st.tuples(
        st.just("en"),
        st.lists(st.permutations(ENGLISH).map(" ".join), min_size=1, max_size=3),
    ),
    st.tuples(
        st.just("ja"),
        st.lists(st.permutations(JAPANESE).map("".join), min_size=1, max_size=3),
    ),
)


@given(PARAGRAPHS, st.sampled_from([60, 66, 70, 72, 76, 78]))
def test_wrapped_text_is_itself_again(text: tuple[Lang, list[str]], columns: int) -> None:
    lang, paragraphs = text
    blocks = ["\n".join(wrapped(paragraph, lang, columns)) for paragraph in paragraphs]
    assert lines_of("\n\n".join(blocks), lang) == paragraphs


@given(PARAGRAPHS, st.sampled_from([60, 66, 70, 72, 76, 78]))
def test_indents_and_labels_part_wrapped_paragraphs(
    text: tuple[Lang, list[str]], columns: int
) -> None:
    lang, paragraphs = text
    starts = ["(1) ", "(2) ", "(3) "] if lang == "en" else ["　"] * 3
    begun = [start + paragraph for start, paragraph in zip(starts, paragraphs, strict=False)]
    lines = [line for paragraph in begun for line in wrapped(paragraph, lang, columns)]
    assert lines_of("\n".join(lines), lang) == [paragraph.strip() for paragraph in begun]


@given(st.data(), st.sampled_from(["en", "ja"]))
def test_text_that_was_never_wrapped_is_never_joined(data: st.DataObject, lang: Lang) -> None:
    sentences = ENGLISH if lang == "en" else JAPANESE
    joint = " " if lang == "en" else ""
    line = st.one_of(
        st.sampled_from(HEADINGS[lang]),
        st.permutations(sentences).map(joint.join),
        st.sampled_from(sentences[1:]).map(lambda text: "　" + text if lang == "ja" else text),
    )
    lines = data.draw(st.lists(line, min_size=1, max_size=8))
    assert lines_of("\n".join(lines), lang) == [line.strip() for line in lines]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        ("en", ["March 20, 2017", "On March 20, Minister Hoshino met Minister Reval in Orta."]),
        ("en", ["Agreed points on the future of the reefs", "(1) Trade in timber shall grow."]),
        (
            "ja",
            ["2　次回会合の開催に向けた今後の日程調整", "　両大臣は、協議を開くことで一致した。"],
        ),
        ("ja", ["次回会合の開催に向けた今後の日程調整", "これに関し、両大臣は一致した。"]),
        ("en", ["photo1: The two ministers on the pier", "photo2: The lunch at the harbour"]),
        ("en", ["trade and investment in the ports of the bay", "fisheries", "culture and youth"]),
        ("en", ["https://bay.example/" + "a" * 60, "The page was moved to another address."]),
    ],
)
def test_lines_of_their_own_stay_so(lang: Lang, lines: list[str]) -> None:
    assert lines_of("\n".join(lines), lang) == [line.strip() for line in lines]


def test_a_heading_above_wrapped_text_is_not_joined_to_it() -> None:
    text = (
        "Trade in Timber\n"
        "Minister Hoshino said that the reef was a matter of grave\n"
        "concern for the whole bay and for the peace of the region,\n"
        "and that his Government had protested.\n"
        "March 4, 2014\n"
        "They left.\n"
    )
    assert [line[:15] for line in lines_of(text, "en")] == [
        "Trade in Timber", "Minister Hoshin", "March 4, 2014", "They left.",
    ]  # fmt: skip


def test_hanging_lines_go_on_with_their_item() -> None:
    text = (
        "（１）両大臣は、北の湾の情勢について意見を交換し、引き続き緊\n"
        "　　　密に連携していくことで一致した。また、漁業協定の改正交渉\n"
        "　　　を来年秋までに終えることで一致した。\n"
        "（２）以上。\n"
    )
    assert [len(line) for line in lines_of(text, "ja")] == [76, 6]


def test_lines_broken_by_hand_at_commas_are_joined_in_japanese() -> None:
    text = "両大臣は、\n北の湾の情勢について意見を交換し、\n漁業協定の改正交渉を来年秋までに終え、\n緊密に連携することで一致した。\n"
    assert len(lines_of(text, "ja")) == 1


def test_a_quotation_goes_on_with_what_was_said_of_it() -> None:
    text = (
        "（１）星野大臣から、「両国は友人である。協力したい。」\n"
        "と述べ、レヴァル大臣は「そのとおり。ともに進もう。」\n"
        "と応じ、交流年に言及した。\n"
        "（２）両大臣は、漁業協定の改正交渉を加速することを\n"
        "確認した。\n"
    )
    assert [line[-8:] for line in lines_of(text, "ja")] == [
        "交流年に言及した。"[-8:],
        "ることを確認した。"[-8:],
    ]


def test_one_wide_line_does_not_hide_that_a_mail_was_wrapped() -> None:
    wide = "The Office of the Harbour Master " * 4 + "sends this."
    mail = "\n".join(textwrap.wrap(" ".join(ENGLISH * 4), 72))
    assert lines_of(f"{wide}\n\n{mail}", "en") == [wide, " ".join(ENGLISH * 4)]


def test_a_heading_broken_by_sense_is_one() -> None:
    assert lines_of("The Meeting of the Foreign Ministers\non the Margins of the Forum", "en") == [
        "The Meeting of the Foreign Ministers on the Margins of the Forum"
    ]


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("on non-", "proliferation of arms and on the", "on non-proliferation"),
        ("on mid-", "and long-term plans and on the", "on mid- and long-term"),
        ("in Orta -", "where they met again and saw the", "in Orta - where"),
    ],
)
def test_hyphens_at_line_ends(above: str, below: str, expected: str) -> None:
    text = f"The ministers exchanged their views {above}\n{below} reef, and then\nthey parted.\n"
    assert expected in lines_of(text, "en")[0]


def test_full_width_figures_are_joined_without_space() -> None:
    text = "両大臣は、北の湾の情勢について意見を交換し、２０\n１４年の会合の結果を踏まえ、協力することで一致し\nた。\n"
    assert "２０１４年" in lines_of(text, "ja")[0]
