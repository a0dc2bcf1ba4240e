"""What the values of a glossary file may be: names, texts, days."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_NAME = r"[^\W\d][\w.-]*"


#: The kind of error of a text that begins or ends with a blank, or is empty.
EDGE_BLANK = "edge_blank"
#: What no XML holds, or changes: see section 2.2 and 2.11 of XML 1.0.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
#: What ends a line or moves the cursor.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def _trimmed(text: str) -> str:
    if text != text.strip() or not text:
        message = "must not be empty or begin or end with a blank"
        raise PydanticCustomError(EDGE_BLANK, message)
    return _without(text, _CONTROL)


def _writable(text: str) -> str:
    return _without(text, _UNWRITABLE)


def _without(text: str, unwanted: re.Pattern[str]) -> str:
    if found := unwanted.search(text):
        raise ValueError(f"holds the control character U+{ord(found[0]):04X}")
    return text


def _name(text: str) -> str:
    if not re.fullmatch(_NAME, text):
        raise ValueError("must be letters, digits, '-', '.' and '_', and begin with a letter or _")
    return text


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


#: Characters of a term; a form of it may be somewhat longer.
LONGEST_TERM = 200
#: Characters of a short form in compounds: 日, 日本 is none.
LONGEST_COMBINING = 2
#: The same for other engines of regular expressions, whose \w may hold ASCII letters only.
TRIMMED_SCHEMA = {"type": "string", "pattern": r"^\S([\s\S]*\S)?$"}
_NAME_SCHEMA = {"type": "string", "pattern": r"^[^\s\d.-][^\s:/]*$"}


def _one_or_several(schema: dict[str, str]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [schema, {"type": "array", "items": schema}]})


#: One line of text without blanks at its ends.
Trimmed = Annotated[str, AfterValidator(_trimmed), WithJsonSchema(TRIMMED_SCHEMA)]
#: Text of any number of lines, which every format can hold.
Prose = Annotated[str, AfterValidator(_writable)]
Name = Annotated[str, AfterValidator(_name), WithJsonSchema(_NAME_SCHEMA)]
Texts = Annotated[tuple[Trimmed, ...], BeforeValidator(_listed), _one_or_several(TRIMMED_SCHEMA)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_listed), _one_or_several(_NAME_SCHEMA)]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")


def _written_day(value: object) -> object:
    """A day as it is written; YAML may have made a date of it."""
    if value is None:
        return None
    if type(value) is datetime.date:
        return value.isoformat()
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("must be a date: YYYY-MM-DD or YYYY-MM")
    if first_day(value) is None:
        raise ValueError("is a date that there is not")
    return value


_DAY_SCHEMA = WithJsonSchema({"type": ["string", "null"], "pattern": r"^\d{4}-\d\d(-\d\d)?$"})
#: A day, or where only the month is known, the month.
Day = Annotated[str | None, BeforeValidator(_written_day), _DAY_SCHEMA]


def first_day(written: str | None) -> datetime.date | None:
    """The day that is written, or the first one of the month.

    >>> first_day("2004-09"), last_day("2004-09"), last_day("2004-31")
    (datetime.date(2004, 9, 1), datetime.date(2004, 9, 30), None)
    """
    return _date(f"{written}-01" if written and len(written) == len("YYYY-MM") else written)


def last_day(written: str | None) -> datetime.date | None:
    """The day that is written, or the last one of the month."""
    first = first_day(written)
    if first is None or written is None or len(written) > len("YYYY-MM"):
        return first
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _date(written: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(written) if written else None
    except ValueError:
        return None


def camel(name: str) -> str:
    """The key of a field: ``valid_from`` is written ``validFrom``."""
    first, *others = name.split("_")
    return first + "".join(map(str.capitalize, others))


def not_before(day: str | None, first: str | None, name: str) -> str | None:
    """A day that may not be before another one, which is written under ``name``."""
    begin, end = first_day(first), last_day(day)
    if begin and end and end < begin:
        raise ValueError(f'is before "{name}", {first}')
    return day
