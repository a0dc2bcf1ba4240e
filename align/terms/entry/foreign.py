"""A concept as it is read from a file of another tool."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ForeignConcept:
    """A concept of a file of another tool, as an entry of a glossary file would give it.

    Attributes:
        data: the entry with the keys of a glossary file, unchecked; empty where the concept has no
            term in English or Japanese. It may name concepts, as "related" or "broader", that the
            file does not hold; who puts a glossary together drops them.
        place: file:line of the concept.
        left_out: what the file says and a glossary has no place for: how often, by the data
            category, or by the language ("language fr", counted in terms).
    """

    data: dict[str, Any]
    place: str
    left_out: Mapping[str, int] = field(default_factory=dict)
