"""XLIFF 2.1 and 1.2: what is written, what translation tools hand back, what others read."""

from __future__ import annotations

import importlib
import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import align
from align.errors import AlignError
from align.export.contract import ExportOptions
from align.export.formats import format_named
from align.export.record import UnitRecord, record_of
from align.files.xml_stream import stream_elements
from align.model.alignment import STATUSES, Alignment, Bead
from align.model.anchor import Anchor
from align.model.bitext import Bitext
from align.model.document import Document, Paragraph, Segment, Source, Unit
from align.model.finding import Finding, Span, Wording
from tests.conftest import PROJECT, SAMPLES
from tests.made_units import READOUT, UGLY, pair_of, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from align.model.anchor import Lang
    from align.model.unit import TranslationUnit

CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
METADATA = "{urn:oasis:names:tc:xliff:metadata:2.0}"
MATCHES = "{urn:oasis:names:tc:xliff:matches:2.0}"
GLOSSARY = "{urn:oasis:names:tc:xliff:glossary:2.0}"
OLD = "{urn:oasis:names:tc:xliff:document:1.2}"
BOTH = pytest.mark.parametrize("form", ["xliff", "xliff12"])


def written(units: Iterable[TranslationUnit], form: str = "xliff", source: str = "en") -> bytes:
    stream = io.BytesIO()
    found = format_named(form)
    assert found.write_stream is not None
    found.write_stream(units, stream, ExportOptions(source))  # type: ignore[arg-type]
    return stream.getvalue()


def read(data: bytes | str, form: str = "xliff") -> list[UnitRecord]:
    return list(align.read_units(data.encode() if isinstance(data, str) else data, form))


def swapped(pair: Bitext) -> Bitext:
    """The pair with its first two Japanese texts exchanged: its links cross."""
    first, second, *rest = pair.alignment.sentences
    beads = (replace(first, target=second.target), replace(second, target=first.target), *rest)
    return replace(pair, alignment=replace(pair.alignment, sentences=beads))


def document_of(lang: Lang, paragraphs: list[list[Segment]]) -> Document:
    """A text of paragraphs p1, p2 …, each with its segments."""
    units = (
        Unit(Anchor((str(number),)), "paragraph", content=(Paragraph(tuple(segments)),))
        for number, segments in enumerate(paragraphs, start=1)
    )
    return Document(READOUT, lang, Source("", ""), tuple(units), "2005-03-04")


@st.composite
def crossed_pairs(draw: st.DrawFn) -> Bitext:
    """Beads up to 2-2 of any text over several paragraphs; they cross, or have one side only."""
    side = st.lists(texts, max_size=2)
    beads = draw(st.lists(st.tuples(side, side).filter(any), min_size=1, max_size=6))
    orders = list(range(len(beads))), draw(st.permutations(range(len(beads))))
    ends: list[list[tuple[Anchor, ...]]] = []
    documents = []
    langs: tuple[Lang, Lang] = ("en", "ja")
    for index, lang in enumerate(langs):
        paragraphs: list[list[Segment]] = [[]]
        own: dict[int, tuple[Anchor, ...]] = {}
        for bead in orders[index]:
            anchors = []
            for text in beads[bead][index]:
                begins = draw(st.booleans())
                if begins and paragraphs[-1]:
                    paragraphs.append([])
                unit = Anchor((str(len(paragraphs)),))
                anchors.append(unit.segment("s", len(paragraphs[-1]) + 1))
                paragraphs[-1].append(Segment(anchors[-1], text))
            own[bead] = tuple(anchors)
        ends.append([own[bead] for bead in range(len(beads))])
        documents.append(document_of(lang, paragraphs))
    statuses = draw(st.lists(st.sampled_from(STATUSES), min_size=len(beads), max_size=len(beads)))
    made = tuple(
        Bead(en, ja, 0.25, status, digests=("old", "older") if status == "stale" else ("", ""))
        for en, ja, status in zip(*ends, statuses, strict=True)
    )
    return Bitext(documents[0], documents[1], Alignment(READOUT, (), made))


