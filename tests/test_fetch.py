"""Fetching from a real server on the loopback, with a clock of the tests' own."""

from __future__ import annotations

import contextlib
import datetime
import gzip
import http.server
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from requests.adapters import HTTPAdapter
from requests.exceptions import RequestException

from align.errors import AlignError
from align.fetch import fetcher, transport
from align.fetch.fetcher import Fetched, Fetcher, clean_address
from align.fetch.naming import slug_of_address, slug_of_title
from align.fetch.rate_limit import Clock
from align.fetch.sidecar import Provenance, read_provenance, write_provenance
from align.files.disk import digest
from align.pipeline.fetch import FetchOutcome, fetch_into, open_fetcher
from align.workspace import Workspace, init_workspace, open_workspace

if TYPE_CHECKING:
    from pathlib import Path

HTML = "text/html; charset=UTF-8"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAGE = (
    "<!DOCTYPE html><html lang='ja'><title>電話会談</title><p>会談①が行われた。</p></html>".encode()
)
MORNING = datetime.datetime(2005, 3, 4, 9, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Answer:
    """What the server sends, byte by byte; without a length, until it closes."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    length: int | None = -1  # -1: that of the body; None: not sent


Route = Answer | list[Answer] | Callable[[Mapping[str, str]], Answer]


def page(body: bytes = PAGE, kind: str = HTML, **headers: str) -> Answer:
    return Answer(
        200, body, {"Content-Type": kind} | {k.replace("_", "-"): v for k, v in headers.items()}
    )


def moved(target: str, status: int = 302, headers: Mapping[str, str] | None = None) -> Answer:
    return Answer(status, b"", {"Location": target, **(headers or {})})


class Site:
    """A web server and what it was asked."""

    def __init__(self) -> None:
        self.routes: dict[str, Route] = {"/robots.txt": Answer(404)}
        self.asked: list[tuple[str, int]] = []
        self.headers: list[Mapping[str, str]] = []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.005,))
        self.thread.start()

    def answer(self, handler: http.server.BaseHTTPRequestHandler) -> None:
        path, headers = handler.path.partition("?")[0], dict(handler.headers)
        route = self.routes.get(path, Answer(404))
        if isinstance(route, list):
            answer = route.pop(0) if len(route) > 1 else route[0]
        else:
            answer = route if isinstance(route, Answer) else route(headers)
        self.asked.append((path, answer.status))
        self.headers.append(headers)
        handler.send_response_only(answer.status)
        length = len(answer.body) if answer.length == -1 else answer.length
        for name, value in answer.headers.items():
            handler.send_header(name, value)
        if length is not None and answer.status != 304:
            handler.send_header("Content-Length", str(length))
        handler.send_header("Connection", "close")
        with contextlib.suppress(ConnectionError):  # the client may have left
            handler.end_headers()
            handler.wfile.write(answer.body)

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()

    @property
    def pages_asked(self) -> list[tuple[str, int]]:
        return [(path, status) for path, status in self.asked if path != "/robots.txt"]


class Hands:
    """A clock that goes on only by waiting."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.passed += seconds

    @property
    def clock(self) -> Clock:
        return Clock(
            now=lambda: MORNING + datetime.timedelta(seconds=self.passed),
            monotonic=lambda: self.passed,
            sleep=self.sleep,
        )


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "*")


@pytest.fixture
def site() -> Iterator[Site]:
    with contextlib.closing(Site()) as made:
        yield made


@pytest.fixture
def elsewhere() -> Iterator[Site]:
    with contextlib.closing(Site()) as made:
        yield made


@pytest.fixture
def hands() -> Hands:
    return Hands()


Get = Callable[..., Fetched]


@pytest.fixture
def get(tmp_path: Path, hands: Hands) -> Get:
    """Fetches one page, as a new command with the cache of those before."""

    def fetch_one(url: str, *, refresh: bool = False) -> Fetched:
        with Fetcher(tmp_path / "cache", hands.clock, refresh=refresh) as fetcher:
            return fetcher.fetch(url)

    return fetch_one


def refused(get: Get, url: str) -> str:
    with pytest.raises(AlignError) as error:
        get(url)
    assert str(error.value).startswith(url)
    return str(error.value).removeprefix(f"{url}: ")


# What is fetched


def test_a_page_keeps_its_bytes(site: Site, get: Get) -> None:
    body = "会談①が行われた。".encode("cp932")
    site.routes["/talks.html"] = page(body, 'Text/HTML; Charset="Shift_JIS"')
    url = f"{site.url}/talks.html"
    assert get(f" {url}#top ") == Fetched(
        body, url, url, "2005-03-04T09:00:01Z", "text/html", "shift_jis"
    )


def test_the_request_names_the_tool_and_asks_for_what_can_be_read(site: Site, get: Get) -> None:
    site.routes["/talks.html"] = page()
    get(f"{site.url}/talks.html")
    for headers in site.headers:
        assert headers["User-Agent"] == transport.USER_AGENT
        assert headers["User-Agent"].startswith("readout-align/")
        assert headers["Accept-Encoding"] == "gzip, deflate"
        assert "Cookie" not in headers


def test_cookies_are_not_kept(site: Site, get: Get) -> None:
    site.routes["/a.html"] = moved("/b.html", headers={"Set-Cookie": "y=2; Path=/"})
    site.routes["/b.html"] = page()
    get(f"{site.url}/a.html")
    assert all("Cookie" not in headers for headers in site.headers)


@pytest.mark.parametrize("kind", ["text/html", "application/xhtml+xml", "text/plain", DOCX])
def test_readable_types_are_taken(kind: str, site: Site, get: Get) -> None:
    site.routes["/talks"] = page(kind=kind)
    assert get(f"{site.url}/talks").media_type == kind


