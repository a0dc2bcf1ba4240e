"""What the job of one readout works on: the bytes of its files, read once."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from align.files.disk import digest, read_bytes
from align.files.limits import ALIGNMENT, GLOSSARY, TEI, source_kind
from align.model.anchor import LANGUAGES, Lang
from align.pipeline.attempt import attempt

if TYPE_CHECKING:
    from pathlib import Path

    from align.errors import AlignError
    from align.files.limits import FileKind
    from align.model.finding import Waiver
    from align.workspace import Sources, Workspace


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of the workspace: its name there, and its bytes, or None where there is none.

    ``pointer`` is how the TEI text beside it points to a source; "" for any other file.
    """

    name: str
    data: bytes | None = None
    pointer: str = ""

    @property
    def version(self) -> str | None:
        """The digest of the bytes; None where there are none."""
        return None if self.data is None else digest(self.data)


@dataclass(frozen=True, slots=True)
class JobInputs:
    """Everything the job of one readout depends on, but for what all jobs share.

    ``unread`` are the languages whose source is there and cannot be read, which ``errors``
    tell. ``remake`` asks for texts made from their sources again, whoever edited them.
    ``waivers`` are those of this readout: its page tells of them.
    """

    readout: str
    sources: dict[Lang, StoredFile]
    texts: dict[Lang, StoredFile]
    alignment: StoredFile
    unread: frozenset[Lang] = frozenset()
    errors: tuple[AlignError, ...] = ()
    remake: bool = False
    waivers: tuple[Waiver, ...] = ()
    glossary: StoredFile = StoredFile("")  # of this readout alone

    def key(self, shared: str) -> str:
        """Names these inputs, and what all jobs share by its digest."""
        files = [
            *(self.sources[lang] for lang in LANGUAGES),
            *(self.texts[lang] for lang in LANGUAGES),
            self.alignment,
            self.glossary,
        ]
        parts = [shared, *(f"{file.name}\0{file.pointer}\0{file.version}" for file in files)]
        parts += [repr(replace(waiver, line="")) for waiver in self.waivers]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@dataclass(slots=True)
class _Gathered:
    unread: set[Lang] = field(default_factory=set)
    errors: list[AlignError] = field(default_factory=list)


def read_inputs(
    workspace: Workspace,
    readout: str,
    sources: Sources,
    waivers: tuple[Waiver, ...] = (),
    *,
    remake: bool = False,
) -> JobInputs:
    """The files of one readout as they are now.

    One that is there and cannot be read is told in ``errors``, and counts as one that is not.
    """
    gathered = _Gathered({lang for lang in LANGUAGES if (readout, lang) in sources.doubtful})
    found: dict[Lang, StoredFile] = {}
    texts: dict[Lang, StoredFile] = {}
    for lang in LANGUAGES:
        text = workspace.text(readout, lang)
        source = sources.files.get((readout, lang))
        texts[lang] = _read(workspace, text, TEI, gathered.errors)
        if source is None:
            found[lang] = StoredFile(workspace.name(workspace.source(readout, lang)))
            continue
        stored = _read(workspace, source, source_kind(source.name), gathered.errors)
        if stored.data is None:
            gathered.unread.add(lang)
        pointer = workspace.pointer(text, stored.name)
        found[lang] = StoredFile(stored.name, stored.data, pointer)
    alignment = _read(workspace, workspace.alignment(readout), ALIGNMENT, gathered.errors)
    return JobInputs(
        readout,
        found,
        texts,
        alignment,
        frozenset(gathered.unread),
        tuple(gathered.errors),
        remake,
        waivers,
        _read(workspace, workspace.readout_glossary(readout), GLOSSARY, gathered.errors),
    )


def own_glossary(workspace: Workspace, readout: str) -> StoredFile:
    """The glossary of one readout, which goes over the others; AlignError if it cannot be read."""
    errors: list[AlignError] = []
    file = _read(workspace, workspace.readout_glossary(readout), GLOSSARY, errors)
    if errors:
        raise errors[0]
    return file


def _read(workspace: Workspace, path: Path, kind: FileKind, errors: list[AlignError]) -> StoredFile:
    name = workspace.name(path)
    with attempt(errors, name):
        if os.path.lexists(path):  # a link to nowhere is an error
            return StoredFile(name, read_bytes(workspace.inside(path), kind))
    return StoredFile(name)