@pytest.fixture(scope="module")
def samples() -> list[TranslationUnit]:
    workspace = align.open_workspace(PROJECT)
    terms = align.load_glossaries(PROJECT / "glossaries/diplomacy.yaml")
    pairs = [align.annotate(align.load_bitext(workspace, readout), terms) for readout in SAMPLES]
    return [unit for pair in pairs for unit in pair.units()]


# What is written


@BOTH
@pytest.mark.parametrize("source", ["en", "ja"])
def test_the_sample_corpus_is_read_back(
    form: str, source: str, samples: list[TranslationUnit]
) -> None:
    assert sorted(read(written(samples, form, source), form)) == sorted(map(record_of, samples))


def test_a_readout_is_a_file_a_paragraph_pair_a_unit_and_a_bead_a_segment(
    samples: list[TranslationUnit],
) -> None:
    root = etree.fromstring(written(samples))
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "en", "ja")
    assert [file.get("original") for file in root] == list(SAMPLES)
    units = {unit.get("name"): unit for unit in root[0].iterfind(f"{CORE}unit")}
    assert list(units)[:4] == ["title|title", "date|date", "p0|p0", "p1|p1"]
    for unit in units.values():
        names = [segment.get("id") for segment in unit.iterfind(f"{CORE}segment")]
        assert names == [f"s{number + 1}" for number in range(len(names))]
    assert max(len(unit.findall(f"{CORE}segment")) for unit in units.values()) > 1
    assert sum(1 for _ in root.iter(f"{CORE}segment")) == len(samples)


def test_paragraphs_that_share_a_bead_are_one_unit() -> None:
    pair = pair_of((["a", "b"], ["あ"]), (["c"], ["い"]))
    one, two = Anchor(("1",)), Anchor(("2",))
    moved = [
        replace(bead, source=tuple(replace(a, path=two.path if a.number > 1 else one.path) for a in bead.source))
        for bead in pair.alignment.sentences
    ]  # fmt: skip
    units = [
        replace(unit, bead=bead, source=replace(unit.source, anchors=bead.source))
        for unit, bead in zip(pair.units(), moved, strict=True)
    ]
    root = etree.fromstring(written(units))
    assert [unit.get("name") for unit in root.iter(f"{CORE}unit")] == ["p1 p2|p1"]


@BOTH
def test_the_status_of_a_link_is_no_state_of_a_translation(form: str) -> None:
    units = pair_of((["a"], ["あ"]), statuses=["confirmed"]).units()
    data = written(units, form).decode()
    assert "confirmed" in data
    for attribute in ("state=", "subState=", "approved=", "state-qualifier=", "final"):
        assert attribute not in data


def test_sentences_are_joined_by_a_space_in_english_and_by_nothing_in_japanese() -> None:
    pair = pair_of((["One."], ["一。"]), (["Two."], ["二。"]))
    for source, expected in (("en", (" ", "")), ("ja", ("", " "))):
        root = etree.fromstring(written(pair.units(), source=source))
        (ignorable,) = root.iter(f"{CORE}ignorable")
        assert tuple(child.text or "" for child in ignorable) == expected


def test_nothing_joins_a_text_to_one_that_is_not_there() -> None:
    pair = pair_of(([], ["一。"]), (["Two."], ["二。"]), (["Three."], []))
    root = etree.fromstring(written(pair.units()))
    joints = [tuple(c.text or "" for c in i) for i in root.iter(f"{CORE}ignorable")]
    assert joints == [("", ""), (" ", "")]
    whole = "".join(source.text or "" for source in root.iter(f"{CORE}source"))
    assert whole == "Two. Three."


