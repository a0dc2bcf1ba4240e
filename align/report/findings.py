"""Findings as JSON and as lines, and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic.dataclasses import dataclass

from align.errors import one_line
from align.model.anchor import Anchor, Lang
from align.model.finding import Finding, Severity, Span, Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: Severities by the names that MQM (Multidimensional Quality Metrics) has for them.
_MQM: Mapping[Severity, str] = {"info": "neutral", "warning": "minor", "error": "major"}


@dataclass(frozen=True)
class _SpanRecord:
    lang: Lang
    anchor: str
    citation: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class _WordingRecord:
    en: str
    ja: str


@dataclass(frozen=True)
class FindingRecord:
    """A finding as JSON holds it: anchors in writing, citations beside them."""

    check: str
    severity: Severity
    readout: str
    title: _WordingRecord
    message: _WordingRecord
    spans: tuple[_SpanRecord, ...]
    source: tuple[str, ...]
    target: tuple[str, ...]
    concept: str
    suggestion: str


def members_of(finding: Finding) -> dict[str, Any]:
    """The members of a :class:`FindingRecord`, ready for JSON."""
    return {
        "check": finding.check,
        "severity": finding.severity,
        "readout": finding.readout,
        "title": {"en": finding.title.en, "ja": finding.title.ja},
        "message": {"en": finding.message.en, "ja": finding.message.ja},
        "spans": [
            {
                "lang": span.lang,
                "anchor": str(span.anchor),
                "citation": span.cited(span.lang),
                "start": span.start,
                "end": span.end,
                "text": span.text,
            }
            for span in finding.spans
        ],
        "source": list(map(str, finding.source)),
        "target": list(map(str, finding.target)),
        "concept": finding.concept,
        "suggestion": finding.suggestion,
    }


def finding_of(found: FindingRecord) -> Finding:
    """The finding that JSON held; ValueError for what is none."""
    return Finding(
        found.check,
        found.severity,
        found.readout,
        Wording(found.title.en, found.title.ja),
        Wording(found.message.en, found.message.ja),
        tuple(
            Span(s.lang, Anchor.parse(s.anchor), s.start, s.end, s.text, s.citation)
            for s in found.spans
        ),
        tuple(map(Anchor.parse, found.source)),
        tuple(map(Anchor.parse, found.target)),
        found.concept,
        found.suggestion,
    )


def findings_as_json(findings: Iterable[Finding]) -> str:
    """All findings as a JSON text, one a line."""
    return "".join(json_pieces(findings))


def json_pieces(
    findings: Iterable[Finding], decisions: Iterable[Mapping[str, Any]] | None = None
) -> Iterator[str]:
    """The JSON text of findings in pieces, so that none needs to be kept.

    Args:
        findings: all of them.
        decisions: the members of explanations, read after the findings; None for no such list.
    """
    yield '{"findings": ['
    yield from _listed(map(_all_members, findings))
    if decisions is not None:
        yield ',\n"decisions": ['
        yield from _listed(decisions)
    yield "}\n"


def _listed(items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The items of a JSON list, one a line, and its end."""
    between = "\n"
    for item in items:
        yield between + json.dumps(item, ensure_ascii=False)
        between = ",\n"
    yield "]" if between == "\n" else "\n]"


def _all_members(finding: Finding) -> dict[str, Any]:
    """A finding as JSON gives it out: what is kept of it, and what follows from that."""
    members = members_of(finding)
    members["unit"] = finding.unit
    members["mqm"] = _MQM[finding.severity]
    members["en"] = _first_words(finding, "en")
    members["ja"] = _first_words(finding, "ja")
    if finding.file:
        members["file"] = finding.file
        members["line"] = finding.line or None
    if finding.waived:
        members["waived"] = finding.waived
    return members


def _first_words(finding: Finding, lang: Lang) -> dict[str, Any]:
    span = next((span for span in finding.spans if span.lang == lang), None)
    if span is None:
        return {"text": "", "span": None}
    return {"text": span.text, "span": [span.start, span.end]}


def findings_as_lines(findings: Iterable[Finding], language: Lang) -> list[str]:
    """One line a finding; see :func:`finding_as_line`."""
    return [finding_as_line(finding, language) for finding in findings]


def finding_as_line(finding: Finding, language: Lang) -> str:
    """Where, how grave, which check, what, in the reader's language.

    The place is readout, language, segment and characters from 1, as editors count; there are
    no characters where the text meant is gone. In a table it is row, language and characters.
    """
    lang, anchor = finding.place
    place = f"{finding.row}:{lang}" if finding.row else f"{finding.readout}:{lang}:{anchor}"
    if finding.spans:
        place += f":{finding.spans[0].start + 1}-{finding.spans[0].end}"
    message = finding.message.said(language)
    if finding.waived:
        message += (
            f" (waived: {finding.waived})" if language == "en" else f"（容認：{finding.waived}）"
        )
    return one_line(f"{place}: {finding.severity} {finding.check} {message}")