@pytest.mark.parametrize("coding", ["gzip", "x-gzip"])
def test_a_packed_body_is_unpacked(coding: str, site: Site, get: Get) -> None:
    site.routes["/talks.html"] = page(gzip.compress(PAGE), Content_Encoding=coding)
    assert get(f"{site.url}/talks.html").data == PAGE


def test_a_body_in_chunks_is_whole_and_cached(site: Site, get: Get) -> None:
    body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (PAGE[:50], PAGE[50:], b""))
    headers = {"Content-Type": HTML, "Transfer-Encoding": "chunked", "ETag": '"1"'}
    site.routes["/talks.html"] = [Answer(200, body, headers, None), Answer(304)]
    url = f"{site.url}/talks.html"
    assert get(url).data == get(url).data == PAGE
    assert site.pages_asked == [("/talks.html", 200), ("/talks.html", 304)]


def test_a_body_that_ends_where_the_connection_does_is_taken(site: Site, get: Get) -> None:
    site.routes["/talks.html"] = Answer(200, PAGE, {"Content-Type": HTML}, None)
    assert get(f"{site.url}/talks.html").data == PAGE


# What is refused


def test_a_missing_page_is_told(site: Site, get: Get) -> None:
    told = refused(get, f"{site.url}/nothing.html")
    assert told == "answered 404 Not Found; check the address"


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (204, "answered 204 No Content; check the address"),
        (304, "answered 304 Not Modified; check the address"),
        (403, "answered 403 Forbidden; save the page by hand into the sources"),
        (503, "answered 503 Service Unavailable; try again later"),
        (599, "answered 599; try again later"),
    ],
)
def test_other_answers_are_told(status: int, told: str, site: Site, get: Get) -> None:
    site.routes["/talks.html"] = Answer(status)
    assert refused(get, f"{site.url}/talks.html") == told


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "html"])
def test_other_types_are_refused(kind: str, site: Site, get: Get) -> None:
    site.routes["/talks"] = page(kind=kind)
    told = refused(get, f"{site.url}/talks")
    assert told == f"is {kind}, not HTML, plain text or docx; check the address"


def test_no_type_is_refused(site: Site, get: Get) -> None:
    site.routes["/talks"] = Answer(200, PAGE)
    assert refused(get, f"{site.url}/talks").startswith("is of no declared type, not HTML")


def test_an_empty_page_is_refused(site: Site, get: Get) -> None:
    site.routes["/talks.html"] = page(b"")
    assert refused(get, f"{site.url}/talks.html") == "is empty; check the address"


@pytest.mark.parametrize("etag", [{}, {"ETag": '"1"'}])
def test_a_truncated_body_is_refused_and_not_cached(etag: dict[str, str], site: Site, get: Get) -> None:  # fmt: skip
    headers = {"Content-Type": HTML, **etag}
    site.routes["/talks.html"] = [Answer(200, PAGE[:40], headers, len(PAGE)), page()]
    url = f"{site.url}/talks.html"
    assert refused(get, url) == "the connection broke off; try again later"
    assert get(url).data == PAGE
    assert "If-None-Match" not in site.headers[-1]


def test_chunks_that_break_off_are_refused(site: Site, get: Get) -> None:
    headers = {"Content-Type": HTML, "Transfer-Encoding": "chunked"}
    site.routes["/talks.html"] = Answer(200, b"ff\r\n" + PAGE[:40], headers, None)
    assert refused(get, f"{site.url}/talks.html") == "the connection broke off; try again later"


def test_a_damaged_packed_body_is_refused(site: Site, get: Get) -> None:
    site.routes["/talks.html"] = page(b"not packed at all", Content_Encoding="gzip")
    told = refused(get, f"{site.url}/talks.html")
    assert told == "its compressed body is damaged; try again later"


def test_a_body_packed_as_nobody_asked_is_refused(site: Site, get: Get) -> None:
    site.routes["/talks.html"] = page(Content_Encoding="gzip, br")
    assert refused(get, f"{site.url}/talks.html").startswith("is packed as br, which was not")


def test_a_body_that_says_it_is_too_large_is_not_read(site: Site, get: Get) -> None:
    headers = {"Content-Type": HTML}
    site.routes["/talks.html"] = Answer(200, PAGE, headers, fetcher.LARGEST + 1)
    assert refused(get, f"{site.url}/talks.html") == "is larger than 20 MB; check the address"


def test_a_body_that_grows_too_large_is_refused(site: Site, get: Get) -> None:
    body = bytes(fetcher.LARGEST + 1)
    site.routes["/talks.html"] = Answer(200, body, {"Content-Type": HTML}, None)
    assert refused(get, f"{site.url}/talks.html") == "is larger than 20 MB; check the address"


def test_a_small_body_that_unpacks_to_a_large_one_is_refused(site: Site, get: Get) -> None:
    bomb = gzip.compress(bytes(4 * fetcher.LARGEST))
    assert len(bomb) < 100_000
    site.routes["/talks.html"] = page(bomb, Content_Encoding="gzip", ETag='"1"')
    assert refused(get, f"{site.url}/talks.html") == "is larger than 20 MB; check the address"


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("ftp://example.org/talks.html", "it is no http or https address; write it as https://host/path"),
        ("file:///etc/hosts", "it is no http or https address; write it as https://host/path"),
        ("talks.html", "it is no http or https address; write it as https://host/path"),
        ("http://", "it is no http or https address; write it as https://host/path"),
        ("http://host:0/", "it is no http or https address; write it as https://host/path"),
        ("http://host:port/", "it is no address; check the address"),
        ("http://[host/", "it is no address; check the address"),
    ],
)  # fmt: skip
def test_other_addresses_are_refused(url: str, told: str, get: Get) -> None:
    assert refused(get, url) == told


