"""Formats that hold texts and links apart: what they write, they read back; and what others do."""

from __future__ import annotations

import gzip
import html
import itertools
import re
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import align
from align.errors import AlignError
from align.export.contract import ExportOptions, LinkedPair
from align.export.formats import format_named
from align.export.links.hunalign import not_held
from align.export.links.linked_texts import LinkedTexts, Position
from align.export.moses import tokens
from align.export.record import UnitRecord, record_of
from align.model.anchor import Anchor
from align.model.bitext import Bitext
from align.model.document import Paragraph, Segment, Table, Unit
from tests.conftest import PROJECT
from tests.made_links import (
    Folder,
    folder_of,
    linked,
    linked_pairs,
    permitted,
    read,
    text_of,
    write,
)
from tests.made_units import READOUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

XCES, INTERTEXT, HUNALIGN, VECALIGN, TEI = map(
    format_named, ("xces", "intertext", "hunalign", "vecalign", "tei")
)
MAIN = {
    "xces": "en-ja.xml",
    "intertext": f"{READOUT}.en.ja.xml",
    "hunalign": f"{READOUT}.ladder",
    "vecalign": f"{READOUT}.vecalign",
}
EACH = pytest.mark.parametrize("name", list(MAIN))
#: Two sentences in one, one in two, one that nobody has translated.
TALKS = linked(
    [["They met."], ["They spoke.", "They agreed.", "Tea was served."]],
    [["両者は会った。"], ["両者は話し、合意した。"]],
    ([1], [1]), ([2, 3], [2]),
)  # fmt: skip
#: The second and the third have changed places.
CROSSING = linked(
    [["One.", "Two.", "Three."]], [["一。", "三。", "二。"]], ([1], [1]), ([2], [3]), ([3], [2])
)


def shown(records: Iterable[UnitRecord]) -> set[tuple[object, ...]]:
    """What a link is: where it is, its texts, its status and its probability."""
    return {
        (r.readout, r.en_anchors, r.ja_anchors, r.en, r.ja, r.status, r.probability)
        for r in records
    }


def expected(name: str, units: Iterable[align.TranslationUnit]) -> set[tuple[object, ...]]:
    """The same of units, as far as a format holds it."""
    statuses, probabilities = name == "intertext", name != "intertext"
    records = map(record_of, units)
    return shown(
        r._replace(
            status=r.status if statuses else "",
            probability=r.probability if probabilities else None,
        )
        for r in records
    )


def error(form: str, folder: Folder, name: str) -> str:
    with pytest.raises(AlignError) as caught:
        read(format_named(form), folder, name)
    return str(caught.value)


# Every format


@EACH
@given(pair=linked_pairs())
def test_links_that_are_written_are_read_back(name: str, pair: LinkedPair) -> None:
    form = format_named(name)
    pair = permitted(form, pair)
    left_out = not_held(pair) if name == "hunalign" else []
    held = [unit for unit in pair.units if unit not in left_out]
    found = read(form, write(form, pair), MAIN[name])
    assert shown(found) == expected(name, held)
    assert len(found) == len(held)


@EACH
@pytest.mark.golden
def test_the_sample_corpus_is_read_back(name: str) -> None:
    form = format_named(name)
    pairs = [LinkedPair(pair, list(pair.units())) for pair in corpus()]
    folder = write(form, *pairs)
    mains = [one for one in folder.files if is_main(form.main, form.suffixes[0], one)]
    found = [record for one in mains for record in read(form, folder, one)]
    assert shown(found) == expected(name, (unit for pair in pairs for unit in pair.units))
    assert len(found) > 150


def corpus() -> list[Bitext]:
    return list(align.load_bitexts(align.open_workspace(PROJECT), []))


def is_main(pattern: str | None, suffix: str, name: str) -> bool:
    return re.fullmatch(pattern, name) is not None if pattern else name.endswith(suffix)


