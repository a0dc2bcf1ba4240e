"""How large a file of each kind may be.

A limit stands far above anything real and bounds what a wrong or hostile file can cost.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a file is for, in a word for messages, and its limit in bytes."""

    word: str
    limit: int


#: A page of text; the same limit as in :mod:`align.encoding.decode`. A long novel has 1 MB.
SOURCE = FileKind("source", 20_000_000)
#: Some megabytes with its pictures; the same limit as in :mod:`align.ingest.docx.package`.
DOCX = FileKind("Word document", 100_000_000)
#: About five times its text: 1 MB for a transcript of three hours.
TEI = FileKind("TEI text", 20_000_000)
#: About as large as the two texts it ties.
ALIGNMENT = FileKind("alignment", 20_000_000)
#: 300 bytes a concept: 3 MB for ten thousand.
GLOSSARY = FileKind("glossary", 10_000_000)
#: 40 bytes a pair of words.
LEXICON = FileKind("lexicon", 50_000_000)
#: 300 bytes a waiver.
WAIVERS = FileKind("list of waivers", 10_000_000)
#: The one of the sample corpus has 600 bytes.
SETTINGS = FileKind("settings file", 100_000)
#: Five short fields.
SIDECAR = FileKind("note of where a page came from", 100_000)
#: What is kept of one readout, or of one glossary; a larger file is made again.
CACHE = FileKind("kept result", 50_000_000)


def source_kind(name: str) -> FileKind:
    """The kind of a source, told by its name.

    >>> source_kind("talks.DOCX").word
    'Word document'
    """
    return DOCX if name.lower().endswith(".docx") else SOURCE
