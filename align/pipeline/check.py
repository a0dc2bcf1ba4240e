"""Findings of the corpus as it is aligned now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.pipeline.attempt import attempt
from align.pipeline.corpus import load_bitexts
from align.pipeline.tools import make_tools

if TYPE_CHECKING:
    from align.errors import AlignError
    from align.model.finding import Finding
    from align.workspace import Workspace


def check(workspace: Workspace) -> tuple[list[Finding], list[AlignError]]:
    """The findings of all pairs that can be checked, and what keeps the others back.

    Writes nothing.
    """
    tools = make_tools(workspace.settings, workspace.terms())
    errors: list[AlignError] = []
    findings: list[Finding] = []
    for pair in load_bitexts(workspace, errors):
        with attempt(errors, pair.readout):
            findings += tools.findings(pair)
    return findings, errors
