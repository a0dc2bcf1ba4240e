"""Which terms of one side of a unit the other side renders."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from align.checks.terminology.licences import leaves_out_subject, licences, names_somebody
from align.checks.terminology.paraphrase import is_paraphrased
from align.checks.terminology.similar import nearly
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from align.model.annotation import Annotation
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
    used = {concept.id for demand in demands for concept in demand.concepts}
    named = _counts(there.annotated(), used)
    words = _uncovered(there, used)
    found = []
    for demand in demands:
        rendered = max(named.get(concept.id, 0) for concept in demand.concepts)
        if rendered >= len(demand.places):
            continue
        near = nearly(demand.concept, list(there.annotated()), there.lang)
        if near or (rendered == 0 and not _is_licensed(demand, here, there, words)):
            found.append(Absence(demand, rendered, near))
    return found


def surpluses(
    here: Side, there: Side, parts: Sequence[TranslationUnit]
) -> list[tuple[Demand, int, int]]:
    """Terms that one side names more often than the other does, pronouns counted.

    Returns:
        Each with how often the other side names it, and how many words there may stand for it.
    """
    found = []
    named = _counts(there.annotated()) if (demands := _demands(here, there, parts)) else {}
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


def _counts(
    annotated: Iterable[tuple[Segment, Annotation]], used: Container[str] = ()
) -> dict[str, int]:
    """How often each concept is named, in any form; a name inside a longer one of it counts once.

    Args:
        annotated: the segments of one side.
        used: concepts whose terms answer for themselves: a term inside one of these is not
            counted, so that 六者会合共同声明 answers the Joint Statement and not the Talks too.
    """
    counts: dict[str, int] = {}
    for _, annotation in annotated:
        ends: dict[str, int] = {}
        covers = [
            (m.start, m.end)
            for m in annotation.mentions
            if any(r.asks and r.concept.id in used for r in m.readings)
        ]
        for mention in annotation.mentions:
            if used and _is_covered(mention, covers):
                continue
            for reading in mention.readings:
                ident = reading.concept.id
                if mention.start >= ends.get(ident, 0):
                    counts[ident] = counts.get(ident, 0) + 1
                    ends[ident] = mention.end
                else:
                    ends[ident] = max(ends[ident], mention.end)
    return counts


def _is_covered(mention: Occurrence, covers: Iterable[tuple[int, int]]) -> bool:
    length = mention.end - mention.start
    return any(
        start <= mention.start and mention.end <= end and end - start > length
        for start, end in covers
    )


def _is_licensed(demand: Demand, here: Side, there: Side, words: str) -> bool:
    """Whether words of the other side, or its silence, may stand for what is not named there.

    ``words`` are those of the other side without what answers other terms.
    """
    concept = demand.concept
    if any(is_paraphrased(each, words, there.lang) for each in demand.concepts):
        return True
    # A word that both sides have, he and 同大臣, stands for somebody else.
    if licences(concept, there.text, there.lang) > licences(concept, here.text, here.lang):
        return concept.type != "person" or not stranger(here, there)
    if concept.type != "person" or there.lang == "en":
        return False
    if stranger(here, there) or names_somebody(there.text) or not _may_be_dropped(demand):
        return False
    # Who is named elsewhere in the text may be left out anywhere; else only as the subject.
    if concept.id in there.named:
        return True
    return leaves_out_subject(there.text) and not any(
        _NO_SUBJECT.search(segment.text[: occurrence.start])
        for segment, occurrence in demand.places
    )


def _uncovered(there: Side, used: Container[str]) -> str:
    """The text of a side without the terms of some concepts."""
    parts = []
    for segment, annotation in there.annotated():
        text = segment.text
        for mention in annotation.mentions:
            if any(r.asks and r.concept.id in used for r in mention.readings):
                blank = "。" * (mention.end - mention.start)
                text = text[: mention.start] + blank + text[mention.end :]
        parts.append(text)
    return SEGMENT_SEPARATOR[there.lang].join(parts)


def _may_be_dropped(demand: Demand) -> bool:
    """Whether Japanese may leave a person out of each sentence; not one of several, or an agent."""
    return not any(
        _INDISPENSABLE.search(segment.text[: occurrence.start])
        or _ONE_OF_SEVERAL.match(segment.text, occurrence.end)
        for segment, occurrence in demand.places
    )


_TITLED = r"(?:[A-Z][\w.-]* ?){0,5}"
_INDISPENSABLE = re.compile(rf"\b(?:by|and|than|named|called) (?:the )?{_TITLED}$")
_NO_SUBJECT = re.compile(
    rf"\b(?:with|to|for|of|from|between|against|on|about|begins with) (?:the )?{_TITLED}$"
)
_ONE_OF_SEVERAL = re.compile(r" and (?!that\b|[a-z]+ed\b)")


def stranger(here: Side, there: Side) -> bool:
    """Whether the other side gives a person with a title whom this side does not name."""
    ours = _counts(here.annotated())
    return any(
        reading.concept.type == "person" and reading.asks and reading.concept.id not in ours
        for _, annotation in there.annotated()
        for mention in annotation.mentions
        for reading in mention.readings
    )
