"""Pairs the mentions of each concept in two texts: one occurrence for what answers each other.

Each mention that counts (the leftmost and longest) is in exactly one occurrence. In a paragraph,
mentions of the same pair of sentences are paired first, in their order, then the others. What
answers without counting, such as a country inside a compound, stands as the other side too.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from align.checks.terminology.comparison import compared
from align.checks.terminology.forms import day_of
from align.model.anchor import other_language
from align.model.annotation import AnnotatedText
from align.model.bitext import Bitext
from align.pipeline.audit.context import around, lone_text
from align.pipeline.audit.forms import form_of, kind_of, meant_by, reading_of
from align.report.audit.figures import (
    APPROVED,
    WRONG,
    AuditOccurrence,
    AuditSide,
    Conformity,
    RenderingKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.checks.terminology.comparison import DemandOutcome
    from align.model.anchor import Anchor, Lang
    from align.model.annotation import DemandVerdict
    from align.model.document import Segment
    from align.model.finding import Finding
    from align.model.term import Occurrence
    from align.model.unit import Side, TranslationUnit

#: The check whose findings tell the rendering that was used instead of an approved one.
INSTEAD = "T004"
_MISSING: dict[DemandVerdict, RenderingKind] = {
    "paraphrased": "paraphrase",
    "excused": "excused",
    "absent": "none",
    "misspelt": "fewer",
    "rendered": "fewer",
}
#: Language, segment and characters.
_Span = tuple["Lang", "Anchor", int, int]


class _Item(NamedTuple):
    """A form of a concept on one side; ``counted`` is False for what only answers."""

    segment: Segment
    start: int
    end: int
    form: str
    kind: RenderingKind
    counted: bool = True
    free: bool = False  # a refused form of a concept whose forms are free
    bead: int = -1  # the pair of sentences it stands in


@dataclass(slots=True)
class _OfConcept:
    """What one paragraph says of a concept, by language; and why a side says nothing."""

    items: dict[Lang, list[_Item]] = field(default_factory=lambda: {"en": [], "ja": []})
    missing: dict[Lang, RenderingKind] = field(default_factory=dict)  # by the side that asks

    def has(self, lang: Lang, segment: Segment, start: int, end: int) -> bool:
        """Whether a form at these characters is known."""
        return any(
            i.segment.anchor == segment.anchor and i.start < end and start < i.end
            for i in self.items[lang]
        )


def occurrences_of(
    content: Bitext | AnnotatedText,
    findings: Iterable[Finding],
    document: str,
    date: str,
    row: str = "",
) -> Iterator[AuditOccurrence]:
    """The occurrences of all concepts, in the order of the paragraphs.

    Args:
        content: annotated; one text where there is no counterpart.
        findings: of this content; those that tell a rendering used instead are read.
        document: the name of the readout or file.
        date: in ISO form, or "".
        row: the id of the row of a file; "" for a readout.
    """
    pair = content if isinstance(content, Bitext) else _alone(content)
    yield from _Pairing(pair, tuple(findings), document, date, row).occurrences()


def _alone(text: AnnotatedText) -> Bitext:
    """A text beside one that is empty."""
    pair = Bitext.alone(text.document)
    if text.lang == "en":
        return replace(pair, texts=(text, AnnotatedText(pair.target, {})))
    return replace(pair, texts=(AnnotatedText(pair.source, {}), text))


class _Pairing:
    """The occurrences of one pair, with what all its paragraphs need."""

    def __init__(
        self, pair: Bitext, findings: Sequence[Finding], document: str, date: str, row: str
    ) -> None:
        self._pair = pair
        self._document, self._date, self._row = document, date, row
        self._day = day_of(date)
        self._instead = [f for f in findings if f.check == INSTEAD and f.concept]
        self._numbers: Counter[str] = Counter()
        self._beads: dict[tuple[Lang, Anchor], int] = {}
        self._answers: dict[tuple[Lang, Anchor], tuple[Anchor, ...]] = {}
        for number, bead in enumerate(pair.alignment.sentences):
            for lang, anchor in bead.anchors:
                self._beads.setdefault((lang, anchor), number)
                other = bead.target if lang == "en" else bead.source
                self._answers.setdefault((lang, anchor), other)

    def occurrences(self) -> Iterator[AuditOccurrence]:
        seen: set[tuple[Lang, Anchor]] = set()
        for unit in self._pair.units("paragraph"):
            yield from self._of_unit(unit, seen)
            for side in unit.sides:
                seen.update((side.lang, segment.anchor) for segment in side.segments)
        # What no paragraph bead in force holds.
        for text in self._pair.texts or ():
            left = [s for s, _ in text.segments() if (text.lang, s.anchor) not in seen]
            if left:
                alone = Bitext.alone(text.document)
                for unit in alone.units("paragraph"):
                    yield from self._of_lone(unit, text, {s.anchor for s in left})

    def _of_lone(
        self, unit: TranslationUnit, text: AnnotatedText, left: set[Anchor]
    ) -> Iterator[AuditOccurrence]:
        side = unit.source if text.lang == "en" else unit.target
        empty = unit.target if text.lang == "en" else unit.source
        for segment in side.segments:
            for mention in text.of(segment.anchor).occurrences() if segment.anchor in left else ():
                concept, item = self._item(segment, mention, text.lang, None, frozenset())
                yield self._lone(concept, item, side, empty, "alone", unit.id)

    def _of_unit(
        self, unit: TranslationUnit, seen: set[tuple[Lang, Anchor]]
    ) -> Iterator[AuditOccurrence]:
        meant: dict[_Span, str] = {}
        found: dict[str, _OfConcept] = {}
        outcomes = [(d.here, o) for d in compared(unit) for o in d.outcomes]
        for here, outcome in outcomes:
            ident = meant_by(outcome)
            found.setdefault(ident, _OfConcept()).missing[here.lang] = _MISSING[outcome.verdict]
            for segment, mention in outcome.demand.places:
                meant[here.lang, segment.anchor, mention.start, mention.end] = ident
        for here, there in unit.directions:
            named: frozenset[str] | None = None
            for segment, annotation in here.annotated():
                if (here.lang, segment.anchor) in seen:
                    continue
                for mention in annotation.occurrences():
                    place = here.lang, segment.anchor, mention.start, mention.end
                    asked = meant.get(place)
                    if named is None and asked is None and len(mention.readings) > 1:
                        named = frozenset(there.concepts())
                    concept, item = self._item(
                        segment, mention, here.lang, asked, named or frozenset()
                    )
                    found.setdefault(concept, _OfConcept()).items[here.lang].append(item)
        for here, outcome in outcomes:
            self._add_answers(found[meant_by(outcome)], outcome, other_language(here.lang))
        self._add_instead(unit, found)
        for concept, of_concept in found.items():
            yield from self._paired(concept, of_concept, unit)

    def _item(
        self,
        segment: Segment,
        mention: Occurrence,
        lang: Lang,
        meant: str | None,
        named: frozenset[str],
    ) -> tuple[str, _Item]:
        """A mention that counts, and the concept it is counted for."""
        reading = reading_of(mention, meant, named)
        form = form_of(reading, segment.text[mention.start : mention.end])
        kind = kind_of(reading, self._day)
        free = kind in WRONG and reading.concept.enforcement == "off"
        bead = self._beads.get((lang, segment.anchor), -1)
        return reading.concept.id, _Item(
            segment, mention.start, mention.end, form, kind, free=free, bead=bead
        )

    def _add_answers(self, found: _OfConcept, outcome: DemandOutcome, there: Lang) -> None:
        ident = meant_by(outcome)
        for segment, mention in outcome.answers:
            if not found.has(there, segment, mention.start, mention.end):
                _, item = self._item(segment, mention, there, ident, frozenset())
                found.items[there].append(item._replace(counted=False))
        if outcome.near:
            segment, start, end = outcome.near
            if not found.has(there, segment, start, end):
                self._add_words(found, there, (segment, start, end), "misspelt")

    def _add_instead(self, unit: TranslationUnit, found: dict[str, _OfConcept]) -> None:
        """The renderings that findings name, where no form of the concept is known."""
        for finding in self._instead:
            of_concept = found.get(finding.concept)
            if of_concept is None:
                continue
            for span in finding.spans:
                side = unit.source if span.lang == "en" else unit.target
                for segment in side.segments:
                    place = segment, span.start, span.end
                    if segment.anchor == span.anchor and not of_concept.has(span.lang, *place):
                        self._add_words(of_concept, span.lang, place, "unapproved")

    def _add_words(
        self, found: _OfConcept, lang: Lang, place: tuple[Segment, int, int], kind: RenderingKind
    ) -> None:
        segment, start, end = place
        bead = self._beads.get((lang, segment.anchor), -1)
        words = segment.text[start:end]
        found.items[lang].append(_Item(segment, start, end, words, kind, counted=False, bead=bead))

    def _paired(
        self, concept: str, found: _OfConcept, unit: TranslationUnit
    ) -> Iterator[AuditOccurrence]:
        english = _in_order(found.items["en"], unit.source)
        japanese = _in_order(found.items["ja"], unit.target)
        pairs: list[tuple[_Item | None, _Item | None]] = [*_taken_together(english, japanese)]
        pairs += [(item, None) for item in english if item.counted]
        pairs += [(None, item) for item in japanese if item.counted]
        if len(pairs) > 1:
            pairs.sort(key=lambda p: _order(p, unit))
        for one, other in pairs:
            if one and other:
                sides = self._side(one, unit.source), self._side(other, unit.target)
                yield self._made(concept, *sides, unit.id, free=one.free or other.free)
            elif item := one or other:
                here, there = unit.directions[one is None]
                kind = found.missing.get(here.lang, "free")
                if not unit.two_sided or item.segment.anchor in here.alone:
                    kind = "alone"
                yield self._lone(concept, item, here, there, kind, unit.id)

    def _lone(
        self,
        concept: str,
        item: _Item,
        here: Side,
        there: Side,
        kind: RenderingKind,
        unit: str,
    ) -> AuditOccurrence:
        """An occurrence without a form on the other side."""
        answering = self._answers.get((here.lang, item.segment.anchor), ())
        segments = [s for s in there.segments if s.anchor in answering] or there.segments[:1]
        if kind == "alone" or not segments:
            absent = AuditSide("", "", "", "", "", "", "", kind)
        else:
            anchor = segments[0].anchor
            english, japanese = self._cited(anchor, there)
            text = lone_text([s.text for s in segments], there.lang)
            absent = AuditSide(str(anchor), english, japanese, text, "", "", "", kind)
        present = self._side(item, here)
        sides = (present, absent) if here.lang == "en" else (absent, present)
        return self._made(concept, *sides, unit, free=item.free)

    def _side(self, item: _Item, side: Side) -> AuditSide:
        anchor = item.segment.anchor
        english, japanese = self._cited(anchor, side)
        context = around(item.segment.text, item.start, item.end, side.lang)
        return AuditSide(str(anchor), english, japanese, *context, item.form, item.kind)

    def _cited(self, anchor: Anchor, side: Side) -> tuple[str, str]:
        """How a place is cited in both languages; a row by its id."""
        if self._row:
            return self._row, self._row
        return side.citations.of(anchor, "en"), side.citations.of(anchor, "ja")

    def _made(
        self, concept: str, english: AuditSide, japanese: AuditSide, unit: str, *, free: bool
    ) -> AuditOccurrence:
        unit = self._row or unit
        base = f"{self._document}\t{unit}\t{concept}\t{english.anchor}\t{japanese.anchor}"
        self._numbers[base] += 1
        key = f"{base}\t{self._numbers[base]}"
        conformity = "open" if free else _conformity(english.kind, japanese.kind)
        return AuditOccurrence(
            key, concept, self._document, unit, self._date, conformity, english, japanese
        )


def _conformity(english: RenderingKind, japanese: RenderingKind) -> Conformity:
    if english in WRONG or japanese in WRONG:
        return "deviating"
    return "conforming" if english in APPROVED and japanese in APPROVED else "open"


def _taken_together(english: list[_Item], japanese: list[_Item]) -> Iterator[tuple[_Item, _Item]]:
    """Pairs of the same sentences, then of what is left; taken out of the lists.

    Two forms that only answer are no pair: nothing that counts would be in it.
    """
    for same_sentences in (True, False):
        for one in list(english):
            for other in japanese:
                together = not same_sentences or one.bead == other.bead >= 0
                if together and (one.counted or other.counted):
                    english.remove(one)
                    japanese.remove(other)
                    yield one, other
                    break


def _in_order(items: list[_Item], side: Side) -> list[_Item]:
    if len(items) < 2:  # most paragraphs name a concept once
        return items
    return sorted(items, key=lambda item: (_place_of(side, item), item.start))


def _order(pair: tuple[_Item | None, _Item | None], unit: TranslationUnit) -> tuple[int, int, int]:
    one, other = pair
    if one:
        return _place_of(unit.source, one), one.start, 0
    return (_place_of(unit.target, other), other.start, 1) if other else (0, 0, 0)


def _place_of(side: Side, item: _Item) -> int:
    return next(n for n, s in enumerate(side.segments) if s.anchor == item.segment.anchor)
