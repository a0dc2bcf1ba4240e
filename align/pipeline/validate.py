"""Whether the files of a corpus are what the schemas and one another say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.bitext.decisions import carry_over
from align.errors import AlignError
from align.files.disk import read_text
from align.model.anchor import LANGUAGES
from align.model.completeness import faults
from align.pipeline.attempt import attempt
from align.pipeline.corpus import load_text
from align.tei.alignment import read_alignment_file
from align.tei.read import read_tei

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from align.model.document import Document
    from align.tei.alignment import AlignmentFile
    from align.workspace import Workspace


def corpus_files(workspace: Workspace, paths: Iterable[Path]) -> list[Path]:
    """The TEI files named, those in the folders named, or all of the corpus."""
    wanted = list(paths) or [
        workspace.text("x", "en").parent,
        workspace.text("x", "ja").parent,
        workspace.alignment("x").parent,
    ]
    files: list[Path] = []
    for path in wanted:
        files += sorted(path.rglob("*.xml")) if path.is_dir() else [path]
    if not files:
        raise AlignError(str(workspace.root), "no TEI file here", "run: align run")
    return files


def validate(
    workspace: Workspace, paths: Iterable[Path] = ()
) -> Iterator[tuple[Path, list[AlignError]]]:
    """Each TEI file of :func:`corpus_files` with all that is wrong with it."""
    for path in corpus_files(workspace, paths):
        errors: list[AlignError] = []
        with attempt(errors, workspace.name(path)):
            errors += validate_file(workspace, path)
        yield path, errors


def validate_file(workspace: Workspace, path: Path) -> list[AlignError]:
    """All that is wrong with a text or an alignment, each with its line where it has one.

    Raises AlignError for a file that cannot be read at all.
    """
    name = workspace.name(path)
    text = read_text(workspace.inside(path))
    if path.resolve().parent.name != "-".join(LANGUAGES):
        stored = read_tei(text, name).document
        wrong = stored.readout != path.stem
        todo = "rename the file"
        return [AlignError(name, f"its xml:id is of {stored.readout}", todo)] if wrong else []
    file = read_alignment_file(text, name)
    if file.alignment.readout != path.stem:
        raise AlignError(name, f"aligns {file.alignment.readout}", "rename it to that id")
    source, target = (
        load_text(workspace, file.alignment.readout, lang).document for lang in LANGUAGES
    )
    return [
        *file.problems,
        *_incomplete(file, source, target, name),
        *_outdated(file, source, target, name),
    ]


def _incomplete(
    file: AlignmentFile, source: Document, target: Document, name: str
) -> Iterator[AlignError]:
    """Segments that are in no link or in two, and links that end nowhere."""
    for fault in faults(file.alignment, source, target):
        yield AlignError(
            f"{name}:{file.line(fault.bead, fault.level)}",
            f"{fault.lang}:{fault.anchor} {fault.what}",
            "run: align run",
        )


def _outdated(
    file: AlignmentFile, source: Document, target: Document, name: str
) -> Iterator[AlignError]:
    """Links of people whose text has changed, which no run has seen yet."""
    decisions = carry_over(file.alignment, source, target)
    levels = (
        (file.alignment.paragraphs, decisions.paragraphs),
        (file.alignment.sentences, decisions.sentences),
    )
    for written, carried in levels:
        for old, new in zip((b for b in written if b.by_person), carried, strict=True):
            if (old.source, old.target, old.status) != (new.source, new.target, new.status):
                yield AlignError(
                    f"{name}:{file.line(old, 'sentence')}",
                    f"the text of this {old.status} link has changed",
                    "run: align run",
                )
