"""The report: one HTML file that needs nothing else, both languages side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from align.files.disk import read_start
from align.model.citation import Citations
from align.model.finding import SEVERITIES, Wording
from align.model.order import side_by_side
from align.report.summary import summarize

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from align.model.anchor import Anchor
    from align.model.bitext import Bead, Bitext
    from align.model.document import Document, Segment
    from align.model.finding import Finding, Span

#: Changes whenever the same bitexts and findings may look different.
REPORT_SIGNATURE = "report:2"

_INPUTS = re.compile(rb'<meta name="align-inputs" content="(sha256:[0-9a-f]{64})">')


@dataclass(frozen=True, slots=True)
class Sentence:
    """A segment as the page shows it: its anchor and its text with findings marked."""

    anchor: Anchor
    html: Markup
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence bead, or a segment that nothing answers to."""

    bead: Bead
    source: tuple[Sentence, ...]
    target: tuple[Sentence, ...]
    findings: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One paragraph bead with its rows, and how the paragraphs of each side are cited."""

    bead: Bead
    source: tuple[Wording, ...]
    target: tuple[Wording, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding and its number on the page."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Chapter:
    """One readout."""

    bitext: Bitext
    sections: tuple[Section, ...]
    elsewhere: tuple[Numbered, ...]  # findings about links or texts that are in no row


def write_report(bitexts: Sequence[Bitext], findings: Sequence[Finding], inputs: str) -> str:
    """The page's HTML. ``inputs`` is the digest of what it was made from."""
    numbered = [Numbered(number, f) for number, f in enumerate(findings, start=1)]
    chapters = [
        _chapter(pair, tuple(n for n in numbered if n.finding.readout == pair.readout))
        for pair in bitexts
    ]
    environment = Environment(
        loader=PackageLoader("align.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("report.html.j2")
    return template.render(
        chapters=chapters,
        graver_first=sorted(numbered, key=lambda n: -SEVERITIES.index(n.finding.severity)),
        summary=summarize(bitexts, findings),
        inputs=inputs,
    )


def report_inputs(path: Path) -> str:
    """The digest of what a report on disk was made from; "" where there is none."""
    match = _INPUTS.search(read_start(path, 2000))
    return match[1].decode() if match else ""


def _chapter(pair: Bitext, findings: tuple[Numbered, ...]) -> Chapter:
    sides = _Side(pair.source, findings), _Side(pair.target, findings)
    rows = [
        Row(
            bead,
            sides[0].sentences(bead.source),
            sides[1].sentences(bead.target),
            tuple(n for n in findings if _starts_in(n.finding, bead)),
        )
        for bead in pair.alignment.sentences
        if bead.in_force
    ]
    rows = side_by_side(
        rows,
        lambda r: (sides[0].first(r.bead.source), sides[1].first(r.bead.target)),
    )
    paragraphs = side_by_side(
        (bead for bead in pair.alignment.paragraphs if bead.in_force),
        lambda b: (sides[0].first_of_units(b.source), sides[1].first_of_units(b.target)),
    )
    sections = [
        Section(
            bead,
            sides[0].cited(bead.source),
            sides[1].cited(bead.target),
            tuple(row for row in rows if _belongs(row.bead, bead)),
        )
        for bead in paragraphs
    ]
    shown = {n.number for section in sections for row in section.rows for n in row.findings}
    return Chapter(
        pair,
        tuple(section for section in sections if section.rows),
        tuple(n for n in findings if n.number not in shown),
    )


def _starts_in(finding: Finding, bead: Bead) -> bool:
    return bool(finding.spans) and finding.place in bead.anchors


def _belongs(sentence: Bead, paragraph: Bead) -> bool:
    """Whether a sentence bead is shown under a paragraph bead: by its first side with text."""
    if sentence.source:
        return sentence.source[0].unit in paragraph.source
    return sentence.target[0].unit in paragraph.target


class _Side:
    """One document's segments by anchor, with their findings."""

    def __init__(self, document: Document, findings: Sequence[Numbered]) -> None:
        self.document = document
        self.citations = Citations(document)
        self.segments = {s.anchor: s for s in document.segments()}
        self.place = {anchor: place for place, anchor in enumerate(self.segments)}
        self.units = {anchor: unit for unit in document.units() for anchor in [unit.anchor]}
        self.spans: dict[Anchor, list[tuple[Span, Numbered]]] = {}
        for numbered in findings:
            for span in numbered.finding.spans:
                if span.lang == document.lang:
                    self.spans.setdefault(span.anchor, []).append((span, numbered))

    def sentences(self, anchors: Sequence[Anchor]) -> tuple[Sentence, ...]:
        return tuple(self._sentence(self.segments[a]) for a in anchors if a in self.segments)

    def cited(self, units: Sequence[Anchor]) -> tuple[Wording, ...]:
        return tuple(
            Wording(self.citations.of(unit, "en"), self.citations.of(unit, "ja")) for unit in units
        )

    def first(self, anchors: Sequence[Anchor]) -> int | None:
        return min((self.place[a] for a in anchors if a in self.place), default=None)

    def first_of_units(self, units: Sequence[Anchor]) -> int | None:
        return min((p for a, p in self.place.items() if a.unit in units), default=None)

    def _sentence(self, segment: Segment) -> Sentence:
        unit = self.units[segment.anchor.unit]
        first = next(iter(unit.own_segments())).anchor == segment.anchor
        html = mark(segment.text, self.spans.get(segment.anchor, []))
        return Sentence(segment.anchor, html, unit.label.strip() if first else "")


def mark(text: str, spans: Sequence[tuple[Span, Numbered]]) -> Markup:
    """A text with its findings marked; of spans that overlap, the later is not drawn."""
    pieces: list[Markup] = []
    done = 0
    for span, numbered in sorted(spans, key=lambda item: (item[0].start, -item[0].end)):
        if span.start < done:
            continue
        pieces.append(escape(text[done : span.start]))
        pieces.append(
            Markup('<a class="mark {}" href="#f{}">{}</a>').format(
                numbered.finding.severity, numbered.number, text[span.start : span.end]
            )
        )
        done = span.end
    return Markup("").join([*pieces, escape(text[done:])])
