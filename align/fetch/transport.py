"""HTTP, politely: a cache that revalidates, retries that wait as long as they are asked to.

Of all modules only this one needs the packages of the extra ``fetch``; it is imported late.
"""

from __future__ import annotations

import contextlib
import email.utils
import io
import re
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

import requests
from cachecontrol.adapter import CacheControlAdapter
from cachecontrol.caches.file_cache import FileCache, url_to_file_path
from cachecontrol.heuristics import BaseHeuristic
from requests import exceptions
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse
from urllib3 import exceptions as low
from urllib3.util import Retry

from align import __version__
from align.errors import AlignError
from align.fetch.rate_limit import LONGEST_WAIT

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterator

    from align.fetch.rate_limit import Clock, RateLimit

USER_AGENT = f"readout-align/{__version__}"
#: Header that carries the moment of retrieval, into the cache and out of it.
RETRIEVED = "X-Readout-Align-Retrieved"

_RETRIES = 3
_RETRIED = frozenset({429, 500, 502, 503, 504})
_CONNECT_TIMEOUT, _READ_TIMEOUT = 10.0, 30.0  # seconds
_CHUNK = 1 << 16
_PACKINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})

_LATER = "try again later"
#: The first that fits says what went wrong.
_WORDS: tuple[tuple[tuple[type[Exception], ...], str, str], ...] = (
    (
        (exceptions.SSLError, low.SSLError),
        "no secure connection can be made",
        "look at the site's certificate in a browser",
    ),
    ((exceptions.ProxyError, low.ProxyError), "the proxy cannot be reached", "check HTTPS_PROXY"),
    ((low.NameResolutionError,), "no such host", "check the address and the network"),
    (
        (low.NewConnectionError,),
        "cannot be reached",
        "check the address and the network, or try again later",
    ),
    (
        (exceptions.Timeout, low.TimeoutError),
        f"no answer within {_READ_TIMEOUT:.0f} s",
        _LATER,
    ),
    ((low.DecodeError,), "its compressed body is damaged", _LATER),
    (
        (low.ProtocolError, ConnectionError),
        "the connection broke off",
        _LATER,
    ),
    (
        (exceptions.InvalidURL, exceptions.MissingSchema, low.LocationValueError, UnicodeError),
        "is no address that can be asked",
        "check the address",
    ),
)


class Transport:
    """One session: a request at a time, each host in its turn, bodies kept in a folder."""

    def __init__(self, cache: Path, turns: RateLimit) -> None:
        # A stale body is not thrown away, so that it can be revalidated by its date alone.
        self._adapter = _Adapter(FileCache(cache, forever=True), _Stamp(turns.clock), turns)
        self._session = requests.Session()
        self._session.headers.clear()
        self._session.headers.update(
            {
                "User-Agent": USER_AGENT,
                "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5",
                "Accept-Encoding": "gzip, deflate",
            }
        )
        # What is filed is what anybody gets, whoever has visited the site before.
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        self._session.mount("http://", self._adapter)
        self._session.mount("https://", self._adapter)

    def get(self, url: str, where: str, *, refresh: bool) -> requests.Response:
        """The answer to one request, whatever its status; its body is still to be read.

        Redirects are not followed. ``refresh`` passes over what the cache holds.
        """
        with _explained(where):
            return self._session.get(
                url,
                headers={"Cache-Control": "no-cache"} if refresh else {},
                allow_redirects=False,
                stream=True,
                timeout=(_CONNECT_TIMEOUT, _READ_TIMEOUT),
            )

    def read(self, response: requests.Response, where: str, most: int) -> bytes:
        """The whole body, unpacked; only then does it go into the cache.

        AlignError for more than ``most`` bytes: a packed body is unpacked in small steps, so
        that none can fill the memory.
        """
        packings = response.headers.get("Content-Encoding", "").lower().split(",")
        if unknown := {packing.strip() for packing in packings} - _PACKINGS:
            raise AlignError(
                where, f"is packed as {min(unknown)}, which was not asked for", "save it by hand"
            )
        too_large = AlignError(where, f"is larger than {most >> 20} MB", "check the address")
        length = response.headers.get("Content-Length", "")
        if re.fullmatch(r"\d{1,18}", length) and int(length) > most:
            raise too_large
        with _explained(where):
            packed = _take(response.raw.stream(_CHUNK, decode_content=False), most)
            data = packed
            if packed and any(packings):
                copy = HTTPResponse(
                    io.BytesIO(packed),
                    {"Content-Encoding": ",".join(packings)},
                    preload_content=False,
                )
                data = _take(copy.stream(_CHUNK, decode_content=True), most)
            if packed is None or data is None:
                raise too_large
            self._adapter.keep(response, packed)
            return data

    def close(self) -> None:
        """Leave no connection open."""
        self._session.close()


def _take(parts: Iterator[bytes], most: int) -> bytes | None:
    """All parts as one, or None for more bytes than that."""
    data = bytearray()
    for part in parts:
        data += part
        if len(data) > most:
            return None
    return bytes(data)