@EACH
def test_segments_without_a_link_are_written_as_text(name: str) -> None:
    folder = write(format_named(name), LinkedPair(TALKS.bitext, []))
    written = "".join(folder.text(file) for file in folder.files)
    for segment in (*TALKS.bitext.source.segments(), *TALKS.bitext.target.segments()):
        assert segment.text in written
    assert read(format_named(name), folder, MAIN[name]) == []


@EACH
def test_a_text_without_a_counterpart_is_written_alone(name: str) -> None:
    pair = Bitext.alone(text_of("en", [["They met."]]))
    folder = write(format_named(name), LinkedPair(pair, list(pair.units())))
    (record,) = read(format_named(name), folder, MAIN[name])
    assert (record.en, record.ja, record.en_anchors, record.ja_anchors) == ("They met.", "", "p1.s1", "")  # fmt: skip


@EACH
def test_half_a_character_is_refused(name: str) -> None:
    pair = linked([["\ud83d"]], [["一。"]])
    with pytest.raises(AlignError, match=r"en:p1\.s1 holds half of a character"):
        write(format_named(name), pair)


@EACH
def test_a_link_to_a_segment_that_is_gone_is_told(name: str) -> None:
    short = replace(TALKS.bitext, target=text_of("ja", [["両者は会った。"]]))
    with pytest.raises(AlignError, match=r"a link holds ja:p1\.s2, which is not in the text"):
        write(format_named(name), LinkedPair(short, TALKS.units))


@EACH
def test_a_missing_file_of_links_is_told(name: str) -> None:
    assert "there is no such file" in error(name, Folder(), MAIN[name])


@EACH
def test_a_missing_text_is_told(name: str) -> None:
    folder = write(format_named(name), TALKS)
    for file in [one for one in folder.files if "ja" in one and not one.endswith(MAIN[name])]:
        del folder.files[file]
    assert "beside it; put it there" in error(name, folder, MAIN[name])


def test_headings_paragraphs_and_cells_are_paragraphs_of_the_page() -> None:
    def one(kind: str, number: int, text: str) -> Segment:
        return Segment(Anchor(("1",)).segment(kind, number), text)

    table = Table(((Paragraph((one("s", 2, "b"),)), Paragraph(())), (Paragraph((one("s", 3, "c"),)),)))  # fmt: skip
    below = Unit(Anchor(("1", "1")), "paragraph", content=(Paragraph((Segment(Anchor(("1", "1")).segment("s", 1), "d"),)),))  # fmt: skip
    unit = Unit(
        Anchor(("1",)), "section", heading=(one("h", 1, "H"),),
        content=(Paragraph((one("s", 1, "a"),)), Paragraph(()), table, below),
    )  # fmt: skip
    pair = LinkedPair(Bitext.alone(replace(text_of("en", []), content=(unit,))), [])
    found = LinkedTexts(pair).paragraphs["en"]
    assert [[segment.text for segment in paragraph] for paragraph in found] == [["H"], ["a"], ["b"], ["c"], ["d"]]  # fmt: skip


# What cannot be written


def test_xml_shows_a_control_character_by_its_picture_and_leaves_its_unit_out() -> None:
    pair = linked([["a\x01b\ufffec"]], [["一。"]], ([1], [1]))
    for form in (XCES, INTERTEXT):
        assert form.objection is not None
        assert form.objection(record_of(pair.units[0])).startswith("holds U+0001, a character")
        folder = write(form, pair)
        assert any(">a\u2401b\ufffdc</s>" in folder.text(name) for name in folder.files)


def test_a_line_break_is_shown_by_its_picture_and_its_unit_is_left_out() -> None:
    pair = linked([["a\nb\rc", "d"]], [["一。"]], ([1], [1]))
    for form in (HUNALIGN, VECALIGN):
        assert form.objection is not None
        assert form.objection(record_of(pair.units[0])) == "holds a line break"
        assert write(form, pair).text(f"{READOUT}.en.txt") == "a\u240ab\u240dc\nd\n"


