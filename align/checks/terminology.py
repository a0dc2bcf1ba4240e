"""Checks of the renderings that the glossary knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.model.check import CheckOptions, Problem, text_check, unit_check
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.model.anchor import Lang
    from align.model.annotation import AnnotatedText
    from align.model.document import Segment
    from align.model.term import Concept, Occurrence
    from align.model.unit import Side, TranslationUnit

_LANGUAGE = {"en": ("English", "英語"), "ja": ("Japanese", "日本語")}


@text_check("T001", "Deprecated term", "使用しない表記", "error", CheckOptions)
def deprecated_term(text: AnnotatedText, _: CheckOptions) -> Iterator[Problem]:
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
    for segment, annotation in text.segments():
        for occurrence in annotation.occurrences():
            if not any(term.approved for _, term in occurrence.readings):
                yield _deprecated(text.lang, segment, occurrence)


def _deprecated(lang: Lang, segment: Segment, occurrence: Occurrence) -> Problem:
    concept, term = occurrence.readings[0]
    span = _span(lang, segment, occurrence)
    better = concept.preferred(lang)
    why_en = f" ({term.reason.en})" if term.reason.en else ""
    why_ja = f"（{term.reason.ja}）" if term.reason.ja else ""
    message = Wording(
        f'"{span.text}" is {term.status}{why_en}' + (f'; write "{better}"' if better else ""),
        f"「{span.text}」は使用しない表記です{why_ja}。"
        + (f"「{better}」としてください。" if better else ""),
    )
    return Problem(message, (span,), concept=concept.id, suggestion=better)


@unit_check(
    "T002", "No approved rendering", "定訳不使用", "warning", CheckOptions, level="paragraph"
)
def missing_rendering(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
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
    if unit.two_sided:
        for here, there in unit.directions:
            yield from _unrendered(here, there)


def _unrendered(here: Side, there: Side) -> Iterator[Problem]:
    """Problems for concepts of one side that the other does not name, one for each concept."""
    rendered = {
        concept.id
        for _, annotation in there.annotated()
        for mention in annotation.mentions
        for concept, _ in mention.readings
    }
    missing: dict[str, tuple[Concept, list[Span]]] = {}
    for segment, annotation in here.annotated():
        for occurrence in annotation.occurrences():
            expected = [c for c, _ in occurrence.readings if c.preferred(there.lang)]
            if not expected or any(c.id in rendered for c in expected):
                continue
            spans = missing.setdefault(expected[0].id, (expected[0], []))[1]
            spans.append(_span(here.lang, segment, occurrence))
    for concept, spans in missing.values():
        better = concept.preferred(there.lang)
        english, japanese = _LANGUAGE[there.lang]
        message = Wording(
            f'"{spans[0].text}" has no approved rendering in the {english} of'
            f' {there.cited("en")}; expected "{better}"',
            f"「{spans[0].text}」の定訳が{japanese}版の{there.cited('ja')}で使われていません。"
            f"用語集の定訳は「{better}」です。",
        )
        yield Problem(
            message,
            tuple(spans),
            concept=concept.id,
            suggestion=better,
            advisory=concept.advisory,
        )


def _span(lang: Lang, segment: Segment, occurrence: Occurrence) -> Span:
    text = segment.text[occurrence.start : occurrence.end]
    return Span(lang, segment.anchor, occurrence.start, occurrence.end, text)
