"""Changes entries of a glossary file and leaves every other line as it is."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.terms.entry.written import entry_as_yaml
from align.terms.glossary import PlacedEntry, read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.terms.entry.form import ConceptEntry


def with_entries(
    text: str, name: str, changed: Mapping[str, ConceptEntry], added: Sequence[ConceptEntry] = ()
) -> str:
    """The text of a glossary file with some entries changed and others added at its end.

    Comments, the order and the layout of all other entries stay as they are. A comment inside a
    changed entry is lost with its lines; those before it are kept.

    Args:
        text: the YAML.
        name: the name of the file, for messages.
        changed: by the id that an entry has now, what it becomes.
        added: the entries that are new.

    Raises:
        AlignError: the file cannot be read, has no such entry, or is laid out in another way than
            one block for each entry.
    """
    placed = read_entries(text, name)
    known = [each.entry.id for each in placed]
    for ident in changed:
        if ident not in known:
            raise AlignError(name, f'has no concept "{ident}"', "correct the id")
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    blocks = _blocks(lines, placed, name)
    for (start, end), each in reversed(list(zip(blocks, placed, strict=True))):
        if each.entry.id in changed:
            lines[start:end] = [entry_as_yaml(changed[each.entry.id])]
    made = "".join(lines)
    for entry in added:
        made += ("\n" if made.strip() else "") + entry_as_yaml(entry)
    wanted = [changed.get(each.entry.id, each.entry) for each in placed] + list(added)
    if [each.entry for each in read_entries(made, name)] != wanted:
        raise _laid_out_otherwise(name)
    return made


def _blocks(
    lines: Sequence[str], placed: Sequence[PlacedEntry], name: str
) -> list[tuple[int, int]]:
    """The lines ``[start, end)`` of each entry, without the comments and blank lines after it."""
    starts = [number for number, line in enumerate(lines) if line.startswith("- ")]
    if len(starts) != len(placed):
        raise _laid_out_otherwise(name)
    blocks = []
    for start, end in itertools.pairwise([*starts, len(lines)]):
        last = end
        while last > start + 1 and (not lines[last - 1].strip() or lines[last - 1][0] == "#"):
            last -= 1
        blocks.append((start, last))
    return blocks


def _laid_out_otherwise(name: str) -> AlignError:
    what = "is not laid out as one block for each concept, which alone can be edited"
    return AlignError(name, what, 'begin each concept with "- id: …" at the margin')
