"""A cache of glossaries by content, because making the patterns of a large one takes seconds."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

from align.errors import AlignError
from align.files.disk import digest, read_text, write_remakeable
from align.files.limits import CACHE
from align.model.finding import Wording
from align.model.term import Approval, Concept, Office, Term, TermTests
from align.terms import SIGNATURE
from align.terms.layers import read_layers
from align.terms.matching import TermBase
from align.terms.prepared import Made

if TYPE_CHECKING:
    from pathlib import Path

#: The version of the cache format. Change it when cached files can no longer be read.
_CACHE_FORMAT = "compiled:2"
#: How many glossaries the cache keeps: one that is being edited has a new content every minute.
_MOST_KEPT = 8


def compiled_terms(glossaries: Sequence[tuple[str, str]], cache: Path | None) -> TermBase:
    """Read glossaries, from the cache if possible, and make a term base of them.

    Args:
        glossaries: the text of each file and its name in messages; of two entries with one id
            the later is in force.
        cache: the cache folder, which may be deleted at any time; None for no cache.

    Raises:
        AlignError: a glossary is wrong, with file and line.
    """
    if cache is None:
        return TermBase(read_layers(glossaries))
    texts = (part for file in glossaries for part in file)
    key = digest("\0".join([_CACHE_FORMAT, SIGNATURE, *texts]))
    path = cache / "glossaries" / f"{key.partition(':')[2]}.json"
    if path.exists() and (kept := load_terms(path)):
        return kept
    terms = TermBase(read_layers(glossaries))
    with contextlib.suppress(AlignError, OSError):  # without a writable cache only time is lost
        dump_terms(terms, path)
        _drop_old(path.parent)
    return terms


def dump_terms(terms: TermBase, path: Path) -> None:
    """Write a term base to a file of the cache."""
    lines = [terms.made.as_json()]
    lines += (json.dumps(_dump(concept), ensure_ascii=False) for concept in terms.concepts)
    write_remakeable(path, "\n".join(lines))


def _drop_old(folder: Path) -> None:
    kept = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[_MOST_KEPT:]:
        path.unlink(missing_ok=True)


def load_terms(path: Path) -> TermBase | None:
    """The term base of a file of the cache; None for a damaged or foreign file."""
    try:
        made, *concepts = read_text(path, CACHE).split("\n")
        terms = TermBase(_StoredConcepts(concepts), Made.from_json(made))
        return terms if len(concepts) == len(terms.made.ids) else None
    except (AlignError, ValueError, TypeError, KeyError, AttributeError):
        return None


class _StoredConcepts(Sequence[Concept]):
    """Concepts of a cache, each made when it is first asked for: a text needs few of them."""

    def __init__(self, stored: list[str]) -> None:
        self._stored = stored
        self._made: dict[int, Concept] = {}

    def __len__(self) -> int:
        return len(self._stored)

    @overload
    def __getitem__(self, index: int) -> Concept: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Concept]: ...
    def __getitem__(self, index: int | slice) -> Concept | Sequence[Concept]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index not in self._made:
            self._made[index] = _concept(json.loads(self._stored[index]))
        return self._made[index]


def _dump(value: Any) -> Any:
    """A value as JSON: of a dataclass the fields that differ from their defaults."""
    if dataclasses.is_dataclass(value):
        return {
            field.name: _dump(found)
            for field in dataclasses.fields(value)
            if (found := getattr(value, field.name)) != field.default
        }
    if isinstance(value, tuple):
        return [_dump(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def _concept(data: dict[str, Any]) -> Concept:
    data["terms"] = tuple(map(_term, data["terms"]))
    if "approval" in data:
        data["approval"] = Approval(**data["approval"])
    if "offices" in data:
        data["offices"] = tuple(
            Office(o["role"], _day(o.get("start")), _day(o.get("end"))) for o in data["offices"]
        )
    for name in ("broader", "related"):
        if name in data:
            data[name] = tuple(data[name])
    return Concept(**data)


def _term(data: dict[str, Any]) -> Term:
    if len(data) > 3:
        if "reason" in data:
            data["reason"] = Wording(**data["reason"])
        if "tests" in data:
            data["tests"] = TermTests(**{name: tuple(v) for name, v in data["tests"].items()})
        for name in ("combining_forms", "not_inside", "context"):
            if name in data:
                data[name] = tuple(data[name])
        for name in ("valid_from", "valid_to"):
            if name in data:
                data[name] = _day(data[name])
    return Term(**data)


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None
