"""Findings of glossaries as lines and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from align.errors import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from align.model.anchor import Lang
    from align.model.finding import GlossaryFinding


def glossary_finding_as_line(finding: GlossaryFinding, language: Lang) -> str:
    """File and line, how grave, which check, what, in the reader's language."""
    told = finding.problem.message.said(language)
    return one_line(f"{finding.place}: {finding.severity} {finding.check} {told}")


def glossary_findings_as_json(findings: Iterable[GlossaryFinding]) -> str:
    """All findings as a JSON text, one a line."""
    members = [
        {
            "check": found.check,
            "severity": found.severity,
            "file": found.problem.file,
            "line": found.problem.line,
            "concept": found.problem.concept,
            "title": {"en": found.title.en, "ja": found.title.ja},
            "message": {"en": found.problem.message.en, "ja": found.problem.message.ja},
            "suggestion": found.problem.suggestion,
        }
        for found in findings
    ]
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in members)
    return f'{{"findings": [\n{lines}\n]}}\n' if lines else '{"findings": []}\n'
