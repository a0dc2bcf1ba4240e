"""Glossaries from and to the files of other tools."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from align.errors import AlignError, nearest
from align.files.disk import decode_utf8, open_bytes, read_bytes
from align.files.limits import GLOSSARY
from align.files.output import new_file
from align.pipeline.glossary.editing import write_edited
from align.terms.entry.editing import with_entries
from align.terms.entry.form import ConceptEntry, checked_entry
from align.terms.entry.written import write_glossary
from align.terms.glossary import check_preferred, read_entries, read_sound
from align.terms.tables.files import (
    read_csv_glossary,
    read_tsv_glossary,
    read_xlsx_glossary,
    write_csv_glossary,
    write_tsv_glossary,
    write_xlsx_glossary,
)
from align.terms.tbx import TbxDialect, read_tbx, write_tbx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from align.terms.entry.foreign import ForeignConcept


class GlossaryFormat(NamedTuple):
    """A format of glossary files: the ends of their names, and what writes and reads them."""

    suffixes: tuple[str, ...]
    write: Callable[[Iterable[ConceptEntry], BinaryIO], None]
    read: Callable[[BinaryIO, str], Iterator[ForeignConcept]]


def _tbx(dialect: TbxDialect, *suffixes: str) -> GlossaryFormat:
    return GlossaryFormat(suffixes, partial(write_tbx, dialect=dialect), read_tbx)


#: The first one of a suffix is meant where the name of a file alone says which.
FORMATS: Mapping[str, GlossaryFormat] = {
    "tbx": _tbx(TbxDialect.v3_dct, ".tbx", ".xml"),
    "tbx-dca": _tbx(TbxDialect.v3_dca),
    "tbx-2008": _tbx(TbxDialect.v2008),
    "csv": GlossaryFormat((".csv",), write_csv_glossary, read_csv_glossary),
    "tsv": GlossaryFormat((".tsv",), write_tsv_glossary, read_tsv_glossary),
    "xlsx": GlossaryFormat((".xlsx",), write_xlsx_glossary, read_xlsx_glossary),
}


def format_of(name: str, path: Path | None) -> GlossaryFormat:
    """The format with a name, or that of a file; AlignError where there is none."""
    if name:
        if name not in FORMATS:
            raise AlignError("--format", f'unknown format "{name}"', nearest(name, FORMATS))
        return FORMATS[name]
    suffix = path.suffix.lower() if path else ""
    for found in FORMATS.values():
        if suffix in found.suffixes:
            return found
    known = ", ".join(FORMATS)
    raise AlignError(str(path or "-"), "its name tells no format", f"say --format: {known}")


def export_glossary(files: Sequence[Path], found: GlossaryFormat, output: Path | BinaryIO) -> int:
    """Write the entries in force of glossary files in another format.

    Args:
        files: the glossaries, the most general first.
        found: the format.
        output: the path of the file, which appears whole or not at all, or a stream.

    Returns:
        How many entries were written.

    Raises:
        AlignError: a glossary is wrong, or a text cannot stand in the format.
    """
    entries: dict[str, ConceptEntry] = {}
    for path in files:
        text = decode_utf8(read_bytes(path, GLOSSARY), str(path))
        entries |= {each.entry.id: each.entry for each in read_sound(text, str(path))}
    if isinstance(output, Path):
        with new_file(output) as stream:
            found.write(entries.values(), stream)
    else:
        found.write(entries.values(), output)
    return len(entries)


@dataclass(slots=True)
class IncomingGlossary:
    """The entries of a file of another tool, and what in it a glossary has no place for.

    ``left_out`` counts by what it is: a data category, or a language.
    """

    entries: list[ConceptEntry] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def read_incoming(path: Path, found: GlossaryFormat, known: Iterable[str] = ()) -> IncomingGlossary:
    """Read a file of another tool.

    Args:
        path: of the file.
        found: its format.
        known: ids of concepts that the entries may name besides their own.

    Raises:
        AlignError: the file is wrong, with its line.
    """
    incoming = IncomingGlossary()
    entries: dict[str, ConceptEntry] = {}
    with open_bytes(path) as stream:
        for concept in found.read(stream, str(path)):
            incoming.left_out.update(concept.left_out)
            if not concept.data:
                continue
            entry = _entry(concept)
            if entry.id in entries:
                what = f'a second concept "{entry.id}"'
                raise AlignError(concept.place, what, "give each an id of its own")
            entries[entry.id] = entry
    there = {*entries, *known}
    incoming.entries = [_without_strangers(e, there, incoming.left_out) for e in entries.values()]
    return incoming


def _entry(concept: ForeignConcept) -> ConceptEntry:
    entry = checked_entry(concept.data, concept.place)
    check_preferred(entry, concept.place)
    return entry


def _without_strangers(
    entry: ConceptEntry, there: set[str], left_out: Counter[str]
) -> ConceptEntry:
    """The entry without the ids of concepts that are not there, which a glossary refuses."""
    update: dict[str, Any] = {}
    for key, ids in (("broader", entry.broader), ("related", entry.related)):
        kept = tuple(ident for ident in ids if ident in there)
        if len(kept) < len(ids):
            left_out[key] += len(ids) - len(kept)
            update[key] = kept
    offices = tuple(office for office in entry.offices if office.role in there)
    if len(offices) < len(entry.offices):
        left_out["offices"] += len(entry.offices) - len(offices)
        update["offices"] = offices
    return entry.model_copy(update=update) if update else entry


@dataclass(frozen=True, slots=True)
class GlossaryChange:
    """What bringing a file into a glossary changes: ids of concepts; and the text it becomes."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    missing: tuple[str, ...]  # in the glossary, not in the file: they stay
    text: str
    left_out: Counter[str]


def new_glossary(path: Path, found: GlossaryFormat) -> GlossaryChange:
    """A file of another tool as the text of a new glossary."""
    incoming = read_incoming(path, found)
    ids = tuple(entry.id for entry in incoming.entries)
    return GlossaryChange(ids, (), (), write_glossary(incoming.entries), incoming.left_out)


def bring_into(path: Path, found: GlossaryFormat, glossary: Path, *, write: bool) -> GlossaryChange:
    """Bring a file of another tool into a glossary; what it says the same of is not touched.

    Args:
        path: of the file.
        found: its format.
        glossary: the file that is changed.
        write: whether it is changed; else only what would be is told.

    Raises:
        AlignError: one of the two is wrong, or somebody saved the glossary meanwhile.
    """
    data = read_bytes(glossary, GLOSSARY)
    text = decode_utf8(data, str(glossary))
    before = {each.entry.id: each.entry for each in read_entries(text, str(glossary))}
    incoming = read_incoming(path, found, before)
    changed = {e.id: e for e in incoming.entries if e.id in before and before[e.id] != e}
    added = [e for e in incoming.entries if e.id not in before]
    there = {e.id for e in incoming.entries}
    made = with_entries(text, str(glossary), changed, added) if changed or added else text
    read_sound(made, str(glossary))
    if write and made != text:
        write_edited(glossary, made, data)
    return GlossaryChange(
        tuple(e.id for e in added),
        tuple(changed),
        tuple(ident for ident in before if ident not in there),
        made,
        incoming.left_out,
    )
