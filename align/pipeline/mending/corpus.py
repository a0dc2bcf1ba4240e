"""Mending the texts of a whole corpus."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from align.checks.mending.plan import MENDED_CHECKS
from align.errors import AlignError
from align.files.disk import digest, read_bytes, write_atomic
from align.files.limits import ALIGNMENT, TEI
from align.files.version import version
from align.model.anchor import LANGUAGES
from align.pipeline.attempt import attempt
from align.pipeline.inputs import StoredFile, own_glossary
from align.pipeline.mending.readout import MendedReadout, mend_readout
from align.pipeline.run import open_tools

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from align.files.limits import FileKind
    from align.model.anchor import Lang
    from align.model.finding import Finding
    from align.pipeline.mending.readout import MendedFile
    from align.pipeline.tools import Tools
    from align.workspace import Workspace


@dataclass(slots=True)
class Mending:
    """What is mended in each readout, and what keeps others from being mended."""

    readouts: list[MendedReadout] = field(default_factory=list)
    errors: list[AlignError] = field(default_factory=list)


def mend_corpus(
    workspace: Workspace,
    findings: Iterable[Finding],
    glossaries: Sequence[Path] = (),
    only: Collection[str] = (),
    *,
    published: bool,
) -> Mending:
    """What would be mended in the texts of a workspace. Writes nothing.

    Args:
        workspace: where.
        findings: those of all readouts, those that are waived with their reason.
        glossaries: files in place of the workspace's own, as for the findings.
        only: the ids of the checks whose findings are mended; none for all that can be.
        published: whether texts that are published are mended too.
    """
    wanted = [ident for ident in MENDED_CHECKS if not only or ident in only]
    found = Mending()
    by_readout: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_readout[finding.readout].append(finding)
    known, _ = workspace.readouts()
    tools: Tools | None = None
    for readout, languages in known.items():
        mine = by_readout[readout]
        if not any(f.check in wanted and not f.waived for f in mine):
            continue
        tools = tools or open_tools(workspace, found.errors, glossaries)
        with attempt(found.errors, readout):
            texts, links = _stored(workspace, readout, languages)
            own = tools if glossaries else tools.of_readout(own_glossary(workspace, readout))
            found.readouts.append(
                mend_readout(texts, links, mine, own, wanted, published=published)
            )
    return found


def write_mended(workspace: Workspace, mended: MendedReadout) -> None:
    """Write the files of a readout: all of them, or none if somebody has changed one meanwhile."""
    files = [(Path(os.path.realpath(workspace.root / f.name)), f) for f in mended.files]
    for path, file in files:
        if version(path) != digest(file.before):
            what = "changed while it was being mended"
            raise AlignError(file.name, what, "run again to work from the new version")
    written: list[tuple[Path, MendedFile]] = []
    try:
        for path, file in files:
            write_atomic(path, file.after, digest(file.before))
            written.append((path, file))
    except AlignError:
        for path, file in written:  # a text without its links would make these stale
            write_atomic(path, file.before, digest(file.after))
        raise


def _stored(
    workspace: Workspace, readout: str, languages: Sequence[Lang]
) -> tuple[dict[Lang, StoredFile], StoredFile | None]:
    """The files of a readout: its texts, and its links where it has both."""

    def stored(path: Path, kind: FileKind) -> StoredFile:
        return StoredFile(workspace.name(path), read_bytes(workspace.inside(path), kind))

    texts = {lang: stored(workspace.text(readout, lang), TEI) for lang in languages}
    path = workspace.alignment(readout)
    if len(texts) == len(LANGUAGES):
        return texts, stored(path, ALIGNMENT)
    if path.exists():
        name = workspace.name(path)
        raise AlignError(name, "one of its texts is gone", "put it back, then run: align run")
    return texts, None
