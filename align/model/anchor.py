"""The permanent address of a unit or a segment."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal

from align.errors import AlignError

Lang = Literal["en", "ja"]
LANGUAGES: tuple[Lang, Lang] = ("en", "ja")

#: Replaces the date in the id of a text that is printed to standard output and not stored.
UNDATED = "undated"

_DATED_SLUG = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:-(.*))?", re.DOTALL)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 200  # characters; a file name has at most 255 bytes, with its suffix

_NAMES: dict[Lang, dict[str, str]] = {
    "en": {"title": "title", "date": "date", "lead": "lead"},
    "ja": {"title": "件名", "date": "日付", "lead": "冒頭"},
}

ANCHOR_PATTERN = r"(title|date|p[0-9]+[a-z]?(?:\.[0-9]+[a-z]?)*)(?:\.([shn])([1-9][0-9]*))?"
_ANCHOR = re.compile(ANCHOR_PATTERN)


def other_language(lang: Lang) -> Lang:
    """The language of the other side.

    >>> other_language("en"), other_language("ja")
    ('ja', 'en')
    """
    return "ja" if lang == "en" else "en"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The address of a unit (``p1.2``; ``p0`` is the lead; ``title``, ``date``) or of a segment.

    Segments count from 1: ``s`` sentences, ``h`` headings and title lines, ``n`` notes.

    >>> Anchor.parse("p1.2.s3").cited("en")
    '1(2)'
    >>> str(Anchor.parse("p1.2").segment("s", 3))
    'p1.2.s3'
    >>> Anchor.parse("p1.2.s3").unit == Anchor.parse("p1.2")
    True
    """

    path: tuple[str, ...]
    kind: str = ""
    number: int = 0

    @classmethod
    def parse(cls, text: str) -> Anchor:
        """Read an anchor as ``str`` writes it.

        Raises:
            ValueError: the text is no anchor.
        """
        match = _ANCHOR.fullmatch(text)
        if not match:
            raise ValueError(f'"{text}" is not an anchor such as p1.2 or p1.2.s3')
        unit, kind, number = match.groups()
        path = tuple(unit[1:].split(".")) if unit.startswith("p") else (unit,)
        return cls(path, kind or "", int(number or 0))

    def __str__(self) -> str:
        unit = self.path[0] if self.named else "p" + ".".join(self.path)
        return f"{unit}.{self.kind}{self.number}" if self.kind else unit

    @property
    def named(self) -> bool:
        """Whether this is the title or the date line, which have no ordinal."""
        return self.path[0] in ("title", "date")

    @property
    def name(self) -> str:
        """The name it is cited by instead of an ordinal: title, date or lead; else ""."""
        return "lead" if self.path == ("0",) else self.path[0] if self.named else ""

    @property
    def unit(self) -> Anchor:
        """The unit that holds this segment; for a unit, the unit itself."""
        return Anchor(self.path)

    @property
    def ordinal(self) -> str:
        """The last ordinal of the path, as in the attribute ``@n``."""
        return self.path[-1]

    def child(self, ordinal: str) -> Anchor:
        """The unit with this ordinal directly under this one."""
        return Anchor((*self.path, ordinal))

    def segment(self, kind: str, number: int) -> Anchor:
        """The numbered segment of this unit."""
        return Anchor(self.path, kind, number)

    def cited(self, lang: Lang) -> str:
        """The address by its ordinals, as texts of a language print it.

        To cite a document by its printed labels, use
        :class:`align.model.citation.Citations`.

        >>> [Anchor.parse(a).cited("en") for a in ("p1", "p1.2.3", "p0", "p0.1", "title", "p3a")]
        ['1', '1(2)(3)', 'lead', '(1)', 'title', '3a']
        >>> [Anchor.parse(a).cited("ja") for a in ("title", "p0", "p1.2")]
        ['件名', '冒頭', '1(2)']
        """
        if self.name:
            return _NAMES[lang][self.name]
        head, *rest = self.path
        return ("" if head == "0" else head) + "".join(f"({ordinal})" for ordinal in rest)

    @property
    def citation(self) -> str:
        """The address as English prints it."""
        return self.cited("en")


def check_readout_id(readout: str, where: str) -> str:
    """Check the id of a readout: a date, a hyphen and a slug. It is the file name in every folder.

    Args:
        readout: the id.
        where: the option, file or URL it comes from, for the message.

    Returns:
        The id unchanged.

    Raises:
        AlignError: the id has another form, or its date does not exist.

    >>> check_readout_id("2005-03-04-telephone-talks", "--id")
    '2005-03-04-telephone-talks'
    >>> check_readout_id("2011-02-29-a", "--id")
    Traceback (most recent call last):
    align.errors.AlignError: --id: "2011-02-29-a": 2011-02 has no day 29; it must be YYYY-MM-DD-slug
    """
    if problem := _problem_of_id(readout):
        raise AlignError(where, f'"{readout}"{problem}', "it must be YYYY-MM-DD-slug")
    return readout


def check_document_id(wanted: str, where: str) -> str:
    """As :func:`check_readout_id`; a text that is in no corpus may have no date.

    >>> check_document_id("undated-talks", "readout")
    'undated-talks'
    """
    slug = wanted.removeprefix(f"{UNDATED}-")
    if slug != wanted and _SLUG.fullmatch(slug) and len(wanted) <= _LONGEST_ID:
        return wanted
    return check_readout_id(wanted, where)


def date_of_id(readout: str) -> datetime.date | None:
    """The date at the start of a readout's id; None where the id has no date."""
    try:
        return datetime.date.fromisoformat(readout[:10])
    except ValueError:
        return None


def _problem_of_id(readout: str) -> str:
    """What is wrong with an id, or ""."""
    parts = _DATED_SLUG.fullmatch(readout)
    if not parts:
        return " is no readout id"
    if problem := _problem_of_date(*parts.groups()[:3]):
        return problem
    if not parts[4]:
        return ": no words after the date"
    if not _SLUG.fullmatch(parts[4]):
        return ": after the date stand only small letters, digits and single hyphens"
    return f" is longer than {_LONGEST_ID} characters" if len(readout) > _LONGEST_ID else ""


def _problem_of_date(year: str, month: str, day: str) -> str:
    """What is wrong with a date, or ""."""
    if year == "0000":
        return ": there is no year 0000"
    if not 1 <= int(month) <= 12:
        return f": there is no month {month}"
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return f": {year}-{month} has no day {day}"
    return ""
