"""The corpus as it lies on disk: texts, and pairs that are aligned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.errors import AlignError
from align.files.disk import digest, read_bytes, read_text
from align.files.limits import ALIGNMENT
from align.model.anchor import LANGUAGES, Lang
from align.model.bitext import Bitext
from align.tei.alignment import read_alignment
from align.tei.read import TeiText, read_tei

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from align.workspace import Workspace


def load_text(workspace: Workspace, readout: str, lang: Lang) -> TeiText:
    """One text, which must be the one its file name says."""
    path = workspace.text(readout, lang)
    name = workspace.name(path)
    stored = read_tei(read_text(path), name)
    if (stored.document.readout, stored.document.lang) != (readout, lang):
        found = f"r{stored.document.readout}.{stored.document.lang}"
        raise AlignError(name, f"its xml:id is {found}", "rename the file or correct the xml:id")
    return stored


def load_bitext(workspace: Workspace, readout: str) -> Bitext:
    """One aligned pair; an alignment that is missing or older than its texts is an error."""
    made_from = versions(workspace, readout)
    path = workspace.alignment(readout)
    if not path.exists():
        raise AlignError(workspace.name(path), "not aligned yet", "run: align run")
    alignment = read_alignment(read_text(path, ALIGNMENT), workspace.name(path))
    if alignment.made_from != made_from:
        raise AlignError(
            workspace.name(path), "its texts have changed since it was made", "run: align run"
        )
    source, target = (load_text(workspace, readout, lang).document for lang in LANGUAGES)
    return Bitext(source, target, alignment)


def load_bitexts(workspace: Workspace) -> Iterator[Bitext]:
    """All pairs of the corpus; a readout with one side only is an error."""
    readouts = workspace.readouts()
    if not readouts:
        raise nothing_here(workspace)
    for readout, languages in readouts.items():
        check_both(workspace, readout, languages)
        yield load_bitext(workspace, readout)


def versions(workspace: Workspace, readout: str) -> tuple[str, str]:
    """Digests of the two TEI files as they are now."""
    english, japanese = (digest(read_bytes(workspace.text(readout, lang))) for lang in LANGUAGES)
    return english, japanese


def check_both(workspace: Workspace, readout: str, languages: Collection[Lang]) -> None:
    """Raise AlignError for a readout that has one language only."""
    for lang in LANGUAGES:
        if lang not in languages:
            there = workspace.name(workspace.text(readout, _other(lang)))
            wanted = workspace.name(workspace.source(readout, lang))
            raise AlignError(there, f"has no counterpart in {lang}", f"add {wanted}")


def _other(lang: Lang) -> Lang:
    return "ja" if lang == "en" else "en"


def nothing_here(workspace: Workspace) -> AlignError:
    """The error of a workspace without any readout."""
    sources = workspace.name(workspace.source("x", "en").parent.parent)
    return AlignError(
        str(workspace.root), "no readouts here", f"put ID.txt into {sources}/en and {sources}/ja"
    )
