"""Adds, changes and approves entries of glossary files."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any

from align.errors import AlignError, nearest
from align.files.disk import decode_utf8, digest, read_bytes, write_atomic
from align.files.limits import GLOSSARY
from align.files.yaml import load_yaml
from align.terms.entry.editing import with_entries
from align.terms.entry.form import KEYS, ConceptEntry, checked_entry
from align.terms.entry.written import entry_data
from align.terms.glossary import read_entries, read_sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path


def approve(files: Sequence[Path], idents: Sequence[str], by: str, day: str) -> list[str]:
    """Write down who has approved some entries, and when; say the place of each.

    Args:
        files: the glossaries; of several that have an entry the last one is meant.
        idents: the ids of the entries.
        by: who approves.
        day: when, YYYY-MM-DD.

    Raises:
        AlignError: an entry is in no glossary, or a file was changed meanwhile. No file is then
            changed that comes after it.
    """

    def approved(data: dict[str, Any]) -> None:
        data["approval"] = {"status": "approved", "by": by, "date": day}

    return _change(files, idents, approved)


def edit(
    files: Sequence[Path], ident: str, values: Mapping[str, str], term: tuple[str, str] | None
) -> list[str]:
    """Change keys of an entry, or of one of its terms.

    Args:
        files: the glossaries; of several that have the entry the last one is meant.
        ident: its id.
        values: by key what it is to hold, as YAML; "" takes the key out.
        term: language and text of the term whose keys are meant; None for the concept's.

    Raises:
        AlignError: there is no such entry or term, or the entry may not hold such a value.
    """

    def changed(data: dict[str, Any]) -> None:
        target = data if term is None else _term_of(data, ident, term)
        for key, written in values.items():
            if key not in KEYS:
                raise AlignError(key, "no entry has such a key", nearest(key, KEYS))
            if not written:
                target.pop(key, None)
            else:
                target[key] = load_yaml(written, key)

    return _change(files, [ident], changed)


def _term_of(data: dict[str, Any], ident: str, term: tuple[str, str]) -> dict[str, Any]:
    lang, text = term
    for each in data["terms"]:
        if (each["lang"], each["term"]) == (lang, text):
            found: dict[str, Any] = each
            return found
    there = [each["term"] for each in data["terms"] if each["lang"] == lang]
    raise AlignError(ident, f'has no term "{text}" in {lang}', nearest(text, there))


def add_term(files: Sequence[Path], ident: str, term: Mapping[str, str]) -> list[str]:
    """Add a term to an entry; a preferred one makes the preferred one before it admitted."""

    def changed(data: dict[str, Any]) -> None:
        if term["status"] == "preferred":
            for each in data["terms"]:
                if (each["lang"], each["status"]) == (term["lang"], "preferred"):
                    each["status"] = "admitted"
        data["terms"].append(dict(term))

    return _change(files, [ident], changed)


def add(file: Path, data: Mapping[str, Any], known: Iterable[str]) -> str:
    """Add an entry at the end of a glossary; say its place.

    Args:
        file: the glossary; it is made where there is none.
        data: the entry by its keys.
        known: the ids of all entries in force, of which it may be none.

    Raises:
        AlignError: the entry is wrong, or its id is taken.
    """
    entry = checked_entry(data, str(file))
    if entry.id in set(known):
        raise AlignError(str(file), f'there is a concept "{entry.id}"', "to change it: edit")
    old = read_bytes(file, GLOSSARY) if file.exists() else None
    made = with_entries(decode_utf8(old or b"", str(file)), str(file), {}, [entry])
    write_edited(file, made, old)
    line = next(e.line for e in read_entries(made, str(file)) if e.entry.id == entry.id)
    return f"{file}:{line}"


def write_edited(file: Path, text: str, before: bytes | None) -> None:
    """Write a glossary file, with the byte order mark that it had.

    Args:
        file: its path.
        text: what it is to hold.
        before: the bytes it was made from; None where there was no file.

    Raises:
        AlignError: somebody has changed the file meanwhile.
    """
    mark = codecs.BOM_UTF8 if before and before.startswith(codecs.BOM_UTF8) else b""
    over = None if before is None else digest(before)
    write_atomic(file, mark + text.encode(), over=over)


def _change(
    files: Sequence[Path], idents: Sequence[str], change: Callable[[dict[str, Any]], None]
) -> list[str]:
    wanted = list(dict.fromkeys(idents))
    places: list[str] = []
    for file in reversed(files):
        data = read_bytes(file, GLOSSARY)
        name, text = str(file), decode_utf8(data, str(file))
        found = {e.entry.id: e.entry for e in read_entries(text, name) if e.entry.id in wanted}
        changed = {ident: _changed(entry, change, name) for ident, entry in found.items()}
        if changed:
            made = with_entries(text, name, changed)
            lines = {each.entry.id: each.line for each in read_sound(made, name)}
            write_edited(file, made, data)
            places += [f"{name}:{lines[entry.id]}: {ident}" for ident, entry in changed.items()]
        wanted = [ident for ident in wanted if ident not in found]
    if wanted:
        raise AlignError(wanted[0], "is in no glossary", nearest(wanted[0], ids_of(files)))
    return places


def ids_of(files: Sequence[Path]) -> set[str]:
    """The ids of all entries of glossary files; none of a file that is not there."""
    there = (file for file in files if file.exists())
    return {each.entry.id for file in there for each in read_entries(_text(file), str(file))}


def _text(file: Path) -> str:
    return decode_utf8(read_bytes(file, GLOSSARY), str(file))


def _changed(
    entry: ConceptEntry, change: Callable[[dict[str, Any]], None], name: str
) -> ConceptEntry:
    data = entry_data(entry)
    change(data)
    return checked_entry(data, f"{name}: {entry.id}")
