"""Changes entries of a glossary file and leaves every other line as it is."""

from __future__ import annotations

import contextlib
import io
import itertools
import re
from typing import TYPE_CHECKING, Any

from align.errors import AlignError
from align.terms.entry.written import entry_as_yaml, entry_data
from align.terms.glossary import PlacedEntry, read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from align.terms.entry.form import ConceptEntry


def with_entries(
    text: str, name: str, changed: Mapping[str, ConceptEntry], added: Sequence[ConceptEntry] = ()
) -> str:
    """The text of a glossary file with some entries changed and others added at its end.

    Comments, the order and the layout of all other entries stay as they are, and lines end as
    they did. Within a changed entry its comments stay too, beside the keys that are still there.

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
    end = "\r\n" if "\r\n" in text else "\n"
    lines = [line + "\n" for line in text.split("\n")]
    if lines[-1] == "\n":
        lines.pop()
    elif not lines[-1].endswith(end):
        lines[-1] = lines[-1].replace("\n", end)
    blocks = _blocks(lines, placed, name)
    for (start, stop), each in reversed(list(zip(blocks, placed, strict=True))):
        if each.entry.id in changed:
            block = "".join(lines[start:stop]).replace("\r\n", "\n")
            edited = _edited(block, changed[each.entry.id], name)
            lines[start:stop] = [edited.replace("\n", end)]
    made = "".join(lines)
    for entry in added:
        made += (end if made.strip() else "") + entry_as_yaml(entry).replace("\n", end)
    wanted = [changed.get(each.entry.id, each.entry) for each in placed] + list(added)
    if [each.entry for each in read_entries(made, name)] != wanted:
        raise _laid_out_otherwise(name)
    return made


def _edited(block: str, entry: ConceptEntry, name: str) -> str:
    """The block of an entry as it becomes, with its comments."""
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _WIDEST
    yaml.indent(mapping=2, sequence=4, offset=2)
    node = yaml.load(block)  # which has been read once already, with all its limits
    _update(node[0], entry_data(entry))
    out = io.StringIO()
    yaml.dump(node, out)
    # The list itself is indented as those in it are, and a glossary's own is not.
    made = re.sub("(?m)^  ", "", out.getvalue())
    with contextlib.suppress(AlignError):
        if [each.entry for each in read_entries(made, name)] == [entry]:
            return made
    return entry_as_yaml(entry)


#: No line is broken that was not.
_WIDEST = 1 << 20


def _update(node: Any, data: Any) -> None:
    """Make a mapping hold some data; what is the same in it is not touched."""
    for key in [key for key in node if key not in data]:
        del node[key]
    for number, (key, value) in enumerate(data.items()):
        old = node.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _update(old, value)
        elif key == "terms" and isinstance(old, list):
            _update_terms(old, value)
        elif key not in node:
            node.insert(min(number, len(node)), key, _in_one_line(value))
        elif value not in (old, [old]):  # a list of one may stand without brackets
            node[key] = _in_one_line(value)


def _in_one_line(value: Any) -> Any:
    """A new value, laid out in brackets."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    made: Any
    if isinstance(value, dict):
        made = CommentedMap({key: _in_one_line(each) for key, each in value.items()})
    elif isinstance(value, list):
        made = CommentedSeq(map(_in_one_line, value))
    else:  # a day stays text
        return DoubleQuotedScalarString(value) if _DAY.fullmatch(str(value)) else value
    made.fa.set_flow_style()
    return made


_DAY = re.compile(r"\d{4}-\d\d(-\d\d)?")


def _update_terms(node: Any, data: list[Any]) -> None:
    wanted = [(term["lang"], term["term"]) for term in data]
    for index in reversed(range(len(node))):
        if (node[index].get("lang"), node[index].get("term")) not in wanted:
            del node[index]
    for index, term in enumerate(data):
        there = index < len(node)
        if there and (node[index].get("lang"), node[index].get("term")) == wanted[index]:
            _update(node[index], term)
        else:
            node.insert(index, _in_one_line(term))
    del node[len(data) :]


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
