"""The values of both sides of a unit, compared once for all checks of figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from align.checks.fidelity.compared.dates import date_differences
from align.checks.fidelity.compared.quantities import quantity_differences
from align.checks.fidelity.compared.surroundings import Surroundings
from align.checks.fidelity.compared.times import time_differences
from align.checks.fidelity.place import mentions_in, page_of_unit
from align.checks.fidelity.untranslated import left_over
from align.values.figures.reader import TextFigures, read_figures

if TYPE_CHECKING:
    from align.checks.fidelity.compared.difference import FigureDifference
    from align.model.unit import Side, TranslationUnit


def figure_differences(unit: TranslationUnit) -> tuple[FigureDifference, ...]:
    """All differences of a unit with two sides, in the order of the kinds of values."""
    return unit.once("figures compared", _compared)


def figures_of(unit: TranslationUnit) -> tuple[TextFigures, TextFigures]:
    """The values of both sides, English first."""
    return unit.once("figures", _read)


def _read(unit: TranslationUnit) -> tuple[TextFigures, TextFigures]:
    page = page_of_unit(unit)
    return (
        _without_names(read_figures(unit.source.text, "en", page), unit.source),
        _without_names(read_figures(unit.target.text, "ja", page), unit.target),
    )


def _without_names(found: TextFigures, side: Side) -> TextFigures:
    """The values, where those in a term of the glossary ask for nothing: Six-Party Talks, G8.

    A term that only counts those who meet (両大臣) is no name.
    """
    terms = [(start, end) for start, end, _ in mentions_in(side)] if found.quantities else []
    if not terms:
        return found
    quantities = tuple(
        replace(q, demanded="nothing")
        if any(
            start <= q.start
            and q.end <= end
            and (q.kind != "count" or q.end - q.start < end - start)
            for start, end in terms
        )
        else q
        for q in found.quantities
    )
    return replace(found, quantities=quantities)


def _compared(unit: TranslationUnit) -> tuple[FigureDifference, ...]:
    if not unit.two_sided or any(anchor.name == "date" for _, anchor in unit.bead.anchors):
        return ()  # A017 compares the date lines
    english, japanese = figures_of(unit)
    if english == TextFigures() == japanese:
        return ()
    around = Surroundings(unit)
    found = (
        *date_differences(english, japanese, around),
        *time_differences(english, japanese, around),
        *quantity_differences(english, japanese, around),
    )
    if found and (left_over(unit.source.text, "en") or left_over(unit.target.text, "ja")):
        return ()  # D003 tells the passage
    return found
