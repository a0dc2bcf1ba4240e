"""What every format of units writes, it reads back; and what others write."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

import pytest
from hypothesis import assume, given

from align.errors import AlignError
from align.export.contract import ExportOptions, Format
from align.export.formats import format_named
from align.export.record import UnitRecord, record_of
from align.files.delimited import guarded, unguarded
from align.model.finding import Finding, Span, Wording
from align.model.unit import Origin, TextOrigin
from tests.made_units import UGLY, pair_of, pairs, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.bitext import Bitext
    from align.model.unit import TranslationUnit

STREAMED = ("tmx", "xliff", "xliff12", "tsv", "csv", "xlsx", "jsonl")
BOTH_SOURCES = pytest.mark.parametrize("source", ["en", "ja"])


class Folder:
    """A folder in memory."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    @contextlib.contextmanager
    def create(self, name: str) -> Iterator[BinaryIO]:
        stream = io.BytesIO()
        yield stream
        self.files[name] = stream.getvalue()

    def open(self, name: str) -> contextlib.closing[io.BytesIO] | None:
        return contextlib.closing(io.BytesIO(self.files[name])) if name in self.files else None


def written(
    form: Format, units: Sequence[TranslationUnit], options: ExportOptions | None = None
) -> bytes:
    stream = io.BytesIO()
    assert form.write_stream is not None
    form.write_stream(units, stream, options or ExportOptions())
    return stream.getvalue()


def read(form: Format, data: bytes) -> list[UnitRecord]:
    assert form.read_stream is not None
    return list(form.read_stream(io.BytesIO(data), "file"))


def rich(pair: Bitext) -> Bitext:
    """The pair with a finding and an origin."""
    (anchor, *_) = pair.alignment.sentences[0].source
    span = Span("en", anchor, 0, 1, "x")
    words = Wording("not | as =it should be", "表記ゆれ")
    finding = Finding(
        "T002", "warning", pair.readout, words, words, (span,), (anchor,), (), "talks", ""
    )
    digest = "sha256:" + "0" * 64
    origin = Origin(
        TextOrigin("https://example.org/a?b=1&c=2", digest), TextOrigin("", digest), "CC-BY-4.0",
        "bitext:2|enc:x", "2026-11-27T10:20:30Z",
    )  # fmt: skip
    return replace(pair, findings=(finding,), origin=origin)


@BOTH_SOURCES
@pytest.mark.parametrize("name", STREAMED)
@given(pair=pairs())
def test_what_is_written_is_read_back(name: str, source: str, pair: Bitext) -> None:
    form = format_named(name)
    units = list(rich(pair).units())
    expected = [record_of(unit) for unit in units]
    if form.objection is not None:
        assume(not any(form.objection(record) for record in expected))
    options = ExportOptions(source, made="2026-11-27T00:00:00Z", licence="CC-BY-4.0")  # type: ignore[arg-type]
    assert read(form, written(form, units, options)) == expected


@pytest.mark.parametrize("name", ["xliff", "xliff12", "tsv", "csv", "xlsx", "jsonl"])
@given(pair=pairs(least=0))
def test_units_with_one_side_are_read_back_too(name: str, pair: Bitext) -> None:
    form = format_named(name)
    units = list(pair.units())
    expected = [record_of(unit) for unit in units]
    if form.objection is not None:
        assume(not any(form.objection(record) for record in expected))
    assert sorted(read(form, written(form, units))) == sorted(expected)


@given(pair=pairs())
def test_parquet_is_read_back(pair: Bitext) -> None:
    form, folder = format_named("parquet"), Folder()
    units = list(rich(pair).units())
    assert form.write_folder
    form.write_folder(units, folder.create, ExportOptions())
    assert list(folder.files) == ["year=2005/part-0.parquet"]
    (data,) = folder.files.values()
    assert read(form, data) == [record_of(unit) for unit in units]


