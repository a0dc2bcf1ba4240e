"""Which checks there are: those of this package, and those that other packages offer."""

from __future__ import annotations

import functools
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from align.errors import AlignError
from align.model.check import AnyCheck, Check

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from importlib.metadata import EntryPoint
    from types import ModuleType

#: The entry point by which a package offers modules with checks in them.
GROUP = "readout_align.checks"

#: Changes whenever the same bitext and glossary may lead to other findings.
SIGNATURE = "checks:26"


@functools.cache
def all_checks() -> Mapping[str, AnyCheck]:
    """Every check of every installed package, by id.

    Raises AlignError where a package's module cannot be imported, and where two checks have
    one id.
    """
    return gather(sorted(entry_points(group=GROUP), key=lambda point: (point.value, point.name)))


def packages() -> list[str]:
    """Every package that offers checks, with its version: what their findings depend on."""
    found = {point.dist for point in entry_points(group=GROUP) if point.dist}
    return sorted(f"{dist.name} {dist.version}" for dist in found)


def gather(points: Iterable[EntryPoint]) -> dict[str, AnyCheck]:
    """The checks of these entry points, by id, in the order of their ids."""
    found: dict[str, tuple[AnyCheck, str]] = {}
    for point in points:
        for check in _checks_of(_load(point)):
            if check.id in found and found[check.id][0] is not check:
                there = found[check.id][1]
                what = f"check {check.id} is in {there} already"
                raise AlignError(point.value, what, "give one of the two another id")
            found[check.id] = check, point.value
    if not found:
        raise AlignError(GROUP, "no check is installed", "install readout-align with pip")
    return {ident: found[ident][0] for ident in sorted(found)}


def _load(point: EntryPoint) -> ModuleType:
    try:
        module: ModuleType = point.load()
    except Exception as error:  # a package of somebody else's may fail in any way
        what = f"its checks cannot be loaded ({type(error).__name__}: {error})"
        raise AlignError(point.value, what, "mend or remove that package") from None
    return module


def _checks_of(module: ModuleType) -> list[AnyCheck]:
    return [value for value in vars(module).values() if isinstance(value, Check)]
