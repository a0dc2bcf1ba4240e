"""The term base of glossary files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.files.disk import decode_utf8, read_bytes
from align.files.limits import GLOSSARY
from align.pipeline.inputs import StoredFile
from align.terms.compiled import compiled_terms
from align.terms.starter import STARTER, starter_glossary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from align.terms.matching import TermBase
    from align.workspace import Workspace


def term_base(glossaries: Iterable[StoredFile], cache: Path | None = None) -> TermBase:
    """The term base of glossary files; see :func:`align.terms.compiled.compiled_terms`."""
    texts = []
    for file in glossaries:
        name = file.name or "<glossary>"
        texts.append((decode_utf8(file.data or b"", name), name))
    return compiled_terms(texts, cache)


def glossary_files(workspace: Workspace | None, given: Sequence[Path]) -> Iterator[StoredFile]:
    """The glossaries that are given; else those of a workspace; else that of the package."""
    if not given and workspace is None:
        yield StoredFile(STARTER, starter_glossary().encode())
        return
    for path in given or (workspace.glossaries() if workspace else ()):
        name = workspace.name(path) if workspace else str(path)
        yield StoredFile(name, read_bytes(path, GLOSSARY))
