"""Which terms of one side of a unit the other side renders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.checks.terminology.answers import counts, free_words, named_beside
from align.checks.terminology.licences import licences
from align.checks.terminology.paraphrase import is_paraphrased
from align.checks.terminology.silence import is_excused
from align.checks.terminology.similar import nearly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.document import Segment
    from align.model.term import Concept, Occurrence
    from align.model.unit import Side, TranslationUnit

Place = tuple["Segment", "Occurrence"]


@dataclass(slots=True)
class Demand:
    """A term of one side that asks for a rendering: what it may mean, and where it stands."""

    concepts: tuple[Concept, ...]
    places: list[Place] = field(default_factory=list)

    @property
    def concept(self) -> Concept:
        """The first meaning: the one that messages name."""
        return self.concepts[0]


@dataclass(frozen=True, slots=True)
class Absence:
    """A demand that the other side does not meet.

    ``near`` is a place of the other side that is nearly the term: its segment and characters.
    ``rendered`` is how often the other side names the concept: less often than this one.
    """

    demand: Demand
    rendered: int
    near: tuple[Segment, int, int] | None = None


def absences(here: Side, there: Side, parts: Sequence[TranslationUnit]) -> list[Absence]:
    """The terms of one side of a unit that the other does not name, or names in a wrong spelling.

    A whole paragraph of the other side is searched, because a sentence may give up a name to its
    neighbour. What stands in a sentence without counterpart asks for nothing here: the sentence
    is missing, not the term.

    Args:
        here: the side whose terms ask.
        there: the side that must answer.
        parts: the sentence beads inside the unit; empty for a sentence.
    """
    demands = _demands(here, there, parts)
    if not demands:
        return []
    answered = {concept.id for demand in demands for concept in demand.concepts}
    named = counts(there, answered, named_beside(here, answered))
    words = free_words(there, answered)
    found = []
    for demand in demands:
        rendered = max(named.get(concept.id, 0) for concept in demand.concepts)
        if rendered >= len(demand.places):
            continue
        near = nearly(demand.concept, list(there.annotated()), there.lang)
        if near or (rendered == 0 and not _is_met(demand, here, there, words)):
            found.append(Absence(demand, rendered, near))
    return found


def _is_met(demand: Demand, here: Side, there: Side, words: str) -> bool:
    """Whether the other side says it in other words, or need not say it.

    ``words`` are those of the other side without what answers other terms.
    """
    return any(
        is_paraphrased(concept, words, there.lang)
        or is_excused(concept, demand.places, here, there)
        for concept in demand.concepts
    )


def surpluses(
    here: Side, there: Side, parts: Sequence[TranslationUnit]
) -> list[tuple[Demand, int, int]]:
    """Terms that one side names more often than the other does, pronouns counted.

    Returns:
        Each with how often the other side names it, and how many words there may stand for it.
    """
    found = []
    named = counts(there) if (demands := _demands(here, there, parts)) else {}
    for demand in demands:
        rendered = max(named.get(concept.id, 0) for concept in demand.concepts)
        if 0 < rendered < len(demand.places):
            free = licences(demand.concept, there.text, there.lang)
            if there.lang == "ja" and demand.concept.type in ("person", "place", "role"):
                # Each Japanese sentence may drop its subject.
                free += max(1, there.text.count("。"))
            if rendered + free < len(demand.places):
                found.append((demand, rendered, free))
    return found


def _demands(here: Side, there: Side, parts: Sequence[TranslationUnit]) -> list[Demand]:
    alone = {
        segment.anchor
        for part in parts
        if not part.two_sided
        for side in part.sides
        for segment in side.segments
    }
    found: dict[str, Demand] = {}
    for segment, annotation in here.annotated():
        if segment.anchor in alone:
            continue
        for occurrence in annotation.occurrences():
            concepts = tuple(
                reading.concept
                for reading in occurrence.readings
                if reading.asks
                and reading.approved
                and reading.concept.enforcement != "off"
                and _can_be_rendered(reading.concept, there)
            )
            if concepts:
                demand = found.setdefault(concepts[0].id, Demand(concepts))
                demand.places.append((segment, occurrence))
    return list(found.values())


def _can_be_rendered(concept: Concept, there: Side) -> bool:
    return any(term.lang == there.lang and term.approved for term in concept.terms)
