"""Countries and offices by which a text names who speaks."""

from __future__ import annotations

import functools
import re
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class NameTable(NamedTuple):
    """Names of both languages by what they name.

    Attributes:
        english: by a name in small letters.
        japanese: by a name; of names that begin alike, the longest one counts.
    """

    english: dict[str, str]
    japanese: dict[str, str]

    def pattern(self, lang: str) -> str:
        """A pattern of all names of a language; of names that begin alike, the longest counts."""
        return _by_beginnings(self.english if lang == "en" else self.japanese)


def _by_beginnings(names: Iterable[str]) -> str:
    """A pattern of names that looks at each common beginning once: hundreds are tried as fast as ten.

    >>> _by_beginnings(["oman", "omani", "new zealand"])
    '(?:oman(?:i)?|new\\\\s+zealand)'
    """
    rests: dict[str, list[str]] = {}
    for name in names:
        rests.setdefault(name[:1], []).append(name[1:])
    ends = rests.pop("", None) is not None
    branches = [
        (r"\s+" if first == " " else re.escape(first)) + (_by_beginnings(each) if any(each) else "")
        for first, each in rests.items()
    ]
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


@functools.cache
def countries() -> NameTable:
    """Countries and a few bodies, by a code."""
    return _read("countries.txt", ":", "=")


@functools.cache
def offices() -> NameTable:
    """Offices, by a name in which a point divides kinds: ``minister.foreign``."""
    return _read("offices.txt", "=", "|")


@functools.cache
def bodies() -> NameTable:
    """Institutions, by a name in which a point divides kinds: ``agency.atomic``."""
    return _read("bodies.txt", "=", "|")


def _read(name: str, first: str, second: str) -> NameTable:
    table = NameTable({}, {})
    text = (files("align.checks.fidelity") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            code, _, names = line.partition(first)
            english, _, japanese = names.partition(second)
            table.english.update({n.strip().lower(): code.strip() for n in english.split(", ")})
            for each in japanese.split(","):
                table.japanese.setdefault(each.strip(), code.strip())
    return table


#: The president of a council or a chamber is its 議長; a governor of a bank is its 総裁.
_MAY_BE_ONE = ({"head.president", "chair"}, {"head.president", "governor.area"}, {"director", "chair"},
               {"deputy.minister", "director"}, {"deputy.minister", "deputy.state"},
               {"deputy.minister", "deputy.parliamentary"}, {"deputy.minister", "deputy.chief"})  # fmt: skip


def same_office(one: str, other: str) -> bool | None:
    """Whether two offices are one; None where one may be the other: a minister, the foreign minister.

    >>> same_office("minister.foreign", "minister"), same_office("minister", "director")
    (None, False)
    """
    if one == other:
        return True
    if {one, other} in _MAY_BE_ONE:
        return None
    kinds = one.partition(".")[0], other.partition(".")[0]
    if kinds[0] != kinds[1]:
        return None if {one, other} == {"minister", "deputy.prime"} else False
    return None if "." not in one or "." not in other else False
