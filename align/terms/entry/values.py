"""The values of an entry as texts: what a file of cells or of elements holds of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class EntryField:
    """Where a value stands in the data of an entry, and how it is written as text.

    Attributes:
        path: the keys that lead to the value in the data of a concept or of a term.
        kind: ``list`` is written once for each value; ``office`` is a list of offices.
    """

    path: tuple[str, ...]
    kind: Literal["text", "flag", "list", "office"] = "text"


#: The fields of a concept but its id and its terms, by the names that a table has for them.
CONCEPT_FIELDS = {
    "type": EntryField(("type",)),
    "subjectField": EntryField(("subjectField",)),
    "definition": EntryField(("definition",)),
    "note": EntryField(("note",)),
    "source": EntryField(("source",)),
    "approval": EntryField(("approval", "status")),
    "approvedBy": EntryField(("approval", "by")),
    "approvalDate": EntryField(("approval", "date")),
    "enforcement": EntryField(("enforcement",)),
    "translate": EntryField(("translate",), "flag"),
    "broader": EntryField(("broader",), "list"),
    "related": EntryField(("related",), "list"),
    "offices": EntryField(("offices",), "office"),
}
#: The fields of a term, likewise.
TERM_FIELDS = {
    "lang": EntryField(("lang",)),
    "term": EntryField(("term",)),
    "status": EntryField(("status",)),
    "termType": EntryField(("termType",)),
    "partOfSpeech": EntryField(("partOfSpeech",)),
    "reasonEn": EntryField(("reason", "en")),
    "reasonJa": EntryField(("reason", "ja")),
    "reading": EntryField(("reading",)),
    "romanization": EntryField(("romanization",)),
    "caseSensitivity": EntryField(("caseSensitivity",)),
    "boundary": EntryField(("boundary",)),
    "inflects": EntryField(("inflects",), "flag"),
    "mentionScope": EntryField(("mentionScope",)),
    "satisfiesOnly": EntryField(("satisfiesOnly",), "flag"),
    "combiningForms": EntryField(("combiningForms",), "list"),
    "notInside": EntryField(("notInside",), "list"),
    "context": EntryField(("context",), "list"),
    "validFrom": EntryField(("validFrom",)),
    "validTo": EntryField(("validTo",)),
    "testsHit": EntryField(("tests", "hit"), "list"),
    "testsMiss": EntryField(("tests", "miss"), "list"),
}

_FLAGS = {"true": True, "false": False}
#: An office: its role, the first and the last day; ``..`` for a day that is not known.
_OFFICE = re.compile(r"(\S+) (\S+)/(\S+)")
_UNKNOWN = ".."


def values(data: dict[str, Any], fields: Mapping[str, EntryField]) -> Iterator[tuple[str, str]]:
    """The name of the field and the text of each value that the data hold.

    >>> only, inside = EntryField(("satisfiesOnly",), "flag"), EntryField(("notInside",), "list")
    >>> fields = {"only": only, "not": inside}
    >>> list(values({"satisfiesOnly": True, "notInside": ["a b", "c"]}, fields))
    [('only', 'true'), ('not', 'a b'), ('not', 'c')]
    """
    for name, field in fields.items():
        value: Any = data
        for key in field.path:
            value = value.get(key) if value else None
        if value is None:
            continue
        if field.kind == "list":
            yield from ((name, text) for text in value)
        elif field.kind == "office":
            yield from ((name, _office(office)) for office in value)
        else:
            yield name, str(value).lower() if field.kind == "flag" else value


def put(data: dict[str, Any], field: EntryField, text: str) -> None:
    """Put a value where it stands in the data of a concept or of a term.

    Raises:
        ValueError: the text is none that the field may have.

    >>> data = {}
    >>> put(data, EntryField(("offices",), "office"), "prime-minister 2001-04-26/..")
    >>> data
    {'offices': [{'role': 'prime-minister', 'from': '2001-04-26'}]}
    """
    *outer, key = field.path
    for step in outer:
        data = data.setdefault(step, {})
    if field.kind == "list":
        data.setdefault(key, []).append(text)
    elif field.kind == "office":
        data.setdefault(key, []).append(_office_data(text))
    elif field.kind == "flag":
        if text not in _FLAGS:
            raise ValueError(f'must be true or false, not "{text}"')
        data[key] = _FLAGS[text]
    else:
        data[key] = text


def _office(office: dict[str, str]) -> str:
    return f"{office['role']} {office.get('from', _UNKNOWN)}/{office.get('to', _UNKNOWN)}"


def _office_data(text: str) -> dict[str, str]:
    match = _OFFICE.fullmatch(text)
    if match is None:
        raise ValueError(f'must be a role and two days, "role 2001-04-26/..", not "{text}"')
    days = {"from": match[2], "to": match[3]}
    return {"role": match[1]} | {key: day for key, day in days.items() if day != _UNKNOWN}
