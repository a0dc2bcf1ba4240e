"""The corpus as it lies on disk: texts, and pairs that are aligned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.bitext.decisions import is_current
from align.errors import AlignError
from align.files.disk import digest, read_bytes, read_text
from align.files.limits import ALIGNMENT
from align.model.anchor import LANGUAGES, Lang, other_language
from align.model.bitext import Bitext
from align.pipeline.attempt import attempt
from align.tei.alignment import read_alignment
from align.tei.read import TeiText, read_tei

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.annotation import AnnotatedText
    from align.model.document import Document
    from align.pipeline.tools import Tools
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
    """One aligned pair; an alignment that does not fit its texts is an error."""
    made_from = versions(workspace, readout)
    path = workspace.alignment(readout)
    name = workspace.name(path)
    if not path.exists():
        raise AlignError(name, "not aligned yet", "run: align run")
    alignment = read_alignment(read_text(path, ALIGNMENT), name)
    if alignment.made_from != made_from:
        raise AlignError(name, "its texts have changed since it was made", "run: align run")
    source, target = (load_text(workspace, readout, lang).document for lang in LANGUAGES)
    if not is_current(alignment, source, target):
        raise AlignError(name, "was changed since the last run", "run: align run")
    return Bitext(source, target, alignment)


def load_annotated(
    workspace: Workspace, readout: str, languages: Sequence[Lang], tools: Tools
) -> Bitext | AnnotatedText:
    """A pair, or the one text that there is, as the checks read it."""
    if len(languages) == len(LANGUAGES):
        return tools.annotated(load_bitext(workspace, readout))
    return tools.annotated_text(load_text(workspace, readout, languages[0]).document)


def read_bitext(text: str, source: Document, target: Document) -> Bitext:
    """Two documents and the text of their stand-off alignment, which must fit them."""
    alignment = read_alignment(text, "<alignment>")
    readouts = {alignment.readout, source.readout, target.readout}
    if len(readouts) > 1 or not is_current(alignment, source, target):
        raise AlignError("<alignment>", "is not of these two texts", "align them again")
    return Bitext(source, target, alignment)


def each_bitext(workspace: Workspace) -> Iterator[Bitext]:
    """All pairs of the corpus; AlignError at the first that cannot be loaded."""
    errors: list[AlignError] = []
    for pair in load_bitexts(workspace, errors):
        if errors:
            break
        yield pair
    for error in errors:
        raise error


def load_bitexts(workspace: Workspace, errors: list[AlignError]) -> Iterator[Bitext]:
    """All pairs of the corpus that can be loaded; what keeps the others back goes to ``errors``."""
    readouts, bad = workspace.readouts()
    errors += bad
    if not readouts and not errors:
        errors.append(nothing_to_read(workspace))
    for readout, languages in readouts.items():
        pair: Bitext | None = None
        with attempt(errors, readout):
            if len(languages) < len(LANGUAGES):
                raise without_counterpart(workspace, readout, languages[0])
            pair = load_bitext(workspace, readout)
        if pair is not None:
            yield pair


def versions(workspace: Workspace, readout: str) -> tuple[str, str]:
    """Digests of the two TEI files as they are now."""
    english, japanese = (digest(read_bytes(workspace.text(readout, lang))) for lang in LANGUAGES)
    return english, japanese


def without_counterpart(workspace: Workspace, readout: str, lang: Lang) -> AlignError:
    """The error of a readout that has one language only."""
    other = other_language(lang)
    there = workspace.name(workspace.text(readout, lang))
    source = workspace.source(readout, other)
    remedy = "run: align run" if source.exists() else f"add {workspace.name(source)}"
    return AlignError(there, f"has no counterpart in {other}", remedy)


def nothing_to_read(workspace: Workspace) -> AlignError:
    """The error of a workspace without any text."""
    if workspace.sources().files:
        return AlignError(str(workspace.root), "no source has been read", "run: align run")
    return nothing_here(workspace)


def nothing_here(workspace: Workspace) -> AlignError:
    """The error of a workspace without any readout."""
    sources = workspace.name(workspace.source("x", "en").parent.parent)
    return AlignError(
        str(workspace.root), "no readouts here", f"put ID.txt into {sources}/en and {sources}/ja"
    )
