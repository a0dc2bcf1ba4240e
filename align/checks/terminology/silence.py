"""Whether a side may be silent about what the other names: pronouns, dropped subjects, titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.checks.terminology.answers import answers
from align.checks.terminology.licences import leaves_out_subject, licences
from align.terms.forms.places import is_country

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.checks.terminology.answers import Place
    from align.model.annotation import Excuse
    from align.model.document import Segment
    from align.model.term import Concept, Occurrence
    from align.model.unit import Side

_TITLED = r"(?:[A-Z][\w.-]*+ ?+){0,5}"
_INDISPENSABLE = re.compile(rf"\b(?:by|and|than|named|called) (?:the )?{_TITLED}$")
_NO_SUBJECT = re.compile(
    rf"\b(?:with|to|for|of|from|between|against|on|about|begins with) (?:the )?{_TITLED}$"
)
_ONE_OF_SEVERAL = re.compile(r" and (?!that\b|[a-z]+ed\b)")
#: Both countries of a pair are their ministers', too: Japan and Italy, 両大臣.
_BOTH = re.compile("両|双方|二国間")
_BEFORE_PAIR = re.compile(r"[A-Z]\w+ and (?:the )?$")
_AFTER_PAIR = re.compile(r" and (?:the )?[A-Z]")
#: English gives the country of an office that Japanese gives by its own name: 外交部長.
_OFFICE_OF = re.compile(
    r"(?:Minister|Ministers|President|Secretary|Premier|Chancellor|Representative|Ministry|Envoy"
    r"|Ambassador|Government|Department|Trade|Affairs|Defen[cs]e|State|Security|Cooperation),?"
    r"(?: (?:[A-Z][\w'-]+ ){0,2}[A-Z][\w'-]+)?,? of (?:the )?$"
)


def excuse(concept: Concept, places: Iterable[Place], here: Side, there: Side) -> Excuse | None:
    """Why the other side need not name a concept; None where it should."""
    places = list(places)
    if concept.type in ("place", "organisation") and _names_another(concept, here, there):
        return None  # the pronoun is that one's
    if _has_stand_in(concept, here, there):
        stranger = concept.type == "person" and _stranger(here, there)
        return None if stranger else "pronoun"
    if there.lang == "en":
        return None
    if concept.type == "person":
        return _why_person_is_dropped(concept, places, here, there)
    if concept.type == "place" and is_country(concept):
        return _why_country_is_dropped(concept, places, there)
    return None


def _names_another(concept: Concept, here: Side, there: Side) -> bool:
    """Whether the other side names a place or a body of this type that this side does not."""
    ours = answers(here)
    return any(
        reading.concept.type == concept.type and reading.concept.id not in ours
        for _, annotation in there.annotated()
        for mention in annotation.occurrences()
        for reading in mention.readings
        if reading.asks
    )


def _has_stand_in(concept: Concept, here: Side, there: Side) -> bool:
    """Whether a pronoun or the like answers.

    English is full of pronouns, so it must have more than the Japanese side: a word that both
    have, "he" and 同大臣, stands for somebody else.
    """
    found = licences(concept, there.text, there.lang)
    if there.lang == "ja":
        return found > 0
    return found > licences(concept, here.text, here.lang)


def _why_person_is_dropped(
    concept: Concept, places: list[Place], here: Side, there: Side
) -> Excuse | None:
    if all(segment.anchor.name == "title" for segment, _ in places):
        return "title gives the office"  # where English titles give the name
    if _stranger(here, there) or not _may_be_dropped(places):
        return None
    # Who is named elsewhere in the text may be left out anywhere; else only as the subject.
    if concept.id in there.named:
        return "person named elsewhere"
    is_subject = not any(
        _NO_SUBJECT.search(_before(segment, occurrence)) for segment, occurrence in places
    )
    return "subject left out" if is_subject and leaves_out_subject(there.text) else None


def _why_country_is_dropped(concept: Concept, places: list[Place], there: Side) -> Excuse | None:
    if all(_OFFICE_OF.search(_before(s, o)) for s, o in places):
        return "country of an office"
    if concept.id in there.named and _may_be_dropped(places):
        return "country named elsewhere"
    return "pair of countries" if _are_paired(places) and _BOTH.search(there.text) else None


def _before(segment: Segment, occurrence: Occurrence) -> str:
    """The text before a place, as far as a title or a list of names may reach."""
    return segment.text[max(0, occurrence.start - 200) : occurrence.start]


def _are_paired(places: list[Place]) -> bool:
    return all(
        _BEFORE_PAIR.search(_before(segment, occurrence))
        or _AFTER_PAIR.match(segment.text, occurrence.end)
        for segment, occurrence in places
    )


def _may_be_dropped(places: list[Place]) -> bool:
    """Whether Japanese may leave a name out of each sentence; not one of several, or an agent."""
    return not any(
        _INDISPENSABLE.search(_before(segment, occurrence))
        or _ONE_OF_SEVERAL.match(segment.text, occurrence.end)
        for segment, occurrence in places
    )


def _stranger(here: Side, there: Side) -> bool:
    """Whether the other side gives a person with a title whom this side does not name."""
    ours = answers(here)
    return any(
        all(r.concept.type == "person" and r.concept.id not in ours for r in mention.readings)
        and any(r.asks for r in mention.readings)
        for _, annotation in there.annotated()
        for mention in annotation.mentions
    ) or any(annotation.strangers for _, annotation in there.annotated())
