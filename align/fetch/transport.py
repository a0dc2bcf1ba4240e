"""Requests over HTTP: one at a time for each host, repeated where that helps, kept in a cache.

Of all modules only this one needs the packages of the extra ``fetch``; it is imported late.
"""

from __future__ import annotations

import contextlib
import email.utils
import io
import re
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import requests
import urllib3
from cachecontrol.adapter import CacheControlAdapter
from cachecontrol.caches.file_cache import FileCache, url_to_file_path
from requests import exceptions
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse

from align import __version__
from align.errors import AlignError
from align.fetch.rate_limit import LONGEST_DELAY

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterator

    from align.fetch.rate_limit import RateLimit

USER_AGENT = f"readout-align/{__version__}"
#: The header under which the cache keeps the time of retrieval.
RETRIEVED = "X-Readout-Align-Retrieved"

_RETRY_PAUSES = (1.0, 2.0, 4.0)  # seconds before each further attempt
_RETRY_STATUSES = frozenset({429, 500, 502, 503, 504})
_CONNECT_TIMEOUT, _READ_TIMEOUT = 10.0, 30.0  # seconds
_CHUNK = 1 << 16  # bytes
_CODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})

_LATER = "try again later"
#: What each error means to the user, and what to do; the first line that fits counts.
_ERRORS: tuple[tuple[tuple[type[Exception], ...], str, str], ...] = (
    (
        (exceptions.SSLError, urllib3.exceptions.SSLError),
        "no secure connection can be made",
        "look at the site's certificate in a browser",
    ),
    ((exceptions.ProxyError,), "the proxy cannot be reached", "check HTTPS_PROXY"),
    (
        (urllib3.exceptions.NameResolutionError,),
        "no such host",
        "check the address and the network",
    ),
    (
        (urllib3.exceptions.NewConnectionError,),
        "cannot be reached",
        "check the address and the network, or try again later",
    ),
    (
        (exceptions.Timeout, urllib3.exceptions.TimeoutError),
        f"no answer within {_READ_TIMEOUT:.0f} s",
        _LATER,
    ),
    ((urllib3.exceptions.DecodeError,), "its compressed body is damaged", _LATER),
    ((urllib3.exceptions.ProtocolError, ConnectionError), "the connection broke off", _LATER),
    (
        (
            exceptions.InvalidURL,
            exceptions.MissingSchema,
            urllib3.exceptions.LocationValueError,
            UnicodeError,
        ),
        "is no address that can be asked",
        "check the address",
    ),
)


class Transport:
    """One HTTP session with its cache in a folder; to be closed."""

    def __init__(self, cache: Path, rate_limit: RateLimit) -> None:
        self._adapter = _CachingAdapter(cache, rate_limit)
        self._session = requests.Session()
        self._session.headers.clear()
        self._session.headers.update(
            {
                "User-Agent": USER_AGENT,
                "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5",
                "Accept-Encoding": "gzip, deflate",
            }
        )
        # Without cookies, a page does not depend on the pages fetched before it.
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        self._session.mount("http://", self._adapter)
        self._session.mount("https://", self._adapter)

    def get(self, url: str, where: str, *, refresh: bool) -> requests.Response:
        """Send one request; redirects are not followed.

        Args:
            url: The address.
            where: How error messages name the page.
            refresh: Whether to ignore the page in the cache, even if it is fresh.

        Returns:
            The answer, whatever its status. Its body has not been read yet.

        Raises:
            AlignError: No answer was received.
        """
        with _readable_errors(where):
            return self._session.get(
                url,
                headers={"Cache-Control": "no-cache"} if refresh else {},
                allow_redirects=False,
                stream=True,
                timeout=(_CONNECT_TIMEOUT, _READ_TIMEOUT),
            )

    def read(self, response: requests.Response, where: str, limit: int) -> bytes:
        """Read the whole body, decompress it, and put the answer into the cache.

        Args:
            response: An answer of :meth:`get`.
            where: How error messages name the page.
            limit: Bytes the body may have, compressed and decompressed. It is decompressed in
                small steps, so that a small file cannot fill the memory.

        Raises:
            AlignError: The body is incomplete, damaged or too large.
        """
        codings = response.headers.get("Content-Encoding", "").lower().split(",")
        if unknown := {coding.strip() for coding in codings} - _CODINGS:
            raise AlignError(
                where, f"is packed as {min(unknown)}, which was not asked for", "save it by hand"
            )
        too_large = AlignError(where, f"is larger than {limit >> 20} MB", "check the address")
        length = response.headers.get("Content-Length", "")
        if re.fullmatch(r"\d{1,18}", length) and int(length) > limit:
            raise too_large
        with _readable_errors(where):
            received = _join(response.raw.stream(_CHUNK, decode_content=False), limit)
            data = received
            if received and any(codings):
                compressed = HTTPResponse(
                    io.BytesIO(received),
                    {"Content-Encoding": ",".join(codings)},
                    preload_content=False,
                )
                data = _join(compressed.stream(_CHUNK, decode_content=True), limit)
            if received is None or data is None:
                raise too_large
            self._adapter.store(response, received)
            return data

    def close(self) -> None:
        """Close all connections."""
        self._session.close()


