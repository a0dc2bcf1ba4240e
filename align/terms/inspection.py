"""Glossary files as the checks of glossaries read them: every entry, also what is wrong with it."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from align.errors import AlignError
from align.files.yaml import (
    explained_detail,
    load_entries,
    load_yaml,
    most_telling,
    yaml_line,
)
from align.terms.entry.fields import EDGE_BLANK
from align.terms.entry.form import KEYS, ConceptEntry
from align.terms.matching import TermBase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    """A term of an entry, and what finds the line it stands in, which few are asked for."""

    term: Term
    find_line: Callable[[], int]

    @property
    def line(self) -> int:
        """The line the term stands in, from 1."""
        return self.find_line()


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
    if (quick := _inspected_quickly(text, name)) is not None:
        return quick
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
            place = f"{name}:{yaml_line(root, (index, 'id'))}"
            entries.append(_inspected(entry, place, partial(_line_of_term, lambda: root, index, 0)))
    return InspectedFile(name, tuple(entries), tuple(faults))


def _inspected_quickly(text: str, name: str) -> InspectedFile | None:
    """A file whose entries can all be read; None where the slow reader must say what is wrong."""
    quick = load_entries(text, KEYS)
    if quick is None:
        return None
    data, starts = quick
    try:
        made = [ConceptEntry.model_validate(each) for each in data]
    except ValidationError:
        return None
    lines = text.split("\n")
    entries = []
    for entry, (start, end) in zip(made, pairwise([*starts, len(lines) + 1]), strict=True):
        block = "\n".join(lines[start - 1 : end - 1])
        root = functools.cache(partial(load_yaml, block, name))
        found = partial(_line_of_term, root, 0, start - 1)
        entries.append(_inspected(entry, f"{name}:{start}", found))
    return InspectedFile(name, tuple(entries), ())


def _inspected(
    entry: ConceptEntry, place: str, line_of_term: Callable[[int], int]
) -> InspectedEntry:
    concept = entry.made(place)
    name, _, line = place.rpartition(":")
    terms = tuple(
        InspectedTerm(term, partial(line_of_term, number))
        for number, term in enumerate(concept.terms)
    )
    return InspectedEntry(name, int(line), concept, terms)


def _line_of_term(root: Callable[[], Any], index: int, above: int, number: int) -> int:
    """The line of a term.

    Args:
        root: gives what the slow reader makes of a file or of a part of it.
        index: the number of the entry in it, from 0.
        above: how many lines of the file stand above the part.
        number: the number of the term in its entry, from 0.
    """
    return above + yaml_line(root(), (index, "terms", number))


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
