"""Glossary files as the checks of glossaries read them: every entry, also what is wrong with it."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from align.errors import AlignError
from align.files.yaml import explained_detail, load_yaml, most_telling, yaml_line
from align.terms.entry.fields import EDGE_BLANK
from align.terms.entry.form import KEYS, ConceptEntry
from align.terms.matching import TermBase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.term import Concept, Term


@dataclass(frozen=True, slots=True)
class EntryFault:
    """Why an entry cannot be read: a blank at the end of a text, or anything else."""

    kind: Literal["blank", "other"]
    line: int
    concept: str  # its id, "" where it has none
    error: AlignError


@dataclass(frozen=True, slots=True)
class InspectedTerm:
    """A term of an entry, and the line it stands in."""

    term: Term
    line: int


@dataclass(frozen=True, slots=True)
class InspectedEntry:
    """An entry that can be read, with the lines of its parts."""

    file: str
    line: int
    concept: Concept
    terms: tuple[InspectedTerm, ...]

    def of(self, lang: Lang) -> tuple[InspectedTerm, ...]:
        """Its terms of one language."""
        return tuple(each for each in self.terms if each.term.lang == lang)


@dataclass(frozen=True, slots=True)
class InspectedFile:
    """A glossary file: what can be read of it, and what cannot."""

    name: str
    entries: tuple[InspectedEntry, ...]
    faults: tuple[EntryFault, ...]


@dataclass(frozen=True)
class Inspection:
    """Glossary files that belong together, the most general first."""

    files: tuple[InspectedFile, ...]

    def entries(self) -> Iterator[InspectedEntry]:
        """All entries that can be read, also those that a later one replaces."""
        for file in self.files:
            yield from file.entries

    @functools.cached_property
    def in_force(self) -> tuple[InspectedEntry, ...]:
        """The entries that are in force: of two with one id the later one."""
        return tuple({entry.concept.id: entry for entry in self.entries()}.values())

    @functools.cached_property
    def by_id(self) -> dict[str, InspectedEntry]:
        """The entries in force by their ids."""
        return {entry.concept.id: entry for entry in self.in_force}

    @functools.cached_property
    def terms(self) -> TermBase:
        """What finds the terms in force in texts."""
        return TermBase([entry.concept for entry in self.in_force])


def inspect_glossary(text: str, name: str) -> InspectedFile:
    """Read a glossary file as far as it can be read.

    Args:
        text: the YAML.
        name: the name of the file, for messages.

    Raises:
        AlignError: the file is not YAML, or is no list.
    """
    root = load_yaml(text, name)
    if root is None:
        root = []
    if not isinstance(root, list):
        raise AlignError(f"{name}:1", "is no list of concepts", 'begin each with "- id: …"')
    entries: list[InspectedEntry] = []
    faults: list[EntryFault] = []
    for index in range(len(root)):
        try:
            entry = ConceptEntry.model_validate(root[index])
        except ValidationError as error:
            faults += _faults(error, root, index, name)
        else:
            entries.append(_inspected(entry, root, index, name))
    return InspectedFile(name, tuple(entries), tuple(faults))


def _inspected(entry: ConceptEntry, root: Any, index: int, name: str) -> InspectedEntry:
    line = yaml_line(root, (index, "id"))
    concept = entry.made(f"{name}:{line}")
    lines = (yaml_line(root, (index, "terms", n)) for n in range(len(concept.terms)))
    terms = tuple(map(InspectedTerm, concept.terms, lines))
    return InspectedEntry(name, line, concept, terms)


def _faults(error: ValidationError, root: Any, index: int, name: str) -> Iterator[EntryFault]:
    """Each blank that should not be there, and the first of the other errors."""
    node = root[index]
    named = isinstance(node, dict) and isinstance(node.get("id"), str)
    ident = node["id"] if named else ""
    details = error.errors()
    blanks = [detail for detail in details if detail["type"] == EDGE_BLANK]
    for detail in blanks:
        line = yaml_line(root, (index, *detail["loc"]))
        yield EntryFault("blank", line, ident, explained_detail(detail, node, name, KEYS))
    if others := [detail for detail in details if detail["type"] != EDGE_BLANK]:
        told = most_telling(others)
        line = yaml_line(root, (index, *told["loc"]))
        yield EntryFault("other", line, ident, explained_detail(told, node, name, KEYS))
