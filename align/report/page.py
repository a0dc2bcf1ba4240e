"""The page of one readout: both languages side by side, what ties them, and what was found."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from align.model.citation import Citations
from align.model.finding import SEVERITIES, Wording
from align.model.order import side_by_side
from align.report.template import render
from align.report.waiving import texts_of, waiver_block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model.alignment import Bead
    from align.model.anchor import Anchor
    from align.model.bitext import Bitext
    from align.model.document import Document, Segment
    from align.model.finding import Finding, Span
    from align.model.unit import Side, TranslationUnit

#: Changes whenever the same bitext and findings may look different.
REPORT_SIGNATURE = "report:5"

#: The probability from which a bead is called sure.
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Sentence:
    """A segment as the page shows it: its anchor and its text with findings marked."""

    anchor: Anchor
    html: Markup
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence bead, or a segment that nothing answers to."""

    number: int
    bead: Bead
    source: tuple[Sentence, ...]
    target: tuple[Sentence, ...]
    findings: tuple[Numbered, ...]

    @property
    def unsure(self) -> bool:
        """Whether a reader should look at this bead."""
        return bool(self.source and self.target) and self.bead.probability < SURE


@dataclass(frozen=True, slots=True)
class Section:
    """One paragraph bead with its rows, and how the paragraphs of each side are cited."""

    bead: Bead
    source: tuple[Wording, ...]
    target: tuple[Wording, ...]
    rows: tuple[Row, ...]

    @property
    def problems(self) -> bool:
        """Whether there is anything in it that a reader should look at."""
        return any(
            row.findings or row.unsure or not (row.source and row.target) for row in self.rows
        )


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding, its number on the page, and the YAML of a waiver that would cover it."""

    number: int
    finding: Finding
    waiver: str = ""


def write_page(pair: Bitext, findings: Sequence[Finding]) -> str:
    """The HTML page of one readout, which needs nothing else.

    ``pair`` may be a text that has no counterpart yet (:meth:`Bitext.alone`). Findings that are
    waived are listed at the end, with their reasons.
    """
    texts = texts_of(pair.source, pair.target)
    shown_findings = [finding for finding in findings if not finding.waived]
    numbered = [
        Numbered(number, finding, waiver_block(finding, texts))
        for number, finding in enumerate(shown_findings, start=1)
    ]
    sections = _sections(pair, numbered)
    both = bool(pair.source.content and pair.target.content)
    rows = [row for section in sections for row in section.rows]
    shown = {n.number for row in rows for n in row.findings}
    return render(
        "page.html.j2",
        pair=pair,
        sections=sections,
        findings=numbered,
        waived=[finding for finding in findings if finding.waived],
        graver_first=sorted(numbered, key=lambda n: -SEVERITIES.index(n.finding.severity)),
        elsewhere=[n for n in numbered if n.number not in shown],
        unsure=[row for row in rows if row.unsure],
        alone=[row for row in rows if both and not (row.source and row.target)],
        severities={
            level: sum(n.finding.severity == level for n in numbered)
            for level in reversed(SEVERITIES)
        },
    )


def _sections(pair: Bitext, findings: Sequence[Numbered]) -> list[Section]:
    """Paragraph beads with their sentence beads, in the order in which both texts are read."""
    sides = _PageSide(pair.source, findings), _PageSide(pair.target, findings)
    told: dict[tuple[str, Anchor], list[Numbered]] = defaultdict(list)
    for numbered in findings:
        if numbered.finding.spans:
            told[numbered.finding.place].append(numbered)
    units = side_by_side(
        pair.units(), lambda u: (sides[0].first(u.source), sides[1].first(u.target))
    )
    rows: dict[tuple[str, Anchor], list[Row]] = defaultdict(list)
    for number, unit in enumerate(units, start=1):
        row = Row(
            number,
            unit.bead,
            sides[0].sentences(unit.source),
            sides[1].sentences(unit.target),
            tuple(n for end in unit.bead.anchors for n in told.get(end, ())),
        )
        rows[_owner(unit)].append(row)
    paragraphs = side_by_side(
        pair.units("paragraph"), lambda u: (sides[0].first(u.source), sides[1].first(u.target))
    )
    sections = [
        Section(
            unit.bead,
            sides[0].cited(unit.source),
            sides[1].cited(unit.target),
            tuple(row for end in unit.bead.anchors for row in rows.pop(end, ())),
        )
        for unit in paragraphs
    ]
    return [_in_order(section) for section in sections if section.rows]


def _owner(unit: TranslationUnit) -> tuple[str, Anchor]:
    """The paragraph under which a sentence bead is shown: that of its first side with text."""
    side = unit.source if unit.source.anchors else unit.target
    return side.lang, side.anchors[0].unit


def _in_order(section: Section) -> Section:
    rows = tuple(sorted(section.rows, key=lambda row: row.number))
    return Section(section.bead, section.source, section.target, rows)


class _PageSide:
    """One document's segments by anchor, with their findings."""

    def __init__(self, document: Document, findings: Sequence[Numbered]) -> None:
        self.citations = Citations(document)
        self.place = {s.anchor: place for place, s in enumerate(document.segments())}
        self.labels: dict[Anchor, str] = {}  # of the first segment of each labelled unit
        for unit in document.units():
            if unit.label and (first := next(unit.own_segments(), None)):
                self.labels[first.anchor] = unit.label.strip()
        self.spans: dict[Anchor, list[tuple[Span, Numbered]]] = defaultdict(list)
        for numbered in findings:
            for span in numbered.finding.spans:
                if span.lang == document.lang:
                    self.spans[span.anchor].append((span, numbered))

    def sentences(self, side: Side) -> tuple[Sentence, ...]:
        return tuple(self._sentence(segment) for segment in side.segments)

    def cited(self, side: Side) -> tuple[Wording, ...]:
        cite = self.citations.of
        return tuple(Wording(cite(unit, "en"), cite(unit, "ja")) for unit in side.anchors)

    def first(self, side: Side) -> int | None:
        return min((self.place[segment.anchor] for segment in side.segments), default=None)

    def _sentence(self, segment: Segment) -> Sentence:
        html = mark(segment.text, self.spans.get(segment.anchor, []))
        return Sentence(segment.anchor, html, self.labels.get(segment.anchor, ""))


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
