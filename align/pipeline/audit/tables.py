"""The tables of an audit as JSON, CSV and Excel; all three are written from the same rows.

``audit.json`` has one record a line, so that it can be read back without being held in memory.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from align.files.delimited import guarded, written_record
from align.files.workbook import MOST_ROWS, TEXTS_ONLY
from align.pipeline.audit.sums import documents_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from align.pipeline.audit.store import AuditStore
    from align.report.audit.figures import AuditFigures, AuditOccurrence, AuditSide, Tally

AUDIT_JSON, AUDIT_XLSX = "audit.json", "audit.xlsx"
#: The first line of the JSON file; the number changes when an older one can no longer be read.
AUDIT_FORMAT = b'{"format": "readout-align audit 1",'
#: Every cell of a table: a text or a number.
Row = tuple[str | int, ...]
#: Occurrences up to which the workbook has them all.
MOST_IN_WORKBOOK = 20_000
#: Half of what a cell may hold: a character may take two of Excel's units.
_LONGEST = 16_000
_WIDE = {"context": 60, "message": 60, "title": 30, "unit": 28, "document": 28, "form": 24}
#: The same audit is the same file, whenever it is written.
_CREATED = datetime.datetime(1980, 1, 1)  # XlsxWriter takes no time zone


class AuditTable(NamedTuple):
    """A name, the names of its columns, and its rows, which are made anew for each reader."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[], Iterable[Row]]


_OCCURRENCES = (
    "concept", "document", "unit", "date", "conformity",
    "en_anchor", "en_citation", "en_before", "en_word", "en_after", "en_form", "en_kind",
    "ja_anchor", "ja_citation", "ja_before", "ja_word", "ja_after", "ja_form", "ja_kind",
)  # fmt: skip
_TALLY = ("occurrences", "conforming", "deviating", "not_judged")


def tables_of(store: AuditStore, figures: AuditFigures) -> list[AuditTable]:
    """All tables of an audit."""
    concepts = figures.concepts
    renderings = ("concept", "language", "form", "kind")
    tables = [
        AuditTable(
            "concepts",
            ("concept", "type", "en", "ja", *_TALLY, "share", "findings", "waived"),
            lambda: (
                (c.id, c.type, c.english, c.japanese, *_tally(c.tally), c.tally.percent,
                 c.findings, c.waived)
                for c in concepts
            ),
        ),
        AuditTable(
            "renderings",
            (*renderings, "count", "first", "last"),
            lambda: (
                (c.id, r.lang, r.form, r.kind, r.count, r.first, r.last)
                for c in concepts
                for r in c.renderings
            ),
        ),
        AuditTable(
            "renderings by year",
            (*renderings, "year", "count"),
            lambda: (
                (c.id, r.lang, r.form, r.kind, year, count)
                for c in concepts
                for r in c.renderings
                for year, count in r.years.items()
            ),
        ),
        AuditTable(
            "years",
            ("year", *_TALLY, "share"),
            lambda: ((y, *_tally(t), t.percent) for y, t in figures.years.items()),
        ),
        AuditTable(
            "documents",
            ("document", "title_en", "title_ja", "date", *_TALLY, "share", "findings", "waived"),
            lambda: (
                (d.name, d.title, d.title_ja, d.date, *_tally(d.tally), d.tally.percent,
                 d.findings, d.waived)
                for d in documents_of(store)
            ),
        ),
        AuditTable(
            "checks",
            ("check", "severity", "title_en", "title_ja", "findings", "waived"),
            lambda: (tuple(check) for check in figures.checks),
        ),
        AuditTable(
            "findings",
            ("check", "severity", "concept", "document", "unit", "citation", "title_en",
             "title_ja", "message_en", "message_ja", "waived", "date"),
            lambda: ((*f[1:7], *f[8:]) for f in store.findings()),
        ),
    ]  # fmt: skip
    if figures.changes:
        tables += _tables_of_changes(store, figures)
    tables.append(AuditTable("occurrences", _OCCURRENCES, lambda: map(_cells, store.occurrences())))
    return tables


