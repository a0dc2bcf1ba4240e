"""What is made of a glossary before any text is read: patterns, their meanings, ids."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.errors import AlignError, nearest
from align.model.anchor import LANGUAGES
from align.terms.forms.patterns import KINDS, Meaning, patterns
from align.terms.forms.places import combining_forms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.model.anchor import Lang
    from align.model.term import Concept


@dataclass(frozen=True, slots=True)
class Made:
    """All patterns of a term base.

    Attributes:
        texts: the patterns of each language.
        meanings: of each pattern its packed meanings, as numbers with blanks between them.
        within: the numbers of the patterns that may be a part of a word.
        combining: by one-character form of a country, the packed meanings of the countries.
        ids: by id of a concept, its number.
        persons: the numbers of the concepts that are persons.
    """

    texts: Mapping[Lang, Sequence[str]]
    meanings: Mapping[Lang, Sequence[str]]
    within: Mapping[Lang, Sequence[int]]
    combining: Mapping[str, Sequence[int]]
    ids: Mapping[str, int]
    persons: Sequence[int]

    def as_json(self) -> str:
        """Itself as JSON; lists are joined to one text each, which loads ten times as fast."""
        data = {
            "texts": {lang: "\n".join(self.texts[lang]) for lang in LANGUAGES},
            "meanings": {lang: "\n".join(self.meanings[lang]) for lang in LANGUAGES},
            "within": self.within,
            "combining": self.combining,
            "ids": "\n".join(self.ids),
            "persons": self.persons,
        }
        return json.dumps(data, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Made:
        """The inverse of :meth:`as_json`; ValueError, KeyError or TypeError for anything else."""
        data = json.loads(text)
        return cls(
            texts={lang: _lines(data["texts"][lang]) for lang in LANGUAGES},
            meanings={lang: _lines(data["meanings"][lang]) for lang in LANGUAGES},
            within={lang: list(map(int, data["within"][lang])) for lang in LANGUAGES},
            combining={form: list(map(int, found)) for form, found in data["combining"].items()},
            ids={ident: number for number, ident in enumerate(_lines(data["ids"]))},
            persons=list(map(int, data["persons"])),
        )


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


def prepared(concepts: Sequence[Concept]) -> Made:
    """Make the patterns of some concepts; AlignError where two of them have the same id."""
    ids: dict[str, int] = {}
    for number, concept in enumerate(concepts):
        if concept.id in ids:
            there = concepts[ids[concept.id]].place
            what = f'concept "{concept.id}" is already at {there}'
            raise AlignError(concept.place, what, "keep it in one glossary")
        ids[concept.id] = number
    made = patterns(concepts)
    return Made(
        texts={lang: list(made[lang]) for lang in LANGUAGES},
        meanings={
            lang: [" ".join(map(str, packed)) for packed in made[lang].values()]
            for lang in LANGUAGES
        },
        within={
            lang: [
                number
                for number, packed in enumerate(made[lang].values())
                if any(_may_be_part(concepts, Meaning.unpacked(code)) for code in packed)
            ]
            for lang in LANGUAGES
        },
        combining=_combining(concepts),
        ids=ids,
        persons=[n for n, concept in enumerate(concepts) if concept.type == "person"],
    )


def check_references(concepts: Sequence[Concept]) -> None:
    """AlignError where a concept names one, as broader, related or a role, that there is not.

    Args:
        concepts: those of all glossaries in force: one may name a concept of another.
    """
    known = {concept.id for concept in concepts}
    for concept in concepts:
        roles = tuple(office.role for office in concept.offices)
        for key, named in (
            ("broader", concept.broader),
            ("related", concept.related),
            ("role", roles),
        ):
            for ident in named:
                if ident not in known:
                    what = f'{key}: no glossary has a concept "{ident}"'
                    hint = nearest(ident, known)
                    if not hint.startswith("did you mean"):
                        hint = "add that concept, or take its id out"  # not a list of thousands
                    raise AlignError(concept.place, what, hint)


def _may_be_part(concepts: Sequence[Concept], meaning: Meaning) -> bool:
    return concepts[meaning.concept].terms[meaning.term].boundary == "any"


def _combining(concepts: Sequence[Concept]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, concept in enumerate(concepts):
        if concept.type != "place":
            continue
        own = (i for i, term in enumerate(concept.terms) if term.lang == "ja" and term.approved)
        index = next(own, None)
        for form in sorted(combining_forms(concept)) if index is not None else ():
            if len(form) == 1 and index is not None:
                meaning = Meaning(number, index, KINDS.index("derived"), asks=False)
                found.setdefault(form, []).append(meaning.packed())
    return found
