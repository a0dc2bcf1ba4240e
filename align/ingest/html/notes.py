"""Notes of a page: the note marks in its text, and the notes they link to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.ingest.html.parts import share_of_sentences
from align.text.superscript import LETTERS, from_superscript, to_superscript

if TYPE_CHECKING:
    from lxml import etree

#: A mark in brackets or after * is kept as it is: it cannot be read as part of the word.
_SET_OFF = re.compile(r"\s*[(（\[［〔【*＊※†‡§]")
_WORDED = re.compile(r"[注註][0-9０-９]{0,3}")
_WORD = re.compile(r"[a-z]{2,}\Z", re.IGNORECASE)
#: A complete note mark: 1, 1), [1], (1), *1, ※1, 注1, （注1）, note 1, a, †.
_MARK = re.compile(
    r"[(（\[［〔]?\s*(?:[*＊※†‡]{0,3}[0-9]{1,3}|[*＊※†‡]{1,3}|[注註]\s*[0-9]{0,3}"
    r"|note\s*[0-9]{1,3}|[a-z])\s*[)）\]］〕]?",
    re.IGNORECASE,
)
#: Marks that only notes begin with, also if they are not superscripts.
_PLAIN_MARK = re.compile(
    r"(?:[*＊※†‡]{1,3}[0-9０-９]{0,3}|\[[0-9]{1,3}\]|［[0-9０-９]{1,3}］"
    r"|[(（]?[*＊※注註][0-9０-９]{0,3}[)）]?)(?=[\s：:.．　)]|\w)"
)
_RAISING = re.compile(r"vertical-align\s*:\s*(?:super|top|text-top)", re.IGNORECASE)
_NOTE_ROLES = frozenset(("doc-footnote", "doc-footnotes", "doc-endnote", "doc-endnotes"))
_NOTE_NAME = re.compile(
    r"(?:^|[\s_-])(?:foot|end)_?notes?(?:[_-](?:area|block|body|inner|list|section|text|wrap))?"
    r"(?:$|\s)|^notes?$|^(?:chuki|chushaku|kyakuchu)$",
    re.IGNORECASE,
)
_EPUB_TYPE = "epub:type"
#: A container with more than this share of the page's sentences is the text, whatever its name.
_MOST_NOTES = 0.5


def superscript_mark(text: str, before: str) -> tuple[str, str]:
    """A superscript of a page in characters that cannot be read as part of the word before it.

    Args:
        text: the text of the superscript.
        before: the text before it.

    Returns:
        The new text, and the brackets that were added to it ("" where none were).

    >>> marks = (("1", "2005"), ("2", "m"), ("th", "20"), ("a", "talks"))
    >>> [superscript_mark(*mark)[0] for mark in marks]
    ['¹', '²', 'th', 'ᵃ']
    >>> [superscript_mark(each, "会合")[0] for each in ("(1)", "*1", "-3", "注1")]
    ['(1)', '*1', '⁻³', '（注1）']
    """
    mark = text.strip()
    if _SET_OFF.match(text):
        return text, ""
    if _WORDED.fullmatch(mark):  # there are no superscript kanji
        return text.replace(mark, f"（{mark}）"), "（）"
    if mark in LETTERS and _WORD.search(before):
        return text.replace(mark, LETTERS[mark]), ""
    return to_superscript(text), ""


def bare_mark(mark: str) -> str:
    """A mark without its brackets, for comparison.

    >>> bare_mark("（注１）"), bare_mark("²⁾"), bare_mark("")
    ('注1', '2', '')
    """
    return from_superscript(mark.strip()).strip("()（）[]［］〔〕⁽⁾")


def is_mark(text: str) -> bool:
    """Whether a text is a note mark, as a superscript or not.

    >>> [is_mark(text) for text in ("1", "[12]", "（注1）", "*", "¹", "th", "Notes", "")]
    [True, True, True, True, True, False, False, False]
    """
    mark = from_superscript(text.strip())
    return bool(mark) and bool(_MARK.fullmatch(mark))


def plain_mark(text: str) -> str:
    """The note mark at the start of a text that only notes have; "" where there is none.

    >>> plain_mark("*1 Not discussed."), plain_mark("（注2）議論されず。"), plain_mark("(1) Trade")
    ('*1', '（注2）', '')
    """
    match = _PLAIN_MARK.match(text)
    return match[0] if match else ""


def is_superscript(element: etree._Element) -> bool:
    """Whether an element is printed as a superscript."""
    return (
        element.tag == "sup"
        or element.get("role") == "doc-noteref"
        or element.get(_EPUB_TYPE) == "noteref"
        or bool(_RAISING.search(element.get("style") or ""))
    )


def leads_to_note(element: etree._Element) -> bool:
    """Whether an element is a link to a place on the same page and its text is a note mark."""
    return (
        element.tag == "a"
        and (element.get("href") or "").startswith("#")
        and is_mark("".join(element.itertext()))
    )


def note_texts(root: etree._Element) -> frozenset[etree._Element]:
    """The elements that begin a note and that a note mark above links to."""
    places: dict[str, tuple[int, etree._Element]] = {}
    links: list[tuple[int, etree._Element]] = []
    for index, element in enumerate(root.iter("*")):
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                places.setdefault(name, (index, element))
        if leads_to_note(element):
            links.append((index, element))
    found = set()
    for index, link in links:
        place = places.get(link.get("href", "")[1:])
        if place and place[0] > index and not _is_whole_text(place[1]):
            found.add(place[1])
    return frozenset(found)


def holds_notes(element: etree._Element) -> bool:
    """Whether the role or the name of a container says that it holds notes."""
    if element.tag in ("html", "body"):
        return False
    role = element.get("role") or element.get(_EPUB_TYPE) or ""
    names = (element.get("id") or "", element.get("class") or "")
    named = role in _NOTE_ROLES or role in ("footnotes", "footnote", "endnotes")
    return (named or any(map(_NOTE_NAME.search, names))) and not _is_whole_text(element)


def _is_whole_text(element: etree._Element) -> bool:
    return share_of_sentences(element) > _MOST_NOTES
