"""Shares of a Japanese text: 三分の一, 過半数, 100本中52本, 5人に1人."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model.value import Quantity
from align.values.figures.hedges import hedge_of
from align.values.figures.japanese.amounts import plain_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHARE = re.compile(
    r"(?P<low>[0-9一二三四五六七八九十]+)分の(?P<high>[0-9一二三四五六七八九十]+)|半[分数]|過半数"
)
#: 100本中52本: so many out of so many.
_OUT_OF = re.compile(
    r"(?P<high>[0-9]{1,3})(?:[^0-9、。\s]{1,3}?)(?:中|のうち)[、]?(?P<low>[0-9]{1,3})(?:[本人名か社件校世])"
)
#: 5人に1人: one of so many.
_ONE_OF = re.compile(
    r"(?P<high>[0-9]{1,2}|[二三四五六七八九十])(?P<of>人|名|社|世帯|校|件|隻|軒|戸)に(?:1|一)(?P=of)"
)


#: Shares are said of these.
_WHOLES = (10, 100, 1000)


def shares(text: str) -> Iterator[Quantity]:
    """The shares of a text with half-width characters.

    >>> [(share.amount, share.hedge) for share in shares("5人に1人、過半数、100本中50本")]
    [(0.5, 'over'), (0.5, ''), (0.2, '')]
    """
    for match in _SHARE.finditer(text):
        of, part = match["low"], match["high"]
        amount = plain_amount(part) / max(plain_amount(of), 1) if of else 0.5
        hedge = "over" if match[0] == "過半数" else hedge_of(text, "ja", *match.span())
        yield Quantity(*match.span(), amount, "number", "share", None, hedge, "no other",
                       worded=True)  # fmt: skip
    for match in _OUT_OF.finditer(text):
        low, high = float(match["low"]), float(match["high"])
        if low < high and high in _WHOLES:  # "37名のうち9名" are two counts
            yield Quantity(*match.span(), low / high, "number", "share", demanded="no other")
    for match in _ONE_OF.finditer(text):
        yield Quantity(*match.span(), 1 / plain_amount(match["high"]), "number", "share", None,
                       hedge_of(text, "ja", *match.span()), "no other")  # fmt: skip
