"""Checks of what entries say about each other by id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.errors import nearest
from align.model.check import CheckOptions, glossary_check
from align.model.finding import GlossaryProblem, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from align.terms.inspection import InspectedEntry, Inspection


@glossary_check("G006", "Unknown concept", "存在しない概念", "error", CheckOptions)
def unknown_concept(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """An entry names a concept, as `broader`, `related` or the `role` of an office, that no file has.

    Why it matters: the id is misspelt, or the concept was taken out and its mentions were not.

    This fails:

        - id: summit
          type: event
          related: [g7-sumit]
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}
        - id: g7-summit
          type: event
          terms:
            - {lang: en, term: G7 Summit, status: preferred}
            - {lang: ja, term: G7サミット, status: preferred}

    and this passes:

        - id: summit
          type: event
          related: [g7-summit]
          terms:
            - {lang: en, term: summit, status: preferred}
            - {lang: ja, term: 首脳会議, status: preferred}
        - id: g7-summit
          type: event
          terms:
            - {lang: en, term: G7 Summit, status: preferred}
            - {lang: ja, term: G7サミット, status: preferred}

    To settle one: correct the id, add the concept, or take its mention out.
    """
    known = {
        *inspection.by_id,
        *(fault.concept for file in inspection.files for fault in file.faults),
    }
    for entry in inspection.in_force:
        for key, ident in _named(entry):
            if ident not in known:
                hint = nearest(ident, known)
                near = hint.split('"')[1] if hint.startswith("did you mean") else ""
                asked = Wording(f'; did you mean "{near}"?', f"「{near}」ではありませんか。")
                message = Wording(
                    f'{key}: no glossary has a concept "{ident}"' + (asked.en if near else ""),
                    f"{key} の「{ident}」という概念はどの用語集にもありません。"
                    + (asked.ja if near else ""),
                )
                yield GlossaryProblem(message, entry.file, entry.line, entry.concept.id, near)


def _named(entry: InspectedEntry) -> Iterator[tuple[str, str]]:
    concept = entry.concept
    for key, idents in (("broader", concept.broader), ("related", concept.related)):
        for ident in idents:
            yield key, ident
    for office in concept.offices:
        yield "role", office.role


@glossary_check("G007", "Concept broader than itself", "循環した上位概念", "error", CheckOptions)
def broader_than_itself(inspection: Inspection, _: CheckOptions) -> Iterator[GlossaryProblem]:
    """Following `broader` from a concept leads back to it.

    Why it matters: of two concepts only one can be the wider one. Programs that draw the concepts
    as a tree, or export them, do not come to an end.

    This fails:

        - id: asia
          type: place
          broader: [east-asia]
          terms:
            - {lang: en, term: Asia, status: preferred}
            - {lang: ja, term: アジア, status: preferred}
        - id: east-asia
          type: place
          broader: [asia]
          terms:
            - {lang: en, term: East Asia, status: preferred}
            - {lang: ja, term: 東アジア, status: preferred}

    and this passes:

        - id: asia
          type: place
          terms:
            - {lang: en, term: Asia, status: preferred}
            - {lang: ja, term: アジア, status: preferred}
        - id: east-asia
          type: place
          broader: [asia]
          terms:
            - {lang: en, term: East Asia, status: preferred}
            - {lang: ja, term: 東アジア, status: preferred}

    A circle is told once, at its first concept. To settle one: take one of the ids out.
    """
    told: set[str] = set()
    for entry in inspection.in_force:
        circle = _circle(entry.concept.id, inspection.by_id)
        if circle and told.isdisjoint(circle):
            told.update(circle)
            way = " > ".join([*circle, circle[0]])
            message = Wording(
                f"broader: leads back to the concept itself: {way}",
                f"broader をたどると元の概念に戻ります：{way}",
            )
            yield GlossaryProblem(message, entry.file, entry.line, entry.concept.id)


def _circle(start: str, by_id: Mapping[str, InspectedEntry]) -> list[str]:
    """The shortest way from a concept by ``broader`` back to it; empty where there is none."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:  # grows while it is walked through
        entry = by_id.get(way[-1])
        for ident in entry.concept.broader if entry else ():
            if ident == start:
                return way
            if ident not in seen:
                seen.add(ident)
                ways.append([*way, ident])
    return []
