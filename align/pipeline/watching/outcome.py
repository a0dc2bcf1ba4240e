"""What one look at the files has found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.errors import AlignError
    from align.model.finding import Finding, Severity


@dataclass(slots=True)
class Look:
    """The findings now.

    ``findings`` are all of them, those that are waived with their reason; ``subjects`` names the
    readouts or files that were looked at anew, None for all. ``notices`` are lines for a person.
    """

    findings: list[Finding] = field(default_factory=list)
    subjects: frozenset[str] | None = None
    errors: list[AlignError] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    fail_at: Severity = "error"
