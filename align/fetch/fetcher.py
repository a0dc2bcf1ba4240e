"""Fetch a page as its site's robots.txt allows; an incomplete page is an error."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Self
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from align.errors import AlignError
from align.fetch.rate_limit import LONGEST_DELAY, Clock, RateLimit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from protego import Protego
    from requests import Response

#: The media types that become sources, and how their files' names end.
ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}

LARGEST = 20 << 20  # bytes; the longest readout has some 50 kB
_LARGEST_ROBOTS = 512 << 10  # bytes; RFC 9309, 2.5 asks for 500 KiB at least
_MOST_REDIRECTS = 5  # RFC 9309, 2.3.1.2
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAFE = "!#$%&'()*+,/:;=?@[]~"  # RFC 3986, 2.2, and the % of characters that are escaped already
_BY_HAND = "save the page by hand into the sources"


@dataclass(frozen=True, slots=True)
class Fetched:
    """One page as it was received: decompressed, but still bytes."""

    data: bytes
    url: str  # the one given, without its fragment
    final_url: str  # the one after redirects
    retrieved: str  # ISO 8601, UTC; for a page from the cache, when it was received from the site
    media_type: str
    charset: str  # as the server declared it, in small letters, or ""


class Fetcher:
    """Fetches pages one at a time; use it in a ``with`` statement.

    It obeys each site's robots.txt and waits between two requests to one site: a second, or
    the Crawl-delay of robots.txt.
    """

    def __init__(self, cache: Path, clock: Clock | None = None, *, refresh: bool = False) -> None:
        """Open the cache.

        Args:
            cache: The folder of the cache; made if missing.
            clock: None for the clock of the system.
            refresh: Whether to ignore what the cache holds.

        Raises:
            AlignError: The folder cannot be written, or the extra ``fetch`` is not installed.
        """
        self._cache = cache
        self._rate_limit = RateLimit(clock or Clock())
        self._refresh = refresh
        self._robots: dict[str, Protego | AlignError] = {}
        try:
            from align.fetch.transport import Transport

            _make_cache(cache)
            self._transport = Transport(cache, self._rate_limit)
        except ImportError as error:
            raise AlignError(
                "fetch",
                f"the package {error.name or 'filelock'} is not installed",
                'install the extra "fetch": see README.md',
            ) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()

    def fetch(self, url: str) -> Fetched:
        """Fetch one page; AlignError for an address that cannot be fetched or must not be."""
        url = clean_address(url)
        try:
            return self._fetch(url)
        except OSError as error:  # of the cache: errors of the network are AlignErrors already
            raise _unwritable(self._cache, error) from None

    def _fetch(self, url: str) -> Fetched:
        from align.fetch.transport import RETRIEVED

        final, response = self._follow_redirects(url, self._check_robots)
        where = _page_name(url, final)
        with contextlib.closing(response):
            if response.status_code != HTTPStatus.OK:
                raise _refusal(where, response.status_code)
            media_type, charset = read_content_type(response.headers.get("Content-Type", ""))
            if media_type not in ENDINGS:
                raise AlignError(
                    where,
                    f"is {media_type or 'of no declared type'}, not HTML, plain text or docx",
                    "check the address",
                )
            data = self._transport.read(response, where, LARGEST)
            if not data:
                raise AlignError(where, "is empty", "check the address")
            return Fetched(data, url, final, response.headers[RETRIEVED], media_type, charset)

    def _follow_redirects(
        self, url: str, check: Callable[[str, str], None]
    ) -> tuple[str, Response]:
        """The final address and its answer; ``check`` is called with each address on the way."""
        visited = [url]
        while True:
            here = visited[-1]
            where = _page_name(url, here)
            check(here, where)
            response = self._transport.get(here, where, refresh=self._refresh)
            if response.status_code not in _REDIRECTS:
                return here, response
            response.close()
            target = _redirect_target(here, response.headers.get("Location", ""), where)
            if target in visited:
                raise AlignError(where, f"redirects in a circle to {target}", "check the address")
            if len(visited) > _MOST_REDIRECTS:
                raise AlignError(
                    url, f"redirects more than {_MOST_REDIRECTS} times", "check the address"
                )
            visited.append(target)

    def _check_robots(self, url: str, where: str) -> None:
        from align.fetch.transport import USER_AGENT

        host = urlsplit(url).netloc
        robots = self._rules(url)
        if isinstance(robots, AlignError):
            raise AlignError(
                where,
                f"robots.txt of {host} cannot be read ({robots.what}), so nothing is fetched there",
                robots.todo,
            )
        if not robots.can_fetch(url, USER_AGENT):
            raise AlignError(
                where, f"robots.txt of {host} forbids fetching it", f"ask the site, or {_BY_HAND}"
            )
        delay = robots.crawl_delay(USER_AGENT) or 0.0
        if delay > LONGEST_DELAY:
            raise AlignError(where, f"{host} asks for {delay:.0f} s between two requests", _BY_HAND)
        self._rate_limit.set_delay(urlsplit(url).hostname or "", delay)

    def _rules(self, url: str) -> Protego | AlignError:
        """The rules of a site. They are fetched once; so is the error where they cannot be."""
        address = urlunsplit((*urlsplit(url)[:2], "/robots.txt", "", ""))
        if address not in self._robots:
            try:
                self._robots[address] = self._read_robots(address)
            except AlignError as error:
                self._robots[address] = error
        return self._robots[address]

    def _read_robots(self, address: str) -> Protego:
        """The rules of a robots.txt; without one everything is allowed (RFC 9309, 2.3.1)."""
        from protego import Protego

        final, response = self._follow_redirects(address, lambda _url, _where: None)
        with contextlib.closing(response):
            status = response.status_code
            if status == HTTPStatus.OK:
                data = self._transport.read(response, _page_name(address, final), LARGEST)
                if len(data) > _LARGEST_ROBOTS:
                    data = data[:_LARGEST_ROBOTS].rpartition(b"\n")[0]
                return Protego.parse(data.decode("utf-8-sig", errors="replace"))
            if 400 <= status < 500 and status != HTTPStatus.TOO_MANY_REQUESTS:
                return Protego()
            raise _refusal(address, status)


def clean_address(url: str, where: str = "") -> str:
    """The address in the form in which it is requested: http or https, without its fragment.

    ``where`` is the page that redirects to it. AlignError for an address with a password.

    >>> clean_address("HTTP://Example.org#top")
    'http://example.org/'
    >>> clean_address("https://example.org/会談?日=4")
    'https://example.org/%E4%BC%9A%E8%AB%87?%E6%97%A5=4'
    """
    leads = f"leads to {url}, which" if where else "it"
    where = where or url
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname if parts.port != 0 else None
        path, query = quote(parts.path or "/", _SAFE), quote(parts.query, _SAFE)
    except ValueError:
        raise AlignError(where, f"{leads} is no address", "check the address") from None
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise AlignError(
            where, f"{leads} is no http or https address", "write it as https://host/path"
        )
    if "@" in parts.netloc:
        raise AlignError(
            where.replace(parts.netloc.rpartition("@")[0], "…"),
            "holds a user name or a password, which would be filed with the page",
            _BY_HAND,
        )
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), path, query, ""))


def read_content_type(header: str) -> tuple[str, str]:
    """Media type and charset of a Content-Type header, each in small letters or "".

    >>> read_content_type('Text/HTML; Charset="Shift_JIS"')
    ('text/html', 'shift_jis')
    >>> read_content_type("")
    ('', '')
    """
    media_type, _, parameters = header.lower().partition(";")
    charset = re.search(r"""(?:^|[;\s])charset\s*=\s*["']?([\w.:+-]+)""", parameters)
    return media_type.strip(), charset[1] if charset else ""


