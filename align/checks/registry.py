"""Which checks there are, and running them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.model.bitext import Bitext
from align.model.citation import Citations
from align.model.finding import SEVERITIES, Finding, Severity, Span, Wording
from align.terms.matching import TermBase

if TYPE_CHECKING:
    from align.model.anchor import Anchor

#: Changes whenever the same bitext and glossary may lead to other findings.
SIGNATURE = "checks:3"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check has seen; severity and title are added by :func:`run_checks`."""

    message: Wording
    spans: tuple[Span, ...]
    source: tuple[Anchor, ...]
    target: tuple[Anchor, ...]
    concept: str
    suggestion: str
    advisory: bool = False


Run = Callable[[Bitext, TermBase], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Check:
    """A registered check."""

    id: str
    title: Wording
    severity: Severity
    run: Run

    @property
    def page(self) -> str:
        """Its page in the manual."""
        return inspect.getdoc(self.run) or ""


CHECKS: dict[str, Check] = {}


def check(ident: str, en: str, ja: str, severity: Severity) -> Callable[[Run], Run]:
    """Register a function as the check with this id, title and default severity."""

    def register(run: Run) -> Run:
        if ident in CHECKS:
            raise ValueError(f"{ident} is registered twice")
        CHECKS[ident] = Check(ident, Wording(en, ja), severity, run)
        return run

    return register


def run_checks(
    bitext: Bitext, terms: TermBase, severities: Mapping[str, Severity]
) -> list[Finding]:
    """All findings of one bitext, in the order of its text.

    ``severities`` overrides the default of a check; what a check calls advisory is one
    step milder.
    """
    order = {
        (lang, segment.anchor): index
        for lang, document in (("en", bitext.source), ("ja", bitext.target))
        for index, segment in enumerate(document.segments())
    }
    citations = {"en": Citations(bitext.source), "ja": Citations(bitext.target)}
    findings: list[Finding] = []
    for ident, one in CHECKS.items():
        severity = severities.get(ident, one.severity)
        for problem in one.run(bitext, terms):
            spans = tuple(
                replace(s, citation=citations[s.lang].of(s.anchor, s.lang)) for s in problem.spans
            )
            findings.append(_finding(one, problem, spans, severity, bitext.readout))

    def place(finding: Finding) -> tuple[int, str, int, str]:
        lang, anchor = finding.place
        start = finding.spans[0].start if finding.spans else 0
        return order.get((lang, anchor), len(order)), lang, start, finding.check

    return sorted(findings, key=place)


def _finding(
    one: Check, problem: Problem, spans: tuple[Span, ...], severity: Severity, readout: str
) -> Finding:
    return Finding(
        check=one.id,
        severity=_milder(severity) if problem.advisory else severity,
        readout=readout,
        title=one.title,
        message=problem.message,
        spans=spans,
        source=problem.source,
        target=problem.target,
        concept=problem.concept,
        suggestion=problem.suggestion,
    )


def _milder(severity: Severity) -> Severity:
    return SEVERITIES[max(SEVERITIES.index(severity) - 1, 0)]
