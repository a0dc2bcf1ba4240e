"""Sources, TEI texts and their citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.files.disk import decode_utf8
from align.files.limits import TEI
from align.model import citation
from align.model.revision import changes
from align.pipeline import sources, text, tools
from align.tei import read as tei

if TYPE_CHECKING:
    import os

    from align.model.anchor import Anchor, Lang
    from align.model.document import Document
    from align.pipeline.sources import StrPath

__all__ = [
    "changes",
    "citations",
    "document_from_text",
    "read_source",
    "read_tei",
    "write_tei",
]


def read_source(
    source: StrPath | bytes, *, lang: Lang | None = None, readout: str = "", name: str = ""
) -> Document:
    """Read a source (plain text, HTML or Word) as a document with anchors and sentences.

    Args:
        source: the path of a file, or its content.
        lang: "en" or "ja"; None to be told by the file's folder (``en/``, ``ja/``), by its name
            (``talks.en.txt``), else by the text.
        readout: its id, ``YYYY-MM-DD-slug``. If empty, it is made of the name, with the date of
            the text where the name has none; without any date it begins with ``undated``.
        name: what the file of ``bytes`` is called, which may tell language, id and format.

    Returns:
        The document. Its text is that of the source, in order, but for white space.

    Raises:
        AlignError: the source cannot be read or decoded without loss, holds no text, is in
            another language than ``lang``, or in neither.

    >>> import align
    >>> talks = b"Talks\\n\\nMarch 4, 2005\\n\\n1. They met. They agreed.\\n\\n2. They left.\\n"
    >>> document = align.read_source(talks, lang="en", name="talks.txt")
    >>> document.readout, document.title, document.date
    ('2005-03-04-talks', 'Talks', '2005-03-04')
    >>> [f"{s.anchor} {s.text}" for s in document.segments()][2:]
    ['p1.s1 They met.', 'p1.s2 They agreed.', 'p2.s1 They left.']
    """
    file = sources.file_or_bytes(source)
    return text.read_document(file.data or b"", name or file.name, lang, readout)


def document_from_text(content: str, *, lang: Lang | None = None, readout: str = "") -> Document:
    """Read plain text or HTML that is in memory as a document.

    Args:
        content: the text or the page, not a path.
        lang: "en" or "ja"; None to be told by the text.
        readout: its id, ``YYYY-MM-DD-slug``; if empty, its date line and ``text``, or
            ``undated-text``.

    Raises:
        AlignError: as :func:`read_source`.

    >>> import align
    >>> align.document_from_text("会談\\n\\n1　両大臣は、会談した。\\n").lang
    'ja'
    """
    return text.document_from_text(content, lang, readout)


def read_tei(content: str | bytes | os.PathLike[str]) -> Document:
    """Read a text in TEI, as ``corpus/en/ID.xml`` holds it.

    Args:
        content: the TEI itself, or the ``Path`` of a file (a ``str`` is never a path here).

    Raises:
        AlignError: it is not well-formed or not valid, with the line.
    """
    if isinstance(content, str):
        return tei.read_tei(content, "<text>").document
    file = sources.file_or_bytes(content, TEI)
    name = file.name or "<bytes>"
    return tei.read_tei(decode_utf8(file.data or b"", name), name).document


def write_tei(document: Document) -> str:
    """The TEI of a document; :func:`read_tei` gives the same document again.

    In a workspace such a file counts as edited by a person: no run makes it from its source
    again. To file a source in a workspace, put it into its sources and run it.

    Raises:
        AlignError: a segment that a program has made holds what XML cannot.

    >>> import align
    >>> document = align.document_from_text("Talks\\n\\n1. They met.\\n", lang="en")
    >>> align.read_tei(align.write_tei(document)) == document
    True
    """
    return tools.document_as_tei(document)


def citations(document: Document, reader: Lang = "en") -> dict[Anchor, str]:
    """How each unit of a document is cited, by the labels its page prints.

    Args:
        document: the text.
        reader: the language in which title, date and lead are named.

    Returns:
        The citation by the unit's anchor, in the order of the text.

    >>> import align
    >>> text = "Talks\\n\\n1. Trade\\n\\n(1) They met.\\n\\n(2) They agreed.\\n"
    >>> document = align.document_from_text(text, lang="en")
    >>> {str(anchor): cited for anchor, cited in align.citations(document).items()}
    {'title': 'title', 'p1': '1', 'p1.1': '1(1)', 'p1.2': '1(2)'}
    """
    return citation.citations(document, reader)