@given(pair=pairs())
def test_moses_is_read_back_as_far_as_it_can_hold_a_unit(pair: Bitext) -> None:
    form, folder = format_named("moses"), Folder()
    records = [record_of(unit) for unit in pair.units()]
    assert form.objection is not None
    assert form.write_folder is not None
    assert form.read_folder is not None
    assume(not any(form.objection(record) for record in records))
    form.write_folder(pair.units(), folder.create, ExportOptions())
    for name in ("corpus.en", "corpus.ja"):
        found = list(form.read_folder(name, folder.open))
        assert [r[:2] + r[3:7] for r in found] == [r[:2] + r[3:7] for r in records]


@pytest.mark.parametrize("name", STREAMED)
def test_a_segment_of_a_megabyte_survives_where_it_fits(name: str) -> None:
    form = format_named(name)
    pair = pair_of((["a" * 1_000_000], ["あ" * 1_000_000]), (["b"], ["い"]))
    records = [record_of(unit) for unit in pair.units()]
    if form.objection is not None and (why := form.objection(records[0])):
        assert name == "xlsx"
        assert why == "longer than the 32,767 characters of a cell"
    else:
        assert read(form, written(form, list(pair.units()))) == records


@pytest.mark.parametrize("text", ["a" * 32_767, "𠮷" * 16_383])
def test_the_longest_cell_of_excel_is_written(text: str) -> None:
    form = format_named("xlsx")
    pair = pair_of(([text], ["い"]))
    (record,) = [record_of(unit) for unit in pair.units()]
    assert form.objection is not None
    assert not form.objection(record)
    assert form.objection(record._replace(en=text + "𠮷"))
    assert read(form, written(form, list(pair.units()))) == [record]


# Spreadsheets


@given(texts)
def test_a_guarded_cell_is_no_formula_and_is_read_back(text: str) -> None:
    cell = guarded(text)
    assert cell[:1] not in tuple("=+-@\t\r\n＝＋－＠")
    assert unguarded(cell) == text


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@x", "＝1", "\t=1"])
@pytest.mark.parametrize("name", ["tsv", "csv"])
def test_no_cell_of_a_table_begins_like_a_formula(name: str, text: str) -> None:
    data = written(format_named(name), list(pair_of(([text], [text])).units()))
    assert data.decode().count(f"'{text}") == 2


def test_csv_begins_with_a_byte_order_mark_and_tsv_does_not() -> None:
    units = list(pair_of((["a"], ["あ"])).units())
    assert written(format_named("csv"), units).startswith(b"\xef\xbb\xbfid,")
    assert written(format_named("tsv"), units).startswith(b"id\t")


