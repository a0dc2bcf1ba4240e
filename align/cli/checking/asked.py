"""What a call of ``align check`` asks for, and which findings make it fail."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.cli.findings import FindingFormat
    from align.model.finding import Finding, GlossaryFinding, Severity


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked with, and how findings are to be printed."""

    root: Path | None
    glossaries: list[Path]
    only: list[str]
    form: FindingFormat
    explained: bool


@dataclass(frozen=True, slots=True)
class Waiving:
    """What a call says about waivers."""

    write: bool
    show: bool
    by: str
    reason: str


def fails(findings: Iterable[Finding | GlossaryFinding], fail_at: Severity) -> bool:
    """Whether a finding reaches the severity from which on one fails."""
    from align.model.finding import at_least

    return any(at_least(finding.severity, fail_at) for finding in findings)