def retry_after(value: str, now: datetime.datetime) -> float:
    """The seconds a Retry-After header asks for; 0 for one that cannot be read.

    >>> import datetime
    >>> noon = datetime.datetime(2005, 3, 4, 12, tzinfo=datetime.UTC)
    >>> [retry_after(v, noon) for v in ("7", "Fri, 04 Mar 2005 12:01:00 GMT", "soon")]
    [7.0, 60.0, 0.0]
    """
    if re.fullmatch(r"\d{1,9}", value.strip()):
        return float(value)
    moment = _http_date(value)
    return max(0.0, (moment - now).total_seconds()) if moment else 0.0


def _http_date(value: str) -> datetime.datetime | None:
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else None


class _RetryPolicy(Retry):
    """Retries that wait for their host's turn and by our clock."""

    def __init__(self, *settings: Any, turns: RateLimit, host: str, **named: Any) -> None:
        super().__init__(*settings, **named)
        self.turns = turns
        self.host = host

    def new(self, **changes: Any) -> Self:
        return super().new(turns=self.turns, host=self.host, **changes)

    def increment(
        self, method: str | None = None, url: str | None = None, *rest: Any, **why: Any
    ) -> Self:
        error = why.get("error")
        in_vain = isinstance(error, low.SSLError | low.NameResolutionError)
        if in_vain or self._asked(why.get("response")) > LONGEST_WAIT:
            raise low.MaxRetryError(why["_pool"], url or "", error)
        return super().increment(method, url, *rest, **why)

    def sleep(self, response: Any = None) -> None:
        doubling = 2.0 ** (len(self.history) - 1)
        self.turns.back_off(self.host, max(doubling, self._asked(response)))

    def _asked(self, response: Any) -> float:
        value = response.headers.get("Retry-After", "") if response is not None else ""
        return retry_after(value, self.turns.clock.now())


class _Turned(HTTPAdapter):
    """Sends each request when its host may be asked again."""

    def __init__(self, *settings: Any, turns: RateLimit, **named: Any) -> None:
        super().__init__(*settings, **named)
        self.turns = turns

    def send(self, request: requests.PreparedRequest, *given: Any, **named: Any) -> Any:
        host = urlsplit(request.url or "").hostname or ""
        self.turns.take(host)
        self.max_retries = _RetryPolicy(
            total=_RETRIES,
            status_forcelist=_RETRIED,
            raise_on_status=False,
            turns=self.turns,
            host=host,
        )
        try:
            return super().send(request, *given, **named)
        finally:
            self.turns.done(host)


class _Adapter(CacheControlAdapter, _Turned):
    """The cache before the network: what it answers alone waits for no turn."""

    def __init__(self, cache: FileCache, stamp: _Stamp, turns: RateLimit) -> None:
        super().__init__(cache, heuristic=stamp, turns=turns)
        self.files = cache
        self.stamp = stamp

    def send(self, request: requests.PreparedRequest, *given: Any, **named: Any) -> Any:
        if request.headers.get("Cache-Control") == "no-cache":
            kept = url_to_file_path(request.url or "", self.files)
            Path(kept).unlink(missing_ok=True)
        return super().send(request, *given, **named)

    def build_response(
        self,
        request: requests.PreparedRequest,
        response: HTTPResponse,
        from_cache: bool = False,
        cacheable_methods: Collection[str] | None = None,
    ) -> requests.Response:
        if not from_cache and response.status not in (301, 304, 308):
            # Kept by `keep` and not while it is being read: an answer may yet be refused.
            response = self.stamp.apply(response)
            cacheable_methods = ("none",)
        return super().build_response(request, response, from_cache, cacheable_methods)

    def keep(self, response: requests.Response, body: bytes) -> None:
        """Put a body that has been read whole into the cache, if HTTP allows it."""
        if not getattr(response, "from_cache", False):
            self.controller.cache_response(response.request, response.raw, body)


class _Stamp(BaseHeuristic):
    """Writes into an answer when it was retrieved, and mends what keeps it from the cache."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    def apply(self, response: HTTPResponse) -> HTTPResponse:
        headers, now = response.headers, self.clock.now()
        for name in ("Date", "Expires"):
            if name in headers and not _http_date(headers[name]):
                del headers[name]
        if "Date" not in headers:  # RFC 9110, 6.6.1: to be added by who receives
            headers["Date"] = email.utils.format_datetime(now, usegmt=True)
        headers.discard(RETRIEVED)
        if response.status == 304:  # the body is that of an earlier retrieval
            return response
        headers[RETRIEVED] = now.strftime("%Y-%m-%dT%H:%M:%SZ")
        if response.status != 200:
            headers.discard("ETag")  # a redirect is kept without its body
        elif "Last-Modified" in headers and "max-age" not in headers.get("Cache-Control", ""):
            headers.setdefault("Expires", headers["Date"])  # kept, and revalidated each time
        return response


@contextlib.contextmanager
def _explained(where: str) -> Iterator[None]:
    try:
        yield
    except (exceptions.RequestException, low.HTTPError, UnicodeError) as error:
        raise _explain(error, where) from None


def _explain(error: Exception, where: str) -> AlignError:
    inner = error.args[0] if error.args else None
    cause = getattr(inner, "reason", None) or inner
    for types, what, todo in _WORDS:
        if isinstance(error, types) or isinstance(cause, types):
            return AlignError(where, what, todo)
    return AlignError(where, f"cannot be fetched ({type(error).__name__})", "check the address")