# XCES


def test_xces_is_written_as_opus_has_it() -> None:
    folder = write(XCES, TALKS)
    assert folder.text("en-ja.xml") == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">\n'
        '<cesAlign version="1.0" fromDoc="en" toDoc="ja">\n'
        f'<linkGrp targType="s" fromDoc="en/{READOUT}.xml" toDoc="ja/{READOUT}.xml">\n'
        '<link id="SL1" xtargets="p1.s1;p1.s1" certainty="0.90"/>\n'
        '<link id="SL2" xtargets="p1.s2 p1.s3;p1.s2" certainty="0.90"/>\n'
        "</linkGrp>\n</cesAlign>\n"
    )
    assert '<s id="p1.s4">Tea was served.</s>' in folder.text(f"xml/en/{READOUT}.xml")


@pytest.mark.parametrize("kind", ["raw", "xml"])
@pytest.mark.golden
def test_opus_read_gives_our_pairs(kind: str, tmp_path: Path) -> None:
    tokenized = kind == "xml"
    ugly = linked([["A <b> & \"c\"", "①㈱ [x]"]], [["髙﨑「﹅」が\u3099", "𠮷|野家"]], ([1], [2]), ([2], [1]), readout="2005-03-05-ugly")  # fmt: skip
    pairs = [*(LinkedPair(pair, list(pair.units())) for pair in corpus()), ugly]
    for name, data in write(XCES, *pairs, options=ExportOptions(tokenized=tokenized)).files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    command = [
        sys.executable, "-c",
        ("import sys; from opustools import OpusRead\n"
        "found = OpusRead('talks', 'en', 'ja', alignment_file='en-ja.xml', download_dir='xml',"
        " write_mode='moses', preprocess=sys.argv[1]).yieldPairs()\n"
        "sys.stdout.reconfigure(encoding='utf-8')\n"
        "sys.stdout.writelines(f'{en}\\t{ja}\\n' for en, ja in found)"),
        kind,
    ]  # fmt: skip
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, stdin=subprocess.DEVNULL, check=True)  # fmt: skip
    lines = [line.partition("\t")[2] if line.startswith("Measuring") else line for line in done.stdout.decode().splitlines()]  # fmt: skip
    assert lines == [
        "\t".join(" ".join(as_opus(s.text, side.lang, tokenized) for s in side.segments) for side in unit.sides)
        for pair in pairs
        for unit in sorted(pair.units, key=lambda u: order(pair, u))
    ]  # fmt: skip


def as_opus(text: str, lang: align.Lang, tokenized: bool) -> str:
    return html.unescape(tokens(text, lang)) if tokenized else text


def order(pair: LinkedPair, unit: align.TranslationUnit) -> int:
    found = LinkedTexts(pair).positions()
    return [position.unit for position in found].index(unit)


