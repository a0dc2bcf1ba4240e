"""The index of the report: one line a readout, and what concerns several of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.model.finding import SEVERITIES
from align.report.summary import summarize
from align.report.template import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.anchor import Lang
    from align.model.finding import Finding, Severity
    from align.model.record import ReadoutRecord


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One readout as the index shows it."""

    record: ReadoutRecord
    findings: dict[Severity, int]  # grave first

    @property
    def beads(self) -> int:
        """How many sentence beads there are."""
        return sum(self.record.counts.beads.values())

    @property
    def only(self) -> Lang | None:
        """The one language there is so far; None where there are both."""
        english, japanese = self.record.bodies
        if english and japanese:
            return None
        return "en" if english else "ja"

    @property
    def problems(self) -> bool:
        """Whether there is anything a reader should look at."""
        counts = self.record.counts
        return any(self.findings.values()) or bool(counts.unaligned or counts.unsure or self.only)


def write_index(
    records: Sequence[ReadoutRecord], corpus: Sequence[Finding], waived: int = 0
) -> str:
    """The HTML of the index; ``corpus`` and ``waived`` as in :func:`summarize`."""
    lines = [IndexLine(record, _by_severity(record.findings)) for record in records]
    first = {
        level: next((line.record.readout for line in lines if line.findings[level]), "")
        for level in SEVERITIES
    }
    return render(
        "index.html.j2",
        lines=lines,
        first=first,
        corpus=corpus,
        summary=summarize(records, corpus, waived),
        pages={record.readout for record in records},
    )


def _by_severity(findings: Sequence[Finding]) -> dict[Severity, int]:
    return {
        level: sum(finding.severity == level for finding in findings)
        for level in reversed(SEVERITIES)
    }
