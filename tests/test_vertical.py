"""Vertical files: tokens, structures, and which structures translate each other."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given

from align.export.contract import LinkedPair
from align.export.formats import WRITTEN, format_named
from align.export.links.text_files import pictured
from align.export.links.vertical import english_tokens, japanese_tokens
from align.model.bitext import Bitext
from align.model.unit import Origin, TextOrigin
from tests.made_links import linked, linked_pairs, text_of, write
from tests.made_units import READOUT, UGLY, texts

if TYPE_CHECKING:
    from tests.made_links import Folder

FORM = format_named("vertical")
TALKS = linked(
    [["They met."], ["They spoke.", "Tea was served."]],
    [["会った。"], ["話した。"]],
    ([1, 2], [1]),
)  # fmt: skip


def lines(folder: Folder, name: str) -> list[str]:
    return folder.text(name).splitlines()


def structures(folder: Folder, lang: str) -> list[str]:
    found = lines(folder, f"readouts_{lang}.vert")
    return [line.partition(" ")[2] for line in found if line.startswith("<align ")]


def mapping(folder: Folder, name: str) -> list[list[str]]:
    return [line.split("\t") for line in lines(folder, name)]


def test_english_is_one_token_a_line_with_glue() -> None:
    folder = write(FORM, linked([["They met, A&B <b>."]], [["会った。"]], ([1], [1])))
    assert lines(folder, "readouts_en.vert") == [
        f'<doc id="{READOUT}" date="2005-03-04">',
        f'<p id="{READOUT}/1">',
        f'<align id="{READOUT}#p1.s1-p1.s1" type="1-1" status="auto" probability="0.90">',
        f'<s id="{READOUT}#p1.s1">',
        "They", "met", "<g/>", ",", "A", "<g/>", "&amp;", "<g/>", "B", "&lt;", "<g/>", "b", "<g/>", "&gt;", "<g/>", ".",
        "</s>", "</align>", "</p>", "</doc>",
    ]  # fmt: skip


def test_japanese_has_word_lemma_and_tag() -> None:
    folder = write(FORM, TALKS)
    found = lines(folder, "readouts_ja.vert")
    start = found.index(f'<s id="{READOUT}#p1.s1">')
    assert found[start + 1 : start + 6] == [
        "会っ\t会う\t動詞-一般", "<g/>", "た\tた\t助動詞", "<g/>", "。\t。\t補助記号-句点",
    ]  # fmt: skip


def test_a_link_over_paragraphs_is_a_range_of_structures() -> None:
    folder = write(FORM, TALKS)
    assert [re.sub("id=[^ ]* ", "", told) for told in structures(folder, "en")] == [
        'type="2-1" status="auto" probability="0.90">',
        'type="2-1" status="auto" probability="0.90">',
        'type="1-0">',
    ]
    assert folder.text("readouts_en-ja.map") == "0,1\t0\n-1\t1\n2\t-1\n"
    assert folder.text("readouts_ja-en.map") == "0\t0,1\n1\t-1\n-1\t2\n"


def test_structures_count_on_over_all_readouts() -> None:
    folder = write(FORM, TALKS, linked([["They met."]], [["会った。"]], ([1], [1]), readout="2005-03-05-b"))  # fmt: skip
    assert mapping(folder, "readouts_en-ja.map")[-1] == ["3", "2"]


def test_links_that_cross_are_not_in_the_mapping() -> None:
    crossing = linked([["One.", "Two."]], [["一。", "二。"]], ([1], [2]), ([2], [1]))
    assert FORM.not_held is not None
    assert len(FORM.not_held(crossing)) == 1
    found = mapping(write(FORM, crossing), "readouts_en-ja.map")
    assert sorted(["-1" in line for line in found]) == [False, True, True]


def test_a_text_without_a_counterpart_stands_alone() -> None:
    pair = Bitext.alone(text_of("en", [["They met."]]))
    folder = write(FORM, LinkedPair(pair, list(pair.units())))
    assert folder.text("readouts_ja.vert") == ""
    assert folder.text("readouts_en-ja.map") == "0\t-1\n"


def test_where_a_text_comes_from_is_told_in_quoted_attributes() -> None:
    origin = Origin(english=TextOrigin('https://x.example/?a="1"&b'))
    folder = write(FORM, LinkedPair(replace(TALKS.bitext, origin=origin), TALKS.units))
    assert 'url="https://x.example/?a=&quot;1&quot;&amp;b">' in folder.text("readouts_en.vert")


def test_the_configuration_names_the_mapping_and_every_structure() -> None:
    folder = write(FORM, TALKS)
    for lang, other in (("en", "ja"), ("ja", "en")):
        told = lines(folder, f"registry/readouts_{lang}")
        assert f'ALIGNED "readouts_{other}"' in told
        assert 'ALIGNSTRUCT "align"' in told
        assert f'ALIGNDEF "readouts_{lang}-{other}.map"' in told
        assert f'VERTICAL "readouts_{lang}.vert"' in told
        used = set(re.findall(r"^<(\w+)", folder.text(f"readouts_{lang}.vert"), re.MULTILINE))
        assert used == {line.split()[1] for line in told if line.startswith("STRUCTURE")}
        columns = {1 + line.count("\t") for line in lines(folder, f"readouts_{lang}.vert") if not line.startswith("<")}  # fmt: skip
        assert columns == {sum(line.startswith("ATTRIBUTE") for line in told)}


@given(pair=linked_pairs())
def test_a_mapping_has_each_structure_once_in_rising_order(pair: LinkedPair) -> None:
    folder = write(FORM, pair)
    for name in ("readouts_en-ja.map", "readouts_ja-en.map"):
        for column, lang in enumerate((name[9:11], name[12:14])):
            cells = [line[column] for line in mapping(folder, name)]
            ranges = [list(map(int, cell.split(","))) for cell in cells if cell != "-1"]
            numbers = [n for one in ranges for n in range(one[0], one[-1] + 1)]
            assert numbers == list(range(len(structures(folder, lang))))


@given(text=texts)
def test_tokens_and_glue_are_the_text(text: str) -> None:
    shown = pictured(text)
    for found in (english_tokens(shown), japanese_tokens(shown)):
        rebuilt = "".join(("" if token.glued else " ") + token.word for token in found)
        assert rebuilt.split() == shown.split()
        assert not any(re.search(r"\s", cell) for token in found for cell in (token.word, token.lemma))  # fmt: skip


@given(pair=linked_pairs())
def test_each_line_is_a_tag_or_has_its_columns(pair: LinkedPair) -> None:
    folder = write(FORM, pair)
    for lang, columns in (("en", 1), ("ja", 3)):
        text = folder.text(f"readouts_{lang}.vert")
        for line in text.split("\n")[:-1]:
            assert re.fullmatch(r'</?\w+/?( \w+="[^"]*")*>|<g/>', line) or (
                len(line.split("\t")) == columns and "<" not in line
            )


def test_words_that_the_tokenizer_changes_are_kept() -> None:
    # sacremoses marks runs of full stops by this word, and takes it away afterwards.
    found = english_tokens("They met. DOTMULTI.")
    assert [token.word for token in found] == ["They", "met", ".", "DOTMULTI", "."]
    assert [token.glued for token in found] == [False, False, True, False, True]


def test_a_space_between_japanese_words_is_no_token() -> None:
    found = japanese_tokens(" 会談\u3000した")
    assert [(token.word, token.glued) for token in found] == [("会談", False), ("し", False), ("た", True)]  # fmt: skip


def test_long_texts_are_looked_at_in_pieces() -> None:
    text = "両者は会った。" * 3000
    assert "".join(token.word for token in japanese_tokens(text)) == text


def test_ugly_words_are_escaped() -> None:
    folder = write(FORM, linked([list(UGLY)], [list(UGLY)]))
    words = [html.unescape(line) for line in lines(folder, "readouts_en.vert") if line[0] != "<"]
    assert {"&", "<", "①", "㈱"} <= set(words)


def test_vertical_is_written_and_not_read() -> None:
    assert FORM.read_folder is None
    assert "vertical" in WRITTEN