def test_an_address_with_a_password_is_refused_and_not_repeated() -> None:
    with pytest.raises(AlignError, match="holds a user name or a password") as error:
        clean_address("https://me:secret@example.org/talks.html")
    assert str(error.value).startswith("https://…@example.org/talks.html: ")


def test_an_impossible_host_is_refused(get: Get) -> None:
    assert "is no address that can be asked" in refused(get, "http://a host/talks.html")


def test_a_fault_nobody_thought_of_is_told_by_its_name(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    def faulty(*_: object, **__: object) -> None:
        raise RequestException

    monkeypatch.setattr(HTTPAdapter, "send", faulty)
    assert "(cannot be fetched (RequestException))" in refused(get, "http://ministry.example/")


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(status: int, site: Site, get: Get) -> None:
    site.routes["/old.html"] = moved("new.html?page=1", status, {"ETag": '"1"'})
    site.routes["/new.html"] = page()
    found = get(f"{site.url}/old.html")
    assert (found.data, found.url) == (PAGE, f"{site.url}/old.html")
    assert found.final_url == f"{site.url}/new.html?page=1"


def test_a_redirect_in_japanese_is_escaped(site: Site, get: Get) -> None:
    site.routes["/old.html"] = moved("/会談.html".encode().decode("latin-1"))
    site.routes["/%E4%BC%9A%E8%AB%87.html"] = page()
    assert get(f"{site.url}/old.html").data == PAGE


def test_redirects_in_a_circle_are_refused(site: Site, get: Get) -> None:
    site.routes["/a"], site.routes["/b"] = moved("/b"), moved("/a")
    with pytest.raises(AlignError) as error:
        get(f"{site.url}/a")
    assert str(error.value) == (
        f"{site.url}/a (at {site.url}/b): redirects in a circle to {site.url}/a; check the address"
    )


def test_five_redirects_are_followed_and_six_are_not(site: Site, get: Get) -> None:
    for number in range(6):
        site.routes[f"/{number}"] = moved(f"/{number + 1}")
    site.routes["/6"] = page()
    assert get(f"{site.url}/1").data == PAGE
    assert refused(get, f"{site.url}/0") == "redirects more than 5 times; check the address"


@pytest.mark.parametrize("target", ["file:///etc/hosts", "ftp://127.0.0.1/", "javascript:alert()"])
def test_a_redirect_to_another_scheme_is_refused(target: str, site: Site, get: Get) -> None:
    site.routes["/talks.html"] = moved(target)
    told = refused(get, f"{site.url}/talks.html")
    assert told.startswith(f"leads to {target}, which is no http or https address")


def test_a_redirect_to_nowhere_is_refused(site: Site, get: Get) -> None:
    site.routes["/talks.html"] = Answer(302)
    assert refused(get, f"{site.url}/talks.html").startswith("redirects without saying where to")


def test_the_rules_of_where_a_redirect_leads_are_obeyed(site: Site, elsewhere: Site, get: Get) -> None:  # fmt: skip
    site.routes["/talks.html"] = moved(f"{elsewhere.url}/talks.html")
    elsewhere.routes |= {"/talks.html": page(), "/robots.txt": page(b"User-agent: *\nDisallow: /")}
    with pytest.raises(AlignError, match=r"\(at http.*forbids fetching it"):
        get(f"{site.url}/talks.html")
    assert elsewhere.pages_asked == []


# robots.txt


def test_what_robots_txt_forbids_is_not_asked_for(site: Site, get: Get) -> None:
    rules = (
        b"\xef\xbb\xbfUser-agent: readout-align\nDisallow: /talks\n\nUser-agent: *\nDisallow: /\n"
    )
    site.routes |= {
        "/robots.txt": page(rules, "text/plain"),
        "/talks.html": page(),
        "/news.html": page(),
    }
    assert get(f"{site.url}/news.html").data == PAGE
    assert refused(get, f"{site.url}/talks.html") == (
        f"robots.txt of {site.url[7:]} forbids fetching it; "
        "ask the site, or save the page by hand into the sources"
    )
    assert site.pages_asked == [("/news.html", 200)]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_robots_txt_all_is_allowed(status: int, site: Site, get: Get) -> None:
    site.routes |= {"/robots.txt": Answer(status), "/talks.html": page()}
    assert get(f"{site.url}/talks.html").data == PAGE


@pytest.mark.parametrize(
    ("status", "phrase"), [(500, "Internal Server Error"), (429, "Too Many Requests")]
)
def test_a_robots_txt_that_cannot_be_read_refuses_all(status: int, phrase: str, site: Site, get: Get) -> None:  # fmt: skip
    site.routes |= {"/robots.txt": Answer(status), "/talks.html": page()}
    assert refused(get, f"{site.url}/talks.html") == (
        f"robots.txt of {site.url[7:]} cannot be read (answered {status} {phrase}), "
        "so nothing is fetched there; try again later"
    )
    assert site.pages_asked == []


def test_a_robots_txt_elsewhere_is_followed(site: Site, get: Get) -> None:
    site.routes |= {
        "/robots.txt": moved("/rules.txt"),
        "/rules.txt": page(b"User-agent: *\nDisallow: /talks", "text/plain"),
        "/talks.html": page(),
    }
    assert "forbids" in refused(get, f"{site.url}/talks.html")


def test_robots_txt_is_asked_for_once(site: Site, tmp_path: Path, hands: Hands) -> None:
    site.routes |= {"/a.html": page(), "/b.html": page()}
    with Fetcher(tmp_path, hands.clock) as fetcher:
        fetcher.fetch(f"{site.url}/a.html")
        fetcher.fetch(f"{site.url}/b.html")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a.html", "/b.html"]


def test_an_endless_robots_txt_is_read_in_part(site: Site, get: Get) -> None:
    rules = b"User-agent: *\nDisallow: /talks\n" + b"# filler\n" * 100_000 + b"Disallow: /\n"
    site.routes |= {"/robots.txt": page(rules), "/talks.html": page(), "/news.html": page()}
    assert "forbids" in refused(get, f"{site.url}/talks.html")
    assert get(f"{site.url}/news.html").data == PAGE


# Waiting


def test_a_second_passes_between_two_requests(site: Site, hands: Hands, get: Get) -> None:
    site.routes["/talks.html"] = page()
    get(f"{site.url}/talks.html")
    assert hands.waits == [1.0]  # after robots.txt


def test_time_that_has_passed_is_not_waited_for(site: Site, hands: Hands, tmp_path: Path) -> None:
    site.routes["/talks.html"] = page()
    with Fetcher(tmp_path, hands.clock) as fetcher:
        fetcher.fetch(f"{site.url}/talks.html")
        hands.passed += 60
        fetcher.fetch(f"{site.url}/talks.html")
    assert hands.waits == [1.0]


def test_crawl_delay_is_kept_from_the_first_page_on(site: Site, hands: Hands, tmp_path: Path) -> None:  # fmt: skip
    site.routes |= {
        "/robots.txt": page(b"User-agent: *\nCrawl-delay: 10", "text/plain"),
        "/a.html": page(),
        "/b.html": [Answer(503), page()],
    }
    with Fetcher(tmp_path, hands.clock) as fetcher:
        fetcher.fetch(f"{site.url}/a.html")
        fetcher.fetch(f"{site.url}/b.html")
    assert hands.waits == [10.0, 10.0, 10.0]


def test_a_delay_beyond_patience_is_refused(site: Site, hands: Hands, get: Get) -> None:
    rules = b"User-agent: *\nCrawl-delay: 86400"
    site.routes |= {"/robots.txt": page(rules, "text/plain"), "/talks.html": page()}
    told = refused(get, f"{site.url}/talks.html")
    assert told.startswith(f"{site.url[7:]} asks for 86400 s between two requests")
    assert hands.waits == []


def test_a_busy_server_is_asked_again_when_it_says(site: Site, hands: Hands, get: Get) -> None:
    site.routes["/talks.html"] = [Answer(503, headers={"Retry-After": "7"}), page()]
    assert get(f"{site.url}/talks.html").data == PAGE
    assert hands.waits == [1.0, 7.0]


def test_a_date_to_come_back_is_kept(site: Site, hands: Hands, get: Get) -> None:
    later = {"Retry-After": "Fri, 04 Mar 2005 09:00:31 GMT"}
    site.routes["/talks.html"] = [Answer(429, headers=later), page()]
    assert get(f"{site.url}/talks.html").data == PAGE
    assert hands.waits == [1.0, 30.0]


def test_a_server_that_asks_for_too_long_a_wait_is_left_alone(site: Site, hands: Hands, get: Get) -> None:  # fmt: skip
    site.routes["/talks.html"] = [Answer(503, headers={"Retry-After": "3600"}), page()]
    told = refused(get, f"{site.url}/talks.html")
    assert told == "answered 503 Service Unavailable; try again later"
    assert hands.waits == [1.0]


def test_a_server_that_stays_busy_is_given_up(site: Site, hands: Hands, get: Get) -> None:
    site.routes["/talks.html"] = Answer(500, headers={"Retry-After": "soon"})
    told = refused(get, f"{site.url}/talks.html")
    assert told == "answered 500 Internal Server Error; try again later"
    assert hands.waits == [1.0, 1.0, 2.0, 4.0]
    assert len(site.pages_asked) == 4


# Where nobody answers


def test_a_closed_port_is_tried_again_and_told(hands: Hands, get: Get) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/talks.html"
    assert "(cannot be reached), so nothing is fetched there" in refused(get, url)
    assert hands.waits == [1.0, 2.0, 4.0]


def test_an_unknown_host_is_told_at_once(monkeypatch: pytest.MonkeyPatch, hands: Hands, get: Get) -> None:  # fmt: skip
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    told = refused(get, "http://ministry.example/talks.html")
    assert "(no such host), so nothing is fetched there; check the address" in told
    assert hands.waits == []


def test_a_server_without_tls_is_told_at_once(site: Site, hands: Hands, get: Get) -> None:
    told = refused(get, f"{site.url.replace('http', 'https')}/talks.html")
    assert "no secure connection can be made" in told
    assert hands.waits == []


def test_a_server_that_never_answers_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch, hands: Hands, get: Get) -> None:  # fmt: skip
    over = threading.Event()

    def never(_: object) -> Answer:
        over.wait()
        return Answer(404)

    monkeypatch.setattr(transport, "_READ_TIMEOUT", 0.01)
    site.routes["/robots.txt"] = never
    try:
        assert "(no answer within 30 s)" in refused(get, f"{site.url}/talks.html")
        assert hands.waits == [1.0, 2.0, 4.0]
    finally:
        over.set()


