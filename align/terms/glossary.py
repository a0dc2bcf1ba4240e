"""Reads glossary files; every error names its line."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from align.errors import AlignError
from align.files.yaml import explained, load_entries, load_yaml, yaml_line
from align.terms.entry.form import GLOSSARY_FILE, KEYS, ConceptEntry

if TYPE_CHECKING:
    from align.model.term import Concept


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry of a glossary file, and the line it begins in."""

    entry: ConceptEntry
    line: int


def read_entries(text: str, name: str) -> list[PlacedEntry]:
    """The entries of one glossary file, each right by itself.

    Args:
        text: the YAML.
        name: the name of the file, for messages.

    Raises:
        AlignError: the file is not a list of concepts. The message names file and line.
    """
    quick = load_entries(text, KEYS)
    if quick is not None:
        data, lines = quick
        with contextlib.suppress(ValidationError):
            return list(map(PlacedEntry, GLOSSARY_FILE.validate_python(data), lines))
    # What is wrong, and in which line, only the slow reader can say.
    root = load_yaml(text, name)
    if root is None:
        return []
    try:
        entries = GLOSSARY_FILE.validate_python(root)
    except ValidationError as error:
        raise explained(error, root, name, KEYS) from None
    lines = [yaml_line(root, (index, "id")) for index in range(len(entries))]
    return list(map(PlacedEntry, entries, lines))


def read_glossary(text: str, name: str) -> list[Concept]:
    """The concepts of one glossary file.

    Args:
        text: the YAML.
        name: the name of the file, for messages.

    Raises:
        AlignError: the file is not a list of concepts, an id is repeated, or a concept has two
            preferred terms in one language. The message names file and line.
    """
    return [placed.entry.made(f"{name}:{placed.line}") for placed in read_sound(text, name)]


def read_sound(text: str, name: str) -> list[PlacedEntry]:
    """The entries of one glossary file that may be in force together; as :func:`read_glossary`."""
    placed = read_entries(text, name)
    lines: dict[str, int] = {}
    for each in placed:
        ident, place = each.entry.id, f"{name}:{each.line}"
        if ident in lines:
            there = f"{name}:{lines[ident]}"
            raise AlignError(place, f'concept "{ident}" is already at {there}', "merge the two")
        lines[ident] = each.line
        check_preferred(each.entry, place)
    return placed


def check_preferred(entry: ConceptEntry, place: str) -> None:
    """AlignError where an entry has two preferred terms in one language."""
    for lang in ("en", "ja"):
        preferred = [t.term for t in entry.terms if (t.lang, t.status) == (lang, "preferred")]
        if len(preferred) > 1:
            raise AlignError(
                place, f'"{entry.id}" has two preferred terms in {lang}: {", ".join(preferred)}',
                "make one of them admitted",
            )  # fmt: skip
