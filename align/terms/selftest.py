"""The tests that a glossary brings: sentences in which a term must be found, or must not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.term import Concept, Term
    from align.terms.matching import TermBase


@dataclass(frozen=True, slots=True)
class FailedTest:
    """A sentence in which a term is found although it must not be (``hit`` False), or is not."""

    concept: Concept
    term: Term
    text: str
    hit: bool


def failed_tests(terms: TermBase) -> Iterator[FailedTest]:
    """The tests of all terms that do not come out as they say.

    A sentence of ``hit`` must hold the term; in one of ``miss`` nothing may ask for a rendering of
    it, or be refused as it.
    """
    for concept in terms.concepts:
        for term in concept.terms:
            for hit, texts in ((True, term.tests.hit), (False, term.tests.miss)):
                for text in texts:
                    if _is_found(terms, concept, term, text, hit=hit) != hit:
                        yield FailedTest(concept, term, text, hit)


def _is_found(terms: TermBase, concept: Concept, term: Term, text: str, *, hit: bool) -> bool:
    find = terms.mentions if hit else terms.occurrences
    return any(
        (reading.concept.id, reading.term.text) == (concept.id, term.text)
        and (hit or reading.asks or not reading.approved)
        for occurrence in find(text, term.lang)
        for reading in occurrence.readings
    )


def count_tests(terms: TermBase) -> int:
    """How many sentences the terms of a term base are tested with."""
    return sum(
        len(term.tests.hit) + len(term.tests.miss)
        for concept in terms.concepts
        for term in concept.terms
    )
