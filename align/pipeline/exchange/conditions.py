"""Conditions on units, as ``--where`` takes them: ``date>=2005``, ``en~nuclear``, ``bead=1-1``."""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from align.errors import AlignError, nearest
from align.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from align.model.unit import TranslationUnit

_CONDITION = re.compile(r"\s*([a-z]+)\s*(!=|<=|>=|!~|=|~|<|>)\s*(.*?)\s*", re.DOTALL)
_ORDERS: Mapping[str, Callable[[str, str], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
#: The fields that a condition may name, each with its values; a condition holds if one value fits.
_FIELDS: Mapping[str, Callable[[TranslationUnit], Iterable[str]]] = {
    "id": lambda unit: (unit.id,),
    "readout": lambda unit: (unit.readout,),
    "date": lambda unit: (unit.date,) if unit.date else (),
    "en": lambda unit: (unit.source.text,),
    "ja": lambda unit: (unit.target.text,),
    "anchor": lambda unit: [str(anchor) for side in unit.sides for anchor in side.anchors],
    "bead": lambda unit: (unit.bead.type,),
    "status": lambda unit: (unit.status,),
    "probability": lambda unit: (str(unit.probability),),
    "responsible": lambda unit: (unit.bead.responsible,),
    "finding": lambda unit: [finding.check for finding in unit.findings],
    "concept": lambda unit: [ident for side in unit.sides for ident in side.concepts()],
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition on a unit.

    Attributes:
        field: the field it looks at.
        text: as it was given.
        holds: whether it holds for a unit.
    """

    field: str
    text: str
    holds: Callable[[TranslationUnit], bool]


def read_condition(text: str) -> Condition:
    """Read a condition: a field, an operator and a value.

    ``=`` compares with a pattern (``*`` and ``?``), ``~`` looks for words as they are compared
    everywhere here (width and case do not count), ``<`` and its like compare numbers, or texts by
    their order. ``!=`` and ``!~`` are the opposites: they hold where no value fits.

    Raises:
        AlignError: it is no condition, or names a field that there is not.
    """
    match = _CONDITION.fullmatch(text)
    if match is None:
        todo = 'write a field, an operator and a value: "date>=2005"'
        raise AlignError("--where", f'"{text}" is no condition', todo)
    field, sign, value = match.groups()
    if field not in _FIELDS:
        raise AlignError("--where", f'unknown field "{field}"', nearest(field, _FIELDS))
    values, fits = _FIELDS[field], _comparison(sign.removeprefix("!"), value, field)
    if sign.startswith("!"):
        return Condition(field, text, lambda unit: not any(map(fits, values(unit))))
    return Condition(field, text, lambda unit: any(map(fits, values(unit))))


def _comparison(sign: str, value: str, field: str) -> Callable[[str], bool]:
    if sign == "=":
        if field == "probability":
            number = _number(value)
            return lambda found: float(found) == number
        return lambda found: fnmatchcase(found, value)
    if sign == "~":
        wanted = fold(value).text
        return lambda found: wanted in fold(found).text
    order = _ORDERS[sign]
    if field == "probability":
        limit = _number(value)
        return lambda found: order(float(found), limit)  # type: ignore[arg-type]
    return lambda found: order(found, value)


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        raise AlignError("--where", f'"{value}" is no number', "write one such as 0.9") from None