# The cache


def unless_seen(tag: str, body: bytes = PAGE, **headers: str) -> Route:
    def answer(request: Mapping[str, str]) -> Answer:
        if request.get("If-None-Match") == tag:
            return Answer(304, headers={"ETag": tag, "X-Readout-Align-Retrieved": "never"})
        return page(body, ETag=tag, **headers)

    return answer


def test_an_unchanged_page_comes_from_the_cache_with_its_first_date(site: Site, hands: Hands, get: Get) -> None:  # fmt: skip
    site.routes["/talks.html"] = unless_seen('"1"')
    url = f"{site.url}/talks.html"
    first = get(url)
    for _ in range(2):
        hands.passed += 86_400
        assert get(url) == first
    assert first.retrieved == "2005-03-04T09:00:01Z"
    assert site.pages_asked == [("/talks.html", 200), ("/talks.html", 304), ("/talks.html", 304)]


def test_a_packed_page_comes_from_the_cache_unpacked(site: Site, get: Get) -> None:
    site.routes["/talks.html"] = unless_seen('"1"', gzip.compress(PAGE), Content_Encoding="gzip")
    url = f"{site.url}/talks.html"
    assert get(url).data == get(url).data == get(url).data == PAGE


def test_a_changed_page_replaces_the_cached_one(site: Site, hands: Hands, get: Get) -> None:
    url = f"{site.url}/talks.html"
    site.routes["/talks.html"] = unless_seen('"1"')
    get(url)
    hands.passed += 86_400
    site.routes["/talks.html"] = unless_seen('"2"', PAGE + b"!")
    second = get(url)
    assert (second.data, second.retrieved[:10]) == (PAGE + b"!", "2005-03-05")
    hands.passed += 86_400
    assert get(url) == second