@BOTH_SOURCES
def test_the_source_stands_first(source: str) -> None:
    units = list(pair_of((["They met."], ["会った。"])).units())
    other = "ja" if source == "en" else "en"
    options = ExportOptions(source)  # type: ignore[arg-type]
    head = written(format_named("tsv"), units, options).decode().partition("\n")[0].split("\t")
    assert head.index(source) + 1 == head.index(other)
    assert head.index(f"{source}_anchors") < head.index(f"{other}_anchors")
    tmx = written(format_named("tmx"), units, options).decode()
    assert f'srclang="{source}"' in tmx
    assert tmx.index(f'<tuv xml:lang="{source}"') < tmx.index(f'<tuv xml:lang="{other}"')


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("", "file:1: no column"),
        ("id\ten\n1\ta\n", 'file:1: no column "ja"'),
        ("id\ten\tja\tjaa\n", 'file:1: unknown column "jaa"; did you mean "ja"?'),
        ("en\tja\ten\n", 'file:1: two columns are called "en"'),
        ("en\tja\nx\n", "file:2: 1 cells in a table of 2 columns"),
        ("en\tja\tprobability\na\tb\t2\n", 'file:2: "2" is no probability'),
        ("en\tja\tprobability\na\tb\tnan\n", 'file:2: "nan" is no probability'),
        ('en\tja\n"a\n', "file:2: a quotation mark opens a cell"),
    ],
)
def test_what_is_wrong_with_a_table_is_told_with_its_line(table: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        read(format_named("tsv"), table.encode())
    assert str(error.value).startswith(told)


def test_a_table_by_others_needs_only_the_two_texts() -> None:
    found = read(format_named("csv"), "ja,en\n会った。,They met.\n".encode())
    assert found == [UnitRecord("", en="They met.", ja="会った。")]


def test_a_workbook_has_texts_and_numbers_and_no_formula() -> None:
    data = written(format_named("xlsx"), list(pair_of((["=1+1"], ["＝1"])).units()))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<v>0.9</v>" in sheet  # the probability


@pytest.mark.parametrize("data", [b"", b"id,en,ja\n", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_workbook_is_told(data: bytes) -> None:
    with pytest.raises(AlignError, match="is no Excel workbook"):
        read(format_named("xlsx"), data)


# JSON lines


def test_every_line_has_the_same_keys_in_the_same_order() -> None:
    pair = rich(pair_of((["a"], ["あ"]), (["b", "c"], ["い"])))
    lines = written(format_named("jsonl"), list(pair.units())).decode().splitlines()
    keys = {tuple(json.loads(line)) for line in lines}
    assert len(lines) == 2
    assert keys == {(*UnitRecord._fields, "bead")}
    assert json.loads(lines[1])["en_anchors"] == ["p1.s2", "p1.s3"]
    assert json.loads(lines[0])["findings"] == ["T002 warning: not / as =it should be"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[]", "file:1: is not a JSON object"),
        ('{"en": "a",}', "file:1: not JSON"),
        ('{"eng": "a"}', 'file:1: unknown key "eng"; did you mean "en"?'),
        ('{"en": 1}', 'file:1: "en" has a wrong value'),
        ('{"probability": true}', 'file:1: "probability" has a wrong value'),
        ('{"en_anchors": "p1"}', 'file:1: "en_anchors" has a wrong value'),
        ('{"readout": null}', 'file:1: "readout" has a wrong value'),
        ('\n{"en": "\\u00e4"}\n{', "file:3: not JSON"),
        ("[" * 100_000, "file:1: not JSON"),
    ],
)
def test_what_is_wrong_with_a_line_is_told(line: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        read(format_named("jsonl"), line.encode())
    assert str(error.value).startswith(told)


# TMX


def tmx(body: str, head: str = '<?xml version="1.0"?>') -> list[UnitRecord]:
    text = f'{head}<tmx version="1.4"><header srclang="en"/><body>{body}</body></tmx>'
    return read(format_named("tmx"), text.encode())


def test_native_codes_are_no_text_and_highlighted_words_are() -> None:
    (unit,) = tmx(
        '<tu><tuv xml:lang="en-US"><seg>They <bpt i="1">&lt;b></bpt>met<ept i="1">&lt;/b></ept>'
        "<ph>{1}<sub>x</sub></ph> in <hi>Orta</hi>.</seg></tuv>"
        '<tuv lang="JA-JP"><seg>会った。</seg></tuv><tuv xml:lang="de"><seg>x</seg></tuv></tu>'
    )
    assert (unit.en, unit.ja) == ("They met in Orta.", "会った。")


def test_markup_may_be_as_deep_as_the_parser_lets_it() -> None:
    deep = "<hi>" * 1500 + "x" + "</hi>" * 1500
    (unit,) = tmx(f'<tu><tuv xml:lang="en"><seg>a{deep}<!-- c -->b</seg></tuv></tu>')
    assert unit.en == "axb"


def test_a_unit_with_two_variants_of_a_language_is_given_twice() -> None:
    units = tmx(
        '<tu tuid="7"><tuv xml:lang="en-GB"><seg>a</seg></tuv><tuv xml:lang="en-US"><seg>b</seg>'
        '</tuv><tuv xml:lang="ja"><seg>あ</seg></tuv></tu>'
    )
    assert [(unit.id, unit.en, unit.ja) for unit in units] == [("7", "a", "あ"), ("7", "b", "あ")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "shift_jis", "euc_jp"])
def test_a_file_is_decoded_as_it_declares(encoding: str) -> None:
    text = (
        f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?><tmx version="1.4"><body>'
        '<tu><tuv xml:lang="ja"><seg>両者は①会った。</seg></tuv></tu></body></tmx>'
    )
    codec = {"shift_jis": "cp932", "euc_jp": "euc_jis_2004"}.get(encoding, encoding)
    if encoding == "euc_jp":
        text = text.replace("①", "")
    (unit,) = read(format_named("tmx"), text.encode(codec))
    assert (unit.ja, unit.en) == (text.partition("<seg>")[2].partition("<")[0], None)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "file: is empty"),
        (b"<tmx><body><tu>", "file:1: not well-formed XML"),
        (b"<xliff/>", "file: is no TMX"),
        (b"<html><tu/></html>", "file: is no TMX: its root is html"),
        (b'<?xml version="1.0" encoding="UTF-8"?><tmx>\xff</tmx>', "file: not UTF-8"),
        (b'<?xml version="1.0" encoding="klingon"?><tmx/>', 'file: encoding "klingon"'),
        (
            b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx><body><tu><tuv><seg>&a;</seg></tuv></tu></body></tmx>',
            "file: declares entities",
        ),
    ],
)
def test_what_is_no_tmx_is_told(data: bytes, told: str) -> None:
    with pytest.raises(AlignError) as error:
        read(format_named("tmx"), data)
    assert str(error.value).startswith(told)


