"""Glossary entries and their occurrences in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from align.model.finding import Wording

if TYPE_CHECKING:
    from align.model.anchor import Lang

TermStatus = Literal["preferred", "admitted", "deprecated", "superseded"]
ConceptType = Literal[
    "person", "role", "organisation", "place", "event", "instrument", "generic", "phrase"
]

#: Types of concepts that may be translated freely, so that a missing term is only a hint.
ADVISORY_TYPES: frozenset[ConceptType] = frozenset({"role", "generic", "phrase"})


NO_REASON = Wording("", "")


@dataclass(frozen=True, slots=True)
class Term:
    """One rendering of a concept in one language; ``reason`` says why it should not be used."""

    lang: Lang
    text: str
    status: TermStatus
    reason: Wording = NO_REASON

    @property
    def approved(self) -> bool:
        """Whether this rendering may be used."""
        return self.status in ("preferred", "admitted")


@dataclass(frozen=True, slots=True)
class Concept:
    """A glossary entry: a concept and its renderings in both languages."""

    id: str
    type: ConceptType
    terms: tuple[Term, ...]
    place: str = ""  # file:line of the entry, for messages

    def preferred(self, lang: Lang) -> str:
        """The preferred rendering in a language, or "" where the entry has none."""
        return next((t.text for t in self.terms if (t.lang, t.status) == (lang, "preferred")), "")

    @property
    def advisory(self) -> bool:
        """Whether a missing rendering is a hint only."""
        return self.type in ADVISORY_TYPES


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term found in a text at ``[start, end)``, counted in characters.

    The same words may stand for several concepts (外務大臣 is the title of many ministers).
    ``readings`` has one pair (concept, term) for each.
    """

    start: int
    end: int
    readings: tuple[tuple[Concept, Term], ...]