def test_a_page_without_etag_is_revalidated_by_its_date(site: Site, hands: Hands, get: Get) -> None:  # fmt: skip
    day = "Fri, 04 Mar 2005 08:00:00 GMT"

    def answer(request: Mapping[str, str]) -> Answer:
        same = request.get("If-Modified-Since") == day
        return Answer(304) if same else page(Last_Modified=day)

    site.routes["/talks.html"] = answer
    first = get(f"{site.url}/talks.html")
    hands.passed += 86_400
    assert get(f"{site.url}/talks.html") == first
    hands.passed += 86_400
    assert get(f"{site.url}/talks.html") == first
    assert [status for _, status in site.pages_asked] == [200, 304, 304]


def test_a_page_that_is_still_good_is_not_asked_for_nor_waited_for(site: Site, hands: Hands, get: Get) -> None:  # fmt: skip
    future = "Sun, 04 Mar 2085 09:00:00 GMT"
    site.routes["/talks.html"] = page(Date=future, Cache_Control="max-age=3600")
    first = get(f"{site.url}/talks.html")
    hands.waits.clear()
    assert get(f"{site.url}/talks.html") == first
    assert len(site.pages_asked) == 1
    assert hands.waits == []


def test_refresh_passes_over_the_cache(site: Site, hands: Hands, get: Get) -> None:
    url = f"{site.url}/talks.html"
    site.routes["/talks.html"] = unless_seen('"1"')
    get(url)
    hands.passed += 86_400
    again = get(url, refresh=True)
    assert again.retrieved[:10] == "2005-03-05"
    assert [status for _, status in site.pages_asked] == [200, 200]
    assert site.headers[-1]["Cache-Control"] == "no-cache"
    assert get(url) == again


def test_dates_that_are_none_do_no_harm(site: Site, get: Get) -> None:
    url = f"{site.url}/talks.html"
    wrong = {"Date": "yesterday", "Expires": "Fri, 04 Mar 0000 99:00:00 GMT", "ETag": '"1"'}
    site.routes["/talks.html"] = [
        Answer(200, PAGE, {"Content-Type": HTML, **wrong}),
        Answer(304, headers=wrong),
    ]
    assert get(url).data == get(url).data == get(url).data == PAGE


def test_a_page_from_the_cache_is_not_kept_where_it_may_not_be(site: Site, get: Get) -> None:
    site.routes["/talks.html"] = page(ETag='"1"', Cache_Control="no-store")
    get(f"{site.url}/talks.html")
    get(f"{site.url}/talks.html")
    assert "If-None-Match" not in site.headers[-1]


def test_a_damaged_cache_is_replaced(site: Site, tmp_path: Path, get: Get) -> None:
    site.routes["/talks.html"] = unless_seen('"1"')
    first = get(f"{site.url}/talks.html")
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file() and path.name != ".gitignore":
            path.write_bytes(path.read_bytes()[:20])
    for _ in range(2):
        assert get(f"{site.url}/talks.html").data == first.data
    assert [status for _, status in site.pages_asked] == [200, 200, 304]


def test_the_cache_is_left_out_of_git(tmp_path: Path, hands: Hands) -> None:
    for _ in range(2):
        with Fetcher(tmp_path / "cache", hands.clock):
            assert (tmp_path / "cache/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_cache_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("", encoding="utf-8")
    with pytest.raises(AlignError, match=r"cache: the cache cannot be kept here \(File exists\)"):
        Fetcher(tmp_path / "cache")


def test_a_cache_that_cannot_be_written_is_told(site: Site, tmp_path: Path, hands: Hands) -> None:
    site.routes["/talks.html"] = unless_seen('"1"')
    with Fetcher(tmp_path / "cache", hands.clock) as fetcher:
        for name in "0123456789abcdef":
            (tmp_path / "cache" / name).write_text("", encoding="utf-8")
        with pytest.raises(AlignError, match=r"cache: the cache cannot be kept here \(Not a"):
            fetcher.fetch(f"{site.url}/talks.html")


def test_without_the_packages_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.delitem(sys.modules, "align.fetch.transport")
    monkeypatch.setitem(sys.modules, "requests", None)
    with pytest.raises(AlignError) as error:
        Fetcher(tmp_path)
    assert str(error.value) == (
        'fetch: the package requests is not installed; install the extra "fetch": see README.md'
    )


def test_the_packages_are_not_loaded_before_they_are_needed() -> None:
    code = "import align.pipeline.fetch, sys; print(sorted({'requests', 'urllib3', 'protego', 'cachecontrol'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


# The words of an id


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://example.org/kaidan.html?x=a/b.html", "kaidan"),
        ("https://example.org/talks/", "talks"),
        ("https://example.org/0304.html", ""),
        ("https://example.org/news/index.html", ""),
        ("https://example.org/2005-02-30-talks.html", "talks"),
        ("https://example.org/%E4%BC%9A%E8%AB%87.html", ""),
        ("https://example.org/Japan%20Russia.htm", "japan-russia"),
        ("https://example.org", ""),
    ],
)
def test_the_end_of_an_address_makes_a_slug(url: str, slug: str) -> None:
    assert slug_of_address(url) == slug


