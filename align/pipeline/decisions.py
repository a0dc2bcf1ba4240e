"""What people have decided about the links of one readout, as its file holds it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from align.bitext.decisions import carry_over
from align.files.disk import digest, read_bytes, read_text, write_atomic
from align.files.limits import ALIGNMENT
from align.model.anchor import LANGUAGES
from align.pipeline.corpus import load_text, versions
from align.tei.alignment import read_alignment_file, write_alignment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model.bitext import Alignment, Bead
    from align.model.document import Document
    from align.workspace import Workspace


def take_digests(workspace: Workspace, readout: str) -> None:
    """Note for which texts a link was confirmed or disputed, where nobody has noted it yet.

    This is done as soon as a run meets such a link, while its texts are still those of the
    alignment.
    """
    path = workspace.alignment(readout)
    if not path.exists() or not all(workspace.text(readout, lang).exists() for lang in LANGUAGES):
        return
    alignment = read_alignment_file(read_text(path, ALIGNMENT), workspace.name(path)).alignment
    if not any(_unnoted(bead) for bead in (*alignment.paragraphs, *alignment.sentences)):
        return
    if alignment.made_from != versions(workspace, readout):
        return
    over = digest(read_bytes(path, ALIGNMENT))
    source, target = (load_text(workspace, readout, lang).document for lang in LANGUAGES)
    decisions = carry_over(alignment, source, target)
    noted = replace(
        alignment,
        paragraphs=_noted(alignment.paragraphs, decisions.paragraphs),
        sentences=_noted(alignment.sentences, decisions.sentences),
    )
    write_atomic(path, write_alignment(noted), over)


def _unnoted(bead: Bead) -> bool:
    return bead.status in ("confirmed", "disputed") and bead.digests == ("", "")


def _noted(beads: Sequence[Bead], decided: Sequence[Bead]) -> tuple[Bead, ...]:
    """The beads with those of people as they were carried over, in the order of the file."""
    settled = iter(decided)
    return tuple(next(settled) if bead.by_person else bead for bead in beads)


def changed_decisions(
    name: str, alignment: Alignment, source: Document, target: Document
) -> Iterator[str]:
    """One line for each person's link that goes stale or follows its text to other anchors."""
    decisions = carry_over(alignment, source, target)
    levels = (
        (alignment.paragraphs, decisions.paragraphs),
        (alignment.sentences, decisions.sentences),
    )
    for before, after in levels:
        decided = [bead for bead in before if bead.by_person]
        for old, new in zip(decided, after, strict=True):
            if new.status == "stale" and old.status != "stale":
                yield (
                    f"{name}: the {old.status} link {ends(old)} is stale, since its text has"
                    f" changed; confirm it again or take it out"
                )
            elif (old.source, old.target) != (new.source, new.target):
                yield f"{name}: the {old.status} link {ends(old)} follows its text to {ends(new)}"


def ends(bead: Bead) -> str:
    """Both ends of a link in one line."""
    return " ".join(f"{lang}:{anchor}" for lang, anchor in bead.anchors)