def test_targets_that_cross_tell_their_order() -> None:
    pair = swapped(pair_of((["One."], ["一。"]), (["Two."], ["二。"]), (["Three."], ["三。"])))
    root = etree.fromstring(written(pair.units()))
    told = [(t.text, t.get("order")) for t in root.iter(f"{CORE}target") if t.text]
    assert told == [("二。", "3"), ("一。", "1"), ("三。", "5")]
    straight = etree.fromstring(
        written(pair_of((["One."], ["一。"]), (["Two."], ["二。"])).units())
    )
    assert {target.get("order") for target in straight.iter(f"{CORE}target")} == {None}


def test_findings_are_notes_of_their_segment() -> None:
    pair = align.load_bitext(align.open_workspace(PROJECT), SAMPLES[1])
    terms = align.load_glossaries(PROJECT / "glossaries/diplomacy.yaml")
    pair = replace(pair, findings=tuple(align.check(pair, terms)))
    assert pair.findings
    root = etree.fromstring(written(pair.units()))
    notes = list(root.iter(f"{CORE}note"))
    assert len(notes) >= len(pair.findings)
    assert {note.get("category") for note in notes} == {finding.check for finding in pair.findings}
    assert {note.get("priority") for note in notes} <= {"1", "4", "7"}
    old = etree.fromstring(written(pair.units(), "xliff12"))
    assert [note.text for note in old.iter(f"{OLD}note")] == [note.text for note in notes]


def test_terms_stand_in_the_glossary_as_the_other_side_renders_them(
    samples: list[TranslationUnit],
) -> None:
    root = etree.fromstring(written(samples))
    entries = {
        entry.findtext(f"{GLOSSARY}term"): [
            t.text for t in entry.iterfind(f"{GLOSSARY}translation")
        ]
        for entry in root.iter(f"{GLOSSARY}glossEntry")
    }
    assert "町村大臣" in entries["Minister Machimura"]
    assert all(entries.values())


def test_another_translation_of_the_same_text_is_a_match() -> None:
    first = pair_of((["They met."], ["会った。"]), readout="2005-01-01-a")
    second = pair_of(
        (["They met."], ["会談した。"]), (["They met."], ["会談した。"]), readout="2006-01-01-b"
    )
    root = etree.fromstring(written([*first.units(), *second.units()]))
    (match,) = root.iter(f"{MATCHES}match")
    assert (match.get("ref"), match.get("similarity")) == ("#s1", "100")
    assert match.get("origin") == "2005-01-01-a#p1.s1-p1.s1"
    assert [child.text for child in match] == ["They met.", "会った。"]


def test_modules_notes_and_segments_stand_in_the_order_of_the_schema() -> None:
    first = pair_of((["They met."], ["会った。"]), readout="2005-01-01-a")
    second = pair_of((["They met."], ["会談した。"]), readout="2006-01-01-b")
    root = etree.fromstring(written([*first.units(), *second.units()]))
    for unit in root.iter(f"{CORE}unit"):
        core = [child.tag.startswith(CORE) for child in unit]  # type: ignore[union-attr, arg-type]
        assert core == sorted(core)  # other namespaces come first (core schema, unit)
    names = [element.get("id") for element in root.iter(f"{CORE}file")]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("form", "mark"), [("xliff", '<cp hex="0001"/>'), ("xliff12", 'ctype="x-character">U+0001</ph>')])  # fmt: skip
def test_a_control_character_has_an_element_of_its_own(form: str, mark: str) -> None:
    assert mark in written(pair_of((["a\x01b"], ["あ"])).units(), form).decode()


@BOTH
def test_nothing_is_a_document_all_the_same(form: str) -> None:
    data = written([], form)
    assert etree.fromstring(data).get("version") in ("2.1", "1.2")
    if form == "xliff":
        assert read(data, form) == []


# What comes back


@BOTH
def test_an_edited_target_comes_back_with_the_digest_it_was_made_from(form: str) -> None:
    (unit,) = pair_of((["They met."], ["会った。"])).units()
    data = written([unit], form).decode().replace("会った。", "会談した。")
    (record,) = read(data, form)
    assert record.ja == "会談した。"
    assert record.ja_digest == record_of(unit).ja_digest
    assert record.ja_anchors == "p1.s1"