def test_a_long_title_makes_a_slug_of_whole_words() -> None:
    slug = slug_of_title(
        "Telephone talks between the foreign ministers of Japan and of Russia, again"
    )
    assert slug == "telephone-talks-between-the-foreign-ministers-of-japan-and"
    assert slug_of_title("a" * 80) == "a" * 60


# Into the corpus


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    init_workspace(tmp_path / "talks")
    return open_workspace(tmp_path / "talks")


@pytest.fixture
def file(workspace: Workspace, hands: Hands) -> Callable[..., FetchOutcome]:
    def file_all(*urls: str, **wanted: object) -> FetchOutcome:
        with Fetcher(workspace.root / ".cache/fetch", hands.clock) as fetcher:
            return fetch_into(workspace, fetcher, urls, **wanted)  # type: ignore[arg-type]

    return file_all


File = Callable[..., FetchOutcome]
ENGLISH = b"<html lang='en'><h1>Japan-Russia Talks</h1><p>March 4, 2005<p>Talks were held."


def note_beside(source: Path) -> Provenance:
    sidecar = source.with_name(source.name + ".json")
    return read_provenance(sidecar.read_text(encoding="utf-8"), sidecar.name)


def names(workspace: Workspace, outcome: FetchOutcome) -> list[str]:
    assert outcome.errors == []
    return [workspace.name(page.path) for page in outcome.pages]


def test_pages_are_filed_by_what_they_tell(site: Site, workspace: Workspace, file: File) -> None:
    site.routes |= {
        "/000001.html": page(ENGLISH),
        "/20050304/kaidan.html": page(),
        "/2005-03-05-talks.txt": page("会談を行った。".encode(), "text/plain"),
    }
    urls = [f"{site.url}{path}" for path in site.routes if path != "/robots.txt"]
    assert names(workspace, file(*urls, urls[0])) == [
        "corpus/sources/en/2005-03-04-japan-russia-talks.html",
        "corpus/sources/ja/2005-03-04-kaidan.html",
        "corpus/sources/ja/2005-03-05-talks.txt",
    ]
    kept = workspace.root / "corpus/sources/ja/2005-03-04-kaidan.html"
    assert kept.read_bytes() == PAGE
    text = kept.with_name("2005-03-04-kaidan.html.json").read_text(encoding="utf-8")
    assert list(json.loads(text)) == ["url", "retrieved", "digest", "charset"]
    assert text.endswith("}\n")


HELD = "<p>The ministers met in the old customs house and agreed to meet again in the spring."


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        # The heading names the page, or else the title of the window without the site's name.
        (f"<title>Window | Ministry</title><h1>Harbour\n Talks</h1><p>March 4,\n2005{HELD}", "html", "2005-03-04-harbour-talks"),
        (f"<title>Harbour Talks | Ministry</title><p>{HELD}<p>March 4, 2005", "html", "2005-03-04-harbour-talks"),
        # The title printed above the text counts, not the heading of a menu.
        (f"<div id=menu><h1>News</h1></div><main><h1>Harbour Talks</h1><p>March 4, 2005{HELD}</main>", "html", "2005-03-04-harbour-talks"),
        # The date line counts, not when the page was last changed, nor what a script holds.
        (f"<script>March 1, 2005</script><h1>Harbour Talks</h1><p>March 4, 2005{HELD}<p>Last updated: March 9, 2005", "html", "2005-03-04-harbour-talks"),
        (f"Harbour Talks\nMarch 4, 2005\n\n{HELD[3:]}\n\nMarch 9, 2005\n", "plain", "2005-03-04-harbour-talks"),
        (f"<h1>Harbour Talks</h1>{HELD}<p>March 4, 2005", "html", "2005-03-04-harbour-talks"),
        (f"<h1>Harbour Talks</h1>{HELD}<p>March 4, 2005<p>March 9, 2005", "html", "has not one date"),
        (f"<h1>Harbour Talks</h1>{HELD}", "html", "has not one date"),
        (f"<title>会談</title>{HELD}<p>March 4, 2005", "html", "has not words for an id"),
    ],
)  # fmt: skip
def test_an_id_is_made_of_the_title_and_the_date_of_the_page(
    text: str, kind: str, told: str, site: Site, file: File
) -> None:
    site.routes["/000001"] = page(text.encode(), f"text/{kind}")
    outcome = file(f"{site.url}/000001")
    if told.startswith("has"):
        assert outcome.errors[0].what.startswith(told)
    else:
        assert [page.path.stem for page in outcome.pages] == [told]


def test_a_page_that_cannot_be_read_is_filed_where_language_and_address_tell_its_id(
    site: Site, workspace: Workspace, file: File
) -> None:
    site.routes["/2005-03-04-talks"] = page(b"%PDF-1.4\n%", "text/plain")
    outcome = file(f"{site.url}/2005-03-04-talks", lang="en")
    assert names(workspace, outcome) == ["corpus/sources/en/2005-03-04-talks.txt"]


def test_both_languages_are_filed_under_one_id(site: Site, workspace: Workspace, file: File) -> None:  # fmt: skip
    site.routes |= {"/en": page(ENGLISH), "/ja": page()}
    outcome = file(f"{site.url}/en", f"{site.url}/ja", ident="2005-03-04-talks")
    assert names(workspace, outcome) == [
        "corpus/sources/en/2005-03-04-talks.html",
        "corpus/sources/ja/2005-03-04-talks.html",
    ]


