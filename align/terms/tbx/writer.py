"""Writes a glossary as TBX, in any of the three dialects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from align import __version__
from align.errors import AlignError
from align.files.xml_text import escaped, half_character, pieces
from align.terms.entry.values import values
from align.terms.tbx.dialect import (
    BASIC,
    CORE,
    MIN,
    PRIVATE,
    PUBLIC,
    READOUT,
    TRANSLATE,
    TbxDialect,
    public_status,
)
from align.terms.tbx.module import CONCEPT_FIELDS, TERM_FIELDS
from align.terms.tbx.names import xml_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from typing import BinaryIO

    from align.terms.entry.form import ConceptEntry

#: The elements of a concept, of a language and of a term.
_STRUCTURE = {
    TbxDialect.v3_dct: ("conceptEntry", "langSec", "termSec"),
    TbxDialect.v3_dca: ("conceptEntry", "langSec", "termSec"),
    TbxDialect.v2008: ("termEntry", "langSet", "tig"),
}
_SOURCE = f"<fileDesc><sourceDesc><p>glossary, written by readout-align {__version__}</p></sourceDesc></fileDesc>"  # noqa: E501
_V3 = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="{style}" xml:lang="en" xmlns="{core}"{modules}>
<tbxHeader>{source}</tbxHeader>
<text><body>
"""
_V2008 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
<martifHeader>{source}<encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
"""


def write_tbx(entries: Iterable[ConceptEntry], stream: BinaryIO, dialect: TbxDialect) -> None:
    """Write a glossary, concept by concept.

    Args:
        entries: the concepts.
        stream: where the bytes go; nothing is written before all concepts are seen to be sound.
        dialect: the form of TBX.

    Raises:
        AlignError: a concept holds a character that XML cannot hold, or its id stands twice.
    """
    concepts = _checked(entries)
    stream.write(_head(dialect).encode())
    stream.writelines(_concept(data, dialect, concepts).encode() for data in concepts.values())
    root = "martif" if dialect is TbxDialect.v2008 else "tbx"
    stream.write(f"</body></text>\n</{root}>\n".encode())


def _checked(entries: Iterable[ConceptEntry]) -> dict[str, dict[str, Any]]:
    """The data of the concepts by their ids."""
    concepts: dict[str, dict[str, Any]] = {}
    for entry in entries:
        data = entry.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        for text in _texts(data):
            if wrong := _unwritable(text):
                what = f"holds U+{ord(wrong):04X}, a character that no XML file can hold"
                raise AlignError(f'concept "{entry.id}"', what, "remove it")
        if entry.id in concepts:
            raise AlignError(f'concept "{entry.id}"', "stands twice", "merge the two")
        concepts[entry.id] = data
    return concepts


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def _unwritable(text: str) -> str:
    """The first character that XML cannot hold, or ""."""
    if half_character(text):
        return next(c for c in text if half_character(c))
    found = pieces(text)
    return found[1] if len(found) > 1 else ""


def _head(dialect: TbxDialect) -> str:
    if dialect is TbxDialect.v2008:
        return _V2008.format(source=_SOURCE)
    modules = f' xmlns:min="{MIN}" xmlns:basic="{BASIC}" xmlns:readout="{READOUT}"'
    if dialect is TbxDialect.v3_dct:
        return _V3.format(style="dct", core=CORE, modules=modules, source=_SOURCE)
    return _V3.format(style="dca", core=CORE, modules="", source=_SOURCE)


def _concept(data: dict[str, Any], dialect: TbxDialect, known: Collection[str]) -> str:
    concept, section, _ = _STRUCTURE[dialect]
    parts = [f'<{concept} id="{xml_id(data["id"])}">']
    parts += (
        _public(name, data[name], dialect)
        for name in ("subjectField", "definition")
        if name in data
    )
    if dialect is TbxDialect.v2008 and "translate" in data:
        parts.append(f'<descrip type="{TRANSLATE}">no</descrip>')
    if "source" in data:
        parts.append(_public("source", data["source"], dialect))
    # A reference within the file must have a target there.
    parts += (
        _public("crossReference", related, dialect, f' target="{xml_id(related)}"')
        for related in data.get("related", ())
        if related in known
    )
    parts += (_private("admin", *pair, dialect) for pair in _private_values(data, known))
    if "note" in data:
        parts.append(f"<note>{escaped(data['note'])}</note>")
    for lang, terms in _by_language(data["terms"]).items():
        parts.append(f'\n<{section} xml:lang="{lang}">')
        parts += (_term(term, dialect) for term in terms)
        parts.append(f"</{section}>")
    return "".join(parts) + f"\n</{concept}>\n"


def _private_values(data: dict[str, Any], known: Collection[str]) -> Iterator[tuple[str, str]]:
    """What our module holds of a concept; not what the public categories tell in full."""
    related = data.get("related", [])
    told = {
        "id": xml_id(data["id"]) == data["id"],
        "related": len(set(related)) == len(related)
        and all(name in known and xml_id(name) == name for name in related),
    }
    return ((n, text) for n, text in values(data, CONCEPT_FIELDS) if not told.get(n))


def _by_language(terms: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The terms by language; they tell their position where this changes their order."""
    languages = list(dict.fromkeys(term["lang"] for term in terms))
    ordered = sorted(terms, key=lambda term: languages.index(term["lang"]))
    if ordered != terms:
        terms = [term | {"position": str(n)} for n, term in enumerate(terms, start=1)]
    return {lang: [term for term in terms if term["lang"] == lang] for lang in languages}


def _term(term: dict[str, Any], dialect: TbxDialect) -> str:
    element = _STRUCTURE[dialect][2]
    parts = [f"\n<{element}><term>{escaped(term['term'])}</term>"]
    parts.append(_public("administrativeStatus", public_status(term["status"]), dialect))
    private = term
    if "partOfSpeech" in term:
        part = term["partOfSpeech"]
        if part == "properNoun" and dialect is not TbxDialect.v2008:
            part = "noun"  # the picklist of TBX 3 has no proper nouns
        else:
            private = {key: value for key, value in term.items() if key != "partOfSpeech"}
        parts.append(_public("partOfSpeech", part, dialect))
    if "termType" in term:
        parts.append(_public("termType", term["termType"], dialect))
    parts += (_private("termNote", *pair, dialect) for pair in values(private, TERM_FIELDS))
    return "".join(parts) + f"</{element}>"


def _public(name: str, text: str, dialect: TbxDialect, target: str = "") -> str:
    element, module = PUBLIC[name]
    if dialect is TbxDialect.v3_dct:
        return f"<{module}:{name}{target}>{escaped(text)}</{module}:{name}>"
    return f'<{element} type="{name}"{target}>{escaped(text)}</{element}>'


def _private(element: str, name: str, text: str, dialect: TbxDialect) -> str:
    if dialect is TbxDialect.v3_dct:
        return f"<readout:{name}>{escaped(text)}</readout:{name}>"
    return f'<{element} type="{PRIVATE}{name}">{escaped(text)}</{element}>'
