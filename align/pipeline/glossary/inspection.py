"""Findings of glossary files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.files.disk import decode_utf8, read_bytes
from align.files.limits import GLOSSARY
from align.model.settings import Settings
from align.pipeline.attempt import attempt
from align.terms.inspection import InspectedFile, Inspection, inspect_glossary
from align.terms.starter import STARTER, starter_glossary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from align.errors import AlignError
    from align.model.finding import GlossaryFinding
    from align.workspace import Workspace


class InspectionOutcome(NamedTuple):
    """The findings of glossary files, what was read, and what cannot be.

    ``files`` are the names of those that were read, as findings have them; ``concepts`` is how many
    there are in force.
    """

    findings: list[GlossaryFinding]
    files: list[str]
    concepts: int
    errors: list[AlignError]


def check_glossaries(
    workspace: Workspace | None, given: Sequence[Path] = (), only: Collection[str] = ()
) -> InspectionOutcome:
    """Check glossary files that belong together, the most general first.

    The glossaries of single readouts are checked too, each over those of the workspace.

    Args:
        workspace: its glossaries if none are given, and its severities; None for the glossary
            that comes with the package.
        given: files to be checked in place of the workspace's own.
        only: ids of the checks that are wanted; none for all.
    """
    errors: list[AlignError] = []
    files = tuple(_inspected(_named(workspace, given), errors))
    settings = workspace.settings if workspace else Settings()
    runner = CheckRunner(all_checks(), settings.checks, only)
    findings = runner.glossaries(Inspection(files))
    own: tuple[InspectedFile, ...] = ()
    if workspace is not None and not given:
        own = tuple(_inspected(_of_readouts(workspace), errors))
    for file in own:
        known = set(findings)
        findings += (f for f in runner.glossaries(Inspection((*files, file))) if f not in known)
    names = list(dict.fromkeys(file.name for file in (*files, *own)))
    concepts = {entry.concept.id for file in (*files, *own) for entry in file.entries}
    return InspectionOutcome(findings, names, len(concepts), errors)


def _inspected(
    named: Iterable[tuple[str, Path | None]], errors: list[AlignError]
) -> Iterator[InspectedFile]:
    for name, path in named:
        with attempt(errors, name):
            data = read_bytes(path, GLOSSARY) if path else starter_glossary().encode()
            yield inspect_glossary(decode_utf8(data, name), name)


def _of_readouts(workspace: Workspace) -> Iterator[tuple[str, Path]]:
    """The glossaries of single readouts, each of which goes over the workspace's."""
    for path in workspace.readout_glossaries():
        yield workspace.name(path), path


def _named(workspace: Workspace | None, given: Sequence[Path]) -> Iterator[tuple[str, Path | None]]:
    if not given and workspace is None:
        yield STARTER, None
    for path in given or (workspace.glossaries() if workspace else ()):
        yield (workspace.name(path) if workspace else str(path)), path
