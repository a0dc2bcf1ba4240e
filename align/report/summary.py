"""A corpus in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.model.finding import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.finding import Finding
    from align.model.record import ReadoutRecord


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over all readouts; paragraphs and sentences as (English, Japanese)."""

    readouts: int
    paragraphs: tuple[int, int]
    sentences: tuple[int, int]
    beads: dict[str, int]  # by type, frequent first
    findings: dict[str, int]  # by severity, grave first
    waived: int = 0  # findings that are not among these

    def lines(self) -> list[str]:
        """The summary as people read it on a terminal."""
        beads = ", ".join(f"{count} × {kind}" for kind, count in self.beads.items())
        findings = ", ".join(f"{count} {severity}" for severity, count in self.findings.items())
        return [
            f"readouts    {self.readouts}",
            f"paragraphs  {self.paragraphs[0]} English, {self.paragraphs[1]} Japanese",
            f"sentences   {self.sentences[0]} English, {self.sentences[1]} Japanese",
            f"beads       {sum(self.beads.values())}: {beads}",
            f"findings    {sum(self.findings.values())}: {findings}",
            *([f"waived      {self.waived}"] if self.waived else []),
        ]


def summarize(
    records: Iterable[ReadoutRecord], corpus: Iterable[Finding] = (), waived: int = 0
) -> Summary:
    """Sum up a corpus.

    ``corpus`` are the findings of checks of the whole corpus; ``waived`` is the number of
    findings that people have waived, which are in neither.

    Readouts that have one language only are not among the readouts, their texts and findings
    are counted.
    """
    kinds: Counter[str] = Counter()
    severities = Counter(finding.severity for finding in corpus)
    readouts, paragraphs, sentences = 0, [0, 0], [0, 0]
    for record in records:
        readouts += all(record.bodies)
        kinds.update(record.counts.beads)
        severities.update(finding.severity for finding in record.findings)
        for side in (0, 1):
            paragraphs[side] += record.counts.paragraphs[side]
            sentences[side] += record.counts.sentences[side]
    return Summary(
        readouts=readouts,
        paragraphs=(paragraphs[0], paragraphs[1]),
        sentences=(sentences[0], sentences[1]),
        beads=dict(sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
        findings={severity: severities[severity] for severity in reversed(SEVERITIES)},
        waived=waived,
    )
