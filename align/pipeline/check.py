"""Findings of the corpus as it is aligned now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks import run_checks
from align.pipeline.corpus import load_bitexts

if TYPE_CHECKING:
    from align.model.finding import Finding
    from align.workspace import Workspace


def check(workspace: Workspace) -> list[Finding]:
    """The findings of the corpus as it is aligned now; writes nothing."""
    terms = workspace.terms()
    severities = workspace.settings.checks.severity
    return [f for pair in load_bitexts(workspace) for f in run_checks(pair, terms, severities)]
