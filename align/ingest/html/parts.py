"""Finds the part of a page that holds the text, and its frame: menus, breadcrumbs, page feet."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from align.ingest.account import Reason

#: Elements that a browser does not print, and why.
UNPRINTED: dict[str, Reason] = {
    "script": "script", "style": "style", "head": "head", "template": "template",
    "noscript": "fallback", "noframes": "fallback", "iframe": "fallback", "object": "fallback",
    "embed": "fallback", "audio": "fallback", "video": "fallback", "canvas": "fallback",
    "svg": "picture", "select": "choice", "option": "choice", "datalist": "choice",
}  # fmt: skip
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAIN_NAME = re.compile(
    r"(?:main|primary|page|body|article|honbun)?[_-]?(?:contents?|main|article|honbun|body)"
    r"(?:[_-]?(?:area|body|inner|wrap|wrapper|block|text|main))?",
    re.IGNORECASE,
)
_MAIN_TAGS = frozenset(("main", "article"))
_FRAME_TAGS = frozenset(("nav", "header", "footer", "aside", "form"))
_FRAME_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary"))
_FRAME_NAME = re.compile(
    r"(?:^|[\s_-])(?:(?:global|local|sub|side|main|site|page|foot|head|drop|bread|skip)?[_-]?"
    r"(?:nav|navi|navigation|menu|header|footer|crumbs?|breadcrumbs?|pankuzu|topicpath|sns|share|"
    r"skip|sitemap|search|sidebar|pagetop|page-top|langs?|language|print))(?:$|[\s_-])",
    re.IGNORECASE,
)
_HEADER_NAME = re.compile(r"(?:^|[\s_-])header(?:$|[\s_-])", re.IGNORECASE)
_CAPTIONS = frozenset(("figcaption", "caption"))
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])(?:caption|photo-?text|credit)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[。．]|[.!?](?=\s|$)")
#: The container of the text holds at least this share of the page's sentences.
_MAIN_SHARE = 0.6
#: The same for a container whose tag or role says that it is the text: menus may be longer.
_TAGGED_MAIN_SHARE = 0.1
#: A container with at least this share is neither a frame nor a caption, whatever its name.
_FRAME_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a page, found before its elements are read one by one."""

    main: etree._Element | None
    title: etree._Element | None  # if it is above the main part, which then begins with it
    heading_controls: frozenset[etree._Element]  # controls that are headings of a part of the text
    notes: frozenset[etree._Element]  # the elements that begin a note


def why_unprinted(element: etree._Element) -> Reason | None:
    """Why a browser does not print an element, or None if it does."""
    if reason := UNPRINTED.get(str(element.tag)):
        return reason
    closed = element.tag == "dialog" and element.get("open") is None
    hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
    return "hidden" if closed or hidden else None


def texts_of(element: etree._Element) -> Iterator[str]:
    """All texts of an element, except code."""
    for part in element.iter("*"):
        if part.text and UNPRINTED.get(str(part.tag)) not in ("script", "style", "head"):
            yield part.text
        if part.tail and part is not element:
            yield part.tail


def sentences_in(element: etree._Element) -> int:
    """About how many sentences an element holds."""
    return len(_SENTENCE_END.findall("\n".join(texts_of(element))))


def share_of_sentences(element: etree._Element) -> float:
    """The share of a page's sentences that an element holds."""
    if not (own := sentences_in(element)):
        return 0.0
    return own / _sentences_of_page(element.getroottree().getroot())


@functools.lru_cache(maxsize=1)
def _sentences_of_page(root: etree._Element) -> int:
    """Counted once for all the parts of a page."""
    return sentences_in(root)


def find_main(root: etree._Element) -> etree._Element | None:
    """The container of the text: the innermost one with such a name that holds most sentences.

    None where no container has such a name; then the whole page may be text.
    """
    named = [e for e in root.iter() if isinstance(e.tag, str) and _is_named_main(e)]
    if not named:
        return None
    total = sentences_in(root)
    fitting = [e for e in named if total and sentences_in(e) >= _least_share(e) * total]
    return fitting[-1] if fitting else None


def _least_share(element: etree._Element) -> float:
    said = element.tag == "main" or element.get("role") == "main"
    return _TAGGED_MAIN_SHARE if said else _MAIN_SHARE


def title_above(root: etree._Element, main: etree._Element | None) -> etree._Element | None:
    """The title of the text if it is above its container: the only ``<h1>`` of the page.

    An ``<h1>`` that is only a link is the name of the site, not the title.
    """
    titles = list(root.iter("h1"))
    if main is None or len(titles) != 1 or main in titles[0].iterancestors():
        return None
    words = ("".join(part.itertext()).split() for part in titles[0].iter("a"))
    if "".join(titles[0].itertext()).split() in words or main in titles[0].itersiblings(
        preceding=True
    ):
        return None
    return titles[0]


def _is_named_main(element: etree._Element) -> bool:
    if element.tag in ("html", "body", "head"):
        return False
    if element.tag in _MAIN_TAGS or element.get("role") == "main":
        return True
    names = [element.get("id") or "", *(element.get("class") or "").split()]
    return any(_MAIN_NAME.fullmatch(name) for name in names)


def is_page_frame(element: etree._Element) -> bool:
    """Whether a container is a menu or another part of the page's frame."""
    tag, names = element.tag, f"{element.get('id') or ''} {element.get('class') or ''}"
    if not (tag in _FRAME_TAGS or element.get("role") in _FRAME_ROLES or _FRAME_NAME.search(names)):
        return False
    if tag in ("html", "body") or tag in HEADINGS or element.find(".//h1") is not None:
        return False
    if _heads_a_section(element, names):
        return False
    return share_of_sentences(element) <= _FRAME_SHARE


def _heads_a_section(element: etree._Element, names: str) -> bool:
    """Whether this is the header of a section, not of the page.

    It contains a heading and is followed by text, or text comes before it.
    """
    if not (element.tag == "header" or _HEADER_NAME.search(names)):
        return False
    beside = element.getparent()
    if beside is None or beside.tag == "body":
        return False
    if any(map(sentences_in, element.itersiblings(preceding=True))):
        return True
    headed = next(element.iter(*HEADINGS), None) is not None
    return headed and sentences_in(beside) > sentences_in(element)


def is_caption(element: etree._Element) -> bool:
    """Whether an element is the caption of a picture or a table, by its tag or its class."""
    if element.tag in _CAPTIONS:
        return True
    named = _CAPTION_CLASS.search(element.get("class") or "")
    return bool(named) and share_of_sentences(element) <= _FRAME_SHARE


def tag_of(element: etree._Element) -> str:
    """The tag of an element. An ``<a>`` without an address has another one: it is not a link."""
    tag = str(element.tag)
    return "a name" if tag == "a" and element.get("href") is None else tag


def stands_alone(element: etree._Element) -> bool:
    """Whether a button is separate from the text before it, not a word of a sentence."""
    if element.tag != "button" or next(element.iterancestors(*HEADINGS), None) is not None:
        return False
    return not (element.tail or "").strip()
