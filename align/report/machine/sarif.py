"""Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format, 2020).

Code hosts and editors read it: GitHub code scanning, GitLab, Visual Studio Code. One run holds the
results, the rules of those checks that found something, and what kept a file from being read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from align.model.anchor import Lang
    from align.model.finding import Severity
    from align.report.machine.placed import FilePlace, PlacedFinding, Unread

_LEVEL: Mapping[Severity, str] = {"info": "note", "warning": "warning", "error": "error"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@dataclass(frozen=True, slots=True)
class SarifTool:
    """Who found it: our version, the language of messages, and the page of a check by its id."""

    version: str
    language: Lang
    page_of: Callable[[str], str]


def sarif_pieces(
    findings: Iterable[PlacedFinding], unread: Callable[[], Sequence[Unread]], tool: SarifTool
) -> Iterator[str]:
    """The JSON in pieces, one result a line.

    Args:
        findings: all of them, read once.
        unread: gives what could not be read; called after the findings.
        tool: who found them.
    """
    yield f'{{"version": "2.1.0", "$schema": "{_SCHEMA}", "runs": [{{"results": ['
    rules: dict[str, Any] = {}
    between = "\n"
    for finding in findings:
        if finding.check not in rules:
            rules[finding.check] = _rule(finding, tool)
        result = _result(finding, list(rules).index(finding.check), tool.language)
        yield between + json.dumps(result, ensure_ascii=False)
        between = ",\n"
    rest = {
        "columnKind": "unicodeCodePoints",
        "language": tool.language,
        "invocations": [_invocation(unread())],
        "tool": {
            "driver": {
                "name": "align",
                "fullName": "readout-align",
                "semanticVersion": tool.version,
                "language": tool.language,
                "rules": list(rules.values()),
            }
        },
    }
    yield "\n], " + json.dumps(rest, ensure_ascii=False)[1:] + "]}\n"


def _rule(finding: PlacedFinding, tool: SarifTool) -> dict[str, Any]:
    """A check: its first finding tells its title, the manual the rest."""
    page = tool.page_of(finding.check)
    first, _, rest = page.partition("\n\n")
    summary = rest.partition("\n\n")[0].replace("\n", " " if tool.language == "en" else "")
    return {
        "id": finding.check,
        "shortDescription": {"text": finding.title.said(tool.language)},
        "fullDescription": {"text": summary or first},
        "help": {"text": page, "markdown": page},
    }


def _result(finding: PlacedFinding, rule: int, language: Lang) -> dict[str, Any]:
    place = _location(finding.place)
    place["logicalLocations"] = [{"fullyQualifiedName": finding.subject}]
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": finding.message.said(language)},
        "locations": [place],
        "partialFingerprints": {"readoutFinding/v1": finding.mark},
    }
    if finding.others:
        result["relatedLocations"] = list(map(_location, finding.others))
    if finding.suggestion:
        result["properties"] = {"suggestion": finding.suggestion}
    if finding.waived:
        waiver = {"kind": "external", "status": "accepted", "justification": finding.waived}
        result["suppressions"] = [waiver]
    return result


def _location(place: FilePlace) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if known := {name: number for name, number in region.items() if number}:
        physical["region"] = known
    return {"physicalLocation": physical}


def _uri(file: str) -> str:
    """A path as a URI: relative to the folder of the run, or absolute.

    >>> _uri("corpus/ja/a b.xml"), _uri("/srv/会談.tsv")
    ('corpus/ja/a%20b.xml', 'file:///srv/%E4%BC%9A%E8%AB%87.tsv')
    """
    return f"file://{quote(file)}" if file.startswith("/") else quote(file)


def _invocation(unread: Sequence[Unread]) -> dict[str, Any]:
    told = [
        {"level": "error", "message": {"text": e.message}, "locations": [_location(e.place)]}
        for e in unread
    ]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": told}
