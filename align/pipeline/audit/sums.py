"""The figures of an audit, summed from its store."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from align.model.anchor import LANGUAGES
from align.pipeline.audit.naming import page_names
from align.report.audit.figures import (
    AuditFigures,
    CheckLine,
    ConceptLine,
    DocumentLine,
    Rendering,
    Tally,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

    from align.model.term import Concept
    from align.pipeline.audit.collect import Collected
    from align.pipeline.audit.store import AuditStore
    from align.report.audit.figures import Changes

#: How many documents the overview names as those with most findings.
_WORST = 20
_CONFORMING = (
    "sum(conformity = 'conforming'), sum(conformity = 'deviating'), sum(conformity = 'open')"
)


def figures_of(store: AuditStore, collected: Collected, changes: Changes | None) -> AuditFigures:
    """The whole audit in figures; concepts in the order of their ids."""
    database = store.database
    years: dict[str, dict[str, Tally]] = defaultdict(dict)
    for concept, year, *tally in database.execute(
        f"SELECT concept, year, {_CONFORMING} FROM occurrences GROUP BY concept, year"
        " ORDER BY concept, year = '', year"
    ):
        years[concept][year] = Tally(*tally)
    renderings = _renderings(database)
    findings = {
        concept: (shown, waived)
        for concept, shown, waived in database.execute(
            "SELECT concept, sum(waived = ''), sum(waived <> '') FROM findings GROUP BY concept"
        )
    }
    concepts = dict(sorted(collected.concepts.items()))
    pages = page_names(concepts)
    lines = tuple(
        _line(each, pages[ident], renderings, years, findings) for ident, each in concepts.items()
    )
    by_year = {
        year: Tally(*tally)
        for year, *tally in database.execute(
            f"SELECT year, {_CONFORMING} FROM occurrences GROUP BY year ORDER BY year = '', year"
        )
    }
    (documents,) = database.execute("SELECT count(*) FROM documents").fetchone()
    checks = tuple(CheckLine(*row) for row in database.execute(_CHECKS))
    return AuditFigures(
        lines, documents, collected.units, by_year,
        tuple(documents_of(store, None, _WORST)), checks,
        sum(check.findings for check in checks), sum(check.waived for check in checks), changes,
    )  # fmt: skip


_CHECKS = """
SELECT "check", severity, title, title_ja, sum(waived = ''), sum(waived <> '') FROM findings
GROUP BY "check", severity
ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, sum(waived = '') DESC,
  "check"
"""


def _line(
    concept: Concept,
    page: str,
    renderings: Mapping[str, list[Rendering]],
    years: Mapping[str, dict[str, Tally]],
    findings: Mapping[str, tuple[int, int]],
) -> ConceptLine:
    english, japanese = (
        concept.preferred(lang) or next((t.text for t in concept.terms if t.lang == lang), "")
        for lang in LANGUAGES
    )
    return ConceptLine(
        concept.id, concept.type, english, japanese, page, tuple(renderings.get(concept.id, ())),
        years.get(concept.id, {}), *findings.get(concept.id, (0, 0)),
    )  # fmt: skip


def _renderings(database: sqlite3.Connection) -> dict[str, list[Rendering]]:
    """By concept, what stands for it in each language; English first, the most frequent first."""
    found: dict[str, list[Rendering]] = defaultdict(list)
    for lang in LANGUAGES:
        counts: dict[tuple[str, str, str], dict[str, int]] = defaultdict(dict)
        for concept, form, kind, year, count in database.execute(
            f"SELECT concept, {lang}_form, {lang}_kind, year, count(*) FROM occurrences"
            " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, year = '', year"
        ):
            counts[concept, form, kind][year] = count
        of_lang: dict[str, list[Rendering]] = defaultdict(list)
        for (concept, form, kind), years in counts.items():
            of_lang[concept].append(Rendering(lang, form, kind, years))  # type: ignore[arg-type]
        for concept, lines in of_lang.items():
            found[concept] += sorted(lines, key=lambda r: (-r.count, r.form == "", r.form, r.kind))
    return found


def documents_of(
    store: AuditStore, concept: str | None = None, most: int = -1
) -> Iterator[DocumentLine]:
    """Documents with their tallies, those with most findings and deviations first.

    Args:
        store: complete.
        concept: only its occurrences and findings are counted; None for all.
        most: how many documents; -1 for all.
    """
    where, given = ("", ()) if concept is None else (" WHERE concept = :c", {"c": concept})
    # Whoever has neither occurrences nor findings of a concept is no document of it.
    needed = "" if concept is None else "WHERE o.document IS NOT NULL OR f.document IS NOT NULL"
    for name, title, title_ja, date, *counts in store.database.execute(
        f"""
        SELECT name, title, title_ja, date, ifnull(good, 0), ifnull(bad, 0), ifnull(other, 0),
          ifnull(shown, 0), ifnull(waived, 0)
        FROM documents
        LEFT JOIN (
          SELECT document, sum(conformity = 'conforming') AS good,
            sum(conformity = 'deviating') AS bad, sum(conformity = 'open') AS other
          FROM occurrences{where} GROUP BY document
        ) AS o ON o.document = name
        LEFT JOIN (
          SELECT document, sum(waived = '') AS shown, sum(waived <> '') AS waived
          FROM findings{where} GROUP BY document
        ) AS f ON f.document = name
        {needed}
        ORDER BY ifnull(shown, 0) DESC, ifnull(bad, 0) DESC, date = '', date, name LIMIT {most:d}
        """,
        given,
    ):
        yield DocumentLine(name, title, title_ja, date, Tally(*counts[:3]), *counts[3:])