def _make_cache(folder: Path) -> None:
    """Make the folder of the cache, with a .gitignore that keeps it out of git."""
    ignore = folder / ".gitignore"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
    except OSError as error:
        raise _unwritable(folder, error) from None


def _unwritable(cache: Path, error: OSError) -> AlignError:
    return AlignError(
        str(cache), f"the cache cannot be kept here ({error.strerror})", "check the folder"
    )


def _page_name(url: str, here: str) -> str:
    """How a message names a page: by the address given and the one it redirects to."""
    return url if here == url else f"{url} (at {here})"


def _redirect_target(here: str, location: str, where: str) -> str:
    if not location:
        raise AlignError(where, "redirects without saying where to", "check the address")
    # Headers are decoded as Latin-1; bytes that are not ASCII are escaped one by one.
    return clean_address(urljoin(here, quote(location.encode("latin-1"), _SAFE)), where)


def _refusal(where: str, status: int) -> AlignError:
    try:
        phrase = f" {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = ""
    if status in (401, 402, 403, 407, 451):
        todo = _BY_HAND
    elif status == HTTPStatus.TOO_MANY_REQUESTS or status >= 500:
        todo = "try again later"
    else:
        todo = "check the address"
    return AlignError(where, f"answered {status}{phrase}", todo)
