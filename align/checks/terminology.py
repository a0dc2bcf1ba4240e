"""Checks of the renderings that the glossary knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.checks.registry import Problem, check
from align.model.anchor import LANGUAGES
from align.model.citation import Citations
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Anchor, Lang
    from align.model.bitext import Bitext
    from align.model.document import Document, Segment
    from align.model.term import Concept, Occurrence
    from align.terms.matching import TermBase

_LANGUAGE = {"en": ("English", "英語"), "ja": ("Japanese", "日本語")}


@check("T001", "Deprecated term", "使用しない表記", "error")
def deprecated_term(bitext: Bitext, terms: TermBase) -> Iterator[Problem]:
    """A term is used that the glossary marks as deprecated or superseded.

    Why it matters: readers search by the official term and quote it. A press form or an old
    form in one readout of a hundred makes that readout unfindable and looks like a change of
    position.

    With 六者会合 preferred and 六か国協議 deprecated, this fails:

        六か国協議の早期再開が重要である。

    and this passes:

        六者会合の早期再開が重要である。

    Words that another concept of the glossary approves are no finding, nor is a deprecated
    form inside a longer approved term. To settle one: write the suggested form, or, if the
    form is right after all, give it the status "admitted" in the glossary.
    """
    for document in (bitext.source, bitext.target):
        for segment in document.segments():
            for occurrence in terms.occurrences(segment.text, document.lang):
                if not any(term.approved for _, term in occurrence.readings):
                    yield _deprecated(bitext, document, segment, occurrence)


def _deprecated(
    bitext: Bitext, document: Document, segment: Segment, occurrence: Occurrence
) -> Problem:
    concept, term = occurrence.readings[0]
    span = _span(document.lang, segment, occurrence)
    better = concept.preferred(document.lang)
    why_en = f" ({term.reason.en})" if term.reason.en else ""
    why_ja = f"（{term.reason.ja}）" if term.reason.ja else ""
    message = Wording(
        f'"{span.text}" is {term.status}{why_en}' + (f'; write "{better}"' if better else ""),
        f"「{span.text}」は使用しない表記です{why_ja}。"
        + (f"「{better}」としてください。" if better else ""),
    )
    source, target = _sides(bitext, document.lang, segment.anchor)
    return Problem(message, (span,), source, target, concept.id, better)


@check("T002", "No approved rendering", "定訳不使用", "warning")
def missing_rendering(bitext: Bitext, terms: TermBase) -> Iterator[Problem]:
    """A term stands on one side of an aligned paragraph and no rendering of it on the other.

    Why it matters: either the other side says it in words of its own, and the two versions no
    longer match word for word, or it does not say it at all.

    With Six-Party Talks = 六者会合, this pair of paragraphs fails:

        They hoped for an early resumption of the Six-Party Talks.
        両大臣は協議の早期再開を希望した。

    and this one passes:

        They hoped for an early resumption of the Six-Party Talks.
        両大臣は六者会合の早期再開を希望した。

    The whole paragraph is searched, in both directions, since sentences are divided
    differently. A deprecated rendering counts as one: T001 has told of it. A word that
    belongs to several concepts needs a rendering of any of them. For roles, generic terms and
    phrases, which may be put freely, the finding is one step milder. To settle one: use the
    suggested form, or add the form used to the glossary as "admitted".
    """
    sides = _Sentences(bitext.source), _Sentences(bitext.target)
    for bead in bitext.alignment.paragraphs:
        if not (bead.in_force and bead.source and bead.target):
            continue
        left, right = sides[0].of(bead.source), sides[1].of(bead.target)
        yield from _unrendered(bitext, terms, (sides[0], left), (sides[1], right))
        yield from _unrendered(bitext, terms, (sides[1], right), (sides[0], left))


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The segments of one document by the unit they stand in."""

    document: Document

    @property
    def lang(self) -> Lang:
        return self.document.lang

    def of(self, units: tuple[Anchor, ...]) -> list[Segment]:
        return [s for s in self.document.segments() if s.anchor.unit in units]


def _unrendered(
    bitext: Bitext,
    terms: TermBase,
    here: tuple[_Sentences, list[Segment]],
    there: tuple[_Sentences, list[Segment]],
) -> Iterator[Problem]:
    """Problems for concepts of one side that the other does not name, one for each concept."""
    rendered = {
        concept.id
        for segment in there[1]
        for mention in terms.mentions(segment.text, there[0].lang)
        for concept, _ in mention.readings
    }
    missing: dict[str, tuple[Concept, list[Span]]] = {}
    for segment in here[1]:
        for occurrence in terms.occurrences(segment.text, here[0].lang):
            expected = [c for c, _ in occurrence.readings if c.preferred(there[0].lang)]
            if not expected or any(c.id in rendered for c in expected):
                continue
            spans = missing.setdefault(expected[0].id, (expected[0], []))[1]
            spans.append(_span(here[0].lang, segment, occurrence))
    for concept, spans in missing.values():
        first = spans[0]
        source, target = _sides(bitext, here[0].lang, first.anchor)
        better = concept.preferred(there[0].lang)
        english, japanese = _LANGUAGE[there[0].lang]
        anchors = target if here[0].lang == "en" else source
        cited = Citations(there[0].document)
        sought = anchors or tuple(segment.anchor for segment in there[1])
        en_place, ja_place = (_places(cited, sought, reader) for reader in LANGUAGES)
        yield Problem(
            Wording(
                f'"{first.text}" has no approved rendering in the {english} of {en_place};'
                f' expected "{better}"',
                f"「{first.text}」の定訳が{japanese}版の{ja_place}で使われていません。"
                f"用語集の定訳は「{better}」です。",
            ),
            tuple(spans),
            source,
            target,
            concept.id,
            better,
            advisory=concept.advisory,
        )


def _places(cited: Citations, anchors: tuple[Anchor, ...], reader: Lang) -> str:
    """The citations of the paragraphs that were searched."""
    joint = ", " if reader == "en" else "、"
    return joint.join(dict.fromkeys(cited.of(anchor, reader) for anchor in anchors))


def _span(lang: Lang, segment: Segment, occurrence: Occurrence) -> Span:
    text = segment.text[occurrence.start : occurrence.end]
    return Span(lang, segment.anchor, occurrence.start, occurrence.end, text)


def _sides(
    bitext: Bitext, lang: Lang, anchor: Anchor
) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
    """Both sides of the sentence bead a segment is in; itself alone where it is in none."""
    for bead in bitext.alignment.sentences:
        if bead.in_force and (lang, anchor) in bead.anchors:
            return bead.source, bead.target
    return ((anchor,), ()) if lang == "en" else ((), (anchor,))
