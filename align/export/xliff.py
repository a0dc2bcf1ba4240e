"""XLIFF 2.1 (OASIS Standard, 13 February 2018), with its metadata, glossary and matches modules.

A readout is a ``file``, a paragraph pair a ``unit``, a bead a ``segment``. Anchors, status and the
like are metadata, findings are notes. No ``state`` is written: the status of a link says nothing
about a translation. White space between segments is an ``ignorable``, a space in English and
nothing in Japanese, so that no tool has to guess how they are joined.

Lost is what is finer than two decimals of a probability, characters in a note, a term or metadata
that XML cannot hold, and the order of units in a readout, which becomes that of the source.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, BinaryIO

from align.export.contract import DEFAULTS, ExportOptions, Format
from align.export.record import UnitRecord, record_of
from align.export.xliff_parts import (
    READOUT_FIELDS,
    UNIT_FIELDS,
    ParagraphPair,
    by_readout,
    marked_up,
    paragraph_pairs,
    plain,
    sides,
)
from align.export.xliff_reader import read_xliff, read_xliff_lines
from align.model.anchor import other_language
from align.model.document import SEGMENT_SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from align.model.anchor import Lang
    from align.model.finding import Finding, Severity
    from align.model.unit import Side, TranslationUnit

_NAMESPACES = (
    ("", "document"), (":mda", "metadata"), (":mtc", "matches"), (":gls", "glossary"),
)  # fmt: skip
#: By the severity of a finding, the priority of its note, 1 the highest (4.3.1.20).
_PRIORITIES: Mapping[Severity, int] = {"error": 1, "warning": 4, "info": 7}
#: How many source texts are remembered, for the translations they had before.
_REMEMBERED = 100_000


def write_xliff(
    units: Iterable[TranslationUnit], stream: BinaryIO, options: ExportOptions = DEFAULTS
) -> None:
    """Write the units readout by readout; terms are written if the units are annotated.

    Args:
        units: of sentences; those of one readout stand together, else the ids of files repeat.
        stream: takes the bytes.
        options: of them ``source`` and ``reader`` count.
    """
    target = other_language(options.source)
    spaces = "".join(
        f' xmlns{name}="urn:oasis:names:tc:xliff:{module}:2.0"' for name, module in _NAMESPACES
    )
    stream.write(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff{spaces} version="2.1"'
        f' srcLang="{options.source}" trgLang="{target}">\n'.encode()
    )
    writer = _Writer(options)
    written = False
    for readout, own in by_readout(units):
        stream.write(writer.file(readout, own).encode())
        written = True
    if not written:  # a document has one file at least, and a file one unit (4.2.1)
        stream.write(_EMPTY.encode())
    stream.write(b"</xliff>\n")


_EMPTY = '<file id="empty"><unit id="empty"><segment><source/></segment></unit></file>\n'


class _Writer:
    """Writes files, and remembers how each source text has been translated."""

    def __init__(self, options: ExportOptions) -> None:
        self._source = options.source
        self._reader = options.reader
        self._before: OrderedDict[str, tuple[str, str]] = OrderedDict()

    def file(self, readout: str, units: list[TranslationUnit]) -> str:
        first = record_of(units[0], self._reader)
        shared = {name: getattr(first, field) for name, field in READOUT_FIELDS.items()}
        parts = [f'<file id="r{plain(readout)}" original="{plain(readout)}">\n']
        parts.append(f"<mda:metadata>{_group('readout', '', shared)}</mda:metadata>\n")
        pairs = paragraph_pairs(units, self._source)
        parts += (self._unit(number, pair) for number, pair in enumerate(pairs, start=1))
        parts.append("</file>\n")
        return "".join(parts)

    def _unit(self, number: int, pair: ParagraphPair) -> str:
        records = [record_of(unit, self._reader) for unit in pair.units]
        named = [
            (f"s{n}", *each) for n, each in enumerate(zip(pair.units, records, strict=True), 1)
        ]
        parts = [
            f'<unit id="u{number}" name="{pair.name}" xml:space="preserve">\n',
            self._matches((name, record) for name, _, record in named),
            _glossary(pair.units, self._source),
            "<mda:metadata>",
            *(_metadata(name, record) for name, _, record in named),
            "</mda:metadata>\n",
            _notes(named, self._source),
            self._segments([(name, unit) for name, unit, _ in named]),
            "</unit>\n",
        ]
        return "".join(parts)

    def _segments(self, units: list[tuple[str, TranslationUnit]]) -> str:
        """The segments, and what joins each text to the one before it."""
        lang = self._source
        orders = _orders([sides(unit, lang)[1] for _, unit in units])
        begun = [False, False]  # whether either language has a text before
        parts = []
        for index, (name, unit) in enumerate(units):
            source, target = sides(unit, lang)
            joints = [
                SEGMENT_SEPARATOR[side.lang] if side.anchors and before else ""
                for side, before in zip((source, target), begun, strict=True)
            ]
            if index:
                parts.append(
                    f"<ignorable><source>{joints[0]}</source><target>{joints[1]}</target>"
                    "</ignorable>\n"
                )
            order = f' order="{orders[index]}"' if orders else ""
            parts.append(f'<segment id="{name}"><source>{_content(source.text)}</source>')
            if target.anchors:
                parts.append(f"<target{order}>{_content(target.text)}</target>")
            parts.append("</segment>\n")
            begun = [begun[0] or bool(source.anchors), begun[1] or bool(target.anchors)]
        return "".join(parts)

    def _matches(self, records: Iterable[tuple[str, UnitRecord]]) -> str:
        """Other translations that an earlier unit had of the same source text."""
        found = []
        for name, record in records:
            source, target = (
                (record.en, record.ja) if self._source == "en" else (record.ja, record.en)
            )
            if not source or not target:
                continue
            before = self._before.get(source)
            if before is not None and before[1] != target:
                found.append(
                    f'<mtc:match ref="#{name}" similarity="100" origin="{plain(before[0])}">'
                    f"<source>{_content(source)}</source><target>{_content(before[1])}</target>"
                    "</mtc:match>"
                )
            self._before[source] = record.id, target
            self._before.move_to_end(source)
            if len(self._before) > _REMEMBERED:
                self._before.popitem(last=False)
        return f"<mtc:matches>{''.join(found)}</mtc:matches>\n" if found else ""


def _orders(targets: list[Side]) -> list[int]:
    """The place of each target in its language, counting what stands between segments (4.3.1.22).

    Empty where they are in order.
    """
    placed = sorted(
        (side.place, index) for index, side in enumerate(targets) if side.place is not None
    )
    if [index for _, index in placed] == sorted(index for _, index in placed):
        return []
    slots = sorted(index for _, index in placed)
    orders = [2 * index + 1 for index in range(len(targets))]
    for slot, (_, index) in zip(slots, placed, strict=True):
        orders[index] = 2 * slot + 1
    return orders


def _group(category: str, ident: str, values: Mapping[str, str]) -> str:
    metas = "".join(
        f'<mda:meta type="{name}">{plain(value)}</mda:meta>'
        for name, value in values.items()
        if value
    )
    name = f' id="{ident}"' if ident else ""
    return f'<mda:metaGroup{name} category="{category}">{metas}</mda:metaGroup>'


def _metadata(name: str, record: UnitRecord) -> str:
    values = {kind: getattr(record, field) for kind, field in UNIT_FIELDS.items()}
    values["bead"] = record.bead
    values["probability"] = f"{record.probability:.2f}"
    return _group("segment", f"m-{name}", values)


def _notes(named: Iterable[tuple[str, TranslationUnit, UnitRecord]], source: Lang) -> str:
    """A note for each finding; its id begins with that of the segment."""
    notes = []
    for name, unit, record in named:
        told = zip(unit.findings, record.findings, strict=True)
        for number, (finding, text) in enumerate(told, start=1):
            notes.append(
                f'<note id="{name}.n{number}"{_side_of(finding, source)}'
                f' category="{plain(finding.check)}" priority="{_PRIORITIES[finding.severity]}">'
                f"{plain(text)}</note>"
            )
    return f"<notes>{''.join(notes)}</notes>\n" if notes else ""


def _side_of(finding: Finding, source: Lang) -> str:
    """The attribute for the side whose words a finding is about; "" where it is about both."""
    langs = {span.lang for span in finding.spans}
    if len(langs) != 1:
        return ""
    return ' appliesTo="source"' if source in langs else ' appliesTo="target"'


def _glossary(units: list[TranslationUnit], source: Lang) -> str:
    """The terms of the source, each with its renderings in the target or the preferred one."""
    entries: dict[tuple[str, str], str] = {}
    for unit in units:
        first, second = sides(unit, source)
        for term, concept, renderings in _terms(first, second):
            translations = "".join(
                f"<gls:translation>{plain(text)}</gls:translation>" for text in renderings
            )
            entries.setdefault(
                (concept, term),
                f'<gls:glossEntry><gls:term source="{plain(concept)}">{plain(term)}</gls:term>'
                f"{translations}</gls:glossEntry>",
            )
    return f"<gls:glossary>{''.join(entries.values())}</gls:glossary>\n" if entries else ""


def _terms(first: Side, second: Side) -> Iterator[tuple[str, str, list[str]]]:
    """Each term of a side, its concept, and what renders it on the other side."""
    answers: dict[str, list[str]] = {}
    for segment, annotation in second.annotated():
        for found in annotation.mentions:
            for reading in found.readings:
                if reading.approved:
                    words = segment.text[found.start : found.end]
                    answers.setdefault(reading.concept.id, []).append(words)
    for segment, annotation in first.annotated():
        for found in annotation.occurrences():
            concepts = {reading.concept.id: reading.concept for reading in found.readings}
            # Of several meanings those that the other side renders are meant.
            for ident in [c for c in concepts if c in answers] or list(concepts):
                renderings = answers.get(ident) or [concepts[ident].preferred(second.lang)]
                if any(renderings):
                    words = segment.text[found.start : found.end]
                    yield words, ident, list(dict.fromkeys(renderings))


def _content(text: str) -> str:
    return marked_up(text, lambda character: f'<cp hex="{ord(character):04X}"/>')


XLIFF = Format(
    "xliff",
    (".xliff", ".xlf"),
    write_stream=write_xliff,
    read_stream=read_xliff,
    read_lines=read_xliff_lines,
    one_sided=True,
    annotated=True,
)
