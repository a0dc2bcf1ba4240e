"""The parts of a readout id that an address or a title gives: a date, and words."""

from __future__ import annotations

import datetime
import re
from urllib.parse import unquote

_DATE = re.compile(
    r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?P<sep>[-_/.]?)(?P<m>[0-9]{2})(?P=sep)(?P<d>[0-9]{2})(?![0-9])"
)
#: Words of file names that say nothing of what the page is about.
_GENERIC = frozenset(
    "article default detail details index main news page press print release top view".split()
)
_LONGEST_SLUG = 60  # characters; a file name stays well under what any system allows


def date_of_address(url: str) -> str:
    """The one date an address holds, in ISO form, or "".

    >>> date_of_address("https://example.org/2005/03/04/talks.html")
    '2005-03-04'
    >>> date_of_address("https://example.org/20050304/20050305.html")
    ''
    """
    found = set()
    for match in _DATE.finditer(url):
        try:
            day = datetime.date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            continue
        found.add(day.isoformat())
    return found.pop() if len(found) == 1 else ""


def slug_of_address(url: str) -> str:
    """The words of the file name of an address, or "" where they say nothing of the page.

    >>> slug_of_address("https://example.org/2005-03-04-Japan_Russia-talks.en.html")
    'japan-russia-talks'
    >>> slug_of_address("https://example.org/press/page4e_000123.html")
    ''
    """
    path = re.sub(r"^[a-z]+://[^/]*|[?#].*", "", url).rstrip("/")
    name = unquote(path.rpartition("/")[2]).lower()
    stem = re.sub(r"(?:\.(?:en|ja))?(?:\.[a-z]{2,5})?$", "", name)
    slug = slug_of_title(_DATE.sub("-", stem))
    words = (word for word in slug.split("-") if word.isalpha() and len(word) > 2)
    return slug if any(word not in _GENERIC for word in words) else ""


def slug_of_title(title: str) -> str:
    """A title in small letters and hyphens, or "" where it is not in Latin letters.

    >>> slug_of_title("Japan-Russia Foreign Ministers’ Telephone Talks")
    'japan-russia-foreign-ministers-telephone-talks'
    >>> slug_of_title("日露外相G7電話会談")
    ''
    """
    if any(letter.isalpha() and not letter.isascii() for letter in title):
        return ""
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", title.lower())).strip("-")
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    return slug
