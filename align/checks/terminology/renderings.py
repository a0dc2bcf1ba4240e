"""Checks of whether the terms of one side have their renderings on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.terminology.comparison import compared, surpluses
from align.checks.terminology.forms import day_of, span_of
from align.model.anchor import Lang  # noqa: TC001 pydantic reads it
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Span, Wording
from align.terms.forms.counterpart import counterpart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.terminology.comparison import DemandOutcome, Direction
    from align.model.unit import Side, TranslationUnit

#: One mention more or less is style.
_TOO_MANY = 2
_LANGUAGE = {"en": ("English", "英語"), "ja": ("Japanese", "日本語")}


class RenderingOptions(CheckOptions):
    """``source`` is the language that was written first; None where nobody says."""

    source: Lang | None = None


@unit_check(
    "T002", "No approved rendering", "定訳不使用", "warning", RenderingOptions, level="paragraph"
)
def missing_rendering(unit: TranslationUnit, options: RenderingOptions) -> Iterator[Problem]:
    """A term stands on one side of an aligned paragraph and no rendering of it on the other.

    Why it matters: either the other side says it in other words, and the two versions no longer
    match, or it does not say it at all.

    With abduction issue rendered by 拉致問題, this pair fails:

        They discussed the abduction issue.
        両大臣は誘拐の件について議論した。

    and this one passes:

        They discussed the abduction issue.
        両大臣は拉致問題について議論した。

    Both sides are compared with each other. With `source` in `[checks]` only the terms of that
    language are looked for here, and those of the other language in T003. The whole paragraph is
    searched, because a name may stand in a neighbouring sentence there. A pronoun, 同大臣, 先方 or
    a subject that Japanese leaves out stands for a name. A misspelt name is a finding, also beside
    a right one. Where the other side uses a deprecated or superseded form, T001 or T009 tells that,
    and this check is silent. For a concept whose `enforcement` is advisory (roles, generic terms
    and phrases, unless the glossary says otherwise) the finding is one step milder. To settle one:
    use the suggested form, or add the form used to the glossary as "admitted".
    """
    for direction in _directions(unit, options.source, reverse=False):
        for absence in direction.absences:
            if absence.demand.concept.translate:
                yield _problem(absence, direction, unit, added=False)


@unit_check("T003", "Term added", "原文にない用語", "warning", RenderingOptions, level="paragraph")
def added_term(unit: TranslationUnit, options: RenderingOptions) -> Iterator[Problem]:
    """A term stands in the translation, and the source does not name it.

    Why it matters: a readout must not say in one language what it does not say in the other.

    This is checked only where `source` in `[checks]` says which language was written first;
    without it, T002 compares both directions. With `source = "ja"` and abduction issue rendered by
    拉致問題, this pair fails:

        They discussed the abduction issue.
        両大臣は諸懸案について議論した。

    and this one passes:

        They discussed the abduction issue.
        両大臣は拉致問題について議論した。

    What stands for a term is the same as in T002: a name that the Japanese leaves out is no
    finding. To settle one: take the term out of the translation, or add the words of the source to
    the glossary as "admitted".
    """
    for direction in _directions(unit, options.source, reverse=True):
        for absence in direction.absences:
            if absence.demand.concept.translate:
                yield _problem(absence, direction, unit, added=True)


@unit_check(
    "T005", "Named more often on one side", "回数の相違", "info", CheckOptions, level="paragraph"
)
def uneven_counts(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """One side names a concept at least two times more often than the other does.

    Why it matters: a mention may have been lost, or rendered by other words.

    With abduction issue rendered by 拉致問題, this pair fails:

        They discussed the abduction issue.
        拉致問題、また拉致問題、さらに拉致問題について議論した。

    and this one passes:

        They discussed the abduction issue.
        両大臣は拉致問題について議論した。

    Pronouns, 同大臣, 先方 and the like count as mentions, and each Japanese sentence may leave out
    a person, a role or a place. A difference of one is no finding. Where one side does not name the
    concept at all, T002 or T003 tells that. To settle one: read both sides, and put in what is
    missing.
    """
    for direction in compared(unit):
        here, there, _outcomes = direction
        for outcome, surplus in surpluses(direction):
            if surplus < _TOO_MANY:
                continue
            spans = tuple(span_of(here.lang, *place) for place in outcome.demand.places)
            english, japanese = _LANGUAGE[there.lang]
            times, rendered = len(spans), outcome.rendered
            message = Wording(
                f'"{spans[0].text}" stands {times} times, its rendering {rendered} times in the'
                f" {english} of {there.cited('en')}",
                f"「{spans[0].text}」が{times}回出てきますが、{japanese}版の{there.cited('ja')}では"
                f"{rendered}回です。",
            )
            yield Problem(message, spans, concept=outcome.demand.concept.id)


@unit_check(
    "T010", "Do-not-translate changed", "訳さない語の変更", "error", CheckOptions, level="paragraph"
)
def changed_name(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """A term that must stand unchanged in both languages (`translate: false`) does not.

    Why it matters: a code, a ship's name or the number of a document is looked up as it is written.

    With AUKUS not to be translated, this pair fails:

        The AUKUS partnership was discussed.
        オーカスについて議論した。

    and this one passes:

        The AUKUS partnership was discussed.
        AUKUSについて議論した。

    Such a term is no finding of T002 or T003. To settle one: write the term as it is in both
    languages, or take `translate: false` out of the glossary.
    """
    for direction in compared(unit):
        for absence in direction.absences:
            concept, lang = absence.demand.concept, direction.there.lang
            if concept.translate or absence.rendered:
                continue
            spans = tuple(span_of(direction.here.lang, *place) for place in absence.demand.places)
            text = spans[0].text
            message = Wording(
                f'"{text}" must stand unchanged in the {_LANGUAGE[lang][0]}',
                f"「{text}」は{_LANGUAGE[lang][1]}版でもそのまま表記してください。",
            )
            yield Problem(message, spans, concept=concept.id, suggestion=text)


def _directions(
    unit: TranslationUnit, source: Lang | None, *, reverse: bool
) -> Iterator[Direction]:
    """The directions whose terms ask: both, or from the source, or (reverse) to it."""
    if reverse and source is None:
        return
    for direction in compared(unit):
        if source is None or (direction.here.lang == source) != reverse:
            yield direction


def _problem(
    absence: DemandOutcome, direction: Direction, unit: TranslationUnit, *, added: bool
) -> Problem:
    here, there, _outcomes = direction
    concept = absence.demand.concept
    spans = [span_of(here.lang, *place) for place in absence.demand.places]
    better = counterpart(concept, spans[0].text, there.lang, day_of(unit.date))
    if absence.near:
        segment, start, end = absence.near
        spans.append(Span(there.lang, segment.anchor, start, end, segment.text[start:end]))
        message = _misspelt(spans[-1].text, better, spans[0].text)
    else:
        message = (_added if added else _missing)(spans[0].text, there, better)
    return Problem(
        message,
        tuple(spans),
        concept=concept.id,
        suggestion=better,
        advisory=concept.advisory,
    )


def _misspelt(written: str, better: str, asked: str) -> Wording:
    return Wording(
        f'"{written}" is nearly "{better}", which "{asked}" asks for',
        f"「{written}」は「{asked}」に対応する「{better}」の誤記と思われます。",
    )


def _missing(text: str, there: Side, better: str) -> Wording:
    english, japanese = _LANGUAGE[there.lang]
    return Wording(
        f'"{text}" has no approved rendering in the {english} of'
        f' {there.cited("en")}; expected "{better}"',
        f"「{text}」の定訳が{japanese}版の{there.cited('ja')}で使われていません。"
        f"用語集の定訳は「{better}」です。",
    )


def _added(text: str, there: Side, better: str) -> Wording:
    english, japanese = _LANGUAGE[there.lang]
    return Wording(
        f'"{text}" is not in the {english} of {there.cited("en")}, the source: "{better}" is not'
        " named there",
        f"「{text}」に当たる「{better}」が原文（{japanese}版の{there.cited('ja')}）にありません。",
    )
