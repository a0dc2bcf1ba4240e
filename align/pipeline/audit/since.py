"""What is otherwise than in an older audit, whose ``audit.json`` is read line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from align.errors import AlignError
from align.files.disk import open_bytes
from align.pipeline.audit.tables import AUDIT_FORMAT, AUDIT_JSON
from align.report.audit.figures import Changes, ShareChange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from align.pipeline.audit.store import AuditStore

#: Bytes of one line: an occurrence has some 1,000, a concept of a hundred years ten times that.
_LONGEST_LINE = 16_000_000
_NEW = "key NOT IN (SELECT key FROM old_{0})"
NEW_OCCURRENCES = _NEW.format("occurrences")
#: Open findings that the old audit did not have open.
NEW_FINDINGS = f"waived = '' AND {_NEW.format('findings')}"
#: Occurrences that are rendered otherwise than they were.
CHANGED = """
EXISTS (SELECT 1 FROM old_occurrences AS old WHERE old.key = occurrences.key AND
  (old.en <> en_kind || char(9) || en_form OR old.ja <> ja_kind || char(9) || ja_form))
"""
GONE_OCCURRENCES = """
SELECT key, concept, document, en, ja FROM old_occurrences AS old
WHERE NOT EXISTS (SELECT 1 FROM occurrences WHERE occurrences.key = old.key)
ORDER BY concept, document, key
"""
RESOLVED_FINDINGS = """
SELECT key, line FROM old_findings AS old WHERE NOT EXISTS
  (SELECT 1 FROM findings WHERE findings.key = old.key AND findings.waived = '') ORDER BY key
"""


def read_old_audit(given: Path, store: AuditStore) -> None:
    """Put the occurrences, renderings and open findings of an older audit into the store.

    Args:
        given: the folder of the audit, or its ``audit.json``.
        store: takes the keys.

    Raises:
        AlignError: there is no audit, or not one that this version has written.
    """
    path = given / AUDIT_JSON if given.is_dir() else given
    occurrences: list[tuple[str, ...]] = []
    for part, line in _lines(path):
        if part == "concepts":
            store.database.executemany(
                "INSERT OR REPLACE INTO old_renderings VALUES (?, ?, ?, ?, ?)",
                [
                    (line["id"], r["lang"], r["form"], r["kind"], r["count"])
                    for r in line["renderings"]
                ],
            )
        elif part == "findings" and not line["waived"]:
            from orjson import dumps

            store.database.execute(
                "INSERT OR REPLACE INTO old_findings VALUES (?, ?)",
                (line["key"], dumps(line).decode()),
            )
        elif part == "occurrences":
            sides = (f"{line[s]['kind']}\t{line[s]['form']}" for s in ("en", "ja"))
            occurrences.append((line["key"], line["concept"], line["document"], *sides))
            if len(occurrences) == 2_000:
                _put(store, occurrences)
    _put(store, occurrences)


def _put(store: AuditStore, occurrences: list[tuple[str, ...]]) -> None:
    store.database.executemany(
        "INSERT OR REPLACE INTO old_occurrences VALUES (?, ?, ?, ?, ?)", occurrences
    )
    occurrences.clear()


def _lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each record of an ``audit.json`` with the name of its list."""
    import orjson

    part, number = "", 0
    with open_bytes(path) as stream:
        if stream.readline(_LONGEST_LINE).rstrip() != AUDIT_FORMAT:
            what = "is no audit that this version can compare with"
            raise AlignError(str(path), what, "name the folder or the audit.json of an audit")
        while line := stream.readline(_LONGEST_LINE):
            number += 1
            line = line.strip().rstrip(b",")
            if line.startswith(b'"'):
                part = line.partition(b'"')[2].partition(b'"')[0].decode(errors="replace")
            elif line.startswith(b"{") and part in ("concepts", "findings", "occurrences"):
                try:
                    record = orjson.loads(line)
                    _check(record, part)
                except (orjson.JSONDecodeError, KeyError, TypeError):
                    where = f"{path}:{number + 1}"
                    what = "is not as an audit is written"
                    raise AlignError(where, what, "make that audit again") from None
                yield part, record
    if line or part != "end":
        raise AlignError(str(path), "is cut off", "make that audit again")


def _check(record: dict[str, Any], part: str) -> None:
    """KeyError or TypeError for a record without what is read of it."""
    texts: list[Any] = []
    if part == "concepts":
        texts += [record["id"], *(r[k] for r in record["renderings"] for k in ("form", "kind"))]
        if not all(isinstance(r["count"], int) and r["lang"] for r in record["renderings"]):
            raise TypeError
    elif part == "findings":
        texts += [record["key"], record["waived"]]
    else:
        texts += [record["key"], record["concept"], record["document"]]
        texts += [record[side][key] for side in ("en", "ja") for key in ("kind", "form")]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError


def changes_of(store: AuditStore) -> Changes:
    """What is otherwise; the store is complete and holds the older audit."""

    def count(query: str) -> int:
        (number,) = store.database.execute(f"SELECT count(*) FROM {query}").fetchone()
        return int(number)

    counts = {
        "new": count(f"occurrences WHERE {NEW_OCCURRENCES}"),
        "gone": count(f"({GONE_OCCURRENCES})"),
        "changed": count(f"occurrences WHERE {CHANGED}"),
        "findings_new": count(f"findings WHERE {NEW_FINDINGS}"),
        "findings_resolved": count(f"({RESOLVED_FINDINGS})"),
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
