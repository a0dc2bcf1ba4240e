"""One source to one TEI text of the corpus."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from align import __version__
from align.checks.registry import all_checks
from align.checks.run import CheckRunner
from align.errors import AlignError
from align.files.disk import digest, read_bytes, read_text, write_atomic
from align.files.limits import source_kind
from align.ingest import SIGNATURE as INGEST_SIGNATURE
from align.ingest.read import IngestedText, read_source
from align.model.anchor import (
    LANGUAGES,
    UNDATED,
    Lang,
    check_document_id,
    check_readout_id,
    other_language,
)
from align.model.annotation import AnnotatedText
from align.model.finding import Wording
from align.model.settings import Checks
from align.pipeline.inputs import StoredFile
from align.pipeline.language import check_document, told_language
from align.pipeline.left_out import counts_left_out, sentences_left_out
from align.pipeline.sources import language_of
from align.segment import SIGNATURE as SEGMENT_SIGNATURE
from align.segment import sentences
from align.tei.read import read_tei
from align.tei.write import write_tei
from align.terms.annotate import TermsAndValues

if TYPE_CHECKING:
    from align.model.document import Document, TextStatus
    from align.workspace import Workspace

#: Names everything a text depends on but its source.
SIGNATURE = f"readout-align/{__version__}|{INGEST_SIGNATURE}|{SEGMENT_SIGNATURE}"

_DATE = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")


def tei_of(
    source: StoredFile,
    readout: str,
    lang: Lang,
    beside: StoredFile | None = None,
    status: TextStatus = "published",
) -> tuple[str, IngestedText]:
    """The TEI file a source becomes.

    ``beside`` is the source of the other language, if there is one; ``status`` that of the text.
    Raises AlignError for a source that cannot be read, and for a text that is clearly in another
    language.
    """
    reading = _read(source, readout, lang, beside)
    return write_tei(replace(reading.document, status=status), SIGNATURE), reading


def _read(source: StoredFile, readout: str, lang: Lang, beside: StoredFile | None) -> IngestedText:
    data = source.data or b""
    reading = read_source(data, source.name, readout, lang, sentences, source.pointer)
    check_document(reading.document, source, beside)
    return reading


def read_document(
    data: bytes, file: str = "", lang: Lang | None = None, readout: str = ""
) -> Document:
    """A source that need not be in a workspace, as a document.

    Args:
        data: the bytes of the source.
        file: its path or name, which may tell its language and id; "" for one that has none.
        lang: its language; None to be told by folder, name or text.
        readout: its id; "" for one of the file's name, with the date of the text if need be.

    Raises:
        AlignError: the source cannot be read, or its language cannot be told or is another.
    """
    source = StoredFile(file or "<bytes>", data)
    if lang is None:
        lang = language_of(Path(file), data) if file else told_language(data, source.name)
    elif lang not in LANGUAGES:
        raise AlignError("lang", f'"{lang}" is no language of a readout', 'give "en" or "ja"')
    document = _read(source, UNDATED, lang, None).document
    if readout:
        ident = check_document_id(readout, "readout")
    else:
        day, slug = _named(file, lang)
        ident = _printed(day or document.date, slug, source.name)
    return replace(document, readout=ident)


def document_from_text(text: str, lang: Lang | None = None, readout: str = "") -> Document:
    """Plain text or HTML in memory as a document; see :func:`read_document`."""
    try:
        data = text.encode("utf-8-sig")  # the mark leaves no doubt about the encoding
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise AlignError(
            f"<text>:{line}", "holds half of a surrogate pair", "decode it without surrogates"
        ) from None
    return read_document(data, "<text>", lang, readout)


def ingest(
    workspace: Workspace,
    source: StoredFile,
    readout: str,
    lang: Lang,
    status: TextStatus | None = None,
    *,
    force: bool,
) -> tuple[Path, bool, IngestedText]:
    """Make one text of the corpus: its file, whether it changed, and what was read.

    A file that a person has edited is overwritten only by force. Without ``status`` a text that
    is there keeps its own, and a new one is published.
    """
    path = workspace.text(readout, lang)
    before = read_bytes(path) if path.exists() else None
    stored = None
    if before is not None:
        # What is overwritten by force need not be readable.
        with contextlib.suppress(*((AlignError,) if force else ())):
            stored = read_tei(read_text(path), workspace.name(path))
        if stored is not None and stored.edited and not force:
            raise AlignError(
                workspace.name(path),
                "was edited by hand and would be overwritten",
                "to lose the edits: --force",
            )
    kept = stored.document.status if stored else "published"
    beside = _source_of_other(workspace, readout, lang)
    text, reading = tei_of(source, readout, lang, beside, status or kept)
    changed = write_atomic(path, text, over=None if before is None else digest(before))
    return path, changed, reading


def _source_of_other(workspace: Workspace, readout: str, lang: Lang) -> StoredFile | None:
    """The source of the other language, where there is one that can be read."""
    with contextlib.suppress(AlignError):  # told when that source is read itself
        path = workspace.source(readout, other_language(lang))
        if path.is_file():
            return StoredFile(workspace.name(path), read_bytes(path, source_kind(path.name)))
    return None


def remarks_of(name: str, reading: IngestedText) -> list[Wording]:
    """What the checks of one text say of a source, and the sentences that are no text of it.

    Each with its line; terms are not looked at.
    """
    document = reading.document
    text = AnnotatedText(document, TermsAndValues().annotate(document))
    found = [
        (reading.lines[finding.place[1].unit], f"{finding.check} ", finding.message)
        for finding in CheckRunner(all_checks(), Checks()).text(text)
    ] + [(line, "", said) for line, said in sentences_left_out(reading)]
    return [
        Wording(f"{name}:{line}: {ident}{said.en}", f"{name}:{line}: {ident}{said.ja}")
        for line, ident, said in sorted(found, key=lambda remark: remark[:2])
    ]


def counts_of(name: str, reading: IngestedText) -> list[Wording]:
    """One line on all that a source holds besides its readout; none if there is nothing."""
    counts = counts_left_out(reading)
    return [Wording(f"{name}: {counts.en}", f"{name}: {counts.ja}")] if counts else []


def readout_id(wanted: str, file: str, data: bytes, lang: Lang) -> str:
    """The id asked for, else one from the file's name, its date from the text if need be.

    >>> readout_id("", "japan-russia-talks-2005-03-04.en.txt", b"", "en")
    '2005-03-04-japan-russia-talks'
    """
    if wanted:
        return check_readout_id(wanted, "--id")
    day, slug = _named(file, lang)
    if slug:
        day = day or _dated(data, file, lang)
    if not (day and slug):
        raise AlignError(
            file or "<stdin>", "no readout id in its name", "give --id YYYY-MM-DD-slug"
        )
    return check_readout_id(f"{day}-{slug}", file)


def printed_id(wanted: str, file: str, data: bytes, lang: Lang) -> str:
    """As :func:`readout_id`, for a text that is only printed: what is missing, it says so.

    >>> printed_id("", "会談.txt", b"The ministers met.", "en")
    'undated-text'
    """
    if wanted:
        return check_readout_id(wanted, "--id")
    day, slug = _named(file, lang)
    where = file or "<stdin>"
    return _printed(day or _dated(data, where, lang), slug, where)


def _printed(day: str, slug: str, where: str) -> str:
    """The id of a text that is only printed: its date and words, each "" where it has none."""
    return check_document_id(f"{day or UNDATED}-{slug or 'text'}", where)


def _named(file: str, lang: Lang) -> tuple[str, str]:
    """The date and the words of a file's name, each "" where there is none."""
    stem = Path(file).stem.removesuffix(f".{lang}").lower()
    date = _DATE.search(stem)
    slug = re.sub(r"[^a-z0-9]+", "-", stem.replace(date[0], "-") if date else stem).strip("-")
    return date[0] if date else "", slug


def _dated(data: bytes, name: str, lang: Lang) -> str:
    """The date of a source's date line, or ""."""
    return read_source(data, name, UNDATED, lang, sentences).document.date