def test_a_docx_is_filed_as_it_was_asked(site: Site, workspace: Workspace, file: File) -> None:
    site.routes["/talks"] = page(b"PK\x03\x04\r\n", DOCX)
    (outcome,) = names(workspace, file(f"{site.url}/talks", lang="en", ident="2005-03-04-talks"))
    assert outcome == "corpus/sources/en/2005-03-04-talks.docx"
    assert (workspace.root / outcome).read_bytes() == b"PK\x03\x04\r\n"


def test_one_bad_page_does_not_stop_the_others(site: Site, workspace: Workspace, file: File) -> None:  # fmt: skip
    site.routes |= {"/2005-03-04-one.html": page(), "/2005-03-05-two.html": page()}
    told: list[tuple[str, int, int]] = []
    paths = ("2005-03-04-one.html", "nothing.html", "2005-03-05-two.html")
    outcome = file(
        *(f"{site.url}/{path}" for path in paths), progress=lambda *told_: told.append(told_)
    )
    assert [page.path.stem for page in outcome.pages] == ["2005-03-04-one", "2005-03-05-two"]
    assert list(map(str, outcome.errors)) == [
        f"{site.url}/nothing.html: answered 404 Not Found; check the address"
    ]
    assert told == [("fetch", 0, 3), ("fetch", 1, 3), ("fetch", 2, 3)]
    assert len(list((workspace.root / "corpus/sources/ja").iterdir())) == 4


def test_a_sidecar_is_no_source(workspace: Workspace) -> None:
    folder = workspace.root / "corpus/sources/en"
    for name in ("2005-03-04-talks.txt", "2005-03-04-talks.txt.json"):
        (folder / name).write_text("{}", encoding="utf-8")
    found = workspace.sources()
    assert (list(found.files), found.errors) == ([("2005-03-04-talks", "en")], [])


@pytest.mark.parametrize(
    ("body", "path", "told"),
    [
        (b"<html lang=fr-CA>Entretien", "/", 'is in "fr", not in en or ja; if that is wrong, give --lang'),
        (b"<html lang=ja><p>Talks", "/", "says it is in ja but looks like en; give --lang"),
        (b"<html lang=de-AT><p>1 2 3", "/", 'is in "de", not in en or ja; if that is wrong, give --lang'),
        (b"<p>1 2 3", "/", "does not tell its language; give --lang en or --lang ja"),
        (PAGE, "/", "has not a date and words for an id in its address or text; give --id YYYY-MM-DD-slug"),
        (PAGE, "/20050304.html", "has not words for an id in its address or text; give --id YYYY-MM-DD-slug"),
        (PAGE, "/kaidan.html", "has not one date in its address or text; give --id YYYY-MM-DD-slug"),
    ],
)  # fmt: skip
def test_what_a_page_does_not_tell_is_asked_for(body: bytes, path: str, told: str, site: Site, file: File) -> None:  # fmt: skip
    site.routes[path] = page(body)
    (error,) = file(f"{site.url}{path}").errors
    assert str(error) == f"{site.url}{path}: {told}"


def test_a_given_language_overrules_the_page(site: Site, workspace: Workspace, file: File) -> None:
    site.routes["/2005-03-04-talks.html"] = page(b"<html lang=ja><p>Talks")
    outcome = file(f"{site.url}/2005-03-04-talks.html", lang="en")
    assert names(workspace, outcome) == ["corpus/sources/en/2005-03-04-talks.html"]


LONG = {
    "en": "<p>The ministers met and agreed to cut the harbour dues by half, and to meet again.",
    "ja": "<p>両大臣は会談し、港湾料を半減すること、また、再び会談することで一致した。",
    "ko": "<p>두 장관은 항만 사용료를 절반으로 줄이고 다시 만나기로 합의하였다.",
    "fr": "<p>Les ministres ont parlé du port et des taxes, et sont convenus de se revoir.",
}


@pytest.mark.parametrize(
    ("body", "encoding", "lang", "told"),
    [
        # The text decides, not what the page declares or what stands in its menu.
        (f"<html lang=ja>{LONG['en']}", "utf-8", None, "en"),
        (f"<html lang=fr>{LONG['en']}", "utf-8", None, "en"),
        (f"<nav>{LONG['en'] * 5}</nav><main>{LONG['ja']}</main>", "utf-8", None, "ja"),
        (f"<html lang=en>{LONG['ko']}", "utf-8", None, "seems to be in Korean, not in Japanese or "),
        (f"<html lang=en>{LONG['ko']}", "euc-kr", None, "seems to be in EUC-KR, an encoding of texts in Korean which"),
        (f"<html lang=en>{LONG['fr']}", "cp1252", "en", "seems to be in French, not in Japanese or "),
        (f"<html lang=en>{LONG['en']}", "utf-8", "ja", "is in English, not in Japanese; "),
        ("%PDF-1.4\n%", "latin-1", None, "a PDF file, which is not read; export it as Word"),
    ],
)  # fmt: skip
def test_a_page_is_filed_by_the_language_of_its_text(
    body: str, encoding: str, lang: str | None, told: str, site: Site, workspace: Workspace, file: File
) -> None:  # fmt: skip
    site.routes["/2005-03-04-talks.html"] = page(body.encode(encoding))
    url = f"{site.url}/2005-03-04-talks.html"
    outcome = file(url, lang=lang)
    if told in LONG:
        assert names(workspace, outcome) == [f"corpus/sources/{told}/2005-03-04-talks.html"]
    else:
        assert str(outcome.errors[0]).startswith(f"{url}: {told}")
        assert outcome.pages == []


@pytest.mark.parametrize(
    ("pages", "wanted"),
    [(2, {"lang": "en", "ident": "2005-03-04-a"}), (3, {"ident": "2005-03-04-a"}), (1, {"ident": "talks"})],
)  # fmt: skip
def test_an_id_that_cannot_be_meant_is_refused_at_once(pages: int, wanted: dict[str, str], site: Site, file: File) -> None:  # fmt: skip
    with pytest.raises(AlignError, match="--id: "):
        file(*(f"{site.url}/{number}" for number in range(pages)), **wanted)
    assert site.asked == []


