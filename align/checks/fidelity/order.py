"""Passages that stand in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.checks.fidelity.evidence.swapped import swapped
from align.checks.fidelity.place import span_at
from align.model.check import CheckOptions, Problem, unit_check
from align.model.finding import Span, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.checks.fidelity.evidence.swapped import Parts
    from align.model.unit import Side, TranslationUnit


@unit_check("D002", "Order differs", "順序の相違", "warning", CheckOptions, "sentence", ("D001",))
def order_differs(unit: TranslationUnit, _: CheckOptions) -> Iterator[Problem]:
    """Sentences or paragraphs stand in another order in the other language.

    Why it matters: an answer stands before its question, and citations by number go wrong.

    Fails:

        The ministers welcomed the fisheries agreement. They condemned the nuclear test.
        両大臣は核実験を非難した。両大臣は漁業協定を歓迎した。

    Passes:

        The ministers welcomed the fisheries agreement. They condemned the nuclear test.
        両大臣は漁業協定を歓迎した。両大臣は核実験を非難した。

    A link that crosses the links around it is told, and so are two sentences of one link, or two items
    behind (1) and (2), that are more alike crosswise, where words, names and figures do not say otherwise. So are
    things that words put in order (First and 第一に, "then" and 続いて), and lists of which "respectively" or
    "in that order" tells that their order matters. To settle one: put the sentences in the order of the source.
    """
    if not unit.two_sided:
        return
    if unit.bead.crossing:
        yield Problem(_ORDER, (), unit.bead.source, unit.bead.target)
        return
    exchanged = swapped(unit)
    if exchanged:
        english, japanese = exchanged
        yield Problem(
            _ORDER,
            (*_spans(unit.source, english), *_spans(unit.target, japanese)),
            unit.bead.source,
            unit.bead.target,
        )


_ORDER = Wording(
    "this stands in another order in the other language",
    "この部分は、もう一方の版と順序が異なります。",
)


def _spans(side: Side, parts: Parts) -> Iterator[Span]:
    for start, end in parts:
        yield span_at(side, start, end)
