"""The places of findings in files of rows and of translation units."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.cells import CellPlace, cell_places
from align.files.delimited import read_cells
from align.files.disk import open_bytes
from align.files.line_index import LineIndex
from align.model.anchor import LANGUAGES
from align.pipeline.placing.names import name_in_checkout
from align.report.machine.placed import FilePlace, PlacedFinding, placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from align.model.finding import Finding, Span


def place_in_file(path: Path, findings: Iterable[Finding]) -> Iterator[PlacedFinding]:
    """Findings of one file, at their lines and, in a table with tabs, their columns.

    Args:
        path: of the file, or ``-`` for standard input.
        findings: in the order of its rows; then, in any order, those that are counted over all
            rows. The file is read once more for these.
    """
    name = name_in_checkout(path)
    rest, last = iter(findings), 0
    counted: list[Finding] = []

    def in_order() -> Iterator[Finding]:
        nonlocal last
        for finding in rest:
            if finding.line < last:
                counted.append(finding)
                return
            last = finding.line
            yield finding

    yield from _placed(path, name, in_order())
    counted += rest
    order = sorted(range(len(counted)), key=lambda number: counted[number].line)
    places = _placed(path, name, (counted[number] for number in order))
    by_number = dict(zip(order, places, strict=True))
    yield from (by_number[number] for number in range(len(counted)))


def _placed(path: Path, name: str, findings: Iterable[Finding]) -> Iterator[PlacedFinding]:
    """Findings at their places, in the order of the rows, in which they come."""
    records = _records(path) if path.suffix.lower() == ".tsv" else iter(())
    record = _Record(0, {}, "")
    for finding in findings:
        while record.line < finding.line and (following := next(records, None)):
            record = following
        if record.line == finding.line and finding.spans:
            first, *others = (record.place(span, name) for span in finding.spans)
            yield placed(finding, first, tuple(others))
        else:
            yield placed(finding, FilePlace(name, finding.line))


@dataclass(frozen=True, slots=True)
class _Record:
    """A record of a table: the line it begins in, its two cells, and how it is written."""

    line: int
    cells: Mapping[str, CellPlace]
    written: str

    def place(self, span: Span, name: str) -> FilePlace:
        """The place of a span; only the line where the cells cannot be told apart."""
        if not self.cells[span.lang].offsets:
            return FilePlace(name, self.line)
        start, end = self.cells[span.lang].in_file(span.start, span.end)
        lines = LineIndex(self.written)
        (first, column), (last, end_column) = lines.at(start), lines.at(end)
        before = self.line - 1
        return FilePlace(name, before + first, column, before + last, end_column)


def _records(path: Path) -> Iterator[_Record]:
    """The records of a table with tabs; the first names the columns, and is left out.

    They end where the table cannot be read: whoever checks its rows tells that.
    """
    with open_bytes(path) as stream, open_bytes(path) as again:
        lines = io.TextIOWrapper(again, "utf-8-sig", errors="replace", newline="\n")
        records = read_cells(stream, str(path), "\t")
        line, header = next(records, (1, []))
        columns = {lang: header.index(lang) for lang in LANGUAGES if lang in header}
        record = _following(records)
        while record:
            begins, cells = record
            for _ in range(line, begins):
                lines.readline()
            record = _following(records)
            line = record[0] if record else begins
            written = "".join(lines.readline() for _ in range(begins, line)) or lines.read()
            places = _cells(written, cells)
            yield _Record(begins, {lang: places[n] for lang, n in columns.items()}, written)


def _following(records: Iterator[tuple[int, list[str]]]) -> tuple[int, list[str]] | None:
    try:
        return next(records, None)
    except AlignError:
        return None


def _cells(written: str, cells: Sequence[str]) -> Sequence[CellPlace]:
    """The places of the cells; each nowhere where they cannot be told apart."""
    try:
        return cell_places(written, 0, cells, "")
    except AlignError:
        return [CellPlace("", (), quoted=False) for _ in cells]
