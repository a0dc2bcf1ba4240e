"""Which parts of a page hold the text and which are its frame: menus, crumbs, page feet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

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
_SENTENCE_END = re.compile(r"[。．]|[.!?](?=\s|$)")
#: Share of a page's sentences without which a container is not the one of the text ...
_MAIN_SHARE = 0.6
#: ... and with which no container is a frame, whatever its name.
_FRAME_SHARE = 0.3


def _weight(element: etree._Element) -> int:
    return len(_SENTENCE_END.findall("".join(element.itertext())))


def find_main(root: etree._Element) -> etree._Element | None:
    """The container of the text: the innermost one named so that holds most sentences."""
    named = [e for e in root.iter() if isinstance(e.tag, str) and _is_named_main(e)]
    if not named:
        return None
    total = _weight(root)
    fitting = [e for e in named if total and _weight(e) >= _MAIN_SHARE * total]
    return fitting[-1] if fitting else None


def _is_named_main(element: etree._Element) -> bool:
    if element.tag in ("html", "body", "head"):
        return False
    if element.tag in _MAIN_TAGS or element.get("role") == "main":
        return True
    names = [element.get("id") or "", *(element.get("class") or "").split()]
    return any(_MAIN_NAME.fullmatch(name) for name in names)


def is_aside(element: etree._Element) -> bool:
    """Whether a container is a menu or another part of the page's frame."""
    tag, names = element.tag, f"{element.get('id') or ''} {element.get('class') or ''}"
    if not (tag in _FRAME_TAGS or element.get("role") in _FRAME_ROLES or _FRAME_NAME.search(names)):
        return False
    if tag in ("html", "body") or element.find(".//h1") is not None:
        return False
    whole = element.getroottree().getroot()
    return _weight(element) <= _FRAME_SHARE * max(_weight(whole), 1)
