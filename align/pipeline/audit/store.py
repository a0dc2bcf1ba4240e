"""Keeps what an audit has found in a temporary SQLite file, so that memory stays flat."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from align.report.audit.figures import AuditFinding, AuditOccurrence, AuditSide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Rows that are handed to SQLite at once.
_BATCH = 2_000
_SIDE = ("anchor", "cited", "cited_ja", "before", "word", "after", "form", "kind")
_SCHEMA = f"""
CREATE TABLE documents (name TEXT PRIMARY KEY, title TEXT, title_ja TEXT, date TEXT) STRICT;
CREATE TABLE occurrences (
  number INTEGER PRIMARY KEY, key TEXT, concept TEXT, document TEXT, unit TEXT, date TEXT,
  year TEXT, conformity TEXT, {", ".join(f"en_{c} TEXT, ja_{c} TEXT" for c in _SIDE)}
) STRICT;
CREATE TABLE findings (
  number INTEGER PRIMARY KEY, {", ".join(f'"{c}" TEXT' for c in AuditFinding._fields)}
) STRICT;
CREATE TABLE old_occurrences (
  key TEXT PRIMARY KEY, concept TEXT, document TEXT, unit TEXT,
  en_form TEXT, en_kind TEXT, ja_form TEXT, ja_kind TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE old_findings (
  {", ".join(f'"{c}" TEXT' for c in AuditFinding._fields)}, PRIMARY KEY (key)
) STRICT, WITHOUT ROWID;
CREATE TABLE old_renderings (
  concept TEXT, lang TEXT, form TEXT, kind TEXT, count INTEGER,
  PRIMARY KEY (concept, lang, form, kind)
) STRICT, WITHOUT ROWID;
"""
#: Occurrences are put into the order in which they are read, once.
_SORTED = """
CREATE TABLE sorted AS
  SELECT * FROM occurrences ORDER BY concept, date = '', date, document, number;
DROP TABLE occurrences;
ALTER TABLE sorted RENAME TO occurrences;
"""
_INDEXES = """
CREATE INDEX IF NOT EXISTS by_concept ON occurrences (concept);
CREATE INDEX IF NOT EXISTS by_document ON occurrences (document);
CREATE INDEX IF NOT EXISTS by_key ON occurrences (key);
CREATE INDEX IF NOT EXISTS of_concept ON findings (concept);
CREATE INDEX IF NOT EXISTS of_document ON findings (document);
CREATE INDEX IF NOT EXISTS of_key ON findings (key);
"""
_SIDES = ", ".join([*(f"en_{c}" for c in _SIDE), *(f"ja_{c}" for c in _SIDE)])
_OCCURRENCE = f"key, concept, document, unit, date, conformity, {_SIDES}"
#: All of a finding, for a query.
FINDING_COLUMNS = ", ".join(
    f'"{column}"' for column in AuditFinding._fields
)  # CHECK is a word of SQL


class StoredDocument(NamedTuple):
    """A readout or a file that was read; ``date`` is in ISO form, or ""."""

    name: str
    title: str
    title_ja: str
    date: str


class AuditStore:
    """Occurrences, findings and documents of one audit, and what an older one had."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self._occurrences: list[tuple[str, ...]] = []
        self._findings: list[AuditFinding] = []
        self._days: dict[str, str] = {}  # the earliest of each document

    def add_document(self, document: StoredDocument) -> None:
        """Take a document in, once; the earliest date of its parts stands for it."""
        known = self._days.get(document.name)
        if known is not None and not (document.date and (not known or document.date < known)):
            return
        self._days[document.name] = document.date
        self.database.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET date = excluded.date",
            document,
        )

    def add_occurrences(self, found: Iterable[AuditOccurrence]) -> None:
        """Take occurrences in, in their order."""
        for each in found:
            self._occurrences.append((
                each.key, each.concept, each.document, each.unit, each.date, each.year,
                each.conformity, *each.english, *each.japanese,
            ))  # fmt: skip
        if len(self._occurrences) >= _BATCH:
            self._write()

    def add_findings(self, found: Iterable[AuditFinding]) -> None:
        """Take findings in, in their order."""
        self._findings += found
        if len(self._findings) >= _BATCH:
            self._write()

    def add_old(self, table: str, rows: Sequence[tuple[str | int, ...]]) -> None:
        """Take rows of an older audit into one of the tables ``old_…``."""
        marks = ", ".join("?" * len(rows[0]))
        self.database.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", rows)

    def complete(self) -> None:
        """From here on the store is read."""
        self._write()
        self.database.executescript(_SORTED + _INDEXES)

    def _write(self) -> None:
        marks = ", ".join("?" * (7 + 2 * len(_SIDE)))
        self.database.executemany(
            "INSERT INTO occurrences (key, concept, document, unit, date, year, conformity,"
            f" {_SIDES}) VALUES ({marks})",
            self._occurrences,
        )
        marks = ", ".join("?" * len(AuditFinding._fields))
        self.database.executemany(
            f"INSERT INTO findings ({FINDING_COLUMNS}) VALUES ({marks})", self._findings
        )
        self._occurrences.clear()
        self._findings.clear()

    def occurrences(self, concept: str | None = None, where: str = "") -> Iterator[AuditOccurrence]:
        """The occurrences of a concept, the earliest first; of all concepts where it is None.

        Those without a date come last. ``where`` is a further condition in SQL.
        """
        conditions = [c for c in ("concept = ?" if concept is not None else "", where) if c]
        rows = self.database.execute(
            f"SELECT {_OCCURRENCE} FROM occurrences"
            + (f" WHERE {' AND '.join(conditions)}" if conditions else "")
            + " ORDER BY rowid",
            () if concept is None else (concept,),
        )
        for row in rows:
            yield AuditOccurrence._make((*row[:6], AuditSide(*row[6:14]), AuditSide(*row[14:22])))

    def plain_occurrences(
        self, columns: Sequence[str], where: str = ""
    ) -> Iterator[tuple[str, ...]]:
        """These columns of all occurrences, in the same order; ``where`` as above."""
        yield from self.database.execute(
            f"SELECT {', '.join(columns)} FROM occurrences"
            + (f" WHERE {where}" if where else "")
            + " ORDER BY rowid"
        )

    def findings(self, concept: str | None = None, where: str = "") -> Iterator[AuditFinding]:
        """The findings of a concept, or all, in the order of the documents."""
        conditions = [c for c in ("concept = ?" if concept is not None else "", where) if c]
        rows = self.database.execute(
            f"SELECT {FINDING_COLUMNS} FROM findings"
            + (f" WHERE {' AND '.join(conditions)}" if conditions else "")
            + " ORDER BY date = '', date, document, number",
            () if concept is None else (concept,),
        )
        yield from (AuditFinding(*row) for row in rows)


@contextmanager
def temporary_store() -> Iterator[AuditStore]:
    """A store in a file that is gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix="align-audit-") as folder:
        database = sqlite3.connect(Path(folder, "audit.sqlite"), isolation_level=None)
        try:
            database.executescript(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;"
                "PRAGMA temp_store = FILE; BEGIN;" + _SCHEMA
            )
            yield AuditStore(database)
        finally:
            database.close()