def tables_for_workbook(
    store: AuditStore, figures: AuditFigures, tables: Sequence[AuditTable]
) -> list[AuditTable]:
    """The tables of the workbook: of very many occurrences only those that deviate.

    A spreadsheet of a million cells opens slowly and is searched by nobody; the CSV has them all.
    """
    if figures.tally.occurrences <= MOST_IN_WORKBOOK:
        return list(tables)
    deviating = AuditTable(
        "deviating occurrences",
        _OCCURRENCES,
        lambda: map(_cells, store.occurrences(where="conformity = 'deviating'")),
    )
    return [*(table for table in tables if table.name != "occurrences"), deviating]


def _tables_of_changes(store: AuditStore, figures: AuditFigures) -> Iterator[AuditTable]:
    from align.pipeline.audit import since

    changes, database = figures.changes, store.database
    shares = changes.shares if changes else ()

    def occurrences() -> Iterator[Row]:
        for each in store.occurrences(where=since.NEW_OCCURRENCES):
            yield _changed("new", each)
        for each in store.occurrences(where=since.CHANGED):
            yield _changed("changed", each)
        for key, concept, document, english, japanese in database.execute(since.GONE_OCCURRENCES):
            forms = (*english.partition("\t")[::-2], *japanese.partition("\t")[::-2])
            yield ("gone", concept, document, key.split("\t")[1], *forms)

    def findings() -> Iterator[Row]:
        import orjson

        for each in store.findings(where=since.NEW_FINDINGS):
            yield ("new", each.check, each.concept, each.document, each.unit, each.message,
                   each.message_ja)  # fmt: skip
        for _, line in database.execute(since.RESOLVED_FINDINGS):
            old = orjson.loads(line)
            names = ("check", "concept", "document", "unit", "message_en", "message_ja")
            yield ("resolved", *(str(old.get(name, "")) for name in names))

    forms = ("en_form", "en_kind", "ja_form", "ja_kind")
    yield AuditTable("changed shares", tuple(_SHARES), lambda: (tuple(each) for each in shares))
    yield AuditTable(
        "changed occurrences", ("change", "concept", "document", "unit", *forms), occurrences
    )
    yield AuditTable(
        "changed findings",
        ("change", "check", "concept", "document", "unit", "message_en", "message_ja"),
        findings,
    )


_SHARES = ("concept", "language", "form", "kind", "before", "before_of", "now", "now_of")


def _changed(what: str, each: AuditOccurrence) -> Row:
    one, other = each.english, each.japanese
    return (what, each.concept, each.document, each.unit, one.form, one.kind, other.form,
            other.kind)  # fmt: skip


def _tally(tally: Tally) -> tuple[int, ...]:
    return tally.occurrences, *tally


def _cells(each: AuditOccurrence) -> Row:
    one, other = each.english, each.japanese
    return (
        each.concept, each.document, each.unit, each.date, each.conformity,
        one.anchor, one.cited, one.before, one.word, one.after, one.form, one.kind,
        other.anchor, other.cited_ja, other.before, other.word, other.after, other.form, other.kind,
    )  # fmt: skip


def write_csv(table: AuditTable, stream: BinaryIO) -> None:
    """One table; no cell is a formula. It begins with a byte order mark, for Excel's sake."""
    stream.write("\ufeff".encode() + written_record(table.columns, ","))
    stream.writelines(
        written_record([guarded(str(cell)) for cell in row], ",") for row in table.rows()
    )


