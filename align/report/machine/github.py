"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.

Source: GitHub Docs, "Workflow commands for GitHub Actions", setting a notice, a warning, an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.errors import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from align.model.anchor import Lang
    from align.model.finding import Severity
    from align.report.machine.placed import FilePlace, PlacedFinding, Unread

_COMMAND: Mapping[Severity, str] = {"info": "notice", "warning": "warning", "error": "error"}


def github_lines(
    findings: Iterable[PlacedFinding], unread: Callable[[], Iterable[Unread]], language: Lang
) -> Iterator[str]:
    """One command a finding, then one for each thing that could not be read, with line ends.

    A finding that is waived is a notice, whatever its severity.
    """
    for finding in findings:
        message = finding.message.said(language)
        if finding.waived:
            message += f" ({finding.waived})" if language == "en" else f"（{finding.waived}）"
        command = "notice" if finding.waived else _COMMAND[finding.severity]
        title = f"{finding.check} {finding.title.said(language)}"
        yield f"::{command} {_properties(finding.place, title)}::{_data(message)}\n"
    for each in unread():
        yield f"::error {_properties(each.place, '')}::{_data(each.message)}\n"


def _properties(place: FilePlace, title: str) -> str:
    in_one_line = place.line == place.end_line  # else GitHub takes no columns
    properties = {
        "file": place.file,
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column if in_one_line else 0,
        "endColumn": place.end_column if in_one_line else 0,
        "title": title,
    }
    return ",".join(f"{key}={_property(str(each))}" for key, each in properties.items() if each)


def _data(text: str) -> str:
    r"""A text as the runner reads it, on one line.

    >>> print(_data("100 %\nof it"))
    100 %25\nof it
    """
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    """A text between commas.

    >>> _property("a:b, c")
    'a%3Ab%2C c'
    """
    return _data(text).replace(":", "%3A").replace(",", "%2C")
