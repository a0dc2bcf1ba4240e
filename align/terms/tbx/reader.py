"""Reads TBX of any dialect: files of ours without loss, files of others as far as entries go."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from align.errors import AlignError
from align.files.xml_stream import stream_elements
from align.terms.entry.fields import LONGEST_TERM
from align.terms.entry.foreign import ForeignConcept
from align.terms.entry.values import put
from align.terms.tbx.items import items, local, text_of
from align.terms.tbx.module import CONCEPT_FIELDS, TERM_FIELDS
from align.terms.tbx.names import ConceptNames, as_name
from align.terms.tbx.values import (
    plain,
    read_language,
    read_part_of_speech,
    read_status,
    read_term_type,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from lxml import etree

    from align.terms.entry.values import EntryField
    from align.terms.tbx.items import TbxItem

_ROOTS = frozenset({"tbx", "martif"})
_ENTRIES = frozenset({"conceptEntry", "termEntry"})
_HEADERS = frozenset({"tbxHeader", "martifHeader"})
_LANGUAGES = frozenset({"langSec", "langSet"})
_TERMS = frozenset({"termSec", "tig", "ntig"})
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: By a category of a concept or a language, the key that takes its text, and what joins several.
_CONCEPT_TEXTS = {
    "subjectfield": ("subjectField", "; "),
    "definition": ("definition", "\n"),
    "note": ("note", "\n"),
    "source": ("source", "\n"),
}
#: By a category that refers to another concept, the key that takes its id.
_REFERENCES = {
    "crossreference": "related",
    "relatedconcept": "related",
    "broaderconceptgeneric": "broader",
    "superordinateconceptgeneric": "broader",
}
_STATUS_CATEGORIES = frozenset({"administrativestatus", "usagestatus", "termstatus", "status"})
_WRAPPED = re.compile(r"[ \t]*[\r\n]\s*")


def read_tbx(stream: BinaryIO, name: str) -> Iterator[ForeignConcept]:
    """The concepts of a TBX file, one after the other.

    Args:
        stream: the bytes of the file, UTF-8 or UTF-16.
        name: of the file, for messages.

    Raises:
        AlignError: it is no TBX, is not well-formed, declares entities, or a category of our
            module has a value that it may not have.
    """
    names, seen = ConceptNames(), False
    tags = [f"{{*}}{tag}" for tag in _ENTRIES | _HEADERS]
    for element in stream_elements(stream, name, tags):
        root = local(element.getroottree().getroot())
        if not seen and root not in _ROOTS:
            raise AlignError(name, f"is no TBX: its root is {root}", "check the format")
        seen = True
        if local(element) in _ENTRIES:
            yield _ConceptReader(element, name, names).concept()
    if not seen:
        raise AlignError(name, "is no TBX, or an empty one", "check the format")


class _ConceptReader:
    """One concept on its way from its element to the data of an entry."""

    def __init__(self, element: etree._Element, name: str, names: ConceptNames) -> None:
        self._element, self._name, self._names = element, name, names
        self._data: dict[str, Any] = {}
        self._terms: list[dict[str, Any]] = []
        self._references: dict[str, Any] = {}
        self._left_out: Counter[str] = Counter()
        self._ours = False

    def concept(self) -> ForeignConcept:
        """What the element says."""
        self._read_concept_items(self._element)
        for section in self._element:
            if local(section) in _LANGUAGES:
                self._read_language(section)
        place = f"{self._name}:{self._element.sourceline}"
        if not self._terms:
            self._left_out["concept without English and Japanese"] += 1
            return ForeignConcept({}, place, dict(self._left_out))
        self._settle_statuses()
        head = {"id": self._id(), "type": self._data.pop("type", "generic")}
        # Where our module gives a list too, it gives the whole of it.
        data = head | self._references | self._data | {"terms": self._in_order(place)}
        return ForeignConcept(data, place, dict(self._left_out))

    def _id(self) -> str:
        given: str = self._data.pop("id", "") or self._element.get("id", "").strip()
        if not given:
            best = min(self._terms, key=lambda t: (t["lang"], t["status"] != "preferred"))
            given = best["term"].lower()
        wanted = as_name(given)
        made = self._names.unique(wanted)
        if made != wanted and self._element.get("id"):
            self._left_out["id that stands twice"] += 1
        return made

    def _in_order(self, place: str) -> list[dict[str, Any]]:
        """The terms in the order that their positions tell, where our module gives any."""
        positions = [term.pop("position", "0") for term in self._terms]
        if not all(position.isascii() and position.isdigit() for position in positions):
            raise AlignError(place, "position: must be a number", "correct it")
        order = sorted(range(len(positions)), key=lambda index: int(positions[index]))
        return [self._terms[index] for index in order]

    def _read_concept_items(self, parent: etree._Element) -> None:
        """The categories of the concept, or of one of its languages."""
        for item in items(parent):
            key = plain(item.name)
            if item.private:
                self._ours = True
                self._put(self._data, CONCEPT_FIELDS, item)
            elif key in _CONCEPT_TEXTS and plain(item.of) in ("", "definition", "subjectfield"):
                self._add_text(item, *_CONCEPT_TEXTS[key])
            elif key in _REFERENCES and item.target:
                known = self._references.setdefault(_REFERENCES[key], [])
                if (target := as_name(item.target)) not in known:
                    known.append(target)
            elif key == "translationneeded" and plain(item.text) in ("yes", "no"):
                if plain(item.text) == "no":
                    self._data["translate"] = False
            else:
                self._left_out[item.name] += 1

    def _add_text(self, item: TbxItem, key: str, joint: str) -> None:
        known = self._data.get(key, "")
        if not known:
            self._data[key] = item.text
        elif item.text not in known.split(joint):
            self._data[key] = f"{known}{joint}{item.text}"

    def _put(self, data: dict[str, Any], fields: dict[str, EntryField], item: TbxItem) -> None:
        field = fields.get(item.name)
        if field is None:
            self._left_out[f"readout:{item.name}"] += 1
            return
        try:
            put(data, field, item.text)
        except ValueError as error:
            where = f"{self._name}:{item.line}"
            raise AlignError(where, f"{item.name}: {error}", "correct it") from None

    def _read_language(self, section: etree._Element) -> None:
        tag = section.get(_LANG) or section.get("lang") or ""
        units = [unit for unit in section if local(unit) in _TERMS]
        lang = read_language(tag)
        if not lang:
            self._left_out[f"language {tag or 'not told'}"] += len(units)
            return
        self._read_concept_items(section)
        for unit in units:
            self._read_term(unit, lang)

    def _read_term(self, unit: etree._Element, lang: str) -> None:
        element = next(unit.iterfind(".//{*}term"), None)
        text = "" if element is None else text_of(element).strip()
        if not self._ours:
            text = _WRAPPED.sub(" ", text)
        if not text or len(text) > LONGEST_TERM:
            self._left_out["longer term" if text else "empty term"] += 1
            return
        term: dict[str, Any] = {"lang": lang, "term": text, "status": ""}
        for item in items(unit):
            if item.private:
                self._put(term, TERM_FIELDS, item)
            elif not self._told(term, item):
                self._left_out[item.name] += 1
        self._terms.append(term)

    def _told(self, term: dict[str, Any], item: TbxItem) -> bool:
        """Whether the term has a place for this category and value; it is then put there."""
        category = plain(item.name)
        if category in _STATUS_CATEGORIES or category == "normativeauthorization":
            key, value = "status", read_status(item.text)
        elif category == "partofspeech":
            key, value = "partOfSpeech", read_part_of_speech(item.text)
        elif category == "termtype":
            key, value = "termType", read_term_type(item.text)
        else:
            return False
        if value and not term.get(key):
            term[key] = value
        return bool(value) and (term[key] == value or self._ours)

    def _settle_statuses(self) -> None:
        """A term without a status is admitted, or preferred where it is the first one."""
        for lang in ("en", "ja"):
            terms = [term for term in self._terms if term["lang"] == lang]
            preferred = [term for term in terms if term["status"] == "preferred"]
            for term in preferred[1:] if not self._ours else ():
                term["status"] = "admitted"
                self._left_out["second preferred term"] += 1
            for term in terms:
                if not term["status"]:
                    term["status"] = "admitted" if preferred else "preferred"
                    preferred.append(term)
