"""YAML 1.2 that knows its lines, from files that may come from anybody."""

from __future__ import annotations

import functools
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from align.errors import AlignError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

#: Our files nest four deep: list, concept, terms, term.
_DEEPEST = 20
#: A concept with two terms has 22 values: enough for twenty thousand. Each takes 0.7 kB.
_MOST_VALUES = 500_000


def load_yaml(text: str, name: str) -> Any:
    """YAML 1.2 as ruamel's round-trip nodes, which know their lines (see :func:`yaml_line`).

    Anchors and aliases are refused: a few lines of them can stand for billions of values.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

    yaml = YAML(typ="rt")
    yaml.Composer = _composer()
    try:
        return yaml.load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise AlignError(f"{name}:{line}", f"not YAML ({error.problem})") from None
    except Exception as error:  # numbers, dates and tags that are none raise errors of all sorts
        first = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise AlignError(name, f"not YAML ({first})") from None


@functools.cache
def _composer() -> Any:
    """A composer that stops at what no file of ours holds, before it costs anything.

    Made late, as ruamel takes long to import.
    """
    from ruamel.yaml.composer import Composer, ComposerError
    from ruamel.yaml.events import AliasEvent, ScalarEvent

    class BoundedComposer(Composer):
        def __init__(self, loader: Any = None) -> None:
            super().__init__(loader)
            self.above = 0
            self.count = 0

        def compose_node(self, parent: Any, index: Any) -> Any:
            event = self.parser.peek_event()
            self.count += 1
            problem = ""
            if isinstance(event, AliasEvent) or event.anchor is not None:
                problem = "anchors and aliases are not read: write the value out"
            elif self.above >= _DEEPEST:
                problem = f"more than {_DEEPEST} levels deep"
            elif self.count > _MOST_VALUES:
                problem = f"more than {_MOST_VALUES:,} values"
            elif isinstance(event, ScalarEvent) and not event.value.isprintable():
                problem = _unencodable(event.value)
            if problem:
                raise ComposerError(None, None, problem, event.start_mark)
            self.above += 1
            try:
                return super().compose_node(parent, index)
            finally:
                self.above -= 1

    return BoundedComposer


def _unencodable(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        return f"half of a character, U+{ord(value[error.start]):04X}"
    return ""


def load_entries(text: str, keys: Iterable[str]) -> tuple[list[Any], list[int]] | None:
    """A list of mappings quickly, with the line of each; None where :func:`load_yaml` must say.

    A hundred times as fast. The quick parser does not tell a key that stands twice, and reads
    aliases, tags and further documents: whatever may hold one of these gives None, and so does
    text that is not YAML.

    Args:
        text: the YAML.
        keys: every key that may stand in it.

    >>> load_entries("- id: a\\n- {id: b}\\n", ["id"])
    ([{'id': 'a'}, {'id': 'b'}], [1, 2])
    >>> load_entries("- {id: a, id: b}", ["id"]), load_entries("- &x a", ["id"])
    (None, None)
    """
    import yaml12

    if _NOT_QUICK.search(text):
        return None
    try:
        found = yaml12.parse_yaml(text)
    except ValueError:
        return None
    lines = [n for n, line in enumerate(text.split("\n"), start=1) if line.startswith("- ")]
    names = "|".join(map(re.escape, sorted(keys)))
    written = len(re.findall(rf"(?:^|[\s{{,])(?:{names}) *:(?=\s|$)", text, re.MULTILINE))
    if not isinstance(found, list) or len(lines) != len(found) or written != _count_keys(found):
        return None
    return found, lines


#: Anchors, aliases, tags, directives, further documents, control characters.
_NOT_QUICK = re.compile(
    r"(?m)(?:^|[\s\[{,:-])[&*!]|^(?:---|\.\.\.|%)|[^\S \n]|[\x00-\x08\x0b-\x1f]"
    # What is nested deeper than an entry is, which the quick parser takes minutes over.
    r"|^ {24}|(?:^|\s)\?(?:\s|$)|(?:- ){3}|(?:[\[{][^\]}\n]*){5}"
)


def _count_keys(value: Any) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(_count_keys, value.values()))
    return sum(map(_count_keys, value)) if isinstance(value, list) else 0


def yaml_line(root: Any, path: Iterable[str | int]) -> int:
    """The line (from 1) of the node at a path of keys and indices, or of its nearest parent.

    >>> yaml_line(load_yaml("- id: a\\n- id: b\\n", "x"), (1, "id"))
    2
    """
    line, node = 0, root
    for key in path:
        marks: Any = getattr(node, "lc", None)
        try:
            line = marks.item(key)[0] if isinstance(key, int) else marks.key(key)[0]
            node = node[key]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return int(line) + 1


def explained(
    error: ValidationError,
    root: Any,
    name: str,
    known: Iterable[str],
    forms: Mapping[str, str] = MappingProxyType({}),
) -> AlignError:
    """What is wrong with the content of a YAML file, as an error that names its line.

    Args:
        error: what pydantic says.
        root: the file as :func:`load_yaml` gives it.
        name: the file's name.
        known: every key that an entry may have.
        forms: by key, an example of what may stand there.
    """
    return explained_detail(most_telling(error.errors()), root, name, known, forms)


def most_telling(errors: Sequence[ErrorDetails]) -> ErrorDetails:
    """The one to be told: of a misspelt key, which also counts as a missing one; or the first."""
    return next((e for e in errors if e["type"] == "extra_forbidden"), errors[0])


def explained_detail(
    detail: ErrorDetails,
    root: Any,
    name: str,
    known: Iterable[str],
    forms: Mapping[str, str] = MappingProxyType({}),
) -> AlignError:
    """One of the errors that pydantic has found; arguments as in :func:`explained`."""
    where = f"{name}:{yaml_line(root, detail['loc'])}"
    key = str(detail["loc"][-1]) if detail["loc"] else ""
    if detail["type"] == "extra_forbidden":
        return AlignError(where, f'unknown key "{key}"', nearest(key, known))
    if detail["type"] == "missing":
        return AlignError(where, f'"{key}" is missing', "add it")
    message, given = detail["msg"].removeprefix("Value error, "), detail["input"]
    if not key or isinstance(detail["loc"][-1], int):
        return AlignError(where, message, "correct it")
    if key in forms:
        return AlignError(where, f'"{given}" is no right {key}', f"write it like {forms[key]}")
    if isinstance(given, str | int | float) and str(given).strip():
        return AlignError(where, f'{key}: {message} (found "{given}")', "correct it")
    return AlignError(where, f"{key}: {message}", "correct it")