def write_workbook(tables: Sequence[AuditTable], stream: BinaryIO) -> None:
    """Each table as a sheet, as several where it has more rows than a sheet may have."""
    import xlsxwriter

    with xlsxwriter.Workbook(stream, TEXTS_ONLY) as book:
        book.set_properties({"created": _CREATED, "author": "readout-align"})
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        form = book.add_format({"valign": "top", "font_name": "Yu Gothic"})
        for table in tables:
            sheet, number = None, 0
            for row in table.rows():
                if sheet is None or number == MOST_ROWS - 1:
                    sheet = _sheet(book, table, head, number)
                    number = 0
                number += 1
                for column, cell in enumerate(row):
                    if isinstance(cell, int):
                        sheet.write_number(number, column, cell, form)
                    elif cell:
                        sheet.write_string(number, column, cell[:_LONGEST], form)
            if sheet is None:
                sheet = _sheet(book, table, head, 0)
            sheet.autofilter(0, 0, number, len(table.columns) - 1)


def _sheet(book: Any, table: AuditTable, head: Any, before: int) -> Any:
    name = table.name
    if before:
        name = f"{name} {len(book.worksheets()) + 1}"
    sheet = book.add_worksheet(name)
    for column, title in enumerate(table.columns):
        part = title.split("_")[-1].replace("before", "context").replace("after", "context")
        sheet.set_column(column, column, _WIDE.get(part, 14))
        sheet.write_string(0, column, title, head)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return sheet


def write_json(store: AuditStore, figures: AuditFigures, stream: BinaryIO) -> None:
    """The whole audit; each record of a list is a line."""
    import orjson

    totals = {
        "documents": figures.documents,
        "units": figures.units,
        **_named_tally(figures.tally),
        "findings": figures.findings,
        "waived": figures.waived,
    }
    changes = figures.changes
    lists: list[tuple[str, Iterable[dict[str, Any]]]] = [
        ("concepts", map(_concept, figures.concepts)),
        ("documents", (
            {"document": d.name, "title_en": d.title, "title_ja": d.title_ja, "date": d.date,
             **_named_tally(d.tally), "findings": d.findings, "waived": d.waived}
            for d in documents_of(store)
        )),
        ("checks", (
            {"check": c.check, "severity": c.severity, "title_en": c.title,
             "title_ja": c.title_ja, "findings": c.findings, "waived": c.waived}
            for c in figures.checks
        )),
        ("findings", (_finding(f._asdict()) for f in store.findings())),
        ("occurrences", map(_occurrence, store.occurrences())),
    ]  # fmt: skip
    if changes:
        for table in _tables_of_changes(store, figures):
            named = table.name.replace(" ", "_")
            lists.append((named, _named_rows(table)))
    stream.write(AUDIT_FORMAT + b"\n")
    stream.write(b'"totals": ' + orjson.dumps(totals) + b",\n")
    years = {year: _named_tally(tally) for year, tally in figures.years.items()}
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


def _named_tally(tally: Tally) -> dict[str, int]:
    return dict(zip(_TALLY, _tally(tally), strict=True))


def _concept(concept: Any) -> dict[str, Any]:
    return {
        "id": concept.id,
        "type": concept.type,
        "en": concept.english,
        "ja": concept.japanese,
        **_named_tally(concept.tally),
        "findings": concept.findings,
        "waived": concept.waived,
        "years": {year: _named_tally(tally) for year, tally in concept.years.items()},
        "renderings": [
            {"lang": r.lang, "form": r.form, "kind": r.kind, "count": r.count,
             "years": dict(r.years)}
            for r in concept.renderings
        ],
    }  # fmt: skip


def _finding(named: dict[str, Any]) -> dict[str, Any]:
    for name in ("title", "message"):
        named[f"{name}_en"] = named.pop(name)
    return named


def _occurrence(each: AuditOccurrence) -> dict[str, Any]:
    return {
        "key": each.key,
        "concept": each.concept,
        "document": each.document,
        "unit": each.unit,
        "date": each.date,
        "conformity": each.conformity,
        "en": _side(each.english),
        "ja": _side(each.japanese),
    }


def _side(side: AuditSide) -> dict[str, Any]:
    named = side._asdict()
    return {"anchor": named.pop("anchor"), "citation_en": named.pop("cited"),
            "citation_ja": named.pop("cited_ja"), **named}  # fmt: skip
