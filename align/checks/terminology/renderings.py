"""Checks of whether the terms of one side have their renderings on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.terminology.comparison import absences, surpluses
from align.checks.terminology.forms import day_of, span_of
from align.model.anchor import Lang  # noqa: TC001 pydantic reads it
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Span, Wording
from align.terms.forms.counterpart import counterpart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.terminology.comparison import DemandOutcome
    from align.model.unit import Side, TranslationUnit

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
    for here, there in _directions(unit, options.source, reverse=False):
        for absence in absences(here, there, unit.parts):
            if absence.demand.concept.translate:
                yield _problem(absence, here, there, unit)


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
    for here, there in _directions(unit, options.source, reverse=True):
        for absence in absences(here, there, unit.parts):
            if absence.demand.concept.translate:
                yield _problem(absence, here, there, unit)


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
    if not unit.two_sided:
        return
    for here, there in unit.directions:
        for demand, rendered, free in surpluses(here, there, unit.parts):
            if len(demand.places) - rendered - free < 2:
                continue
            spans = tuple(span_of(here.lang, *place) for place in demand.places)
            english, japanese = _LANGUAGE[there.lang]
            times = len(demand.places)
            message = Wording(
                f'"{spans[0].text}" stands {times} times, its rendering {rendered} times in the'
                f" {english} of {there.cited('en')}",
                f"「{spans[0].text}」が{times}回出てきますが、{japanese}版の{there.cited('ja')}では"
                f"{rendered}回です。",
            )
            yield Problem(message, spans, concept=demand.concept.id)


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
    if not unit.two_sided:
        return
    for here, there in unit.directions:
        for absence in absences(here, there, unit.parts):
            concept = absence.demand.concept
            if concept.translate or absence.rendered:
                continue
            spans = tuple(span_of(here.lang, *place) for place in absence.demand.places)
            text = spans[0].text
            message = Wording(
                f'"{text}" must stand unchanged in the {_LANGUAGE[there.lang][0]}',
                f"「{text}」は{_LANGUAGE[there.lang][1]}版でもそのまま表記してください。",
            )
            yield Problem(message, spans, concept=concept.id, suggestion=text)


def _directions(
    unit: TranslationUnit, source: Lang | None, *, reverse: bool
) -> Iterator[tuple[Side, Side]]:
    """The sides whose terms ask, each with the side that answers."""
    if not unit.two_sided or (reverse and source is None):
        return
    for here, there in unit.directions:
        if source is None or (here.lang == source) != reverse:
            yield here, there


def _problem(absence: DemandOutcome, here: Side, there: Side, unit: TranslationUnit) -> Problem:
    concept = absence.demand.concept
    spans = [span_of(here.lang, *place) for place in absence.demand.places]
    better = counterpart(concept, spans[0].text, there.lang, day_of(unit.date))
    if absence.near:
        segment, start, end = absence.near
        spans.append(Span(there.lang, segment.anchor, start, end, segment.text[start:end]))
    written = spans[-1].text
    message = (
        Wording(
            f'"{written}" is nearly "{better}", which "{spans[0].text}" asks for',
            f"「{written}」は「{spans[0].text}」に対応する「{better}」の誤記と思われます。",
        )
        if absence.near
        else _missing(written, there, better)
    )
    return Problem(
        message,
        tuple(spans),
        concept=concept.id,
        suggestion=better,
        advisory=concept.advisory,
    )


def _missing(text: str, there: Side, better: str) -> Wording:
    english, japanese = _LANGUAGE[there.lang]
    return Wording(
        f'"{text}" has no approved rendering in the {english} of'
        f' {there.cited("en")}; expected "{better}"',
        f"「{text}」の定訳が{japanese}版の{there.cited('ja')}で使われていません。"
        f"用語集の定訳は「{better}」です。",
    )
