"""Measures of one thing in two units: miles in kilometres, degrees Fahrenheit in Celsius."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from align.model.value import Quantity

#: The size of a unit in another one.
_SIZES = {
    ("mile", "metre"): 1609.344,
    ("nautical mile", "metre"): 1852.0,
    ("mile", "nautical mile"): 1.0,  # at sea a mile is a nautical one
    ("foot", "metre"): 0.3048,
    ("acre", "square metre"): 4046.86,
    ("ounce", "kilogram"): 0.02835,
}
#: Whoever converts, rounds: 5,000 acres are 2,000 hectares and 60 miles 97 kilometres.
_ROUNDED = 0.03
_FAHRENHEIT, _CELSIUS = "fahrenheit", frozenset({"degree", ""})


def converted(one: Quantity, other: Quantity) -> bool:
    """Whether one figure is the other in another unit, as far as both are rounded.

    >>> from align.model.value import Quantity
    >>> miles = Quantity(0, 8, 230.0, "measure", "mile")
    >>> converted(miles, Quantity(0, 8, 370_000.0, "measure", "metre"))
    True
    >>> converted(miles, Quantity(0, 8, 230_000.0, "measure", "metre"))
    False
    """
    for here, there in ((one, other), (other, one)):
        if here.unit == _FAHRENHEIT and there.unit in _CELSIUS:
            return math.isclose((here.amount - 32) / 1.8, there.amount, abs_tol=0.6)
        if size := _SIZES.get((here.unit, there.unit)):
            return math.isclose(here.amount * size, there.amount, rel_tol=_ROUNDED)
    return False
