"""Writes and reads stand-off alignments as TEI; reading is the inverse of writing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from align.errors import AlignError
from align.files.xml import safe_parse
from align.model.alignment import MACHINE, Alignment, Bead, Status
from align.model.anchor import Anchor
from align.tei.header import E, alignment_header
from align.tei.xml import XML_ID, layout, local, tag, to_text, validate

if TYPE_CHECKING:
    from lxml import etree

    from align.model.alignment import Level

_PREFIX: dict[Level, str] = {"paragraph": "p", "sentence": "s"}
_RESULT: dict[Level, str] = {"paragraph": "div", "sentence": "s"}
_STATUS_REF = "#st."
_DIGEST_REF = "ni:///sha-256-96;"
#: Written instead of the digest of a text that does not exist.
_NO_TEXT = "data:,"


def certainty(probability: float) -> str:
    """The TEI value of ``@cert`` for a probability (0..1).

    >>> [certainty(p) for p in (0.97, 0.6, 0.2)]
    ['high', 'medium', 'low']
    """
    return "high" if probability >= 0.9 else "medium" if probability >= 0.5 else "low"


def write_alignment(alignment: Alignment) -> str:
    """The TEI file of an alignment."""
    groups: list[etree._Element] = []
    joins: list[etree._Element] = []
    unaligned: list[etree._Element] = []
    levels: tuple[tuple[Level, tuple[Bead, ...]], ...] = (
        ("paragraph", alignment.paragraphs),
        ("sentence", alignment.sentences),
    )
    for level, beads in levels:
        writer = _Writer(level)
        for bead in beads:
            writer.add(bead)
        groups.append(writer.group())
        joins += writer.joins
        if writer.annotations:
            unaligned.append(E.listAnnotation(*writer.annotations, type=f"unaligned-{level}"))
    stand_off = E.standOff(*groups)
    if joins:
        stand_off.append(E.joinGrp(*joins))
    stand_off.extend(unaligned)
    header = alignment_header(
        alignment.readout, alignment.made_from, alignment.people, alignment.signature
    )
    root = E.TEI(header, stand_off)
    root.set(XML_ID, f"r{alignment.readout}.en-ja")
    layout(root)
    return to_text(root)


class _Writer:
    """Collects the links, joins and annotations of one level and numbers them."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self.links: list[etree._Element] = []
        self.joins: list[etree._Element] = []
        self.annotations: list[etree._Element] = []

    def group(self) -> etree._Element:
        group = E.linkGrp(*self.links, type=self.level, targFunc="en ja")
        group.set(XML_ID, f"l{_PREFIX[self.level]}")
        return group

    def add(self, bead: Bead) -> None:
        if bead.source and bead.target:
            ident = f"l{_PREFIX[self.level]}.{len(self.links) + 1}"
            sides = (("en", bead.source), ("ja", bead.target))
            target = " ".join(self._end(ident, lang, anchors) for lang, anchors in sides)
            element = E.link(type=bead.type, target=target)
            if bead.crossing:
                element.set("subtype", "crossing")
            self.links.append(element)
        else:
            ident = f"u{_PREFIX[self.level]}.{len(self.annotations) + 1}"
            target = " ".join(f"{lang}:{anchor}" for lang, anchor in bead.anchors)
            other = "Japanese" if bead.source else "English"
            note = E.note(f"{bead.type}: no {other} counterpart")
            element = E.annotation(note, target=target, motivation="linking")
            self.annotations.append(element)
        element.set(XML_ID, ident)
        _write_decision(element, bead)

    def _end(self, ident: str, lang: str, anchors: tuple[Anchor, ...]) -> str:
        if len(anchors) == 1:
            return f"{lang}:{anchors[0]}"
        join = E.join(
            target=" ".join(f"{lang}:{anchor}" for anchor in anchors),
            result=_RESULT[self.level],
        )
        join.set(XML_ID, f"{ident}.{lang}")
        self.joins.append(join)
        return f"#{ident}.{lang}"


def _write_decision(element: etree._Element, bead: Bead) -> None:
    element.set("ana", _STATUS_REF + bead.status)
    element.set("resp", f"#{bead.responsible}")
    element.set("cert", certainty(bead.probability))
    element.set("n", f"{bead.probability:.2f}")
    digests = (*bead.digests, *(bead.now if bead.status == "stale" or any(bead.now) else ()))
    element.set("source", " ".join(_DIGEST_REF + d if d else _NO_TEXT for d in digests))


@dataclass(frozen=True, slots=True)
class AlignmentFile:
    """An alignment read from a file, with the lines of its links.

    ``problems`` are errors in links that the tool made. These links are not among the beads,
    and the next run makes them again. ``digests_added`` says that missing digests were added
    after reading.
    """

    alignment: Alignment
    problems: tuple[AlignError, ...]
    lines: tuple[tuple[Bead, int], ...]
    groups: dict[Level, int]  # the line at which the links of a level begin
    digests_added: bool = False

    def line(self, bead: Bead | None, level: Level) -> int:
        """The line of a link; for None, the line where the links of its level begin."""
        return next((line for one, line in self.lines if one is bead), self.groups[level])


def read_alignment(text: str, name: str) -> Alignment:
    """Read and check a stand-off alignment.

    Args:
        text: the XML.
        name: the name of the file, for messages.

    Raises:
        AlignError: the file or any of its links is wrong; the message names the line.
    """
    found = read_alignment_file(text, name)
    for problem in found.problems:
        raise problem
    return found.alignment