@BOTH
def test_a_segment_that_a_tool_has_divided_claims_no_text(form: str) -> None:
    (unit,) = pair_of((["They met. They spoke."], ["会って話した。"])).units()
    data = written([unit], form).decode().replace("They met. They spoke.", "They met.")
    (record,) = read(data, form)
    assert (record.en_digest, record.ja_digest) == ("", "")


def test_a_file_by_others_has_texts_and_ids() -> None:
    data = (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.2" srcLang="en-US"'
        ' trgLang="ja-JP"><file id="f1"><group id="g"><unit id="7"><segment id="a"><source>They '
        '<pc id="1">met</pc><ph id="2"/> in <mrk id="m" type="term">Orta</mrk>.</source>'
        "<target>会った。</target></segment><ignorable><source> </source></ignorable>"
        "<segment><source>New.</source></segment></unit></group></file></xliff>"
    )
    first, second = read(data)
    assert first == UnitRecord("f1#7.a", en="They met in Orta.", ja="会った。")
    assert second == UnitRecord("f1#7.2", en="New.")


def test_an_old_file_by_others_has_texts_and_ids() -> None:
    data = (
        '<xliff version="1.1" xmlns="urn:oasis:names:tc:xliff:document:1.1"><file original="a"'
        ' source-language="ja" target-language="en" datatype="html"><body><trans-unit id="3">'
        '<source>会<g id="1">った</g><x id="2"/>。</source><seg-source><mrk mtype="seg" mid="1">会った。'
        '</mrk></seg-source><target>They<bpt id="1">&lt;b></bpt> met<ept id="1">&lt;/b></ept>.</target>'
        "</trans-unit></body></file></xliff>"
    )
    assert read(data, "xliff12") == [UnitRecord("3", en="They met.", ja="会った。")]


