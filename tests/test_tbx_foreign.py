"""TBX files as other tools write them. The files are samples, made for these tests."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

from align.errors import AlignError
from align.terms.entry.form import checked_entry
from align.terms.tbx import TbxDialect, read_tbx, write_tbx

if TYPE_CHECKING:
    from align.terms.entry.foreign import ForeignConcept

HEADER = "<martifHeader><fileDesc><sourceDesc><p>sample</p></sourceDesc></fileDesc></martifHeader>"


def old(body: str) -> str:
    """A file of TBX 2008 around concepts that begin in line 4."""
    return f'<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX" xml:lang="en">{HEADER}<text><body>\n{body}</body></text></martif>'


def new(body: str, style: str = "dct") -> str:
    """A file of TBX 3 around concepts that begin in line 2."""
    return f'<tbx type="TBX-Basic" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:readout="urn:readout-align:tbx:1"><tbxHeader><fileDesc><sourceDesc><p>sample</p></sourceDesc></fileDesc></tbxHeader><text><body>\n{body}</body></text></tbx>'


def read(text: str | bytes) -> list[ForeignConcept]:
    content = text if isinstance(text, bytes) else text.encode()
    return list(read_tbx(io.BytesIO(content), "x.tbx"))


def pair(terms: str, concept: str = "", ident: str = ' id="c1"') -> str:
    """A concept of TBX 2008 with these English terms, and one Japanese term."""
    return (
        f'<termEntry{ident}>{concept}<langSet xml:lang="en">{terms}</langSet>'
        '<langSet xml:lang="ja"><tig><term>会談</term></tig></langSet></termEntry>\n'
    )


def tig(term: str, **notes: str) -> str:
    told = "".join(f'<termNote type="{name}">{text}</termNote>' for name, text in notes.items())
    return f"<tig><term>{term}</term>{told}</tig>"


def english(concept: ForeignConcept) -> list[tuple[str, str]]:
    return [(t["term"], t["status"]) for t in concept.data["terms"] if t["lang"] == "en"]


IATE = old("""<termEntry id="IATE-3567890">
 <descripGrp><descrip type="subjectField">international relations</descrip></descripGrp>
 <descrip type="subjectField">Asia</descrip>
 <transacGrp><transac type="transactionType">modification</transac><date>2020-01-01</date></transacGrp>
 <langSet xml:lang="en-GB">
  <descripGrp><descrip type="definition">talks of <hi type="italics">six</hi> states</descrip><admin type="source">Council</admin></descripGrp>
  <ntig><termGrp><term>six-party
     <hi>talks</hi></term><termNote type="termType">fullForm</termNote><termNote type="partOfSpeech">noun</termNote>
   <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
   <termCompList type="hyphenation"><termComp>six</termComp></termCompList></termGrp>
   <descripGrp><descrip type="context">The talks went on.</descrip><admin type="source">press</admin></descripGrp>
   <descrip type="reliabilityCode">3</descrip></ntig>
  <ntig><termGrp><term>6PT</term><termNote type="termType">abbreviation</termNote><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
 </langSet>
 <langSet xml:lang="ja_JP"><descrip type="definition">六か国の会議</descrip><tig><term>六者会合</term></tig><tig><term>六か国協議</term></tig></langSet>
 <langSet xml:lang="fr"><tig><term>pourparlers à six</term></tig><tig><term>à six</term></tig></langSet>
