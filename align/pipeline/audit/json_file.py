"""``audit.json``: written with one record a line, so that it is read back line by line."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from align.errors import AlignError
from align.files.disk import open_bytes
from align.model.anchor import LANGUAGES
from align.model.finding import SEVERITIES
from align.pipeline.audit.sums import documents_of
from align.pipeline.audit.tables import named_tally, tables_of_changes
from align.report.audit.figures import KIND_LABELS, AuditFinding, AuditSide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from align.pipeline.audit.store import AuditStore
    from align.pipeline.audit.tables import AuditTable
    from align.report.audit.figures import AuditFigures, ConceptLine

AUDIT_JSON = "audit.json"
#: The first line of the file; the number changes when an older one can no longer be read.
AUDIT_FORMAT = b'{"format": "readout-align audit 1",'
#: Bytes of one line: an occurrence has some 1,000, a concept of a hundred years ten times that.
_LONGEST_LINE = 16_000_000
#: Rows that are handed to SQLite at once.
_BATCH = 2_000
#: The members of an occurrence and of its sides, and the columns of the store they are read from.
_OCCURRENCE = ("key", "concept", "document", "unit", "date", "conformity")
_SIDE = ("anchor", "citation_en", "citation_ja", "before", "word", "after", "form", "kind")
_COLUMNS = (*_OCCURRENCE, *(f"{lang}_{field}" for lang in LANGUAGES for field in AuditSide._fields))
#: The fields of a finding that have another name here.
_IN_ENGLISH = {"title": "title_en", "message": "message_en"}


def write_json(store: AuditStore, figures: AuditFigures, stream: BinaryIO) -> None:
    """The whole audit; each record of a list is a line."""
    totals = {
        "documents": figures.documents,
        "units": figures.units,
        **named_tally(figures.tally),
        "findings": figures.findings,
        "waived": figures.waived,
    }
    changes = figures.changes
    lists: list[tuple[str, Iterable[dict[str, Any]]]] = [
        ("concepts", map(_concept, figures.concepts)),
        ("documents", (
            {"document": d.name, "title_en": d.title, "title_ja": d.title_ja, "date": d.date,
             **named_tally(d.tally), "findings": d.findings, "waived": d.waived}
            for d in documents_of(store)
        )),
        ("checks", (
            {"check": c.check, "severity": c.severity, "title_en": c.title,
             "title_ja": c.title_ja, "findings": c.findings, "waived": c.waived}
            for c in figures.checks
        )),
        ("findings", map(_finding, store.findings())),
        ("occurrences", map(_occurrence, store.plain_occurrences(_COLUMNS))),
    ]  # fmt: skip
    if changes:
        for table in tables_of_changes(store, changes):
            named = table.name.replace(" ", "_")
            lists.append((named, _named_rows(table)))
    stream.write(AUDIT_FORMAT + b"\n")
    stream.write(b'"totals": ' + orjson.dumps(totals) + b",\n")
    years = {year: named_tally(tally) for year, tally in figures.years.items()}
    stream.write(b'"years": ' + orjson.dumps(years) + b",\n")
    since = dict(changes.counts) if changes else None
    stream.write(b'"since": ' + orjson.dumps(since) + b",\n")
    for name, records in lists:
        stream.write(f'"{name}": [\n'.encode())
        joint = b""
        for record in records:
            stream.write(joint + orjson.dumps(record))
            joint = b",\n"
        stream.write(b"\n],\n")
    stream.write(b'"end": true}\n')


def _named_rows(table: AuditTable) -> Iterator[dict[str, Any]]:
    for row in table.rows():
        yield dict(zip(table.columns, row, strict=True))


def _concept(concept: ConceptLine) -> dict[str, Any]:
    return {
        "id": concept.id,
        "type": concept.type,
        "en": concept.english,
        "ja": concept.japanese,
        **named_tally(concept.tally),
        "findings": concept.findings,
        "waived": concept.waived,
        "years": {year: named_tally(tally) for year, tally in concept.years.items()},
        "renderings": [
            {"lang": r.lang, "form": r.form, "kind": r.kind, "count": r.count,
             "years": dict(r.years)}
            for r in concept.renderings
        ],
    }  # fmt: skip


def _finding(finding: AuditFinding) -> dict[str, Any]:
    named = finding._asdict()
    for name, written in _IN_ENGLISH.items():
        named[written] = named.pop(name)
    return named


def _occurrence(row: Sequence[str]) -> dict[str, Any]:
    record: dict[str, Any] = dict(zip(_OCCURRENCE, row, strict=False))
    record["en"] = dict(zip(_SIDE, row[6:14], strict=True))
    record["ja"] = dict(zip(_SIDE, row[14:], strict=True))
    return record


def read_old_audit(given: Path, store: AuditStore) -> None:
    """Put the occurrences, renderings and open findings of an older audit into the store.

    Args:
        given: the folder of the audit, or its ``audit.json``.
        store: takes them in, beside those of this audit.

    Raises:
        AlignError: there is no audit, or not one that this version has written.
    """
    path = given / AUDIT_JSON if given.is_dir() else given
    waiting: dict[str, list[tuple[str | int, ...]]] = defaultdict(list)
    for table, row in _old_rows(path):
        waiting[table].append(row)
        if len(waiting[table]) == _BATCH:
            store.add_old(table, waiting.pop(table))
    for table, rows in waiting.items():
        store.add_old(table, rows)


def _old_rows(path: Path) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """What is kept of an older audit, each with the table of the store that takes it."""
    part = ""
    with open_bytes(path) as stream:
        if stream.readline(_LONGEST_LINE).rstrip() != AUDIT_FORMAT:
            what = "is no audit that this version can compare with"
            raise AlignError(str(path), what, "name the folder or the audit.json of an audit")
        lines = iter(lambda: stream.readline(_LONGEST_LINE), b"")
        for number, line in enumerate(lines, start=2):
            record = line.strip().rstrip(b",")
            if record.startswith(b'"'):
                part = record.partition(b'"')[2].partition(b'"')[0].decode(errors="replace")
            elif record.startswith(b"{") and (rows := _ROWS.get(part)):
                try:
                    yield from rows(orjson.loads(record))
                except (KeyError, TypeError, ValueError):
                    what = "is not as an audit is written"
                    raise AlignError(f"{path}:{number}", what, "make that audit again") from None
    if part != "end":
        raise AlignError(str(path), "is cut off", "make that audit again")


def _old_renderings(concept: dict[str, Any]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for each in concept["renderings"]:
        lang, kind = _one_of(LANGUAGES, each["lang"]), _one_of(KIND_LABELS, each["kind"])
        if not isinstance(each["count"], int):
            raise TypeError
        yield (
            "old_renderings",
            (_text(concept["id"]), lang, _text(each["form"]), kind, each["count"]),
        )


def _old_findings(finding: dict[str, Any]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    _one_of(SEVERITIES, finding["severity"])
    if not finding["waived"]:
        names = (_IN_ENGLISH.get(field, field) for field in AuditFinding._fields)
        yield "old_findings", tuple(_text(finding[name]) for name in names)


def _old_occurrences(each: dict[str, Any]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    own = (each[name] for name in ("key", "concept", "document", "unit"))
    forms = (each[side][name] for side in LANGUAGES for name in ("form", "kind"))
    yield "old_occurrences", tuple(_text(text) for text in (*own, *forms))


#: The lists that are read, each with what is kept of a record.
_ROWS = {
    "concepts": _old_renderings,
    "findings": _old_findings,
    "occurrences": _old_occurrences,
}


def _text(given: Any) -> str:
    if not isinstance(given, str):
        raise TypeError
    return given


def _one_of(known: Iterable[str], given: Any) -> str:
    if given not in known:
        raise ValueError
    return _text(given)
