"""What the checks that count over all texts find in the rows of one file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from align.model.bitext import Bitext
from align.model.record import ReadoutCounts, ReadoutRecord
from align.terms.mining.cut import cut_beads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.checks.run import CheckRunner
    from align.model.annotation import AnnotatedText
    from align.model.finding import Finding
    from align.pipeline.checking.rows import TableRow

#: Rows that are counted, the first ones of a file: one takes some 3 kB.
_MOST_ROWS = 100_000
_NO_COUNTS = ReadoutCounts((0, 0), (0, 0), {}, 0, 0)


class CountedRows:
    """The words of the rows of one file; each row stands for a readout of one sentence."""

    def __init__(self, runner: CheckRunner) -> None:
        self._runner = runner
        self._wanted = any(c.counts and runner.runs(c.id) for c in runner.checks.values())
        self._records: list[ReadoutRecord] = []
        self._lines: dict[str, int] = {}

    def add(
        self, row: TableRow, content: Bitext | AnnotatedText | None, found: Iterable[Finding]
    ) -> None:
        """Take a row in.

        Args:
            row: that was checked.
            content: what the checks read of it.
            found: what they found in it.
        """
        if not self._wanted or not isinstance(content, Bitext):
            return
        if len(self._records) < _MOST_ROWS:
            beads, days = tuple(cut_beads(content)), (row.date, row.date)
            record = ReadoutRecord(
                row.id, ("", ""), days, ("", ""), _NO_COUNTS, (*found,), {}, beads
            )
            self._records.append(record)
            self._lines[row.id] = row.line

    def findings(self) -> Iterator[Finding]:
        """What is found over all rows, each finding at its row."""
        for finding in self._runner.corpus(self._records) if self._records else ():
            row = finding.readout
            spans = tuple(replace(span, citation=row) for span in finding.spans)
            yield replace(finding, readout="", row=row, spans=spans, line=self._lines[row])
