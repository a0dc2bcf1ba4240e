"""Folders of readouts: made, run, checked, read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from align.model.alignment import IN_FORCE
from align.model.bitext import Bitext
from align.pipeline import check, corpus, run, validate
from align.workspace import init_workspace as make_workspace
from align.workspace import open_workspace as workspace_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from align.errors import AlignError
    from align.model.alignment import Level, Status
    from align.model.anchor import Lang
    from align.model.document import Document
    from align.model.unit import TranslationUnit
    from align.pipeline.check import CheckOutcome
    from align.pipeline.run import Progress, RunOutcome
    from align.pipeline.sources import StrPath
    from align.workspace import Workspace

__all__ = [
    "check_workspace",
    "init_workspace",
    "load_bitext",
    "load_bitexts",
    "load_document",
    "open_workspace",
    "run_workspace",
    "translation_units",
    "validate_workspace",
]


def init_workspace(folder: StrPath) -> Workspace:
    """Make a workspace in a folder: settings, folders and a starter glossary.

    Raises:
        AlignError: the folder is a workspace already, or cannot be written.
    """
    make_workspace(Path(folder))
    return workspace_at(Path(folder))


def open_workspace(folder: StrPath) -> Workspace:
    """The workspace in a folder.

    Raises:
        AlignError: there is no ``align.toml``, or something in it is wrong.
    """
    return workspace_at(Path(folder))


def run_workspace(
    workspace: Workspace,
    *,
    remake: Collection[str] = (),
    jobs: int = 1,
    progress: Progress | None = None,
) -> RunOutcome:
    """The main job: ingest what changed, align, check, and write findings and report.

    One bad file stops no other: what went wrong is in the outcome's ``errors``.

    Args:
        workspace: where.
        remake: ids of readouts whose texts are made from their sources again, losing edits.
        jobs: how many processes work. With more than 1 a script must guard its own start by
            ``if __name__ == "__main__":``, as for :mod:`multiprocessing`.
        progress: called with a stage, how many readouts are done, and how many there are.

    Raises:
        AlignError: there is no readout, or none of an id in ``remake``.
    """
    return run.run(workspace, remake, progress, jobs)


def check_workspace(workspace: Workspace) -> CheckOutcome:
    """The findings of all readouts and of the corpus as a whole, as the last run left them.

    Returns:
        ``findings``, and in ``errors`` what keeps some readouts from being checked.
    """
    return check.check(workspace)


def validate_workspace(workspace: Workspace) -> list[AlignError]:
    """All that is wrong with the TEI texts and alignments of a workspace.

    Raises:
        AlignError: there is no TEI file.
    """
    return [error for _, errors in validate.validate(workspace) for error in errors]


def load_document(workspace: Workspace, readout: str, lang: Lang) -> Document:
    """One text of a workspace.

    Raises:
        AlignError: there is none, or it is wrong.
    """
    return corpus.load_text(workspace, readout, lang).document


def load_bitext(workspace: Workspace, readout: str) -> Bitext:
    """One aligned pair of a workspace.

    Raises:
        AlignError: it is not aligned, or has changed since the last run.
    """
    return corpus.load_bitext(workspace, readout)


def load_bitexts(workspace: Workspace, errors: list[AlignError] | None = None) -> Iterator[Bitext]:
    """All aligned pairs of a workspace, one after the other.

    Args:
        workspace: where.
        errors: a list to which is added what keeps a pair back; None to raise the first.

    Raises:
        AlignError: where ``errors`` is None, the first pair that cannot be loaded.
    """
    if errors is None:
        return corpus.each_bitext(workspace)
    return corpus.load_bitexts(workspace, errors)


def translation_units(
    content: Bitext | Workspace,
    *,
    level: Level = "sentence",
    statuses: Collection[Status] = IN_FORCE,
    errors: list[AlignError] | None = None,
) -> Iterator[TranslationUnit]:
    """The translation units of a pair, or of all pairs of a workspace.

    Units with one side only are among them: segments without counterpart.

    Args:
        content: a pair or a workspace.
        level: units of sentences or of paragraphs.
        statuses: of the links; disputed and stale ones are not in force.
        errors: as for :func:`load_bitexts`.

    Raises:
        AlignError: as :func:`load_bitexts`.
    """
    pairs = [content] if isinstance(content, Bitext) else load_bitexts(content, errors)
    return (unit for pair in pairs for unit in pair.units(level, statuses))