def _join(chunks: Iterator[bytes], limit: int) -> bytes | None:
    """All chunks as one, or None where they have more bytes than the limit."""
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > limit:
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


class _WaitingAdapter(HTTPAdapter):
    """Waits before each request as the host asks, and repeats a request that failed."""

    def __init__(self, *settings: Any, rate_limit: RateLimit, **named: Any) -> None:
        super().__init__(*settings, **named)
        self.rate_limit = rate_limit

    def send(self, request: requests.PreparedRequest, *given: Any, **named: Any) -> Any:
        host = urlsplit(request.url or "").hostname or ""
        self.rate_limit.wait(host)
        pauses = iter(_RETRY_PAUSES)
        while True:
            pause, asked = next(pauses, None), 0.0
            try:
                response = super().send(request, *given, **named)
            except (exceptions.ConnectionError, exceptions.Timeout) as error:
                if pause is None or _is_lasting(error):
                    raise
            else:
                asked = self._asked_pause(response)
                repeated = response.status_code in _RETRY_STATUSES and asked <= LONGEST_DELAY
                if pause is None or not repeated:
                    return response
                response.close()
            finally:
                self.rate_limit.record_request(host)
            self.rate_limit.wait_before_retry(host, max(pause, asked))

    def _asked_pause(self, response: requests.Response) -> float:
        return retry_after(response.headers.get("Retry-After", ""), self.rate_limit.clock.now())


class _CachingAdapter(CacheControlAdapter, _WaitingAdapter):
    """Looks into the cache first; what is answered from there is not waited for."""

    def __init__(self, cache: Path, rate_limit: RateLimit) -> None:
        # "forever": a stale page is kept, so that the server can be asked whether it has changed.
        self.files = FileCache(cache, forever=True)
        super().__init__(self.files, rate_limit=rate_limit)

    def send(self, request: requests.PreparedRequest, *given: Any, **named: Any) -> Any:
        if request.headers.get("Cache-Control") == "no-cache":
            Path(url_to_file_path(request.url or "", self.files)).unlink(missing_ok=True)
        return super().send(request, *given, **named)

    def build_response(
        self,
        request: requests.PreparedRequest,
        response: HTTPResponse,
        from_cache: bool = False,
        cacheable_methods: Collection[str] | None = None,
    ) -> requests.Response:
        if not from_cache:
            _complete_headers(response, self.rate_limit.clock.now())
            if response.status not in (301, 304, 308):
                # CacheControl would store a body that broke off, or one that is refused later.
                # `store` does it once the body has been read.
                cacheable_methods = ("none",)
        return super().build_response(request, response, from_cache, cacheable_methods)

    def store(self, response: requests.Response, body: bytes) -> None:
        """Put an answer whose body has been read whole into the cache, if HTTP allows it."""
        if not getattr(response, "from_cache", False):
            self.controller.cache_response(response.request, response.raw, body)


def _complete_headers(response: HTTPResponse, now: datetime.datetime) -> None:
    """Note the time of retrieval, and correct the headers that decide about the cache."""
    headers = response.headers
    for name in ("Date", "Expires"):
        if name in headers and not _http_date(headers[name]):
            del headers[name]
    if "Date" not in headers:  # RFC 9110, 6.6.1: to be added by the recipient
        headers["Date"] = email.utils.format_datetime(now, usegmt=True)
    headers.discard(RETRIEVED)
    if response.status == 304:  # its body was retrieved earlier
        return
    headers[RETRIEVED] = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    if response.status != 200:
        headers.discard("ETag")  # a redirect is stored without a body
    elif "Last-Modified" in headers and "max-age" not in headers.get("Cache-Control", ""):
        # Stored, but each time the server is asked whether it has changed.
        headers.setdefault("Expires", headers["Date"])


@contextlib.contextmanager
def _readable_errors(where: str) -> Iterator[None]:
    """Raise every error of the network as an AlignError."""
    try:
        yield
    except (exceptions.RequestException, urllib3.exceptions.HTTPError, UnicodeError) as error:
        raise _readable_error(error, where) from None


def _readable_error(error: Exception, where: str) -> AlignError:
    cause = _cause(error)
    for types, what, todo in _ERRORS:
        if isinstance(error, types) or isinstance(cause, types):
            return AlignError(where, what, todo)
    return AlignError(where, f"cannot be fetched ({type(error).__name__})", "check the address")


def _is_lasting(error: Exception) -> bool:
    """Whether the same request would fail again at once."""
    return isinstance(error, exceptions.SSLError) or isinstance(
        _cause(error), urllib3.exceptions.NameResolutionError
    )


def _cause(error: Exception) -> object:
    """The error of urllib3 within one of requests."""
    inner = error.args[0] if error.args else None
    return getattr(inner, "reason", None) or inner
