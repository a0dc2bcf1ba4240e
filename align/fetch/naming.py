"""What a page tells of itself at a glance: the language it declares, its date, its title."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from align.encoding.decode import decode
from align.errors import AlignError
from align.values.date_line import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

_TEXTS = (
    "//body//text()[not(parent::script or parent::style or parent::noscript or parent::template)]"
)
_DATE = re.compile(
    r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?P<sep>[-_/.]?)(?P<m>[0-9]{2})(?P=sep)(?P<d>[0-9]{2})(?![0-9])"
)
#: Words that name a file's place on a site and nothing in the text.
_GENERIC = frozenset(
    "article default detail details index main news page press print release top view".split()
)
_LONGEST_SLUG = 60  # characters; a file name stays well under what any system allows


@dataclass(frozen=True, slots=True)
class Glance:
    """What was seen; "" or none for what was not, or was there more than once."""

    declared: str = ""  # the first part of <html lang>, in small letters
    date: str = ""  # ISO; of the one date that stands in lines of its own
    title: str = ""


def glance_at(data: bytes, media_type: str, charset: str) -> Glance:
    """Look at HTML or plain text; of anything else nothing is seen."""
    if not media_type.startswith("text/") and media_type != "application/xhtml+xml":
        return Glance()
    text = _text(data, charset)
    if media_type == "text/plain":
        lines = [line.strip() for line in (text or "").splitlines() if line.strip()]
        return Glance("", _one_date(lines), lines[0] if lines else "")
    # Where the text cannot be decoded, its tags still can.
    root = _root(data.decode("latin-1") if text is None else text)
    if root is None:
        return Glance()
    declared = root.get("lang") or root.get("xml:lang") or ""
    language = declared.strip().lower().replace("_", "-").partition("-")[0]
    if text is None:
        return Glance(language)
    lines = [" ".join(line.split()) for line in map(str, root.xpath(_TEXTS))]
    times = [str(time)[:10] for time in root.xpath("//body//time/@datetime")]
    title = _content(root, "//h1") or _content(root, "//title").split(" | ")[0]
    return Glance(language, _one_date([*lines, *times]), title)


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
    """The words that end an address, or "" where they name nothing.

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


def _text(data: bytes, charset: str) -> str | None:
    """The text, or None where its encoding is unknown: at a glance nothing is guessed."""
    try:
        return data.decode(charset) if charset else decode(data, "").text
    except (AlignError, LookupError, UnicodeError):
        return None


def _root(text: str) -> HtmlElement | None:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing in it
        return None


def _content(root: HtmlElement, path: str) -> str:
    """The text of the one element of a kind, or ""."""
    found = root.xpath(path)
    return " ".join(found[0].text_content().split()) if len(found) == 1 else ""


def _one_date(lines: Iterable[str]) -> str:
    found = {date for line in lines if len(line) < 60 and (date := read_date(line))}
    return found.pop().isoformat() if len(found) == 1 else ""
