"""Whether the files of a corpus are what the schemas and one another say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.disk import read_text
from align.model.anchor import LANGUAGES
from align.pipeline.corpus import load_text
from align.tei.alignment import read_alignment
from align.tei.read import read_tei

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from align.model.anchor import Anchor, Lang
    from align.model.bitext import Alignment
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


def validate_file(workspace: Workspace, path: Path) -> None:
    """Raise AlignError for the first thing that is wrong with a text or an alignment."""
    name = workspace.name(path)
    text = read_text(workspace.inside(path))
    if path.resolve().parent.name == "-".join(LANGUAGES):
        alignment = read_alignment(text, name)
        if alignment.readout != path.stem:
            raise AlignError(name, f"aligns {alignment.readout}", "rename it to that id")
        for lang in LANGUAGES:
            _check_ends(workspace, alignment, lang, name)
        return
    stored = read_tei(text, name).document
    if stored.readout != path.stem:
        raise AlignError(name, f"its xml:id is of {stored.readout}", "rename the file")


def _check_ends(workspace: Workspace, alignment: Alignment, lang: Lang, name: str) -> None:
    """A link of the tool's must end at something; a person's may have lost its text."""
    document = load_text(workspace, alignment.readout, lang).document
    known: set[Anchor] = {segment.anchor for segment in document.segments()}
    known |= {unit.anchor for unit in document.units()}
    for bead in (*alignment.paragraphs, *alignment.sentences):
        for anchor in bead.source if lang == "en" else bead.target:
            if anchor not in known and bead.status != "stale":
                raise AlignError(
                    name,
                    f"a link ends at {lang}:{anchor}, which is not in the text",
                    "run: align run",
                )
