"""One source to one TEI text of the corpus."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from align import __version__
from align.checks.structure import STRUCTURE
from align.checks.weekday import contradictions
from align.errors import AlignError
from align.files.disk import digest, read_bytes, read_text, write_atomic
from align.ingest import SIGNATURE as INGEST_SIGNATURE
from align.ingest.read import Reading, read_source
from align.model.anchor import READOUT_ID, Lang
from align.pipeline.left_out import counts_left_out, sentences_left_out
from align.segment import SIGNATURE as SEGMENT_SIGNATURE
from align.segment import sentences
from align.tei.read import read_tei
from align.tei.write import write_tei

if TYPE_CHECKING:
    from align.workspace import Workspace

#: Names everything a text depends on but its source.
SIGNATURE = f"readout-align/{__version__}|{INGEST_SIGNATURE}|{SEGMENT_SIGNATURE}"


def tei_of(data: bytes, name: str, readout: str, lang: Lang, pointer: str) -> tuple[str, Reading]:
    """The TEI file a source becomes."""
    reading = read_source(data, name, readout, lang, sentences, pointer)
    return write_tei(reading.document, SIGNATURE), reading


def ingest(
    workspace: Workspace, data: bytes, name: str, readout: str, lang: Lang, *, force: bool
) -> tuple[Path, bool, Reading]:
    """Make one text of the corpus: its file, whether it changed, and what was read.

    ``name`` is the source's path from the workspace, or any name for one from elsewhere.
    A file that a person has edited is overwritten only by force.
    """
    path = workspace.text(readout, lang)
    before = read_bytes(path) if path.exists() else None
    if before is not None and not force:
        stored = read_tei(read_text(path), workspace.name(path))
        if stored.edited:
            raise AlignError(
                workspace.name(path),
                "was edited by hand and would be overwritten",
                "to lose the edits: --force",
            )
    text, reading = tei_of(data, name, readout, lang, workspace.pointer(path, name))
    changed = write_atomic(path, text, over=None if before is None else digest(before))
    return path, changed, reading


def remarks_of(name: str, reading: Reading) -> list[str]:
    """What the checks of structure say of a source, and what it says besides, by line."""
    found = [
        (reading.lines[unit.anchor], ident, wording.en)
        for ident, oddities in STRUCTURE.items()
        for unit, wording in oddities(reading.document)
    ] + [
        (reading.lines[unit.anchor], "A014", wording.en)
        for unit, wording, _ in contradictions(reading.document)
    ]
    told = [(line, f"{ident} {wording}") for line, ident, wording in found]
    return [f"{name}:{line}: {text}" for line, text in sorted(told + sentences_left_out(reading))]


def counts_of(name: str, reading: Reading) -> list[str]:
    """One line on all that a source holds besides its readout; none if there is nothing."""
    counts = counts_left_out(reading)
    return [f"{name}: {counts}"] if counts else []


def readout_id(wanted: str, file: str, data: bytes, lang: Lang) -> str:
    """The id asked for, else one from the file's name, its date from the text if need be.

    >>> readout_id("", "japan-russia-talks-2005-03-04.en.txt", b"", "en")
    '2005-03-04-japan-russia-talks'
    """
    if wanted:
        if not READOUT_ID.fullmatch(wanted):
            raise AlignError("--id", f'"{wanted}" is no readout id', "write it YYYY-MM-DD-slug")
        return wanted
    stem = Path(file).stem.removesuffix(f".{lang}").lower()
    date = re.search(r"\d{4}-\d{2}-\d{2}", stem)
    slug = re.sub(r"[^a-z0-9]+", "-", stem.replace(date[0], "-") if date else stem).strip("-")
    day = date[0] if date else ""
    if not day and slug:
        day = read_source(data, file, "x", lang, sentences).document.date
    if not (day and slug):
        raise AlignError(
            file or "<stdin>", "no readout id in its name", "give --id YYYY-MM-DD-slug"
        )
    return f"{day}-{slug}"