def test_an_external_document_type_is_harmless() -> None:
    head = '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    (unit,) = tmx('<tu><tuv xml:lang="en"><seg>a</seg></tuv></tu>', head)
    assert unit.en == "a"


def test_a_control_character_is_a_placeholder_of_level_two() -> None:
    data = written(
        format_named("tmx"), list(pair_of((["a\x01b"], ["あ\ufffeい"])).units())
    ).decode()
    assert '<seg>a<ph type="x-character">U+0001</ph>b</seg>' in data
    assert '<ph type="x-character">U+FFFE</ph>' in data


def test_the_texts_before_and_after_are_told_within_a_readout() -> None:
    first, second = (
        pair_of((["a"], ["あ"]), (["b"], ["い"])),
        pair_of((["c"], ["う"]), readout="2006-01-01-x"),
    )
    units = [*first.units(), *second.units()]
    data = written(format_named("tmx"), units).decode()
    told = [part.partition("<")[0] for part in data.split('x-context-pre">')[1:]]
    after = [part.partition("<")[0] for part in data.split('x-context-post">')[1:]]
    assert (told, after) == (["a"], ["b"])


def test_ugly_texts_are_among_those_that_chance_makes() -> None:
    assert {"<b>&amp;</b>", "=1+1", "①㈱髙﨑"} <= set(UGLY)


# Moses


def moses(**files: str) -> list[UnitRecord]:
    folder = Folder()
    folder.files = {name.replace("_", "."): text.encode() for name, text in files.items()}
    form = format_named("moses")
    assert form.read_folder
    return list(form.read_folder("c.en", folder.open))


def test_plain_files_by_others_are_read_by_their_lines() -> None:
    found = moses(c_en="a\nb\n", c_ja="あ\nい\n")
    assert [(r.id, r.en, r.ja) for r in found] == [("1", "a", "あ"), ("2", "b", "い")]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"c_en": "a\n"}, "c.en: there is no c.ja beside it"),
        ({"c_en": "a\nb\n", "c_ja": "あ\n"}, "c: the files have not the same number of lines"),
        ({"c_en": "a\n", "c_ja": "あ\n", "c_ids": ""}, "c: the files have not the same number"),
        ({"c_en": "a\n", "c_ja": "あ\n", "c_ids": "x\n"}, "c.ids:1: has not four cells"),
    ],
)
def test_what_is_wrong_with_plain_files_is_told(files: dict[str, str], told: str) -> None:
    with pytest.raises(AlignError) as error:
        moses(**files)
    assert str(error.value).startswith(told)


def test_tokens_are_set_apart_by_spaces() -> None:
    form, folder = format_named("moses"), Folder()
    assert form.write_folder
    units = pair_of((["Japan's view, stated."], ["両大臣は会談した。"])).units()
    form.write_folder(units, folder.create, ExportOptions(tokenized=True))
    assert folder.files["corpus.en"].decode() == "Japan &apos;s view , stated .\n"
    assert folder.files["corpus.ja"].decode() == "両 大臣 は 会談 し た 。\n"


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(AlignError, match='unknown format "tmxx"; did you mean "tmx"'):
        format_named("tmxx")
