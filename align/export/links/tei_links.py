"""Alignments made elsewhere, and our own, in TEI; read only.

Links are ``link`` in ``linkGrp``, whose ``target`` has the ends of both languages, or ``corresp``
on ``s``, ``seg`` and ``ab`` (TEI Guidelines P5, 16.4 and 16.5). A pointer is ``file.xml#id``,
``#id``, or has a prefix that a ``prefixDef`` explains; a ``join`` stands for what it joins. Our
own stand-off files are read with their unaligned segments, statuses and probabilities.

An id of ours, ``en.p1.s1`` or ``en:p1.s1``, tells the anchor, and no text is looked for. Elements
with other ids are looked up in their files, for their text and their language (``xml:lang``).
Ends in other languages are passed over. Only files beside the one that is read are opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.errors import AlignError
from align.export.contract import Format
from align.export.links.linked_texts import ReadLink
from align.export.links.tei_pointers import Resolver, TeiFile, targets
from align.export.links.text_files import bare_tag
from align.model.alignment import STATUSES
from align.model.anchor import LANGUAGES, check_readout_id
from align.tei.xml import XML_ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree

    from align.export.contract import Opener
    from align.export.links.tei_pointers import End
    from align.export.record import UnitRecord

#: What an end is told by: its language and anchor, else its file and id.
Key = tuple[str, str]

_STATUS_REF = "#st."
_ENDS = frozenset({"s", "seg", "ab"})


def read_tei(name: str, opener: Opener) -> Iterator[UnitRecord]:
    """The links of a TEI file.

    Args:
        name: of the file.
        opener: opens a file by its name.

    Raises:
        AlignError: it holds no links, or a pointer that points to nothing.
    """
    resolver = Resolver(TeiFile(name, opener, name), opener)
    root = resolver.file.root
    links = list(_links(root))
    tied = [one for one in root.iter("*") if bare_tag(one) in _ENDS and one.get("corresp")]
    if not links and not tied and root.find(".//{*}linkGrp") is None:
        what = "holds no links: neither link in linkGrp, nor corresp on s, seg or ab"
        raise AlignError(name, what, "check the format")
    for number, element in enumerate(links, start=1):
        where = f"{name}:{element.sourceline}"
        ends = list(resolver.ends(targets(element), where))
        ident = element.get(XML_ID) or element.get("id") or str(number)
        yield from _record(element, ends, ident, where, _readout(root, ends))
    for number, (line, group) in enumerate(_groups(tied, resolver), start=1):
        yield from _record(None, group, str(number), f"{name}:{line}", _readout(root, group))


def _links(root: etree._Element) -> Iterator[etree._Element]:
    """The links of sentences; of others only where no group is of sentences."""
    groups = [one for one in root.iter("{*}linkGrp") if one.get("type") == "sentence"]
    for group in groups or root.iter("{*}linkGrp"):
        yield from group.iterfind("{*}link")
    for one in root.iter("{*}listAnnotation"):
        if one.get("type") == "unaligned-sentence":
            yield from one.iterfind("{*}annotation")


def _groups(
    tied: Iterable[etree._Element], resolver: Resolver
) -> Iterator[tuple[int, Sequence[End]]]:
    """The ends that ``corresp`` ties together, directly or through others, each set once.

    Both ends may point to each other, and an element to several; together they are one link.
    """
    found: dict[Key, End] = {}
    lines: dict[Key, int] = {}
    above: dict[Key, Key] = {}  # the first of each set is above itself
    for element in tied:
        line = element.sourceline or 1
        where = f"{resolver.file.name}:{line}"
        own = resolver.file.end(element)
        for end in (own, *resolver.ends(element.get("corresp", ""), where)):
            key = _key(end)
            found.setdefault(key, end)
            lines.setdefault(key, line)
            above.setdefault(key, key)
            above[_top(above, key)] = _top(above, _key(own))
    groups: dict[Key, list[Key]] = {}
    for key in found:
        groups.setdefault(_top(above, key), []).append(key)
    for keys in groups.values():
        ends = sorted((found[key] for key in keys), key=lambda one: (one.file, one.place))
        yield min(lines[key] for key in keys), ends


def _top(above: dict[Key, Key], key: Key) -> Key:
    while above[key] != key:
        above[key] = key = above[above[key]]
    return key


def _key(end: End) -> Key:
    return (end.lang, end.anchor) if end.anchor else (end.file, end.ident)


def _record(
    element: etree._Element | None, ends: Sequence[End], ident: str, where: str, readout: str
) -> Iterator[UnitRecord]:
    for end in ends:
        if not end.lang:
            what = f'nothing tells the language of "{end.ident}" in {end.file}'
            raise AlignError(where, what, "give its text an xml:lang")
    sides = [[end for end in ends if end.lang == lang] for lang in LANGUAGES]
    wanted = [end for side in sides for end in side]
    if not wanted:
        return
    ours = {bool(end.anchor) for end in wanted}
    if len(ours) > 1:
        what = "a link between an anchor of ours and an id of another scheme"
        raise AlignError(where, what, "use one scheme for both ends")
    ids = [[end.anchor or end.ident for end in side] for side in sides]
    texts = [None if ours == {True} else [end.text for end in side] for side in sides]
    link = ReadLink(ident, (ids[0], ids[1]), (texts[0], texts[1]))
    if ours == {False}:
        # An id of another scheme may look like an anchor, but without its language it is none.
        yield link.unanchored()
        return
    status = ""
    if element is not None and element.get("ana", "").startswith(_STATUS_REF):
        status = element.get("ana", "").removeprefix(_STATUS_REF)
    known = status if status in STATUSES else ""
    score = _number(element.get("n", "")) if element is not None and known else None
    record = link.record(readout, known, score)
    responsible = element.get("resp", "").removeprefix("#") if element is not None else ""
    yield record._replace(responsible=responsible)


def _readout(root: etree._Element, ends: Sequence[End]) -> str:
    """The readout as the file's id or the names of the texts tell it; "" where none does."""
    names = [root.get(XML_ID, "").removeprefix("r").removesuffix(".en-ja")]
    names += [end.file.rpartition("/")[2].removesuffix(".xml") for end in ends]
    for name in names:
        bare = name.removesuffix(".en").removesuffix(".ja").removesuffix(".en-ja")
        try:
            return check_readout_id(bare, bare)
        except AlignError:
            continue
    return ""


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


TEI = Format("tei", (".xml",), read_folder=read_tei)
