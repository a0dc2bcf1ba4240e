"""The tables of an audit, as CSV and in a workbook of Excel."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from align.files.delimited import guarded, written_record
from align.files.workbook import MOST_ROWS, TEXTS_ONLY
from align.pipeline.audit import since
from align.pipeline.audit.sums import documents_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from align.pipeline.audit.store import AuditStore
    from align.report.audit.figures import (
        AuditFigures,
        AuditOccurrence,
        Changes,
        ConceptLine,
        DocumentLine,
        Tally,
    )

AUDIT_XLSX = "audit.xlsx"
#: Every cell of a table: a text or a number.
Row = tuple[str | int, ...]
#: Occurrences up to which the workbook has them all.
MOST_IN_WORKBOOK = 20_000
#: Half of what a cell may hold: a character may take two of Excel's units.
_LONGEST = 16_000
#: Characters that fit into a cell, by columns; 14 into any other.
_WIDE = {
    **dict.fromkeys(("en_before", "en_after", "ja_before", "ja_after"), 60),
    **dict.fromkeys(("message_en", "message_ja"), 60),
    **dict.fromkeys(("title_en", "title_ja"), 30),
    **dict.fromkeys(("unit", "document"), 28),
    **dict.fromkeys(("form", "en_form", "ja_form"), 24),
}
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
#: Each place is cited in the language of its text; these have another name in the store.
_STORED = {"en_citation": "en_cited", "ja_citation": "ja_cited_ja"}
_TALLY = ("occurrences", "conforming", "deviating", "not_judged")
#: What is counted of a concept, and of a document.
_COUNTED = (*_TALLY, "share", "findings", "waived")


def tables_of(store: AuditStore, figures: AuditFigures) -> list[AuditTable]:
    """All tables of an audit."""
    concepts = figures.concepts
    renderings = ("concept", "language", "form", "kind")
    tables = [
        AuditTable(
            "concepts",
            ("concept", "type", "en", "ja", *_COUNTED),
            lambda: ((c.id, c.type, c.english, c.japanese, *_counted(c)) for c in concepts),
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
            ("document", "title_en", "title_ja", "date", *_COUNTED),
            lambda: (
                (d.name, d.title, d.title_ja, d.date, *_counted(d)) for d in documents_of(store)
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
        tables += tables_of_changes(store, figures.changes)
    tables.append(AuditTable("occurrences", _OCCURRENCES, lambda: _occurrences(store)))
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
        lambda: _occurrences(store, "conformity = 'deviating'"),
    )
    return [*(table for table in tables if table.name != "occurrences"), deviating]


def tables_of_changes(store: AuditStore, changes: Changes) -> Iterator[AuditTable]:
    """What is otherwise than in the older audit."""

    def occurrences() -> Iterator[Row]:
        for each in since.new_occurrences(store):
            yield _changed("new", each)
        for each in since.changed_occurrences(store):
            yield _changed("changed", each)
        for gone in since.gone_occurrences(store):
            yield ("gone", *gone)

    def findings() -> Iterator[Row]:
        for change, found in (
            ("new", since.new_findings(store)),
            ("resolved", since.resolved_findings(store)),
        ):
            for each in found:
                yield (change, each.check, each.concept, each.document, each.unit, each.message,
                       each.message_ja)  # fmt: skip

    yield AuditTable(
        "changed shares",
        ("concept", "language", "form", "kind", "before", "before_of", "now", "now_of"),
        lambda: (tuple(each) for each in changes.shares),
    )
    yield AuditTable(
        "changed occurrences",
        ("change", "concept", "document", "unit", "en_form", "en_kind", "ja_form", "ja_kind"),
        occurrences,
    )
    yield AuditTable(
        "changed findings",
        ("change", "check", "concept", "document", "unit", "message_en", "message_ja"),
        findings,
    )


def _changed(what: str, each: AuditOccurrence) -> Row:
    one, other = each.english, each.japanese
    return (what, each.concept, each.document, each.unit, one.form, one.kind, other.form,
            other.kind)  # fmt: skip


def named_tally(tally: Tally) -> dict[str, int]:
    """A tally with the names of its columns."""
    return dict(zip(_TALLY, _tally(tally), strict=True))


def _counted(line: ConceptLine | DocumentLine) -> Row:
    tally = line.tally
    return (*_tally(tally), tally.percent, line.findings, line.waived)


def _tally(tally: Tally) -> tuple[int, ...]:
    return tally.occurrences, *tally


def _occurrences(store: AuditStore, where: str = "") -> Iterator[Row]:
    return store.plain_occurrences([_STORED.get(name, name) for name in _OCCURRENCES], where)


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
            sheet, number = _sheet(book, table, head), 0
            for row in table.rows():
                if number == MOST_ROWS - 1:
                    sheet.autofilter(0, 0, number, len(table.columns) - 1)
                    sheet, number = _sheet(book, table, head, len(book.worksheets()) + 1), 0
                number += 1
                for column, cell in enumerate(row):
                    if isinstance(cell, int):
                        sheet.write_number(number, column, cell, form)
                    elif cell:
                        sheet.write_string(number, column, cell[:_LONGEST], form)
            sheet.autofilter(0, 0, number, len(table.columns) - 1)


def _sheet(book: Any, table: AuditTable, head: Any, number: int = 0) -> Any:
    """A sheet with its head; ``number`` tells a further one of a table from the first."""
    sheet = book.add_worksheet(f"{table.name} {number}" if number else table.name)
    for column, title in enumerate(table.columns):
        sheet.set_column(column, column, _WIDE.get(title, 14))
        sheet.write_string(0, column, title, head)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return sheet
