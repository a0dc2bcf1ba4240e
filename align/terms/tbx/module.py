"""Our module of TBX: what a glossary says and no public data category holds.

Each field of a glossary file has one data category here, whose name is that of the element in the
style DCT. A field of several values is written once for each. ``schema/readout.tbxmd`` describes
the module for other programs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class PrivateField:
    """A data category of ours, and where its value stands in an entry.

    Attributes:
        path: the keys that lead to the value in the data of a concept or of a term.
        kind: ``list`` is written once for each value; ``office`` is a list of offices.
    """

    path: tuple[str, ...]
    kind: Literal["text", "flag", "list", "office"] = "text"


CONCEPT_FIELDS = {
    "id": PrivateField(("id",)),
    "type": PrivateField(("type",)),
    "approvalStatus": PrivateField(("approval", "status")),
    "approvedBy": PrivateField(("approval", "by")),
    "approvalDate": PrivateField(("approval", "date")),
    "enforcement": PrivateField(("enforcement",)),
    "translate": PrivateField(("translate",), "flag"),
    "broader": PrivateField(("broader",), "list"),
    "related": PrivateField(("related",), "list"),
    "office": PrivateField(("offices",), "office"),
}
TERM_FIELDS = {
    "position": PrivateField(("position",)),
    "partOfSpeech": PrivateField(("partOfSpeech",)),
    "reasonEn": PrivateField(("reason", "en")),
    "reasonJa": PrivateField(("reason", "ja")),
    "reading": PrivateField(("reading",)),
    "romanization": PrivateField(("romanization",)),
    "caseSensitivity": PrivateField(("caseSensitivity",)),
    "boundary": PrivateField(("boundary",)),
    "inflects": PrivateField(("inflects",), "flag"),
    "mentionScope": PrivateField(("mentionScope",)),
    "satisfiesOnly": PrivateField(("satisfiesOnly",), "flag"),
    "combiningForm": PrivateField(("combiningForms",), "list"),
    "notInside": PrivateField(("notInside",), "list"),
    "contextWord": PrivateField(("context",), "list"),
    "validFrom": PrivateField(("validFrom",)),
    "validTo": PrivateField(("validTo",)),
    "hit": PrivateField(("tests", "hit"), "list"),
    "miss": PrivateField(("tests", "miss"), "list"),
}

_FLAGS = {"true": True, "false": False}
#: An office: its role, the first and the last day; ``..`` for a day that is not known.
_OFFICE = re.compile(r"(\S+) (\S+)/(\S+)")
_UNKNOWN = ".."


def values(data: dict[str, Any], fields: dict[str, PrivateField]) -> Iterator[tuple[str, str]]:
    """The name and the text of each value that our module holds of a concept or a term.

    >>> list(values({"satisfiesOnly": True, "notInside": ["a b", "c"]}, TERM_FIELDS))
    [('satisfiesOnly', 'true'), ('notInside', 'a b'), ('notInside', 'c')]
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


def put(data: dict[str, Any], field: PrivateField, text: str) -> None:
    """Put a value where it stands in the data of a concept or of a term.

    Raises:
        ValueError: the text is none that the field may have.

    >>> data = {}
    >>> put(data, CONCEPT_FIELDS["office"], "prime-minister 2001-04-26/..")
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