</termEntry>
""")


def test_a_file_as_iate_gives_it_is_read() -> None:
    (found,) = read(IATE)
    assert found.data == {
        "id": "IATE-3567890",
        "type": "generic",
        "subjectField": "international relations; Asia",
        "definition": "talks of six states\n六か国の会議",
        "source": "Council",
        "terms": [
            {"lang": "en", "term": "six-party talks", "status": "preferred", "termType": "fullForm", "partOfSpeech": "noun"},
            {"lang": "en", "term": "6PT", "status": "deprecated", "termType": "shortForm"},
            {"lang": "ja", "term": "六者会合", "status": "preferred"},
            {"lang": "ja", "term": "六か国協議", "status": "admitted"},
        ],
    }  # fmt: skip
    assert found.left_out == {
        "transacGrp": 1, "termCompList": 1, "context": 1, "source": 1, "reliabilityCode": 1, "language fr": 2,
    }  # fmt: skip
    assert found.place == "x.tbx:4"
    assert checked_entry(found.data, found.place).id == "IATE-3567890"


def test_a_file_as_multiterm_gives_it_is_read() -> None:
    text = old("""<termEntry id="12"><descrip type="Subject">politics</descrip><descrip type="subjectField">politics</descrip>
 <langSet lang="EN-US"><ntig><termGrp><term>summit</term><termNote type="partOfSpeech">Noun</termNote></termGrp><admin type="Status">Forbidden</admin></ntig></langSet>
 <langSet lang="JA"><ntig><termGrp><term> 首脳会談 </term></termGrp></ntig></langSet></termEntry>""")
    (found,) = read(text)
    assert found.data["id"] == "c12"
    assert found.data["terms"] == [
        {"lang": "en", "term": "summit", "status": "deprecated", "partOfSpeech": "noun"},
        {"lang": "ja", "term": "首脳会談", "status": "preferred"},
    ]
    assert found.left_out == {"Subject": 1}


@pytest.mark.parametrize(
    "namespace", ["urn:iso:std:iso:30042:ed-2", "urn:iso:std:iso:30042:ed:3.0"]
)
@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("dct", "<min:subjectField>law</min:subjectField><basic:crossReference target='2'>see</basic:crossReference>"),
        ("dca", "<descrip type='subjectField'>law</descrip><ref type='crossReference' target='2'>see</ref>"),
    ],
)  # fmt: skip
def test_tbx_3_is_read_in_both_styles(namespace: str, style: str, said: str) -> None:
    note = (
        "<basic:geographicalUsage>UK</basic:geographicalUsage>"
        if style == "dct"
        else "<termNote type='geographicalUsage'>UK</termNote>"
    )
    status = (
        "<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>"
        if style == "dct"
        else "<termNote type='administrativeStatus'>supersededTerm-admn-sts</termNote>"
    )
    text = new(
        f"<conceptEntry id='c1'>{said}<note>n</note><langSec xml:lang='en'>"
        f"<termSec><term>act</term>{status}{note}</termSec></langSec></conceptEntry>",
        style,
    )
    (found,) = read(text.replace("urn:iso:std:iso:30042:ed-2", namespace))
    assert found.data == {
        "id": "c1",
        "type": "generic",
        "related": ["c2"],
        "subjectField": "law",
        "note": "n",
        "terms": [{"lang": "en", "term": "act", "status": "superseded"}],
    }
    assert found.left_out == {"geographicalUsage": 1}


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("preferredTerm-admn-sts", "preferred"),
        ("preferredTerm", "preferred"),
        ("admittedTerm-admn-sts", "admitted"),
        ("deprecatedTerm-admn-sts", "deprecated"),
        ("deprecatedTerm", "deprecated"),
        ("forbidden", "deprecated"),
        ("x-notRecommended", "deprecated"),
        ("supersededTerm", "superseded"),
        ("obsolete", "superseded"),
    ],
)
def test_statuses_of_every_generation_are_read(value: str, status: str) -> None:
    (found,) = read(old(pair(tig("talks", administrativeStatus=value))))
    assert english(found) == [("talks", status)]
    assert not found.left_out


def test_a_status_that_is_not_known_is_told_and_the_term_taken_as_one_without() -> None:
    (found,) = read(old(pair(tig("talks", administrativeStatus="legalTerm-admn-sts"))))
    assert (english(found), found.left_out) == ([("talks", "preferred")], {"administrativeStatus": 1})  # fmt: skip


def test_the_first_term_without_a_status_is_preferred_unless_another_one_is() -> None:
    alone, beside = read(
        old(
            pair(tig("a") + tig("b"))
            + pair(tig("a") + tig("b", administrativeStatus="preferredTerm"), ident=' id="c2"')
        )
    )
    assert english(alone) == [("a", "preferred"), ("b", "admitted")]
    assert english(beside) == [("a", "admitted"), ("b", "preferred")]


def test_of_two_preferred_terms_the_second_is_admitted_and_told() -> None:
    status = {"administrativeStatus": "preferredTerm-admn-sts"}
    (found,) = read(old(pair(tig("a", **status) + tig("b", **status))))
    assert english(found) == [("a", "preferred"), ("b", "admitted")]
    assert found.left_out == {"second preferred term": 1}


def test_ids_are_made_of_what_there_is_and_never_stand_twice() -> None:
    found = read(
        old(
            pair(tig("Six-Party Talks"), ident="")
            + pair(tig("Six-Party Talks"), ident="")
            + '<termEntry><langSet xml:lang="ja"><tig><term>六者会合</term></tig></langSet></termEntry>'
            + pair(tig("a"), ident=' id="a b"')
            + pair(tig("a"), ident=' id="a:b"')
        )
    )
    assert [c.data["id"] for c in found] == [
        "six-party-talks", "six-party-talks-2", "六者会合", "a-b", "a-b-2",
    ]  # fmt: skip
    assert [dict(c.left_out) for c in found] == [{}, {}, {}, {}, {"id that stands twice": 1}]


def test_a_concept_in_other_languages_only_is_left_out_and_told() -> None:
    (found,) = read(old('<termEntry id="a"><langSet xml:lang="de"><tig><term>Gipfel</term></tig></langSet></termEntry>'))  # fmt: skip
    assert not found.data
    assert found.left_out == {"language de": 1, "concept without English and Japanese": 1}


def test_terms_that_no_entry_can_hold_are_told() -> None:
    (found,) = read(old(pair(tig("a") + tig(" ") + tig("x" * 201) + "<tig/>")))
    assert english(found) == [("a", "preferred")]
    assert found.left_out == {"empty term": 2, "longer term": 1}


@pytest.mark.parametrize(("value", "data"), [("no", {"translate": False}), ("yes", {})])
def test_what_must_not_be_translated_is_read_as_weblate_writes_it(
    value: str, data: dict[str, Any]
) -> None:
    (found,) = read(old(pair(tig("a"), f'<descrip type="Translation needed">{value}</descrip>')))
    assert {k: v for k, v in found.data.items() if k == "translate"} == data
    assert not found.left_out


def test_a_broader_concept_is_read_and_one_without_a_target_told() -> None:
    said = '<descrip type="superordinateConceptGeneric" target="c9">x</descrip><descrip type="relatedConcept">y</descrip>'
    (found,) = read(old(pair(tig("a"), said)))
    assert found.data["broader"] == ["c9"]
    assert found.left_out == {"relatedConcept": 1}


def test_text_of_others_is_kept_exactly_and_not_repeated() -> None:
    said = '<descrip type="definition"> a\n b </descrip><note>n</note><note>n</note><note>m</note>'
    (found,) = read(old(pair(tig("a"), said)))
    assert (found.data["definition"], found.data["note"]) == (" a\n b ", "n\nm")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings_are_told_by_the_mark_or_the_first_bytes(encoding: str) -> None:
    (found,) = read(old(pair(tig("a"))).encode(encoding))
    assert found.data["terms"][1]["term"] == "会談"


# What is refused


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<tmx><header/><termEntry/></tmx>", "x.tbx: is no TBX: its root is tmx; check the format"),
        ("<a/>", "x.tbx: is no TBX, or an empty one; check the format"),
        ("<martif>\n<text></martif>", "x.tbx:2: not well-formed XML"),
        ('<!DOCTYPE martif [<!ENTITY x "y">]><martif><termEntry/></martif>', "declares entities"),
        (new("\n<conceptEntry id='a'>\n<readout:translate>perhaps</readout:translate></conceptEntry>"), 'x.tbx:4: translate: must be true or false, not "perhaps"; correct it'),
        (new("<conceptEntry id='a'><readout:office>x</readout:office></conceptEntry>"), "x.tbx:2: office: must be a role"),
        (new("<conceptEntry id='a'><langSec xml:lang='en'><termSec><term>t</term><readout:position>x</readout:position></termSec></langSec></conceptEntry>"), "x.tbx:2: position: must be a number"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        read(text)
    assert told in str(error.value)


def test_an_entry_that_is_wrong_is_told_with_its_line() -> None:
    text = new(
        "<conceptEntry id='a'><readout:type>thing</readout:type><langSec xml:lang='en'>"
        "<termSec><term>t</term></termSec></langSec></conceptEntry>"
    )
    (found,) = read(text)
    with pytest.raises(AlignError, match=r"^x\.tbx:2: type: Input should be 'person', 'role'"):
        checked_entry(found.data, found.place)


def test_a_category_of_a_later_module_is_told() -> None:
    text = new(
        "<conceptEntry id='a'><readout:type>role</readout:type><readout:colour>red</readout:colour>"
        "<langSec xml:lang='en'><termSec><term>t</term></termSec></langSec></conceptEntry>"
    )
    (found,) = read(text)
    assert (found.data["type"], found.left_out) == ("role", {"readout:colour": 1})


def test_a_file_without_concepts_has_none() -> None:
    stream = io.BytesIO()
    write_tbx([], stream, TbxDialect.v2008)
    assert read(stream.getvalue()) == []
