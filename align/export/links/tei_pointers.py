"""What the pointers of a TEI file point to: anchors of ours, or elements of files beside it."""

from __future__ import annotations

import functools
import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from align.errors import AlignError
from align.export.links.linked_texts import is_segment_anchor
from align.export.links.text_files import bare_tag
from align.files.disk import decode_utf8
from align.files.xml import safe_parse
from align.model.anchor import LANGUAGES
from align.tei.xml import XML_ID, XML_LANG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from align.export.contract import Opener

#: Joins that name joins are followed this far.
_DEEPEST = 20
_LARGEST = 80_000_000  # bytes
_PREFIX = re.compile(r"([A-Za-z][A-Za-z0-9.+-]*):(.+)", re.DOTALL)
#: A pattern of ``prefixDef`` that takes the text as it is: one group of one class of characters.
#: Others could cost any time to match.
_SIMPLE_PATTERN = re.compile(r"\^?\((?:\.|\\[wdS]|\[[^\[\]]*\])[+*]\)\$?")
_LANG_OF_NAME = re.compile(r"(?:^|[./_])(en|ja)(?=[./_])")


class End(NamedTuple):
    """One end of a link.

    Attributes:
        lang: its language; "" where nothing tells it.
        file: the name of the file it stands in.
        ident: its id there.
        anchor: the anchor that the id is; "" for an id of another scheme.
        text: its text; "" where the anchor is known.
        place: where it stands among the elements of its file.
    """

    lang: str
    file: str
    ident: str
    anchor: str = ""
    text: str = ""
    place: int = 0


class TeiFile:
    """A TEI file and its elements by their ids."""

    def __init__(self, name: str, opener: Opener, where: str) -> None:
        """Read a file.

        Args:
            name: of the file.
            opener: opens a file by its name.
            where: what asks for it, for messages.

        Raises:
            AlignError: there is none, or it is no XML.
        """
        stream = opener(name)
        if stream is None:
            raise AlignError(where, f"there is no {name} beside it", "put it there")
        with stream as opened:
            data = opened.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise AlignError(name, f"larger than {_LARGEST:,} bytes", "split it")
        self.name = name
        self.root = safe_parse(decode_utf8(data, name), name)
        self.by_id: dict[str, etree._Element] = {}
        for element in self.root.iter("*"):
            if ident := element.get(XML_ID) or element.get("id"):
                self.by_id.setdefault(ident, element)

    @functools.cached_property
    def places(self) -> dict[etree._Element, int]:
        """The place of each element among all."""
        return {element: place for place, element in enumerate(self.root.iter("*"))}

    def end(self, element: etree._Element) -> End:
        """An element as the end of a link."""
        ident = element.get(XML_ID) or element.get("id") or ""
        place = self.places[element]
        if found := anchor_of(ident):
            return End(*found[:1], self.name, ident, found[1], place=place)
        text = " ".join("".join(element.itertext()).split())
        return End(self._lang(element), self.name, ident or f"/{place}", "", text, place)

    def _lang(self, element: etree._Element) -> str:
        for one in (element, *element.iterancestors()):
            if told := one.get(XML_LANG) or one.get("lang"):
                return told.lower().partition("-")[0]
        found = _LANG_OF_NAME.findall(self.name)
        return found[-1] if found else ""


def anchor_of(ident: str) -> tuple[str, str] | None:
    """The language and the anchor of a segment that an id of ours is.

    >>> anchor_of("en.p1.2.s3"), anchor_of("s3")
    (('en', 'p1.2.s3'), None)
    """
    lang, _, anchor = ident.partition(".")
    return (lang, anchor) if lang in LANGUAGES and is_segment_anchor(anchor) else None


class Resolver:
    """Follows the pointers of one file. Only files beside it, or in folders there, are opened."""

    def __init__(self, file: TeiFile, opener: Opener) -> None:
        self.file = file
        self._opener = opener
        self._files = {file.name: file}
        self._prefixes = {
            one.get("ident", ""): (one.get("matchPattern", ""), one.get("replacementPattern", ""))
            for one in file.root.iter("{*}prefixDef")
        }

    def ends(self, pointers: str, where: str, depth: int = 0) -> Iterator[End]:
        """What pointers point to; a ``join`` stands for what it joins.

        Args:
            pointers: set apart by spaces.
            where: the file and line of what holds them.
            depth: how many joins have led here.

        Raises:
            AlignError: a pointer points to nothing, or outside.
        """
        for pointer in pointers.split():
            yield from self._follow(pointer, where, depth)

    def _follow(self, pointer: str, where: str, depth: int) -> Iterator[End]:
        known = self._by_prefix(pointer, where)
        if isinstance(known, End):
            yield known
            return
        path, sign, ident = known.partition("#")
        if not sign:
            raise AlignError(where, f'"{pointer}" names no element', "write it as file.xml#id")
        ident = unquote(ident)
        if found := anchor_of(ident):
            element = None if path else self.file.by_id.get(ident)
            yield (
                self.file.end(element)
                if element is not None
                else End(found[0], path or self.file.name, ident, found[1])
            )
            return
        file = self._opened(unquote(path), pointer, where) if path else self.file
        element = file.by_id.get(ident)
        if element is None:
            what = f'"{pointer}": {file.name} has no element with this id'
            raise AlignError(where, what, "correct the link")
        if bare_tag(element) not in ("join", "link", "alt"):
            yield file.end(element)
        elif depth == _DEEPEST or file is not self.file:
            raise AlignError(where, f'"{pointer}" cannot be followed any further', "name its ends")
        else:
            inner = f"{file.name}:{element.sourceline}"
            yield from self.ends(targets(element), inner, depth + 1)

    def _by_prefix(self, pointer: str, where: str) -> str | End:
        """The pointer with its prefix replaced; an end for one that holds an anchor."""
        match = _PREFIX.fullmatch(pointer)
        if match is None:
            return pointer
        prefix, rest = match.groups()
        if prefix in LANGUAGES and is_segment_anchor(rest):
            return End(prefix, "", f"{prefix}.{rest}", rest)
        if prefix not in self._prefixes:
            what = f'"{pointer}": no prefixDef explains "{prefix}:"'
            raise AlignError(where, what, "add it, or write file.xml#id")
        pattern, replacement = self._prefixes[prefix]
        if not _SIMPLE_PATTERN.fullmatch(pattern):
            what = f'"{pointer}": the pattern "{pattern}" of its prefixDef is not simple'
            raise AlignError(where, what, "write it as (.+)")
        return replacement.replace("$1", rest)

    def _opened(self, path: str, pointer: str, where: str) -> TeiFile:
        inside = posixpath.normpath(posixpath.join(posixpath.dirname(self.file.name), path))
        outside = inside.startswith(("/", "../")) or inside == ".." or "\\" in inside
        if outside or _PREFIX.fullmatch(path):
            what = f'"{pointer}" points outside the folder of the file'
            raise AlignError(where, what, "put the text beside it")
        if inside not in self._files:
            self._files[inside] = TeiFile(inside, self._opener, where)
        return self._files[inside]


def targets(element: etree._Element) -> str:
    """The pointers of a link or join: ``target``, in TEI P4 ``targets``."""
    return element.get("target") or element.get("targets") or ""
