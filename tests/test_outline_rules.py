"""The bounds of the rules by which lines become titles, headings, labels, notes and paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from align.errors import AlignError
from tests.conftest import document

if TYPE_CHECKING:
    from align.model.anchor import Lang


def outline(body: str, lang: Lang = "en") -> list[str]:
    """Anchor and text of each segment below the title and the date."""
    title = {"en": "Bay Talks\n\nMay 8, 2014\n\n", "ja": "湾岸会談\n\n平成26年5月8日\n\n"}[lang]
    found = document(title + body + "\n", lang)
    return [f"{s.anchor} {s.text}" for s in found.segments() if not s.anchor.named]


def anchors(body: str, lang: Lang = "en") -> list[str]:
    return [line.split()[0] for line in outline(body, lang)]


def title_of(text: str, lang: Lang = "en") -> str:
    return document(text, lang).title


def page_words(text: str, lang: Lang = "en") -> list[str]:
    """What is printed on the page and is not of the readout."""
    found = document(text, lang)
    segments = {s.text for s in found.segments()}
    labels = {u.label for u in found.units()}
    return [s for s in found.strings() if s and s not in segments and s not in labels]


# Titles and date lines


@pytest.mark.parametrize(("columns", "is_title"), [(240, True), (241, False)])
def test_a_title_has_up_to_240_columns(columns: int, is_title: bool) -> None:
    line = "Talks " + "x" * (columns - 6)
    assert (title_of(f"{line}\n\nMay 8, 2014\n\nThey met.\n") == line) is is_title


def test_what_stands_above_the_date_is_the_title() -> None:
    found = document("Bay Talks\n\nSecond Line\n\nMay 8, 2014\n\nThey met.\n")
    assert found.title == "Bay Talks Second Line"
    assert found.date == "2014-05-08"


def test_without_a_date_the_title_ends_at_the_first_blank_line() -> None:
    found = document("Bay Talks\nSecond Line\n\nThird Line\n\nThey met.\n")
    assert found.title == "Bay Talks Second Line"


def test_a_second_date_in_the_front_is_no_date_line() -> None:
    found = document("May 8, 2014\nBay Talks\nMay 9, 2014\n\nThey met.\n")
    assert found.date == "2014-05-08"


def test_a_date_in_an_order_that_nobody_can_tell_is_a_date_line_all_the_same() -> None:
    found = document("Bay Talks\n\n04/03/2014\n\nThey met.\n")
    assert (found.title, found.date) == ("Bay Talks", "")
    assert [str(u.anchor) for u in found.units()] == ["title", "date", "p0"]


def test_a_site_above_the_title_is_of_the_page() -> None:
    text = "Ministry of Harbours\n\nBay Talks\n\nMay 8, 2014\n\nThey met.\n"
    assert title_of(text) == "Bay Talks"
    assert page_words(text) == ["Ministry of Harbours"]
    # Where nothing else is left, it is the title.
    assert title_of("Ministry of Harbours\n\nMay 8, 2014\n\nThey met.\n") == "Ministry of Harbours"


def test_the_fields_of_a_database_page_name_its_parts() -> None:
    text = (
        "[Title] Bay Talks\n\n[Place] Orta\n\n[Date] May 8, 2014\n\n[Source] Blue Book\n\n"
        "[Full text]\n\nThey met.\n"
    )
    found = document(text)
    assert (found.title, found.date) == ("Bay Talks", "2014-05-08")
    assert [s.text for s in found.segments() if not s.anchor.named] == ["They met."]
    assert "Orta" in page_words(text)


def test_a_field_without_a_title_among_them_is_text() -> None:
    assert document("Bay Talks\n\n[Place] Orta\n\nThey met.\n").title == "Bay Talks"


# Headings


@pytest.mark.parametrize(("columns", "anchor"), [(70, "p1.h1"), (71, "p0.s2")])
def test_a_heading_has_up_to_70_columns(columns: int, anchor: str) -> None:
    line = "Trade " + "x" * (columns - 6)
    found = outline(f"Lead was read.\n\n{line}\n\nIt grew.\n\nFish\n\nIt fell.")
    assert f"{anchor} {line}" in found


@pytest.mark.parametrize(
    "line",
    ["As follows, and", "They agreed on the", "trade", "(Trade)", "Trade: more", "Trade grew."],
)
def test_what_announces_or_goes_on_is_no_heading(line: str) -> None:
    found = outline(f"Lead was read.\n\n{line}\n\nIt grew.\n\nFish\n\nIt fell.")
    assert not any(".h1 " + line in text for text in found)
    assert any("h1 Fish" in text for text in found)


def test_a_heading_stands_alone() -> None:
    found = outline("Lead was read.\n\nTrade\nIt grew.\n\nFish\n\nIt fell.")
    assert not any("h1 Trade" in line for line in found)


@pytest.mark.parametrize("line", ["【総論】", "＜総論＞", "〈総論〉", "［総論］", "《総論》"])
def test_brackets_around_a_line_make_a_heading(line: str) -> None:
    assert f"p1.h1 {line}" in outline(f"冒頭です。\n\n{line}\n議論した。\n続けた。", "ja")


def test_an_annex_stands_beside_the_sections() -> None:
    body = "1. They met.\n\n2. They left.\n\nAnnex II\n\nA plan was made."
    assert anchors(body) == ["p1.s1", "p2.s1", "p3.h1", "p3.s1"]
    assert anchors(body.replace("Annex II", "Annexes were")) != anchors(body)


# Labels and lists


@pytest.mark.parametrize(("number", "taken"), [(4, True), (5, False)])
def test_a_weak_label_may_be_three_ahead_of_its_list(number: int, taken: bool) -> None:
    body = f"1　貿易は増えた。\n\n{number}　隻の船が来た。"
    found = anchors(body, "ja")
    assert (found == ["p1.s1", f"p{number}.s1"]) is taken


def test_a_bare_figure_is_a_label_where_such_figures_count_up() -> None:
    assert anchors("1 Trade grew.\n\n2 Fish fell.") == ["p1.s1", "p2.s1"]
    assert anchors("2 Fish fell.\n\n1 Trade grew.") == ["p0.s1", "p1.s1"]
    assert anchors("They met.\n\n1 ship came.\n\n3 ships left.") == ["p0.s1", "p1.s1", "p2.s1"]


def test_a_lone_initial_begins_no_list_but_two_do() -> None:
    assert "p0.1.s1 Fish fell." in outline("They met:\n\na. Fish fell.\n\nb. Ore rose.")
    assert "p1.s1 A. Reval spoke." in outline("They met.\n\nA. Reval spoke.\n\nThey left.")


def test_sections_with_lists_that_start_again() -> None:
    body = "1. Trade\n\n(1) A.\n\n(2) B.\n\n2. Fish\n\n(1) C.\n\n3. Ore.\n"
    assert anchors(body) == ["p1.h1", "p1.1.s1", "p1.2.s1", "p2.h1", "p2.1.s1", "p3.s1"]


def test_a_list_goes_on_after_a_deeper_one() -> None:
    body = "1. A.\n\n(1) B.\n\n(a) C.\n\n(b) D.\n\n(2) E.\n\n2. F."
    assert anchors(body) == ["p1.s1", "p1.1.s1", "p1.1.1.s1", "p1.1.2.s1", "p1.2.s1", "p2.s1"]


def test_two_labels_on_a_line_open_two_units() -> None:
    assert anchors("1. A.\n\n2. (1) B.\n\n(2) C.") == ["p1.s1", "p2.1.s1", "p2.2.s1"]


def test_a_path_states_what_it_stands_in() -> None:
    body = "1.1 Trade grew.\n\n1.2 Fish fell.\n\n2.1 Ore rose.\n\n2.2 Wind blew."
    assert anchors(body) == ["p1.1.s1", "p1.2.s1", "p2.1.s1", "p2.2.s1"]
    assert anchors("They met.\n\n2.5 million came.") == ["p0.s1", "p1.s1"]


def test_roman_and_latin_letters_are_told_apart_by_their_list() -> None:
    romans = "\n\n".join(f"({sign}) A." for sign in ("i", "ii", "iii", "iv", "v"))
    assert anchors("Lead:\n\n" + romans) == ["p0.s1", *(f"p0.{n}.s1" for n in range(1, 6))]
    letters = "\n\n".join(f"({sign}) A." for sign in "abcdefghij")
    assert anchors("Lead:\n\n" + letters) == ["p0.s1", *(f"p0.{n}.s1" for n in range(1, 11))]


def test_kana_are_read_in_either_order_by_their_list() -> None:
    gojuon = "\n\n".join(f"（{sign}）あ。" for sign in "アイウエオ")
    iroha = "\n\n".join(f"（{sign}）あ。" for sign in "イロハニホ")
    wanted = ["p0.s1", *(f"p0.{n}.s1" for n in range(1, 6))]
    assert anchors("次のとおり。\n\n" + gojuon, "ja") == wanted
    assert anchors("次のとおり。\n\n" + iroha, "ja") == wanted


def test_bullets_are_counted() -> None:
    assert anchors("They agreed:\n\n- Trade.\n\n- Fish.\n\n- Ore.") == [
        "p0.s1", "p0.1.s1", "p0.2.s1", "p0.3.s1",
    ]  # fmt: skip


def test_a_paragraph_ends_a_run_of_bullets() -> None:
    body = "1. They agreed:\n\n- Trade.\n\n- Fish.\n\nThey went on:\n\n- Ore.\n\n2. They left."
    found = anchors(body)
    assert len(found) == len(set(found))
    assert found[-1] == "p2.s1"


def test_a_repeated_label_takes_a_letter_and_26_are_all_there_are() -> None:
    assert anchors("1. A.\n\n2. B.\n\n2. C.\n\n3. D.") == ["p1.s1", "p2.s1", "p2a.s1", "p3.s1"]
    many = "1. A.\n\n2. B.\n\n" + "2. C.\n\n" * 26 + "3. D."
    assert anchors(many)[-2:] == ["p2z.s1", "p3.s1"]
    with pytest.raises(AlignError, match="more than 26 paragraphs would be 2 with a letter"):
        anchors(many.replace("3. D.", "2. C.\n\n3. D."))


def test_labels_nest_up_to_eight_deep() -> None:
    signs = ["1. ", "(1) ", "(a) ", "① ", "（ア）", "[1] ", "<1> ", "a) "]
    chain = "\n\n".join(sign + "A." for sign in signs)
    assert anchors(chain)[-1] == "p1" + ".1" * 7 + ".s1"
    with pytest.raises(AlignError, match="nest more than 8 deep"):
        anchors(chain + "\n\n1) A.")


def test_unlabelled_paragraphs_are_numbered_where_nothing_is_labelled() -> None:
    assert anchors("One came.\n\nTwo came.\n\nThree came.") == ["p0.s1", "p1.s1", "p2.s1"]


def test_a_paragraph_after_the_last_label_is_its_own_and_one_between_is_not() -> None:
    assert anchors("1. A\n\nB.\n\n2. C.\n\nD.")[-1] in ("p2.s2", "p3.s1")
    assert anchors("1. A.\n\n2. C.\n\nD.") == ["p1.s1", "p2.s1", "p3.s1"]


def test_a_paragraph_that_introduces_a_list_after_another_is_a_unit_of_its_own() -> None:
    body = "They met.\n\n(1) A.\n\n(2) B.\n\nThey also said:\n\n(1) C.\n\n(2) D."
    assert anchors(body) == ["p0.s1", "p0.1.s1", "p0.2.s1", "p1.s1", "p1.1.s1", "p1.2.s1"]


# Notes


@pytest.mark.parametrize(
    "note", ["（注）協定", "※写真のとおり", "(注1) 協定", "†協定", "(*) 協定", "**協定"]
)
def test_marks_that_only_notes_have(note: str) -> None:
    assert outline(f"1　会談した。\n\n{note}。", "ja")[-1] == f"p1.n1 {note}。"


def test_a_mark_begins_a_note_where_the_text_points_to_it() -> None:
    assert outline("1. They met.*\n\n2. They left.\n\n* In Orta.\n\n3. End.")[2] == (
        "p2.n1 * In Orta."
    )
    assert "n1" not in " ".join(anchors("1. They met.\n\n* In Orta.\n\n2. They left."))


def test_a_mark_at_the_end_begins_a_note_unless_a_list_is_announced() -> None:
    assert anchors("1. They met.\n\n[1] In Orta.")[-1] == "p1.n1"
    assert anchors("1. They met.\n\n2. As follows:\n\n[1] In Orta.")[-1] == "p2.1.s1"


# What is of the page


@pytest.mark.parametrize(
    "line", ["Back to Index", "（了）", "* * *", "[Photo 1]", "Last updated: May 9, 2014"]
)
def test_lines_of_the_page_are_kept_and_are_no_segments(line: str) -> None:
    text = f"Bay Talks\n\nMay 8, 2014\n\n1. They met.\n\n{line}\n"
    assert page_words(text) == [line]


@pytest.mark.parametrize(("last", "is_frame"), [(77, True), (78, False)])
def test_a_line_of_the_page_has_up_to_240_characters(last: int, is_frame: bool) -> None:
    line = "Home" + (" > " + "x" * 75) * 2 + " > " + "x" * last
    assert len(line) == 163 + last
    text = f"Bay Talks\n\nMay 8, 2014\n\n1. They met.\n\n{line}\n"
    assert bool(page_words(text)) is is_frame


@pytest.mark.parametrize(("length", "is_link"), [(80, True), (81, False)])
def test_the_words_of_a_link_that_opens_a_window_are_up_to_80(length: int, is_link: bool) -> None:
    line = "x" * length + "（別ウィンドウで開く）"
    assert (
        bool(page_words(f"湾岸会談\n\n平成26年5月8日\n\n1　会談した。\n\n{line}\n", "ja"))
        is is_link
    )


@pytest.mark.parametrize(("length", "is_notice"), [(400, True), (401, False)])
def test_a_notice_has_up_to_400_characters(length: int, is_notice: bool) -> None:
    core = "This is a provisional translation. "
    line = core + "The original text is in Japanese"
    line += " text" * ((length - len(line) - 1) // 5)
    line += "x" * (length - len(line) - 1) + "."
    assert len(line) == length
    assert bool(page_words(f"Bay Talks\n\nMay 8, 2014\n\n1. They met.\n\n{line}\n")) is is_notice


# Wrapped lines


def test_lines_wrapped_at_30_columns_are_joined_and_at_29_they_are_not() -> None:
    words = "They met in the bay of Orta and they spoke of the reefs and of the ships that came by."
    for columns, joined in ((34, True), (20, False)):
        lines, line = [], ""
        for word in words.split():
            if line and len(line) + 1 + len(word) > columns:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        found = outline("\n".join([*lines, line]))
        assert (found == [f"p0.s1 {words}"]) is joined


@pytest.mark.parametrize(("lines", "title"), [(11, "Harbour Forum"), (12, "Bay Institute, part 1")])
def test_the_title_of_a_database_page_is_within_its_first_twelve_lines(
    lines: int, title: str
) -> None:
    head = "".join(f"Bay Institute, part {n}\n\n" for n in range(1, lines + 1))
    page = document(
        f"{head}[Title] Harbour Forum\n\n[Full text]\n\nThe forum met in Orta in July.\n"
    )
    assert page.title == title


def test_two_lines_with_an_asterisk_are_a_list_and_one_is_a_note() -> None:
    two = outline(
        "They agreed on two things.\n\n* The ports stay open.\n\n* The pilots stay at home."
    )
    assert [line.split()[0] for line in two] == ["p0.s1", "p0.1.s1", "p0.2.s1"]
    one = outline("They agreed on one thing. *\n\n* The ports stay open.")
    assert [line.split()[0] for line in one] == ["p0.s1", "p0.n1"]
