"""Which terms of one side of a unit the other side renders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from align.checks.terminology.answers import Place, answers, free_words, named_beside
from align.checks.terminology.licences import licences
from align.checks.terminology.paraphrase import is_paraphrased
from align.checks.terminology.silence import excuse
from align.checks.terminology.similar import nearly
from align.terms.forms.places import is_country

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.anchor import Lang
    from align.model.annotation import DemandVerdict, Excuse
    from align.model.document import Segment
    from align.model.term import Concept, TermReading
    from align.model.unit import Side, TranslationUnit

#: Why a reading asks for nothing.
Exemption = Literal["only answers", "refused", "free", "no rendering"]


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
class DemandOutcome:
    """How the other side meets a demand.

    Attributes:
        demand: the term that asks.
        verdict: ``misspelt`` and ``absent`` are findings.
        answers: where the other side names it: fewer places than ask, or as many.
        excuse: of ``excused``, why.
        near: a place of the other side that is nearly the term: its segment and characters.
    """

    demand: Demand
    verdict: DemandVerdict
    answers: tuple[Place, ...] = ()
    excuse: Excuse | None = None
    near: tuple[Segment, int, int] | None = None

    @property
    def rendered(self) -> int:
        """How often the other side names the concept."""
        return len(self.answers)


class Direction(NamedTuple):
    """How one side of a unit meets the terms of the other."""

    here: Side
    there: Side
    outcomes: tuple[DemandOutcome, ...]

    @property
    def absences(self) -> list[DemandOutcome]:
        """The terms that the other side does not name, or names in a wrong spelling."""
        return [o for o in self.outcomes if o.verdict in ("misspelt", "absent")]


def compared(unit: TranslationUnit) -> tuple[Direction, ...]:
    """Both directions of a unit with two sides, compared once for all checks."""
    return unit.once("terms compared", _compared)


def _compared(unit: TranslationUnit) -> tuple[Direction, ...]:
    if not unit.two_sided:
        return ()
    return tuple(
        Direction(here, there, tuple(_outcomes(here, there))) for here, there in unit.directions
    )


def _outcomes(here: Side, there: Side) -> Iterator[DemandOutcome]:
    """How one side of a unit meets each term of the other.

    A whole paragraph of the other side is searched, because a sentence may give up a name to its
    neighbour. What stands in a sentence without counterpart asks for nothing here: the sentence
    is missing, not the term.

    Args:
        here: the side whose terms ask.
        there: the side that must answer.
    """
    demands = _demands(here, there)
    yield from _replaced_countries(here, there, demands)
    if not demands:
        return
    answered = {concept.id for demand in demands for concept in demand.concepts}
    named = answers(there, answered, named_beside(here, answered))
    words: str | None = None  # of the other side, without what answers other terms
    for demand in demands:
        found = _answers_of(demand, named)
        if len(found) >= len(demand.places):
            yield DemandOutcome(demand, "rendered", found)
        elif near := nearly(demand.concept, list(there.annotated()), there.lang):
            yield DemandOutcome(demand, "misspelt", found, near=near)
        elif found:
            yield DemandOutcome(demand, "rendered", found)
        else:
            words = free_words(there, answered) if words is None else words
            if _is_title(demand) and any(i in named for c in demand.concepts for i in c.broader):
                yield DemandOutcome(demand, "excused", excuse="broader term in a title")
            else:
                yield _unrendered(demand, here, there, words)


def _unrendered(demand: Demand, here: Side, there: Side, words: str) -> DemandOutcome:
    """Whether the other side says it in other words, or need not say it."""
    for concept in demand.concepts:
        if is_paraphrased(concept, words, there.lang):
            return DemandOutcome(demand, "paraphrased")
        if why := excuse(concept, demand.places, here, there):
            return DemandOutcome(demand, "excused", excuse=why)
    return DemandOutcome(demand, "absent")


def _is_title(demand: Demand) -> bool:
    return all(segment.anchor.name == "title" for segment, _ in demand.places)


def _replaced_countries(
    here: Side, there: Side, demands: Sequence[Demand]
) -> Iterator[DemandOutcome]:
    """Countries in compounds and adjectives that the other side replaces by another country.

    日豪 and "Australian" ask for nothing by themselves, because the other side need not name the
    country. It must not name another one in its place.
    """
    ours, theirs = _countries(here), _countries(there)
    if not theirs.keys() - ours.keys():
        return
    known = {concept.id for demand in demands for concept in demand.concepts}
    for ident, (concept, places) in ours.items():
        silent = ident not in known and ident not in theirs and concept.enforcement != "off"
        if silent and any(t.lang == there.lang and t.approved for t in concept.terms):
            yield DemandOutcome(Demand((concept,), places), "absent")


def _countries(side: Side) -> dict[str, tuple[Concept, list[Place]]]:
    found: dict[str, tuple[Concept, list[Place]]] = {}
    for segment, annotation in side.annotated():
        for mention in annotation.mentions:
            for reading in mention.readings:
                concept = reading.concept
                if concept.type == "place" and reading.approved and is_country(concept):
                    places = found.setdefault(concept.id, (concept, []))[1]
                    places.append((segment, mention))
    return found


def surpluses(direction: Direction) -> Iterator[tuple[DemandOutcome, int]]:
    """Terms that one side names more often than the other does, pronouns counted.

    Returns:
        Each outcome with how many mentions are too many.
    """
    there = direction.there
    for outcome in direction.outcomes:
        concept, asked = outcome.demand.concept, len(outcome.demand.places)
        if not 0 < outcome.rendered < asked:
            continue
        free = licences(concept, there.text, there.lang)
        if there.lang == "ja" and concept.type in ("person", "place", "role"):
            # Each Japanese sentence may drop its subject.
            free += max(1, there.text.count("。"))
        if outcome.rendered + free < asked:
            yield outcome, asked - outcome.rendered - free


def _demands(here: Side, there: Side) -> list[Demand]:
    found: dict[str, Demand] = {}
    for segment, annotation in here.annotated():
        if segment.anchor in here.alone:
            continue
        for occurrence in annotation.occurrences():
            concepts = tuple(
                reading.concept
                for reading in occurrence.readings
                if exemption(reading, there.lang) is None
            )
            if concepts:
                demand = found.setdefault(concepts[0].id, Demand(concepts))
                demand.places.append((segment, occurrence))
    return list(found.values())


def exemption(reading: TermReading, there: Lang) -> Exemption | None:
    """Why a reading asks for nothing in the other language; None where it asks."""
    if not reading.asks:
        return "only answers"
    if not reading.approved:
        return "refused"
    if reading.concept.enforcement == "off":
        return "free"
    terms = reading.concept.terms
    return None if any(t.lang == there and t.approved for t in terms) else "no rendering"


def _answers_of(demand: Demand, named: dict[str, list[Place]]) -> tuple[Place, ...]:
    """The places that name one meaning of a demand: the meaning that is named most often."""
    found: list[list[Place]] = [named.get(concept.id, []) for concept in demand.concepts]
    most = max(found, key=len)
    return tuple(most)
