"""Glossaries in layers (house, project, readout): of two entries the later one is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.terms.glossary import read_glossary
from align.terms.prepared import check_references

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model.term import Concept


def concepts_in_force(layers: Iterable[Iterable[Concept]]) -> list[Concept]:
    """The concepts of some glossaries; one that a later glossary has too is replaced whole.

    Args:
        layers: the concepts of each glossary, the most general first.

    >>> from align.model.term import Concept
    >>> house = [Concept("a", "event", (), "house"), Concept("b", "event", (), "house")]
    >>> project = [Concept("a", "event", (), "project")]
    >>> [(each.id, each.place) for each in concepts_in_force([house, project])]
    [('a', 'project'), ('b', 'house')]
    """
    return list({each.id: each for concepts in layers for each in concepts}.values())


def read_layers(glossaries: Sequence[tuple[str, str]]) -> list[Concept]:
    """The concepts in force of glossary files.

    Args:
        glossaries: the text of each file and its name in messages, the most general first.

    Raises:
        AlignError: a file is wrong, or an entry names a concept that no file has.
    """
    found = concepts_in_force(read_glossary(text, name) for text, name in glossaries)
    check_references(found)
    return found
