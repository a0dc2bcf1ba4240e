"""Japanese eras: which years, from which day to which."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from align.values.numeral import KANJI_TO_TEN


@dataclass(frozen=True, slots=True)
class Era:
    """An era: how its name is printed, its first day and its last day (both included).

    明治 begins here with its 6th year: the calendar was lunar before 1873, so 明治5年3月4日
    cannot be converted by its numbers alone.
    """

    names: tuple[str, ...]
    year_one: int
    first: datetime.date
    last: datetime.date


_ERAS = (
    Era(("明治", "明", "M"), 1868, datetime.date(1873, 1, 1), datetime.date(1912, 7, 30)),
    Era(("大正", "大", "T"), 1912, datetime.date(1912, 7, 30), datetime.date(1926, 12, 25)),
    Era(("昭和", "昭", "S"), 1926, datetime.date(1926, 12, 25), datetime.date(1989, 1, 7)),
    Era(("平成", "平", "H"), 1989, datetime.date(1989, 1, 8), datetime.date(2019, 4, 30)),
    Era(("令和", "令", "R"), 2019, datetime.date(2019, 5, 1), datetime.date.max),
)
_BY_NAME = {name: era for era in _ERAS for name in era.names}

#: The full name of an era, its first kanji (平17) or its letter (H17), as a word of its own.
ERA = (
    "(?:明治|大正|昭和|平成|令和"
    rf"|(?<![\u3400-\u9fff])[明大昭平令](?=[0-9〇元{KANJI_TO_TEN}])"
    r"|(?<![A-Za-z])[MTSHR]\.?(?=[0-9]))"
)


def gregorian_year(era: str, year: int) -> int:
    """The Gregorian year of an era's year.

    >>> gregorian_year("平成", 17), gregorian_year("H.", 17)
    (2005, 2005)
    """
    return _era(era).year_one - 1 + year


def in_force(era: str, date: datetime.date, document_date: datetime.date | None = None) -> bool:
    """Whether a date can be given in an era.

    A date before the era cannot. A date after it can, but only in a document that was written
    during the era: in 2015, 平成33年 was a correct way to write 2021.

    Args:
        era: the era as printed (平成, 平, H.).
        date: the date given in it.
        document_date: when the text was written; None where it is not known.


    >>> in_force("平成", datetime.date(1989, 1, 7))
    False
    >>> new = datetime.date(2021, 1, 1)
    >>> in_force("平成", new), in_force("平成", new, datetime.date(2015, 1, 1))
    (False, True)
    """
    era_ = _era(era)
    if date < era_.first:
        return False
    return date <= era_.last or (document_date is not None and document_date <= era_.last)


def _era(name: str) -> Era:
    return _BY_NAME[name.rstrip(".")]
