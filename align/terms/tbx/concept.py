"""A concept as it is read from a TBX file."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 a dataclass tells the types of its fields
from dataclasses import dataclass, field
from typing import Any

from align.terms.entry.form import ConceptEntry, checked_entry


@dataclass(frozen=True, slots=True)
class TbxConcept:
    """A concept of a TBX file, as an entry of a glossary file would give it.

    Attributes:
        data: the entry with the keys of a glossary file; empty where the concept has no term in
            English or Japanese. In a foreign file "related" and "broader" may name concepts that
            the file does not hold or that are left out; who puts a glossary together drops them.
        place: file:line of the concept.
        left_out: what the file says and a glossary has no place for: how often, by the data
            category, or by the language ("language fr", counted in terms).
    """

    data: dict[str, Any]
    place: str
    left_out: Mapping[str, int] = field(default_factory=dict)

    def entry(self) -> ConceptEntry:
        """The entry, checked.

        Raises:
            AlignError: it says what an entry may not say, or has no term.
        """
        return checked_entry(self.data, self.place)
