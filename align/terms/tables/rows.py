"""Entries of a glossary as rows of cells: one row a term, the concept's cells in its first row.

A cell of several values holds one a line. An empty cell is the default.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from align.errors import AlignError
from align.files.delimited import check_columns
from align.terms.entry.values import EntryField, put, values
from align.terms.entry.written import entry_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.terms.entry.form import ConceptEntry

_CONCEPT = {
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
_TERM = {
    "lang": EntryField(("lang",)),
    "term": EntryField(("term",)),
    "status": EntryField(("status",)),
    "reasonEn": EntryField(("reason", "en")),
    "reasonJa": EntryField(("reason", "ja")),
    "termType": EntryField(("termType",)),
    "partOfSpeech": EntryField(("partOfSpeech",)),
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
#: What people look at first stands first.
_FIRST = ("id", "lang", "term", "status", "reasonEn", "reasonJa", "type")
COLUMNS = (*_FIRST, *(name for name in (*_TERM, *_CONCEPT) if name not in _FIRST))
NEEDED = ("id", "lang", "term", "status")


def rows_of(entry: ConceptEntry) -> Iterator[dict[str, str]]:
    """The rows of an entry: the cells that are not empty, by their columns."""
    data = entry_data(entry)
    concept = _cells(data, _CONCEPT)
    for term in data["terms"]:
        if isinstance(term.get("reason"), str):
            term["reason"] = {"en": term["reason"], "ja": term["reason"]}
        yield {"id": entry.id} | _cells(term, _TERM) | concept
        concept = {}


def _cells(data: dict[str, Any], fields: Mapping[str, EntryField]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for name, text in values(data, fields):
        found.setdefault(name, []).append(text)
    return {name: "\n".join(texts) for name, texts in found.items()}


@dataclass(slots=True)
class TableConcept:
    """What the rows of a concept say; ``place`` is file:line of its first one."""

    place: str
    data: dict[str, Any]
    cells: dict[str, str] = field(default_factory=dict)


def read_rows(
    header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], name: str
) -> Iterator[TableConcept]:
    """The concepts of a table, in the order of their first rows.

    The rows of a concept need not stand together, and its own cells may stand in any of them.

    Args:
        header: the names of the columns.
        rows: the line of each row, and its cells.
        name: of the table, for messages.

    Raises:
        AlignError: a column is missing or unknown, a cell holds what may not stand in it, or two
            rows of a concept say different things of it.
    """
    todo = f"the first row names the columns: {', '.join(NEEDED)} and others"
    check_columns(header, COLUMNS, NEEDED, f"{name}:1", todo)
    found: dict[str, TableConcept] = {}
    for line, texts in rows:
        where = f"{name}:{line}"
        if len(texts) > len(header):
            what = f"{len(texts)} cells in a table of {len(header)} columns"
            raise AlignError(where, what, "give each row as many cells as there are columns")
        cells = {
            key: text.replace("\r\n", "\n")
            for key, text in zip(header, texts, strict=False)
            if text
        }
        ident = cells.pop("id", "")
        if not ident:
            raise AlignError(where, "a row without an id", "give each row the id of its concept")
        concept = found.setdefault(ident, TableConcept(where, {"id": ident, "terms": []}))
        _take(concept, cells, where)
    yield from found.values()


def _take(concept: TableConcept, cells: Mapping[str, str], where: str) -> None:
    """Add a row to its concept."""
    term: dict[str, Any] = {}
    for key, text in cells.items():
        if key in _TERM:
            _put(term, key, _TERM[key], text, where)
        elif concept.cells.setdefault(key, text) != text:
            what = f'{key}: "{text}", and an earlier row of the concept has "{concept.cells[key]}"'
            raise AlignError(where, what, "write it in one row of the concept only")
        elif _is_new(concept.data, _CONCEPT[key]):
            _put(concept.data, key, _CONCEPT[key], text, where)
    if term:
        concept.data["terms"].append(term)


def _is_new(data: Mapping[str, Any], of: EntryField) -> bool:
    return not any(True for _ in values(dict(data), {"": of}))


def _put(data: dict[str, Any], key: str, of: EntryField, text: str, where: str) -> None:
    texts = text.split("\n") if of.kind in ("list", "office") else [text]
    if of.kind == "flag":
        texts = [text.lower()]  # a spreadsheet makes TRUE of true
    for each in texts:
        try:
            put(data, of, each)
        except ValueError as error:
            raise AlignError(where, f"{key}: {error}", "correct it") from None
