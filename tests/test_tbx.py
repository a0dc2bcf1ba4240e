"""Glossaries as TBX: what is written is read again, by us and by others."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pydantic import TypeAdapter
from rnc2rng import dumps, load
from translate.storage import tbx as translate_tbx

from align.errors import AlignError
from align.pipeline.glossary.exchange import FORMATS
from align.terms.entry.fields import Name
from align.terms.entry.form import ConceptEntry, TermEntry, checked_entry
from align.terms.tbx import TbxDialect, read_tbx, write_tbx
from align.terms.tbx.dialect import PUBLIC, READOUT, TRANSLATE
from align.terms.tbx.module import CONCEPT_FIELDS, TERM_FIELDS
from align.terms.tbx.names import as_name, xml_id
from tests.conftest import PROJECT
from tests.made_entries import glossaries

SCHEMAS = PROJECT / "align/terms/tbx/schema"
every_dialect = pytest.mark.parametrize("dialect", TbxDialect)


def written(entries: list[ConceptEntry], dialect: TbxDialect) -> bytes:
    stream = io.BytesIO()
    write_tbx(entries, stream, dialect)
    return stream.getvalue()


def entry(ident: str = "talks", **more: Any) -> ConceptEntry:
    terms = [
        {"lang": "en", "term": "Six-Party Talks", "status": "preferred"},
        {"lang": "ja", "term": "六者会合", "status": "preferred"},
    ]
    return ConceptEntry.model_validate({"id": ident, "type": "event", "terms": terms} | more)


#: Each field of the form once, and what is hard to carry.
FULL = [
    entry(
        "koizumi",
        type="person",
        subjectField="people",
        definition=" two\nlines\n and a blank \u00a0",
        note="<b> & 'x'",
        source="releases",
        approval={"status": "approved", "by": "Terminology Office", "date": "2026-01"},
        enforcement="off",
        translate=False,
        broader=["person"],
        related=["talks", "elsewhere"],
        offices=[
            {"role": "prime-minister", "from": "2001-04-26", "to": "2006-09-26"},
            {"role": "ªb"},
        ],
        terms=[
            {
                "lang": "ja",
                "term": "小泉",
                "status": "superseded",
                "reason": {"en": "too short", "ja": "短い"},
                "termType": "shortForm",
                "partOfSpeech": "properNoun",
                "reading": "こいずみ",
                "romanization": "Koizumi",
                "boundary": "any",
                "mentionScope": "subsequent",
                "combiningForms": ["泉"],
                "notInside": ["小泉町"],
                "context": ["総理", "首相"],
                "validFrom": "2001-04",
                "validTo": "2006-09",
                "tests": {"hit": ["小泉は"], "miss": ["小泉町は"]},
            },
            {"lang": "en", "term": "Koizumi", "status": "preferred", "caseSensitivity": "initial"},
            {"lang": "ja", "term": "小泉純一郎", "status": "preferred", "partOfSpeech": "noun"},
            {
                "lang": "en",
                "term": "JK",
                "status": "deprecated",
                "inflects": False,
                "satisfiesOnly": True,
            },
        ],
    ),
    entry("ªb", related=["talks"]),
    entry("talks", related=["koizumi", "ªb"]),
]


# What is written comes back


@every_dialect
@given(entries=glossaries())
def test_a_glossary_comes_back_as_it_was(dialect: TbxDialect, entries: list[ConceptEntry]) -> None:
    found = list(read_tbx(io.BytesIO(written(entries, dialect)), "g.tbx"))
    assert [checked_entry(concept.data, concept.place) for concept in found] == entries
    assert not any(concept.left_out for concept in found)


@every_dialect
def test_every_field_comes_back(dialect: TbxDialect) -> None:
    found = list(read_tbx(io.BytesIO(written(FULL, dialect)), "g.tbx"))
    assert [checked_entry(concept.data, concept.place) for concept in found] == FULL
    assert not any(concept.left_out for concept in found)
    root = etree.fromstring(written(FULL, dialect))
    names = {etree.QName(e).localname for e in root.iter()} | {
        e.get("type", "").removeprefix("x-readout-") for e in root.iter()
    }
    assert names >= CONCEPT_FIELDS.keys() | TERM_FIELDS.keys()


@every_dialect
@given(entries=glossaries())
def test_what_is_read_is_written_alike(dialect: TbxDialect, entries: list[ConceptEntry]) -> None:
    once = written(entries, dialect)
    again = [
        checked_entry(concept.data, concept.place)
        for concept in read_tbx(io.BytesIO(once), "g.tbx")
    ]
    assert written(again, dialect) == once


@every_dialect
def test_a_character_that_xml_cannot_hold_is_told_before_anything_is_written(
    dialect: TbxDialect,
) -> None:
    stream = io.BytesIO()
    wrong = entry("second").model_copy(update={"note": "a\x01b"})
    with pytest.raises(AlignError, match=r'^concept "second": holds U\+0001, a character'):
        write_tbx([entry(), wrong], stream, dialect)
    assert not stream.getvalue()


def test_half_of_a_character_is_told() -> None:
    half = entry().model_copy(update={"note": "a\ud800"})
    with pytest.raises(AlignError, match=r"holds U\+D800"):
        written([half], TbxDialect.v3_dca)


def test_an_id_that_stands_twice_is_told() -> None:
    with pytest.raises(AlignError, match=r'^concept "talks": stands twice; merge the two$'):
        written([entry(), entry()], TbxDialect.v3_dct)


# What others see


def test_the_public_categories_stand_where_others_look_for_them() -> None:
    root = etree.fromstring(written([entry(subjectField="Asia", definition="d", source="s")], TbxDialect.v3_dct))  # fmt: skip
    spaces = {
        "c": "urn:iso:std:iso:30042:ed-2",
        "min": "http://www.tbxinfo.net/ns/min",
        "basic": "http://www.tbxinfo.net/ns/basic",
    }
    concept = root.find(".//c:conceptEntry", spaces)
    assert concept is not None
    assert concept.findtext("min:subjectField", None, spaces) == "Asia"
    assert concept.findtext("basic:definition", None, spaces) == "d"
    assert concept.findtext("basic:source", None, spaces) == "s"
    assert [
        (
            section.get("{http://www.w3.org/XML/1998/namespace}lang"),
            section.findtext("c:termSec/c:term", None, spaces),
            section.findtext("c:termSec/min:administrativeStatus", None, spaces),
        )
        for section in concept.iterfind("c:langSec", spaces)
    ] == [
        ("en", "Six-Party Talks", "preferredTerm-admn-sts"),
        ("ja", "六者会合", "preferredTerm-admn-sts"),
    ]


def test_translate_toolkit_reads_the_terms_of_both_languages() -> None:
    talks = entry()
    aukus = entry("aukus", translate=False, terms=[{"lang": x, "term": "AUKUS", "status": "preferred"} for x in ("en", "ja")])  # fmt: skip
    content = written([talks, aukus], TbxDialect.v2008)
    store = translate_tbx.tbxfile.parsestring(content)  # type: ignore[no-untyped-call]
    store.setsourcelanguage("en")
    store.settargetlanguage("ja")
    assert [(unit.source, unit.target, unit.istranslatable()) for unit in store.units] == [
        ("Six-Party Talks", "六者会合", True),
        ("AUKUS", "AUKUS", False),
    ]


def test_a_reference_is_public_only_where_its_target_is_in_the_file() -> None:
    root = etree.fromstring(written(FULL, TbxDialect.v3_dca))
    ids = {concept.get("id") for concept in root.iterfind(".//{*}conceptEntry")}
    assert ids == {"koizumi", "_xAA_b", "talks"}
    assert {ref.get("target") for ref in root.iterfind(".//{*}ref")} == ids


# Schemas


@pytest.mark.parametrize("kind", ["tbx-core", "readout"])
def test_the_schemas_are_those_of_their_compact_sources(kind: str) -> None:
    generated = dumps(load(str(SCHEMAS / f"{kind}.rnc")))
    assert generated.strip() == (SCHEMAS / f"{kind}.rng").read_text(encoding="utf-8").strip()


CORE, OURS = (etree.RelaxNG(etree.parse(SCHEMAS / f"{k}.rng")) for k in ("tbx-core", "readout"))


@pytest.mark.parametrize("dialect", [TbxDialect.v3_dct, TbxDialect.v3_dca])
@given(entries=glossaries())
def test_what_is_written_is_valid(dialect: TbxDialect, entries: list[ConceptEntry]) -> None:
    root = etree.fromstring(written(entries, dialect))
    OURS.assertValid(root)
    if entries:  # the core wants one concept or more
        CORE.assertValid(root)


@pytest.mark.parametrize("dialect", [TbxDialect.v3_dct, TbxDialect.v3_dca])
def test_every_field_is_valid(dialect: TbxDialect) -> None:
    root = etree.fromstring(written(FULL, dialect))
    OURS.assertValid(root)
    CORE.assertValid(root)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("preferredTerm-admn-sts", "preferred"),
        ("readout:type>event<", "readout:type>happening<"),
        ("<readout:type>event</readout:type>", ""),
        ('xml:lang="ja"', 'xml:lang="fr"'),
        ('id="talks"', 'id="1"'),
    ],
)
def test_what_is_not_ours_is_not_valid(right: str, wrong: str) -> None:
    text = written([entry()], TbxDialect.v3_dct).decode()
    assert right in text
    assert not OURS.validate(etree.fromstring(text.replace(right, wrong).encode()))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<term>六者会合</term>", ""),
        ('style="dct"', 'style="dca"'),
        ('type="TBX-Basic"', 'type="Basic"'),
        ("<tbxHeader>", "<tbxHeader><p/>"),
    ],
)
def test_what_is_no_tbx_is_not_valid(right: str, wrong: str) -> None:
    text = written([entry()], TbxDialect.v3_dct).decode()
    assert right in text
    assert not CORE.validate(etree.fromstring(text.replace(right, wrong).encode()))


def test_the_description_of_the_module_names_its_categories_at_their_levels() -> None:
    root = etree.parse(SCHEMAS / "readout.tbxmd").getroot()
    assert (root.get("module"), root.get("ns")) == ("readout", READOUT)
    assert [e.get("name") for e in root.iter("adminSpec")] == list(CONCEPT_FIELDS)
    assert [e.get("name") for e in root.iter("termNoteSpec")] == list(TERM_FIELDS)
    assert all((e.text or "").endswith(".") for e in root.iter("note"))


# The manual


def test_the_manual_says_where_every_field_stands() -> None:
    manual = (PROJECT / "docs/glossary-exchange.md").read_text(encoding="utf-8")
    section = manual.partition("\n## Where each field stands\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| (.*?) ?\| (.*?) ?\|", section, re.MULTILINE)
    fields = [f.alias or n for e in (ConceptEntry, TermEntry) for n, f in e.model_fields.items()]
    assert sorted(name for name, _, _ in rows) == sorted(fields)
    private = {name for _, _, ours in rows for name in re.findall(r"`(\w+)`", ours)}
    assert private - {"properNoun"} == CONCEPT_FIELDS.keys() | TERM_FIELDS.keys()
    public = {name for _, public, _ in rows for name in re.findall(r"`(\w[\w ]*)`", public)}
    assert public >= {*PUBLIC, TRANSLATE}
    assert READOUT in manual
    assert {f"`{form}`" for form in FORMATS} <= set(re.findall("`[^`]+`", manual))


# Ids


@given(name=st.from_regex(r"[^\W\d][\w.-]*", fullmatch=True), other=st.from_regex(r"[^\W\d][\w.-]*", fullmatch=True))  # fmt: skip
def test_ids_that_differ_stay_different_in_xml(name: str, other: str) -> None:
    assert (xml_id(name) == xml_id(other)) == (name == other)


@given(text=st.text())
def test_a_name_made_of_anything_is_one_that_a_glossary_takes(text: str) -> None:
    made = as_name(text)
    assert TypeAdapter(Name).validate_python(made) == made
    assert as_name(made) == made
