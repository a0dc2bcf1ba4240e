"""An audit from beginning to end: read, sum, and write the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from align.checks.registry import all_checks
from align.errors import AlignError
from align.files.output import new_folder
from align.pipeline.audit import since
from align.pipeline.audit.collect import collect_files, collect_workspace
from align.pipeline.audit.json_file import (
    AUDIT_FORMAT,
    AUDIT_JSON,
    read_old_audit,
    write_json,
)
from align.pipeline.audit.store import temporary_store
from align.pipeline.audit.sums import documents_of, figures_of
from align.pipeline.audit.tables import (
    AUDIT_XLSX,
    tables_for_workbook,
    tables_of,
    write_csv,
    write_workbook,
)
from align.pipeline.checking.table import table_checker
from align.report.audit.pages import AuditSite
from align.report.audit.pictures import check_packages

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from align.files.output import NewFolder
    from align.pipeline.audit.collect import Collected
    from align.pipeline.audit.store import AuditStore
    from align.pipeline.run import Progress
    from align.report.audit.figures import AuditFigures
    from align.workspace import Workspace

_CONCEPTS = "concepts"
#: The letter of the checks of terms; see docs/checks.md.
_OF_TERMS = "T"
#: The tables that are files of their own, too.
_TABLES = ("concepts", "renderings", "renderings by year", "documents", "findings", "occurrences")


class AuditOrder(NamedTuple):
    """What is asked of an audit.

    Attributes:
        output: the folder that is written.
        since: the older audit to compare with; None for none.
        only: the ids of the checks whose findings are told; none for those that are told of a
            workspace (all), or of files (those of terms).
        progress: is told how far the audit is.
    """

    output: Path
    since: Path | None
    only: Collection[str]
    progress: Progress


class AuditOutcome(NamedTuple):
    """The figures, and what could not be read; no figures where nothing could be."""

    figures: AuditFigures | None
    errors: list[AlignError]


def _checks_of_terms() -> list[str]:
    """The ids of the checks of terms: T001, T002 ..."""
    return [ident for ident in all_checks() if ident.startswith(_OF_TERMS)]


def audit_workspace(
    workspace: Workspace, glossaries: Sequence[Path], order: AuditOrder
) -> AuditOutcome:
    """Audit the aligned readouts of a workspace.

    Raises:
        AlignError: the folder cannot be written or is another's, or the older audit is none.
    """
    errors: list[AlignError] = []
    with temporary_store() as store:
        _prepare(order, store)
        collected = collect_workspace(
            workspace, glossaries, store, errors, order.only, order.progress
        )
        return AuditOutcome(_written(store, collected, order, errors), errors)


def audit_files(
    files: Sequence[Path],
    workspace: Workspace | None,
    glossaries: Sequence[Path],
    order: AuditOrder,
) -> AuditOutcome:
    """Audit files of units with the settings and glossaries of a workspace, if there is one.

    Raises:
        AlignError: as :func:`audit_workspace`, or a glossary cannot be read.
    """
    checker = table_checker(workspace, glossaries, order.only or _checks_of_terms())
    errors: list[AlignError] = []
    with temporary_store() as store:
        _prepare(order, store)
        collected = collect_files(files, checker, store, errors, order.progress)
        return AuditOutcome(_written(store, collected, order, errors), errors)


def _prepare(order: AuditOrder, store: AuditStore) -> None:
    """What may go wrong is told before the texts are read."""
    check_packages()
    _check_folder(order.output)
    if order.since:
        read_old_audit(order.since, store)


def _check_folder(output: Path) -> None:
    """AlignError for a folder that holds anything but an audit: it is replaced as a whole."""
    if not output.is_dir():
        return
    allowed = {"index.html", "changes.html", AUDIT_JSON, AUDIT_XLSX, _CONCEPTS}
    allowed |= {f"{name.replace(' ', '-')}.csv" for name in _TABLES}
    found = sorted(path.name for path in output.iterdir())
    pages = output / _CONCEPTS
    inside = sorted(path.name for path in pages.iterdir()) if pages.is_dir() else []
    strange = [name for name in found if name not in allowed]
    strange += [f"{_CONCEPTS}/{name}" for name in inside if not name.endswith(".html")]
    index = output / AUDIT_JSON
    if strange:
        what = f"holds {strange[0]}, which is no part of an audit"
        raise AlignError(str(output), what, "name a folder for the audit alone")
    if found and not (index.is_file() and _begins_as_audit(index)):
        what = "holds files that are no audit"
        raise AlignError(str(output), what, "name a folder for the audit alone")


def _begins_as_audit(path: Path) -> bool:
    from align.files.disk import read_start

    return read_start(path, len(AUDIT_FORMAT)) == AUDIT_FORMAT


def _written(
    store: AuditStore, collected: Collected, order: AuditOrder, errors: Sequence[AlignError]
) -> AuditFigures | None:
    """Write the folder; not where nothing could be read, so that an older audit stays."""
    if errors and not collected.units:
        return None
    store.complete()
    changes = since.changes_of(store) if order.since else None
    figures = figures_of(store, collected, changes)
    with new_folder(order.output) as folder:
        _write_pages(folder, store, figures)
        tables = tables_of(store, figures)
        for table in tables:
            if table.name in _TABLES:
                with folder.create(f"{table.name.replace(' ', '-')}.csv") as stream:
                    write_csv(table, stream)
        with folder.create(AUDIT_XLSX) as stream:
            write_workbook(tables_for_workbook(store, figures, tables), stream)
        with folder.create(AUDIT_JSON) as stream:
            write_json(store, figures, stream)
    return figures


def _write_pages(folder: NewFolder, store: AuditStore, figures: AuditFigures) -> None:
    site = AuditSite(figures)
    _put(folder, "index.html", site.overview())
    if figures.changes:
        page = site.changes(
            since.new_occurrences(store),
            since.changed_occurrences(store),
            since.gone_occurrences(store),
            since.new_findings(store),
            since.resolved_findings(store),
        )
        _put(folder, "changes.html", page)
    for concept in figures.concepts:
        if not (concept.years or concept.findings or concept.waived):
            continue  # the overview says that it never occurs
        pages = site.concept(
            concept,
            store.occurrences(concept.id) if concept.years else iter(()),
            documents_of(store, concept.id) if concept.years or concept.findings else iter(()),
            store.findings(concept.id) if concept.findings or concept.waived else iter(()),
        )
        for name, page in pages:
            _put(folder, f"{_CONCEPTS}/{name}", page)


def _put(folder: NewFolder, name: str, page: str) -> None:
    with folder.create(name) as stream:
        stream.write(page.encode())
