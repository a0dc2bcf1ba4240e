"""Two documents and their alignment: the only way from an alignment to translation units."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.model.alignment import IN_FORCE, Alignment, Bead
from align.model.anchor import other_language
from align.model.annotation import AnnotatedText
from align.model.citation import Citations
from align.model.document import Source
from align.model.unit import NO_ORIGIN, Origin, Side, TranslationUnit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from align.model.alignment import Level, Status
    from align.model.anchor import Anchor, Lang
    from align.model.annotation import Annotator
    from align.model.document import Document, Segment
    from align.model.finding import Finding, Wording


@dataclass(frozen=True, slots=True)
class Bitext:
    """The two documents of one readout and the beads that link them.

    ``texts`` are the two documents with their annotations; None before :meth:`annotated`.
    ``findings`` are what checks have found in the pair, for those who ask by unit.
    ``renderings`` are those of the rows of a table before this one; None for a readout.
    """

    source: Document
    target: Document
    alignment: Alignment
    texts: tuple[AnnotatedText, AnnotatedText] | None = None
    origin: Origin = NO_ORIGIN
    findings: tuple[Finding, ...] = ()
    renderings: Renderings | None = None

    @classmethod
    def alone(cls, document: Document) -> Bitext:
        """A text that has no counterpart yet: all its units and segments are unaligned."""
        absent = replace(
            document, lang=other_language(document.lang), content=(), date="", source=Source("", "")
        )
        alignment = Alignment(
            document.readout,
            tuple(_alone(document, unit) for unit in units_with_text(document)),
            tuple(_alone(document, segment.anchor) for segment in document.segments()),
        )
        sides = (document, absent) if document.lang == "en" else (absent, document)
        return cls(*sides, alignment)

    def annotated(self, annotator: Annotator) -> Bitext:
        """A copy of this bitext with the terms and values of both texts."""
        source, target = (
            AnnotatedText(document, annotator.annotate(document))
            for document in (self.source, self.target)
        )
        return replace(self, texts=(source, target))

    def units(
        self, level: Level = "sentence", statuses: Collection[Status] = IN_FORCE
    ) -> Iterator[TranslationUnit]:
        """The beads of a level with their texts, in the order of the alignment.

        Args:
            level: paragraphs or sentences.
            statuses: only beads with one of these statuses.

        Returns:
            One unit for each bead, also for beads with one side only. A stale bead may have
            anchors that are not in the text any more: they give no segments.
        """
        texts = self.texts or (None, None)
        alone = self._alone(statuses)
        sides = (
            _SegmentsOf(self.source, level, texts[0], alone["en"]),
            _SegmentsOf(self.target, level, texts[1], alone["ja"]),
        )
        date = self.source.date or self.target.date
        findings = _FindingsOf(self.findings)
        for bead in self.alignment.beads(level):
            if bead.status in statuses:
                source, target = (
                    side.side(anchors)
                    for side, anchors in zip(sides, (bead.source, bead.target), strict=True)
                )
                yield TranslationUnit(
                    self.readout, level, bead, source, target, date, self.origin, findings.of(bead)
                )

    def _alone(self, statuses: Collection[Status]) -> dict[Lang, frozenset[Anchor]]:
        """By language, the segments that no sentence bead links to a counterpart."""
        found: dict[Lang, set[Anchor]] = {"en": set(), "ja": set()}
        for bead in self.alignment.sentences:
            if bead.status in statuses and not (bead.source and bead.target):
                found["en"].update(bead.source)
                found["ja"].update(bead.target)
        return {lang: frozenset(anchors) for lang, anchors in found.items()}

    @property
    def readout(self) -> str:
        """The id both documents share."""
        return self.source.readout


def units_with_text(document: Document) -> dict[Anchor, None]:
    """The anchors of all units with text of their own, in order."""
    return {segment.anchor.unit: None for segment in document.segments()}


def _alone(document: Document, anchor: Anchor) -> Bead:
    return Bead((anchor,), (), 1.0) if document.lang == "en" else Bead((), (anchor,), 1.0)


class _SegmentsOf:
    """The segments of one document, found by the anchors of a link."""

    def __init__(
        self,
        document: Document,
        level: Level,
        text: AnnotatedText | None,
        alone: frozenset[Anchor],
    ) -> None:
        self.document = document
        self._text = text
        self._alone = alone
        self._citations = Citations(document)
        self._by_end: dict[Anchor, list[Segment]] = {}
        self._places: dict[Anchor, int] = {}
        for place, segment in enumerate(document.segments()):
            end = segment.anchor.unit if level == "paragraph" else segment.anchor
            self._by_end.setdefault(end, []).append(segment)
            self._places.setdefault(end, place)

    def side(self, anchors: tuple[Anchor, ...]) -> Side:
        segments = tuple(s for anchor in anchors for s in self._by_end.get(anchor, ()))
        text = self._text
        annotations = tuple(text.of(s.anchor) for s in segments) if text else ()
        place = self._places.get(anchors[0]) if anchors else None
        return Side(
            self.document.lang,
            anchors,
            segments,
            annotations,
            self._citations,
            text,
            self._alone,
            place,
        )


class _FindingsOf:
    """The findings of a pair, found by the anchors of a bead."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._by_place: dict[tuple[Lang, Anchor], list[Finding]] = {}
        self._by_unit: dict[tuple[Lang, Anchor], list[Finding]] = {}
        for finding in findings:
            for lang, anchor in _places(finding):
                self._by_place.setdefault((lang, anchor), []).append(finding)
                self._by_unit.setdefault((lang, anchor.unit), []).append(finding)

    def of(self, bead: Bead) -> tuple[Finding, ...]:
        """The findings about any segment of a bead; those about a unit are of all its segments."""
        if not self._by_place:
            return ()
        found: dict[int, Finding] = {}
        for lang, anchor in bead.anchors:
            if anchor.kind:
                own = self._by_place.get((lang, anchor), ())
                about = (*own, *self._by_place.get((lang, anchor.unit), ()))
            else:
                about = tuple(self._by_unit.get((lang, anchor), ()))
            found.update((id(finding), finding) for finding in about)
        return tuple(found.values())


def _places(finding: Finding) -> Iterable[tuple[Lang, Anchor]]:
    """What a finding is about: its words; else the segments compared."""
    if finding.spans:
        return dict.fromkeys((span.lang, span.anchor) for span in finding.spans)
    return [*(("en", a) for a in finding.source), *(("ja", a) for a in finding.target)]


class Renderings:
    """Remembers the first rendering of each sentence by digests; a row takes some 200 bytes."""

    def __init__(self) -> None:
        self._first: dict[bytes, tuple[bytes, Wording]] = {}

    def first(self, lang: Lang, text: str, other: str, cited: Wording) -> Wording | None:
        """Where the first rendering of a sentence stands, if it is another one.

        Args:
            lang: the language of the sentence.
            text: the sentence, as far as it matters.
            other: its rendering, as far as it matters.
            cited: where this one stands.
        """
        rendering = _digest("", other)
        known, where = self._first.setdefault(_digest(lang, text), (rendering, cited))
        return where if known != rendering else None


def _digest(lang: str, text: str) -> bytes:
    return hashlib.blake2b(f"{lang}\0{text}".encode(), digest_size=12).digest()