def test_the_same_page_again_changes_nothing(site: Site, hands: Hands, file: File) -> None:
    site.routes["/2005-03-04-talks.html"] = page()
    url = f"{site.url}/2005-03-04-talks.html"
    (first,) = file(url).pages
    sidecar = first.path.with_name(first.path.name + ".json")
    before = sidecar.read_bytes()
    hands.passed += 86_400
    (again,) = file(url).pages
    assert (first.changed, again.changed) == (True, False)
    assert sidecar.read_bytes() == before
    (forced,) = file(url, force=True).pages
    assert forced.changed
    assert b"2005-03-05" in sidecar.read_bytes()


def test_another_file_is_replaced_by_force_only(site: Site, file: File) -> None:
    url = f"{site.url}/2005-03-04-talks.html"
    site.routes["/2005-03-04-talks.html"] = page()
    (first,) = file(url).pages
    site.routes["/2005-03-04-talks.html"] = page(PAGE + b"!")
    (error,) = file(url).errors
    assert str(error) == (
        f"corpus/sources/ja/2005-03-04-talks.html: is there already and is not what {url} holds now; "
        "to replace it: --force"
    )
    assert first.path.read_bytes() == PAGE
    assert file(url, force=True).errors == []
    assert first.path.read_bytes() == PAGE + b"!"
    assert note_beside(first.path).digest == digest(PAGE + b"!")


def test_one_page_at_two_addresses_is_noted_from_the_first(site: Site, file: File) -> None:
    site.routes |= {"/a": page(), "/b": page()}
    (first,) = file(f"{site.url}/a", ident="2005-03-04-talks").pages
    (error,) = file(f"{site.url}/b", ident="2005-03-04-talks").errors
    assert error.what == f"was fetched from {site.url}/a"
    assert file(f"{site.url}/b", ident="2005-03-04-talks", force=True).errors == []
    assert note_beside(first.path).url == f"{site.url}/b"


def test_a_source_of_another_format_stays(site: Site, workspace: Workspace, file: File) -> None:
    other = workspace.root / "corpus/sources/ja/2005-03-04-talks.txt"
    other.write_text("会談", encoding="utf-8")
    site.routes["/2005-03-04-talks.html"] = page()
    (error,) = file(f"{site.url}/2005-03-04-talks.html", force=True).errors
    assert str(error) == (
        "corpus/sources/ja/2005-03-04-talks.txt: is the source of this readout already, "
        "not 2005-03-04-talks.html; delete it, or give another --id"
    )


def test_a_page_whose_note_was_never_written_gets_it(site: Site, workspace: Workspace, file: File) -> None:  # fmt: skip
    site.routes["/2005-03-04-talks.html"] = page()
    path = workspace.source("2005-03-04-talks", "ja").with_suffix(".html")
    path.write_bytes(PAGE)
    (filed,) = file(f"{site.url}/2005-03-04-talks.html").pages
    assert filed.changed
    assert note_beside(path).digest == digest(PAGE)


def test_the_cache_of_a_workspace_is_its_own(workspace: Workspace) -> None:
    with open_fetcher(workspace, refresh=True):
        assert (workspace.root / ".cache/fetch/.gitignore").exists()


# Sidecars

NOTE = Provenance(
    "https://example.org/会談", "2005-03-04T09:00:00Z", digest(b"x"), "shift_jis", "https://example.org/2"
)  # fmt: skip


@pytest.mark.parametrize("final", ["", "https://example.org/2"])
def test_a_note_is_read_as_it_was_written(final: str) -> None:
    note = Provenance(NOTE.url, NOTE.retrieved, NOTE.digest, "", final)
    assert read_provenance(write_provenance(note), "x") == note


def test_a_note_is_written_for_people_too() -> None:
    assert write_provenance(NOTE) == (
        '{\n  "url": "https://example.org/会談",\n  "final_url": "https://example.org/2",\n'
        f'  "retrieved": "2005-03-04T09:00:00Z",\n  "digest": "{digest(b"x")}",\n'
        '  "charset": "shift_jis"\n}\n'
    )


def test_a_note_names_both_ends_of_a_redirect(site: Site, file: File) -> None:
    site.routes |= {"/old": moved("/2005-03-04-talks.html"), "/2005-03-04-talks.html": page()}
    (filed,) = file(f"{site.url}/old", ident="2005-03-04-talks").pages
    assert note_beside(filed.path) == Provenance(
        f"{site.url}/old", "2005-03-04T09:00:02Z", digest(PAGE), "utf-8",
        f"{site.url}/2005-03-04-talks.html",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"charset"', '"charst"', 'x:6: unknown key "charst"; did you mean "charset"?'),
        ('  "retrieved": "2005-03-04T09:00:00Z",\n', "", 'x: "retrieved" is missing; fetch the page anew'),
        ("09:00:00Z", "09:00", 'x:4: "retrieved": String should match pattern'),
        ("sha256:", "md5:", 'x:5: "digest": String should match pattern'),
        ('"shift_jis"', "null", 'x:6: "charset": Input should be a valid string'),
        ("https://example.org/会談", "会談", 'x:2: "url": String should match pattern'),
        ("{", "[", "x: not JSON (expected"),
    ],
)  # fmt: skip
def test_a_note_that_is_none_is_told(old: str, new: str, told: str) -> None:
    with pytest.raises(AlignError) as error:
        read_provenance(write_provenance(NOTE).replace(old, new, 1), "x")
    assert str(error.value).startswith(told)


def test_a_list_is_no_note() -> None:
    with pytest.raises(AlignError, match="x: is not a JSON object"):
        read_provenance("[]", "x")
