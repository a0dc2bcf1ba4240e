"""The pages of an audit: the overview, one or several of each concept, and what changed."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, NamedTuple

from align.report.audit.figures import (
    CONFORMITY_LABELS,
    KIND_LABELS,
    WRONG,
    AuditFigures,
    AuditOccurrence,
    ConceptLine,
)
from align.report.audit.lines import lines
from align.report.audit.pictures import counts_by_year, renderings_by_year, tallies_by_year
from align.report.template import render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.report.audit.figures import AuditFinding, DocumentLine, GoneOccurrence

#: Occurrences of one page: it opens at once, and prints on some 40 sheets.
ON_PAGE = 500
#: Pages of a concept up to which each links to all; else to so many before and after.
_ALL_LINKS, _NEARBY = 20, 4
#: Documents and findings that a concept's page lists; the tables have all.
_LISTED = 100
#: Concepts that the map shows: the most frequent.
_ON_MAP = 40
#: Concepts with most findings that the overview names.
_WORST = 20
#: Changes of one sort that their page lists.
_CHANGES = 200


class YearOfOccurrences(NamedTuple):
    """The occurrences of one year on one page."""

    year: str
    occurrences: tuple[AuditOccurrence, ...]


class Listed(NamedTuple):
    """The first of many, and how many more there are."""

    shown: tuple[Any, ...]
    more: int


class AuditSite:
    """Makes the pages of one audit."""

    def __init__(self, figures: AuditFigures) -> None:
        self._figures = figures
        self._by_id = {concept.id: concept for concept in figures.concepts}
        self._shared = {
            "kinds": KIND_LABELS,
            "conformities": CONFORMITY_LABELS,
            "wrong": WRONG,
            "lines": lines,
        }

    def overview(self) -> str:
        """The first page."""
        figures = self._figures
        often = sorted(figures.seen, key=lambda c: (-c.tally.occurrences, c.id))
        mapped = often[:_ON_MAP]
        heat = {
            lang: counts_by_year(mapped, [_name(concept, lang) for concept in mapped])
            for lang in (("en", "ja") if mapped else ())
        }
        worst = sorted(
            (c for c in figures.concepts if c.findings),
            key=lambda c: (-c.findings, -c.tally.deviating, c.id),
        )
        return render(
            "audit-index.html.j2",
            figures=figures,
            often=often,
            conformity=tallies_by_year(figures.years) if figures.years else None,
            heat=heat,
            mapped=mapped,
            worst=worst[:_WORST],
            **self._shared,
        )

    def concept(
        self,
        concept: ConceptLine,
        occurrences: Iterator[AuditOccurrence],
        documents: Iterable[DocumentLine],
        findings: Iterable[AuditFinding],
    ) -> Iterator[tuple[str, str]]:
        """The pages of a concept, each with its file name.

        Args:
            concept: in figures.
            occurrences: all of them, in the order in which they are shown.
            documents: those that name it, the worst first.
            findings: about it.
        """
        pictures = {
            lang: renderings_by_year(concept.of(lang)) for lang in ("en", "ja") if concept.years
        }
        total = max(1, -(-concept.tally.occurrences // ON_PAGE))
        shares = self._figures.changes.shares if self._figures.changes else ()
        for number in range(1, total + 1):
            yield (
                page_of(concept, number),
                render(
                    "audit-concept.html.j2",
                    concept=concept,
                    pictures=pictures,
                    years=_by_year(itertools.islice(occurrences, ON_PAGE)),
                    documents=first_of(documents) if number == 1 else None,
                    findings=first_of(findings) if number == 1 else None,
                    shares=[share for share in shares if share.concept == concept.id],
                    compared=self._figures.changes is not None,
                    number=number,
                    pages=list(_page_links(concept, number, total)),
                    **self._shared,
                ),
            )

    def changes(
        self,
        new: Iterable[AuditOccurrence],
        changed: Iterable[AuditOccurrence],
        gone: Iterable[GoneOccurrence],
        found: Iterable[AuditFinding],
        resolved: Iterable[AuditFinding],
    ) -> str:
        """What is otherwise than in the older audit."""
        return render(
            "audit-changes.html.j2",
            figures=self._figures,
            changes=self._figures.changes,
            concepts=self._by_id,
            new=first_of(new, _CHANGES),
            changed=first_of(changed, _CHANGES),
            gone=first_of(gone, _CHANGES),
            found=first_of(found, _CHANGES),
            resolved=first_of(resolved, _CHANGES),
            **self._shared,
        )


def first_of(things: Iterable[Any], most: int = _LISTED) -> Listed:
    """The first of many; the others are counted."""
    rest = iter(things)
    shown = tuple(itertools.islice(rest, most))
    return Listed(shown, sum(1 for _ in rest))


def page_of(concept: ConceptLine, number: int = 1) -> str:
    """The file name of a page of a concept, counted from 1."""
    return f"{concept.page}.html" if number == 1 else f"{concept.page}.{number}.html"


def _page_links(concept: ConceptLine, current: int, total: int) -> Iterator[tuple[int, str]]:
    """The numbers of a concept's pages with their files; of many those nearby, and where to go.

    A gap is a number without a file.
    """
    before = 0
    for number in range(1, total + 1):
        if total <= _ALL_LINKS or number in (1, total) or abs(number - current) <= _NEARBY:
            if number > before + 1:
                yield number - 1, ""
            yield number, page_of(concept, number)
            before = number


def _by_year(occurrences: Iterable[AuditOccurrence]) -> list[YearOfOccurrences]:
    return [
        YearOfOccurrences(year, tuple(found))
        for year, found in itertools.groupby(occurrences, lambda each: each.year)
    ]


def _name(concept: ConceptLine, lang: str) -> str:
    first, second = concept.english, concept.japanese
    return (second or first if lang == "ja" else first or second) or concept.id
