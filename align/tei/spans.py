"""Puts new words into spans of a TEI text's segments; every other character stays as it is."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from align.errors import AlignError
from align.model.document import SEGMENT_SEPARATOR
from align.tei.read import read_tei

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from align.model.anchor import Anchor, Lang
    from align.model.finding import Span

#: The pieces of a file: what is no text, tags (an attribute may hold ">"), references, characters.
_PIECE = re.compile(
    r"(?P<other><!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>]*>)"
    r"|<!\[CDATA\[(?P<cdata>.*?)\]\]>"
    r"|(?P<tag><(?P<close>/?)[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>)"
    r"|(?P<text>&[^;]*;|\r\n?|[^<&\r]+)",
    re.DOTALL,
)
_IDENT = re.compile(r"""\sxml:id\s*=\s*["']([^"']*)["']""")
_BREAK = re.compile(r"[ \t]*\n\s*")
_NAMED = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'"}


class _Character(NamedTuple):
    """A character of a segment: where it stands in the file, and in which element or section."""

    text: str
    start: int
    end: int
    inside: int


@dataclass(slots=True)
class SegmentPlaces:
    """Where the characters of one segment stand in its file."""

    text: str = ""
    places: list[_Character] = field(default_factory=list)

    def in_file(self, start: int, end: int) -> tuple[int, int] | None:
        """The place of a span in the file; None where markup stands inside it or at a break."""
        run = self.places[start:end]
        if not run or any(one.inside != run[0].inside or one.inside < 0 for one in run):
            return None
        if any(one.end != other.start for one, other in itertools.pairwise(run)):
            return None
        return run[0].start, run[-1].end


def segment_places(
    content: str, wanted: Collection[Anchor], lang: Lang
) -> dict[Anchor, SegmentPlaces]:
    """The places of segments in a well-formed file, by anchor; those not found are left out."""
    idents = {f"{lang}.{anchor}": anchor for anchor in wanted}
    found: dict[Anchor, SegmentPlaces] = {}
    open_elements: list[int] = []
    reading: tuple[Anchor, int] | None = None  # of a segment, and how deep it stands
    characters: list[_Character] = []
    section = 0
    for match in _PIECE.finditer(content):
        if match["tag"]:
            if match["close"]:
                if reading and len(open_elements) == reading[1]:
                    found[reading[0]] = _as_read(characters, lang)
                    reading, characters = None, []
                open_elements.pop()
            elif not match["tag"].endswith("/>"):
                open_elements.append(match.start())
                ident = _IDENT.search(match["tag"])
                if reading is None and ident and ident[1] in idents:
                    reading = idents[ident[1]], len(open_elements)
        elif reading and match["cdata"] is not None:
            section -= 1  # what stands in such a section is not written as elsewhere: never one run
            start = match.start("cdata")
            characters += (
                _Character(c, start + i, start + i + 1, section)
                for i, c in enumerate(match["cdata"])
            )
        elif reading and match["text"]:
            characters += _characters(match["text"], match.start(), open_elements[-1])
    return found


def _characters(piece: str, start: int, inside: int) -> Iterator[_Character]:
    """The characters of a run of text, or the one that a reference or a line end is."""
    if piece[0] in "&\r":
        yield _Character(_resolved(piece), start, start + len(piece), inside)
        return
    for at, character in enumerate(piece, start):
        yield _Character(character, at, at + 1, inside)


def _resolved(piece: str) -> str:
    if piece[0] == "\r":
        return "\n"
    if piece.startswith("&#"):
        code = piece[2:-1]
        return chr(int(code[1:], 16) if code.startswith("x") else int(code))
    return _NAMED.get(piece, "\ufffd")


def _as_read(characters: Sequence[_Character], lang: Lang) -> SegmentPlaces:
    """The characters as a document has them: a line break is a space or nothing, no blank ends."""
    raw = "".join(one.text for one in characters)
    kept: list[_Character] = []
    done = 0
    for match in _BREAK.finditer(raw):
        kept += characters[done : match.start()]
        broken = characters[match.start()]
        # No run goes over it: the break in the file would be lost.
        kept += (
            _Character(blank, broken.start, broken.start, -1) for blank in SEGMENT_SEPARATOR[lang]
        )
        done = match.end()
    kept += characters[done:]
    text = "".join(one.text for one in kept)
    first = len(text) - len(text.lstrip())
    return SegmentPlaces(text.strip(), kept[first : first + len(text.strip())])


def with_spans(content: str, edits: Iterable[tuple[Span, str]], name: str) -> str:
    """The file with other words in some spans of its segments.

    Args:
        content: the TEI of one text.
        edits: spans of it that do not overlap, each with its new words.
        name: of the file, for messages.

    Raises:
        AlignError: markup stands inside a span, or the words cannot stand in a text.
    """
    before = read_tei(content, name).document
    edits = list(edits)
    places = segment_places(content, {span.anchor for span, _ in edits}, before.lang)
    texts = {segment.anchor: segment.text for segment in before.segments()}
    expected = dict(texts)
    pieces: list[tuple[int, int, str]] = []
    for span, words in sorted(edits, key=lambda edit: -edit[0].start):
        found = place_of(span, places, texts)
        if found is None:
            what = f"markup stands inside the words of {span.anchor}"
            raise AlignError(name, what, "change it in the file")
        pieces.append((*found, escape(words)))
        text = expected[span.anchor]
        expected[span.anchor] = text[: span.start] + words + text[span.end :]
    for start, end, words in sorted(pieces, reverse=True):
        content = content[:start] + words + content[end:]
    after = read_tei(content, name).document
    if {s.anchor: s.text for s in after.segments()} != expected:
        what = f"the new words of {edits[0][0].anchor} cannot stand in a text as they are"
        raise AlignError(name, what, "write them without line breaks and blanks at the ends")
    return content


def place_of(
    span: Span, places: Mapping[Anchor, SegmentPlaces], texts: Mapping[Anchor, str]
) -> tuple[int, int] | None:
    """Where a span stands in the file; None where it is not one piece of it."""
    segment = places.get(span.anchor)
    if segment is None or segment.text != texts.get(span.anchor):
        return None
    return segment.in_file(span.start, span.end)
