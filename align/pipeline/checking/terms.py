"""The term base of glossary files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.files.disk import decode_utf8
from align.terms.compiled import compiled_terms

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from align.pipeline.inputs import StoredFile
    from align.terms.matching import TermBase


def term_base(glossaries: Iterable[StoredFile], cache: Path | None = None) -> TermBase:
    """The term base of glossary files; see :func:`align.terms.compiled.compiled_terms`."""
    texts = []
    for file in glossaries:
        name = file.name or "<glossary>"
        texts.append((decode_utf8(file.data or b"", name), name))
    return compiled_terms(texts, cache)
