"""What is otherwise than in an older audit, which the store holds beside this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.pipeline.audit.store import FINDING_COLUMNS
from align.report.audit.figures import AuditFinding, Changes, GoneOccurrence, ShareChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.pipeline.audit.store import AuditStore
    from align.report.audit.figures import AuditOccurrence

_NEW_OCCURRENCES = "key NOT IN (SELECT key FROM old_occurrences)"
#: Open findings that the old audit did not have open.
_NEW_FINDINGS = "waived = '' AND key NOT IN (SELECT key FROM old_findings)"
_CHANGED = """
EXISTS (SELECT 1 FROM old_occurrences AS old WHERE old.key = occurrences.key AND
  (old.en_kind <> occurrences.en_kind OR old.en_form <> occurrences.en_form OR
   old.ja_kind <> occurrences.ja_kind OR old.ja_form <> occurrences.ja_form))
"""
_GONE = """
SELECT concept, document, unit, en_form, en_kind, ja_form, ja_kind FROM old_occurrences AS old
WHERE NOT EXISTS (SELECT 1 FROM occurrences WHERE occurrences.key = old.key)
ORDER BY concept, document, key
"""
_RESOLVED = f"""
SELECT {FINDING_COLUMNS} FROM old_findings AS old WHERE NOT EXISTS
  (SELECT 1 FROM findings WHERE findings.key = old.key AND findings.waived = '') ORDER BY key
"""


def new_occurrences(store: AuditStore) -> Iterator[AuditOccurrence]:
    """Those that the older audit had not."""
    return store.occurrences(where=_NEW_OCCURRENCES)


def changed_occurrences(store: AuditStore) -> Iterator[AuditOccurrence]:
    """Those that are rendered otherwise than they were."""
    return store.occurrences(where=_CHANGED)


def gone_occurrences(store: AuditStore) -> Iterator[GoneOccurrence]:
    """Those that only the older audit had."""
    return map(GoneOccurrence._make, store.database.execute(_GONE))


def new_findings(store: AuditStore) -> Iterator[AuditFinding]:
    """Open ones that were not open in the older audit."""
    return store.findings(where=_NEW_FINDINGS)


def resolved_findings(store: AuditStore) -> Iterator[AuditFinding]:
    """Those that were open in the older audit, and are gone or waived now."""
    return map(AuditFinding._make, store.database.execute(_RESOLVED))


def changes_of(store: AuditStore) -> Changes:
    """What is otherwise; the store is complete and holds the older audit."""

    def count(query: str) -> int:
        (number,) = store.database.execute(f"SELECT count(*) FROM {query}").fetchone()
        return int(number)

    counts = {
        "new": count(f"occurrences WHERE {_NEW_OCCURRENCES}"),
        "gone": count(f"({_GONE})"),
        "changed": count(f"occurrences WHERE {_CHANGED}"),
        "findings_new": count(f"findings WHERE {_NEW_FINDINGS}"),
        "findings_resolved": count(f"({_RESOLVED})"),
    }
    return Changes(counts, tuple(_shares(store)))


def _shares(store: AuditStore) -> Iterator[ShareChange]:
    """The renderings whose share of their concept has changed."""
    rows = store.database.execute(
        """
        WITH now AS (
          SELECT concept, 'en' AS lang, en_form AS form, en_kind AS kind, count(*) AS n
          FROM occurrences GROUP BY 1, 3, 4
          UNION ALL
          SELECT concept, 'ja', ja_form, ja_kind, count(*) FROM occurrences GROUP BY 1, 3, 4
        ), both AS (
          SELECT concept, lang, form, kind, sum(before) AS before, sum(n) AS n FROM (
            SELECT concept, lang, form, kind, count AS before, 0 AS n FROM old_renderings
            UNION ALL SELECT concept, lang, form, kind, 0, n FROM now
          ) GROUP BY 1, 2, 3, 4
        ), totals AS (
          SELECT concept, lang, sum(before) AS before_of, sum(n) AS n_of FROM both GROUP BY 1, 2
        )
        SELECT concept, lang, form, kind, before, before_of, n, n_of
        FROM both JOIN totals USING (concept, lang)
        WHERE before * n_of <> n * before_of OR (before = 0) <> (n = 0)
        ORDER BY concept, lang, n DESC, before DESC, form, kind
        """
    )
    return (ShareChange(*row) for row in rows)
