"""Findings as JUnit XML, which most build servers show as the results of tests.

There is no standard; this is the form that Jenkins, GitLab and junitparser read: a suite for each
file or readout, and in it a case for each finding. What reaches ``fail-at`` is a failure, what
does not, or is waived, is a skipped case with its message, and a file that cannot be read is an
error. A file without findings is one case that has passed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from align.model.finding import at_least

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from align.model.anchor import Lang
    from align.model.finding import Severity
    from align.report.machine.placed import PlacedFinding, Unread

#: What cannot stand in XML 1.0, and the breaks that an attribute would lose.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_pieces(
    findings: Iterable[PlacedFinding],
    checked: Sequence[str],
    unread: Callable[[], Sequence[Unread]],
    fail_at: Severity,
    language: Lang,
) -> Iterator[str]:
    """The XML in pieces.

    Args:
        findings: all of them, read once.
        checked: the names of the files that are checked, in order; those without findings pass.
        unread: gives what could not be read; called after the findings.
        fail_at: the severity from which on a finding is a failure.
        language: of the messages.
    """
    suites: dict[str, list[str]] = {name: [] for name in checked}
    failed: dict[str, int] = {}
    skipped: dict[str, int] = {}
    for finding in findings:
        name = finding.place.file
        fails = at_least(finding.severity, fail_at) and not finding.waived
        suites.setdefault(name, []).append(_case(finding, language, fails=fails))
        counts = failed if fails else skipped
        counts[name] = counts.get(name, 0) + 1
    errors = unread()
    bad = {each.place.file for each in errors}  # without findings they have not passed
    suites = {name: cases for name, cases in suites.items() if cases or name not in bad}
    yield "<?xml version='1.0' encoding='UTF-8'?>\n"
    total = sum(max(1, len(cases)) for cases in suites.values()) + len(errors)
    yield (
        f'<testsuites name="align" tests="{total}" failures="{sum(failed.values())}"'
        f' errors="{len(errors)}" skipped="{sum(skipped.values())}">\n'
    )
    for name, cases in suites.items():
        count, failures, passed_over = max(1, len(cases)), failed.get(name, 0), skipped.get(name, 0)
        yield (
            f'  <testsuite name={_attribute(name)} tests="{count}" failures="{failures}"'
            f' errors="0" skipped="{passed_over}">\n'
        )
        yield from cases or [_passed(name)]
        yield "  </testsuite>\n"
    if errors:
        count = len(errors)
        yield (
            f'  <testsuite name="errors" tests="{count}" failures="0" errors="{count}"'
            ' skipped="0">\n'
        )
        yield from map(_error, errors)
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _case(finding: PlacedFinding, language: Lang, *, fails: bool) -> str:
    place, message = finding.place, finding.message.said(language)
    where = f"{place.file}:{place.line}" if place.line else place.file
    name = f"{finding.check} {finding.title.said(language)}: {finding.subject}"
    line = f' line="{place.line}"' if place.line else ""
    begins = (
        f"    <testcase classname={_attribute(place.file)} name={_attribute(name)}"
        f" file={_attribute(place.file)}{line}>"
    )
    if fails:
        kind = _attribute(finding.severity)
        told = f"<failure message={_attribute(message)} type={kind}>{_text(f'{where}: {message}')}"
        return f"{begins}{told}</failure></testcase>\n"
    why = finding.waived or finding.severity
    return f"{begins}<skipped message={_attribute(f'{why}: {message}')}/></testcase>\n"


def _passed(name: str) -> str:
    return f'    <testcase classname={_attribute(name)} name="align"/>\n'


def _error(error: Unread) -> str:
    name, told = _attribute(error.place.file), _attribute(error.message)
    return (
        f"    <testcase classname={name} name={name}>"
        f'<error message={told} type="unread"/></testcase>\n'
    )


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