OPUS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
<cesAlign version="1.0">
<linkGrp targType="s" fromDoc="en/a.xml.gz" toDoc="ja/a.xml.gz">
<link id="SL0" xtargets="1 2;1" certainty="3.4" />
<link id="SL1" xtargets="3;" />
<link id="SL2" xtargets=";" />
</linkGrp>
</cesAlign>
"""
OPUS_EN = '<text><p><s id="1">They met.</s><s id="2"><w id="2.1">They</w> <w id="2.2">spoke</w></s><s id="3">Tea.</s></p></text>'  # fmt: skip
OPUS_JA = '<document><s id="1"><w>会っ</w> <w>た</w></s></document>'


def opus(links: str = OPUS) -> Folder:
    folder = Folder()
    folder.files = {"a-links.xml": links.encode(), "xml/en/a.xml.gz": gzip.compress(OPUS_EN.encode()), "raw/ja/a.xml": OPUS_JA.encode()}  # fmt: skip
    return folder


def test_links_of_opus_are_read_with_their_texts() -> None:
    first, second = read(XCES, opus(), "a-links.xml")
    assert first == UnitRecord("SL0", en="They met. They spoke", ja="会った")
    assert second == UnitRecord("SL1", en="Tea.", ja="")


def test_tokens_are_not_taken_for_the_text_of_an_anchor() -> None:
    folder = write(XCES, TALKS, options=ExportOptions(tokenized=True))
    assert "<w>met</w><w>.</w>" in folder.text(f"xml/en/{READOUT}.xml")
    first, _ = read(XCES, folder, "en-ja.xml")
    assert (first.en, first.ja, first.en_anchors) == (None, None, "p1.s1")


def test_a_score_of_others_is_no_probability_of_ours() -> None:
    folder = write(XCES, TALKS)
    folder.files["en-ja.xml"] = folder.files["en-ja.xml"].replace(b'"0.90"', b'"1.7"')
    assert {record.probability for record in read(XCES, folder, "en-ja.xml")} == {None}


def test_japanese_may_stand_first() -> None:
    folder = opus(OPUS.replace("en/a.xml.gz", "x").replace("ja/a.xml.gz", "en/a.xml").replace("x\"", "ja/a.xml\"").replace("1 2;1", "1;1 2").replace("3;", ";3"))  # fmt: skip
    first, _ = read(XCES, folder, "a-links.xml")
    assert (first.en, first.ja) == ("They met. They spoke", "会った")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("1 2;1", "1 9;1", 'a-links.xml:5: there is no segment "9" in en/a.xml.gz; correct the link'),
        ("1 2;1", "1 2", 'a-links.xml:5: "1 2" has not two sides set apart by a semicolon'),
        ("en/a.xml.gz", "en/b.xml", "a-links.xml:5: there is no en/b.xml beside it"),
        ("en/a.xml.gz", "a.xml", "a-links.xml:5: a.xml is in no folder en or ja"),
        ("ja/a.xml.gz", "en/a.xml", "a-links.xml:5: en/a.xml.gz and en/a.xml are of the same language"),
        ('fromDoc="en/a.xml.gz"', "", "a-links.xml:5: a link whose texts are not named"),
        ("</cesAlign>", "", "not well-formed XML"),
        ("cesAlign", "tmx", "a-links.xml: is no XCES: its root is tmx; check the format"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_xces_is_told(old: str, new: str, told: str) -> None:
    assert told in error("xces", opus(OPUS.replace(old, new)), "a-links.xml")


def test_a_text_that_is_wrong_is_told() -> None:
    folder = opus()
    folder.files["xml/en/a.xml.gz"] = b"<text/>"
    assert "xml/en/a.xml.gz: not a file compressed by gzip" in error("xces", folder, "a-links.xml")
    folder.files["xml/en/a.xml.gz"] = gzip.compress(OPUS_EN.replace('id="3"', 'id="1"').encode())
    assert 'two segments have the id "1"' in error("xces", folder, "a-links.xml")


def test_a_text_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("align.export.links.xces._LARGEST", 100)
    assert "larger than 100 bytes when unpacked" in error("xces", opus(), "a-links.xml")


# InterText


def test_intertext_covers_both_texts_with_english_first() -> None:
    folder = write(INTERTEXT, TALKS)
    assert folder.text(f"{READOUT}.en.ja.xml") == (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        f"<linkGrp toDoc='{READOUT}.en.xml' fromDoc='{READOUT}.ja.xml'>\n"
        "<link type='1-1' xtargets='1:1;1:1' status='auto'/>\n"
        "<link type='2-1' xtargets='2:1 2:2;2:1' status='man'/>\n"
        "<link type='1-0' xtargets='2:3;' status='plain'/>\n"
        "</linkGrp>\n"
    )
    assert '<p id="2">\n<s id="2:1" n="p1.s2">They spoke.</s>\n' in folder.text(f"{READOUT}.en.xml")


@given(pair=linked_pairs())
def test_intertext_names_each_segment_once(pair: LinkedPair) -> None:
    folder = write(INTERTEXT, pair)
    sides = re.findall(r"xtargets='([^;]*);([^']*)'", folder.text(f"{READOUT}.en.ja.xml"))
    for number, lang in enumerate(("en", "ja")):
        ids = re.findall(r'<s id="([^"]*)"', folder.text(f"{READOUT}.{lang}.xml"))
        assert sorted(one for side in sides for one in side[number].split()) == sorted(ids)


def test_links_that_cross_stand_where_their_english_stands() -> None:
    assert "'1:2;1:3' status='man'/>\n<link type='1-1' xtargets='1:3;1:2'" in write(
        INTERTEXT, CROSSING
    ).text(f"{READOUT}.en.ja.xml")


def test_a_doubted_link_is_plain() -> None:
    (unit, *_) = TALKS.units
    doubted = replace(unit, bead=replace(unit.bead, status="disputed"))
    folder = write(INTERTEXT, LinkedPair(TALKS.bitext, [doubted]))
    assert "xtargets='1:1;1:1' status='plain'" in folder.text(f"{READOUT}.en.ja.xml")


INTERTEXT_EN = "<doc><p id='1'><s id='1:1'>They <b>met</b>.</s><s id='1:2'>Tea.</s></p></doc>"
INTERTEXT_JA = "<doc language='ja'><p id='1'><s id='1:1'>会った。</s></p></doc>"
INTERTEXT_LINKS = (
    "<linkGrp toDoc='T.ja-x.xml' fromDoc='T.en-00.xml'>\n"
    "<link type='1-1' xtargets='1:1;1:1' status='man' mark='1'/>\n"
    "<link type='0-1' xtargets=';1:2' status='auto'/>\n"
    "<link type='0-1' xtargets=';1:2' status='plain'/>\n</linkGrp>\n"
)


def intertext(links: str = INTERTEXT_LINKS, japanese: str = INTERTEXT_JA) -> Folder:
    folder = Folder()
    folder.files = {"T.xml": links.encode(), "T.en-00.xml": INTERTEXT_EN.encode(), "T.ja-x.xml": japanese.encode(), "T.xx.xml": japanese.encode()}  # fmt: skip
    return folder


def test_links_of_intertext_are_read_with_their_texts() -> None:
    assert read(INTERTEXT, intertext(), "T.xml") == [
        UnitRecord("1", en="They met.", ja="会った。", status="confirmed"),
        UnitRecord("2", en="Tea.", ja="", status="auto"),
    ]


def test_the_language_of_a_text_may_stand_in_it() -> None:
    folder = intertext(INTERTEXT_LINKS.replace("T.ja-x", "T.xx"))
    assert len(read(INTERTEXT, folder, "T.xml")) == 2
    folder.files["T.xx.xml"] = INTERTEXT_JA.replace("'ja'", "'cs'").encode()
    assert "T.xml:2: T.xx.xml is neither English nor Japanese" in error("intertext", folder, "T.xml")  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("'1:1;1:1'", "'1:1;9:1'", 'T.xml:2: there is no segment "9:1" in T.en-00.xml'),
        ("'1:1;1:1'", "'1:1'", 'T.xml:2: "1:1" has not two sides'),
        ("T.en-00", "T.en-01", "T.xml:2: there is no T.en-01.xml beside it"),
        ("T.en-00", "T.ja-x", "are of the same language"),
        ("toDoc", "with", "T.xml:2: a link whose texts are not named"),
        ("linkGrp", "list", "is no InterText: its root is list"),
    ],
)
def test_what_is_wrong_in_intertext_is_told(old: str, new: str, told: str) -> None:
    assert told in error("intertext", intertext(INTERTEXT_LINKS.replace(old, new)), "T.xml")


def test_xml_without_links_is_no_file_of_ours() -> None:
    assert "is no XCES" in error("xces", folder_of(a__xml="<text><s/></text>"), "a.xml")
    assert "its root is a:b" in error("intertext", folder_of(a__xml="<a:b><link/></a:b>"), "a.xml")
    assert read(XCES, folder_of(a__xml="<cesAlign/>"), "a.xml") == []


# Ladders


def test_a_ladder_goes_from_the_start_to_the_end_of_both_texts() -> None:
    folder = write(HUNALIGN, TALKS)
    assert folder.text(f"{READOUT}.ladder") == "0\t0\t0.90\n1\t1\t0.90\n3\t2\t-1.00\n4\t2\t0\n"
    assert folder.text(f"{READOUT}.ja.ids") == "p1.s1\np1.s2\n"
    assert folder.text(f"{READOUT}.ja.txt") == "両者は会った。\n両者は話し、合意した。\n"


def test_a_ladder_holds_the_links_with_the_most_segments_of_those_that_cross() -> None:
    first, second, third = CROSSING.units
    surer = replace(second, bead=replace(second.bead, probability=0.95))
    pair = LinkedPair(CROSSING.bitext, [first, surer, third])
    assert not_held(pair) == [third]
    assert write(HUNALIGN, pair).text(f"{READOUT}.ladder").splitlines() == [
        "0\t0\t0.90", "1\t1\t-1.00", "1\t2\t0.95", "2\t3\t-1.00", "3\t3\t0",
    ]  # fmt: skip
    less = replace(second, bead=replace(second.bead, probability=0.85))
    assert not_held(LinkedPair(CROSSING.bitext, [first, less, third])) == [less]
    larger = linked([["a", "b", "c"]], [["一", "二"]], ([1], [2]), ([2, 3], [1]))
    assert [unit.id for unit in not_held(larger)] == [f"{READOUT}#p1.s1-p1.s2"]


def test_a_ladder_holds_no_link_whose_segments_do_not_follow_each_other() -> None:
    apart = linked([["a", "b", "c"]], [["一", "二"]], ([1, 3], [1]), ([2], [2]))
    assert [unit.id for unit in not_held(apart)] == [f"{READOUT}#p1.s1-p1.s1"]
    alone = linked([["a", "b", "c"]], [["一"]], ([1, 3], []), ([2], [1]))
    assert [unit.id for unit in not_held(alone)] == [f"{READOUT}#p1.s1"]


def test_a_ladder_holds_a_segment_once() -> None:
    twice = linked([["a", "b"]], [["一"]], ([1], [1]), ([2], [1]))
    assert [unit.id for unit in not_held(twice)] == [f"{READOUT}#p1.s2-p1.s1"]


@given(pair=linked_pairs(st.just("a")))
def test_no_set_of_links_without_crossings_is_larger(pair: LinkedPair) -> None:
    found = LinkedTexts(pair)
    runs = [link for link in found.links if link.two_sided and all(map(is_run, link[:2]))]
    sizes = [
        sum(map(size, chosen))
        for count in range(len(runs) + 1)
        for chosen in itertools.combinations(sorted(runs, key=lambda link: link.source), count)
        if all(a.target[-1] < b.target[0] for a, b in itertools.pairwise(chosen))
    ]
    assert sum(size(link) for link in found.monotone() if link.two_sided) == max(sizes)


def is_run(places: Sequence[int]) -> bool:
    return list(places) == list(range(places[0], places[-1] + 1))


def size(link: Position) -> int:
    return len(link.source) + len(link.target)


def ladder(rungs: str, **files: str) -> Folder:
    return folder_of(a__ladder=rungs, **{"a__en__txt": "One.\nTwo.\nThree.\n", "a__ja__txt": "一。\n二。\n", **files})  # fmt: skip


def test_a_ladder_of_others_is_read_with_their_texts() -> None:
    folder = ladder("\ufeff0\t0\t1.5\r\n2\t1\t-0.3\n3\t1\t0.2\n3\t1\t0\n3\t2\t0\n", a__en__txt="\ufeffOne.\r\nTwo.\nThree.\n")  # fmt: skip
    assert read(HUNALIGN, folder, "a.ladder") == [
        UnitRecord("1", en="One. Two.", ja="一。"),
        UnitRecord("2", en="Three.", ja=""),
        UnitRecord("4", en="", ja="二。"),
    ]


def test_ids_of_others_are_no_anchors() -> None:
    folder = ladder("0\t0\n3\t2\n", a__en__ids="1\n2\n3\n", a__ja__ids="1\n2\n")
    (record,) = read(HUNALIGN, folder, "a.ladder")
    assert (record.readout, record.en_anchors, record.en) == ("", "", "One. Two. Three.")


@pytest.mark.parametrize(
    ("rungs", "told"),
    [
        ("0\t0\n2\t1\n1\t2\n3\t2\n", "a.ladder:3: the ladder goes back from 2 1; rungs may not cross"),
        ("0\t0\n3\t3\n", "a.ladder:2: the last rung is not 3 2, the numbers of lines of the texts"),
        ("1\t0\n3\t2\n", "a.ladder:1: the first rung is not 0 0"),
        ("", "a.ladder:1: the first rung is not 0 0"),
        ("0\t0\nOne.\tTwo.\n", 'a.ladder:2: "One.\\tTwo." is no rung of a ladder'),
        ("0\t0\n3\n", 'a.ladder:2: "3" is no rung of a ladder'),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_ladder_is_told(rungs: str, told: str) -> None:
    assert told in error("hunalign", ladder(rungs), "a.ladder")


def test_texts_that_do_not_fit_are_told() -> None:
    whole = "0\t0\n3\t2\n"
    assert "a.en.ids: 1 ids for 3 lines of text" in error("hunalign", ladder(whole, a__en__ids="1\n", a__ja__ids="1\n2\n"), "a.ladder")  # fmt: skip
    assert "there is no a.ja.ids beside it" in error("hunalign", ladder(whole, a__en__ids="1\n"), "a.ladder")  # fmt: skip
    folder = ladder(whole)
    folder.files["a.ja.txt"] = "一。\n二。\n".encode("cp932")
    assert "a.ja.txt:1: not UTF-8 (byte 0x88 at offset 0)" in error("hunalign", folder, "a.ladder")


# Vecalign


def test_vecalign_holds_links_that_cross() -> None:
    assert write(VECALIGN, CROSSING).text(f"{READOUT}.vecalign") == (
        "[0]:[0]:0.10\n[1]:[2]:0.10\n[2]:[1]:0.10\n"
    )
    assert write(VECALIGN, TALKS).text(f"{READOUT}.vecalign") == (
        "[0]:[0]:0.10\n[1, 2]:[1]:0.10\n[3]:[]\n"
    )


def vecalign(links: str) -> Folder:
    return folder_of(a__path=links, a__en__txt="One.\nTwo.\n", a__ja__txt="一。\n二。\n")


def test_links_of_vecalign_are_read_with_their_texts() -> None:
    folder = vecalign("[0, 1]:[0]:0.345\n\n[]:[1]:0.0\n")
    assert read(VECALIGN, folder, "a.path") == [
        UnitRecord("1", en="One. Two.", ja="一。"),
        UnitRecord("3", en="", ja="二。"),
    ]


@pytest.mark.parametrize(
    ("links", "told"),
    [
        ("[0]:[0]\n[2]:[1]\n", "a.path:2: line 2 (from 0) of 2 lines of a.en.txt"),
        ("0 0\n", 'a.path:1: "0 0" is not a bead such as [0, 1]:[0]'),
    ],
)
def test_what_is_wrong_in_vecalign_is_told(links: str, told: str) -> None:
    assert told in error("vecalign", vecalign(links), "a.path")