@pytest.mark.parametrize(
    ("form", "data", "told"),
    [
        ("xliff", "<xliff", "<xliff>:1: not well-formed XML"),
        ("xliff", "<tmx/>", "<xliff>: is no XLIFF of version 2"),
        ("xliff12", '<xliff version="2.0"><trans-unit/></xliff>', "<xliff12>: is no XLIFF of version 1"),
        ("xliff12", '<xliff version="1.2"><trans-unit/></xliff>', "<xliff12>:1: a unit outside of a file"),
        (
            "xliff",
            '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="de" trgLang="ja"><unit/></xliff>',
            '<xliff>:1: is from "de" into "ja"; only English and Japanese are read',
        ),
        (
            "xliff12",
            '<xliff version="1.2"><file source-language="en" target-language="en"><trans-unit/></file></xliff>',
            '<xliff12>:1: is from "en" into "en"',
        ),
        ("xliff", '<!DOCTYPE x [<!ENTITY a "b">]><x/>', "<xliff>: declares entities"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(form: str, data: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        read(data, form)
    assert str(error.value).startswith(told)


# What others read


@pytest.mark.parametrize("source", ["en", "ja"])
@BOTH
def test_translate_toolkit_reads_each_source_and_target(
    form: str, source: str, samples: list[TranslationUnit]
) -> None:
    from translate.storage import xliff, xliff2

    store_type = xliff2.Xliff2File if form == "xliff" else xliff.Xliff1File
    texts = [text for text in UGLY if text.strip() == text and text.isprintable()]
    units = [*samples, *pair_of(*(([f"{t} met"], [f"{t}会談"]) for t in texts)).units()]
    two_sided = [unit for unit in units if unit.two_sided]
    store = store_type.parsestring(written(two_sided, form, source))  # type: ignore[no-untyped-call]
    found = [(str(unit.source), str(unit.target or "")) for unit in store.units if str(unit.source).strip()]  # fmt: skip
    records = map(record_of, two_sided)
    expected = [(r.en, r.ja) if source == "en" else (r.ja, r.en) for r in records]
    assert sorted(found) == sorted(expected)


def test_crossing_links_come_back() -> None:
    pair = swapped(pair_of((["One."], ["一。"]), (["Two."], ["二。"])))
    assert read(written(pair.units())) == [record_of(unit) for unit in pair.units()]
    assert isinstance(pair.alignment.sentences[0], Bead)


# What the specifications ask for

#: By an element, a pattern of its children (XLIFF 2.1, 4.2, and the schemas of its modules).
CHILDREN = {
    "xliff": "(file )+",
    "file": "(metadata )?(unit )+",
    "unit": "(matches )?(glossary )?(metadata )?(notes )?segment (ignorable segment )*",
    "segment": "source (target )?",
    "ignorable": "source (target )?",
    "source": "(cp )*",
    "target": "(cp )*",
    "matches": "(match )+",
    "match": "source target ",
    "glossary": "(glossEntry )+",
    "glossEntry": "term (translation )+",
    "metadata": "(metaGroup )+",
    "metaGroup": "(meta )+",
    "notes": "(note )+",
}
ATTRIBUTES = {
    "xliff": "srcLang trgLang version",
    "file": "id original",
    "unit": "id name {http://www.w3.org/XML/1998/namespace}space",
    "segment": "id",
    "target": "order",
    "match": "origin ref similarity",
    "term": "source",
    "metaGroup": "category id",
    "meta": "type",
    "note": "appliesTo category id priority",
    "cp": "hex",
}
#: The same for XLIFF 1.2 (2.2 to 2.4).
OLD_CHILDREN = {
    "xliff": "(file )+",
    "file": "header body ",
    "header": "tool ",
    "body": "(group )*",
    "group": "(trans-unit )+",
    "trans-unit": "source (target )?context-group (note )*",
    "source": "(ph )*",
    "target": "(ph )*",
    "context-group": "(context )+",
}
OLD_ATTRIBUTES = {
    "xliff": "version",
    "file": "datatype date original source-language target-language tool-id",
    "tool": "tool-id tool-name tool-version",
    "group": "id resname restype",
    "trans-unit": "id resname {http://www.w3.org/XML/1998/namespace}space",
    "context-group": "name purpose",
    "context": "context-type",
    "note": "from",
    "ph": "ctype id",
}


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def hold_to(
    root: etree._Element, children: Mapping[str, str], attributes: Mapping[str, str]
) -> None:
    for element in root.iter():
        found = "".join(f"{local(child)} " for child in element)
        assert re.fullmatch(children.get(local(element), ""), found), (local(element), found)
        assert set(element.attrib) <= set(attributes.get(local(element), "").split())


def distinct(elements: Iterable[etree._Element]) -> None:
    """Ids are NMTOKENs (XML 1.0, production 7), each once."""
    names = [element.get("id", "") for element in elements]
    assert all(re.fullmatch(r"[\w.:-]+", name) for name in names), names
    assert len(set(names)) == len(names), names


def hold_to_new(data: bytes) -> etree._Element:
    root = etree.fromstring(data)
    hold_to(root, CHILDREN, ATTRIBUTES)
    distinct(root.iterfind(f"{CORE}file"))
    for file in root:
        distinct(file.iterfind(f"{CORE}unit"))
    for unit in root.iter(f"{CORE}unit"):
        segments = unit.findall(f"{CORE}segment")
        distinct(segments)
        distinct(unit.iter(f"{CORE}note"))
        names = {segment.get("id") for segment in segments}
        assert {(m.get("ref") or "")[1:] for m in unit.iter(f"{MATCHES}match")} <= names
        assert {(n.get("id") or "").partition(".")[0] for n in unit.iter(f"{CORE}note")} <= names
    return root


def hold_to_old(data: bytes) -> etree._Element:
    root = etree.fromstring(data)
    hold_to(root, OLD_CHILDREN, OLD_ATTRIBUTES)
    for file in root:
        distinct(file.iter(f"{OLD}trans-unit"))
        distinct(file.iter(f"{OLD}group"))
    return root


def targets_in_order(unit: etree._Element) -> list[str]:
    """The Japanese anchors of a unit in the order that its targets say."""
    anchors = {
        (group.get("id") or "").removeprefix("m-"): meta.text or ""
        for group in unit.iter(f"{METADATA}metaGroup")
        for meta in group
        if meta.get("type") == "anchor-ja"
    }
    parts = [child for child in unit if local(child) in ("segment", "ignorable")]
    orders, places = [], {}
    for position, part in enumerate(parts, start=1):
        target = part.find(f"{CORE}target")
        told = int(position if target is None else target.get("order", position))
        orders.append(told)
        if target is not None and part.get("id") in anchors:
            places[told] = anchors[part.get("id") or ""]
    assert sorted(orders) == list(range(1, len(parts) + 1))  # each place once
    return [places[place] for place in sorted(places)]


@pytest.mark.parametrize("source", ["en", "ja"])
@BOTH
@given(pair=crossed_pairs())
def test_links_that_cross_over_paragraphs_are_valid_and_come_back(
    form: str, source: str, pair: Bitext
) -> None:
    units = list(pair.units(statuses=STATUSES))
    data = written(units, form, source)
    (hold_to_new if form == "xliff" else hold_to_old)(data)
    assert sorted(read(data, form)) == sorted(map(record_of, units))


@given(pair=crossed_pairs())
def test_the_order_of_targets_is_that_of_their_text(pair: Bitext) -> None:
    root = etree.fromstring(written(pair.units(statuses=STATUSES)))
    for unit in root.iter(f"{CORE}unit"):
        found = [anchors.split()[0] for anchors in targets_in_order(unit)]
        assert found == sorted(found, key=lambda a: [int(part) for part in re.findall("[0-9]+", a)])


@BOTH
def test_the_sample_corpus_is_valid(form: str, samples: list[TranslationUnit]) -> None:
    first = pair_of((["They met."], ["会った。"]), readout="2005-01-01-a")
    second = pair_of((["They met."], ["会談\x01した。"]), readout="2006-01-01-b")
    units = [*samples, *first.units(), *second.units(), finding_about("en"), finding_about("ja")]
    root = (hold_to_new if form == "xliff" else hold_to_old)(written(units, form))
    used = {local(element) for element in root.iter()}
    known = CHILDREN | ATTRIBUTES if form == "xliff" else OLD_CHILDREN | OLD_ATTRIBUTES
    assert used >= set(known)  # so that each rule has been tried


@pytest.mark.golden
@BOTH
def test_the_whole_corpus_comes_back(form: str) -> None:
    workspace = align.open_workspace(PROJECT)
    units = [unit for pair in align.load_bitexts(workspace, []) for unit in pair.units()]
    assert len({unit.readout for unit in units}) > len(SAMPLES)
    data = written(units, form)
    (hold_to_new if form == "xliff" else hold_to_old)(data)
    assert sorted(read(data, form)) == sorted(map(record_of, units))


# Findings and their side


def finding_about(*langs: Lang) -> TranslationUnit:
    """A unit with a finding about words in these languages."""
    (unit,) = pair_of((["They met."], ["会った。"])).units()
    anchor = Anchor(("1",)).segment("s", 1)
    words = Wording("a <b> & c", "表記")
    spans = tuple(Span(lang, anchor, 0, 1, "x") for lang in langs)
    found = Finding(
        "T001", "error", READOUT, words, words, spans, (anchor,), (anchor,), "talks", ""
    )
    return replace(unit, findings=(found,))


@pytest.mark.parametrize(
    ("langs", "source", "side"),
    [
        (["en"], "en", "source"),
        (["ja"], "en", "target"),
        (["en"], "ja", "target"),
        (["en", "ja"], "en", None),
        ([], "en", None),
    ],
)
def test_a_note_applies_to_the_side_whose_words_it_is_about(
    langs: list[Lang], source: str, side: str | None
) -> None:
    (note,) = etree.fromstring(written([finding_about(*langs)], source=source)).iter(f"{CORE}note")
    assert note.get("appliesTo") == side
    assert (note.get("id"), note.get("priority")) == ("s1.n1", "1")
    assert note.text == "T001 error: a <b> & c"


# Metadata that a tool has changed


@BOTH
@pytest.mark.parametrize("value", ["high", "nan", "-1", "2", ""])
def test_what_is_no_probability_is_none(form: str, value: str) -> None:
    data = written(pair_of((["a"], ["あ"])).units(), form).decode()
    assert data.count("0.90") == 1
    (record,) = read(data.replace("0.90", value), form)
    assert record.probability is None


@BOTH
def test_a_probability_that_a_tool_has_dropped_is_not_made_up(form: str) -> None:
    data = written(pair_of((["a"], ["あ"])).units(), form).decode()
    (record,) = read(re.sub(r"<(mda:meta|context) [^<]*0\.90</\1>", "", data), form)
    assert record.probability is None
    assert record.en_anchors == "p1.s1"


@BOTH
def test_a_stale_link_keeps_the_digests_of_the_texts_it_was_made_for(form: str) -> None:
    (unit,) = pair_of((["a"], ["あ"]), statuses=["stale"]).units(statuses=STATUSES)
    unit = replace(unit, bead=replace(unit.bead, digests=("old", "older")))
    (record,) = read(written([unit], form), form)
    assert (record.en_digest, record.ja_digest) == ("old", "older")


# Large files


@BOTH
def test_files_that_have_been_read_are_forgotten(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "a" * 300_000  # more than is parsed at a time
    pairs = [pair_of(([long], ["あ"]), readout=f"2005-01-0{day}-a") for day in range(1, 9)]
    module = importlib.import_module(
        "align.export.xliff_reader" if form == "xliff" else "align.export.xliff12"
    )
    kept = []

    def watched(*arguments: Any) -> Iterator[etree._Element]:
        for element in stream_elements(*arguments):
            yield element
            kept.append(len(element.getroottree().getroot()))

    monkeypatch.setattr(module, "stream_elements", watched)
    data = written((unit for pair in pairs for unit in pair.units()), form)
    assert len(read(data, form)) == len(pairs)
    assert max(kept) < 4


# Files by others


def test_version_2_2_has_a_namespace_of_its_own() -> None:
    units = list(pair_of((["a\x01b"], ["あ"])).units())
    data = written([*units, finding_about("en")]).decode()
    newer = data.replace("document:2.0", "document:2.2").replace('version="2.1"', 'version="2.2"')
    assert read(newer) == read(data)


@BOTH
def test_an_export_without_units_is_read_as_nothing(form: str) -> None:
    assert read(written([], form), form) == []


def test_a_tmx_is_no_xliff_though_it_has_a_header_and_a_version() -> None:
    with pytest.raises(AlignError, match="is no XLIFF of version 1"):
        read('<tmx version="1.4"><header/><body/></tmx>', "xliff12")


def test_the_locale_of_a_system_is_a_language_too() -> None:
    data = (
        '<xliff version="1.2"><file source-language="en_US" target-language="ja_JP"><body>'
        '<trans-unit id="1"><source>a</source></trans-unit></body></file></xliff>'
    )
    assert read(data, "xliff12") == [UnitRecord("1", en="a")]


@pytest.mark.parametrize("code", ["D800", "110000", "x", ""])
def test_a_code_of_no_character_is_no_text(code: str) -> None:
    (unit,) = pair_of((["a\x01b"], ["あ"])).units()
    (record,) = read(written([unit]).decode().replace('hex="0001"', f'hex="{code}"'))
    assert record.en == "ab"
