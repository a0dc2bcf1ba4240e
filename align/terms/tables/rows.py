"""Entries of a glossary as rows of cells: one row a term, the concept's cells in its first row.

A cell of several values holds one a line. An empty cell is the default.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from align.errors import AlignError
from align.files.delimited import check_columns
from align.terms.entry.foreign import ForeignConcept
from align.terms.entry.values import CONCEPT_FIELDS, TERM_FIELDS, EntryField, put, values
from align.terms.entry.written import entry_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.terms.entry.form import ConceptEntry

#: What people look at first stands first.
_FIRST = ("id", "lang", "term", "status", "reasonEn", "reasonJa", "type")
COLUMNS = (*_FIRST, *(name for name in (*TERM_FIELDS, *CONCEPT_FIELDS) if name not in _FIRST))
NEEDED = ("id", "lang", "term", "status")


def rows_of(entry: ConceptEntry) -> Iterator[dict[str, str]]:
    """The rows of an entry: the cells that are not empty, by their columns."""
    data = entry_data(entry)
    concept = _cells(data, CONCEPT_FIELDS)
    for term in data["terms"]:
        if isinstance(term.get("reason"), str):
            term["reason"] = {"en": term["reason"], "ja": term["reason"]}
        yield {"id": entry.id} | _cells(term, TERM_FIELDS) | concept
        concept = {}


def _cells(data: dict[str, Any], fields: Mapping[str, EntryField]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for name, text in values(data, fields):
        found.setdefault(name, []).append(text)
    return {name: "\n".join(texts) for name, texts in found.items()}


@dataclass(slots=True)
class _Gathered:
    """What the rows of a concept say so far: its own cells, each with its place, and its terms."""

    place: str
    cells: dict[str, tuple[str, str]] = field(default_factory=dict)
    terms: list[dict[str, Any]] = field(default_factory=list)

    def take(self, cells: Mapping[str, str], where: str) -> None:
        """Add a row; AlignError where it contradicts an earlier one."""
        term: dict[str, Any] = {}
        for key, text in cells.items():
            if key in TERM_FIELDS:
                _put(term, key, TERM_FIELDS[key], text, where)
            elif (earlier := self.cells.setdefault(key, (text, where))[0]) != text:
                what = f'{key}: "{text}", and an earlier row of the concept has "{earlier}"'
                raise AlignError(where, what, "write it in one row of the concept only")
        if term:
            self.terms.append(term)

    def concept(self, ident: str) -> ForeignConcept:
        """The concept that the rows are."""
        data: dict[str, Any] = {"id": ident}
        for key, (text, where) in self.cells.items():
            _put(data, key, CONCEPT_FIELDS[key], text, where)
        return ForeignConcept(data | {"terms": self.terms}, self.place)


def read_rows(
    header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], name: str
) -> Iterator[ForeignConcept]:
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
    found: dict[str, _Gathered] = {}
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
        found.setdefault(ident, _Gathered(where)).take(cells, where)
    for ident, gathered in found.items():
        yield gathered.concept(ident)


def _put(data: dict[str, Any], key: str, of: EntryField, text: str, where: str) -> None:
    texts = text.split("\n") if of.kind in ("list", "office") else [text]
    if of.kind == "flag":
        texts = [text.lower()]  # a spreadsheet makes TRUE of true
    for each in texts:
        try:
            put(data, of, each)
        except ValueError as error:
            raise AlignError(where, f"{key}: {error}", "correct it") from None