def read_alignment_file(text: str, name: str) -> AlignmentFile:
    """Read a stand-off alignment, also if links that the tool made are wrong.

    Args:
        text: the XML.
        name: the name of the file, for messages.

    Raises:
        AlignError: the file is not an alignment, or a link that a person made is wrong. Errors
            in other links are in ``problems``.
    """
    root = safe_parse(text, name)
    validate(root, "alignment", name)
    reader = _Reader(root, name)
    ident = root.get(XML_ID, "")
    alignment = Alignment(
        readout=ident[1:].removesuffix(".en-ja"),
        paragraphs=reader.beads("paragraph"),
        sentences=reader.beads("sentence"),
        made_from=reader.made_from(),
        people=reader.people(),
        signature=root.findtext(f".//{tag('application')}/{tag('label')}") or "",
    )
    groups: dict[Level, int] = {}
    for level in _PREFIX:
        group = root.find(f".//{tag('linkGrp')}[@type='{level}']")
        groups[level] = 1 if group is None else group.sourceline or 1
    return AlignmentFile(alignment, tuple(reader.problems), tuple(reader.lines), groups)


class _Reader:
    """Resolves the pointers of one alignment file."""

    def __init__(self, root: etree._Element, name: str) -> None:
        self.root = root
        self.name = name
        self.problems: list[AlignError] = []
        self.lines: list[tuple[Bead, int]] = []
        self.join_targets = {
            join.get(XML_ID, ""): join.get("target", "") for join in root.iter(tag("join"))
        }
        self.responsible = {
            statement.get(XML_ID, ""): statement.findtext(tag("name")) or ""
            for statement in root.iter(tag("respStmt"))
        }

    def people(self) -> tuple[tuple[str, str], ...]:
        return tuple((i, name) for i, name in self.responsible.items() if i != MACHINE)

    def made_from(self) -> tuple[str, str]:
        digests = [
            b.get("n", "") for b in self.root.iterfind(f".//{tag('listBibl')}/{tag('bibl')}")
        ]
        if len(digests) != 2:
            raise AlignError(self.name, "its header must name two texts", "remake it: align run")
        return digests[0], digests[1]

    def beads(self, level: Level) -> tuple[Bead, ...]:
        """The links of a level. Two links in force made by people may not share an anchor."""
        found: list[Bead] = []
        confirmed: set[tuple[str, Anchor]] = set()
        for element in self._elements(level):
            try:
                bead = self._bead(element)
            except AlignError as error:
                if element.get("ana") != f"{_STATUS_REF}auto":
                    raise
                self.problems.append(error)
                continue
            for lang, anchor in bead.anchors if bead.status == "confirmed" else ():
                if (lang, anchor) in confirmed:
                    raise self._error(element, f"{lang}:{anchor} is in two confirmed links")
                confirmed.add((lang, anchor))
            found.append(bead)
            self.lines.append((bead, element.sourceline or 1))
        return tuple(found)

    def _elements(self, level: Level) -> list[etree._Element]:
        return [
            *self.root.iterfind(f".//{tag('linkGrp')}[@type='{level}']/{tag('link')}"),
            *self.root.iterfind(
                f".//{tag('listAnnotation')}[@type='unaligned-{level}']/{tag('annotation')}"
            ),
        ]

    def _bead(self, element: etree._Element) -> Bead:
        tokens = element.get("target", "").split()
        ends = [end for token in tokens for end in self._ends(element, token)]
        source = tuple(anchor for lang, anchor in ends if lang == "en")
        target = tuple(anchor for lang, anchor in ends if lang == "ja")
        bead = Bead(
            source,
            target,
            float(element.get("n", "1")),
            cast("Status", element.get("ana", "").removeprefix(_STATUS_REF)),
            element.get("resp", "").removeprefix("#"),
            *self._digests(element),
            crossing=element.get("subtype") == "crossing",
        )
        if local(element) == "link" and bead.type != element.get("type"):
            raise self._error(element, f'type "{element.get("type")}" but it ties {bead.type}')
        if local(element) == "annotation" and source and target:
            raise self._error(element, "an unaligned passage is of one language only")
        if bead.responsible not in self.responsible:
            raise self._error(element, f'nobody is called "#{bead.responsible}" in the header')
        return bead

    def _ends(self, element: etree._Element, token: str) -> list[tuple[str, Anchor]]:
        if token.startswith("#"):
            if token[1:] not in self.join_targets:
                raise self._error(element, f'there is no join "{token}"')
            return [
                end
                for inner in self.join_targets[token[1:]].split()
                if not inner.startswith("#")
                for end in self._ends(element, inner)
            ]
        lang, _, rest = token.partition(":")
        try:
            anchor = Anchor.parse(rest)
        except ValueError as error:
            raise self._error(element, str(error)) from None
        if lang not in ("en", "ja"):
            raise self._error(element, f'"{token}" is neither en: nor ja:')
        return [(lang, anchor)]

    @staticmethod
    def _digests(element: etree._Element) -> tuple[tuple[str, str], tuple[str, str]]:
        """The digests of the linked texts; of a stale link, also those that replaced them."""
        names = [
            "" if name == _NO_TEXT else name.removeprefix(_DIGEST_REF)
            for name in element.get("source", "").split()
        ]
        match names:
            case [source, target]:
                return (source, target), ("", "")
            case [source, target, source_now, target_now]:
                return (source, target), (source_now, target_now)
            case _:
                return ("", ""), ("", "")

    def _error(self, element: etree._Element, what: str) -> AlignError:
        ident = element.get(XML_ID, "")
        own = element.get("ana") == f"{_STATUS_REF}auto"
        return AlignError(
            f"{self.name}:{element.sourceline}",
            f"{ident}: {what}",
            "to have it made anew: align run" if own else "correct the link",
        )
