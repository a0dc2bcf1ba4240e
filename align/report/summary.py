"""A corpus in figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.model.finding import SEVERITIES, Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.bitext import Bitext


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over all readouts; paragraphs and sentences as (English, Japanese)."""

    readouts: int
    paragraphs: tuple[int, int]
    sentences: tuple[int, int]
    beads: dict[str, int]  # by type, frequent first
    findings: dict[str, int]  # by severity, grave first

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
        ]


def summarize(bitexts: Iterable[Bitext], findings: Iterable[Finding]) -> Summary:
    """Count a corpus.

    Paragraphs are units with text of their own, without title and date line; sentences are
    all their segments but headings and notes. Beads are of sentence level.
    """
    pairs = list(bitexts)
    kinds = Counter(bead.type for pair in pairs for bead in pair.alignment.sentences)
    severities = Counter(finding.severity for finding in findings)
    sides = [(pair.source, pair.target) for pair in pairs]

    def total(kind: str) -> tuple[int, int]:
        english, japanese = (
            sum(
                len({s.anchor.unit for s in document.segments() if not s.anchor.named})
                if kind == "units"
                else sum(s.anchor.kind == "s" and not s.anchor.named for s in document.segments())
                for document in documents
            )
            for documents in ([a for a, _ in sides], [b for _, b in sides])
        )
        return english, japanese

    return Summary(
        readouts=len(pairs),
        paragraphs=total("units"),
        sentences=total("sentences"),
        beads=dict(sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
        findings={severity: severities[severity] for severity in reversed(SEVERITIES)},
    )
