"""YAML 1.2 that knows its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from align.errors import AlignError

if TYPE_CHECKING:
    from collections.abc import Iterable


def load_yaml(text: str, name: str) -> Any:
    """YAML 1.2 as ruamel's round-trip nodes, which know their lines (see :func:`yaml_line`)."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise AlignError(f"{name}:{line}", f"not YAML ({error.problem})") from None
    except (YAMLError, ValueError) as error:
        first = str(error).strip().splitlines()[0]
        raise AlignError(name, f"not YAML ({first})") from None


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
