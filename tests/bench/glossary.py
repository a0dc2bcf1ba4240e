"""The benchmark's own reading of its glossary, so that a fault of ours cannot hide itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ruamel.yaml import YAML

GLOSSARY = Path(__file__).with_name("glossary.yaml")
Side = Literal["en", "ja"]
SIDES: tuple[Side, Side] = ("en", "ja")
APPROVED = ("preferred", "admitted")


@dataclass(frozen=True, slots=True)
class BenchTerm:
    """One wording of a concept in one language."""

    lang: Side
    text: str
    status: str


@dataclass(frozen=True, slots=True)
class BenchConcept:
    """A concept and its terms, in the order of the file."""

    id: str
    type: str
    terms: tuple[BenchTerm, ...]

    def approved(self, lang: Side) -> tuple[str, ...]:
        """The preferred and admitted terms of a language, the preferred one first."""
        return tuple(t.text for t in self.terms if t.lang == lang and t.status in APPROVED)

    def deprecated(self, lang: Side) -> tuple[str, ...]:
        """The deprecated and superseded terms of a language."""
        return tuple(t.text for t in self.terms if t.lang == lang and t.status not in APPROVED)


def read_concepts(text: str) -> tuple[BenchConcept, ...]:
    """The concepts of a glossary in the plain format.

    >>> text = "- {id: a, type: place, terms: [{lang: en, term: A, status: preferred}]}"
    >>> read_concepts(text)[0].approved("en")
    ('A',)
    """
    return tuple(
        BenchConcept(
            block["id"],
            block["type"],
            tuple(BenchTerm(t["lang"], t["term"], t["status"]) for t in block["terms"]),
        )
        for block in YAML(typ="safe").load(text)
    )


def bench_concepts() -> tuple[BenchConcept, ...]:
    """The concepts of the benchmark's glossary."""
    return read_concepts(GLOSSARY.read_text(encoding="utf-8"))


def concepts_by_id() -> dict[str, BenchConcept]:
    """The same, by id."""
    return {concept.id: concept for concept in bench_concepts()}
